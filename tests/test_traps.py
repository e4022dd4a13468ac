"""Right texts that look wrong: the whole rule pack stays silent on each."""

import pytest
from auditing import alarms

PAPERS = [
    "We asked 1,480 farmers. Of these, 1,204 (81.4%) had cows; 873 (72.5%) were tested and 301 (34.5%) were positive "
    "(odds ratio 1.6, 95% CI 1.2-2.1, p = 0.002).",
    "Higher yield was seen with lime (r = 0.31, p = 0.02) and with lower slope (r = -0.22, p = 0.04).",
    "Mean weight fell from 71 ± 9 to 66 ± 8 kg (p < 0.01) in group 1 but rose in group 2.",
    "The level was 14.2 ng/ml (95% CI 11.0 to 17.4) and the difference -3.1 (95% CI -5.0 to -1.2; P = .003).",
    "Sixty rats were divided into three groups of 20 rats (n = 20/group), fed for 8 weeks with 100 or 200 mg daily.",
    "Recovery of the method was 91% to 112% in river water, p < 0.05, with a limit of 2 x 10(-6) M.",
    "Among 96 patients, 41 (43%; 33-53) improved and 12 (26% of those treated twice) relapsed (HR 2.1, p = 0.01).",
    "Answers came from 31 (91%; 95% CI 77-98) of 34 nurses; 22 (39%; 27-52) of 56 cooks, and nine (20%; 10-34) of 44 "
    "drivers (p = 0.02).",
    "Most were older (40%, 158 of 395), some smoked (32%, 126 of 395) and few drank (16%, 63 of 395; p = 0.4).",
    "Volume dropped from 367 to 202 (-45%), and other sorts fell too: oats (-70%) and rye (-37%; p < 0.01; n = 12).",
    "Times were 160 versus 126 minutes, losses of 100 versus 50 ml (p = 0.01) and stays of 6 versus 7 days (p = 0.2).",
    "The pain score improved from 6.7 (SD 2.8) to 3.4 (SD 2.1) after three years, p = 0.03, and walking improved too.",
    "Of 442 children, 87 out of 442 (19.6%) had it twice (odds ratio 1.4, 95% CI 1.1-1.9).",
    "Results supported three classes: calm (n = 52), tense (n = 35) and mixed (n = 29); the literature is "
    "heterogeneous.",
    "Serum of 336 sheep was assayed. Ninety-eight met the criteria, 15 (15.3% [15/98]) of which had lesions in vivo.",
    "Antibody levels fell with the dose, a decrease in binding from 90 to 120 days, whereas plasma was stable.",
    "The rate of release at pH 5.0 was 40% greater than that at pH 7.4 in vitro, and the molecular weight was 41 000.",
    "The adsorption of KNB in aqueous solution (22.3 and 119.6 mg) was 7.1 and 26.5 times that of the substrate.",
    "Of 29 patients, 24 (82.3%) died after biopsy; the carcinoma and its metastatic lesions were isolated.",
    "Rats were given a diet of 563 or 1223 ppm, which caused a decrease (P less than or equal to 0.05) in weight.",
    "At follow-up 512 pupils (53% girls) took part, more often in towns (61% vs 48%, p = 0.03), 95% CI 2 to 24.",
]
NEWS = {
    "en": [
        "The reservoirs stood at 118 per cent of the normal level in May.",
        "Exports amounted to 132 per cent of GDP.",
        "The town asked 420 residents (52 per cent women) about the plan.",
        "The plan has three parts: 1) roads, 2) schools and 3) parks.",
        "The change for May was revised down by 31,000, from +92,000 to +61,000, and that for June was revised up by "
        "12,000, from -40,000 to -28,000. With these revisions, the two months were 19,000 lower than reported before.",
        "Between March to May 2019 and June to August 2019, 1.2 million pupils moved and 3.4 million stayed.",
        "The rate for those aged from 20 to 59 was 74.3 per cent, up 0.6 on the year.",
        "There were 8.31 million pupils, 41,000 fewer than for May but 215,000 more than for a year earlier.",
        "Unemployment fell to 14.1% in 2019, down from 14.6% in 2018, and to 15.3% in the north, down from 16.2% in "
        "2018.",
        "16.6 million people had no job, down by 39,000 from the previous month and 21.7 million were looking for one.",
        "Most drank less than a third of the time (56% drank on 1 to 9 days), while 22% drank on 10 to 29 days.",
        "We looked at 467 films. There were 88 with stones. Of these 88 films, 27% had opaque stones.",
        "The hospitals had 15.5 million3 admissions4 in 2013-14 - the equivalent of 42,400 a day.",
        "Of the farms asked, 32 of 48 of those that had sheep sold wool.",
        "The month saw a 2.5 million increase in jobs, and a dip in the unemployment rate, from 14.7 percent to 13.3.",
        "In 2017 there were 62,053 births, a 2.9 per cent drop from 2016, including 1,189 sets of twins.",
        "The firm had sales of 8.4 million and profits of 232,000 in 1986, up from sales of 5.9 million and profits of "
        "204,000 in 1985.",
        "Arrivals were 5.93 million against 5.81 at the same stage last year.",
        "Just under 1 in 2 children took part: 1 in 4 among boys and 3 in 4 among girls.",
        "The towns had 45 cases out of 462. Deaths were equal in the two groups (group A 15%, group B 13%).",
        "The four rivers held 2.1, 2.6, 1.8 and 4.5 times the limit.",
        "The average response was 32 per cent in five surveys. The most common cause was cattle (22 per cent).",
        "Prices of clothes rose by 4.2%, two tenths lower than in May, and of shoes three tenths, to 3.9%.",
        "Last winter more ships came than left: 31,200 arrived and 31,050 departed, a net gain of 150.",
        "Roads had the most accidents, 52. That was 14 more than the year before and well above the five-year average "
        "of 40.",
        "Floods closed 30 schools. A further 24 were closed by snow and 12 by strikes. Taken together these three "
        "causes closed 66 schools.",
        "The island had 64,200 visitors in the year to March 2019. At this rate it gets about 176 visitors a day.",
        "Milk cows rose by 9.4 per cent to 91,300, and beef cows by 4.1 per cent to 30,200. Milk cows thus accounted "
        "for nine tenths of the growth.",
        "There were 3.1 million trips, 4.2 per cent more than in 2017, and 18.4 million nights.",
        "The port landed 2,700 tonnes. Ness took 1,100 tonnes. Next came Hull with 640 tonnes and Wye with 410. The "
        "three others shared the remaining 550 tonnes.",
        "Some 5 million fish were counted in 180,000 ponds, so about 28 per pond.\n\nThe ten fish seen most (average "
        "per pond):\n\n1. Carp 4.1\n2. Perch 3.2\n3. Pike 1.4",
        "The busiest ports, millions of passengers (change in per cent):\n\n1. Alta 104.7 (11.7)\n2. Bari 87.0 (31.7)\n"
        "3. Cork 79.2 (28.5)\n4. Deal 78.7 (55.1)\n5. Esk 76.0 (18.3)\n6. Faro 73.9 (8.1)",
        "Of the 310 who cycle, 240 live less than three kilometres away.",
    ],
    "nb": [
        "Ved årsskiftet var det 4 120 leger her. Likevel står 180 300 innbyggere uten lege. Det er 5 prosent av alle.",
        "Landet har 64 200 seter fordelt på 540 saler, altså i snitt 119 seter per sal.",
        "Av de 310 som sykler, har 240 kortere vei enn tre kilometer.",
        "Størst nedgang har det vært for sau med 36 prosent, fulgt av geit med 31 prosent og ku med 24 prosent.",
        "Nummer to er «En lang dag» med 306.210, fulgt av «Fjellet: Hjem igjen» med 215.430 og «Havet» med 112.300.",
        "Skogbruket hadde flest ulykker, 52. Det var 14 flere enn året før og klart over snittet for fem år på 40.",
        "I fjor kom 8 230 til øya og 8 190 dro derfra, en nettogevinst på 40.",
        "Magasinene var fylt til 118 prosent av det normale i mai.",
        "Det er 16.400 færre enn for ett år siden, og tilsvarer 3,2 prosent av arbeidsstyrken, ned fra 3,8 prosent i "
        "fjor.",
        "Nes hadde 140.130 reisende hjemme, en økning på 91,7 prosent, og 21.845 ute, en vekst på 561,0 prosent.",
        "I fjor døde 3.660 av hjerneslag, en av de to sykdommene som flest dør av. Før var det 5.903 som døde av "
        "dette.",
        "Etter nedgang de tre foregående månedene steg prisene 0,8 prosent fra mai til juni.",
        "64.744 søkere har fått tilbud, en økning på seks prosent. Flest vil bli sykepleiere, og over 10.000 hadde "
        "det som førstevalg. Dette tilsvarer nærmere åtte prosent av alle søkerne.",
        "Tallene mangler for månedene oktober – desember, og 12 kommuner svarte ikke.",
        "Trafikken økte med 1,8 prosent. Veksten var størst på Nes. Passasjertallet gikk der opp med 5,6 prosent. Av "
        "de "
        "mindre plassene hadde Vik størst vekst, med 3,9 prosent.",
        "15 prosent hadde sett det hjemme og 5 prosent ute. 58 prosent hadde sett det på skolen og 7 prosent på jobb. "
        "De "
        "øvrige 15 prosent visste ikke.",
        "Kommunen spurte 420 innbyggere (52 prosent kvinner) om planen.",
        "Framlaget ble størst med 34,2 %.\n\nSamlinga 9,0 % (+ 0,9 prosentpoeng)\nFjordlista 21,4 % (- 5,4 "
        "prosentpoeng)\n\nSlik fordeles de 29 plassene:\nFramlaget: 10\nBygdelista: 8\nFjordlista: 6\nSamlinga: 3\n"
        "Helt ny: 2\n",
        "Andelen i alderen fra 20 til 59 år var 74,3 prosent, opp 0,6 prosentpoeng på ett år.",
        "Det var 8,31 millioner reiser, 41 000 færre enn i mai, men 215 000 flere enn for ett år siden.",
        "I utvalget svarte 41 prosent ja (95 % KI 37–45), og 12 prosent visste ikke.",
        "I alt ble 14 763 sauer erstattet. Utbetalingene var 37,7 millioner kroner. Per bonde gir det 34 100 kroner.",
        "Av de 432 som ville ha mer, ville halvparten ha det om kvelden. De er 24 prosent av alle de 900 som svarte.",
        "Kvinner utgjorde 78 prosent, eller 816 av 1 046. Halvparten jobbet deltid, som gir 39 prosent av alle.",
        "Antallet ble nesten halvert, fra 1 104 til 580.",
        "Ventetiden var 58 dager i snitt. Etter 63 dager ble han skrevet ut, 5 dager senere enn planlagt.",
        "Reisetiden er 34 minutter. På 12 måneder har 30 minutter blitt vanlig for flere.",
        "Sjømat for 120 milliarder\n\nNorge solgte sjømat for 120,8 milliarder kroner i 2021.",
        "Telefonen ringte 14 600 ganger i 2023, 40 ganger i døgnet. Travlest var 2. juledag med 131, roligst en dag "
        "i november med ni.",
        "Distriktene hadde 3 986 saker. De fordelte seg slik: Øst 1 331, Sør 702, Vest 844, Midt 637 og Nord 472.",
        "Av disse gikk 630 000 til eldre, 350 000 til yngre i byen, 140 000 til sykepleiere og 80 000 til andre.",
        "I mai var produksjonen 132,9 GWh. Det er 4,6 GWh, eller 3,6 prosent, over mai året før.",
        "Sand, Nes og Vik hadde til sammen 1 240 elever, og alle 2 680. Sand sto for 25 prosent av elevene.",
        "Tre kommuner fikk nye skoler i 2013: Sand, Nes og Vik.",
        "Sand har fire ganger så mange bøker som Nes, 4588 mot 1147.",
        "De fem stasjonene ligger på Nes og Sand og i Vik, Dal og Berg.",
        "A vokste mest med 2 634, fulgt av B med 2 309 og C med 1 187. De tre hadde til sammen en vekst på 6 130.",
        "Avisene sto for 1 512 millioner kroner, annonser for 934 og øvrige for 468. I fjor var det 2 236 millioner.",
        "Avisene sto for 1 512 millioner kroner, annonser for 934 og øvrige for 468. I fjor var salget 2 236 mill.",
        "Tapene falt med 14 prosent på ett år, og siden 2010, da 35 900 dyr ble tatt, er de mer enn halvert.",
    ],
    "nn": [
        "Magasina var fylte til 118 prosent av det normale i mai.",
        "I fjor døydde 3.660 av hjerneslag. Det er 2.243 færre enn for ti år sidan då 5.903 personar døydde av dette.",
        "Nes hadde ein passasjervekst på 31 prosent, Vik 20,1, Dal 17,1 og Sand 13,7 prosent i juni samanlikna med i "
        "fjor.",
        "Det er 16.400 færre enn for eitt år sidan, og svarar til 3,2 prosent av arbeidsstyrken, ned frå 3,8 prosent.",
        "Etter nedgang dei tre føregåande månadene steig prisane 0,8 prosent frå mai til juni.",
        "Kommunen spurde 420 innbyggjarar (52 prosent kvinner) om planen.",
        "Framlaget er størst med 34,2 prosent av røystene, og Bygdalista fekk 26,1 prosent.\n\nSlik blir tinget (29 "
        "plassar):\nFramlaget: 10\nBygdalista: 8\nFjordlista: 6\nSamlinga: 3\nHeilt ny: 2\n",
        "Delen i alderen frå 20 til 59 år var 74,3 prosent, opp 0,6 prosentpoeng på eitt år.",
        "Det var 8,31 millionar reiser, 41 000 færre enn i mai, men 215 000 fleire enn for eitt år sidan.",
        "I utvalet svara 41 prosent ja (95 % KI 37–45), og 12 prosent visste ikkje.",
        "Nedgangen var størst i den andre gruppa, både i personar (95) og i prosent (5,6). Talet på fiskarar gjekk ned "
        "med 70, eller 0,7 prosent.",
        "Dei 27 lærarane vart spurde i ei undersøking blant 400 personar. Av dei som svara, var 120 menn, det vil seie "
        "48 prosent av alle som svara.",
    ],
}


