"""A wrong unit word beside means and paces is a suspect, and what is suggested puts it right."""

from __future__ import annotations

import pytest
from auditing import alarms

UNITS = [
    (
        "nb",
        "Lageret tok imot 4 400 paller. De veide til sammen 2 640 tonn, i snitt 600 {} per palle.",
        "kilogram",
        "gram",
    ),
    (
        "nn",
        "Lageret tok imot 4 400 pallar. Dei vog til saman 2 640 tonn, i snitt 600 {} per palle.",
        "kilogram",
        "gram",
    ),
    ("en", "The depot took in 4,400 pallets, 2,640 tonnes in all, or 600 {} per pallet.", "kilograms", "grams"),
    (
        "nb",
        "I løpet av året ble 7,3 millioner pakker sortert. I snitt sorterte de 20 000 pakker hver {}.",
        "dag",
        "uke",
    ),
    (
        "nn",
        "I løpet av året vart 7,3 millionar brev sorterte. I snitt sorterte dei 20 000 brev kvar {}.",
        "dag",
        "veke",
    ),
    ("en", "During the year 7.3 million letters were sorted. On average 20,000 letters came every {}.", "day", "week"),
    ("en", "The fee is £65 a {}, which is £780 a year.", "month", "week"),
    ("nb", "Hver kunde kjøpte i snitt 212 {} grus. Det er 9 kilo mindre enn året før.", "kilo", "tonn"),
    ("en", "Each customer bought 212 {} of gravel. That is 9 kilos less than the year before.", "kilos", "tonnes"),
]


@pytest.mark.parametrize(("language", "text", "right", "wrong"), UNITS)
def test_a_wrong_unit_word_is_a_suspect_and_is_put_right(language: str, text: str, right: str, wrong: str) -> None:
    at = text.index("{}")
    found = alarms(text.format(wrong), language)
    suspects = [span for one in found for group in one.suspects for span in group]
    assert any(span.start <= at < span.end for span in suspects)
    mended = [
        text.format(wrong)[: one.start] + one.replacement + text.format(wrong)[one.end :]
        for finding in found
        for one in finding.suggestions
    ]
    assert text.format(right) in mended
