"""What a text says of the data is held against the cells of the data."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auditor import ruleset
from auditor.engine import audit
from auditor.errors import AuditorError
from auditor.evidence import Evidence, read_text
from auditor.inputs import inputs
from auditor.model import Finding, Verdict
from auditor.places import read as read_places
from auditor.report import Report
from auditor.sources import open_path

FIXTURE = Path(__file__).parent.parent / "fixtures" / "lending"
RULES = [rule for rule in ruleset.load_rules() if rule.kind == "agrees_with_data"]


def planted(language: str) -> set[tuple[str, str]]:
    with (FIXTURE / "planted.csv").open(encoding="utf-8") as stream:
        return {(row["rule"], row["quote"]) for row in csv.DictReader(stream) if row["language"] == language}


def audited(document: Path, *data: str) -> Report:
    given = inputs([document], data=data or [str(FIXTURE / "auditor.yaml")])
    return audit(given.evidence, given.rules, undecided=True)


def against(report: Report) -> list[Finding]:
    return [f for f in report.findings if f.rule.startswith("data-agreement/") and f.verdict is Verdict.VIOLATED]


def told(findings: list[Finding]) -> set[tuple[str, str]]:
    return {(f.rule, f.spans[0].quote) for f in findings}


# -- the fixture -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nb", "en"])
def test_every_planted_fault_is_found_and_nothing_else(language: str) -> None:
    assert told(against(audited(FIXTURE / f"article.{language}.md"))) == planted(language)


@pytest.mark.parametrize("language", ["nb", "en"])
def test_the_clean_twin_is_silent(language: str) -> None:
    report = audited(FIXTURE / f"clean.{language}.md")
    assert not [f for f in report.findings if f.verdict is Verdict.VIOLATED]


@pytest.mark.parametrize("language", ["nb", "en"])
def test_every_claim_has_a_planted_fault(language: str) -> None:
    assert {rule for rule, _ in planted(language)} == {rule.id for rule in RULES}


def test_the_first_suggestion_for_a_wrong_value_is_that_of_the_cell() -> None:
    found = {f.spans[0].quote: f for f in against(audited(FIXTURE / "article.nb.md"))}
    assert found["54,8"].suggestions[0].replacement == "58,4"
    assert found["8 536"].suggestions[0].replacement == "8 356"


def test_cells_of_data_are_no_suspects() -> None:
    report = audited(FIXTURE / "article.nb.md")
    blamed = [span for f in against(report) for suspects in f.suspects for span in suspects]
    assert blamed
    assert {Path(span.source).name for span in blamed} == {"article.nb.md"}


def test_a_figure_that_no_cell_gives_is_no_finding_but_is_named_by_the_coverage() -> None:
    report = audited(FIXTURE / "clean.en.md")
    assert any("not found in the data (1): 14" in note for note in report.sources[0].notes)


@pytest.mark.parametrize("data", ["release", "release/datapackage.json"])
def test_a_folder_and_a_package_are_data_too(data: str) -> None:
    found = told(against(audited(FIXTURE / "article.nb.md", str(FIXTURE / data))))
    assert ("data-agreement/value-of-its-cell", "54,8") in found
    assert found < planted("nb")


@pytest.mark.parametrize("data", ["release", "release/datapackage.json"])
def test_without_reference_files_counties_are_unknown_and_nothing_is_claimed_of_them(data: str) -> None:
    assert not against(audited(FIXTURE / "clean.nb.md", str(FIXTURE / data)))


# -- laws --------------------------------------------------------------------------------------------------------------

TABLE = """municipality,county,year,library_cards_share,loans
Aker,Nordfylket,2022,41.2,1200
Berg,Nordfylket,2022,38.0,800
Dal,Nordfylket,2022,52.7,400
Vik,Sørfylket,2022,47.1,700
Aker,Nordfylket,2023,44.6,1500
Berg,Nordfylket,2023,39.5,900
Dal,Nordfylket,2023,55.2,300
Vik,Sørfylket,2023,46.9,760
"""


def verdicts(text: str, tmp_path: Path, table: str = TABLE, language: str = "en", places: str = "") -> list[str]:
    """The verdicts of all rules on one text and one table, in a fixed order."""
    (tmp_path / "table.csv").write_text(table, encoding="utf-8")
    (tmp_path / "places.csv").write_text(places or "code,name\n", encoding="utf-8")
    evidence = Evidence(
        (read_text(text, language),),
        datasets=(open_path(tmp_path / "table.csv"),),
        places=read_places([tmp_path / "places.csv"]),
    )
    report = audit(evidence, RULES)
    assert not report.crashes
    counts = {name: sum(getattr(rule, name) for rule in report.rules) for name in ("holds", "violated", "undecided")}
    return [name for name, n in counts.items() for _ in range(n)]


@pytest.mark.parametrize("printed", ["44.6", "45", "about 44"])
def test_a_value_may_be_rounded_on_both_sides(printed: str, tmp_path: Path) -> None:
    text = f"In 2023 the share with library cards in Aker was {printed} per cent."
    assert verdicts(text, tmp_path) == ["holds"]


@pytest.mark.parametrize("printed", ["46.4", "41.2", "55.2"])
def test_a_value_of_another_cell_or_with_turned_digits_is_wrong(printed: str, tmp_path: Path) -> None:
    text = f"In 2023 the share with library cards in Aker was {printed} per cent."
    assert verdicts(text, tmp_path) == ["violated"]


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 the share with library cards in Aker was 12 per cent.",  # a period that is not there
        "In 2023 the share with library cards in Elvestad was 12 per cent.",  # a place that is not there
        "In 2023 the share with driving licences in Aker was 12 per cent.",  # a measure that is not there
        "In 2023 there were 46 loans of films to schools in Aker.",  # a part of what the measure counts
        "In 2023 Aker and Berg had 1,500 and 900 loans.",  # two places for one figure
    ],
)
def test_what_is_not_in_the_data_is_left_alone(text: str, tmp_path: Path) -> None:
    assert "violated" not in verdicts(text, tmp_path)


CODED = """code,municipality,year,loans
11,Aker,2023,1500
12,Vik,2023,900
21,Vik,2023,300
"""
REGIONS = """code,name,parent,population,later_code
1,Møre og Romsdal,,,
2,Sør,,,
11,Aker,1,9000,
12,Vik,1,1000,
21,Vik,2,500,
10,Akerøya,,,11
"""


def test_a_name_of_two_places_is_undecided(tmp_path: Path) -> None:
    assert verdicts("There were 900 loans in Vik in 2023.", tmp_path, CODED, places=REGIONS) == ["undecided"]


@pytest.mark.parametrize("place", ["Vik in Sør", "Vik (Sør)", "Vik, Sør,"])
def test_a_county_beside_the_name_says_which_place_is_meant(place: str, tmp_path: Path) -> None:
    assert verdicts(f"There were 300 loans in {place} in 2023.", tmp_path, CODED, places=REGIONS) == ["holds"]
    assert verdicts(f"There were 900 loans in {place} in 2023.", tmp_path, CODED, places=REGIONS) == ["violated"]


def test_a_place_is_known_by_the_name_that_it_had(tmp_path: Path) -> None:
    assert verdicts("There were 1,500 loans in Akerøya in 2023.", tmp_path, CODED, places=REGIONS) == ["holds"]
    assert verdicts("There were 1,050 loans in Akerøya in 2023.", tmp_path, CODED, places=REGIONS) == ["violated"]


@pytest.mark.parametrize("county", ["Møre og Romsdal", "Møre og R.", "Møre og Romsd."])
def test_a_name_may_be_abbreviated(county: str, tmp_path: Path) -> None:
    text = f"Kommunene i {county} hadde i alt {{}} utlån i 2023."
    table = CODED.replace("loans", "utlån")
    assert verdicts(text.format("2 400"), tmp_path, table, "nb", REGIONS) == ["holds"]
    assert verdicts(text.format("2 600"), tmp_path, table, "nb", REGIONS) == ["violated"]


def test_a_mean_of_shares_may_be_weighted_by_population_and_nothing_else(tmp_path: Path) -> None:
    table = "code,municipality,year,card_share\n11,Aker,2023,40.0\n12,Vik,2023,60.0\n"
    text = "Snittet for kommunene i Møre og Romsdal var {} prosent i card share i 2023."
    plain, weighted = "50,0", "42,0"
    assert verdicts(text.format(plain), tmp_path, table, "nb", REGIONS) == ["holds"]
    assert verdicts(text.format(weighted), tmp_path, table, "nb", REGIONS) == ["holds"]
    assert verdicts(text.format("47,0"), tmp_path, table, "nb", REGIONS) == ["violated"]


def test_columns_of_years_are_one_measure_over_time(tmp_path: Path) -> None:
    table = "municipality,loans 2022,loans 2023\nAker,1200,1500\nBerg,800,900\nDal,400,300\n"
    assert verdicts("In 2023 there were 1,500 loans in Aker.", tmp_path, table) == ["holds"]
    assert verdicts("In 2022 there were 1,500 loans in Aker.", tmp_path, table) == ["violated"]
    assert verdicts("From 2022 to 2023, loans in Aker rose by 25 per cent.", tmp_path, table) == ["holds", "holds"]


@pytest.mark.parametrize(("claim", "verdict"), [("most", "holds"), ("third most", "violated")])
def test_a_rank_is_counted_among_all_places(claim: str, verdict: str, tmp_path: Path) -> None:
    assert verdicts(f"In 2023 Aker had the {claim} loans.", tmp_path) == [verdict]


def test_a_rank_within_a_county_is_counted_among_its_places(tmp_path: Path) -> None:
    assert verdicts("In 2023 Berg had the second most loans in Nordfylket.", tmp_path) == ["holds"]
    assert verdicts("In 2022 Dal had the third most loans in Nordfylket.", tmp_path) == ["holds"]
    assert verdicts("In 2022 Dal had the second most loans in Nordfylket.", tmp_path) == ["violated"]


@given(st.data())
@settings(max_examples=25)
def test_a_text_written_from_the_data_is_never_violated_and_one_mistyped_is(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    values = data.draw(st.lists(st.integers(1_000, 99_999), min_size=4, max_size=6, unique=True))
    names = ["Aker", "Berg", "Dal", "Elvestad", "Furuly", "Gransjø"][: len(values)]
    table = "municipality,year,loans\n" + "".join(f"{n},2023,{v}\n" for n, v in zip(names, values, strict=True))
    at = data.draw(st.integers(0, len(values) - 1))
    folder = tmp_path_factory.mktemp("data")
    rank = sum(v > values[at] for v in values)
    place = ["", "second ", "third ", "fourth ", "fifth ", "sixth "][rank]
    sentences = [
        f"In 2023 there were {values[at]:,} loans in {names[at]}.",
        f"{names[at]} had the {place}most loans in 2023.",
        f"{names[0]} and {names[1]} had a total of {values[0] + values[1]:,} loans in 2023.",
    ]
    assert set(verdicts("\n\n".join(sentences), folder, table)) == {"holds"}
    digits = str(values[at])
    swapped = digits[1] + digits[0] + digits[2:]
    if swapped != digits and swapped[0] != "0":
        assert verdicts(f"In 2023 there were {int(swapped):,} loans in {names[at]}.", folder, table) == ["violated"]


# -- declared ----------------------------------------------------------------------------------------------------------

PROJECT = """sources: [{{name: mailbox, path: mailbox.csv}}]
checks:
  - id: mailbox-share
    kind: agrees_with_data
    where: {{measure: {{nb: digital postkasse, en: digital mailbox}}}}
    with: {{table: mailbox, column: {column}, place: muni, period: y}}
