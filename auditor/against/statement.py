"""Figures of the prose in their places, what they are bound to, and the frames that say so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from auditor.against.article import Article
from auditor.against.cubes import Cube
from auditor.against.page import Subject
from auditor.formula import intervals, possible
from auditor.model import Figure, Frame
from auditor.reading.tabled.bindings import LENGTHS, clause
from auditor.reading.text.prose import Line
from auditor.reading.text.wordlists import has

MOST_SPOKEN_OF = 12


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


def statements(article: Article, line: Line) -> Iterator[Statement]:
    for at, token in enumerate(line.tokens):
        figure = article.prose.figures[token.figure] if token.figure >= 0 else None
        if figure is None or figure.role in ("label", "rank") or figure.value is None or figure.unit in LENGTHS:
            continue
        if _tells_apart(figure):
            continue
        stretch = clause(line, at)
        before = [t.kind for t in line.tokens[: stretch.last]]
        own = [t.kind for t in line.tokens[stretch.first : stretch.last]]
        mean = "mean" in before or figure.role == "mean"
        whole = "total" in (*own, *before) or figure.role == "total" or _says_total(article, figure)
        yield Statement(line, at, figure, mean, whole)


def _tells_apart(figure: Figure) -> bool:
    """`the three largest municipalities`: a small number in words says how many are spoken of."""
    return figure.word and figure.unit == "count" and figure.value is not None and figure.value <= MOST_SPOKEN_OF


def _says_total(article: Article, figure: Figure) -> bool:
    """`a total of 12,345`: the hedge says so."""
    text = article.prose.document.text[figure.extent[0] : figure.start] if figure.extent[1] else ""
    return has(article.prose.lexicon.words.get("table_total", ""), text)


def framed(
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


def holds(frame: Frame) -> bool:
    return any(possible(formula, intervals(frame.figures)) for formula in frame.facts["formulas"])
