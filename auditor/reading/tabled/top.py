"""A superlative about a row of a table or an item of a list: `Oslo has the highest mean`, `lowest in Nordland with 28`.

Frame `top` · figures: cell (of the row), others (the cells it is held against), figure (in the prose, if there is
one) · words: claim, name, other_0, other_1 … · facts: sign (1 the highest, -1 the lowest, 0 either), place (2 the
second) · doubt: the claim leaves some rows out.

auditor/reading/tabled/meant.py says which columns can be meant: the claim is held against the first that makes it true.
Words used: owns, oldest, youngest, except, in_table of Lexicon.words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from auditor.interval import total
from auditor.model import Frame, Word
from auditor.reading.tabled.bindings import LENGTHS, Bound, Near, Source, name_word
from auditor.reading.tabled.cell import comparable
from auditor.reading.tabled.meant import by_extreme, by_figure, by_kind, by_length, by_words, is_of_some, levels
from auditor.reading.tabled.naming import is_remark, joined_to, subject
from auditor.reading.tabled.superlatives import Superlative, superlatives
from auditor.reading.tables.series import Member, Naming, Series
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has
from auditor.relations import in_place

_AGES = 3  # rows that are ages
_COUNTED = ("count", "money", "measure")
_ADDED = 3  # rows that a last row is the total of
_AGE = re.compile(r"\d{1,2}(?=\s?[-–+]|\s)")


def frames(near: Near) -> Iterator[Frame]:
    prose, source, line = near.prose, near.source, near.line
    figures = [one for one in near.bounds if not one.inherited]
    for claim in superlatives(prose, line):
        naming = subject(line, claim, near.names) or _of_age(prose, source, claim) or _meant_by_it(near, claim)
        if naming is None or _is_age(prose, line, claim.at) or _of_a_move(line, claim):
            continue
        said = [b for b in figures if b.naming.start == naming.start and _is_said_with(b, claim)]
        if any(_is_of_no_row(b) for b in said):
            continue  # `the busiest hour was on Tuesday, with 412 cars`, beside a table of something else
        said = [b for b in said if _is_of_row(b)]
        stated = [b for n, b in enumerate(said) if b.figure.unit not in {o.figure.unit for o in said[:n] if _is_own(o)}]
        beside = {n.row for n in joined_to(line, naming, near.names)}
        found = by_figure(source, naming, stated) or by_extreme(source, claim, naming, stated)
        found = found or by_length(prose, source, claim, naming) or by_words(prose, source, claim, stated)
        if not found and not near.names:
            found = by_kind(source, claim)
        if not found:
            found = levels(near, claim, naming, stated)
        if has(prose.lexicon.words.get("priced", ""), line.tokens[claim.at].text):
            found = [series for series in found if _is_price(series)]
        series = _true_of(prose, found, claim, naming, beside)
        if series is not None and not is_of_some(near):
            yield from _frame(prose, claim, naming, beside, series, stated)


def _of_a_move(line: Line, claim: Superlative) -> bool:
    """Whether a superlative is of how far something went: `Meridian improved most: from 19 to 14`."""
    behind = [t.kind for t in line.tokens[claim.at + 1 : claim.at + 4]]
    return behind[:1] in (["colon"], ["comma"], ["dash"], ["from"]) and "from" in behind[:2]


def _is_price(series: Series) -> bool:
    """Whether a column says what one of something costs: what is dearest is not what most was paid for."""
    return all(m.figure.unit == "money" and m.figure.scale == 1 for m in series.members)


def _true_of(
    prose: Prose, found: Sequence[Series], claim: Superlative, naming: Naming, beside: Set[int]
) -> Series | None:
    """The first of the columns that can be meant of which the claim is true; the last of them if it is true of none."""
    for series in found:
        own, sign = series.of(naming.row), _sign(prose, claim, series)
        signs = (1, -1) if sign == 0 else (sign,)
        others = [m.figure for m in others_of(series, naming.row, beside)]
        if own is not None and any(way and in_place(own.figure, others, way, claim.place) for way in signs):
            return series
    return found[-1] if found else None


def others_of(series: Series, row: int, beside: Set[int]) -> list[Member]:
    """The members that a row is held against: all but totals and what is named in one breath with it."""
    whole = _total_of(series)
    return [m for m in series.ranked if m.row != row and m.row not in beside and m is not whole]


def _total_of(series: Series) -> Member | None:
    """The last row where the others add up to it, whatever its name: a region below its municipalities."""
    if len(series.ranked) <= _ADDED:
        return None
    *rows, last = series.ranked
    made = total([member.figure.interval for member in rows])
    return last if last.figure.value and made.meets(last.figure.interval) else None


def _is_said_with(bound: Bound, claim: Superlative) -> bool:
    """Whether a figure stands behind the superlative, or in a remark before its clause."""
    before = bound.at < claim.clause.first and is_remark(claim.line, bound.naming, claim.clause.first)
    return bound.at > claim.at - 3 or before


def _is_of_row(bound: Bound) -> bool:
    """Whether a figure can be of some column of its row; none whose numbers are too large is of percentages."""
    pairs = bound.source.row(bound.naming.row)
    if bound.figure.unit == "percent":
        pairs = [(s, m) for s, m in pairs if m.figure.unit == "percent" or all(_is_small(o) for o in s.members)]
    return any(comparable(bound.figure, member.figure) for _, member in pairs)


def _is_of_no_row(bound: Bound) -> bool:
    """Whether a figure is an amount that no column of its row can have."""
    amount = bound.figure.unit in _COUNTED and not bound.figure.word
    return amount and _is_own(bound) and not _is_of_row(bound)


def _is_own(bound: Bound) -> bool:
    """Whether a figure is no number of rows: `of the four`."""
    return bound.figure.value not in {len(s.ranked) for s in bound.source.series}


def _is_small(member: Member) -> bool:
    return -100 <= (member.figure.value or 0) <= 100


def _of_age(prose: Prose, source: Source, claim: Superlative) -> Naming | None:
    """`the oldest have the fewest`: the last of the rows that are ages, in their order."""
    ages = {row: int(found[0]) for row, name in source.names.by_row.items() if (found := _AGE.match(name))}
    rows = sorted(ages, key=lambda row: ages[row])
    if len(rows) < _AGES or len(set(ages.values())) < len(rows) or len(rows) < len(source.names.by_row):
        return None
    for at in range(claim.clause.first, claim.clause.last):
        token = claim.line.tokens[at]
        if at != claim.at and _is_age(prose, claim.line, at):
            oldest = has(prose.lexicon.words.get("oldest", ""), token.text)
            return Naming(token.start, token.end, rows[-1] if oldest else rows[0])
    return None


def _meant_by_it(near: Near, claim: Superlative) -> Naming | None:
    """`Clothing grew cheaper. It has the largest weight`: the only row of the sentence before, now and of a header."""
    opening = near.line.tokens[: claim.at]
    held = any(has(near.prose.lexicon.words.get("owns", ""), t.text) for t in opening[:3])
    rows = {naming.row for naming in near.before}
    timed = any(t.kind in ("earlier", "year", "date", "month", "since") for t in near.line.tokens)
    pointed = bool(opening) and opening[0].kind == "it" and held
    if near.names or not pointed or len(rows) != 1 or timed:
        return None
    headed = by_words(near.prose, near.source, claim, ())
    return near.before[0] if headed and all(s.header is not None for s in headed) else None


def _is_age(prose: Prose, line: Line, at: int) -> bool:
    words = prose.lexicon.words
    return has(f"{words.get('oldest', '')} {words.get('youngest', '')}", line.tokens[at].text)


def _frame(
    prose: Prose, claim: Superlative, naming: Naming, beside: Set[int], series: Series, stated: Sequence[Bound]
) -> Iterator[Frame]:
    own = series.of(naming.row)
    others = others_of(series, naming.row, beside)
    sign = _sign(prose, claim, series)
    if own is None or own.whole or len(others) < 1 or sign is None:
        return
    token = claim.line.tokens[claim.at]
    words = {"claim": prose.word(token), "name": name_word(prose, naming)} | _names(others)
    figures = {"cell": (own.figure,), "others": tuple(m.figure for m in others)}
    if stated:
        figures["figure"] = (stated[0].figure,)
    facts = {"sign": sign, "place": claim.place}
    yield Frame("top", figures, words, facts, claim.line.number, _doubt(prose, claim, naming, series))


def _names(others: Sequence[Member]) -> dict[str, Word]:
    return {f"other_{n}": m.name for n, m in enumerate(others)}


def _sign(prose: Prose, claim: Superlative, series: Series) -> int | None:
    """The end of the column that is claimed; the largest fall is the lowest change. None where it cannot be told."""
    kinds = [t.kind for t in claim.line.tokens[claim.clause.first : claim.clause.last]]
    if has(prose.lexicon.words.get("fastest", ""), claim.line.tokens[claim.at].text):
        return -claim.sign if _is_of_time(prose, claim, series) else 0  # what takes fewest days goes fastest
    if "down" not in kinds:
        return claim.sign if not (series.signed and series.change) or claim.sign < 0 else 0
    return -claim.sign if series.signed and claim.sign > 0 else None


def _is_of_time(prose: Prose, claim: Superlative, series: Series) -> bool:
    """Whether a column is of lengths of time: the sentence gives one of its cells as so many days."""
    cells = {member.figure.value for member in series.members}
    figures = [prose.figures[t.figure] for t in claim.line.tokens if t.figure >= 0]
    return any(f.unit in LENGTHS and f.value in cells for f in figures)


def _doubt(prose: Prose, claim: Superlative, naming: Naming, series: Series) -> str:
    """Why the claim may be about fewer than all rows: exceptions, `of the western states`, `in Wales`."""
    tokens = [t for t in claim.line.tokens if not naming.start <= t.start < naming.end]
    text = " ".join(t.text for t in tokens)
    if has(prose.lexicon.words.get("except", ""), text):
        return "some are left out"
    if any(_is_other_number(prose, tokens, at, series) for at in range(len(tokens))):
        return "the list has another number of items"
    if has(prose.lexicon.words.get("in_table", ""), text):
        return ""
    known = series.words | series.title_words
    for at, token in enumerate(tokens):
        if token.kind in ("of", "ofthese") and tokens[at - 1].kind != "percent":  # no `half of the sales`
            phrase = _phrase(tokens, at + 1)
            words = stems([w for t in phrase for w in t.text.split() if t.kind in ("word", "name")], prose.lexicon)
            counted = any(t.figure >= 0 and _is_all(prose, t, series) for t in phrase)
            if words - known and not counted and not any(t.kind in ("everyone", "each") for t in phrase):
                return "it may be said of some rows only"
    return ""


def _phrase(tokens: Sequence[Token], at: int) -> list[Token]:
    """The tokens behind `of`, up to a verb, a comma or another preposition."""
    out: list[Token] = []
    for token in tokens[at : at + 6]:
        if token.kind in ("be", "comma", "stop", "at", "by", "and", "open", "while", "of"):
            break
        out.append(token)
    return out


def _is_other_number(prose: Prose, tokens: Sequence[Token], at: int, series: Series) -> bool:
    """`of the six`, where the column has another number of rows."""
    figure = prose.figures[tokens[at].figure] if tokens[at].figure >= 0 else None
    counted = figure is not None and figure.unit == "count" and any(t.kind == "of" for t in tokens[max(0, at - 2) : at])
    return counted and figure is not None and figure.value not in (len(series.ranked), len(series.members))


def _is_all(prose: Prose, token: Token, series: Series) -> bool:
    return prose.figures[token.figure].value == len(series.ranked)
