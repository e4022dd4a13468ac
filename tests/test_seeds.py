"""Five real articles that were audited by hand: their faults are found, nothing else is, and their figures are read."""

from __future__ import annotations

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

MEASURE = Path(__file__).resolve().parents[2] / "shared" / "eval" / "seeds.py"
pytestmark = pytest.mark.skipif(not MEASURE.is_file(), reason="the measure of the articles is not here")


@pytest.fixture(scope="module")
def measured() -> list[str]:
    """What the measure prints, line by line, with the words of a line apart."""
    command = [sys.executable, str(MEASURE), "--auditor", shlex.join([sys.executable, "-m", "auditor"])]
    done = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
    return [" ".join(line.split()) for line in done.stdout.splitlines()]


@pytest.mark.parametrize("scope", ["statistics", "citation"])
def test_every_fault_that_must_be_found_is_found(measured: list[str], scope: str) -> None:
    (line,) = (line for line in measured if line.startswith(f"must {scope} "))
    found, faults = line.rpartition(" ")[2].split("/")
    assert found == faults != "0"


def test_no_alarm_is_raised_where_there_is_no_fault(measured: list[str]) -> None:
    assert "alarms 0" in measured


def test_nearly_every_statistic_is_read_and_no_label_is_taken_for_one(measured: list[str]) -> None:
    (line,) = (line for line in measured if line.startswith("figures "))
    read, statistics = (int(number) for number in line.split()[1].split("/"))
    assert read >= 0.99 * statistics
    assert line.endswith(" 0")
