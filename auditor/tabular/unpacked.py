"""Packed files and files in parts, unpacked to a folder that lasts as long as the program.

A table that DuckDB reads lazily needs its file on disk, so the folder is removed at the end and not before.
"""

from __future__ import annotations

import atexit
import gzip
import shutil
import tempfile
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import IO

from auditor.errors import SourceError

GZIP, ZIP = b"\x1f\x8b", b"PK\x03\x04"
MOST = 4_000_000_000  # bytes that a file may unpack to
_CHUNK = 1_048_576


def packed(head: bytes) -> str:
    """How a file is packed, by its first bytes: gz, zip or ""."""
    return "gz" if head.startswith(GZIP) else "zip" if head.startswith(ZIP) else ""


def unpacked(path: str) -> str:
    """The path of the one file in a packed file; the path itself if it is not packed. Raises SourceError."""
    with Path(path).open("rb") as stream:
        kind = packed(stream.read(4))
    if not kind:
        return path
    try:
        return _gunzipped(Path(path)) if kind == "gz" else _unzipped(Path(path))
    except (OSError, EOFError, zlib.error, zipfile.BadZipFile, RuntimeError, NotImplementedError) as problem:
        raise SourceError(f"cannot be unpacked ({problem})", path, hint="pack it again, without a password") from None


def joined(paths: Iterable[str]) -> str:
    """The path of one file with the parts of a table; a header that each part repeats stands once."""
    parts = list(paths)
    if len(parts) == 1:
        return parts[0]
    target = _folder() / Path(parts[0]).name
    header = b""
    with target.open("wb") as out:
        for part in parts:
            with Path(part).open("rb") as stream:
                first = stream.readline()
                out.write(b"" if header and first.strip() == header.strip() else _ended(first))
                header = header or first
                for line in stream:
                    out.write(_ended(line))
    return str(target)


def _ended(line: bytes) -> bytes:
    return line if not line or line.endswith(b"\n") else line + b"\n"


def _gunzipped(file: Path) -> str:
    target = _folder() / file.with_suffix("").name
    with gzip.open(file) as stream:
        return _copied(stream, target, file)


def _unzipped(file: Path) -> str:
    with zipfile.ZipFile(file) as archive:
        inside = [one for one in archive.infolist() if not one.is_dir() and not _hidden(one.filename)]
        if len(inside) != 1:
            names = ", ".join(one.filename for one in inside[:5])
            raise SourceError(
                f"holds {len(inside)} files ({names})", str(file), hint="unpack it, and name the files one by one"
            )
        with archive.open(inside[0]) as stream:
            return _copied(stream, _folder() / Path(inside[0].filename).name, file)


def _hidden(name: str) -> bool:
    return name.startswith("__MACOSX/") or Path(name).name.startswith(".")


def _copied(stream: IO[bytes] | gzip.GzipFile, target: Path, file: Path) -> str:
    """Copies what is unpacked, up to MOST."""
    size = 0
    with target.open("wb") as out:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            if size > MOST:
                raise SourceError("unpacks to more than can be read", str(file), hint="unpack it yourself")
            out.write(chunk)
    return str(target)


def _folder() -> Path:
    folder = tempfile.mkdtemp(prefix="auditor-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Path(folder)
