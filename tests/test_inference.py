"""Numbers of statistical inference, and numbers that are part of a name, are labels; figures beside them are not."""

import pytest
from figure_cases import summary

from auditor.languages.en import LANGUAGE as EN
from auditor.languages.nb import LANGUAGE as NB
from auditor.languages.nn import LANGUAGE as NN

ENGLISH = [
    ("It fell by 7 per cent (95% CI 3 to 11).", "percent:7 test:95 test:3 test:11"),
    ("Support was 41% [95% CI: 38–44].", "percent:41 test:95 test:38 test:44"),
    ("The groups differed (p = 0.04).", "test:0.04"),
    ("The groups differed (P less than 0.05).", "test:0.05"),
    ("The odds ratio was 1.7.", "test:1.7"),
    ("More among men (OR 1.7, 1.2-2.4).", "test:1.7 count:1.2 count:2.4"),
    ("More among men (OR 1.7; 95% CI 1.2-2.4).", "test:1.7 test:95 test:1.2 test:2.4"),
    ("Weight was 61 ± 4 kg.", "count:61 test:4"),
    ("Weight was 61 +/- 4 kg.", "count:61 test:4"),
    ("It bound at 10(-7) M.", "test:10 test:-7"),
    ("It was 62·4% in all.", "percent:62.4"),
    ("Cows in group 2 and hens on day 14 thrived.", "number:2 number:14"),
    ("Those with 6-MAM in the blood were few.", "number:6"),
    ("The crops: 1) oats, 2) rye and 3) peas.", "number:1 number:2 number:3"),
    ("Oats rose by 12 per cent in a group of 25 farms.", "percent:12 count:25"),
]
BOKMAAL = [
    ("Andelen var 41 prosent (95 % KI 38–44).", "percent:41 test:95 test:38 test:44"),
    ("Forskjellen var tydelig (p < 0,01).", "test:0.01"),
    ("Vekten ble målt til 61 ± 4 kg.", "count:61 test:4"),
    ("En gruppe på 25 gårder økte med 12 prosent.", "count:25 percent:12"),
]
NYNORSK = [
    ("Delen var 41 prosent (95 % KI 38–44).", "percent:41 test:95 test:38 test:44"),
    ("Skilnaden var tydeleg (p < 0,01).", "test:0.01"),
    ("Vekta vart målt til 61 ± 4 kg.", "count:61 test:4"),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_numbers_of_inference_are_labels_in_english(text: str, expected: str) -> None:
    assert summary(text, EN) == expected


@pytest.mark.parametrize(("text", "expected"), BOKMAAL)
def test_numbers_of_inference_are_labels_in_bokmaal(text: str, expected: str) -> None:
    assert summary(text, NB) == expected


@pytest.mark.parametrize(("text", "expected"), NYNORSK)
def test_numbers_of_inference_are_labels_in_nynorsk(text: str, expected: str) -> None:
    assert summary(text, NN) == expected
