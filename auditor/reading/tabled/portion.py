"""A share of the total of a table in the text: `hydro power made up 98 per cent of the production`.

Frame `share` (see frames/shares.py). part: the cells of the row that the sentence names; base: the total of each of
their columns. What follows `of` is the total, as its row, the headers or the title name it, or `all`, and of no place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.interval import total
from auditor.model import Frame
from auditor.reading.about.times import period_of
from auditor.reading.binding.mentions import related
from auditor.reading.tabled.bindings import Bound, Near, sources
from auditor.reading.tables.series import Member, Series
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token

_PHRASE = 5  # tokens behind `of`
_LEAST = 3  # rows of a total
_ALL = ("everyone", "total")
_ADDED = ("count", "money", "measure", "none", "points")
_ENDS = ("comma", "stop", "be", "and", "while", "open", "of", "than", "semicolon", "colon")


def frames(near: Near) -> Iterator[Frame]:
    percents = any(m.figure.unit == "percent" for s in near.source.series for m in s.members)
    if percents or len(sources(near.prose)) > 1:
        return
    for one in near.bounds:
        if _is_share(one):
            yield from _share(near, one)


def _is_share(one: Bound) -> bool:
    after = one.line.tokens[one.at + 1 : one.at + 2]
    level = one.figure.unit == "percent" and one.figure.role == "level" and not one.inherited
    return level and bool(after) and after[0].kind == "of"


def _share(near: Near, one: Bound) -> Iterator[Frame]:
    phrase = _phrase(one.line.tokens[one.at + 2 : one.at + 2 + _PHRASE])
    said = {when for t in _own(one) if t.figure >= 0 and (when := period_of(near.prose.figures[t.figure]))}
    columns = [s for s in near.source.series if not s.change and (not said or s.facts.get("period") in said)]
    pairs = [
        (m.figure, whole, s) for s in columns if (m := s.of(one.naming.row)) and (whole := _whole(s)) and not m.whole
    ]
    if pairs and any(_is_named(near, phrase, s, whole) for _, whole, s in pairs):
        figures = {
            "share": (one.figure,),
            "part": tuple(part for part, _, _ in pairs),
            "base": tuple(whole.figure for _, whole, _ in pairs),
        }
        yield Frame("share", figures, facts={"bound": True}, sentence=one.line.number)


def _own(one: Bound) -> Sequence[Token]:
    """The sentence up to what the share is compared with: `11.5 per cent of all, against 9.3 in 2022`."""
    tokens = one.line.tokens
    end = next((i for i, t in enumerate(tokens) if i > one.at and t.kind in ("against", "than")), len(tokens))
    return tokens[:end]


def _phrase(tokens: Sequence[Token]) -> Sequence[Token]:
    end = next((i for i, t in enumerate(tokens) if t.kind in _ENDS or t.figure >= 0), len(tokens))
    at = next((i for i, t in enumerate(tokens[:end]) if t.kind == "at"), end)
    return tokens[: at if _is_time(tokens[at + 1 : at + 2]) else end]


def _is_time(tokens: Sequence[Token]) -> bool:
    return bool(tokens) and tokens[0].kind in ("both", "year", "date")


def _whole(series: Series) -> Member | None:
    """The row that the others add up to."""
    found = [m for m in series.members if m.whole and m.figure.unit in _ADDED]
    rows = [m.figure.interval for m in series.ranked]
    if len(found) != 1 or len(rows) < _LEAST or not total(rows).meets(found[0].figure.interval):
        return None
    return found[0]


def _is_named(near: Near, phrase: Sequence[Token], series: Series, whole: Member) -> bool:
    """Whether a phrase means the total: by a word for all, or one of its row, its header or the title."""
    lexicon = near.prose.lexicon
    words = stems([w for t in phrase if t.kind in ("word", "name") for w in t.text.split()], lexicon)
    known = series.words | series.title_words | stems(whole.name.quote.split(), lexicon)
    plain = all(related((word,), known) for word in words) and not any(t.kind == "at" for t in phrase)
    return plain and (bool(words) or any(t.kind in _ALL for t in phrase))
