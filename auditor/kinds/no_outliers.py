"""No value of a time series is far from the others (ESS: VNO, no outliers in time series).

Two methods. `mad`: a value is further from the median of its series than `limit` times the median absolute
deviation (times 1.4826, which makes it a standard deviation where values are normal; Leys et al. 2013). `hb`: the
change from the period before is far from the changes of the other series in the same period (Hidiroglou and
Berthelot, Survey Methodology 1986), which lets large units change less than small ones. Series, or periods, with
fewer than `least` values are not judged, nor those without spread. ESS default: mad, with a limit of 5; hb has C =
10, U = 0.4, A = 0.05.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from auditor.checks import Aggregate, Check, Data, Frame, Groups, Judgement, Relations, Stage, row_count
from auditor.checks.columns import literal
from auditor.checks.engines import small
from auditor.checks.periods import ordinal, step
from auditor.errors import RuleError
from auditor.lazy import nw

SUBJECT = "table"
MESSAGE = {
    "en": "{column} is {observed}, outside {low} to {high}",
    "nb": "{column} er {observed}, utenfor {low} til {high}",
}
NORMAL = 1.4826  # median absolute deviations in a standard deviation
NUMBER = "auditor:period"


@dataclass(frozen=True, slots=True)
class Parameters:
    """value: columns. time: of periods. by: what tells series apart. limit: of mad, or C of hb. power: U, share: A
    of hb.
    """

    value: tuple[str, ...]
    time: str
    by: tuple[str, ...] | None = None
    method: Literal["mad", "hb"] = "mad"
    limit: Fraction | None = None
    least: int = 8
    power: Fraction = Fraction(4, 10)
    share: Fraction = Fraction(5, 100)


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    p = parameters
    time = data.column(p.time).name
    default = tuple(name for name in data.key if name != time)
    by = default if p.by is None else tuple(column.name for column in data.columns(p.by))
    for name in (data.number(value).name for value in p.value):
        rows = data.frame.select(*dict.fromkeys((*data.key, *by, time)), name).filter(~nw.col(name).is_null())
        key = data.key or (*by, time)
        if p.method == "mad":
            yield _deviations(rows, by, key, name, p)
        else:
            yield _changes(data, rows, by, key, name, p)


# -- median and median absolute deviation ------------------------------------------------------------------------------


def _deviations(rows: Frame, by: tuple[str, ...], key: tuple[str, ...], name: str, p: Parameters) -> Groups:
    value, keys = nw.col(name).cast(nw.Float64()), {column: nw.col(column) for column in by}

    def spread(medians: Frame) -> Iterator[Check]:
        beside = _joined(rows, medians, by)
        apart: Aggregate = (value - nw.col("median")).abs(), "median"
        yield Groups(keys, {**_kept(), "spread": apart}, judged, frame=beside)

    def judged(found: Frame) -> Iterator[Check]:
        limit = literal(p.limit or Fraction(5)) * NORMAL
        enough = (nw.col("values") >= p.least) & (nw.col("spread") > 0)
        low, high = nw.col("median") - nw.col("spread") * limit, nw.col("median") + nw.col("spread") * limit
        facts = {"observed": nw.col(name), "low": low, "high": high, "median": nw.col("median")}
        outside = (value < low) | (value > high)
        judgement = Judgement(outside, (name,), enough, (), facts, {}, ("outlier_mad",), Stage.SERIES)
        yield Relations(_joined(rows, found, by), key, judgement)

    return Groups(keys, {"median": (value, "median"), "values": row_count()}, spread, frame=rows)


def _kept() -> dict[str, Aggregate]:
    """What is the same in all rows of a group, carried on."""
    return {"median": (nw.col("median"), "max"), "values": (nw.col("values"), "max")}


def _joined(rows: Frame, groups: Frame, by: tuple[str, ...]) -> Frame:
    """Rows beside the aggregates of their group; without `by` there is one group."""
    on = list(by) or ["auditor:all"]
    return (rows if by else rows.with_columns(**{"auditor:all": nw.lit(1)})).join(groups, on=on, how="inner")


# -- Hidiroglou and Berthelot ------------------------------------------------------------------------------------------


def _changes(data: Data, rows: Frame, by: tuple[str, ...], key: tuple[str, ...], name: str, p: Parameters) -> Groups:
    frame = _beside_last(data, rows, by, name, p.time)
    ratio, period = nw.col(name).cast(nw.Float64()) / nw.col("before"), {NUMBER: nw.col(NUMBER)}
    frame = frame.with_columns(ratio=ratio)

    def effects(medians: Frame) -> Iterator[Check]:
        beside = frame.join(medians, on=NUMBER, how="inner")
        middle = nw.col("median")
        bent = (
            nw.when(nw.col("ratio") < middle).then(1 - middle / nw.col("ratio")).otherwise(nw.col("ratio") / middle - 1)
        )
        size = nw.max_horizontal(nw.col(name).cast(nw.Float64()), nw.col("before")) ** literal(p.power)
        effect = beside.with_columns(effect=bent * size)
        median: Aggregate = nw.col("effect"), "median"
        yield Groups(period, {**_kept(), "middle": median}, lambda found: quartiles(effect, found), frame=effect)

    def quartiles(effect: Frame, middles: Frame) -> Iterator[Check]:
        beside = effect.drop("median", "values").join(middles, on=NUMBER, how="inner")
        e, m = nw.col("effect"), nw.col("middle")
        halves: dict[str, Aggregate] = {
            **_kept(), "middle": (m, "max"),
            "lower": (nw.when(e <= m).then(e), "median"), "upper": (nw.when(e >= m).then(e), "median"),
        }  # fmt: skip
        yield Groups(period, halves, lambda r: judged(effect, r), frame=beside)

    def judged(effect: Frame, found: Frame) -> Iterator[Check]:
        beside = effect.drop("median", "values").join(found, on=NUMBER, how="inner")
        m, limit = nw.col("middle"), literal(p.limit or Fraction(10))
        least = (m * literal(p.share)).abs()
        low = m - nw.max_horizontal(m - nw.col("lower"), least) * limit
        high = m + nw.max_horizontal(nw.col("upper") - m, least) * limit
        spread = nw.col("upper") > nw.col("lower")
        facts = {"observed": nw.col(name), "before": nw.col("before"), "median": nw.col("median")}
        outside = (nw.col("effect") < low) | (nw.col("effect") > high)
        enough = (nw.col("values") >= p.least) & spread
        judgement = Judgement(outside, (name,), enough, (), facts, {}, (), Stage.SERIES, "outlier_hb")
        yield Relations(beside, key, judgement)

    return Groups(period, {"median": (nw.col("ratio"), "median"), "values": row_count()}, effects, frame=frame)


def _beside_last(data: Data, rows: Frame, by: tuple[str, ...], name: str, time: str) -> Frame:
    """Positive values beside those of the period before."""
    seen = [row[time] for row in data.peek(data.frame.select(time).unique()) if row[time] is not None]
    found = [ordinal(value) for value in seen]
    if None in found or len({one[0] for one in found if one}) > 1:
        raise RuleError(
            f"{time!r} holds what is no period, or several sorts of them", hint="write 2016, 2016-03, 2016Q1 …"
        )
    numbers = [one[1] for one in found if one]
    width = step(numbers)
    periods = small(data.rows, {time: seen, NUMBER: numbers})
    numbered = rows.filter(nw.col(name) > 0).join(periods, on=time, how="inner")
    last = numbered.select(*by, (nw.col(NUMBER) + width).alias(NUMBER), nw.col(name).cast(nw.Float64()).alias("before"))
    return numbered.join(last, on=[*by, NUMBER], how="inner")
