"""The contexts of a sample of figures, judged by hand, are what a reader would say."""

from __future__ import annotations

from pathlib import Path

import pytest
from context_accuracy import FIELDS, fits, judged

SHARED = Path(__file__).resolve().parents[2] / "shared"
GOAL = 0.85


@pytest.mark.skipif(not SHARED.is_dir(), reason="the articles are not here")
def test_most_figures_have_the_context_that_a_reader_would_say() -> None:
    found = [wrong for _, wrong in judged(SHARED)]
    assert len(found) >= 150
    assert sum(not wrong for wrong in found) >= GOAL * len(found)
    for name in FIELDS:
        assert sum(name not in wrong for wrong in found) >= GOAL * len(found)


@pytest.mark.parametrize(
    ("name", "said", "wanted", "fitting"),
    [
        ("measure", "andelen unge med førerkort", "førerkort|lappen", True),
        ("measure", "andelen unge", "førerkort|lappen", False),
        ("group", "", "-", True),
        ("group", "jenter", "-", False),
        ("period", "2016-09", "2016", False),
        ("period", "2016-09", "2016*", True),
        ("measure", "a b c d e f g h i j k", "a", False),
    ],
)
def test_words_begin_what_is_said_and_a_period_is_exact(name: str, said: str, wanted: str, fitting: bool) -> None:
    assert fits(name, said, wanted) is fitting
