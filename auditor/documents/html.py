"""HTML: the article of a web page as it is marked up. Offsets are those of the file.

Scripts, styles, navigation and forms are left out; where there is one `<article>` (or one `<main>`), only that is read.
Tags are taken out and entities become letters; `Document.origins` leads back to the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from html import unescape
from itertools import count, repeat
from typing import Any

from auditor.decoding import decode
from auditor.extract import Extract
from auditor.layout import Piece, with_roles
from auditor.model import Document, Step

EXTENSIONS = (".html", ".htm", ".xhtml")

_LEFT_OUT = frozenset(
    """head script style noscript template svg math nav form button select textarea iframe object canvas audio video
    code samp kbd #comment""".split()  # noqa: SIM905
)
_BLOCKS = frozenset(
    """html body main article section div header footer aside figure table thead tbody tfoot tr td th ol ul dl address
    details summary fieldset hr pre p blockquote figcaption caption li dt dd h1 h2 h3 h4 h5 h6""".split()  # noqa: SIM905
)
_ROLES = {"blockquote": "quote", "figcaption": "caption", "caption": "caption", "li": "item"}
_HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_SUPERSCRIPTS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def read(data: bytes, path: str) -> Document:
    """The article of a page cut into passages. Raises SourceError if it is no text."""
    from justhtml import JustHTML

    found = decode(data, path)
    same = found.text.replace("\ufeff", " ").replace("\r\n", " \n").replace("\r", "\n")
    root = JustHTML(same, track_node_locations=True, sanitize=False).root
    top, notes = _top(root)
    reader = _Reader(found.text, same)
    pieces = list(reader.pieces(top))
    text = reader.out.text
    return Document(
        path,
        text,
        "",
        with_roles(text, pieces, marked_up=True),
        "html",
        found.encoding,
        sha256(data).hexdigest(),
        (*found.notes, *notes),
        raw=found.text,
        origins=tuple(reader.out.origins),
    )


def _top(root: Any) -> tuple[Any, tuple[Step, ...]]:
    """The one article or main part of a page, if there is one."""
    for name in ("article", "main"):
        found = root.query(name)
        if len(found) == 1:
            return found[0], (Step("only_element", {"element": f"<{name}>"}),)
    return root, ()


@dataclass(slots=True)
class _Context:
    """What the text inside a block belongs to; used: whether a passage has been made of it."""

    role: str = ""
    run: int = 0
    level: int = 0
    number: int | None = None
    used: bool = False
    items: Iterator[int | None] | None = None  # the numbers of a list that are still to come


