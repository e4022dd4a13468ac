"""Which columns of a table a superlative can be about, the likeliest last.

Where its clause has a figure of the row, the columns that have it; else the column whose header it names; else, where
it speaks of nothing but the table, every column of levels (of counts, for `the most`) of the time that it names.
Words used: in_table, verbs, not_counted, generic_measure, generic_counted, place_heads, but, place_plurals,
sole, relatively, some_rows of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Sequence

from auditor.reading.about.times import period_of
from auditor.reading.binding.mentions import related
from auditor.reading.tabled.bindings import LENGTHS, Bound, Near, Source, sources, words_of
from auditor.reading.tabled.cell import comparable, fits
from auditor.reading.tabled.superlatives import Superlative
from auditor.reading.tables.series import Naming, Series, namings
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has

_HALF = 0.5  # of the words of a header
_CLOSE = 6  # passages between a table and what speaks of it without its words
_LEAST = 3  # rows of which one can be the first
_PLAIN = ("verbs", "not_counted", "generic_measure", "sole", "relatively")
_THINGS = ("generic_counted", "place_heads", "place_plurals")
_CHANGES = ("up", "down", "since", "mean", "total", "than")


def by_figure(source: Source, naming: Naming, stated: Sequence[Bound]) -> list[Series]:
    """The columns in which the row has a figure of the clause; those that print it so, if there are."""
    found = [
        (series, any(b.figure.value == member.figure.value for b in stated))
        for series, member in source.row(naming.row)
        if any(comparable(b.figure, member.figure) and fits(b.figure, member.figure) for b in stated)
    ]
    return [series for series, same in found if same] or [series for series, _ in found]


def by_extreme(source: Source, claim: Superlative, naming: Naming, stated: Sequence[Bound]) -> list[Series]:
    """The only column whose highest or lowest cell has the figure that the clause gives to another row."""
    found = []
    for series, member in source.row(naming.row):
        ends = sorted(series.ranked, key=lambda m: (m.figure.value or 0) * claim.sign)
        end = ends[-1].figure if len(ends) >= _LEAST and claim.sign and claim.place == 1 else member.figure
        unlike = end.value not in (member.figure.value, ends[-2].figure.value if len(ends) > 1 else None)
        if unlike and any(comparable(b.figure, end) and b.figure.value == end.value for b in stated):
            found.append(series)
    return found if len(found) == 1 else []


def by_length(prose: Prose, source: Source, claim: Superlative, naming: Naming) -> list[Series]:
    """The only column whose cell of the row the sentence gives as a length of time: `slowest in Acre, 77 days`."""
    figures = [prose.figures[t.figure] for t in claim.line.tokens[claim.at :] if t.figure >= 0]
    lengths = {f.value for f in figures if f.unit in LENGTHS and f.role == "level"}
    found = [series for series, member in source.row(naming.row) if member.figure.value in lengths]
    return found if len(found) == 1 else []


def by_words(prose: Prose, source: Source, claim: Superlative, stated: Sequence[Bound]) -> list[Series]:
    """The column that the clause names by its header; without headers, those of a table whose title it names."""
    if stated:
        return []
    said = words_of(prose, claim.line, claim.clause.first, claim.clause.last)
    every = own_columns(source.series)
    scored = [(len(said & s.words) / len(s.words), s) for s in every if s.words & said]
    best = max((score for score, _ in scored), default=0.0)
    found = [series for score, series in scored if score == best >= _HALF]
    if len(found) == 1:
        return found
    titled = [s for s in every if not s.words and s.title_words & said]
    if titled and not scored:
        return titled
    shares = [s for s in every if any(m.figure.unit == "percent" for m in s.members)]
    if len(shares) == 1 and any(t.kind == "share" for t in claim.line.tokens[claim.clause.first : claim.clause.last]):
        return shares
    pointed = has(prose.lexicon.words.get("in_table", ""), _text(prose, claim.line))
    return by_kind(source, claim) if pointed and not scored else []


def _text(prose: Prose, line: Line) -> str:
    return prose.document.text[line.tokens[0].start : line.tokens[-1].end]


def by_kind(source: Source, claim: Superlative) -> list[Series]:
    """The only column of counts, or of rates."""
    found = [s for s in source.series if s.facts.get("role") != "base" and _is_rate(s) != claim.numerous]
    return found if len(found) == 1 else []


def _is_rate(series: Series) -> bool:
    return any(m.figure.decimals or m.figure.unit not in ("count", "none") for m in series.members)


# -- nothing but the table -----------------------------------------------------------------------------------------


def levels(near: Near, claim: Superlative, naming: Naming, stated: Sequence[Bound]) -> list[Series]:
    """The columns of levels, where the sentence says nothing that the table does not, and no other table is near."""
    tokens = stretch(near.prose, claim)
    if stated or any(t.kind in _CHANGES for t in tokens) or not is_of_table(near, tokens, naming):
        return []
    if _is_of_kind(near, claim) and not _counts_rows(near, tokens):
        return []
    found = [s for s in near.source.series if not s.change and s.facts.get("role") != "base" and s.of(naming.row)]
    found = [s for s in found if len(s.ranked) >= _LEAST and (not claim.numerous or not _is_rate(s))]
    found = own_columns(found)
    said = {when for t in tokens if t.figure >= 0 and (when := period_of(near.prose.figures[t.figure]))}
    named = [s for s in found if s.facts.get("period") in said]
    return [] if said and not named else sorted(named or found, key=lambda s: str(s.facts.get("period", "")))


def _is_of_kind(near: Near, claim: Superlative) -> bool:
    """Whether a row is called the largest of its kind, perhaps by what the table does not say: `the largest ward`."""
    after = [t.text for t in claim.line.tokens[claim.at + 1 : claim.at + 2] if t.figure < 0]
    return related(stems(after, near.prose.lexicon), near.source.label)


def own_columns(found: Sequence[Series]) -> list[Series]:
    """The columns that do not stand in parentheses behind another, if there are."""
    return [s for s in found if not s.facts.get("aside")] or list(found)


def stretch(prose: Prose, claim: Superlative) -> Sequence[Token]:
    """The tokens around a superlative, up to where another sentence could begin."""
    tokens = claim.line.tokens
    but = prose.lexicon.words.get("but", "")
    ends = [i for i, t in enumerate(tokens) if t.kind in ("semicolon", "colon", "while", "stop") or has(but, t.text)]
    first = max((i + 1 for i in ends if i < claim.at), default=0)
    return tokens[first : min((i for i in ends if i > claim.at), default=len(tokens))]


def is_of_table(near: Near, tokens: Sequence[Token], naming: Naming, moves: bool = False) -> bool:
    """Whether a stretch speaks of the table and of nothing else: its words, as many as its rows, or right beside it.

    moves: whether it says how a row moved, which the table shows whatever was spoken of before.
    """
    first, last = near.source.passages
    passage = near.line.passage
    said = _said(near, tokens, naming)
    headed = frozenset[str]().union(*(s.words | s.title_words for s in near.source.series))
    known = headed | near.source.label | stems(" ".join(near.source.names.by_row.values()).split(), near.prose.lexicon)
    if len(sources(near.prose)) > 1 or max(first - passage, passage - last) > _CLOSE:
        return False
    if any(not related((word,), known) for word in said) or _states(near, tokens) or is_of_some(near):
        return False
    before = _lines_before(near)
    about = all(_points(near, line) and (moves or _is_repeated(near, line)) for line in before)
    goes_on = about and (passage in (first - 1, last + 1) or (moves and bool(before)))
    return goes_on or related(said, headed) or _counts_rows(near, tokens)


def _lines_before(near: Near) -> list[Line]:
    return [o for o in near.prose.lines[: near.line.number] if o.passage == near.line.passage]


def _points(near: Near, line: Line) -> bool:
    """Whether a line speaks of the table: it names a row, all rows by their number, or the table."""
    said = has(near.prose.lexicon.words.get("in_table", ""), _text(near.prose, line))
    return said or _names_row(near, line) or _counts_rows(near, line.tokens)


def _names_row(near: Near, line: Line) -> bool:
    return bool(namings(near.prose.document.text, line.tokens[0].start, line.tokens[-1].end, near.source.names))


def is_of_some(near: Near) -> bool:
    """Whether the line before turns to a part of the rows, or to others: `in the small wards it is otherwise`."""
    for line in _lines_before(near)[-1:]:
        some = any(_is_part(line, at) for at in range(len(line.tokens))) or has(
            near.prose.lexicon.words.get("some_rows", ""), _text(near.prose, line)
        )
        return some and not _names_row(near, line)
    return False


def _is_part(line: Line, at: int) -> bool:
    """Whether a token means a part of the rows: `the smaller`, `the rest`, `among the largest`."""
    kind = line.tokens[at].kind
    among = any(t.kind in ("at", "of") for t in line.tokens[max(0, at - 2) : at])
    return kind in ("more", "less", "rest") or (kind in ("most", "least") and among)


def _is_repeated(near: Near, line: Line) -> bool:
    """Whether the figures of a line are all of the table, or numbers of its rows."""
    cells = [m.figure for s in near.source.series for m in s.members]
    rows = max(len(s.ranked) for s in near.source.series)
    stated = [f for f in near.prose.stated(line) if not (f.word and 0 < (f.value or 0) <= rows)]
    return all(any(comparable(f, cell) and fits(f, cell) for cell in cells) for f in stated)


def _states(near: Near, tokens: Sequence[Token]) -> bool:
    """Whether a stretch has a figure other than the number of rows, a rank and `the only one`."""
    rows = {1, *(len(s.ranked) for s in near.source.series)}
    figures = [near.prose.figures[t.figure] for t in tokens if t.figure >= 0]
    return any(f.role not in ("label", "rank") and f.value not in rows for f in figures)


def _counts_rows(near: Near, tokens: Sequence[Token]) -> bool:
    """`of the five`, where the table has five rows."""
    rows = {len(s.ranked) for s in near.source.series}
    counted = (i for i, t in enumerate(tokens) if t.figure >= 0 and near.prose.figures[t.figure].value in rows)
    return any(any(t.kind == "of" for t in tokens[max(0, i - 2) : i]) for i in counted)


def _said(near: Near, tokens: Sequence[Token], naming: Naming) -> frozenset[str]:
    """The stems of what a stretch speaks of besides the rows that it names."""
    names = [*near.names, naming]
    words = [t for t in tokens if t.kind in ("word", "name", "share", "number", "mark") and t.figure < 0]
    words = [t for t in words if not any(n.start <= t.start < n.end for n in names) and not _is_plain(near.prose, t)]
    return stems([w for t in words for w in t.text.split()], near.prose.lexicon)


def _is_plain(prose: Prose, token: Token) -> bool:
    """Whether a word counts and measures nothing of its own: a verb, a particle, `the figure`."""
    words = prose.lexicon.words
    plain = " ".join(words.get(key, "") for key in _PLAIN)
    return token.text.lower() in plain.split() and not any(has(words.get(key, ""), token.text) for key in _THINGS)
