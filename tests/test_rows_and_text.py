"""What the text says of the rows of its tables: who is first, who moved most, who alone."""

from __future__ import annotations

import pytest
from auditing import alarms

TABLES = {
    "nb": "Brukere av biblioteket\nBydel | 2022 | 2023\nMoen | 4 120 | 4 380\nHaugen | 2 640 | 2 510\n"
    "Dalen | 1 130 | 1 290\nElve | 860 | 905\nI alt | 8 750 | 9 085\n\n",
    "nn": "Brukarar av biblioteket\nBydel | 2022 | 2023\nMoen | 4 120 | 4 380\nHaugen | 2 640 | 2 510\n"
    "Dalen | 1 130 | 1 290\nElve | 860 | 905\nI alt | 8 750 | 9 085\n\n",
    "en": "Users of the library\nWard | 2022 | 2023\nMoor | 4,120 | 4,380\nHilton | 2,640 | 2,510\n"
    "Dale | 1,130 | 1,290\nElm | 860 | 905\nTotal | 8,750 | 9,085\n\n",
}


WRONG = [
    ("nb", "Haugen har flest av de fire."),
    ("nb", "Haugen har flest brukere, og Dalen færrest."),
    ("nb", "Elve vokste mest, både i antall og i prosent."),
    ("nb", "Prosentvis økte Moen mest."),
    ("nb", "I antall økte Dalen mest."),
    ("nb", "Bare Dalen gikk ned."),
    ("nb", "Dalen var den eneste av de fire bydelene med færre brukere enn i 2022. Dalen var den eneste som gikk ned."),
    ("nb", "Bare Moen og Dalen økte."),
    ("nb", "Haugen økte, mens Elve falt."),
    ("nb", "Moen falt litt, til 4 380."),
    ("nb", "Størst vekst hadde Elve (14,2 prosent)."),
    ("nn", "Haugen har flest av dei fire."),
    ("nn", "Elve har flest brukarar."),
    ("nn", "Elve voks mest, både i tal og i prosent."),
    ("nn", "Prosentvis auka Moen mest."),
    ("nn", "Berre Dalen gjekk ned."),
    ("nn", "Dalen var den einaste av dei fire bydelane som gjekk ned."),
    ("nn", "Haugen auka, medan Elve fall."),
    ("nn", "Størst vekst hadde Elve (14,2 prosent)."),
    ("en", "Hilton has the most of the four."),
    ("en", "Elm has the most users."),
    ("en", "Elm grew most, in absolute numbers and in per cent."),
    ("en", "In percentage terms, Moor grew most."),
    ("en", "Only Dale fell."),
    ("en", "Dale was the only one of the four to fall."),
    ("en", "Hilton grew, while Elm fell."),
    ("en", "The largest increase was in Elm (14.2 per cent)."),
    ("nb", "Moen stod for 84 prosent av brukerne i 2023."),
    ("nn", "Moen stod for 84 prosent av brukarane i 2023."),
    ("en", "Moor accounted for 84 per cent of the users."),
    ("nb", "Haugen har halvparten av brukerne og er bydelen med flest brukere."),
    ("nn", "Haugen har halvparten av brukarane og er bydelen med flest brukarar."),
    ("nb", "Tabellen viser brukerne. Dalen er den største, men er mindre enn i fjor."),
]
"""Sentences that the table refutes."""

