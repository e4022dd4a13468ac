"""Where a span stands in its file, for people: line, column, and the line around it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import attrgetter, itemgetter

from auditor.labels import label
from auditor.model import Document, Finding, Span
from auditor.report import Report, Source

_LINE_END = re.compile(r"\r\n|[\n\r]")
_SENTENCE_END = re.compile(r"[.!?…][\"'»”)]*\s+(?=[^\W\d_a-zæøå«\"–])")
WIDTH = 100  # letters of an excerpt
_MARK = 8  # letters that the number of a list item may take
_BEFORE, _AFTER = 60, 30  # letters that are shown before and after a span at least, if there are as many


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A piece of a line. marks: (start, end) of spans in text."""

    line: int
    text: str
    marks: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Region:
    """Lines and columns of a span, from 1; the end column is the one behind it."""

    line: int
    column: int
    end_line: int
    end_column: int


def file_text(document: Document) -> str:
    """The text that offsets of findings count in: the file as decoded."""
    return document.raw or document.text


@lru_cache(maxsize=16)
def _starts(text: str) -> tuple[int, ...]:
    return (0, *(found.end() for found in _LINE_END.finditer(text)))


def position(text: str, offset: int) -> tuple[int, int]:
    """Line and column of an offset, both from 1."""
    starts = _starts(text)
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


def place(span: Span, sources: Iterable[Source]) -> str:
    """`article.txt:12:8`; in sources that are no text what is known of the place instead."""
    document = _document(span, sources)
    if span.place:
        return f"{span.source} ({cell(span)})"
    if document is None:
        return span.source
    return ":".join(map(str, (span.source, *position(file_text(document), span.start))))


def cell(span: Span) -> str:
    """What is known of a place that is no text: `table logins, key 0301 2024-02, column logins`."""
    return ", ".join(f"{key} {value}" for key, value in span.place.items())


def place_of(span: Span, sources: Iterable[Source]) -> Region | None:
    """Where a span stands in a file that is text; None in data and in files that are no text."""
    document = _document(span, sources)
    if document is None or span.place:
        return None
    text = file_text(document)
    return Region(*position(text, span.start), *position(text, span.end))


IN_LINES = ("csv", "sdmx-csv", "eurostat-tsv", "datapackage")  # formats of data whose rows are lines of the file


def line_of(span: Span, sources: Iterable[Source]) -> int | None:
    """The line of the file in which a row of data stands; None where the format has no lines."""
    line = span.place.get("line", "")
    formats = {source.path: source.format for source in sources if source.kind == "dataset"}
    return int(line) if line.isdigit() and formats.get(span.source) in IN_LINES else None


def cell_of(span: Span, sources: Iterable[Source]) -> Region | None:
    """Where a cell of data stands in its file; None where only its line, or not even that, is known."""
    line, (first, _, last) = line_of(span, sources), span.place.get("characters", "").partition("-")
    return Region(line, int(first), line, int(last) + 1) if line and first and last else None


def excerpts(spans: Iterable[Span], sources: Iterable[Source]) -> Iterator[Excerpt]:
    """The lines in which spans stand, each once and without markup, cut to what surrounds the spans.

    Lines of the first source come first. Line numbers are those of the file.
    """
    documents = {source.path: source.document for source in sources if source.document}
    order: dict[str, int] = {}
    lines: dict[tuple[int, int], list[Span]] = {}
    for span in spans:
        if span.source in documents:
            start, end = documents[span.source].located(span)
            line, _ = position(documents[span.source].text, start)
            key = order.setdefault(span.source, len(order)), line
            lines.setdefault(key, []).append(replace(span, start=start, end=end))
    for (_, line), inside in sorted(lines.items(), key=itemgetter(0)):
        document = documents[inside[0].source]
        for one in _cut(document.text, line, sorted(inside, key=attrgetter("start"))):
            yield replace(one, line=_line_of(document, inside[0]))


def _line_of(document: Document, span: Span) -> int:
    return position(file_text(document), document.published(span).start)[0]


def _document(span: Span, sources: Iterable[Source]) -> Document | None:
    return next((s.document for s in sources if s.path == span.source and s.document), None)


def _cut(text: str, line: int, inside: list[Span]) -> Iterator[Excerpt]:
    """The stretches of a line around its spans; spans that stand close share one."""
    starts = _starts(text)
    low = starts[line - 1]
    high = starts[line] if line < len(starts) else len(text)
    high = low + len(text[low:high].rstrip())
    group: list[Span] = []
    for span in inside:
        if group and span.end - group[0].start > WIDTH:
            yield _excerpt(text, line, low, high, group)
            group = []
        group.append(span)
    yield _excerpt(text, line, low, high, group)


def _excerpt(text: str, line: int, low: int, high: int, group: list[Span]) -> Excerpt:
    first, last = group[0].start, max(span.end for span in group)
    start = _start(text, low, first)
    stop = min(high, max(last + _AFTER, start + WIDTH))
    stop = max(stop if stop == high else text.rfind(" ", last, stop + 1), last)
    start += len(text[start:first]) - len(text[start:first].lstrip())
    head, tail = "… " if start > low and text[low:start].strip() else "", " …" if text[stop:high].strip() else ""
    shift = len(head) - start
    marks = tuple((span.start + shift, min(span.end, high) + shift) for span in group)
    return Excerpt(line, head + text[start:stop].rstrip() + tail, marks)


def _start(text: str, low: int, first: int) -> int:
    """Where an excerpt begins: with its sentence, or with a word at most _BEFORE letters before the span."""
    sentences = [found.end() for found in _SENTENCE_END.finditer(text, max(low, first - 4 * WIDTH), first)]
    start = max([low, *(at for at in sentences if at - low > _MARK)])
    if first - start <= _BEFORE:
        return start
    space = text.find(" ", first - _BEFORE, first)
    return space + 1 if space >= 0 else first


# -- what may be wrong -------------------------------------------------------------------------------------------------


def blamed(finding: Finding, report: Report) -> str:
    """The sets of figures that could be wrong, one or the other: `12, 40 or 55`; `` where there is no choice.

    What is printed twice is told apart by its line.
    """
    if len(finding.spans) < 2 or not finding.suspects:
        return ""
    places = {(s.source, s.start, s.end, cell(s)): s.quote for spans in finding.suspects for s in spans}
    often = Counter(places.values())
    sets = [" + ".join(_told_apart(span, often, report) for span in spans) for spans in finding.suspects]
    sets = list(dict.fromkeys(sets))
    return f" {label('or', report.language)} ".join([*([", ".join(sets[:-1])] if sets[:-1] else []), sets[-1]])


def _told_apart(span: Span, often: Mapping[str, int], report: Report) -> str:
    at = place_of(span, report.sources)
    if often[span.quote] < 2 or at is None:
        return span.quote
    return f"{span.quote} ({label('line', report.language)} {at.line})"
