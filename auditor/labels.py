"""The words that reports put around findings, by key and language. Nynorsk reads Bokmål until it has its own."""

from __future__ import annotations

from auditor.model import Severity
from auditor.report import STATES, Coverage, Report, Source, say

LABELS = {
    "error": {"en": "error", "nb": "feil"},
    "warning": {"en": "warning", "nb": "advarsel"},
    "note": {"en": "note", "nb": "merknad"},
    "errors": {"en": "errors", "nb": "feil"},
    "warnings": {"en": "warnings", "nb": "advarsler"},
    "notes": {"en": "notes", "nb": "merknader"},
    "verified": {"en": "verified", "nb": "bekreftet"},
    "contradicted": {"en": "contradicted", "nb": "motsagt"},
    "unchecked": {"en": "unchecked", "nb": "ikke prøvd"},
    "label": {"en": "labels", "nb": "merkelapper"},
    "figure": {"en": "figure", "nb": "tall"},
    "figures": {"en": "figures", "nb": "tall"},
    "source": {"en": "source", "nb": "kilde"},
    "sources": {"en": "Sources", "nb": "Kilder"},
    "rule": {"en": "rule", "nb": "regel"},
    "rules": {"en": "Rules", "nb": "Regler"},
    "examined": {"en": "examined", "nb": "prøvd"},
    "holds": {"en": "holds", "nb": "stemmer"},
    "violated": {"en": "violated", "nb": "brutt"},
    "undecided": {"en": "undecided", "nb": "uavgjort"},
    "idle": {
        "en": "Rules that found nothing of their sort: {count}.",
        "nb": "Regler som ikke fant noe av sitt slag: {count}.",
    },
    "proof": {"en": "Proof", "nb": "Bevis"},
    "suggestion": {"en": "Suggestion", "nb": "Forslag"},
    "suspects": {"en": "What may be wrong", "nb": "Dette kan være galt"},
    "line": {"en": "line", "nb": "linje"},
    "or": {"en": "or", "nb": "eller"},
    "follows": {"en": "Follows from this", "nb": "Følger av dette"},
    "instead": {"en": "write {new} instead of {old}", "nb": "skriv {new} i stedet for {old}"},
    "coverage": {"en": "Coverage", "nb": "Dekning"},
    "covered": {
        "en": "{figures} figures: {verified} verified, {contradicted} contradicted, {unchecked} unchecked.",
        "nb": "{figures} tall: {verified} bekreftet, {contradicted} motsagt, {unchecked} ikke prøvd.",
    },
    "labelled": {
        "en": "Besides, {label} years, ages, dates and other labels.",
        "nb": "I tillegg {label} årstall, aldre, datoer og andre merkelapper.",
    },
    "nothing": {
        "en": "No figures were found in {path}: nothing has been checked.",
        "nb": "Fant ingen tall i {path}: ingenting er kontrollert.",
    },
    "unseen": {
        "en": "None of the {figures} figures in {path} could be held against another: nothing has been checked.",
        "nb": "Ingen av de {figures} tallene i {path} kunne holdes mot andre tall: ingenting er kontrollert.",
    },
    "unruled": {
        "en": "No rule found anything of its sort in {path}: nothing has been checked.",
        "nb": "Ingen regel fant noe av sitt slag i {path}: ingenting er kontrollert.",
    },
    "none": {"en": "No findings.", "nb": "Ingen funn."},
    "found": {"en": "Findings", "nb": "Funn"},
    "finding": {"en": "Finding", "nb": "Funn"},
    "elsewhere": {"en": "Findings without a place in the text", "nb": "Funn uten plass i teksten"},
    "crashed": {
        "en": "The rule {rule} failed on {source} and is undecided: {error}",
        "nb": "Regelen {rule} sviktet på {source} og er uavgjort: {error}",
    },
    "problems": {"en": "Could not be read", "nb": "Kunne ikke leses"},
    "title": {"en": "Audit of published numbers", "nb": "Kontroll av publiserte tall"},
    "show": {"en": "Show", "nb": "Vis"},
    "legend": {"en": "How figures are marked", "nb": "Slik er tallene merket"},
    "notes_of": {"en": "About the reading", "nb": "Om lesingen"},
    "back": {"en": "to the text", "nb": "til teksten"},
    "next": {"en": "next", "nb": "neste"},
    "previous": {"en": "previous", "nb": "forrige"},
    "each": {"en": "How each figure ended", "nb": "Hvordan det gikk med hvert tall"},
    "place": {"en": "place", "nb": "sted"},
    "state": {"en": "state", "nb": "utfall"},
    "why": {"en": "Why", "nb": "Hvorfor"},
    "skip": {"en": "To the first finding", "nb": "Til første funn"},
}


def label(key: str, language: str, **values: object) -> str:
    """A label in a language, filled. Raises KeyError for an unknown key."""
    words = say(LABELS[key], language)
    return words.format(**values) if values else words


def summary(counts: dict[str, int], language: str) -> str:
    """Findings by severity in words: `2 errors, 1 warning`; that there are none if so."""
    parts = [f"{n} {label(name if n == 1 else f'{name}s', language)}" for name, n in counts.items() if n]
    return ", ".join(parts) or label("none", language)


def severity(of: Severity, language: str) -> str:
    return label(of.value, language)


def unproved(source: Source, report: Report) -> str:
    """What must not be missed: that a document has no figures, or that nothing about a source was checked; else ``."""
    coverage, language = source.coverage, report.language
    if source.kind != "document":
        return "" if any(rule.examined for rule in report.rules) else label("unruled", language, path=source.path)
    if not coverage.figures:
        return label("nothing", language, path=source.path)
    if coverage.unchecked == coverage.figures:
        return label("unseen", language, path=source.path, figures=coverage.figures)
    return ""


def covered(coverage: Coverage, language: str) -> str:
    """`42 figures: 31 verified, 2 contradicted, 9 unchecked.`"""
    return label("covered", language, figures=coverage.figures, **{s: getattr(coverage, s) for s in STATES})
