"""The README is true: its table of rules is current, its rule is the file, and its commands work as written."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import accuracy
import pytest

from auditor import ruleset

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHELL = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
COMMANDS = [line for block in SHELL for line in block.splitlines() if line.startswith("auditor ")]


def run(*words: str, folder: Path = ROOT) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "auditor", *words]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False)


def test_the_table_of_rules_is_what_the_command_prints() -> None:
    shown = re.search(r"<!-- rules: auditor (.*?) -->\n(.*?)<!-- end -->", README, re.DOTALL)
    assert shown
    assert shown[2].strip() == run(*shlex.split(shown[1])).stdout.strip()


def test_the_table_of_what_was_caught_is_that_of_the_kept_numbers() -> None:
    shown = re.search(r"<!-- caught -->\n(.*?)\n<!-- end -->", README, re.DOTALL)
    assert shown
    assert shown[1] == accuracy.table(accuracy.kept())


def test_every_rule_that_is_counted_is_a_rule() -> None:
    known = {rule.id for rule in ruleset.load_rules()}
    assert {rule for rule, _, _ in accuracy.kept()} <= known


def test_the_rule_that_is_shown_is_the_file() -> None:
    shown = re.search(r"```yaml\n(title:.*?)```", README, re.DOTALL)
    assert shown
    assert shown[1].strip() == (ROOT / "rules/shares/never-above-the-whole.yaml").read_text(encoding="utf-8").strip()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_works_as_written(command: str, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "fixtures", tmp_path / "fixtures")
    words = shlex.split(command, comments=True)[1:]
    if "report.json" in words and "--output" not in words:  # another command of the README writes it
        run("check", "fixtures/bibliotek", "--format", "json", "--output", "report.json", folder=tmp_path)
    done = run(*words, folder=tmp_path)
    assert done.returncode in (0, 1), done.stderr
    assert done.stderr == ""


def test_the_findings_that_are_shown_are_those_of_the_fixture() -> None:
    shown = re.search(r"```text\nERROR  (\S+):\d+:\d+  \[(\S+)\]\n  (.*?)\n", README)
    assert shown
    printed = run("check", shown[1], "--lang", "en").stdout
    assert f"[{shown[2]}]\n  {shown[3]}\n" in printed
