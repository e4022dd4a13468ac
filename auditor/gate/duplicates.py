"""Keys that occur more than once, found without comparing keys: by hashes of 64 bits, confirmed on the rows that
are suspected.

Where the key has a column of whole numbers in a short range (years, months), the rest of the key is hashed and each
group adds up 2 to the power of that number. A sum of n powers of two has n bits exactly if all of them differ; so a
group with n bits has no key twice, whatever its hash. This needs as many groups as there are series, not as there
are rows.
"""

from __future__ import annotations

from typing import Any

from auditor.checks import Data, Frame
from auditor.checks.engines import HASH, fetched, hashed, kept, small
from auditor.lazy import nw

SPAN = 46  # so that a sum of that many powers of two is exact as a binary fraction
COUNT, BITS = "auditor:count", "auditor:bits"
PATTERNS = 50_000  # combinations of count and bits that are looked at


def twice(data: Data, columns: tuple[str, ...]) -> list[dict[str, Any]]:
    """The keys that occur more than once among the selected rows, and how often (`times`), in their order."""
    dense = _dense(data, columns)
    suspects = _by_bits(data, columns, *dense) if dense else _by_hash(data, columns)
    if suspects is None:
        return []
    rows, wanted = suspects
    candidates = rows.join(wanted, on=HASH, how="semi")
    groups = candidates.group_by(*columns).agg(times=nw.len()).filter(nw.col("times") > 1)
    return fetched(groups.sort(*columns, nulls_last=True))


def _dense(data: Data, columns: tuple[str, ...]) -> tuple[str, int] | None:
    """The column of whole numbers with the longest range up to SPAN, and where it begins."""
    numbers = [name for name in columns if data.column(name).type == "integer"] if len(columns) > 1 else []
    if not numbers:
        return None
    ends = {f"{end}:{name}": getattr(nw.col(name), end)() for name in numbers for end in ("min", "max")}
    found = data.peek(data.frame.select(**ends))[0]
    spans = {name: found[f"max:{name}"] - found[f"min:{name}"] for name in numbers if found[f"min:{name}"] is not None}
    short = [name for name, span in spans.items() if span <= SPAN]
    best = max(short, key=lambda name: (spans[name], name), default=None)
    return (best, int(found[f"min:{best}"])) if best else None


def _by_bits(data: Data, columns: tuple[str, ...], dense: str, first: int) -> tuple[Frame, Frame] | None:
    rest = tuple(name for name in columns if name != dense)
    rows = hashed(data.frame, columns, rest)
    power = nw.lit(2.0) ** (nw.col(dense) - first).cast(nw.Float64())
    marked = rows.select(HASH, power.alias(BITS))
    groups = kept(marked.group_by(HASH).agg(**{COUNT: nw.len(), BITS: nw.col(BITS).sum()}), data.rows)
    patterns = fetched(groups.group_by(COUNT, BITS).agg(n=nw.len()).head(PATTERNS))
    if len(patterns) == PATTERNS:
        return _by_hash(data, columns)
    odd = [row for row in patterns if not _all_differ(row[COUNT], row[BITS])]
    if not odd:
        return None
    wanted = small(data.rows, {name: [row[name] for row in odd] for name in (COUNT, BITS)})
    missing = any(row[BITS] is None for row in odd)
    found = groups.join(wanted, on=[COUNT, BITS], how="semi") if not missing else groups.filter(nw.col(COUNT) > 0)
    return rows, kept(found.select(HASH), data.rows)


def _all_differ(count: int, bits: float | None) -> bool:
    """Whether a sum of `count` powers of two is of powers that all differ."""
    return bits is not None and count <= SPAN + 1 and int(bits).bit_count() == count


def _by_hash(data: Data, columns: tuple[str, ...]) -> tuple[Frame, Frame] | None:
    rows = hashed(data.frame, columns, columns)
    wanted = kept(rows.group_by(HASH).agg(**{COUNT: nw.len()}).filter(nw.col(COUNT) > 1).select(HASH), data.rows)
    return (rows, wanted) if fetched(wanted.head(1)) else None
