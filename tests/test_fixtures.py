"""Each fixture is a small publication with known faults: they are all found, and nothing else is."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml

ARTICLE = Path(__file__).parent.parent / "fixtures" / "bibliotek"


def audited(path: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "auditor", "check", str(path), "--format", "json", "--fail-on", "never"]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_every_planted_fault_of_the_article_is_found_and_nothing_else() -> None:
    expected = yaml.safe_load((ARTICLE / "expected.yaml").read_text(encoding="utf-8"))
    found = audited(ARTICLE / "article.txt")["findings"]
    named = [(f["rule"], sorted(s["quote"] for s in f["spans"])) for f in found]
    assert sorted(named) == sorted((e["rule"], sorted(e["quotes"])) for e in expected)


def test_the_clean_twin_of_the_article_is_silent() -> None:
    report = audited(ARTICLE / "clean.txt")
    assert report["findings"] == []
    assert report["sources"][0]["coverage"]["verified"] > 10


def test_the_report_of_an_article_is_the_same_from_run_to_run() -> None:
    assert audited(ARTICLE / "article.txt") == audited(ARTICLE / "article.txt")
