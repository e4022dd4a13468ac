"""A level that became another, and by how much.

`økte fra 41 til 48` · `8.0 per cent, down 0.2 points from 8.2` · `58 kroner, mot 54 i fjor, en økning på 7 prosent` ·
`34 million, 4 million fewer than the 38 million` · `554 i 2000 og 421 i 2001, en nedgang på 133` · and over sentences:
`… fra 8,3 til 9. Det er en økning på 0,7` · `24 prosent i 2015. To år senere har andelen økt til 64 prosent`.

Frame `change` · figures: from, to, by (the printed size, one frame a size) · words: direction · facts: direction.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Figure, Frame, Word
from auditor.reading.binding.crossed import crossed, is_size, names_a_group
from auditor.reading.binding.elsewhere import elsewhere
from auditor.reading.binding.lookback import is_level, levels_in, measured_like
from auditor.reading.binding.mentions import related
from auditor.reading.binding.own_sizes import Pair, fits_unit, sizes_of, stated
from auditor.reading.binding.paces import of_another_pace
from auditor.reading.binding.turns import DIRECTIONS, PAIRS, RISEN_FROM, RISEN_TO, SINCE_EARLIER, SIZE_THAN, judges
from auditor.reading.numbers.roles import up_on
from auditor.reading.text.prose import Line, Match, Prose, once
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has, pattern
from auditor.relations import alike, same_unit, sharpened

_OPENING = 3  # the place of a size that opens a sentence: `That is 58 more than …`


@once
def frames(prose: Prose) -> Iterator[Frame]:
    """The changes of a document that name both ends."""
    last: tuple[Line, Pair] | None = None
    for line in prose.lines:
        pairs = _pairs(prose, line)
        ends = {place for pair in pairs for place in pair.places}
        for pair in pairs:
            yield from framed(prose, line, pair, sizes_of(prose, line, pair, ends, only=len(pairs) == 1))
        if pairs:
            last = (line, pairs[-1]) if len(pairs) == 1 else None
        elif last and last[0].passage == line.passage and last[0].number == line.number - 1:
            sizes = _restated(prose, line, last[1])
            yield from framed(prose, line, last[1], sizes) if sizes else ()
        if not pairs:
            yield from _risen(prose, line)
            yield from _risen_from(prose, line)
            yield from _compares(prose, line)
            yield from _since_earlier(prose, line)
            yield from _beyond(prose, line)


# -- both ends in one sentence ----------------------------------------------------------------------------------------


def _pairs(prose: Prose, line: Line) -> list[Pair]:
    found: list[Pair] = []
    seen: set[int] = set()
    for text in PAIRS:
        for match in prose.matches(text, [line]):
            pair = _pair(prose, match)
            if pair and not seen & {match.at("a"), match.at("b")}:
                seen |= {match.at("a"), match.at("b")}
                found.append(pair)
    return found or list(_than(prose, line)) or list(_appositive(prose, line))


def _than(prose: Prose, line: Line) -> Iterator[Pair]:
    """`2.7 points below the peak of 6.2`: the other end is the only such level before the size, here or one back."""
    for match in prose.matches(SIZE_THAN, [line]):
        a, by = prose.figure(match, "a"), prose.figure(match, "d")
        before = [(at, f) for at, f in stated(prose, line) if f.start < by.start and is_level(f) and same_unit(f, a)]
        before = [
            (at, f) for at, f in before if not {"since", "from"} & {t.kind for t in line.tokens[max(0, at - 3) : at]}
        ]
        if names_a_group(match) or _joined(match):
            continue
        if len(before) == 1 and is_level(a) and measured_like(a, by) and not is_size(match):
            yield Pair(a, before[0][1], match.token("v"), (match.at("a"), before[0][0]))
            return


def _pair(prose: Prose, match: Match) -> Pair | None:
    a, b = alike(prose.figure(match, "a"), prose.figure(match, "b"))
    if not same_unit(a, b) or crossed(prose, match) or not all(_is_end(prose, match, name) for name in ("a", "b")):
        return None
    if (
        _broken(match)
        or _joined(match)
        or _is_of_nearer(prose, match)
        or _is_quality(prose, match)
        or _is_base(prose, match)
    ):
        return None
    if any(f.word and f.scale == 1 and other.scale > 1 for f, other in ((a, b), (b, a))) or _is_reworded(match):
        return None
    if _is_share_of_other(prose, match):
        return None
    if "o" in match and (_is_whole(match) or not _on_base(prose, match)):
        return None
    if match.at("b") < match.at("a") and (_is_start(match) or _is_yardstick(prose, match) or _of_all(match)):
        return None
    direction = _nearest(match) if "v" in match else _after(match)
    if direction and (_both_ways(match.line, direction) or _of_other_clause(match, direction)):
        direction = None
    return Pair(a, b, direction, (match.at("a"), match.at("b")))


def _broken(match: Match) -> bool:
    """Whether a comma stands between `from` and a figure: `46 dropped out from there, 21 of them in Kent`."""
    before = match.line.tokens[: match.at("a")]
    start = max((i for i, t in enumerate(before) if t.kind == "from"), default=len(before))
    return match.at("b") < match.at("a") and start > match.at("b") and any(t.kind == "comma" for t in before[start:])


def _is_share_of_other(prose: Prose, match: Match) -> bool:
    """Whether a percentage right before its word is no level: `the 284 are 13.1 per cent up from 251`."""
    beside = "v" in match and match.at("v") == match.at("b") + 1
    return beside and prose.figure(match, "b").unit == "percent" != prose.figure(match, "a").unit


def _is_reworded(match: Match) -> bool:
    """Whether a figure says a size in other words: `9 per cent lower, or 1.6 billion a month`."""
    between = [t.kind for t in match.line.tokens[match.at("v") + 1 : match.at("a")]] if "v" in match else []
    return "or" in between and not {"than", "earlier", "from"} & set(between[between.index("or") :])


def _on_base(prose: Prose, match: Match) -> bool:
    """`8 per cent on last year's 195`, `ahead of the 195`; not `on an equal basis to 90`."""
    between = [t.kind for t in match.between("o", "a")]
    return has(prose.lexicon.words.get("on_base", ""), match.token("o").text) and not {"to", "at", "by"} & set(between)


def _is_start(match: Match) -> bool:
    """Whether the first figure is where something else began: `up since May's 1.7, and half a point above the 2`, `up
    from 310, whereas the other dropped from 151`, `up from 187, a rise of 22 per cent, yet below the 261 of 2018`."""
    before = match.line.tokens[max(0, match.at("b") - 3) : match.at("b")]
    between = {t.kind for t in match.line.tokens[match.at("b") : match.at("a")]}
    return any(t.kind == "since" for t in before) or (
        before[-1:] != () and before[-1].kind == "from" and bool({"while", "comma"} & between)
    )


def _of_all(match: Match) -> bool:
    """Whether a comparative is said of all before it: `380 and 220, in all more than the 1 100 of 2022`."""
    between = [t.kind for t in match.line.tokens[match.at("b") + 1 : match.at("v")]] if "v" in match else []
    return between[-2:] == ["comma", "total"] or between[-2:] == ["and", "total"]


def _is_yardstick(prose: Prose, match: Match) -> bool:
    """Whether something is held against the first figure already: `2 per cent below the 1 446 of May, and 7 …`."""
    before = match.line.tokens[: match.at("b")]
    last = max((i for i, t in enumerate(before) if t.figure >= 0 and t.kind not in ("year", "date")), default=-1)
    sized = last >= 0 and prose.figures[before[last].figure].role == "change"
    return sized and any(t.kind in ("more", "less") for t in before[last + 1 : last + 2]) and last <= _OPENING


def _is_whole(match: Match) -> bool:
    """Whether what would be the end is a whole: `19 of the 48 seats, two ahead of the Conservatives on 17`."""
    return any(t.kind in ("of", "ofthese") for t in match.line.tokens[max(0, match.at("b") - 2) : match.at("b")])


def _is_base(prose: Prose, match: Match) -> bool:
    """Whether the part of an end stands before it: `16 of the 35 are women, two more than the 14 of last time`."""
    tokens = match.line.tokens[max(0, match.at("b") - 3) : match.at("b")]
    of = next((i for i, t in enumerate(tokens) if t.kind in ("of", "ofthese")), -1)
    return (
        of > 0
        and tokens[of - 1].figure >= 0
        and same_unit(prose.figures[tokens[of - 1].figure], prose.figure(match, "b"))
    )


def _is_end(prose: Prose, match: Match, name: str) -> bool:
    """Whether a figure can be an end of a change: none itself, unless a distance (`the gap was 54, up from 51`)."""
    figure, at = prose.figure(match, name), match.at(name)
    before = [t.kind for t in match.line.tokens[max(0, at - 4) : at]]
    both = prose.figure(match, "a").sign and prose.figure(match, "b").sign
    if figure.unit == "percent" and match.at("b") < match.at("a"):  # `growth was 2.8, half a point below the 2.9`
        both = both or any(t.kind == "pp" for t in match.between("b", "a"))
    return figure.role != "change" or bool(both) or ("difference" in before and before[-1:] == ["be"])


def _nearest(match: Match) -> Token | None:
    """The word of direction nearest to the ends: `lost` in `the improvement is that they lost from 9 to 4`."""
    v, first = match.at("v"), min(match.at("a"), match.at("b"))
    between = match.line.tokens[v + 1 : first]
    later = [t for t in between if t.kind in ("up", "down")]
    return later[-1] if later else None if _other_clause(between) else match.token("v")


def _other_clause(between: Sequence[Token]) -> bool:
    """Whether `and` with a figure of its own stands after a word of direction: `a rise in jobs, and 4 more points`."""
    at = next((i for i, t in enumerate(between) if t.kind == "and"), len(between))
    return any(t.figure >= 0 for t in between[at + 1 : at + 4])


def _is_of_nearer(prose: Prose, match: Match) -> bool:
    """Whether the comparative follows another level: `of the 420 that walk, 315 live less than two kilometres away`."""
    if "v" not in match or match.token("v").kind not in ("more", "less") or match.at("v") < match.at("b"):
        return False
    between = [f for at, f in stated(prose, match.line) if match.at("b") < at < match.at("v")]
    return any(is_level(f) for f in between)


def _is_quality(prose: Prose, match: Match) -> bool:
    """Whether the comparative says what those counted are like: `315 have a shorter way than two kilometres`."""
    qualities = pattern(prose.lexicon.words.get("qualities", ""))
    counted = prose.figure(match, "b").unit == "count"
    return "v" in match and counted and qualities.fullmatch(match.token("v").text) is not None


def _of_other_clause(match: Match, word: Token) -> bool:
    """Whether a clause of its own stands between a word of direction and the ends: `where price rises were stubborn,
    the rate went from 5 to 4.4`."""
    at, first = match.line.tokens.index(word), min(match.at("a"), match.at("b"))
    between = match.line.tokens[at + 1 : first]
    commas = [i for i, t in enumerate(between) if t.kind == "comma"]
    return (
        len(commas) == 1
        and any(t.kind == "article" for t in between[commas[0] + 1 : commas[0] + 2])
        and not any(t.figure >= 0 for t in between)
    )


def _joined(match: Match) -> bool:
    """Whether a figure behind `than` is of the next thing: `5.9 per cent more than in 2018, and 19.3 million`."""
    first = match.at("v") if "v" in match else match.at("a")
    between = [t.kind for t in match.line.tokens[first : match.at("a")]]
    base = next((i for i, kind in enumerate(between) if kind in ("than", "earlier")), len(between))
    return "and" in between[base:]


def _both_ways(line: Line, word: Token) -> bool:
    """`up and down through the year`."""
    at = line.tokens.index(word)
    kinds = [t.kind for t in line.tokens[max(0, at - 2) : at + 3]]
    return {"up", "down"} <= set(kinds) and bool({"and", "or"} & set(kinds))


def _after(match: Match) -> Token | None:
    """The word of direction that follows directly: `fra 5,9 til 5,5 prosent, altså ned 0,4`."""
    following = match.line.tokens[match.found.end() : match.found.end() + 6]
    return next((t for t in following if t.kind in ("up", "down")), None) if match.at("a") < match.at("b") else None


def _appositive(prose: Prose, line: Line) -> Iterator[Pair]:
    """`554 in 2000 and 421 in 2001, a fall of 133`: two levels of two years, then a size with its own word."""
    levels = [(at, f) for at, f in stated(prose, line) if is_level(f)]
    sizes = [(at, f) for at, f in stated(prose, line) if f.role == "change"]
    if len(levels) != 2 or not sizes or sizes[0][0] < levels[1][0]:
        return
    (i, a), (j, b) = levels
    between = line.tokens[j + 1 : sizes[0][0]]
    word = next((t for t in between if t.kind in ("up", "down")), None)
    if word is None and up_on(line.tokens, sizes[0][0], prose.lexicon):
        word = line.tokens[sizes[0][0] + 1]
    beside = {t.kind for t in between[-4:]} <= {"comma", "dash", "open", "article", "up", "down", "at", "of", "by"}
    beside = beside or [t.kind for t in between[-1:]] == ["comma"]
    if word and beside and same_unit(a, b) and "" != a.context.period != b.context.period != "":
        first, second = sorted((a, b), key=lambda f: f.context.period)
        yield Pair(first, second, word, (i, j))


# -- over sentences ----------------------------------------------------------------------------------------------------


def _restated(prose: Prose, line: Line, pair: Pair) -> list[Figure]:
    """`Det er en økning på 7 prosentpoeng`: the sizes of a sentence that points back and has no level of its own."""
    points_back = any(t.kind in ("it", "thus", "these") for t in line.tokens[:2])
    if not points_back or levels_in(prose, line) or elsewhere(prose, line):
        return []
    found = [f for _, f in stated(prose, line) if f.role == "change" and fits_unit(pair, f)]
    return [f for f in found if not of_another_pace(prose, f, line, (pair.a, pair.b))]


def _risen(prose: Prose, line: Line) -> Iterator[Frame]:
    """`To år senere har denne andelen økt til 64 prosent`, after a sentence with the only level."""
    match = next(prose.matches(RISEN_TO, [line]), None)
    if match is None or not _points_back(prose, line, line.tokens[: match.at("b")]):
        return
    b = prose.figure(match, "b")
    before = [f for other in prose.before(line) for f in levels_in(prose, other)]
    if len(before) == 1 and same_unit(before[0], b) and len(levels_in(prose, line)) == 1:
        pair = Pair(before[0], b, match.token("v"), ())
        yield from framed(prose, line, pair, [f for _, f in stated(prose, line) if f.role == "change"])


def _points_back(prose: Prose, line: Line, tokens: Sequence[Token]) -> bool:
    """Whether a subject is that of the sentence before: `this share`, `the number of cases` after cases."""
    at = next((i for i, t in enumerate(tokens) if t.kind in ("it", "these", "share", "number")), -1)
    if at < 0 or tokens[at].kind in ("it", "these") or [t.kind for t in tokens[at + 1 : at + 2]] != ["of"]:
        return at >= 0
    said = stems((t.text for t in tokens[at + 2 :]), prose.lexicon)
    before = stems((t.text for other in prose.before(line) for t in other.tokens), prose.lexicon)
    return all(related([word], before) for word in said)


def _risen_from(prose: Prose, line: Line) -> Iterator[Frame]:
    """`The debt is 950 million. It has grown from 905 million`: to the only such level of the sentence before."""
    match = next(prose.matches(RISEN_FROM, [line]), None)
    if match is None or not {"it", "these", "share", "number", "thus"} & {t.kind for t in line.tokens[:2]}:
        return
    a = prose.figure(match, "a")
    found = [alike(f, a) for other in prose.before(line) for f in levels_in(prose, other) if _plain(f)]
    before = [(end, start) for end, start in found if same_unit(end, start)]
    onward = any(t.kind in ("to", "until") for t in line.tokens[match.at("a") + 1 :])
    if len(before) == 1 and is_level(a) and len(levels_in(prose, line)) == 1 and not onward and match.at("v") <= 4:
        sizes = [f for _, f in stated(prose, line) if f.role == "change"]
        yield from framed(prose, line, Pair(before[0][1], before[0][0], match.token("v"), ()), sizes)


def _plain(figure: Figure) -> bool:
    """Whether a level is neither in words nor so much a head."""
    return not (figure.word or figure.per)


def _compares(prose: Prose, line: Line) -> Iterator[Frame]:
    """`That compares with 8.9 per cent last year, a rise of 0.4 points`, after a sentence with the only level."""
    match = next(prose.matches("it ..2 against ..2 a=level ..8 v=change", [line]), None)
    before = [f for other in prose.before(line) for f in levels_in(prose, other)] if match else []
    if match is None or match.at("a") > 8 or len(before) != 1 or not same_unit(before[0], prose.figure(match, "a")):
        return
    sizes = [f for at, f in stated(prose, line) if f.role == "change" and at > match.at("v")][:1]
    yield from framed(prose, line, Pair(prose.figure(match, "a"), before[0], match.token("v"), ()), sizes)


def _since_earlier(prose: Prose, line: Line) -> Iterator[Frame]:
    """`Det er en nedgang fra året før, hvor 81 prosent …`, after a sentence with the only level."""
    match = next(prose.matches(SINCE_EARLIER, [line]), None)
    before = [f for other in prose.before(line) for f in levels_in(prose, other)] if match else []
    if (
        match
        and len(before) == 1
        and len(levels_in(prose, line)) == 1
        and same_unit(before[0], prose.figure(match, "a"))
    ):
        yield from framed(prose, line, Pair(prose.figure(match, "a"), before[0], match.token("v"), ()), [])


def _beyond(prose: Prose, line: Line) -> Iterator[Frame]:
    """`That is still below the 4.6 per cent of 2013`, of the first level of the sentence before."""
    match = next(prose.matches("(it be | thus) ..2 v=compare ..3 a=level", [line]), None)
    if match is None or match.found.start() > 1 or not is_level(prose.figure(match, "a")):
        return
    if any(t.kind == "not" for t in line.tokens[: match.at("v")]):
        return
    before = [f for other in prose.before(line) for f in levels_in(prose, other)]
    if before and same_unit(before[0], prose.figure(match, "a")):
        word = prose.word(match.token("v"))
        ends = {"from": (prose.figure(match, "a"),), "to": (before[0],)}
        yield Frame("comparison", ends, {"direction": word}, {"direction": DIRECTIONS[word.meaning]}, line.number)


# -- frames ---------------------------------------------------------------------------------------------------------


def framed(prose: Prose, line: Line, pair: Pair, sizes: Sequence[Figure]) -> Iterator[Frame]:
    """One frame for every size, or one without."""
    word = _direction(prose, pair)
    words = {"direction": word} if word else {}
    facts = {"direction": DIRECTIONS[word.meaning]} if word else {}
    a, b = sharpened(pair.a, pair.b)
    ends = {"from": (a,), "to": (b,)}
    for size in sizes:
        yield Frame("change", {**ends, "by": (size,)}, words, facts, line.number)
    if not sizes:
        yield Frame("change", ends, words, facts, line.number)


def _direction(prose: Prose, pair: Pair) -> Word | None:
    """The word of direction; that something improved does not say which way its figure went."""
    token = pair.direction
    return prose.word(token) if token and not judges(token, prose.lexicon) else None
