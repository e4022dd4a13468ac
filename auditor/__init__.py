"""auditor: a linter for published numbers.

    >>> import auditor
    >>> report = auditor.check("article.txt")
    >>> [finding.message for finding in report.findings]

Names are imported when they are first used, so that `import auditor` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from auditor.engine import audit as audit
    from auditor.engine import check as check
    from auditor.errors import AuditorError as AuditorError
    from auditor.evidence import gather as gather
    from auditor.evidence import read as read
    from auditor.model import Figure as Figure
    from auditor.model import Finding as Finding
    from auditor.report import Report as Report
    from auditor.ruleset import load_rules as load_rules

__version__ = "0.1.0"

_PUBLIC = {
    "AuditorError": "errors",
    "Figure": "model",
    "Finding": "model",
    "Report": "report",
    "audit": "engine",
    "check": "engine",
    "gather": "evidence",
    "load_rules": "ruleset",
    "read": "evidence",
}

__all__ = [*_PUBLIC]


def __getattr__(name: str) -> Any:
    if name not in _PUBLIC:
        raise AttributeError(f"module 'auditor' has no attribute {name!r}")
    return getattr(import_module(f"auditor.{_PUBLIC[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*_PUBLIC, "__version__"])
