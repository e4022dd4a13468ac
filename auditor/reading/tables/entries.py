"""A line or a piece of a sentence as an entry of a list: a name and the one figure that belongs to it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from auditor.lexicon import Lexicon
from auditor.model import Entry, Figure, Listing, Passage, Word
from auditor.reading.tables.cells import with_facts
from auditor.reading.tables.columns import CHANGES, facts, unit_facts
from auditor.reading.text.lines import strip
from auditor.reading.text.wordlists import pattern

Span = tuple[int, int]

_LONGEST_NAME = 60
_LONGEST_TAIL = 45
_LONGEST_HEADING = 160
_BETWEEN = " \t\u00a0:–—-=.…·_"
_LETTER = re.compile(r"[^\W\d_]")
_SENTENCE = re.compile(r"[^\W\d_]{2}[.!?]\s")
_STOP = re.compile(r"[^\W\d_)][.!?]\s+\(?(?=[^\W\d_a-zæøå])")
_LABEL = re.compile(r"(?P<label>[^:|\n]{1,60}):\s+(?=[^\w\s]{0,3}\s?\d)")
_SPAN = re.compile(r"\d+(?:\s?[-–/]\s?\d+|\+)?")  # 2016, 45–54, 80+
_MARK = re.compile(r"(?<=[^\W\d_])\d{1,2}$")  # a footnote mark: Total1
_BASE = re.compile(r"\(\s*[nN]\s*=.*")


@dataclass(frozen=True, slots=True)
class Page:
    """What every list of a document is read with; figures in the order of the text, starts: where they start."""

    text: str
    passages: Sequence[Passage]
    figures: Sequence[Figure]
    starts: Sequence[int]
    lexicon: Lexicon
    source: str

    def word(self, span: Span, meaning: str = "") -> Word:
        return Word(self.source, *span, self.text[slice(*span)], meaning)

    def stated(self, start: int, end: int) -> list[Figure]:
        """The figures of a stretch, in order, without labels and without those of tables."""
        found = self.figures[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        return [figure for figure in found if figure.cell is None and figure.role != "label"]


def left(figure: Figure) -> int:
    """Where a figure begins, with its hedge and its currency."""
    return min(figure.start, figure.extent[0]) if figure.extent[1] else figure.start


def right(figure: Figure) -> int:
    """Where a figure ends, with its unit."""
    return max(figure.end, figure.extent[1])


def entry(page: Page, span: Span, rank: int | None = None) -> Entry | None:
    """A name and the one figure that follows it; further figures may stand in parentheses behind.

    What stands before a colon is the name, numbers and all: `16–24 år: 92 prosent`.
    """
    label = _LABEL.match(page.text, *span)
    found = page.stated(label.end() if label else span[0], span[1])
    if not found:
        return None
    start, end = strip(page.text, span[0], label.end("label") if label else left(found[0]), _BETWEEN)
    tail = page.text[right(found[0]) : span[1]].strip(" .,;)")
    if len(tail) > _LONGEST_TAIL or (len(found) > 1 and not tail.startswith("(")):
        return None
    name = named(page, (start, end))
    return Entry(name, found[0], rank) if name else None


def named(page: Page, span: Span) -> Word | None:
    """The name of an entry, without the base of a sample; None if it is none. A total has the meaning `total`."""
    base = _BASE.search(page.text, *span)
    start, end = strip(page.text, span[0], base.start() if base else span[1])
    name = page.text[start:end]
    if not 0 < len(name) <= _LONGEST_NAME or _SENTENCE.search(name):
        return None
    if not (_LETTER.search(name) or _SPAN.fullmatch(name)):
        return None
    return page.word((start, end), "total" if is_total(name, page.lexicon) else "")


def is_total(name: str, lexicon: Lexicon) -> bool:
    """Whether a name begins or ends with a word for a sum, or is one for the whole (`England`, `Hele landet`)."""
    plain = _MARK.sub("", name.strip(" *†¹²³").rstrip(":"))
    found = list(pattern(lexicon.words.get("table_total", "")).finditer(plain))
    if any(one.start() == 0 or one.end() == len(plain) for one in found):
        return True
    return pattern(lexicon.words.get("table_whole", "")).fullmatch(plain) is not None


def listing(
    page: Page, entries: Sequence[Entry], heading: Span | None, caption: Span | None, block: int, least: int = 2
) -> Listing | None:
    """The entries of the commonest unit as a list, if they are enough and nearly all."""
    units = Counter(_unit(one.figure) for one in entries)
    unit = units.most_common(1)[0][0] if units else ""
    same = [one for one in entries if _unit(one.figure) == unit]
    if len(same) < least or len(same) * 3 < len(entries) * 2:
        return None
    known = _given(page, unit, caption, heading)
    same = [replace(one, figure=_with_unit(one.figure, known)) for one in same]
    if heading is not None and facts(page.text[slice(*heading)], page.lexicon).get("role") in CHANGES:
        same = [replace(one, figure=_as_change(one.figure)) for one in same]
    ranks = [one.rank for one in same if one.rank is not None]
    return Listing(
        tuple(same),
        page.word(heading) if heading else None,
        page.word(caption) if caption else None,
        len(ranks) * 2 > len(same),
        block,
    )


def _given(page: Page, unit: str, caption: Span | None, heading: Span | None) -> Mapping[str, Any]:
    """The unit that the caption names, or the heading; amounts of money are printed with theirs."""
    for span in (caption, heading):
        known = unit_facts(page.text[slice(*span)], page.lexicon) if span else {}
        if known and (known["unit"] == unit or known["unit"] != "money"):
            return known
    return {}


def _as_change(figure: Figure | None) -> Figure | None:
    return replace(figure, role="change") if figure is not None and figure.role == "level" else figure


def _unit(figure: Figure | None) -> str:
    return "" if figure is None else figure.unit


def _with_unit(figure: Figure | None, known: Mapping[str, Any]) -> Figure | None:
    if figure is None or not known or figure.unit not in ("count", "none"):
        return figure
    return replace(with_facts(figure, known), role=figure.role)


def last_sentence(text: str, start: int, end: int) -> Span:
    """The span of the last sentence of a stretch."""
    stops = [stop.end() for stop in _STOP.finditer(text, start, end)]
    return stops[-1] if stops else start, end


def heading(page: Page, first: int) -> Span | None:
    """What heads the list whose first passage this is: a heading, a line that ends in a colon, or a short line."""
    if first == 0 or page.passages[first - 1].role in ("row", "item"):
        return None
    passage = page.passages[first - 1]
    start, end = last_sentence(page.text, *strip(page.text, passage.start, passage.end))
    opens = passage.role in ("heading", "title", "caption") or page.text[end - 1] == ":"
    short = end - start <= _LONGEST_HEADING and page.text[end - 1] not in ".!?"
    return (start, end) if (opens or short) and end - start <= _LONGEST_HEADING * 2 else None


def caption(page: Page, last: int) -> Span | None:
    """The passage behind the last passage of a list, if it is a caption or stands in parentheses."""
    if last + 1 >= len(page.passages):
        return None
    passage = page.passages[last + 1]
    inside = page.text[passage.start] == "(" and page.text[passage.end - 1] in ").:"
    return (passage.start, passage.end) if passage.role == "caption" or inside else None
