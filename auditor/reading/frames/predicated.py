"""A share of those just counted, told by what they are: `… and 168 by car. Every fifth child is thus driven by car`.

Frame `share` (see shares.py), bound · figures: share, part and base (each one or more that it may be).

The sentence of the share says of whom it is (`one child in five`, `two thirds of the pupils`) and what they are; the
words for that stand at a count in the sentences before, whose whole is named there, too. All wholes nearby are tried.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Frame, Word
from auditor.reading.binding.bases import can_hold
from auditor.reading.binding.levels import shares
from auditor.reading.binding.mentions import Mention, Mentions, earlier, mentions, one_word, related
from auditor.reading.binding.opposites import opposed, sides
from auditor.reading.binding.whole_words import population
from auditor.reading.text.prose import Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has

_BACK = 3  # sentences before the share in which its count stands
_WHOLES = 5  # sentences before it in which its whole stands
_MOST = 8  # wholes that are tried
_LONGEST = 9  # tokens of what is said of a share
_EXTRA = 2  # other words that a count may have where nothing says that the share follows from it
_ENDS = ("comma", "semicolon", "stop", "while", "open", "dash", "colon", "and", "against", "than", "from", "to")
_OTHER_TIME = ("year", "date", "month", "earlier", "last", "since", "until", "not", "up", "down", "more", "less", "age")


def frames(prose: Prose) -> Iterator[Frame]:
    """The shares of a document that are told by what their members are."""
    near = mentions(prose)
    for line in prose.lines:
        for share in near[line.number]:
            if share.fraction and not share.change and not share.figure.quoted:
                yield from _told(prose, near, share)


def _told(prose: Prose, near: Mentions, share: Mention) -> Iterator[Frame]:
    clause = _predicate(share)
    thus = _concludes(share, clause)
    if clause is None or not _opens(near, share, thus):
        return
    of, said = _split(prose, share, clause)
    if not of or not said or _said_otherwise(near, share):
        return
    found = [m for m in earlier(near, share, _BACK) if m.amount and not (m.change or m.began or m.figure.word)]
    parts = [m for m in found if _matches(prose, m, said, of, thus)]
    wholes = (_wholes(prose, near, share, parts, of) or _just_named(prose, near, parts, of, thus)) if parts else []
    if wholes and len({m.line.number for m in parts}) == 1:
        figures = {
            "share": (share.figure,),
            "part": tuple(m.figure for m in parts),
            "base": tuple(m.figure for m in wholes[:_MOST]),
        }
        words = {"said": _as_word(prose, clause)}
        yield Frame("share", figures, words, facts={"bound": True, "named": True}, sentence=share.line.number)


# -- the sentence of the share ---------------------------------------------------------------------------------------


def _predicate(share: Mention) -> Sequence[Token] | None:
    """The tokens behind a share up to the end of its clause; None where they tell of another time or another figure."""
    rest = share.line.tokens[share.at + 1 :]
    told = next((i for i, t in enumerate(rest[:_LONGEST]) if t.kind == "be"), 0) if _is_of(rest) else 0
    end = next((i for i, t in enumerate(rest) if i >= told and t.kind in _ENDS), len(rest))
    clause = rest[:end]
    closed = end == len(rest) or rest[end].kind in ("stop", "semicolon", "comma")
    plain = not any(t.figure >= 0 or t.kind in _OTHER_TIME for t in clause)
    return clause if clause and closed and plain and len(clause) <= _LONGEST else None


def _as_word(prose: Prose, clause: Sequence[Token]) -> Word:
    first, last = clause[0].start, clause[-1].end
    return Word(prose.document.path, first, last, prose.document.text[first:last], "said")


def _is_of(tokens: Sequence[Token]) -> bool:
    return any(t.kind in ("of", "ofthese") for t in tokens[:1])


def _concludes(share: Mention, clause: Sequence[Token] | None) -> bool:
    return any(t.kind == "thus" for t in (*share.before(3), *(clause or ())))


def _opens(near: Mentions, share: Mention, thus: bool) -> bool:
    """Whether a share opens its sentence, or the clause that draws the conclusion."""
    ahead = share.line.tokens[: share.at]
    if thus and ahead and ahead[-1].kind == "thus":
        return True
    return (
        not any(t.figure >= 0 or t.kind in _OTHER_TIME for t in ahead)
        and len([t for t in ahead if t.text.isalpha()]) <= 1
    )


def _split(prose: Prose, share: Mention, clause: Sequence[Token]) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of whom a share is of, and of what is said of them."""
    of = population(prose, share)
    if not _is_of(clause) and clause[0].kind != "be":  # `two in three pupils walk`
        of = stems([clause[0].text], prose.lexicon)
    words = [t.text for t in clause if t.kind in ("word", "name", "at") and t.figure < 0]
    weak = prose.lexicon.words.get("weak_verbs", "")  # `made`, `concerned`
    return of, stems((word for word in words if not has(weak, word)), prose.lexicon) - of


