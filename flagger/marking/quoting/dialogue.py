"""Speech between dashes, as translated copy prints it: “— I saw it, — said Ana. — It was empty.”"""

from __future__ import annotations

import re

from flagger.article import Block, Span
from flagger.marking.copy import Copy
from flagger.marking.rare import Rare

SPEECH_DASH = Rare(r"(?m)(?:^|(?<=[.!?…”\"]))[ \u00a0.]{0,2}([-–—―])[ \u00a0](?=[^\W\d_]|[“\"‘'(\d])")
"""A dash that may open speech: at the start of a block or right behind the end of a sentence."""

TURN = re.compile(r"[-–—―](?<=[ \u00a0].)[ \u00a0]?(?=[^\W\d_])")
"""A dash behind a space that may close speech, if a cue follows it."""

TAIL = Rare(r"[,!?…](?=[ \u00a0][^\W\d_])")
"""A mark behind which a cue closes speech without a dash: “— I saw it, said Ana.”"""

OPENING = Rare(r"[–—―][ \u00a0](?=[^\W\d_]|[“\"‘'(¿¡\d])")
SENTENCE_END = (".", "!", "?", "…")

TURN_OPENING = Rare(r"[-–—―][ \u00a0](?=[^\W\d_]|[“\"‘'(¿¡\d…])")
ASKED = Rare(r"[?][!.]{0,2}[”\"’»]?(?:\Z|\n|[ \u00a0][-–—―][ \u00a0])")
"""A question that ends its paragraph, or stands before the narrator's words: “– Where is it? – asked Ana.”"""

DASHES = frozenset("-–—―")
"""What a turn opens with."""

TURN_TOKENS = 3
"""How soon behind the dash the cue must come: “- said the head …”, “- he later added”."""

LEAD_TOKENS = 3
"""How near to the colon that leads to speech the cue must be: “she replied:”."""

MIN_SPEECH = 4


def any_turn(copy: Copy, blocks: list[Block]) -> bool:
    """Whether a block opens with a dash."""
    return any(copy.text[block.start] in DASHES for block in blocks)


def exchanges(copy: Copy, blocks: list[Block]) -> list[list[int]]:
    """The numbers of the paragraphs behind dashes that make an exchange, run by run: one asks, a later one does not.

    Somebody in it speaks of himself or to someone, or a narrator stands behind a question; else it is a list of questions.
    """
    if not any_turn(copy, blocks):
        return []
    persons = copy.lexicons.words("first_person") | copy.lexicons.words("second_person")
    runs: list[list[int]] = []
    run: list[int] = []
    for number, block in enumerate([*blocks, None]):
        if block is not None and block.part == "body" and _opens_turn(copy.text, block):
            run.append(number)
            continue
        if len(run) > 1:
            first, last = blocks[run[0]].start, blocks[run[-1]].end
            asked = [ASKED.pattern.search(copy.text, blocks[n].start, blocks[n].end) for n in run]
            spoken = any(copy.low[i] in persons for i in copy.tokens.range(first, last)) or any(
                found is not None and found.end() < blocks[n].end for n, found in zip(run, asked, strict=True)
            )
            opens = next((place for place, found in enumerate(asked) if found is not None), len(run))
            if spoken and any(found is None for found in asked[opens:]):
                runs.append(run)
        run = []
    return runs


def _opens_turn(text: str, block: Block) -> bool:
    opening = TURN_OPENING.pattern.match(text, block.start, block.end)
    return bool(opening and not text[opening.end()].islower() and text[block.end - 1] in (*SENTENCE_END, "”", '"', "–"))


