"""The documents of an audit held against its datasets: what rules of the kind `agrees_with_data` are given."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from auditor.against.article import Article
from auditor.against.catalogue import Catalogue
from auditor.against.claims import Bound, claims
from auditor.against.cubes import Cube
from auditor.against.ranks import ranks
from auditor.against.shape import Binding
from auditor.against.words import Words, content
from auditor.errors import RuleError
from auditor.model import Frame, Reading
from auditor.reading import prose_of
from auditor.ruleset import Rule
from auditor.scope import Scope
from auditor.selectors import selector

KIND = "agrees_with_data"


@dataclass(frozen=True, eq=False)
class Held:
    """The catalogue of an audit, and the rules that declare what a measure is called and where it stands."""

    catalogue: Catalogue
    declaring: tuple[Rule, ...] = ()
    _articles: dict[int, Article] = field(default_factory=dict)
    _found: dict[tuple[int, str], tuple[Frame, ...]] = field(default_factory=dict)

    def frames(self, scope: Scope, parameters: Any) -> Iterator[Frame]:
        """The frames of a rule on one document: those of the measure it declares, or all that are inferred."""
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

    def _of(self, reading: Reading, rule: Rule | None) -> tuple[Frame, ...]:
        key = (id(reading), rule.id if rule else "")
        if key not in self._found:
            article = self._articles.setdefault(id(reading), Article(prose_of(reading)))
            known = self.catalogue.cubes if rule is None else (self._declared(rule, reading),)
            self._found[key] = tuple(_frames(article, known))
        return self._found[key]

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


def _frames(article: Article, known: Sequence[Cube]) -> Iterator[Frame]:
    bound: dict[int, list[Bound]] = defaultdict(list)
    for frame, one in claims(article, known):
        bound[one.statement.line.number].append(one)
        yield frame
    yield from ranks(article, known, bound)


def _place(frame: Frame) -> tuple[int, str]:
    """What tells a claim from others: where its figure stands."""
    figures = frame.figures.get("figure", ())
    return (figures[0].start if figures else frame.words["claim"].start), str(frame.facts["claim"])


def declaring(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """The rules that declare a binding."""
    return tuple(rule for rule in rules if rule.kind == KIND and rule.parameters.table)
