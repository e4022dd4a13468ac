"""Those among a group who did something, never more than the group: `Among the 168 who drive, 84 say that …`.

Frame `breakdown` (see breakdown.py), open and bound · figures: whole, parts. The group stands behind an opening `of`,
or it is the only count of the noun behind the part, in its sentence or the one before: `29 accidents. … 12 of them`.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Frame
from auditor.reading.binding.mentions import Mention, Mentions, mentions, related
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.stems import stems

_OPENING = 3  # tokens before the group at the beginning of a sentence
_ENDS = ("stop", "comma", "semicolon")
_OTHER = ("year", "date", "month", "earlier", "last", "total", "since", "mean", "while", "semicolon")


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    for line in prose.lines:
        for pair in (_opened(prose, near, line), _of_noun(prose, near, line)):
            if pair:
                whole, part = pair
                figures = {"whole": (whole.figure,), "parts": (part.figure,)}
                yield Frame("breakdown", figures, facts={"closed": False, "bound": True}, sentence=line.number)


def _is_count(mention: Mention) -> bool:
    plain = mention.figure.unit == "count" and not mention.figure.decimals and not mention.change
    return mention.amount and plain and not mention.began and not mention.figure.per


def _opened(prose: Prose, near: Mentions, line: Line) -> tuple[Mention, Mention] | None:
    """`Among the 168 who drive, 84 say`: the next count, if it counts nothing else."""
    found = near[line.number][:2]
    if len(found) < 2 or not all(_is_count(m) for m in found):
        return None
    whole, part = found
    opened = whole.at < _OPENING and any(t.kind == "of" for t in whole.before(2))
    between = line.tokens[whole.at + 1 : part.at]
    told = not any(t.kind in (*_OTHER, "and", "or", "to", "against", "of", "ofthese", "open", "colon") for t in between)
    return (whole, part) if opened and told and _of_same(prose, whole, part) and not _more_of(part) else None


def _of_same(prose: Prose, whole: Mention, part: Mention) -> bool:
    """Whether a part counts nothing of its own."""
    own = stems([part.figure.of, part.said], prose.lexicon)
    verb = not any(t.kind in ("word", "name") for t in part.after(1)) or not part.figure.of
    return (verb and not own) or related(own, whole.nouns)


def _more_of(part: Mention) -> bool:
    """`184 of the 190 answers`: the part is of something else."""
    return any(t.kind in ("of", "ofthese", "plus") for t in part.after(1))


def _of_noun(prose: Prose, near: Mentions, line: Line) -> tuple[Mention, Mention] | None:
    """`They died in 29 accidents. Lorries were involved in 12 of the accidents.`"""
    found = [m for m in near[line.number] if _is_count(m) and any(t.kind == "of" for t in m.after(1))]
    if len(found) != 1 or any(t.kind in _OTHER for t in line.tokens):
        return None
    part = found[0]
    noun, end = part.after(2)[1:], part.after(3)[2:]
    if not noun or noun[0].kind != "word" or (end and end[0].kind not in _ENDS):
        return None
    said = stems([noun[0].text], prose.lexicon)
    before = [m for m in near.get(line.number - 1, ()) if m.line.passage == line.passage]
    around = [m for m in (*before, *near[line.number]) if m.figure.start < part.figure.start and _is_count(m)]
    counting = [m for m in around if m.figure.of and related(stems([m.figure.of], prose.lexicon), said)]
    return (counting[0], part) if len(counting) == 1 and not _narrowed(counting[0]) else None


def _narrowed(whole: Mention) -> bool:
    """`29 accidents with lorries`: of some of them only."""
    behind = [t.kind for t in whole.after(2)]
    return any(kind not in (*_ENDS, "and") for kind in behind[1:])
