"""A figure of the prose and the cell of a table, or the item of a list, that it repeats: `24 323 shot in Vestland`.

Frame `cell` · figures: figure, cell · words: name (of the row, in the prose) · facts: row, column (words) · doubt:
the cell may be about something else.

A figure repeats a cell when its clause names the row and it has the value of one of its cells. When it has none, it
is held against the one cell that it can be about (by unit, period, header words), if it looks like that cell
mistyped, or has the value of the same column in another row.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations

from auditor.model import Figure, Frame
from auditor.reading.binding.mentions import related
from auditor.reading.numbers.near import NONE, STRONG, digits, likeness
from auditor.reading.numbers.spelt import with_marks
from auditor.reading.tabled.bindings import Bound, Near, name_word, words_of
from auditor.reading.tabled.superlatives import superlatives
from auditor.reading.tables.series import Member, Series
from auditor.reading.text.prose import Prose
from auditor.reading.text.stems import stems

_LOOSE = ("count", "none", "points")
_OTHER = ("multiple", "ratio", "rank", "ordinal")
_POINTS = ("percent", "percentage_point")
_LONG = 4  # digits from which a number is told without its name in the sentence

Pair = tuple[Series, Member]


def frames(near: Near) -> Iterator[Frame]:
    for one in near.bounds:
        yield from _cell(near, one)


def _cell(near: Near, one: Bound) -> Iterator[Frame]:
    prose, source = near.prose, near.source
    pairs = [pair for pair in source.row(one.naming.row) if comparable(one.figure, pair[1].figure)]
    same = [pair for pair in pairs if fits(one.figure, pair[1].figure)]
    if same:
        yield _frame(prose, one, *_best(prose, one, same))
        return
    pairs = [
        pair for pair in pairs if pair[0].change or not (one.figure.role == "change" or _verb_left_out(prose, one))
    ]
    pairs = [pair for pair in pairs if not _told_already(near, one, pair) and _of_percentages(one.figure, pair[0])]
    if not pairs or any(t.kind == "respectively" for t in near.line.tokens) or _is_difference(one):
        return
    candidate = _end(prose, one) or _mistyped(prose, one, pairs)
    candidate = candidate or (None if one.inherited else _of_another(near, one, pairs))
    if candidate:
        yield _frame(prose, one, *candidate)


def _is_difference(one: Bound) -> bool:
    """Whether a figure is what two cells of its row are apart, in its unit: 19.3 between 188.0 and 207.3."""
    cells = [member.figure for _, member in one.source.row(one.naming.row)]
    alike = [c.value for c in cells if c.value is not None and not c.sign and c.decimals == one.figure.decimals]
    values = {one.figure.value, (one.figure.value or Fraction(0)) / one.figure.scale}
    return any(abs(a - b) in values for a, b in combinations(alike, 2) if a != b)


def _verb_left_out(prose: Prose, one: Bound) -> bool:
    """Whether a percentage is a change like the one before it: `e-books gained 5 per cent and audio 42 per cent`."""
    before = [(i, prose.figures[t.figure]) for i, t in enumerate(one.line.tokens[: one.at]) if t.figure >= 0]
    if not before or before[-1][1].role != "change" or before[-1][1].unit != one.figure.unit:
        return False
    between = {t.kind for t in one.line.tokens[before[-1][0] + 1 : one.at]}
    return bool({"and", "comma"} & between) and not {"be", "to", "while"} & between


def _told_already(near: Near, one: Bound, pair: Pair) -> bool:
    """Whether another figure of the sentence repeats the cell: `bettered last year's 1.85 million by 150 000`."""
    others = [b for b in near.bounds if b.naming.row == one.naming.row and b.line is one.line and b is not one]
    return any(fits(b.figure, pair[1].figure) and comparable(b.figure, pair[1].figure) for b in others)


def _frame(prose: Prose, one: Bound, series: Series, member: Member) -> Frame:
    facts = {"row": member.name, "column": series.header or member.name, "right": with_marks(one.figure, member.figure)}
    figures = {"figure": (one.figure,), "cell": (member.figure,)}
    return Frame("cell", figures, {"name": name_word(prose, one.naming)}, facts, one.line.number)


# -- which cells can be meant ------------------------------------------------------------------------------------------


def comparable(figure: Figure, cell: Figure) -> bool:
    """Whether a figure and a cell can be of one unit; a cell without a unit can be of any."""
    if cell.value is None or figure.unit in _OTHER or (figure.word and figure.unit == "count"):
        return False
    if figure.interval.low is None or figure.interval.high is None:
        return False
    if figure.unit == cell.unit or (figure.unit in _POINTS and cell.unit in _POINTS):
        return figure.per == cell.per and (
            not figure.of or not cell.of or figure.unit != "money" or figure.of == cell.of
        )
    if figure.unit == "count" and not figure.of:
        return figure.decimals == cell.decimals and (figure.scale == 1 or cell.unit not in _POINTS)
    return cell.unit in _LOOSE and not (figure.unit == "percent" and _counts(figure, cell))


def _counts(figure: Figure, cell: Figure) -> bool:
    """Whether a cell is no percentage: too large, or whole where the text has decimals."""
    large = cell.unit == "count" and abs(cell.value or Fraction(0)) > 1000
    return large or (figure.decimals > cell.decimals == 0)


def _of_percentages(figure: Figure, series: Series) -> bool:
    """Whether a percentage can be meant by a column: not by one of whole numbers without a unit that make up no 100."""
    bare = all(m.figure.unit in _LOOSE and not m.figure.decimals for m in series.members)
    cells = [member.figure for member in series.ranked]
    whole = sum((cell.value or Fraction(0) for cell in cells), Fraction(0))
    return figure.unit not in _POINTS or not bare or 2 * abs(whole - 100) <= len(cells)


def fits(figure: Figure, cell: Figure) -> bool:
    """Whether both can be one number, whatever the sign."""
    return figure.interval.magnitude().meets(cell.interval.magnitude())


def _best(prose: Prose, one: Bound, pairs: Sequence[Pair]) -> Pair:
    """The pair whose header says most of what the sentence says; the first of equals."""
    said = words_of(prose, one.line)
    return max(pairs, key=lambda pair: 100 * _when(one.figure, pair[0]) + len(said & pair[0].words))


def _when(figure: Figure, series: Series) -> int:
    period = series.facts.get("period", "")
    return int(bool(period) and figure.context.period.startswith(period[:4]))


def _mistyped(prose: Prose, one: Bound, pairs: Sequence[Pair]) -> Pair | None:
    """The one cell that the figure looks like, if it can be of its column."""
    alike = [(_likeness(prose, one, pair), *pair) for pair in pairs]
    strong = [(series, member) for degree, series, member in alike if degree == STRONG]
    if len(strong) == 1 and (not one.inherited or len(digits(one.figure)) >= _LONG):
        return strong[0]
    if one.inherited:
        return None
    if one.figure.unit == "percent" and _of_everything(one):
        return None
    narrowed = _narrowed(prose, one, pairs)
    weak = [(s, m) for degree, s, m in alike if degree and (s, m) in narrowed]
    return weak[0] if len(weak) == 1 and len(narrowed) == 1 else None


def _of_everything(one: Bound) -> bool:
    """Whether the sentence gives a share its own base first: `of all that were lost, the wolves took 10 per cent`."""
    return any(t.kind == "everyone" for t in one.line.tokens[: one.at])


def _end(prose: Prose, one: Bound) -> Pair | None:
    """The last of the only two periods of a row, where the change that leads to the figure began at the first."""
    dated = [(s, m) for s, m in one.source.row(one.naming.row) if s.facts.get("period") and not s.signed]
    dated.sort(key=lambda pair: str(pair[0].facts["period"]))
    if len(dated) != 2 or one.began is None or one.inherited or _of_another_time(prose, one, dated[1][0]):
        return None
    began, ended = dated[0][1].figure, dated[1][1].figure
    same = comparable(one.began, began) and one.began.value == began.value and comparable(one.figure, ended)
    return dated[1] if same and _telling(one.began) else None


def _likeness(prose: Prose, one: Bound, pair: Pair) -> int:
    """How much a figure looks like a cell: not at all if it is of another time, or a share of other things."""
    degree = likeness(one.figure, pair[1].figure)
    swapped = sorted(digits(one.figure)) == sorted(digits(pair[1].figure))
    if _of_another_time(prose, one, pair[0]) and not (swapped and len(digits(one.figure)) >= _LONG):
        return NONE
    as_long = len(digits(one.figure)) == len(digits(pair[1].figure))
    if one.figure.unit == "count" and not as_long and _is_year(one) and _counts_others(prose, one, pair[0]):
        return NONE
    return NONE if one.figure.unit == "percent" and _of_other_things(prose, one, pair[0]) else degree


def _is_year(one: Bound) -> bool:
    """Whether the row is named by nothing but a year, which much is said of."""
    return one.source.names.by_row[one.naming.row].strip().isdigit()


def _counts_others(prose: Prose, one: Bound, series: Series) -> bool:
    """Whether the noun of a count is in neither header nor title: 12 050 cows, beside a column of farms."""
    known = series.words | series.title_words
    return bool(one.figure.of) and bool(known) and not related(stems([one.figure.of], prose.lexicon), known)


def _of_another_time(prose: Prose, one: Bound, series: Series) -> bool:
    """Whether the sentence names a year that is not the column's, or, where it has none, not that of the title."""
    years = {prose.figures[t.figure].quote[-4:] for t in one.line.tokens if t.kind == "year"}
    period = str(series.facts.get("period", ""))
    return bool(years) and not any(year in period or year in series.title_text for year in years)


