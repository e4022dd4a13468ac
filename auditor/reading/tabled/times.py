"""One row as so many times another: `Acre has more than three times as many members as Burgh`.

Frame `multiple` (see frames/multiple.py) · figures: from, to, times · facts: named.

The sentence names both rows, the second right behind `as`. Of the columns that have both, the first that gives the
multiple is meant; where none does, the one that it names, else the latest. What is counted must be what the table or
list counts: the sentence has no word and no amount of its own.
Words used: as_words, as_much, so_many, costs, plain_measure, generic_measure, verbs of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.interval import total
from auditor.model import Figure, Frame
from auditor.reading.binding.lone import compared_at, plain_multiples
from auditor.reading.binding.mentions import related
from auditor.reading.binding.sizes import Size
from auditor.reading.tabled.bindings import Near
from auditor.reading.tabled.cell import comparable, fits
from auditor.reading.tables.series import Naming, Series
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has
from auditor.relations import same_unit

Pair = tuple[Series, Figure, Figure]
"""A column with its figures of the two rows, the base first."""

_ENDS = ("comma", "stop", "semicolon", "colon", "close", "dash", "and", "while", "be")
_CUTS = ("semicolon", "while", "colon", "stop")
_LEADS = ("at", "article", "of", "it", "in")
_OTHER = ("up", "down", "mean", "each", "more", "less", "share", "earlier", "year", "date", "since", "both", "total")
_AMOUNTS = ("count", "money", "measure")
_BEHIND = 5  # tokens behind a name in which what it has is spelt out
_YEAR = 4  # digits
_ABOVE = 2  # passages above a list that say what it counts


def frames(near: Near) -> Iterator[Frame]:
    if not any(t.kind == "multiple" for t in near.line.tokens) or len(near.names) < 2:
        return
    bases: list[int] = []
    for size in plain_multiples(near.prose, near.line):
        cut = compared_at(near.prose, near.line, size)
        rows = _rows(near, size, cut, bases) if cut > 0 else None
        if rows is not None:
            bases.append(rows[0].row)
            yield from _of_rows(near, size, cut, rows)


def _of_rows(near: Near, size: Size, cut: int, rows: tuple[Naming, Naming]) -> Iterator[Frame]:
    opening = _opening(near, size)
    found = [pair for pair in _pairs(near, *rows) if _has_what_is_said(near, opening, pair)]
    found = [pair for pair in found if _has_what_is_spelt_out(near, rows[0], pair)]
    shared = [pair for pair in found if _has_share(near, opening, pair)]
    if found and not _is_made_of(found, size.figure) and (shared or _is_of_table(near, size, cut, opening)):
        _, base, own = _meant(near, size, cut, shared or found)
        figures = {"from": (base,), "to": (own,), "times": (size.figure,)}
        yield Frame("multiple", figures, {}, {"named": True}, near.line.number)


def _rows(near: Near, size: Size, cut: int, bases: Sequence[int]) -> tuple[Naming, Naming] | None:
    """The row right behind `as`, and the only other one that the clause names before the multiple."""
    tokens = near.line.tokens
    first = next((i for i in range(cut + 1, len(tokens)) if tokens[i].kind not in _LEADS), len(tokens) - 1)
    base = next((n for n in near.names if n.start == tokens[first].start), None)
    behind = next((t.kind for t in tokens if base and t.start >= base.end), "stop")
    start = _opening(near, size)[0].start
    before = [n for n in near.names if start <= n.start < tokens[size.at].start and n.row not in bases]
    if base is None or behind not in _ENDS or len({n.row for n in before}) != 1 or before[0].row == base.row:
        return None
    return base, before[0]


def _opening(near: Near, size: Size) -> Sequence[Token]:
    """The tokens of the clause before the multiple."""
    tokens = near.line.tokens
    first = max((i + 1 for i in range(size.at) if tokens[i].kind in _CUTS), default=0)
    return tokens[first : size.at] or tokens[:1]


def _pairs(near: Near, base: Naming, own: Naming) -> Iterator[Pair]:
    """The columns in which both rows have an amount."""
    for series in near.source.series:
        a, b = series.of(base.row), series.of(own.row)
        if a is None or b is None or a.whole or b.whole:
            continue
        if _is_amount(a.figure) and _is_amount(b.figure) and same_unit(a.figure, b.figure):
            yield series, a.figure, b.figure


def _is_amount(figure: Figure) -> bool:
    """Whether a cell can be so many times another; the year that heads a column is no amount."""
    year = len(figure.quote) == _YEAR and figure.quote[:2] in ("19", "20")
    return (figure.value or 0) > 0 and not year


def _has_what_is_said(near: Near, opening: Sequence[Token], pair: Pair) -> bool:
    """Whether the amounts that the clause gives its row are in the column; percentages may be of anything."""
    figures = [near.prose.figures[t.figure] for t in opening if t.figure >= 0]
    amounts = [f for f in figures if f.role not in ("label", "rank") and f.unit not in ("percent", "percentage_point")]
    return all(comparable(f, pair[2]) and fits(f, pair[2]) for f in amounts)


def _has_what_is_spelt_out(near: Near, base: Naming, pair: Pair) -> bool:
    """Whether amounts right behind the second row are in the column: `three times as many as Burgh, 582 to 194`."""
    behind = [t for t in near.line.tokens if t.start >= base.end][:_BEHIND]
    amounts = [near.prose.figures[t.figure] for t in behind if t.figure >= 0 and t.kind in _AMOUNTS]
    return all(any(comparable(f, cell) and fits(f, cell) for cell in pair[1:]) for f in amounts)


def _has_share(near: Near, opening: Sequence[Token], pair: Pair) -> bool:
    """Whether the clause says which share of its column the row has: `had 47 per cent of the passengers`."""
    percents = [near.prose.figures[t.figure] for t in opening if t.kind == "percent"]
    shares = [f for f in percents if f.role != "change"]
    whole = total([m.figure.interval for m in pair[0].ranked])
    return bool(shares) and all((pair[2].interval / whole).scaled(100).meets(f.interval) for f in shares)


def _is_made_of(found: Sequence[Pair], times: Figure) -> bool:
    """Whether columns added up give the multiple: men and women without a total."""
    base, own = total([a.interval for _, a, _ in found]), total([b.interval for _, _, b in found])
    return len(found) > 1 and (own / base).meets(times.interval)


def _meant(near: Near, size: Size, cut: int, found: Sequence[Pair]) -> Pair:
    """The column that gives the multiple, else the one that the sentence names, else the latest."""
    times, said = size.figure.interval, stems(_words(near.line.tokens[:cut]), near.prose.lexicon)
    fitting = [(s, a, b) for s, a, b in found if (b.interval / a.interval).meets(times)]
    levels = [pair for pair in found if not pair[0].change] or found
    named = [pair for pair in levels if related(said, pair[0].words)] or levels
    return (fitting or sorted(named, key=lambda pair: str(pair[0].facts.get("period", ""))))[0 if fitting else -1]


def _words(tokens: Sequence[Token]) -> list[str]:
    return [w for t in tokens if t.figure < 0 and t.kind in ("word", "name", "number") for w in t.text.split()]


def _is_of_table(near: Near, size: Size, cut: int, opening: Sequence[Token]) -> bool:
    """Whether a sentence speaks of what the table or list counts, and of nothing else."""
    words = near.prose.lexicon.words
    counted = near.line.tokens[size.at + 1 : cut]
    nouns = [t for t in counted if not has(words.get("as_much", ""), t.text)]
    said = [t for t in opening if t.figure < 0 and not any(n.start <= t.start < n.end for n in near.names)]
    if any(t.kind in _OTHER or has(words.get("costs", ""), t.text) for t in (*said, *nouns)):
        return False
    if any(t.text.lower() in near.prose.lexicon.stop.split() for t in nouns):
        return False  # `twice as many per head`
    quiet = " ".join(words.get(key, "") for key in ("verbs", "plain_measure", "generic_measure"))
    own = [t for t in (*said, *nouns) if t.kind in ("word", "name") and t.text.lower() not in quiet.split()]
    named = stems(_words(own), near.prose.lexicon)
    known = _counted(near)
    if nouns:
        return related(stems(_words(nouns), near.prose.lexicon), known)
    many = all(has(words.get("so_many", ""), t.text) for t in counted)
    return all(related((word,), known) for word in named) and (many or bool(named))


def _counted(near: Near) -> frozenset[str]:
    """What a table or list counts: the words of its headers and title, and those right above it."""
    series, first = near.source.series, near.source.passages[0]
    headed = frozenset[str]().union(*(s.words | s.title_words for s in series), near.source.label)
    above = [o for o in near.prose.lines if first - _ABOVE <= o.passage < first and o is not near.line]
    told = stems((w for line in above for w in _words(line.tokens)), near.prose.lexicon)
    units = stems((m.figure.of for s in series for m in s.members), near.prose.lexicon)
    return headed | units | (told if len(series) == 1 else frozenset())
