"""What the figures of tables and lists are about: the row names the place or the group, the column the rest.

Words used (Lexicon.words): table_total, table_whole, place_heads, group_heads, group_names, generic_measure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from auditor.lexicon import Lexicon
from auditor.model import Context, Figure, Listing, Table
from auditor.reading.about import headings, measures, periods, places, subgroups
from auditor.reading.about.phrases import is_generic
from auditor.reading.tables.entries import is_total
from auditor.reading.tables.grids import is_year
from auditor.reading.text.wordlists import has, pattern

_MARKS = re.compile(r"[*†‡¹²³⁴⁵⁶⁷⁸⁹]+$|(?<=[^\W\d_])\d{1,2}$|^[+=−–-]\s*")
_SAMPLE = re.compile(r"\s*\(\s*[nN]\s*=.*")
_AGES = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_SHARES = ("percent", "per_mille")


@dataclass(frozen=True, slots=True)
class Around:
    """What the text around says: the place it is about, its period there, and its measure there."""

    place: str
    period: str
    measure: str
    local: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Name:
    """What the name of a row or an entry is: a place, a group, a period or a measure."""

    sort: str
    text: str


Place = Callable[[int], Around]
"""What the text around an offset says."""


def contexts(
    text: str, tables: Sequence[Table], lists: Sequence[Listing], around: Place, lexicon: Lexicon
) -> dict[int, Figure]:
    """The figures of tables and lists with their contexts, by where they start."""
    out: dict[int, Figure] = {}
    for listing in lists:
        out |= {f.start: f for f in _of_list(listing, around, lexicon)}
    for table in tables:
        out |= {f.start: f for f in _of_table(text, table, around, lexicon)}
    return out


# -- names -------------------------------------------------------------------------------------------------------------


def _plain(name: str) -> str:
    return _SAMPLE.sub("", _MARKS.sub("", name.strip())).strip(" :.")


def _names(quotes: Sequence[str], head: str, local: frozenset[str], lexicon: Lexicon, default: str) -> list[_Name]:
    """What each name is: what most of them are, unless it is plainly something else."""
    plain = [_plain(quote) for quote in quotes]
    sorts = [_sort(name, local, lexicon) for name in plain]
    telling = [sort for sort in sorts if sort]
    common = max(("place", "group", "period"), key=telling.count)
    if has(lexicon.words.get("place_heads", ""), head):
        common = "place"
    elif telling.count(common) * 3 < len(plain):
        common = "group" if has(lexicon.words.get("group_heads", ""), head) else default
    return [_Name(sort or common, name) for sort, name in zip(sorts, plain, strict=True)]


def _sort(name: str, local: frozenset[str], lexicon: Lexicon) -> str:
    if is_year(name, (0, len(name))):
        return "period"
    if (
        places.known(name)
        or name in local
        or places.has_suffix(name, lexicon)
        or has(lexicon.words.get("nationwide", ""), name)
    ):
        return "place"
    if pattern(lexicon.words.get("group_names", "")).fullmatch(name) or subgroups.is_group(name, lexicon):
        return "group"
    aged = _AGES.search(name) and not _named(name)
    return "group" if aged else ""


def _named(name: str) -> bool:
    """Whether a name has more words than an age group has: `16–24 år`, `65 and over`."""
    return len(re.findall(r"[^\W\d_]{2,}", name)) > 3


def _with_name(name: _Name, context: Context, lexicon: Lexicon) -> Context:
    if name.sort == "place":
        whole = is_total(name.text, lexicon) and not places.known(name.text)
        return context if whole and context.place else replace(context, place=name.text)
    if name.sort == "group":
        return context if is_total(name.text, lexicon) else replace(context, group=name.text)
    if name.sort == "measure":
        return replace(context, text=name.text)
    return context


# -- tables ------------------------------------------------------------------------------------------------------------


def _of_table(text: str, table: Table, around: Place, lexicon: Lexicon) -> Iterator[Figure]:
    first = next((f for row in table.cells for f in row if f is not None), None)
    if first is None:
        return
    here = around(min(first.start, *(word.start for word in table.rows)))
    title = table.title.quote if table.title else ""
    heads = [headings.said(column.quote, lexicon) for column in table.columns]
    default = "group" if any(heads[c] and not _changes(table, c) for c in range(len(heads))) else "measure"
    names = _names([row.quote for row in table.rows], _corner(text, table), here.local, lexicon, default)
    general = headings.said(title, lexicon) or here.measure
    for name, row in zip(names, table.cells, strict=True):
        for column, figure in enumerate(row):
            if figure is not None:
                base = Context(
                    text=_measure(heads[column], general, lexicon),
                    place=here.place,
                    period=_period(table, column, figure, headings.when(title, lexicon) or here.period),
                )
                yield _finished(figure, _with_name(name, base, lexicon), lexicon)


def _changes(table: Table, column: int) -> bool:
    facts = table.column_facts[column] if column < len(table.column_facts) else {}
    return facts.get("role") in ("change", "percent_change")


def _corner(text: str, table: Table) -> str:
    """The header of the names: what stands before the first column header in its line."""
    heads = [column.start for column in table.columns if column.start < column.end]
    if not heads:
        return ""
    start = text.rfind("\n", 0, min(heads)) + 1
    return text[start : min(heads)].strip(" |\t*#")


def _measure(head: str, general: str, lexicon: Lexicon) -> str:
    """What a column measures: its header, or the title where the header only says which of it."""
    return head if head and not is_generic(head, lexicon) else general or head


def _period(table: Table, column: int, figure: Figure, otherwise: str) -> str:
    facts: Mapping[str, object] = table.column_facts[column] if column < len(table.column_facts) else {}
    if figure.context.period:
        return figure.context.period
    between = facts.get("columns")
    if _changes(table, column) and isinstance(between, tuple):
        ends = [str(table.column_facts[c].get("period", "")) for c in between]
        if all(ends) and len(ends) == 2:
            first, last = sorted(ends, key=periods.key)
            return periods.through(first, last)
    return otherwise


# -- lists -------------------------------------------------------------------------------------------------------------


def _of_list(listing: Listing, around: Place, lexicon: Lexicon) -> Iterator[Figure]:
    entries = [(entry.name, entry.figure) for entry in listing.entries if entry.figure is not None]
    here = around(entries[0][0].start)
    said = [text.quote for text in (listing.caption, listing.heading) if text is not None]
    general = next((words for text in said if (words := headings.said(text, lexicon))), "") or here.measure
    period = next((found for text in said if (found := headings.when(text, lexicon))), "") or here.period
    default = "measure" if entries[0][1].unit == "money" else "group"
    names = _names([name.quote for name, _ in entries], "", here.local, lexicon, default)
    for name, (_, figure) in zip(names, entries, strict=True):
        base = Context(text=general, place=here.place, period=_entry_period(name, figure, period))
        yield _finished(figure, _with_name(name, base, lexicon), lexicon)


def _entry_period(name: _Name, figure: Figure, otherwise: str) -> str:
    if name.sort == "period":
        return name.text
    return otherwise


def _finished(figure: Figure, context: Context, lexicon: Lexicon) -> Figure:
    """The figure with its context; of a share it keeps what the prose says it is a share of."""
    stem_set = measures.stem_set([context.text, figure.of], lexicon)
    kept = figure.context.population if figure.unit in _SHARES else ""
    return replace(figure, context=replace(context, measure=stem_set, population=kept))
