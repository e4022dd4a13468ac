"""Norwegian nynorsk: words only."""

from fractions import Fraction

from auditor.lexicon import Lexicon

LANGUAGE = Lexicon(
    code="nn",
    name="norsk nynorsk",
    stemmer="norwegian",
    telltale="ikkje frå kva kor korleis nokon mykje vere vart blei vorte òg veke berre eg ho medan",
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
    every="kvar kvart",
    units={},
    currencies={},
    hedges={},
    months={},
    weekdays={},
    labels={},
    words={},
)
