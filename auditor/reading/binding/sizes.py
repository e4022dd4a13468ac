"""The sizes of changes and distances in prose, and what their sentence says of the two levels that they are between.

`12 400 fewer than at the peak of 2018–2020`: a size with its direction and its base, the time that it is counted from.
Words: `then` (since then, that year), `definite_changes` (the increase), `ties` (thereby), `both_ends` (first and last)
and `targets` (the goal) of Lexicon.words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auditor.model import Figure
from auditor.reading.binding.levels import is_now, periods_at, shares
from auditor.reading.binding.turns import DIRECTIONS
from auditor.reading.numbers.roles import up_on
from auditor.reading.text.prose import Line, Prose, once
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has

_TIES = ("thus", "these", "both")
_OPENERS = ("it", "thus", "these")
_SUBJECTS = ("share", "number")  # `The share rose by 2.4 points`
_OPENING = {
    "at",
    "article",
    "duration",
    "since",
    "year",
    "date",
    "be",
    "comma",
    "it",
    "earlier",
}  # `Over four years the`
_BASE = ("from", "since", "than", "against")
_SAID_OF_IT = {"it", "be", "number", "share", "only", "article", "at"}
_ORIGIN, _BEFORE = 10, 3  # tokens from a size to the level that it is counted from, and to the word that says so
_NET = 4  # tokens between `net` and its size
_FAR = 5  # tokens between `from` and the time
_LONG_TIME = re.compile(r"(\d\d)(\d0)\W?[^\W\d]")
_YEARS = 60  # no change is counted over more


@dataclass(frozen=True, slots=True)
class Size:
    """One size. base: the times it is counted from; own: the other times of its sentence; back: over so many years.

    word: the token that says its direction. earlier: counted from the period before; then: from the time named last.
    tied: the sentence goes on about levels stated before. distance: a gap rather than a change.
    target: the place among the tokens of the level that it leads to (`by 12 to 84`), or -1.
    origin: the place of the level that it is counted from (`216 fewer than the 412 of May`), or -1.
    enclosed: printed with its sign in parentheses behind its level (`41 (+3)`).
    between_ends: from the highest to the lowest. than_now: counted back from today: `208 fewer than this year`.
    aimed: held against a target.
    """

    figure: Figure
    line: Line
    at: int
    word: Token | None
    base: tuple[str, ...]
    own: tuple[str, ...]
    back: int
    earlier: bool
    then: bool
    tied: bool
    distance: bool
    target: int
    origin: int
    enclosed: bool
    between_ends: bool
    than_now: bool
    aimed: bool

    @property
    def direction(self) -> int:
        return DIRECTIONS[self.word.kind] if self.word else 0


def sizes(prose: Prose, line: Line) -> Iterator[Size]:
    """The sizes of a sentence, in order."""
    found = (size for size in claims(prose, line) if size.figure.role == "change" and size.figure.unit != "multiple")
    return (size for size in found if not _is_net(prose, size))


def _is_net(prose: Prose, size: Size) -> bool:
    """`a net gain of 73,273`: what one flow has over another is the change of neither."""
    before = size.line.tokens[max(0, size.at - _NET) : size.at]
    return any(has(prose.lexicon.words.get("net_of", ""), t.text) for t in before)


def multiples(prose: Prose, line: Line) -> Iterator[Size]:
    """The multiples of a sentence, in order: sizes too, of one level by another."""
    return (size for size in claims(prose, line) if size.figure.unit == "multiple")


def claims(prose: Prose, line: Line) -> tuple[Size, ...]:
    """Every figure of a sentence that may say how far apart two levels are."""
    return _all_claims(prose)[line.number]


@once
def _all_claims(prose: Prose) -> Iterator[tuple[Size, ...]]:
    return (tuple(_claims_of(prose, line)) for line in prose.lines)


def _claims_of(prose: Prose, line: Line) -> Iterator[Size]:
    for number, first, end in shares(line, prose.figures):
        figure = prose.figures[number]
        if (figure.role == "change" or figure.unit == "multiple") and figure.value is not None:
            at = next(i for i, t in enumerate(line.tokens) if t.figure == number)
            yield _size(prose, line, figure, at, range(first, end))


def _size(prose: Prose, line: Line, figure: Figure, at: int, own: range) -> Size:
    lead = range(_first_stated(prose, line))
    base, other = _times(prose, line, own, lead)
    before = prose.before(line)
    text = prose.document.text[line.tokens[0].start : line.tokens[-1].end]
    aimed = has(prose.lexicon.words.get("targets", ""), text)
    tied = aimed or (_tied(prose, line, text, at) and not _turns(prose, line, at))
    definite = has(prose.lexicon.words.get("definite_changes", ""), text)
    if definite and before and not (base or other):  # `It grew from 2003 to 2010. The increase was 55 per cent`
        base, other = _times(prose, before[0], range(len(before[0].tokens)), range(0))
    return Size(
        figure, line, at,
        word=_word(prose, line, at),
        base=base,
        own=other,
        back=_years(prose, line),
        earlier=any(line.tokens[i].kind == "earlier" for i in (*own, *lead)) or _ago(prose, line, text, at),
        then=has(prose.lexicon.words.get("then", ""), text),
        tied=tied,
        distance=_is_distance(prose, line, text, at),
        target=_target(prose, line, at),
        origin=_origin(prose, line, at),
        between_ends=_between_ends(prose, line, text),
        aimed=aimed,
        than_now=_than_now(prose, line, at),
        enclosed=bool(figure.sign) and at > 0 and line.tokens[at - 1].kind == "open",
    )  # fmt: skip


def _than_now(prose: Prose, line: Line, at: int) -> bool:
    """`208 fewer than this year`: the level of its sentence is the earlier one."""
    behind = line.tokens[at + 1 : at + 7]
    than = next((i for i, t in enumerate(behind) if t.kind == "than"), len(behind))
    return is_now(prose, behind[than + 1 : than + 3])


def _ago(prose: Prose, line: Line, text: str, at: int) -> bool:
    """`The gap was 17 five years ago`: a distance of then."""
    ago = has(prose.lexicon.words.get("ago", ""), text) and any(t.kind == "duration" for t in line.tokens)
    return ago and _is_distance(prose, line, text, at)


def _is_distance(prose: Prose, line: Line, text: str, at: int) -> bool:
    """`the gap is 7`, `Between the extremes there are 7 points`; not `the gap has grown by 7`."""
    apart = [t.kind for t in line.tokens[:1]] == ["between"] and _between_ends(prose, line, text)
    return (apart or any(t.kind == "difference" for t in line.tokens[: at + 3])) and not _moves(line, at)


def _first_stated(prose: Prose, line: Line) -> int:
    roles = [prose.figures[t.figure].role if t.figure >= 0 else "label" for t in line.tokens]
    return next((i for i, role in enumerate(roles) if role != "label"), len(roles))


def _word(prose: Prose, line: Line, at: int) -> Token | None:
    """The word of direction: right behind the size, else the nearest before it, with no other figure between."""
    behind = next((t for t in line.tokens[at + 1 : at + 3] if t.kind in ("more", "less")), None)
    if behind is None and up_on(line.tokens, at, prose.lexicon):
        behind = line.tokens[at + 1]
    if behind is not None:
        return behind
    for token in reversed(line.tokens[:at]):
        if token.kind in DIRECTIONS and not _only_place(prose, line, token):
            return token
        if token.figure >= 0 and prose.figures[token.figure].role not in ("label", "change"):
            return None
    return None


def _only_place(prose: Prose, line: Line, token: Token) -> bool:
    """`over`, `under` as prepositions."""
    return token.kind in ("more", "less") and token.text.lower() in prose.lexicon.words.get("side_marks", "").split()


def _moves(line: Line, at: int) -> bool:
    """`the gap has grown by 0.2`: a change of a distance."""
    before = [t.kind for t in line.tokens[max(0, at - 3) : at]]
    return bool({"up", "down"} & set(before))


def _times(prose: Prose, line: Line, own: range, lead: range) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The times of a stretch, or else of the beginning, behind `from`, `since`, `than`, `compared with`; the others."""
    base: dict[str, int] = {}
    other: dict[str, int] = {}
    for at, time in periods_at(prose, line.tokens):
        if (at in own or at in lead) and not _of_year_before(line, at, time):
            marked = next((t.kind for t in _before(prose, line, at) if t.kind in (*_BASE, "to")), "")
            (base if marked in _BASE else other)[time] = at
    nearest = [time for time, at in base.items() if at in own] or list(base)
    span = _decades(prose, line)
    if span and not base:
        return span[:1], span[1:]
    return tuple(nearest), tuple(time for time in other if time not in base)