class Dialogue:
    """Finds the dash dialogue of an article's blocks."""

    def __init__(self, copy: Copy) -> None:
        self._copy = copy
        self._cues = {hit.start for hit in copy.hits["cues"]}
        self._ends = {hit.end for hit in copy.hits["cues"]}

    def cut(self, start: int, end: int) -> int:
        """Where a quotation that was never closed ends: at a narrator's words inside it, else at `end`."""
        return next(
            (match.end() for match in TAIL.pattern.finditer(self._copy.text, start, end) if self._cue(match, 2)), end
        )

    def is_cue_before(self, at: int) -> bool:
        """Whether a cue ends right before `at`."""
        return self._copy.tokens.at(at) in self._ends

    def spans(self, blocks: list[Block]) -> list[list[Span]]:
        """The speeches of each block.

        Speech opens behind a dash at the start of the block or of a sentence and runs to a dash, or a comma, with a cue
        behind it. A paragraph behind a dash is speech as a whole in an exchange, beside one that has such a turn, or under a
        colon with a cue. Any other dash opens nothing: it may be a bullet.
        """
        found = [self._between_dashes(block) or self._before_tail(block) for block in blocks]
        if not any_turn(self._copy, blocks):
            return found
        for number in (n for run in exchanges(self._copy, blocks) for n in run):
            if not found[number]:
                found[number] = [Span(blocks[number].start, blocks[number].end)]
        # Downwards only: the first of a conversation names its speaker, and bullets have no speaker at all.
        for number, block in enumerate(blocks):
            if not found[number] and self._is_turn(block) and number:
                before = blocks[number - 1]
                if (found[number - 1] and found[number - 1][0].start == before.start) or self._leads(before):
                    found[number] = [Span(block.start, block.end)]
        return found

    def _cue(self, match: re.Match[str], within: int) -> bool:
        """Whether a narrator's cue follows within so many tokens: not “and I think”, which the speaker says."""
        first = self._copy.tokens.at(match.end())
        for index in range(first, min(first + within, len(self._copy.low))):
            if index in self._cues:
                return True
            if self._copy.low[index] in ("i", "we"):
                return False
        return False

    def _is_turn(self, block: Block) -> bool:
        """Whether a block looks like one turn of a conversation: sentences behind a dash."""
        text = self._copy.text
        opening = OPENING.pattern.match(text, block.start, block.end)
        return bool(opening and not text[opening.end()].islower() and text[block.end - 1] in SENTENCE_END)

    def _leads(self, block: Block) -> bool:
        """Whether a block ends with a cue and a colon."""
        if self._copy.text[block.end - 1] != ":":
            return False
        colon = self._copy.tokens.at(block.end - 1)
        return any(index in self._cues for index in range(max(0, colon - LEAD_TOKENS), colon))

    def _before_tail(self, block: Block) -> list[Span]:
        """The speech of a block that opens with a dash and has its cue behind a comma."""
        if not self._copy.text.startswith(("–", "—", "―"), block.start):
            return []
        if not OPENING.pattern.match(self._copy.text, block.start, block.end):
            return []
        for match in TAIL.pattern.finditer(self._copy.text, block.start + MIN_SPEECH, block.end):
            if self._cue(match, 1):
                return [Span(block.start, match.end())]
        return []

    def _between_dashes(self, block: Block) -> list[Span]:
        text = self._copy.text
        turns = [m for m in TURN.finditer(text, block.start + 2, block.end) if self._cue(m, TURN_TOKENS)]
        if not turns:
            return []
        spans: list[Span] = []
        edge = block.start
        next_turn = 0
        for opening in SPEECH_DASH.pattern.finditer(text, block.start, block.end):
            start = opening.start(1)
            if start < edge or self._copy.tokens.at(opening.end()) in self._cues:
                continue
            while next_turn < len(turns) and turns[next_turn].start() <= opening.end():
                next_turn += 1
            if next_turn < len(turns):
                turn = turns[next_turn]
                end = turn.start() - 1
                edge = turn.end()
            elif spans:
                end = edge = block.end  # The same speaker goes on behind the narrator's words.
            else:
                break
            if end - start > MIN_SPEECH:
                spans.append(Span(start, end))
        return spans