class _Reader:
    """Takes the text of blocks out of a page. same: the file with line ends of one kind, letter by letter."""

    def __init__(self, raw: str, same: str) -> None:
        self.out, self.same = Extract(raw), same
        self.runs = count(1)
        self.inside = [_Context()]
        self.row: Any = None  # the table row that is being read
        self.cells: list[str] = []
        self.raised = 0
        self.start, self.mark = 0, 0

    def pieces(self, top: Any) -> Iterator[Piece]:
        """The passages below a node, in order."""
        for entering, node in _walk(top):
            if node.name == "#text":
                self.text(node)
            elif node.name == "sup":
                self.raised += 1 if entering else -1
            elif node.name == "br":
                self.out.part("" if entering else " " if self.row else "\n")
            elif node is self.row and not entering:
                yield from self.end_row()
            elif self.row:
                self.in_row(node, entering)
            elif node.name in _BLOCKS:
                yield from self.closed()
                self.enter(node) if entering else self.leave(node)
        yield from self.closed()

    def enter(self, node: Any) -> None:
        if node.name == "tr":
            self.row, self.cells = node, []
            return
        outer = self.inside[-1]
        inner = outer
        if node.name in ("ol", "ul", "table"):
            inner = _Context(run=next(self.runs), items=_numbers(node))
        elif node.name == "li":
            number = next(outer.items) if outer.items else None
            inner = _Context("item", outer.run or next(self.runs), number=number)
        elif node.name in _ROLES:
            inner = _Context(_ROLES[node.name], outer.run if node.name == "caption" else 0)
        elif node.name in _HEADINGS:
            inner = _Context("heading", level=int(node.name[1]))
        self.inside.append(inner)

    def leave(self, node: Any) -> None:
        if len(self.inside) > 1:
            self.inside.pop()

    def in_row(self, node: Any, entering: bool) -> None:
        """Cells are set apart by ` | `; any other block in a cell is a space."""
        if node.name in ("td", "th"):
            if self.cells and entering:
                self.out.part(" | ")
            self.cells += [node.name] if entering else []
        elif node.name in _BLOCKS and not entering:
            self.out.part(" ")

    def end_row(self) -> Iterator[Piece]:
        """A row of nothing but `<th>` is a header."""
        header = bool(self.cells) and set(self.cells) == {"th"}
        run, self.row = self.inside[-1].run, None
        self.inside.append(_Context("row", run, int(header)))
        yield from self.closed()
        self.inside.pop()

    def closed(self) -> Iterator[Piece]:
        """The passage that has been taken since the last one, if there is anything in it."""
        taken, context = "".join(self.out.parts[self.mark :]), self.inside[-1]
        if taken.strip():
            low, high = self.start + len(taken) - len(taken.lstrip()), self.start + len(taken.rstrip())
            role, number = ("", None) if context.used and context.role == "item" else (context.role, context.number)
            run = context.run if role in ("item", "row", "caption") else 0
            yield Piece(role, low, high, 1, run, context.level, number)
            context.used = True
            self.out.part("\n")
        self.start, self.mark = self.out.length, len(self.out.parts)

    def text(self, node: Any) -> None:
        """The text of a node: up to the next tag of the file, and on behind tags that mean nothing."""
        at, left = node.origin_offset, node.data
        while at is not None and left:
            end = self._end(at)
            letters = unescape(self.same[at:end])
            if not left.startswith(letters):
                at, letters = at + 1, letters[1:]  # the line end behind <pre>
                if not self.same[at - 1 : at].isspace() or not left.startswith(letters):
                    return
            self._take(at, end)
            left = left[len(letters) :]
            behind = self.same.find(">", end)
            at = behind + 1 if behind >= 0 else None

    def _take(self, start: int, end: int) -> None:
        """Text as it stands; a raised number stays raised: the mark of a footnote is no digit of the number before."""
        word = self.same[start:end].strip()
        if self.raised and word.isdecimal():
            self.out.put(word.translate(_SUPERSCRIPTS), start, end)
        else:
            self.out.collapsed(start, end)

    def _end(self, start: int) -> int:
        found = _TAG.search(self.same, start)
        return found.start() if found else len(self.same)


def _walk(top: Any) -> Iterator[tuple[bool, Any]]:
    """Every node that is read, when it begins and (but for text) when it ends; without recursion, however deep."""
    waiting: list[tuple[bool, Any]] = [(True, top)]
    while waiting:
        entering, node = waiting.pop()
        if entering and (node.name in _LEFT_OUT or _is_hidden(node)):
            continue
        yield entering, node
        if entering and node.name != "#text":
            waiting.append((False, node))
            waiting += [(True, child) for child in reversed(node.children or ())]


def _numbers(node: Any) -> Iterator[int | None]:
    """The numbers of the items of a list; None where it has none."""
    if node.name != "ol":
        return repeat(None)
    items = sum(child.name == "li" for child in node.children or ())
    step = -1 if "reversed" in node.attrs else 1
    first = str(node.attrs.get("start") or (items if step < 0 else 1))
    return count(int(first) if first.lstrip("-").isdecimal() else 1, step)


def _is_hidden(node: Any) -> bool:
    attributes = getattr(node, "attrs", None) or {}
    return "hidden" in attributes or attributes.get("aria-hidden") == "true"
