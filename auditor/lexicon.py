"""The words of one language, as data. A language is a file in auditor/languages that defines LANGUAGE.

Words are written as one string a class, separated by white space. In an entry `_` stands for a space (a phrase),
a leading `*` matches any beginning (`*økning` is also `befolkningsøkning`), a trailing `*` any ending.
Everything is lower case.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)  # a language is equal to itself only, so that it can be a key
class Lexicon:
    code: str
    name: str
    stemmer: str  # of snowballstemmer
    # what tells the language: frequent words that its sisters lack
    telltale: str
    # word classes for frames (auditor/reading/text/classes.py has the names)
    classes: Mapping[str, str]
    # words that carry no measure
    stop: str
    # numbers
    cardinals: Mapping[str, int]
    ordinals: Mapping[str, int]
    denominators: Mapping[str, int]  # tredel: 3, firedel: 4, halvdel: 2
    shares: Mapping[str, Fraction]  # whole words: halvparten: 1/2
    multiples: Mapping[str, Fraction]  # doblet: 2, halvert: 1/2
    scales: Mapping[str, int]  # mill.: 10**6
    joiner: str  # `og`, `and`
    out_of: str  # seks *av* ti, six *in* ten, six *out of* ten
    every: str  # *hver* fjerde
    # units and hedges
    units: Mapping[str, str]  # prosent: percent
    currencies: Mapping[str, str]  # kr: kroner
    hedges: Mapping[str, str]  # om_lag: about; names: about, almost, over, well_over, under, at_least, at_most
    # time
    months: Mapping[str, int]
    weekdays: Mapping[str, int]  # monday is 0
    quarters: Mapping[str, int] = field(default_factory=dict)
    # what stands before or after a number that is a label: {"reference": "figur tabell", "phone": "tlf telefon"}
    labels: Mapping[str, str] = field(default_factory=dict)
    # words by the way; each reading module says which keys it uses
    words: Mapping[str, str] = field(default_factory=dict)


def meanings(table: Mapping[T, str]) -> dict[str, T]:
    """Words by what they mean, turned round: `{2: "to", 7: "sju syv"}` is `{"to": 2, "sju": 7, "syv": 7}`."""
    return {word: meaning for meaning, words in table.items() for word in words.split()}
