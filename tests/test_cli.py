"""The command: exit 0, 1 or 2, and never a traceback."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

WRONG = "Hele 112 prosent av innbyggerne leser avis.\n"
RIGHT = "Hele 98 prosent av innbyggerne leser avis.\n"
HOUSE = """\
title: {en: Newspapers have at most half, nb: Avisene har høyst halvparten}
why: {en: House rule., nb: Husets regel.}
kind: within
severity: warning
where: {unit: percent, expression: value > 90}
with: {high: 50}
message: {en: "{figure} is much", nb: "{figure} er mye"}
examples:
  violated: [{nb: "Hele 98 prosent av innbyggerne leser avis."}]
  holds: []
"""


class Ran(NamedTuple):
    code: int
    out: str
    err: str


def auditor(*words: str | Path, stdin: bytes = b"", cwd: Path | None = None) -> Ran:
    """The real command, in a process of its own."""
    command = [sys.executable, "-m", "auditor", *map(str, words)]
    done = subprocess.run(command, input=stdin, capture_output=True, cwd=cwd, timeout=120, check=False)
    ran = Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
    assert "Traceback" not in ran.out + ran.err
    return ran


def written(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


# -- outcomes ----------------------------------------------------------------------------------------------------------


def test_an_article_without_fault_exits_0_and_one_with_a_fault_1(tmp_path: Path) -> None:
    right, wrong = written(tmp_path / "right.txt", RIGHT), written(tmp_path / "wrong.txt", WRONG)
    assert auditor("check", right).code == 0
    ran = auditor("check", right, wrong)
    assert (ran.code, ran.err) == (1, "")
    assert "112 prosent er mer enn helheten" in ran.out


@pytest.mark.parametrize(("fail_on", "code"), [("error", 0), ("warning", 1), ("note", 1), ("never", 0)])
def test_fail_on_says_from_which_severity_a_run_fails(tmp_path: Path, fail_on: str, code: int) -> None:
    house = HOUSE.replace("holds: []", 'holds: [{nb: "Hele 40 prosent."}]')
    written(tmp_path / "rules" / "house" / "papers.yaml", house)
    article = written(tmp_path / "a.txt", RIGHT)
    assert auditor("check", article, "--rules", tmp_path / "rules", "--fail-on", fail_on).code == code


def test_json_is_written_as_utf_8_with_exact_offsets(tmp_path: Path) -> None:
    text = "\ufeff😀 e\u0301n\r\n" + WRONG
    path = written(tmp_path / "a.txt", text)
    report = json.loads(auditor("check", path, "--format", "json").out)
    spans = [span for finding in report["findings"] for span in finding["spans"]]
    assert spans
    assert all(text[span["start"] : span["end"]] == span["quote"] for span in spans)


def test_a_report_goes_to_the_file_that_output_names(tmp_path: Path) -> None:
    article = written(tmp_path / "a.txt", WRONG)
    ran = auditor("check", article, "-f", "json", "--output", tmp_path / "out.json")
    assert (ran.code, ran.out) == (1, "")
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["findings"]
    assert auditor("check", article, "--output", tmp_path / "no" / "out.txt").code == 2


def test_standard_input_is_a_document() -> None:
    assert auditor("check", "-", stdin=WRONG.encode()).code == 1
    assert json.loads(auditor("figures", "-", "-f", "json", stdin=WRONG.encode()).out)[0]["quote"] == "112"


def test_two_runs_are_byte_for_byte_the_same(tmp_path: Path) -> None:
    article = written(tmp_path / "a.txt", WRONG + RIGHT)
    assert auditor("check", article, "-f", "json") == auditor("check", article, "-f", "json")


def test_the_language_of_the_report_can_be_asked_for(tmp_path: Path) -> None:
    article = written(tmp_path / "a.txt", WRONG)
    assert "112 per cent is more than the whole" in auditor("check", article, "--lang", "en").out


def test_rules_are_selected_and_ignored(tmp_path: Path) -> None:
    article = written(tmp_path / "a.txt", WRONG)
    assert auditor("check", article, "--ignore", "shares").code == 0
    assert auditor("check", article, "--select", "shares/never-above-the-whole").code == 1


# -- sources -----------------------------------------------------------------------------------------------------------


def test_a_folder_is_searched_for_documents(tmp_path: Path) -> None:
    written(tmp_path / "a" / "wrong.txt", WRONG)
    written(tmp_path / "a" / "deep" / "right.md", RIGHT)
    written(tmp_path / "a" / "ignored.bin", b"\x00")
    written(tmp_path / "a" / ".hidden" / "x.txt", WRONG)
    report = json.loads(auditor("check", tmp_path / "a", "-f", "json").out)
    assert [Path(s["path"]).name for s in report["sources"]] == ["right.md", "wrong.txt"]


@pytest.mark.parametrize("content", [b"", b"\n \n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_a_mistake_and_no_silent_pass(tmp_path: Path, content: bytes) -> None:
    ran = auditor("check", written(tmp_path / "a.txt", content))
    assert ran.code == 2
    assert "a.txt: is empty" in ran.err


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n\x00\x00", bytes(range(256)) * 8, b"PK\x03\x04" + b"\x00" * 40])
def test_a_binary_file_is_a_mistake(tmp_path: Path, content: bytes) -> None:
    ran = auditor("check", written(tmp_path / "a.txt", content))
    assert (ran.code, ran.out) == (2, "")
    assert "a.txt: " in ran.err


def test_an_unknown_ending_a_missing_path_and_an_empty_folder_are_mistakes(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    odd = written(tmp_path / "a.xyz", RIGHT)
    assert "the ending '.xyz' is none that is read" in auditor("check", odd).err
    assert "no such file" in auditor("check", tmp_path / "none.txt").err
    assert "no document is in this folder" in auditor("check", tmp_path / "empty").err
    assert {auditor("check", p).code for p in (odd, tmp_path / "none.txt", tmp_path / "empty")} == {2}


def test_one_source_that_cannot_be_read_does_not_hide_the_others_and_never_passes(tmp_path: Path) -> None:
    right = written(tmp_path / "right.txt", RIGHT)
    ran = auditor("check", right, tmp_path / "none.txt", "-f", "json")
    assert ran.code == 2
    assert [Path(s["path"]).name for s in json.loads(ran.out)["sources"]] == ["right.txt"]


def test_a_text_without_figures_says_so(tmp_path: Path) -> None:
    ran = auditor("check", written(tmp_path / "a.txt", "Det er ingen tall her.\n"))
    assert ran.code == 0
    assert "fant ingen tall" in ran.out


@pytest.mark.parametrize("encoding", ["utf-16", "latin-1", "utf-8-sig"])
def test_a_text_in_another_encoding_is_read_and_the_report_names_it(tmp_path: Path, encoding: str) -> None:
    path = written(tmp_path / "a.txt", ("På Østlandet: " + WRONG).encode(encoding))
    ran = auditor("check", path, "-f", "json")
    assert ran.code == 1
    assert json.loads(ran.out)["sources"][0]["encoding"]


# -- the user's mistakes -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--format", "jsn"], "'jsn' is none of the reports; did you mean 'json'?"),
        (["--lang", "no"], "'no' is no language of reports"),
        (["--fail-on", "eror"], "did you mean 'error'?"),
        (["--select", "shares/never-above"], "no rule is called 'shares/never-above'"),
        (["--ignore", "shres"], "no rule is called 'shres'"),
        (["--rules", "nowhere"], "nowhere: no such folder of rules"),
        (["--colour"], "No such option"),
    ],
)
def test_an_option_that_cannot_be_is_refused_with_what_was_meant(tmp_path: Path, words: list[str], said: str) -> None:
    ran = auditor("check", written(tmp_path / "a.txt", RIGHT), *words, cwd=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_a_rule_file_that_is_wrong_is_named_with_its_line(tmp_path: Path) -> None:
    rules = written(tmp_path / "rules" / "papers.yaml", HOUSE.replace("severity", "severty"))
    ran = auditor("check", written(tmp_path / "a.txt", RIGHT), "--rules", rules)
    assert ran.code == 2
    assert f"{rules}:4: unknown key 'severty'; did you mean 'severity'?" in ran.err
    ran = auditor("rules", "test", written(rules, HOUSE))
    assert ran.code == 2
    assert f"{rules}:10: no example under 'holds'" in ran.err


def test_a_kind_that_fails_is_named_and_the_run_is_no_pass(tmp_path: Path) -> None:
    code = (
        "import sys; from auditor.kinds import share_at_most_whole\n"
        "def check(scope): raise ZeroDivisionError('no luck')\n"
        "share_at_most_whole.check = check\n"
        "from auditor.cli import main; main()"
    )
    article = written(tmp_path / "a.txt", RIGHT)
    command = [sys.executable, "-c", code, "check", str(article)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert "shares/never-above-the-whole failed and is undecided: ZeroDivisionError: no luck" in done.stderr


# -- other commands ----------------------------------------------------------------------------------------------------


def test_house_rules_are_tested_by_their_examples(tmp_path: Path) -> None:
    good = HOUSE.replace("holds: []", 'holds: [{nb: "Bare 40 prosent leser avis."}]').replace(
        ", expression: value > 90", ""
    )
    rules = written(tmp_path / "papers.yaml", good)
    assert auditor("rules", "test", rules) == (0, "1 rules, 2 examples, 0 failed\n", "")
    written(rules, good.replace("Bare 40", "Bare 60"))
    ran = auditor("rules", "test", rules)
    assert ran.code == 1
    assert f"{rules}:10: an example (nb) under `holds` came to: 1 violated" in ran.out


def test_rules_are_listed_shown_explained_and_have_a_schema() -> None:
    assert "shares/never-above-the-whole" in auditor("rules", "list").out
    assert "kind: share_at_most_whole" in auditor("rules", "show", "shares/never-above-the-whole").out
    assert "Hvorfor:" in auditor("explain", "shares/never-above-the-whole", "--lang", "nb").out
    assert json.loads(auditor("rules", "schema").out)["additionalProperties"] is False
    assert auditor("explain", "shares/never").code == 2


def test_figures_come_as_table_csv_and_json(tmp_path: Path) -> None:
    article = written(tmp_path / "a.txt", RIGHT)
    assert "97,5–98,5" in auditor("figures", article).out
    assert auditor("figures", article, "-f", "csv").out.startswith("path,start,end,quote,low,high,unit,role")
    assert json.loads(auditor("figures", article, "-f", "json").out)[0]["high"] == 98.5
    assert auditor("figures", article, "-f", "xml").code == 2


def test_version_and_help_exit_0() -> None:
    assert auditor("--version").out.startswith("auditor ")
    assert auditor("--help").code == auditor("check", "--help").code == 0


# -- what is imported --------------------------------------------------------------------------------------------------


def imported(words: list[str]) -> set[str]:
    """The packages that are imported after a run of the command."""
    code = (
        f"import sys\nsys.argv = {['auditor', *words]!r}\nfrom auditor.cli import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "sys.stderr.write(' '.join(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True)
    return {name.split(".")[0] for name in done.stderr.split()}


HEAVY = {"pandas", "pandera", "numpy", "duckdb", "narwhals", "pyarrow", "openpyxl", "docx", "highspy"}


def test_help_imports_nothing_heavy() -> None:
    assert not imported(["--help"]) & (HEAVY | {"jsonschema", "jinja2", "yaml", "tabulate", "marko", "justhtml"})


def test_a_text_only_audit_imports_no_engine_of_data(tmp_path: Path) -> None:
    article = written(tmp_path / "a.txt", WRONG)
    for words in (["check", str(article)], ["check", "-f", "json", str(article)], ["figures", str(article)]):
        assert not imported(words) & HEAVY