def _of_year_before(line: Line, at: int, time: str) -> bool:
    """`than in July last year`: a month of another year than that of its text."""
    return time.startswith("--") and any(t.kind == "earlier" for t in line.tokens[at + 1 : at + 3])


def _decades(prose: Prose, line: Line) -> tuple[str, str] | None:
    """`in the 1800s`, `på 1980-tallet`: the years at both ends of a century or a decade."""
    for token in line.tokens:
        figure = prose.figures[token.figure] if token.figure >= 0 else None
        year = _LONG_TIME.match(figure.quote) if figure and figure.label == "year" else None
        if year and year[1] != "20":
            first = int(year[0][:4])
            return str(first), str(first + (100 if year[2] == "00" else 10))
    return None


def _before(prose: Prose, line: Line, at: int) -> list[Token]:
    """The tokens before a time, nearest first, back to a figure, a comma or another time."""
    out: list[Token] = []
    for token in reversed(line.tokens[max(0, at - _FAR) : at]):
        if token.figure >= 0 or token.kind in ("comma", "and", "semicolon"):
            break
        out.append(token)
    return out


def _years(prose: Prose, line: Line) -> int:
    """`in three years`: the only number of years in the sentence, or 0."""
    found = [prose.figures[t.figure] for t in line.tokens if t.figure >= 0 and prose.figures[t.figure].unit == "years"]
    values = {int(f.value) for f in found if f.value and f.role != "label" and f.value.denominator == 1}
    return next(iter(values)) if len(values) == 1 and max(values) <= _YEARS else 0


