"""An average that only in another unit, or with a total in another scale, follows from amounts told some way before it:
`31 460 tonnes were landed … worth 1.23 billion … On average they got 39 kroner a tonne`.

Frame `average` (see average.py) with bound and named True. The number is of the noun or unit that the average is over,
or the only count of its sentence; the total is of its unit. Taken where no total and number give the average as it
stands, and one pair gives it to the digit but for a unit or a thousand.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from auditor.model import Figure, Frame
from auditor.reading.binding.averages import Over, closed, in_another_unit, in_unit, over, unit_of
from auditor.reading.binding.mentions import Mention, Mentions, mentions, related
from auditor.reading.binding.paces import UNITS
from auditor.reading.numbers.dimensions import Unit
from auditor.reading.text.prose import Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.wordlists import pattern

_BACK, _PASSAGES = 12, 3  # sentences, and passages, before an average in which its total and number stand
_EXACT = Fraction(1, 200)
_DIGITS = 3  # of total and number, that tell
_ONE = 2  # tokens of `a home` at the beginning of a clause

Pair = tuple[Mention, Mention]
"""Total and number."""


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    for line in prose.lines:
        for mean in near[line.number]:
            what = _over(prose, mean) if _is_average(prose, mean) else None
            pairs = list(_pairs(prose, near, mean, what)) if what else []
            if what and pairs and not any(_gives(prose, mean, what, *pair) for pair in pairs):
                slipped = [p for p in pairs if in_another_unit(prose, mean, what, *p, exact=_EXACT)]
                if len({(p[0].figure.value, p[1].figure.value) for p in slipped}) == 1:
                    yield _frame(prose, mean, what, *slipped[0])


def _is_average(prose: Prose, mean: Mention) -> bool:
    """A level in a unit, in digits, that is by no unit of time."""
    if mean.figure.unit not in ("money", "measure") or mean.change or mean.share or mean.began or mean.figure.word:
        return False
    behind = prose.document.text[mean.figure.end : mean.line.tokens[-1].end].lstrip()
    timed = any(pattern(prose.lexicon.words[f"per_{unit}"]).match(behind) for unit in UNITS)
    return mean.value > 0 and not timed and unit_of(mean.figure, prose.lexicon) is not None


def _over(prose: Prose, mean: Mention) -> Over | None:
    """What an average is over; `a home cost 3 million on average` is over homes."""
    what = over(prose, mean)
    if what is None or what.heads or what.unit:
        return what
    tokens = mean.line.tokens[: mean.at]
    start = max(
        (i + 1 for i, t in enumerate(tokens) if t.kind in ("and", "comma", "while") or t.figure >= 0), default=0
    )
    opening = tokens[start : start + _ONE]
    one = [t.kind for t in opening] == ["article", "word"]
    return Over(stems([opening[1].text], prose.lexicon)) if one else what


def _pairs(prose: Prose, near: Mentions, mean: Mention, what: Over) -> Iterator[Pair]:
    around = [m for m in _around(near, mean) if _tells(m) and unit_of(m.figure, prose.lexicon)]
    totals = [m for m in around if m.figure.unit != "count" and _sums(prose, mean, m)]
    for number in (m for m in around if _is_number(prose, mean, what, m)):
        yield from ((total, number) for total in totals if total is not number)


def _around(near: Mentions, mean: Mention) -> Iterator[Mention]:
    for number in range(mean.line.number, max(-1, mean.line.number - 1 - _BACK), -1):
        found = near.get(number, ())
        if found and mean.line.passage - found[0].line.passage > _PASSAGES:
            return
        yield from (m for m in found if m.figure.start < mean.figure.start)


def _tells(mention: Mention) -> bool:
    """A level with digits enough, or a count of things."""
    digits = sum(c.isdigit() for c in mention.figure.quote)
    counted = mention.figure.unit == "count" and mention.figure.scale == 1
    return not (mention.change or mention.share or mention.figure.word) and digits >= _DIGITS - counted


def _is_number(prose: Prose, mean: Mention, what: Over, mention: Mention) -> bool:
    if what.unit:
        own = unit_of(mention.figure, prose.lexicon)
        return mention.figure.unit == "measure" and own is not None and own.dimension == what.unit.dimension
    counted = mention.figure.unit == "count" and mention.figure.decimals == 0
    return counted and (related(mention.nouns, what.heads) if what.heads else mention.line is mean.line)


def _sums(prose: Prose, mean: Mention, total: Mention) -> bool:
    a, b = (unit_of(m.figure, prose.lexicon) for m in (mean, total))
    return a is not None and b is not None and a.dimension == b.dimension and total.value > mean.value


def _figures(prose: Prose, mean: Mention, what: Over, total: Mention, number: Mention) -> dict[str, tuple[Figure, ...]]:
    unit, weighed = unit_of(total.figure, prose.lexicon), what.unit
    count = in_unit(closed(number.figure), weighed and _base(weighed), prose.lexicon)
    own = in_unit(mean.figure, unit, prose.lexicon, weighed)
    return {"mean": (own,), "total": (closed(total.figure),), "number": (count,)}


def _base(unit: Unit) -> Unit:
    return replace(unit, size=Fraction(1))


def _gives(prose: Prose, mean: Mention, what: Over, total: Mention, number: Mention) -> bool:
    found = _figures(prose, mean, what, total, number)
    own, whole, count = (found[role][0] for role in ("mean", "total", "number"))
    return (whole.interval / count.interval).meets(own.interval)


def _frame(prose: Prose, mean: Mention, what: Over, total: Mention, number: Mention) -> Frame:
    facts = {"per": 1, "bound": True, "named": True}
    return Frame("average", _figures(prose, mean, what, total, number), {}, facts, mean.line.number)
