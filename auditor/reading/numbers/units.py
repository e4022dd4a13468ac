"""What is printed after a number: `mill.`, `prosent`, `kroner`, `per 1 000 innbyggere`, or the noun that is counted."""

from __future__ import annotations

from dataclasses import replace

from auditor.reading.numbers.cardinals import cardinal
from auditor.reading.numbers.money import currency_after, currency_at, currency_before
from auditor.reading.numbers.scan import Draft, Scan

DURATIONS = ("years", "months", "weeks", "days", "hours", "minutes")
_LETTERS = {"k": 1000, "m": 10**6, "b": 10**9, "t": 10**12}
_LONGEST = 200  # of the last or next so many years, weeks or days
_SHORTEST = 3  # letters of a word too short for an ending
_PER_BASES = (100, 1000, 10_000, 100_000, 1_000_000)


def measured(scan: Scan, draft: Draft) -> Draft:
    """The draft with its scale, currency, unit, counted noun and `per`."""
    draft = _scaled(scan, currency_before(scan, draft))
    found = None if draft.unit == "money" else _with_unit(scan, draft)
    if draft.unit == "money":
        money = currency_at(scan, draft.right)
        draft = replace(draft, right=draft.right + money[0]) if money else draft
    elif found:
        draft = found
    elif scan.has("times", draft.right) and (
        scan.has("times_as", draft.right + 1) or scan.has("owned_time", draft.right + 2)
    ):
        return replace(draft, unit="multiple", of=scan.low[draft.right], right=draft.right + 1, printed=True)
    elif _is_fold(scan, draft):
        return replace(draft, unit="multiple", right=draft.right + 2, printed=True)
    else:
        draft = counted(scan, draft)
    return draft if draft.unit in DURATIONS else _per(scan, draft)


def _is_fold(scan: Scan, draft: Draft) -> bool:
    """`a 12-fold rise`"""
    return scan.low[draft.right] == "-" and scan.touches(draft.right) and scan.has("fold", draft.right + 1)


def _scaled(scan: Scan, draft: Draft) -> Draft:
    """`2,5 mill.`, `£726.1m`, `to millioner`, `12 tusen`, `100K`."""
    found = scan.vocabulary.scales.at(scan.low, draft.right)
    if scan.low[draft.right] == "-" and scan.touches(draft.right) and scan.touches(draft.right + 1):
        found = scan.vocabulary.scales.at(scan.low, draft.right + 1)
        found = (found[0] + 1, found[1]) if found else None
    size, scale = found or _letter_scale(scan, draft)
    if size == 0 or draft.scale > 1:
        return draft
    draft = replace(draft, value=draft.value * scale, scale=scale, right=draft.right + size)
    return _and_more(scan, draft) if draft.word and size else draft


def _letter_scale(scan: Scan, draft: Draft) -> tuple[int, int]:
    """The scale of a letter that touches the numeral: `100K`, `1,2M`, `£5m`, `€10B`; `27 m` is a length."""
    i = draft.right
    scale = _LETTERS.get(scan.low[i], 0)
    if not scale or not scan.touches(i) or draft.word or scan.low[i + 1] == "/":
        return 0, 1
    money = draft.unit == "money" or bool(currency_at(scan, i + 1))
    unit = scan.vocabulary.units.at(scan.low, i + 1) is not None and len(scan.low[i + 1]) > _SHORTEST
    counted = scan.has("million_mark", i) and (scan.has("counted", i + 1) or unit)
    thousand = scale == 1000 and (abs(draft.value) >= 1 or bool(scan.vocabulary.units.at(scan.low, i + 1)))
    return (1, scale) if money or counted or thousand or (scale == 10**6 and scan.capital(i)) else (0, 1)


def _and_more(scan: Scan, draft: Draft) -> Draft:
    """`fem millioner to hundre tusen`: the rest of a number in words after its scale."""
    rest = cardinal(scan, draft.right)
    if rest is None or not 1 < rest[0] < draft.scale:
        return draft
    end = scan.to[rest[1] - 1]
    return replace(draft, value=draft.value + rest[0], scale=1, after=rest[1], right=rest[1], end=end)


def _with_unit(scan: Scan, draft: Draft) -> Draft | None:
    """The draft in the unit or currency printed after it. A hyphen may stand between."""
    i = draft.right
    for skip in (0, 1):
        if scan.parted(i + skip) or (skip and not _passed_over(scan, draft, i)):
            break
        money = currency_after(scan, draft, i + skip)
        if money:
            return money
        found = scan.vocabulary.units.at(scan.low, i + skip)
        if found and not _is_a_name(scan, draft, i + skip):
            unit, of, right = _with_divisor(scan, found[1], i + skip, i + skip + found[0])
            return replace(draft, unit=unit, of=of, right=right, printed=True)
    return None


