"""What the words around a share or its count say of its whole: everyone, those just told, this group, or a noun."""

from __future__ import annotations

from auditor.lexicon import Lexicon
from auditor.reading.binding.levels import shares
from auditor.reading.binding.mentions import Mention
from auditor.reading.text.prose import Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.wordlists import has

_GROUP = 7  # tokens behind a share in which it is said which group it is of
_OPENING = 4  # tokens before a share that opens a sentence: `Of these, some`
_ENDS = ("semicolon", "stop", "while", "comma", "open", "close", "be", "and", "at", "makes")


def of_all(share: Mention) -> bool:
    """`27 per cent of all the graduates`: a share that names its whole itself."""
    return [t.kind for t in share.after(2)] == ["of", "everyone"]


def of_them(part: Mention) -> bool:
    """Whether the count is of those just named: `208 of them`, `of whom 31`, `av dei stilte 44`."""
    after = [t.kind for t in part.after(2)]
    ambiguous = after[:1] == ["of"] and " " in part.after(1)[0].text and after[1:2] != ["word"]
    return ambiguous or _opens_of_them_all(part) or any(t.kind == "ofthese" for t in (*part.before(2), *part.after(2)))


def of_cases(prose: Prose, part: Mention) -> bool:
    """`612 of the cases`: of all, and not of those named last: `Seven in ten were men (2 040)`."""
    nouns = prose.lexicon.words.get("case_nouns", "")
    return any(t.kind == "ofthese" and has(nouns, t.text) for t in part.after(2))


def _opens_of_them_all(part: Mention) -> bool:
    """`Av dei stilte 1 920`: of them, where the word in between is no noun, as the count follows it."""
    before = part.line.tokens[: part.at]
    return [t.kind for t in before] == ["of", "word"] and " " in before[0].text


def opens_of_them(share: Mention) -> bool:
    """`Of these 62 per cent, or 769, said yes`: a share that opens a sentence, of those just counted."""
    ahead = [t.kind for t in share.line.tokens[: share.at]]
    return ahead[:1] == ["ofthese"] and len(ahead) <= _OPENING and set(ahead[1:]) <= {"comma", "word", "be"}


def of_everyone(share: Mention) -> bool:
    after = share.after(4)
    return bool(after) and after[0].kind in ("of", "ofthese") and any(t.kind == "everyone" for t in after[:3])


def of_this_group(share: Mention) -> bool:
    """`a third of everyone in this age group`: of those like the ones before, however many they are."""
    kinds = [t.kind for t in share.after(_GROUP)]
    at = kinds.index("everyone") if "everyone" in kinds else len(kinds)
    placed = kinds.index("at", at) if "at" in kinds[at:] else len(kinds)
    return kinds[placed + 1 : placed + 2] in (["these"], ["it"])


def of_total(share: Mention, lexicon: Lexicon) -> bool:
    """Whether a share is of a sum: `of the combined value of exports`, `of the national figure`."""
    after = " ".join(t.text for t in share.after(6))
    if any(t.kind == "of" for t in share.after(1)) and has(lexicon.words.get("whole_figure", ""), after):
        return True
    return any(t.kind == "total" for t in share.after(4)) and any(t.kind == "of" for t in share.after(1))


def of_the_total(share: Mention) -> bool:
    """`78 per cent of the total`, and nothing more."""
    after = [t.kind for t in share.after(4) if t.kind != "article"]
    return after[:2] in (["of", "total"], ["of", "everyone"]) and after[2:3] in ([], ["stop"], ["comma"])


def of_people(prose: Prose, part: Mention) -> bool:
    """Whether a count is of people, whatever the whole is called: `over half, 297 people`."""
    people = stems(prose.lexicon.words.get("people", "").split(), prose.lexicon)
    return not part.nouns or bool(part.nouns & people)


def population(prose: Prose, share: Mention) -> frozenset[str]:
    """The stems of the words that say what a share is of: behind `of`, or right behind a fraction word."""
    after = list(share.after(7))
    within = inside(prose, share)
    if within:
        return within
    if after and after[0].kind in ("of", "ofthese"):
        after = after[1:]
    elif share.figure.unit == "rate":  # `7.5 per 10 000 inhabitants`
        return stems([w for w in share.said.split()[-1:] if w.isalpha()], prose.lexicon)
    elif not share.fraction:
        return frozenset()
    words: list[str] = []
    for token in after:
        if token.figure >= 0 or token.kind in _ENDS:
            break
        words.append(token.text)
    return stems(words, prose.lexicon)


def inside(prose: Prose, share: Mention) -> frozenset[str]:
    """The noun within a fraction: `one trip in ten`."""
    words = share.figure.quote.split()
    joined = share.fraction and len(words) > 3 and words[2] in prose.lexicon.out_of.split()
    return stems(words[1:2], prose.lexicon) if joined else frozenset()


def words_of(prose: Prose, mention: Mention) -> frozenset[str]:
    """The words of the stretch of its sentence that is a figure's own: `24 million men and women were unemployed`."""
    stretches = shares(mention.line, prose.figures)
    place = mention.line.tokens[mention.at].figure
    first, end = next(((a, b) for number, a, b in stretches if number == place), (0, 0))
    return stems([t.text for t in mention.line.tokens[first:end] if t.kind == "word"], prose.lexicon)


def group_of(prose: Prose, share: Mention, part: Mention) -> frozenset[str]:
    """The stems of what a share is said to be of; else of what its count is taken from."""
    return population(prose, share) or counted_among(prose, part)


def counted_among(prose: Prose, part: Mention) -> frozenset[str]:
    """The stems of the noun that the count is taken from: `3 798 of the households`."""
    after = part.after(4)
    if not after or after[0].kind != "of":
        return _opened_with(prose, part)
    return stems((t.text for t in after[1:3] if t.kind == "word"), prose.lexicon)


def _opened_with(prose: Prose, part: Mention) -> frozenset[str]:
    """The stems of a group that the sentence of a count opens with: `Among the part-time unemployed 52 800 are …`."""
    tokens = part.line.tokens[: part.at]
    end = next((i for i, t in enumerate(tokens) if t.kind in _ENDS and i), len(tokens))
    counted = any(t.figure >= 0 for t in tokens) or _opens_of_them_all(part)
    if not tokens or tokens[0].kind != "of" or counted:
        return frozenset()
    return stems((t.text for t in tokens[1:end] if t.kind in ("word", "name")), prose.lexicon)


def is_the(share: Mention) -> bool:
    """Whether a fraction is of something known: `more than a third of the parcels`."""
    after = share.after(3)
    said = " ".join(t.text.lower() for t in after[:2]).split()
    return share.fraction and bool(after) and after[0].kind == "of" and (len(said) > 1 and after[1].kind != "name")
