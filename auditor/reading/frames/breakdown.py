"""A whole and its parts: `59 430 pupils, 30 345 boys and 29 085 girls`, `of whom 140 …; the other 93`.

Frame `breakdown` · figures: whole (one or more that it may be, nearest first), parts · facts: closed (whether the parts
leave nothing out), bound (whether the text names all of them) · doubt: the whole is not named.

Parts leave nothing out when they are opposites (men and women), follow a word that divides (`made up of`), when the
last is called the rest, or when the whole is called their sum. Parts of them (`of whom 140`) are never too many.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Frame
from auditor.reading.binding.apportioned import apportioned
from auditor.reading.binding.leftovers import of_the_noun, of_them, rest_of
from auditor.reading.binding.mentions import Mention, Mentions, earlier, is_small, mentions, related
from auditor.reading.binding.opposites import Side, group, opposed, sides
from auditor.reading.binding.partitions import amounts, frame_of, listed_from, one_unit, wholes_before
from auditor.reading.numbers.near import mistyped_sum
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has, pattern

UNCERTAIN = "uncertain"
_LEAST = 3  # amounts of a sentence that can be parts and their sum
_BEHIND = 26  # characters behind a sum in which `in all` stands
_NEAREST = 3  # tokens before it
_SUMMED = 5  # tokens behind a sum in which it is called one
_TAIL = 14  # characters behind a share in which `in all` stands
_BACK = 4  # sentences in which a whole is looked for by the noun of what is divided
_FAR_LINES = 30  # how far back a whole of the same noun is looked for
_OTHER_TIMES = {"year", "date", "month", "earlier", "against", "from", "than", "last"}
_NO_SUM = {"ofthese", "mean", "each", "rest"}  # `…, which gives a mean of 1 200`
_ABOUT = 1.1  # a whole of which the parts are nearly all: `…, of 5 000 in all`
_BEFORE = 3  # tokens before a sum in which they stand
_SMALL = 2  # words between `making` and the sum
_LATER = 8  # sentences after two halves in which their sum may be named
_FACTOR = 20  # parts that make more or less than the whole by this factor are of something else
_NEAR = 1.6  # a whole that is only guessed lies within this factor of the sum


def frames(prose: Prose) -> Iterator[Frame]:
    """The breakdowns of amounts in a document, each set of parts once."""
    near = mentions(prose)
    seen: set[tuple[int, ...]] = set()
    for line in prose.lines:
        found: dict[tuple[int, ...], Frame] = {}
        for frame in (frame for find in _FINDERS for frame in find(prose, near, line) if frame.figures["whole"]):
            key = tuple(sorted(f.start for f in frame.figures["parts"]))
            if key not in found or frame.facts["closed"] > found[key].facts["closed"]:
                found[key] = frame
        yield from (frame for key, frame in found.items() if key not in seen)
        seen.update(found)


# -- made up of ----------------------------------------------------------------------------------------------------


def _divided(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """`60 255, divided into 30 933 boys and 29 322 girls`, `split into two groups, 31 and 29`."""
    for at, token in enumerate(line.tokens):
        if token.kind != "split":
            continue
        after = [m for m in amounts(near, line) if m.at > at and not _is_mean(m, at)]
        groups = next((int(m.value) for m in after[:1] if is_small(m)), 0)
        parts = listed_from(after[1:] if groups else after)
        wholes = _wholes_of_split(prose, near, line, at, parts[0]) if parts else []
        likely = [w for w in wholes if 1 / _FACTOR <= sum(p.value for p in parts) / (w.value or 1) <= _FACTOR]
        if (
            len(parts) >= 2
            and likely
            and groups in (0, len(parts))
            and not (_a_group(prose, parts) or _more(prose, parts))
        ):
            told = likely[0] not in wholes_before(near, parts[0], 1)
            slipped = told and mistyped_sum([p.figure for p in parts], likely[0].figure, short=True)
            yield frame_of(likely, parts, closed=True, bound=True, named=slipped)


def _is_mean(part: Mention, at: int) -> bool:
    """Whether an amount behind a word that divides is a mean; what a mean is made up of is none."""
    return part.figure.role == "mean" and any(t.kind == "mean" for t in part.line.tokens[at + 1 :])


def _wholes_of_split(prose: Prose, near: Mentions, line: Line, at: int, part: Mention) -> list[Mention]:
    """The amounts before a word that divides; of those further back the nearest that counts its subject.

    `We had 684 members, against 510 in 2018. That is 174 more. The members are divided as follows: 246 play …`
    """
    subject = stems((t.text for t in line.tokens[:at] if t.kind in ("word", "name")), prose.lexicon)
    further = [
        m
        for m in wholes_before(near, part, _BACK)
        if m.line is not line
        and not m.change
        and not m.began
        and m.figure.of
        and len(subject) == 1
        and related([m.figure.of], subject)
    ]
    told = any(m.at < at and m.figure.unit == part.figure.unit for m in near[line.number])
    beside = [m for m in wholes_before(near, part, 1) if (m.at < at if m.line is line else not (told or _is_part(m)))]
    return beside if any(m.line is line for m in beside) or not further else further[:1]


def _is_part(mention: Mention) -> bool:
    """Whether an amount is a part of what its own sentence divides."""
    return any(t.kind == "split" for t in mention.line.tokens[: mention.at])


def _more(prose: Prose, parts: Sequence[Mention]) -> bool:
    """Whether a list goes on with a number that was read as a rank: `drawing 84 and other subjects 56`."""
    last = parts[-1]
    return any(t.figure >= 0 and prose.figures[t.figure].role == "rank" for t in last.line.tokens[last.at + 1 :])


def _a_group(prose: Prose, parts: Sequence[Mention]) -> bool:
    """Whether a part is the size of each group: `20 per group`, `n = 20/group`."""
    per = pattern(prose.lexicon.words.get("per", ""))
    after = [t for part in parts for t in part.after(2)]
    return any(t.kind in ("each", "slash", "each_of") or per.fullmatch(t.text) for t in after)


# -- opposites -----------------------------------------------------------------------------------------------------


def _opposites(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """`48 people have died … 34 men … women, 14`: two halves in one sentence or the next, the whole before them."""
    for right in amounts(near, line):
        half = group(right, prose.lexicon)
        left = next(iter(_opposed(prose, near, right)), None) if half and not right.change else None
        if left is None or _third(near, left, right) or _of_some(prose, left) or _of_another_time(left, right):
            continue
        bound = [m for m in wholes_before(near, left, _FAR_LINES, 1) if not _is_half(prose, m, half)]
        wholes = [m for m in bound if m.value > max(left.value, right.value)][:4]
        both = [*wholes, *_named_later(near, left, right), *_summed_up(prose, near, left, right)]
        likely = [m for m in both if 1 / _NEAR <= (left.value + right.value) / m.value <= _NEAR]
        yield frame_of(likely or wholes, [left, right], closed=True, doubt="" if likely else UNCERTAIN)


def _is_half(prose: Prose, mention: Mention, half: frozenset[Side]) -> bool:
    """Whether an amount is of one half itself, and not of both: `1 840 women and men`."""
    beside = [mention.said, mention.figure.of, *(t.text for t in mention.after(_NEAREST))]
    of_half = group(mention, prose.lexicon)
    both = any(t.kind == "and" for t in mention.after(_NEAREST)) and not sides(beside, prose.lexicon)
    return not both and bool(dict(half).keys() & dict(of_half).keys())


def _of_another_time(left: Mention, right: Mention) -> bool:
    """Whether the second of two halves is told of a time before: `Seven are women. Last year there were five men`."""
    return right.line is not left.line and any(t.kind == "earlier" for t in right.line.tokens)


def _of_some(prose: Prose, left: Mention) -> bool:
    """Whether two halves are of some only: `Of those who spoke, 21 were women and 9 were men`."""
    ahead = left.line.tokens[: left.at]
    who = prose.lexicon.words.get("relative_pronouns", "")
    opened = bool(ahead) and ahead[0].kind in ("of", "ofthese") and not any(t.figure >= 0 for t in ahead)
    return opened and any(has(who, t.text) for t in ahead)


def _summed_up(prose: Prose, near: Mentions, left: Mention, right: Mention) -> list[Mention]:
    """`18 men and 14 women, 32 people in total`; `In all there were 32 people`: an amount of both, told after them."""
    here = [m for m in near[right.line.number] if m.at > right.at and _is_total(m.before(_NEAREST), m.after(_SUMMED))]
    following = [m for m in near.get(right.line.number + 1, ()) if m.line.passage == right.line.passage]
    below = [m for m in following[:1] if m.line.tokens[0].kind == "total"]
    people = stems(prose.lexicon.words.get("people", "").split(), prose.lexicon)
    found = [m for m in (*here, *below) if m.amount and not m.change and one_unit([m, left])]
    return [m for m in found if m.value > max(left.value, right.value) and m.nouns & people]


def _is_total(before: Sequence[Token], after: Sequence[Token]) -> bool:
    return any(t.kind == "total" for t in (*before, *after))


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
    between = [t.kind for t in line.tokens[parts[-1].at + 1 : whole.at]]
    plain = not any(m.change or m.began or group(m, prose.lexicon) for m in found) and not _OTHER_TIMES & set(between)
    of_more = "of" in between[-_BEFORE:] and not 1 / _ABOUT <= sum(p.value for p in parts) / whole.value <= _ABOUT
    plain = plain and not (of_more or _NO_SUM & set(between[-_BEFORE:]))
    joined = any(t.kind == "and" for t in line.tokens[parts[-2].at : parts[-1].at])
    further = any(t.kind == "further" for t in line.tokens[: parts[0].at])  # `on top of that come 3.1 for …`
    wrong = _few(line, parts) or _goes_with_more(prose, whole)
    added = _is_sum_of(prose, parts[-1], whole) and not wrong
    if added and plain and joined and not further and one_unit(found) and whole.value > max(p.value for p in parts):
        yield frame_of([whole], parts, closed=True, bound=True)


def _few(line: Line, parts: Sequence[Mention]) -> bool:
    """`Two moved away, one gave up and four came, which makes twelve`: numbers in words are seldom all counted."""
    return all(part.figure.word for part in parts) and not any(t.kind == "total" for t in line.tokens)


def _goes_with_more(prose: Prose, whole: Mention) -> bool:
    """`53 medals in all with the bronzes`: the sum holds something that the list does not name."""
    behind = whole.after(_SUMMED)
    total = next((i for i, t in enumerate(behind) if t.kind == "total"), len(behind))
    return any(has(prose.lexicon.words.get("bracket_with", ""), t.text) for t in behind[total + 1 : total + 2])


def _is_sum_of(prose: Prose, part: Mention, whole: Mention) -> bool:
    """Whether right before an amount, or right behind it, it is called a sum: `making 3 830`, `3 830 in all`."""
    text = prose.document.text
    words = pattern(prose.lexicon.words.get("sums_to", ""))
    end = min(whole.figure.end + _BEHIND, whole.line.tokens[-1].end)
    before, behind = text[part.figure.end : whole.figure.start], text[whole.figure.start : end]
    lead = [before[found.end() :] for found in words.finditer(before)]
    return any(len(rest.split()) <= _SMALL for rest in lead) or words.search(behind) is not None


# -- shares --------------------------------------------------------------------------------------------------------


def _summed_shares(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """`28 per cent are strongly for it and 38 per cent tend to be, 66 per cent in all`: shares of one whole."""
    shares = [m for m in near[line.number] if m.figure.unit == "percent" and not m.figure.word]
    for at, whole in enumerate(shares):
        parts = shares[:at]
        behind = prose.document.text[whole.line.tokens[whole.at].end :][:_TAIL]
        added = has(prose.lexicon.words.get("added_up", ""), behind)
        groups = {group(m, prose.lexicon) for m in (*parts, whole)} - {frozenset()}
        plain = not any(m.change or m.began for m in (*parts, whole)) and len(groups) <= 1
        if added and plain and len(parts) >= 2 and whole.value > max(p.value for p in parts):
            yield frame_of([whole], parts, closed=True, bound=True)


# -- what is added, and items ---------------------------------------------------------------------------------------


def _further(prose: Prose, near: Mentions, line: Line) -> Iterator[Frame]:
    """`A further 169,895 were slightly injured. In total there were 194,477`: what is added is part of the total."""
    found = [m for m in amounts(near, line) if any(t.kind == "total" for t in line.tokens[: m.at])]
    whole = next((m for m in found if not is_small(m)), None)
    if whole is None:
        return
    for part in earlier(near, whole, 1):
        added = part.line is not line and any(t.kind == "further" for t in part.before(3))
        unlike = part.figure.of and whole.figure.of and not related([part.figure.of], [whole.figure.of])
        if added and part.amount and one_unit([part, whole]) and not part.change and not unlike:
            yield frame_of([whole], [part], closed=False)


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
        yield frame_of(whole, found, closed=False)


def _has_subject(mention: Mention) -> bool:
    """Whether an amount follows what gets it: `…, premises 1.4 million`, not `…, 1.4 million for premises`."""
    return any(t.kind in ("word", "name") for t in mention.before(1)) and all(
        t.kind != "mean" for t in mention.line.tokens
    )


def _is_sum(mention: Mention) -> bool:
    """Whether an amount is money, or a scaled number whose unit is printed elsewhere."""
    return mention.figure.unit == "money" or mention.figure.scale > 1


_FINDERS = (
    _summed_shares,
    _making,
    _divided,
    rest_of,
    _opposites,
    of_them,
    of_the_noun,
    _further,
    _items,
    apportioned,
)
"""What finds the parts of a sentence: the first that does, unless a later one says that they leave nothing out."""
