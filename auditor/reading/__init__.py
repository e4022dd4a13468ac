"""From a document to figures and frames: passages, tables, figures, sentences, tokens, context, frames."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from auditor.lexicon import Lexicon
from auditor.model import Document, Figure, Passage, Reading, Sentence
from auditor.plugins import languages
from auditor.reading import context, frames, tables
from auditor.reading.about import cells
from auditor.reading.binding.lasting import measured
from auditor.reading.binding.mentions import mentions
from auditor.reading.numbers import numerals
from auditor.reading.numbers.coordinated import with_units
from auditor.reading.numbers.millions import in_millions
from auditor.reading.tables import inherit, listings
from auditor.reading.text import detect
from auditor.reading.text import sentences as sentence_splitter
from auditor.reading.text.names import known_names, with_names
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.tokens import figure_class, shape, tokens

SILENT = ("footnote",)
"""Passages whose figures are read, but that bind nothing."""


def read(document: Document) -> Reading:
    """Everything that the kinds look at in one document."""
    lexicon = _lexicon(document)
    document = replace(document, language=lexicon.code)
    found = tables.tables(document.text, document.passages, lexicon, document.path)
    figures = _figures(document, lexicon, found)
    sentences, lines = _lines(document, figures, lexicon)
    figures, lines = _coordinated(figures, lines)
    figures, around = context.with_context(lines, figures, document.passages, lexicon)
    figures = _numbered(figures, sentences)
    lists = listings.listings(document.text, document.passages, figures, lexicon, document.path)
    figures, grids, lists = inherit.settle(document.text, figures, found.tables, lists)
    better = cells.contexts(document.text, grids, lists, around, lexicon)
    figures, grids, lists = inherit.renewed(better, figures, grids, lists)
    prose = Prose(document, lexicon, lines, sentences, tuple(figures), tuple(lists), tuple(grids))
    return Reading(document, sentences, prose.figures, tuple(frames.frames(prose)), prose.listings, prose.tables)


def prose_of(reading: Reading) -> Prose:
    """The sentences of a reading as tokens again, for what binds them to other sources."""
    document, lexicon = reading.document, languages()[reading.document.language]
    known = known_names(document.text)
    lines: list[Line] = []
    for sentence in reading.sentences:
        here = [(n, reading.figures[n]) for n in sentence.figures]
        cut = with_names(tokens(document.text, sentence.start, sentence.end, here, lexicon), known)
        lines.append(Line(len(lines), sentence.passage, tuple(cut), shape(cut)))
    return Prose(document, lexicon, tuple(lines), reading.sentences, reading.figures, reading.listings, reading.tables)


def directions(reading: Reading) -> dict[int, int]:
    """Which way a word says that each change of prose went, by where the figure starts: 1 is up, -1 is down."""
    document = reading.document
    lexicon = _lexicon(document)
    sentences, lines = _lines(document, reading.figures, lexicon)
    prose = Prose(document, lexicon, lines, sentences, reading.figures, reading.listings, reading.tables)
    found = (mention for near in mentions(prose).values() for mention in near)
    return {m.figure.start: m.direction for m in found if m.figure.role == "change" and m.direction}


def _lexicon(document: Document) -> Lexicon:
    known = languages()
    code = document.language or detect.language(document.text, list(known.values()))
    return known[code]


def _figures(document: Document, lexicon: Lexicon, found: tables.Found) -> list[Figure]:
    """The figures of prose and of table cells, in the order of the text."""
    out = list(found.figures)
    for number, passage in enumerate(document.passages):
        if number not in found.passages:
            own = numerals.figures(document.text, passage.start, passage.end, lexicon, document.path, number)
            out += measured(document.text, passage.start, passage.end, list(own), lexicon)
    out = in_millions(document.text, out, lexicon)
    return [_in_passage(f, document.passages[f.passage]) for f in sorted(out, key=lambda f: f.start)]


def _in_passage(figure: Figure, passage: Passage) -> Figure:
    return replace(figure, quoted=True) if passage.role == "quote" else figure


def _lines(
    document: Document, figures: Sequence[Figure], lexicon: Lexicon
) -> tuple[tuple[Sentence, ...], tuple[Line, ...]]:
    """The sentences of every passage that is no table row, as tokens."""
    by_passage: dict[int, list[tuple[int, Figure]]] = {}
    for number, figure in enumerate(figures):
        by_passage.setdefault(figure.passage, []).append((number, figure))
    starts = {number: [figure.start for _, figure in found] for number, found in by_passage.items()}
    known = known_names(document.text)
    sentences: list[Sentence] = []
    lines: list[Line] = []
    for number, passage in enumerate(document.passages):
        if passage.role == "row":
            continue
        for sentence in sentence_splitter.sentences(document.text, passage, number, lexicon):
            first, last = (bisect_left(starts.get(number, []), at) for at in (sentence.start, sentence.end))
            here = [(n, f) for n, f in by_passage.get(number, [])[first:last] if f.end <= sentence.end]
            cut = tokens(document.text, sentence.start, sentence.end, here, lexicon)
            cut = with_names(cut, known)
            lines.append(Line(len(lines), number, tuple(cut), shape(cut)))
            sentences.append(replace(sentence, figures=tuple(n for n, _ in here)))
    return tuple(sentences), tuple(lines)


def _coordinated(figures: Sequence[Figure], lines: Sequence[Line]) -> tuple[list[Figure], tuple[Line, ...]]:
    """Figures and lines with the units that numbers take from the figure before them."""
    out, cut = list(figures), list(lines)
    for line in lines:
        taken = dict(with_units(line.tokens, figures))
        if taken:
            own = tuple(replace(t, kind=figure_class(taken[t.figure])) if t.figure in taken else t for t in line.tokens)
            cut[line.number] = replace(line, tokens=own, shape=shape(own))
            for place, figure in taken.items():
                out[place] = figure
    return out, tuple(cut)


def _numbered(figures: Sequence[Figure], sentences: Sequence[Sentence]) -> list[Figure]:
    """The figures with the number of their sentence."""
    out = list(figures)
    for number, sentence in enumerate(sentences):
        for at in sentence.figures:
            out[at] = replace(out[at], sentence=number)
    return out
