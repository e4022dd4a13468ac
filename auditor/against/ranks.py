"""What an article claims of ranks: `the third highest share in the county`, `Oslo has the most loans`, `number three`.

Frames `data` with the claim `rank` · figures: cell (of the place), others (those it is held against) · words: claim,
name · facts: place (3 for the third), sign (1 the highest, −1 the lowest), and those of the other claims.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from auditor.against.article import Article
from auditor.against.cubes import Cube
from auditor.against.page import Subject
from auditor.against.statement import Bound, said_of
from auditor.model import Frame
from auditor.reading.tabled.bindings import LENGTHS, Clause, clause
from auditor.reading.tabled.superlatives import superlatives
from auditor.reading.text.prose import Line
from auditor.reading.text.tokens import prepared, word_class
from auditor.reading.text.wordlists import has

_CHANGES = ("up", "down", "difference")


@dataclass(frozen=True, slots=True)
class Claim:
    """A rank in a sentence. sign: 1 for the highest, −1 for the lowest; place: 3 for the third."""

    line: Line
    at: int
    sign: int
    place: int
    clause: Clause


def ranks(article: Article, bound: Mapping[int, Sequence[Bound]]) -> Iterator[Frame]:
    """The ranks of an article. bound: by the number of a sentence, what its figures are of."""
    for line in article.prose.lines:
        for claim in _claims(article, line):
            found = list(_ranked(article, claim, bound))
            if len(found) == 1:
                yield found[0]


# -- claims ------------------------------------------------------------------------------------------------------------


def _claims(article: Article, line: Line) -> Iterator[Claim]:
    found = superlatives(article.prose, line)
    for one in found:
        if one.sign:
            yield Claim(line, one.at, one.sign, one.place, one.clause)
    for at, token in enumerate(line.tokens):
        figure = article.prose.figures[token.figure] if token.figure >= 0 else None
        if at in {one.at for one in found}:
            continue
        if figure is not None and figure.role == "rank" and figure.value and not _over_time(article, line, at):
            sign = _sign(article, token.text)
            if sign:
                yield Claim(line, at, sign, int(figure.value), clause(line, at))


def _sign(article: Article, text: str) -> int:
    """`third lowest` is −1; `third highest` and `number three` are 1; `third best` can be either."""
    if has(article.prose.lexicon.words.get("best_worst", ""), text):
        return 0
    words = prepared(article.prose.lexicon)
    kinds = {word_class(word, words) for word in text.lower().split()}
    return -1 if "least" in kinds else 1


def _over_time(article: Article, line: Line, at: int) -> bool:
    """`the third highest since 2016`, `ever`."""
    after = line.tokens[at + 1 : clause(line, at).last]
    lengths = any(t.figure >= 0 and article.prose.figures[t.figure].unit in LENGTHS for t in after)
    text = " ".join(t.text for t in after)
    return lengths or any(t.kind == "since" for t in after) or has(article.prose.lexicon.words.get("ever", ""), text)


# -- what they are of --------------------------------------------------------------------------------------------------


def _ranked(article: Article, claim: Claim, bound: Mapping[int, Sequence[Bound]]) -> Iterator[Frame]:
    line = claim.line
    if any(t.kind in _CHANGES for t in line.tokens[claim.clause.first : claim.clause.last]):
        return
    before = article.page.before(line)
    back = bound.get(before.number, ()) if before and article.page.refers_back(line) else ()
    for cube in _measured(article, claim, [*bound.get(line.number, ()), *back]):
        if cube.geography is None:
            continue
        code, word = _subject(article, claim, cube, back)
        members = article.members(line, claim.at, cube)
        if not code or members is None:
            continue
        for period in _periods(article, claim, cube, back)[:1]:
            frame = _frame(article, claim, cube, code, word, period, members)
            if frame is not None:
                yield frame


def _measured(article: Article, claim: Claim, bound: Sequence[Bound]) -> list[Cube]:
    """The measure of the figure beside the rank, or the one that the sentence says."""
    stated = {id(b.cube): b.cube for b in bound}
    if len(stated) == 1:
        return list(stated.values())
    found = article.measures(claim.line, lambda cube: not stated or id(cube) in stated)
    sure = [match.cube for match in found if match.near]
    return sure if len(sure) == 1 else []


def _subject(article: Article, claim: Claim, cube: Cube, back: Sequence[Bound]) -> tuple[str, object]:
    """The place that is ranked: the only one of its sentence that is no county, or that of the sentence before."""
    assert cube.geography is not None
    named = [n for n in article.page.names(claim.line, cube.geography) if not _only_above(n.codes, cube)]
    tokens = claim.line.tokens[claim.clause.first : claim.clause.last]
    inside = [n for n in named if tokens[0].start <= n.start < tokens[-1].end] or named
    if len({n.codes for n in inside}) == 1:
        codes = [c for c in inside[0].codes if any(k[0] == c for k in cube.values)]
        return (codes[0] if len(codes) == 1 else ""), article.page.word(inside[0])
    if inside or not back:
        return "", None
    found: dict[str, Subject] = {b.subject.codes[0]: b.subject for b in back if len(b.subject.codes) == 1}
    return (next(iter(found)), next(iter(found.values())).word) if len(found) == 1 else ("", None)


def _only_above(codes: tuple[str, ...], cube: Cube) -> bool:
    assert cube.geography is not None
    return all(c in cube.geography.children and not any(k[0] == c for k in cube.values) for c in codes)


def _periods(article: Article, claim: Claim, cube: Cube, back: Sequence[Bound]) -> list[str]:
    own = [p for p in article.page.stated(claim.line) if p in cube.periods]
    if len(own) == 1 or len(cube.periods) == 1:
        return own or list(cube.periods)
    said = {b.period for b in back if b.cube is cube}
    return [] if own else sorted(said) if len(said) == 1 else [p for p in (article.page.default,) if p in cube.periods]


def _frame(
    article: Article, claim: Claim, cube: Cube, code: str, word: object, period: str, members: tuple[str, ...]
) -> Frame | None:
    geography = cube.geography
    assert geography is not None
    within = _within(article, claim, cube)
    cell = cube.cell((code, period, members))
    peers = [k[0] for k in cube.values if k[1:] == (period, members) and k[0] not in (code, geography.whole)]
    peers = [c for c in peers if geography.level(c) == geography.level(code) and (not within or c in within)]
    found = [(peer, c) for peer in peers if (c := cube.cell((peer, period, members))) is not None]
    others = [c for _, c in found]
    if cell is None or len(others) < 2 or (within and code not in within):
        return None
    words = {"claim": article.prose.word(claim.line.tokens[claim.at], "claim")}
    if word is not None:
        words["name"] = word  # type: ignore[assignment]
    facts = {
        "claim": "rank", "formulas": (), "ambiguous": False, "place": claim.place, "sign": claim.sign,
        "names": tuple(geography.names[peer][0] for peer, _ in found),
        **said_of(cube, Subject((code,)), period, members),
    }  # fmt: skip
    figures = {"cell": (cell,), "others": tuple(others)}
    return Frame("data", figures, words, facts, claim.line.number, _doubt(article, claim, cube))


def _within(article: Article, claim: Claim, cube: Cube) -> frozenset[str]:
    """The places of the county that the sentence names; none: all are meant."""
    geography = cube.geography
    assert geography is not None
    above = [n for n in article.page.names(claim.line, geography) if _only_above(n.codes, cube)]
    return frozenset(c for n in above for code in n.codes for c in geography.children[code])


def _doubt(article: Article, claim: Claim, cube: Cube) -> str:
    """Why fewer than all places may be meant: exceptions, `of the small towns`."""
    text = " ".join(t.text for t in claim.line.tokens)
    if cube.geography and article.page.strangers(claim.line, cube.geography):
        return "uncertain"
    if has(article.prose.lexicon.words.get("except", ""), text):
        return "uncertain"
    after = claim.line.tokens[claim.at + 1 : claim.clause.last]
    group = [t for n, t in enumerate(after) if n and after[n - 1].kind in ("of", "ofthese") and t.kind == "word"]
    return "uncertain" if group and article.loose(claim.line, claim.at, cube) else ""
