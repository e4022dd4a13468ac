"""What one printed cell of a table says: a number with decimals and footnote mark, a mark for a missing value, or text.

`1 400` and `1.400` (decimal comma) are 1400; `12*`, `3,4¹` and `12 e` are numbers with a flag; `..`, `:` and `<5` are
marks; `0301` is a code. A column is numbers only if every cell is a number, a mark or empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache

MARKS: Mapping[str, str] = {
    **dict.fromkeys(["..", "...", "…", ":", "n/a", "N/A", "NA", "#N/A", "n.a.", "[x]"], "missing"),
    **dict.fromkeys(["null", "NULL", "nan", "NaN"], "missing"),
    **dict.fromkeys(["*", "**", "c", ":C", "[c]", "[low]", "/", "u", "[u]"], "suppressed"),
    **dict.fromkeys([".", "x", "X", "z", "[z]"], "not_applicable"),
    **dict.fromkeys(["-", "–", "—"], "nil"),
    **dict.fromkeys(["#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"], "unreadable"),
}  # fmt: skip

SPACES = " \u00a0\u2007\u2009\u202f"
_BOUND = re.compile(r"[<>≤≥]=?\s?\d+(?:[.,]\d+)?")
_EUROSTAT = re.compile(r": ?[a-z]{1,3}")  # no value, and why
_FLAG = r"(?P<flag>[*†‡§#⁰¹²³⁴⁵⁶⁷⁸⁹]+\)?|[a-z]{1,3}|\d\)|\([a-z0-9]\)|\[[a-z0-9]{1,2}\])"
_LOOSE_FLAG = rf"(?:[{SPACES}]{_FLAG}|(?P<tight>[*†‡§#⁰¹²³⁴⁵⁶⁷⁸⁹]+\)?))?"
_CODE = re.compile(r"0\d+")
_SURE = re.compile(  # forms that only one decimal mark explains
    r"[-+−]?(?:0(?P<zero>[.,])\d+|\d{1,3}(?:\.\d{3})+(?P<c>,)\d+|\d{1,3}(?:,\d{3})+(?P<d>\.)\d+|\d{4,}(?P<long>[.,])\d+"
    r"|\d+(?P<short>[.,])(?:\d{1,2}|\d{4,})|\d{1,3}(?P<many>[.,])\d{3}(?:(?P=many)\d{3})+)(?!\d)"
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A number as printed. `value` keeps what was printed (12.50 is Decimal('12.50'))."""

    value: Decimal
    flag: str = ""
    percent: bool = False
    messy: bool = False

    @property
    def decimals(self) -> int:
        return max(0, -int(self.value.as_tuple().exponent))


@cache
def _pattern(decimal: str) -> re.Pattern[str]:
    """The numbers of a decimal mark; the other mark, spaces and apostrophes group by three."""
    group = r"\." if decimal == "," else ","
    mark = re.escape(decimal)
    groups = "|".join(rf"\d{{1,3}}(?:{g}\d{{3}})+" for g in (f"[{SPACES}]", group, "['’]"))
    scientific = r"(?P<power>[eE][+-]\d+)?"
    number = rf"(?P<number>[-+−–]?[{SPACES}]?(?:(?:{groups}|\d+)(?:{mark}\d+)?|{mark}\d+)){scientific}"
    return re.compile(rf"{number}(?P<percent>[{SPACES}]?%)?{_LOOSE_FLAG}")


def number(text: str, decimal: str = ".") -> Printed | None:
    """The number that a cell prints, or None."""
    found = _pattern(decimal).fullmatch(text)
    if found is None:
        return None
    digits = found["number"].translate(_PLAIN)
    digits = digits.replace(".", "").replace(",", ".") if decimal == "," else digits.replace(",", "")
    value = Decimal(digits + (found["power"] or ""))
    messy = digits.replace(".", decimal) != found["number"] or bool(found["percent"])
    return Printed(value, found["flag"] or found["tight"] or "", bool(found["percent"]), messy)


_PLAIN = str.maketrans("−–", "--", SPACES + "'’")


def is_code(text: str) -> bool:
    """`0301`: a number to the eye, a code by its leading zero."""
    return _CODE.fullmatch(text) is not None


