"""Numbers, dates and money as they are printed outside statistics: what is read, and what is no statistic."""

import pytest
from figure_cases import read, summary

from auditor.languages import en, nb, nn
from auditor.lexicon import Lexicon

LANGUAGES = {"nb": nb.LANGUAGE, "nn": nn.LANGUAGE, "en": en.LANGUAGE}
CASES = {
    "nb": [
        ("Båten kostet kr 1 250,50 å leie.", "money:1250.5"),
        ("Båten kostet 1 250,- å leie.", "money:1250"),
        ("Båten kostet NOK 1.250,50 å leie.", "money:1250.5"),
        ("Laget fikk 5 MNOK i støtte.", "money:5000000"),
        ("Laget fikk MNOK 5,5 i støtte.", "money:5500000"),
        ("Hun vekslet ti australske dollar.", "money:10"),
        ("Hun vekslet 40 sveitsiske franc.", "money:40"),
        ("Hun vekslet 300 polske zloty.", "money:300"),
        ("Brødet koster 2 kroner og 23 øre.", "money:2.23"),
        ("Brødet koster tre kroner og femti øre.", "money:3.5"),
        ("Brødet koster to kroner 75.", "money:2.75"),
        ("Lønnen er 42K$ i året.", "money:42000"),
        ("Klubben har 100k følgere.", "count:100000"),
        ("Selskapet er verdt 1,2M euro.", "money:1200000"),
        ("Gjelden er fire hundre billiarder.", "count:400000000000000000"),
        ("Øya fikk ,75 meter snø.", "measure:0.75"),
        ("De betalte to og en halv million kroner.", "money:2500000"),
        ("Det tok en halv time å gå.", "hours:0.5"),
        ("Det tok 2 og en halv time.", "hours:2.5"),
        ("Glasset rommer ½ liter.", "measure:0.5"),
        ("Glasset rommer 1/2 liter.", "measure:0.5"),
        ("Det var minus fem grader.", "measure:-5"),
        ("Bilen kjørte i 80 km/t.", "measure:80"),
        ("Huset bruker 90 kWh/m² i året.", "measure:90"),
        ("Det regnet 12 mm/time.", "measure:12"),
        ("Loven kom den tredje mars 2015.", "date:2015-03-03"),
        ("Loven kom den tjuefemte juni.", "date:--06-25"),
        ("Loven kom 3-3-2015.", "date:2015-03-03"),
        ("Loven kom 31/10/74.", "date:1974-10-31"),
        ("Loven kom 3/4-19.", "date:2019-04-03"),
        ("Loven kom 17/5 1814.", "date:1814-05-17"),
        ("Loven kom 3. april -19.", "date:2019-04-03"),
        ("Loven kom den 3. i fjerde 2019.", "date:2019-04-03"),
        ("Møtet er 25/4 kl. 16.", "date:--04-25 time:"),
        ("Møtet er 25-04 kl. 16.", "date:--04-25 time:"),
        ("Møtet er 1. juledag.", "date:--12-25"),
        ("Møtet er andre juledag.", "date:--12-26"),
        ("Møtet er kvart over 3.", "time:"),
        ("Møtet er klokka halv tre.", "time:"),
    ],
    "nn": [
        ("Båten kosta kr 1 250,50 å leige.", "money:1250.5"),
        ("Laget fekk 5 MNOK i støtte.", "money:5000000"),
        ("Ho veksla ti kanadiske dollar.", "money:10"),
        ("Brødet kostar 2 kroner og 23 øre.", "money:2.23"),
        ("Gjelda er to trillionar.", "count:2000000000000000000"),
        ("Det tok ein halv time å gå.", "hours:0.5"),
        ("Lova kom den tredje mars 2015.", "date:2015-03-03"),
        ("Lova kom 17/5 1814.", "date:1814-05-17"),
        ("Møtet er 1. juledag.", "date:--12-25"),
        ("Møtet er kvart over 3.", "time:"),
    ],
    "en": [
        ("It cost 40 Swiss francs.", "money:40"),
        ("It cost AUD 40 in all.", "money:40"),
        ("It raised €10B in all.", "money:10000000000"),
        ("The balance fell to $-50.8bn.", "money:-50800000000"),
        ("The error was .001 per cent.", "percent:0.001"),
        ("The error was 9.83e-3 metres.", "measure:0.00983"),
        ("The plank is 2 1/2 inches thick.", "measure:2.5"),
        ("It fits a 1/4 inch gap.", "measure:0.25"),
        ("Add ⅓ cup of flour.", "measure:0.333333333333"),
        ("It took half an hour.", "hours:0.5"),
        ("The team lost minus-5 yards.", "measure:-5"),
        ("They make sub-7 nanometer chips.", "measure:7"),
        ("The engine gives 114bhp.", "measure:114"),
        ("Prices ranged from 3 to 8 pounds.", "money:3 money:8"),
        ("Norway won 2-1 thanks to a late goal.", "number:2 number:1"),
        ("The iPhone 11 Pro sold well.", "number:11"),
        ("The new Apple Watch 5 is out.", "number:5"),
        ("Numbers rose from 1012 in 2019 to 1222 in 2023.", "count:1012 year:2019 count:1222 year:2023"),
        ("It met on the third of March 2015.", "date:2015-03-03"),
        ("It met at quarter past 3.", "time:"),
    ],
}
NAMED = {
    "en": [("A survey of seven European countries", "countries"), ("The 96 Liverpool fans", "fans")],
    "nb": [("Av 12 Oslo skoler er", "skoler")],
}


@pytest.mark.parametrize(
    ("code", "text", "expected"), [(code, text, said) for code, cases in CASES.items() for text, said in cases]
)
def test_a_sentence_has_these_figures_and_labels(code: str, text: str, expected: str) -> None:
    assert summary(text, LANGUAGES[code]) == expected


@pytest.mark.parametrize("sek", ["20 sek", "20 SEK"])
def test_a_code_is_a_currency_in_capitals_only(sek: str) -> None:
    assert (summary(f"Det tok {sek}.", nb.LANGUAGE) == "money:20") == sek.isupper()


def of(text: str, language: Lexicon) -> str:
    return read(text, language)[0].of


@pytest.mark.parametrize(
    ("code", "text", "noun"), [(code, text, noun) for code, cases in NAMED.items() for text, noun in cases]
)
def test_the_noun_behind_a_name_is_counted(code: str, text: str, noun: str) -> None:
    assert of(text, LANGUAGES[code]) == noun


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fjerde", "ordinal:4"),
        ("én", "count:1"),
        ("en halv", "count:0.5"),
        ("1954", "year:1954"),
        ("februar 15", "date:--02-15"),
    ],
)
def test_what_is_all_of_a_passage_is_read(text: str, expected: str) -> None:
    assert summary(text, nb.LANGUAGE) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kontoret er åpent torsdag fra 9 til 11.", "time: time:"),
        ("Det kostet ettusen kroner.", "money:1000"),
        ("Det koster 20 kroner 50.", "money:20.5"),
        ("Det koster 20 kroner 50 ganger i året.", "money:20 count:50"),
    ],
)
def test_words_around_a_number_say_what_it_is(text: str, expected: str) -> None:
    assert summary(text, nb.LANGUAGE) == expected
