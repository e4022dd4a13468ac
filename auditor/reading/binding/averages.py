"""Averages: what they are over, in which unit they are, and whether they are of a total and a number before them.

`25.5 hectares per farm`, `30 kroner for each`, `187 each`. Words: `per`, `shares_out`, `at_present` of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from auditor.interval import Interval
from auditor.lexicon import Lexicon
from auditor.model import Figure
from auditor.reading.binding.mentions import Mention
from auditor.reading.binding.said import is_said, time_words, words_of
from auditor.reading.numbers.dimensions import Unit, in_base, named_unit, own_unit, units_like
from auditor.reading.text.prose import Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import pattern

_ENDS = ("comma", "semicolon", "colon", "while", "and")
_START = 3  # tokens in which a clause refers back
_REFERS = ("it", "thus", "mean", "each", "these", "by")
_OTHER_TIMES = ("window", "duration", "year", "date", "month")
_APART = ("earlier", "against", "than", "median", "most", "least", "not")
_TAIL, _LEAD = 8, 7  # tokens behind and before an average in which `per` stands
_OPEN = Fraction(3, 2)  # nobody says `more than six million` of nine
_EXACT = Fraction(1, 100)  # how near three come to each other in other units
_TOLD = 2  # digits of an average that tells its unit
_CUTS = ("comma", "semicolon", "stop", "colon", "while", "close", "open")


@dataclass(frozen=True, slots=True)
class Over:
    """What an average is over: the stems of its noun (none in `187 each`), or the unit that it is per."""

    heads: frozenset[str] = frozenset()
    unit: Unit | None = None


def over(prose: Prose, mean: Mention) -> Over | None:
    """What an average is over; None for what is none, or is by the day or the year."""
    behind = _stretch(prose, mean.after(_TAIL))
    unit = definite_unit(behind[0].text.lower(), prose.lexicon) if behind and mean.figure.unit == "money" else None
    if unit:
        return Over(unit=unit)
    ahead = _stretch(prose, tuple(reversed(mean.before(_LEAD))))[::-1]
    for tokens, adjoining in ((behind, True), (ahead, False)):
        at = next((i for i, t in enumerate(tokens) if _is_per(prose, mean, t, adjoining and i == 0)), -1)
        if at >= 0:
            return _named(prose.lexicon, tokens[at + 1 :])
    return Over() if mean.figure.role == "mean" else None


def _stretch(prose: Prose, tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens up to the next statement."""
    end = next((i for i, t in enumerate(tokens) if t.kind in _CUTS or t.figure >= 0), len(tokens))
    return tokens[:end]


def _is_per(prose: Prose, mean: Mention, token: Token, first: bool) -> bool:
    if token.kind == "article":
        return first and mean.figure.unit != "count"
    return token.kind == "each" or pattern(prose.lexicon.words.get("per", "")).fullmatch(token.text) is not None


def _named(lexicon: Lexicon, tokens: Sequence[Token]) -> Over | None:
    """The noun behind `per`, with an adjective before it."""
    words = [t.text for t in tokens[:2] if t.kind in ("word", "name")]
    words = words[: next((i for i in range(1, len(words)) if tokens[i].kind not in ("word", "name")), len(words))]
    if words and words[0].lower() in time_words(lexicon):
        return None
    unit = named_unit(words[0].lower(), lexicon) if words else None
    return Over(stems(words, lexicon), unit)


def definite_unit(word: str, lexicon: Lexicon) -> Unit | None:
    """The unit that a word names with its article behind it: `39 kroner kiloet`."""
    endings = lexicon.words.get("definite_endings", "").split()
    found = (named_unit(word[: -len(end)], lexicon) for end in endings if len(end) > 1 and word.endswith(end))
    return next((unit for unit in found if unit), None)


def unit_of(figure: Figure, lexicon: Lexicon) -> Unit | None:
    """The unit of an amount or of a length of time; what is already per something has none."""
    return None if figure.per else own_unit(figure, lexicon)


def in_unit(figure: Figure, unit: Unit | None, lexicon: Lexicon, per: Unit | None = None) -> Figure:
    """A figure in another unit of its dimension; of what is per kilo or per tonne, per base unit."""
    own = unit_of(figure, lexicon)
    if own is None or unit is None or own.dimension != unit.dimension:
        return figure
    size = own.size / unit.size / (per.size if per else 1)
    return figure if size == 1 else in_base(figure, replace(own, size=size))


