"""What a figure of prose says: a level, a change, a mean or a total."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from fractions import Fraction

from auditor.interval import rounded
from auditor.lexicon import Lexicon
from auditor.model import Figure
from auditor.reading.text.prose import Line
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has, pattern


def in_percent(line: Line, lexicon: Lexicon) -> Callable[[Figure], Figure]:
    """Reads a bare number behind a noun that is a percentage: `fellingsprosenten var 77`."""
    nouns = pattern(lexicon.words.get("percent_nouns", ""))
    named = next((t.start for t in line.tokens if t.figure < 0 and nouns.fullmatch(t.text)), None)

    def read(figure: Figure) -> Figure:
        bare = figure.unit == "count" and not (figure.of or figure.word or figure.role == "label" or figure.per)
        if named is None or figure.start < named or not bare or figure.value is None or not 0 <= figure.value <= 100:
            return figure
        return replace(figure, unit="percent", interval=rounded(figure.value, Fraction(1, 10**figure.decimals)))

    return read


def with_role(figure: Figure, tokens: Sequence[Token], at: int, figures: Sequence[Figure], lexicon: Lexicon) -> Figure:
    """The figure at a token with its role. figures: those before it have theirs."""
    role = "change" if _said_again(tokens, at, figures) else _role(tokens, at, figures, lexicon)
    return replace(figure, role=figure.role if figure.role in ("label", "rank") else role)


def _role(tokens: Sequence[Token], at: int, figures: Sequence[Figure], lexicon: Lexicon) -> str:
    """A change stands with a word of change or a comparative; means and totals are named near their figure."""
    figure = figures[tokens[at].figure]
    if figure.role in ("label", "rank") or figure.unit in ("multiple", "rank", "ordinal"):
        return figure.role
    if figure.unit == "percentage_point" or figure.sign or _is_change(tokens, at, figures, lexicon):
        return "change"
    before = [t.kind for t in tokens[max(0, at - 4) : at]]
    if "mean" in before or "mean" in [t.kind for t in tokens[at + 1 : at + 3]]:
        return "mean"
    return "total" if "total" in before else figure.role


def _is_change(tokens: Sequence[Token], at: int, figures: Sequence[Figure], lexicon: Lexicon) -> bool:
    """`7 fewer`, `2 per cent under the level`; `a rise of 7`, `rose by 7`, `up 7`; `the gap is 7`; `or 7 per cent`."""
    sizes, sides = lexicon.words.get("size_marks", "").split(), lexicon.words.get("side_marks", "").split()
    after = tokens[at + 1 : at + 3]
    if after and after[0].kind in ("more", "less") and not (after[0].text.lower() in sides and _numeric(after[1:])):
        return True
    if _before_more(tokens, at, figures) or _counted_more(tokens, at, sides) or _than_a_year_ago(tokens, at, figures):
        return True
    if after and (has(lexicon.words.get("sized_by", ""), after[0].text) or up_on(tokens, at, lexicon)):
        return True
    own = _own(tokens, at, figures)
    if _named(tokens, at, figures):
        return True
    if _recalled(own, lexicon):
        return False
    mark = own[-1].text.lower() if own else ""
    if mark in sizes and [t.kind for t in own[-2:-1]] in (["more"], ["less"]) and own[-2].text.lower() not in sides:
        return True  # `has become shorter by 960 people`
    if mark in sizes and _in_apposition(tokens, at, own):
        return True
    if _is_distance(tokens, at, figures, sizes) or _between_ends(own, lexicon):
        return True
    if mark in sizes and _coordinated(tokens, at, figures):
        return True
    moved = [t for t in own if t.kind in ("up", "down")]
    plain = [t for t in own if t.kind != "thus"]
    while [t.kind for t in plain[-2:]] == ["be", "be"]:  # `has been`
        plain.pop()
    if [t.kind in ("up", "down") for t in plain[-2:-1]] == [True] and plain[-1].kind == "be":
        return has(lexicon.words.get("definite_changes", ""), " ".join(t.text for t in own))  # `the increase is 7`
    return bool(moved) and (own[-1].kind in ("up", "down") or mark in sizes)


def _than_a_year_ago(tokens: Sequence[Token], at: int, figures: Sequence[Figure]) -> bool:
    """`52 fewer than one year earlier`: what looks like less than a year is a size and the time it is counted from."""
    after = tokens[at + 1 : at + 3]
    window = figures[after[0].figure] if after and after[0].figure >= 0 else None
    compared = window is not None and window.label == "window" and window.hedge in ("under", "over")
    return compared and [t.kind for t in after[1:]] == ["earlier"]


def _in_apposition(tokens: Sequence[Token], at: int, own: Sequence[Token]) -> bool:
    """`fell by 4, or by 9 per cent`, `rises from 6 400 to 7 200 a year, that is by 800`."""
    comma = next((i for i in range(len(own) - 1, -1, -1) if own[i].kind == "comma"), -1)
    kinds = [t.kind for t in own[comma + 1 : -1]]
    moved = {"from", "to"} <= {t.kind for t in tokens[:at]}
    return bool(own[:-1]) and set(kinds) <= {"or", "thus"} and (comma <= 0 or (bool(kinds) and moved))


def _recalled(own: Sequence[Token], lexicon: Lexicon) -> bool:
    """`207 fewer than in 2022, when the loss was 1 512`: what was then is a level, whatever it is called."""
    comma = next((i for i in range(len(own) - 1, -1, -1) if own[i].kind == "comma"), -1)
    clause = own[comma + 1 :] if comma >= 0 else ()
    when = has(lexicon.words.get("when", ""), " ".join(t.text for t in clause[:1]))
    dated = any(t.kind in ("year", "date", "earlier", "month") for t in own[max(0, comma - 2) : max(0, comma)])
    other = any(t.kind in ("at", "of", "name") for t in clause[:-2])  # `when the loss in the next valley was`
    return when and dated and not other and any(t.kind == "be" for t in clause[-2:])


def _counted_more(tokens: Sequence[Token], at: int, sides: Sequence[str]) -> bool:
    """`has become 960 people shorter.`: a comparative behind what is counted, at the end of the clause."""
    noun, word, end = (tokens[at + 1 : at + 2], tokens[at + 2 : at + 3], tokens[at + 3 : at + 4])
    compared = bool(word) and word[0].kind in ("more", "less") and word[0].text.lower() not in sides
    return compared and noun[0].kind == "word" and all(t.kind in ("stop", "comma", "than") for t in end)


def up_on(tokens: Sequence[Token], at: int, lexicon: Lexicon) -> bool:
    """Whether a word of direction stands behind a figure, and then what it is counted from: `4 per cent up on May`."""
    after = tokens[at + 1 : at + 3]
    where, base = (lexicon.words.get(key, "") for key in ("where_words", "on_base"))
    moved = len(after) == 2 and after[0].kind in ("up", "down") and has(where, after[0].text)
    ends = after[-1:] != () and after[-1].kind in ("from", "stop", "comma")
    apposed = ends and at > 0 and tokens[at - 1].kind == "comma"
    return moved and (apposed or has(base, after[1].text))


def points_of_shares(line: Line, figures: list[Figure]) -> None:
    """Reads `points` beside a share as percentage points: `62 per cent, five points more than in 2018`."""
    stated = [t.figure for t in line.tokens if t.figure >= 0 and figures[t.figure].role != "label"]
    shares = any(figures[n].unit == "percent" and figures[n].role != "change" for n in stated)
    scored = any(figures[n].unit in ("points", "index") and figures[n].role != "change" for n in stated)
    for number in stated if shares and not scored else ():
        figure = figures[number]
        if figure.unit == "points" and figure.value is not None and abs(figure.value) <= _ALL:
            figures[number] = replace(figure, unit="percentage_point")


_ALL = 100  # per cent: more points than that lie between no two shares


def _named(tokens: Sequence[Token], at: int, figures: Sequence[Figure]) -> bool:
    """`The sharpest drop, 7.7 per cent, was that of the nurses`: what a size is of stands right before it."""
    own = [t.kind for t in _own(tokens, at, figures)]
    closed = [t.kind for t in tokens[at + 1 : at + 2]] in (["comma"], ["dash"])
    superlative = {"most", "least"} & set(own[:-2])
    share = figures[tokens[at].figure].unit == "percent"
    return share and closed and bool(superlative) and own[-2:] in (["up", "comma"], ["down", "comma"])


def like_share(tokens: Sequence[Token], at: int, figures: Sequence[Figure]) -> Figure:
    """`In 2015 the coverage was 24 per cent, in 2018 it was 38`: a bare number of what a percentage says before it.

    So is one with as many decimals in the same sentence: `Best is Kent with 68.0 per cent, last is Essex with 55.0`.
    """
    figure = figures[tokens[at].figure]
    stated = [figures[t.figure] for t in tokens[:at] if t.figure >= 0 and figures[t.figure].role != "label"]
    bare = figure.unit == "count" and not (figure.of or figure.word or figure.role == "label" or figure.per)
    if not bare or figure.scale > 1 or not stated or stated[-1].unit != "percent":
        return figure
    if not (_again(tokens, at, figures) or _as_precise(tokens, at, stated[-1], figure)):
        return figure
    if figure.value is None or not 0 <= figure.value <= 100:
        return figure
    return replace(figure, unit="percent", interval=rounded(figure.value, Fraction(1, 10**figure.decimals)))


def _as_precise(tokens: Sequence[Token], at: int, before: Figure, figure: Figure) -> bool:
    """Whether a number has the decimals of a percentage before it, and ends its clause behind `with` or `at`."""
    ahead = [t.kind for t in tokens[at + 1 : at + 2]]
    closed = not ahead or ahead[0] in ("stop", "comma", "and", "semicolon", "close")
    lead = tokens[at - 1].kind if at else ""
    return closed and lead in ("by", "at") and before.role != "change" and 0 < figure.decimals == before.decimals


def _again(tokens: Sequence[Token], at: int, figures: Sequence[Figure]) -> bool:
    """Whether a number is said of `it` in a clause of its own or of another year, and nothing is counted by it."""
    own = [t.kind for t in _own(tokens, at, figures)]
    ahead = [t.kind for t in tokens[at + 1 : at + 2]]
    closed = not ahead or ahead[0] in ("stop", "comma", "and", "semicolon", "close")
    if closed and own[-2:] == ["at", "year"] and set(own[:-2]) <= {"comma", "and"}:  # `12.8 per cent, and in 2001 14.8`
        return True
    return closed and "comma" in own and "it" in own[-4:] and bool({"be", "up", "down"} & set(own[-4:]))


def _before_more(tokens: Sequence[Token], at: int, figures: Sequence[Figure]) -> bool:
    """`4.6 GWh, or 3.6 per cent, above the year before`: a size said twice before the word that makes it one."""
    following = [t for t in tokens[at + 1 : at + 7] if t.text not in _EMPHASIS]
    kinds = ["share" if _is_number(t, figures) and figures[t.figure].unit == "percent" else t.kind for t in following]
    said = [kind for kind in kinds if kind != "comma"]
    twice = said[:1] in (["or"], ["thus"]) and said[1:2] == ["share"] and said[2:3] in (["more"], ["less"])
    again = kinds[:1] == ["comma"] and kinds[1:2] in (["more"], ["less"]) and tokens[at - 1].kind in ("or", "thus")
    return twice or (again and figures[tokens[at].figure].unit == "percent")


def _is_distance(tokens: Sequence[Token], at: int, figures: Sequence[Figure], sizes: Sequence[str]) -> bool:
    """`the gap is 7`, `the lead to Leeds is 7`, `7 apart`."""
    if tokens[at + 1 : at + 2] and tokens[at + 1].kind == "difference" and figures[tokens[at].figure].unit != "count":
        return True
    own = _own(tokens, at, figures, ends=("stop", "semicolon"))
    kinds = [t.kind for t in own]
    if "difference" not in kinds:
        return kinds == ["comma", "be"] and any(t.kind == "difference" for t in tokens[:at])
    labelled = kinds[-1] == "colon" and "be" not in kinds
    said = kinds[-1] in ("be", "difference", "thus", "it") and "comma" not in kinds[kinds.index("difference") :]
    return own[-1].text.lower() in sizes or said or labelled


def _between_ends(own: Sequence[Token], lexicon: Lexicon) -> bool:
    """`Between the extremes there are 7`: what lies between the highest and the lowest is a distance."""
    kinds = [t.kind for t in own]
    ends = has(lexicon.words.get("both_ends", ""), " ".join(t.text for t in own))
    return kinds[:1] == ["between"] and ends and kinds[-1] in ("be", "it", "thus", "difference", "more")


def _coordinated(tokens: Sequence[Token], at: int, figures: Sequence[Figure]) -> bool:
    """`has fallen by 0.3 in Leeds and by 0.2 in York`: a size that is joined to a change."""
    kinds = [t.kind for t in _own(tokens, at, figures)]
    left = next((i for i in range(at - 1, -1, -1) if _is_number(tokens[i], figures)), -1)
    before = figures[tokens[left].figure] if left >= 0 else None
    if not (before and before.role == "change") or "be" in kinds:
        return False
    return "and" in kinds[-2:-1] or (_other_subject(kinds) and _closes(tokens, at))


def _other_subject(kinds: Sequence[str]) -> bool:
    """`… by six points and the number of speakers by 518`: behind `and` only what else moved, without a verb."""
    last = max((i for i, kind in enumerate(kinds) if kind == "and"), default=len(kinds))
    subject = kinds[last + 1 : -1]
    return bool({"number", "share"} & set(subject)) and set(subject) <= {
        "article",
        "number",
        "share",
        "of",
        "word",
        "name",
    }


def _closes(tokens: Sequence[Token], at: int) -> bool:
    """Whether a figure, or the noun behind it, ends its clause."""
    behind = [t.kind for t in tokens[at + 1 : at + 3]]
    closing = ("comma", "stop", "or", "open", "thus", "semicolon")
    return (
        behind[:1] == [] or behind[0] in closing or (behind[0] == "word" and behind[1:2] != [] and behind[1] in closing)
    )


_ENDS = ("stop", "semicolon", "from", "to")
_EMPHASIS = ("*", "**", "_")  # marks of Markdown


def _own(tokens: Sequence[Token], at: int, figures: Sequence[Figure], ends: Sequence[str] = _ENDS) -> Sequence[Token]:
    """The tokens before a figure that can say what it is: back to the figure before, `from`, `to` or a stop."""
    left = _left(tokens, at, figures, ends)
    return [t for t in tokens[left + 1 : at] if t.text not in _EMPHASIS]


def _left(tokens: Sequence[Token], at: int, figures: Sequence[Figure], ends: Sequence[str]) -> int:
    """The place of the figure before, or of the token that ends a figure's own; `from 2010 to 2011` does not."""
    left = at - 1
    while left >= 0 and not _is_number(tokens[left], figures):
        year = tokens[left].kind in ("from", "to") and tokens[left + 1].kind in ("year", "date")
        if tokens[left].kind in ends and not year:
            break
        left -= 1
    return left


