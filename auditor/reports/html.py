"""One HTML file without scripts or network: the article as published, every figure marked, findings in the margin.

The template and its style stand in auditor/reports/templates. All text of articles is escaped.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby
from operator import attrgetter
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from auditor.excerpts import cell, place
from auditor.labels import covered, label, severity, summary, unproved
from auditor.model import Document, Finding, Passage, Span
from auditor.report import SHOWN, STATES, Coverage, Mark, Report, Source, say
from auditor.standing import standings, told

_CELL = re.compile(r"\s*(?:\||\t|(?:\. ?){4,}|…{2,}|[ \u00a0]{2,})\s*")
_VALUE = re.compile(r"[^\w]*\d")
_SIGNS = {"error": "✖", "warning": "▲", "note": "●"}
_Place = tuple[str, int, int, str]


@dataclass(frozen=True, slots=True)
class Card:
    """A finding as it stands in the margin. at: where its spans stand in the page."""

    number: int
    finding: Finding
    source: str
    links: tuple[tuple[str, str, str], ...] = ()  # quote, anchor, place in data
    suspects: tuple[tuple[tuple[str, str], ...], ...] = ()  # of each set that may be wrong: quote, anchor
    old: tuple[str, ...] = ()  # what each suggestion replaces


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the article: a paragraph, a whole list or a whole table, and the findings beside it."""

    kind: str
    level: int
    lines: tuple[Any, ...]  # Markup; of lists (number, Markup); of tables (is header, cells)
    cards: tuple[Card, ...] = ()


@dataclass(slots=True)
class _Page:
    """What every part of the page needs to know: the anchors of marks and the cards of findings."""

    report: Report
    cards: dict[str, Card] = field(default_factory=dict)
    anchors: dict[_Place, str] = field(default_factory=dict)  # by place in the file
    shown: set[str] = field(default_factory=set)  # anchors that stand in an article


