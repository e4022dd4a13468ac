"""Laws of lists, rankings, tables, repeats, time and sources: what is silent, what is found, in three languages."""

from __future__ import annotations

import pytest
from auditing import of, violated

FAMILIES = ("lists/", "ranking/", "tables/", "repeats/", "time/", "sources/", "changes/from-needs-to")
RULES = of(*FAMILIES)

TABLE_NB = (
    "Kommune | tillatt | felt | endring\n"
    "Aker | 3 628 | 2 432 | 67\nBerg | 1 751 | 1 138 | -65\nDal | 792 | 605 | -12\nSum | 6 171 | 4 175 | -10\n\n"
)
TABLE_EN = (
    "District | pupils | schools | rate\nAcre | 3,628 | 24 | 6.7\nBurgh | 1,751 | 12 | 6.5\nDale | 792 | 13 | 7.6\n\n"
)


SILENT = [
    # a length beside years that it does not span
    ("nb", "De siste 20 årene har tallet falt, også fra 2010 til 2014."),
    ("nb", "Etter to år ble avtalen fra 2010 til 2015 fornyet."),
    ("nb", "Fra 2010 til 2014, fem år etter krisen, steg prisene."),
    ("nb", "De neste ti årene ventes veksten å bli svakere enn fra 2010 til 2014."),
    ("en", "Between 2015 and 2019 the rate fell for three years and then rose."),
    ("en", "From 2010 to 2014 the club won, and in the last 30 years it has lost twice."),
    ("en", "The ten-year plan from 2020 to 2024 was dropped."),
    ("nn", "Ho var minister i fire år, og partiet styrte frå 2005 til 2013."),
    ("en", "Turnout was high in 2008 and 2012. In those two years it rained."),
    ("nb", "I 2018 kom det 300 søknader, og i 2021 kom det 420. Prisen har økt med 12 prosent på ett år."),
    ("nb", "I 2010 åpnet skolen. Fem år senere kom det nye bygget, og i 2021 ble det solgt."),
    ("nn", "Krigen slutta i 1945. Fem år seinare kom huset, og ti år seinare, i 1960, stod skulen ferdig."),
    # weekdays and dates
    ("nb", "Butikken er åpen mandag–fredag 10–18 og lørdag 10–14."),
    ("en", "The class meets on eight Tuesdays from 1 October."),
    ("en", "The office opens on Monday 1 May 2023 and closes on Friday 5 May."),
    ("nn", "Møtet er tysdag 12. mars 2024, og fristen er fredag 1. mars."),
    # lists that name something else than what is counted
    ("nb", "To kommuner vokste mest, Aker og Berg, mens Dal, Elvik og Fjell falt."),
    ("nb", "Fem kommuner fikk nye ordførere, Aker og Berg beholdt sine."),
    ("nb", "Tre kommuner hadde vekst, blant annet Aker og Berg."),
    ("en", "Three people were injured, Smith and two others."),
    ("en", "Two of the regions, Yorkshire and the Humber, and London, lost pupils."),
    ("nn", "Vi har to mål: å kutte kostnader og ventetid, og å auke kvaliteten."),
    (
        "nb",
        "Rapporten har tre deler: den første er om skole, den andre er om helse og eldre, og den tredje er om vei.",
    ),
    ("en", "Four parties, such as Acre, Burgh and Dale, lost votes."),
    ("nb", "Resultater fra 3 kommuner:\n\n• flere søkere\n• kortere køer\n• lavere kostnader\n• færre klager\n"),
    # rankings of other things
    ("nb", "Høyest ledighet har Aker med 4 prosent, og lavest sysselsetting har Berg med 60 prosent."),
    ("nb", "Andelen var 40 prosent i 2010, 45 prosent i 2015 og 43 prosent i 2020, den høyeste i Norden."),
    ("en", "It rose to 5 per cent, the highest level, then fell to 4 per cent and rose to 6 per cent."),
    ("nb", "Aker er størst med 700 innbyggere, fulgt av Berg med 290, mens Dal har høyest inntekt med 800 kroner."),
    ("nn", "Aker har høgast del med 42 prosent. I heile landet er 60 prosent nøgde."),
    ("en", "The share was lowest in Acre with 12 per cent, up from 9 per cent, followed by Burgh with 14 per cent."),
    ("nb", "De høyeste kostnadene, 40 millioner, følger av flom, mot 60 millioner i fjor."),
    ("en", TABLE_EN + "Burgh has the highest rate of the western districts, at 6.5."),
    ("en", TABLE_EN + "Apart from Dale, Acre has the highest rate, at 6.7."),
    # tables beside other facts of the same name
    ("nb", TABLE_NB + "I Aker var det 3 500 innbyggere i 1950."),
    ("nb", TABLE_NB + "Aker fikk 12 prosent flere skoler."),
    ("en", TABLE_EN + "In 2010 Acre had 3,200 pupils in private schools."),
    ("nb", TABLE_NB + "I Berg falt tallet med 65 siden i fjor."),
    # headlines beside other figures of the body
    ("nb", "Bygger 1 000 nye plasser\n\nI dag er det 4 000 plasser i kommunen. Nå kommer det flere.\n"),
    ("en", "Up 12 per cent\n\nThe number of visitors rose by 12 per cent. Children made up 21 per cent of them.\n"),
    ("nb", "Tilbake på gammelt nivå\n\nTallet på nivå med fjoråret økte med 4 prosent i mai. Alt er som før.\n"),
    ("nn", "I 2010 var det 69 elbilar i Aker.\n\nI 2011 var det 96 elbilar i Aker.\n"),
    # numbered lists that are no ranking
    ("en", "How to apply\n\n1. Form: 12 pages\n2. Letter: 3 pages\n3. Map: 7 pages\n"),
    # a change from two points in time
    ("en", "Now 65 per cent use it, up from 61 and 5 per cent."),
    ("nb", "Andelen økte fra 41 og 38 prosent til 56 og 55 prosent."),
    # ages
    ("nb", "Blant dem over 18 år er 80 prosent vaksinert, og blant dem mellom 18 og 44 år er det 70 prosent."),
    ("en", "Children under 16 pay half. Adults over 16 pay in full."),
    # sources
    ("en", "The report from 2018 says so (Miller 2017).\n\nNotes\n\nMiller says that 2017 was a good year.\n"),
]

