"""Which language a text is in."""

from __future__ import annotations

import pytest

from auditor.languages import en, nb, nn
from auditor.reading.text.detect import language

LEXICONS = (nb.LANGUAGE, nn.LANGUAGE, en.LANGUAGE)

SENTENCES = {
    "nb": (
        "Omsetningen økte med 112 prosent.",
        "Hele 70 prosent av de spurte ønsker flere sykkelveier.",
        "Bare hver fjerde kommune hadde en plan for skogbrann i 2019.",
        "Antall overnattinger falt fra 4 200 til 3 900.",
        "Ikke siden 1998 har så få ungdommer røykt.",
    ),
    "nn": (
        "Omsetninga auka med 112 prosent.",
        "Heile 70 prosent av dei spurde ønskjer fleire sykkelvegar.",
        "Berre kvar fjerde kommune hadde ein plan for skogbrann i 2019.",
        "Talet på overnattingar gjekk ned frå 4 200 til 3 900.",
        "Ikkje sidan 1998 har så få ungdommar røykt.",
    ),
    "en": (
        "Sales rose by 112 per cent.",
        "As many as 70 per cent of those asked want more cycle lanes.",
        "Only one council in four had a plan for forest fires in 2019.",
        "Overnight stays fell from 4,200 to 3,900.",
        "Not since 1998 have so few young people smoked.",
    ),
}


@pytest.mark.parametrize(("code", "sentence"), [(code, s) for code, all_ in SENTENCES.items() for s in all_])
def test_one_sentence_is_enough_to_tell_the_language(code: str, sentence: str) -> None:
    assert language(sentence, LEXICONS) == code


@pytest.mark.parametrize("code", list(SENTENCES))
def test_a_quotation_in_another_language_does_not_change_that_of_the_text(code: str) -> None:
    other = next(c for c in SENTENCES if c != code)
    assert language(" ".join((*SENTENCES[code], SENTENCES[other][0])), LEXICONS) == code


@pytest.mark.parametrize("code", list(SENTENCES))
def test_the_order_of_the_lexicons_matters_only_for_ties(code: str) -> None:
    text = " ".join(SENTENCES[code])
    assert language(text, LEXICONS[::-1]) == language(text, LEXICONS) == code


@pytest.mark.parametrize("text", ["", "   \n", "12 345", "56,8 | 57,1"])
def test_a_text_without_words_is_english(text: str) -> None:
    assert language(text, LEXICONS) == "en"


def test_without_an_english_lexicon_a_text_without_words_has_the_first() -> None:
    assert language("12 345", LEXICONS[1:2]) == "nn"


def test_letters_of_norwegian_tell_it_from_english() -> None:
    assert language("Sørøya: 12, Værøy: 9", LEXICONS) == "nb"
