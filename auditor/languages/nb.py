"""Norwegian bokmål: words only."""

from fractions import Fraction

from auditor.lexicon import Lexicon

LANGUAGE = Lexicon(
    code="nb",
    name="norsk bokmål",
    stemmer="norwegian",
    telltale=(
        "ikke fra hva hvor hvordan noen mye være ble blitt blir også uke bare jeg hun mens enn flere færre "
        "hvorav hvem hver hvert de etter viser ved mot hele alle dette disse høyere høyest flest økte øker gikk "
        "går sier uker samlet henholdsvis nesten enda hjem selv andre fordi og av har er som på med for til det "
        "den om en var hadde prosent andel prosentpoeng kommune i år å at der *sjon *ene *het *heten *else "
        "*elsen *ingen *lig *lige *kommune et norge mandag lørdag kvinner menn personer blant kommuner fylkene "
        "ene eneste noe mer gang ganger januar februar mai juni juli oktober desember kroner fylke fylket "
        "*prosent"
    ),
    classes={
        "up": (
            "økt øke øker økte økende økning økningen økninger *økning *økningen steg stige stiger steget "
            "stigning stigningen vokst vokser vokste vokse vekst veksten *vekst *veksten oppgang oppgangen "
            "*oppgang opp oppe klatret klatrer framgang fremgang framgangen fremgangen løftet hevet "
            "forbedring forbedringen bedring bedre_resultat fram frem tiltok tiltatt utvidet tilvekst "
            "tilveksten merverdi gevinst"
        ),
        "down": (
            "falt faller falle fall fallet *fallet nedgang nedgangen *nedgang *nedgangen gått_ned ned nede "
            "sank synker sunket synke redusert reduseres reduserte redusere reduksjon reduksjonen *reduksjon "
            "minket minker minke minsket avtatt avtar avtok tilbakegang tilbakegangen tilbake dalte krympet "
            "kuttet kutt senket svekket tapt tap tapet"
        ),
        "more": "flere mer høyere større bedre over eldre dyrere fler lengre oftere mere raskere høgere",
        "less": "færre mindre lavere dårligere under yngre billigere svakere kortere sjeldnere lågere",
        "most": (
            "flest mest høyest høyeste høgest høgeste størst største best beste øverst øverste sterkest "
            "sterkeste oftest eldst eldste dyrest dyreste lengst lengste toppen topp rekord rekorden ledende "
            "raskest flestall"
        ),
        "least": (
            "færrest minst_av lavest laveste minste lavt_som dårligst dårligste nederst nederste svakest "
            "svakeste yngst yngste billigst billigste kortest bunnen lågest lågeste bunnår bunnåret"
        ),
        "from": "fra ifra",
        "to": "til",
        "by": "med",
        "than": "enn",
        "against": "mot sammenlignet_med sammenliknet_med kontra mens_det_var i_forhold_til mot_bare mot_hele",
        "of": "av blant av_de",
        "at": "på i for ved hos",
        "and": "og samt",
        "or": "eller",
        "between": "mellom",
        "difference": (
            "forskjell forskjellen forskjeller differanse differansen avstand avstanden gap gapet skiller "
            "skilte skille forspranget forsprang spennet spenn"
        ),
        "earlier": (
            "året_før året_i_forveien i_fjor fjoråret ett_år_tidligere et_år_tidligere året_tidligere "
            "forrige_år kvartalet_før måneden_før forrige_kvartal forrige_måned forrige_undersøkelse "
            "foregående_år samme_måned_i_fjor samme_kvartal_i_fjor samme_tid_i_fjor samme_periode_i_fjor "
            "for_ett_år_siden for_et_år_siden tidligere fjorårets"
        ),
        "mean": (
            "snitt snittet gjennomsnitt gjennomsnittet gjennomsnittlig i_snitt i_gjennomsnitt *snitt "
            "*snittet gjennomsnittlige landssnittet"
        ),
        "median": "median medianen medianinntekt medianinntekten median*",
        "total": (
            "totalt i_alt til_sammen tilsammen samlet sammenlagt alt_i_alt totalen summen total samlede "
            "hele_landet totale"
        ),
        "rest": "resten resterende de_øvrige øvrige de_andre de_resterende restene",
        "respectively": "henholdsvis",
        "ofthese": "av_disse av_dem herav hvorav derav blant_disse blant_dem av_de_som",
        "each": "hver hvert",
        "be": (
            "er var har hadde ble blir lå ligger utgjør utgjorde teller talte bodde bor sto står fikk får "
            "kom kommer viser viste tilsvarer tilsvarte svarer_til koster kostet endte ender havnet havner "
            "gikk går"
        ),
        "thus": (
            "det_vil_si dvs altså dermed det_gir det_tilsvarer som_tilsvarer tilsvarende noe_som_tilsvarer "
            "det_utgjør noe_som_utgjør som_utgjør som_gir gir med_andre_ord det_er"
        ),
        "not": "ikke ingen aldri",
        "equal": "uendret uforandret stabil stabilt samme like likt lik sto_stille stille",
        "both": "begge både",
        "followed": "fulgt_av etterfulgt_av foran deretter så_følger dernest tett_fulgt_av følger følger_etter nest",
        "these": "disse følgende denne dette de_følgende",
        "namely": "nemlig for_eksempel",
        "while": "mens",
        "last": "siste sist",
        "since": "siden",
        "until": "inntil fram_til",
        "share": "andel andelen *andelen *andel prosentandelen prosentandel",
        "number": "antall antallet tallet tall talte",
        "consecutive": "på_rad i_strekk sammenhengende_år år_på_rad gang_på_rad",
        "only": "bare kun",
        "it": "det den de dette",
        "article": "en et ei",
        "weekday": "mandag tirsdag onsdag torsdag fredag lørdag søndag",
        "month": "januar februar mars april mai juni juli august september oktober november desember",
    },
    stop=(
        "og i på til av for med som en et ei det den de er var har hadde ble blir å at om fra ved enn "
        "mot men mens også seg sin sitt sine ikke da når så nå her der hvor alle alt mer flere færre "
        "mindre mellom over under etter før siden dette disse denne opp ned bare kun hele samme annet "
        "andre noe noen vi han hun man eller både enda fortsatt dermed altså blant per hver kan vil skal "
        "må går gikk ligger lå står sto viser ifølge året år årene prosent prosentpoeng tallet antallet "
        "andelen andel antall tall tilsvarer utgjør gir fikk får kom økt økte øker økning nedgang falt "
        "redusert siste første tidligere fjor"
    ),
    cardinals={},
    ordinals={},
    denominators={},
    shares={"halvparten": Fraction(1, 2)},
    multiples={},
    scales={},
    joiner="og",
    out_of="av",
    every="hver hvert",
    units={},
    currencies={},
    hedges={},
    months={},
    weekdays={},
    labels={},
    words={
        "letters": "æøå",
        "abbreviation": (
            "bl.a. f.eks. ca. kl. nr. jf. jfr. tlf. dvs. inkl. ekskl. avd. kap. art. st. dr. prof. pr. pga. "
            "mht. ev. evt. hhv. bla. feks. s. fig. tab. tabl. gj.snitt. gj. sn. innb. min. maks. m. off. red. "
            "osb. pkt. vedr. vs. ref. mr. mrs. ms. no. 1.juni. jan. feb. mars. apr. jun. jul. aug. sep. sept. "
            "okt. nov. des. adm. dir. t.o.m. f.o.m. tom. fom. i.h.t. iht. cand. mag. d.d. e.kr. f.kr."
        ),
        "abbreviation_end": "mill. mrd. pst. osv. m.m. m.v. mv. o.l. e.l. a.s. kr. etc. mm. ol. el. p.t. o.a. m.fl. kvm. d.å.",
        "table_year": "år årstall årgang periode måned kvartal jaktår skoleår",
        "table_total": (
            "i_alt totalt total sum samlet hele_landet til_sammen tilsammen alle alt *totalt landet norge "
            "*samlet"
        ),
        "table_change": "endring endringen differanse diff vekst økning nedgang auke *endring *vekst *økning *nedgang",
        "table_share": "andel andelen *andel prosentdel del_av *prosent prosentfordeling fordeling",
        "table_mean": "snitt gjennomsnitt gjennomsnittlig *snitt *snittet per_omsetning",
        "table_base": "n antall_svar antall_spurte",
    },
)
