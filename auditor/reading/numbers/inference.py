"""Numbers of statistical inference, which state how sure a figure is and are no statistics themselves.

Labelled are the level and the ends of an interval (`95 % CI 12–18`), tests (`p < 0.05`), spreads (`34 ± 5`), sizes of
an effect (`OR 1.8`), powers of ten (`10(-6)`), the numbers of groups and doses (`group 2`, `day 26`), marks of a list
in running text (`(1) rice, (2) wheat`) and numbers that are part of a word (`5-HIAA`, `three-vessel`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.reading.numbers.dates import label_draft
from auditor.reading.numbers.references import digits, unit_next
from auditor.reading.numbers.scan import Draft, Scan
from auditor.reading.text.wordlists import pattern

TEST = "test"
_JOIN = frozenset(
    (*",;:([])-–−=~≈<>≤≥%/", "to", "and", "from", "of", "was", "is", "were", "by", "til", "og", "fra", "på")
)
_SIGNS = frozenset((*"=<>≤≥≦≧", "less", "than"))
_CLOSED = (")", "]")
_RANGE = ("-", "–", "−", "to", "til", ",", ";")
_LISTED = (",", ";", ":", ".", "and", "or", "og", "eller", "")
_AGAIN = (*_RANGE, "and", "og", "or", "eller", "/")
_FAR = 6  # tokens between a word of inference and its number
_APART = ("(", "[", ";", ",", ":", "=")
_TENS = ("x", "×", "·", "*")


@dataclass(slots=True)
class _Chain:
    """Where the last number of inference ended, and how many ends of its interval may follow."""

    after: int = -99
    ends: int = 0


def without_inference(scan: Scan, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, those of statistical inference as labels."""
    chain = _Chain()
    out: list[Draft] = []
    for draft in drafts:
        label = _label(scan, draft, out[-1] if out else None, chain) if draft.role != "label" else ""
        out.append(_as(scan, draft, label) if label else draft)
        if label == TEST and _power(scan, draft) and len(out) > 1 and out[-2].role != "label":
            out[-2] = _as(scan, out[-2], TEST)
    return out


def _as(scan: Scan, draft: Draft, label: str) -> Draft:
    return label_draft(scan, draft.first, draft.after, label, value=draft.value)


def _label(scan: Scan, draft: Draft, before: Draft | None, chain: _Chain) -> str:
    """The label of a draft, or nothing; remembers how many ends of an interval are to come."""
    if _level(scan, draft):
        chain.after, chain.ends = draft.right, 2
        return TEST
    if chain.ends and _joined(scan, chain.after, draft):
        chain.after, chain.ends = draft.right, chain.ends - 1
        return TEST
    chain.ends = 0
    if _after_word(scan, draft, "interval_words", capital=False):
        chain.after, chain.ends = draft.right, 1
        return TEST
    if _effect(scan, draft) or _spread(scan, draft):
        chain.after, chain.ends = draft.right, 2 * (scan.low[draft.right] in ("(", "[", ";"))
        return TEST
    if _range_behind(scan, draft, before):
        chain.after, chain.ends = draft.right, 1
        return TEST
    if _power(scan, draft) or _probability(scan, draft):
        return TEST
    return "number" if _numbered(scan, draft, before) or _marked(scan, draft) or _compound(scan, draft) else ""


def _level(scan: Scan, draft: Draft) -> bool:
    """`95 % CI`, `95 prosent konfidensintervall`."""
    words = scan.low[draft.right : draft.right + 3]
    sure = any(scan.has("interval_level", draft.right + k) for k in range(len(words)) if not _ends(words[:k]))
    return draft.unit == "percent" and draft.value in (80, 90, 95, 98, 99) and sure


def _ends(words: Sequence[str]) -> bool:
    return any(not word[:1].isalnum() and word not in ("-", "(") for word in words)


def _joined(scan: Scan, after: int, draft: Draft) -> bool:
    between = scan.low[after : draft.left]
    known = (w in _JOIN or scan.has("interval_words", after + k) or scan.has("interval_level", after + k)
             for k, w in enumerate(between))  # fmt: skip
    return len(between) <= _FAR and all(known)


def _walk(scan: Scan, draft: Draft) -> Iterator[int]:
    """The tokens before a draft, nearest first, as long as only marks and small words stand between."""
    for j in range(draft.left - 1, draft.left - 1 - _FAR, -1):
        yield j
        if scan.low[j] not in _JOIN:
            return


def _after_word(scan: Scan, draft: Draft, key: str, capital: bool) -> bool:
    return any(
        scan.has(key, j) and (not capital or scan.quote(j)[-1].isupper()) and not _told(scan, j)
        for j in _walk(scan, draft)
    )


def _told(scan: Scan, j: int) -> bool:
    """Whether a word such as `range` is told in the run of a sentence: `ranged from 3 to 8`, not `(range 3–8)`."""
    return scan.has("told_ranges", j) and scan.low[j - 1] not in _APART