def _of_other_things(prose: Prose, one: Bound, series: Series) -> bool:
    """Whether the percentage is of things that neither header, title nor name speak of: `52 per cent women`."""
    after = one.line.tokens[one.at + 1 : one.at + 4]
    words = [t.text for t in after if t.kind == "word"] if after and after[0].kind in ("word", "of") else []
    known = series.words | series.title_words
    return bool(words) and bool(known) and not related(stems(words, prose.lexicon), known)


def _narrowed(prose: Prose, one: Bound, pairs: Sequence[Pair]) -> list[Pair]:
    """The cells left after period, unit, change or level, and header words."""
    found = list(pairs)
    for keep in (_same_period, _same_unit, _same_role):
        kept = [pair for pair in found if keep(one, pair)]
        found = kept or found
    kept = [pair for pair in found if _is_claimed(prose, one, pair)]
    found = _latest(one, kept or found)
    said = words_of(prose, one.line)
    most = max((len(said & series.words) for series, _ in found), default=0)
    return [pair for pair in found if len(said & pair[0].words) == most]


def _latest(one: Bound, pairs: list[Pair]) -> list[Pair]:
    """Of columns that are periods the last, where the sentence names no time: `in the EU the rate was 5.9%`."""
    periods = [str(series.facts.get("period", "")) for series, _ in pairs]
    timeless = not any(t.kind in ("year", "date", "earlier", "last", "since") for t in one.line.tokens)
    return [pairs[periods.index(max(periods))]] if timeless and len(pairs) > 1 and all(periods) else pairs


