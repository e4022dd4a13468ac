"""Rankings in prose: who is first, who comes second, and who follows; sentences that look alike and are right."""

from __future__ import annotations

import pytest

from auditor import engine, ruleset
from auditor.evidence import Evidence, read_text

RULES = tuple(r for r in ruleset.load_rules() if r.subject == "document" and r.id.startswith("ranking/"))


def violated(text: str, language: str) -> set[str]:
    report = engine.audit(Evidence((read_text(text, language, "text"),)), RULES, "en")
    assert not report.crashes
    return {f.rule for f in report.findings}


WRONG = [
    ("nb", "Størst fall hadde Moen med 12,4 prosent. Deretter fulgte Dalen, der fallet var på 14,2 prosent."),
    ("nb", "Moen samlet inn mest med 509 tonn. Haugen kom på andreplass med 620 tonn."),
    (
        "nb",
        "Moen samlet mest med 509. Haugen kom på andreplass med 229 og Dalen på tredjeplass med 304.",
    ),
    ("nb", "Moen ligger høyest med 41 poeng. Vi har sett det før. På andreplass kommer Dalen med 43 poeng."),
    ("nb", "Moen hadde 4,1 prosent, fulgt av Haugen med 3,6 prosent og Dalen med 3,9 prosent."),
    ("nb", "Anne Moen kom på tredjeplass med 142 stemmer, mens Kari Haug fikk 187 og Per Dal 61."),
    ("nn", "Størst fall hadde Moen med 12,4 prosent. Deretter følgde Dalen, der fallet var på 14,2 prosent."),
    ("nn", "Moen samla inn mest med 509 tonn. Haugen kom på andreplass med 620 tonn."),
    ("nn", "Moen hadde 4,1 prosent, følgt av Haugen med 3,6 prosent og Dalen med 3,9 prosent."),
    ("en", "Moor collected the most, with 509 tonnes. Hilton came second with 620 tonnes."),
    (
        "en",
        "Moor collected the most, with 509 tonnes. Hilton came second with 229 tonnes and Dale third with 304 tonnes.",
    ),
    ("en", "Moor had 4.1 per cent, followed by Hilton with 3.6 per cent and Dale with 3.9 per cent."),
    ("en", "Ann Moor came third with 142, Kate Hilton polled 187 and Peter Dale 61."),
    ("en", "The largest fall was in Moor, by 12.4 per cent. Then came Dale, down 14.2 per cent."),
]

RIGHT = [
    ("nb", "Størst fall hadde Moen med 12,4 prosent. Deretter fulgte Dalen, der fallet var på 11,2 prosent."),
    ("nb", "Moen samlet inn mest med 509 tonn. Haugen kom på andreplass med 229 tonn."),
    ("nb", "Moen har lavest andel med 4 prosent. På andreplass kommer Dalen med 6 prosent."),
    ("nb", "Moen vant finalen. Haugen kom på andreplass med 62 poeng, og Dalen hadde 75 kamper."),
    ("nb", "Moen samlet inn mest med 509 tonn. Per innbygger er Haugen på andreplass med 620 kilo."),
    ("nb", "Høyest pris hadde Moen med 41 kroner. Deretter steg prisen i Dalen til 52 kroner."),
    ("nb", "Moen hadde 4,1 prosent, fulgt av Haugen med 3,9 prosent og Dalen med 3,6 prosent."),
    ("nb", "Moen har flest med 12. I 2019 kom Dalen på andreplass med 14."),
    ("nb", "Anne Moen kom på tredjeplass med 142 stemmer. I fjor fikk Kari Haug 187."),
    ("nn", "Moen samla inn mest med 509 tonn. Haugen kom på andreplass med 229 tonn."),
    ("nn", "Høgast pris hadde Moen med 41 kroner. Deretter steig prisen i Dalen til 52 kroner."),
    ("nn", "Moen hadde 4,1 prosent, følgt av Haugen med 3,9 prosent og Dalen med 3,6 prosent."),
    ("en", "Moor collected the most, with 509 tonnes. Hilton came second with 229 tonnes."),
    ("en", "Moor has the lowest share, with 4 per cent. Hilton came second with 6 per cent."),
    ("en", "Ann Moor came third with 142, down from the 187 of last year."),
    ("en", "Lebanon had the most, one for every 6 people. Jordan was second with one in 14."),
    ("en", "Moor was the fastest with 41 points. In the second half Dale came second with 44 points in 2019."),
    ("en", "Moor had 4.1 per cent, followed by Hilton with 3.9 per cent and Dale with 3.6 per cent."),
    ("en", "The highest price was 41 pounds in Moor. Then the price rose to 52 pounds in Dale."),
]


@pytest.mark.parametrize(("language", "sentence"), WRONG)
def test_a_place_that_the_next_one_beats_is_violated(language: str, sentence: str) -> None:
    assert violated(sentence, language)


@pytest.mark.parametrize(("language", "sentence"), RIGHT)
def test_places_in_order_and_other_things_are_left_alone(language: str, sentence: str) -> None:
    assert not violated(sentence, language)
