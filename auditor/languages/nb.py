"""Norwegian bokmål: words only."""

from fractions import Fraction

from auditor.lexicon import Lexicon, meanings

LANGUAGE = Lexicon(
    code="nb",
    name="norsk bokmål",
    stemmer="norwegian",
    telltale=(
        "ikke fra hva hvor hvordan noen mye være ble blitt blir også uke bare jeg hun mens flere færre hvorav "
        "hvem hver hvert de viser hele dette disse høyere høyest flest økte øker gikk sier uker samlet "
        "henholdsvis enda hjem selv og av har som på med for til det den om en var prosent andel prosentpoeng "
        "kommune i år å at der *sjon *ene *het *heten *else *elsen *ingen *lig *lige *kommune et norge mandag "
        "lørdag kvinner menn personer blant kommuner fylkene ene eneste noe mer gang ganger januar februar mai "
        "juni juli oktober desember kroner fylke fylket *prosent enn etter ved mot alle nesten fordi andre fire "
        "tre to ut inn går er snitt nummer nest fram april mars august september november landet folketall lån "
        "tonn hadde største første større før året"
    ),
    classes={
        "up": (
            "økt øke øker økte økende økning økningen økninger *økning *økningen steg stige stiger steget stigning "
            "stigningen vokst vokser vokste vokse vekst veksten *vekst *veksten oppgang oppgangen *oppgang opp oppe "
            "klatret klatrer framgang fremgang framgangen fremgangen løftet hevet forbedring forbedringen bedring "
            "bedre_resultat fram frem tiltok tiltatt utvidet tilvekst tilveksten merverdi gevinst "
            "auka auke auker aukning klatra klatre hoppet hopper hoppa bykset byksa tiltar tilta høynet oppjustert "
            "oppjusterte oppjusterer oppjustering oppjusteringen mangedoblet mangedobla flerdoblet stigende voksende "
            "tiltagende tiltakende oppsving oppsvinget opptrapping opptrappingen hopp byks skjøt_i_været skutt_i_været "
            "skyter_i_været raste_i_været føk_i_været fór_i_været gikk_i_været krøp_oppover kryper_oppover "
            "snek_seg_oppover pekte_oppover utvides utvider "
            "prisstigning prisstigningen *kostnadsstigning *kostnadsstigningen temperaturstigning temperaturstigningen "
            "lønnsstigning lønnsstigningen verdistigning verdistigningen rentestigning havstigning havstigningen "
            "renteheving rentehevingen lønnsheving prisheving "
            "løft heving hevingen utvidelse utvidelsen opptur forlenget"
        ),
        "down": (
            "falt faller falle fall fallet *fallet nedgang nedgangen *nedgang *nedgangen gått_ned ned nede sank synker "
            "sunket synke redusert reduseres reduserte redusere reduksjon reduksjonen *reduksjon minket minker minke "
            "minsket avtatt avtar avtok tilbakegang tilbakegangen tilbake dalte krympet kuttet kutt senket "
            "tapt tap tapet "
            "minka minsker minske minska minsking krymper krympe krympa krymping krympingen daler dale dalt dalet "
            "stupte stuper stupt raste raser rast skrumpet skrumpa skrumper svant datt detter gled glir glidd avta "
            "avtagende avtakende synkende fallende minkende nedjustert nedjusterte nedjusterer nedjustering "
            "nedjusteringen senker senke senkes kutter kutte kuttes reduserer nedtrapping nedtrappingen krøp_nedover "
            "kryper_nedover pekte_nedover tørket_inn *reduksjonen nedskjæring nedskjæringer "
            "nedskjæringen "
            "prisfall prisfallet *prisfall *prisfallet rentefall rentefallet kursfall kursfallet børsfall verdifall "
            "verdifallet omsetningsfall inntektsfall salgsfall trafikkfall rentekutt rentekuttet priskutt lønnskutt "
            "budsjettkutt budsjettkuttet utslippskutt utslippskuttet skattekutt skattekuttet avgiftskutt "
            "minkning minkningen senking senkning senkningen senkingen svikt svikten innskrenking nedtur "
            "forkortet gikk_ned går_ned gikk_tilbake går_tilbake gått_tilbake"
        ),
        "more": (
            "flere mer høyere større bedre over eldre dyrere fler lengre oftere mere raskere høgere tyngre varmere "
            "bredere dypere våtere"
        ),
        "less": (
            "færre mindre lavere dårligere under yngre billigere svakere kortere sjeldnere lågere kaldere kjøligere "
            "smalere grunnere tørrere"
        ),
        "most": (
            "raskeste hurtigst hurtigste brattest bratteste folkerikest folkerikeste "
            "topper førsteplassen førsteplass flest mest høyest høyeste høgest høgeste størst største best beste "
            "øverst øverste sterkest sterkeste "
            "oftest eldst eldste dyrest dyreste lengst lengste toppen topp rekord rekorden ledende raskest flestall "
            "travleste travlest travlest_var "
            "tyngst tyngste varmest varmeste våtest våteste dypest dypeste bredest bredeste tettest tetteste "
            "vanligst vanligste hyppigst hyppigste på_førsteplass tallrikest"
        ),
        "least": (
            "tregest tregeste saktest langsomst langsomste minst_økning minst_vekst minst_nedgang "
            "minst_i minst_på minst_for minst_blant færrest minst_av lavest laveste minste lavt_som dårligst "
            "dårligste nederst nederste svakest svakeste "
            "yngst yngste billigst billigste kortest korteste roligste roligst bunnen lågest lågeste bunnår bunnåret "
            "kaldest kaldeste kjøligst kjøligste tørrest tørreste smalest smaleste grunnest grunneste sjeldnest "
            "sjeldneste rimeligst rimeligste"
        ),
        "from": "fra ifra",
        "to": "til",
        "by": "med",
        "than": "enn",
        "against": (
            "mot sammenlignet_med sammenliknet_med kontra mens_det_var i_forhold_til mot_bare mot_hele holdt_opp_mot "
            "mens_tallet_var mens_andelen_var versus vs i_sammenligning_med"
        ),
        "of": "av blant av_de",
        "at": "på i for ved hos",
        "and": "og samt",
        "or": "eller",
        "between": "mellom",
        "difference": (
            "forskjell forskjellen forskjeller differanse differansen avstand avstanden gap gapet skiller skilte "
            "skille forspranget forsprang spennet spenn spriket sprik "
            "en_endring_på endringen_på endringen_er_på"
        ),
        "earlier": (
            "året_før året_i_forveien i_fjor fjoråret ett_år_tidligere et_år_tidligere året_tidligere forrige_år "
            "uken_før uka_før forrige_uke "
            "kvartalet_før måneden_før forrige_kvartal forrige_måned forrige_undersøkelse foregående_år "
            "samme_måned_i_fjor samme_kvartal_i_fjor samme_tid_i_fjor samme_periode_i_fjor for_ett_år_siden "
            "for_et_år_siden tidligere fjorårets "
            "året_forut "
            "forrige_sesong sesongen_før forrige_semester dagen_før samme_dag_i_fjor samme_uke_i_fjor "
            "samme_periode_året_før samme_tid_året_før samme_måned_året_før samme_kvartal_året_før "
            "tilsvarende_måned_i_fjor tilsvarende_periode_i_fjor"
        ),
        "mean": (
            "gjennomsnitts* snitt* gjennomsnittsdag gjennomsnittsdøgn gjennomsnittsmåned gjennomsnittsuke "
            "gjennomsnittsår snitt snittet "
            "gjennomsnitt gjennomsnittet gjennomsnittlig i_snitt i_gjennomsnitt *snitt *snittet "
            "gjennomsnittlige landssnittet "
            "snittpris snittprisen snittlønn snittlønna snittlønnen snittalder snittalderen "
            "snittkarakteren snittbeløp snittbeløpet snittemperaturen snittverdi snittverdien"
        ),
        "median": "median medianen medianinntekt medianinntekten median*",
        "total": (
            "sett_under_ett under_ett som_helhet totalt i_alt til_sammen tilsammen samlet sammenlagt alt_i_alt "
            "summen total samlede hele_landet totale "
            "hele_regionen hele_fylket hele_kommunen hele_byen hele_området hele_distriktet i_sum"
        ),
        "rest": (
            "resten resterende de_øvrige øvrige de_andre de_resterende restene gjenværende gjenstående de_gjenværende "
            "de_gjenstående alle_andre alle_de_andre"
        ),
        "respectively": "henholdsvis",
        "ofthese": (
            "av_dette av_tilfellene av_sakene av_disse av_dem herav hvorav derav blant_disse blant_dem av_de_som"
        ),
        "each": "hver hvert per_stykk pr_stykk pr._stykk pr_stk",
        "be": (
            "la_ned legger_ned "
            "er var har hadde ble blir lå ligger teller bodde bor sto står fikk får kom kommer viser viste "
            "vært tilsvarer tilsvarte svarer_til koster kostet endte ender havnet havner gikk går"
        ),
        "thus": (
            "noe_som_betyr noe_som_vil_si noe_som_innebærer noe_som_gir som_betyr som_vil_si som_innebærer "
            "i_rene_tall i_absolutte_tall i_tall slik_at det_betyr det_innebærer det_vil_si_at det_vil_si dvs "
            "altså dermed det_gir det_tilsvarer som_tilsvarer tilsvarende noe_som_tilsvarer noe_som_svarer_til "
            "som_svarer_til det_svarer_til det_utgjør noe_som_utgjør som_utgjør som_gir gir med_andre_ord det_er "
            "følgelig således noe_som_er noe_som_blir det_blir dette_tilsvarer dette_utgjør dette_gir dette_betyr "
            "dette_innebærer dette_svarer_til"
        ),
        "not": "ikke ingen aldri",
        "equal": "uendret uforandret stabil stabilt samme like likt lik sto_stille stille",
        "both": "begge både",
        "followed": (
            "fulgte_med fulgte_på fulgte_etter fulgte_så fulgte_deretter fulgte_tett fulgte_nærmest "
            "fulgt_av etterfulgt_av foran deretter så_følger dernest tett_fulgt_av følger følger_etter nest "
            "deretter_kommer så_kommer deretter_følger dernest_kommer"
        ),
        "these": "disse følgende denne de_følgende",
        "namely": "nemlig for_eksempel",
        "while": "mens selv_om skjønt",
        "last": "siste sist",
        "since": "siden",
        "until": "inntil fram_til",
        "share": "andel andelen *andelen *andel prosentandelen prosentandel",
        "number": "antall antallet tallet tall talte",
        "consecutive": "på_rad i_strekk sammenhengende_år år_på_rad gang_på_rad",
        "split": (
            "fordeler_seg_slik fordelte_seg_slik fordeles_slik fordelt_slik fordelte_på fordelt_på fordelt "
            "fordeler_seg_på fordeler_seg fordelte_seg delt_på bestående_av består_av bestod_av delt_i "
            "sammensatt_av delt_mellom"
        ),
        "everyone": "landet landets alle samtlige hele_utvalget hele_befolkningen hele_gruppen totalen helheten",
        "makes": (
            "står_dermed_for sto_dermed_for står_altså_for sto_altså_for står_alene_for sto_alene_for "
            "utgjør_altså står_for sto_for utgjør utgjorde utgjør_dermed stod_for"
        ),
        "further": "ytterligere i_tillegg dessuten på_toppen",
        "only": "bare kun",
        "it": "det den de dette",
        "article": "en et ei",
        "word": (
            "lastet_ned laste_ned lastes_ned laster_ned tatt_opp tar_opp ta_opp *avfallet *anfallet *overfallet "
            "*tilfallet *dødsfallet *frafallet *bortfallet *utfallet *innfallet *forfallet *nedfallet *påstigning "
            "*avstigning dukket_opp dukker_opp dukka_opp vokste_opp vokst_opp vokser_opp stilte_opp møtte_opp satt_opp "
            "settes_opp sette_opp fulgte_opp følges_opp gi_opp ga_opp sa_opp sagt_opp pusset_opp delt_opp delte_opp "
            "bygd_opp bygget_opp slått_opp rydde_opp ryddet_opp brent_ned brant_ned brutt_ned skrevet_ned ta_ned "
            "tatt_ned slått_ned slo_ned legge_ned lagt_ned betale_tilbake betalte_tilbake betalt_tilbake "
            "levert_tilbake leverte_tilbake sendt_tilbake gitt_tilbake ga_tilbake kommer_tilbake kom_tilbake "
            "kommet_tilbake ta_tilbake tatt_tilbake falt_ut falt_utenfor"
        ),
        "weekday": "mandag tirsdag onsdag torsdag fredag lørdag søndag",
        "month": "januar februar mars april mai juni juli august september oktober november desember",
    },
    stop=(
        "og i på til av for med som en et ei det den de er var har hadde ble blir å at om fra ved enn mot men mens "
        "også seg sin sitt sine ikke da når så nå her der hvor alle alt mer flere færre mindre mellom over under etter "
        "før siden dette disse denne opp ned bare kun hele samme annet andre noe noen vi han hun man eller både enda "
        "fortsatt dermed altså blant per hver kan vil skal må går gikk ligger lå står sto viser ifølge året år årene "
        "prosent prosentpoeng tallet antallet andelen andel antall tall tilsvarer utgjør gir fikk får kom økt økte "
        "øker økning nedgang falt redusert siste første tidligere fjor"
    ),
    cardinals=meanings(
        {
            0: "null",
            1: "en ei et ett én éi",
            2: "to",
            3: "tre",
            4: "fire",
            5: "fem",
            6: "seks",
            7: "sju syv",
            8: "åtte",
            9: "ni",
            10: "ti",
            11: "elleve",
            12: "tolv",
            13: "tretten",
            14: "fjorten",
            15: "femten",
            16: "seksten",
            17: "sytten søtten",
            18: "atten",
            19: "nitten",
            20: "tjue tyve",
            30: "tretti tredve",
            40: "førti",
            50: "femti",
            60: "seksti",
            70: "sytti søtti",
            80: "åtti",
            90: "nitti",
            100: "hundre",
            1000: "tusen",
        }
    ),
    ordinals=meanings(
        {
            2: "nest annen andre annet",
            3: "tredje",
            4: "fjerde",
            5: "femte",
            6: "sjette",
            7: "sjuende syvende",
            8: "åttende",
            9: "niende",
            10: "tiende",
            11: "ellevte",
            12: "tolvte",
            13: "trettende",
            14: "fjortende",
            15: "femtende",
            16: "sekstende",
            17: "syttende",
            18: "attende",
            19: "nittende",
            20: "tjuende tyvende",
            21: "tjueførste",
            22: "tjueandre",
            23: "tjuetredje",
            24: "tjuefjerde",
            25: "tjuefemte",
            26: "tjuesjette",
            27: "tjuesjuende",
            28: "tjueåttende",
            29: "tjueniende",
            30: "trettiende",
            31: "trettiførste",
            1: "første",
        }
    ),
    denominators=meanings(
        {
            2: "halvdel halvdelen",
            3: "tredel tredelen tredeler tredjedel tredjedelen tredjedeler",
            4: "firedel firedelen firedeler fjerdedel fjerdedelen fjerdedeler",
            5: "femdel femdelen femdeler femtedel femtedelen femtedeler",
            6: "seksdel seksdeler sjettedel sjettedeler",
            7: "sjudel sjudeler syvendedel syvendedeler sjuendedel sjuendedeler",
            8: "åttedel åttedeler åttendedel åttendedeler",
            9: "nidel nideler niendedel niendedeler",
            10: "tidel tidelen tideler tiendedel tiendedelen tiendedeler",
            12: "tolvdel tolvdeler tolvtedel",
            20: "tjuedel",
            100: "hundredel hundredeler",
        }
    ),
    shares=meanings(
        {
            Fraction(1, 2): "halvparten halvdelen halve",
        }
    ),
    multiples=meanings(
        {
            Fraction(2): (
                "doblet dobles dobler doble dobla dobling doblingen fordoblet fordobles fordobling fordoblingen "
                "dobbelt_så det_dobbelte "
                "fordobla fordobler fordoblede doblede dobbelt_opp"
            ),
            Fraction(3): (
                "tredoblet tredobler tredobles tredobling tredoblingen tredobbelt_så det_tredobbelte trippelt_så "
                "tredobla tredoble tripla triplet tripler triple tripling triplingen trippelt_opp"
            ),
            Fraction(4): (
                "firedoblet firedobles firedobling firedobbelt_så det_firedobbelte firedobla firedobler firedoble "
                "firedoblingen kvadruplet kvadrupla"
            ),
            Fraction(5): (
                "femdoblet femdobles femdobling det_femdobbelte femdobla femdobler femdoblingen femdobbelt_så"
            ),
            Fraction(6): (
                "seksdoblet seksdobling seksdobla seksdobler seksdobles seksdoblingen seksdobbelt_så det_seksdobbelte"
            ),
            Fraction(7): (
                "sjudoblet syvdoblet sjudobla syvdobla sjudobling syvdobling sjudobbelt_så syvdobbelt_så "
                "det_sjudobbelte"
            ),
            Fraction(8): "åttedoblet åttedobla åttedobles åttedobling åttedobbelt_så det_åttedobbelte",
            Fraction(10): "tidoblet tidobles tidobling tidobla tidobler tidoblingen tidobbelt_så det_tidobbelte",
            Fraction(1, 2): (
                "halvert halveres halverte halverer halvere halvering halveringen halvparten_så det_halve halvertes "
                "halvera halverende halvdelen_så"
            ),
            Fraction(9): "nidoblet nidobla nidobling",
            Fraction(12): "tolvdoblet tolvdobla tolvdobling",
            Fraction(20): "tjuedoblet tjuedobla tjuedobling",
            Fraction(100): "hundredoblet hundredobla hundredobling",
        }
    ),
    scales=meanings(
        {
            12: "dusin",
            10**6: "mill. mill mio. mio million millioner millionen millionene",
            10**9: "mrd. mrd mia. milliard milliarder milliarden milliardene",
            10**12: "billion billioner",
            10**15: "billiard billiarder",
            10**18: "trillion trillioner",
            10**21: "trilliard trilliarder",
            10**24: "kvadrillion kvadrillioner",
            10**27: "kvadrilliard kvadrilliarder",
            1000: "tusen",
        }
    ),
    joiner="og",
    out_of="av",
    every="hver hvert",
    units=meanings(
        {
            "percent": "% prosent prosenten prosentene pst. pst pct pct.",
            "percentage_point": (
                "prosentpoeng prosentpoenget prosentpoengene %-poeng prosent-poeng prosentenheter pp. pp"
            ),
            "per_mille": "promille ‰",
            "points": "poeng poengs",
            "measure": (
                "sekund sekunder tev gev hk db ha gw kvm °c ° km² tonn kilo kg gram km kilometer km² kvadratkilometer "
                "kubikkmeter milliliter desiliter centiliter milligram "
                "kvadratmeter m² m2 km2 meter mil centimeter millimeter cm mm liter dekar mål_dyrket hektar kwh mwh "
                "gwh twh mw kw kilowattimer terawattimer gigawattimer grader fat "
                "gradene meterne kilometerne kiloene tonnene literne hektarene "
                "dekarene sekundene kilowattimene "
                "kilowatt megawatt gigawatt"
            ),
            "years": "år års årene åra",
            "months": "måned måneder månedene måneders",
            "weeks": "uke uker ukene ukers",
            "days": "dag dager dagene dagers døgn",
            "hours": "time timer timene timers",
            "minutes": "minutt minutter minuttene minutters",
        }
    ),
    currencies=meanings(
        {
            "kroner": "nok kr kr. krone kroner kronene kroners norske_kroner norske_kr",
            "svenske kroner": "sek svenske_kr svenske_kroner svenske_kronor svensk_kr svensk_kroner kronor",
            "danske kroner": "dkk danske_kr danske_kroner dansk_kr dansk_kroner",
            "islandske kroner": "isk islandske_kr islandske_kroner",
            "euro": "eur euro euros",
            "dollar": "usd dollar dollars amerikanske_dollar amerikanske_dollars",
            "australske dollar": "aud australske_dollar australske_dollars",
            "kanadiske dollar": "cad kanadiske_dollar kanadiske_dollars canadiske_dollar canadiske_dollars",
            "newzealandske dollar": (
                "nzd new_zealand_dollar new_zealand_dollars new_zealandske_dollar new_zealandske_dollars "
                "newzealandske_dollar newzealandske_dollars nz_dollar nz_dollars"
            ),
            "singaporske dollar": "sgd singapore_dollar singapore_dollars singaporske_dollar singaporske_dollars",
            "hongkongdollar": (
                "hkd hong_kong_dollar hong_kong_dollars hongkong_dollar hongkong_dollars hongkongdollar"
            ),
            "pund": "gbp pund britiske_pund",
            "sveitsiske franc": "chf sveitsiske_franc sveitsiske_francs sveitsisk_franc sveitsisk_francs franc francs",
            "yen": "jpy yen japanske_yen",
            "yuan": "cny kinesiske_yuan kinesiske_renminbi kinesisk_yuan kinesisk_renminbi yuan renminbi",
            "rupier": (
                "inr rs rs. rupi rupier rupee rupees indiske_rupi indiske_rupier indiske_rupee indiske_rupees "
                "indisk_rupi indisk_rupier indisk_rupee indisk_rupees"
            ),
            "pakistanske rupier": (
                "pkr pakistanske_rupi pakistanske_rupier pakistanske_rupee pakistanske_rupees pakistansk_rupi "
                "pakistansk_rupier pakistansk_rupee pakistansk_rupees"
            ),
            "zloty": "pln zloty sloty polske_zloty polske_sloty",
            "koruna": "czk koruna tsjekkiske_koruna tsjekkiske_kroner",
            "baht": "thb baht bhat thai_baht thai_bhat thailand_baht thailand_bhat thailandske_baht thailandske_bhat",
            "rand": "zar rand sørafrikanske_rand sør-afrikanske_rand",
            "rubel": "rubel rubler",
            "lira": "lira tyrkiske_lira",
            "forint": "huf forint",
            "shekel": "ils shekel",
            "won": "krw won sørkoreanske_won",
            "øre": "øre ører öre örer",
            "cent": "cent cents",
            "pence": "pence penny pennies",
            "rappen": "rappen rappens",
            "centimes": "centime centimes centesimo centesimi",
            "fen": "fen",
            "haleru": "haleru",
            "groszy": "groszy",
            "paise": "paise paisa",
            "satang": "satang",
        }
    ),
    hedges=meanings(
        {
            "about": (
                "om_lag omlag omtrent rundt cirka ca. ca omkring omkr. kring sånn_cirka anslagsvis ~ tett_på i_området"
            ),
            "almost": (
                "så_godt_som nesten snaut knapt knappe snaue nær nærmere nær_på bortimot i_underkant_av like_under "
                "litt_under rett_under oppunder opp_mot"
            ),
            "slightly_over": "drøyt drøye vel i_overkant_av litt_over litt_mer_enn så_vidt_over like_over rett_over",
            "well_over": "godt_over langt_over klart_over vesentlig_mer_enn",
            "over": "over mer_enn mere_enn flere_enn høyere_enn større_enn lengre_enn lenger_enn eldre_enn",
            "under": "under mindre_enn færre_enn lavere_enn kortere_enn yngre_enn godt_under langt_under klart_under",
            "at_least": "minst i_hvert_fall i_alle_fall ikke_mindre_enn ikke_færre_enn fra_og_med",
            "at_most": "inntil opptil maks maksimalt høyst maksimum ikke_mer_enn ikke_over",
            "emphasis": (
                "hele kun bare så_mange_som så_mye_som så_få_som så_lite_som så_høyt_som nøyaktig akkurat eksakt totalt"
            ),
        }
    ),
    months=meanings(
        {
            1: "januar jan january",
            2: "februar feb february",
            3: "mars mar march",
            4: "april apr",
            5: "mai may",
            6: "juni jun june",
            7: "juli jul july",
            8: "august aug",
            9: "september sep sept",
            10: "oktober okt october",
            11: "november nov",
            12: "desember des december",
        }
    ),
    weekdays=meanings(
        {
            0: "mandag mandager",
            1: "tirsdag tirsdager",
            2: "onsdag onsdager",
            3: "torsdag torsdager",
            4: "fredag fredager",
            5: "lørdag lørdager",
            6: "søndag søndager",
        }
    ),
    quarters=meanings(
        {
            4: "kvartal kvartalet kv kv.",
            2: "halvår halvåret",
            3: "tertial tertialet",
        }
    ),
    labels={
        "reference": (
            "nou rv fv ev kontonummer fødselsnummer organisasjonsnummer *nummer veke uke vekene ukene eksempel figur "
            "figuren *figur fig fig. tabell tabellen *tabell kapittel kapitlet kap kap. side sidene s. § §§ paragraf "
            "artikkel vedlegg *rapport rapporten *notat sak saken dokument nr nr. referanse versjon avsnitt punkt pkt "
            "pkt. nummer romertall spørsmål fotnote note boks utgave årgang bind melding meld. st. prop. prop innst. "
            "nou ot.prp. forskrift forordning lov direktiv iso isbn issn fylkesvei riksvei europavei postboks pb pb. "
            "rom etasje linje id *id trinn formel ligning nivå kategori type fase spor gruppe klasse scenario "
            "alternativ modell"
        ),
        "phone": (
            "tlf tlf. telefon telefonen telefonnummer *telefon *telefonen mobil mob mob. ring ringe faks medievakt "
            "presse *vakt vakttelefonen sms sentralbord sentralbordet telefaks"
        ),
        "street": (
            "*gata *gate *gaten *veien *vegen *vei *veg *plass *allé *alléen *torg *torget *bakken *svingen *stien "
            "*kroken *kaia *brygge"
        ),
        "time": "kl kl. klokka klokken",
        "year": (
            "året året år høsten våren sommeren vinteren skoleåret jaktåret siden inntil sommer høst årsskiftet *året "
            "utgangen_av inngangen_til begynnelsen_av slutten_av"
        ),
        "fence": "i fra til siden mellom etter før for og innen rundt av enn mot per inntil eller med en",
    },
    words={
        "so_behind_comma": "så",
        "so_far": "langt vidt snart lenge å som stor store mange få mye lite og at fulgte kom fulgt fikk for",
        # what the name or label of a column says it holds
        "column_share": "andel andelen prosentandel",
        "column_per_head": "per_innbygger pr_innbygger per_hode per_person",
        "scientific": (
            "p-verdi konfidensintervall et_al statistisk_signifikant randomisert in_vitro in_vivo placebo "
            "regresjon regresjonsanalyse metaanalyse informanter signifikansnivå kohortstudie oddsratio"
        ),
        "interval_level": "ki ci konfidensintervall usikkerhetsintervall",
        "interval_words": "ki ci konfidensintervall konfidensintervallet usikkerhetsintervall spredning sd",
        "effect_names": "or aor hr rr irr",
        "effect_letters": "r β b",
        "effect_phrases": (
            "oddsratio odds_ratio hasardratio hazard_ratio relativ_risiko korrelasjonskoeffisient standardavvik "
            "standardavviket standardfeil"
        ),
        "numbered": "gruppe gruppene grad stadium fase type klasse dag dose studie syklus besøk",
        "means_that": "betyr innebærer så slik_at dermed",
        "case_nouns": "tilfellene sakene",
        "rest_items": "resten annet andre øvrige øvrig",
        "unit_sizes": (
            "kg:mass:1 kilo:mass:1 kilogram:mass:1 tonn:mass:1000 gram:mass:0.001 g:mass:0.001 "
            "milligram:mass:0.000001 kWh:energy:1 kilowattime:energy:1 kilowattimer:energy:1 MWh:energy:1000 "
            "megawattimer:energy:1000 GWh:energy:1000000 gigawattimer:energy:1000000 TWh:energy:1000000000 "
            "terawattimer:energy:1000000000 kW:power:1 MW:power:1000 GW:power:1000000 kilowatt:power:1 "
            "megawatt:power:1000 gigawatt:power:1000000 meter:length:1 m:length:1 "
            "km:length:1000 kilometer:length:1000 mil:length:10000 cm:length:0.01 centimeter:length:0.01 "
            "mm:length:0.001 millimeter:length:0.001 liter:volume:1 l:volume:1 desiliter:volume:0.1 "
            "kubikkmeter:volume:1000 m³:volume:1000 kvm:area:1 kvadratmeter:area:1 m²:area:1 m2:area:1 "
            "dekar:area:1000 mål_dyrket:area:1000 ha:area:10000 hektar:area:10000 km²:area:1000000 "
            "km2:area:1000000 kvadratkilometer:area:1000000 ml:volume:0.001 milliliter:volume:0.001 "
            "centiliter:volume:0.01 cl:volume:0.01 dl:volume:0.1 mg:mass:0.000001 "
            "meterne:length:1 kilometerne:length:1000 kiloene:mass:1 tonnene:mass:1000 literne:volume:1 "
            "hektarene:area:10000 dekarene:area:1000 kilowattimene:energy:1 grader:temperature:1 gradene:temperature:1"
        ),
        "minor_money": "øre:kroner cent:dollar pence:pund",
        "sold_for": "for til_en_verdi_av verdt til_en_pris_av",
        "in_numbers": "i_rene_tall i_absolutte_tall i_tall i_antall regnet_i_antall",
        "case_openers": "for på ved av",
        "never_of_shares": (
            "billigere dyrere kortere lengre yngre eldre raskere saktere tyngre varmere kaldere dypere bredere"
        ),
        "pace_nouns": "takten farten tempoet vekstraten veksttakten",
        "majority": "flertall flertallet",
        "minority": "mindretall mindretallet",
        "weak_verbs": "gjaldt gjelder skjedde kom kommer ble blitt dreide",
        "since_that": "siden ettersom fordi når da",
        "qualities": (
            "kortere lengre yngre eldre dårligere bedre billigere dyrere svakere sterkere sjeldnere oftere tyngre "
            "lettere varmere kaldere dypere bredere smalere"
        ),
        "net_of": "netto netto*",
        "leaves": "etterlot etterlater etterlot_seg slik_at_det_gjensto",
        "known_plurals": "ene a",
        "narrows": "som der her vi de jeg hun han dere man hvor",
        "summing_up": ("kort_sagt kort_oppsummert oppsummert i_korte_trekk for_å_oppsummere i_korthet kort_fortalt"),
        "amounting": "på",
        "known_endings": "et en a ene ane",
        "added_to": "lagt_til sammen_med legges_det_til",
        "comes_to": "blir_det ble_det det_blir det_ble kommer_på kom_på kommer_det_på kom_det_på betaler_de betaler_vi",
        "brings_in": (
            "innbringer innbringe innbrakte fikk_inn får_inn gir_inn ga_inn dro_inn gi_inntekter gir_inntekter "
            "ville_kostet vil_koste skaffe"
        ),
        "until_day": "til – -",
        "added_up": "til_sammen i_alt totalt sammenlagt tilsammen samlet alt_i_alt",
        "stayed_same": "uendret uforandret stabil stabilt var_den_samme",
        "sums_to": (
            "til_sammen i_alt totalt noe_som_gir tilsammen samlet sammenlagt alt_i_alt som_gir det_gir det_blir "
            "som_til_sammen til_en_sum en_sum_på summerer_seg_til"
        ),
        "sureness": "konfidensintervall konfidensintervallet",
        "net": (
            "naturlig_økning naturlig_tilvekst "
            "netto netto* *overskudd *overskuddet overskudd overskuddet *underskudd underskudd underskuddet *overskot"
        ),
        "time_measures": (
            "ventetid* reisetid* responstid* *behandlingstid* liggetid* leveringstid* kjøretid* utrykningstid* "
            "svartid* "
            "skjermtid* søvn* varighet* botid* pendletid* lytting* seertid* lesetid* tidsbruk* ventet_i_gjennomsnitt "
            "ventet_i_snitt venter_i_gjennomsnitt venter_i_snitt"
        ),
        "age_measures": "levealder* gjennomsnittsalder* snittalder* medianalder* alder_ved*",
        "means": "snitt snittet gjennomsnitt gjennomsnittet gjennomsnittlig gjennomsnittlige",
        "period_openers": "på i over etter innen siste de om under før gjennom første neste hver",
        "response_rates": "svarprosent svarprosenten svarandelen valgdeltakelsen valgdeltakelse frammøteprosenten",
        "responded": "svarte besvarte stemte møtte deltok svar deltakere stemmer",
        "asked": "spurt spurte inviterte invitert stemmeberettigede utvalg utvalget kontaktet tilsendt mottok",
        "attendance": "oppmøte oppmøtet frammøtet fremmøtet besøket publikum publikummet tilskuertallet interessen",
        "varied": "strekker_seg varierte varierer varier spenner spente svingte svinger lå_mellom ligger_mellom",
        "sample": ("utvalget hele_utvalget et_utvalg alle_spurte alle_de_spurte alle_som_ble_spurt"),
        "survey": "*undersøkelse *undersøkelsen måling målingen spurt spurte utvalg",
        "result": "resultat resultatet *resultat *resultatet",
        "so_that": "så slik_at dermed altså følgelig det_gir som_gir med_det etter_dette det_vil_si",
        "without": (
            "uten_dem uten_disse uten_den uten_det uten_denne ser_vi_bort_fra_dem ser_man_bort_fra_dem "
            "når_de_holdes_utenfor"
        ),
        "adjusted": "korrigert_for justert_for når_det_korrigeres_for tar_man_hensyn_til",
        "taken_together": "til_sammen samlet sett_under_ett totalt sammenlagt alt_i_alt tilsammen i_alt",
        "both_ends": (
            "første_og_siste den_første_til_den_siste først_og_sist førsteplass_og_sisteplass første_til_siste "
            "øverst_og_nederst "
            "topp_og_bunn topp_til_bunn førsteplass_til_sisteplass ytterpunktene"
        ),
        "becomes": "blir",
        "ties": "med_det",
        "then": "siden_da siden_den_gang siden_den_tid fra_den_gang det_året dette_året siden_den_gangen",
        "equative": "så",
        "definite_changes": (
            "økningen veksten oppgangen stigningen framgangen fremgangen forbedringen bedringen nedgangen fallet "
            "reduksjonen tilbakegangen endringen differansen *økningen *veksten *nedgangen *fallet *reduksjonen"
        ),
        "antonyms": (
            "økte:falt øker:faller økt:falt økning:nedgang økningen:nedgangen steg:falt stiger:synker opp:ned "
            "oppe:nede vekst:fall veksten:fallet flere:færre høyere:lavere større:mindre mer:mindre bedre:dårligere "
            "over:under eldre:yngre fram:tilbake framgang:tilbakegang høyest:lavest høyeste:laveste størst:minst "
            "største:minste flest:færrest best:dårligst øverst:nederst høyt:lavt oppgang:nedgang"
        ),
        "points_for": "prosent:prosentpoeng %:prosentpoeng pst.:prosentpoeng",
        "size_marks": "med på av",
        "side_marks": "over under",
        "judging": "forbedring forbedringen bedring bedringen bedre dårligere bedret forbedret",
        "age_from": "fra",
        "aged_at": "på",
        "no_age": "mer lenger",
        "multiple_tail": "så",
        "nearest": "nærmeste",
        "whole_unit": "århundre",
        "adds": "",
        "holds": "hadde har fikk totalt omfatter omfattet de solgte produserte",
        "article": "et",
        "comma_dash": "kroner",
        "minus": "minus negativ",
        "minor_units": (
            "øre ører öre örer cent cents pence penny pennies rappen rappens centime centimes centesimo centesimi fen "
            "haleru groszy paise paisa satang ¢"
        ),
        "feasts": "juledag:12-25",
        "clock_sides": "over på",
        "the_day": "den",
        "joined_hedges": "",
        "in_a_year": "i",
        "attributive": "",
        "told_ranges": "",
        "until": "til",
        "subordinate": "etter_at fordi ettersom",
        "minor_marks": "c ct rp rap p",
        "vague": "par noen flere mange",
        "ordinal_point": ".",
        "decimal": ",",
        "one": "én ett éi",
        "counted_out_of": "av",
        "one_time": "måned uke dag time kvartal",
        "left_over": "igjen gjenstår gjenstod tilbake",
        "plural": "er ere ar r ene s",
        "occasion": "gang runde utgave",
        "half_unit": "time år million milliard",
        "span": "over på etter om innen varer varte til tok tar i gjennom løpet av siste neste mer enn",
        "span_after": "fra gammel på",
        "window_one": "siste neste forrige kommende nærmeste foregående påfølgende første",
        "genitive": "års måneders ukers dagers timers minutters",
        "year_old": "åring åringer åringene åringen åringers åringenes",
        "not_age": "til fra",
        "percent_nouns": "*prosenten *prosent *prosentandelen",
        "where_words": "opp oppe ned nede fram frem tilbake",
        "per_day": (
            "hvert_døgn pr_dag pr._dag pr_døgn per_dag for_dagen om_dagen hver_dag i_døgnet per_døgn daglig "
            "daglige *dag_hadde_i_gjennomsnitt "
            "*dag_hadde_i_snitt hver_eneste_dag"
        ),
        "per_week": "pr_uke pr._uke per_uke i_uka i_uken hver_uke ukentlig",
        "per_month": "pr_måned pr._måned om_måneden per_mnd per_måned i_måneden hver_måned månedlig",
        "per_year": "pr_år pr._år per_år i_året årsgjennomsnitt* hvert_år årlig årlige",
        "past_year": "i_fjor siste_år det_siste_året",
        "in_the_year": (
            "i_løpet_av_året gjennom_året i_løpet_av_et_år på_ett_år på_et_år tolv_måneder i_året for_året "
            "hele_året i_hele"
        ),
        "count_superlatives": "flest færrest",
        "dividing": "fordeler fordelt fordelte fordeling fordelingen etter_alder etter_kjønn etter_type",
        "people": "personer person mennesker innbyggere deltakere stykker",
        "group_nouns": "gruppen gruppa dem alle totalen samlet",
        "opposites": (
            "menn|mennene|mann|mannlige|mannsandel*:kvinner|kvinnene|kvinne|kvinnelige|kvinneandel* "
            "gutter|guttene|gutt|gutteandel*:jenter|jentene|jente|jenteandel* "
            "hann|hanner|hanndyr|hanndyrene:hunn|hunner|hunndyr|hunndyrene|hodyr|hodyrene "
            "private|privat:offentlige|offentlig|kommunale|kommunal|statlige "
            "innenlands*|innenriks*|innland*:utenlands*|utenriks*|utland* heltid|heltids*:deltid|deltids* "
            "norskfødte:utenlandsfødte|utenlandskfødte gifte:ugifte ektemenn|ektemennene:koner|konene|hustruer "
            "barn|barna:voksne norske|nordmenn:utenlandske|utlendinger hjemmemarkedet:eksporten|eksport "
            "byene:bygdene hverdager|hverdagene|ukedager|ukedagene:helger|helgen|helgene mødre|mødrene:fedre|fedrene "
            "brødre:søstre vaksinerte:uvaksinerte "
            "tilreisende:fastboende "
            "røykere|røykerne:ikke-røykere|ikke-røykerne"
        ),
        "at_present": "nå idag",
        "shares_out": "fikk får mottok mottar ga gir la legger leverte yter",
        "per": "per pr pr. for_hver for_hvert på_hver på_hvert",
        "person": (
            "innbygger person hode menneske voksen elev barn husstand kvinne mann bruker ansatt pasient husholdning "
            "student beboer familie snute nordmann kjøretøy kommune fødsel"
        ),
        "half": "halv halvt half",
        "and_half": "halvannen halvannet",
        "quarter": "kvart kvarter",
        "times": "ganger gange gangene",
        "times_as": (
            "gjennomsnittet snittet landsgjennomsnittet landssnittet normalen fjorårets årets "
            "så større høyere flere mer mindre lavere færre lengre raskere dyrere billigere vanligere sterkere tyngre "
            "oftere bredere dypere "
            "eldre varmere rikere kortere tettere"
        ),
        "comparative": (
            "flere færre mer mindre høyere lavere større nye andre ekstra ulike forskjellige hele bare felte norske "
            "utenlandske unge eldre"
        ),
        "not_counted": (
            "og i på til av for fra med som er var ble blir har hadde om mot enn en et ei den det de der da når men "
            "eller at å under over per pr mens fordi samt ved etter før siden mellom blant hos uten inn ut opp ned "
            "ikke også altså dermed bare kun nå så sier svarte svarer mener oppgir oppga oppgav fikk får gikk går kom "
            "kommer kan kunne skal skulle vil ville må måtte bor bodde lå ligger steg stiger sank synker falt faller "
            "økte øker viser viste utgjør utgjorde mottok bruker brukte benytter hvorav herav denne dette disse "
            "sammenlignet tilsvarende ifølge både hver alle i_alt totalt samlet hvor hvis dro flyttet døde omkom "
            "reiste søkte deltok meldte stemte tok sto står gjelder gjaldt dekker kostet koster ga gir høyere lavere "
            "større mindre bedre dårligere senere tidligere igjen siste første neste forrige samme årlig daglig "
            "månedlig ukentlig prosentvis hvilket noe litt enda likevel derfor innen ifjor via bak foran langs "
            "rundt gjennom mest minst flest færrest vet tror ønsker trenger eier leier lever jobber arbeider pendler "
            "deler sendt hentet ført funnet målt regnet sett registrert registrerte talt telt kontrollert solgt "
            "lånt stoppet behandlet innvilget meldt anmeldt levert åpnet bygd født undersøkt spurt passert vurdert "
            "talte telte"
        ),
        "counted": (
            "personer innbyggere mennesker barn ansatte elever kvinner menn husstander husholdninger boliger saker "
            "ungdommer ungdommene "
            "brukere kommuner fylker foretak virksomheter bedrifter skoler studenter sysselsatte arbeidsledige stemmer "
            "passasjerer biler dyr hjort elg besøk lån lovbrudd tilfeller ulykker poeng individer nordmenn jenter "
            "gutter eldre unge velgere søknader søkere innvandrere medlemmer pasienter dødsfall fødsler utrykninger "
            "senger plasser årsverk stillinger omsetninger familier bønder gårder leiligheter hytter enheter ganger "
            "land byer tettsteder partier domstoler kjøretøy turister overnattinger reiser"
        ),
        "window": "siste neste forrige de_siste de_neste kommende nærmeste foregående påfølgende",
        "ago": "siden",
        "pauses": "pause pausen lunsj lunsjen matpause spisepause pauser hvorav",
        "the_trip": "turen reisen reisa kjøreturen overfarten seilasen ruten ferden flyturen",
        "takes": "tar tok tatt",
        "is_over": (
            "avblåst opphevet gjenåpnet slutt over framme fremme tilbake slukket slokket "
            "ferdig sluttet avsluttet endte ankommer ankom kommer_fram igjen er_ute hjemme i_mål"
        ),
        "years_on": "etter",
        "repaid": (
            "nedbetalt nedbetales betales_ned betalt_ned inntjent "
            "tjent_inn tjener_inn betalt_seg betaler_seg spart_inn tilbakebetalt"
        ),
        "interest": "rente* renter* prisvekst* inflasjon* priser avdragsfri*",
        "which": "som",
        "beginnings": (
            "åpningen starten oppstarten grunnleggelsen stiftelsen etableringen lanseringen "
            "innvielsen byggingen fødselen premieren debuten hendelsen"
        ),
        "the_thing": "bygget bygningen bygninga anlegget byggverket",
        "is_now": "er blir fyller nå i_dag",
        "opens": (
            "tatt_i_bruk sto_ferdig stod_ferdig åpnet_dørene arrangert_første_gang holdt_første_gang "
            "åpnet åpna åpnede grunnlagt stiftet opprettet etablert startet startet_opp bygd bygget født innviet "
            "begynte undertegnet underskrevet signert inngått tok_over overtok tiltrådte lansert innført påbegynt "
            "tok_til "
            "gikk_i_gang satt_i_gang trådte_i_kraft valgt ansatt"
        ),
        "closes": (
            "nedlagt lagt_ned la_ned stengt stengte avviklet oppløst døde revet opphørte slo_igjen stanset går_ut "
            "gikk_ut "
            "utløper utløp avsluttet avsluttes sluttet slutter endte ender tok_slutt tar_slutt går_av gikk_av "
            "går_av_med_pensjon trer_av trådte_av fratrer fullført siste var_over stenger"
        ),
        "lasts": "varer varte varet varighet løper løp løpetid gjelder strekker pågikk tok vart",
        "in_use": "drift tjeneste virke arbeid jobben stillingen vervet embetet lederstolen",
        "completes": "fyller fylte feirer feiret fullførte rundet runder markerer",
        "first": "første",
        "of_this_year": "årets i_år hittil_i_år så_langt_i_år dette_året inneværende_år av_året",
        "so_many": "så mange mye som så_mye så_mange mer",
        "as_words": "som enn",
        "as_much": (
            "så mange mye stor stort store høy høyt høye ofte lang langt mer vanlig som så_mye så_mange større høyere "
            "vanligere"
        ),
        "plain_measure": (
            "får fikk tar tok mottar mottok posten mengden tallet antallet andelen risikoen sjansen nivået summen "
            "beløpet volumet forskjellen hadde "
            "dette "
            "dermed likevel altså"
        ),
        "costs": "koster kostet",
        "before_then": "tidligere før forut",
        "before_that": "før",
        "after_that": "etter",
        "targets": "målet mål målsettingen ambisjonen",
        "present": "i_dag nå i_år denne_gangen denne_gang nåværende",
        "nowadays": "i_dag nå i_år i_fjor ifjor fjoråret hittil",
        "reports": (
            "opplyser opplyste melder meldte skriver skrev oversikt publisert publiserte legger_fram la_fram lagt_fram "
            "lagt_frem"
        ),
        "future": "vil skal ventes er_ventet forventet forventes planlagt planlegger framskrivning* innen mål målet",
        "later": "senere seinere tidligere etter før",
        "running": "på_rad i_trekk på_rappen",
        "again": "en_gang_til til_så",
        "definite": "årene åra månedene ukene dagene timene",
        "age_group": (
            "de dem folk personer innbyggere barn menn kvinner eldre voksne unge ungdom alle alder alderen mellom "
            "jenter gutter innbyggerne nordmenn personene barna kvinnene mennene aldersgruppen gruppen elever den "
            "aldersgruppene befolkningen befolkning"
        ),
        "age_before": "alder alderen alders fylt fylte fyller",
        "age_after": "og_over og_oppover og_eldre eller_eldre eller_over + ",
        "age_below": "eller_yngre og_yngre og_under eller_under og_nedover",
        "old": "gammel gamle gammelt",
        "years_old": "åring åringer åringene åringen åringers åringenes år",
        "or_more": "eller_mer eller_flere og_over og_oppover eller_over eller_høyere og_mer og_flere",
        "or_less": "eller_mindre eller_færre og_under eller_lavere",
        "or_so": "eller_så",
        "between": "mellom",
        "to": "til og eller mot – - — , samt",
        "range": "– - — til",
        "decade": "tallet talet årene åra årsskiftet",
        "everyone": "alle",
        "nearly_everyone": "så_godt_som_alle nesten_alle nær_alle praktisk_talt_alle tilnærmet_alle bortimot_alle",
        "said": (
            "oppgir oppga oppgav opplyste opplyser svarte svarer sier sa mener rapporterer rapporterte melder meldte"
        ),
        "says": "sier sa seier forteller skriver mener forklarer opplyser leder påpeker understreker spør svarer",
        "definite_group": "*ene *erne",
        "rank_place": "plass plassen plasseringen",
        "rank_number": "nummer nr nr.",
        "superlative": (
            "høyest høyeste størst største lavest laveste minst minste flest fleste mest best beste dårligst dårligste "
            "eldst eldste yngst yngste lengst lengste sterkest sterkeste svakest svakeste dyrest dyreste billigst "
            "billigste verst verste vanligste viktigste færrest raskest raskeste "
            "tyngst tyngste varmest varmeste kaldest kaldeste våtest våteste tørrest tørreste dypest dypeste bredest "
            "bredeste kortest korteste rikest rikeste fattigst fattigste rimeligst rimeligste vanligst lågest lågeste "
            "høgest høgeste tettest tetteste sjeldnest sjeldneste øverst øverste nederst nederste"
        ),
        "bracket_with": "med",
        "bracket_group": (
            "*virksomhet *virksomheter *virksomhetene *bedrift *bedrifter *bedriftene *foretak *foretakene *kommuner "
            "*kommunene *kommune gruppen gruppa *skoler *skolene de dem arbeidsplasser selskaper selskapene byer "
            "tettsteder , *barnehager *enheter *enhetene arbeidsgivere familier husholdninger"
        ),
        "bracket_noun": "ansatte innbyggere sysselsatte elever barn beboere medlemmer årsverk senger",
        "is": "er var ble blir ligger lå som havnet havner rangeres rangert",
        "not_half": "første andre annet siste annen",
        "commonest": "vanligste hyppigste vanlig hyppig",
        "preceding": "foregående forutgående forrige",
        "coming": "neste kommende nærmeste framover fremover påfølgende",
        "during": "på over i_løpet_av i gjennom",
        "ago_before": "siden tidligere",
        "later_than": "senere seinere",
        "group_rows": (
            "menn kvinner gutter jenter begge_kjønn resten hele_landet landet norge øvrige andre alle i_alt"
        ),
        "except": "utenom unntatt bortsett_fra foruten med_unntak_av når_vi_ser_bort_fra",
        "lost_most": "mistet tapte mister taper",
        "sole": "eneste",
        "relatively": "prosentvis prosentvise i_prosent relativt prosentuelt forholdsvis relativ",
        "foreseen": "vil skal kan ventes forventes må bør ville kunne ventet planlegger anslås",
        "placed": (
            "andreplass:2 andreplassen:2 tredjeplass:3 tredjeplassen:3 fjerdeplass:4 fjerdeplassen:4 "
            "femteplass:5 femteplassen:5 "
            "annenplass:2 annenplassen:2 sjetteplass:6 sjetteplassen:6 sjuendeplass:7 syvendeplass:7 åttendeplass:8 "
            "niendeplass:9 tiendeplass:10"
        ),
        "finished": "havner ligger endte havnet lå ender kommer kom",
        "some_rows": "små store øvrige andre resten noen enkelte blant utenfor ellers",
        "name_forms": "a e en er ene ende",
        "in_table": "tabell tabellen oversikten oversikta listen lista figuren rangeringen",
        "best_worst": "best beste dårligst dårligste verst verste",
        "numerous": "flest færrest flest_av færrest_av",
        "ever": "noensinne noen_gang målt registrert hittil tidligere historien rekord*",
        "behind": "bak",
        "oldest": "eldste eldst",
        "youngest": "yngste yngst",
        "the": "de disse",
        "crowd_nouns": (
            "personer mennesker *ansatte *medarbeidere medlemmer medlemmene *dyr elever elevene studenter pasienter "
            "passasjerer spillere barn voksne menn kvinner beboere frivillige hester senger søstre brødre familier "
            "venner partier gjester folk"
        ),
        "listed_nouns": (
            "grunner årsaker forhold faktorer tiltak mål formål områder punkter krav alternativer spørsmål ting trinn "
            "steg tema temaer prioriteringer problemer hindringer hindre barrierer anbefalinger råd vedtak "
            "konklusjoner vilkår kriterier forklaringer "
            "forslag lærdommer utfordringer måter trekk trender funn feil avvik"
        ),
        "identifies": "det_er det_var dette_er dette_var disse_er det_gjelder det_dreier_seg_om",
        "on_condition": "med til på for ved",
        "so_many_make": (
            "derfor da dermed blir det_ga det_gav ble_det ga_det gav_det gir_det gjør_det verdien verdt nok_til "
            "tilsvarer "
            "svarer_til utgjør"
        ),
        "each_price": (
            "*pris *prisen *pris_på *avgift *avgiften *takst *lønn koster kostet kostar stykket hver vanlig "
            "gjennomsnittlig snitt* gjennomsnitt*"
        ),
        "definite_endings": "ene a en et",
        "owns": "har hadde",
        "joined_names": (
            "møre_og_romsdal sogn_og_fjordane troms_og_finnmark vestfold_og_telemark hedmark_og_oppland "
            "agder_og_rogaland bosnia_og_hercegovina trinidad_og_tobago"
        ),
        "not_all": (
            "blant_annet særlig hovedsakelig først_og_fremst især spesielt mest bl.a. for_eksempel f.eks. som "
            "inkludert minst mer_enn flere_enn herunder"
        ),
        "reference_list": (
            "referanser referanse kilder kildeliste kildehenvisninger litteratur litteraturliste litteraturreferanser"
        ),
        "report_nouns": "*rapport *rapporten *notat *notatet *utredning *utredningen *melding *meldingen",
        "from_year": "fra av",
        "report_number": "*rapport *notat nr nr. rapport notat",
        "back": "tilbake",
        "fastest": "raskest raskeste hurtigst hurtigste kjappest kjappeste tregest tregeste saktest",
        "keeps": "holder holdt holde holdes nede oppe",
        "relative": "etter før tidligere",
        "every_other": "annenhver annethvert",
        "glued_second": "nest",
        "letters": "æøå",
        "abbreviation": (
            "bl.a. f.eks. ca. kl. nr. jf. jfr. tlf. dvs. inkl. ekskl. avd. kap. art. st. dr. prof. pr. pga. mht. ev. "
            "evt. hhv. bla. feks. s. fig. tab. tabl. gj.snitt. gj. sn. innb. min. maks. m. off. red. osb. pkt. vedr. "
            "vs. ref. mr. mrs. ms. no. 1.juni. jan. feb. mars. apr. jun. jul. aug. sep. sept. okt. nov. des. adm. dir. "
            "t.o.m. f.o.m. tom. fom. i.h.t. iht. cand. mag. d.d. e.kr. f.kr."
        ),
        "abbreviation_end": (
            "mill. mrd. pst. osv. m.m. m.v. mv. o.l. e.l. a.s. kr. etc. mm. ol. el. p.t. o.a. m.fl. kvm. d.å."
        ),
        "table_percent": "*prosent *prosenten prosentvis prosentdel prosentandel",
        "table_total": "i_alt totalt total totalen sum summen samlet til_sammen tilsammen alle sammenlagt",
        "rest_row": "andre annet resten øvrige",
        "states": (
            "norge sverige danmark finland island tyskland frankrike spania italia nederland storbritannia "
            "usa canada polen japan kina"
        ),
        "nations": "england skottland wales nord-irland",
        "table_whole": (
            "hele_landet landet norge alle_fylker alle_kommuner hele_befolkningen befolkningen begge_kjønn "
            "gjennomsnitt snitt landsgjennomsnitt landsgjennomsnittet landssnittet"
        ),
        "table_change": (
            "endring endringen differanse diff vekst økning nedgang auke *endring *vekst *økning *nedgang"
        ),
        "table_share": "andel andelen *andel prosentdel del_av *prosent prosentfordeling fordeling",
        "table_mean": "snitt gjennomsnitt gjennomsnittlig *snitt *snittet per_omsetning",
        "place_column": (
            "*kommune kommunen* *fylke fylkes* region* sted stad land landsdel* område* tettsted* bydel* "
            "geografi* krets*"
        ),
        "value_column": "verdi verdien value obs_value",
        "period_column": "år aar årstall aarstall årgang periode* tid kvartal måned* maaned* uke dato",
        "table_base": "n antall_svar antall_spurte",
        "votes": "stemte stemmer sa var gikk røstet",
        "ballots": "stemmer stemmesedler",
        "votes_for": "for ja",
        "votes_against": "mot imot nei",
        "votes_neither": "avsto avstod avholdende blank blanke blankt stemte_ikke lot_være ikke_stemte unnlot",
        "members": "medlemmer medlemmene representanter representantene delegater delegatene dommere dommerne",
        "this_sum": "det dette",
        "become": "blitt",
        "outvotes": "vedtatt vedtok godkjent",
        "but": "men",
        "last_year": "i_fjor ifjor fjoråret fjorårets",
        "this_year": "i_år hittil_i_år så_langt_i_år dette_året inneværende_år",
        "year_before": (
            "året_før året_i_forveien ett_år_tidligere et_år_tidligere året_tidligere forrige_år foregående_år "
            "for_ett_år_siden for_et_år_siden samme_måned_i_fjor samme_kvartal_i_fjor samme_tid_i_fjor "
            "samme_periode_i_fjor samme_kvartal_året_før samme_måned_året_før samme_periode_året_før "
            "samme_tid_året_før samme_tidspunkt_året_før tilsvarende_periode_i_fjor "
            "året_forut"
        ),
        "year_after": "året_etter påfølgende_år ett_år_senere et_år_senere året_etterpå",
        "month_before": "måneden_før forrige_måned en_måned_tidligere én_måned_tidligere",
        "quarter_before": "kvartalet_før forrige_kvartal et_kvartal_tidligere",
        "as_of": "per pr pr. ved",
        "year_to": "",
        "period_nouns": (
            "år året måned måneden kvartal kvartalet periode perioden uke bare hele utgangen inngangen slutten starten "
            "begynnelsen midten samme"
        ),
        "when": "da når",
        "locative": "i",
        "institutions": (
            "direktoratet *direktoratet *departementet sentralbyrå *byrå universitetet høgskolen bank banken *tilsynet "
            "*forbundet undersøkelsen *undersøkelsen nrk ntb ssb nav rapporten avisen avisa *bladet politiet *politi "
            "politidistrikt statens vegvesen institutt *instituttet stiftelsen *tilsynets *direktoratets "
            "*departementets direktorat helsedirektoratet"
        ),
        "place_suffix": "lufthavn kommune fylke by bydel fylkeskommune",
        "place_of": "i på",
        "nationwide": (
            "hele_landet landet landet_som_helhet landsgjennomsnittet landssnittet nasjonalt på_landsbasis landets "
            "hele_norge i_verden hele_verden"
        ),
        "here": "her der byen fylket kommunen regionen bydelen området distriktet dit",
        "ages": "eldste yngste pensjonister pensjonistene tenåringer tenåringene",
        "group_adjectives": "unge eldre voksne de",
        "group_head": "aldersgruppen aldersgruppene gruppen",
        "aged": "alderen alder aldersgruppen mellom i på de av",
        "within": "innenfor",
        "noun_endings": "ene ane erne en et",
        "nouns": (
            "personer barn ansatte elever innbyggere kommuner husstander nordmenn voksne unge menn kvinner ledige "
            "virksomheter velgere svar saker"
        ),
        "generic_measure": (
            "andelen andel andeler tallet tall antallet antall prosentandelen nivået raten snittet gjennomsnittet "
            "totalen summen disse dette denne mennesker personer gruppen dyr folk resten samlet alle gikk bodde kom "
            "plassen førsteplassen andreplassen hvem hva hvor vi kroner krone prosent poeng dollar euro gruppa fylker "
            "fylkene kommunene regionene landene byene regionen fylket kommunen byen landet hovedstaden årlig "
            "månedlig ukentlig dem de det den topp bunn toppen bunnen gjort gjør gjorde løpet sted snitt gjennomsnitt "
            "fylkeskommunen år måned uke listen i_snitt åringene åringer utvalget rapporten undersøkelsen tallene"
        ),
        "generic_counted": "personer mennesker folk innbyggere individer",
        "prepositions": (
            "etter ifølge uten ved under gjennom mens hittil dersom når fordi selv for blant regnet målt ser sett i på "
            "per bortsett bak foran like mellom da"
        ),
        "list_words": (
            "liste listen lista tabell tabellen *tabell *tabellen oversikt oversikten rangeringen rangering nøkkeltall "
            "nøkkeltallene topp bunn fakta faktaboks hovedfunn svarene fordelt_på etter_alder"
        ),
        "plain_headers": (
            "prosent prosentvis endring differanse andel antall tall total totalt i_alt sum siste år prosentpoeng kr "
            "mill mrd kroner nkr topp fem ti tre disse her er dette"
        ),
        "place_heads": (
            "fylke fylker kommune kommuner region regioner område områder land by byer landsdel sted bydel "
            "arbeidsstedsfylke bostedsfylke"
        ),
        "group_heads": "segment parti partier næring næringer alder aldersgruppe kjønn gruppe grupper sektor",
        "group_names": "*partiet *parti *parti_de_* *partiet_de_* høyre venstre rødt ap frp sv krf mdg sp kalv",
        "verbs": (
            "leverte leverer levert fraktet frakter veier veide tjener tjente serverte "
            "blitt bli gjort gjør gjorde gjøre levde lever leve oppga oppgav oppgir oppgitt svarte svarer svart mener "
            "mente sier sa sagt overtatt tok tatt tar ta startet starter steg gått gikk går kom kommer kommet fikk "
            "får fått mistet mister dør døde dødd bor bodde bodd bruker brukte brukt benytter benyttet reiste reiser "
            "eksporterte eksportert importerte solgte selger solgt kjøpte kjøper kjøpt felte felt registrert "
            "registrerte anmeldt anmeldte deler delte delt sendte sender sendt rykket rykker rykte kostet koster "
            "krever krevde utgjør utgjorde omfatter omfattet ligger lå ligget står sto stod hatt vært gitt ga gir "
            "viste viser vist økte sank falt svinger vil vilje skal skulle må måtte kan kunne bør burde ville "
            "produserte produserer produsert rundet passerte nådde når endte ender havnet havner følger fulgte fulgt "
            "målt måler målte regnet beregnet beregner anslår anslo venter ventet forventer forventet opplever "
            "opplevde deltok deltar deltatt møtte søkte søker stemte stemmer flyttet flytter jobber jobbet arbeider "
            "arbeidet spurte spurt trenger likevel særlig skiller skilte skille ansees ble høyt lavt klart godt "
            "best dårlig også spesielt langt svakt sterkt nesten bare kun deretter dessuten hittil fortsatt hører "
            "høre født fordi nær alene selv omtrent fram frem tilbake opp ned ut inn hjemme bort betraktelig "
            "betydelig tydelig markant kraftig bratt jevnt"
        ),
        "half_generic": "verdien volumet",
        "ranked_by": "etter",
        "priced": "dyrest dyreste billigst billigste",
        "lies_ahead": "neste kommer kommende skal vil",
        "relative_pronouns": "som",
        "group_back": "denne_aldersgruppen denne_gruppen i_aldersgruppen denne_gruppa samme_gruppe",
        "place_adjectives": "norske:Norge svenske:Sverige danske:Danmark",
        "place_nouns": "hovedstaden:Oslo",
        "sexes": (
            "menn mennene mannlige kvinner kvinnene kvinnelige gutter guttene jenter jentene hanner hannene hanndyr "
            "hanndyrene hunner hunnene hunndyr hunndyrene hodyr hodyrene begge_kjønn"
        ),
        "before_after": "etter før",
        "place_plurals": (
            "kommunene fylkene regionene landene byene områdene bydelene kommuner fylker regioner land byer"
        ),
        "pointers": "tallet andelen antallet raten nivået summen totalen prosentandelen",
        "opposed_answers": (
            "positiv|positive|positivt|høy|høye|god|gode:negativ|negative|negativt|lav|lave|dårlig|dårlige "
            "enig|enige:uenig|uenige fornøyd|fornøyde:misfornøyd|misfornøyde"
        ),
        "whole_people": (
            "befolkningen befolkninga innbyggerne alle_nordmenn alle_innbyggere nordmenn alle_innbyggerne"
        ),
        "this_group": "denne_gruppen denne_gruppa gruppen gruppa",
        "mentioned": "nevnte omtalte",
        "everyone_nouns": (
            "voksne befolkningen innbyggerne innbyggere respondenter respondentene deltakerne spurte undersøkte svarte"
        ),
        "set_against": "som_andel_av målt_mot regnet_av sett_opp_mot sett_i_forhold_til i_forhold_til",
        "rate_nouns": (
            "svarprosent svarprosenten oppklaringsprosent oppklaringsprosenten strykprosent ståprosent "
            "fremmøteprosent frammøteprosent stemmeprosent deltakerprosent suksessrate svarandel valgdeltakelse "
            "oppslutning"
        ),
        "no_answer": (
            "vet_ikke visste_ikke ikke_bestemt_seg ikke_svart ikke_svarte usikre usikker blankt blanke "
            "vil_ikke_svare avholdende avsto ikke_tatt_stilling uten_mening"
        ),
        "jointly": "sammen samlet",
        "between_them": "til_sammen samlet",
        "adding": (
            "legger_vi_de_to_sammen legger_vi_til legger_man_til legger_en_til tar_vi_med tar_man_med "
            "regner_vi_med regner_man_med medregnet inkludert"
        ),
    },
)