def _said_otherwise(near: Mentions, share: Mention) -> bool:
    """Whether a percentage nearby may be what the share repeats."""
    found = (m for m in earlier(near, share, _BACK) if m.share)
    return any(m.figure.interval.meets(share.figure.interval) for m in found)


# -- the count and its whole -----------------------------------------------------------------------------------------


def _matches(prose: Prose, count: Mention, said: frozenset[str], of: frozenset[str], thus: bool) -> bool:
    """Whether the stretch of a count has every word that is said; without a conclusion, little else."""
    stretch = _stretch(prose, count)
    own = stems(_words(stretch), prose.lexicon)
    if not all(any(one_word(a, b) for b in own) for a in said):
        return False
    others = {word for word in own if not any(one_word(word, a) for a in said | of)}
    return thus or (len(others) <= _EXTRA and not any(t.kind == "age" for t in stretch))


def _stretch(prose: Prose, mention: Mention) -> Sequence[Token]:
    """The tokens that are a count's own; `the number of visits rose by 30 per cent to 19 760` is all one."""
    place = mention.line.tokens[mention.at].figure
    stretches = shares(mention.line, prose.figures)
    n = next((n for n, (number, _, _) in enumerate(stretches) if number == place), -1)
    if n < 0:
        return mention.line.tokens[mention.at : mention.at + 1]
    led = (
        n > 0
        and prose.figures[stretches[n - 1][0]].role == "change"
        and mention.line.tokens[mention.at - 1].kind == "to"
    )
    return mention.line.tokens[stretches[n - led][1] : stretches[n][2]]


def _wholes(
    prose: Prose, near: Mentions, share: Mention, parts: Sequence[Mention], of: frozenset[str]
) -> list[Mention]:
    """The amounts that may be the whole: those behind an opening `of`, and those that count what the share is of."""
    around = [m for m in earlier(near, share, _WHOLES, 1) if can_hold(m, parts[:1]) and m not in parts and not m.change]
    if any(opposed(sides(of, prose.lexicon), sides(_words(m.line.tokens), prose.lexicon)) for m in parts):
        return []
    lines = {m.line.number for m in around if related(of, stems(_words(m.line.tokens), prose.lexicon))}
    opening = [m for m in around if m.line.number in lines and any(t.kind == "of" for t in m.before(2))]
    counting = [m for m in around if related(of, stems(_words(_stretch(prose, m)), prose.lexicon))]
    return [*opening, *sorted((m for m in counting if m not in opening), key=lambda m: -m.value)]


def _just_named(
    prose: Prose, near: Mentions, parts: Sequence[Mention], of: frozenset[str], thus: bool
) -> list[Mention]:
    """`45 699 offences … Of these 31 600 …`, `A total of 5 722 homes: 1 887 detached …`: what a count is taken from."""
    line, at = parts[0].line, parts[0].at
    colon = next((i for i, t in enumerate(line.tokens[:at]) if t.kind == "colon"), -1)
    listed = [m for m in near[line.number] if m.at < colon]
    if len(listed) == 1 and listed[0].figure.role == "total" and can_hold(listed[0], parts[:1]):
        return listed
    behind = stems((t.text for t in parts[0].after(4) if parts[0].after(1)[0].kind == "of"), prose.lexicon)
    of_these = any(t.kind == "ofthese" for t in line.tokens[:at]) or related(behind, of)
    before = near.get(line.number - 1, ()) if thus and of_these else ()
    return [m for m in before if can_hold(m, parts[:1]) and not m.change]


def _words(tokens: Sequence[Token]) -> list[str]:
    return [t.text for t in tokens if t.kind in ("word", "name")]
