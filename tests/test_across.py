"""Documents are held against each other: one value for one thing, and totals that their parts can give."""

from __future__ import annotations

import importlib.util
import random
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

import pytest

from auditor import ruleset
from auditor.engine import audit
from auditor.evidence import Evidence, read_text
from auditor.model import Verdict
from auditor.places import Entry, Places
from auditor.report import Report

ROOT = Path(__file__).resolve().parents[1]
TABLE = ROOT.parent / "shared" / "releases" / "ssb_07459_persons_2024_latin1_semicolon.csv"
REGIONS = ROOT.parent / "shared" / "reference" / "no_municipalities.csv"
RULES = [rule for rule in ruleset.load_rules() if rule.subject == "documents"]


def audited(texts: Iterable[str], language: str = "en", places: Places | None = None) -> Report:
    readings = tuple(read_text(text, language, f"report-{n}.txt") for n, text in enumerate(texts, 1))
    report = audit(Evidence(readings, places=places or Places()), RULES)
    assert not report.crashes
    return report


def quotes(report: Report) -> set[tuple[str, ...]]:
    return {tuple(span.quote for span in f.spans) for f in report.findings if f.verdict is Verdict.VIOLATED}


# -- one value ---------------------------------------------------------------------------------------------------------


def test_two_values_of_one_thing_are_a_contradiction() -> None:
    texts = ["In 2023 Aker had 42,180 inhabitants.", "In 2023 Aker had 42,810 inhabitants."]
    assert len(quotes(audited(texts))) == 1


@pytest.mark.parametrize(
    "other",
    [
        "In 2022 Aker had 41,810 inhabitants.",  # another period
        "In 2023 Berg had 42,810 inhabitants.",  # another place
        "In 2023 Aker had 42,810 library loans.",  # another measure
        "In 2023 Aker had about 42,000 inhabitants.",  # rounded
        "In 2023 the number of inhabitants in Aker rose by 42,810.",  # a change
        "In 2023 Aker had 7,650 inhabitants of the library's newest branch area.",  # a part, and far off
    ],
)
def test_what_may_be_of_another_thing_is_no_contradiction(other: str) -> None:
    assert quotes(audited(["In 2023 Aker had 42,180 inhabitants.", other])) == set()


def test_of_those_that_differ_the_one_that_fewer_print_is_named() -> None:
    texts = ["In 2023 Aker had {} inhabitants."] * 3
    report = audited(text.format(n) for text, n in zip(texts, ("42,810", "42,180", "42,180"), strict=True))
    (finding,) = report.findings
    assert (finding.spans[0].source, finding.spans[0].quote) == ("report-1.txt", "42,810")
    assert "42,180" in finding.message


def test_a_table_in_one_report_is_held_against_that_of_another() -> None:
    table = "Town | Inhabitants 2023 | Loans 2023\nAker | {} | 1,500\nBerg | 7,420 | 900\nDal | 3,150 | 800\n"
    assert quotes(audited([table.format("42,180"), table.format("42,810")]))
    assert not quotes(audited([table.format("42,180"), table.format("42,180")]))


def test_a_measure_that_is_contradicted_everywhere_is_not_understood() -> None:
    places = ["Aker", "Berg", "Dal", "Elvestad", "Furuly", "Gransjø"]
    first = " ".join(f"In 2023 {name} had {n}4,180 inhabitants." for n, name in enumerate(places, 1))
    second = " ".join(f"In 2023 {name} had {n}4,810 inhabitants." for n, name in enumerate(places, 1))
    report = audited([first, second])
    assert not quotes(report)
    assert sum(rule.undecided for rule in report.rules) == len(places)


def test_one_document_is_held_against_nothing() -> None:
    report = audited(["In 2023 Aker had 42,180 inhabitants. In 2023 Aker had 42,810 inhabitants."])
    assert all(rule.examined == 0 for rule in report.rules)


# -- totals ------------------------------------------------------------------------------------------------------------

COUNTY = Places((Entry("1", "Nordfylket"), Entry("11", "Aker", "1"), Entry("12", "Berg", "1"), Entry("13", "Dal", "1")))
PARTS = ["In 2023 Aker had 3,211 loans.", "In 2023 Berg had 1,822 loans.", "In 2023 Dal had 977 loans."]


@pytest.mark.parametrize(("total", "wrong"), [("6,010", False), ("6,100", True), ("about 6,000", False)])
def test_a_total_is_what_all_its_parts_give(total: str, wrong: bool) -> None:
    report = audited([f"In 2023 Nordfylket had {total} loans.", *PARTS], places=COUNTY)
    assert bool(quotes(report)) is wrong


@pytest.mark.parametrize(("total", "wrong"), [("6,010", False), ("5,033", False), ("4,999", True)])
def test_where_a_part_is_missing_the_others_are_at_most_the_total(total: str, wrong: bool) -> None:
    report = audited([f"In 2023 Nordfylket had {total} loans.", *PARTS[:2]], places=COUNTY)
    assert bool(quotes(report)) is wrong


def test_without_reference_the_places_named_together_are_the_parts() -> None:
    wholes = "In 2023 Aker, Berg and Dal together had {} loans."
    assert quotes(audited([wholes.format("6,100"), *PARTS]))
    assert not quotes(audited([wholes.format("6,010"), *PARTS]))


# -- many reports ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    spec = importlib.util.spec_from_file_location("reports_benchmark", ROOT / "benchmarks" / "reports_benchmark.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("real", [False, True])
def test_ten_contradictions_among_two_hundred_reports_are_found_and_none_invented(
    real: bool, maker: ModuleType, tmp_path: Path
) -> None:
    if real and not TABLE.is_file():
        pytest.skip("the published table is not here")
    generator = random.Random(3)
    found = maker.real(TABLE, REGIONS) if real else maker.invented(generator)
    texts = maker.reports(found)
    assert len(texts) == maker.REPORTS
    changed, changes = maker.planted(texts, generator)
    maker.write(tmp_path, changed, found)
    findings, seconds = maker.audit(tmp_path)
    right, wrong = maker.judged(findings, changes)
    assert len(changes) == maker.PLANTED
    assert right == set(changes)
    assert wrong == []
    assert seconds < 60


def test_a_folder_of_texts_loads_no_engine(tmp_path: Path) -> None:
    for n in range(2):
        (tmp_path / f"{n}.txt").write_text("In 2023 Aker had 42,180 inhabitants.", encoding="utf-8")
    code = (
        "import sys; from auditor.engine import check; check(sys.argv[1]);"
        "print(sorted({'duckdb', 'pandas', 'numpy', 'narwhals', 'pandera'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
