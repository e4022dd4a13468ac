"""Norwegian bokmål: words only."""

from fractions import Fraction

from auditor.lexicon import Lexicon

LANGUAGE = Lexicon(
    code="nb",
    name="norsk bokmål",
    stemmer="norwegian",
    telltale="ikke fra hva hvor hvordan noen mye være ble blitt også uke bare jeg hun mens",
    classes={},
    stop="",
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
    words={},
)
