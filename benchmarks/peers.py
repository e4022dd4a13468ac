"""The fixture of texts against data, checked by auditor and by its peers: what each finds, what it flags wrongly.

Usage: python benchmarks/peers.py [FOLDER]      (FOLDER: a virtual environment that has the peers; else one is made)

The peers look each number up in the data: numaudit 0.1.0 and figured 0.4.3, the latter also with all arithmetic on
pairs of cells, and given `%` for `per cent`, which it does not read. A planted fault counts as found if the tool flags
its number or word on its line; every other thing that is flagged, in the article or in its clean twin, is wrong. Prints
a Markdown table.
"""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
FIXTURE = ROOT / "fixtures" / "lending"
PEERS = {"numaudit": "0.1.0", "figured": "0.4.3"}

_PER_CENT = re.compile(r"\s+(?:per cent|prosent)\b")

Flag = tuple[int, str]  # line, what is flagged


@dataclass(frozen=True)
class Score:
    """What a tool makes of an article and of its clean twin."""

    found: int
    planted: int
    wrong: int
    wrong_on_clean: int


# -- the tools ---------------------------------------------------------------------------------------------------------


def of_auditor(document: Path) -> Iterator[Flag]:
    command = [sys.executable, "-m", "auditor", "check", document, "--data", FIXTURE / "auditor.yaml", "-f", "json"]
    for finding in _json(command)["findings"]:
        span = finding["spans"][0]
        yield _line(document, span["start"]), span["quote"]


def of_numaudit(folder: Path, document: Path) -> Iterator[Flag]:
    command = [folder / "bin" / "numaudit", document, "--data", FIXTURE / "release", "--json"]
    for one in _json(command)["documents"][0]["findings"]:
        if one["status"] == "unsourced":
            yield one["line"], one["text"]


def of_figured(folder: Path, document: Path, *options: str) -> Iterator[Flag]:
    """Each line by itself, as the tool says no places."""
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as rows:
        json.dump(list(_rows()), rows)
        rows.flush()
        for number, line in enumerate(document.read_text(encoding="utf-8").splitlines(), 1):
            command = [folder / "bin" / "figured", "-", "--rows", rows.name, "--json", *options]
            for figure in _json(command, _PER_CENT.sub("%", line))["figures"]:
                if figure["status"] == "ungrounded":
                    yield number, figure["literal"]


def _rows() -> Iterator[dict[str, Any]]:
    """The release as one list of objects, numbers as numbers."""
    for path in sorted((FIXTURE / "release").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as stream:
            for row in csv.DictReader(stream):
                measures = {name: float(text) for name, text in row.items() if name not in ("municipality_code", "year")
                            and text.replace(".", "", 1).isdigit()}  # fmt: skip
                yield {**row, **measures}


def _json(command: list[Any], text: str | None = None) -> Any:
    done = subprocess.run(list(map(str, command)), input=text, capture_output=True, text=True, check=False)
    if not done.stdout.strip():
        raise SystemExit(f"{command[0]}: {done.stderr}")
    return json.loads(done.stdout)


def _line(document: Path, offset: int) -> int:
    return document.read_text(encoding="utf-8").count("\n", 0, offset) + 1


# -- the score ---------------------------------------------------------------------------------------------------------


def planted(language: str) -> list[Flag]:
    """The planted faults with their lines."""
    with (FIXTURE / "planted.csv").open(encoding="utf-8", newline="") as stream:
        return [(int(row["line"]), row["quote"]) for row in csv.DictReader(stream) if row["language"] == language]


def score(flags: Callable[[Path], Iterator[Flag]], language: str) -> Score:
    wanted = planted(language)
    given = list(flags(FIXTURE / f"article.{language}.md"))
    found = [one for one in wanted if any(_same(one, flag) for flag in given)]
    wrong = [flag for flag in given if not any(_same(one, flag) for one in wanted)]
    return Score(len(found), len(wanted), len(wrong), len(list(flags(FIXTURE / f"clean.{language}.md"))))


def _same(fault: Flag, flag: Flag) -> bool:
    """Whether a flag is of a fault: on its line, and the number or a part of it, whatever the unit."""
    a, b = (text.replace("\u00a0", " ").replace("%", "").strip().lower() for text in (fault[1], flag[1]))
    return fault[0] == flag[0] and (a in b.split() or b in a.split() or a == b or b.startswith(f"{a} "))


def installed(folder: Path) -> Path | None:
    """An environment with the peers, or None where they cannot be installed."""
    if not (folder / "bin" / "python").exists():
        venv.create(folder, with_pip=True)
    wanted = [f"{name}=={version}" for name, version in PEERS.items()]
    done = subprocess.run([folder / "bin" / "pip", "install", "--quiet", *wanted], capture_output=True, check=False)
    return folder if done.returncode == 0 else None


def main() -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = installed(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(scratch) / "peers")
        tools: dict[str, Callable[[Path], Iterator[Flag]]] = {"auditor": of_auditor}
        if folder is None:
            print("The peers cannot be installed here.")
        else:
            tools["numaudit"] = lambda document: of_numaudit(folder, document)
            tools["figured"] = lambda document: of_figured(folder, document)
            tools["figured, all arithmetic"] = lambda document: of_figured(folder, document, "--derivations", "all")
        print("| tool | language | planted | found | flagged wrongly | flagged in the clean twin |")
        print("|---|---|---|---|---|---|")
        for name, flags in tools.items():
            for language in ("nb", "en"):
                one = score(flags, language)
                print(f"| {name} | {language} | {one.planted} | {one.found} | {one.wrong} | {one.wrong_on_clean} |")


if __name__ == "__main__":
    main()
