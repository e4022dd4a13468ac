"""YAML read strictly: every value a string with its line; anchors, aliases, tags and duplicate keys are refused.

`NO`, `012`, `1.10` and `2016-01-01` stay what was written; `typed` turns a value into what its field wants.
Used for rules, phrases and project files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NoReturn

from auditor.errors import AuditorError, RuleError, did_you_mean

DEEPEST = 20  # levels of nesting


@dataclass(frozen=True, slots=True)
class Item:
    """A value of a YAML file with its place. `error` is the class of the errors it raises."""

    value: str | tuple[Item, ...] | dict[str, Item]
    path: str
    line: int
    error: type[AuditorError] = RuleError

    def fail(self, message: str, hint: str = "") -> NoReturn:
        raise self.error(message, self.path, self.line, hint)

    def text(self) -> str:
        if not isinstance(self.value, str):
            self.fail(f"this is {self.sort()}, but text is wanted")
        return self.value

    def items(self) -> tuple[Item, ...]:
        if not isinstance(self.value, tuple):
            self.fail(f"this is {self.sort()}, but a list is wanted")
        return self.value

    def mapping(self, known: Iterable[str] | None = None, required: Iterable[str] = ()) -> dict[str, Item]:
        """The keys and values; keys that are not known, and required ones that are missing, are errors."""
        if not isinstance(self.value, dict):
            self.fail(f"this is {self.sort()}, but keys with values are wanted")
        if known is not None:
            names = list(known)
            for key, item in self.value.items():
                if key not in names:
                    item.fail(f"unknown key {key!r}", did_you_mean(key, names))
        missing = [key for key in required if key not in self.value]
        if missing:
            self.fail(f"{missing[0]!r} is missing", f"write `{missing[0]}: …`")
        return self.value

    def one_of(self, known: Iterable[str], what: str) -> str:
        """The text, which must be one of the known words."""
        words = list(known)
        text = self.text()
        if text not in words:
            self.fail(f"{text!r} is no {what}", did_you_mean(text, words))
        return text

    def sort(self) -> str:
        return {str: "text", tuple: "a list", dict: "keys with values"}[type(self.value)]


def parse(text: str, path: str, error: type[AuditorError] = RuleError) -> Item:
    """The YAML document of a text. Raises `error` with file and line for all that is refused."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        events = iter(list(yaml.parse(text, Loader=loader)))
    except yaml.MarkedYAMLError as problem:
        line = getattr(problem.problem_mark, "line", 0) + 1
        raise error(f"not YAML: {problem.problem}", path, min(line, max(1, len(text.splitlines())))) from None
    except yaml.YAMLError as problem:
        raise error(f"not YAML: {str(problem).splitlines()[0]}", path) from None
    return _document(events, path, error)


def _document(events: Iterator[Any], path: str, error: type[AuditorError]) -> Item:
    import yaml

    found: Item | None = None
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            if found is not None:
                raise error("a second document begins here", path, _line(event), "one file, one document")
            found = _Builder(events, path, error).build(next(events), 0)
    if found is None:
        raise error("the file is empty", path, 1)
    return found


@dataclass(frozen=True, slots=True)
class _Builder:
    events: Iterator[Any]
    path: str
    error: type[AuditorError]

    def build(self, event: Any, depth: int) -> Item:
        import yaml

        line = _line(event)
        self._refuse(event, line, depth)
        if isinstance(event, yaml.ScalarEvent):
            return Item(event.value, self.path, line, self.error)
        if isinstance(event, yaml.SequenceStartEvent):
            children = tuple(self.build(e, depth + 1) for e in self._until(yaml.SequenceEndEvent))
            return Item(children, self.path, line, self.error)
        return Item(self._mapping(depth), self.path, line, self.error)

    def _mapping(self, depth: int) -> dict[str, Item]:
        import yaml

        found: dict[str, Item] = {}
        for event in self._until(yaml.MappingEndEvent):
            key = self.build(event, depth + 1)
            name = key.text()
            if name in found:
                key.fail(f"the key {name!r} stands twice", f"it is on line {found[name].line} too")
            value = self.build(next(self.events), depth + 1)
            found[name] = Item(value.value, value.path, key.line, value.error) if _blocky(value) else value
        return found

    def _until(self, end: type[Any]) -> Iterator[Any]:
        for event in self.events:
            if isinstance(event, end):
                return
            yield event

    def _refuse(self, event: Any, line: int, depth: int) -> None:
        import yaml

        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self.error("anchors and aliases are not read", self.path, line, "write the value out")
        if getattr(event, "tag", None) not in (None, "!"):
            raise self.error(f"the tag {event.tag} is not read", self.path, line, "remove it")
        if depth > DEEPEST:
            raise self.error(f"nested deeper than {DEEPEST} levels", self.path, line)


def _line(event: Any) -> int:
    return int(event.start_mark.line) + 1


def _blocky(item: Item) -> bool:
    """Whether the value begins on a later line than its key, whose line is the one to point at."""
    return not isinstance(item.value, str)
