"""What the user can get wrong. Each error says where it is and what to do; none of them is a finding."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass
class AuditorError(Exception):
    """A mistake that only the user can mend: `path:line: what is wrong; what to do`."""

    message: str
    path: str = ""
    line: int | None = None
    hint: str = ""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}: " if self.path and self.line else f"{self.path}: " if self.path else ""
        return f"{place}{self.message}" + (f"; {self.hint}" if self.hint else "")


class SourceError(AuditorError):
    """A document or dataset that cannot be read."""


class RuleError(AuditorError):
    """A rule file that says something no rule can say."""


class ProjectError(AuditorError):
    """An `auditor.yaml` or an option that contradicts itself or names what does not exist."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint that names the nearest of the known words, or all of them where none is near."""
    from difflib import get_close_matches

    words = list(known)
    near = get_close_matches(word, words, n=1, cutoff=0.6)
    if near:
        return f"did you mean {near[0]!r}?"
    return f"known are {', '.join(words)}" if words else ""
