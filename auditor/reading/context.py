"""What each figure of prose is about: measure, population, place, group and period, and what it says.

Every figure of a sentence has a stretch of its own; what stands before the first figure is common to all. What a
sentence leaves open is taken from the sentence before, then from the heading, then from the title and the first lines.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from auditor.lexicon import Lexicon
from auditor.model import Context, Figure, Passage
from auditor.reading.about import measures, places, populations, subgroups, timeline
from auditor.reading.about.stretches import Stretch, stretches
from auditor.reading.about.timeline import HEADS, Clock
from auditor.reading.prose import Line
from auditor.reading.roles import in_percent, with_role


@dataclass(frozen=True, slots=True)
class About:
    """What a document is about as a whole: its periods and its place; local: the names that are places in it."""

    clock: Clock
    place: str
    local: frozenset[str]


@dataclass(frozen=True, slots=True)
class Kept:
    """What a sentence takes over where it says nothing itself."""

    period: str
    place: str
    group: str


@dataclass(frozen=True, slots=True)
class Found:
    """Period, place and group of each figure of a sentence, as far as the sentence gives them."""

    when: Sequence[str]
    where: Sequence[str]
    whom: Sequence[str]

    def of(self, n: int, kept: Kept) -> Context:
        """The context of figure n, and what of it is taken over."""
        period, place, group = self.when[n], self.where[n], self.whom[n]
        taken = {
            "period": not period and kept.period,
            "place": not place and kept.place,
            "group": not group and kept.group,
        }
        return Context(
            period=period or kept.period,
            place=place or kept.place,
            group=group or kept.group,
            carried=frozenset(name for name, value in taken.items() if value),
        )


@dataclass(slots=True)
class _State:
    """What the sentences read so far leave to the next one."""

    passage: int = -1
    period: str = ""
    section: str = ""
    place: places.Carried = field(default_factory=places.Carried)
    population: str = ""
    measure: str = ""
    group: str = ""


def about(lines: Sequence[Line], figures: Sequence[Figure], passages: Sequence[Passage], lexicon: Lexicon) -> About:
    """What the title and the first lines say of the whole document."""
    local = places.located(lines, lexicon)
    return About(
        timeline.clock(lines, figures, passages, lexicon), places.topic(lines, passages, lexicon, local), local
    )


def with_context(
    lines: Sequence[Line], figures: Sequence[Figure], passages: Sequence[Passage], lexicon: Lexicon
) -> list[Figure]:
    """The figures of prose with their contexts filled in; figures that have one (tables) keep it."""
    whole = about(lines, figures, passages, lexicon)
    out = list(figures)
    state = _State()
    for line in lines:
        _enter(state, line, out, passages, whole, lexicon)
        _read_line(state, line, out, whole, lexicon)
    return out


def _enter(
    state: _State, line: Line, figures: Sequence[Figure], passages: Sequence[Passage], whole: About, lexicon: Lexicon
) -> None:
    """Forgets what a new passage does not take up."""
    if line.passage == state.passage:
        return
    state.passage = line.passage
    role = passages[line.passage].role
    if role in HEADS:
        found = timeline.dated(line, figures, lexicon, whole.clock, whole.clock.topic)
        state.section = next((d.period for d in found if not d.time.compared), "")
        state.place, state.population, state.measure = places.Carried(), "", measures.subject(line, lexicon)
    state.period = state.section or whole.clock.topic or state.period
    if not state.place.nation and role != "item":
        state.place = places.Carried()
    if role != "item":
        state.population = ""
    state.group = ""


def _read_line(state: _State, line: Line, figures: list[Figure], whole: About, lexicon: Lexicon) -> None:
    """Gives the figures of one sentence their contexts, and notes what the next sentence may take up."""
    own = stretches(line, figures, lexicon)
    dated = timeline.dated(line, figures, lexicon, whole.clock, state.period)
    placed = places.places(line, lexicon, whole.local)
    grouped = subgroups.groups(line, figures, lexicon)
    _with_roles(line, own, figures, lexicon)
    found = Found(
        timeline.assigned(line, own, dated, figures, lexicon),
        places.assigned(own, placed),
        subgroups.assigned(own, grouped),
    )
    kept = Kept(state.period, places.kept(line, state.place, whole.place, lexicon), subgroups.kept(line, state.group))
    spans = [(d.time.first, d.time.end) for d in dated] + [(p.first, p.end) for p in placed]
    spans += [(g.first, g.end) for g in grouped]
    taken = frozenset(at for first, end in spans for at in range(first, end))
    for n, stretch in enumerate(own):
        figure = figures[stretch.figure]
        if figure.cell is None:
            figures[stretch.figure] = _filled(state, line, stretch, figure, taken, found.of(n, kept), lexicon)
    state.period = timeline.carried_on(dated, found.when, state.period)
    state.place = places.carried_on(own, placed, [place or kept.place for place in found.where], state.place)
    if own:
        state.group = found.whom[-1] or kept.group
    elif len(line.tokens) and not state.measure:
        state.measure = measures.subject(line, lexicon)


def _with_roles(line: Line, own: Sequence[Stretch], figures: list[Figure], lexicon: Lexicon) -> None:
    named = in_percent(line, lexicon)
    for stretch in own:
        figure = named(figures[stretch.figure])
        if figure.cell is None:
            figures[stretch.figure] = with_role(figure, line.tokens, stretch.at, figures, lexicon)


def _filled(
    state: _State,
    line: Line,
    stretch: Stretch,
    figure: Figure,
    taken: frozenset[int],
    known: Context,
    lexicon: Lexicon,
) -> Figure:
    base, end = _population(state, line, stretch, figure, lexicon)
    text = measures.measure(line.tokens, stretch, figure, taken, end, state.measure, lexicon)
    state.measure = text
    stem_set = measures.stem_set([text, figure.of], lexicon)
    return replace(figure, context=replace(known, measure=stem_set, text=text, population=base))


def _population(state: _State, line: Line, stretch: Stretch, figure: Figure, lexicon: Lexicon) -> tuple[str, int]:
    """What a share is a share of, and where the words for it end if they stand behind the figure."""
    if not populations.is_share(figure):
        if figure.unit == "count" and figure.of and figure.role == "level":
            state.population = figure.of
        return "", 0
    words, _, end = populations.behind(line.tokens, stretch, lexicon)
    if not words and not end:
        words, _, last = populations.opening(line, lexicon)
        words = words if last <= stretch.at else ""
        if not words and populations.bare(line.tokens, stretch):
            words = state.population
    elif not words:
        words = state.population
    state.population = words or state.population
    return words, end
