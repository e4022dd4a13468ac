"""Plug-ins are found by folder and entry point, and never twice."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from auditor import kinds, plugins
from auditor.errors import ProjectError


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    """Each test finds its own plug-ins."""
    clear = (plugins.names.cache_clear, plugins.load.cache_clear)
    for one in clear:
        one()
    yield
    for one in clear:
        one()


def entry_points(monkeypatch: pytest.MonkeyPatch, *points: EntryPoint) -> None:
    monkeypatch.setattr(
        "importlib.metadata.entry_points", lambda group: [point for point in points if point.group == group]
    )


@pytest.mark.parametrize("group", plugins.GROUPS)
def test_every_plug_in_of_the_package_has_what_it_must_have(group: str) -> None:
    assert set(plugins.load_all(group)) == set(plugins.names(group))


def test_a_file_in_the_folder_is_a_kind_without_any_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "always.py").write_text("def check(scope): return iter(())\n")
    (tmp_path / "_helper.py").write_text("raise RuntimeError\n")
    monkeypatch.setattr(kinds, "__path__", [*kinds.__path__, str(tmp_path)])
    assert "always" in plugins.names("kinds")
    assert "_helper" not in plugins.names("kinds")
    assert plugins.load("kinds", "always").check


def test_an_outside_package_adds_a_kind_by_entry_point(monkeypatch: pytest.MonkeyPatch) -> None:
    entry_points(monkeypatch, EntryPoint("elsewhere", "auditor.kinds.within", "auditor.kinds"))
    assert plugins.load("kinds", "elsewhere").__name__ == "auditor.kinds.within"


def test_a_name_that_is_defined_twice_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    entry_points(monkeypatch, EntryPoint("within", "house.within", "auditor.kinds"))
    with pytest.raises(ProjectError, match=r"within is defined twice .* auditor\.kinds\.within and house\.within"):
        plugins.names("kinds")


def test_a_module_that_lacks_what_it_must_have_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    entry_points(monkeypatch, EntryPoint("empty", "auditor.kinds", "auditor.kinds"))
    with pytest.raises(ProjectError, match="does not define check"):
        plugins.load("kinds", "empty")


def test_an_unknown_name_suggests_the_nearest() -> None:
    with pytest.raises(ProjectError, match="did you mean 'within'"):
        plugins.load("kinds", "wihtin")


def test_listing_imports_none_of_them() -> None:
    code = (
        "import sys; from auditor import plugins; plugins.names('kinds'); print('auditor.kinds.within' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"


def test_two_languages_never_share_a_code() -> None:
    codes = [module.LANGUAGE.code for module in plugins.load_all("languages").values()]
    assert len(codes) == len(set(codes)) == len(plugins.languages())
