"""How a document is cut into passages, for the tests of every format."""

from __future__ import annotations

import re
from types import ModuleType

from auditor.documents import text
from auditor.model import Document, Span

WORD = re.compile(r"\w(?:[\w,\u00a0]*\w)?|[^\s\w]")


def roles(source: str, reader: ModuleType = text) -> list[tuple[str, str]]:
    document = reader.read(source.encode(), "a")
    return [(p.role, document.text[p.start : p.end]) for p in document.passages]


def published(document: Document) -> list[Span]:
    """The spans of all passages and of all their words, as they stand in the file."""
    words = [word for p in document.passages for word in WORD.finditer(document.text, p.start, p.end)]
    return [document.published(Span(document.path, *word.span(), word[0])) for word in words]
