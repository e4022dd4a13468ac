"""Rules from YAML files: strict keys, line numbers, `did you mean`. The id of a rule is its path below its folder."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from pathlib import Path
from types import ModuleType
from typing import Any

from auditor import plugins, selectors, strict, tables
from auditor.errors import ProjectError, RuleError, did_you_mean
from auditor.model import Severity, Verdict
from auditor.proofs import PLACEHOLDER
from auditor.strict import Item
from auditor.typed import build, convert

REQUIRED = ("title", "why", "kind", "severity", "message", "examples")
KEYS = (*REQUIRED, "where", "with", "references", "enabled")
LANGUAGES = ("en", "nb")  # in which title, why and message must be written
SUFFIXES = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Example:
    """A text in which a rule must come to a verdict, and where it is written."""

    verdict: Verdict
    language: str
    text: str
    line: int
    given: Item | None = None  # of a rule on data: the table, and what is said of it


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. subject: what its kind is given (a document, all documents, a table, relations)."""

    id: str
    path: str
    title: Mapping[str, str]
    why: Mapping[str, str]
    message: Mapping[str, str]
    kind: str
    severity: Severity
    where: Mapping[str, Any] = field(default_factory=dict)
    parameters: Any = None
    examples: tuple[Example, ...] = ()
    references: tuple[str, ...] = ()
    enabled: bool = True
    subject: str = "document"
    lines: Mapping[str, int] = field(default_factory=dict)  # of its keys
    declared: bool = False  # of a project, for its own tables: it must find something to examine

    def module(self) -> ModuleType:
        """The kind behind the rule."""
        return plugins.load("kinds", self.kind)


# -- where rules stand ---------------------------------------------------------------------------------------------


def built_in() -> Path:
    """The folder of the rules that come with the package, installed or in a source tree."""
    package = Path(__file__).parent
    inside = package / "_rules"
    return inside if inside.is_dir() else package.parent / "rules"


def load_rules(*folders: str | Path, own: bool = True) -> tuple[Rule, ...]:
    """The built-in rules (if `own`) and those of house folders or files, by id.

    Raises RuleError for a file that is wrong, and for an id that two folders define.
    """
    found: dict[str, Rule] = {}
    for folder in [*([built_in()] if own else []), *map(Path, folders)]:
        for rule in read_folder(folder):
            if rule.id in found:
                raise RuleError(f"the rule {rule.id} is also in {found[rule.id].path}", rule.path, 1, "rename one")
            found[rule.id] = rule
    return tuple(found[name] for name in sorted(found))


def read_folder(folder: Path) -> Iterator[Rule]:
    """The rules below a folder, in the order of their paths; a file is a folder of one rule."""
    if folder.is_file():
        yield read_rule(folder, folder.parent)
    elif folder.is_dir():
        paths = sorted(p for p in folder.rglob("*") if p.suffix in SUFFIXES and p.is_file())
        if not paths:
            raise RuleError("no rule (.yaml) is in this folder", str(folder))
        for path in paths:
            yield read_rule(path, folder)
    else:
        raise RuleError("no such folder of rules", str(folder))


