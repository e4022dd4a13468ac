"""What is audited: every source that can be read, and a word on every one that cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from auditor import evidence
from auditor.errors import SourceError
from auditor.evidence import Evidence, gather, read, read_text

TEXT = "Hele 98 prosent av innbyggerne leser avis.\n"


def article(path: Path, text: str = TEXT) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def paths(found: Evidence) -> list[str]:
    return [reading.document.path for reading in found.readings]


def test_documents_keep_the_order_they_were_given_in_and_folders_that_of_their_names(tmp_path: Path) -> None:
    b, a = article(tmp_path / "in" / "b.txt"), article(tmp_path / "in" / "a" / "z.md")
    first = article(tmp_path / "z.txt")
    assert paths(gather([first, tmp_path / "in"])) == [first, a, b]


def test_a_path_that_is_given_twice_is_read_once(tmp_path: Path) -> None:
    one = article(tmp_path / "a.txt")
    assert paths(gather([one, one, tmp_path])) == [one]


def test_a_source_that_cannot_be_read_is_a_problem_and_the_rest_is_read(tmp_path: Path) -> None:
    one = article(tmp_path / "a.txt")
    found = gather([tmp_path / "none.txt", one])
    assert paths(found) == [one]
    assert [problem.path for problem in found.problems] == [str(tmp_path / "none.txt")]


def test_reading_that_fails_in_itself_is_a_problem_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two = article(tmp_path / "a.txt"), article(tmp_path / "b.txt")
    real = evidence.read

    def failing(path: str) -> object:
        if path == one:
            raise ZeroDivisionError("no luck")
        return real(path)

    monkeypatch.setattr(evidence, "read", failing)
    found = gather([one, two])
    assert paths(found) == [two]
    assert "reading failed: ZeroDivisionError: no luck" in str(found.problems[0])


def test_progress_names_every_source_before_it_is_read(tmp_path: Path) -> None:
    one, two = article(tmp_path / "a.txt"), article(tmp_path / "b.txt")
    seen: list[str] = []
    gather([one, two], seen.append)
    assert seen == [one, two]


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff"])
def test_a_document_without_text_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(SourceError, match="is empty"):
        read(article(tmp_path / "a.txt", text))


def test_a_text_is_read_in_the_language_that_is_given_or_in_its_own() -> None:
    assert read_text(TEXT).document.language == "nb"
    assert read_text(TEXT, "nn").document.language == "nn"


def test_an_ending_is_known_in_capitals_too(tmp_path: Path) -> None:
    assert read(article(tmp_path / "A.TXT")).document.format == "text"
