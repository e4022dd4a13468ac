"""Figures from text: numerals and number words with unit, hedge and interval; labels told apart from statistics."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from auditor.interval import ANYTHING, exactly
from auditor.lexicon import Lexicon
from auditor.model import Context, Figure
from auditor.reading.numbers import dates, labels, named_dates, number_words
from auditor.reading.numbers.cardinals import word_value
from auditor.reading.numbers.groups import grouped, scores
from auditor.reading.numbers.hedges import hedge_after, hedge_before, meant
from auditor.reading.numbers.inference import without_inference
from auditor.reading.numbers.money import with_minor
from auditor.reading.numbers.references import digits, exponent, fraction_at, in_bibliography, unit_next
from auditor.reading.numbers.scan import SPACES, Draft, Scan, scan
from auditor.reading.numbers.symbols import VULGAR
from auditor.reading.numbers.units import base_at, bracketed_units, counted, joined, measured, share_units
from auditor.reading.numbers.vocabulary import vocabulary

_MINUS = "−-–"
_ROUND_WHOLES = (3, 4, 5, 10)  # `2 av 3` is a way of speaking, `5 av 6` is a count
_MOST_IN = 100  # `1 in 12` up to this
_MIXED = 100  # a whole number with a fraction behind it is small
_LONGEST = 40  # characters; a longer numeral is no figure


def figures(text: str, start: int, end: int, lexicon: Lexicon, source: str, passage: int) -> list[Figure]:
    """Every figure and label of text[start:end], in order, none overlapping another; linear in the length."""
    cut = scan(text, start, end, vocabulary(lexicon))
    drafts = grouped(
        cut, scores(cut, bracketed_units(cut, share_units(cut, with_minor(cut, without_inference(cut, _drafts(cut))))))
    )
    return [_figure(cut, draft, source, passage) for draft in drafts]


def _drafts(cut: Scan) -> list[Draft]:
    out: list[Draft] = []
    cited = in_bibliography(cut)
    triggers, i, size = cut.vocabulary.triggers, 0, len(cut.low)
    while i < size:
        draft = None
        if cut.kind[i] not in ("w", "p", ""):
            draft = _numeral(cut, i, out[-1] if out else None, cited)
        elif cut.low[i] in triggers or word_value(cut, i):
            draft = _word(cut, i)
        if draft is None:
            i += 1
            continue
        if not out or draft.start >= out[-1].end:
            out.append(draft)
        i = max(i + 1, draft.right if draft.label != "" or draft.printed else draft.after)
    return out


def _word(cut: Scan, i: int) -> Draft | None:
    """The figure in words at token i, with unit and hedge."""
    label = dates.named_quarter(cut, i) or named_dates.in_words(cut, i)
    if label:
        return label
    draft = number_words.in_words(cut, i)
    if draft is not None and labels.spelt_year(cut, draft):
        return dates.label_draft(cut, i, draft.after, "year", str(draft.value), draft.value)
    if draft is None or labels.numbered_name(cut, i, draft.after):
        return None
    if draft.unit == "count":
        draft = _minus(cut, measured(cut, draft))
    return _hedge(cut, draft)


def _minus(cut: Scan, draft: Draft) -> Draft:
    """`minus fem` in words."""
    if draft.sign or not cut.has("minus", draft.first - 1):
        return draft
    return replace(draft, sign=-1, value=-draft.value, left=min(draft.left, draft.first - 1))


def _numeral(cut: Scan, i: int, before: Draft | None, cited: bool) -> Draft | None:
    """The figure or label whose numeral is token i."""
    if cut.to[i] - cut.at[i] > _LONGEST:
        return dates.label_draft(cut, i, i + 1, "number")
    label = named_dates.in_digits(cut, i) or dates.dated(cut, i)
    if label is None and (cut.kind[i] == "phone" or (cut.kind[i] == "code" and not _fraction(cut, i))):
        label = labels.special(cut, i)
    label = label or labels.labelled(cut, i)
    if label:
        return label
    draft = (
        _half(cut, i)
        or _fraction(cut, i)
        or _every(cut, i)
        or _ranked(cut, i)
        or _of_base(cut, i)
        or _out_of(cut, i)
        or measured(cut, _printed(cut, i))
    )
    draft = _hedge(cut, draft)
    return _as_label(cut, draft, before, cited) or draft


def _printed(cut: Scan, i: int) -> Draft:
    """The numeral at token i as printed: value, decimals, sign."""
    value, decimals = parse(cut.quote(i), cut.vocabulary.decimal)
    draft = Draft(i, i + 1, cut.at[i], cut.to[i], value, decimals, left=i, right=i + 1)
    draft = _power(cut, _vulgar(cut, draft))
    signed = i - 1 - (cut.low[i - 1] in ("£", "$", "€") and cut.touches(i))
    mark = cut.low[signed]
    for word in (signed, signed - 1):
        if cut.has("minus", word) and (word == signed or (cut.low[signed] == "-" and cut.touches(signed))):
            return replace(draft, sign=-1, value=-draft.value, left=word)
    if mark and mark in _MINUS + "+" and cut.touches(signed + 1) and not _after_digit(cut, signed):
        sign = 1 if mark == "+" else -1
        start = cut.at[signed] if signed == i - 1 else draft.start
        value = draft.value * sign
        return replace(draft, sign=sign, value=value, start=start, left=signed if signed == i - 1 else i)
    return draft


def _after_digit(cut: Scan, i: int) -> bool:
    """Whether a mark touches what stands before it, and so joins instead of signing."""
    return cut.touches(i) and cut.low[i - 1] not in ("(", "[", "|", "=", ":", "«", '"', "$", "£", "€")


def _vulgar(cut: Scan, draft: Draft) -> Draft:
    """`3¼`, `2½` and `2 1/2`."""
    j = draft.after
    part = VULGAR.get(cut.low[j]) or (fraction_at(cut, j) if draft.value < _MIXED and not draft.decimals else None)
    if part is None or cut.parted(j):
        return draft
    return replace(draft, value=draft.value + part, decimals=1, end=cut.to[j], after=j + 1, right=j + 1)


def _power(cut: Scan, draft: Draft) -> Draft:
    """`3.5 × 10^5`, `3.5×10−5` and `3.5e5`."""
    j = draft.after
    if exponent(cut, j):
        first = j + 1
    elif cut.low[j] in ("x", "×", "·", "*") and cut.low[j + 1] == "10" and cut.low[j + 2]:
        first = j + 2 + (cut.low[j + 2] == "^")
        if first == j + 2 and not (cut.low[first] in "−-" and cut.touches(first) and cut.touches(first + 1)):
            return draft
    else:
        return draft
    k = first + (cut.low[first] in _MINUS and bool(cut.low[first]))
    if not digits(cut, k) or len(cut.low[k]) > 2:
        return draft
    power = int(cut.low[k]) * (-1 if cut.low[first] in "−-–" else 1)
    printed = {"scale": 10**power} if power > 0 else {"decimals": draft.decimals - power}
    value = draft.value * Fraction(10) ** power
    return replace(draft, value=value, end=cut.to[k], after=k + 1, right=k + 1, **printed)


def parse(quote: str, decimal: str) -> tuple[Fraction, int]:
    """The value and the printed decimals of a numeral, valid or not; the language decides `1.234` and `1,234`."""
    for space in SPACES:
        quote = quote.replace(space, "")
    quote = quote.replace("·", decimal)
    marks = [ch for ch in quote if ch in ".,"]
    if not marks:
        return Fraction(int(quote)), 0
    last = marks[-1]
    whole, _, part = quote.rpartition(last)
    thousands = len(marks) > 1 and len(set(marks)) == 1
    if len(marks) == 1 and last != decimal and len(part) == 3 and len(whole) <= 3 and whole[:1] not in ("", "0"):
        thousands = True
    if thousands:
        return Fraction(int(quote.replace(last, ""))), 0
    return Fraction(int(whole.replace(".", "").replace(",", "") + part), 10 ** len(part)), len(part)


def _ranked(cut: Scan, i: int) -> Draft | None:
    """`5. plass`, `5th place`, `er nummer 3`."""
    low = cut.low[i]
    if not digits(cut, i) or len(low) > 3:
        return None
    j = i + 1 + (cut.low[i + 1] == "." or cut.low[i + 1] in ("st", "nd", "rd", "th"))
    j += cut.low[j] == "-"
    placed = j > i + 1 and (cut.has("rank_place", j) or cut.has("superlative", j))
    numbered = cut.has("rank_number", i - 1) and cut.has("is", i - 2)
    if not placed and not numbered:
        return None
    draft = Draft(i, i + 1, cut.at[i], cut.to[i], Fraction(int(low)), unit="rank", role="rank", left=i, printed=True)
    return replace(draft, left=i if placed else i - 1, right=j + 1 if placed else i + 1)


def _half(cut: Scan, i: int) -> Draft | None:
    """`2 og en halv time`"""
    draft = number_words.half_scaled(cut, i) if digits(cut, i) else None
    return replace(measured(cut, draft), word=False) if draft else None


def _fraction(cut: Scan, i: int) -> Draft | None:
    """`1/4 inch`, `1/2 time`: a fraction of a unit."""
    value = fraction_at(cut, i)
    if value is None or not unit_next(cut, i + 1 + (cut.low[i + 1] in ("of", "a", "an"))):
        return None
    return measured(cut, Draft(i, i + 1, cut.at[i], cut.to[i], value, 2, left=i, right=i + 1))


def _every(cut: Scan, i: int) -> Draft | None:
    """`hver 3. nordmann`."""
    if cut.low[i - 1] not in cut.vocabulary.lexicon.every.split() or cut.low[i + 1] != "." or not digits(cut, i):
        return None
    n = int(cut.low[i])
    if not 2 < n < 100 or cut.vocabulary.units.at(cut.low, i + 2) or cut.has("occasion", i + 2):
        return None
    return number_words.loose(cut, i - 1, i + 1, Fraction(1, n))


def _out_of(cut: Scan, i: int) -> Draft | None:
    """`8 av 10` is a loose share, `5 av 6 mål` an exact ratio; `171 av 190 saker` are two counts."""
    size = cut.phrase("out_of", i + 1)
    j = i + 1 + size
    if not size or not digits(cut, i) or not digits(cut, j) or cut.vocabulary.units.at(cut.low, j + 1):
        return None
    part, whole = int(cut.low[i]), int(cut.low[j])
    loose = whole in _ROUND_WHOLES or (part == 1 and cut.low[i + 1] == "in")
    if not 0 < part < whole <= (_MOST_IN if part == 1 else 10) or not (loose or cut.low[i + 1] != "in"):
        return None
    share = Fraction(part, whole)
    draft = Draft(i, j + 1, cut.at[i], cut.to[j], share, unit="ratio", left=i, right=j + 1, printed=True)
    if not loose:
        return draft
    return replace(number_words.loose(cut, i, j + 1, share, tenths=whole == 10 and part > 1), word=False)


def _of_base(cut: Scan, i: int) -> Draft | None:
    """`40 av 1 000 barn` is a rate."""
    size = cut.phrase("out_of", i + 1)
    j = i + 1 + size
    if not size or cut.kind[j] != "n" or base_at(cut, j) < 1000 or cut.vocabulary.units.at(cut.low, j + 1):
        return None
    noun = cut.lower(j + 1) and not cut.has("not_counted", j + 1)
    draft = replace(_printed(cut, i), unit="rate", per=base_at(cut, j), right=j + 1 + noun, printed=True)
    return replace(draft, after=j + 1)


def _hedge(cut: Scan, draft: Draft) -> Draft:
    """The draft with the hedge before it, or after it."""
    name, left = hedge_before(cut, draft.left - 1)
    if name == "at_most" and cut.has("is", left - 1) and _leads_back(cut, draft.right):
        return draft
    if not name:
        name, right = hedge_after(cut, draft)
        if name:
            draft = replace(draft, right=right)
            draft = draft if draft.printed or draft.of else counted(cut, draft)
    return replace(draft, hedge=name, left=left)


def _leads_back(cut: Scan, i: int) -> bool:
    """Whether a number follows `from`: `sales are up to £3m from £2m`."""
    return cut.has("age_from", i) and "n" in cut.kind[i + 1 : i + 3]


def _as_label(cut: Scan, draft: Draft, before: Draft | None, cited: bool) -> Draft | None:
    """The label that a numeral is when nothing is measured: a year, a base, a name, another of the one before."""
    if _is_base(cut, draft):
        return dates.label_draft(cut, draft.first, draft.after, "base", value=draft.value)
    year = labels.year(cut, draft)
    if year:
        return year
    if before is not None and before.label and joined(cut, before.right, draft.first):
        again = dates.continued(cut, draft, before)
        if again:
            return again
        if before.label == "reference" and not draft.printed and (not draft.of or cut.low[draft.first - 1] != ","):
            return dates.label_draft(cut, draft.first, draft.after, "reference")
    if (
        before is not None
        and before.label == "reference"
        and cut.low[draft.first - 1] == "("
        and before.right == draft.first - 1
    ):
        return dates.label_draft(cut, draft.first, draft.after, "reference")
    if (cited and not draft.printed) or labels.name_number(cut, draft):
        return dates.label_draft(cut, draft.first, draft.after, "reference" if cited else "number", value=draft.value)
    return None


def _is_base(cut: Scan, draft: Draft) -> bool:
    """`per 1 000`, `2009 = 100`, `to the nearest 100`, `(1 000 kr)` above a column."""
    i = draft.first
    if not base_at(cut, i):
        return False
    column = cut.low[i - 1] == "(" and cut.low[draft.right] == ")" and draft.unit == "money"
    return bool(cut.phrase("per", i - 1)) or cut.low[i - 1] == "=" or cut.has("nearest", i - 1) or column


def _figure(cut: Scan, draft: Draft, source: str, passage: int) -> Figure:
    value = draft.value if draft.known else None
    interval = draft.interval or (ANYTHING if value is None else exactly(value) if draft.label else meant(draft))
    left = min(draft.start, cut.at[draft.left])
    right = max(draft.end, cut.to[draft.right - 1]) if draft.right > draft.first else draft.end
    return Figure(
        source, draft.start, draft.end, cut.text[draft.start : draft.end], value, interval, draft.unit, draft.of,
        draft.per, draft.scale, draft.decimals, draft.sign, draft.hedge, draft.word, draft.role, draft.label,
        (left, right), passage, context=Context(period=draft.period),
    )  # fmt: skip
