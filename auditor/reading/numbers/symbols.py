"""Signs that are the same in every language: codes and marks of currencies, and symbols of units.

A code counts in capitals only (`SEK` is a currency, `sek` seconds). Where a language names the same currency or unit in
words, the names agree.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

CODES = frozenset((
    "nok", "sek", "dkk", "isk", "eur", "usd", "gbp", "aud", "cad", "nzd", "sgd", "hkd", "chf", "jpy", "cny", "inr",
    "pkr", "pln", "czk", "huf", "thb", "zar", "brl", "mxn", "krw", "ils", "aed", "idr", "myr", "php", "uah", "bgn",
    "ron", "egp",
))  # fmt: skip
"""Codes of currencies, in lower case."""

MILLIONS = {"mnok": "nok", "msek": "sek", "mdkk": "dkk", "meur": "eur", "musd": "usd"}
"""Codes of a million of a currency."""

MARKS = {
    "$": "usd", "us $": "usd", "us$": "usd", "$us": "usd", "€": "eur", "£": "gbp", "¥": "jpy", "₹": "inr", "₩": "krw",
    "₪": "ils", "฿": "thb", "บาท": "thb", "₴": "uah", "au$": "aud", "$a": "aud", "$au": "aud", "ca$": "cad",
    "$c": "cad", "$ca": "cad", "nz$": "nzd", "$nz": "nzd", "hk$": "hkd",
}  # fmt: skip
"""Marks of currencies, by their codes."""


def currencies(named: Mapping[str, str]) -> dict[str, str]:
    """Every word, mark and code of a currency with its name in a language that names some of them."""
    signs = {**{code: code for code in CODES}, **MILLIONS, **MARKS}
    return {**{sign: named.get(code, code.upper()) for sign, code in signs.items()}, **named}


VULGAR = {
    sign: Fraction(part, whole)
    for signs, whole in (("½", 2), ("⅓⅔", 3), ("¼?¾", 4), ("⅕⅖⅗⅘", 5), ("⅙???⅚", 6), ("⅛?⅜?⅝?⅞", 8))
    for part, sign in enumerate(signs, start=1)
    if sign != "?"
}
"""Fractions of one sign."""

_PREFIXED = {
    "k m g": "w wh hz b bit bits bps v j pa cal bq",
    "t": "w wh hz b bit j",
    "m µ μ n": "g m l mol",
    "µ μ m": "s sv",
}
_PLAIN = (
    "kg km cm cl dl hl hpa nm knm kmol kva kwp mgy va "
    "mph kph km/h km/t m/s bhp hp mpg rpm ghz hz db °c °f ° lbs lb oz ft yd yds sq_ft sq_mi sq_km mmhg mmbtu btu "
    "km² m² cm² mm² km³ m³ cm³ mm³ km2 m2 cm2 mm2 km3 m3 cm3 mm3 km^2 m^2 km^3 m^3 "
    "ha ppm ppb bar psi dpi tev kev kcal teu"
)


def symbols() -> tuple[str, ...]:
    """Every symbol of a unit, in lower case: SI prefixes with their bases, and others."""
    prefixed = (
        prefix + base for prefixes, bases in _PREFIXED.items() for prefix in prefixes.split() for base in bases.split()
    )
    return tuple(dict.fromkeys([*prefixed, *_PLAIN.split()]))
