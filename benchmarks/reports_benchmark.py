"""200 reports of one template with ten planted contradictions between them: what is found and invented, and the time.

Usage: python benchmarks/reports_benchmark.py [TABLE REGIONS] [--keep FOLDER]

TABLE is Statistics Norway's table of persons by municipality and age (`K-3101 Halden;0 years;286`, Latin-1), REGIONS a
CSV of code, name, county_code and county_name; without them the municipalities are invented. Each report gives the
inhabitants of its municipality and of others near it, and of the county; a report of each county adds its
municipalities up. A contradiction is one number changed in one report. A finding is right if one of its spans is a
changed number, and invented otherwise.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import re
import resource
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

REPORTS, PLANTED = 200, 10
YEAR = "2024"
FIRST = (
    "Ås",
    "Berg",
    "Dal",
    "Elve",
    "Furu",
    "Gran",
    "Haug",
    "Kvam",
    "Lang",
    "Myr",
    "Nord",
    "Ost",
    "Sol",
    "Tind",
    "Ulv",
)
LAST = ("bygda", "dalen", "fjell", "havn", "heim", "mark", "nes", "rud", "sjøen", "stad", "sund", "vang", "vik", "voll")
_ROW = re.compile(r'"K-(\d{4}) ([^"]+)";"(\d+)(?: years?| years or older)";(\d+)')


@dataclass(frozen=True)
class Municipality:
    """A municipality: inhabitants, those under 18, those of 67 or more."""

    code: str
    name: str
    county: str
    persons: int
    young: int
    old: int


@dataclass(frozen=True)
class Change:
    """A number that was changed in a report."""

    report: str
    before: str
    after: str


# -- the table ---------------------------------------------------------------------------------------------------------


def real(table: Path, regions: Path) -> list[Municipality]:
    """The municipalities of a published table, in the counties of the reference."""
    with regions.open(encoding="utf-8", newline="") as stream:
        counties = {row["code"]: row["county_name"] for row in csv.DictReader(stream) if row.get("year", YEAR) == YEAR}
    ages: dict[tuple[str, str], dict[int, int]] = defaultdict(dict)
    for code, name, age, persons in _ROW.findall(table.read_text(encoding="latin-1")):
        ages[code, name.split(" - ")[0]][int(age)] = int(persons)
    return [
        Municipality(
            code, name, counties[code], sum(by_age.values()), _sum(by_age, range(18)), _sum(by_age, range(67, 130))
        )
        for (code, name), by_age in sorted(ages.items())
        if code in counties and sum(by_age.values())
    ]


def _sum(by_age: dict[int, int], ages: range) -> int:
    return sum(persons for age, persons in by_age.items() if age in ages)


def invented(generator: random.Random) -> list[Municipality]:
    """As many municipalities as are needed, with names made of two parts."""
    names = [a + b for a in FIRST for b in LAST]
    generator.shuffle(names)
    counties = [f"{name}fylket" for name in ("Nord", "Sør", "Øst", "Vest", "Midt", "Inn", "Ytter", "Over")]
    found = []
    for n, name in enumerate(names[: REPORTS - len(counties)]):
        persons = int(generator.lognormvariate(8.8, 1))
        young, old = (int(persons * generator.uniform(low, low + 0.1)) for low in (0.15, 0.12))
        county = n % len(counties)
        found.append(Municipality(f"{county + 11}{n:02d}", name, counties[county], persons, young, old))
    return found


# -- the reports -------------------------------------------------------------------------------------------------------


def reports(found: list[Municipality]) -> dict[str, str]:
    """The text of every report by its file name: the counties first, then municipalities up to REPORTS."""
    by_county: dict[str, list[Municipality]] = defaultdict(list)
    for one in found:
        by_county[one.county].append(one)
    texts = {f"fylke-{n:02d}.md": _of_county(name, own) for n, (name, own) in enumerate(sorted(by_county.items()))}
    for one in _unambiguous(found)[: REPORTS - len(texts)]:
        texts[f"kommune-{one.code}.md"] = _of_municipality(one, by_county[one.county])
    return texts


def _unambiguous(found: list[Municipality]) -> list[Municipality]:
    names = [one.name for one in found]
    return [one for one in found if names.count(one.name) == 1 and "(" not in one.name]


def _of_municipality(one: Municipality, own: list[Municipality]) -> str:
    near = [other for other in own if other.code != one.code and "(" not in other.name][:4]
    total = sum(other.persons for other in own)
    share = f"{100 * one.young / one.persons:.1f}".replace(".", ",")
    sentences = " ".join(f"Nabokommunen {other.name} hadde {_n(other.persons)} innbyggere i {YEAR}." for other in near)
    return (
        f"# Befolkningen i {one.name} {YEAR}\n\n"
        f"I {YEAR} bodde det {_n(one.persons)} innbyggere i {one.name}. "
        f"Av dem var {_n(one.young)} under 18 år, eller {share} prosent. "
        f"{_n(one.old)} var 67 år eller eldre.\n\n"
        f"{sentences}\n\n"
        f"I {one.county} bodde det til sammen {_n(total)} innbyggere i {YEAR}.\n\n"
        f"{_table([one, *near])}"
    )


def _of_county(name: str, own: list[Municipality]) -> str:
    listed = [one for one in own if "(" not in one.name]
    largest = max(listed, key=lambda one: one.persons)
    total = sum(one.persons for one in own)
    return (
        f"# Befolkningen i {name} {YEAR}\n\n"
        f"I {name} bodde det til sammen {_n(total)} innbyggere i {YEAR}. "
        f"Størst er {largest.name}, som hadde {_n(largest.persons)} innbyggere i {YEAR}. "
        f"I {name} var det til sammen {_n(sum(one.young for one in own))} unge i {YEAR}.\n\n"
        f"{_table(listed)}"
    )


def _table(rows: list[Municipality]) -> str:
    lines = [f"| {one.name} | {_n(one.persons)} | {_n(one.young)} |" for one in rows]
    return "\n".join([f"| Kommune | Innbyggere {YEAR} | Unge {YEAR} |", "|---|---|---|", *lines]) + "\n"


def _n(number: int) -> str:
    return f"{number:,}".replace(",", " ")


# -- contradictions ----------------------------------------------------------------------------------------------------


def planted(texts: dict[str, str], generator: random.Random) -> tuple[dict[str, str], list[Change]]:
    """The texts with PLANTED numbers changed, each in a report of its own: two digits swapped."""
    names = [name for name in texts if name.startswith("kommune")]
    generator.shuffle(names)
    changes = list(_changes(texts, [*_whole_counties(texts)[:3], *names], generator))[:PLANTED]
    changed = dict(texts)
    for change in changes:
        changed[change.report] = changed[change.report].replace(change.before, change.after, 1)
    return changed, changes


def _whole_counties(texts: dict[str, str]) -> list[str]:
    """The reports of counties all of whose municipalities have a report."""
    titles = {text.split("\n", 1)[0] for text in texts.values()}
    rows = {name: re.findall(r"^\| (\w[^|]*?) \| \d", text, re.MULTILINE) for name, text in texts.items()}
    written = {name for name, own in rows.items() if all(f"# Befolkningen i {one} {YEAR}" in titles for one in own)}
    return [name for name in texts if name.startswith("fylke") and name in written and len(rows[name]) > 1]


def _changes(texts: dict[str, str], names: list[str], generator: random.Random) -> Iterator[Change]:
    """In turn: what is said of a neighbour and of the county; of a county, its inhabitants and its young."""
    said = [r"Nabokommunen .*? hadde ([\d ]+) innbyggere", r"til sammen ([\d ]+) innbyggere"]
    totals = [r"til sammen ([\d ]+) unge", r"til sammen ([\d ]+) innbyggere"]
    for n, name in enumerate(names):
        pattern = (totals if name.startswith("fylke") else said)[n % 2]
        spots = list(re.finditer(pattern, texts[name]))
        spot = generator.choice(spots) if spots else None
        if spot and (after := _swapped(spot[1])) != spot[1]:
            whole = spot[0]
            yield Change(name, whole, whole.replace(spot[1], after))


def _swapped(number: str) -> str:
    """A number with two neighbouring digits the other way round, the first that differ behind the first digit."""
    digits = number.replace(" ", "")
    for i in range(1, len(digits) - 1):
        if digits[i] != digits[i + 1]:
            return _n(int(digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :]))
    return number


# -- the run -----------------------------------------------------------------------------------------------------------


def write(folder: Path, texts: dict[str, str], found: list[Municipality]) -> None:
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    counties = {name: str(90 + n) for n, name in enumerate(sorted({one.county for one in found}))}
    with (folder / "regions.tsv").open("w", encoding="utf-8", newline="") as stream:
        rows = csv.writer(stream)
        rows.writerow(["code", "name", "parent", "population"])
        rows.writerows((code, name, "", "") for name, code in counties.items())
        rows.writerows((one.code, one.name, counties[one.county], one.persons) for one in found)
    (folder / "auditor.yaml").write_text("reference: regions.tsv\n", encoding="utf-8")


def audit(folder: Path) -> tuple[list[dict[str, object]], float]:
    """The findings on a folder, and the seconds of CPU that they took."""
    before = _cpu()
    names = sorted(str(path) for path in folder.glob("*.md"))
    command = [sys.executable, "-m", "auditor", "check", str(folder / "auditor.yaml"), *names, "--format", "json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr)
    return json.loads(done.stdout)["findings"], _cpu() - before


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def judged(findings: list[dict[str, object]], changes: list[Change]) -> tuple[set[Change], list[dict[str, object]]]:
    """The changes that some finding names, and the findings that name none."""
    found: set[Change] = set()
    wrong = []
    for finding in findings:
        right = {change for change in changes for span in finding["spans"] if _is_of(span, change)}  # type: ignore[attr-defined]
        found |= right
        if not right:
            wrong.append(finding)
    return found, wrong


def _is_of(span: dict[str, object], change: Change) -> bool:
    number = re.search(r"\d[\d ]*\d", change.after)
    return Path(str(span["path"])).name == change.report and number is not None and span["quote"] == number[0].strip()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("table", nargs="?", type=Path)
    parser.add_argument("regions", nargs="?", type=Path)
    parser.add_argument("--keep", type=Path, help="write the reports here and leave them")
    given = parser.parse_args()
    generator = random.Random(1)
    municipalities = real(given.table, given.regions) if given.table and given.regions else invented(generator)
    texts = reports(municipalities)
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.keep or Path(scratch)
        folder.mkdir(exist_ok=True)
        write(folder, texts, municipalities)
        clean, seconds = audit(folder)
        print(f"{len(texts)} reports as written: {len(clean)} findings, {seconds:.1f} s CPU")
        changed, changes = planted(texts, generator)
        write(folder, changed, municipalities)
        findings, seconds = audit(folder)
    found, wrong = judged(findings, changes)
    print(f"{len(changes)} contradictions planted: {len(found)} found, {len(wrong)} invented, {seconds:.1f} s CPU")
    for change in changes:
        print(f"  {'found ' if change in found else 'missed'}  {change.report}: {change.before} -> {change.after}")
    for finding in wrong:
        print(f"  invented  {finding['rule']}: {finding['message']}")


if __name__ == "__main__":
    main()
