"""Numbers in words: cardinals, fractions, `seks av ti`, `hver fjerde`, multiples, ranks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction
from typing import Any

from auditor.interval import between
from auditor.reading.numbers.cardinals import cardinal
from auditor.reading.numbers.scan import Draft, Scan
from auditor.reading.numbers.symbols import VULGAR
from auditor.reading.numbers.vocabulary import glued_seconds


def in_words(scan: Scan, i: int) -> Draft | None:
    """The figure in words at token i, whatever its form."""
    if _is_scale(scan, i):
        return None
    for reader in _READERS:
        draft = reader(scan, i)
        if draft is not None:
            return draft
    return None


def _is_scale(scan: Scan, i: int) -> bool:
    """Whether a word is the scale of the digits before it: `968 thousand a year before`."""
    return i > 0 and scan.kind[i - 1] == "n" and scan.vocabulary.scales.at(scan.low, i) is not None


def _draft(scan: Scan, i: int, j: int, value: Fraction | int, **more: Any) -> Draft:
    base = Draft(i, j, scan.at[i], scan.to[j - 1], Fraction(value), word=True, left=i, right=j)
    return replace(base, **more)


def loose(scan: Scan, i: int, j: int, share: Fraction, tenths: bool = False) -> Draft:
    """A fraction word as a percentage with its slack: a half and n in ten ± 5 points, small fractions less."""
    percent = share * 100
    slack = Fraction(5) if tenths else min(Fraction(5), percent / 4)
    near = between(percent - slack, min(percent + slack, Fraction(100)) if percent <= 100 else percent + slack)
    return _draft(scan, i, j, percent, unit="percent", near=near, printed=True)


def nearly_everyone(scan: Scan, i: int) -> Draft | None:
    """`så godt som alle`, `nearly all`: 100 per cent, or up to ten points less."""
    size = scan.phrase("nearly_everyone", i)
    if not size:
        return None
    return _draft(scan, i, i + size, 100, unit="percent", near=between(90, 100), printed=True)


def everyone(scan: Scan, i: int) -> Draft | None:
    """`alle virksomhetene oppgir`: every member of a group says something."""
    if (
        not scan.has("everyone", i)
        or not scan.lower(i + 1)
        or scan.low[i + 1] not in scan.vocabulary.groups["definite_group"]
    ):
        return None
    if not (scan.has("said", i - 1) or scan.has("said", i + 2)):
        return None
    return _draft(scan, i, i + 1, 100, unit="percent", near=between(Fraction(199, 2), 100), printed=True)


def share(scan: Scan, i: int) -> Draft | None:
    """`halvparten`, `en tredel`, `to tredeler`, `three quarters`, `two-thirds`."""
    lexicon = scan.vocabulary.lexicon
    whole = lexicon.shares.get(scan.low[i])
    if whole is not None:
        return loose(scan, i, i + 1, whole) if _is_half(scan, i) else None
    found = cardinal(scan, i)
    if found is None or not 0 < found[0] < 100:
        return None
    count, j = found
    j += scan.low[j] == "-" and scan.touches(j) and scan.touches(j + 1)
    below = lexicon.denominators.get(scan.low[j])
    if not below or count > below or _is_ordinal(scan, i, j, count, below):
        return None
    if scan.low[j + 1 : j + 3] == ["of", "a"] and scan.has("whole_unit", j + 3):
        return None
    return loose(scan, i, j + 1, Fraction(count, below), tenths=below == 10 and count > 1)


def _is_half(scan: Scan, i: int) -> bool:
    """Not the first half of a year, half an hour or `half as many`."""
    if scan.has("not_half", i - 1) or scan.low[i + 1] in ("-", "an", "past") or scan.has("half_unit", i + 1):
        return False
    return scan.vocabulary.multiples.at(scan.low, i) is None and scan.vocabulary.scales.at(scan.low, i + 1) is None


def _is_ordinal(scan: Scan, i: int, j: int, count: int, below: int) -> bool:
    """`a third term` and `a quarter earlier` are no shares; `a third of` and `a third higher` are."""
    after = scan.vocabulary.words.get("share_after")
    if not after:
        return False
    if scan.phrase("running", j + 1) or scan.has("window", j - 2):
        return True
    if count > 1 or below == 2:
        return False
    if scan.low[i] == "one":
        return scan.has("later", j + 1) or scan.has("ago", j + 1)
    follows = scan.low[j + 1] in after or scan.kind[j + 1] in ("p", "") or scan.has("is", j + 1)
    return not (follows or scan.has("size_marks", i - 1))


def out_of(scan: Scan, i: int) -> Draft | None:
    """`seks av ti`, `one in seven`, `nine out of ten`, `one in every 20`, `one pupil in four`."""
    found = cardinal(scan, i)
    if found is None:
        return None
    count, j = found
    j += _counted_between(scan, i, j, count)
    size = scan.phrase("out_of", j)
    total = _whole(scan, j, j + size) if size else None
    if total is None or not 0 < count < total[0] or (total[0] < 3 and scan.low[j] != "in"):
        return None
    if scan.low[j] == "in" and count > 1 and total[0] not in _ROUND_WHOLES:
        return None
    if j > found[1] and ((total[0] not in _ROUND_WHOLES and count > 1) or _counts_on(scan, total[1])):
        return None
    return loose(scan, i, total[1], Fraction(count, total[0]), tenths=total[0] == 10 and count > 1)


_ROUND_WHOLES = (3, 4, 5, 10, 100)
"""Of how many one speaks where no count is meant: `seven in ten`."""
_MOST_IN = 1000  # `one in 200` up to this


def _counted_between(scan: Scan, i: int, j: int, count: int) -> int:
    """How many words between a number and `in ten` say what is counted: one in `one pupil in ten`, two at most."""
    if count == 1 and not scan.has("one", i):
        return 0
    for size in (1, 2):
        nouns = all(scan.lower(k) and not scan.has("not_counted", k) for k in range(j, j + size))
        if nouns and scan.has("counted_out_of", j + size) and scan.phrase("out_of", j + size):
            return size
    return 0


def _whole(scan: Scan, of: int, i: int) -> tuple[int, int] | None:
    """The number that `in` leads to, in words or small in digits, and the token after it; not `the one of 15 km`."""
    if scan.kind[i] == "n" and scan.low[i].isdigit() and int(scan.low[i]) <= _MOST_IN:
        bare = scan.has("counted_out_of", of) and not scan.vocabulary.units.at(scan.low, i + 1)
        return (int(scan.low[i]), i + 1) if bare else None
    return cardinal(scan, i)


def _counts_on(scan: Scan, i: int) -> bool:
    """Whether the word at i may be what the number before it counts: `one teacher in five schools`."""
    plural = scan.low[i].endswith(tuple(scan.vocabulary.words["plural"]))
    return plural and scan.lower(i) and not (scan.has("not_counted", i) or scan.has("verbs", i))


def every(scan: Scan, i: int) -> Draft | None:
    """`hver fjerde`, `every third`, `annenhver`: a share of people or things, not of time."""
    other = scan.has("every_other", i)
    if not other and scan.low[i] not in scan.vocabulary.lexicon.every.split():
        return None
    n, j = (2, i + 1) if other else (scan.vocabulary.lexicon.ordinals.get(scan.low[i + 1]), i + 2)
    if n is None or n < 2 or scan.vocabulary.units.at(scan.low, j) or scan.has("occasion", j):
        return None
    return loose(scan, i, j, Fraction(1, n))


def multiple(scan: Scan, i: int) -> Draft | None:
    """`doblet`, `dobbelt så mange`, `halved`."""
    found = scan.vocabulary.multiples.at(scan.low, i)
    if found is None or scan.phrase("nearly_everyone", i):
        return None
    size, value = found
    draft = _draft(scan, i, i + size, value, unit="multiple", printed=True)
    trailing = size > 1 and scan.has("multiple_tail", i + 1)
    return replace(draft, after=i + 1, end=scan.to[i]) if trailing else draft


def vulgar(scan: Scan, i: int) -> Draft | None:
    """`½` and `⅓ cup`: a fraction of one sign, of a unit or alone."""
    value = VULGAR.get(scan.low[i])
    return None if value is None or scan.touches(i) else _draft(scan, i, i + 1, value, decimals=2)


def half_scaled(scan: Scan, i: int) -> Draft | None:
    """`en kvart million`, `half an hour`, `tre og en halv million`, `halvannen`: halves of what can be cut."""
    for j, whole in ((i, 0), (i + 1, 0), *_with_half(scan, i)):
        part = Fraction(1, 2) if scan.has("half", j) else Fraction(1, 4) if scan.has("quarter", j) else None
        if scan.has("and_half", j):
            part = Fraction(3, 2)
        if part is None or (j > i and not whole and cardinal(scan, i) is None):
            continue
        draft = _of_scale(scan, i, j, whole + part)
        if draft is not None:
            return draft
    return None


def _of_scale(scan: Scan, i: int, j: int, value: Fraction) -> Draft | None:
    """The half that ends at token j, of the scale or unit after it; with a whole before it, of anything."""
    after = j + 1
    while scan.low[after] in ("of", "a", "an"):
        after += 1
    scale = scan.vocabulary.scales.at(scan.low, after)
    if scale:
        draft = _draft(scan, i, j + 1, value * scale[1], scale=scale[1], decimals=1)
        return replace(draft, right=after + scale[0])
    unit = scan.vocabulary.units.at(scan.low, after) and not scan.has("not_half", i - 1)
    if not unit and value < 1 and not scan.is_all(i, j + 1):
        return None
    return replace(_draft(scan, i, j + 1, value, decimals=1), right=after if unit else j + 1)


def _with_half(scan: Scan, i: int) -> list[tuple[int, int]]:
    """The place of `halv` in `tre og en halv` and `2 og en halv`, and the whole before it."""
    found = cardinal(scan, i)
    if scan.kind[i] == "n" and scan.low[i].isdigit() and len(scan.low[i]) < 3:
        found = int(scan.low[i]), i + 1
    if found is None or scan.low[found[1]] != scan.vocabulary.lexicon.joiner:
        return []
    return [(j, found[0]) for j in (found[1] + 1, found[1] + 2) if scan.has("half", j) or scan.has("quarter", j)]


def rank(scan: Scan, i: int) -> Draft | None:
    """`tredje høyest`, `third place`, `second-largest`, `nesthøyest`; `tredje året på rad` is an ordinal figure."""
    if scan.low[i] in glued_seconds(scan.vocabulary.lexicon):
        return _draft(scan, i, i + 1, 2, unit="rank", role="rank", printed=True)
    n = scan.vocabulary.lexicon.ordinals.get(scan.low[i])
    if n is None:
        return None
    if scan.is_all(i, i + 1):
        return _draft(scan, i, i + 1, n, unit="ordinal", printed=True)
    j = i + 1 + (scan.low[i + 1] == "-" and scan.touches(i + 1) and scan.touches(i + 2))
    if scan.has("superlative", j) or scan.has("rank_place", j):
        if n == 1 and not scan.has("rank_place", j):
            return None
        return _draft(scan, i, i + 1, n, unit="rank", role="rank", right=j + 1, printed=True)
    for j in range(i + 1, i + 4):
        size = scan.phrase("running", j) or scan.phrase("consecutive", j)
        if size and n > 1:
            return _draft(scan, i, i + 1, n, unit="ordinal", right=j + size, printed=True)
    return None


def plain(scan: Scan, i: int) -> Draft | None:
    """A cardinal. A word for 1 is an article unless a unit, a scale or `of the nine` follows."""
    found = cardinal(scan, i)
    if found is None:
        return None
    n, j = found
    lexicon = scan.vocabulary.lexicon
    every_one = n == 1 and scan.low[i - 1] in lexicon.every.split()
    if every_one or scan.has("nearest", i - 1) or scan.has("article", i - 1) or _vague(scan, i, n):
        return None
    if scan.has("rank_number", i - 1) and j == i + 1:
        return _draft(scan, i, j, n, unit="rank", role="rank", left=i - 1, printed=True)
    if n < 2 and scan.is_all(i, j):
        return _draft(scan, i, j, n)
    if n == 1 and j == i + 1:
        tables = scan.vocabulary
        scaled = tables.scales.at(scan.low, j) is not None
        unit = tables.units.at(scan.low, j)
        of = scan.phrase("out_of", j) and (cardinal(scan, j + 2) or scan.kind[j + 2] == "n")
        if not (scaled or of or (unit and (unit[1][:3] == "per" or scan.has("one", i)))):
            return None
    if n == 0 and not scan.vocabulary.units.at(scan.low, j):
        return None
    return _draft(scan, i, j, n)


def _vague(scan: Scan, i: int, n: int) -> bool:
    """`noen hundre`, `several thousand`."""
    return scan.has("vague", i - 1) and n in (100, 1000, 100_000)


_READERS: tuple[Callable[[Scan, int], Draft | None], ...] = (
    nearly_everyone, everyone, vulgar, half_scaled, multiple, share, out_of, every, rank, plain,
)  # fmt: skip
