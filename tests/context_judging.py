"""How a context is judged against what a reader would say of a figure.

What is expected is written as alternatives with `|`; `-` is nothing at all. Of words, all must begin some word that is
said, in any order; a period must be said exactly (`2006*`: begin so). A measure is a phrase, not a sentence.
"""

from __future__ import annotations

import re

from auditor.model import Context

FIELDS = ("measure", "population", "place", "group", "period")
LONGEST = 10  # words of a measure that a reader would say

_WORD = re.compile(r"\w+")


def misses(context: Context, expected: dict[str, str]) -> dict[str, str]:
    """The fields that a reader would say otherwise, with what is said instead."""
    said = {name: context.text if name == "measure" else getattr(context, name) for name in FIELDS}
    return {name: said[name] for name in FIELDS if not fits(name, said[name], expected[name])}


def fits(name: str, said: str, expected: str) -> bool:
    """Whether one of the alternatives is what is said."""
    if name == "measure" and len(said.split()) > LONGEST:
        return False
    return any(_fits_one(name, said, one) for one in expected.split("|"))


def _fits_one(name: str, said: str, wanted: str) -> bool:
    if wanted == "-":
        return not said
    if name == "period":
        return said.startswith(wanted[:-1]) if wanted.endswith("*") else said == wanted
    here = _WORD.findall(said.lower())
    return all(any(word.startswith(one) for word in here) for one in _WORD.findall(wanted.lower()))
