"""What is known of the data of an audit when prose is held against it: the measures that can be meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from auditor.against.cubes import Cube, cubes, declared
from auditor.against.shape import Binding
from auditor.against.words import Words, found_in
from auditor.dataset import Dataset
from auditor.lexicon import Lexicon
from auditor.model import Figure
from auditor.places import Places

STRONG = 0.6  # of the words of a measure that must be said
_RATES = ("per_capita", "rate", "per_mille", "ratio", "index", "points")


@dataclass(frozen=True, slots=True)
class Match:
    """A measure and how surely it is meant. matched: its words that are said; near: said in the same sentence."""

    cube: Cube
    matched: Words
    near: bool

    @property
    def rank(self) -> tuple[bool, int]:
        return self.near, len(self.matched)


@dataclass(frozen=True)
class Catalogue:
    """The measures of the datasets; those that rules declare are made when they are asked for."""

    datasets: tuple[Dataset, ...]
    places: Places = field(default_factory=Places)

    @cached_property
    def cubes(self) -> tuple[Cube, ...]:
        return tuple(cube for dataset in self.datasets for cube in cubes(dataset, self.places))

    def declared(self, said: Binding) -> Cube:
        return declared(self.datasets, self.places, said)


def matches(known: Sequence[Cube], said: Words, before: Words, lexicon: Lexicon) -> Iterator[Match]:
    """The measures that a sentence speaks of. said: its words; before: those of what stands before it."""
    for cube in known:
        found = _match(cube, said, before, lexicon)
        if found is not None:
            yield found


def _match(cube: Cube, said: Words, before: Words, lexicon: Lexicon) -> Match | None:
    for near, words in ((True, said), (False, said | before)):
        options = [(len(found_in(own, words, lexicon)) / len(own), own) for own in cube.words if own]
        share, own = max(options, key=lambda option: (option[0], len(option[1])), default=(0.0, frozenset()))
        if share >= (1 if cube.declared else STRONG):
            return Match(cube, found_in(own, words, lexicon), near)
    return None


def of_one_unit(figure: Figure, cube: Cube) -> bool:
    """Whether a figure can be a cell of a measure, by their units."""
    if figure.unit == "percent":
        return cube.percent or (cube.declared and cube.column.unit == "" and cube.within(100))
    if figure.unit in _RATES:
        return not cube.percent and not cube.counts
    if figure.unit == "count":
        return not cube.percent and (cube.counts or figure.decimals > 0 or cube.column.unit == "count")
    if figure.unit == "money":
        return cube.column.unit in ("money", "", "count") and not cube.percent
    return figure.unit in ("measure", "none") and not cube.percent
