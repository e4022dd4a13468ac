"""Narwhals, imported when the first expression is made: kinds on data are loaded with all rules, and an audit of
texts is quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any
from warnings import catch_warnings, simplefilter

if TYPE_CHECKING:
    import narwhals as nw
else:

    class _Lazy:
        """A module that is imported at the first use of one of its names."""

        def __init__(self, name: str) -> None:
            self._name = name

        def __getattr__(self, name: str) -> Any:
            return getattr(import_module(self._name), name)

    nw = _Lazy("narwhals")


def quietly(module: str) -> Any:
    """A module, imported without what it warns of (pandera warns of the versions of whatever else is installed)."""
    with catch_warnings():
        simplefilter("ignore")
        return import_module(module)


__all__ = ["nw", "quietly"]