def render(report: Report) -> str:
    """The report as a page."""
    language = report.language
    page = _page(report)
    sources = [_source(page, number, source) for number, source in enumerate(report.sources)]
    return (
        _template()
        .render(
            most=SHOWN,
            report=report,
            language=language,
            sources=sources,
            cards=list(page.cards.values()),
            homeless=[card for card in page.cards.values() if card.source not in {s["path"] for s in sources}],
            say=lambda key, **values: label(key, language, **values),
            title_of=lambda words: say(words, language),
            severity=lambda finding: severity(finding.severity, language),
            signs=_SIGNS,
            summary=summary(report.summary(), language),
            counts=report.summary(),
            covered=lambda coverage: covered(coverage, language),
            bar_of=_bar,
            shown=page.shown,
            place=lambda finding: place(finding.spans[0], report.sources) if finding.spans else "",
            rules=sorted(report.rules, key=lambda rule: (not rule.examined, rule.id)),
            titles={rule.id: say(rule.title, language) for rule in report.rules},
            reasons={rule.id: say(rule.why, language) for rule in report.rules},
        )
        .rstrip()
        + "\n"
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("auditor.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html")


def _bar(coverage: Coverage) -> list[tuple[str, int]]:
    """The parts of a coverage bar that are not empty: state and figures."""
    counts = [(state, getattr(coverage, state)) for state in STATES if state != "label"]
    return [(state, count) for state, count in counts if count]


# -- anchors and cards ------------------------------------------------------------------------------------------------


def _page(report: Report) -> _Page:
    page = _Page(report)
    places = dict.fromkeys(_place(span) for finding in report.findings for span in finding.spans)
    page.anchors = {place: f"t{number}" for number, place in enumerate(places, 1)}
    for number, finding in enumerate(report.findings, 1):
        page.cards[finding.id] = _card(page, number, finding)
    return page


def _card(page: _Page, number: int, finding: Finding) -> Card:
    inside = {source.path for source in page.report.sources if source.document}
    links = tuple(
        (span.quote, page.anchors[_place(span)], "") if span.source in inside else (span.quote, "", cell(span))
        for span in _once(finding.spans)
    )
    quotes = {(span.start, span.end): span.quote for span in finding.spans}
    old = tuple(quotes.get((one.start, one.end), "") for one in finding.suggestions)
    sets = tuple(tuple((span.quote, page.anchors.get(_place(span), "")) for span in one) for one in finding.suspects)
    suspects = sets if len(finding.spans) > 1 else ()
    return Card(number, finding, finding.spans[0].source if finding.spans else "", links, suspects, old)


def _once(spans: Iterable[Span]) -> Iterator[Span]:
    """Spans without those that stand where another does."""
    return iter({_place(span): span for span in spans}.values())


def _place(span: Span) -> _Place:
    return span.source, span.start, span.end, cell(span)


# -- one source -------------------------------------------------------------------------------------------------------


def _source(page: _Page, number: int, source: Source) -> dict[str, Any]:
    cards = [card for card in page.cards.values() if card.source == source.path]
    blocks = list(_blocks(page, source, cards)) if source.document else []
    beside = {card.number for block in blocks for card in block.cards}
    return {
        "number": number,
        "path": source.path,
        "source": source,
        "blocks": blocks,
        "figures": list(standings(source, page.report)),
        "tally": list(_tally(cards)),
        "loose": [card for card in cards if card.number not in beside],
        "missed": unproved(source, page.report),
    }


def _tally(cards: list[Card]) -> Iterator[tuple[str, int, int]]:
    """Each severity among the findings of a source: how many, and the first of them."""
    for name in _SIGNS:
        numbers = [card.number for card in cards if card.finding.severity.value == name]
        if numbers:
            yield name, len(numbers), numbers[0]


def _blocks(page: _Page, source: Source, cards: list[Card]) -> Iterator[Block]:
    document = source.document
    if document is None:
        return
    marks = _Marks(page, source, document)
    waiting = [(document.located(card.finding.spans[0])[0], card) for card in cards if card.finding.spans]
    for (_, role), group in groupby(document.passages, key=attrgetter("block", "role")):
        passages = list(group)
        low, high = passages[0].start, passages[-1].end
        here = tuple(card for at, card in waiting if low <= at < high)
        yield Block(role, passages[0].level, tuple(_lines(role, passages, document, marks)), here)


def _lines(role: str, passages: list[Passage], document: Document, marks: _Marks) -> Iterator[Any]:
    if role == "item":
        yield from ((p.number, marks.html(p.start, p.end)) for p in passages)
    elif role == "row":
        yield from _table(passages, document, marks)
    else:
        yield from (_mark_before(role, p, document) + marks.html(p.start, p.end) for p in passages)


def _mark_before(role: str, passage: Passage, document: Document) -> Markup:
    """The mark of a footnote, which is no part of its passage."""
    line = document.text.rfind("\n", 0, passage.start) + 1
    mark = document.text[line : passage.start].strip() if role == "footnote" else ""
    return Markup("<sup>{}</sup> ").format(mark) if mark else Markup()


def _table(passages: list[Passage], document: Document, marks: _Marks) -> Iterator[tuple[bool, list[tuple[bool, Any]]]]:
    """Rows of cells; rows that cannot be cut alike are one cell each, printed as they stand."""
    rows = [list(_cells(document.text, p)) for p in passages]
    if len({len(row) for row in rows}) > 1:
        rows = [[(p.start, p.end)] for p in passages]
    for passage, row in zip(passages, rows, strict=True):
        yield (
            passage.level == 1,
            [(bool(_VALUE.match(document.text, low, high)), marks.html(low, high)) for low, high in row],
        )


def _cells(text: str, passage: Passage) -> Iterator[tuple[int, int]]:
    low, high = passage.start, passage.end
    if text[low] == "|":
        low, high = low + 1, high - (text[high - 1] == "|")
        low += len(text[low:high]) - len(text[low:high].lstrip())
        high = low + len(text[low:high].rstrip())
    for found in _CELL.finditer(text, low, high):
        if found.start() > low or text[found.start() : found.end()].strip():
            yield low, found.start()
            low = found.end()
    yield low, high


class _Marks:
    """What is marked in one document: figures in their states, and other words that findings point at."""

    def __init__(self, page: _Page, source: Source, document: Document) -> None:
        self.page, self.document = page, document
        figures = {(m.figure.start, m.figure.end): m for m in source.marks}
        words: dict[tuple[int, int], Mark | None] = dict(figures)
        for card in page.cards.values():
            for span in card.finding.spans:
                if span.source == source.path:
                    words.setdefault(document.located(span), None)
        self.marks = sorted(words.items(), key=lambda item: (item[0][0], -item[0][1]))
        self.begins = [start for (start, _), _ in self.marks]
        self.found: dict[_Place, list[Card]] = {}
        self.suspected = {_place(span) for card in page.cards.values() for one in card.finding.suspects for span in one}
        for card in page.cards.values():
            for span in _once(card.finding.spans):
                self.found.setdefault(_place(span), []).append(card)

    def html(self, low: int, high: int) -> Markup:
        """A stretch of the text, escaped and marked."""
        out, at, text = Markup(), low, self.document.text
        for (start, end), mark in self.marks[bisect_right(self.begins, low - 1) : bisect_right(self.begins, high - 1)]:
            if start >= at and end <= high:
                out += escape(text[at:start]) + self._marked(start, end, mark)
                at = end
        return out + escape(text[at:high])

    def _marked(self, start: int, end: int, mark: Mark | None) -> Markup:
        quote = self.document.text[start:end]
        place = _place(self.document.published(Span(self.document.path, start, end, quote)))
        cards = self.found.get(place, [])
        state = mark.state if mark else "word"
        if not cards:
            return Markup('<span class="fig {}" title="{}">{}</span>').format(state, self._why(mark), quote)
        first, *others = cards
        self.page.shown.add(self.page.anchors[place])
        said, state = self._say(state), state if place in self.suspected else f"{state} beside"
        out = Markup('<a class="fig {} {}" id="{}" href="#f{}" data-n="{}" aria-label="{}" title="{}">{}</a>').format(
            state, first.finding.severity.value, self.page.anchors[place], first.number, first.number,
            f"{quote}, {said}, {self._say('finding')} {first.number}", self._why(mark), quote,
        )  # fmt: skip
        for card in others:
            out += Markup('<a class="more {}" href="#f{}" data-n="{}" aria-label="{} {}"></a>').format(
                card.finding.severity.value, card.number, card.number, self._say("finding"), card.number
            )
        return out

    def _say(self, key: str) -> str:
        return label("contradicted" if key == "word" else key, self.page.report.language)

    def _why(self, mark: Mark | None) -> str:
        return told(mark, self.page.report) if mark else ""
