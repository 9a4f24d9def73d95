"""What the tests of the commands share: two articles, and how a command ended."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from typing import NamedTuple

JUDGING = "Elmouth votes\n\nThe harbour board met on Monday. The Kremlin tyrant sent no one.\n"
"""An article that fails by default: at line 3, column 38."""
PLAIN = "The council met on Monday. It voted to repair two bridges, the clerk Nora Fenwick said.\n"
"""An article in which nothing is to be found."""

GERMAN = "Rat berät über Brücke\n\nDer Rat der Stadt hat am Montag nicht über die neue Brücke beraten. Das Regime schweigt.\n"
"""An article in another language; “Regime” would be found in it."""


class Ended(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


Command = Callable[..., Ended]
Start = Callable[..., subprocess.Popen[bytes]]