def _is_a_name(scan: Scan, draft: Draft, i: int) -> bool:
    """Whether a unit behind a year is written as a name: `during 2016 Stone spoke`."""
    return (
        1900 <= draft.value <= 2099 and not draft.printed and scan.quote(i).istitle() and len(scan.low[i]) > _SHORTEST
    )


def _with_divisor(scan: Scan, unit: str, first: int, after: int) -> tuple[str, str, int]:
    """The unit with what it is divided by: `km/t`, `mg/l`."""
    if scan.low[after] == "/" and scan.touches(after) and scan.kind[after + 1] == "w" and scan.touches(after + 1):
        after += 2
    if scan.low[after] == "^" and scan.touches(after) and scan.touches(after + 1):
        after += 2
    return unit, scan.text[scan.at[first] : scan.to[after - 1]].lower(), after


def _passed_over(scan: Scan, draft: Draft, i: int) -> bool:
    """A hyphen (`30-minute`), or a word such as `consecutive` before a time unit; not `2,410 last year`."""
    if scan.low[i] == "-":
        return scan.touches(i) and scan.touches(i + 1)
    if draft.value != 1 and (draft.value > _LONGEST or scan.has("one_time", i + 1)):
        return False
    found = scan.vocabulary.units.at(scan.low, i + 1)
    between = scan.phrase("consecutive", i) or scan.has("window_one", i)
    return bool(between and found and found[1] in DURATIONS)


def counted(scan: Scan, draft: Draft) -> Draft:
    """The noun that is counted, in the words of the text, if one follows."""
    i, noun = draft.right, ""
    if scan.low[i] == "of" and draft.scale > 1:
        i += 1
    if scan.has("attributive", i) and not scan.parted(i):
        return replace(draft, of=scan.low[i], right=i + 1)
    i = _past_names(scan, i)
    for _ in range(3):
        word = scan.low[i]
        if not _may_be_noun(scan, i):
            break
        if scan.has("counted", i):
            return replace(draft, of=word, right=i + 1, printed=True)
        if scan.low[i + 1] == "-" and scan.touches(i + 1) and scan.touches(i + 2):
            return replace(draft, of=scan.text[scan.at[i] : scan.to[i + 2]].lower(), right=i + 3)
        if not scan.has("comparative", i):
            noun = word
            if _looks_plural(scan, i):
                break
        i += 1
    return replace(draft, of=noun)


def _past_names(scan: Scan, i: int) -> int:
    """Past one or two names that tell the noun: `seven European countries`, `96 Liverpool fans`."""
    for j in (i + 1, i + 2):
        named = all(scan.kind[k] == "w" and scan.capital(k) and not scan.parted(k) for k in range(i, j))
        if named and _may_be_noun(scan, j) and (_plural(scan, j) or scan.has("counted", j)):
            return j
    return i


def _plural(scan: Scan, i: int) -> bool:
    return scan.low[i].endswith(tuple(scan.vocabulary.words["plural"])) and len(scan.low[i]) > _SHORTEST


def _may_be_noun(scan: Scan, i: int) -> bool:
    if not scan.lower(i) or len(scan.low[i]) < 2 or scan.parted(i):
        return False
    return not (scan.has("not_counted", i) or scan.has("superlative", i) or _is_time_back(scan, i))


def _is_time_back(scan: Scan, i: int) -> bool:
    """Whether a number of years in words stands there: `against 380 two years earlier`."""
    found = cardinal(scan, i)
    unit = scan.vocabulary.units.at(scan.low, found[1]) if found else None
    return unit is not None and unit[1] in DURATIONS


def _looks_plural(scan: Scan, i: int) -> bool:
    """Whether a word has the ending of a counted noun rather than that of an adjective before it."""
    return scan.low[i].endswith(tuple(scan.vocabulary.words["plural"])) or not scan.lower(i + 1)


def _per(scan: Scan, draft: Draft) -> Draft:
    """`per innbygger`, `for hver innbygger`, `a head`, `per 1 000 innbyggere`, up to two words further on."""
    for i in range(draft.right, draft.right + 3):
        size = scan.phrase("per", i)
        if size and scan.kind[i + size] in ("w", "n"):
            return _with_per(scan, draft, i + size)
        if scan.kind[i] != "w":
            break
    return draft


def _with_per(scan: Scan, draft: Draft, i: int) -> Draft:
    if scan.has("person", i) or _stem_of_person(scan, i):
        unit = "per_capita" if draft.unit == "count" else draft.unit
        return replace(draft, unit=unit, per=1, right=i + 1, printed=True)
    base = base_at(scan, i)
    if base:
        right = i + 1
        while scan.kind[right] == "w" and scan.low[right] in ("million", "tusen") and right < i + 2:
            right += 1
        noun = right if scan.lower(right) and not scan.has("not_counted", right) else right - 1
        unit = "rate" if draft.unit == "count" else draft.unit
        return replace(draft, unit=unit, per=base, right=noun + 1, printed=True)
    return draft


