"""Plain text: `.txt` and whatever is piped in. Its structure is read from its layout.

Offsets count code points of the file as it is decoded: a byte order mark of UTF-8 is one, and so are both
characters of a Windows line end.
"""

from __future__ import annotations

from hashlib import sha256

from auditor.decoding import decode
from auditor.layout import passages
from auditor.model import Document

EXTENSIONS = (".txt", ".text", "")


def read(data: bytes, path: str) -> Document:
    """A plain text cut into passages. Raises SourceError if it is no text."""
    found = decode(data, path)
    return Document(
        path, found.text, "", passages(found.text), "text", found.encoding, sha256(data).hexdigest(), found.notes
    )
