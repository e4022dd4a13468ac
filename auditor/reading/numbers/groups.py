"""Numbers that say who or when, not how many: ages, windows of time, and the bounds of a group."""

from __future__ import annotations

from dataclasses import replace

from auditor.interval import between
from auditor.reading.numbers.ages import age
from auditor.reading.numbers.scan import Draft, Scan
from auditor.reading.numbers.units import DURATIONS

BOUNDS = ("over", "under", "at_least", "at_most")


def grouped(scan: Scan, drafts: list[Draft]) -> list[Draft]:
    """The drafts with ages, windows and group bounds turned into labels."""
    for k, draft in enumerate(drafts):
        if draft.label or draft.role == "rank" or draft.near is not None:
            continue
        after = drafts[k + 1] if k + 1 < len(drafts) else None
        before = drafts[k - 1] if k else None
        drafts[k] = age(scan, draft, before, after) or _window(scan, draft) or _bracket(scan, draft) or draft
    return drafts


def scores(scan: Scan, drafts: list[Draft]) -> list[Draft]:
    """`3–1` and `2-2`: two bare numbers around a dash, the first not the smaller, are the result of a game."""
    for k in range(len(drafts) - 1):
        pair = drafts[k : k + 2]
        bare = not any(d.label or d.printed or d.decimals or d.word or d.value > 99 for d in pair) and not pair[0].of
        dash = pair[1].left - pair[0].right == 1 and scan.low[pair[0].right] in ("-", "–")
        if bare and dash and pair[0].value >= pair[1].value + bool(pair[1].of):
            drafts[k : k + 2] = [replace(d, role="label", label="number", unit="none") for d in pair]
    return drafts


def _window(scan: Scan, draft: Draft) -> Draft | None:
    """`siste to årene`, `de neste tre månedene`, `five years ago`, `to år tidligere`, `a two-year period`."""
    if draft.unit not in DURATIONS or draft.decimals:
        return None
    i = draft.left - 1
    around = scan.has("window_one", i) or (scan.has("window_one", i - 1) and scan.low[i] != "the")
    last = scan.has("window_one", draft.after) or scan.has("ago_before", draft.right)
    hyphen = scan.low[draft.after] == "-" and scan.touches(draft.after)
    if around or last or hyphen or scan.has("genitive", draft.right - 1):
        return replace(draft, role="label", label="window")
    return None


def _bracket(scan: Scan, draft: Draft) -> Draft | None:
    """`virksomheter med under 100 ansatte`: the bound of a group, not a statistic of it."""
    if draft.hedge not in BOUNDS or draft.of not in scan.vocabulary.words["bracket_noun"]:
        return None
    i = draft.left - 1
    if not scan.has("bracket_with", i) or scan.low[i - 1] not in scan.vocabulary.groups["bracket_group"]:
        return None
    n = draft.value
    bounds = {"over": between(n + 1, None), "under": between(None, n - 1), "at_least": between(n, None)}
    return replace(draft, role="label", label="bracket", interval=bounds.get(draft.hedge, between(None, n)))
