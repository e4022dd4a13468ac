"""Bytes to text, and which encoding they were in.

The text is exactly what Python gives for `data.decode(encoding)` with the encoding that is named: a byte order mark
of UTF-8 stays as the first code point, line ends are not translated, nothing is normalised. So an offset is an
offset of the file. The one exception says so in its notes: a file that is UTF-8 but for a few broken bytes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from auditor.errors import SourceError
from auditor.model import Step


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was read in (a Python name), and what a reader of the report should know."""

    text: str
    encoding: str
    notes: tuple[Step, ...] = ()


# how files that are no text begin, and what to do with them
_MAGIC = (
    (b"%PDF", "a PDF", "save its text as .txt"),
    (b"PK\x03\x04", "a zip archive (or a Word or Excel file)", "give it its own ending (.docx, .xlsx), or unpack it"),
    (b"\xd0\xcf\x11\xe0", "an old Office file (.doc, .xls)", "save it as .docx or as text"),
    (b"{\\rtf", "a Rich Text file", "save it as .docx or as text"),
    (b"\x89PNG", "a picture", "save the text of the article as .txt"),
    (b"\xff\xd8\xff", "a picture", "save the text of the article as .txt"),
    (b"GIF8", "a picture", "save the text of the article as .txt"),
    (b"\x1f\x8b", "a compressed file", "unpack it first"),
    (b"7z\xbc\xaf", "a compressed file", "unpack it first"),
    (b"SQLite format 3", "a database", "give it as a data source"),
    (b"PAR1", "a Parquet file", "give it the ending .parquet"),
    (b"\x7fELF", "a program", "give the text of the article"),
)
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_NAMES = {
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "utf-16": "UTF-16",
    "utf-32": "UTF-32",
    "cp1252": "Windows-1252",
}
_PROBE = 65536  # bytes that are looked at to tell text from data
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_STRANGE = re.compile(r"[\x80-\x9f\xa4\xa6\xac\xaf\xb8]")
_HIGH = re.compile(r"[^\x00-\x7f]")


def decode(data: bytes, path: str = "") -> Decoded:
    """The text of a file: UTF-8, else UTF-16 or UTF-32, else Windows-1252 or Latin-1. SourceError if none."""
    for magic, what, hint in _MAGIC:
        if data.startswith(magic):
            raise SourceError(f"is not text but {what}", path, hint=hint)
    found = _marked(data, path) or _wide(data) or _utf8(data) or _broken_utf8(data) or _western(data)
    if found is None or not _readable(found.text[:_PROBE]):
        raise SourceError("is not text that can be read", path, hint="save it as plain text in UTF-8")
    return found


def _marked(data: bytes, path: str) -> Decoded | None:
    """Text behind a byte order mark of UTF-16 or UTF-32."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return Decoded(data.decode(encoding), encoding, _note(encoding))
            except UnicodeDecodeError:
                hint = "save it as plain text in UTF-8"
                raise SourceError(f"begins as {_NAMES[encoding]} but is not", path, hint=hint) from None
    return None


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: every other byte of European text is zero."""
    probe = data[: _PROBE // 2 * 2]
    half = len(probe) // 2
    if not half or len(data) % 2:
        return None
    even, odd = probe[::2].count(0), probe[1::2].count(0)
    for encoding, zeros, others in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if zeros > 0.5 * half and others <= 0.02 * half:
            try:
                return Decoded(data.decode(encoding), encoding, _note(encoding))
            except UnicodeDecodeError:
                return None
    return None


def _utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return None


def _broken_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few bytes that are none: far more letters are whole than broken."""
    text = data.decode("utf-8", errors="replace")
    whole = len(_HIGH.findall(text)) - text.count("\ufffd")
    broken = text.count("\ufffd")
    if whole < 3 * broken:
        return None
    return Decoded(text, "utf-8", (Step("broken_letters", {"count": broken}),))


def _western(data: bytes) -> Decoded | None:
    """Windows-1252, or Latin-1 where that has no such letter; at most a third of the letters may be accented."""
    for encoding in ("cp1252", "latin-1"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        probe = text[:_PROBE]
        if encoding == "cp1252" and _same_in_latin1(data):
            encoding = "latin-1"
        if len(_HIGH.findall(probe)) * 3 <= len(probe) and len(_STRANGE.findall(probe)) * 50 <= len(probe):
            return Decoded(text, encoding, _note(encoding))
    return None


def _same_in_latin1(data: bytes) -> bool:
    """Whether no byte stands where Windows-1252 differs from Latin-1."""
    return not data.translate(None, bytes([*range(0x80), *range(0xA0, 0x100)]))


def _readable(text: str) -> bool:
    """Whether there are no NULs and hardly any control characters (text taken from PDF may have a few)."""
    return "\x00" not in text and len(_CONTROL.findall(text)) * 100 <= len(text)


def _note(encoding: str) -> tuple[Step, ...]:
    return (Step("read_as", {"encoding": _NAMES.get(encoding, "Latin-1")}),)