def meaning(text: str, marks: Mapping[str, str] = MARKS) -> str:
    """What a mark means, or "" if the cell is no mark."""
    if known := marks.get(text):
        return known
    if _EUROSTAT.fullmatch(text):
        return {"c": "suppressed", "z": "not_applicable"}.get(text[-1], "missing")
    return "bounded" if _BOUND.fullmatch(text) else ""


def decimal_mark(texts: Iterable[str]) -> str:
    """`,` or `.` where the cells leave no doubt, else "" (whole numbers, or only `1.234`)."""
    votes = {",": 0, ".": 0}
    for text in texts:
        if (found := _SURE.match(text)) is not None:
            by_group = found["many"]
            mark = {",": ".", ".": ","}[by_group] if by_group else next(m for m in found.groups() if m)
            votes[mark] += 1
    return "" if votes[","] == votes["."] else max(votes, key=lambda mark: votes[mark])


def _likely_mark(cells: Iterable[str], fallback: str) -> str:
    """What the cells show, else the rest of the file, else `.` (`1,234` is then 1234)."""
    return decimal_mark(cells) or fallback or "."


@dataclass(frozen=True, slots=True)
class Facts:
    """What the cells of a column have in common. `stray` is a cell that keeps a column of numbers from being one."""

    type: str
    decimals: int | None = None
    unit: str = ""
    marks: Mapping[str, str] = field(default_factory=dict)
    decimal: str = "."
    flags: bool = False
    messy: bool = False  # some cells group thousands, have a per cent sign or a typographic minus
    stray: str = ""


def facts(
    texts: Iterable[str], decimal: str = "", fallback: str = "", marks: Mapping[str, str] = MARKS, declared: str = ""
) -> Facts:
    """The type, decimals, unit and marks of a column from its distinct cells (stripped; empty ones are passed over).

    decimal and declared (a type) are what the user says; fallback is the decimal mark that the rest of the file shows.
    """
    cells = [text for text in texts if text]
    mark = decimal or _likely_mark(cells, fallback)
    if declared and declared not in ("integer", "number"):
        return Facts(declared)
    numbers, used, stray = _sorted_out(cells, mark, marks)
    if not declared and (stray or _mostly_flagged(numbers) or not (numbers or _withheld(used))):
        return Facts("text", stray=stray[0] if stray and len(stray) * 10 < len(numbers) else "")
    used.update(dict.fromkeys(stray, "unreadable"))
    return _number_facts(numbers, used, mark, declared)


def _sorted_out(
    cells: list[str], decimal: str, marks: Mapping[str, str]
) -> tuple[list[Printed], dict[str, str], list[str]]:
    numbers: list[Printed] = []
    used: dict[str, str] = {}
    stray: list[str] = []
    for cell in cells:
        printed = None if is_code(cell) else number(cell, decimal)
        if printed is not None:
            numbers.append(printed)
        elif means := meaning(cell, marks):
            used[cell] = means
        else:
            stray.append(cell)
    return numbers, used, stray


def _withheld(used: Mapping[str, str]) -> bool:
    """Whether marks stand for numbers none of which is published: `*`, `<5`."""
    known = set(used.values())
    return bool(known & {"suppressed", "bounded"}) and not any(mark.isalpha() for mark in used)


def _mostly_flagged(numbers: list[Printed]) -> bool:
    """`1 a`, `2 b`, `3 c` are names, not numbers with footnotes."""
    return sum(n.flag.isalpha() for n in numbers) * 2 > len(numbers)


def _number_facts(numbers: list[Printed], used: dict[str, str], decimal: str, declared: str) -> Facts:
    decimals = max((n.decimals for n in numbers), default=0)
    big = any(abs(n.value) >= 2**63 for n in numbers)
    whole = not decimals and not big and declared != "number"
    percent = bool(numbers) and all(n.percent for n in numbers)
    flags = {n.flag: "flag" for n in numbers if n.flag}
    kind = "integer" if whole else "number"
    messy = any(n.messy for n in numbers)
    unit = "percent" if percent else ""
    return Facts(kind, decimals, unit, {**flags, **used}, decimal, flags=bool(flags), messy=messy)
