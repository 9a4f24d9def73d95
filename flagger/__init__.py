"""flagger: marks unverified allegations, loaded framing and the strength of attribution in news articles."""

from __future__ import annotations

__version__ = "0.1.0"
