"""Codes are valid (ESS: COV, codes are valid).

Each distinct code is compared once with the list, the code list of the dataset, or the pattern. A missing code is
not judged (see `mandatory`). ESS default: case counts, and nothing is trimmed. Validity periods of a code list
count if `time` is given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from auditor.checks import Check, Codes, Data
from auditor.errors import RuleError

SUBJECT = "table"
MESSAGE = {"en": "{observed} is no valid {column}", "nb": "{observed} er ingen gyldig {column}"}


@dataclass(frozen=True, slots=True)
class Parameters:
    """columns: of codes. codes: the list; list: the name of a code list; pattern: a regular expression for the
    whole code.
    """

    columns: tuple[str, ...]
    codes: tuple[str, ...] = ()
    list: str = ""
    pattern: str = ""


def check(data: Data, parameters: Parameters) -> Iterator[Check]:
    known = {*parameters.codes, *(data.code_list(parameters.list).codes() if parameters.list else ())}
    pattern = compiled(parameters.pattern) if parameters.pattern else None
    for column in data.columns(parameters.columns):
        valid = known or set(column.codes.codes() if column.codes else ())
        if not valid and pattern is None:
            raise RuleError(
                f"nothing says which codes of {column.name!r} are valid", hint="give codes, list or pattern"
            )

        def wrong(code: object, valid: set[str] = valid) -> bool:
            text = str(code)
            return text not in valid if valid else not (pattern and pattern.fullmatch(text))

        yield Codes((column.name,), wrong)


def compiled(pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as problem:
        raise RuleError(f"{pattern!r} is no regular expression: {problem}") from None
