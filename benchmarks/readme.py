"""Brings the generated parts of README.md up to date: the tables of rules and of what they caught, a rule it shows.

Usage: python benchmarks/readme.py   (tests/test_readme.py fails while they are not current)
"""

from __future__ import annotations

import re
from pathlib import Path

import accuracy

from auditor import rulebook, ruleset

ROOT = Path(__file__).parent.parent
SHOWN = ROOT / "rules/shares/never-above-the-whole.yaml"


def refreshed(readme: str) -> str:
    """The text of the README with its generated parts made anew."""
    table = rulebook.table(ruleset.load_rules(), "en", "github").strip()
    caught = accuracy.table(accuracy.kept())
    rule = SHOWN.read_text(encoding="utf-8").strip()
    readme = re.sub(r"(<!-- rules: .*? -->\n).*?(\n<!-- end -->)", lambda m: m[1] + table + m[2], readme, flags=re.S)
    readme = re.sub(r"(<!-- caught -->\n).*?(\n<!-- end -->)", lambda m: m[1] + caught + m[2], readme, flags=re.S)
    return re.sub(r"(```yaml\n)title:.*?(\n```)", lambda m: m[1] + rule + m[2], readme, flags=re.S)


def main() -> None:
    path = ROOT / "README.md"
    path.write_text(refreshed(path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
