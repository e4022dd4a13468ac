"""Narwhals, imported when the first expression is made: kinds on data are loaded with all rules, and an audit of
texts is quick.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
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


@contextmanager
def unwarned() -> Iterator[None]:
    """Without what libraries warn of (pandera and what it looks for, of the versions of whatever else is installed)."""
    with catch_warnings():
        simplefilter("ignore")
        yield


__all__ = ["nw", "unwarned"]
