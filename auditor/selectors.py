"""The `where` of a rule on documents: which figures it is about.

Every selector takes one value or a list of values. `measure`, `population`, `place`, `group` and `of` are words, of all
languages or by language (`{nb: "digital postkasse", en: "digital mailbox"}`): all of them must occur, whatever
their endings. `expression` is said over the names of NAMES.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import cache
from typing import Any

from auditor import expressions
from auditor.model import UNITS, Figure, Reading
from auditor.strict import Item

ROLES = ("level", "change", "total", "mean", "rank")
PASSAGES = ("title", "heading", "lead", "paragraph", "item", "row", "caption", "footnote", "quote")
EXACT = {"unit": UNITS, "role": ROLES, "in": PASSAGES}
WORDS = ("measure", "population", "place", "group", "of")
PLAIN = ("per", "period", "language")
KNOWN = (*EXACT, *WORDS, *PLAIN, "expression")

NAMES = (
    "value", "low", "high", "decimals", "unit", "role", "of", "per", "sign", "hedge", "word", "quoted", "measure",
    "population", "place", "group", "period", "language",
)  # fmt: skip

Where = Mapping[str, Any]
Select = Callable[[Figure], bool]


def where(item: Item) -> dict[str, Any]:
    """The selectors of a rule, checked. Raises RuleError with the line of what is wrong."""
    return {name: _value(name, value) for name, value in item.mapping(KNOWN).items()}


def _value(name: str, item: Item) -> Any:
    if name == "expression":
        return expression(item, NAMES)
    if name in WORDS:
        return _words(item)
    many = [one.text() if name in PLAIN else one.one_of(EXACT[name], name) for one in _list(item)]
    return tuple(_whole(i) for i in _list(item)) if name == "per" else tuple(many)


def _list(item: Item) -> tuple[Item, ...]:
    return item.value if isinstance(item.value, tuple) else (item,)


def _whole(item: Item) -> int:
    if not re.fullmatch(r"0|[1-9]\d{0,11}", item.text()):
        item.fail(f"{item.text()!r} is no whole number", "write 1 for a head, 1000 for a rate per thousand")
    return int(item.text())


def _words(item: Item) -> dict[str, tuple[str, ...]]:
    """Alternatives by language; "" is every language."""
    if isinstance(item.value, dict):
        return {code: tuple(i.text() for i in _list(value)) for code, value in item.value.items()}
    return {"": tuple(i.text() for i in _list(item))}


def expression(item: Item, known: tuple[str, ...]) -> expressions.Tree:
    """The tree of an expression, whose names must be known. Raises the error of the item, with the character."""
    try:
        tree = expressions.parse(item.text())
        expressions.require_names(tree, known)
    except expressions.ExpressionError as problem:
        item.fail(f"expression, character {problem.offset + 1}: {problem.message}", problem.hint)
    return tree


# -- a figure under the selectors ----------------------------------------------------------------------------------


def language_fits(selected: Where, language: str) -> bool:
    """Whether a rule is about documents of this language at all."""
    return "language" not in selected or language in selected["language"]


def selector(selected: Where, reading: Reading) -> Select:
    """The test that the `where` of a rule makes of each figure of a reading."""
    tests = [_test(name, value, reading) for name, value in selected.items() if name != "language"]
    return lambda figure: all(test(figure) for test in tests)


def _test(name: str, value: Any, reading: Reading) -> Select:
    document = reading.document
    if name == "expression":
        return lambda figure: expressions.evaluate(value, values(figure, document.language)) is True
    if name == "in":
        return lambda figure: bool(document.passages) and document.passages[figure.passage].role in value
    if name == "period":
        return lambda figure: any(figure.context.period.startswith(period) for period in value)
    if name in WORDS:
        wanted = value.get("", ()) + value.get(document.language, _fallback(value, document.language))
        return lambda figure: any(words_occur(words, _said(figure, name)) for words in wanted)
    return lambda figure: getattr(figure, name) in value


def _fallback(value: Mapping[str, tuple[str, ...]], language: str) -> tuple[str, ...]:
    return value.get("nb", ()) if language == "nn" else ()


def _said(figure: Figure, name: str) -> str:
    """What the document says a figure is about."""
    if name == "of":
        return figure.of
    if name == "measure":
        return " ".join([figure.context.text, *sorted(figure.context.measure)])
    return str(getattr(figure.context, name))


def values(figure: Figure, language: str) -> dict[str, Any]:
    """The names of an expression, for one figure; what is unknown is None."""
    context = figure.context
    found = {name: getattr(figure, name) for name in ("value", "unit", "role", "of", "hedge", "word", "quoted")}
    found |= {name: Fraction(getattr(figure, name)) for name in ("decimals", "per", "sign")}
    found |= {name: getattr(context, name) or None for name in ("population", "place", "group", "period")}
    return found | {
        "low": figure.interval.low,
        "high": figure.interval.high,
        "measure": context.text or None,
        "language": language,
    }


# -- words whatever their endings ----------------------------------------------------------------------------------

_WORD = re.compile(r"\w+")
ENDING = 4  # letters that an ending has at most (`postkasse`, `postkassene`)
STEM = 4  # letters that two words must share


def words_occur(wanted: str, said: str) -> bool:
    """Whether every word that is wanted occurs in what is said, in whatever form."""
    here = _cut(said)
    return all(any(_same(word, other) for other in here) for word in _cut(wanted))


@cache
def _cut(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.lower()))


def _same(a: str, b: str) -> bool:
    """Equal, or the same but for their endings."""
    shared = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return a == b or (shared >= STEM and len(a) - shared <= ENDING - 2 and len(b) - shared <= ENDING)
