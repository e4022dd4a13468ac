"""How plain text is laid out: lines become rows, list items and prose, and these become passages with roles.

No language is needed: only marks, line lengths, blank lines and capitals. Every step is linear in the text.
"""

from auditor.layout.passages import passages

__all__ = ["passages"]
