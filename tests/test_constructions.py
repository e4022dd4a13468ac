"""Constructions of prose: the whole rule pack flags the slip, and stays silent on the same sentence set right."""

import pytest
from auditing import alarms

from auditor.evidence import read_text

PAIRS = [
    ("en", "Thefts climbed by {} to 1,150 (15 per cent).", "150", "250"),
    ("en", "Thefts stood at 950, which is {} or 50 fewer.", "5%", "15%"),
    ("en", "The debt grew by £30m, or {} per cent, from the £300m of a year before.", "10", "30"),
    ("en", "Ticket sales were up by {} to 1,500 (from 1,000).", "half", "a fifth"),
    ("en", "Turnover was £220m, {} ahead of the £200m a year earlier.", "10%", "20%"),
    ("en", "Profit came in at £220m, up {} on last year's £200m.", "10%", "18%"),
    ("en", "The reserve, which stood at £26m in May, is expected to be £4m {}, at £22m.", "lower", "higher"),
    ("en", "The clinic saw 1,840 patients. That is {} more than the 1,790 of the week before.", "50", "80"),
    ("en", "The club has 2,400 members. That is twelve times as many as the {} it began with.", "200", "400"),
    ("en", "The school has 431 girls and 402 boys, so there are {} more girls than boys.", "29", "92"),
    ("en", "Burglaries were 9.0 per cent higher in Leeds (65 {}).", "more", "fewer"),
    ("en", "Profit was £310m. But £85m of one-off charges left a pre-tax profit of £{}m.", "225", "252"),
    ("en", "The interim dividend was 4.2p. Added to the 6.9p proposed now, it makes {}p for the year.", "11.1", "12.1"),
    ("en", "A £35 permit is needed. If all 62,000 drivers buy one it would bring in £{}.", "2.17m", "21.7m"),
    ("en", "The survey ran for {} months, from 1 April 2022 to 30 September 2022.", "six", "nine"),
    ("en", "The poll ran for {} days, from Friday 6 to Monday 9 June 2025.", "four", "six"),
    ("en", "The average rent in England is £{}. London is the dearest region at £1,830.", "940", "1,940"),
    ("en", "Some 24% were strongly for it and {} tended to be for it, 60% in all.", "36%", "46%"),
    ("en", "Prices fell in nine of the 27 states, rose in {} and did not change in Malta.", "17", "14"),
    ("en", "The north had 1,240 cases, the south 2,110 and the west 480, making {} in all.", "3,830", "4,830"),
    ("en", "It spent £286m: schools got £103m, care £71m, parks £57m and the remaining £{}m was saved.", "55", "55"),
    ("nb", "Omsetningen økte med 50 kroner, eller {} prosent, fra 900 kroner.", "5,6", "15,6"),
    ("nb", "Innbruddene var 9,0 prosent høyere i Moss (65 {}).", "flere", "færre"),
    ("nn", "Innbrota var 9,0 prosent høgare i Moss (65 {}).", "fleire", "færre"),
]  # fmt: skip
TABLE = (
    "Shares of trips, per cent\n\nQuarter | Rail | Road\nQ1 2024 | 31.4 | 48.6\nQ2 2024 | 32.7 | 47.1\n"
    "Q3 2024 | {} | 46.0\n\n"
)


def messages(text: str, language: str) -> list[str]:
    return [found.message for found in alarms(text, language)]


@pytest.mark.parametrize(("language", "text", "right"), [(code, text, right) for code, text, right, _ in PAIRS])
def test_a_sentence_whose_figures_agree_raises_no_alarm(language: str, text: str, right: str) -> None:
    assert messages(text.format(right), language) == []


@pytest.mark.parametrize(
    ("language", "text", "wrong"), [(code, text, wrong) for code, text, right, wrong in PAIRS if wrong != right]
)
def test_the_same_sentence_with_one_slip_is_flagged(language: str, text: str, wrong: str) -> None:
    assert alarms(text.format(wrong), language)


@pytest.mark.parametrize(("cell", "flagged"), [("33.9", False), ("39.3", True)])
def test_a_figure_is_held_against_the_cell_of_its_quarter(cell: str, flagged: bool) -> None:
    text = TABLE.format(cell) + "Between July and September 2024, rail carried 33.9% of trips.\n"
    assert bool(alarms(text, "en")) is flagged


def test_a_table_in_per_cent_is_no_table_of_cents() -> None:
    reading = read_text(TABLE.format("33.9"), "en")
    assert {cell.unit for table in reading.tables for row in table.cells for cell in row if cell} == {"percent"}


@pytest.mark.parametrize(("days", "flagged"), [("Thursday", False), ("Tuesday", True)])
def test_a_day_without_a_year_is_that_near_the_date_of_the_text(days: str, flagged: bool) -> None:
    text = f"The figures came on Wednesday, Jan. 15, 2025. The next are due on {days} 6 February."
    assert bool(alarms(text, "en")) is flagged