def _tied(prose: Prose, line: Line, text: str, at: int) -> bool:
    kinds = [t.kind for t in line.tokens]
    definite = has(prose.lexicon.words.get("definite_changes", ""), text)
    subject = next((i for i, kind in enumerate(kinds[:at]) if kind in _SUBJECTS), at)
    behind = kinds[subject + 1 : subject + 2]
    timed = set(kinds[:subject]) <= _OPENING and set(behind) <= {"be", "up", "down", "thus", "by"}
    alone = subject < at and (timed if subject else not {"of", "at"} & set(behind))
    opened = bool(set(_OPENERS) & set(kinds[:2])) or alone or goes_on(line.tokens[:at])
    tied = bool(set(_TIES) & set(kinds)) or has(prose.lexicon.words.get("ties", ""), text)
    return tied or opened or definite


def _turns(prose: Prose, line: Line, at: int) -> bool:
    """`34 more than in 2022, but pay rose by 32 per cent`: the clause of a size turns to something else."""
    comma = max((i for i, t in enumerate(line.tokens[:at]) if t.kind == "comma"), default=-1)
    clause = line.tokens[comma + 1 : at] if comma >= 0 else ()
    turned = has(prose.lexicon.words.get("but", ""), " ".join(t.text for t in clause[:1]))
    return turned and not {*_OPENERS, *_SUBJECTS} & {t.kind for t in clause}


def goes_on(tokens: Sequence[Token]) -> bool:
    """Whether the clause that tokens end in speaks of the one before: `…, against 82; that is 5 points better`."""
    kinds = [t.kind for t in tokens]
    last = max((i for i, kind in enumerate(kinds) if kind == "semicolon"), default=-1)
    return last >= 0 and bool(set(_OPENERS) & set(kinds[last + 1 : last + 3]))


def _between_ends(prose: Prose, line: Line, text: str) -> bool:
    """`from top to bottom`, `between first and last`."""
    return {"most", "least"} <= {t.kind for t in line.tokens} or has(prose.lexicon.words.get("both_ends", ""), text)


def _target(prose: Prose, line: Line, at: int) -> int:
    """`rose by 12 to 84`: the place of the level behind `to` right after a size."""
    following = line.tokens[at + 1 : at + 7]
    to = next((i for i, t in enumerate(following[:3]) if t.kind == "to"), -1)
    if to < 0 or any(t.figure >= 0 for t in following[:to]):
        return -1
    for i, token in enumerate(following[to + 1 :]):
        if token.figure >= 0:
            level = prose.figures[token.figure]
            return at + 1 + to + 1 + i if level.role in ("level", "total", "mean") else -1
    return -1


def _origin(prose: Prose, line: Line, at: int) -> int:
    """`a drop of 216 from the 412 of May`, `5 more than in 2022, when it was 60`: where the level behind it stands."""
    following = line.tokens[at + 1 : at + 1 + _ORIGIN]
    level = next((i for i, t in enumerate(following) if _counts(prose, t)), -1)
    between = following[: max(level, 0)]
    start = next((i for i, t in enumerate(between) if t.kind in ("from", "than")), -1)
    compared = next((i for i, t in enumerate(between) if t.kind in ("more", "less")), -1)
    first = start if start >= 0 else compared
    if any(t.kind == "comma" for t in between[: max(first, 0)]):  # `a rise of 22 per cent, yet below the 261 of 2018`
        return -1
    shared = any(has(prose.lexicon.words.get("per", ""), t.text) for t in between[: max(first, 0)])
    if (
        shared
        or not 0 <= first <= _BEFORE
        or prose.figures[following[level].figure].role not in ("level", "total", "mean")
    ):
        return -1
    own = between[first + 1 :]
    comma = next((i for i, t in enumerate(own) if t.kind == "comma"), len(own))
    clause = own[comma + 1 :]
    joined = any(t.kind in ("and", "while", "or", "comma", "semicolon", "thus", "to") for t in (*own[:comma], *clause))
    explained = not clause or (_is_when(prose, clause) and {t.kind for t in clause[1:]} <= _SAID_OF_IT)
    return -1 if joined or not explained or any(t.kind in DIRECTIONS for t in own) else at + 1 + level


def _counts(prose: Prose, token: Token) -> bool:
    return token.figure >= 0 and prose.figures[token.figure].role != "label"


def _is_when(prose: Prose, clause: Sequence[Token]) -> bool:
    """`when it was`, `which was`"""
    words = prose.lexicon.words
    return any(has(words.get(key, ""), clause[0].text) for key in ("when", "relative_pronouns"))
