"""What is said of parts of an amount before, and of what they leave: `of them 140`, `80 to others`, `the other 93`.

The finders are those of the frame `breakdown` (auditor/reading/frames/breakdown.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Frame
from auditor.reading.binding.mentions import Mention, Mentions, earlier, is_small, of_between, related
from auditor.reading.binding.partitions import amounts, frame_of, listed_from, one_unit, wholes_before
from auditor.reading.numbers.near import digits, mistyped_sum, swapped_sum
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.stems import stems

_FAR_LINES, _FAR_PASSAGES = 30, 3  # how far back a whole of the same noun is looked for
_NOUN = 2  # tokens from a part to `of them`, with its noun between
_BESIDE = 4  # tokens between a whole and `of which`
_NEAREST = 5  # tokens before `of which` in which its figure stands
_OTHERS = 4  # tokens behind an amount in which it is said to be of the others
_MOST_OF_IT = 0.8  # parts that make less of a whole leave something out, others or no others
_MOST_PARTS = 8  # amounts before a rest that can all be parts
_MARKS = ("comma", "and", "semicolon", "open", "dash", "while", "colon")
_LONG = 4  # digits of a whole that no swap makes by chance
_NEAR = 1.6  # a whole that is only guessed lies within this factor of the sum


def of_them(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """`Of these 15 681 … and 586 …, while 6 125 …`: never more than the whole."""
    for at in range(len(line.tokens)):
        if not _points_back(line, at) or _of_what_no_figure_counts(line, at):
            continue
        parts = listed_from([m for m in amounts(near, line) if m.at > at])
        told = {m.value for m in earlier(near, parts[0], 1)} if len(parts) > 1 and parts[0].at == at + 1 else set()
        parts = parts[1:] if told and parts[0].value in told else parts  # `63 of them …. Of these 63, 42 were …`
        ahead = [m for m in amounts(near, line) if m.at < at]
        if parts and any(t.kind in ("semicolon", "colon", "rest") for t in line.tokens[at : parts[0].at]):
            continue  # `Among these, half are tired; among the other 48, …`, `A few of them do more: one has read 61`
        if any(m.share and m.at == at - 1 for m in near[line.number]):
            continue
        if len(ahead) > 1 and of_between(ahead[-2], ahead[-1]):  # `32 of 48 of those`
            continue
        if ahead and (not parts or ahead[-1].at == at - 1):
            own = ahead[-1:] if ahead[-1].at >= at - _NOUN else []  # not `3 600 people died of this`
            parts = [*own, *parts] if own and _to_the_rest(prose, near, [*own, *parts]) else own
        wholes = [m for m in wholes_before(near, parts[0], 1) if m not in parts and not is_small(m)] if parts else []
        wholes = [m for m in wholes if not m.figure.word or m.figure.of]  # `goes to bed after ten`
        wholes = [m for m in wholes if not _takes(m, parts[0], at)]
        beside = [m for m in near[line.number] if m.at < at and m not in parts]
        if beside and wholes and wholes[0] is not beside[-1] and beside[-1].at >= at - _BESIDE:
            continue  # `the costs were 2 585 000 kroner, of which 1 809 500`, where the nearest is of another unit
        all_parts = _to_the_rest(prose, near, parts)
        closing = [w for w in wholes[:2] if all_parts and sum(p.value for p in all_parts) >= w.value * _MOST_OF_IT]
        slipped = [w for w in wholes[:1] if len(parts) >= 2 and mistyped_sum([p.figure for p in parts], w.figure)]
        if slipped and not closing:
            yield frame_of(slipped, parts, closed=True, bound=True, named=True)
        elif closing:
            yield frame_of(closing, all_parts, closed=True, bound=True, named=True)
        elif wholes:
            yield frame_of(wholes[:3], parts, closed=False)


def _takes(subject: Mention, part: Mention, at: int) -> bool:
    """`The 41 presses used 1 210 of these tonnes`: who takes a part in the same clause is not what it is taken from."""
    if subject.line is not part.line or not subject.at < part.at == at - 1:
        return False
    between = [t.kind for t in subject.line.tokens[subject.at + 1 : part.at]]
    led = {"of", "ofthese", "colon", "be"} & {t.kind for t in subject.line.tokens[: subject.at]}
    return not led and not {*_MARKS} & set(between)


def of_the_noun(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """`There were 9 409 farms. 4 795 of the farms lie in A and 4 614 in B`: all, if but a slip keeps them from it."""
    parts = amounts(near, line)
    before = [m for m in near.get(line.number - 1, ()) if m.line.passage == line.passage]
    wholes = [m for m in before if m.amount and not m.change and not is_small(m)]
    if len(wholes) != 1 or len(parts) < 2 or len(parts) != len(near[line.number]) or not one_unit([*wholes, *parts]):
        return
    of = parts[0].after(2)
    named = bool(of) and of[0].kind == "of" and related(stems([t.text for t in of], prose.lexicon), wholes[0].nouns)
    figures = [p.figure for p in parts]
    if named and not any(m.change or m.began for m in parts) and mistyped_sum(figures, wholes[0].figure):
        yield frame_of(wholes, parts, closed=True, bound=True, named=True)


def _of_what_no_figure_counts(line: Line, at: int) -> bool:
    """`The last of these has 9 pumps`; `Batteries, of which Kent has 21 000`: of a noun without a figure."""
    before = [t for t in line.tokens[:at] if t.kind not in ("comma", "open")]
    if not before or before[-1].figure >= 0:
        return False
    apart = line.tokens[at - 1].kind in ("comma", "open")
    cut = max((i for i, t in enumerate(before) if t.kind in ("while", "semicolon", "colon", "thus")), default=-1)
    counted = any(t.figure >= 0 for t in before[cut + 1 :][-_NEAREST:])
    joined = before[-1].kind in ("and", "while", "semicolon", "colon", "dash", "stop", "quote")
    return not joined and not counted and before[-1].text[-1:].isalpha() and (apart or len(before) > 1)


def _points_back(line: Line, at: int) -> bool:
    """`Of these`, and in nynorsk `av dei` where no noun follows: `73 493 av dei, medan …`."""
    token, after = line.tokens[at], line.tokens[at + 1 : at + 2]
    ends = bool(after) and after[0].kind in ("comma", "semicolon", "while", "stop")
    return token.kind == "ofthese" or (token.kind == "of" and " " in token.text and ends)


def _to_the_rest(prose: Prose, near: Mentions, parts: list[Mention]) -> list[Mention]:
    """Parts of which the last is of all others, in their own sentence or in the next, which adds to them; else none."""
    if not parts:
        return []
    line = parts[0].line
    following = prose.lines[line.number + 1] if line.number + 1 < len(prose.lines) else line
    if not _is_of_others(prose, parts[-1]) and following.passage == line.passage:
        adds = any(t.kind == "further" for t in following.tokens[:2])
        parts = [*parts, *listed_from(amounts(near, following))] if adds else parts
    whole_list = len(parts) >= 2 and one_unit(parts) and not any(m.change or m.began for m in parts)
    return parts if whole_list and _is_of_others(prose, parts[-1]) else []


def _is_of_others(prose: Prose, part: Mention) -> bool:
    """Whether an amount is of the others, not of the second: `80 000 to others`."""
    others = set(prose.lexicon.words.get("rest_items", "").split())
    firsts = {word for word, number in prose.lexicon.ordinals.items() if number in (1, 3)}
    said = {t.text.lower() for t in part.after(_OTHERS)}
    return bool(said & others) and not firsts & {t.text.lower() for t in part.line.tokens}


def rest_of(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """`Of the 233, 140 have …. The other 93 …`: the part named before and the rest make the whole.

    Where several amounts stand between a whole and the rest (`103 for care, 71 for schools and the remaining 55`), all
    of them are parts.
    """
    for rest in amounts(near, line):
        if not (_is_rest(rest) or _is_the_others(prose, near, rest)) or rest.change or _scale_left_out(near, rest):
            continue
        before = earlier(near, rest, _FAR_LINES, _FAR_PASSAGES)
        found = [m for m in before if m.amount and one_unit([m, rest]) and not m.began and not is_small(m)]
        part = next((m for m in found if rest.line.number - m.line.number <= 1), None)
        if part is None or _bare_beside(near, part):
            continue
        of = found[found.index(part) + 1 :][:1]
        if of and of_between(of[0], part):  # `60 of the 92 …. The other 32`
            yield frame_of([part], [of[0], rest], closed=True, bound=True)
            continue
        wholes = [m for m in found[found.index(part) + 1 :] if m.value > rest.value and not _sibling(part, m)]
        several = _several(rest, found, wholes)
        likely = [w for w in wholes if _gives_about([part, rest], w)][:4]
        if several:
            yield frame_of(several[1], several[0], closed=True, bound=True)
            continue
        parts = _of_passage(near, rest)
        slipped = _only_whole(near, parts) if parts else None
        if slipped is not None:
            yield frame_of([slipped], parts, closed=True, bound=True, named=True)
        else:
            far = earlier(near, rest, _FAR_LINES, _FAR_LINES)
            swapped = _swapped(part, rest, likely or [m for m in far if m.amount and one_unit([m, rest])])
            if swapped or likely:
                yield frame_of(swapped or likely, [part, rest], closed=True, bound=True, named=bool(swapped))


def _swapped(part: Mention, rest: Mention, likely: Sequence[Mention]) -> list[Mention]:
    """The only whole that two long numbers make but for two digits swapped, where they make no other."""
    if any(part.value + rest.value == w.value for w in likely):
        return []
    found = [w for w in likely if len(digits(w.figure)) >= _LONG and swapped_sum([part.figure, rest.figure], w.figure)]
    return found[:1] if len({w.value for w in found}) == 1 else []


def _is_the_others(prose: Prose, near: Mentions, rest: Mention) -> bool:
    """`The 42 others are unskilled`: others of those just counted, and of nothing that is named behind."""
    behind, ahead = rest.after(2), rest.before(1)
    others = prose.lexicon.words.get("rest_items", "").split()
    if len(behind) < 2 or behind[0].text.lower() not in others or not any(t.kind in ("article", "it") for t in ahead):
        return False
    counted = [m.figure.of for m in earlier(near, rest, 1) if m.figure.of]
    named = behind[1].text.lower().endswith(tuple(prose.lexicon.words.get("plural", "").split()))
    return behind[1].kind != "word" or not named or related([behind[1].text.lower()], counted)


def _of_passage(near: Mentions, rest: Mention) -> list[Mention]:
    """The levels of a passage up to the rest, if they can be added and are several."""
    found = [m for m in earlier(near, rest, _FAR_LINES) if m.amount and not m.change and not m.began]
    parts = [*reversed(found), rest]
    return parts if 2 < len(parts) <= _MOST_PARTS and one_unit(parts) else []


def _only_whole(near: Mentions, parts: Sequence[Mention]) -> Mention | None:
    """The only level of the passage before, if but a slip keeps parts and rest from it."""
    before = earlier(near, parts[0], _FAR_LINES, 1)
    passage = parts[0].line.passage - 1
    levels = [m for m in before if m.line.passage == passage and m.amount and not m.change and not m.began]
    one = len({m.value for m in levels}) == 1 and one_unit([levels[0], *parts])
    figures = [p.figure for p in parts]
    return levels[0] if one and mistyped_sum(figures, levels[0].figure, short=True) else None


def _bare_beside(near: Mentions, part: Mention) -> bool:
    """`700 tonnes and Wye with 420`: a number beside a part whose unit is left out is a part too."""
    return any(m.figure.unit == "count" != part.figure.unit and not m.figure.of for m in amounts(near, part.line))


def _sibling(part: Mention, whole: Mention) -> bool:
    """Whether two amounts of a sentence are of two names: `Labour won 34 seats, the Greens 28. The other 10 …`."""
    if part.line is not whole.line:
        return False
    if [t.kind for t in whole.after(1)] == ["of"]:  # `hotels took 370 of the nights, camps 180 and huts the other 50`
        return True
    between = [t.kind for t in part.line.tokens[whole.at + 1 : part.at]]
    listed = {"ofthese", "colon", "namely"} & set(between) or "of" in [t.kind for t in whole.before(2)]
    return "name" in between and not listed


def _several(rest: Mention, found: list[Mention], wholes: list[Mention]) -> tuple[list[Mention], list[Mention]] | None:
    """All amounts since the beginning of a sentence or clause, the rest last, and the wholes before that they make."""
    for count in range(2, min(len(found), _MOST_PARTS)):
        parts = [*reversed(found[:count]), rest]
        making = [w for w in wholes if w not in parts and sum(p.value for p in parts) == w.value]
        if making and all(not p.change for p in parts):
            return parts, making
    return None


def _gives_about(parts: Sequence[Mention], whole: Mention) -> bool:
    return 1 / _NEAR <= sum(p.value for p in parts) / whole.value <= _NEAR


def _scale_left_out(near: Mentions, rest: Mention) -> bool:
    """`1 512 million for papers, 934 for ads and 468 for the rest`: in millions all three."""
    before = [m for m in near[rest.line.number] if m.at < rest.at and m.amount]
    return any(m.figure.scale > rest.figure.scale for m in before)


def _is_rest(mention: Mention) -> bool:
    """Whether an amount is what the others have: `the other 93`, `the other 3 107 households shared 3.1 billion`."""
    if is_small(mention):  # `the other three kinds`
        return False
    clause = mention.line.tokens[: mention.at]
    at = max((i for i, t in enumerate(clause) if t.kind == "rest"), default=-1)
    if at < 0 or any(t.figure >= 0 or t.kind in ("comma", "semicolon", "and", "stop", "colon") for t in clause[at:]):
        return False
    return not at or clause[at - 1].kind not in ("to", "of", "at", "from", "than", "against")
