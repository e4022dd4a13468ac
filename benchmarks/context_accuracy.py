"""How often the context of a figure is what a reader would say, in a sample of figures judged by hand.

Usage: python benchmarks/context_accuracy.py FOLDER   (the articles stand somewhere in the folder)

A figure of the sample is named by its article, its printed string and the how-manieth it is there. What is expected
is written as alternatives with `|`; `-` is nothing at all. Of words, all must begin some word that is said, in any
order; a period must be said exactly (`2006*`: begin so). A measure is a phrase, not a sentence.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from auditor.evidence import read
from auditor.model import Context, Figure, Reading

SAMPLE = Path(__file__).parent.parent / "tests" / "context_sample.csv"

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


def judged(folder: Path) -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    """Every figure of the sample, and its fields that a reader would say otherwise; all of them if it is not read."""
    paths = {path.name: path for path in folder.rglob("*.txt")}
    readings: dict[str, Reading] = {}
    with SAMPLE.open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            name = row["file"]
            readings[name] = readings.get(name) or read(paths[name])
            figure = _figure(readings[name], row["quote"], int(row["nth"]))
            yield row, misses(figure.context, row) if figure else dict.fromkeys(FIELDS, "")


def _figure(reading: Reading, quote: str, nth: int) -> Figure | None:
    """The figure with this quote that stands where the text has it for the nth time, or the nth figure with it."""
    at = -1
    for _ in range(nth):
        at = reading.document.text.find(quote, at + 1)
    same = [figure for figure in reading.figures if figure.quote == quote]
    there = [figure for figure in same if figure.start == at]
    return next(iter([*there, *same[nth - 1 :]]), None)


def main() -> None:
    found = list(judged(Path(sys.argv[1])))
    for row, wrong in found:
        for name, said in wrong.items():
            print(f"{row['file']}: {row['quote']}: {name} is {said!r}, not {row[name]!r}")
    missed = Counter(name for _, wrong in found for name in wrong)
    print("| field | right |")
    print("| --- | ---: |")
    for name in FIELDS:
        print(f"| {name} | {1 - missed[name] / len(found):.0%} |")
    print(f"| **all five** | **{sum(not wrong for _, wrong in found) / len(found):.0%}** of {len(found)} figures |")


if __name__ == "__main__":
    main()
