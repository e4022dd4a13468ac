"""English: words only."""

from fractions import Fraction

from auditor.lexicon import Lexicon

LANGUAGE = Lexicon(
    code="en",
    name="English",
    stemmer="english",
    telltale=(
        "the of and is are was were that this with from which have has been by their than its not but more less "
        "per cent to in on at as it they percent there who what when between among over other how many most did "
        "do does had about up down after before year years month people went back number share rate higher "
        "lower fell rose same out one two three will all also only why for new an first a or so if can"
    ),
    classes={
        "up": (
            "rose rise rises risen rising increase increased increases increasing grew grow grows grown "
            "growth growing up climbed climbs climb gained gain gains jumped jump improved improvement "
            "surged surge soared expanded expansion added higher_by upturn went_up gone_up"
        ),
        "down": (
            "fell fall falls fallen falling decrease decreased decreases decreasing decline declined "
            "declines declining drop dropped drops down reduced reduction reductions shrank shrunk lost loss "
            "losses slipped dipped cut cuts edged_down lowered went_down gone_down contracted reduces"
        ),
        "more": (
            "more higher greater larger above over older longer better faster dearer bigger exceeds exceeded "
            "exceed"
        ),
        "less": "fewer less lower smaller below under younger shorter worse slower cheaper short_of",
        "most": (
            "most highest largest greatest biggest best top oldest longest strongest fastest dearest record "
            "peak leading maximum first_place heaviest led"
        ),
        "least": (
            "fewest least lowest smallest bottom youngest shortest weakest slowest cheapest worst minimum "
            "trough"
        ),
        "from": "from",
        "to": "to",
        "by": "by",
        "than": "than",
        "against": "against compared_with compared_to versus in_comparison_with as_against vs",
        "of": "of among amongst out_of of_the",
        "at": "at in for on",
        "and": "and plus as_well_as",
        "or": "or",
        "between": "between",
        "difference": "difference gap differences distance apart spread",
        "earlier": (
            "the_year_before a_year_earlier the_previous_year last_year a_year_before a_year_ago "
            "the_year_earlier previous_year the_previous_quarter the_quarter_before a_quarter_earlier "
            "last_month the_previous_month the_month_before a_month_earlier previously earlier "
            "the_same_month_last_year the_previous_three_months"
        ),
        "mean": "average averaged mean averages on_average overall_average",
        "median": "median medians",
        "total": (
            "total in_total altogether in_all overall totalled totalling combined together total_of sum "
            "all_told totals"
        ),
        "rest": "rest remainder remaining the_other the_others the_remaining",
        "respectively": "respectively",
        "ofthese": "of_these of_them of_those of_whom of_which among_these among_them",
        "each": "each every",
        "be": (
            "is was are were be been had has have stood stands at_stood accounted_for accounts_for "
            "account_for made_up makes_up make_up reached reaches recorded numbered cost costs came_to "
            "amounts_to amounted_to equals represents represented comprised"
        ),
        "thus": (
            "that_is i.e ie equivalent_to equal_to corresponding_to or_about which_is that_makes that_gives "
            "that_means making giving this_is equating_to a_rise_of"
        ),
        "not": "not no never",
        "equal": "unchanged flat stable same steady level stood_still equal",
        "both": "both",
        "followed": "followed_by ahead_of then next_came next_were behind",
        "these": "these those the_following this following",
        "namely": "namely for_example such_as including",
        "while": "while whereas",
        "last": "last past latest recent",
        "since": "since",
        "until": "until",
        "share": "share proportion percentage shares proportions",
        "number": "number numbers figure count",
        "consecutive": "in_a_row consecutive running successive straight",
        "only": "only just",
        "it": "it they this that",
        "article": "a an the",
        "weekday": "monday tuesday wednesday thursday friday saturday sunday",
        "month": "january february march april may june july august september october november december",
    },
    stop=(
        "and in on to of for with as a an the it that is was are were has have had be been by from at "
        "than against but while also its their his her not when so now here where all more fewer less "
        "between over under after before since this these those up down only just same other others some "
        "any we he she they or both still thus among per each can will shall must there which who whom "
        "whose into about out year years percent per cent percentage point points number share "
        "proportion figure rose fell increased decreased increase decrease rise fall compared last first "
        "earlier previous"
    ),
    cardinals={},
    ordinals={},
    denominators={},
    shares={"half": Fraction(1, 2)},
    multiples={},
    scales={},
    joiner="and",
    out_of="in of out_of",
    every="every",
    units={},
    currencies={},
    hedges={},
    months={},
    weekdays={},
    labels={},
    words={
        "letters": "",
        "abbreviation": (
            "e.g. i.e. no. nos. vs. mr. mrs. ms. dr. prof. st. fig. figs. tab. p. pp. ca. cf. approx. jan. feb. "
            "mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. mt. gen. sen. rep. gov. hon. rev. sec. ch. vol. "
            "eq. al. dept. est. resp. incl. excl. avg. max. min. tel. ext. art. para. paras."
        ),
        "abbreviation_end": "etc. inc. ltd. co. corp. a.m. p.m. u.s. u.k. u.n. e.u. m. mn. bn. pct. ph.d. jr. sr. sq. ft.",
        "table_year": "year years period month quarter date",
        "table_total": (
            "total totals all sum overall *total all_persons all_regions grand_total united_kingdom england "
            "great_britain uk"
        ),
        "table_change": "change changes difference growth increase decrease rise fall chg",
        "table_share": "share proportion percentage per_cent percent",
        "table_mean": "mean average avg",
        "table_base": "n base sample respondents",
    },
)
