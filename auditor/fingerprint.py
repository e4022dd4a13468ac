"""The id of a finding: the same from run to run, whatever is edited elsewhere in the source."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from hashlib import sha256
from pathlib import PurePath

from auditor.model import Span

LENGTH = 16  # hexadecimal digits

_TYPOGRAPHY = str.maketrans({"\N{MINUS SIGN}": "-", "\N{EN DASH}": "-", "\N{SOFT HYPHEN}": None})


def fingerprint(rule: str, spans: Iterable[Span]) -> str:
    """Made of the rule, the names of the sources (without their folders) and the normalised quotes."""
    parts = [rule, *(f"{PurePath(s.source).name}\x1f{normalised(s.quote)}\x1f{_row(s)}" for s in spans)]
    return sha256("\x1e".join(parts).encode()).hexdigest()[:LENGTH]


def normalised(quote: str) -> str:
    """A quote without what typography makes of it: spaces, dashes, composed letters, capitals."""
    return " ".join(unicodedata.normalize("NFKC", quote).translate(_TYPOGRAPHY).casefold().split())


def _row(span: Span) -> str:
    """The key and column of a cell of data, which has no quote of its own that tells it from others."""
    return "\x1d".join(span.place.get(name, "") for name in ("table", "key", "column"))
