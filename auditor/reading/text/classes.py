"""The classes of tokens, and patterns over them.

A sentence is one short string, a character a token (its *shape*); a frame is a regular expression over shapes, written
with the names of classes. In a pattern

    up|down            a token of one of these classes
    v=up               the same, captured as `v`
    level              a macro: any class of figures that state a level
    ..  ..3            a gap of at most 6 (or 3) tokens that are neither figures nor the end of a sentence
    ( … )? ( … | … )   as in regular expressions

Patterns hold no words: the words of a class are in the language files.
"""

from __future__ import annotations

import re
from functools import cache

FIGURES = {
    "percent": "percent", "percentage_point": "pp", "per_mille": "per_mille", "per_capita": "rate", "rate": "rate",
    "count": "count", "ratio": "ratio", "multiple": "multiple", "money": "money", "measure": "measure",
    "index": "points", "points": "points", "rank": "rank", "ordinal": "rank", "years": "duration",
    "months": "duration", "weeks": "duration", "days": "duration", "hours": "duration", "minutes": "duration",
    "none": "count",
}  # fmt: skip
"""The class of a figure, by its unit."""

LABELS = {"year": "year", "date": "date", "age": "age", "window": "window"}
"""The class of a label, by its kind; other labels are class `label`."""

WORDS = (
    "up", "down", "more", "less", "most", "least", "from", "to", "by", "than", "against", "of", "at", "and",
    "or", "between", "difference", "earlier", "mean", "median", "total", "rest", "respectively", "ofthese",
    "each", "be", "thus", "not", "equal", "both", "followed", "these", "namely", "while", "last", "since",
    "until", "share", "number", "consecutive", "split", "everyone", "makes", "further", "only", "each_of",
    "it", "article", "weekday", "month", "name", "word",
)  # fmt: skip
"""Classes of words. `name` is a capitalised word that opens no sentence; `word` is every other word."""

MARKS = {",": "comma", ";": "semicolon", ":": "colon", ".": "stop", "(": "open", ")": "close", "–": "dash", "—": "dash",
         "-": "dash", "/": "slash", "+": "plus", "=": "equals", "?": "stop", "!": "stop"}  # fmt: skip

MACROS = {
    "level": "percent|per_mille|rate|count|money|measure|points|ratio",
    "figure": "percent|pp|per_mille|rate|count|money|measure|points|ratio|multiple|duration|rank",
    "amount": "count|money|measure",
    "share_figure": "percent|per_mille|ratio",
    "when": "year|date",
    "change": "up|down",
    "compare": "more|less",
    "super": "most|least",
}

_FIGURE_CLASSES = sorted(set(FIGURES.values()))
NAMES = (*_FIGURE_CLASSES, *LABELS.values(), "label", *WORDS, *dict.fromkeys(MARKS.values()), "quote", "mark")
_LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789æøåÆØÅäöüÄÖÜéèêëáàâíìîóòôúùûñç"
LETTER = dict(zip(NAMES, _LETTERS, strict=False))
_FILLER = "".join(LETTER[n] for n in NAMES if n not in _FIGURE_CLASSES and n not in ("stop", "semicolon"))

_PIECE = re.compile(r"(?P<capture>\w+)=|\.\.(?P<gap>\d*)|(?P<names>\w+(?:\|\w+)*)|(?P<other>[()?|*+])|\s+")


def _letters(names: str) -> str:
    out: list[str] = []
    for name in names.split("|"):
        out += [_letters(MACROS[name])] if name in MACROS else [LETTER[name]]
    return "".join(out)


@cache
def pattern(text: str) -> re.Pattern[str]:
    """The regular expression over shapes of a pattern text. Unknown names raise KeyError when the module loads."""
    out, capture, at = [], "", 0
    while at < len(text):
        found = _PIECE.match(text, at)
        if found is None:
            raise KeyError(f"cannot read the pattern {text!r} at {text[at:]!r}")
        at = found.end()
        if found["capture"]:
            capture = found["capture"]
        elif found["gap"] is not None:
            out.append(f"[{_FILLER}]{{0,{found['gap'] or 6}}}?")
        elif found["names"]:
            piece = f"[{_letters(found['names'])}]"
            out.append(f"(?P<{capture}>{piece})" if capture else piece)
            capture = ""
        elif found["other"]:
            out.append("(?:" if found["other"] == "(" else found["other"])
    return re.compile("".join(out))
