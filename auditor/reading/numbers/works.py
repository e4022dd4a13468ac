"""A list of works at the end of a document: who wrote them and when, and where the list stands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.reading.text.prose import Prose
from auditor.reading.text.wordlists import pattern

_YEAR = re.compile(r"(?:^|[.,)»”\"]\s*|\()((?:19|20)\d\d)[a-z]?\)?(?=[.,:)])")
_CAPITAL = re.compile(r"[^\W\d_a-zæøåäöü][\w-]+")
_INITIALS = re.compile(r"\(([^\W\d_a-zæøå][\w-]{1,15})\)")
_LETTERS = re.compile(r"[^\W\d_]+")
_LEAST = 2  # entries of a list
_TITLE = 4  # words of a title that are looked for in the text


@dataclass(frozen=True, slots=True)
class Work:
    """One entry: its place in the text, the names of its authors, its years with their places, its title."""

    start: int
    end: int
    names: tuple[str, ...]
    years: tuple[tuple[int, int], ...]  # year, offset
    title: str


def works(prose: Prose) -> tuple[int, list[Work]]:
    """Where the list begins, and its entries; no entries where the document has no such list."""
    passages = prose.document.passages
    heads = pattern(prose.lexicon.words.get("reference_list", ""))
    text = prose.document.text
    for number in range(len(passages) - 1, -1, -1):
        passage = passages[number]
        said = text[passage.start : passage.end].strip(" :*#\n")
        if passage.role in ("heading", "title", "caption", "paragraph") and heads.fullmatch(said):
            found = [
                w
                for p in passages[number + 1 :]
                if p.role in ("item", "paragraph") and (w := _work(text, p.start, p.end))
            ]
            return passage.start, found if len(found) >= _LEAST else []
    return len(text), []


def _work(text: str, start: int, end: int) -> Work | None:
    entry = text[start:end]
    years = [(int(m[1]), start + m.start(1)) for m in _YEAR.finditer(entry)]
    if not years:
        return None
    head = entry[: years[0][1] - start]
    names = [*_CAPITAL.findall(head.split("(")[0]), *_INITIALS.findall(head)]
    after = entry[years[0][1] - start + 4 :]
    return Work(start, end, tuple(names), tuple(years), plain(after)) if names and len(head) < 160 else None


def plain(text: str) -> str:
    """The letters of a text in lower case, its words one space apart."""
    return " ".join(word.lower() for word in _LETTERS.findall(text))


def titled(work: Work, text: str) -> bool:
    """Whether a plain text holds the first words of a title."""
    words = work.title.split()[:_TITLE]
    return len(words) == _TITLE and " ".join(words) in text


def named(work: Work, name: str) -> bool:
    """Whether a name is one of its authors', in the genitive or not; the first word of a long name is enough."""
    forms = {name.lower(), name.lower().removesuffix("s"), name.lower().removesuffix("’s").removesuffix("'s")}
    return any(own.lower() in forms for own in work.names)