def _probability(scan: Scan, draft: Draft) -> bool:
    """`p = 0.03`, `P less than .01`."""
    seen = False
    for j in range(draft.first - 1, draft.first - 7, -1):
        word = scan.low[j]
        if word in ("p", "ps"):
            return seen
        if word not in _SIGNS and word not in (".", "or", "equal", "to", "value", "values", "-", "of", "was"):
            return False
        seen = seen or word in _SIGNS
    return False


def _effect(scan: Scan, draft: Draft) -> bool:
    """`OR 1.8`, `r = 0.4`, `the hazard ratio was 2.1`: a ratio or a coefficient, by its name."""
    if draft.unit not in ("count", "multiple", "ratio") or draft.of:
        return False
    if _after_word(scan, draft, "effect_names", capital=True):
        return True
    signed = any(scan.low[j] == "=" for j in (draft.first - 1, draft.first - 2))
    if signed and _after_word(scan, draft, "effect_letters", capital=False):
        return True
    ahead = scan.text[max(scan.start, scan.at[draft.left] - 60) : scan.at[draft.left]]
    found = list(pattern(scan.vocabulary.lexicon.words.get("effect_phrases", "")).finditer(ahead))
    return bool(found) and not any(ch.isdigit() or ch in ".;" for ch in ahead[found[-1].end() :])


def _spread(scan: Scan, draft: Draft) -> bool:
    """`34 ± 5`, `34 +/- 5`, `59.7 [14.7]`."""
    ahead = scan.low[draft.first - 3 : draft.first]
    if ahead[-1] == "±" or ahead == ["+", "/", "-"] or ahead[-2:] == ["+", "-"]:
        return True
    return ahead[-1] == "[" and scan.low[draft.right] == "]" and scan.kind[draft.first - 2] == "n"


def _range_behind(scan: Scan, draft: Draft, before: Draft | None) -> bool:
    """`8 (5–11)`, `21 (38%; 26–51)`: a range in brackets right behind a figure, and nothing else in them."""
    opens = draft.left - 1
    if before is None or before.right != opens or scan.low[opens] not in ("(", "[", ";"):
        return False
    j = draft.right
    if before.role == "label" or scan.low[j] not in _RANGE or draft.of:
        return False
    j += 1 + (scan.low[j + 1] in ("-", "−"))
    return scan.kind[j] == "n" and any(scan.low[k] in _CLOSED for k in (j + 1, j + 2))


def _power(scan: Scan, draft: Draft) -> bool:
    """`2.9 x 10(-5)`, `10(6)`, `150 × 109/L`."""
    i = draft.first
    if scan.low[i] == "10" and scan.low[i + 1] == "(" and scan.touches(i + 1):
        return True
    if scan.low[i - 1] == "(" and scan.low[i - 2] == "10" and scan.touches(i - 1):
        return True
    if scan.low[i - 1] in ("-", "−") and scan.low[i - 2 : i - 1] == ["("] and scan.low[i - 3] == "10":
        return True
    return scan.low[i - 1] in _TENS and scan.kind[i - 2] == "n" and scan.low[i][:2] == "10" and digits(scan, i)


def _numbered(scan: Scan, draft: Draft, before: Draft | None) -> bool:
    """`group 1`, `grades 3 and 4`, `day 26`: a small number behind a word for what is numbered."""
    i = draft.first
    if draft.word or not digits(scan, i) or len(scan.low[i]) > 2 or draft.hedge or unit_next(scan, draft.after):
        return False
    j = i - 1 - (scan.low[i - 1] in ("≥", "≤", ">", "<"))
    if scan.has("numbered", j):
        return True
    if before is None or before.label != "number" or i - before.after > 3:
        return False
    return scan.low[i - 1] in _AGAIN and scan.has("numbered", before.first - 1)


def _marked(scan: Scan, draft: Draft) -> bool:
    """`(1) rice, (2) wheat` and `1) rice`: a bare number with a bracket behind it, where a new item begins."""
    i = draft.first
    if draft.word or not digits(scan, i) or int(scan.low[i]) > 20 or scan.low[i + 1] != ")" or not scan.touches(i + 1):
        return False
    if scan.kind[i + 2] != "w":
        return False
    if scan.low[i - 1] == "(":
        return scan.low[i - 2] in _LISTED
    return scan.low[i - 1] in _LISTED and "(" not in scan.low[i - 8 : i]


def _compound(scan: Scan, draft: Draft) -> bool:
    """`5-HIAA`, `three-vessel`, `1,4-dioxane`: a number that a hyphen binds to a word that measures nothing."""
    j = draft.after
    range_end = scan.low[draft.left - 1] in ("-", "–") and scan.kind[draft.left - 2] == "n"
    if draft.unit != "count" or draft.printed or draft.scale > 1 or range_end:
        return False
    bound = scan.low[j] in ("-", "‑") and scan.touches(j) and scan.kind[j + 1] == "w" and scan.touches(j + 1)
    return bound and not unit_next(scan, j + 1) and not scan.vocabulary.cardinals.get(scan.low[j + 1])
