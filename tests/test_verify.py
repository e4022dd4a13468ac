"""Laws of verifying: a proof that holds stands, a tampered one falls, and nothing of the engine takes part."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import auditor.verify
from auditor.engine import check
from auditor.errors import AuditorError
from auditor.reports.json import tree
from auditor.verify import FAILS, STANDS, WORDS, verify

TEXT = "The share rose by 9 percentage points, from 41 per cent to 48 per cent.\n"


def term(start: int, low: str | None, high: str | None) -> dict[str, Any]:
    span = {"path": "a.txt", "start": start, "end": start + 1, "quote": "x", "role": ""}
    return {"span": span, "value": None, "low": low, "high": high, "unit": "count"}


def one(formula: str, **roles: Sequence[tuple[int, str | None, str | None]]) -> dict[str, Any]:
    figures = {role: [term(*figure) for figure in found] for role, found in roles.items()}
    return {"formula": formula, "figures": figures, "together": []}


def report(relation: Any, **more: Any) -> dict[str, Any]:
    finding = {"id": "1", "rule": "r", "verdict": "violated", "follows": [], "relation": relation, **more}
    return {"findings": [{"spans": list(spans(relation)), **finding}]}


def spans(relation: Any) -> Iterator[Any]:
    """Where the figures of a relation stand."""
    for one_ in [relation, *relation.get("together", ())] if relation else ():
        yield from (figure["span"] for found in one_.get("figures", {}).values() for figure in found)


def state(relation: Any) -> str:
    (proof,) = verify(report(relation))
    return proof.state


def test_the_proofs_of_an_audit_stand(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(TEXT, encoding="utf-8")
    found = json.loads(json.dumps(tree(check(article))))
    assert [p.state for p in verify(found)] == [STANDS]


def test_a_proof_whose_figures_are_changed_falls(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(TEXT, encoding="utf-8")
    found = json.loads(json.dumps(tree(check(article))))
    for figure in found["findings"][0]["relation"]["figures"]["by"]:
        figure["low"], figure["high"] = "6.5", "7.5"
    assert [p.state for p in verify(found)] == [FAILS]


def test_a_finding_in_words_is_not_recomputed() -> None:
    assert state(None) == WORDS


def test_findings_that_follow_from_others_are_verified_too() -> None:
    wrong = one("a == b", a=[(0, "1", "2")], b=[(5, "2", "3")])
    inner = report(wrong)["findings"]
    assert [p.state for p in verify(report(None, follows=inner))] == [WORDS, FAILS]


@pytest.mark.parametrize(
    ("formula", "low", "high", "stands"),
    [
        ("a + 1 == 5", "5", "6", True),
        ("a - 1 == 5", "6", "7", False),
        ("2 * a == 5", "2.5", "2.5", False),
        ("10 / a == 5", "3", "4", True),
        ("-a == 5", "-5", "-5", False),
        ("abs(a) == 5", "-6", "-5.5", True),
        ("abs(a) == 5", "-6", "5", False),
        ("a < 5", "5", "6", True),
        ("a <= 5", "5", "6", False),
        ("a > 5", "4", "5", True),
        ("a >= 5", None, "4", True),
        ("a >= 5", "4", None, False),
        ("1 <= a <= 3", "4", None, True),
    ],
)
def test_a_formula_over_one_figure(formula: str, low: str | None, high: str | None, stands: bool) -> None:
    assert (state(one(formula, a=[(0, low, high)])) == STANDS) == stands


@pytest.mark.parametrize(("formula", "stands"), [("sum(a) == 6", False), ("min(a) > 2", True), ("max(a) < 3", True)])
def test_a_formula_over_many_figures(formula: str, stands: bool) -> None:
    many = [(n, str(n + 1), str(n + 1)) for n in range(3)] + [(9, "0", "4")]
    assert (state(one(formula, a=many)) == STANDS) == stands


def test_relations_that_only_fail_together_are_told_by_the_figure_they_share() -> None:
    shared = (0, "10", "20")
    low = one("a + b == 21", a=[shared], b=[(5, "9", "10")])
    high = one("a - c == 5", a=[shared], c=[(9, "9", "14")])
    both = {"formula": "", "figures": {}, "together": [low, high]}
    assert [state(low), state(high), state(both)] == [FAILS, FAILS, STANDS]


@given(st.lists(st.integers(-50, 50), min_size=3, max_size=3), st.integers(0, 3))
def test_what_true_values_satisfy_never_stands(values: list[int], slack: int) -> None:
    a, b, c = values
    bounds = [(n, str(v - slack), str(v + slack)) for n, v in enumerate(values)]
    system = [
        one(f"a + b == {a + b}", a=bounds[:1], b=bounds[1:2]),
        one(f"b - c == {b - c}", b=bounds[1:2], c=bounds[2:]),
        one(f"a * c == {a * c}", a=bounds[:1], c=bounds[2:]),
        one(f"abs(c) <= {abs(c)} < 99 + abs(a)", c=bounds[2:], a=bounds[:1]),
    ]
    assert state({"formula": "", "figures": {}, "together": system}) == FAILS
    assert all(state(each) == FAILS for each in system)


@given(st.fractions(-9, 9), st.fractions(-9, 9))
def test_exact_fractions_are_compared_exactly(a: Fraction, b: Fraction) -> None:
    figures = {"a": [(0, str(a), str(a))], "b": [(5, str(b), str(b))]}
    assert (state(one("a == b", **figures)) == STANDS) == (a != b)


@pytest.mark.parametrize("relation", [{}, {"formula": "a(", "figures": {}, "together": []}, one("a ** 2 == 4", a=[])])
def test_what_is_no_report_is_refused(relation: Any) -> None:
    with pytest.raises(AuditorError):
        verify(report(relation))


def test_verifying_uses_nothing_of_what_it_verifies() -> None:
    tree_ = ast.parse(Path(auditor.verify.__file__).read_text(encoding="utf-8"))
    used = {n.module for n in ast.walk(tree_) if isinstance(n, ast.ImportFrom)}
    assert {name for name in used if name and name.startswith("auditor")} == {"auditor.errors"}


# -- tampering ---------------------------------------------------------------------------------------------------------


@cache
def audited() -> str:
    """A report on an article with faults of several sorts."""
    with TemporaryDirectory() as folder:
        article = Path(folder) / "a.txt"
        article.write_text(
            TEXT + "\nOf 4,120 pupils, 1,030 or 52 per cent walk. On average 43.2 per cent agreed; girls 45.4 and boys "
            "49.0 per cent.\n", encoding="utf-8",
        )  # fmt: skip
        return json.dumps(tree(check(article)))


def figures_of(found: Any) -> list[Any]:
    """Every figure of every relation of a report."""
    relations = [f["relation"] for f in found["findings"] if f["relation"]]
    return [figure for one_ in relations for same in one_["figures"].values() for figure in same]


def with_other_value(figure: Any, number: int) -> None:
    figure["value"] = str(number)


def with_turned_bounds(figure: Any, number: int) -> None:
    figure["low"], figure["high"] = str(number + 1), str(number)


def with_shifted_bounds(figure: Any, number: int) -> None:
    moved = number + 100_000 * (1 + figure["span"]["start"])
    figure["low"], figure["high"] = str(moved), str(moved + 1)


def with_another_quote(figure: Any, number: int) -> None:
    figure["span"]["quote"] = f"{number}7"


def at_another_place(figure: Any, number: int) -> None:
    figure["span"]["start"] += 1 + number


def with_no_bounds(figure: Any, number: int) -> None:
    figure["low"] = figure["high"] = None


TAMPERINGS = (
    with_other_value, with_turned_bounds, with_shifted_bounds, with_another_quote, at_another_place, with_no_bounds,
)  # fmt: skip


@given(st.sampled_from(TAMPERINGS), st.integers(0, 10**6), st.randoms(use_true_random=False))
def test_a_report_that_was_tampered_with_is_refused(tamper: Any, number: int, chance: Any) -> None:
    found = json.loads(audited())
    assert {p.state for p in verify(found)} == {STANDS}
    figure = chance.choice(figures_of(found))
    before = json.dumps(figure)
    tamper(figure, number)
    assume(json.dumps(figure) != before)
    assert FAILS in {p.state for p in verify(found)}


@given(st.randoms(use_true_random=False))
def test_a_relation_without_one_of_its_roles_is_no_report(chance: Any) -> None:
    found = json.loads(audited())
    relation = chance.choice([f["relation"] for f in found["findings"]])
    del relation["figures"][chance.choice(sorted(relation["figures"]))]
    with pytest.raises(AuditorError):
        verify(found)