def messages(text: str, language: str) -> list[str]:
    return [found.message for found in alarms(text, language)]


@pytest.mark.parametrize("text", PAPERS)
def test_a_paper_with_unprinted_wholes_and_tests_raises_no_alarm(text: str) -> None:
    assert messages(text, "en") == []


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in NEWS.items() for text in texts])
def test_a_right_text_raises_no_alarm(language: str, text: str) -> None:
    assert messages(text, language) == []


def test_a_share_beside_its_count_and_whole_is_held_against_them_in_papers_too() -> None:
    text = "In all 48 of 96 patients (72%) improved (p = 0.03; 95% CI 62 to 80)."
    assert messages(text, "en") == ["72 per cent is not 48 out of 96"]


WRITTEN = {
    "Of the trials, 71 of 211 patients (41.1%) had lesions (p = 0.02; 95% CI 36 to 46).": "41.1 per cent is not 71 out "
    "of 211",
    "The assay was positive in 85% (207 of 332) of the serum samples.": "85 per cent is not 207 out of 332",
    "Serum volume fell from 260 to 163 (-45%) in vivo, with no change in plasma.": "-45 is not the change from 260 to "
    "163",
}


@pytest.mark.parametrize(("text", "message"), WRITTEN.items())
def test_what_a_paper_writes_out_is_checked(text: str, message: str) -> None:
    assert messages(text, "en") == [message]


NEAR = {
    "en": [
        "Unemployment was 14.1% in 2019, down from 13.6% in 2018.",
        "The hospitals had 15.5 million admissions in 2013-14 - the equivalent of 64,200 a day.",
        "The firm had sales of 8.4 million in 1986, up from 9.5 million in 1985.",
        "Unemployment was 8.1 per cent, down from 7.4 per cent in 2016, when many were on leave.",
        "The town asked 96 people. Of these 48, or 52 per cent, had a car.",
        "Nearly half (56 per cent) of the residents had a car, while less than a third (61 per cent) had a boat.",
    ],
    "nb": [
        "Nes hadde 140.130 reisende, en økning på 91,7 prosent fra 120.000 i fjor.",
        "De tre månedene fra mai til september var tørre.",
        "Av de 48 lånerne var 12 barn. De øvrige 48 prosent var voksne, og 75 prosent var kvinner. 25 prosent var "
        "barn. De "
        "øvrige 57 prosent var voksne.",
    ],
}


@pytest.mark.parametrize(("language", "text"), [(code, text) for code, texts in NEAR.items() for text in texts])
def test_a_wrong_text_of_the_same_sort_raises_one(language: str, text: str) -> None:
    assert alarms(text, language)
