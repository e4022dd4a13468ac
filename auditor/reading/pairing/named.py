"""Two levels by the names that a sentence says: places of the prose, rows of a table or list, a yardstick."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Figure
from auditor.reading.binding.levels import Level, shares
from auditor.reading.binding.lookback import named as named_levels
from auditor.reading.binding.sizes import Size
from auditor.reading.pairing.ledger import LIKELY, SURE, Columns, Ledger, Pair, is_dated, like, one_unit
from auditor.reading.pairing.timed import targets_of
from auditor.reading.tabled.bindings import words_of
from auditor.reading.tables.series import Naming, namings
from auditor.reading.text.prose import Line
from auditor.reading.text.wordlists import has
from auditor.relations import AMOUNTS, same_unit

_WORDS_BACK = 4  # sentences in which the figures of named things stand
_SHORTEST = 4  # letters of a word that tells one thing from another
_BEHIND = 5  # tokens of a yardstick


def by_name(ledger: Ledger, size: Size, around: Sequence[Level]) -> Iterator[Pair]:
    """The two levels, of the prose or of a table, whose names the sentence says: `the gap between Oslo and Viken`."""
    if is_dated(size):
        return
    levels = [level.figure for level in around if level.place < size.figure.start]
    found = named_levels(ledger.prose, size.line, levels)
    if len(found) == 2 and one_unit(*found):
        yield Pair(found[0], found[1], False, SURE if _holds_together(size) else LIKELY)
    yield from _of_rows(ledger, size)
    yield from _of_lists(ledger, size)


def _holds_together(size: Size) -> bool:
    """Whether a sentence holds two things against each other; `5 per cent below in Kent and 9 above it in Essex` has a
    size for each."""
    return size.distance or any(t.kind in _AGAINST for t in size.line.tokens)


_AGAINST = ("than", "against", "between", "while", "both", "these")


def _of_rows(ledger: Ledger, size: Size) -> Iterator[Pair]:
    """Two rows of a table or list: `66 more deer than elk`, at the time that the sentence names or the only one."""
    than = next((t.start for t in size.line.tokens if t.kind == "than"), -1)
    before = ledger.prose.before(size.line) if size.distance else []
    for columns in ledger.columns:
        named = next((n for line in (size.line, *before) if (n := _said(ledger, line, columns))), [])
        rows = list(dict.fromkeys(n.row for n in named))
        if len(rows) != 2:
            continue
        starts = [next(n.start for n in named if n.row == row) for row in rows]
        apart = starts[0] < than < starts[1]
        if size.distance or apart:
            found = [p for p in columns.both(rows[0], rows[1], size) if like(p[0], size.figure) and one_unit(*p)]
            found = [p for p in found if size.distance or "change" not in (p[0].role, p[1].role)]
            found = [p for p in found if same_unit(p[0], size.figure)] or found
            weight = SURE if len(found) == 1 else LIKELY
            yield from (Pair(second, first, apart, weight) for first, second in found)


def _said(ledger: Ledger, line: Line, columns: Columns) -> list[Naming]:
    """Where a line names the rows of a table or list."""
    return namings(ledger.prose.document.text, line.tokens[0].start, line.tokens[-1].end, columns.names)


def _of_lists(ledger: Ledger, size: Size) -> Iterator[Pair]:
    """Two entries of two lists: `the span from Rogaland to Finnmark`, of the lowest and of the highest."""
    if not size.distance:
        return
    by_name: dict[str, list[Figure]] = {}
    for columns in ledger.columns:
        for naming in _said(ledger, size.line, columns):
            found = [column[naming.row] for column in columns.cells if naming.row in column]
            by_name.setdefault(columns.names.by_row[naming.row], []).extend(f for f in found if like(f, size.figure))
    if len(by_name) == 2:
        first, second = by_name.values()
        yield from (Pair(a, b, False, LIKELY) for a in first for b in second if one_unit(a, b))


def by_yardstick(ledger: Ledger, size: Size, around: Sequence[Level]) -> Iterator[Pair]:
    """`1.2 points above the country`: a row of a list or table that stands behind the comparison."""
    behind = size.line.tokens[size.at + 1 : size.at + 2 + _BEHIND]
    if is_dated(size) or not behind or behind[0].kind not in ("more", "less"):
        return
    stop = next((i for i, t in enumerate(behind) if t.kind in ("comma", "stop", "semicolon", "and")), len(behind))
    if stop < 2:
        return
    for columns in ledger.columns:
        text, whole = ledger.prose.document.text, ledger.prose.lexicon.words.get("table_whole", "")
        rows = {n.row for n in namings(text, behind[1].start, behind[stop - 1].end, columns.names)}
        if not rows and has(whole, text[behind[1].start : behind[stop - 1].end]):
            rows = {row for row, name in columns.names.by_row.items() if has(whole, name)}
        cells = [column[row] for row in rows for column in columns.cells if row in column]
        ends = [(cell, level.figure) for cell in cells for level in targets_of(size, around)]
        yield from (Pair(a, b, True, LIKELY) for a, b in ends if one_unit(a, b) and like(a, size.figure))


def by_mean(ledger: Ledger, size: Size, around: Sequence[Level]) -> Iterator[Pair]:
    """`Kent is thus 1.4 below the average`: the only mean, and the only level that stands with that name."""
    behind = size.line.tokens[size.at + 1 : size.at + 1 + _BEHIND]
    if is_dated(size) or [t.kind for t in behind[:1]] not in (["more"], ["less"]):
        return
    if not any(t.kind == "mean" for t in behind[1:]) or any(t.figure >= 0 for t in behind):
        return
    names = {t.text for t in size.line.tokens[: size.at] if t.kind == "name"} or {size.line.tokens[0].text}
    means = [level.figure for level in around if level.figure.role == "mean"]
    own = [level.figure for level in around if level.figure.role != "mean" and _has_name(level, names)]
    if len(means) == len(own) == 1 and one_unit(means[0], own[0]):
        yield Pair(means[0], own[0], True, SURE, named=True)


def _has_name(level: Level, names: set[str]) -> bool:
    return any(t.text in names for t in level.tokens)


# -- by words ----------------------------------------------------------------------------------------------------------


def by_words(ledger: Ledger, line: Line, at: int) -> list[Figure]:
    """The two figures before a sentence whose own words it says on either side of a token.

    `six times as large in secondary as in primary schools`, after `69,500 more in secondary … 10,800 in primary`.
    """
    cut = next(
        (i for i in range(at + 1, len(line.tokens)) if line.tokens[i].kind in ("than", "at", "of")), len(line.tokens)
    )
    left, right = words_of(ledger.prose, line, 0, at), words_of(ledger.prose, line, cut)
    before = ledger.prose.lines[max(0, line.number - _WORDS_BACK) : line.number]
    near = [other for other in before if line.passage - other.passage <= 1]
    stated = [figure for other in near for figure in _stated(ledger, other)]
    found = [_only(stated, left - right), _only(stated, right - left)]
    return [f for f in found if f is not None] if found[0] is not found[1] else []


def of_noun(ledger: Ledger, line: Line, at: int) -> Figure | None:
    """The figure before a sentence that a noun behind a token names: `five times the weight of the cheese`."""
    cut = next((i for i in range(at + 1, min(at + 6, len(line.tokens))) if line.tokens[i].kind == "of"), -1)
    if cut < 0:
        return None
    before = ledger.prose.lines[max(0, line.number - _WORDS_BACK) : line.number]
    stated = [figure for other in before if line.passage == other.passage for figure in _stated(ledger, other)]
    return _only(stated, words_of(ledger.prose, line, cut, cut + _BEHIND))


Stated = tuple[Figure, frozenset[str]]


def _stated(ledger: Ledger, line: Line) -> list[Stated]:
    """The amounts of a sentence with the words of their stretches."""
    figures = ledger.prose.figures
    return [
        (figures[number], words_of(ledger.prose, line, first, end))
        for number, first, end in shares(line, figures)
        if figures[number].unit in AMOUNTS and not figures[number].word
    ]


def _only(stated: Sequence[Stated], words: frozenset[str]) -> Figure | None:
    """The only figure whose words have one of these words."""
    found = [figure for figure, own in stated if any(len(word) >= _SHORTEST and word in own for word in words)]
    return found[0] if len(found) == 1 else None
