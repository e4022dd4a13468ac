"""Rules for people and editors: the list, what one rule means, and the JSON Schema of a rule file."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from fractions import Fraction
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from auditor import plugins, selectors
from auditor.errors import ProjectError, did_you_mean
from auditor.model import SEVERITIES, Verdict
from auditor.report import say
from auditor.ruleset import KEYS, LANGUAGES, REQUIRED, Rule
from auditor.typed import required


def find(rules: Iterable[Rule], name: str) -> Rule:
    """The rule of an id. Raises ProjectError with the nearest id."""
    known = {rule.id: rule for rule in rules}
    if name not in known:
        raise ProjectError(f"no rule is called {name!r}", hint=did_you_mean(name, known))
    return known[name]


def table(rules: Iterable[Rule], language: str, style: str = "simple") -> str:
    """All rules: id, severity, kind and title. style: one of tabulate's, `github` for Markdown."""
    from tabulate import tabulate

    lines = [[r.id, r.severity.value if r.enabled else "off", r.kind, say(r.title, language)] for r in rules]
    return tabulate(lines, ["rule", "severity", "kind", "what must hold"], style, disable_numparse=True) + "\n"


def explain(rule: Rule, language: str) -> str:
    """What a rule demands, why, how it is judged, and texts that break it and keep it."""
    words = {
        "en": ("Why", "How", "Breaks it", "Keeps it", "Is left undecided"),
        "nb": ("Hvorfor", "Hvordan", "Bryter den", "Følger den", "Blir stående uavgjort"),
    }
    why, how, *heads = words["en" if language == "en" else "nb"]
    lines = [f"{say(rule.title, language)}  [{rule.id}, {rule.severity.value}]", ""]
    lines += [f"{why}: {say(rule.why, language)}", "", f"{how} ({rule.kind}):"]
    lines += [f"  {line}".rstrip() for line in (inspect.getdoc(rule.module()) or "").splitlines()]
    for head, verdict in zip(heads, (Verdict.VIOLATED, Verdict.HOLDS, Verdict.UNDECIDED), strict=True):
        texts = list(_texts(rule, verdict, language))
        lines += ["", f"{head}:", *texts] if texts else []
    return "\n".join([*lines, *(f"\n{reference}" for reference in rule.references)]) + "\n"


def _texts(rule: Rule, verdict: Verdict, language: str) -> Iterator[str]:
    """The examples in the language, or all where there is none."""
    found = [e for e in rule.examples if e.verdict is verdict]
    for example in [e for e in found if e.language == language] or found:
        yield "  - " + example.text.strip().replace("\n", "\n    ")


# -- the schema --------------------------------------------------------------------------------------------------------


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of a rule file, with the parameters of every kind; for editors that complete YAML."""
    said = _object({code: {"type": "string"} for code in plugins.languages()}, LANGUAGES)
    example = {"type": "object", "minProperties": 1}
    properties: dict[str, Any] = {
        "title": said,
        "why": said,
        "message": said,
        "kind": {"enum": list(plugins.names("kinds"))},
        "severity": {"enum": [severity.value for severity in SEVERITIES]},
        "where": {"type": "object"},
        "with": {"type": "object"},
        "examples": _object({v.value: {"type": "array", "items": example} for v in Verdict}, ["violated", "holds"]),
        "references": {"type": "array", "items": {"type": "string"}},
        "enabled": {"type": "boolean"},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A rule of auditor",
        **_object({key: properties[key] for key in KEYS}, REQUIRED),
        "allOf": [_of_kind(name) for name in plugins.names("kinds")],
    }


def _object(properties: dict[str, Any], needed: Iterable[str] = ()) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": False, "properties": properties, "required": list(needed)}


def _of_kind(name: str) -> dict[str, Any]:
    """What `with` and `where` hold where a rule is of this kind."""
    kind = plugins.load("kinds", name)
    shape = getattr(kind, "Parameters", None)
    then: dict[str, Any] = {"with": _shape(shape) if shape else False}
    if getattr(kind, "SUBJECT", "document") != "table":
        then["where"] = _object({key: _selector(key) for key in selectors.KNOWN})
        then["examples"] = _each_list(_texts_in(getattr(kind, "AGAINST", "") == "data"))
    else:
        then["examples"] = _each_list({"required": ["table"]})
    needed = ["with"] if shape and required(shape) else []
    return {"if": {"properties": {"kind": {"const": name}}}, "then": {"properties": then, "required": needed}}


def _texts_in(against_data: bool) -> dict[str, Any]:
    """Texts by language; with the table that they are held against, and what is said of it."""
    texts = _object({code: {"type": "string"} for code in plugins.languages()})
    return {**texts, "additionalProperties": True, "required": ["table"]} if against_data else texts


def _each_list(example: dict[str, Any]) -> dict[str, Any]:
    """Examples of every verdict, each of which has this shape."""
    return {"additionalProperties": {"items": example}}


def _selector(name: str) -> dict[str, Any]:
    if name == "expression":
        return {"type": "string"}
    if name in selectors.EXACT:
        one: dict[str, Any] = {"enum": list(selectors.EXACT[name])}
        return {"anyOf": [one, {"type": "array", "items": one}]}
    return {} if name in selectors.WORDS else {"type": ["string", "integer", "array"]}


def _shape(shape: Any) -> dict[str, Any]:
    hints = get_type_hints(shape)
    return _object({f.name: _type(hints[f.name]) for f in fields(shape)}, required(shape))


def _type(wanted: Any) -> dict[str, Any]:
    """The JSON Schema of a type of typed.convert."""
    origin, arguments = get_origin(wanted), get_args(wanted)
    if origin in (Union, UnionType):
        return {"anyOf": [_type(a) for a in arguments]}
    if origin is Literal:
        return {"enum": list(arguments)}
    if origin is tuple:
        return {"anyOf": [_type(arguments[0]), {"type": "array", "items": _type(arguments[0])}]}
    if origin is not None:
        return {"type": "object", "additionalProperties": _type(arguments[1])}
    if is_dataclass(wanted):
        return _shape(wanted)
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return {"enum": [member.value for member in wanted]}
    simple = {str: ["string", "number", "boolean"], bool: "boolean", int: "integer", NoneType: "null"}
    return {"type": simple.get(wanted, "number" if wanted in (float, Fraction) else "string")}
