"""How often every rule fires rightly and wrongly on a corpus of articles with planted faults.

Usage: python benchmarks/accuracy.py CORPUS [--write]   (with clean/, mutants/, mutants.csv and real_errors.csv in it)

A finding on a mutant that the clean article does not have is right if one of its spans overlaps the planted fault or a
figure that the fault contradicts; any other such finding, and any finding on a clean article that is not known to be a
fault of the original, is wrong. Prints a Markdown table, rules that never fired last. --write keeps the numbers in
benchmarks/accuracy.csv, from which benchmarks/readme.py makes the table of the README.
"""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from auditor import ruleset
from auditor.engine import audit
from auditor.evidence import Evidence, read
from auditor.model import Finding, Severity, Span
from auditor.ruleset import Rule

KEPT = Path(__file__).with_suffix(".csv")


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def by_document(folder: Path, rules: Sequence[Rule]) -> dict[str, list[Finding]]:
    """The findings of every article, each checked alone."""
    return {path.stem: _findings(path, rules) for path in sorted(folder.glob("*.txt"))}


def _findings(path: Path, rules: Sequence[Rule]) -> list[Finding]:
    report = audit(Evidence((read(path),)), rules)
    return [finding for finding in report.findings if finding.severity is not Severity.NOTE]


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
    """The ids of all rules on documents, how often each fired rightly, and how often wrongly."""
    rules = [rule for rule in ruleset.load_rules() if rule.subject == "document"]
    clean, mutants = by_document(corpus / "clean", rules), by_document(corpus / "mutants", rules)
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
    return [rule.id for rule in rules], right, wrong


def kept() -> list[tuple[str, int, int]]:
    """Every rule with how often it fired rightly and wrongly when the numbers were kept."""
    return [(row["rule"], int(row["right"]), int(row["wrong"])) for row in rows(KEPT)]


def keep(counts: list[tuple[str, int, int]]) -> None:
    with KEPT.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerows([("rule", "right", "wrong"), *counts])


def table(counts: list[tuple[str, int, int]]) -> str:
    """A Markdown table of the rules that fired, and a line of those that did not."""
    fired = [one for one in counts if one[1] + one[2]]
    lines = ["| rule | fired rightly | fired wrongly |", "| --- | ---: | ---: |"]
    lines += [f"| {rule} | {right} | {wrong} |" for rule, right, wrong in fired]
    lines.append(f"| **all** | **{sum(one[1] for one in counts)}** | **{sum(one[2] for one in counts)}** |")
    silent = ", ".join(rule for rule, right, wrong in counts if not right + wrong)
    return "\n".join(lines) + (f"\n\nThey had no occasion to fire: {silent}." if silent else "")


def main() -> None:
    ids, right, wrong = tally(Path(sys.argv[1]))
    counts = [(rule, right[rule], wrong[rule]) for rule in sorted(ids, key=lambda r: (-right[r] - wrong[r], r))]
    if "--write" in sys.argv:
        keep(counts)
    print(table(counts))


if __name__ == "__main__":
    main()
