"""What the text says of the rows of its tables and lists: repeated figures, superlatives, changes, signs.

Frames `cell`, `top`, `change`, `cell_sign`, `move`, `share`, `since` and `overall`: see the modules of
auditor/reading/tabled.
"""

from __future__ import annotations

from collections.abc import Iterator

from auditor.model import Frame
from auditor.reading.tabled import cell, change, moved, portion, sign, since, top, whole
from auditor.reading.tabled.bindings import nears
from auditor.reading.text.prose import Prose

_FINDERS = (
    cell.frames,
    top.frames,
    change.frames,
    moved.frames,
    portion.frames,
    sign.frames,
    since.frames,
    whole.frames,
)


def frames(prose: Prose) -> Iterator[Frame]:
    for near in nears(prose):
        for find in _FINDERS:
            yield from find(near)
