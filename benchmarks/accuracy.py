"""How often every rule fires rightly and wrongly on a corpus of articles with planted faults.

Usage: python benchmarks/accuracy.py CORPUS   (the corpus folder holds clean/, mutants/, mutants.csv, real_errors.csv)

A finding on a mutant that the clean article does not have is right if one of its spans overlaps the planted fault or a
figure that the fault contradicts; any other such finding, and any finding on a clean article that is not known to be a
fault of the original, is wrong. Prints a Markdown table, rules that never fired last.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from auditor import check
from auditor.model import Finding, Severity, Span
from auditor.report import Report


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def by_document(report: Report) -> dict[str, list[Finding]]:
    out: dict[str, list[Finding]] = {}
    for finding in report.findings:
        if finding.severity is not Severity.NOTE:
            out.setdefault(Path(finding.spans[0].source).stem, []).append(finding)
    return out


def touches(finding: Finding, text: str, start: int, end: int, quotes: list[str]) -> bool:
    places = [(start, end), *(place for quote in quotes for place in _places(text, quote))]
    return any(span.start < b and a < span.end for span in finding.spans for a, b in places)


def _places(text: str, quote: str) -> Iterator[tuple[int, int]]:
    at = text.find(quote) if quote else -1
    while at >= 0:
        yield at, at + len(quote)
        at = text.find(quote, at + 1)


def key(finding: Finding) -> tuple[str, tuple[str, ...]]:
    return finding.rule, tuple(sorted(quote(span) for span in finding.spans))


def quote(span: Span) -> str:
    return span.quote


def tally(corpus: Path) -> tuple[list[str], Counter[str], Counter[str]]:
    """The ids of all rules, how often each fired rightly, and how often wrongly."""
    clean_report = check(*sorted((corpus / "clean").glob("*.txt")))
    mutant_report = check(*sorted((corpus / "mutants").glob("*.txt")))
    clean, mutants = by_document(clean_report), by_document(mutant_report)
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    bases = {path.stem.split("_")[0]: path for path in (corpus / "clean").glob("*.txt")}
    known: dict[str, list[str]] = {}
    for row in rows(corpus / "real_errors.csv"):
        known.setdefault(row["id"], []).extend(json.loads(row["quotes"]))
    for name, findings in clean.items():
        text = (corpus / "clean" / f"{name}.txt").read_text(encoding="utf-8")
        quotes = known.get(name.split("_")[0], [])
        wrong.update(f.rule for f in findings if not touches(f, text, -1, -1, quotes))
    for row in rows(corpus / "mutants.csv"):
        text = (corpus / "mutants" / f"{row['id']}.txt").read_text(encoding="utf-8")
        before = {key(f) for f in clean.get(bases[row["base"].split("_")[0]].stem, [])}
        for finding in mutants.get(row["id"], []):
            if key(finding) not in before:
                hit = touches(finding, text, int(row["start"]), int(row["end"]), json.loads(row["quotes"]))
                (right if hit else wrong)[finding.rule] += 1
    return [rule.id for rule in clean_report.rules], right, wrong


def main() -> None:
    ids, right, wrong = tally(Path(sys.argv[1]))
    print("| rule | fired rightly | fired wrongly |")
    print("| --- | ---: | ---: |")
    for rule in sorted(ids, key=lambda r: (-right[r] - wrong[r], r)):
        print(f"| {rule} | {right[rule]} | {wrong[rule]} |")
    print(f"| **all** | **{sum(right.values())}** | **{sum(wrong.values())}** |")


if __name__ == "__main__":
    main()
