"""Markdown: headings, paragraphs, lists, tables and quotes as they are marked up. Offsets are those of the file.

What is read is the text without its markup: emphasis marks, targets of links, code, raw HTML and pictures are left
out, so that no number of a web address becomes a figure; `Document.origins` leads back to the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from html import unescape
from itertools import count
from typing import Any

from auditor.decoding import decode
from auditor.extract import Extract
from auditor.layout import Piece, with_roles
from auditor.model import Document, Step

EXTENSIONS = (".md", ".markdown", ".mkd")

_LEFT_OUT = {"CodeSpan", "InlineHTML", "Image", "AutoLink", "Url", "FootnoteRef"}
_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(?:.*\r?\n)*?(?:---|\.\.\.)[ \t]*(?=\r?\n|\Z)")


def read(data: bytes, path: str) -> Document:
    """A Markdown text cut into passages. Raises SourceError if it is no text."""
    found = decode(data, path)
    text = Extract(found.text)
    pieces = list(_blocks(text, _parsed(text.raw).children, count(1)))
    return Document(
        path,
        text.text,
        "",
        with_roles(text.text, pieces, marked_up=True),
        "markdown",
        found.encoding,
        sha256(data).hexdigest(),
        (*found.notes, *_notes(found.text)),
        raw=found.text,
        origins=tuple(text.origins),
    )


def _notes(raw: str) -> Iterator[Step]:
    if "```" in raw or "~~~" in raw:
        yield Step("unread_code")
    if _FRONT_MATTER.match(raw):
        yield Step("unread_front_matter")


def _parsed(raw: str) -> Any:
    """The tree of a text; front matter and line ends are blanked letter by letter, so that offsets stay."""
    from marko import Markdown
    from marko.ext.gfm import GFM

    head = _FRONT_MATTER.match(raw)
    blanked = re.sub(r"[^\n]", " ", head[0]) + raw[head.end() :] if head else raw
    same = " " + blanked[1:] if blanked.startswith("\ufeff") else blanked
    return Markdown(extensions=[GFM]).parse(same.replace("\r\n", " \n").replace("\r", "\n").replace("\f", " "))


def _blocks(text: Extract, nodes: list[Any], runs: Iterator[int], role: str = "") -> Iterator[Piece]:
    """Each block that is read; code, raw HTML and rulers are not. Its text has been taken when it comes."""
    for node in nodes:
        name = type(node).__name__
        if name == "Quote":
            yield from _blocks(text, node.children, runs, "quote")
        elif name == "List":
            yield from _list(text, node, runs)
        elif name == "Table":
            yield from _table(text, node, next(runs))
        elif name in ("Heading", "SetextHeading"):
            yield from _block(text, node, Piece("heading", 0, 0, 1, level=node.level))
        elif name == "Paragraph":
            yield from _block(text, node, Piece(role, 0, 0, 1))


def _block(text: Extract, node: Any, piece: Piece) -> Iterator[Piece]:
    start, mark = text.length, len(text.parts)
    _inline(text, node)
    yield from _closed(text, start, mark, piece)


def _closed(text: Extract, start: int, mark: int, piece: Piece) -> Iterator[Piece]:
    """The piece that has been taken since, if there is anything in it, and a line end behind it."""
    if "".join(text.parts[mark:]).strip():
        yield Piece(piece.role, start, text.length - text.trailing(), 1, piece.run, piece.level, piece.number)
        text.part("\n")


def _list(text: Extract, node: Any, runs: Iterator[int], depth: int = 0) -> Iterator[Piece]:
    """The items of a list; what stands further in is a list of its own."""
    run = next(runs)
    for number, item in enumerate(node.children, node.start if node.ordered else 0):
        for place, child in enumerate(item.children):
            name = type(child).__name__
            if name == "List":
                yield from _list(text, child, runs, depth + 1)
            elif name == "Paragraph" and place == 0:
                yield from _block(text, child, Piece("item", 0, 0, 1, run, depth, number if node.ordered else None))
            else:
                yield from _blocks(text, [child], runs)


def _table(text: Extract, node: Any, run: int) -> Iterator[Piece]:
    """The rows of a table, their cells set apart by ` | `; level 1 is the header."""
    for at, row in enumerate(node.children):
        start, mark = text.length, len(text.parts)
        for place, cell in enumerate(row.children):
            if place:
                text.part(" | ")
            _inline(text, cell)
        yield from _closed(text, start, mark, Piece("row", 0, 0, 1, run, int(at == 0)))


def _inline(text: Extract, node: Any) -> None:
    """Take the text below a node, without its markup."""
    for child in node.children if isinstance(node.children, list) else ():
        name = type(child).__name__
        if name in _LEFT_OUT or child.source_span is None:
            continue
        start, end = child.source_span
        if isinstance(child.children, list):
            _inline(text, child)
        elif name == "LineBreak":
            text.put("\n", start, end)
        elif child.children == text.raw[start:end]:
            text.decoded(start, end)
        else:
            text.put(unescape(child.children), start, end)
