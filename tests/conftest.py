"""Properties are tried on examples without a clock: machines are shared."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("shared", deadline=None, max_examples=60)
settings.load_profile("shared")
