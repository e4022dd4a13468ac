"""Finds kinds, languages, documents, datasets and reports: by folder, and by entry point. Listing imports nothing.

A plug-in is a module. Its name is its file name, or the name of its entry point in the group `auditor.<folder>`;
a file name that begins with `_` is no plug-in. A name defined twice is an error.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from auditor.errors import ProjectError, did_you_mean
from auditor.lexicon import Lexicon

# what a plug-in of each group must define
GROUPS = {
    "kinds": ("check",),
    "languages": ("LANGUAGE",),
    "documents": ("EXTENSIONS", "read"),
    "datasets": ("EXTENSIONS", "sniff", "read"),
    "reports": ("render",),
}


@cache
def names(group: str) -> dict[str, str]:
    """The plug-ins of a group: name to module, in the order of their names."""
    found: dict[str, str] = {}
    for name, module in [*_in_folder(group), *_in_packages(group)]:
        if found.setdefault(name, module) != module:
            raise ProjectError(
                f"{name} is defined twice among the {group}: {found[name]} and {module}", hint="rename or remove one"
            )
    return dict(sorted(found.items()))


@cache
def load(group: str, name: str) -> ModuleType:
    """The module of a plug-in. Raises ProjectError for an unknown name or a module that lacks what it must have."""
    known = names(group)
    if name not in known:
        raise ProjectError(f"{name!r} is none of the {group}", hint=did_you_mean(name, known))
    module = import_module(known[name])
    missing = [attribute for attribute in GROUPS[group] if not hasattr(module, attribute)]
    if missing:
        raise ProjectError(f"{known[name]} does not define {', '.join(missing)}", hint=f"all {group} must")
    return module


def load_all(group: str) -> dict[str, ModuleType]:
    """Every plug-in of a group, by name."""
    return {name: load(group, name) for name in names(group)}


@cache
def languages() -> dict[str, Lexicon]:
    """Every language, by its code."""
    lexicons: list[Lexicon] = [module.LANGUAGE for module in load_all("languages").values()]
    return {lexicon.code: lexicon for lexicon in lexicons}


def _in_folder(group: str) -> list[tuple[str, str]]:
    package = import_module(f"auditor.{group}")
    return [(m.name, f"auditor.{group}.{m.name}") for m in iter_modules(package.__path__) if not m.name.startswith("_")]


def _in_packages(group: str) -> list[tuple[str, str]]:
    from importlib.metadata import entry_points

    return [(point.name, point.value) for point in entry_points(group=f"auditor.{group}")]
