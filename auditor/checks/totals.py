"""Totals against their parts, as plans: sums of intervals over a tree of rows, or over columns of one row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from functools import reduce
from typing import Any

from auditor.checks import (
    ABSENT,
    RELATION,
    Aggregate,
    Check,
    Codes,
    Data,
    Frame,
    Groups,
    Judgement,
    Parts,
    Record,
    Relations,
    Rows,
    Stage,
    row_count,
)
from auditor.checks.columns import RELATIVE, Slack, literal, marked, slack, tolerance
from auditor.checks.doubles import counted_twice
from auditor.checks.engines import kept, small
from auditor.checks.hierarchy import UP, WANTED, Tree
from auditor.checks.periods import period
from auditor.dataset import Column
from auditor.lazy import nw

COUNT = "auditor:parts"
SAMPLE = 1000  # rows that show whether a column is rounded to a unit
UNITS = (1000, 500, 250, 100, 50, 25, 20, 10, 5)
ENOUGH = 12  # different values that must all be multiples of a unit before it is believed


# -- sums over rows ----------------------------------------------------------------------------------------------------


def tree_sums(tree: Tree, values: tuple[Column, ...], complete: bool) -> Iterator[Check]:
    """Each total of the tree against the sum of its parts; totals without parts and parts without total besides."""
    aggregates = {COUNT: row_count()}
    for column in values:
        aggregates |= sums(column)

    def then(result: Frame) -> Iterator[Check]:
        joined, parts = kept(joined_totals(tree, values, result), tree.data.rows), part_rows(tree, values)
        for column in values:
            yield _sum_relations(tree, column, joined, parts, complete)
        yield _orphans(tree, values, result, parts)
        if complete and tree.members:
            yield _incomplete(tree, values, joined, parts)
        if complete and tree.strangers:
            yield _strangers(tree)

    yield Groups(tree.by, aggregates, then, frame=tree.parts, source=tree.source)


def sums(column: Column) -> dict[str, Aggregate]:
    """What is aggregated of the parts in a column: sum, how many are known, and what marks say of the others."""
    value, name = nw.col(column.name), column.name
    found: dict[str, Aggregate] = {
        f"sum:{name}": (value, "sum"), f"known:{name}": (value, "count"), f"least:{name}": (value, "min")
    }  # fmt: skip
    low, high = marked(column, 0), marked(column, 1)
    if low is not None and high is not None:
        found |= {f"low:{name}": (low, "sum"), f"high:{name}": (high, "sum"), f"bounded:{name}": (low, "count")}
    return found


def joined_totals(tree: Tree, values: tuple[Column, ...], result: Frame) -> Frame:
    """The totals beside what their parts add up to."""
    names = dict.fromkeys((*row_key(tree), *tree.by_names, *tree.columns, *tree.on, *(c.name for c in values)))
    left = [*tree.by_names, *tree.on]
    joined = tree.totals.select(*names).join(result, left_on=left, right_on=list(tree.group), how="inner")
    if not tree.members:
        return joined
    columns = {UP + tree.columns[0]: [parent for _, parent in tree.members]}
    counts = [len(codes) for codes in tree.members.values()]
    on = [tree.columns[0]]
    if tree.time:
        seen = tree.data.peek(tree.data.frame.select(tree.time).unique())
        rows = [
            (row[tree.time], parent, len(codes))
            for row in seen
            for (when, parent), codes in tree.members.items()
            if when == period(row[tree.time])
        ]
        wanted = small(
            tree.data.rows,
            {"auditor:when": [r[0] for r in rows], UP + on[0]: [r[1] for r in rows], WANTED: [r[2] for r in rows]},
        )
        return joined.join(wanted, left_on=[tree.time, on[0]], right_on=["auditor:when", UP + on[0]], how="left")
    wanted = small(tree.data.rows, {**columns, WANTED: counts})
    return joined.join(wanted, left_on=on, right_on=[UP + on[0]], how="left")


def row_key(tree: Tree) -> tuple[str, ...]:
    return tree.data.key or (*tree.by_names, *tree.columns)


def facts_of_group(tree: Tree) -> dict[str, nw.Expr]:
    """What tells the group of a total, for finding its parts."""
    up = {group: nw.col(on) for group, on in zip(tree.up, tree.on, strict=True)}
    return {**up, **{f"auditor:by:{name}": nw.col(name) for name in tree.by_names}}


def _sum_relations(tree: Tree, column: Column, joined: Frame, parts: Any, complete: bool) -> Relations:
    name = column.name
    whole, part = _units(tree.data, column, tree.totals, tree.parts)
    low, high, unknown = part_ends(column, part)
    own = nw.col(name)
    room = tolerance(own, whole.binary)
    below, above = own + literal(whole.above) < low - room, own - literal(whole.below) > high + room
    short = (nw.col(f"least:{name}") >= 0) & below  # what is known is too much already
    apart = below | above
    violated: nw.Expr = nw.when((unknown == 0) | ~apart | short).then(apart)
    violated = if_complete(tree, violated) if complete else violated
    violated = _unless_noisy(violated, column)
    total = nw.col(f"sum:{name}")
    facts = {
        "observed": own, "expected": total, "difference": own - total, "parts": nw.col(COUNT),
        "low": low, "high": high, **facts_of_group(tree),
    }  # fmt: skip
    says = {
        "auditor:relation": "sum",
        "slack": whole.above,
        "auditor:nested": tree.nested,
        "auditor:exact": not (whole.above or part.above),
    }
    judgement = Judgement(violated, (name,), None, (), facts, says, ("adds_up",), Stage.AGGREGATE)
    return Relations(joined, row_key(tree), judgement, parts=parts, explain=_doubled(tree, name))


def if_complete(tree: Tree, violated: nw.Expr) -> nw.Expr:
    """Unknown where a member that the code list wants is not there."""
    return nw.when((nw.col(COUNT) >= nw.col(WANTED)).fill_null(True)).then(violated) if tree.members else violated


def _doubled(tree: Tree, value: str) -> Callable[[Record, list[Record]], Record]:
    """What a few parts that are counted twice would explain."""
    label = tree.columns[-1] if tree.detail is None else ""

    def explain(record: Record, rows: list[Record]) -> Record:
        names = {str(row[label]): row[value] for row in rows} if label and len(rows) > 2 else {}
        whole = {name: int(number) for name, number in names.items() if number is not None and number == int(number)}
        found = counted_twice(whole, int(-record["difference"])) if len(names) == len(rows) else None
        if not found:
            return {}
        proof = "counted_again" if found[1] else "counted_twice"
        return {"twice": list(found[0]), "inside": found[1], "suggested": None, "auditor:proof": (proof,)}

    return explain


def part_ends(column: Column, part: Slack) -> tuple[nw.Expr, nw.Expr, nw.Expr]:
    """The least and the greatest sum that the published parts allow, and how many parts are unknown."""
    name = column.name
    total, known = nw.col(f"sum:{name}"), nw.col(f"known:{name}")
    low = total - known * literal(part.below) if part.below else total
    high = total + known * literal(part.above) if part.above else total
    unknown = nw.col(COUNT) - known
    if marked(column, 0) is not None:
        low = low + nw.col(f"low:{name}").fill_null(0.0)
        high = high + nw.col(f"high:{name}").fill_null(0.0)
        unknown = unknown - nw.col(f"bounded:{name}")
    return low, high, unknown


def part_rows(tree: Tree, values: tuple[Column, ...]) -> Parts:
    """Fetches the parts of failing relations, with their values."""
    own = tree.detail or tree.data
    key = own.key or ((*tree.by_names, *tree.columns) if tree.detail is None else _texts(own))
    shown = dict.fromkeys((*key, *(tree.columns if tree.detail is None else ())))

    def parts(failing: Frame) -> Frame:
        left = tree.parts.with_columns(**{g: tree.by[g] for g in tree.group})
        names = dict.fromkeys((*shown, *tree.group, *(c.name for c in values)))
        by = [nw.col(g if g in tree.up else f"auditor:by:{g}").alias("f:" + g) for g in tree.group]
        wanted, on = failing.select(RELATION, *by), ["f:" + g for g in tree.group]
        joined = left.select(*names).join(wanted, how="inner", left_on=list(tree.group), right_on=on)
        return joined.select(RELATION, *shown, *(c.name for c in values))

    return Parts(parts, own, tuple(key))


def _texts(data: Data) -> tuple[str, ...]:
    """What tells the rows of a table without a key apart: its columns that are no numbers."""
    return tuple(column.name for column in data.table.columns if not column.numeric)


def _orphans(tree: Tree, values: tuple[Column, ...], result: Frame, parts: Any) -> Relations:
    """Parts whose total is not there, though the same total is there for others."""
    up = [nw.col(on).alias(group) for group, on in zip(tree.up, tree.on, strict=True)]
    published = tree.totals.select(*up).unique()
    present = tree.totals.select(*tree.by_names, *up)
    told = [~nw.col(name).is_null() for name in tree.by_names]  # a row without its year belongs nowhere
    grouped = result.filter(*told) if told else result
    absent_here = kept(grouped.join(present, on=list(tree.group), how="anti"), tree.data.rows)
    known = absent_here.join(published, on=list(tree.up), how="semi")
    frame = known.with_columns(**{c: nw.col(UP + c) for c in tree.columns})
    up_facts = {g: nw.col(g) for g in tree.up} | {f"auditor:by:{b}": nw.col(b) for b in tree.by_names}
    absent, says, names = nw.col(COUNT) > 0, {"auditor:relation": "orphan"}, (values[0].name,)
    facts = {"parts": nw.col(COUNT), **up_facts}
    judgement = Judgement(absent, names, None, (), facts, says, (), Stage.KEY, "orphaned")
    return Relations(frame, (*tree.by_names, *tree.columns), judgement, parts=parts)


def _incomplete(tree: Tree, values: tuple[Column, ...], joined: Frame, parts: Any) -> Relations:
    """Totals for which a member of the code list is not there."""
    facts = {"parts": nw.col(COUNT), "wanted": nw.col(WANTED), **facts_of_group(tree)}
    if tree.time:
        facts["auditor:when"] = nw.col(tree.time)

    def explain(record: Record, rows: list[Record]) -> Record:
        column = tree.columns[0]
        when = period(record["auditor:when"]) if tree.time else ""
        wanted = tree.members.get((when, record[UP + column]), ())
        there = {row[column] for row in rows}
        missing = [code for code in wanted if code not in there]
        group = {name: record[f"auditor:by:{name}"] for name in tree.by_names}
        return {"missing": [str(c) for c in missing], ABSENT: tuple({**group, column: c} for c in missing)}

    says = {"auditor:relation": "missing"}
    names = tuple(c.name for c in values[:1])
    few = nw.col(COUNT) < nw.col(WANTED)
    judgement = Judgement(few, names, few, (), facts, says, (), Stage.KEY, "members_missing")
    return Relations(joined, row_key(tree), judgement, parts=parts, explain=explain)


def _strangers(tree: Tree) -> Codes:
    """Codes that the code list does not have, or not in their period: nobody knows what they belong to."""
    names = (*tree.columns, *((tree.time,) if tree.time else ()))
    return Codes(
        names, lambda *values: tuple(map(str, values)) in tree.strangers, message="not_in_list", stage=Stage.KEY
    )


def whole_sums(data: Data, values: tuple[Column, ...], by: tuple[str, ...], whole: Fraction) -> Groups:
    """Rows of each group against a number to which they add up."""
    aggregates = {COUNT: row_count()}
    for column in values:
        aggregates |= sums(column)

    def then(result: Frame) -> Iterator[Check]:
        for column in values:
            _, part = _units(data, column, data.frame, data.frame)
            low, high, unknown = part_ends(column, part)
            total = nw.col(f"sum:{column.name}")
            room = literal(whole) * RELATIVE if part.binary else 0
            violated: nw.Expr = nw.when(unknown == 0).then(
                (low > literal(whole) + room) | (high < literal(whole) - room)
            )
            violated = _unless_noisy(violated, column)
            facts = {"observed": total, "difference": total - literal(whole), "parts": nw.col(COUNT)}
            says = {"expected": whole, "suggested": None}
            judgement = Judgement(violated, (column.name,), None, (), facts, says, (), Stage.AGGREGATE, "adds_up_to")
            yield Relations(result, by, judgement)

    return Groups({name: nw.col(name) for name in by}, aggregates, then)


def _unless_noisy(violated: nw.Expr, *columns: Column) -> nw.Expr:
    """Noise of unknown size was added: a sum that does not fit says nothing."""
    if not any(column.noisy and not column.noise for column in columns):
        return violated
    return nw.when(~violated).then(nw.lit(False))


# -- rounding as seen in the data --------------------------------------------------------------------------------------


def _units(data: Data, column: Column, *levels: Frame) -> tuple[Slack, ...]:
    """The slack of a column in each of several frames; whole numbers may be rounded to a unit that each shows."""
    if column.rounding is not None or column.type != "integer":
        return tuple(slack(column) for _ in levels)
    return tuple(slack(column, Fraction(_unit(data, (column.name,), frame))) for frame in levels)


def _unit(data: Data, names: tuple[str, ...], frame: Frame) -> int:
    """The unit to which all values of some columns are rounded, as a sample shows and all rows confirm; else 1."""
    sample = data.peek(frame.select(*names).head(SAMPLE))
    unit = seen_unit(value for row in sample for value in row.values())
    if unit == 1:
        return 1
    odd = {name: (nw.col(name) % unit != 0).cast(nw.Int64()).sum() for name in names}
    return 1 if any(data.peek(frame.select(**odd))[0].values()) else unit


def seen_unit(values: Iterable[Any]) -> int:
    """The largest unit of which all values are multiples, if enough of them differ to tell; else 1."""
    numbers = {int(v) for v in values if v is not None and v != 0}
    if len(numbers) < ENOUGH:
        return 1
    return next((unit for unit in UNITS if all(n % unit == 0 for n in numbers)), 1)


# -- sums over columns -------------------------------------------------------------------------------------------------


def column_sums(data: Data, total: Column, parts: tuple[Column, ...]) -> Check:
    """A column that is the sum of others, row by row."""
    whole, *each = _columns_slack(data, total, parts)
    value, binary = nw.col(total.name), any(s.binary for s in (whole, *each))
    sum_of = reduce(lambda a, b: a + b, (nw.col(p.name) for p in parts))
    low, high = (
        reduce(lambda a, b: a + b, (_end(p, s, end) for p, s in zip(parts, each, strict=True))) for end in (0, 1)
    )
    room = tolerance(value, binary)
    violated = (value < low - literal(whole.above) - room) | (value > high + literal(whole.below) + room)
    violated = _unless_noisy(violated, total, *parts)
    names = tuple(p.name for p in parts)
    facts = {"observed": value, "expected": sum_of, "difference": value - sum_of, "low": low, "high": high}
    facts |= {f"auditor:named:{name}": nw.col(name) for name in names}
    says = {"parts": len(parts), "slack": sum((s.above for s in each), whole.above)}
    return Rows(Judgement(violated, (total.name,), None, names, facts, says, ("adds_up",), Stage.ROW))


def _columns_slack(data: Data, total: Column, parts: tuple[Column, ...]) -> tuple[Slack, ...]:
    """The slack of a total and of each part. Whole numbers may be rounded: the total to its own unit, the parts to
    theirs.
    """
    counts = [p.name for p in parts if p.type == "integer" and p.rounding is None]
    part_unit = Fraction(_unit(data, tuple(counts), data.frame)) if counts else None
    own = total.type == "integer" and total.rounding is None
    total_unit = Fraction(_unit(data, (total.name,), data.frame)) if own else None
    return (slack(total, total_unit), *(slack(p, part_unit if p.name in counts else None) for p in parts))


def _end(column: Column, reach: Slack, end: int) -> nw.Expr:
    """The low or high end of a part; null where it is unknown, so that the row is undecided."""
    value = nw.col(column.name)
    if reach.below or reach.above:
        value = value + literal(reach.above) if end else value - literal(reach.below)
    limit = marked(column, end)
    return value if limit is None else nw.when(~nw.col(column.name).is_null()).then(value).otherwise(limit)
