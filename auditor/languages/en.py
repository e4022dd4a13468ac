"""English: words only."""

from fractions import Fraction

from auditor.lexicon import Lexicon

LANGUAGE = Lexicon(
    code="en",
    name="English",
    stemmer="english",
    telltale="the of and is are was were that this with from which have has been by their",
    classes={},
    stop="",
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
    words={},
)
