"""Word: paragraphs, lists and tables by their styles. The text is the paragraphs, joined by line ends.

Offsets count in that text; `Document.places` says of each run of letters in which paragraph and run (or in which table,
row and cell) of the file it stands. Deleted text, text boxes, headers and footers are not read, inserted text is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from itertools import count
from typing import Any
from zipfile import BadZipFile, ZipFile

from auditor.errors import SourceError
from auditor.layout import Piece, with_roles
from auditor.layout.rows import is_header
from auditor.model import Document, Step

EXTENSIONS = (".docx",)
LARGEST = 500_000_000  # bytes of a file when unpacked

_ROLES = {
    "title": "heading", "heading": "heading", "caption": "caption", "quote": "quote", "intense quote": "quote",
    "footnote text": "footnote", "list": "item",
}  # fmt: skip
_NOT_READ = {"del", "moveFrom", "txbxContent"}


def read(data: bytes, path: str) -> Document:
    """A Word document cut into passages. Raises SourceError if it is none."""
    document = _opened(data, path)
    reader = _Reader(document)
    pieces = list(reader.pieces())
    text = "".join(reader.parts)
    told = any(piece.role == "heading" for piece in pieces)
    return Document(
        path,
        text,
        "",
        with_roles(text, pieces, marked_up=True, headings=told),
        "docx",
        "",
        sha256(data).hexdigest(),
        tuple(_notes(document)),
        places=tuple(reader.places),
    )


def _opened(data: bytes, path: str) -> Any:
    import docx

    hint = "open it in Word and save it as .docx"
    try:
        size = sum(member.file_size for member in ZipFile(BytesIO(data)).infolist())
        if size > LARGEST:
            raise SourceError(f"is too large when it is unpacked ({size} bytes)", path, hint="split it")
        return docx.Document(BytesIO(data))
    except SourceError:
        raise
    except Exception as problem:  # the library raises whatever a broken file makes it stumble over
        kind = "a broken file" if not isinstance(problem, BadZipFile) else "no zip archive"
        raise SourceError(f"is no Word document ({kind})", path, hint=hint) from None


def _notes(document: Any) -> Iterator[Step]:
    """What is in the file and not in the text."""
    xml = document.element
    if xml.xpath("//w:footnoteReference | //w:endnoteReference"):
        yield Step("unread_footnotes")
    if xml.xpath("//w:del"):
        yield Step("unread_deletions")
    if xml.xpath("//w:txbxContent"):
        yield Step("unread_text_boxes")


@dataclass(frozen=True, slots=True)
class _Numbering:
    """How a list level is numbered: its format (`bullet`, `decimal` …) and its first number."""

    form: str
    first: int


class _Reader:
    """Takes the text out of a document, passage by passage."""

    def __init__(self, document: Any) -> None:
        self.document = document
        self.parts: list[str] = []
        self.length = 0
        self.places: list[tuple[int, dict[str, str]]] = []
        self.runs = count(1)
        self.numberings = dict(_numberings(document))
        self.last: dict[tuple[str, int], int] = {}  # the number that was given last in each list
        self.list: tuple[str, int] | None = None  # the list that the passage before stood in, and its run

    def pieces(self) -> Iterator[Piece]:
        """The passages of the body, in order."""
        paragraphs, tables = count(1), count(1)
        for block in self.document.iter_inner_content():
            if hasattr(block, "rows"):
                self.list = None
                yield from self.table(block, next(tables))
            else:
                yield from self.paragraph(block, next(paragraphs))

    def paragraph(self, block: Any, number: int) -> Iterator[Piece]:
        start = self.length
        for at, run in enumerate(_runs(block), 1):
            self.put(run, {"paragraph": str(number), "run": str(at)})
        low, high = self.closed(start)
        if low < high:
            yield self.judged(block, low, high)

    def judged(self, block: Any, low: int, high: int) -> Piece:
        """A paragraph with the role that its style and its numbering give it."""
        role, level = _style(block)
        mark = _number(block)
        if mark is None and role != "item":
            self.list = None
            return Piece(role, low, high, 1, level=level)
        key, depth = mark or (block.style.name, 0)
        if role == "heading":  # numbered headings are no list
            return Piece(role, low, high, 1, level=level)
        run = self.list[1] if self.list and self.list[0] == key else next(self.runs)
        self.list = (key, run)
        return Piece("item", low, high, 1, run, depth, self.counted(key, depth))

    def counted(self, key: str, depth: int) -> int | None:
        """The number that Word prints before an item; None for a bullet."""
        numbering = self.numberings.get((key, depth))
        if numbering is None or numbering.form in ("bullet", "none"):
            return None
        self.last = {k: n for k, n in self.last.items() if k[0] != key or k[1] <= depth}
        self.last[key, depth] = self.last.get((key, depth), numbering.first - 1) + 1
        return self.last[key, depth] if numbering.form.startswith("decimal") else None

    def table(self, table: Any, number: int) -> Iterator[Piece]:
        """The rows of a table, their cells set apart by ` | `; level 1 is the header."""
        run = next(self.runs)
        for at, row in enumerate(table.rows, 1):
            start, cells = self.length, []
            for place, cell in enumerate(_cells(row), 1):
                if place > 1:
                    self.put(" | ", {})
                text = " ".join("".join(_runs(p)) for p in cell.paragraphs).strip()
                cells.append(text)
                self.put(text, {"table": str(number), "row": str(at), "cell": str(place)})
            low, high = self.closed(start)
            if low < high:
                yield Piece("row", low, high, 1, run, int(at == 1 and len(table.rows) > 1 and is_header(cells)))

    def put(self, text: str, place: dict[str, str]) -> None:
        if text:
            self.places.append((self.length, place))
            self.parts.append(text)
            self.length += len(text)

    def closed(self, start: int) -> tuple[int, int]:
        """Where the passage that was begun at start stands, without white space; a line end is put behind it."""
        taken = "".join(self._since(start))
        low = start + len(taken) - len(taken.lstrip())
        self.put("\n", {})
        return low, max(low, start + len(taken.rstrip()))

    def _since(self, start: int) -> list[str]:
        """The parts that were put from an offset on."""
        at, length = len(self.parts), self.length
        while length > start:
            at -= 1
            length -= len(self.parts[at])
        return self.parts[at:]


def _runs(paragraph: Any) -> Iterator[str]:
    """The text of each run that is read, those of links and insertions too."""
    from docx.text.run import Run

    for element in paragraph._p.iter(_name("r")):
        above = {ancestor.tag.rpartition("}")[2] for ancestor in _above(element, paragraph._p)}
        if not above & _NOT_READ:
            yield Run(element, paragraph).text


def _above(element: Any, top: Any) -> Iterator[Any]:
    while (element := element.getparent()) is not None and element is not top:
        yield element


def _cells(row: Any) -> Iterator[Any]:
    """The cells of a row; merged cells come once."""
    seen: set[Any] = set()
    for cell in row.cells:
        if cell._tc not in seen:
            seen.add(cell._tc)
            yield cell


def _style(block: Any) -> tuple[str, int]:
    """The role and level that the style of a paragraph, or the style it is based on, gives it."""
    style = block.style
    while style is not None:
        name = (style.name or "").lower()
        for known, role in _ROLES.items():
            if name == known or name.startswith(f"{known} "):
                last = name.rpartition(" ")[2]
                return role, int(last) if last.isdecimal() and role == "heading" else int(role == "heading")
        style = style.base_style
    return "", 0


def _number(block: Any) -> tuple[str, int] | None:
    """The list of a paragraph and its level in it, from the paragraph or from its style."""
    sources = [block._p.pPr]
    style = block.style
    while style is not None:
        sources.append(style.element.pPr)
        style = style.base_style
    for properties in sources:
        found = properties.numPr if properties is not None else None
        if found is not None and found.numId is not None:
            depth = found.ilvl.val if found.ilvl is not None else 0
            return (str(found.numId.val), depth) if found.numId.val else None
    return None


def _numberings(document: Any) -> Iterator[tuple[tuple[str, int], _Numbering]]:
    """Every list of the document by its number and level."""
    try:
        root = document.part.numbering_part.element
    except (KeyError, NotImplementedError):
        return
    levels = {_value(a, "abstractNumId"): list(_levels(a)) for a in root.findall(_name("abstractNum"))}
    for number in root.findall(_name("num")):
        abstract = number.find(_name("abstractNumId"))
        for depth, numbering in levels.get(_value(abstract), []):
            yield (_value(number, "numId"), depth), numbering


def _levels(abstract: Any) -> Iterator[tuple[int, _Numbering]]:
    for level in abstract.findall(_name("lvl")):
        first, depth = _value(level.find(_name("start"))), _value(level, "ilvl")
        form = _value(level.find(_name("numFmt"))) or "decimal"
        yield int(depth or 0), _Numbering(form, int(first) if first.isdecimal() else 1)


def _value(element: Any, name: str = "val") -> str:
    """An attribute of an element of Word, or `` ."""
    return "" if element is None else str(element.get(_name(name), ""))


def _name(name: str) -> str:
    from docx.oxml.ns import qn

    return str(qn(f"w:{name}"))
