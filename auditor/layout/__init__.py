"""How text is laid out: lines become rows, list items and prose, and these become passages with roles.

No language is needed: only marks, line lengths, blank lines and capitals. Every step is linear in the text. Formats
with markup hand in their own pieces (`with_roles`); plain text is cut by its lines (`passages`).
"""

from auditor.layout.lines import Piece
from auditor.layout.passages import passages
from auditor.layout.roles import with_roles

__all__ = ["Piece", "passages", "with_roles"]
