"""What only looks like a table is none, and long lines take no long time."""

from __future__ import annotations

import re
from time import process_time

import pytest
from tabling import found_in, heads

from auditor.languages import nb
from auditor.layout import passages
from auditor.model import Passage
from auditor.reading.tables import tables
from auditor.reading.tables.listings import listings
from auditor.reading.text.sentences import sentences


@pytest.mark.parametrize(
    "text",
    [
        "Pressemelding | torsdag 10. februar 2022 | Til fri bruk",
        "Hjem > Tall | Kontakt\nOm oss | Arkiv",
        "Folketallet økte i 2019.  Det var ventet.\nI 2020 falt det med 12.  Det var ikke ventet.",
        "1. Lia: 12\n2. Berg: 9\n3. Mo: 4",
        "Kontakt: tlf. 12 34 56 78\nDato: 12. mars 2020",
        "Publisert: 12.03.2019\nOppdatert: 14.03.2019",
        "",
    ],
)
def test_what_only_looks_like_columns_is_no_table(text: str) -> None:
    assert found_in(text).tables == ()


def test_figures_beside_a_table_in_its_passage_are_not_lost() -> None:
    text = "Vi talte 812 biler.\nSted | Biler | Busser\nLia | 12 | 4\nBerg | 31 | 6"
    found = found_in(text)
    numbers_of = {passages(text)[n].role for n in found.passages}
    read = {figure.quote for figure in found.figures}
    assert {"12", "4", "31", "6"} <= read
    assert ("812" in read) == ("row" not in numbers_of or len(numbers_of) > 1)


def test_two_tables_right_below_each_other_stay_two() -> None:
    text = "Sted | Elg\nLia | 12\nBerg | 14\nSted | Rein\nLia | 3\nBerg | 4"
    cuts = [found.span() for found in re.finditer(r"[^\n]+", text)]
    rows = [Passage("row", start, end, 0 if at < 3 else 3) for at, (start, end) in enumerate(cuts)]
    found = tables(text, rows, nb.LANGUAGE, "a.txt").tables
    assert [heads(table) for table in found] == [["Elg"], ["Rein"]]


# -- hostile text ------------------------------------------------------------------------------------------------------

LONG = 20_000


@pytest.mark.parametrize(
    "text",
    [
        "." * LONG,
        "a" + " ." * LONG,
        "-" * LONG + "x",
        "| " * LONG,
        " " * LONG + "(n",
        "a1 " * LONG,
        "20152016" * LONG,
        "20152016\n" + "a" + "1 234" * LONG,
        "a  " * LONG + "1",
        "a  1 " + "1 111" * LONG + "x",
        "a: 1, " * LONG,
        "A 1; " * LONG,
        "a\t" * LONG,
        "1\n" * LONG,
        "Lia 1 | " * LONG,
    ],
    ids=lambda text: text[:12],
)
def test_long_lines_take_no_long_time(text: str) -> None:
    begin = process_time()
    read = list(found_in(text).figures)
    listings(text, passages(text), read, nb.LANGUAGE, "a.txt")
    for number, passage in enumerate(passages(text)):
        sentences(text, passage, number, nb.LANGUAGE)
    assert process_time() - begin < 10
