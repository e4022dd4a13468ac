"""A share for all beside those that make it, in the rows of a list: `Girls: 54 % … Boys: 62 % … All: 58 %`.

Frame `overall` (see overall.py) with bound `both`. The rows are two halves of everyone, or name the noun of which one
row names all (`Year 8: 3 per cent … Year 9: 9 per cent … All years together: 7 per cent`). Rows that add up to the row
of all, or to a hundred, are its parts and bound nothing. Words used: table_total, table_whole of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from auditor.model import Figure, Frame
from auditor.reading.binding.for_all import MEANLIKE
from auditor.reading.binding.mentions import Mention, Mentions, mentions, related
from auditor.reading.binding.opposites import opposed, sides
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.wordlists import pattern
from auditor.relations import same_unit

_LEAST = 2  # rows that make all
_ALL = 100
_ROUNDING = 1.1
_WHOLES = {"everyone", "total"}
_NAMED = 4  # words of the name of a row


def frames(prose: Prose) -> Iterator[Frame]:
    for column in _columns(prose):
        yield from _of_halves(prose, column)
    near = mentions(prose)
    for line in prose.lines:
        yield from _of_one_noun(prose, near, line)


def _framed(whole: Figure, parts: Sequence[Figure]) -> Iterator[Frame]:
    made = sum(float(part.value or 0) for part in parts)
    shared = any(abs(made - x) <= _ROUNDING for x in (_ALL, float(whole.value or 0)))
    plain = whole.value != _ALL and all(same_unit(whole, part) and part.value is not None for part in parts)
    if whole.unit in MEANLIKE and plain and not shared:
        figures = {"whole": (whole,), "parts": tuple(parts)}
        yield Frame("overall", figures, facts={"bound": "both", "named": True}, sentence=whole.sentence)


# -- two halves --------------------------------------------------------------------------------------------------------

Column = Sequence[tuple[str, Figure | None]]
"""The names of rows and their figures."""


def _columns(prose: Prose) -> Iterator[Column]:
    for listing in prose.listings:
        yield [(e.name.quote, e.figure) for e in listing.entries]
    for table in prose.tables:
        for cells in [] if table.ambiguous else zip(*table.cells, strict=True):
            yield [(word.quote, cell) for word, cell in zip(table.rows, cells, strict=True)]


def _of_halves(prose: Prose, column: Column) -> Iterator[Frame]:
    """The only row of all and the only two rows that are named by one half each."""
    wholes = pattern(" ".join(prose.lexicon.words.get(key, "") for key in ("table_total", "table_whole")))
    all_of = [figure for name, figure in column if figure and wholes.fullmatch(name.strip())]
    halves = [(sides([name], prose.lexicon), figure) for name, figure in column if figure and len(name.split()) == 1]
    pairs = [(a, b) for (x, a), (y, b) in combinations(halves, 2) if opposed(x, y)]
    if len(all_of) == len(pairs) == 1:
        yield from _framed(all_of[0], pairs[0])


# -- one noun ----------------------------------------------------------------------------------------------------------


def _of_one_noun(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """The rows right above one that names all of what each of them is one of."""
    whole = _row(near, line)
    name = line.tokens[: whole.at] if whole else ()
    if whole is None or not any(t.kind in _WHOLES for t in name[:1]):
        return
    nouns = stems((t.text for t in name if t.kind == "word"), prose.lexicon)
    parts: list[Figure] = []
    for other in reversed(prose.lines[: line.number]):
        row = _row(near, other)
        named = (
            stems((t.text for t in other.tokens if t.kind in ("word", "name")), prose.lexicon) if row else frozenset()
        )
        if row is None or not related(named, nouns) or line.passage - other.passage > len(parts) + 1:
            break
        parts.append(row.figure)
    if len(nouns) == 1 and len(parts) >= _LEAST:
        yield from _framed(whole.figure, parts[::-1])


def _row(near: Mentions, line: Line) -> Mention | None:
    """The only figure of a line that is a name, a colon and a share."""
    found = near.get(line.number, ())
    if len(found) != 1 or not found[0].share or found[0].change:
        return None
    ahead = line.tokens[: found[0].at]
    name = [t for t in ahead if t.figure < 0 and t.kind not in ("colon", "stop", "dash", "mark")]
    colon = [t.kind for t in ahead[-1:]] == ["colon"]
    return found[0] if colon and 0 < len(name) <= _NAMED else None
