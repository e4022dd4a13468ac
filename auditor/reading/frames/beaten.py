"""A leader and those whom the next sentence sets beside it: `March was the best month, with 387. January had 352 and
February 338`, `Inner waits longest, 27 days. Middle waits 23 days`.

Frame `ranking` (see ranking.py). The next sentence has nothing but names, each with its figure, verbs, and words of the
sentence before it. What takes the fewest days goes fastest.
Words used: verbs, fastest of Lexicon.words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from auditor.model import Figure, Frame
from auditor.reading.binding.mentions import related
from auditor.reading.tabled.bindings import LENGTHS
from auditor.reading.tabled.superlatives import Superlative, superlatives
from auditor.reading.text.prose import Line, Prose
from auditor.reading.text.stems import stems
from auditor.reading.text.tokens import Token
from auditor.reading.text.wordlists import has
from auditor.relations import alike, same_unit

_FAR = 14  # tokens between a superlative and its figure
_NAMED = ("name", "month", "weekday")
_PLAIN = ("be", "by", "at", "and", "comma", "it", "article")
_ENDS = ("semicolon", "stop", "while", "than", "followed", "mean", "total", "difference", "from", "against", "each")
_RANKED = ("count", "percent", "money", "measure", "points", "percentage_point", *LENGTHS)


def frames(prose: Prose) -> Iterator[Frame]:
    inside: Set[str] | None = None
    for line, following in zip(prose.lines, prose.lines[1:], strict=False):
        if line.passage != following.passage or not any(t.kind in ("most", "least") for t in line.tokens):
            continue
        led = _led(prose, line)
        if led is None or any(t.kind in ("most", "least", "rank") for t in following.tokens):
            continue
        claim, lead = led
        inside = inside or {t.text for other in prose.lines for t in other.tokens[1:] if t.text[:1].isupper()}
        for figure in _beside(prose, line, following, lead, inside):
            figures = {"ahead": (lead,), "behind": (figure,)}
            facts = {"sign": _sign(prose, claim, lead)}
            yield Frame("ranking", figures, {"claim": prose.word(line.tokens[claim.at])}, facts, line.number)


def _led(prose: Prose, line: Line) -> tuple[Superlative, Figure] | None:
    """The only superlative of a sentence that has one name at most, and its figure."""
    claims = list(superlatives(prose, line))
    if len(claims) != 1 or claims[0].place != 1 or not claims[0].sign or _names(line.tokens) > 1:
        return None
    stated = [(at, prose.figures[t.figure]) for at, t in enumerate(line.tokens) if t.figure >= 0]
    stated = [(at, f) for at, f in stated if f.role not in ("label", "rank")]
    claim = claims[0]
    if len(stated) != 1 or not claim.at < stated[0][0] < claim.at + _FAR:
        return None
    at, figure = stated[0]
    plain = figure.unit in _RANKED and figure.role != "change" and figure.value is not None and not figure.word
    return (claim, figure) if plain and not any(t.kind in _ENDS for t in line.tokens[claim.at : at]) else None


def _names(tokens: Sequence[Token]) -> int:
    """How many names a stretch has; two that `and` joins are one."""
    kinds = [t.kind in _NAMED for t in tokens]
    starts = [i for i, named in enumerate(kinds) if named and not (i and kinds[i - 1])]
    return sum(not (i > 1 and tokens[i - 1].kind == "and" and kinds[i - 2]) for i in starts)


def _sign(prose: Prose, claim: Superlative, lead: Figure) -> int:
    fast = has(prose.lexicon.words.get("fastest", ""), claim.line.tokens[claim.at].text)
    return -claim.sign if fast and lead.unit in LENGTHS else claim.sign


def _beside(prose: Prose, line: Line, following: Line, lead: Figure, inside: Set[str]) -> list[Figure]:
    """The figures of a sentence that says nothing but which names have how many; none of any other sentence."""
    verbs = prose.lexicon.words.get("verbs", "").split()
    known = stems((t.text for t in line.tokens), prose.lexicon)
    out: list[Figure] = []
    item: list[Token] = []
    for token in following.tokens[:-1]:
        figure = prose.figures[token.figure] if token.figure >= 0 else None
        if figure is None:
            item.append(token)
        elif _is_item(item, inside, first=not out) and _of_unit(figure, lead):
            out.append(figure)
            item = []
        else:
            return []
    words = [t for t in following.tokens if t.kind == "word" and t.text.islower() and t.text not in verbs]
    counted = (lead.of, *(f.of for f in out))
    plain = all(t.text in counted or related(stems([t.text], prose.lexicon), known) for t in words)
    closed = all(t.text in counted for t in item) and following.tokens[-1].kind == "stop"
    kinds = {t.kind for t in following.tokens if t.figure < 0}
    return out if plain and closed and kinds <= {*_PLAIN, *_NAMED, "word", "stop"} else []


def _is_item(item: Sequence[Token], inside: Set[str], first: bool) -> bool:
    """Whether the words before a figure name one thing; a sentence may begin with a common word."""
    opening = first and bool(item) and item[0].kind in ("name", "word") and item[0].text not in inside
    subjects = [t for t in item if t.kind in _NAMED or t.text[:1].isupper()]
    return bool(subjects) and _names(item) <= 1 and len(subjects) - _names(item) <= 1 and not opening


def _of_unit(figure: Figure, lead: Figure) -> bool:
    """Whether a figure is printed as that of the leader is."""
    a, b = alike(lead, figure)
    level = figure.role not in ("label", "rank", "change") and figure.value is not None and not figure.word
    return level and same_unit(a, b) and a.decimals == b.decimals and a.hedge == b.hedge