def read_rule(path: Path, folder: Path) -> Rule:
    """The rule of one file."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise RuleError("the file is not UTF-8", str(path), hint="save it as UTF-8") from None
    except OSError as problem:
        raise RuleError(f"cannot be read: {problem.strerror}", str(path)) from None
    return rule_of(strict.parse(text, str(path)), path.relative_to(folder).with_suffix("").as_posix())


# -- from keys to a rule -------------------------------------------------------------------------------------------


def rule_of(item: Item, name: str) -> Rule:
    """The rule that a parsed file says. Raises RuleError with the line of what is wrong."""
    keys = item.mapping(KEYS, REQUIRED)
    kind = _kind(keys["kind"])
    subject = str(getattr(kind, "SUBJECT", "document"))
    return Rule(
        id=name,
        path=item.path,
        title=_said(keys["title"]),
        why=_said(keys["why"]),
        message=_message(keys["message"]),
        kind=keys["kind"].text(),
        severity=convert(keys["severity"], Severity),
        where=_where(keys.get("where"), kind),
        parameters=_parameters(keys.get("with"), kind, keys["kind"]),
        examples=tuple(_examples(keys["examples"], kind)),
        references=tuple(one.text() for one in keys["references"].items()) if "references" in keys else (),
        enabled="enabled" not in keys or convert(keys["enabled"], bool),
        subject=subject,
        lines={key: value.line for key, value in keys.items()},
    )


def rule_of_check(item: Item, name: str) -> Rule:
    """A rule of a project's `checks`: as in a rule file, but its prose may be left out; the kind's words stand in.

    It is about tables, or holds documents against them.
    """
    keys = item.mapping((*KEYS, "id"), ["kind"])
    kind = _kind(keys["kind"])
    tabled = getattr(kind, "SUBJECT", "document") == "table"
    if not tabled and getattr(kind, "AGAINST", "") != "data":
        keys["kind"].fail("this kind is about documents", "write it as a rule file, in a folder of `rules: {paths: …}`")
    summary = {code: summary_of_kind(kind) for code in LANGUAGES}
    return Rule(
        id=name,
        path=item.path,
        title=_said(keys["title"]) if "title" in keys else summary,
        why=_said(keys["why"]) if "why" in keys else summary,
        message=_message(keys["message"]) if "message" in keys else dict(kind.MESSAGE),
        kind=keys["kind"].text(),
        severity=convert(keys["severity"], Severity) if "severity" in keys else Severity.ERROR,
        where=_where(keys.get("where"), kind),
        parameters=_parameters(keys.get("with"), kind, keys["kind"]),
        enabled="enabled" not in keys or convert(keys["enabled"], bool),
        subject="table" if tabled else "document",
        lines={key: value.line for key, value in keys.items()},
        declared=tabled,
    )


def _kind(item: Item) -> ModuleType:
    item.one_of(plugins.names("kinds"), "kind of rule")
    return plugins.load("kinds", item.text())


def _where(item: Item | None, kind: ModuleType) -> Mapping[str, Any]:
    """The selectors. A kind may read its own (`where(item)`), as those on tables do."""
    if item is None:
        return {}
    shared = tables.where if getattr(kind, "SUBJECT", "") == "table" else selectors.where
    return dict(getattr(kind, "where", shared)(item))


def _parameters(item: Item | None, kind: ModuleType, named: Item) -> Any:
    shape = getattr(kind, "Parameters", None)
    if shape is None:
        if item is not None:
            item.fail(f"the kind {named.text()!r} takes no parameters", "remove `with`")
        return None
    return build(shape, item or Item({}, named.path, named.line, named.error))


def _said(item: Item) -> dict[str, str]:
    """A text by language, with those that are required."""
    keys = item.mapping(plugins.languages(), LANGUAGES)
    for code, said in keys.items():
        if not said.text().strip():
            said.fail(f"nothing is written under {code!r}")
    return {code: " ".join(said.text().split()) for code, said in keys.items()}


def _message(item: Item) -> dict[str, str]:
    found = _said(item)
    for code, text in found.items():
        if re.search(r"[{}]", PLACEHOLDER.sub("", text)):
            item.mapping()[code].fail("a brace that is no placeholder", "write {name}, with a name that the kind gives")
    return found


def _examples(item: Item, kind: ModuleType) -> Iterator[Example]:
    """The examples of a rule. One of a kind that holds texts against data has a table, and a text in each language."""
    tabled = getattr(kind, "SUBJECT", "") == "table"
    keys = item.mapping([v.value for v in Verdict], ["violated", "holds"])
    for key, value in keys.items():
        if key != "undecided" and not value.items():
            value.fail(f"no example under {key!r}", "every rule has at least one that is violated and one that holds")
        for one in value.items():
            if tabled:
                yield Example(Verdict(key), "", one.mapping(required=["table"])["table"].text(), one.line, one)
                continue
            said, given = _texts(one, getattr(kind, "AGAINST", "") == "data")
            for code, text in said.items():
                yield Example(Verdict(key), code, text.text(), text.line, given)


def _texts(item: Item, against: bool) -> tuple[dict[str, Item], Item | None]:
    """The texts of an example by language, and what is said of the data that they are held against."""
    if not against:
        return dict(item.mapping(plugins.languages())), None
    keys = item.mapping(required=["table"])
    said = {name: one for name, one in keys.items() if name in plugins.languages()}
    return said, replace(item, value={name: one for name, one in keys.items() if name not in said})


# -- which rules run -----------------------------------------------------------------------------------------------


def chosen(rules: Iterable[Rule], select: Iterable[str] = (), ignore: Iterable[str] = ()) -> tuple[Rule, ...]:
    """The rules of an audit: those selected (or all that are enabled), less those ignored.

    A name is an id, a family (`shares`) or a pattern (`shares/*`). Raises ProjectError for one that fits no rule.
    """
    rules, wanted, refused = tuple(rules), list(select), list(ignore)
    for name in [*wanted, *refused]:
        if not any(_named(rule, name) for rule in rules):
            raise ProjectError(f"no rule is called {name!r}", hint=did_you_mean(name, [r.id for r in rules]))
    kept = [r for r in rules if (any(_named(r, n) for n in wanted) if wanted else r.enabled)]
    return tuple(replace(r, enabled=True) for r in kept if not any(_named(r, n) for n in refused))


def _named(rule: Rule, name: str) -> bool:
    return rule.id == name or rule.id.startswith(name.rstrip("/") + "/") or fnmatchcase(rule.id, name)


def summary_of_kind(kind: ModuleType) -> str:
    """The first paragraph of a kind's documentation, on one line."""
    return " ".join((inspect.getdoc(kind) or "").split("\n\n", 1)[0].split())
