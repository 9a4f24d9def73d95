"""The learned parts of marking, read together: what reads attributions, and what scores sentences."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import NamedTuple

from flagger.errors import ModelError
from flagger.learned.scorer import Scorer
from flagger.learned.sorter import Sorter
from flagger.learned.weights import KINDS, NAME, SCORES
from flagger.lexicon import Lexicons
from flagger.marking.scoring import scorer_of
from flagger.marking.sorting import sorter_of
from flagger.marking.tagging import Reader, reader_of


class Learned(NamedTuple):
    """The reader of attributions, the scorer of sentences and the sorter of kinds; None where that one is left out.

    The sorter needs the scores: without a scorer it is not asked.
    """

    reader: Reader | None = None
    scorer: Scorer | None = None
    sorter: Sorter | None = None

    @property
    def digest(self) -> str:
        """One digest for the weights of all."""
        parts = [part.digest for part in self if part is not None]
        return parts[0] if len(parts) == 1 else hashlib.sha256("".join(parts).encode()).hexdigest()


def learned_of(lexicons: Lexicons, folder: Path | None = None) -> Learned:
    """All parts with the weights that come with flagger; with those in `folder`, where they are there.

    Raises ModelError where weights cannot be used, or the folder has none.
    """
    if folder is None:
        return Learned(reader_of(lexicons), scorer_of(), sorter_of())
    names = (NAME, SCORES, KINDS)
    held = {name: folder if (folder / f"{name}.json").exists() else None for name in names}
    if not any(held.values()):
        expected = " or ".join(f"{name}.json" for name in names)
        raise ModelError(str(folder), f"no weights; expected {expected}, as flagger train writes them")
    return Learned(reader_of(lexicons, held[NAME]), scorer_of(held[SCORES]), sorter_of(held[KINDS]))
