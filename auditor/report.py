"""What an audit says: sources with their coverage, rules with their counts, findings, crashes. Reports render it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from auditor.model import SEVERITIES, Document, Figure, Finding, Severity, Span, Verdict

if TYPE_CHECKING:
    import pandas

VERSION = 1  # of the report's own form (design 4.4)
SHOWN = 3  # suggestions of a finding that a report for people shows; those for machines have them all

STATES = ("verified", "contradicted", "unchecked", "label")


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation that holds or could not be decided: its rule and its parts, each once, as they stand in the files.

    reason: why it is undecided. places: where the parts stand in what was read.
    """

    rule: str
    verdict: Verdict
    spans: tuple[Span, ...] = ()
    reason: str = ""
    places: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """One figure as the audit left it.

    state: verified (in a relation that holds), contradicted (in one that is violated), unchecked, or label.
    rules: ids of the rules that verified or contradicted it. findings: ids of the findings it stands in.
    relations: numbers of the ties of the report that verify it, or that left it undecided. why: its state, in words.
    """

    figure: Figure
    state: str
    rules: tuple[str, ...] = ()
    findings: tuple[str, ...] = ()
    relations: tuple[int, ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many figures a source has, and how they ended; labels (years, ages …) are counted apart."""

    figures: int = 0
    verified: int = 0
    contradicted: int = 0
    unchecked: int = 0
    label: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """One audited source. document and marks are what a report needs to show the article as published."""

    path: str
    kind: str = "document"  # document, dataset
    format: str = "text"
    language: str = ""
    encoding: str = ""
    sha256: str = ""
    notes: tuple[str, ...] = ()  # what was assumed or left out in reading it
    coverage: Coverage = Coverage()
    document: Document | None = None
    marks: tuple[Mark, ...] = ()  # every figure and label, in the order of the text


@dataclass(frozen=True, slots=True)
class RuleCount:
    """One rule of the audit and what became of it. skipped: why it examined nothing, or None."""

    id: str
    severity: Severity
    title: Mapping[str, str] = field(default_factory=dict)  # by language
    why: Mapping[str, str] = field(default_factory=dict)
    examined: int = 0
    holds: int = 0
    violated: int = 0
    undecided: int = 0
    skipped: str | None = None


@dataclass(frozen=True, slots=True)
class Crash:
    """A kind that raised: the rule is undecided for this source, and the run does not end well."""

    rule: str
    source: str
    error: str


@dataclass(frozen=True, slots=True)
class Report:
    """The result of one audit. language is that of the report's own words (nb, nn, en)."""

    sources: tuple[Source, ...] = ()
    rules: tuple[RuleCount, ...] = ()
    findings: tuple[Finding, ...] = ()
    crashes: tuple[Crash, ...] = ()
    problems: tuple[str, ...] = ()  # sources that could not be read, each with what to do
    relations: tuple[Tie, ...] = ()  # those that hold or could not be decided; violated ones are findings
    language: str = "en"
    version: int = VERSION
    every_figure: bool = False  # whether reports for people list how each figure ended

    def summary(self) -> dict[str, int]:
        """Findings by severity, the gravest first."""
        return {s.value: sum(f.severity is s for f in self.findings) for s in reversed(SEVERITIES)}

    def coverage(self) -> Coverage:
        """The coverage of all sources together."""
        names = ("figures", *STATES)
        return Coverage(*(sum(getattr(s.coverage, n) for s in self.sources) for n in names))

    def to_frame(self) -> pandas.DataFrame:
        """The findings as a pandas frame, guarded by a pandera schema (auditor.frames.COLUMNS)."""
        from auditor.frames import findings_frame

        return findings_frame(self.findings)

    def fails(self, at: Severity | None) -> bool:
        """Whether some finding is at least as grave as `at`; None never fails."""
        if at is None:
            return False
        grave = SEVERITIES[SEVERITIES.index(at) :]
        return any(f.severity in grave for f in self.findings)


def say(words: Mapping[str, str], language: str) -> str:
    """The text in a language; Nynorsk falls back on Bokmål, anything else on English."""
    for code in (language, {"nn": "nb"}.get(language, "en"), "en"):
        if code in words:
            return words[code]
    return next(iter(words.values()), "")
