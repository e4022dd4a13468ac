"""What is audited: documents as read. The one place where sources of all sorts meet."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import ModuleType

from auditor import plugins, sources
from auditor.dataset import Dataset
from auditor.errors import SourceError, did_you_mean
from auditor.model import Document, Reading
from auditor.places import Places

STDIN = "-"
REPORT = "please report it with the file"

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sources of an audit: documents as read, datasets as opened. problems: those that could not be read.

    places: of the reference files of the project.
    """

    readings: tuple[Reading, ...] = ()
    problems: tuple[SourceError, ...] = ()
    datasets: tuple[Dataset, ...] = ()
    places: Places = field(default_factory=Places)


def gather(paths: Iterable[str | Path], progress: Progress | None = None) -> Evidence:
    """Every document and dataset of the paths: files, folders (in the order of names), or `-` for standard input.

    A source that cannot be read becomes a problem of the evidence and does not stop the others.
    """
    readings: list[Reading] = []
    datasets: list[Dataset] = []
    problems: list[SourceError] = []
    for path in dict.fromkeys(_files(paths, problems)):
        if progress:
            progress(path)
        try:
            if is_data(path):
                datasets.append(sources.open_path(path))
            else:
                readings.append(read(path))
        except SourceError as problem:
            problems.append(problem)
        except Exception as problem:  # reading may fail in any way; the other sources are read, and the run says so
            problems.append(SourceError(f"reading failed: {type(problem).__name__}: {problem}", path, hint=REPORT))
    return Evidence(tuple(readings), tuple(problems), tuple(datasets))


def is_data(path: str) -> bool:
    """Whether a file is a dataset: by its ending, or by its first bytes where a document may have the same ending."""
    suffix = Path(path).suffix.lower()
    may_be = suffix not in extensions() or suffix in sources.extensions()
    return path != STDIN and may_be and sources.is_dataset(path)


def read(path: str | Path) -> Reading:
    """One document as read. Raises SourceError if it is missing, empty, or nothing that can be read."""
    name = str(path)
    return _reading(_format(name).read(_bytes(name), name))


def read_text(text: str, language: str = "", path: str = "text") -> Reading:
    """A text as read; the language is detected where it is not given."""
    document = plugins.load("documents", "text").read(text.encode(), path)
    return _reading(replace(document, language=language))


def _reading(document: Document) -> Reading:
    from auditor.reading import read as read_document

    if not document.text.strip("\ufeff \t\r\n\f\v\xa0"):
        raise SourceError("is empty", document.path, hint="nothing in it can be audited")
    return read_document(document)


# -- files -----------------------------------------------------------------------------------------------------------


def _files(paths: Iterable[str | Path], problems: list[SourceError]) -> Iterator[str]:
    for path in map(str, paths):
        if path == STDIN or not os.path.isdir(path):
            yield path
            continue
        found = sorted(_below(path))
        if not found:
            known = ", ".join(sorted(e for e in extensions() if e))
            problems.append(SourceError("no document is in this folder", path, hint=f"its files end in {known}"))
        yield from found


def _below(folder: str) -> Iterator[str]:
    """The documents and datasets below a folder; what is hidden is left out."""
    known = {*extensions(), *sources.extensions()}
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            suffix = Path(name).suffix.lower()
            if suffix and suffix in known and not name.startswith("."):
                yield os.path.join(root, name)


def extensions() -> dict[str, str]:
    """The document format of every known file ending. "" is a file without one."""
    return {ending: name for name, module in plugins.load_all("documents").items() for ending in module.EXTENSIONS}


def _format(path: str) -> ModuleType:
    if path == STDIN:
        return plugins.load("documents", "text")
    known, suffix = extensions(), Path(path).suffix.lower()
    if not os.path.exists(path):
        raise SourceError("no such file", path, hint="check the path")
    if suffix not in known:
        hint = did_you_mean(suffix, sorted(ending for ending in known if ending))
        raise SourceError(f"the ending {suffix!r} is none that is read", path, hint=hint)
    return plugins.load("documents", known[suffix])


def _bytes(path: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if path == STDIN else Path(path).read_bytes()
    except OSError as problem:
        raise SourceError(f"cannot be read: {problem.strerror or problem}", path) from None
