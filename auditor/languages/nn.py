"""Norwegian nynorsk: words only."""

from fractions import Fraction

from auditor.lexicon import Lexicon

LANGUAGE = Lexicon(
    code="nn",
    name="norsk nynorsk",
    stemmer="norwegian",
    telltale=(
        "ikkje frå kva kor korleis nokon nokre mykje vere vart blei vorte blitt òg veke berre eg ho medan "
        "fleire færre kvar kvart kven eit dei desse heile auka aukar auken syner gjekk går seier veker saman "
        "noko enno heim sjølv andre fordi høgare høgast flest lågare lågast einskild tal talet kjem gjeld "
        "prosentdelen delen og av har er som på med for til det den om en var hadde prosent andel prosentpoeng "
        "kommune i år å at der *sjon *ane *heit *heita *leg *lege *inga *kommune *ar ein meir noreg gong gonger "
        "måndag laurdag innbyggjarar innbyggjar personar kvinner menn blant fylka kommunar tyder seie skil "
        "åleine budde reknar reknast skulane skular elevar åra områda samrøystes høyrer svarar utgjer sidan "
        "tidlegare førebels anna mest no minka vidare korkje anten dermed både inga ingen januar februar mai "
        "juni juli oktober desember kroner fylke fylket *prosent"
    ),
    classes={
        "up": (
            "auka auke aukar auken aukinga auking *auke *auken *auking *aukinga økt økte steig stig stige "
            "stigen stiging stiginga voks veks vekse vakse vekst veksten *vekst *veksten oppgang oppgangen "
            "*oppgang opp oppe klatra framgang framgangen lyfta heva betring betringa fram tilvekst "
            "tilveksten forbetring steget vaks"
        ),
        "down": (
            "falle fall fallet fell fallit falt *fallet minka minkar minke minking nedgang nedgangen "
            "*nedgang *nedgangen gått_ned ned nede sokk søkk sokke sank redusert reduserast reduserte "
            "redusere reduksjon reduksjonen tilbakegang tilbakegangen tilbake dalte krympa kutta kutt senka "
            "svekt tap tapet tapt minska avtok avteke"
        ),
        "more": "fleire meir høgare større betre over eldre dyrare lengre oftare raskare høyere",
        "less": "færre mindre lågare dårlegare under yngre billegare svakare kortare sjeldnare lavare",
        "most": (
            "flest mest høgast høgaste størst største best beste øvst øvste sterkast sterkaste oftast eldst "
            "eldste dyrast dyraste lengst lengste toppen topp rekord rekorden raskast høgst"
        ),
        "least": (
            "færrast lågast lågaste minste minst_av dårlegast dårlegaste nedst nedste svakast svakaste yngst "
            "yngste billegast billegaste kortast botnen botn botnår færrest lavast"
        ),
        "from": "frå ifrå",
        "to": "til",
        "by": "med",
        "than": "enn",
        "against": "mot samanlikna_med jamført_med i_høve_til i_forhold_til",
        "of": "av blant mellom_dei av_dei",
        "at": "på i for ved hos",
        "and": "og samt",
        "or": "eller",
        "between": "mellom",
        "difference": (
            "skilnad skilnaden forskjell forskjellen differanse differansen avstand avstanden gap gapet skil "
            "skilde skilja forspranget forsprang spennet"
        ),
        "earlier": (
            "året_før året_i_førevegen i_fjor fjoråret eitt_år_tidlegare eit_år_tidlegare året_tidlegare "
            "førre_år førre_året kvartalet_før månaden_før førre_kvartal førre_månad same_månad_i_fjor "
            "same_kvartal_i_fjor same_tid_i_fjor same_periode_i_fjor for_eitt_år_sidan for_eit_år_sidan "
            "tidlegare"
        ),
        "mean": (
            "snitt snittet gjennomsnitt gjennomsnittet gjennomsnittleg i_snitt i_gjennomsnitt *snitt "
            "*snittet"
        ),
        "median": "median medianen median*",
        "total": "totalt i_alt til_saman samla samanlagt alt_i_alt totalen summen total heile_landet totale",
        "rest": "resten resterande dei_øvrige øvrige dei_andre dei_resterande",
        "respectively": "høvesvis",
        "ofthese": "av_desse av_dei av_dei_som herav derav blant_desse",
        "each": "kvar kvart",
        "be": (
            "er var har hadde vart blei blir låg ligg utgjer utgjorde tel talde budde bur sto står stod fekk "
            "får kom kjem viser viste svarar_til svara_til kostar kosta endte hamna gjekk går"
        ),
        "thus": (
            "det_vil_seie dvs altså dermed det_gir det_gjev det_svarar_til som_svarar_til "
            "noko_som_svarar_til tilsvarande det_utgjer som_gir gir gjev med_andre_ord det_er"
        ),
        "not": "ikkje ingen aldri",
        "equal": "uendra stabil stabilt same like likt lik sto_stille stille",
        "both": "begge både",
        "followed": "følgt_av følgd_av etterfølgt_av føre framfor deretter tett_følgd_av tett_følgt_av følgjer nest",
        "these": "desse følgjande denne dette",
        "namely": "nemleg til_dømes",
        "while": "medan mens",
        "last": "siste sist",
        "since": "sidan",
        "until": "inntil fram_til",
        "share": "del delen andel andelen *delen *andelen prosentdelen",
        "number": "talet tal tala antal antalet",
        "consecutive": "på_rad i_strekk",
        "only": "berre",
        "it": "det den dei dette ho",
        "article": "ein eit ei",
        "weekday": "måndag tysdag onsdag torsdag fredag laurdag søndag sundag mandag tirsdag lørdag",
        "month": "januar februar mars april mai juni juli august september oktober november desember",
    },
    stop=(
        "og i på til av for med som ein eit ei det den dei er var har hadde vart blir blei å at om frå "
        "ved enn mot men medan også seg sin sitt sine ikkje da når så no her der kvar alle alt meir "
        "fleire færre mindre mellom over under etter før sidan dette desse denne opp ned berre heile "
        "same anna andre noko nokon vi han ho ein eller både enda framleis dermed altså blant per kan "
        "vil skal må går gjekk ligg låg står stod viser ifølgje året år åra prosent prosentpoeng talet "
        "delen del tal svarar utgjer gir fekk får kom auka auke nedgang fall redusert siste første "
        "tidlegare fjor"
    ),
    cardinals={},
    ordinals={},
    denominators={},
    shares={"halvparten": Fraction(1, 2)},
    multiples={},
    scales={},
    joiner="og",
    out_of="av",
    every="kvar kvart",
    units={},
    currencies={},
    hedges={},
    months={},
    weekdays={},
    labels={},
    words={
        "letters": "æøå",
        "abbreviation": (
            "bl.a. t.d. til_dømes. f.eks. ca. kl. nr. jf. jfr. tlf. dvs. inkl. ekskl. avd. kap. art. st. dr. "
            "prof. pr. pga. ev. evt. hhv. s. fig. tab. tabl. gj. sn. innb. min. maks. m. off. red. pkt. vedr. "
            "vs. ref. mr. mrs. ms. no. jan. feb. mars. apr. jun. jul. aug. sep. sept. okt. nov. des. adm. dir. "
            "t.o.m. f.o.m. iht. cand. mag. e.kr. f.kr."
        ),
        "abbreviation_end": "mill. mrd. pst. osv. osb. m.m. m.v. mv. o.l. e.l. a.s. kr. etc. mm. ol. p.t. o.a. m.fl. kvm.",
        "table_year": "år årstal årgang periode månad kvartal jaktår skuleår",
        "table_total": "i_alt totalt total sum samla heile_landet til_saman alle alt *totalt landet noreg *samla",
        "table_change": "endring endringa differanse diff vekst auke auken nedgang *endring *vekst *auke *nedgang",
        "table_share": "del delen andel *del prosentdel *prosent prosentfordeling fordeling",
        "table_mean": "snitt gjennomsnitt gjennomsnittleg *snitt *snittet",
        "table_base": "n tal_svar",
    },
)
