"""Constructions in prose that bind figures together: one module a family, found by folder.

A module here defines `frames(prose: Prose) -> Iterator[Frame]`. Frames only propose: the kinds compare measures, units
and periods before a relation counts.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from functools import cache

from auditor.model import Frame
from auditor.reading.binding.second_sizes import settled
from auditor.reading.text.prose import Prose
from auditor.reading.text.register import doubted, scientific

Finder = Callable[[Prose], Iterator[Frame]]


@cache
def _finders() -> tuple[Finder, ...]:
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(importlib.import_module(f"{__name__}.{name}").frames for name in names)


def frames(prose: Prose) -> Iterator[Frame]:
    """Every frame of a document, family by family."""
    paper = scientific(prose)
    for frame in settled(frame for find in _finders() for frame in find(prose)):
        yield doubted(prose, frame) if paper else frame