FAULTS = [
    ("nb", "På fire år, fra 2010 til 2020, falt prisene.", "time/duration-of-its-years"),
    ("nn", "I dei seks åra 2010 til 2019 steig prisane.", "time/duration-of-its-years"),
    ("en", "From 2015 to 2019, that is eight years in a row, the rate fell.", "time/duration-of-its-years"),
    ("nb", "Skolen åpnet i 1990. 40 år senere, i 2012, ble den stengt.", "time/duration-of-its-years"),
    ("nn", "Tala kom fredag 22. mars 2021.", "time/weekday-of-the-date"),
    ("nb", "Tallene kom 22. mars. Neste møte er fredag 10. februar 2022.", "time/weekday-of-the-date"),
    ("en", "It was released on Sunday, 9 March 2023.", "time/weekday-of-the-date"),
    ("nb", "Flest biler er det i de fire byene Aker, Berg og Dal.", "lists/as-many-as-announced"),
    ("en", "It covers five fields: access, use, skills and trust.", "lists/as-many-as-announced"),
    ("nn", "Tre kommunar gjekk fram, Aker og Berg.", "lists/as-many-as-announced"),
    ("nb", "Topp fire\n\n1. Aker: 12\n2. Berg: 11\n3. Dal: 9\n", "lists/as-many-as-announced"),
    ("nb", "Høyest ligger Aker med 41,7, foran Berg med 42,3.", "ranking/in-the-order-of-its-figures"),
    ("nn", "Høgast var talet i juli med 5 710 og lågast i mars med 5 840.", "ranking/in-the-order-of-its-figures"),
    ("en", "Acre came first with 11.3 per cent, ahead of Burgh with 11.9.", "ranking/in-the-order-of-its-figures"),
    ("nb", TABLE_NB + "I Aker ble det felt 2 342 dyr.", "tables/text-repeats-its-cell"),
    ("en", TABLE_EN + "Acre has 3,268 pupils.", "tables/text-repeats-its-cell"),
    ("en", TABLE_EN + "Burgh has the highest rate in the table.", "ranking/first-in-its-table"),
    ("en", "254,000 new jobs\n\nEmployers added 524,000 jobs in May. Most were in services.\n", "repeats/one-value"),
    ("nb", "Nesten 30 000 søknader\n\nDet kom 2 950 søknader. Aldri har flere søkt.\n", "repeats/one-value"),
    ("nn", "Prisane steig\n\nI mai gjekk prisane ned med 2 prosent. Slik var det i april òg.\n",
     "repeats/headline-goes-the-same-way"),
    ("en", "The share has risen from 21 and 66 per cent.", "changes/from-needs-to"),
    ("nn", "Av dei mellom 16 og 64 år er alle med, men berre 40 prosent av dei over 65 år.",
     "lists/age-groups-leave-no-one-out"),
    ("en", "Acre topped the list with 56.8 per cent, ahead of Burgh (58.1).",
     "ranking/in-the-order-of-its-figures"),
    ("en", "The highest rate was in Acre (12.3%), while the lowest was in Burgh (14.1%).",
     "ranking/in-the-order-of-its-figures"),
    ("en", "Acre had the largest share, at 34%, followed by Burgh at 41% and Dale at 20%.",
     "ranking/in-the-order-of-its-figures"),
    ("en", "Unemployment was highest in Acre, at 6.1 per cent, and lowest in Burgh, at 7.2 per cent.",
     "ranking/in-the-order-of-its-figures"),
    ("en", "Acre was in first place with 41 medals, followed by Burgh (45) and Dale (30).",
     "ranking/in-the-order-of-its-figures"),
    ("en", "The most popular service was email, used by 71 per cent, followed by chat (78 per cent).",
     "ranking/in-the-order-of-its-figures"),
    ("en", "Of the regions, Acre had the biggest rise, 4.1 per cent, and Burgh the smallest, 5.2 per cent.",
     "ranking/in-the-order-of-its-figures"),
    ("nb", "Aker har høyest andel (42,1 prosent), mens Berg har lavest (43,2 prosent).",
     "ranking/in-the-order-of-its-figures"),
    ("nb", "Størst var økningen i Aker, på 5,2 prosent, og minst i Berg, på 6,1 prosent.",
     "ranking/in-the-order-of-its-figures"),
    ("nb", "Øverst på lista ligger Aker med 34 prosent. Deretter følger Berg med 38 prosent.",
     "ranking/in-the-order-of-its-figures"),
    ("nb", "Flest innbyggere har Aker med 5 410, fulgt av Berg med 6 120.",
     "ranking/in-the-order-of-its-figures"),
    ("nb", "Aker ligger på topp med 7,2 poeng, tett fulgt av Berg med 7,9 poeng.",
     "ranking/in-the-order-of-its-figures"),
    ("nb", "Færrest søkere hadde Aker med 120, mens Berg hadde flest med 98.",
     "ranking/in-the-order-of-its-figures"),
    ("nb", "Den høyeste gjennomsnittslønnen er i Aker med 52 000 kroner, foran Berg med 54 000 kroner.",
     "ranking/in-the-order-of-its-figures"),
    ("nn", "Høgast del har Aker med 42,1 prosent, medan Berg har lågast med 43,2 prosent.",
     "ranking/in-the-order-of-its-figures"),
    ("nn", "Størst var auken i Aker med 5,2 prosent, følgd av Berg med 6,1 prosent.",
     "ranking/in-the-order-of-its-figures"),
    ("nn", "Flest hjortar vart felte i Aker, 1 210 dyr, følgt av Berg med 1 340 dyr.",
     "ranking/in-the-order-of-its-figures"),
    ("nn", "Aker ligg øvst med 34 prosent. Deretter kjem Berg med 38 prosent.",
     "ranking/in-the-order-of-its-figures"),
    ("en", "The three largest cities, Acre, Burgh, Dale and Eddy, grew.",
     "lists/as-many-as-announced"),
    ("en", "Prices rose in three regions: Acre, Burgh, Dale, Eddy and Fenton.",
     "lists/as-many-as-announced"),
    ("en", "Only two counties, Acre, Burgh and Dale, saw a fall.",
     "lists/as-many-as-announced"),
    ("en", "Six countries (Norway, Sweden, Denmark, Finland and Iceland) took part.",
     "lists/as-many-as-announced"),
    ("nb", "Bare to fylker, Aker, Berg og Dal, hadde nedgang.",
     "lists/as-many-as-announced"),
    ("nb", "Fire land deltok: Norge, Sverige, Danmark, Finland og Island.",
     "lists/as-many-as-announced"),
    ("nb", "Prisene steg i tre av kommunene: Aker, Berg, Dal og Elvik.",
     "lists/as-many-as-announced"),
    ("nn", "Seks land (Noreg, Sverige, Danmark, Finland og Island) deltok.",
     "lists/as-many-as-announced"),
    ("nn", "Dei fire kommunane Aker, Berg og Dal samarbeider om brannvern.",
     "lists/as-many-as-announced"),
    ("nn", "Tre kommunar – Aker, Berg, Dal og Elvik – hadde vekst.",
     "lists/as-many-as-announced"),
    ("en", "In the six years between 2010 and 2019 the number fell.",
     "time/duration-of-its-years"),
    ("en", "The scheme ran for eight years, from 2009 to 2013.",
     "time/duration-of-its-years"),
    ("en", "It was founded in 1990. Thirty years later, in 2015, it closed.",
     "time/duration-of-its-years"),
    ("nb", "Ordningen varte i åtte år, fra 2009 til 2013.",
     "time/duration-of-its-years"),
    ("nb", "I de seks årene mellom 2010 og 2019 falt tallet.",
     "time/duration-of-its-years"),
    ("nb", "For femte år på rad, fra 2018 til 2020, steg tallet.",
     "time/duration-of-its-years"),
    ("nb", "Andelen har økt fra 40 prosent i 2010 til 52 prosent i 2018, altså 12 prosentpoeng på fem år.",
     "time/duration-of-its-years"),
    ("nb", "Fra 1990 til 2020 ble tallet halvert. På disse 40 årene har mye skjedd.",
     "time/duration-of-its-years"),
    ("nn", "I løpet av dei sju åra frå 2010 til 2015 steg talet.",
     "time/duration-of-its-years"),
    ("nn", "Talet steg frå 120 i 2012 til 180 i 2020, ein auke på 60 på fem år.",
     "time/duration-of-its-years"),
    ("nn", "Skulen vart opna i 1990. 40 år seinare, i 2012, vart han stengd.",
     "time/duration-of-its-years"),
    ("en", "The report came out on 12 March 2024, a Monday.",
     "time/weekday-of-the-date"),
    ("en", "On Friday 13 March 2024 the board met.",
     "time/weekday-of-the-date"),
    ("en", "The figures were released on Tuesday (15 August 2012).",
     "time/weekday-of-the-date"),
    ("nb", "Tallene kom 12. mars 2024, som var en mandag.",
     "time/weekday-of-the-date"),
    ("nb", "Fredag den 13. mars 2024 møttes styret.",
     "time/weekday-of-the-date"),
    ("nb", "Møtet er mandag 12.03.2024.",
     "time/weekday-of-the-date"),
    ("nn", "Tala kom laurdag den 15. august 2012.",
     "time/weekday-of-the-date"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_what_may_be_true_is_not_violated(language: str, text: str) -> None:
    assert violated(text, language, RULES) == []


@pytest.mark.parametrize(("language", "text", "rule"), FAULTS)
def test_what_cannot_be_true_is_violated_by_its_rule(language: str, text: str, rule: str) -> None:
    assert rule in violated(text, language, RULES)