def _stem_of_person(scan: Scan, i: int) -> bool:
    word = scan.low[i]
    return any(word[: len(word) - cut] in scan.vocabulary.words["person"] for cut in (1, 2) if len(word) - cut > 3)


def base_at(scan: Scan, i: int) -> int:
    """The base of a rate at token i: 100, 1 000, 10 000, 100 000 or a million; 0 if none."""
    if scan.kind[i] == "n":
        digits = "".join(ch for ch in scan.low[i] if ch.isdigit())
        return int(digits) if len(digits) < 8 and int(digits) in _PER_BASES else 0
    words = {"hundre": 100, "hundred": 100, "tusen": 1000, "thousand": 1000, "million": 10**6}
    return words.get(scan.low[i], 0)


def share_units(scan: Scan, drafts: list[Draft]) -> list[Draft]:
    """`fra 41 og 38 til 56 og 55 prosent`: a bare number takes the unit of the number that it is joined to."""
    taken: set[int] = set()
    for k in range(len(drafts) - 2, -1, -1):
        this, other = drafts[k], drafts[k + 1]
        drafts[k + 1] = other = _going_on(scan, this, other) or other
        if this.label or other.label or not joined(scan, this.right, other.left):
            continue
        if scan.low[this.right] == "," and k + 1 not in taken:
            continue
        if _can_take(this, other):
            drafts[k] = _taking(this, other)
            taken.add(k)
        elif this.unit == "money" and this.scale == 1:
            drafts[k : k + 2] = _amounts(scan, this, other)
    return drafts


def _going_on(scan: Scan, this: Draft, other: Draft) -> Draft | None:
    """`from 208 pounds to 193`: a bare end has the unit of the beginning."""
    end = scan.has("age_from", this.left - 1) and other.left - this.right == 1 and scan.has("until", this.right)
    bare = not (other.printed or other.of or other.label or other.scale > 1) and other.unit == "count"
    same = this.printed and not this.label and this.unit in ("percent", "money", "measure") and this.scale == 1
    return replace(other, unit=this.unit, of=this.of, printed=True) if end and bare and same else None


def _amounts(scan: Scan, this: Draft, other: Draft) -> list[Draft]:
    """`$5-10 million` and `between $5 and $10 million` are millions at both ends, in dollars."""
    ranged = scan.has("range", this.right) or scan.has("between", this.left - 1)
    bare = other.unit == "count" and not other.printed and not other.of and scan.low[this.right] in ("-", "–")
    if (
        not ranged
        or this.value >= 1000
        or other.scale == 1
        or not (bare or (other.unit, other.of) == ("money", this.of))
    ):
        return [this, other]
    this = replace(this, value=this.value * other.scale, scale=other.scale)
    return [this, replace(other, unit="money", of=this.of, printed=True)]


def _can_take(this: Draft, other: Draft) -> bool:
    if this.printed or this.unit != "count" or this.of or this.scale > 1 or (not other.printed and other.scale == 1):
        return False
    if other.unit in ("percent", "per_mille", "percentage_point") and abs(this.value) > 100 >= abs(other.value):
        return False  # `by 46 000 or 3 per cent` says one thing twice
    return other.near is None and other.unit not in ("rank", "ordinal", "multiple")


def _taking(this: Draft, other: Draft) -> Draft:
    value, scale = this.value, this.scale
    if other.scale > 1 and value < 1000:
        value, scale = value * other.scale, other.scale
    return replace(this, unit=other.unit, of=other.of, per=other.per, value=value, scale=scale, printed=other.printed)


def bracketed_units(scan: Scan, drafts: list[Draft]) -> list[Draft]:
    """`11.9 per cent, ahead of Derby (11.3) and Leeds (10.4)`: a bracketed number takes the unit before it."""
    for k in range(1, len(drafts)):
        this = drafts[k]
        other = next((d for d in reversed(drafts[:k]) if not d.word), this)
        bare = (
            this.unit == "count" and this.scale == 1 and not (this.label or this.printed or this.of) and this.decimals
        )
        inside = scan.low[this.left - 1] == "(" and scan.low[this.right] == ")"
        if bare and inside and other.printed and other.unit == "percent" and other.decimals == this.decimals:
            drafts[k] = replace(this, unit=other.unit, of=other.of, printed=True)
    return drafts


def joined(scan: Scan, i: int, j: int) -> bool:
    """Whether tokens i to j are one joining word or mark (`og`, `til`, `–`)."""
    return j - i == 1 and scan.has("to", i) and not scan.parted(j)
