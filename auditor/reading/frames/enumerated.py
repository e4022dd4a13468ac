"""A number of things whose names stand in another clause: `It serves A, B and C. In these three towns`, `the five lie
at A and B and in C, D and E`, `every year but two, 2006 and 2007`, `of the seven stages` beside a table of them, and
`Four raised the tax. These were A, B, C and D`.

Frame `counted` (see counted.py). The names before `these three` are held against it if the passage names no others; a
table, if the heading of its row names is the noun. Words used: not_all, identifies,
rest_row of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from auditor.model import Figure, Frame, Table
from auditor.reading.binding.announced import stated
from auditor.reading.binding.mentions import related
from auditor.reading.frames.counted import announced, numbers_of
from auditor.reading.tables.items import composites, counts
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has, pattern

_LEAST = 3  # names that a sentence points back to
_OPENING = 3  # tokens in which it does
_REACH = 3  # passages between a table and what is said of its rows
_MANY = 4  # things that no sentence says of one subject
_SUBJECT = 5  # tokens between a number and its verb
_BETWEEN = ("comma", "and", "at", "article", "to", "of")
_MARKS = ("comma", "colon", "open", "dash")


def frames(prose: Prose) -> Iterator[Frame]:
    known = composites(prose)
    for line in prose.lines:
        for at, number in numbers_of(prose, line):
            yield from _pointed_back(prose, line, at, number, known)
            yield from _spread(prose, line, at, number, known)
            yield from _of_rows(prose, line, at, number)
            yield from _foremost(prose, line, at, number, known)
        yield from _years(prose, line)
        yield from _identified(prose, line, known)


# -- these six ---------------------------------------------------------------------------------------------------------


def _pointed_back(prose: Prose, line: Line, at: int, number: Figure, known: Sequence[str]) -> Iterator[Frame]:
    """`It serves Solund, Askvoll and Fjaler. In these three towns …`, where the passage names nothing else."""
    before = prose.before(line, 1)
    pointed = 0 < at <= _OPENING and line.tokens[at - 1].kind == "these" and number.word
    if not pointed or not before or _says_not_all(prose, before[0]):
        return
    own = [run for other in prose.before(line, line.number) for run in _runs(other)]
    run = next(iter(_runs(before[0])), [])
    items = counts(prose, run, known) if len(own) == 1 else None
    if items and len(items) >= _LEAST:
        yield announced(prose, line, number, items, (len(items),), prose.word(run[0]), prose.word(run[-1]))


def _says_not_all(prose: Prose, line: Line) -> bool:
    return has(prose.lexicon.words.get("not_all", ""), _text(prose, line))


def _runs(line: Line) -> Iterator[list[Token]]:
    """The names of a sentence that stand together, with the commas and conjunctions between them."""
    run: list[Token] = []
    for place, token in enumerate(line.tokens):
        named = token.kind == "name" or (token.text[:1].isupper() and token.figure < 0 and place > 0)
        if named or (run and token.kind in ("comma", "and", "stop")):
            run.append(token)
        elif run:
            yield _trimmed(run)
            run = []
    if run:
        yield _trimmed(run)


def _trimmed(run: list[Token]) -> list[Token]:
    """Names first and last."""
    last = max(i for i, t in enumerate(run) if t.text[:1].isupper())
    return run[: last + 1]


# -- those are ---------------------------------------------------------------------------------------------------------


def _identified(prose: Prose, line: Line, known: Sequence[str]) -> Iterator[Frame]:
    """`Four councils raised the tax. These were Ashby, Burton and Combe.`: the only number of the sentence before."""
    opening = pattern(prose.lexicon.words.get("identifies", "")).match(_text(prose, line))
    names = [t for t in line.tokens if opening and t.start >= line.tokens[0].start + opening.end() and t.kind != "stop"]
    before = prose.before(line, 1)
    numbers = [f for _, f in numbers_of(prose, before[0])] if before else []
    plain = all(_is_name(t) or t.kind in ("comma", "and") for t in names)
    if not names or not plain or len(numbers) != 1 or len(prose.stated(before[0])) != 1:
        return
    items = counts(prose, names, known)
    if items and len(items) >= _LEAST - 1:
        yield announced(prose, line, numbers[0], items, (len(items),), prose.word(names[0]), prose.word(names[-1]))


def _text(prose: Prose, line: Line) -> str:
    return prose.document.text[line.tokens[0].start : line.tokens[-1].end]


# -- the five lie at -----------------------------------------------------------------------------------------------


def _spread(prose: Prose, line: Line, at: int, number: Figure, known: Sequence[str]) -> Iterator[Frame]:
    """`The five stations lie at Fedje and Kvitsøy and in Brevik, Horten and Vardø.`: nothing but names to the end."""
    verb = next((i for i, t in enumerate(line.tokens[at + 1 : at + 5], at + 1) if t.kind == "be"), 0)
    opens = at == 1 and line.tokens[0].kind in ("it", "article", "these")
    names = [t for t in line.tokens[verb + 1 :] if t.kind not in ("stop", "quote")]
    if not opens or not verb or len(names) < _LEAST or not all(_is_name(t) or t.kind in _BETWEEN for t in names):
        return
    groups = _parted(names)
    found = [item for group in groups for item in counts(prose, group, known) or ()]
    if len(found) >= _LEAST and any(t.kind == "and" for t in names):
        loose = sum(a.kind == "and" and _is_name(b) for group in groups[:-1] for a, b in pairwise(group))
        allowed = range(len(found) - loose, len(found) + 1)
        ends = prose.word(next(t for t in names if _is_name(t))), prose.word(names[-1])
        yield announced(prose, line, number, found, allowed, *ends)


def _is_name(token: Token) -> bool:
    return token.figure < 0 and token.text[:1].isupper()


def _parted(names: Sequence[Token]) -> list[list[Token]]:
    """Names cut where a preposition begins another group: `at A and B | in C, D and E`."""
    groups: list[list[Token]] = [[]]
    for token in names:
        if token.kind in ("at", "to", "of"):
            while groups[-1] and groups[-1][-1].kind in ("and", "comma"):
                groups[-1].pop()
            groups.append([])
        elif token.kind != "article":
            groups[-1].append(token)
    return [group for group in groups if group]


# -- the five largest are --------------------------------------------------------------------------------------------


def _foremost(prose: Prose, line: Line, at: int, number: Figure, known: Sequence[str]) -> Iterator[Frame]:
    """`The five most popular dishes were A, B, C with D, E and F.`: nothing but a list to the end."""
    kinds = [t.kind for t in line.tokens]
    verb = next((i for i in range(at + 1, min(at + 2 + _SUBJECT, len(kinds))) if kinds[i] == "be"), 0)
    opens = 0 < at <= _OPENING and kinds[at - 1] in ("it", "article", "these")
    tokens = [t for t in line.tokens[verb + 1 :] if t.kind not in ("stop", "quote")]
    if not opens or not _is_of_most(prose, line.tokens[at + 1 : verb]) or not _is_plain_list(tokens):
        return
    items = counts(prose, tokens, known)
    if items and len(items) >= _MANY:
        yield announced(prose, line, number, items, (len(items),), prose.word(tokens[0]), prose.word(tokens[-1]))


def _is_of_most(prose: Prose, tokens: Sequence[Token]) -> bool:
    """`most popular dishes`, `largest towns`: the words between a number and its verb."""
    return any(t.kind in ("most", "least") or has(prose.lexicon.words.get("superlative", ""), t.text) for t in tokens)


def _is_plain_list(tokens: Sequence[Token]) -> bool:
    """Whether words stand between commas, and one conjunction behind the last of them."""
    kinds = [t.kind for t in tokens]
    last = kinds[len(kinds) - kinds[::-1].index("comma") :] if "comma" in kinds else []
    plain = all(t.figure < 0 and t.kind in ("word", "name", "and", "comma", "article", "at", "by") for t in tokens)
    parted = last[:1] != ["and"] or kinds.count("and") == 1
    return plain and last.count("and") == 1 and "at" not in last and parted


# -- years -------------------------------------------------------------------------------------------------------------


def _years(prose: Prose, line: Line) -> Iterator[Frame]:
    """`It fell every year but two, 2006 and 2007`, `in three years: 2008, 2010 and 2013`."""
    for at, token in enumerate(line.tokens[:-3]):
        figure = prose.figures[token.figure] if token.figure >= 0 and stated(prose, token) else None
        if figure is None or figure.unit not in ("count", "years") or not figure.word or figure.hedge:
            continue
        start = at + 1 + (line.tokens[at + 1].kind == "word")
        if line.tokens[at + 1].kind == "word" and _is_definite(line, at):
            continue
        if start < len(line.tokens) and line.tokens[start].kind in _MARKS:
            run = _run_of_years(line, start + 1)
            years = [t for t in run if t.kind == "year"]
            if len(years) >= 2 and any(t.kind == "and" for t in run):
                ends = prose.word(years[0]), prose.word(years[-1])
                yield announced(prose, line, figure, [t.text for t in years], (len(years),), *ends)


def _is_definite(line: Line, at: int) -> bool:
    """`Permits in the five towns, 2021 and 2024`: a number of what is known, which no years are the names of."""
    return at > 0 and line.tokens[at - 1].kind in ("article", "it", "these")


def _run_of_years(line: Line, start: int) -> list[Token]:
    """Years with commas and a conjunction, up to the end of the clause; nothing where another word ends them."""
    end = start
    while end < len(line.tokens) and line.tokens[end].kind in ("year", "comma", "and"):
        end += 1
    closed = end == len(line.tokens) or line.tokens[end].kind in ("stop", "close", "semicolon", "dash")
    run = list(line.tokens[start:end])
    return run if closed or (run and run[-1].kind == "comma") else []


# -- rows of a table -----------------------------------------------------------------------------------------------


def _of_rows(prose: Prose, line: Line, at: int, number: Figure) -> Iterator[Frame]:
    """`Of the seven stages`, under a table whose rows are headed `Stage`."""
    before = [t.kind for t in line.tokens[:at]]
    if not before or before[0] != "of" or len(before) > _OPENING or not number.word:
        return
    noun = stems([t.text for t in line.tokens[at + 1 : at + 2]], prose.lexicon)
    for table in prose.tables:
        cell = next((f for row in table.cells for f in row if f is not None), None)
        near = cell is not None and 0 < line.passage - cell.passage <= _REACH + len(table.rows)
        if near and noun and not table.ambiguous and related(noun, _heading(prose, table)):
            rows = [row for row, facts in zip(table.rows, table.row_facts, strict=False) if not facts.get("total")]
            rest = _is_rest(prose, rows[-1].quote) if rows else False
            fitting = tuple(range(len(rows) - rest, len(rows) + 1))
            yield announced(
                prose, line, number, [r.quote for r in rows[: len(rows) - rest]], fitting, rows[0], rows[-1]
            )


def _is_rest(prose: Prose, name: str) -> bool:
    """Whether the last row of a table holds what has no row of its own: `Other species`."""
    return has(prose.lexicon.words.get("rest_row", ""), name)


def _heading(prose: Prose, table: Table) -> frozenset[str]:
    """The words that head the names of a table's rows."""
    if not table.columns:
        return frozenset()
    text, end = prose.document.text, table.columns[0].start
    words = text[text.rfind("\n", 0, end) + 1 : end].strip(" |\t").split()
    return stems(words, prose.lexicon) if len(words) == 1 else frozenset()
