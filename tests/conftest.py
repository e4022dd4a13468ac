"""Properties are tried without a clock, since machines are shared, and on the same examples each time.

What lands does not depend on chance; `pytest --hypothesis-profile=default` looks for new examples.
"""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("shared", deadline=None, max_examples=60, derandomize=True)
settings.load_profile("shared")
