"""What a rise and a fall come to: `Cows fell by 24 900 and calves rose by 36 000. In all there were thus 11 100 more`.

Frame `balance` (see balance.py) · figures: plus, minus, net · facts: bound.

The changes are all those of the sentence before, or of the same sentence; their sizes are held against the sum if the
text concludes it from them (`thus`), or if it has the digits of the right one in another order.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from auditor.model import Frame
from auditor.reading.binding.mentions import Mention, Mentions, mentions
from auditor.reading.frames.balance import Balance, chosen_of
from auditor.reading.text.prose import Prose
from auditor.relations import same_unit

_MOST = 4  # changes
_OPENING = 4  # tokens in which a sentence says that it sums up


def frames(prose: Prose) -> Iterator[Frame]:
    near = mentions(prose)
    for line in prose.lines:
        for net in near[line.number]:
            changes = _changes(near, net) if net.amount and net.direction and _sums_up(net) else []
            found = chosen_of([_balance(changes, _concluded(net))], net.figure) if changes else None
            if found:
                figures = {"net": (net.figure,), "plus": found.plus, "minus": found.minus}
                yield Frame("balance", figures, {}, {"bound": found.sure}, line.number)


def _balance(changes: Sequence[Mention], sure: bool) -> Balance:
    """The rises less the falls; where all fall, the falls alone."""
    ups = tuple(m.figure for m in changes if m.direction > 0)
    downs = tuple(m.figure for m in changes if m.direction < 0)
    return Balance(ups, downs, sure) if ups else Balance(downs, (), sure)


def _sums_up(net: Mention) -> bool:
    """Whether the sentence opens with a word for all, and prints no other change before."""
    return any(t.kind == "total" for t in net.line.tokens[:_OPENING] if t.start < net.figure.start)


def _concluded(net: Mention) -> bool:
    before = net.line.tokens[: net.at]
    return any(t.kind == "thus" for t in before) and all(t.kind != "earlier" for t in before)


def _changes(near: Mentions, net: Mention) -> list[Mention]:
    """The amounts of the sentence before, if all are changes of one unit whose direction is said."""
    here = [m for m in near[net.line.number] if m.at < net.at and m.amount]
    before = [m for m in near.get(net.line.number - 1, ()) if m.line.passage == net.line.passage and m.amount]
    alike = all(m.change and m.direction and not m.figure.sign and same_unit(m.figure, net.figure) for m in before)
    return before if not here and alike and 2 <= len(before) <= _MOST else []
