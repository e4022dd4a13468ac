"""The two levels that a multiple is of, by how the sentences are built.

`18 per cent, against 3 per cent of the others. The risk is six times as high` · `93 acres on average. … the average is
265 acres, nearly three times as much` · `Kent made 509,000 tonnes … Essex 229,000. Kent's output was more than twice as
large as that of Essex`. Words: `as_words` (as, than), `as_much` (many, large, high) of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Figure
from auditor.reading.binding.levels import shares
from auditor.reading.binding.lookback import is_level, levels_in
from auditor.reading.binding.mentions import related
from auditor.reading.binding.sizes import Size
from auditor.reading.pairing import Columns, Ledger
from auditor.reading.tabled.bindings import words_of
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has
from auditor.relations import alike, same_unit

Ends = tuple[Figure, Figure]
"""The level that a multiple multiplies, and what it leads to."""

AGAINST = "b=level ..8 against ..4 a=level"
_NEAR = 2  # sentences in which named levels stand
_APPOSED = 3  # tokens between a level and its multiple
_ENDS = ("stop", "comma", "semicolon", "close", "dash")
_SHORTEST = 3  # letters of a word that says what is told of
_TIES = ("thus", "these", "both")
_CONTENT = ("word", "name", "up", "down")


def held_against(ledger: Ledger, line: Line, size: Size) -> Ends | None:
    """Of the sentence before, that has no other levels of their unit, for a sentence that says no level itself."""
    prose = ledger.prose
    if levels_in(prose, line) or not _closed(prose, line, size):
        return None
    for other in prose.before(line):
        match = next(prose.matches(AGAINST, [other]), None)
        if match is None or not of_their_measure(ledger, line, size, levels_in(prose, other)):
            return None
        a, b = prose.figure(match, "a"), prose.figure(match, "b")
        near = [f for f in levels_in(prose, other) if same_unit(f, a)]
        plain = same_unit(a, b) and len(near) == 2 and a.value and b.value and a.value < b.value
        return (a, b) if plain and is_level(a) and is_level(b) else None
    return None


def _closed(prose: Prose, line: Line, size: Size) -> bool:
    """`… times as high.`: nothing is said of what it is a multiple of, and no name, no time."""
    behind = line.tokens[size.at + 1 :]
    end = next((i for i, t in enumerate(behind) if t.kind in _ENDS), len(behind))
    bare = all(has(prose.lexicon.words.get("as_much", ""), t.text) for t in behind[:end])
    return bare and not any(t.kind in ("name", "since", "from", "earlier", "year", "date") for t in line.tokens[1:])


def in_apposition(ledger: Ledger, line: Line, size: Size) -> Ends | None:
    """`the average is 265 acres, nearly three times as much`: beside the only such level in the sentences near."""
    prose = ledger.prose
    here = [(i, prose.figures[t.figure]) for i, t in enumerate(line.tokens[: size.at]) if t.figure >= 0]
    here = [(i, f) for i, f in here if is_level(f) and not f.word]
    if not here or not _closed_apposition(prose, line, size):
        return None
    at, level = here[-1]
    between = line.tokens[at + 1 : size.at]
    kinds = [t.kind for t in between]
    if not kinds or len(kinds) > _APPOSED or kinds[0] not in ("comma", "or", "dash") or len(here) > 1:
        return None
    before = [f for other in prose.before(line, _NEAR) for f in levels_in(prose, other) if not f.word]
    found = [alike(f, level) for f in before if f.role == level.role and f.value]
    found = [ends for ends in found if same_unit(*ends)]
    return found[0] if len(found) == 1 and level.value and set(kinds) <= _SMALL else None


_SMALL = {"comma", "or", "dash", "thus", "article"}


def of_their_measure(ledger: Ledger, line: Line, size: Size, levels: Sequence[Figure]) -> bool:
    """Whether a sentence names nothing but what was told of: not `The council tax in Kent is three times as high`."""
    prose = ledger.prose
    costs = prose.lexicon.words.get("costs", "")
    if all(level.sentence == line.number for level in levels) or any(t.kind in _TIES for t in line.tokens):
        return True
    end = max(size.at, _cut(prose, line, size))
    own = [t for t in line.tokens[:end] if t.kind in _CONTENT or (t.kind == "be" and has(costs, t.text))]
    own = [t for t in own if len(t.text) >= _SHORTEST]
    quiet = " ".join(prose.lexicon.words.get(key, "") for key in ("as_much", "plain_measure", "generic_measure"))
    own = [t for t in own if not has(quiet, t.text) and t.text.lower() not in prose.lexicon.stop.split()]
    there = {word for other in _told(prose, line, levels) for word in words_of(prose, other)} | _rows(ledger)
    return all(related(stems(t.text.split(), prose.lexicon), there) for t in own)


def _told(prose: Prose, line: Line, levels: Sequence[Figure]) -> Iterator[Line]:
    """The sentences of levels; of a list or table those right above it."""
    for level in levels:
        for other in prose.lines:
            listed = level.cell is not None or prose.passage(prose.lines[level.sentence]).role == "item"
            above = listed and level.passage - _ABOVE <= other.passage <= level.passage
            if other is not line and (above or other.number == level.sentence):
                yield other


def _closed_apposition(prose: Prose, line: Line, size: Size) -> bool:
    """`three times as much`, `21 times the average`, and nothing that is counted or dated behind it."""
    behind = line.tokens[size.at + 1 :]
    end = next((i for i, t in enumerate(behind) if t.kind in (*_ENDS, "and", "while")), len(behind))
    said = [t for t in behind[:end] if t.kind not in ("article", "mean")]
    return all(has(prose.lexicon.words.get("as_much", ""), t.text) for t in said)


# -- by what is counted on both sides of `as` --------------------------------------------------------------------------


def of_two_counts(ledger: Ledger, line: Line, size: Size) -> Ends | None:
    """`On the list are 28 girls and 14 boys. That makes twice as many girls as boys`: the only counts of the two."""
    prose = ledger.prose
    opening, behind = line.tokens[: size.at], line.tokens[size.at + 1 :]
    as_words, as_much = (prose.lexicon.words.get(key, "") for key in ("as_words", "as_much"))
    said = [t for t in behind if not has(f"{as_words} {as_much}", t.text)]
    first = next((i for i, t in enumerate(behind) if t in said[:1]), 0)
    apart = any(has(as_words, t.text) for t in behind[first + 1 : first + 2])
    plain = all(t.kind in _OPENERS or t.text.lower() in prose.lexicon.stop.split() for t in opening)
    if not (apart and plain) or len(said) < _BOTH or not {t.kind for t in said} <= {"word", "stop"}:
        return None
    near = [x for x in prose.before(line, _NEAR) if sum(t.figure >= 0 and t.kind != "year" for t in x.tokens) <= _FEW]
    before = [f for other in near for f in levels_in(prose, other) if not f.word and f.value]
    ends = [[f for f in before if stems([f.of], prose.lexicon) == stems([t.text], prose.lexicon)] for t in said[:_BOTH]]
    if any(len({f.value for f in found}) != 1 for found in ends) or ends[0][0].value == ends[1][0].value:
        return None
    return ends[1][0], ends[0][0]


_OPENERS = ("it", "be", "thus", "these", "article")
_BOTH, _FEW = 2, 3
"""The counts of the two, and of all things in a sentence that counts them."""


# -- by the names on both sides of `as` --------------------------------------------------------------------------------


def on_both_sides(ledger: Ledger, line: Line, size: Size) -> list[Ends]:
    """The levels, in the sentences just before, of the two names that a sentence holds against each other."""
    prose = ledger.prose
    cut = _cut(prose, line, size)
    if cut < 0 or levels_in(prose, line) or not _names_no_other(prose, line, size, cut):
        return []
    stop = next((i for i in range(cut, len(line.tokens)) if line.tokens[i].kind in _ENDS), len(line.tokens))
    left, right = _names(prose, line.tokens[: size.at]), _names(prose, line.tokens[cut:stop])
    if left - right and right - left:
        tos, bases = (list(_of_name(prose, line, names)) for names in (left - right, right - left))
    else:
        tos, bases = _in_columns(ledger, line, size, range(cut, stop))
    found = [(a, b) for b in tos for a in bases if a is not b and same_unit(a, b) and a.value and b.value]
    return found if len(found) <= _MOST and of_their_measure(ledger, line, size, [*tos, *bases]) else []


def _rows(ledger: Ledger) -> frozenset[str]:
    """The words of the names of all rows."""
    names = (name for columns in ledger.columns for name in columns.names.by_row.values())
    return stems((word for name in names for word in name.split()), ledger.prose.lexicon)


_ABOVE = 3  # passages above a cell in which the line stands that introduces its list
_LISTED = 8  # passages in which a list stands that is told of
_MOST = 4  # pairs, all of which a sentence must contradict


def _cut(prose: Prose, line: Line, size: Size) -> int:
    """The place of the `as` or `than` behind which the other side stands, or -1."""
    marks = [
        i
        for i in range(size.at + 1, len(line.tokens))
        if has(prose.lexicon.words.get("as_words", ""), line.tokens[i].text)
    ]
    marks = [i for i in marks if i > size.at + 1]
    return marks[0] if marks else -1


def _names_no_other(prose: Prose, line: Line, size: Size, cut: int) -> bool:
    """Whether nothing is counted between `times` and `as`: not `four times as many museums as Bergen`."""
    between = line.tokens[size.at + 1 : cut]
    return all(has(prose.lexicon.words.get("as_much", ""), t.text) for t in between)


def _names(prose: Prose, tokens: Sequence[Token]) -> frozenset[str]:
    """The names of a stretch, as they are printed."""
    words = [t for t in tokens if t.kind in ("name", "word") and t.text[:1].isupper()]
    return frozenset(t.text.lower() for t in words if t.text.lower() not in prose.lexicon.stop.split())


def _of_name(prose: Prose, line: Line, names: frozenset[str]) -> Iterator[Figure]:
    """The only level whose stretch says one of the names, else the levels of the only sentence that does."""
    listed = [other for other in prose.lines[: line.number] if 0 < line.passage - other.passage <= _LISTED]
    items = [other for other in listed if prose.passage(other).role == "item"]
    near = [other for other in (*prose.before(line, _NEAR + 1), *items) if levels_in(prose, other)]
    stretches = [
        prose.figures[number]
        for other in near
        for number, first, end in shares(other, prose.figures)
        if names & _names(prose, other.tokens[first:end]) and is_level(prose.figures[number])
    ]
    lines = [other for other in near if names & _names(prose, other.tokens)]
    if len(lines) != 1:
        return
    whole = [f for f in levels_in(prose, lines[0]) if not f.word]
    yield from stretches if len(stretches) == 1 and len(whole) != 2 else whole if _one_course(lines[0]) else stretches


def _one_course(line: Line) -> bool:
    """`went from 3 091 to 3 163`: the two levels of one name."""
    kinds = [t.kind for t in line.tokens]
    return "from" in kinds and "to" in kinds


def _in_columns(ledger: Ledger, line: Line, size: Size, right: range) -> tuple[list[Figure], list[Figure]]:
    """The cells of the two rows of a list or table that a sentence names in its own words, in a column each."""
    prose = ledger.prose
    said = [words_of(prose, line, 0, size.at), words_of(prose, line, right.start, right.stop)]
    for columns in ledger.columns:
        rows = [_row(prose, columns, words) for words in (said[0] - said[1], said[1] - said[0])]
        cells = [(c[rows[0]], c[rows[1]]) for c in columns.cells if rows[0] in c and rows[1] in c]
        if rows[0] != rows[1] and len(cells) == 1 and of_their_measure(ledger, line, size, cells[0]):
            return [cells[0][0]], [cells[0][1]]
    return [], []


def _row(prose: Prose, columns: Columns, words: frozenset[str]) -> int:
    """The only row of a name that the words say, or -1."""
    long = frozenset(word for word in words if len(word) >= _SHORTEST)
    rows = [row for row, name in columns.names.by_row.items() if related(stems(name.split(), prose.lexicon), long)]
    return rows[0] if len(rows) == 1 else -1
