"""A stretch of text cut into numerals, words and marks: what the figure readers walk over."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from fractions import Fraction

from auditor.interval import Interval
from auditor.reading.numbers.vocabulary import Vocabulary

SPACES = " \u00a0\u2009\u202f"
MARGIN = 6  # empty tokens before and after, so that a reader may look around without asking where the end is

_TOKEN = re.compile(
    rf"""
      (?P<iso>\d{{4}}-\d\d-\d\d(?:T[\d:.]+Z?)?(?!\d) | (?:19|20)\d\d-(?:1[0-2]|[1-9])-(?:[12]\d|3[01]|[1-9])(?![-\d]))
    | (?P<dash>(?:3[01]|[12]\d|0?[1-9])-(?:1[0-2]|0?[1-9])-(?:(?:19|20)\d\d|\d\d)(?![-\d]))
    | (?P<dmy>\d{{1,2}}(?P<mark>[./])\d{{1,2}}(?P=mark)(?:\d{{4}}|\d\d)(?!\d))
    | (?P<clock>\d{{1,2}}:\d\d(?::\d\d)?(?![\d:]))
    | (?P<phone>\+\d{{1,3}}(?:[ ]\d{{2,4}}){{2,4}}(?![\d.,]*\d) | 0\d{{2,4}}(?:[ ]\d{{3,4}}){{1,2}}(?!\d)
        | [1-9]\d[ ]\d\d[ ]\d\d[ ]\d\d(?![ ]?\d|[.,]\d) | [489]\d\d[ ]\d\d[ ]\d\d\d(?![ ]?\d|[.,]\d))
    | (?P<code>\d{{4}}:\d+ | \d{{1,4}}/\d{{1,5}}(?!\d) | \d{{4}}-\d{{5,}} | \d{{8}}-\d+
        | (?!\d{{1,3}}(?:\.\d{{3}})+(?!\d))\d++(?:\.\d++){{2,}} | (?!\d{{1,3}}(?:,\d{{3}})+(?!\d))\d++(?:,\d++){{2,}})
    | (?P<n>\d{{1,3}}(?:(?P<gap>[{SPACES}])\d{{3}}(?:(?P=gap)\d{{3}})*)(?!\d)(?:[.,]\d++)?
        | \d{{1,3}}(?:\.\d{{3}})+(?!\d)(?:,\d++)? | \d{{1,3}}(?:,\d{{3}})+(?!\d)(?:\.\d++)?
        | \d++(?:[.,]\d++|·(?!10\^)\d++)? | (?<![\w.,)\]»”"'])[.,]\d++(?![.,]?\d))
    | (?P<w>[^\W\d_]+(?:['’][^\W\d_]+|[\u0300-\u036f]+[^\W\d_]*)*)
    | (?P<p>\S)
    """,
    re.VERBOSE,
)


_SAME = {"gap": "n", "dash": "dmy"}  # what a group of the pattern is called as a kind


@dataclass(frozen=True, slots=True)
class Scan:
    """The tokens of text[start:end]: lower-case string, kind (iso dmy clock phone code n w p) and place of each."""

    text: str
    start: int
    end: int
    low: list[str]
    kind: list[str]
    at: list[int]
    to: list[int]
    vocabulary: Vocabulary

    def has(self, key: str, i: int) -> bool:
        """Whether token i is one of the words of this key."""
        return self.low[i] in self.vocabulary.words.get(key, ())

    def phrase(self, key: str, i: int) -> int:
        """How many tokens of a phrase of this key stand at i; 0 if none."""
        found = self.vocabulary.phrases[key].at(self.low, i)
        return found[0] if found else 0

    def touches(self, i: int) -> bool:
        """Whether token i stands directly after the one before it."""
        return self.at[i] == self.to[i - 1] and bool(self.kind[i - 1])

    def capital(self, i: int) -> bool:
        return bool(self.low[i]) and self.text[self.at[i]].isupper()

    def lower(self, i: int) -> bool:
        """Whether token i is a word in lower case."""
        return self.kind[i] == "w" and self.text[self.at[i]].islower()

    def quote(self, i: int) -> str:
        return self.text[self.at[i] : self.to[i]]

    def opens_line(self, i: int) -> bool:
        """Whether only spaces and bullets stand before token i in its line."""
        near = max(self.start, self.at[i] - 24)
        line = self.text.rfind("\n", near, self.at[i])
        if line < 0 and near > self.start:
            return False
        return not self.text[max(line + 1, self.start) : self.at[i]].strip(" \t\u00a0•*-–·|(")

    def is_all(self, i: int, j: int) -> bool:
        """Whether tokens i to j are all of the passage."""
        return not self.kind[i - 1] and not self.kind[j]

    def parted(self, i: int) -> bool:
        """Whether a blank line, a tab or a column gap stands before token i."""
        gap = self.text[self.to[i - 1] : self.at[i]]
        return len(gap) > 1 and ("\t" in gap or "   " in gap or gap.count("\n") > 1)


def scan(text: str, start: int, end: int, vocabulary: Vocabulary) -> Scan:
    """Cut a passage into tokens; linear in its length."""
    low, kind = [""] * MARGIN, [""] * MARGIN
    at, to = [start] * MARGIN, [start] * MARGIN
    composed = unicodedata.is_normalized("NFC", text[start:end])
    for found in _TOKEN.finditer(text, start, end):
        name = found.lastgroup or "p"
        word = found.group().lower()
        low.append(word if composed else unicodedata.normalize("NFC", word))
        kind.append(_SAME.get(name, name))
        at.append(found.start())
        to.append(found.end())
    for filled, empty in ((low, ""), (kind, "")):
        filled.extend([empty] * MARGIN)
    at.extend([end] * MARGIN)
    to.extend([end] * MARGIN)
    return Scan(text, start, end, low, kind, at, to, vocabulary)


@dataclass(frozen=True, slots=True)
class Draft:
    """A figure that is being read. first, after: its tokens; left, right: the tokens of hedge and unit around it.

    near: the interval of a loose word in its own unit (`halvparten` is 45–55), without a hedge.
    printed: whether a unit or a counted noun is printed with it; other figures may lend theirs if not.
    known: whether it has a value; a telephone number has none.
    """

    first: int
    after: int
    start: int
    end: int
    value: Fraction
    decimals: int = 0
    scale: int = 1
    sign: int = 0
    word: bool = False
    unit: str = "count"
    of: str = ""
    per: int = 0
    hedge: str = ""
    near: Interval | None = None
    interval: Interval | None = None
    role: str = "level"
    label: str = ""
    period: str = ""
    left: int = 0
    right: int = 0
    printed: bool = False
    known: bool = True
