"""A column that is called a share holds shares, and one that is called a rate per head holds rates.

Looks at the name, the label and the unit of every column of numbers. A share of a whole lies between 0 and 100 (or
0 and 1); a column that is called a share and has values beyond is a rate, or counts. A column that is called a
number per head and whose unit is per cent is one or the other. With numerator and denominator, the values say which
they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from auditor import plugins
from auditor.checks import Check, Data, Fact, Judgement, Rows, Stage
from auditor.checks.columns import literal
from auditor.dataset import Column
from auditor.lazy import nw
from auditor.model import Verdict

SUBJECT = "table"
MESSAGE = {
    "en": "{column} is called a share, but {observed} is more than the whole",
    "nb": "{column} kalles en andel, men {observed} er mer enn helheten",
}


@dataclass(frozen=True, slots=True)
class Parameters:
    """columns: which; all columns of numbers by default. whole: the value of the whole.

    share, head: what names and labels say, besides the words of the languages.
    """

    columns: tuple[str, ...] = ()
    share: tuple[str, ...] = ()
    head: tuple[str, ...] = ()
    whole: Fraction = Fraction(100)


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    p = parameters
    chosen = data.columns(p.columns) if p.columns else tuple(c for c in data.table.columns if c.numeric)
    for column in chosen:
        called = f"{column.name} {column.label}".replace("_", " ").casefold()
        if _says(called, (*p.head, *_words("column_per_head"))):
            yield _per_head(column)
        elif _says(called, (*p.share, *_words("column_share"))):
            yield _share(column, p)


def _words(name: str) -> list[str]:
    """The words of all languages for what a column holds."""
    lexicons = [plugins.load("languages", code).LANGUAGE for code in plugins.languages()]
    return [word for lexicon in lexicons for word in lexicon.words.get(name, "").split()]


def _says(called: str, words: tuple[str, ...]) -> bool:
    return any(re.search(rf"\b{re.escape(word.replace('_', ' ').casefold())}\b", called) for word in words)


def _per_head(column: Column) -> Fact:
    """A number per head is no percentage."""
    wrong = column.unit in ("percent", "%", "percentage_point")
    verdict = Verdict.VIOLATED if wrong else Verdict.HOLDS
    return Fact(verdict, columns=(column.name,), facts={"observed": column.unit}, message="head_in_percent")


def _share(column: Column, p: Parameters) -> Check:
    """A share is at most the whole, and is measured in per cent, or in nothing."""
    if column.unit in ("per_capita", "rate", "money", "index"):
        return Fact(Verdict.VIOLATED, columns=(column.name,), facts={"observed": column.unit}, message="share_in_unit")
    value = nw.col(column.name)
    whole = literal(p.whole)
    half = float(Fraction(1, 2 * 10**column.decimals)) if column.decimals else 0.0
    beyond = (value > whole + half) | (value < -half)
    facts = {"observed": value}
    return Rows(Judgement(beyond, (column.name,), ~value.is_null(), (), facts, stage=Stage.FIELD, known=column.name))
