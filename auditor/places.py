"""Places and how they belong together: codes, names old and new, parents, populations, each with its validity.

They come from the files of `reference:` in `auditor.yaml` and from the hierarchies of datasets. A reference file is a
CSV with a column of codes (`code`, `geo`, or a single `*_code`); what else it has is used: `name` (or `*_name`),
`parent` or `parent_code` (or a second `*_code`, with its `*_name`), `year` or `valid_from` and `valid_to` (or
`year_start` and `year_end`), `population`, and `later_code`, the code of the same place afterwards.
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from pathlib import Path

from auditor.errors import ProjectError


@dataclass(frozen=True, slots=True)
class Entry:
    """What one line says of a place. Validity is ISO text, both ends included; "" is open. population: persons."""

    code: str
    name: str = ""
    parent: str = ""
    valid_from: str = ""
    valid_to: str = ""
    population: Fraction | None = None
    later: str = ""

    def holds(self, when: str) -> bool:
        """Whether the line is of (some part of) a period; no period is always."""
        begun = not self.valid_from or when + "~" >= self.valid_from
        return not when or (begun and (not self.valid_to or when <= self.valid_to + "~"))


@dataclass(frozen=True)
class Places:
    """All that is known of places. Names are compared without capitals."""

    entries: tuple[Entry, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.entries)

    @cached_property
    def names(self) -> Mapping[str, tuple[str, ...]]:
        """Every name of a code, and of the codes that the same place had before or got later."""
        own: dict[str, dict[str, None]] = defaultdict(dict)
        for entry in self.entries:
            if entry.name:
                own[entry.code].setdefault(entry.name)
        return {code: tuple(dict.fromkeys(n for c in self.same(code) for n in own.get(c, ()))) for code in self.codes}

    @cached_property
    def codes(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(entry.code for entry in self.entries))

    @cached_property
    def by_name(self) -> Mapping[str, tuple[str, ...]]:
        """The codes that a name can mean."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for entry in self.entries:
            if entry.name:
                found[entry.name.casefold()].setdefault(entry.code)
        return {name: tuple(codes) for name, codes in found.items()}

    @cached_property
    def _by_code(self) -> Mapping[str, list[Entry]]:
        found: dict[str, list[Entry]] = defaultdict(list)
        for entry in self.entries:
            found[entry.code].append(entry)
        return found

    @cached_property
    def _changed(self) -> Mapping[str, frozenset[str]]:
        """The codes that one place had in turn: changes from one code to one code."""
        pairs = {(e.code, e.later) for e in self.entries if e.later and e.later != e.code}
        goes, comes = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
        same: dict[str, frozenset[str]] = {}
        for a, b in sorted(pairs):
            if goes[a] == 1 and comes[b] == 1:
                together = same.get(a, frozenset((a,))) | same.get(b, frozenset((b,)))
                same.update(dict.fromkeys(together, together))
        return same

    def same(self, code: str) -> tuple[str, ...]:
        """The codes of the same place, this one first."""
        return code, *sorted(self._changed.get(code, frozenset()) - {code})

    def parent(self, code: str, when: str = "") -> str:
        """The code that a place belongs to in a period; the last of several."""
        entries = self._by_code.get(code, ())
        return next((e.parent for e in reversed(entries) if e.parent and e.holds(when)), "")

    def children(self, code: str, when: str = "") -> tuple[str, ...]:
        """The places that belong to a code in a period."""
        return tuple(dict.fromkeys(e.code for e in self.entries if e.parent == code and e.holds(when)))

    def population(self, code: str, when: str = "") -> Fraction | None:
        """The persons of a place in a period, or in the last one known before it."""
        known = [e for c in self.same(code) for e in self._by_code.get(c, ()) if e.population is not None]
        before = [e for e in known if not when or e.valid_from <= when]
        last = max(before, key=lambda e: e.valid_from, default=None)
        return last.population if last else None

    def share(self, name: str, when: str = "") -> Fraction | None:
        """What part of all persons a place has; of several of its name the largest. None where that is not known."""
        found = [self.population(code, when) for code in self.by_name.get(name.casefold(), ())]
        own, whole = max((p for p in found if p), default=None), self._everyone(when)
        return own / whole if own and whole else None

    def _everyone(self, when: str) -> Fraction:
        """All persons: of the places that no other belongs to, in the last year known in (or before) a period."""
        counted = [e for e in self.entries if e.population and (not when or e.valid_from <= when + "~")]
        last = max((e.valid_from for e in counted), default="")
        parents = {e.parent for e in self.entries if e.parent}
        people = {e.code: e.population for e in counted if e.valid_from == last and e.code not in parents}
        return sum((p for p in people.values() if p), Fraction(0))


def read(paths: Iterable[str | Path]) -> Places:
    """The places of reference files, whose codes are of one system.

    Raises ProjectError for a file that is missing or has no column of codes.
    """
    entries: list[Entry] = []
    for path in map(Path, paths):
        found = _entries(path)
        if found is None:
            raise ProjectError("the reference file has no column of codes", str(path), 1, "call it `code`")
        entries += found
    return Places(tuple(entries))


def _entries(path: Path) -> list[Entry] | None:
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            table = csv.DictReader(stream)
            columns = _columns(tuple(table.fieldnames or ()))
            return None if not columns else [one for row in table for one in _of_row(row, columns)]
    except (OSError, UnicodeDecodeError) as problem:
        reason = "is not UTF-8" if isinstance(problem, UnicodeDecodeError) else f"cannot be read: {problem.strerror}"
        raise ProjectError(f"the reference file {reason}", str(path)) from None


_ALIASES = {
    "parent": ("parent", "parent_code"),
    "valid_from": ("valid_from", "year_start", "year"),
    "valid_to": ("valid_to", "year_end", "year"),
    "population": ("population",),
    "later": ("later_code",),
}


def _columns(names: tuple[str, ...]) -> dict[str, str]:
    """The column of each part of an entry; empty where there are no codes."""
    coded = [name for name in names if name.endswith("_code") and name not in ("parent_code", "later_code")]
    code = next((name for name in ("code", "geo", *coded[:1]) if name in names), "")
    if not code:
        return {}
    found = {part: next((a for a in aliases if a in names), "") for part, aliases in _ALIASES.items()}
    above = next((name for name in coded if name != code), "")
    found["parent"] = found["parent"] or above
    found["name"] = "name" if "name" in names else _named(code, names)
    found["parent_name"] = _named(above, names) if found["parent"] == above else ""
    return {"code": code, **{part: name for part, name in found.items() if name}}


def _named(code: str, names: tuple[str, ...]) -> str:
    name = code.removesuffix("_code") + "_name"
    return name if name in names else ""


def _of_row(row: Mapping[str, str], columns: Mapping[str, str]) -> Iterator[Entry]:
    said = {part: (row[column] or "").strip() for part, column in columns.items()}
    number = said.pop("population", "")
    above = said.pop("parent_name", "")
    for end in ("valid_from", "valid_to"):
        said[end] = said.get(end, "").removesuffix(".0")
    entry = Entry(**said, population=Fraction(number) if number.replace(".", "", 1).isdigit() else None)
    yield entry
    if above and entry.parent:
        yield Entry(entry.parent, above, valid_from=entry.valid_from, valid_to=entry.valid_to)


def joined(*all_places: Places) -> Places:
    """Several as one, without repetitions."""
    return Places(tuple(dict.fromkeys(e for places in all_places for e in places.entries)))
