"""Relations on the rows of a table, of all rules together: one scan counts, one fetches what fails.

Values of columns are judged once for each distinct value, and the rows that have a wrong one are found with the rest.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from auditor.checks import Codes, Data, Frame, Judgement
from auditor.checks.engines import fetched
from auditor.gate.failing import Confrontation, Job, failure_of, first_rows, key_of, times
from auditor.lazy import nw
from auditor.model import Verdict


def judged_codes(codes: list[tuple[Job, Codes]]) -> Iterator[tuple[Job, Judgement]]:
    """Relations on single values as relations on rows: is the value one of the wrong ones?"""
    seen: dict[tuple[int, tuple[str, ...]], list[tuple[Any, ...]]] = {}
    for job, check in codes:
        place = (id(job.data.rows), check.columns)
        if place not in seen:
            seen[place] = _distinct(job.data.rows, check.columns)
        wrong = [values for values in seen[place] if check.wrong(*values)]
        first = nw.col(check.columns[0])
        facts = {"observed": first, **{f"auditor:value:{n}": nw.col(c) for n, c in enumerate(check.columns)}}
        yield (
            job,
            Judgement(
                _is_among(check.columns, wrong),
                check.columns,
                examined=~first.is_null(),
                known=check.columns[0],
                facts=facts,
                says=check.says,
                proof=check.proof,
                stage=check.stage,
                message=check.message,
                explain=check.explain,
            ),
        )


def _is_among(columns: tuple[str, ...], wrong: list[tuple[Any, ...]]) -> nw.Expr:
    """Whether the values of a row are among the wrong ones."""
    first = nw.col(columns[0])
    if not wrong:
        return first.is_null() & ~first.is_null()
    if len(columns) == 1:
        return first.is_in([values[0] for values in wrong])
    same = [
        nw.all_horizontal(*(_equals(c, v) for c, v in zip(columns, values, strict=True)), ignore_nulls=False)
        for values in wrong
    ]
    return nw.any_horizontal(*same, ignore_nulls=False)


def _equals(column: str, value: Any) -> nw.Expr:
    return nw.col(column).is_null() if value is None else (nw.col(column) == nw.lit(value)).fill_null(False)


def _distinct(rows: Frame, columns: tuple[str, ...]) -> list[tuple[Any, ...]]:
    values = fetched(rows.group_by(*columns).agg(**{"auditor:rows": nw.len()}))
    found = [tuple(row[column] for column in columns) for row in values]
    return sorted((row for row in found if row[0] is not None), key=str)


def judge_rows(found: Confrontation, judged: list[tuple[Job, Judgement]]) -> None:
    """One scan a table counts, one fetches; a judgement with more failing rows than are fetched has a scan of its
    own.
    """
    tables: dict[int, list[tuple[Job, Judgement]]] = defaultdict(list)
    for job, judgement in judged:
        tables[id(job.data.rows)].append((job, judgement))
    for group in tables.values():
        counts = _count(group)
        for (job, _), count in zip(group, counts, strict=True):
            found.tallies[job.rule].add(*count)
        failing = [(pair, count[1]) for pair, count in zip(group, counts, strict=True) if count[1]]
        few = [pair for pair, count in failing if count <= found.most]
        for some in [few, *([pair] for pair, count in failing if count > found.most)]:
            for job, judgement, record in _failing_rows(some, found.most):
                found.add(failure_of(job, judgement, record, Verdict.VIOLATED, key_of(job.data)))


def _count(group: list[tuple[Job, Judgement]]) -> list[tuple[int, int, int]]:
    """Examined, violated and undecided of every judgement, in one scan."""
    sums: dict[str, nw.Expr] = {"auditor:rows": nw.len()}
    for n, (job, judgement) in enumerate(group):
        if judgement.known and job.data.selected is None:
            sums[f"v{n}"], sums[f"e{n}"] = times(judgement.violated), nw.col(judgement.known).count()
            continue
        concerned = _concerned(job.data, judgement)
        sums[f"v{n}"] = times(_and(judgement.violated, concerned))
        if concerned is None:
            sums[f"d{n}"] = judgement.violated.count()
        else:
            sums |= {f"e{n}": times(concerned), f"u{n}": times(judgement.violated.is_null() & concerned)}
    record = {name: int(value or 0) for name, value in fetched(group[0][0].data.rows.select(**sums))[0].items()}
    total = record["auditor:rows"]
    return [
        (record.get(f"e{n}", total), record[f"v{n}"], record.get(f"u{n}", total - record.get(f"d{n}", total)))
        for n in range(len(group))
    ]


def _concerned(data: Data, judgement: Judgement) -> nw.Expr | None:
    if data.selected is None or judgement.examined is None:
        return judgement.examined if data.selected is None else data.selected
    return data.selected & judgement.examined


def _and(expression: nw.Expr, concerned: nw.Expr | None) -> nw.Expr:
    return expression if concerned is None else expression & concerned


def _failing_rows(failing: list[tuple[Job, Judgement]], limit: int) -> Iterator[tuple[Job, Judgement, dict[str, Any]]]:
    """The first failing rows of every judgement, in the order of their keys."""
    if not failing:
        return
    data = failing[0][0].data
    rows, key = data.rows, key_of(data)
    flags = {f"v{n}": _and(j.violated, _concerned(job.data, j)).fill_null(False) for n, (job, j) in enumerate(failing)}
    facts = {f"f{n}:{name}": e for n, (_, j) in enumerate(failing) for name, e in j.facts.items()}
    flagged = rows.filter(nw.any_horizontal(*flags.values(), ignore_nulls=False))
    for record in first_rows(flagged.select(*key, **flags, **facts), key, limit * len(failing)):
        for n, (job, judgement) in enumerate(failing):
            if record[f"v{n}"]:
                own = {name: record[f"f{n}:{name}"] for name in judgement.facts}
                yield job, judgement, {**{k: record[k] for k in key}, **own}
