"""A whole and its parts: `59 430 pupils, 30 345 boys and 29 085 girls`, `of whom 140 …; the other 93`.

Frame `breakdown` · figures: whole (one or more that it may be, nearest first), parts · facts: closed (whether the parts
leave nothing out), bound (whether the text names all of them) · doubt: the whole is not named.

Parts leave nothing out when they are opposites (men and women), follow a word that divides (`made up of`), when the
last is called the rest, or when the whole is called their sum. Parts of them (`of whom 140`) are never too many.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Figure, Frame
from auditor.reading.frames.summed import is_small
from auditor.reading.mentions import Mention, Mentions, earlier, mentions, of_between, related
from auditor.reading.near import mistyped_sum
from auditor.reading.opposites import group, opposed, sides
from auditor.reading.prose import Line, Prose
from auditor.reading.stems import stems
from auditor.reading.wordlists import has, pattern
from auditor.relations import same_unit

UNCERTAIN = "uncertain"
_LEAST = 3  # amounts of a sentence that can be parts and their sum
_TAIL = 14  # characters behind a share in which `in all` stands
_BACK = 2  # sentences in which a whole or a part is looked for
_FAR_LINES, _FAR_PASSAGES = 30, 3  # how far back a whole of the same noun is looked for
_OTHER_TIMES = {"year", "date", "month", "earlier", "against", "from", "than", "last"}
_LATER = 8  # sentences after two halves in which their sum may be named
_FACTOR = 20  # parts that make more or less than the whole by this factor are of something else
_NOUN = 2  # tokens from a part to `of them`, with its noun between
_NEAREST = 5  # tokens before `of which` in which its figure stands
_OTHERS = 4  # tokens behind an amount in which it is said to be of the others
_MOST_OF_IT = 0.8  # parts that make less of a whole leave something out, others or no others
_MOST_PARTS = 8  # amounts before a rest that can all be parts
_NEAR = 1.6  # a whole that is only guessed lies within this factor of the sum


def frames(prose: Prose) -> Iterator[Frame]:
    """The breakdowns of amounts in a document, each set of parts once."""
    near = mentions(prose)
    seen: set[tuple[int, ...]] = set()
    for line in prose.lines:
        for find in (
            _summed_shares,
            _making,
            _divided,
            _rest,
            _opposites,
            _of_them,
            _of_the_noun,
            _further,
            _items,
        ):
            for frame in find(prose, near, line):
                key = tuple(sorted(f.start for f in frame.figures["parts"]))
                if key not in seen and frame.figures["whole"]:
                    seen.add(key)
                    yield frame


def _frame(
    wholes: Sequence[Mention],
    parts: Sequence[Mention],
    closed: bool,
    doubt: str = "",
    bound: bool = False,
    named: bool = False,
) -> Frame:
    figures = {"whole": tuple(w.figure for w in wholes), "parts": tuple(p.figure for p in parts)}
    facts = {"closed": closed, "bound": bound, "named": named}
    return Frame("breakdown", figures, facts=facts, sentence=parts[-1].line.number, doubt=doubt)


def amounts(near: Mentions, line: Line) -> list[Mention]:
    return [m for m in near[line.number] if m.amount]


def one_unit(parts: Sequence[Mention]) -> bool:
    """Whether amounts can be added: one unit, all levels or all changes in one direction."""
    first = parts[0]
    return all(_same(first, p) for p in parts)


def _same(a: Mention, b: Mention) -> bool:
    decimals = bool(a.figure.decimals) == bool(b.figure.decimals) or a.figure.unit != "count"
    units = same_unit(a.figure, b.figure) or _unit_left_out(a.figure, b.figure)
    return units and (decimals or a.figure.scale > 1) and a.change == b.change and a.direction == b.direction


def _unit_left_out(a: Figure, b: Figure) -> bool:
    """`6.4 million kroner`, and then `4.1 million`: scaled alike, the unit printed once."""
    return {a.unit, b.unit} == {"money", "count"} and a.scale == b.scale > 1


def _wholes(near: Mentions, part: Mention, lines: int = _BACK, passages: int = 0) -> list[Mention]:
    return [m for m in earlier(near, part, lines, passages) if m.amount and one_unit([m, part])]


# -- made up of ----------------------------------------------------------------------------------------------------


def _divided(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """`60 255, divided into 30 933 boys and 29 322 girls`, `split into two groups, 31 and 29`."""
    for at, token in enumerate(line.tokens):
        if token.kind != "split":
            continue
        after = [m for m in amounts(near, line) if m.at > at and m.figure.role != "mean"]
        groups = next((int(m.value) for m in after[:1] if is_small(m)), 0)
        parts = _listed(after[1:] if groups else after)
        wholes = [m for m in _wholes(near, parts[0], 1) if m.at < at or m.line is not line] if parts else []
        likely = [w for w in wholes if 1 / _FACTOR <= sum(p.value for p in parts) / (w.value or 1) <= _FACTOR]
        if len(parts) >= 2 and likely and groups in (0, len(parts)) and not _a_group(prose, parts):
            yield _frame(likely, parts, closed=True, bound=True)


def _a_group(prose: Prose, parts: Sequence[Mention]) -> bool:
    """Whether a part is the size of each group: `20 per group`, `n = 20/group`."""
    per = pattern(prose.lexicon.words.get("per", ""))
    after = [t for part in parts for t in part.after(2)]
    return any(t.kind in ("each", "slash", "each_of") or per.fullmatch(t.text) for t in after)


def _listed(found: list[Mention]) -> list[Mention]:
    """The first amounts of one unit, as long as no other figure or mark of a new thought stands between."""
    out = found[:1]
    for mention in found[1:]:
        between = out[-1].line.tokens[out[-1].at + 1 : mention.at]
        ranged = between[-1:] and between[-1].kind == "to"  # `630 to the old, 350 to others` is a list, `4 to 6` not
        if ranged or not one_unit([out[0], mention]) or any(t.kind in ("semicolon", "stop", "from") for t in between):
            break
        out.append(mention)
    return out


# -- opposites -----------------------------------------------------------------------------------------------------


def _opposites(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """`48 people have died … 34 men … women, 14`: two halves in one sentence or the next, the whole before them."""
    for right in amounts(near, line):
        half = group(right, prose.lexicon)
        left = next(iter(_opposed(prose, near, right)), None) if half and not right.change else None
        if left is None or _third(near, left, right) or _of_some(prose, left):
            continue
        bound = [m for m in _wholes(near, left, _FAR_LINES, 1) if not group(m, prose.lexicon)]
        wholes = [m for m in bound if m.value > max(left.value, right.value)][:4]
        both = [*wholes, *_named_later(near, left, right)]
        likely = [m for m in both if 1 / _NEAR <= (left.value + right.value) / m.value <= _NEAR]
        yield _frame(likely or wholes, [left, right], closed=True, doubt="" if likely else UNCERTAIN)


def _of_some(prose: Prose, left: Mention) -> bool:
    """Whether two halves are of some only: `Of those who spoke, 21 were women and 9 were men`."""
    ahead = left.line.tokens[: left.at]
    who = prose.lexicon.words.get("relative_pronouns", "")
    opened = bool(ahead) and ahead[0].kind in ("of", "ofthese") and not any(t.figure >= 0 for t in ahead)
    return opened and any(has(who, t.text) for t in ahead)


def _named_later(near: Mentions, left: Mention, right: Mention) -> list[Mention]:
    """The amounts of later sentences that name what the sentence of two halves begins with: `Oslo airport: …`."""
    name = next((t for t in left.line.tokens if t.text[:1].isalnum()), None)
    if name is None or name.kind != "name":
        return []
    later = [m for n in range(right.line.number + 1, right.line.number + 1 + _LATER) for m in near.get(n, ())]
    named = [m for m in later if any(t.text == name.text for t in m.line.tokens[: m.at])]
    return [m for m in named if m.amount and one_unit([m, left]) and m.value > max(left.value, right.value)]


def _opposed(prose: Prose, near: Mentions, right: Mention) -> Iterator[Mention]:
    """The amounts before one that count the other half of the same thing."""
    half = group(right, prose.lexicon)
    for left in earlier(near, right, 1):
        same = left.amount and one_unit([left, right]) and not left.began
        if left.line is not right.line and not (_alone(prose, left.line) and _alone(prose, right.line)):
            continue
        if same and opposed(group(left, prose.lexicon), half) and _one_thing(prose, left, right):
            yield left


def _alone(prose: Prose, line: Line) -> bool:
    """Whether a sentence names one half and not the other."""
    return bool(sides((t.text for t in line.tokens), prose.lexicon))


def _one_thing(prose: Prose, left: Mention, right: Mention) -> bool:
    """Whether the nouns of two counts are one, or name nothing but the halves."""
    a, b = left.figure.of, right.figure.of
    halves = bool(sides([a], prose.lexicon) or sides([b], prose.lexicon))
    return not a or not b or a == b or halves or related([a], [b])


def _third(near: Mentions, left: Mention, right: Mention) -> bool:
    """Whether a third amount of the sort stands in the same list as two halves, so that they leave something out."""
    after = [m for m in amounts(near, right.line) if m.at > right.at and m.at - right.at <= 12]
    between = [m for m in amounts(near, right.line) if left.line is right.line and left.at < m.at < right.at]
    return any(one_unit([m, right]) and not m.began and m.figure.of == right.figure.of for m in (*after, *between))


# -- of them, and the rest -----------------------------------------------------------------------------------------


def _of_them(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """`Of these 15 681 … and 586 …, while 6 125 …`: never more than the whole."""
    for at in range(len(line.tokens)):
        if not _points_back(line, at) or _of_what_no_figure_counts(line, at):
            continue
        parts = _listed([m for m in amounts(near, line) if m.at > at])
        ahead = [m for m in amounts(near, line) if m.at < at]
        if any(m.share and m.at == at - 1 for m in near[line.number]):
            continue
        if len(ahead) > 1 and of_between(ahead[-2], ahead[-1]):  # `32 of 48 of those`
            continue
        if ahead and (not parts or ahead[-1].at == at - 1):
            own = ahead[-1:] if ahead[-1].at >= at - _NOUN else []  # not `3 600 people died of this`
            parts = [*own, *parts] if own and _to_the_rest(prose, near, [*own, *parts]) else own
        wholes = [m for m in _wholes(near, parts[0], 1) if m not in parts] if parts else []
        all_parts = _to_the_rest(prose, near, parts)
        closing = [w for w in wholes[:2] if all_parts and sum(p.value for p in all_parts) >= w.value * _MOST_OF_IT]
        slipped = [w for w in wholes[:1] if len(parts) >= 2 and mistyped_sum([p.figure for p in parts], w.figure)]
        if slipped and not closing:
            yield _frame(slipped, parts, closed=True, bound=True, named=True)
        elif closing:
            yield _frame(closing, all_parts, closed=True, bound=True, named=True)
        elif wholes:
            yield _frame(wholes[:3], parts, closed=False)


def _of_what_no_figure_counts(line: Line, at: int) -> bool:
    """`The last of these has 9 pumps`; `Batteries, of which Kent has 21 000`: of a noun without a figure."""
    before = [t for t in line.tokens[:at] if t.kind not in ("comma", "open")]
    if not before or before[-1].figure >= 0:
        return False
    apart = line.tokens[at - 1].kind in ("comma", "open")
    return (not apart and before[-1].kind in ("last", "most", "least", "ordinal")) or (
        apart and not any(t.figure >= 0 for t in before[-_NEAREST:]) and before[-1].text[:1].isalpha()
    )


def _of_the_noun(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
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
        yield _frame(wholes, parts, closed=True, bound=True, named=True)


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
        parts = [*parts, *_listed(amounts(near, following))] if adds else parts
    whole_list = len(parts) >= 2 and one_unit(parts) and not any(m.change or m.began for m in parts)
    return parts if whole_list and _is_of_others(prose, parts[-1]) else []


def _is_of_others(prose: Prose, part: Mention) -> bool:
    """Whether an amount is of the others, not of the second: `80 000 to others`."""
    others = set(prose.lexicon.words.get("rest_items", "").split())
    firsts = {word for word, number in prose.lexicon.ordinals.items() if number in (1, 3)}
    said = {t.text.lower() for t in part.after(_OTHERS)}
    return bool(said & others) and not firsts & {t.text.lower() for t in part.line.tokens}


def _rest(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """`Of the 233, 140 have …. The other 93 …`: the part named before and the rest make the whole.

    Where several amounts stand between a whole and the rest (`103 for care, 71 for schools and the remaining 55`), all
    of them are parts.
    """
    for rest in amounts(near, line):
        if not _is_rest(rest) or rest.change or _scale_left_out(near, rest):
            continue
        found = [m for m in earlier(near, rest, _FAR_LINES, _FAR_PASSAGES) if m.amount and one_unit([m, rest])]
        found = [m for m in found if not is_small(m)]
        part = next((m for m in found if rest.line.number - m.line.number <= 1), None)
        if part is None or _bare_beside(near, part):
            continue
        wholes = [m for m in found[found.index(part) + 1 :] if m.value > rest.value and not _sibling(part, m)]
        several = _several(rest, found, wholes)
        likely = [w for w in wholes if _gives_about([part, rest], w)][:4]
        if several:
            yield _frame(several[1], several[0], closed=True, bound=True)
        elif likely:
            yield _frame(likely, [part, rest], closed=True, bound=True)


def _bare_beside(near: Mentions, part: Mention) -> bool:
    """`700 tonnes and Wye with 420`: a number beside a part whose unit is left out is a part too."""
    return any(m.figure.unit == "count" != part.figure.unit and not m.figure.of for m in amounts(near, part.line))


def _sibling(part: Mention, whole: Mention) -> bool:
    """Whether two amounts of a sentence are of two names: `Labour won 34 seats, the Greens 28. The other 10 …`."""
    between = [t.kind for t in part.line.tokens[whole.at + 1 : part.at]] if part.line is whole.line else []
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
    if mention.figure.word and is_small(mention):  # `the other three kinds`
        return False
    clause = mention.line.tokens[: mention.at]
    at = max((i for i, t in enumerate(clause) if t.kind == "rest"), default=-1)
    counted = clause[at + 1 : at + 2]  # `the other 3 107 households shared 3.1 billion`, `the other 115 were in the 5`
    if at < 0 or (counted and counted[0].kind == mention.line.tokens[mention.at].kind):
        return False
    if any(t.kind in ("comma", "semicolon", "and", "stop", "colon") for t in clause[at:]):
        return False
    return not at or clause[at - 1].kind not in ("to", "of", "at", "from", "than", "against")


# -- one sentence -----------------------------------------------------------------------------------------------------


def _making(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """`The north had 1 240, the south 2 110 and the west 480, making 3 830 in all`: the last of a list is its sum."""
    found = amounts(near, line)
    members = found[0].value if found and is_small(found[0]) else 0  # `the two hospitals have 310 and 240 beds`
    whole_line = len(found) == len(near[line.number])
    found = found[1:] if members == len(found) - 2 else found
    if len(found) < _LEAST or not whole_line:
        return
    *parts, whole = found
    text = prose.document.text[parts[-1].figure.end : whole.figure.start + len(whole.figure.quote) + _TAIL]
    between = [t.kind for t in line.tokens[parts[-1].at + 1 : whole.at]]
    added = has(prose.lexicon.words.get("sums_to", ""), text)
    plain = not any(m.change or m.began or group(m, prose.lexicon) for m in found) and not _OTHER_TIMES & set(between)
    joined = any(t.kind == "and" for t in line.tokens[parts[-2].at : parts[-1].at])
    if added and plain and joined and one_unit(found) and whole.value > max(p.value for p in parts):
        yield _frame([whole], parts, closed=True, bound=True)


# -- shares --------------------------------------------------------------------------------------------------------


def _summed_shares(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """`28 per cent are strongly for it and 38 per cent tend to be, 66 per cent in all`: shares of one whole."""
    shares = [m for m in near[line.number] if m.figure.unit == "percent" and not m.figure.word]
    for at, whole in enumerate(shares):
        parts = shares[:at]
        behind = prose.document.text[whole.line.tokens[whole.at].end :][:_TAIL]
        added = has(prose.lexicon.words.get("added_up", ""), behind)
        plain = not any(m.change or m.began or group(m, prose.lexicon) for m in (*parts, whole))
        if added and plain and len(parts) >= 2 and whole.value > max(p.value for p in parts):
            yield _frame([whole], parts, closed=True, bound=True)


# -- what is added, and items ---------------------------------------------------------------------------------------


def _further(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """`A further 169,895 were slightly injured. In total there were 194,477`: what is added is part of the total."""
    found = [m for m in amounts(near, line) if any(t.kind == "total" for t in line.tokens[: m.at])]
    whole = next((m for m in found if not is_small(m)), None)
    if whole is None:
        return
    for part in earlier(near, whole, 1):
        added = part.line is not line and any(t.kind == "further" for t in part.before(3))
        if added and part.amount and one_unit([part, whole]) and not part.change:
            yield _frame([whole], [part], closed=False)


def _items(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """`The budget was 6.4 million. Pay made up 4.1 million, premises 1.4 million and media 0.9 million`."""
    found = [m for m in near[line.number] if not m.share]
    if len(found) < 2 or not all(m.amount and _is_sum(m) and not m.change for m in found):
        return
    alike = all(m.figure.unit == found[0].figure.unit for m in found)
    kinds = {t.kind for t in line.tokens}
    named = "makes" in kinds or (len(found) >= 3 and not kinds & _OTHER_TIMES)
    if not named or not alike or not all(_has_subject(m) for m in found[1:]):
        return
    before = [m for m in near.get(line.number - 1, ()) if m.line.passage == line.passage]
    whole = [m for m in before[:1] if m.amount and _is_sum(m) and not m.change and len(before) == 1]
    if whole and (whole[0].figure.unit == "money" or found[0].figure.unit == whole[0].figure.unit):
        yield _frame(whole, found, closed=False)


def _has_subject(mention: Mention) -> bool:
    """Whether an amount follows what gets it: `…, premises 1.4 million`, not `…, 1.4 million for premises`."""
    return any(t.kind in ("word", "name") for t in mention.before(1)) and all(
        t.kind != "mean" for t in mention.line.tokens
    )


def _is_sum(mention: Mention) -> bool:
    """Whether an amount is money, or a scaled number whose unit is printed elsewhere."""
    return mention.figure.unit == "money" or mention.figure.scale > 1
