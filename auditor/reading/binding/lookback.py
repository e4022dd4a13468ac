"""Which levels a figure is about when its own construction does not name them: those nearest before it."""

from __future__ import annotations

from auditor.model import Figure
from auditor.reading.text.classes import FIGURES
from auditor.reading.text.prose import Line, Prose
from auditor.relations import same_unit

LEVELS = ("level", "mean", "total")
REACH = 3  # sentences of the same passage that are looked back on


def is_level(figure: Figure) -> bool:
    small = figure.word and figure.unit == "count"  # `two factors` is no level
    if small or figure.role not in LEVELS:
        return False
    return figure.measured or FIGURES.get(figure.unit) not in ("multiple", "pp", "rank", "duration")


def measured_like(level: Figure, change: Figure) -> bool:
    """Whether a change can be a difference between levels of this unit."""
    if change.unit == "percentage_point":
        return level.unit == "percent"
    return same_unit(level, change)


def levels_in(prose: Prose, line: Line) -> list[Figure]:
    return [f for f in prose.stated(line) if is_level(f)]


def named(prose: Prose, line: Line, levels: list[Figure]) -> list[Figure]:
    """The levels whose place or group the line names."""
    text = prose.document.text[line.tokens[0].start : line.tokens[-1].end].lower()
    stated = [f for f in levels if f.context.place and "place" not in f.context.carried]
    return [f for f in stated if _named_first(f.context.place) in text]


def _named_first(place: str) -> str:
    """The name of a place without what it lies in: `kvalsund` of `Kvalsund i Finnmark`."""
    return place.replace(" in ", " i ").split(" i ")[0].lower()
