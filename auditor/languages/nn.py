"""Norwegian nynorsk: words only."""

from fractions import Fraction

from auditor.lexicon import Lexicon, meanings

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
        "juni juli oktober desember kroner fylke fylket *prosent enn etter ved mot alle nesten fire tre to ut "
        "inn snitt nummer nest fram april mars august september november landet folketall lån tonn største "
        "første større før året busette ukjend folketalet innbyggjarane tala førebelse oppgjevne innanlands "
        "tekne mottakarar samanlikna vedteke framleis einaste fleirtal bustad lista bilete ønskt"
    ),
    classes={
        "up": (
            "auka auke aukar auken aukinga auking *auke *auken *auking *aukinga økt økte steig stig stige stigen "
            "stiging stiginga voks veks vekse vakse vekst veksten *vekst *veksten oppgang oppgangen *oppgang opp oppe "
            "klatra framgang framgangen lyfta heva betring betringa fram tilvekst tilveksten forbetring steget vaks "
            "klatrar klatre hoppa hoppar bykste tiltok tiltek oppjustert oppjustera oppjusterte oppjustering "
            "oppjusteringa mangedobla fleirdobla stigande veksande aukande tiltakande oppsving oppsvinget opptrapping "
            "opptrappinga hopp byks skaut_i_vêret skaut_i_veret skyt_i_vêret rasa_i_vêret raste_i_vêret fauk_i_vêret "
            "fór_i_vêret gjekk_i_vêret kraup_oppover kryp_oppover sneik_seg_oppover peika_oppover "
            "utvida utvidar aukast forbetringa "
            "prisstiging prisstiginga *kostnadsstiging temperaturstiging temperaturstiginga lønsstiging lønsstiginga "
            "verdistiging verdistiginga rentestiging havstiging havstiginga renteheving rentehevinga lønsheving "
            "prisheving "
            "løft heving hevinga utviding utvidinga opptur gevinst forlengd"
        ),
        "down": (
            "falle fall fallet fell fallit falt *fallet minka minkar minke minking nedgang nedgangen *nedgang "
            "*nedgangen gått_ned ned nede sokk søkk sokke sank redusert reduserast reduserte redusere reduksjon "
            "reduksjonen tilbakegang tilbakegangen tilbake dalte krympa kutta kutt senka tap tapet tapt minska "
            "avtok avteke "
            "minskar minske minsking minskinga minkast minkinga krympar krympe krymping krympinga dala dalar dale "
            "stupte stupar rasa raste rasar skrumpa skrumpar svann datt dett gleid glir avtek avtakande søkkande "
            "fallande minkande nedjustert nedjustera nedjusterte nedjustering nedjusteringa senkar senke kuttar kutte "
            "reduserer nedtrapping nedtrappinga kraup_nedover kryp_nedover peika_nedover tørka_inn "
            "*reduksjon *reduksjonen nedskjering nedskjeringar nedskjeringa attende seig "
            "prisfall prisfallet *prisfall *prisfallet rentefall rentefallet kursfall kursfallet børsfall verdifall "
            "verdifallet omsetningsfall inntektsfall salsfall trafikkfall rentekutt rentekuttet priskutt lønskutt "
            "budsjettkutt budsjettkuttet utsleppskutt utsleppskuttet skattekutt skattekuttet avgiftskutt "
            "senking senkinga svikt svikten nedtur innskrenking forkorta gjekk_ned går_ned gjekk_attende går_attende "
            "gått_attende gjekk_tilbake går_tilbake attendegang attendegangen"
        ),
        "more": (
            "fleire meir høgare større betre over eldre dyrare lengre oftare raskare høyere tyngre varmare breiare "
            "djupare våtare"
        ),
        "less": (
            "færre mindre lågare dårlegare under yngre billegare svakare kortare sjeldnare lavare kaldare kjølegare "
            "smalare grunnare turrare"
        ),
        "most": (
            "raskaste kjappast kjappaste brattast brattaste folkerikast folkerikaste "
            "toppar førsteplassen førsteplass flest mest høgast høgaste størst største best beste øvst øvste "
            "sterkast sterkaste oftast eldst eldste "
            "dyrast dyraste lengst lengste toppen topp rekord rekorden raskast høgst travlaste travlast "
            "tyngst tyngste varmast varmaste våtast våtaste djupast djupaste breiast breiaste tettast tettaste "
            "vanlegast vanlegaste på_førsteplass"
        ),
        "least": (
            "tregast tregaste saktast langsamast langsamaste minst_auke minst_vekst minst_nedgang "
            "minst_i minst_på minst_for minst_blant færrast lågast lågaste minste minst_av dårlegast dårlegaste "
            "nedst nedste svakast svakaste yngst yngste "
            "billegast billegaste kortast kortaste rolegaste rolegast botnen botn botnår færrest lavast "
            "kaldast kaldaste kjølegast kjølegaste turrast turraste smalast smalaste grunnast grunnaste sjeldnast "
            "sjeldnaste rimelegast rimelegaste"
        ),
        "from": "frå ifrå",
        "to": "til",
        "by": "med",
        "than": "enn",
        "against": (
            "mot samanlikna_med jamført_med i_høve_til i_forhold_til halde_opp_mot medan_talet_var medan_delen_var "
            "medan_det_var kontra versus vs i_samanlikning_med"
        ),
        "of": "av blant mellom_dei av_dei",
        "at": "på i for ved hos",
        "and": "og samt",
        "or": "eller",
        "between": "mellom",
        "difference": (
            "skilnad skilnaden forskjell forskjellen differanse differansen avstand avstanden gap gapet skil skilde "
            "skilja forspranget forsprang spennet spenn spriket sprik "
            "ei_endring_på endringa_på endringa_er_på"
        ),
        "earlier": (
            "veka_før førre_veke "
            "året_før året_i_førevegen i_fjor fjoråret eitt_år_tidlegare eit_år_tidlegare året_tidlegare førre_år "
            "førre_året kvartalet_før månaden_før førre_kvartal førre_månad same_månad_i_fjor same_kvartal_i_fjor "
            "same_tid_i_fjor same_periode_i_fjor for_eitt_år_sidan for_eit_år_sidan tidlegare "
            "året_føreåt føregåande_år føregåande_veke "
            "førre_sesong sesongen_før dagen_før same_dag_i_fjor same_veke_i_fjor same_periode_året_før "
            "same_tid_året_før same_månad_året_før same_kvartal_året_før tilsvarande_månad_i_fjor "
            "tilsvarande_periode_i_fjor"
        ),
        "mean": (
            "gjennomsnittsdag gjennomsnittsdøgn gjennomsnittsmånad gjennomsnittsveke gjennomsnittsår snitt "
            "snittet gjennomsnitt gjennomsnittet gjennomsnittleg i_snitt i_gjennomsnitt *snitt *snittet "
            "gjennomsnitts* snitt* snittpris snittprisen snittløn snittløna snittalder snittalderen snittkarakteren "
            "snittbeløp snittbeløpet snittverdi snittverdien gjennomsnittlege"
        ),
        "median": "median medianen median*",
        "total": (
            "sett_under_eitt under_eitt som_heilskap totalt i_alt til_saman samla samanlagt alt_i_alt summen "
            "total heile_landet totale "
            "heile_regionen heile_fylket heile_kommunen heile_byen heile_området heile_distriktet i_sum "
            "tilsaman samanlagde"
        ),
        "rest": (
            "resten resterande dei_øvrige øvrige dei_andre dei_resterande attverande attståande gjenverande "
            "dei_attverande dei_attståande dei_gjenverande alle_andre alle_dei_andre"
        ),
        "respectively": "høvesvis",
        "ofthese": "av_dette av_tilfella av_sakene av_desse av_dei_som herav derav blant_desse",
        "each": "kvar kvart per_stykk pr_stykk pr._stykk pr_stk",
        "be": (
            "la_ned legg_ned "
            "er var har hadde vart blei blir låg ligg tel talde budde bur sto står stod fekk får kom kjem viser viste "
            "vore svarar_til svara_til kostar kosta endte hamna gjekk går"
        ),
        "thus": (
            "noko_som_betyr noko_som_tyder noko_som_vil_seie noko_som_inneber noko_som_gir noko_som_gjev "
            "som_betyr som_tyder som_vil_seie som_inneber i_reine_tal i_absolutte_tal i_tal slik_at det_tyder "
            "det_betyr det_inneber det_vil_seie dvs altså dermed det_gir det_gjev det_svarar_til som_svarar_til "
            "noko_som_svarar_til tilsvarande det_utgjer noko_som_utgjer som_utgjer som_gir gir gjev med_andre_ord "
            "det_er følgjeleg såleis noko_som_er noko_som_blir det_blir det_vert noko_som_tilsvarar som_tilsvarar "
            "det_tilsvarar dette_tilsvarar dette_svarar_til dette_utgjer dette_gir dette_gjev dette_tyder "
            "som_gjev"
        ),
        "not": "ikkje ingen aldri",
        "equal": "uendra stabil stabilt same like likt lik sto_stille stille",
        "both": "begge både",
        "followed": (
            "følgde_med fylgde_med følgde_på fylgde_på følgde_etter fylgde_etter følgde_deretter følgde_så fulgte_med "
            "fylgt_av fylgd_av følgt_av følgd_av etterfølgt_av føre framfor deretter tett_følgd_av tett_følgt_av "
            "følgjer nest "
            "dernest deretter_kjem så_kjem deretter_følgjer dernest_kjem"
        ),
        "these": "desse følgjande denne",
        "namely": "nemleg til_dømes",
        "while": "medan mens sjølv_om endå_om",
        "last": "siste sist",
        "since": "sidan",
        "until": "inntil fram_til",
        "share": "del delen andel andelen *delen *andelen prosentdelen",
        "number": "talet tal tala antal antalet",
        "consecutive": "på_rad i_strekk",
        "split": (
            "fordeler_seg_slik fordelte_seg_slik fordelte_slik fordelt_slik fordelte_på fordelte fordelt_på "
            "fordelt fordeler_seg_på fordeler_seg fordelte_seg delt_på består_av bestod_av delt_i samansett_av "
            "delt_mellom"
        ),
        "everyone": "landet landets alle samtlege heile_utvalet heile_befolkninga heile_gruppa totalen heilskapen",
        "makes": (
            "står_dermed_for stod_dermed_for står_altså_for stod_altså_for står_åleine_for stod_åleine_for "
            "står_for stod_for sto_for utgjer utgjorde"
        ),
        "further": "ytterlegare i_tillegg dessutan på_toppen",
        "only": "berre",
        "it": "det den dei dette ho han",
        "article": "ein eit ei",
        "word": (
            "lasta_ned laste_ned lastar_ned tatt_opp tek_opp ta_opp *avfallet *anfallet *overfallet *dødsfallet "
            "*fråfallet *bortfallet *utfallet *innfallet *forfallet *nedfallet *påstiging *avstiging dukka_opp "
            "dukkar_opp voks_opp vakse_opp veks_opp stilte_opp møtte_opp sett_opp sette_opp følgde_opp gi_opp gje_opp "
            "gav_opp sa_opp sagt_opp pussa_opp delt_opp delte_opp bygd_opp slått_opp rydda_opp brent_ned brann_ned "
            "skrive_ned ta_ned tatt_ned teke_ned slått_ned slo_ned leggje_ned lagt_ned betale_tilbake betalte_tilbake "
            "betalt_tilbake levert_tilbake leverte_tilbake sendt_tilbake gitt_tilbake gav_tilbake kjem_tilbake "
            "kom_tilbake kome_tilbake ta_tilbake tatt_tilbake teke_tilbake fall_ut"
        ),
        "weekday": "måndag tysdag onsdag torsdag fredag laurdag søndag sundag mandag tirsdag lørdag",
        "month": "januar februar mars april mai juni juli august september oktober november desember",
    },
    stop=(
        "og i på til av for med som ein eit ei det den dei er var har hadde vart blir blei å at om frå ved enn mot men "
        "medan også seg sin sitt sine ikkje da når så no her der kvar alle alt meir fleire færre mindre mellom over "
        "under etter før sidan dette desse denne opp ned berre heile same anna andre noko nokon vi han ho ein eller "
        "både enda framleis dermed altså blant per kan vil skal må går gjekk ligg låg står stod viser ifølgje året år "
        "åra prosent prosentpoeng talet delen del tal svarar utgjer gir fekk får kom auka auke nedgang fall redusert "
        "siste første tidlegare fjor"
    ),
    cardinals=meanings(
        {
            0: "null",
            1: "ein ei eit eitt éin éi éitt",
            2: "to",
            3: "tre",
            4: "fire",
            5: "fem",
            6: "seks",
            7: "sju",
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
            20: "tjue",
            30: "tretti",
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
            2: "nest andre anna annan",
            3: "tredje",
            4: "fjerde",
            5: "femte",
            6: "sjette",
            7: "sjuande",
            8: "åttande",
            9: "niande",
            10: "tiande",
            11: "ellevte",
            12: "tolvte",
            13: "trettande",
            14: "fjortande",
            15: "femtande",
            16: "sekstande",
            17: "syttande",
            18: "attande",
            19: "nittande",
            20: "tjuande",
            21: "tjueførste",
            22: "tjueandre",
            23: "tjuetredje",
            24: "tjuefjerde",
            25: "tjuefemte",
            26: "tjuesjette",
            27: "tjuesjuande",
            28: "tjueåttande",
            29: "tjueniande",
            30: "trettiande",
            31: "trettiførste",
            1: "første fyrste",
        }
    ),
    denominators=meanings(
        {
            2: "halvdel halvdelen",
            3: "tredel tredelen tredelar tredjedel tredjedelen tredjedelar",
            4: "firedel firedelen firedelar fjerdedel fjerdedelen fjerdedelar",
            5: "femdel femdelen femdelar femtedel femtedelen femtedelar",
            6: "seksdel seksdelar sjettedel sjettedelar",
            7: "sjudel sjudelar sjuandedel sjuandedelar",
            8: "åttedel åttedelar åttandedel åttandedelar",
            9: "nidel nidelar niandedel niandedelar",
            10: "tidel tidelen tidelar tiandedel tiandedelen tiandedelar",
            12: "tolvdel tolvdelar tolvtedel",
            20: "tjuedel",
            100: "hundredel hundredelar",
        }
    ),
    shares=meanings(
        {
            Fraction(1, 2): "halvparten halvdelen halve helvta helfta",
        }
    ),
    multiples=meanings(
        {
            Fraction(2): (
                "dobla doblar doblast doble dobling doblinga fordobla fordobling fordoblinga dobbelt_så det_dobbelte "
                "fordoblar fordoblast dobbelt_opp"
            ),
            Fraction(3): (
                "tredobla tredoblar tredobling tredoblinga tredobbelt_så det_tredobbelte trippelt_så tredoblast tripla "
                "triplar tripling triplinga trippelt_opp"
            ),
            Fraction(4): (
                "firedobla firedobling firedobbelt_så det_firedobbelte firedoblar firedoblast firedoblinga kvadrupla"
            ),
            Fraction(5): "femdobla femdobling det_femdobbelte femdoblar femdoblast femdoblinga femdobbelt_så",
            Fraction(6): "seksdobla seksdobling seksdoblar seksdoblinga seksdobbelt_så det_seksdobbelte",
            Fraction(7): "sjudobla sjudobling sjudoblinga sjudobbelt_så det_sjudobbelte",
            Fraction(8): "åttedobla åttedobling åttedobbelt_så det_åttedobbelte",
            Fraction(10): "tidobla tidobling tidoblar tidoblast tidoblinga tidobbelt_så det_tidobbelte",
            Fraction(1, 2): (
                "halvert halvera halverte halverast halverar halvere halvering halveringa halvparten_så det_halve "
                "halvertest halvdelen_så"
            ),
            Fraction(9): "nidobla nidobling",
            Fraction(12): "tolvdobla tolvdobling",
            Fraction(20): "tjuedobla tjuedobling",
            Fraction(100): "hundredobla hundredobling",
        }
    ),
    scales=meanings(
        {
            12: "dusin",
            10**6: "mill. mill mio. mio million millionar millionen millionane millioner",
            10**9: "mrd. mrd mia. milliard milliardar milliarden milliardane milliarder",
            10**12: "billion billionar",
            10**15: "billiard billiardar",
            10**18: "trillion trillionar",
            10**21: "trilliard trilliardar",
            10**24: "kvadrillion kvadrillionar",
            10**27: "kvadrilliard kvadrilliardar",
            1000: "tusen",
        }
    ),
    joiner="og",
    out_of="av",
    every="kvar kvart",
    units=meanings(
        {
            "percent": "% prosent prosenten prosentane prosentene pst. pst pct pct.",
            "percentage_point": (
                "prosentpoeng prosentpoenget prosentpoenga %-poeng prosent-poeng prosenteiningar pp. pp"
            ),
            "per_mille": "promille ‰",
            "points": "poeng",
            "measure": (
                "sekund tev gev hk db ha gw kvm °c ° km² tonn kilo kg gram km kilometer km² kvadratkilometer "
                "kubikkmeter milliliter desiliter centiliter milligram "
                "kvadratmeter m² m2 km2 meter mil centimeter millimeter cm mm liter dekar hektar kwh mwh gwh twh mw kw "
                "kilowattimar terawattimar gigawattimar grader fat "
                "gradene metrane kilometrane kiloa tonna litrane hektara dekara sekunda kilowattimane "
                "kilowatt megawatt gigawatt"
            ),
            "years": "år års åra årene",
            "months": "månad månader månadar månadene månadane månaders",
            "weeks": "veke veker vekene vekers",
            "days": "dag dagar dagane dagars døgn",
            "hours": "time timar timane timars",
            "minutes": "minutt minuttar minutta minutts",
        }
    ),
    currencies=meanings(
        {
            "kroner": "nok kr kr. krone kroner kronene kronar kroners norske_kroner norske_kr norske_kronar",
            "svenske kroner": (
                "sek svenske_kr svenske_kroner svenske_kronar svenske_kronor svensk_kr svensk_kroner svensk_kronar "
                "svensk_kronor kronor"
            ),
            "danske kroner": "dkk danske_kr danske_kroner danske_kronar dansk_kr dansk_kroner dansk_kronar",
            "islandske kroner": "isk islandske_kr islandske_kroner islandske_kronar",
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
            "rupiar": (
                "inr rs rs. rupi rupiar rupier rupee rupees indiske_rupi indiske_rupier indiske_rupee indiske_rupees "
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
            "rubel": "rubel rublar rubler",
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
            "about": "om_lag omlag omtrent rundt cirka ca. ca omkring kring ikring rundt_rekna ~ tett_på i_området",
            "almost": (
                "så_godt_som nesten snaut knapt knappe snaue nær nærare nærmare bortimot oppimot opp_mot "
                "i_underkant_av like_under litt_under rett_under"
            ),
            "slightly_over": (
                "drygt drygt_og_vel drøyt drygge vel i_overkant_av litt_over litt_meir_enn så_vidt_over like_over "
                "rett_over"
            ),
            "well_over": "godt_over langt_over klart_over",
            "over": "over meir_enn fleire_enn høgare_enn større_enn lengre_enn lenger_enn eldre_enn",
            "under": "under mindre_enn færre_enn lågare_enn kortare_enn yngre_enn godt_under langt_under klart_under",
            "at_least": "minst i_alle_fall iallfall ikkje_mindre_enn ikkje_færre_enn frå_og_med",
            "at_most": "inntil opptil maks maksimalt høgst ikkje_meir_enn ikkje_over",
            "emphasis": (
                "heile berre kun så_mange_som så_mykje_som så_få_som så_lite_som så_høgt_som nøyaktig akkurat totalt"
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
            0: "måndag mandag måndagar",
            1: "tysdag tirsdag tysdagar",
            2: "onsdag onsdagar",
            3: "torsdag torsdagar",
            4: "fredag fredagar",
            5: "laurdag lørdag laurdagar",
            6: "sundag søndag sundagar søndagar",
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
            "artikkel vedlegg *rapport rapporten *notat sak saka dokument nr nr. referanse versjon avsnitt punkt pkt "
            "pkt. nummer spørsmål fotnote note boks utgåve årgang bind melding meld. st. prop. prop innst. forskrift "
            "forordning lov direktiv iso isbn issn fylkesveg riksveg europaveg postboks pb pb. rom etasje linje id *id "
            "trinn steg formel nivå kategori type fase gruppe klasse scenario alternativ modell"
        ),
        "phone": (
            "tlf tlf. telefon telefonen telefonnummer *telefon *telefonen mobil mob mob. ring faks *vakt sms "
            "sentralbord sentralbordet telefaks tenestetorget"
        ),
        "street": (
            "*gata *gate *gaten *veien *vegen *vei *veg *plass *allé *torg *torget *bakken *svingen *stien *kaia"
        ),
        "time": "kl kl. klokka klokken",
        "year": (
            "året år hausten våren sommaren vinteren skuleåret jaktåret sidan innan sommar haust årsskiftet *året "
            "utgangen_av inngangen_til"
        ),
        "fence": "i frå til sidan mellom etter før for og innan rundt av enn mot per inntil eller med ein",
    },
    words={
        "so_behind_comma": "så",
        "so_far": "langt vidt snart lenge å som stor store mange få mykje lite og at følgde kom følgd fekk for",
        # what the name or label of a column says it holds
        "column_share": "andel andelen prosentdel",
        "column_per_head": "per_innbyggjar per_innbyggar per_hovud per_person",
        "scientific": (
            "p-verdi konfidensintervall et_al statistisk_signifikant randomisert in_vitro in_vivo placebo "
            "regresjon regresjonsanalyse metaanalyse informantar signifikansnivå kohortstudie oddsratio"
        ),
        "interval_level": "ki ci konfidensintervall uvisseintervall",
        "interval_words": "ki ci konfidensintervall konfidensintervallet uvisseintervall spreiing sd",
        "effect_names": "or aor hr rr irr",
        "effect_letters": "r β b",
        "effect_phrases": (
            "oddsratio odds_ratio hasardratio hazard_ratio relativ_risiko korrelasjonskoeffisient standardavvik "
            "standardavviket standardfeil"
        ),
        "numbered": "gruppe gruppene grad stadium fase type klasse dag dose studie syklus besøk",
        "means_that": "betyr inneber tyder så slik_at dermed",
        "case_nouns": "tilfella sakene",
        "rest_items": "resten anna andre øvrige øvrig",
        "unit_sizes": (
            "kg:mass:1 kilo:mass:1 kilogram:mass:1 tonn:mass:1000 gram:mass:0.001 g:mass:0.001 "
            "milligram:mass:0.000001 kWh:energy:1 kilowattime:energy:1 kilowattimar:energy:1 MWh:energy:1000 "
            "megawattimar:energy:1000 GWh:energy:1000000 gigawattimar:energy:1000000 TWh:energy:1000000000 "
            "terawattimar:energy:1000000000 kW:power:1 MW:power:1000 GW:power:1000000 kilowatt:power:1 "
            "megawatt:power:1000 gigawatt:power:1000000 meter:length:1 m:length:1 "
            "km:length:1000 kilometer:length:1000 mil:length:10000 cm:length:0.01 centimeter:length:0.01 "
            "mm:length:0.001 millimeter:length:0.001 liter:volume:1 l:volume:1 desiliter:volume:0.1 "
            "kubikkmeter:volume:1000 m³:volume:1000 kvm:area:1 kvadratmeter:area:1 m²:area:1 m2:area:1 "
            "dekar:area:1000 mål_dyrket:area:1000 ha:area:10000 hektar:area:10000 km²:area:1000000 "
            "km2:area:1000000 kvadratkilometer:area:1000000 ml:volume:0.001 milliliter:volume:0.001 "
            "centiliter:volume:0.01 cl:volume:0.01 dl:volume:0.1 mg:mass:0.000001 "
            "metrane:length:1 kilometrane:length:1000 kiloa:mass:1 tonna:mass:1000 litrane:volume:1 hektara:area:10000 "
            "dekara:area:1000 kilowattimane:energy:1 grader:temperature:1 gradene:temperature:1"
        ),
        "minor_money": "øre:kroner cent:dollar pence:pund",
        "sold_for": "for til_ein_verdi_av verdt til_ein_pris_av",
        "in_numbers": "i_reine_tal i_absolutte_tal i_tal i_antal",
        "case_openers": "for på ved av",
        "until_day": "til – -",
        "added_up": "til_saman i_alt totalt samanlagt tilsaman samla alt_i_alt",
        "never_of_shares": (
            "billegare dyrare kortare lengre yngre eldre raskare saktare tyngre varmare kaldare djupare breiare"
        ),
        "pace_nouns": "takten farten tempoet vekstraten veksttakta",
        "majority": "fleirtal fleirtalet",
        "minority": "mindretal mindretalet",
        "weak_verbs": "gjaldt gjeld skjedde kom kjem vart blitt dreidde",
        "since_that": "sidan ettersom fordi når då",
        "qualities": (
            "kortare lengre yngre eldre dårlegare betre billegare dyrare svakare sterkare sjeldnare oftare tyngre "
            "lettare varmare kaldare djupare breiare smalare"
        ),
        "net_of": "netto netto*",
        "stayed_same": "uendra uforandra stabil stabilt var_den_same",
        "sums_to": (
            "til_saman i_alt totalt noko_som_gir tilsaman samla samanlagt alt_i_alt som_gir som_gjev det_gir det_gjev "
            "det_blir det_vert noko_som_gjev som_til_saman ein_sum_på summerer_seg_til"
        ),
        "sureness": "konfidensintervall konfidensintervallet",
        "net": (
            "naturleg_auke naturleg_tilvekst "
            "netto netto* *overskot *overskotet overskot overskotet *underskot *underskotet underskot underskotet"
        ),
        "time_measures": (
            "ventetid* reisetid* responstid* *behandlingstid* liggjetid* leveringstid* køyretid* utrykkingstid* "
            "svartid* "
            "skjermtid* søvn* *varigheit* butid* pendletid* lytting* sjåartid* lesetid* tidsbruk* venta_i_gjennomsnitt "
            "venta_i_snitt ventar_i_gjennomsnitt ventar_i_snitt"
        ),
        "age_measures": "levealder* gjennomsnittsalder* snittalder* medianalder* alder_ved*",
        "means": "snitt snittet gjennomsnitt gjennomsnittet gjennomsnittleg gjennomsnittlege",
        "period_openers": "på i over etter innan siste dei om under før gjennom første neste kvar",
        "response_rates": "svarprosent svarprosenten svardelen valdeltakinga valdeltaking frammøteprosenten",
        "responded": "svara svarte røysta møtte deltok svar deltakarar røyster",
        "asked": "spurt spurde spurte inviterte invitert røysteføre utval utvalet kontakta tilsende mottok",
        "attendance": "oppmøte oppmøtet frammøtet besøket publikum publikummet tilskodartalet interessa",
        "varied": "strekkjer_seg varierte varierer spenner spente svinga svingar låg_mellom ligg_mellom",
        "sample": ("utvalet heile_utvalet eit_utval alle_spurde alle_dei_spurde alle_som_vart_spurde"),
        "survey": "*undersøking *undersøkinga måling målinga spurt spurde utval",
        "result": "resultat resultatet *resultat *resultatet",
        "so_that": "så slik_at dermed altså følgjeleg det_gir det_gjev som_gir med_det etter_dette det_vil_seie",
        "leaves": "etterlét etterlet",
        "known_plurals": "ane ene a",
        "narrows": "som der her vi me dei eg ho han de ein kor",
        "summing_up": (
            "kort_sagt kort_oppsummert oppsummert i_korte_trekk for_å_oppsummere i_korthet kort_fortalt stutt_sagt"
        ),
        "amounting": "på",
        "known_endings": "et en a ane ene",
        "added_to": "lagt_til saman_med",
        "comes_to": "blir_det vart_det blei_det det_blir det_vart kjem_på kom_på kjem_det_på betaler_dei betaler_vi",
        "brings_in": (
            "innbringe innbringar innbringa fekk_inn får_inn gir_inn gav_inn drog_inn gi_inntekter gir_inntekter "
            "ville_kosta vil_koste skaffe"
        ),
        "without": (
            "utan_dei utan_desse utan_den utan_det utan_denne ser_vi_bort_frå_dei ser_ein_bort_frå_dei "
            "når_dei_blir_haldne_utanfor"
        ),
        "adjusted": "korrigert_for justert_for når_det_blir_korrigert_for tek_ein_omsyn_til",
        "taken_together": "til_saman samla sett_under_eitt totalt samanlagt alt_i_alt tilsaman i_alt",
        "both_ends": (
            "første_og_siste den_første_til_den_siste den_fyrste_til_den_siste fyrst_og_sist først_og_sist "
            "første_til_siste øvst_og_nedst topp_og_botn "
            "topp_til_botn ytterpunkta"
        ),
        "becomes": "blir vert",
        "ties": "med_det",
        "then": "sidan_då sidan_den_gongen sidan_den_tida frå_den_gongen det_året dette_året",
        "equative": "så",
        "definite_changes": (
            "auken aukinga veksten oppgangen stiginga framgangen forbetringa betringa nedgangen fallet reduksjonen "
            "tilbakegangen minkinga endringa differansen *auken *veksten *nedgangen *fallet *reduksjonen"
        ),
        "antonyms": (
            "auka:minka aukar:minkar auke:nedgang auken:nedgangen steig:fall opp:ned oppe:nede vekst:fall "
            "veksten:fallet fleire:færre høgare:lågare større:mindre meir:mindre betre:dårlegare over:under "
            "eldre:yngre fram:tilbake framgang:tilbakegang høgast:lågast høgaste:lågaste størst:minst største:minste "
            "flest:færrest best:dårlegast øvst:nedst høgt:lågt"
        ),
        "points_for": "prosent:prosentpoeng %:prosentpoeng",
        "size_marks": "med på av",
        "side_marks": "over under",
        "judging": "betring betringa forbetring forbetringa betre dårlegare",
        "age_from": "frå",
        "aged_at": "på",
        "no_age": "meir lenger",
        "multiple_tail": "så",
        "nearest": "nærmaste",
        "whole_unit": "hundreår",
        "adds": "",
        "holds": "hadde har fekk totalt omfattar omfatta dei selde produserte",
        "article": "eit",
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
        "vague": "par nokre fleire mange",
        "ordinal_point": ".",
        "decimal": ",",
        "one": "éin eitt éi éitt",
        "counted_out_of": "av",
        "one_time": "månad veke dag time kvartal",
        "left_over": "att igjen attende",
        "plural": "er ar arar r ane ene s",
        "occasion": "gong runde utgåve",
        "half_unit": "time år million milliard",
        "span": "over på etter om innan varer varte til tok tek i gjennom løpet av siste neste meir enn",
        "span_after": "frå på",
        "window_one": "siste neste førre komande nærmaste føregåande første fyrste",
        "genitive": "års månaders vekers dagars timars minutts",
        "year_old": "åring åringar åringane åringen åringars",
        "not_age": "til frå",
        "percent_nouns": "*prosenten *prosent *prosentandelen",
        "where_words": "opp oppe ned nede fram tilbake",
        "per_day": (
            "kvart_døgn pr_dag pr._dag pr_døgn kvar_einaste_dag per_dag for_dagen om_dagen kvar_dag i_døgnet "
            "per_døgn dagleg daglege *dag_hadde_i_gjennomsnitt "
            "*dag_hadde_i_snitt"
        ),
        "per_week": "pr_veke pr._veke i_uka kvar_uke per_veke i_veka kvar_veke vekentleg",
        "per_month": "pr_månad pr._månad om_månaden per_månad i_månaden kvar_månad månadleg",
        "per_year": "pr_år pr._år per_år i_året årsgjennomsnitt* kvart_år årleg årlege",
        "past_year": "i_fjor siste_året det_siste_året",
        "in_the_year": (
            "i_løpet_av_året gjennom_året på_eitt_år på_eit_år tolv_månader i_året for_året heile_året i_heile"
        ),
        "count_superlatives": "flest færrast",
        "dividing": "fordeler fordelt fordelte fordeling fordelinga etter_alder etter_kjønn etter_type",
        "people": "personar person menneske innbyggjarar deltakarar stykke",
        "group_nouns": "gruppa dei alle totalen",
        "opposites": (
            "menn|mennene|mann|mannlege|mannsdel*:kvinner|kvinnene|kvinne|kvinnelege|kvinnedel*|kvinnedelen "
            "gutar|gutane|gut:jenter|jentene|jente hann|hannar|hanndyr|hanndyra:ho|hoer|hodyr|hodyra|hunndyr "
            "private|privat:offentlege|offentleg|kommunale|kommunal|statlege "
            "innanlands*|innanriks*|innland*:utanlands*|utanriks*|utland* heiltid|heiltids*:deltid|deltids* "
            "norskfødde:utanlandsfødde gifte:ugifte ektemenn|ektemennene:koner|konene "
            "barn|barna|born|borna:vaksne norske|nordmenn:utanlandske|utlendingar heimemarknaden:eksporten|eksport "
            "byane:bygdene kvardagar|kvardagane|vekedagar|vekedagane:helger|helga|helgene "
            "mødrer|mødrene:fedrar|fedrane brør:systrer vaksinerte:uvaksinerte "
            "tilreisande:fastbuande røykjarar:ikkje-røykjarar"
        ),
        "at_present": "no idag",
        "shares_out": "fekk får fikk mottok mottek gav gir gjev la legg leverte yter",
        "per": "per pr pr. for_kvar for_kvart på_kvar på_kvart",
        "person": (
            "innbyggar innbyggjar person hovud menneske vaksen elev barn husstand kvinne mann brukar tilsett pasient "
            "hushald student bebuar familie nordmann kommune fødsel"
        ),
        "half": "halv halvt",
        "and_half": "halvannan halvanna",
        "quarter": "kvart kvarter",
        "times": "gonger gongar gonga ganger",
        "times_as": (
            "gjennomsnittet snittet landsgjennomsnittet landssnittet normalen fjorårets årets "
            "så større høgare fleire meir mindre lågare færre lengre raskare dyrare billegare vanlegare sterkare "
            "tyngre oftare breiare djupare "
            "eldre varmare rikare kortare tettare"
        ),
        "comparative": (
            "fleire færre meir mindre høgare lågare større nye andre ekstra ulike heile berre felte norske utanlandske "
            "unge eldre"
        ),
        "not_counted": (
            "og i på til av for frå med som er var vart blei blir har hadde om mot enn ein eit ei den det dei dette da "
            "når men eller at å under over per pr medan fordi samt ved etter før sidan mellom blant hos utan inn ut "
            "opp ned ikkje også òg altså dermed berre kun no så seier svarte svarer meiner oppgir oppgav fekk får "
            "gjekk går kom kjem kan kunne skal skulle vil ville må måtte bur budde låg ligg steig stig sank søkk fall "
            "fell auka aukar viser viste syner utgjer utgjorde mottok brukar brukte nyttar av_dei denne desse "
            "samanlikna tilsvarande ifølgje både kvar alle i_alt totalt samla kor flytta døydde omkom reiste søkte "
            "deltok melde stemde tok sto står gjeld galdt dekkjer kosta kostar gav gir høgare lågare større mindre "
            "betre seinare tidlegare igjen siste første neste førre same årleg dagleg månadleg kva noko litt enda "
            "likevel derfor innan via bak framfor langs rundt gjennom mest minst flest færrest veit trur ønskjer treng "
            "eig leiger lever jobbar arbeider pendlar deler sendt henta funne målt rekna sett skil "
            "registrert registrerte talt talde kontrollert kontrollerte selde selt lånt lånte stoppa handsama "
            "innvilga meldt "
            "meld levert leverte opna bygd bygde fødd fødde undersøkt spurt passert vurdert"
        ),
        "counted": (
            "innbyggarar personar innbyggjarar menneske barn tilsette elevar kvinner menn husstandar hushald bustader "
            "ungdomar ungdommar ungdomane "
            "saker brukarar kommunar fylke føretak verksemder bedrifter skular studentar sysselsette arbeidslause "
            "stemmer røyster passasjerar bilar dyr hjort elg besøk lån lovbrot tilfelle ulykker poeng individ nordmenn "
            "jenter gutar eldre unge veljarar søknader søkjarar innvandrarar medlemmer pasientar dødsfall fødslar "
            "utrykkingar senger plassar årsverk stillingar omsetningar familiar bønder gardar leilegheiter hytter "
            "einingar gonger land byar tettstader parti køyretøy turistar overnattingar reiser"
        ),
        "window": "siste neste førre dei_siste dei_neste komande nærmaste føregåande",
        "ago": "sidan",
        "pauses": "pause pausen lunsj lunsjen matpause pauser",
        "the_trip": "turen reisa køyreturen overfarten ruta ferda flyturen",
        "takes": "tek tok teke",
        "is_over": (
            "avblåsen avblåst oppheva gjenopna opna_att slutt over framme attende "
            "tilbake sløkt ferdig slutta avslutta enda kjem_fram att heime i_mål"
        ),
        "years_on": "etter",
        "repaid": (
            "nedbetalt nedbetalast betalt_ned inntent tent_inn tener_inn betalt_seg betaler_seg spart_inn tilbakebetalt"
        ),
        "interest": "rente* prisvekst* inflasjon* prisar avdragsfri*",
        "which": "som",
        "beginnings": (
            "opninga starten oppstarten "
            " grunnlegginga skipinga stiftinga etableringa lanseringa "
            "innviinga bygginga fødselen premieren debuten hendinga"
        ),
        "the_thing": "bygget bygningen bygninga anlegget byggverket",
        "is_now": "er blir fyller no i_dag",
        "opens": (
            "teke_i_bruk tatt_i_bruk stod_ferdig skipa arrangert_fyrste_gongen halde_fyrste_gongen "
            "opna opnar grunnlagt grunnlagd stifta oppretta etablert starta bygd bygt fødd innvigd vigsla byrja "
            "underskriven underskrive signert inngått tok_over overtok tiltredde lansert innført påbyrja tok_til "
            "gjekk_i_gang "
            "sett_i_gang tredde_i_kraft vald tilsett"
        ),
        "closes": (
            "nedlagd nedlagt lagd_ned lagt_ned la_ned stengd stengde avvikla oppløyst døydde døde riven stansa går_ut "
            "gjekk_ut avslutta sluttar slutta enda endar tok_slutt tek_slutt går_av gjekk_av går_av_med_pensjon "
            "fullført "
            "siste var_over stengjer"
        ),
        "lasts": "varer varte vara varigheit varigheita løper løp gjeld strekkjer tok",
        "in_use": "drift teneste verke arbeid jobben stillinga vervet embetet leiarstolen",
        "completes": "fyller fylte feirar feira fullførte runda rundar markerer",
        "first": "første fyrste",
        "of_this_year": "årets i_år hittil_i_år så_langt_i_år dette_året inneverande_år av_året",
        "so_many": "så mange mykje som så_mykje så_mange meir",
        "as_words": "som enn",
        "as_much": (
            "så mange mykje stor stort store høg høgt høge ofte lang langt meir vanleg som større høgare vanlegare"
        ),
        "plain_measure": (
            "får fekk tek tok mottek mottok posten mengda talet andelen delen risikoen sjansen nivået summen beløpet "
            "volumet skilnaden hadde dette "
            "dermed "
            "likevel altså"
        ),
        "costs": "kostar kosta",
        "before_then": "tidlegare før",
        "before_that": "før",
        "after_that": "etter",
        "targets": "målet mål målsetjinga ambisjonen",
        "present": "i_dag no i_år denne_gongen denne_gong noverande",
        "nowadays": "i_dag no i_år i_fjor ifjor fjoråret hittil",
        "reports": (
            "opplyser opplyste melder melde skriv skreiv oversikt oversyn publisert publiserte legg_fram la_fram "
            "lagt_fram lagd_fram"
        ),
        "future": "vil skal er_venta forventa planlagt planlegg framskriving* innan mål målet",
        "later": "seinare tidlegare etter før",
        "running": "på_rad i_trekk",
        "again": "ein_gong_til til_så",
        "definite": "åra årene månadene månadane vekene dagane timane",
        "age_group": (
            "dei folk personar innbyggjarar barn menn kvinner eldre vaksne unge ungdom alle alder alderen mellom "
            "jenter gutar innbyggjarane nordmenn personane barna kvinnene mennene aldersgruppa gruppa elevar den "
            "aldersgruppene befolkninga befolkning"
        ),
        "age_before": "alder alderen alders fylt fylte fyller",
        "age_after": "og_over og_oppover og_eldre eller_eldre eller_over + ",
        "age_below": "eller_yngre og_yngre og_under eller_under og_nedover",
        "old": "gammal gamle gammalt gamalt gamal",
        "years_old": "åring åringar åringane åringen åringars år",
        "or_more": "eller_meir eller_fleire og_over og_oppover eller_over eller_høgare og_meir og_fleire",
        "or_less": "eller_mindre eller_færre og_under eller_lågare",
        "or_so": "eller_så",
        "between": "mellom",
        "to": "til og eller mot – - — , samt",
        "range": "– - — til",
        "decade": "talet tallet åra årene årsskiftet",
        "everyone": "alle",
        "nearly_everyone": "så_godt_som_alle nesten_alle nær_alle praktisk_talt_alle bortimot_alle",
        "said": ("oppgir oppgav opplyste opplyser svarte svarer seier sa meiner rapporterer rapporterte melder melde"),
        "says": "seier sa fortel skriv meiner forklarar opplyser leier påpeikar understrekar spør svarer",
        "definite_group": "*ane *ene",
        "rank_place": "plass plassen plasseringa",
        "rank_number": "nummer nr nr.",
        "superlative": (
            "høgast høgaste høgst størst største lågast lågaste minst minste flest fleste mest best beste dårlegast "
            "dårlegaste eldst eldste yngst yngste lengst lengste sterkast sterkaste svakast svakaste dyrast dyraste "
            "billegast billegaste verst verste vanlegaste viktigaste færrest raskast raskaste "
            "tyngst tyngste varmast varmaste kaldast kaldaste våtast våtaste turrast turraste djupast djupaste breiast "
            "breiaste kortast kortaste rikast rikaste fattigast fattigaste rimelegast rimelegaste vanlegast "
            "tettast tettaste sjeldnast sjeldnaste øvst øvste nedst nedste"
        ),
        "bracket_with": "med",
        "bracket_group": (
            "*verksemd *verksemder *verksemdene *bedrift *bedrifter *bedriftene *føretak *føretaka *kommunar "
            "*kommunane *kommune gruppa *skular *skulane dei arbeidsplassar selskap selskapa byar tettstader , "
            "*barnehagar *einingar *einingane arbeidsgivarar familiar hushald"
        ),
        "bracket_noun": ("tilsette innbyggarar innbyggjarar sysselsette elevar barn bebuarar medlemmer årsverk senger"),
        "is": "er var vart blei blir ligg låg som hamna hamnar rangert",
        "not_half": "første andre anna siste annan",
        "commonest": "vanlegaste hyppigaste vanleg hyppig",
        "preceding": "føregåande førre",
        "coming": "neste komande næraste framover påfølgjande",
        "during": "på over i_løpet_av i gjennom",
        "ago_before": "sidan tidlegare",
        "later_than": "seinare",
        "group_rows": (
            "menn kvinner gutar jenter begge_kjønn resten heile_landet landet noreg øvrige andre alle i_alt"
        ),
        "except": "utanom unnateke bortsett_frå med_unntak_av når_vi_ser_bort_frå",
        "lost_most": "mista tapte mistar taper",
        "sole": "einaste",
        "relatively": "prosentvis prosentvise i_prosent relativt prosentuelt forholdsvis relativ",
        "foreseen": "vil skal kan venta ventar må bør ville kunne reknar planlegg",
        "placed": (
            "andreplass:2 andreplassen:2 tredjeplass:3 tredjeplassen:3 fjerdeplass:4 fjerdeplassen:4 "
            "femteplass:5 femteplassen:5 "
            "annanplass:2 sjetteplass:6 sjetteplassen:6 sjuandeplass:7 åttandeplass:8 niandeplass:9 tiandeplass:10"
        ),
        "finished": "hamnar ligg enda låg endar kjem kom hamna",
        "some_rows": "små store øvrige andre resten nokre enkelte blant utanfor elles",
        "name_forms": "a e en ar er ane ene ande",
        "in_table": "tabell tabellen oversikta lista figuren rangeringa",
        "best_worst": "best beste dårlegast dårlegaste verst verste",
        "numerous": "flest færrast",
        "ever": "nokosinne nokon_gong målt registrert hittil tidlegare historia rekord*",
        "behind": "bak",
        "oldest": "eldste eldst",
        "youngest": "yngste yngst",
        "the": "dei desse",
        "crowd_nouns": (
            "personar menneske *tilsette *medarbeidarar medlemer medlemene *dyr elevar elevane studentar pasientar "
            "passasjerar spelarar barn born vaksne menn kvinner bebuarar frivillige hestar senger systrer brør "
            "familiar vener parti gjester folk"
        ),
        "listed_nouns": (
            "grunnar årsaker forhold faktorar tiltak mål føremål område punkt krav alternativ spørsmål ting trinn steg "
            "tema prioriteringar problem hindringar hinder barrierar tilrådingar råd vedtak konklusjonar vilkår "
            "kriterium forklaringar framlegg lærdomar "
            "utfordringar måtar trekk trendar funn feil avvik"
        ),
        "identifies": "det_er det_var dette_er dette_var desse_er det_gjeld det_dreier_seg_om",
        "on_condition": "med til på for ved",
        "so_many_make": (
            "difor då dermed blir det_gav det_gjev vart_det gav_det gir_det gjev_det gjer_det verdien verdt nok_til "
            "svarer_til utgjer"
        ),
        "each_price": (
            "*pris *prisen *avgift *avgifta *takst *løn kostar kosta stykket kvar vanleg gjennomsnittleg snitt* "
            "gjennomsnitt*"
        ),
        "definite_endings": "ene a en et",
        "owns": "har hadde",
        "joined_names": (
            "møre_og_romsdal sogn_og_fjordane troms_og_finnmark vestfold_og_telemark hedmark_og_oppland "
            "agder_og_rogaland bosnia_og_hercegovina trinidad_og_tobago"
        ),
        "not_all": (
            "blant_anna særleg hovudsakleg først_og_fremst især spesielt mest bl.a. til_dømes t.d. som inkludert "
            "minst meir_enn fleire_enn mellom_anna"
        ),
        "reference_list": "referansar referanse kjelder kjeldeliste litteratur litteraturliste",
        "report_nouns": "*rapport *rapporten *notat *notatet *utgreiing *utgreiinga *melding *meldinga",
        "from_year": "frå av",
        "report_number": "*rapport *notat nr nr. rapport notat",
        "back": "tilbake attende",
        "fastest": "raskast raskaste snøggast snøggaste kjappast kjappaste tregast tregaste seinast",
        "keeps": "held heldt halde haldast nede oppe",
        "relative": "etter før tidlegare",
        "every_other": "annakvar annankvar annakvart",
        "glued_second": "nest",
        "letters": "æøå",
        "abbreviation": (
            "bl.a. t.d. til_dømes. f.eks. ca. kl. nr. jf. jfr. tlf. dvs. inkl. ekskl. avd. kap. art. st. dr. prof. pr. "
            "pga. ev. evt. hhv. s. fig. tab. tabl. gj. sn. innb. min. maks. m. off. red. pkt. vedr. vs. ref. mr. mrs. "
            "ms. no. jan. feb. mars. apr. jun. jul. aug. sep. sept. okt. nov. des. adm. dir. t.o.m. f.o.m. iht. cand. "
            "mag. e.kr. f.kr."
        ),
        "abbreviation_end": (
            "mill. mrd. pst. osv. osb. m.m. m.v. mv. o.l. e.l. a.s. kr. etc. mm. ol. p.t. o.a. m.fl. kvm."
        ),
        "table_percent": "*prosent *prosenten prosentvis prosentdel prosentdelen",
        "table_total": "i_alt totalt total totalen sum summen samla til_saman tilsaman alle samanlagt",
        "rest_row": "andre anna resten øvrige",
        "states": (
            "noreg sverige danmark finland island tyskland frankrike spania italia nederland storbritannia "
            "usa canada polen japan kina"
        ),
        "nations": "england skottland wales nord-irland",
        "table_whole": (
            "heile_landet landet noreg alle_fylke alle_kommunar heile_folket begge_kjønn gjennomsnitt snitt "
            "landsgjennomsnitt landsgjennomsnittet landssnittet"
        ),
        "table_change": "endring endringa differanse diff vekst auke auken nedgang *endring *vekst *auke *nedgang",
        "table_share": "del delen andel *del prosentdel *prosent prosentfordeling fordeling",
        "table_mean": "snitt gjennomsnitt gjennomsnittleg *snitt *snittet",
        "place_column": (
            "*kommune kommunen* *fylke fylkes* region* stad sted land landsdel* område* tettstad* bydel* "
            "geografi* krets*"
        ),
        "value_column": "verdi verdien value obs_value",
        "period_column": "år aar årstal aarstal årgang periode* tid kvartal månad* maanad* veke dato",
        "table_base": "n tal_svar",
        "votes": "røysta røystar stemte stemmer sa var gjekk",
        "ballots": "røyster røystesetlar stemmer",
        "votes_for": "for ja",
        "votes_against": "mot imot nei",
        "votes_neither": "avstod avsto avhaldande blank blanke blankt røysta_ikkje lét_vere ikkje_røysta unnlét",
        "members": "medlemer medlemene medlemmer medlemmene representantar representantane utsendingar dommarar",
        "this_sum": "det dette",
        "become": "blitt vorte",
        "outvotes": "vedteke vedteken vedtok godkjent",
        "but": "men",
        "last_year": "i_fjor ifjor fjoråret",
        "this_year": "i_år hittil_i_år så_langt_i_år dette_året inneverande_år",
        "year_before": (
            "året_før året_i_førevegen eitt_år_tidlegare eit_år_tidlegare året_tidlegare førre_år føregåande_år "
            "for_eitt_år_sidan for_eit_år_sidan same_månad_i_fjor same_kvartal_i_fjor same_tid_i_fjor "
            "same_periode_i_fjor same_kvartal_året_før same_månad_året_før same_periode_året_før same_tid_året_før "
            "same_tidspunkt_året_før tilsvarande_periode_i_fjor "
            "året_føreåt"
        ),
        "year_after": "året_etter påfølgjande_år eitt_år_seinare eit_år_seinare",
        "month_before": "månaden_før førre_månad ein_månad_tidlegare éin_månad_tidlegare",
        "quarter_before": "kvartalet_før førre_kvartal eit_kvartal_tidlegare",
        "as_of": "per pr pr. ved",
        "year_to": "",
        "period_nouns": (
            "år året månad månaden kvartal kvartalet periode perioden veke berre heile utgangen inngangen slutten "
            "starten byrjinga midten same"
        ),
        "when": "då når",
        "locative": "i",
        "institutions": (
            "direktoratet *direktoratet *departementet sentralbyrå *byrå universitetet høgskulen bank banken "
            "*tilsynet *forbundet undersøkinga *undersøkinga nrk ntb ssb nav rapporten avisa *bladet politiet *politi "
            "politidistrikt statens vegvesen institutt *instituttet stiftinga *tilsynets *direktoratets "
            "*departementets direktorat helsedirektoratet"
        ),
        "place_suffix": "lufthamn kommune fylke by bydel fylkeskommune",
        "place_of": "i på",
        "nationwide": (
            "heile_landet landet landet_som_heilskap landsgjennomsnittet landssnittet nasjonalt på_landsbasis landets "
            "heile_noreg i_verda heile_verda"
        ),
        "here": "her der byen fylket kommunen regionen bydelen området distriktet dit",
        "ages": "eldste yngste pensjonistar pensjonistane tenåringar tenåringane",
        "group_adjectives": "unge eldre vaksne dei",
        "group_head": "aldersgruppa aldersgruppene gruppa",
        "aged": "alderen alder aldersgruppa mellom i på dei av",
        "within": "innanfor",
        "noun_endings": "ane ene en et a",
        "nouns": (
            "personar barn tilsette elevar innbyggjarar innbyggarar kommunar husstandar nordmenn vaksne unge menn "
            "kvinner ledige verksemder veljarar svar saker"
        ),
        "generic_measure": (
            "delen del andelen andel talet tal prosentdelen nivået raten snittet gjennomsnittet totalen summen desse "
            "dette denne menneske personar gruppa dyr folk resten samla alle gjekk budde kom plassen førsteplassen "
            "andreplassen kven kva kor vi kroner krone prosent poeng dollar euro fylke fylka kommunane regionane "
            "landa byane regionen fylket kommunen byen landet hovudstaden årleg månadleg vekentleg dei det den topp "
            "botn toppen botnen gjort gjer gjorde løpet stad snitt gjennomsnitt fylkeskommunen år månad veke lista "
            "åringane åringar utvalet rapporten undersøkinga tala"
        ),
        "generic_counted": "personar menneske folk innbyggjarar innbyggarar individ",
        "prepositions": (
            "etter ifølgje utan ved under gjennom medan hittil dersom når fordi sjølv for blant rekna målt ser sett i "
            "på per bortsett bak framfor føre like mellom då"
        ),
        "list_words": (
            "liste lista tabell tabellen *tabell *tabellen oversikt oversikta rangeringa rangering nøkkeltal "
            "nøkkeltala topp botn fakta faktaboks hovudfunn svara fordelt_på etter_alder"
        ),
        "plain_headers": (
            "prosent prosentvis endring differanse del andel tal total totalt i_alt sum siste år prosentpoeng kr mill "
            "mrd kroner topp fem ti tre desse her er dette"
        ),
        "place_heads": "fylke fylka kommune kommunar region regionar område land by byar landsdel stad bydel",
        "group_heads": "segment parti næring næringar alder aldersgruppe kjønn gruppe grupper sektor",
        "group_names": "*partiet *parti *parti_dei_* *partiet_dei_* høgre venstre raudt ap frp sv krf mdg sp kalv",
        "verbs": (
            "leverte leverer levert frakta fraktar veg vog tener tente serverte "
            "blitt bli vorte gjort gjer gjorde gjere levde lever leve oppgav oppgir oppgitt svarte svarar svart "
            "meiner meinte seier sa sagt overteke tok teke tek ta starta startar steig gått gjekk går kom kjem kome "
            "fekk får fått mista mistar døyr døydde bur budde budd brukar brukte brukt nyttar nytta reiste reiser "
            "eksporterte eksportert importerte selde sel selt kjøpte kjøper kjøpt felte felt registrert registrerte "
            "melde meldt deler delte delt sende sender sendt rykte kosta kostar krev kravde utgjer utgjorde omfattar "
            "omfatta ligg låg lege står stod stått hatt vore gitt gav gir viste viser vist auka sokk fall svingar vil "
            "skal skulle må måtte kan kunne bør burde ville produserte produserer produsert runda passerte nådde når "
            "enda endar hamna hamnar følgjer følgde følgt målt måler målte rekna reknar anslår anslo ventar "
            "venta opplever opplevde deltok deltek delteke møtte søkte søkjer stemte stemmer røysta flytta flyttar "
            "jobbar jobba arbeider arbeidde spurde spurt treng likevel særleg skil skilde skilje høgt lågt klart godt "
            "best dårleg òg også spesielt langt svakt sterkt nesten berre deretter dessutan hittil framleis nær "
            "høyrer høyre fødd født åleine sjølv omtrent fram tilbake opp ned ut inn heime bort monaleg tydeleg "
            "markant kraftig bratt jamt"
        ),
        "half_generic": "verdien volumet",
        "ranked_by": "etter",
        "priced": "dyrast dyraste billegast billegaste",
        "lies_ahead": "neste kjem komande skal vil",
        "relative_pronouns": "som",
        "group_back": "denne_aldersgruppa denne_gruppa i_aldersgruppa same_gruppe",
        "place_adjectives": "norske:Noreg svenske:Sverige danske:Danmark",
        "place_nouns": "hovudstaden:Oslo",
        "sexes": (
            "menn mennene mannlege kvinner kvinnene kvinnelege gutar gutane jenter jentene hannar hannane hanndyr "
            "hanndyra hunner hunnene hunndyr hodyr hodyra begge_kjønn"
        ),
        "before_after": "etter før",
        "place_plurals": "kommunane fylka regionane landa byane områda bydelane kommunar fylke regionar land byar",
        "pointers": "talet delen andelen raten nivået summen totalen prosentdelen",
        "opposed_answers": (
            "positiv|positive|positivt|høg|høge|god|gode:negativ|negative|negativt|låg|låge|dårleg|dårlege "
            "einig|einige|samd|samde:ueinig|ueinige|usamd|usamde nøgd|nøgde:misnøgd|misnøgde"
        ),
        "whole_people": (
            "befolkninga innbyggjarane innbyggarane alle_nordmenn nordmenn alle_innbyggjarar alle_innbyggarar"
        ),
        "this_group": "denne_gruppa gruppa",
        "mentioned": "nemnde omtalte",
        "everyone_nouns": (
            "vaksne befolkninga innbyggjarane innbyggjarar respondentar respondentane deltakarane spurde "
            "undersøkte svara"
        ),
        "set_against": "som_del_av målt_mot rekna_av sett_opp_mot sett_i_høve_til i_høve_til",
        "rate_nouns": (
            "svarprosent svarprosenten oppklaringsprosent oppklaringsprosenten strykprosent ståprosent "
            "frammøteprosent stemmeprosent deltakarprosent suksessrate svardel valdeltaking oppslutning"
        ),
        "no_answer": (
            "veit_ikkje visste_ikkje ikkje_bestemt_seg ikkje_svart svara_ikkje usikre usikker uvisse blankt "
            "blanke vil_ikkje_svare avstod ikkje_teke_stilling utan_meining"
        ),
        "jointly": "saman samla",
        "between_them": "til_saman samla",
        "adding": (
            "legg_vi_dei_to_saman legg_vi_til legg_ein_til legg_me_til tek_vi_med tek_ein_med reknar_vi_med "
            "reknar_ein_med medrekna inkludert"
        ),
    },
)
