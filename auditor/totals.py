"""Totals against their parts, as plans: sums of intervals over a tree of rows, or over columns of one row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from functools import reduce
from typing import Any

from auditor.checks import RELATION, Check, Frame, Groups, Judgement, Record, Relations, Rows, Stage
from auditor.columns import Slack, literal, marked, slack, tolerance
from auditor.dataset import Column
from auditor.engines import small
from auditor.hierarchy import UP, WANTED, Tree
from auditor.lazy import nw
from auditor.periods import period

COUNT = "auditor:parts"
SAMPLE = 1000  # rows that show whether a column is rounded to a unit
UNITS = (1000, 500, 250, 100, 50, 25, 20, 10, 5)
ENOUGH = 12  # values that must all be multiples of a unit before it is believed


# -- sums over rows ----------------------------------------------------------------------------------------------------


def tree_sums(tree: Tree, values: tuple[Column, ...], complete: bool) -> Iterator[Check]:
    """Each total of the tree against the sum of its parts; totals without parts and parts without total besides."""
    aggregates = {COUNT: nw.len()}
    for column in values:
        aggregates |= sums(column)

    def then(result: Frame) -> Iterator[Check]:
        joined = joined_totals(tree, values, result)
        parts = part_rows(tree, values)
        for column in values:
            yield _sum_relations(tree, column, joined, parts, complete)
        yield _orphans(tree, values, result, parts)
        if complete and tree.members:
            yield _incomplete(tree, values, joined, parts)

    yield Groups(tree.by, aggregates, then, frame=tree.parts, source=tree.source)


def sums(column: Column) -> dict[str, nw.Expr]:
    """What is aggregated of the parts in a column: sum, how many are known, and what marks say of the others."""
    value, name = nw.col(column.name), column.name
    found = {f"sum:{name}": value.sum(), f"known:{name}": value.count()}
    low, high = marked(column, 0), marked(column, 1)
    if low is not None and high is not None:
        found |= {f"low:{name}": low.sum(), f"high:{name}": high.sum(), f"bounded:{name}": low.count()}
    if column.status:
        found[f"least:{name}"] = value.min()
    return found


def joined_totals(tree: Tree, values: tuple[Column, ...], result: Frame) -> Frame:
    """The totals beside what their parts add up to."""
    names = dict.fromkeys((*row_key(tree), *tree.by_names, *tree.columns, *(c.name for c in values)))
    left = [*tree.by_names, *tree.columns]
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
    up = {group: nw.col(column) for group, column in zip(tree.up, tree.columns, strict=True)}
    return {**up, **{f"auditor:by:{name}": nw.col(name) for name in tree.by_names}}


def _sum_relations(tree: Tree, column: Column, joined: Frame, parts: Any, complete: bool) -> Relations:
    name = column.name
    whole, part = _units(tree, column)
    low, high, unknown = part_ends(column, part)
    own = nw.col(name)
    room = tolerance(own, whole.binary)
    below, above = own + literal(whole.above) < low - room, own - literal(whole.below) > high + room
    violated: nw.Expr = nw.when(unknown == 0).then(below | above)
    if column.status:
        short = (nw.col(f"least:{name}") >= 0) & below
        violated = nw.when(unknown == 0).then(below | above).otherwise(nw.when(short).then(nw.lit(True)))
    if complete and tree.members:
        violated = nw.when((nw.col(COUNT) >= nw.col(WANTED)).fill_null(True)).then(violated)
    total = nw.col(f"sum:{name}")
    facts = {
        "observed": own, "expected": total, "difference": own - total, "parts": nw.col(COUNT),
        "low": low, "high": high, **{g: nw.col(c) for g, c in zip(tree.up, tree.columns, strict=True)},
        **{f"auditor:by:{b}": nw.col(b) for b in tree.by_names},
    }  # fmt: skip
    says = {"auditor:relation": "sum", "slack": whole.above, "auditor:exact": not (whole.above or part.above)}
    judgement = Judgement(violated, (name,), None, (), facts, says, ("adds_up",), Stage.AGGREGATE)
    return Relations(joined, row_key(tree), judgement, parts=parts)


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


def part_rows(tree: Tree, values: tuple[Column, ...]) -> Any:
    """Fetches the parts of failing relations, with their values."""
    key = row_key(tree)

    def parts(failing: Frame) -> Frame:
        left = tree.parts.with_columns(**{g: tree.by[g] for g in tree.up})
        names = dict.fromkeys((*key, *tree.columns, *tree.group, *(c.name for c in values)))
        wanted = failing.select(
            RELATION, *(nw.col(g if g in tree.up else f"auditor:by:{g}").alias("f:" + g) for g in tree.group)
        )
        joined = left.select(*names).join(
            wanted, left_on=list(tree.group), right_on=["f:" + g for g in tree.group], how="inner"
        )
        return joined.select(RELATION, *dict.fromkeys((*key, *tree.columns)), *(c.name for c in values))

    return parts


def _orphans(tree: Tree, values: tuple[Column, ...], result: Frame, parts: Any) -> Relations:
    """Parts whose total is not there, though the same total is there for others."""
    published = tree.totals.select(*(nw.col(c).alias(UP + c) for c in tree.columns)).unique()
    present = tree.totals.select(
        *(nw.col(b) for b in tree.by_names),
        *(nw.col(c).alias(UP + c) for c in tree.columns),
        **{"auditor:there": nw.lit(1)},
    ).unique()
    known = result.join(published, on=list(tree.up), how="semi").join(present, on=list(tree.group), how="left")
    frame = known.with_columns(**{c: nw.col(UP + c) for c in tree.columns})
    facts = {
        "parts": nw.col(COUNT),
        **{g: nw.col(g) for g in tree.up},
        **{f"auditor:by:{b}": nw.col(b) for b in tree.by_names},
    }
    says = {"auditor:relation": "orphan"}
    judgement = Judgement(
        nw.col("auditor:there").is_null(),
        tuple(c.name for c in values[:1]),
        None,
        (),
        facts,
        says,
        (),
        Stage.KEY,
        "orphaned",
    )
    return Relations(frame, (*tree.by_names, *tree.columns), judgement, parts=parts)


def _incomplete(tree: Tree, values: tuple[Column, ...], joined: Frame, parts: Any) -> Relations:
    """Totals for which a member of the code list is not there."""
    facts = {
        "parts": nw.col(COUNT), "wanted": nw.col(WANTED), **{UP + c: nw.col(c) for c in tree.columns},
        **{f"auditor:by:{b}": nw.col(b) for b in tree.by_names},
    }  # fmt: skip
    if tree.time:
        facts["auditor:when"] = nw.col(tree.time)

    def explain(record: Record, rows: list[Record]) -> Record:
        column = tree.columns[0]
        when = period(record["auditor:when"]) if tree.time else ""
        wanted = tree.members.get((when, record[UP + column]), ())
        there = {row[column] for row in rows}
        return {"missing": [str(code) for code in wanted if code not in there]}

    says = {"auditor:relation": "missing"}
    names = tuple(c.name for c in values[:1])
    judgement = Judgement(
        nw.col(COUNT) < nw.col(WANTED), names, None, (), facts, says, (), Stage.KEY, "members_missing"
    )
    return Relations(joined, row_key(tree), judgement, parts=parts, explain=explain)


# -- rounding as seen in the data --------------------------------------------------------------------------------------


def _units(tree: Tree, column: Column) -> tuple[Slack, Slack]:
    """The slack of totals and of parts; whole numbers may be rounded to a unit that the data show, each level to
    its own.
    """
    if column.rounding is not None or column.type != "integer":
        return slack(column), slack(column)
    found = []
    for frame in (tree.totals, tree.parts):
        sample = [row[column.name] for row in tree.data.peek(frame.select(column.name).head(SAMPLE))]
        unit = seen_unit(sample)
        if (
            unit > 1
            and tree.data.peek(frame.select(n=(nw.col(column.name) % unit != 0).cast(nw.Int64()).sum()))[0]["n"]
        ):
            unit = 1
        found.append(slack(column, Fraction(unit)))
    return found[0], found[1]


def seen_unit(values: Iterable[Any]) -> int:
    """The largest unit of which all values are multiples, if there are enough of them to tell; else 1."""
    numbers = [int(v) for v in values if v is not None and v != 0]
    if len(set(numbers)) < ENOUGH:
        return 1
    return next((unit for unit in UNITS if all(n % unit == 0 for n in numbers)), 1)


# -- sums over columns -------------------------------------------------------------------------------------------------


def column_sums(total: Column, parts: tuple[Column, ...], units: tuple[int, ...] = ()) -> Check:
    """A column that is the sum of others, row by row. units: to what the total and the parts are rounded, as seen."""
    whole = slack(total, Fraction(units[0]) if units else None)
    each = [slack(p, Fraction(u) if u else None) for p, u in zip(parts, units[1:] or (0,) * len(parts), strict=True)]
    value, binary = nw.col(total.name), any(s.binary for s in (whole, *each))
    sum_of = reduce(lambda a, b: a + b, (nw.col(p.name) for p in parts))
    low, high = (
        reduce(lambda a, b: a + b, (_end(p, s, end) for p, s in zip(parts, each, strict=True))) for end in (0, 1)
    )
    room = tolerance(value, binary)
    low, high = low - literal(whole.above), high + literal(whole.below)
    violated = (value < low - room) | (value > high + room)
    names = tuple(p.name for p in parts)
    facts = {"observed": value, "expected": sum_of, "difference": value - sum_of, "low": low, "high": high}
    facts |= {f"auditor:part:{name}": nw.col(name) for name in names}
    says = {"parts": len(parts), "slack": sum(((s.above) for s in each), whole.above)}
    return Rows(Judgement(violated, (total.name,), None, names, facts, says, ("adds_up",), Stage.ROW))


def _end(column: Column, reach: Slack, end: int) -> nw.Expr:
    """The low or high end of a part; null where it is unknown, so that the row is undecided."""
    value = nw.col(column.name)
    if reach.below or reach.above:
        value = value + literal(reach.above) if end else value - literal(reach.below)
    limit = marked(column, end)
    return value if limit is None else nw.when(~nw.col(column.name).is_null()).then(value).otherwise(limit)