RIGHT = [
    ("nb", "Haugen er den største bydelen."),
    ("nn", "Haugen er den største bydelen."),
    ("en", "Hilton is the largest ward."),
    ("nb", "Moen har 48 prosent av brukerne og er den største bydelen."),
    ("nn", "Elve har 10 prosent av brukarane og er best på utlån."),
    ("en", "Elm has 10 per cent of the users and is the best at lending."),
    ("nb", "Elve har 10 prosent av brukerne, og størst vekst er det i utlån."),
    ("nb", "Moen stod for 48 prosent av brukerne i 2023, og for 61 prosent av utlånene."),
    ("nb", "Moen stod for 12 prosent av brukerne i landet."),
    ("nb", "I 2019 stod Moen for 55 prosent av brukerne."),
    ("nb", "Haugen stod for 39 prosent av de nye brukerne."),
    ("nn", "Moen stod for 48 prosent av brukarane i 2023, og for 61 prosent av utlåna."),
    ("nn", "Moen stod for 12 prosent av brukarane i landet."),
    ("en", "Moor accounted for 48 per cent of the users, and for 61 per cent of the loans."),
    ("en", "Moor accounted for 12 per cent of the users in the country."),
    ("en", "Hilton accounted for 39 per cent of the new users."),
    ("nb", "I de små bydelene er det annerledes. Dalen har flest brukere."),
    ("nn", "I dei små bydelane er det annleis. Dalen har flest brukarar."),
    ("en", "Things differ in the small wards. Dale has the most users."),
    ("nb", "Utenfor sentrum er det annerledes. Der økte Dalen mest."),
    ("en", "Among the smaller wards there was growth. Only Dale of them grew."),
    ("nb", "Moen har flest av de fire, og Elve færrest."),
    ("nb", "Dalen vokste mest i prosent."),
    ("nb", "Moen vokste mest."),
    ("nb", "Bare Haugen gikk ned."),
    ("nb", "Bare Haugen hadde færre brukere enn i 2022."),
    ("nb", "Bare Moen og Dalen økte med mer enn 100."),
    ("nb", "Elve har flest studenter."),
    ("nb", "Elve er best på fornøyde brukere. Haugen er nest best."),
    ("nb", "Tilfredsheten er målt for første gang. Elve ligger høyest, Moen lavest."),
    ("nb", "Av utlånene vokste lydbøkene mest, og da særlig i Haugen."),
    ("nb", "Prisene steg mest i Haugen."),
    ("nb", "Haugen vil øke neste år."),
    ("nb", "Siden 2010 har Haugen økt."),
    ("nb", "Haugen økte ikke."),
    ("nb", "Bare Moen har søndagsåpent, og der gikk besøket opp."),
    ("nb", "Blant de minste bydelene har Dalen flest."),
    ("nb", "Haugen har den største nedgangen i byen siden krigen."),
    ("nb", "Moen hadde størst vekst i personer, Dalen i prosent."),
    ("nb", "Om sommeren er det færrest i Moen."),
    ("nb", "Ser vi bort fra Moen, har Haugen flest."),
    ("nb", "Haugen og Moen har flest."),
    ("nb", "Haugen har størst areal."),
    ("nb", "Kjøp fra Haugen økte mest."),
    ("nn", "Moen har flest av dei fire, og Elve færrast."),
    ("nn", "Berre Haugen gjekk ned."),
    ("nn", "Berre Moen har søndagsope, og der gjekk besøket opp."),
    ("nn", "Elve har flest studentar."),
    ("nn", "Nøgda er målt for første gong. Elve ligg høgast, Moen lågast."),
    ("nn", "Prisane auka mest i Haugen."),
    ("nn", "Haugen vil auke neste år."),
    ("nn", "Sidan 2010 har Haugen auka."),
    ("nn", "Moen hadde størst vekst i personar, Dalen i prosent."),
    ("nn", "Haugen har størst areal."),
    ("en", "Moor has the most of the four, and Elm the fewest."),
    ("en", "Only Hilton fell."),
    ("en", "Only Moor opens on Sundays, and visits there rose."),
    ("en", "Elm has the most students."),
    ("en", "Satisfaction was measured for the first time. Elm is highest, Moor lowest."),
    ("en", "Prices rose most in Hilton."),
    ("en", "Hilton will grow next year."),
    ("en", "Since 2010 Hilton has grown."),
    ("en", "Moor saw the largest growth in numbers, Dale in per cent."),
    ("en", "Hilton has the largest area."),
    ("en", "Among the smaller wards Dale has the most."),
    ("en", "Apart from Moor, Hilton has the most."),
    ("en", "The fewest open hours are in Moor."),
]
"""Sentences that look alike and that the table does not refute."""


@pytest.mark.parametrize(("language", "sentence"), WRONG)
def test_what_the_rows_refute_is_violated(language: str, sentence: str) -> None:
    assert alarms(TABLES[language] + sentence, language)


@pytest.mark.parametrize(("language", "sentence"), RIGHT)
def test_what_the_rows_do_not_refute_is_left_alone(language: str, sentence: str) -> None:
    assert not alarms(TABLES[language] + sentence, language)
