"""What the figures of an article claim of the data: values, totals, means, changes, shares of a total.

Frames `data` · figures: figure (of the prose), and the cells by role · words: name (of the place, in the prose),
direction · facts: claim, formulas (alternatives over the roles; one that holds is enough), column, where (place, period
and group in words), ambiguous · doubt: the figure may be about something else.

A figure that no cell gives is no claim, unless nothing else can be meant: then its words are all accounted for by the
measure, or it is near the cell, looks like it mistyped, or is the value of another place or period of the column.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from auditor.against.article import Article
from auditor.against.catalogue import Match, of_one_unit
from auditor.against.cubes import Cube, Key
from auditor.against.page import Subject
from auditor.formula import intervals, possible
from auditor.interval import Interval, exactly, rounded, total
from auditor.model import Figure, Frame
from auditor.reading.near import NONE, STRONG, digits, likeness
from auditor.reading.prose import Line
from auditor.reading.tabled.bindings import LENGTHS, clause
from auditor.reading.tokens import Token
from auditor.reading.wordlists import has

CLOSE = Fraction(35, 100)  # how far a figure may be from a cell that it is still said to mean
_TELLING = 3  # digits from which a value is not shared by chance
_LISTED = 8  # cells that a proof lists


@dataclass(frozen=True, slots=True)
class Statement:
    """A figure in its place. mean, whole: whether its clause speaks of an average, of a total."""

    line: Line
    at: int
    figure: Figure
    mean: bool
    whole: bool


@dataclass(frozen=True, slots=True)
class Bound:
    """A figure and the measure, the place and the period that it is of."""

    statement: Statement
    cube: Cube
    subject: Subject
    period: str
    members: tuple[str, ...]


def claims(article: Article) -> Iterator[tuple[Frame, Bound]]:
    """The claims of an article on its measures, each with what it is bound to."""
    for line in article.prose.lines:
        for statement in _statements(article, line):
            found = next(_claims(article, statement), None)
            if found:
                yield found


def _statements(article: Article, line: Line) -> Iterator[Statement]:
    for at, token in enumerate(line.tokens):
        figure = article.prose.figures[token.figure] if token.figure >= 0 else None
        if figure is None or figure.role in ("label", "rank") or figure.value is None or figure.unit in LENGTHS:
            continue
        stretch = clause(line, at)
        before = [t.kind for t in line.tokens[: stretch.last]]
        own = [t.kind for t in line.tokens[stretch.first : stretch.last]]
        mean = "mean" in before or figure.role == "mean"
        whole = "total" in (*own, *before) or figure.role == "total" or _says_total(article, figure)
        yield Statement(line, at, figure, mean, whole)


def _says_total(article: Article, figure: Figure) -> bool:
    """`a total of 12,345`: the hedge says so."""
    text = article.prose.document.text[figure.extent[0] : figure.start] if figure.extent[1] else ""
    return has(article.prose.lexicon.words.get("table_total", ""), text)


def _claims(article: Article, one: Statement) -> Iterator[tuple[Frame, Bound]]:
    for find in (_changes, _shares, _levels):
        found = list(find(article, one))
        if found:
            yield from found[:1]
            return


# -- levels, means and totals ------------------------------------------------------------------------------------------


def _levels(article: Article, one: Statement) -> Iterator[tuple[Frame, Bound]]:
    if one.figure.role == "change" or one.figure.unit in ("percentage_point", "multiple"):
        return
    meant = article.measures(one.line, lambda cube: of_one_unit(one.figure, cube))
    found = [frame for match in meant for frame in _level(article, match, one)]
    fits = [(frame, bound) for frame, bound in found if _holds(frame)]
    if fits or len(found) == 1:
        yield (fits or found)[0]


def _level(article: Article, match: Match, one: Statement) -> Iterator[tuple[Frame, Bound]]:
    cube = match.cube
    subject = article.subject(one.line, one.at, cube, one.mean or one.whole)
    members = article.members(one.line, one.at, cube)
    if subject is None or members is None:
        return
    periods, certain = article.periods(one.line, one.figure, cube)
    found = [
        (frame, Bound(one, cube, subject, period, members))
        for period in periods
        for frame in _of_period(article, match, one, subject, period, members, certain)
    ]
    yield from [pair for pair in found if _holds(pair[0])][:1] or found[:1]


def _of_period(
    article: Article,
    match: Match,
    one: Statement,
    subject: Subject,
    period: str,
    members: tuple[str, ...],
    certain: bool,
) -> Iterator[Frame]:
    cube = match.cube
    keys: list[Key] = [(code, period, members) for code in subject.codes if (code, period, members) in cube.values]
    if not subject.together and len(keys) > 1:
        yield _frame(one, cube, subject, period, members, "value", [], {}, ambiguous=True)
        return
    if not subject.together and keys:
        cell = cube.cell(keys[0])
        if cell is not None:
            sure = certain and _is_meant(article, match, one, cell, subject)
            yield _frame(one, cube, subject, period, members, "value", ["figure == cell"], {"cell": [cell]}, sure=sure)
        return
    parts = _parts(cube, subject, period, members)
    if parts and (one.mean or (one.whole and cube.counts)):
        yield from _of_parts(article, match, one, subject, period, members, parts, certain)


def _parts(cube: Cube, subject: Subject, period: str, members: tuple[str, ...]) -> list[tuple[str, Figure]]:
    """The cells of the places that a figure is of together; none if one is missing."""
    codes = subject.codes if subject.together else _below(cube, subject)
    cells = [(code, cube.cell((code, period, members))) for code in codes]
    found = [(code, cell) for code, cell in cells if cell is not None]
    return found if len(found) == len(cells) and len(found) > 1 else []


def _below(cube: Cube, subject: Subject) -> tuple[str, ...]:
    """The places that belong to a named one; all, where it is said of all."""
    geography = cube.geography
    if geography is None:
        return ()
    if subject.everywhere:
        return tuple(dict.fromkeys(k[0] for k in cube.values if k[0] not in (geography.whole, *geography.children)))
    (code, *others) = subject.codes
    return () if others else tuple(c for c in geography.children.get(code, ()) if any(k[0] == c for k in cube.values))


def _of_parts(
    article: Article, match: Match, one: Statement, subject: Subject, period: str, members: tuple[str, ...],
    parts: list[tuple[str, Figure]], certain: bool,
) -> Iterator[Frame]:  # fmt: skip
    cube, cells = match.cube, [cell for _, cell in parts]
    claim = "mean" if one.mean else "total"
    if one.mean and one.figure.interval == exactly(one.figure.value or 0):
        one = replace(one, figure=_to_the_unit(one.figure))
    roles, formulas = (_mean if one.mean else _total)(cube, parts, period)
    middle = sum((c.value or Fraction(0) for c in cells), Fraction(0)) / (len(cells) if one.mean else 1)
    sure = certain and _is_meant(article, match, one, _computed(cells[0], exactly(middle), middle), subject)
    yield _frame(one, cube, subject, period, members, claim, formulas, roles, sure=sure)


def _to_the_unit(figure: Figure) -> Figure:
    """A mean that is printed as a whole number is rounded, though a count would be exact."""
    return replace(figure, interval=rounded(figure.value or Fraction(0), figure.scale))


def _total(cube: Cube, parts: list[tuple[str, Figure]], period: str) -> tuple[dict[str, list[Figure]], list[str]]:
    cells = [cell for _, cell in parts]
    if len(cells) <= _LISTED:
        return {"parts": cells}, ["figure == sum(parts)"]
    value = sum((c.value or Fraction(0) for c in cells), Fraction(0))
    return {"total": [_computed(cells[0], total([c.interval for c in cells]), value)]}, ["figure == total"]


def _mean(cube: Cube, parts: list[tuple[str, Figure]], period: str) -> tuple[dict[str, list[Figure]], list[str]]:
    """The plain mean, and the one weighted by population where it is known; else only bounds are certain."""
    cells = [cell for _, cell in parts]
    n = len(cells)
    plain = sum((c.value or Fraction(0) for c in cells), Fraction(0)) / n
    room = total([c.interval for c in cells]).scaled(Fraction(1, n))
    roles = {"mean": [_computed(cells[0], room, plain)]} if n > _LISTED else {"parts": cells}
    formulas = ["figure == mean" if n > _LISTED else f"figure == sum(parts) / {n}"]
    weighted = None if cube.counts else _weighted(cube, parts, period)
    if weighted is not None:
        roles["weighted"] = [weighted]
        formulas.append("figure == weighted")
    elif not cube.counts:
        roles["parts"] = cells
        formulas.append("min(parts) <= figure <= max(parts)")
    return roles, formulas


def _weighted(cube: Cube, parts: list[tuple[str, Figure]], period: str) -> Figure | None:
    known = cube.geography.places if cube.geography else None
    weights = [known.population(code, period) if known else None for code, _ in parts]
    whole = sum((w for w in weights if w), Fraction(0))
    if not whole or any(w is None for w in weights):
        return None
    pairs = [(w / whole, cell) for w, (_, cell) in zip(weights, parts, strict=True) if w is not None]
    value = sum((w * (c.value or 0) for w, c in pairs), Fraction(0))
    return _computed(parts[0][1], total([c.interval.scaled(w) for w, c in pairs]), value)


def _computed(like: Figure, interval: Interval, value: Fraction) -> Figure:
    """A figure that is worked out from cells: it has the decimals of a cell and one more."""
    rounded = round(value, like.decimals + 1)
    shown = str(int(rounded)) if rounded.denominator == 1 else f"{float(rounded):.{like.decimals + 1}f}"
    place = {name: text for name, text in like.place.items() if name != "key"}
    return replace(like, end=like.end + 1, quote=shown, value=value, interval=interval, place=place)


# -- shares of a total -------------------------------------------------------------------------------------------------


def _shares(article: Article, one: Statement) -> Iterator[tuple[Frame, Bound]]:
    """`Sunndal sto for 12 prosent av alle utlån i Møre og Romsdal`."""
    if one.figure.unit != "percent" or one.figure.role == "change" or not _is_share(one):
        return
    for match in article.measures(one.line, lambda cube: cube.counts):
        cube = match.cube
        subject = article.subject(one.line, one.at, cube, False)
        members = article.members(one.line, one.at, cube)
        if cube.geography is None or subject is None or members is None or subject.everywhere:
            continue
        whole = _whole_of(article, one, cube, subject)
        if whole is None:
            continue
        for period in article.periods(one.line, one.figure, cube)[0][:1]:
            frame = _share(article, match, one, subject, whole, period, members)
            if frame is not None:
                yield frame, Bound(one, cube, subject, period, members)


def _is_share(one: Statement) -> bool:
    kinds = [t.kind for t in one.line.tokens]
    after = kinds[one.at + 1 : one.at + 4]
    return "makes" in kinds[: one.at] or ("of" in after and "everyone" in after)


def _whole_of(article: Article, one: Statement, cube: Cube, subject: Subject) -> Subject | None:
    """The whole that a share is of: the county named behind the figure, or all."""
    assert cube.geography is not None
    start = one.line.tokens[one.at].end
    behind = [n for n in article.page.names(one.line, cube.geography) if n.start > start]
    if article.page.strangers(one.line, cube.geography, start):
        return None
    if not behind:
        return Subject((cube.geography.whole,), everywhere=True)
    codes = [c for c in behind[0].codes if c in cube.geography.children]
    return Subject((codes[0],)) if len(codes) == 1 and len(behind) == 1 else None


def _share(
    article: Article,
    match: Match,
    one: Statement,
    subject: Subject,
    whole: Subject,
    period: str,
    members: tuple[str, ...],
) -> Frame | None:
    cube = match.cube
    cells = [c for code in subject.codes if (c := cube.cell((code, period, members))) is not None]
    if len(cells) != 1:
        return None
    own = cube.cell((whole.codes[0], period, members))
    parts = [] if own else [cell for _, cell in _parts(cube, whole, period, members)]
    if own is None and not parts:
        return None
    roles: dict[str, list[Figure]] = {"part": cells, "whole": [own or _total_of(parts)]}
    middle = 100 * (cells[0].value or Fraction(0)) / (roles["whole"][0].value or Fraction(1))
    near = _computed(cells[0], exactly(middle), middle)
    sure = _is_meant(article, match, one, near, subject)
    return _frame(one, cube, subject, period, members, "share", ["figure == 100 * part / whole"], roles, sure=sure)


def _total_of(cells: Sequence[Figure]) -> Figure:
    value = sum((c.value or Fraction(0) for c in cells), Fraction(0))
    return _computed(cells[0], total([c.interval for c in cells]), value)


# -- changes -----------------------------------------------------------------------------------------------------------


def _changes(article: Article, one: Statement) -> Iterator[tuple[Frame, Bound]]:
    if one.figure.role != "change":
        return
    meant = article.measures(one.line, lambda cube: _can_change(one.figure, cube))
    found = [pair for match in meant for pair in _change(article, match, one)]
    fits = [pair for pair in found if _holds(pair[0])]
    if fits or len(found) == 1:
        yield (fits or found)[0]


def _can_change(figure: Figure, cube: Cube) -> bool:
    """Whether a change in this unit can be one of a measure: points are of shares, numbers are not."""
    if len(cube.periods) < 2:
        return False
    return figure.unit == "percent" or (figure.unit == "percentage_point") == cube.percent


def _change(article: Article, match: Match, one: Statement) -> Iterator[tuple[Frame, Bound]]:
    cube = match.cube
    subject = article.subject(one.line, one.at, cube, False)
    members = article.members(one.line, one.at, cube)
    span = _span(article, one, cube)
    if subject is None or members is None or span is None:
        return
    ends = [[c for code in subject.codes if (c := cube.cell((code, p, members))) is not None] for p in span]
    if any(len(cells) != 1 for cells in ends):
        return
    (before,), (after,) = ends
    formulas = _change_formulas(one.figure, cube)
    roles = {"after": [after], "before": [before]}
    sure = _is_meant(article, match, one, _size(one.figure, cube, before, after), subject)
    period = f"{span[0]}–{span[1]}"
    frame = _frame(one, cube, subject, period, members, "change", formulas, roles, sure=sure)
    direction = _direction(one)
    if direction is not None:
        word = article.prose.word(direction)
        facts = {**frame.facts, "direction": 1 if direction.kind == "up" else -1}
        frame = replace(frame, words={**frame.words, "direction": word}, facts=facts)
    yield frame, Bound(one, cube, subject, span[1], members)


def _change_formulas(figure: Figure, cube: Cube) -> list[str]:
    """In points for shares, in per cent of the level before, or as a number."""
    relative = "abs(figure) == abs(100 * (after - before) / before)"
    plain = "abs(figure) == abs(after - before)"
    if figure.unit == "percent":
        return [relative, plain] if cube.percent else [relative]
    return [plain]


def _size(figure: Figure, cube: Cube, before: Figure, after: Figure) -> Figure:
    a, b = before.value or Fraction(0), after.value or Fraction(0)
    value = abs(Fraction(100 * (b - a), a)) if figure.unit == "percent" and a else abs(b - a)
    return _computed(after, exactly(value), value)


def _span(article: Article, one: Statement, cube: Cube) -> tuple[str, str] | None:
    """From which period to which: both named, or one with the other before it."""
    own = [p for p in article.page.stated(one.line) if p in cube.periods]
    if len(own) == 2:
        return min(own), max(own)
    kinds = [t.kind for t in one.line.tokens]
    last = article.periods(one.line, one.figure, cube)[0]
    if len(own) == 1 and {"since", "from"} & set(kinds):
        later = [p for p in (article.page.default,) if p in cube.periods and p > own[0]]
        return (own[0], later[0]) if later else None
    if "earlier" in kinds and last:
        before = [p for p in cube.periods if p < last[0]]
        return (before[-1], last[0]) if before and _follows(before[-1], last[0]) else None
    return None


def _follows(a: str, b: str) -> bool:
    return a.isdigit() and b.isdigit() and int(b) - int(a) == 1


def _direction(one: Statement) -> Token | None:
    """The only word of direction before a figure in its clause or its sentence, or right behind it."""
    found = [t for t in one.line.tokens if t.kind in ("up", "down")]
    return found[0] if len(found) == 1 else None


# -- frames ------------------------------------------------------------------------------------------------------------


def _frame(
    one: Statement, cube: Cube, subject: Subject, period: str, members: tuple[str, ...], claim: str,
    formulas: list[str], roles: dict[str, list[Figure]], sure: bool = True, ambiguous: bool = False,
) -> Frame:  # fmt: skip
    facts = {
        "claim": claim,
        "formulas": tuple(formulas),
        "ambiguous": ambiguous,
        **said_of(cube, subject, period, members),
    }
    figures = {"figure": (one.figure,), **{role: tuple(cells) for role, cells in roles.items()}}
    words = {"name": subject.word} if subject.word else {}
    return Frame("data", figures, words, facts, one.line.number, "" if sure else "uncertain")


def said_of(cube: Cube, subject: Subject, period: str, members: tuple[str, ...]) -> dict[str, object]:
    """Of what a relation is, in words: the column, and place, period and groups."""
    names = [cube.geography.names[c][0] for c in subject.codes if cube.geography and c in cube.geography.names]
    groups = [g.members[m] for g, m in zip(cube.groups, members, strict=True) if m != g.whole and m in g.members]
    where = ", ".join(t for t in (*names[:3], period, *groups) if t)
    return {"column": cube.column.label or cube.column.name, "where": where or cube.table.name}


def _holds(frame: Frame) -> bool:
    return any(possible(formula, intervals(frame.figures)) for formula in frame.facts["formulas"])


# -- certainty ---------------------------------------------------------------------------------------------------------


def _is_meant(article: Article, match: Match, one: Statement, cell: Figure, subject: Subject) -> bool:
    """Whether nothing but this cell can be meant, so that a figure that differs is wrong."""
    if match.cube.declared:
        return True
    if subject.inherited and subject.everywhere:
        return False
    if likeness(one.figure, cell) == STRONG or _of_another(match.cube, one.figure):
        return True
    if not match.near:
        return False
    near = _is_close(one.figure, cell)
    loose = article.loose(one.line, one.at, match.cube)
    return near or not loose or (likeness(one.figure, cell) != NONE and len(loose) <= 1)


def _is_close(figure: Figure, cell: Figure) -> bool:
    a, b = abs(figure.value or Fraction(0)), abs(cell.value or Fraction(0))
    return abs(a - b) <= CLOSE * max(a, b)


def _of_another(cube: Cube, figure: Figure) -> bool:
    """Whether a figure has the very value of another cell of the column, with enough digits to tell."""
    if len(digits(figure)) < _TELLING or figure.value is None:
        return False
    wanted = figure.value / (cube.scale * cube.column.factor)
    return any(value.number == wanted for value in cube.values.values())
