"""Tables whose cells were glued together by text extraction: `Raskere svar4245` under `20152016`.

Also those that lost all but one space between their columns: `Oslo 12 14` under `Fylke 2015 2016`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from auditor.reading.tables.splits import Way, readings, style_of
from auditor.reading.text.lines import Line

Span = tuple[int, int]

_YEAR = r"(?:19|20)\d\d"
_ANY = re.compile(_YEAR)
_PIECE = re.compile(rf"(?:\d\.?\s?(?=[^\W\d_]))?[^\d]*{_YEAR}")
_CAMEL = re.compile(r"(?<=[a-zæøå)])(?=[^\W\d_a-zæøå])")
_NAMED = re.compile(rf"[^\d]{{0,40}}[^\d\s(](?P<year>{_YEAR})")
_YEARS = re.compile(rf"(?:{_YEAR}){{2,}}")
_SPACED = re.compile(rf"(?:[^\W\d_][^\d]{{0,40}}\s)?(?P<years>{_YEAR}(?:\s{_YEAR})+)")
_NOTE = re.compile(r"[1-9¹²³⁴⁵]\)?\s?[^\W\d_]")
_TAIL = r"(?P<tail>[+\-−–]?\d[\d.,+\-−–:\s]*|[-–—:.]{1,2}[\d.,+\-−–:\s]*)"
_ROW = re.compile(r"(?P<label>.*?[^\W\d_][)\]%\"'»”]?(?:\.(?![.\d\-:]))?)" + _TAIL)
_APART = re.compile(r"(?P<label>.*?[^\W\d_][)\].%\"'»”]?[*¹²³]?)\s" + _TAIL)
_MARKS = re.compile(r"(?:(?<=[^\W\d_])|(?<=\)))(?P<marks>[1-9]{1,3}|[¹²³⁴⁵]+)$")
_SENTENCE = re.compile(r"[^\W\d_]{2}[.!?]\s+[^\W\d_a-zæøå]")
_LONGEST_LABEL = 110
_SUBHEADS = 2  # lines without a number that may stand between rows


@dataclass(frozen=True, slots=True)
class Glued:
    """A glued table. readings: for each row, every way to cut its tail into one number a column."""

    header: Line
    columns: tuple[Span, ...]
    rows: tuple[Line, ...]
    labels: tuple[Span, ...]
    readings: tuple[tuple[Way, ...], ...]
    above: tuple[Line, ...] = ()  # the title lines
    notes: tuple[Line, ...] = ()


def glued(text: str, run: Sequence[Line], decimal: str) -> Iterator[Glued]:
    """The tables of a run whose header is one line of periods without marks between them.

    Right under a header that heads nothing no other is sought: it is a row that looks like years.
    """
    done = -1
    for place, line in enumerate(run):
        ways = list(_headers(text, line)) if place > done else []
        if not ways:
            continue
        tried = (_table(text, run, place, columns, row, decimal, between) for columns, row, between in ways)
        found = next((one for one in tried if one is not None), None)
        done = run.index(found.rows[-1]) if found else place + 1
        if found:
            yield found


def _headers(text: str, line: Line) -> Iterator[tuple[list[Span], re.Pattern[str], str]]:
    """The ways to read a line as a header: its columns, what its rows look like, and what parts their cells."""
    if len(_ANY.findall(text, line.start, line.end)) < 2 or text[line.end - 1] in ".!?;,":
        return
    columns = _columns(text, line)
    dated = sum(re.search(_YEAR, text[slice(*span)]) is not None for span in columns)
    if dated >= 2 and len(columns) <= 40:
        yield columns, _ROW, ""
        if not re.search(r"\d", text[slice(*columns[0])]):
            yield columns[1:], _ROW, ""
    apart = _SPACED.fullmatch(text, line.start, line.end)
    if apart:
        at = apart.start("years")
        yield [found.span() for found in re.compile(_YEAR).finditer(text, at, line.end)], _APART, " \u00a0"


def _columns(text: str, line: Line) -> list[Span]:
    """The pieces of a glued header; the header of the names that is glued to the first year is left out."""
    cuts, at = [line.start], line.start
    while found := _PIECE.match(text, at, line.end):
        joined = text[at] in "-–/" and at > line.start
        cuts = [*(cuts[:-1] if joined else cuts), found.end()]
        at = found.end()
    cuts += [found.start() for found in _CAMEL.finditer(text, line.start, line.end)]
    spans = list(pairwise(sorted({*cuts, line.end})))
    named = _NAMED.fullmatch(text, *spans[0])
    if named and len(spans) > 1 and all(re.fullmatch(_YEAR, text[slice(*span)]) for span in spans[1:]):
        spans[0] = named.span("year")
    return spans


def _table(
    text: str,
    run: Sequence[Line],
    place: int,
    columns: Sequence[Span],
    row: re.Pattern[str],
    decimal: str,
    between: str,
) -> Glued | None:
    notes, rows = _under(text, run[place + 1 :], row)
    tails = [_trimmed(text, one.span("tail")) for _, one in rows]
    style = style_of([text[slice(*tail)] for tail in tails], decimal, between)
    found = readings(text, tails, len(columns), style, _of_one_measure(text, columns))
    while found and not found[-1]:
        rows, found = rows[:-1], found[:-1]
    if len(rows) < 2 or sum(map(bool, found)) * 3 < len(rows) * 2:
        return None
    return Glued(
        run[place],
        tuple(columns),
        tuple(line for line, _ in rows),
        tuple(one.span("label") for _, one in rows),
        tuple(tuple(one) for one in found),
        tuple(run[max(0, place - 2) : place]),
        tuple(notes),
    )


def _of_one_measure(text: str, columns: Sequence[Span]) -> bool:
    """Whether the columns differ in nothing but the period: bare years, or the same words with another number."""
    return len({re.sub(r"\d+", "", text[slice(*span)]).strip() for span in columns}) == 1


def _trimmed(text: str, tail: Span) -> Span:
    end = tail[1]
    while end > tail[0] and text[end - 1].isspace():
        end -= 1
    return tail[0], end


def _under(
    text: str, lines: Sequence[Line], row: re.Pattern[str]
) -> tuple[list[Line], list[tuple[Line, re.Match[str]]]]:
    """Notes and rows that follow a header; headings may stand between rows."""
    notes: list[Line] = []
    rows: list[tuple[Line, re.Match[str]]] = []
    between = 0
    for line in lines:
        found = row.fullmatch(text, line.start, line.end)
        if not rows and _NOTE.match(text, line.start, line.end) and (found is None or _is_note(text, line)):
            notes.append(line)
        elif found is not None and _is_row(text, found):
            rows.append((line, found))
            between = 0
        elif _is_subhead(text, line) and between < _SUBHEADS:
            between += 1
        else:
            break
    return notes, rows


def _is_note(text: str, line: Line) -> bool:
    return text[line.start].isdigit() or text[line.start] in "¹²³⁴⁵"


def _is_row(text: str, found: re.Match[str]) -> bool:
    label = found["label"]
    return len(label) <= _LONGEST_LABEL and not _SENTENCE.search(label) and not _YEARS.fullmatch(found["tail"])


def joined(text: str, runs: Sequence[list[Line]]) -> list[list[Line]]:
    """The runs of a document; one that goes on with the rows of a glued table is joined to the run before."""
    out: list[list[Line]] = []
    for run in runs:
        goes_on = bool(out) and text.count("\n", out[-1][-1].end, run[0].start) == 2 and _goes_on(text, out[-1], run)
        if goes_on:
            out[-1] = [*out[-1], *run]
        else:
            out.append(run)
    return out


def _goes_on(text: str, before: Sequence[Line], run: Sequence[Line]) -> bool:
    """Whether a run with a glued header ends in a row and the next begins with one, and has no header of its own."""
    last, first = before[-1], run[0]
    rows = all(_ROW.fullmatch(text, line.start, line.end) for line in (last, first))
    return rows and any(_is_header(text, one) for one in before) and not any(_is_header(text, one) for one in run)


def _is_header(text: str, line: Line) -> bool:
    return next(_headers(text, line), None) is not None


def _is_subhead(text: str, line: Line) -> bool:
    piece = text[line.start : line.end]
    return len(piece) <= 60 and not re.search(r"[\d.!?]", piece)


def marks(text: str, line: Line) -> Span | None:
    """Footnote marks glued to the end of a title: `(prosent)12`."""
    found = _MARKS.search(text, line.start, line.end)
    return found.span("marks") if found else None
