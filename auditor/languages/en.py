"""English: words only."""

from fractions import Fraction

from auditor.lexicon import Lexicon, meanings

LANGUAGE = Lexicon(
    code="en",
    name="English",
    stemmer="english",
    telltale=(
        "the of and is are was were that this with from which have has been by their than its not but more less per "
        "cent to in on at as it they percent there who what when between among over other how many most did do does "
        "had about up down after before year years month people went back number share rate higher lower fell rose "
        "same out one two three will all also only why for new an first a or so if can"
    ),
    classes={
        "up": (
            "rose rise rises risen rising increase increased increases increasing grew grow grows grown growth growing "
            "up climbed climbs climb gained gain gains jumped jump improved improvement surged surge soared expanded "
            "expansion added higher_by upturn went_up gone_up quickened accelerated accelerating leapt swelled "
            "picked_up crept_up edged_up ticked_up shot_up climbing mounted swollen inched_up nudged_up widened widens "
            "ballooned rebounded boosted uptick hike hiked soars surges leaps edges_up ticks_up creeps_up inches_up "
            "rocketed skyrocketed spiked mushroomed snowballed escalated soaring surging jumping leaping "
            "swelling swells ballooning spiking gaining mounting rebounding rocketing creeping_up edging_up inching_up "
            "ticking_up nudging_up picking_up nudges_up picks_up jumps balloons spikes rebounds mounts expands "
            "expanding accelerates widening bounced_back bouncing_back leap upsurge upswing spike bump uplift "
            "acceleration "
            "boost lengthened advanced advance"
        ),
        "down": (
            "fell fall falls fallen falling decrease decreased decreases decreasing decline declined declines "
            "declining drop dropped drops down reduced reduction reductions shrank shrunk lost loss losses slipped "
            "dipped cut cuts edged_down lowered went_down gone_down contracted reduces slowed slowing eased easing "
            "slid sank plunged tumbled slumped plummeted dwindled cooled shed receded dip dips slips came_down "
            "come_down comes_down narrowed narrows trimmed slashed shrinks slides tumbles plunges plummets slumps "
            "sinks eases slows edges_down ticks_down ticked_down inched_down inches_down nudged_down crept_down "
            "drifted_down scaled_back pared "
            "diminished diminishing diminishes lessened lessening subsided subsiding waned waning ebbed nosedived "
            "nose-dived retreated retreating tapered_off tailed_off sagged shrivelled slumping plunging tumbling "
            "sliding shrinking dwindling dwindles slipping dipping sinking contracting narrowing plummeting "
            "receding cooling retreats slide slump plunge cutback cutbacks contraction shrinkage downturn downswing "
            "slowdown deceleration decelerated edging_down inching_down ticking_down nudging_down creeping_down "
            "drifting_down nudges_down drifts_down creeps_down lowering trims trimming "
            "tumble shortened dropping shedding crashed"
        ),
        "more": (
            "more higher greater larger above over older longer better faster dearer bigger exceeds exceeded exceed "
            "heavier taller warmer hotter costlier pricier steeper deeper wider wetter"
        ),
        "less": (
            "fewer less lower smaller below under younger shorter worse slower cheaper short_of colder cooler chillier "
            "narrower shallower drier"
        ),
        "most": (
            "*iest came_first comes_first tops topped most highest largest greatest biggest best top oldest longest "
            "strongest fastest dearest record peak "
            "leading maximum first_place heaviest led quickest "
            "tallest deepest widest warmest hottest wettest costliest priciest furthest farthest commonest "
            "most_expensive"
        ),
        "least": (
            "least_popular "
            "fewest least lowest smallest bottom youngest shortest weakest slowest cheapest worst minimum trough "
            "quietest "
            "coldest coolest driest narrowest shallowest thinnest lightest least_expensive rarest poorest calmest"
        ),
        "from": "from",
        "to": "to",
        "by": "by",
        "than": "than",
        "against": (
            "against compared_with compared_to compares_with compares_to versus in_comparison_with as_against vs "
            "as_opposed_to in_contrast_to relative_to whereas_it_was"
        ),
        "of": "of among amongst out_of of_the",
        "at": (
            "over_the_same_period over_the_same_time over_the_same_months over_the_same_years "
            "over_that_period over_this_period over_those_years "
            "at in for on over_the_year over_the_month over_the_quarter over_the_decade over_the_period over_the_week"
        ),
        "and": "and plus as_well_as",
        "or": "or",
        "between": "between",
        "difference": (
            "difference gap differences distance apart spread lead_of lead_over a_margin_of winning_margin majority_of "
            "change_of"
        ),
        "earlier": (
            "the_year_before a_year_earlier the_previous_year last_year a_year_before a_year_ago the_year_earlier "
            "previous_year the_previous_quarter the_quarter_before a_quarter_earlier last_month the_previous_month "
            "the_month_before a_month_earlier previously earlier the_same_month_last_year the_previous_three_months "
            "year_on_year on_the_year on_the_quarter on_the_month a_month_ago a_week_ago the_week_before last_week "
            "the_previous_week a_week_earlier a_quarter_ago the_prior_year the_preceding_year the_year-earlier_period "
            "the_same_quarter_last_year the_same_period_last_year the_same_time_last_year the_same_week_last_year "
            "this_time_last_year the_corresponding_period the_comparable_period twelve_months_earlier "
            "twelve_months_ago "
            "the_year_prior the_year_previous the_previous_season last_season a_season_earlier the_season_before "
            "the_same_day_last_year the_same_day_a_year_earlier a_day_earlier the_day_before"
        ),
        "mean": "average averaged mean averages on_average overall_average averaging",
        "median": "median medians",
        "total": (
            "as_a_whole total in_total altogether in_all overall totalled totalling combined together total_of sum "
            "all_told totals put_together "
            "in_sum taken_together totaling aggregate"
        ),
        "rest": (
            "rest remainder remaining the_other the_others the_remaining everyone_else everybody_else everything_else "
            "all_others all_the_others "
            "the_residual residual"
        ),
        "respectively": "respectively",
        "ofthese": (
            "of_this of_it of_the_cases of_these_cases of_those_cases of_these of_them of_those of_whom of_which "
            "among_these among_them"
        ),
        "each": "each every apiece",
        "be": (
            "is was are were be been had has have stood stands at_stood reached reaches recorded numbered cost costs "
            "came_to amounts_to amounted_to equals comprised"
        ),
        "thus": (
            "that's that’s in_other_words in_absolute_terms in_absolute_numbers in_numbers so thus therefore hence "
            "consequently "
            "accordingly that_is i.e ie equivalent_to equal_to "
            "corresponding_to or_about which_is that_makes that_gives that_means making giving this_is equating_to "
            "which_means_that which_means which_amounts_to amounting_to which_equals which_corresponds_to "
            "which_works_out_at that_works_out_at that_amounts_to that_equals that_corresponds_to "
            "which_represents which_gives which_makes_up which_makes that_represents "
            "this_corresponds_to this_represents this_equals this_means this_gives this_amounts_to which_works_out_to"
        ),
        "not": "not no never",
        "equal": "unchanged flat stable same steady level stood_still equal",
        "both": "both",
        "followed": (
            "followed_with follows_with followed_on followed_at followed_closely_with came_next comes_next "
            "followed_by ahead_of then next_came next_were next_was behind followed_closely_by closely_followed_by "
            "trailed_by then_comes then_came"
        ),
        "these": "these those the_following following",
        "namely": "namely for_example such_as including",
        "while": "while whereas although though even_though",
        "last": "last past latest recent",
        "since": "since",
        "until": "until",
        "share": "share proportion percentage shares proportions",
        "number": "number numbers figure count",
        "consecutive": "in_a_row consecutive running successive straight",
        "split": (
            "divided_as_follows distributed_as_follows spread_as_follows spread_over spread_across "
            "distributed_over distributed_across distributed_between distributed_among breaks_down_as_follows "
            "break_down_as_follows break_down_into breaks_down_into broken_down_as_follows made_up_of "
            "divided_into split_into split_between comprising consisting_of consists_of consisted_of "
            "broken_down_into composed_of divided_between split_among divided_among shared_between shared_among"
        ),
        "everyone": "the_country the_nation all everyone everybody everything the_whole whole entire the_entire",
        "makes": (
            "accounted_for accounts_for account_for accounting_for made_up makes_up make_up represented represents "
            "representing constituted constitutes constitute constituting"
        ),
        "further": "further additional in_addition on_top",
        "only": "only just",
        "it": "it they this that",
        "article": "a an the",
        "word": (
            "signed_up sign_up signing_up set_up taken_up priest leap_year leap_years grew_up growing_up "
            "ended_up end_up ending_up showed_up turned_up opened_up gave_up give_up cleaned_up broke_up caught_up "
            "keep_up kept_up backed_up broke_down shut_down closed_down turned_down settled_down stood_down "
            "stepped_down laid_down written_down wrote_down fell_ill fall_ill falls_ill fell_behind "
            "falls_behind fell_short falls_short fall_short cut_off cut_out lost_out earliest easiest healthiest "
            "happiest tidiest friendliest cooling_system cooling_systems"
        ),
        "weekday": "monday tuesday wednesday thursday friday saturday sunday",
        "month": "january february march april may june july august september october november december",
    },
    stop=(
        "and in on to of for with as a an the it that is was are were has have had be been by from at than against but "
        "while also its their his her not when so now here where all more fewer less between over under after before "
        "since this these those up down only just same other others some any we he she they or both still thus among "
        "per each can will shall must there which who whom whose into about out year years percent per cent percentage "
        "point points number share proportion figure rose fell increased decreased increase decrease rise fall "
        "compared last first earlier previous"
    ),
    cardinals=meanings(
        {
            0: "zero",
            1: "a an one",
            2: "two",
            3: "three",
            4: "four",
            5: "five",
            6: "six",
            7: "seven",
            8: "eight",
            9: "nine",
            10: "ten",
            11: "eleven",
            12: "twelve",
            13: "thirteen",
            14: "fourteen",
            15: "fifteen",
            16: "sixteen",
            17: "seventeen",
            18: "eighteen",
            19: "nineteen",
            20: "twenty",
            30: "thirty",
            40: "forty",
            50: "fifty",
            60: "sixty",
            70: "seventy",
            80: "eighty",
            90: "ninety",
            100: "hundred",
            1000: "thousand",
        }
    ),
    ordinals=meanings(
        {
            1: "first",
            2: "second",
            3: "third",
            4: "fourth",
            5: "fifth",
            6: "sixth",
            7: "seventh",
            8: "eighth",
            9: "ninth",
            10: "tenth",
            11: "eleventh",
            12: "twelfth",
            13: "thirteenth",
            14: "fourteenth",
            15: "fifteenth",
            16: "sixteenth",
            17: "seventeenth",
            18: "eighteenth",
            19: "nineteenth",
            20: "twentieth",
        }
    ),
    denominators=meanings(
        {
            2: "half halves",
            3: "third thirds",
            4: "quarter quarters fourth fourths",
            5: "fifth fifths",
            6: "sixth sixths",
            7: "seventh sevenths",
            8: "eighth eighths",
            9: "ninth ninths",
            10: "tenth tenths",
            12: "twelfth twelfths",
            20: "twentieth",
            100: "hundredth",
        }
    ),
    shares=meanings(
        {
            Fraction(1, 2): "half",
        }
    ),
    multiples=meanings(
        {
            Fraction(2): (
                "doubled doubling doubles twice_as twice_the twice_that twice_what twice_its twice_their double_the "
                "double_that double_what double_last_year's double_its double_their twice_last_year's two-fold "
                "twofold"
            ),
            Fraction(3): (
                "trebled trebling tripled tripling triple_the treble_the triple_last_year's treble_last_year's "
                "triple_its triple_that threefold three-fold thrice "
                "trebles triples triple_their triple_what treble_its treble_that"
            ),
            Fraction(4): (
                "quadrupled quadrupling fourfold four-fold quadruples quadruple_the quadruple_its quadruple_that "
                "four_fold"
            ),
            Fraction(5): "quintupled fivefold five-fold quintupling quintuples quintuple_the",
            Fraction(6): "sixfold six-fold sextupled sextupling",
            Fraction(7): "sevenfold seven-fold septupled",
            Fraction(8): "eightfold eight-fold octupled",
            Fraction(10): "tenfold ten-fold decupled",
            Fraction(1, 2): (
                "halved halving halves_the half_as cut_in_half slashed_in_half half_that half_last_year's"
            ),
            Fraction(3, 2): "half_again half_as_much_again half_as_many_again half_as_big_again half_as_high_again",
            Fraction(9): "ninefold nine-fold",
            Fraction(12): "twelvefold twelve-fold",
            Fraction(20): "twentyfold twenty-fold",
            Fraction(100): "hundredfold hundred-fold",
        }
    ),
    scales=meanings(
        {
            12: "dozen",
            10**6: "million millions mn mln",
            10**9: "billion billions bn bln",
            10**12: "trillion trillions trn tn",
            10**15: "quadrillion quadrillions",
            10**18: "quintillion quintillions",
            1000: "thousand",
        }
    ),
    joiner="and",
    out_of="of in out_of in_every out_of_every of_every",
    every="every",
    units=meanings(
        {
            "percent": "% percent per_cent pct pct. pc",
            "percentage_point": (
                "percentage_point percentage_points percentage-point percent_point percent_points per_cent_points pp "
                "ppt ppts %_points %-points"
            ),
            "per_mille": "per_mille per_mil ‰",
            "points": "points point",
            "measure": (
                "second seconds foot inch litre liter kilo kilogram gram tev gev pint gallon barrel acre °c °f ° hz "
                "khz mhz ghz g m l v kv w mv mw joules watts volts pascals kpa mpa bar psi knots mph kph kb mb gb tb "
                "ppm ppb db lb lbs oz ft yards stone pints ha µg µm nm ml dl ev kev mev degc newtons kelvin tesla "
                "acres cubic_metres cubic_meters cubic_feet light-years megawatts gigawatts kilowatts milligrams "
                "millilitres milliliters "
                "millimetres millimeters centimetres centimeters milliseconds tonnes tonne tons ton kg kilograms kilos "
                "grams pounds_weight km kilometres kilometers kilometre kilometer miles mile metres meters metre feet "
                "yard tbsp tsp cup cups mi celsius fahrenheit horsepower nanometer nanometers nanometre nanometres "
                "inches km² km2 m² m2 square_metres square_kilometres square_meters square_kilometers square_miles "
                "square_feet hectares hectare acres litres liters barrels gallons kwh mwh gwh twh mw kw gw "
                "kilowatt_hours terawatt_hours gigawatt_hours degrees mg cm mm ml"
            ),
            "years": "year years",
            "months": "month months",
            "weeks": "week weeks",
            "days": "day days",
            "hours": "hour hours",
            "minutes": "minute minutes",
        }
    ),
    currencies=meanings(
        {
            "pound": "gbp £ pound pounds sterling british_pound british_pounds",
            "euro": "eur € euro euros",
            "dollar": "usd $ us$ dollar dollars us_dollars us_dollar american_dollars",
            "Australian dollar": "aud australian_dollar australian_dollars",
            "Canadian dollar": "cad canadian_dollar canadian_dollars",
            "New Zealand dollar": "nzd new_zealand_dollar new_zealand_dollars",
            "Singapore dollar": "sgd singapore_dollar singapore_dollars",
            "Hong Kong dollar": "hkd hong_kong_dollar hong_kong_dollars",
            "kroner": "nok kr kroner norwegian_krone norwegian_kroner norwegian_crowns",
            "Swedish kronor": "sek kronor swedish_krona swedish_kronor swedish_crowns",
            "Danish kroner": "dkk danish_krone danish_kroner danish_crowns",
            "Swiss franc": "chf francs swiss_franc swiss_francs",
            "yen": "jpy yen ¥ japanese_yen",
            "yuan": "cny yuan renminbi chinese_yuan",
            "rupees": "inr ₹ rs rs. rupee rupees indian_rupees",
            "Pakistani rupees": "pkr pakistani_rupees",
            "zloty": "pln zloty zlotys",
            "koruna": "czk koruna czech_crowns",
            "baht": "thb baht thai_baht",
            "rand": "zar rand south_african_rand",
            "rouble": "rouble roubles ruble rubles",
            "lira": "lira turkish_lira",
            "forint": "huf forint forints",
            "shekel": "ils shekel shekels",
            "won": "krw south_korean_won",
            "peso": "mxn peso pesos",
            "real": "brl reais",
            "pence": "p pence penny pennies",
            "cents": "cent cents ¢",
            "øre": "øre",
        }
    ),
    hedges=meanings(
        {
            "about": (
                "about around approximately approx. approx roughly some circa c. an_estimated in_the_region_of "
                "in_the_order_of close_to ~ or_so"
            ),
            "almost": (
                "almost nearly just_under just_below a_little_under slightly_under slightly_less_than "
                "a_little_less_than just_short_of approaching virtually not_quite"
            ),
            "slightly_over": (
                "just_over just_above a_little_over a_little_more_than slightly_over slightly_more_than just_more_than"
            ),
            "well_over": "well_over far_more_than well_above much_more_than",
            "over": (
                "over more_than above greater_than higher_than larger_than longer_than upwards_of in_excess_of "
                "older_than"
            ),
            "under": (
                "under less_than below fewer_than lower_than smaller_than shorter_than younger_than well_under "
                "well_below"
            ),
            "at_least": "at_least a_minimum_of no_fewer_than no_less_than not_less_than",
            "at_most": "up_to at_most a_maximum_of no_more_than not_more_than",
            "emphasis": (
                "as_many_as as_much_as as_few_as as_little_as as_high_as as_low_as only just exactly precisely "
                "a_total_of fully a_mere a_full"
            ),
        }
    ),
    months=meanings(
        {
            1: "january jan",
            2: "february feb",
            3: "march mar",
            4: "april apr",
            5: "may",
            6: "june jun",
            7: "july jul",
            8: "august aug",
            9: "september sep sept",
            10: "october oct",
            11: "november nov",
            12: "december dec",
        }
    ),
    weekdays=meanings(
        {
            0: "monday mondays",
            1: "tuesday tuesdays",
            2: "wednesday wednesdays",
            3: "thursday thursdays",
            4: "friday fridays",
            5: "saturday saturdays",
            6: "sunday sundays",
        }
    ),
    quarters=meanings(
        {
            4: "quarter",
            2: "half",
        }
    ),
    labels={
        "reference": (
            "figure figures fig fig. figs. table tables chapter chapters ch. page pages p. pp. § §§ section sections "
            "sect. article articles annex appendix document no. nos. ref reference version v paragraph "
            "para. item footnote note volume vol. extension ext ext. equation isbn issn iso doi highway key_stage week"
        ),
        "reference_name": (
            "report case act part room level grade category type phase class scenario option model line floor "
            "flat unit question issue stage tier band step insight road route box number example"
        ),
        "phone": (
            "phone telephone tel tel. call ring fax mobile helpline hotline freephone helpdesk desk_on "
            "freephone_number phone_number helpline_number extension"
        ),
        "street": "road street avenue lane drive close square terrace way",
        "time": "at",
        "year": "year since spring summer autumn winter fall the_year fiscal_year financial_year",
        "fence": (
            "in from to since between after before for and by of until than during through or with early late mid over"
        ),
    },
    words={
        # what the name or label of a column says it holds
        "column_share": "share_of share_with share_who share_that proportion_of",
        "column_per_head": "per_capita per_head per_inhabitant per_person",
        "scientific": (
            "p-value p-values confidence_interval et_al statistically_significant randomized randomised in_vitro "
            "in_vivo mg/kg placebo cohort_study retrospective prospectively multivariate univariate regression "
            "methods: results: conclusions: objective: mice rats rabbits monkeys strain strains enzyme plasma "
            "serum ml/min micrograms mmol mg/dl antibodies receptor receptors assay in_situ genotype phenotype "
            "pharmacokinetic hplc spectrometry meta-analysis systematic_review participants sensitivity "
            "clinical_trial background: objectives: purpose: aims: aim: findings: interpretation: methods_and_results: "
            "background/aim: year-old author's_transl in_this_paper this_review"
        ),
        "scholarly": (
            "abnormal abnormalities accuracy acid acids activation acute adsorption adverse affinity algorithm "
            "algorithms amino analyte analytes analyzed antibody antigen antigens apoptosis aqueous arterial artery "
            "assessed atrial bacteria bacterial baseline binding biomarker biomarkers biopsy biosynthesis bovine "
            "brain carcinoma cardiac cardiovascular catalyst catalytic cell cells cellular cerebral characterized "
            "chemotherapy chromatographic chromatography chromosome chronic classifier clinical coefficient "
            "coefficients cohort cohorts compound compounds concentration concentrations confounders correlated "
            "correlation correlations cortex counterfactual covariates cross-sectional dataset datasets defects "
            "degradation demonstrated descriptive difference-in-differences dna dose doses efficacy elasticity "
            "electrochemical electrode electron electrophoresis elevated embryos empirical endogenous enzymes "
            "epithelial estimator etiology excretion exhibit exhibited experimental experimentally experiments fatty "
            "fetal fluorescence fraction fractions furthermore gene genes genetic genome glucose herein heterogeneity "
            "heterogeneous histological homeostasis hormone hypertension hypothesis implications in-vitro incubation "
            "induced infection infections infusion inhibited inhibition inhibitor inhibitors inhibitory inhibits "
            "injection insulin interactions intestinal intravenous investigated ions isolated kinase kinetics lesion "
            "lesions ligand lipid literature liver lymphoma magnetic malignant marginal maximal mechanism mechanisms "
            "mechanistic mediated membrane metabolic metabolism metastasis metastatic methodology mg microscopy ml mm "
            "mmhg moiety molar molecular molecules monolayer moreover morphological morphology mouse mrna muscle "
            "mutant mutation mutations nanoparticles narrative neural neurons nm novel numerical onset optimization "
            "optimized outcomes oxidation oxidative oxide oxides parameters pathogenesis pathogenic pathological "
            "pathway pathways peptide peptides peripheral pharmacological phosphate plasmid polymer postoperative "
            "preoperative prevalence prevalent prognosis prognostic proliferation propose proposed protein proteins "
            "protocol pulmonary purified rat reaction reactions remission renal residue "
            "residues respectively rna sars-cov-2 scanning secretion sequelae sequencing severe signaling "
            "significantly simulated simulation simulations simultaneous solution spatial species spectra "
            "spectroscopy spectrum statistically stimulation strategies structural subjected subjects substrate "
            "subunit surgical syndrome synthesis synthesized temperature temperatures theoretical therapeutic therapy "
            "thermal tissue tissues toxicity trial trials tumor tumors tumour tumours ultrasound underwent uptake "
            "validation vascular ventricular viral visual vitro vivo voltage whereas x-ray"
        ),
        "interval_level": "ci cri confidence credible cl",
        "interval_words": (
            "ci cis cri confidence interval intervals credible iqr interquartile range ranged ranging sd sem sds "
            "se limits quartiles min max minimum maximum"
        ),
        "effect_names": "or aor hr ahr rr arr irr pr smd wmd md es auc auroc dmt me sd se",
        "effect_letters": "r β ß b d g f t z κ k α n2 es se sd i2",
        "effect_phrases": (
            "odds_ratio odds_ratios hazard_ratio hazard_ratios risk_ratio rate_ratio relative_risk "
            "correlation_coefficient regression_coefficient standard_deviation standard_error "
            "area_under_the_curve mean_difference effect_size standardized_mean_difference"
        ),
        "numbered": (
            "group groups grade grades stage stages phase phases type types class classes day days cohort arm "
            "arms cluster clusters level levels compound compounds exon step experiment experiments quintile "
            "quartile quartiles tertile chapter part lag hypothesis cycle cycles visit"
        ),
        "means_that": "means mean so",
        "case_nouns": "cases",
        "rest_items": "rest else other others remainder",
        "unit_sizes": (
            "kg:mass:1 kilos:mass:1 kilo:mass:1 kilograms:mass:1 kilogram:mass:1 tonnes:mass:1000 tonne:mass:1000 "
            "grams:mass:0.001 gram:mass:0.001 g:mass:0.001 kWh:energy:1 MWh:energy:1000 GWh:energy:1000000 "
            "TWh:energy:1000000000 kW:power:1 MW:power:1000 GW:power:1000000 metres:length:1 metre:length:1 "
            "meters:length:1 meter:length:1 km:length:1000 kilometres:length:1000 kilometre:length:1000 "
            "kilometers:length:1000 kilometer:length:1000 cm:length:0.01 millimetres:length:0.001 "
            "decilitres:volume:0.1 decilitre:volume:0.1 litres:volume:1 litre:volume:1 liters:volume:1 liter:volume:1 "
            "hectares:area:10000 hectare:area:10000 ha:area:10000 acres:area:4046.86 acre:area:4046.86 "
            "square_metres:area:1 square_metre:area:1 square_meters:area:1 m²:area:1 m2:area:1 km²:area:1000000 "
            "km2:area:1000000 square_kilometres:area:1000000 square_kilometers:area:1000000 miles:length:1609.344 "
            "mile:length:1609.344 cubic_metres:volume:1000 cubic_metre:volume:1000 cubic_meters:volume:1000 "
            "m³:volume:1000 ml:volume:0.001 millilitres:volume:0.001 milliliters:volume:0.001 mg:mass:0.000001 "
            "milligrams:mass:0.000001 kilowatt_hours:energy:1 gigawatt_hours:energy:1000000 "
            "terawatt_hours:energy:1000000000 kilowatts:power:1 megawatts:power:1000 gigawatts:power:1000000 "
            "centimetres:length:0.01 centimeters:length:0.01 millimeters:length:0.001 mm:length:0.001 "
            "feet:length:0.3048 foot:length:0.3048 ft:length:0.3048 inches:length:0.0254 inch:length:0.0254 "
            "yards:length:0.9144 yard:length:0.9144 lb:mass:0.45359237 square_miles:area:2589988.11 "
            "square_mile:area:2589988.11 square_feet:area:0.092903"
        ),
        "minor_money": "pence:pound cents:dollar øre:kroner",
        "sold_for": "for worth valued_at to_a_value_of at_a_value_of",
        "in_numbers": "in_numbers in_absolute_terms in_absolute_numbers in_figures",
        "case_openers": "for on with if",
        "never_of_shares": (
            "cheaper dearer shorter longer younger older faster slower heavier taller warmer colder costlier pricier "
            "deeper wider"
        ),
        "pace_nouns": "pace speed tempo rate_of_growth growth_rate rate_of_decline",
        "majority": "majority",
        "minority": "minority",
        "weak_verbs": "made done came come concern* took",
        "since_that": "as since because given_that when",
        "qualities": (
            "shorter longer younger older slower faster worse better cheaper dearer weaker stronger heavier taller "
            "warmer hotter colder cooler deeper wider costlier pricier lighter narrower"
        ),
        "net_of": "net",
        "leaves": "left leaving leaves",
        "adding": ("if_we_add with_the adding_the adding_those if_you_add counting including with_the_addition_of"),
        "known_plurals": "s",
        "narrows": "that who which whom whose there here we they i he she you it where",
        "summing_up": (
            "in_short in_brief in_a_nutshell summing_up to_sum_up in_summary to_recap briefly_put remember_the_result"
        ),
        "amounting": "of",
        "known_endings": "",
        "added_to": "added_to adding_it_to together_with",
        "comes_to": "comes_to came_to come_to adds_up_to added_up_to makes made this_is it_is",
        "brings_in": (
            "bring_in brings_in bringing_in would_raise will_raise raises would_cost have_cost will_cost yield "
            "yields generate generates"
        ),
        "end_adjectives": "top bottom record",
        "end_nouns": (
            "spot place position level total year score seller earner country county region rank ranking list "
            "high low result"
        ),
        "until_day": "to until till – -",
        "added_up": "in_all in_total altogether all_told combined taken_together between_them put_together",
        "whole_figure": "national_figure national_total overall_figure the_total",
        "stayed_same": (
            "did_not_change unchanged was_stable were_stable remained_stable remained_unchanged no_change "
            "stayed_the_same stable"
        ),
        "sums_to": (
            "making making_up giving in_all in_total altogether a_total_of a_total between_them put_together all_told "
            "combined "
            "totalling totaling adding_up_to adds_up_to summing_to amounting_to which_makes which_gives which_totals "
            "in_sum overall"
        ),
        "sureness": "confidence_interval confidence_level",
        "net": "net surplus deficit balance natural_increase natural_change natural_growth",
        "time_measures": (
            "waiting_time* waiting_times travel_time* journey_time* response_time* processing_time* screen_time sleep* "
            "commute* waited_on_average wait_on_average average_wait length_of_stay"
        ),
        "age_measures": "life_expectancy average_age mean_age median_age age_at*",
        "means": "average averages averaged mean averaging",
        "period_openers": (
            "in for over after within last during by next first past every each in_the over_the during_the"
        ),
        "response_rates": "turnout response_rate",
        "responded": "answered responded replied voted replies responses respondents",
        "asked": (
            "asked invited eligible contacted sampled sample roll register registered entitled electorate ballots_sent"
        ),
        "attendance": "turnout attendance crowd crowds interest",
        "varied": "runs_from run_from varied varies vary ranged ranges range",
        "sample": "the_sample the_whole_sample a_sample those_asked all_asked everyone_asked",
        "survey": "survey* poll polled surveyed questionnaire",
        "result": "profit loss operating_result result",
        "so_that": "so so_that thus therefore hence which_gives giving leaving making bringing taking that_is",
        "without": (
            "without_them without_these without_those without_it excluding_them excluding_these leaving_them_out "
            "leaving_these_out"
        ),
        "adjusted": "adjusted_for adjusting_for allowing_for correcting_for corrected_for",
        "taken_together": "taken_together together combined in_all in_total altogether",
        "both_ends": (
            "first_and_last the_first_to_the_last top_and_bottom first_to_last top_to_bottom "
            "first_place_and_last_place the_extremes "
            "the_two_extremes both_ends"
        ),
        "becomes": "becomes",
        "ties": "thereby",
        "then": "since_then that_year that_time that_level since_that_time",
        "equative": "as",
        "on_base": "on ahead_of behind",
        "sized_by": "ahead_of",
        "definite_changes": (
            "the_increase the_rise the_growth the_gain the_improvement the_fall the_decrease the_decline the_drop "
            "the_reduction the_loss the_change the_difference this_increase this_rise this_fall this_decline "
            "this_drop this_change that_increase that_rise that_fall the_jump the_surge the_dip the_cut"
        ),
        "antonyms": (
            "rose:fell rise:fall rises:falls increased:decreased increase:decrease increases:decreases up:down "
            "grew:shrank growth:decline gained:lost gain:loss above:below more:fewer more:less higher:lower "
            "larger:smaller over:under better:worse highest:lowest largest:smallest most:fewest best:worst top:bottom "
            "first:last older:younger"
        ),
        "points_for": "percent:percentage_points per_cent:percentage_points %:percentage_points",
        "size_marks": "by of",
        "side_marks": "over under above below",
        "judging": "improved improvement improves better worse",
        "age_from": "from",
        "aged_at": "of aged",
        "no_age": "more less over",
        "multiple_tail": "as the that what its their again last this",
        "nearest": "nearest",
        "whole_unit": "century mile hour time lifetime",
        "adds": (
            "add adds added adding make makes made come comes came go goes went gone rose pushed sum sums climbed move "
            "moved edged ticked crept inched nudged shot picked jumped leapt edging creeping climbing bounced bumped"
        ),
        "holds": "had has total sold",
        "article": "",
        "million_mark": "m",
        "comma_dash": "",
        "minus": "minus negative",
        "minor_units": "p pence penny pennies cent cents ¢ øre",
        "feasts": "",
        "clock_sides": "past to",
        "the_day": "",
        "joined_hedges": "sub",
        "in_a_year": "in",
        "attributive": "page member course speed storey seater cylinder cyl",
        "told_ranges": "range ranged ranging min max minimum maximum limits",
        "until": "to",
        "subordinate": "because",
        "minor_marks": "c p",
        "vague": "few several many couple some hundred",
        "ordinal_point": "",
        "decimal": ".",
        "one": "one",
        "counted_out_of": "in out",
        "one_time": "year month week day hour quarter",
        "left_over": "left remain remaining remained",
        "owned_time": "year's month's week's quarter's season's",
        "plural": "s people men women children",
        "occasion": "time",
        "half_unit": "hour year time term million billion",
        "span": "over in for after within during lasting lasted took last past next of by than every some",
        "span_after": "in of ago",
        "window_one": "last past next previous coming following recent first preceding final",
        "genitive": "years' months' weeks' days' year's",
        "year_old": "year-old year-olds s",
        "not_age": "to from by",
        "capital_month": "may march",
        "percent_nouns": "percentage",
        "where_words": "up down back",
        "per_day": "a_day per_day each_day every_day daily",
        "per_week": "a_week per_week each_week every_week weekly",
        "per_month": "a_month per_month each_month every_month monthly",
        "per_year": "a_year per_year each_year every_year annually annual_average",
        "past_year": "last_year",
        "in_the_year": (
            "during_the_year over_the_past_year over_the_last_year in_the_year for_the_year over_the_year "
            "in_the_whole_year the_year_to the_year_ending twelve_months_to"
        ),
        "count_superlatives": (
            "fewest the_most_people the_most_residents the_most_inhabitants largest_number highest_number"
        ),
        "dividing": "divided split broken_down breakdown distribution by_age by_sex by_type distributed",
        "people": "people person persons individuals inhabitants residents population",
        "group_nouns": "group total them all",
        "opposites": (
            "men|man|male|males:women|woman|female|females boys|boy:girls|girl husbands|husband:wives|wife "
            "children:adults home|domestic:exports|export weekdays:weekends sons:daughters brothers:sisters "
            "domestic:international|foreign|overseas private|independent:public full-time:part-time "
            "native-born|uk-born:foreign-born urban:rural married:unmarried mothers|mother:fathers|father "
            "vaccinated:unvaccinated insured:uninsured tourists:locals "
            "smokers:non-smokers"
        ),
        "at_present": "now currently today nowadays",
        "shares_out": (
            "makes make equivalent works work out amounts comes got gets get received receives receive gave gives give "
            "contributed has "
            "had have"
        ),
        "per": "per for_every for_each a an",
        "person": (
            "person head capita inhabitant resident woman man child adult pupil student household patient voter worker "
            "employee citizen family mother dwelling"
        ),
        "half": "half",
        "quarter": "quarter",
        "times": "times",
        "times_as": (
            "as more higher larger bigger greater the lower less fewer longer faster that what likelier stronger its "
            "their smaller "
            "heavier taller wider deeper older costlier pricier dearer shorter slower hotter"
        ),
        "comparative": (
            "more fewer less higher lower new other further additional extra different main major live young older"
        ),
        "not_counted": (
            "away apart born together and in on to of for from with as is was were are be been has had have "
            "by than a an the that this these those when but or at per while because after before since between among "
            "without into out up down not also thus only now so says said say told answered reported got went came can "
            "could should would will shall may might must lived lay stood rose rises fell falls grew grows increased "
            "decreased shows showed made make makes used use uses whom which who compared against according both each "
            "all over under above below during within until through across respectively overall altogether total "
            "higher lower larger smaller better worse later earlier ago again last first next previous same yearly "
            "daily monthly weekly annually if where there then least most did do does took take takes held holds cost "
            "costs gave give joined left moved worked work died applied voted or_so about around it its their "
            "counted logged recorded registered lent borrowed sold seen issued treated admitted handled received "
            "noted sent "
            "carried caught checked built opened granted approved delivered landed stopped filed processed notched "
            "they he she we you i more's via behind along towards per_cent worldwide nationwide every any some no"
        ),
        "counted": (
            "people persons inhabitants residents children employees pupils women men households homes cases users "
            "municipalities counties firms businesses companies schools students workers jobs votes passengers cars "
            "visits visitors loans offences crimes accidents births deaths marriages babies patients applicants "
            "members families dwellings houses sales teachers adults girls boys voters seats beds places vehicles "
            "respondents participants migrants immigrants claims claimants prisoners victims retailers years"
        ),
        "window": "last past next previous coming following recent first preceding final",
        "ago": "ago",
        "pauses": "break breaks lunch pause rest",
        "the_trip": "trip journey crossing ride drive flight voyage",
        "takes": "take takes took taken taking",
        "is_over": (
            "called_off lifted over out arrives arrived back ended ends "
            "finished finishes closed closes again restored reopened done home"
        ),
        "years_on": "on after",
        "repaid": ("repaid pay_back pays_back paid_back paid_for pay_for pays_for payback paid_off pays_off cleared"),
        "interest": "interest inflation prices",
        "which": "that which",
        "beginnings": (
            "opening start launch founding foundation establishment birth premiere debut inauguration event"
        ),
        "the_thing": "building structure facility",
        "is_now": "is turns now today",
        "opens": (
            "completed first_held first_played "
            "opened founded established launched started began built born set_up inaugurated signed took_over awarded "
            "elected appointed joined introduced commenced came_into_force"
        ),
        "closes": (
            "closed shut died dissolved demolished wound_up ceased scrapped expires expired ends ended finished "
            "finishes "
            "concluded retire retired retires stepped_down steps_down left leaves was_over declared_over runs_out "
            "ran_out "
            "closes shuts"
        ),
        "lasts": "lasts lasted runs ran run took takes term period lasting made_it making tenure",
        "in_use": "operation service business use work job post office charge",
        "completes": "completed completes celebrated celebrates marked marks turned turns turning",
        "first": "first",
        "of_this_year": "this_year so_far_this_year year_so_far of_the_year year_to_date",
        "so_many": "as many much so more",
        "as_words": "as than",
        "as_much": "as many much large high often long likely big more great larger higher so",
        "plain_measure": (
            "get gets got take takes took receive receives received amount number figure share proportion risk chance "
            "level total volume output had this that thus therefore"
        ),
        "costs": "cost costs",
        "before_then": "earlier before previously",
        "before_that": "before",
        "after_that": "after",
        "targets": "target goal benchmark",
        "present": "today now nowadays this_year this_time currently at_present",
        "nowadays": "today now nowadays this_year last_year currently so_far",
        "reports": "reports reported said says announced published releases released figures_show",
        "future": "will expected expects plans planned target targets projected projection* forecast* by_the_end",
        "later": "later earlier before after",
        "running": "running in_a_row in_succession on_the_trot straight",
        "consecutive": "consecutive successive straight",
        "again": "again",
        "definite": "",
        "age_group": (
            "those people women men adults anyone aged everyone persons children pupils girls boys residents age ages "
            "were are is workers groups group mothers and population citizens"
        ),
        "age_before": "aged age ages turned",
        "age_after": (
            "and_over and_above or_over or_older and_older and_up + or_above years_and_over years_and_older "
            "years_or_over years_or_older"
        ),
        "age_below": "and_under or_under or_younger and_younger and_below years_and_under",
        "old": "old olds",
        "years_old": "year-old year-olds years_old s",
        "or_more": "or_more or_over and_over and_above or_higher and_more or_above",
        "or_less": "or_less or_fewer and_under or_under or_lower or_below",
        "or_so": "or_so",
        "between": "between",
        "to": "to and or against – - — , versus",
        "range": "– - — to",
        "decade": "s",
        "everyone": "all",
        "nearly_everyone": (
            "nearly_all almost_all virtually_all practically_all nearly_everyone almost_everyone virtually_everyone"
        ),
        "said": "said say says reported report reports answered stated",
        "says": "says said told writes explains added thinks asked argues",
        "definite_group": "",
        "rank_place": "place",
        "rank_number": "number no no.",
        "superlative": (
            "highest largest lowest smallest biggest most least fewest best worst oldest youngest longest strongest "
            "weakest dearest cheapest greatest fastest commonest richest poorest busiest hottest coldest wettest "
            "driest deadliest warmest "
            "tallest heaviest deepest widest dirtiest costliest priciest coolest narrowest slowest quickest "
            "shortest rarest furthest"
        ),
        "bracket_with": "with having employing",
        "bracket_group": (
            "firm firms company companies business businesses enterprise enterprises municipality municipalities "
            "school schools employers those organisations establishments towns cities villages workplaces , group "
            "households"
        ),
        "bracket_noun": "employees inhabitants residents pupils people workers staff members children beds",
        "is": "is was are were ranked ranks came finished",
        "not_half": "first second latter other last next this each past every former",
        "share_after": "of more higher lower less fewer larger smaller bigger as",
        "commonest": "common commonest frequent frequently commonly",
        "preceding": "preceding previous prior foregoing",
        "coming": "next coming following ahead",
        "during": "over in during within across",
        "ago_before": "ago earlier",
        "later_than": "later",
        "group_rows": (
            "men women boys girls both_sexes rest other others all total england united_kingdom great_britain"
        ),
        "except": "except excluding apart_from outside other_than leaving_aside besides",
        "lost_most": "lost shed loses",
        "sole": "only",
        "relatively": "percentage proportionally relatively relative in_per_cent proportional proportionate",
        "foreseen": "will would may might could can expected forecast projected should must plans",
        "placed": (
            "second:2 third:3 fourth:4 fifth:5 runner-up:2 runners-up:2 sixth:6 seventh:7 eighth:8 ninth:9 tenth:10"
        ),
        "finished": "came comes finished finishes placed ranked ranks",
        "some_rows": "small large other others some among elsewhere rest outside",
        "name_forms": "y ies",
        "in_table": "table list listed shown ranking figure below above",
        "best_worst": "best worst",
        "numerous": "most fewest",
        "ever": "ever record recorded so_far history before",
        "behind": "behind",
        "oldest": "oldest",
        "youngest": "youngest",
        "the": "the these those",
        "crowd_nouns": (
            "people persons employees staff workers members animals pupils students patients passengers players "
            "children "
            "adults men women residents volunteers horses beds sisters brothers families friends parties *folk guests"
        ),
        "listed_nouns": (
            "reasons causes factors measures aims goals areas points demands options questions things steps topics "
            "themes priorities problems obstacles hurdles barriers recommendations decisions conclusions conditions "
            "criteria explanations proposals lessons "
            "challenges purposes uses ways trends findings faults"
        ),
        "identifies": "these_are these_were those_were those_are",
        "on_condition": "with at on for given",
        "so_many_make": (
            "meaning then therefore came_to comes_to makes made gives gave worked_out works_out works_out_at worth "
            "could_supply enough_for total_of"
        ),
        "each_price": "price charge fee levy toll cost costs rate typical average mean each apiece",
        "definite_endings": "s",
        "owns": "has had",
        "joined_names": (
            "tyne_and_wear yorkshire_and_the_humber bosnia_and_herzegovina trinidad_and_tobago antigua_and_barbuda "
            "brighton_and_hove hammersmith_and_fulham kensington_and_chelsea england_and_wales"
        ),
        "not_all": (
            "such_as for_example mostly mainly chiefly notably especially including at_least more_than among_them "
            "e.g. not_least"
        ),
        "reference_list": (
            "references bibliography literature works_cited sources_cited reference_list literature_cited"
        ),
        "report_nouns": "report paper study review bulletin",
        "from_year": "from of published_in",
        "report_number": "report paper no. working_paper",
        "back": "back",
        "fastest": "fastest quickest slowest",
        "keeps": "keep keeps kept keeping hold holds held holding",
        "relative": "after before into",
        "fold": "fold",
        "letters": "",
        "abbreviation": (
            "e.g. i.e. no. nos. vs. mr. mrs. ms. dr. prof. st. fig. figs. tab. p. pp. ca. cf. approx. jan. feb. mar. "
            "apr. jun. jul. aug. sep. sept. oct. nov. dec. mt. gen. sen. rep. gov. hon. rev. sec. ch. vol. eq. al. "
            "dept. est. resp. incl. excl. avg. max. min. tel. ext. art. para. paras."
        ),
        "abbreviation_end": (
            "etc. inc. ltd. co. corp. a.m. p.m. u.s. u.k. u.n. e.u. m. mn. bn. pct. ph.d. jr. sr. sq. ft."
        ),
        "table_percent": "percentage percentages",
        "table_total": "total totals sum in_total in_all overall all_persons all_regions grand_total",
        "rest_row": "other others rest remainder",
        "states": (
            "norway sweden denmark finland iceland germany france spain italy ireland netherlands belgium "
            "austria poland united_kingdom uk united_states us u.s. canada australia new_zealand japan china "
            "india"
        ),
        "nations": "england scotland wales northern_ireland",
        "table_whole": (
            "all united_kingdom england great_britain uk gb england_and_wales eu eu-27 euro_area united_states u.s. us "
            "national average country nation both_sexes all_ages"
        ),
        "table_change": "change changes difference growth increase decrease rise fall chg",
        "table_share": "share proportion percentage per_cent percent",
        "table_mean": "mean average avg",
        "place_column": (
            "municipalit* county counties region* place* area* geo* country countries state* district* borough* town*"
        ),
        "value_column": "value values obs_value figure_value",
        "period_column": "year years period* time quarter month* week date",
        "table_base": "n base sample respondents",
        "votes": "voted vote votes said were opted",
        "ballots": "votes ballots",
        "votes_for": "for in_favour in_favor yes aye",
        "votes_against": "against no nay opposed",
        "votes_neither": (
            "abstained abstain abstention abstaining undecided did_not_vote not_voting did_not_take_part blank "
            "could_not_decide could_not_make_up"
        ),
        "members": (
            "members councillors jurors directors delegates representatives ministers judges senators deputies"
        ),
        "this_sum": "that this it",
        "become": "become became grown",
        "outvotes": "carried adopted approved passed outnumber outnumbers outnumbered",
        "but": "but",
        "last_year": "last_year",
        "this_year": "this_year so_far_this_year",
        "year_before": (
            "the_year_before a_year_earlier the_previous_year a_year_before a_year_ago the_year_earlier previous_year "
            "one_year_earlier the_same_month_last_year the_same_quarter_last_year the_same_period_last_year "
            "the_same_time_last_year the_same_month_a_year_earlier the_same_quarter_a_year_earlier "
            "the_same_period_a_year_earlier the_same_quarter_of_the_previous_year"
        ),
        "year_after": "the_year_after the_following_year a_year_later one_year_later",
        "month_before": "the_month_before last_month the_previous_month a_month_earlier",
        "quarter_before": "the_quarter_before last_quarter the_previous_quarter a_quarter_earlier",
        "as_of": "on_the_night_of as_at as_of per by at",
        "year_to": "year_to year_ending 12_months_to twelve_months_to",
        "period_nouns": (
            "year years month quarter period week just only summer winter spring autumn whole end start beginning "
            "middle"
        ),
        "when": "when where",
        "locative": "in across throughout",
        "institutions": (
            "office bureau department ministry university institute agency bank survey statistics police "
            "commission register directorate association times post network trust group plc ltd inc credit"
        ),
        "place_suffix": "airport county city council borough",
        "place_of": "in of",
        "nationwide": ("the_country nationwide nationally the_nation the_whole_country the_world worldwide globally"),
        "here": "here the_city the_county the_region the_area the_town the_capital the_state",
        "ages": "teenagers pensioners over-65s oldest youngest whites blacks hispanics",
        "group_adjectives": "young older adult younger elderly all",
        "group_head": "people workers adults users",
        "aged": "aged age ages between were over",
        "within": "within",
        "noun_endings": "s",
        "nouns": (
            "people children women men population workforce total force unemployed respondents labour_force staff"
        ),
        "generic_measure": (
            "rate rates share shares proportion number numbers figure figures total totals percentage level levels "
            "average count amount this that people persons others rest group increase rise came place who what how we "
            "region regions country countries county counties city cities area areas annual monthly weekly yearly it "
            "they insight example note percent cent pounds dollars euros points done did does top bottom averages "
            "report survey list year years month months week weeks them back"
        ),
        "generic_counted": "people persons individuals residents inhabitants",
        "prepositions": (
            "according without during under through while if when because for among compared measured at in on of with "
            "behind ahead between"
        ),
        "list_words": "list table overview ranking key facts summary highest lowest top bottom by_age",
        "plain_headers": (
            "percentage per_cent percent change annual monthly difference share number total totals last year points "
            "£m net"
        ),
        "place_heads": (
            "region regions area areas county country countries state states city local_authority municipality "
            "member_state"
        ),
        "group_heads": "segment party sector age age_group sex gender group industry service services source",
        "group_names": (
            "labour conservative conservatives liberal_democrats green greens republican republicans democrat "
            "democrats snp plaid_cymru reform"
        ),
        "verbs": (
            "delivered delivers weighs weighed earned earns "
            "stayed stay stays went go goes going made make makes making took take takes taking got get gets gave "
            "give gives given said say says told report reports remained remain remains became become becomes came "
            "come comes showed show shows shown led lead leads put puts needs need needed wants want wanted spent "
            "spend spends sold sell sells bought buy buys produced produce produces employed employs received receive "
            "receives won win wins lived live lives worked work works died die dies joined join left leave leaves "
            "sent send sends asked ask asks answered answer found find finds recorded registered reported published "
            "released passed passes reached does did do done includes include included covers cover covered rests "
            "rest sits sit can could should would will shall may might must adds add added accounts account exported "
            "exports imported imports carried carries slightly sharply steadily roughly nearly however still again "
            "therefore meanwhile also almost somewhat spread evenly thus barely moved born highly far well soon often "
            "usually together started begun began begin alone lags lagged elsewhere online considerably markedly "
            "clearly significantly"
        ),
        "half_generic": "value volume",
        "ranked_by": "by",
        "priced": "dearest cheapest",
        "lies_ahead": "next due coming upcoming will",
        "relative_pronouns": "who which that whose",
        "group_back": "this_age_group this_group the_age_group the_same_age_group that_age_group",
        "place_adjectives": (
            "english:England scottish:Scotland welsh:Wales british:Britain irish:Ireland american:United_States "
            "norwegian:Norway swedish:Sweden danish:Denmark german:Germany french:France spanish:Spain italian:Italy "
            "dutch:Netherlands european:Europe canadian:Canada australian:Australia maltese:Malta polish:Poland"
        ),
        "sexes": "men women males females boys girls sons daughters man woman both_sexes",
        "before_after": "after before",
        "place_plurals": "regions countries counties states cities areas municipalities member_states authorities",
        "pointers": (
            "the_rate the_share the_number the_figure the_proportion the_total rate share number figure proportion"
        ),
        "opposed_answers": (
            "positive|high|good|favourable:negative|low|poor|bad|unfavourable agree|agreed:disagree|disagreed "
            "satisfied:dissatisfied"
        ),
        "whole_people": "the_population population all_residents all_inhabitants all_people",
        "everyone_alone": "everyone everybody everything",
        "this_group": "this_group that_group the_group",
        "mentioned": "said aforementioned",
        "everyone_nouns": (
            "adults population residents inhabitants citizens respondents participants examined surveyed "
            "interviewed replied answered responded"
        ),
        "set_against": (
            "counted_against as_a_share_of as_a_proportion_of measured_against set_against as_a_percentage_of "
            "relative_to in_relation_to"
        ),
        "rate_nouns": (
            "response response_rate reply_rate return_rate turnout uptake take-up clearance_rate detection_rate "
            "success_rate pass_rate failure_rate acceptance_rate approval_rate participation_rate completion_rate "
            "hit_rate occupancy"
        ),
        "no_answer": (
            "undecided don't_know didn't_know do_not_know did_not_know not_decided not_yet_decided unsure "
            "no_opinion spoiled spoilt abstained abstentions blank didn't_mind did_not_mind not_sure no_answer "
            "did_not_answer"
        ),
        "jointly": "jointly combined",
        "between_them": "between_them between_the_two taken_together put_together",
    },
)