def _is_claimed(prose: Prose, one: Bound, pair: Pair) -> bool:
    """Whether the sentence calls the row the highest or the lowest, and the figure would be so in this column."""
    claims = [c for c in superlatives(prose, one.line) if c.clause.first <= one.at < c.clause.last and c.sign]
    others = [m.figure for m in pair[0].ranked if m is not pair[1]]
    own = one.figure.interval
    return any(
        all(other.interval.below(own) if claim.sign > 0 else own.below(other.interval) for other in others)
        for claim in claims
    )


def _same_period(one: Bound, pair: Pair) -> bool:
    return bool(_when(one.figure, pair[0]))


def _same_unit(one: Bound, pair: Pair) -> bool:
    return one.figure.unit == pair[1].figure.unit


def _same_role(one: Bound, pair: Pair) -> bool:
    return (one.figure.role == "change") == pair[0].change


def _of_another(near: Near, one: Bound, pairs: Sequence[Pair]) -> Pair | None:
    """The cell of this row in a column where another row, that is not named near, has the very value."""
    named = {naming.row for naming in (*near.names, *near.before)}
    found: list[Pair] = []
    for series, member in _narrowed(near.prose, one, pairs):
        owners = [m for m in series.members if m.figure.value == one.figure.value and m.row not in named]
        if (
            len(owners) == 1
            and not _within(owners[0], member)
            and not any(fits(one.figure, m.figure) for m in series.members if m.row in named)
        ):
            found.append((series, member))
    return found[0] if len(found) == 1 and len(pairs) <= 2 + len(found) and _telling(one.figure) else None


def _within(owner: Member, member: Member) -> bool:
    """Whether the one name holds the other, or cuts across all (`Men in Oslo`)."""
    a, b = owner.name.quote.lower(), member.name.quote.lower()
    return a in b or b in a or owner.whole


def _telling(figure: Figure) -> bool:
    """Whether a number has enough digits not to be shared by chance."""
    return sum(c.isdigit() for c in figure.quote) >= 2 + (figure.decimals == 0)
