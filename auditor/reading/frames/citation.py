"""Works cited in the text, beside the list of references.

Frame `citation` · figures: year (a label) · words: citation, and entry_year where an entry has another year · facts:
match (`listed`, `year` or `missing`), said (the author and year). Frame `reference` · figures: year · words: entry ·
facts: cited.

A citation is an author and a year in parentheses (`(Smith 2019, 4)`), a report of an author and a year (`Smith's
report … from 2019`), or a report with a number (`report 2018:4`). Only documents with a list of references have these
frames.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.model import Figure, Frame, Word
from auditor.reading.numbers.works import Work, named, plain, titled, works
from auditor.reading.text.prose import Prose
from auditor.reading.text.wordlists import pattern

_NAME = r"[^\W\d_a-zæøåäöü][\w’'-]+"
_BRACKET = re.compile(rf"\((?P<names>{_NAME}(?:(?: (?:og|and|&|et al\.?|m\.fl\.))*,? {_NAME}){{0,4}}(?: et al\.| mfl\.)?),? (?P<year>(?:19|20)\d\d)[a-z]?(?:[,;:] ?[^()]*)?\)")  # fmt: skip # noqa: E501
_NUMBER = re.compile(r"(?:[\w-]+\s+)?(?P<number>(?:19|20)\d\d:\d{1,3})(?!\d)")
_FROM = re.compile(r"(?P<year>(?:19|20)\d\d)(?!\d|:)")
_SENTENCE = re.compile(r"[.!?]\s+(?=[^\W\d_a-zæøå«])")
_CAPITAL = re.compile(_NAME)
_INITIALS = re.compile(r"\((?P<name>[^\W\d_a-zæøå]{2,15})\)")
_NUMBERED = re.compile(r"[\s\[(]*\d{1,3}(?!\d)")
_FAR = 90  # characters between a report and its year


def frames(prose: Prose) -> Iterator[Frame]:
    start, found = works(prose)
    if not found:
        return
    body = prose.document.text[:start]
    yield from _brackets(prose, body, found)
    yield from _reports(prose, body, found)
    yield from _numbered(prose, body, found)
    words = plain(body)
    if _by_number(prose, found):
        return
    for work in found:
        yield _reference(prose, work, _is_cited(work, body, words))


# -- citations ---------------------------------------------------------------------------------------------------------


def _brackets(prose: Prose, body: str, found: Sequence[Work]) -> Iterator[Frame]:
    for match in _BRACKET.finditer(body):
        names = _CAPITAL.findall(match["names"])
        yield _citation(prose, match.span(), match.span("year"), names, found)


def _reports(prose: Prose, body: str, found: Sequence[Work]) -> Iterator[Frame]:
    """`Smith's report «…» from 2019`, `the report from 2018 … (SSB)`."""
    words = prose.lexicon.words
    links = pattern(words.get("from_year", ""))
    for noun in pattern(words.get("report_nouns", "")).finditer(body):
        year = _year_after(body, noun.end(), links)
        if year is None:
            continue
        before = _SENTENCE.split(body[max(0, noun.start() - _FAR) : noun.start()])[-1]
        names = _author(before, found) or [m["name"] for m in _INITIALS.finditer(body, year[1], year[1] + _FAR)][:1]
        left = noun.start() - len(before) + before.find(names[0]) if names and names[0] in before else noun.start()
        if names:
            yield _citation(prose, (left, year[1]), year, names, found)


def _year_after(body: str, at: int, links: re.Pattern[str]) -> tuple[int, int] | None:
    """The year that a report is said to be of: directly behind it, or behind its title in quotation marks."""
    quoted = re.compile(r"\s*(?:«[^»]{3,80}»|“[^”]{3,80}”|\"[^\"]{3,80}\")?\s*").match(body, at)
    link = links.match(body, quoted.end() if quoted else at)
    year = _FROM.match(body, link.end() + 1) if link else None
    return year.span("year") if year else None


def _author(before: str, found: Sequence[Work]) -> list[str]:
    """The names before a report: that of a listed author, else all, if one is in the genitive."""
    names = [m[0] for m in _CAPITAL.finditer(re.sub(r"\([^)]*\)", "", before))]
    known = [name for name in names if any(named(work, name) for work in found)]
    genitive = [name for name in names if name.endswith("s")]
    return known[-1:] or (names if genitive else [])


def _numbered(prose: Prose, body: str, found: Sequence[Work]) -> Iterator[Frame]:
    """`report 2018:4`: listed if an entry has the number."""
    kinds = pattern(prose.lexicon.words.get("report_number", ""))
    for match in _NUMBER.finditer(body):
        if not kinds.search(body[match.start() : match.start("number")]):
            continue
        number = match["number"]
        title = plain(body[match.end() : match.end() + _FAR])
        listed = any(number in prose.document.text[w.start : w.end] or _starts(title, w) for w in found)
        left, right = match.start("number"), match.end("number")
        words = {"citation": _word(prose, match.start(), match.end())}
        facts = {"match": "listed" if listed else "missing", "said": words["citation"].quote}
        yield Frame("citation", {"year": (_label(prose, left, right),)}, words, facts)


def _starts(title: str, work: Work) -> bool:
    return len(work.title) > 20 and title.startswith(work.title[:20])


def _citation(
    prose: Prose, span: tuple[int, int], year: tuple[int, int], names: Sequence[str], found: Sequence[Work]
) -> Frame:
    printed = int(prose.document.text[slice(*year)])
    own = [work for work in found if any(named(work, name) for name in names)]
    words = {"citation": _word(prose, *span)}
    match = "missing"
    if own:
        match = "listed" if any(printed in [y for y, _ in work.years] for work in own) else "year"
        words["entry_year"] = _word(prose, own[0].years[0][1], own[0].years[0][1] + 4)
    facts = {"match": match, "said": words["citation"].quote}
    return Frame("citation", {"year": (_label(prose, *year),)}, words, facts)


# -- references --------------------------------------------------------------------------------------------------------


def _by_number(prose: Prose, found: Sequence[Work]) -> bool:
    """Whether the entries have numbers, so that the text cites them by number: `12. Smith (2019)` and `[12]`."""
    numbered = sum(_NUMBERED.match(prose.document.text, work.start) is not None for work in found)
    return 2 * numbered > len(found)


def _is_cited(work: Work, body: str, words: str) -> bool:
    """Whether the text names an author of the work, or quotes its title."""
    first = [name for name in work.names if len(name) > 2]
    if any(
        re.search(rf"(?<![\w-]){re.escape(name)}(?:s|’s|'s)?(?![\w-])", body) for name in first if not _common(name)
    ):
        return True
    return titled(work, words)


def _common(name: str) -> bool:
    """Whether the word is too plain to be a name of its own (`Kommunal-`)."""
    return name.endswith("-")


def _reference(prose: Prose, work: Work, cited: bool) -> Frame:
    at = work.years[0][1]
    entry = _word(prose, work.start, at + 4)
    return Frame("reference", {"year": (_label(prose, at, at + 4),)}, {"entry": entry}, {"cited": cited})


def _word(prose: Prose, start: int, end: int) -> Word:
    return Word(prose.document.path, start, end, prose.document.text[start:end], "citation")


def _label(prose: Prose, start: int, end: int) -> Figure:
    quote = prose.document.text[start:end]
    return Figure(prose.document.path, start, end, quote, None, unit="none", role="label", label="year")
