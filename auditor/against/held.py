"""The documents of an audit held against its datasets and against each other: what the kinds are given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from auditor.against.across import Across
from auditor.against.article import Article
from auditor.against.catalogue import Catalogue
from auditor.against.claims import claims
from auditor.against.cubes import Cube
from auditor.against.grids import grids
from auditor.against.page import Page
from auditor.against.ranks import ranks
from auditor.against.shape import Binding
from auditor.against.statement import Bound
from auditor.against.words import Words, content
from auditor.dataset import Dataset
from auditor.errors import RuleError
from auditor.model import Frame, Reading
from auditor.places import Places
from auditor.proofs import phrase
from auditor.reading import prose_of
from auditor.ruleset import Rule
from auditor.scope import Scope
from auditor.selectors import selector

KIND = "agrees_with_data"
MOST_SHOWN = 30  # figures that the coverage lists


@dataclass(frozen=True, eq=False)
class Held:
    """The documents of an audit beside its datasets and beside each other.

    declaring: the rules that declare what a measure is called and where it stands.
    """

    catalogue: Catalogue
    across: Across
    declaring: tuple[Rule, ...] = ()
    _pages: dict[int, Page] = field(default_factory=dict)
    _found: dict[tuple[int, str], tuple[Frame, ...]] = field(default_factory=dict)

    def frames(self, scope: Scope, parameters: Any) -> Iterator[Frame]:
        """The frames of a rule on one document: those of the measure it declares, or all that are inferred.

        A rule on all documents asks for frames between them by their name.
        """
        if isinstance(parameters, str):
            yield from self.across.frames(parameters)
            return
        rule = next((r for r in self.declaring if r.parameters is parameters), None)
        if rule is None:
            declared = {_place(frame) for r in self.declaring for frame in self._of(scope.reading, r)}
            yield from (f for f in self._of(scope.reading, None) if _place(f) not in declared)
            return
        others = {name: value for name, value in scope.where.items() if name != "measure"}
        selects = selector(others, scope.reading)
        for frame in self._of(scope.reading, rule):
            if all(selects(f) for f in frame.figures.get("figure", ())):
                yield frame

    def notes(self, readings: Iterable[Reading], language: str) -> Iterator[tuple[str, ...]]:
        """What the coverage of each document says of the figures that no cell gives."""
        for reading in readings:
            figures = [f for f in reading.figures if f.role not in ("label", "rank")]
            missing = [f for f in figures if f.start not in self._bound(reading)]
            if not missing:
                yield ()
            elif len(missing) == len(figures):
                yield (phrase("none_in_data", language),)
            else:
                shown = [*(f.quote for f in missing[:MOST_SHOWN]), *(["…"] if len(missing) > MOST_SHOWN else [])]
                yield (phrase("not_in_data", language, {"number": len(missing), "figures": ", ".join(shown)}),)

    def _bound(self, reading: Reading) -> frozenset[int]:
        """Where the figures stand that are bound to cells. What fails is a crash of its rule, and told there."""
        rules: tuple[Rule | None, ...] = (None, *self.declaring)
        found: list[Frame] = []
        for rule in rules:
            try:
                found += self._of(reading, rule)
            except RuleError:
                raise
            except Exception:
                continue
        return frozenset(f.start for frame in found for f in frame.figures.get("figure", ()))

    def _of(self, reading: Reading, rule: Rule | None) -> tuple[Frame, ...]:
        key = (id(reading), rule.id if rule else "")
        if key not in self._found:
            known = self.catalogue.cubes if rule is None else (self._declared(rule, reading),)
            self._found[key] = tuple(frames(Article(self._page(reading), known))) if known else ()
        return self._found[key]

    def _page(self, reading: Reading) -> Page:
        if id(reading) not in self._pages:
            self._pages[id(reading)] = Page(prose_of(reading))
        return self._pages[id(reading)]

    def _declared(self, rule: Rule, reading: Reading) -> Cube:
        """The measure of a rule, under the words by which the rule says it is called."""
        p = rule.parameters
        said = Binding(p.table, p.column, p.place, p.period, p.group)
        try:
            cube = self.catalogue.declared(said)
        except RuleError as problem:
            raise replace(problem, path=rule.path, line=rule.lines.get("with")) from None
        words = _called(rule.where, reading.document.language)
        return replace(cube, words=words or cube.words)


def _called(where: Mapping[str, Any], language: str) -> tuple[Words, ...]:
    """The words of `where: {measure: …}` in a language."""
    by_language = where.get("measure", {})
    own = by_language.get(language) or (by_language.get("nb") if language == "nn" else None) or ()
    return tuple(content([text]) for text in (*by_language.get("", ()), *own))


def frames(article: Article) -> Iterator[Frame]:
    """Everything that an article says of its measures, in its prose, its lists and its tables."""
    bound: dict[int, list[Bound]] = defaultdict(list)
    for frame, one in claims(article):
        bound[one.statement.line.number].append(one)
        yield frame
    yield from ranks(article, bound)
    yield from grids(article)


def _place(frame: Frame) -> tuple[int, str]:
    """What tells a claim from others: where its figure stands."""
    figures = frame.figures.get("figure", ())
    return (figures[0].start if figures else frame.words["claim"].start), str(frame.facts["claim"])


def held(readings: tuple[Reading, ...], datasets: tuple[Dataset, ...], places: Places, rules: Iterable[Rule]) -> Held:
    """What the kinds of an audit are given."""
    declaring = tuple(rule for rule in rules if rule.kind == KIND and rule.parameters.table)
    return Held(Catalogue(datasets, places), Across(readings, places), declaring)
