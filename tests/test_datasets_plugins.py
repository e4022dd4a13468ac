"""What every reader of datasets keeps to."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from auditor import plugins

READERS = Path(plugins.__file__).parent / "datasets"


@pytest.mark.parametrize("name", plugins.names("datasets"))
def test_a_reader_says_what_it_reads(name: str) -> None:
    reader = plugins.load("datasets", name)
    assert all(ending.startswith(".") and ending == ending.lower() for ending in reader.EXTENSIONS)
    assert reader.sniff("something.else", b"\x00\x01\x02") == 0
    assert reader.__doc__


@pytest.mark.parametrize("file", sorted(READERS.glob("*.py")), ids=lambda file: file.stem)
def test_no_reader_imports_another(file: Path) -> None:
    names = [node.module or "" for node in ast.walk(ast.parse(file.read_text())) if isinstance(node, ast.ImportFrom)]
    others = [name for name in names if name.startswith("auditor.datasets.")]
    assert all(name.rsplit(".", 1)[1].startswith("_") for name in others)


def test_readers_load_no_engine_before_a_file_is_opened() -> None:
    heavy = ("duckdb", "pandas", "pyarrow", "openpyxl", "numpy", "narwhals", "sqlalchemy", "python_calamine")
    code = (
        "import sys, auditor.sources, auditor.project\n"
        "from auditor import plugins\n"
        "plugins.load_all('datasets')\n"
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
