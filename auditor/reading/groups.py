"""Numbers that say who or when, not how many: ages, windows of time, and the bounds of a group."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from auditor.interval import Interval, between
from auditor.reading.scan import Draft, Scan
from auditor.reading.units import DURATIONS


def grouped(scan: Scan, drafts: list[Draft]) -> list[Draft]:
    """The drafts with ages, windows and group bounds turned into labels."""
    for k, draft in enumerate(drafts):
        if draft.label or draft.role == "rank":
            continue
        after = drafts[k + 1] if k + 1 < len(drafts) else None
        before = drafts[k - 1] if k else None
        found = _range_of_ages(scan, draft, after) or _age(scan, draft, before)
        found = found or _window(scan, draft) or _bracket(scan, draft)
        if found:
            drafts[k] = found
    return drafts


def _labelled(draft: Draft, label: str, interval: Interval | None = None) -> Draft:
    return replace(draft, role="label", label=label, interval=interval, unit="years" if label == "age" else draft.unit)


def _whole(draft: Draft) -> Fraction | None:
    value = draft.value
    return value if draft.known and value.denominator == 1 and 0 <= value <= 120 else None


def _range_of_ages(scan: Scan, draft: Draft, after: Draft | None) -> Draft | None:
    """The first of two ages: `18–66 år`, `mellom 18 og 66 år`, `aged 16 to 64`."""
    if after is None or after.label or draft.decimals or after.decimals or after.word:
        return None
    low, high = _whole(draft), _whole(after)
    if low is None or high is None or low >= high or after.left - draft.right != 1 or not scan.has("to", draft.right):
        return None
    if (
        draft.unit not in ("years", "count")
        or (draft.unit == "count" and draft.printed)
        or (draft.of
        and draft.of not in _years_old(scan))
    ):
        return None
    return _labelled(draft, "age", between(low, high)) if _ages(scan, draft, after) else None


def _ages(scan: Scan, draft: Draft, after: Draft) -> bool:
    """Whether the words around two numbers speak of ages."""
    if _before_age(scan, draft.left - 1) or _olds(scan, after):
        return True
    years = after.unit == "years" and not scan.has("later", after.right) and not scan.has("ago", after.right)
    around = scan.low[draft.left - 1]
    if years and (scan.has("age_group", draft.left - 1) or scan.opens_line(draft.left)):
        return True
    return years and not draft.word and draft.value != 0 and around not in _spans(scan) and after.value >= 10


def _spans(scan: Scan) -> frozenset[str]:
    return scan.vocabulary.words["span"] | scan.vocabulary.words["window_one"]


def _years_old(scan: Scan) -> frozenset[str]:
    return scan.vocabulary.words["year_old"]


def _before_age(scan: Scan, i: int) -> bool:
    """`aged 16`, `i alderen 9`, `ages of 5`."""
    skip = 1 if scan.has("between", i) or scan.low[i] in ("of", "på") else 0
    return scan.has("age_before", i) or scan.has("age_before", i - skip)


def _olds(scan: Scan, draft: Draft) -> bool:
    """`9–10-åringene`, `16-year-olds`, `20 år gamle`."""
    j = draft.right - (draft.of in _years_old(scan) and scan.low[draft.right - 1] in _years_old(scan))
    j += scan.low[j] == "-"
    if scan.low[j] in _years_old(scan):
        return True
    return draft.unit == "years" and (
        scan.has("old", draft.right) or (scan.low[draft.right] == "-" and scan.low[draft.right + 1][:3] == "old")
    )


def _age(scan: Scan, draft: Draft, before: Draft | None) -> Draft | None:
    """`over 67 år`, `67 år eller eldre`, `under 35`, `aged 65`, `18-åringer`; the second of a range of ages."""
    n = _whole(draft)
    if n is None or draft.decimals or draft.scale > 1:
        return None
    if (
        before is not None
        and before.label == "age"
        and before.interval
        and before.interval.high == n
        and before.right + 1 == draft.left
    ):
        return _labelled(draft, "age", before.interval)
    if draft.unit not in ("years", "count") or (draft.unit == "count" and draft.printed):
        return None
    old, young = _or_older(scan, draft)
    if old or young:
        if draft.unit == "years" or scan.has("age_group", draft.left - 1) or _open_ended(scan, draft):
            return replace(
                _labelled(draft, "age", between(n, None) if old else between(None, n)), right=draft.right + old + young
            )
    if draft.unit == "count" and draft.of and not _olds(scan, draft):
        return None
    if _olds(scan, draft) or _before_age(scan, draft.left - 1):
        return _labelled(draft, "age", _hedged_age(draft, n))
    return _hedged_group(scan, draft, n)


def _open_ended(scan: Scan, draft: Draft) -> bool:
    return not draft.word and 10 <= draft.value <= 100 and not draft.of


def _or_older(scan: Scan, draft: Draft) -> tuple[int, int]:
    older = scan.phrase("age_after", draft.right)
    return older, 0 if older else scan.phrase("age_below", draft.right)


def _hedged_group(scan: Scan, draft: Draft, n: Fraction) -> Draft | None:
    """`de over 67`, `innbyggere under 15 år`, `under 35:`; not `over tre år` or `by over 20`."""
    if draft.hedge not in ("over", "under", "at_least", "at_most") or draft.word or n < 5:
        return None
    before = draft.left - 1
    if draft.unit == "years":
        people = scan.has("age_group", before) or (n >= 10 and not scan.has("span", before))
        later = scan.has("later", draft.right) or scan.has("ago", draft.right) or scan.has("span_after", draft.right)
        return _labelled(draft, "age", _hedged_age(draft, n)) if people and not later else None
    group = scan.has("age_group", before) or (scan.opens_line(draft.left) and scan.low[draft.right] == ":")
    plural = scan.low[draft.right] == "s" and scan.low[draft.first - 1] == "-"
    if (group or plural) and not draft.of and 10 <= n <= 100 and not scan.has("not_age", before):
        return _labelled(draft, "age", _hedged_age(draft, n))
    return None


def _hedged_age(draft: Draft, n: Fraction) -> Interval:
    match draft.hedge:
        case "over":
            return between(n + 1, None)
        case "under":
            return between(None, n - 1)
        case "at_least":
            return between(n, None)
        case "at_most":
            return between(None, n)
    return between(n, n)


def _window(scan: Scan, draft: Draft) -> Draft | None:
    """`siste to årene`, `de neste tre månedene`, `five years ago`, `a two-year period`."""
    if draft.unit not in DURATIONS or draft.decimals:
        return None
    around = (
        scan.has("window_one", draft.left - 1)
        or (scan.has("window_one", draft.left - 2)
        and scan.low[draft.left - 1] != "the")
    )
    last = scan.has("window_one", draft.after) or scan.has("ago", draft.right)
    hyphen = scan.low[draft.after] == "-" and scan.touches(draft.after) and not scan.has("old", draft.right)
    adjective = scan.has("genitive", draft.right - 1)
    return _labelled(draft, "window") if around or last or hyphen or adjective else None


def _bracket(scan: Scan, draft: Draft) -> Draft | None:
    """`virksomheter med under 100 ansatte`: the bound of a group, not a statistic of it."""
    if (
        draft.hedge not in ("over", "under", "at_least", "at_most")
        or draft.of not in scan.vocabulary.words["bracket_noun"]
    ):
        return None
    i = draft.left - 1
    if not scan.has("bracket_with", i) or scan.low[i - 1] not in scan.vocabulary.groups["bracket_group"]:
        return None
    n = draft.value
    bounds = {"over": between(n + 1, None), "under": between(None, n - 1), "at_least": between(n, None)}
    return _labelled(draft, "bracket", bounds.get(draft.hedge, between(None, n)))
