"""What one voice says."""

from __future__ import annotations

from typing import Literal

import msgspec

from flagger.marking.grammar.words import Range

Role = Literal["speaker", "question", "answer", "led"]


class Turn(msgspec.Struct, frozen=True):
    """What one voice says until the next speaks.

    `speaker` are the tokens that name it, None where nothing does; `cue` is what ties the words to it (the colon), None where
    there is none. `pieces` are the words, in token indices: one range a paragraph, stage directions left out. `blocks` are
    the numbers of the blocks that it stands in. A `led` turn has its speaker from the article's words round it, and yields to
    a cue that is read there.
    """

    role: Role
    speaker: Range | None
    cue: Range | None
    pieces: tuple[Range, ...]
    blocks: tuple[int, ...]
