"""What frames on changes look for in a sentence: the words of direction, and patterns of a level that became another.

Captures: a (the earlier level), b (the later one), v (the word of direction), d (the size), o (what it counts from).
"""

DIRECTIONS = {"up": 1, "more": 1, "down": -1, "less": -1}
"""Which way the kinds of words of direction go."""

SIZE = "pp|percent|count|money|measure|points|rate"
TIME = "(comma? (at|of)? ..2 (month|year|date|window|last|earlier) (year|date)?)?"
FROM_TO = f"(v=change ..8 ({SIZE} ..8)?)? from ..3 a=level ..8 to ..3 b=level"
NOW_FROM = f"b=level ..9 v=change ..3 ({SIZE} ..3)? ((or|open|thus|comma) ..2 {SIZE} ..3)? from ..4 a=level"
TO_FROM = f"v=change ..3 ({SIZE} ..3)? to ..3 b=level (word word?)? {TIME} (open|comma)? (up|down)? from ..3 a=level"
NOW_UP_ON = f"b=level comma ..3 {SIZE} v=change (o=at | from) ..4 a=level"
SIZE_THAN = f"d={SIZE} ..2 v=compare ..9 a=level"
LOWER_AT = f"a=level ..12 {SIZE} v=compare comma at b=level"
NOW_ON = f"b=level ..9 v=change ..1 {SIZE} o=at|followed ..4 a=level"
NOW_AHEAD = f"b=level ..4 {SIZE} o=followed ..4 a=level"
NOW_AGAINST = "b=level ..6 against ..4 a=level ..8 v=change"
NOW_THAN = f"b=level ..10 {SIZE} ..2 v=compare ..9 a=level"
SINCE_EARLIER = "v=change ..2 from earlier ..5 a=level"
SURPASSES = "b=level ..8 v=compare than ..3 a=level"
SO_MUCH = f"d={SIZE} v=compare (than ..3 | ..8) a=level"
SO_MUCH_THEN = f"d={SIZE} v=compare than ..2 year|date comma .. a=level"
LASTING = "(v=change ..8)? from ..3 a=duration ..4 to ..3 b=duration"
PAIRS = (
    FROM_TO, LASTING, TO_FROM, NOW_FROM, LOWER_AT, NOW_ON, NOW_UP_ON, NOW_AHEAD, NOW_THAN, NOW_AGAINST, SURPASSES,
)  # fmt: skip
"""Both ends in one sentence, the surest first."""
RISEN_TO = "v=change ..2 to ..3 b=level"
RISEN_FROM = "v=change ..2 from ..3 a=level"