def _is_number(token: Token, figures: Sequence[Figure]) -> bool:
    """Whether a token is a figure; `the two groups` is not, and neither is a year."""
    if token.figure < 0 or figures[token.figure].role == "label":
        return False
    return not (figures[token.figure].word and figures[token.figure].unit == "count")


def _said_again(tokens: Sequence[Token], at: int, figures: Sequence[Figure]) -> bool:
    """Whether a figure says the change before it again, in another unit: `by 9 points, or 27 per cent`."""
    own = _own(tokens, at, figures)
    left = _left(tokens, at, figures, _ENDS)
    before = figures[tokens[left].figure] if left >= 0 and tokens[left].figure >= 0 else None
    noun = next((i for i, t in enumerate(own) if t.kind not in ("word", "name")), len(own))
    joins = {t.kind for t in own[noun:]} if noun <= _NOUN else {""}
    said = bool(joins & {"or", "thus", "open"}) or (bool(own) and own[-1].kind == "be")
    behind = tokens[at + 1 : at + 2]
    of_all = bool(behind) and behind[0].kind in ("of", "ofthese") and figures[tokens[at].figure].unit == "percent"
    if before is None or not said or not joins <= _JOINS or (of_all and before.unit == "percent"):
        return False
    return before.role == "change" or _ends_change(tokens, left, figures[tokens[at].figure], before)


def _ends_change(tokens: Sequence[Token], left: int, figure: Figure, before: Figure) -> bool:
    """`rose from 2 350 to 2 585 kroner, or 10 per cent`: a share behind the end of a change of amounts."""
    kinds = [t.kind for t in tokens[:left]]
    ended = kinds[-3:].count("to") > 0 and "from" in kinds and bool({"up", "down"} & set(kinds))
    lasting = (before.measured or tokens[left].kind == "duration") and figure.unit == before.unit
    share = figure.unit == "percent" and before.unit not in ("percent", "percentage_point")
    return ended and (share or lasting)


_NOUN = 2  # words of a noun between the two: `by 5 100 visits, or 11.8 per cent`
_JOINS = {"or", "thus", "open", "comma", "by", "it", "be", "at", "since", "earlier", "from", "to", "year", "date"}


def _numeric(tokens: Sequence[Token]) -> bool:
    return bool(tokens) and tokens[0].figure >= 0
