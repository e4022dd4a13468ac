"""What each figure of prose is about: measure, population, place, group and period, and what it says.

Every figure of a sentence has a stretch of its own; what stands before the first figure is common to all. What a
sentence leaves open is taken from the sentence before, then from the heading, then from the title and the first lines.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from auditor.lexicon import Lexicon
from auditor.model import Context, Figure, Passage
from auditor.reading.about import measures, places, populations, subgroups, timeline
from auditor.reading.about.cells import Around, Place
from auditor.reading.about.phrases import Sentence
from auditor.reading.about.populations import Base
from auditor.reading.about.stretches import Stretch, stretches
from auditor.reading.about.timeline import HEADS, Clock
from auditor.reading.about.times import Time, times
from auditor.reading.binding.ongoing import means_again, shares_again
from auditor.reading.numbers.roles import in_percent, like_share, points_of_shares, with_role
from auditor.reading.text.prose import Line

_BY_THE_WAY = ("years", "months", "weeks", "days", "hours", "minutes", "rank", "ordinal", "multiple")
"""Units of figures that say how long or the how-manieth, and not what the figures that follow measure."""


@dataclass(frozen=True, slots=True)
class About:
    """What a document is about as a whole: its periods and its place; local: the names that are places in it;
    spoken: the periods that each line names.
    """

    clock: Clock
    place: str
    local: frozenset[str]
    spoken: timeline.Spoken


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
    """What the sentences read so far leave to the next one. unit: that of the
    last figure; share: the measure of the last percentage; counted: that of the last count."""

    passage: int = -1
    body: bool = False
    period: str = ""
    section: str = ""
    place: places.Carried = field(default_factory=places.Carried)
    population: str = ""
    measure: str = ""
    unit: str = ""
    share: str = ""
    counted: str = ""
    group: str = ""
    last_group: str = ""
    last_period: str = ""


def about(lines: Sequence[Line], figures: Sequence[Figure], passages: Sequence[Passage], lexicon: Lexicon) -> About:
    """What the title and the first lines say of the whole document."""
    local = places.located(lines, lexicon)
    spoken = [times(line, figures, lexicon) for line in lines]
    known = timeline.clock(lines, spoken, figures, passages)
    return About(known, places.topic(lines, passages, lexicon, local), local, spoken)


def with_context(
    lines: Sequence[Line], figures: Sequence[Figure], passages: Sequence[Passage], lexicon: Lexicon
) -> tuple[list[Figure], Place]:
    """The figures of prose with their contexts, and what the text says around an offset, for lists and tables.

    Figures that have a context (tables) keep it.
    """
    whole = about(lines, figures, passages, lexicon)
    out = list(figures)
    state = _State()
    starts, left = [0], [Around(whole.place, whole.clock.topic, "", whole.local)]
    for line in lines:
        _enter(state, line, out, passages, whole, lexicon)
        _read_line(state, line, out, whole, lexicon)
        if line.tokens:
            starts.append(line.tokens[0].start + 1)
            place = state.place.about if state.place.nation else whole.place
            left.append(Around(place, state.section or whole.clock.topic or state.period, state.measure, whole.local))
    shares_again(lines, out)
    means_again(lines, out)
    return out, lambda offset: left[bisect_right(starts, offset) - 1]


def _enter(
    state: _State, line: Line, figures: Sequence[Figure], passages: Sequence[Passage], whole: About, lexicon: Lexicon
) -> None:
    """Forgets what a new passage does not take up."""
    if line.passage == state.passage:
        return
    state.passage = line.passage
    role = passages[line.passage].role
    state.body = state.body or role in ("lead", "paragraph")
    if role in HEADS:
        found = timeline.dated(whole.spoken[line.number], whole.clock, whole.clock.topic)
        state.section = next((d.period for d in found if not d.time.compared), "") if state.body else ""
        state.place, state.population, state.share, state.period = places.Carried(), "", "", ""
        named = _covered(places.places(line, lexicon, whole.local))
        state.measure = measures.subject(line, figures, named, lexicon) or state.measure
    state.period = state.section or whole.clock.topic or state.period
    if not state.place.nation and role != "item":
        state.place = places.Carried()
    if role != "item":
        state.population = ""
    state.group = state.last_period = ""


def _read_line(state: _State, line: Line, figures: list[Figure], whole: About, lexicon: Lexicon) -> None:
    """Gives the figures of one sentence their contexts, and notes what the next sentence may take up."""
    if any(token.kind == "ofthese" for token in line.tokens):
        state.period = state.last_period or state.period
    own = stretches(line, figures, lexicon)
    _with_roles(line, own, figures, lexicon)
    bases = populations.assigned(line, own, figures, lexicon)
    dated = timeline.dated(whole.spoken[line.number], whole.clock, state.period)
    placed = places.places(line, lexicon, whole.local, [(base.first, base.end) for base in bases if base.words])
    grouped = subgroups.groups(line, figures, state.last_group, lexicon)
    found = Found(
        timeline.assigned(line, own, dated, figures, state.period, lexicon),
        places.assigned(line, own, placed, figures),
        subgroups.assigned(line, own, grouped, [base.end if base.behind else 0 for base in bases]),
    )
    kept = Kept(state.period, places.kept(line, state.place, whole.place, lexicon), subgroups.kept(line, state.group))
    sentence = Sentence(line.tokens, figures, _covered([*(d.time for d in dated), *placed]), _covered(grouped), lexicon)
    floor = 0
    for n, stretch in enumerate(own):
        if figures[stretch.figure].cell is None:
            floor = stretch.first if n == 0 or not sentence.counts(own[n - 1].at) else floor
            figures[stretch.figure] = _filled(state, sentence, stretch, floor, bases[n], found.of(n, kept))
    state.period = timeline.carried_on(line, own, dated, found.when, state.period)
    state.place = places.carried_on(own, placed, [place or kept.place for place in found.where], state.place)
    if own:
        state.last_period = found.when[-1] or kept.period
        state.group = found.whom[-1] or kept.group
        state.last_group = next((group for group in reversed(found.whom) if group), state.last_group)
    else:
        _note(state, line, figures, lexicon)


def _covered(spans: Iterable[Time | places.Place | subgroups.Group]) -> frozenset[int]:
    return frozenset(at for span in spans for at in range(span.first, span.end))


def _note(state: _State, line: Line, figures: list[Figure], lexicon: Lexicon) -> None:
    """What a sentence without figures says the next ones are about."""
    said = measures.subject(line, figures, frozenset(), lexicon)
    if said and not state.measure:
        state.measure = said
    state.population = populations.told(line, lexicon) or state.population


def _with_roles(line: Line, own: Sequence[Stretch], figures: list[Figure], lexicon: Lexicon) -> None:
    named = in_percent(line, lexicon)
    for stretch in own:
        figure = named(figures[stretch.figure])
        if figure.cell is None:
            figures[stretch.figure] = figure
            figure = like_share(line.tokens, stretch.at, figures)
            figures[stretch.figure] = with_role(figure, line.tokens, stretch.at, figures, lexicon)
    points_of_shares(line, figures)


def _filled(state: _State, sentence: Sentence, stretch: Stretch, floor: int, base: Base, known: Context) -> Figure:
    """The figure of a stretch with all of its context."""
    figure = sentence.figures[stretch.figure]
    words = base.words or (state.population if base.points_back else "")
    if populations.is_share(figure):
        state.population = words or state.population
    elif figure.unit == "count" and figure.of and figure.role == "level":
        state.population = figure.of
    end = base.end if base.behind else 0
    text = measures.measure(sentence, stretch, floor, end, _inherited(state, figure), state.counted)
    _remember(state, figure, text, sentence.lexicon)
    stem_set = measures.stem_set([text, figure.of], sentence.lexicon)
    return replace(figure, context=replace(known, measure=stem_set, text=text, population=words))


def _remember(state: _State, figure: Figure, text: str, lexicon: Lexicon) -> None:
    """Notes what the figures that follow may be of: not what `the two groups` counts."""
    if (figure.word and figure.unit == "count") or (figure.unit in _BY_THE_WAY and not figure.measured):
        return
    state.measure, state.unit = text, figure.unit
    if figure.unit == "percent":
        state.share = text
    if figure.of and figure.of in text and not measures.is_sex(text, lexicon):
        state.counted = text


def _inherited(state: _State, figure: Figure) -> str:
    """The measure of the figure before; of a share behind an amount of money, that of the last share."""
    return state.share if figure.unit == "percent" and state.unit == "money" and state.share else state.measure
