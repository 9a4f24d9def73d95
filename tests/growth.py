"""How the time of a job grows with its input."""

from __future__ import annotations

import time
from collections.abc import Callable

FACTOR = 8
MOST_GROWTH = 20
"""Eight times the input takes eight times as long, or 64 times where the time grows with its square."""
SECONDS = 0.5
"""A shorter time says nothing: other jobs on the machine may take as long."""


def is_linear(make: Callable[[int], Callable[[], object]], size: int) -> bool:
    """Whether eight times the input takes about eight times as long; `make(size)` prepares the job that is timed."""

    def seconds(size: int) -> float:
        job = make(size)
        start = time.process_time()
        job()
        return time.process_time() - start

    large = min(seconds(FACTOR * size) for _ in range(2))
    return large < SECONDS or large < MOST_GROWTH * min(seconds(size) for _ in range(3))