def closed(figure: Figure) -> Figure:
    """An amount that `more than` or `under` leaves open, with the end that a reader takes it to have."""
    if figure.value is None or None not in (figure.interval.low, figure.interval.high):
        return figure
    low, high = figure.interval.low, figure.interval.high
    ends = (figure.value / _OPEN if low is None else low, figure.value * _OPEN if high is None else high)
    return replace(figure, interval=Interval(*ends))


def is_fractional(figure: Figure) -> bool:
    """Whether a count is of parts of things, so that it is a mean itself: `26.1 callouts a day`."""
    return figure.unit == "count" and figure.decimals > 0 and figure.scale == 1


# -- a slip of unit or scale ------------------------------------------------------------------------------------------


def in_another_unit(
    prose: Prose, mean: Mention, what: Over, total: Mention, number: Mention, exact: Fraction = _EXACT
) -> bool:
    """Whether three would give each other to the digit if one were in another unit of its dimension, or scale."""
    own, whole, count = (unit_of(m.figure, prose.lexicon) for m in (mean, total, number))
    told = sum(c.isdigit() for c in mean.figure.quote.strip("0"))
    if own is None or whole is None or count is None or not mean.figure.value or told < _TOLD:
        return False
    per = what.unit if number.figure.unit == "measure" else None
    each = (total.figure.value or 0) * whole.size / ((number.figure.value or 1) * count.size)
    off = each / (mean.figure.value * own.size / (per.size if per else 1))
    units = [unit for unit in (own, per) if unit]
    ratios = {unit.size / other.size for unit in units for _, other in units_like(unit, prose.lexicon)} - {1}
    scaled = max(mean.figure.scale, total.figure.scale) > 1
    ratios |= {Fraction(1000)} if scaled else set()
    return any(min(abs(off * ratio - 1), abs(off / ratio - 1)) <= exact for ratio in ratios)


# -- whether an average is of the amounts before it --------------------------------------------------------------------


def belongs(prose: Prose, mean: Mention, total: Mention, number: Mention) -> bool:
    """Whether an average is said to follow from a total and a number, or its clause names nothing but them."""
    if is_rate(prose, total) or is_rate(prose, number) or _of_another(prose, mean, total, number):
        return False
    clause = _clause(mean) or mean.line.tokens[:1]
    if any(t.kind == "thus" for t in clause) or any(t.kind == "or" for t in clause[:_START]):
        return True
    said = (
        _plain(prose)
        | total.nouns
        | number.nouns
        | words_of(prose.lexicon, [t for m in (total, number) for t in m.line.tokens if t.start < clause[0].start])
    )
    own = [t for t in (*clause, *_stretch(prose, mean.after(_TAIL))) if t.figure < 0]
    return all(is_said(word, said) for word in words_of(prose.lexicon, own))


def is_rate(prose: Prose, mention: Mention) -> bool:
    """Whether an amount is so much for each of something."""
    what = over(prose, mention)
    return what is not None and bool(what.heads or what.unit)


def _plain(prose: Prose) -> frozenset[str]:
    """The verbs that say no more than that each has so much."""
    return stems(prose.lexicon.words.get("shares_out", "").split(), prose.lexicon)


def _clause(mean: Mention) -> tuple[Token, ...]:
    """The tokens of an average's own clause before it."""
    tokens = mean.line.tokens[: mean.at]
    ends = (i + 1 for i, t in enumerate(tokens) if t.kind in _ENDS or (t.figure >= 0 and t.kind not in _OTHER_TIMES))
    start = max(ends, default=0)
    return tokens[max(0, start - 1) :]


def _of_another(prose: Prose, mean: Mention, total: Mention, number: Mention) -> bool:
    """Whether the text says that an average is of another place or time than its total or number."""
    contexts = [m.figure.context for m in (mean, total, number)]
    stated = [{getattr(c, name) for c in contexts if name not in c.carried} - {""} for name in ("place", "period")]
    own = (*_clause(mean), *mean.after(_START))
    now = pattern(prose.lexicon.words.get("at_present", ""))
    behind = mean.after(_TAIL)[: len(_stretch(prose, mean.after(_TAIL))) + 1]
    other = any(t.kind in _OTHER_TIMES for t in behind) or any(now.fullmatch(t.text) for t in own)
    return other or any(len(said) > 1 for said in stated) or any(t.kind in _APART for t in own)


def refers(mean: Mention) -> bool:
    """Whether the sentence of an average goes on about the one before: `That is …`, `On average …`."""
    return any(t.kind in _REFERS for t in mean.line.tokens[:_START])
