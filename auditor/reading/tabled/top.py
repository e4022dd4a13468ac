"""A superlative about a row of a table or an item of a list: `Oslo has the highest mean`, `lowest in Nordland with 28`.

Frame `top` · figures: cell (of the row), others (the cells it is held against), figure (in the prose, if there is
one) · words: claim, name, other_0, other_1 … · facts: sign (1 the highest, -1 the lowest, 0 either), place (2 the
second) · doubt: the claim leaves some rows out.

The column is the one that has the figure of the prose in this row; else the one whose header the clause names, or,
where the sentence points to the table, the only one of counts (`most`) or of rates (`highest`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from auditor.model import Frame, Word
from auditor.reading.prose import Line, Prose
from auditor.reading.series import Member, Naming, Series
from auditor.reading.stems import stems
from auditor.reading.superlatives import Superlative, superlatives
from auditor.reading.tabled.bindings import Bound, Near, Source, name_word, words_of
from auditor.reading.tabled.cell import comparable, fits
from auditor.reading.tokens import Token
from auditor.reading.wordlists import has

_HALF = 0.5  # of the words of a header
_AGES = 3  # rows that are ages
_AGE = re.compile(r"\d{1,2}(?=\s?[-–+]|\s)")


def frames(near: Near) -> Iterator[Frame]:
    prose, source, line, names = near.prose, near.source, near.line, near.names
    figures = [one for one in near.bounds if not one.inherited]
    found = list(superlatives(prose, line))
    for claim in found:
        naming = _subject(line, claim, names) or _of_age(prose, source, claim)
        if naming is None or _is_age(prose, line, claim.at):
            continue
        stated = [b for b in figures if b.naming.start == naming.start and b.at > claim.at - 3]
        series = _by_figure(source, naming, stated) or _by_words(prose, source, claim, stated)
        if series is None and not names:
            series = _by_kind(source, claim)
        if series is not None:
            yield from _frame(prose, claim, naming, series, stated)


def _subject(line: Line, claim: Superlative, names: Sequence[Naming]) -> Naming | None:
    """The only row that the clause of the superlative names; behind a colon if it names none."""
    tokens = line.tokens[claim.clause.first : claim.clause.last]
    inside = [n for n in names if tokens[0].start <= n.start < tokens[-1].end]
    if not inside and claim.clause.last < len(line.tokens) and line.tokens[claim.clause.last].kind == "colon":
        inside = [n for n in names if n.start >= tokens[-1].end][:1]
    return inside[0] if len({n.row for n in inside}) == 1 else None


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


def _is_age(prose: Prose, line: Line, at: int) -> bool:
    words = prose.lexicon.words
    return has(f"{words.get('oldest', '')} {words.get('youngest', '')}", line.tokens[at].text)


def _by_figure(source: Source, naming: Naming, stated: Sequence[Bound]) -> Series | None:
    """The only column in which the row has a figure of the clause."""
    found = [
        series
        for series, member in source.row(naming.row)
        if any(comparable(b.figure, member.figure) and fits(b.figure, member.figure) for b in stated)
    ]
    return found[0] if len(found) == 1 else None


def _by_words(prose: Prose, source: Source, claim: Superlative, stated: Sequence[Bound]) -> Series | None:
    """The column that the clause names by its header; without headers, the first of a table whose title it names."""
    if stated:
        return None
    said = words_of(prose, claim.line, claim.clause.first, claim.clause.last)
    scored = [(len(said & s.words) / len(s.words), s) for s in source.series if s.words & said]
    best = max((score for score, _ in scored), default=0.0)
    found = [series for score, series in scored if score == best >= _HALF]
    if len(found) == 1:
        return found[0]
    titled = [s for s in source.series if not s.words and s.title_words & said]
    if titled and not scored:
        return titled[0]
    shares = [s for s in source.series if any(m.figure.unit == "percent" for m in s.members)]
    if len(shares) == 1 and any(t.kind == "share" for t in claim.line.tokens[claim.clause.first : claim.clause.last]):
        return shares[0]
    tokens = claim.line.tokens
    pointed = has(prose.lexicon.words.get("in_table", ""), prose.document.text[tokens[0].start : tokens[-1].end])
    return _by_kind(source, claim) if pointed and not scored else None


def _by_kind(source: Source, claim: Superlative) -> Series | None:
    """The only column of counts, or of rates."""
    found = [s for s in source.series if s.facts.get("role") != "base" and _is_rate(s) != claim.numerous]
    return found[0] if len(found) == 1 else None


def _is_rate(series: Series) -> bool:
    return any(m.figure.decimals or m.figure.unit not in ("count", "none") for m in series.members)


def _frame(
    prose: Prose, claim: Superlative, naming: Naming, series: Series, stated: Sequence[Bound]
) -> Iterator[Frame]:
    own = series.of(naming.row)
    others = [m for m in series.ranked if m.row != naming.row]
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
    if "down" not in kinds:
        return claim.sign
    return -claim.sign if series.signed and claim.sign > 0 else None


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
        if token.kind in ("of", "ofthese"):
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
