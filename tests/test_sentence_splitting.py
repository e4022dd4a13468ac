"""Passages cut into sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditor.languages import en, nb, nn
from auditor.lexicon import Lexicon
from auditor.model import Passage
from auditor.reading.text.sentences import sentences

LEXICONS = {"nb": nb.LANGUAGE, "nn": nn.LANGUAGE, "en": en.LANGUAGE}


def cut(text: str, lexicon: Lexicon = nb.LANGUAGE) -> list[str]:
    return [text[s.start : s.end] for s in sentences(text, Passage("paragraph", 0, len(text), 0), 0, lexicon)]


ONE = [
    ("nb", "Folketallet er 1.284.500 og vokser med 2,83 prosent."),
    ("nb", "Kommunen bruker bl.a. 12 mill. kroner på veg, jf. kap. 4."),
    ("nb", "Prisen steg med f.eks. 4 pst. i 3. kvartal og 1. oktober."),
    ("nb", "Møtet varer til kl. 14.30 i Storgata 4, 2. etasje."),
    ("nb", "Tallet gjelder 3. 12. 2016 og ikke før."),
    ("nb", "Overskuddet ble 1,2 mrd. kroner i 2019."),
    ("nb", "1. Sunnfjord: 2,83"),
    ("nb", "Ifølge A. B. Berg er 12 prosent nok."),
    ("nn", "Kommunen bruker t.d. 12 mill. kroner på veg og 3. kvartal går bra."),
    ("en", "Sales (e.g. of boats) rose to $3.5 million vs. $2.9 million, i.e. by a fifth."),
    ("en", "The U.S. economy added 12,000 jobs, says Dr. Kim of St. Paul."),
    ("en", "No. 5 on the list is J. Smith with 3.4 points."),
    ("nb", "Helse .......... 12 mill. kr (40 %)"),
]


@pytest.mark.parametrize(("code", "text"), ONE)
def test_numbers_abbreviations_ordinals_and_initials_end_no_sentence(code: str, text: str) -> None:
    assert cut(text, LEXICONS[code]) == [text]


MANY = [
    ("nb", ["I fjor var det 2016.", "71 prosent svarte."]),
    ("nb", ["Andelen falt til 60.", "71 prosent svarte i 2019.", "Det er flest."]),
    ("nb", ["– Er det nok?", "– Nei, sier hun."]),
    ("nb", ["«Vi vil ut!»", "«Ja.»"]),
    ("nb", ["Prisen er 12 mill.", "Det er mye."]),
    ("nb", ["De kjøpte fisk, kjøtt osv.", "Alt gikk opp."]),
    ("en", ["It rose in the U.S.", "The rest fell."]),
    ("en", ["Growth was 3.4%.", "That was more than in 2019."]),
    ("en", ["They paid £12m.", "“Too much!”", "He left…", "She did not."]),
]


@pytest.mark.parametrize(("code", "parts"), MANY)
def test_a_stop_before_a_new_beginning_ends_a_sentence(code: str, parts: list[str]) -> None:
    assert cut(" ".join(parts), LEXICONS[code]) == parts


def test_a_line_break_within_a_paragraph_ends_no_sentence() -> None:
    assert cut("Andelen er\n12 prosent.\nDet er mest.") == ["Andelen er\n12 prosent.", "Det er mest."]


def test_a_semicolon_ends_no_sentence() -> None:
    assert len(cut("Øst: 4; Vest: 5; Sør: 6.")) == 1


@given(st.text(alphabet="Ab1. ?!\n–«»,5", max_size=60))
def test_sentences_are_in_order_trimmed_and_leave_out_only_white_space(text: str) -> None:
    found = sentences(text, Passage("paragraph", 0, len(text), 0), 3, nb.LANGUAGE)
    ends = [0, *(end for s in found for end in (s.start, s.end)), len(text)]
    assert ends == sorted(ends)
    assert all(text[s.start : s.end].strip() == text[s.start : s.end] != "" for s in found)
    assert all(not text[a:b].strip() for a, b in zip(ends[::2], ends[1::2], strict=True))
    assert all(s.passage == 3 for s in found)


def test_only_the_passage_is_cut() -> None:
    text = "Før. Her er 12. Det er alt. Etter."
    found = sentences(text, Passage("paragraph", 5, 27, 0), 0, nb.LANGUAGE)
    assert [text[s.start : s.end] for s in found] == ["Her er 12.", "Det er alt."]
