"""How large a place must be for the mean of all, and whether it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor.engine import audit
from auditor.inputs import inputs
from auditor.model import Finding, Verdict

TEXTS = {
    "nb": "Slik logger vi inn\n\nI snitt hadde vi {mean} innlogginger per innbygger i hele landet.\n\n"
    "Innlogginger per innbygger:\n\n1. Lilleby: 2,83\n2. Nordvik: 0,68\n3. Storby: 0,57\n",
    "nn": "Slik loggar vi inn\n\nI snitt hadde vi {mean} innloggingar per innbyggjar i heile landet.\n\n"
    "Innloggingar per innbyggjar:\n\n1. Lilleby: 2,83\n2. Nordvik: 0,68\n3. Storby: 0,57\n",
    "en": "How we log in\n\nOn average there were {mean} logins per resident in the whole country.\n\n"
    "Logins per resident:\n\n1. Lilleby: 2.83\n2. Nordvik: 0.68\n3. Storby: 0.57\n",
}
PEOPLE = "code,name,year,population\n01,Lilleby,2020,{people}\n02,Nordvik,2020,40000\n03,Storby,2020,55000\n"


def found(folder: Path, language: str, mean: str, people: int | None) -> list[Finding]:
    """The findings on the mean, with or without a reference file."""
    article, places = folder / "article.txt", folder / "places.csv"
    shown = mean.replace(",", ".") if language == "en" else mean
    article.write_text(TEXTS[language].format(mean=shown), encoding="utf-8")
    places.write_text(PEOPLE.format(people=people), encoding="utf-8")
    given = inputs([article], reference=[places] if people else [])
    report = audit(given.evidence, given.rules, language)
    return [f for f in report.findings if f.rule.startswith("means/") and f.verdict is Verdict.VIOLATED]


@pytest.mark.parametrize("language", TEXTS)
def test_a_mean_that_only_a_far_larger_place_could_give_is_wrong(language: str, tmp_path: Path) -> None:
    (one,) = found(tmp_path, language, "0,9", 500)
    assert any("Lilleby" in step and "7" in step for step in one.proof)
    assert one.relation is not None


@pytest.mark.parametrize("language", TEXTS)
def test_a_mean_that_the_place_is_large_enough_for_may_be_right(language: str, tmp_path: Path) -> None:
    assert found(tmp_path, language, "0,9", 12000) == []


@pytest.mark.parametrize("language", TEXTS)
def test_without_reference_no_size_is_too_large(language: str, tmp_path: Path) -> None:
    assert found(tmp_path, language, "0,9", None) == []


@pytest.mark.parametrize("language", TEXTS)
def test_a_mean_below_the_second_needs_no_size(language: str, tmp_path: Path) -> None:
    assert found(tmp_path, language, "0,6", 500) == []