"""


def declared(text: str, tmp_path: Path, column: str = "s") -> Report:
    (tmp_path / "mailbox.csv").write_text("muni,y,s\nAker,2023,56.8\nBerg,2023,44.1\n", encoding="utf-8")
    (tmp_path / "auditor.yaml").write_text(PROJECT.format(column=column), encoding="utf-8")
    (tmp_path / "article.txt").write_text(text, encoding="utf-8")
    given = inputs([tmp_path / "article.txt", tmp_path / "auditor.yaml"])
    return audit(given.evidence, given.rules)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("I 2023 hadde 56,8 prosent av innbyggerne i Aker digital postkasse.", False),
        ("I 2023 hadde 12,3 prosent av innbyggerne i Aker digital postkasse.", True),
        ("In 2023, 56.8 per cent of residents in Aker had a digital mailbox.", False),
        ("In 2023, 12.3 per cent of residents in Aker had a digital mailbox.", True),
    ],
)
def test_a_declared_measure_is_certain_in_every_language(text: str, wrong: bool, tmp_path: Path) -> None:
    found = [f.rule for f in declared(text, tmp_path).findings]
    assert found == (["mailbox-share"] if wrong else [])


def test_a_declared_column_that_is_not_there_is_the_users_mistake(tmp_path: Path) -> None:
    with pytest.raises(AuditorError, match="share"):
        declared("I 2023 hadde 56,8 prosent i Aker digital postkasse.", tmp_path, column="share")


# -- cost --------------------------------------------------------------------------------------------------------------


def test_a_text_without_data_loads_no_engine() -> None:
    code = (
        "import sys; from auditor.engine import check; check(sys.argv[1]);"
        "print(sorted({'duckdb', 'pandas', 'numpy', 'narwhals', 'pandera'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(FIXTURE / "clean.nb.md")], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


# -- lists and tables of the article -----------------------------------------------------------------------------------

GRID = "Loans by municipality\n\nMunicipality | 2022 | 2023\nAker | 1,200 | {}\nBerg | 800 | 900\nDal | 400 | 300\n"


@pytest.mark.parametrize(("printed", "wrong"), [("1,500", False), ("1,050", True)])
def test_a_table_of_the_article_is_held_against_the_data(printed: str, wrong: bool, tmp_path: Path) -> None:
    found = verdicts(GRID.format(printed), tmp_path)
    assert found.count("holds") == 6 - wrong
    assert found.count("violated") == wrong


def test_a_table_of_something_else_is_left_alone(tmp_path: Path) -> None:
    other = "Loans by municipality\n\nMunicipality | 2022 | 2023\nAker | 31 | 42\nBerg | 16 | 9\nDal | 40 | 55\n"
    assert verdicts(other, tmp_path) == []


STAFF = """county,year,occupation,shortage
ost_fjord,2023,nurses,425
ost_fjord,2023,cooks,75
vestoy,2023,nurses,350
vestoy,2023,cooks,40
"""


@pytest.mark.parametrize(("printed", "verdict"), [("425", "holds"), ("245", "violated")])
def test_the_group_of_a_list_stands_in_its_heading(printed: str, verdict: str, tmp_path: Path) -> None:
    text = f"Shortage of nurses in 2023:\n\n1. Øst og Fjord: {printed}\n2. Vestøy: 350\n"
    assert sorted(verdicts(text, tmp_path, STAFF)) == sorted([verdict, "holds"])


@pytest.mark.parametrize(("printed", "verdict"), [("1500", "holds"), ("1050", "violated")])
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nb", "I 2023 hadde Aker {} innbyggere."),
        ("nn", "I 2023 hadde Aker {} innbyggjarar."),
        ("nn", "I 2023 var innbyggjartalet i Aker {}."),
    ],
)
def test_a_measure_is_known_in_both_norwegians(
    language: str, text: str, printed: str, verdict: str, tmp_path: Path
) -> None:
    table = TABLE.replace("loans", "innbyggere")
    assert verdicts(text.format(printed), tmp_path, table, language) == [verdict]


def test_a_column_that_is_only_called_a_value_is_what_its_table_is_called(tmp_path: Path) -> None:
    (tmp_path / "visits.csv").write_text(TABLE.replace("loans", "value"), encoding="utf-8")
    text = "In 2023 there were {} visits in Aker."
    for printed, verdict in (("1,500", Verdict.HOLDS), ("1,050", Verdict.VIOLATED)):
        evidence = Evidence((read_text(text.format(printed), "en"),), datasets=(open_path(tmp_path / "visits.csv"),))
        report = audit(evidence, RULES)
        assert sum(getattr(rule, verdict.value) for rule in report.rules) == 1


@pytest.mark.parametrize(
    "text",
    [
        "I 2023 var 84 innbyggere over 80 år i Aker.",
        "I 2023 bodde om lag 1100 innbyggere i sentrum av Aker.",
        "Utlån i Nordfylket\n\nDe tre største kommunene hadde til sammen 1190 utlån i 2023.",
    ],
)
def test_what_is_said_of_a_part_is_not_held_against_the_whole(text: str, tmp_path: Path) -> None:
    table = TABLE.replace("loans", "innbyggere" if "innbyggere" in text else "utlån")
    assert "violated" not in verdicts(text, tmp_path, table, "nb")
