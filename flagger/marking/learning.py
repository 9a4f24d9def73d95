"""The learned parts of marking, read together: what reads attributions, and what scores sentences."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import NamedTuple

from flagger.errors import ModelError
from flagger.learned.scorer import Scorer
from flagger.learned.weights import NAME, SCORES
from flagger.lexicon import Lexicons
from flagger.marking.scoring import scorer_of
from flagger.marking.tagging import Reader, reader_of


class Learned(NamedTuple):
    """The reader of attributions, and the scorer of sentences; None where that one is left out."""

    reader: Reader | None = None
    scorer: Scorer | None = None

    @property
    def digest(self) -> str:
        """One digest for the weights of both."""
        parts = [part.digest for part in self if part is not None]
        return parts[0] if len(parts) == 1 else hashlib.sha256("".join(parts).encode()).hexdigest()


def learned_of(lexicons: Lexicons, folder: Path | None = None) -> Learned:
    """Both parts with the weights that come with flagger; with those in `folder`, where they are there.

    Raises ModelError where weights cannot be used, or the folder has none.
    """
    if folder is None:
        return Learned(reader_of(lexicons), scorer_of())
    held = {name for name in (NAME, SCORES) if (folder / f"{name}.json").exists()}
    if not held:
        raise ModelError(
            str(folder), f"no weights; expected {NAME}.json or {SCORES}.json, as flagger train writes them"
        )
    return Learned(reader_of(lexicons, folder if NAME in held else None), scorer_of(folder if SCORES in held else None))
