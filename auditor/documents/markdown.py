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
from auditor.model import Document, Passage

EXTENSIONS = (".md", ".markdown", ".mkd")

_LEFT_OUT = {"CodeSpan", "InlineHTML", "Image", "AutoLink", "Url", "FootnoteRef"}
_BLOCKS_LEFT_OUT = {"FencedCode", "CodeBlock", "HTMLBlock", "LinkRefDef", "ThematicBreak", "BlankLine"}
_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(?:.*\r?\n)*?(?:---|\.\.\.)[ \t]*(?=\r?\n|\Z)")
_QUOTED = re.compile(r"[–—]\s+(?=[^\W_a-zæøå])|[–—](?=[A-ZÆØÅ])")


class _Text:
    """The text as it is taken out of the file, and where each run of it came from."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.parts: list[str] = []
        self.length = 0
        self.origins: list[tuple[int, int, int]] = []

    def copy(self, start: int, end: int) -> None:
        """Take a stretch of the file letter by letter."""
        self.put(self.raw[start:end], start, end)

    def trailing(self) -> int:
        """How many letters of white space the text ends with, as far as its last run goes."""
        return len(self.parts[-1]) - len(self.parts[-1].rstrip()) if self.parts else 0

    def put(self, text: str, start: int, end: int) -> None:
        """Put a text that stands for a stretch of the file."""
        if text:
            self.origins.append((self.length, start, end))
            self.parts.append(text)
            self.length += len(text)


def read(data: bytes, path: str) -> Document:
    """A Markdown text cut into passages. Raises SourceError if it is no text."""
    found = decode(data, path)
    text = _Text(found.text)
    passages = tuple(_passages(text))
    return Document(
        path,
        "".join(text.parts),
        "",
        passages,
        "markdown",
        found.encoding,
        sha256(data).hexdigest(),
        (*found.notes, *_notes(found.text)),
        raw=found.text,
        origins=tuple(text.origins),
    )


def _notes(raw: str) -> Iterator[str]:
    if "```" in raw or "~~~" in raw:
        yield "blocks of code are not read"
    if _FRONT_MATTER.match(raw):
        yield "the front matter is not read"


def _passages(text: _Text) -> Iterator[Passage]:
    lead = title = False
    for role, start, block, level, number in _walk(text, _parsed(text.raw).children, count()):
        end = text.length - text.trailing()
        if role == "heading" and not title:
            role, title = "title", True
        elif role == "paragraph" and not lead:
            role, lead = "lead", True
        yield Passage(role, start, end, block, level, number)
        text.put("\n", *(text.origins[-1][2],) * 2)


def _parsed(raw: str) -> Any:
    """The tree of a text; front matter and line ends are blanked letter by letter, so that offsets stay."""
    from marko import Markdown
    from marko.ext.gfm import GFM

    head = _FRONT_MATTER.match(raw)
    blanked = re.sub(r"[^\n]", " ", head[0]) + raw[head.end() :] if head else raw
    same = blanked.replace("\ufeff", " ", 1) if blanked.startswith("\ufeff") else blanked
    return Markdown(extensions=[GFM]).parse(same.replace("\r\n", " \n").replace("\r", "\n").replace("\f", " "))


_Found = tuple[str, int, int, int, int | None]


def _walk(text: _Text, nodes: list[Any], fresh: Iterator[int], quoted: bool = False) -> Iterator[_Found]:
    """Each block that is read: role, start, block, level, number. Its text has been taken when it comes."""
    for node in nodes:
        name = type(node).__name__
        if name in _BLOCKS_LEFT_OUT:
            continue
        if name == "Quote":
            yield from _walk(text, node.children, fresh, quoted=True)
        elif name == "List":
            yield from _list(text, node, fresh)
        elif name == "Table":
            yield from _table(text, node, next(fresh))
        elif name in ("Heading", "SetextHeading"):
            yield from _block(text, node, "heading", next(fresh), node.level)
        elif name == "Paragraph":
            yield from _block(text, node, "quote" if quoted else "", next(fresh))


def _block(
    text: _Text, node: Any, role: str, block: int, level: int = 0, number: int | None = None
) -> Iterator[_Found]:
    start, mark = text.length, len(text.parts)
    _inline(text, node)
    taken = "".join(text.parts[mark:])
    if taken.strip():
        yield role or ("quote" if _QUOTED.match(taken) else "paragraph"), start, block, level, number


def _list(text: _Text, node: Any, fresh: Iterator[int], depth: int = 0) -> Iterator[_Found]:
    """The items of a list; what stands further in is an item of a list of its own."""
    block = next(fresh)
    for number, item in enumerate(node.children, node.start if node.ordered else 0):
        for place, child in enumerate(item.children):
            name = type(child).__name__
            if name == "List":
                yield from _list(text, child, fresh, depth + 1)
            elif name == "Paragraph" and place == 0:
                yield from _block(text, child, "item", block, depth, number if node.ordered else None)
            else:
                yield from _walk(text, [child], fresh)


def _table(text: _Text, node: Any, block: int) -> Iterator[_Found]:
    """The rows of a table, their cells set apart by ` | `; level 1 is the header."""
    for at, row in enumerate(node.children):
        start = text.length
        for place, cell in enumerate(row.children):
            if place:
                text.put(" | ", *(text.origins[-1][2] if text.origins else row.source_span[0],) * 2)
            _inline(text, cell)
        if text.length > start:
            yield "row", start, block, int(at == 0), None


def _inline(text: _Text, node: Any) -> None:
    """Take the text below a node, without its markup."""
    for child in node.children if isinstance(node.children, list) else ():
        name = type(child).__name__
        if name in _LEFT_OUT or child.source_span is None:
            continue
        if isinstance(child.children, list):
            _inline(text, child)
        elif name == "LineBreak":
            text.put("\n", *child.source_span)
        else:
            _raw(text, child.children, *child.source_span)


def _raw(text: _Text, content: str, start: int, end: int) -> None:
    """Text as it stands, or what an entity or an escaped letter stands for."""
    if content == text.raw[start:end] and "&" not in content:
        text.copy(start, end)
    elif content == text.raw[start:end]:
        _entities(text, start, end)
    else:
        text.put(unescape(content), start, end)


_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w{2,31});")


def _entities(text: _Text, start: int, end: int) -> None:
    for found in _ENTITY.finditer(text.raw, start, end):
        text.copy(start, found.start())
        text.put(unescape(found[0]), *found.span())
        start = found.end()
    text.copy(start, end)
