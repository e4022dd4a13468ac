"""What the notes of a source say of its figures: a unit in a label, noise added to protect people."""

from __future__ import annotations

import re
from collections.abc import Iterable

# how statistical offices say that figures were perturbed
_NOISE = re.compile(
    r"cell[- ]key|\bCKM\b|random(?:ly)? (?:noise|perturb|round|adjust)\w*|perturb(?:ed|ation)"
    r"|noise (?:infusion|(?:was|is) added)"
    r"|slumpmässig osäkerhet|tilfeldig(?:e)? (?:støy|avrund\w*|usikkerhet)|tilfeldig støy|støy er lagt",
    re.IGNORECASE,
)
# what stands in labels and unit fields, in the units of auditor.model.UNITS
_UNITS = (
    ("percentage_point", r"percentage points?|prosentpoeng|prosenteiningar"),
    ("percent", r"%|\bper ?cent\b|\bpercent(?:age)?\b|\bpct\b|\bprosent\b|\bprocent\b"),
    ("per_mille", r"‰|\bper mille\b|\bpromille\b"),
    ("index", r"\bindex\b|\bindeks\b"),
    ("money", r"\bkroner\b|\bNOK\b|\bkr\b|\bEUR\b|\bUSD\b|\bGBP\b|\beuro\b|€|£|\$"),
    ("count", r"\bantall\b|\btal(?:et)? på\b|\bantal\b|\bnumber\b|\bpersons?\b|\bpersoner\b|\bNR\b|\bPS\b"),
    ("rate", r"\bper 1[ .,]?000\b|\bper 100[ .,]?000\b|\brate\b"),
)
_PATTERNS = tuple((unit, re.compile(pattern, re.IGNORECASE)) for unit, pattern in _UNITS)


def tells_of_noise(notes: Iterable[str]) -> bool:
    """Whether a note says that figures were perturbed."""
    return any(_NOISE.search(note) for note in notes)


def unit_of(label: str) -> str:
    """The unit that a label or unit field names, or ""."""
    return next((unit for unit, pattern in _PATTERNS if pattern.search(label)), "")


_FACTOR = re.compile(r"[x×*]\s?(1[ .,\u00a0\u202f]?000(?:[ .,\u00a0\u202f]?000)?)\b")


def factor_of(label: str) -> int:
    """In what a column is printed: `Subscriptions x 1000` is 1000; 1 where the label does not say."""
    found = _FACTOR.search(label)
    return int(re.sub(r"\D", "", found[1])) if found else 1
