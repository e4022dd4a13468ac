"""Ages: `over 67 år`, `18–66 år`, `aged 16 to 64`, `9–10-åringene`, `65 and over`. The interval is who is meant."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from auditor.interval import Interval, between
from auditor.reading.numbers.scan import Draft, Scan


def age(scan: Scan, draft: Draft, before: Draft | None, after: Draft | None) -> Draft | None:
    """The age that a draft is, alone or as an end of a range."""
    n = draft.value
    if not draft.known or n.denominator != 1 or not 0 <= n <= 120 or draft.decimals or draft.scale > 1:
        return None
    if before is not None and before.label == "age" and _closes(before, draft):
        return _labelled(draft, before.interval)
    if scan.has("genitive", draft.right - 1) or (draft.unit != "years" and not _bare(scan, draft)):
        return None
    if after is not None and _opens(scan, draft, after):
        return _labelled(draft, between(n, after.value))
    return _open_ended(scan, draft) or _alone(scan, draft)


def _labelled(draft: Draft, interval: Interval | None) -> Draft:
    return replace(draft, role="label", label="age", interval=interval, unit="years", of="")


def _bare(scan: Scan, draft: Draft) -> bool:
    """Whether nothing is measured by the draft but perhaps `åringer`."""
    return draft.unit == "count" and not draft.printed and (not draft.of or draft.of in _olds(scan))


def _years_or_bare(scan: Scan, draft: Draft) -> bool:
    return draft.unit == "years" or _bare(scan, draft) or scan.has("age_before", draft.after)


def _olds(scan: Scan) -> frozenset[str]:
    return scan.vocabulary.words["year_old"]


def _closes(before: Draft, draft: Draft) -> bool:
    """Whether the draft is the upper end that the age before it already knows of."""
    ends = before.interval
    return ends is not None and ends.low != ends.high == draft.value and before.right + 1 == draft.left


def _opens(scan: Scan, draft: Draft, after: Draft) -> bool:
    """Whether the draft and the next one are the two ends of a range of ages."""
    j = draft.right
    if after.label or after.word or after.decimals or after.first - j != 1 or draft.hedge or scan.low[j] == ",":
        return False
    if not scan.has("to", j):
        return False
    if not draft.value < after.value <= 120 or not _years_or_bare(scan, after):
        return False
    i = draft.left - 1
    if _introduced(scan, i) or _olden(scan, after) or scan.has("age_before", after.after):
        return True
    if after.unit != "years" or scan.has("later", after.right) or scan.has("ago", after.right):
        return False
    if scan.has("age_group", i) or scan.opens_line(draft.left):
        return True
    if scan.low[j] == scan.vocabulary.lexicon.joiner and scan.has("aged_at", i):
        return True
    return not draft.word and after.value >= 10 and not (scan.has("span", i) or scan.has("window_one", i))


def _introduced(scan: Scan, i: int) -> bool:
    """`aged 16`, `i alderen 9`, `aged between 5`, `aged from 5`, `ages of 5`."""
    skip = scan.has("between", i) or scan.has("aged_at", i) or scan.has("age_from", i)
    return scan.has("age_before", i) or (skip and scan.has("age_before", i - 1))


def _olden(scan: Scan, draft: Draft) -> bool:
    """`9–10-åringene`, `16-year-olds`, `20 år gamle`, `16 years old`."""
    j = draft.after + (scan.low[draft.after] == "-")
    if scan.low[j] in _olds(scan):
        return True
    after = draft.right + (scan.low[draft.right] == "-")
    return draft.unit == "years" and scan.has("old", after)


def _open_ended(scan: Scan, draft: Draft) -> Draft | None:
    """`67 år eller eldre`, `60 år og oppover`, `65 and over`, `16 og yngre`."""
    older = scan.phrase("age_after", draft.right)
    if scan.low[draft.right : draft.right + 2] == ["+", "/"]:  # `61 +/- 4` is a spread
        return None
    younger = 0 if older else scan.phrase("age_below", draft.right)
    if not older + younger or (draft.word and draft.unit != "years") or draft.value < 3:
        return None
    bounds = between(draft.value, None) if older else between(None, draft.value)
    return replace(_labelled(draft, bounds), right=draft.right + older + younger)


def _alone(scan: Scan, draft: Draft) -> Draft | None:
    """`over 67 år`, `de under 35`, `aged 65`, `18-åringer`; not `over tre år` or `by over 20`."""
    if _olden(scan, draft):
        return _labelled(draft, between(draft.value, draft.value))
    if _introduced(scan, draft.left - 1):
        return _labelled(draft, _hedged(draft))
    if draft.hedge not in ("over", "under", "at_least", "at_most") or draft.word or draft.value < 5:
        return None
    grouped = _of_people(scan, draft) if draft.unit == "years" else _of_group(scan, draft)
    return _labelled(draft, _hedged(draft)) if grouped else None


def _of_people(scan: Scan, draft: Draft) -> bool:
    """`innbyggere over 15 år`, `over 67 år`; not `mer enn 30 år siden` or `økte over 25 år`."""
    i, j = draft.left - 1, draft.right
    if scan.has("later", j) or scan.has("ago", j) or scan.has("span_after", j):
        return False
    return scan.has("age_group", i) or (draft.value >= 10 and not scan.has("span", i) and not scan.has("no_age", i + 1))


def _of_group(scan: Scan, draft: Draft) -> bool:
    """`de over 67`, `those under 35`, `over-65s`, `Under 35:` before its figure."""
    i, j = draft.left - 1, draft.right
    if not 10 <= draft.value <= 100 or scan.has("not_age", i):
        return False
    named = scan.has("age_group", i) or (scan.opens_line(draft.left) and scan.low[j] == ":")
    return named and not draft.of


def _hedged(draft: Draft) -> Interval:
    n: Fraction = draft.value
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
