"""The library: a few names, imported when they are used."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import auditor
from auditor.errors import SourceError

WRONG = "Hele 112 prosent av innbyggerne leser avis.\n"


def test_every_public_name_is_there_and_they_are_few() -> None:
    assert all(getattr(auditor, name) is not None for name in auditor.__all__)
    assert len(auditor.__all__) <= 10
    assert set(auditor.__all__) <= set(dir(auditor))


def test_a_name_that_is_not_there_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'audti'"):
        auditor.audti  # noqa: B018


def test_importing_the_package_imports_none_of_its_modules() -> None:
    code = "import sys, auditor; print([m for m in sys.modules if m.startswith('auditor.')])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"


def test_an_article_is_checked_in_one_call(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(WRONG, encoding="utf-8")
    report = auditor.check(path)
    assert [finding.rule for finding in report.findings] == ["shares/never-above-the-whole"]
    assert auditor.check(path, ignore=["shares"]).findings == ()
    assert auditor.check(path, select=["shares"], language="en").language == "en"


def test_a_source_that_cannot_be_read_raises(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        auditor.check(tmp_path / "none.txt")


def test_a_house_rule_selects_figures_by_words_of_its_own(tmp_path: Path) -> None:
    rules, article = tmp_path / "rules", tmp_path / "a.txt"
    rules.mkdir()
    (rules / "papers.yaml").write_text(
        "title: {en: Few read papers, nb: Få leser avis}\n"
        "why: {en: House rule., nb: Husets regel.}\n"
        "kind: within\nseverity: warning\n"
        "where: {unit: percent, measure: {nb: leser aviser}}\n"
        "with: {high: 50}\n"
        'message: {en: "{figure} is much", nb: "{figure} er mye"}\n'
        "examples:\n"
        '  violated: [{nb: "98 prosent leser avisen."}]\n'
        '  holds: [{nb: "40 prosent leser avisen."}]\n',
        encoding="utf-8",
    )
    article.write_text("Hele 97 prosent leser avisen. Hele 96 prosent hører på radio.\n", encoding="utf-8")
    found = auditor.check(article, rules=[rules], select=["papers"]).findings
    assert [(f.message, f.spans[0].quote) for f in found] == [("97 er mye", "97")]
