"""Where quotation marks open and close: curly, straight, single, guillemets, low, and dash dialogue.

Each block is read once from left to right with a stack of open marks, so that quotations nest and never cross. What the
marks mean (a source's words, distance, a title) is decided later, in `voices`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from flagger.analysis import Quotation
from flagger.article import Block, Span
from flagger.marking.copy import Copy

CLOSERS = {"“": "”", "«": "»", "„": "“”", "‘": "’", '"': '"', "'": "'", "‹": "›", "»": "«"}
MARKS = re.compile("[“”«»„‘’\"'‹›]")
ELISION = re.compile(r"['’‘](?:\d0s|em\b|til\b|tis\b|twas\b|cause\b|n\b|n['’]|round\b|bout\b)", re.IGNORECASE)
SPEECH_DASH = re.compile(r"(?:^|(?<=[.!?…”\"]))[ \u00a0.]{0,2}([-–—―])[ \u00a0](?=[^\W\d_]|[“\"‘'(\d])", re.MULTILINE)
"""A dash that may open speech: at the start of a block or right behind the end of a sentence."""

TURN = re.compile(r"[,.!?…]?([ \u00a0])[-–—―][ \u00a0]?(?=[^\W\d_])")
"""A dash that may close speech, if a cue follows it."""

TURN_TOKENS = 3
"""How soon behind the dash the cue must come: “- said the head …”, “- he later added”."""

MIN_SPEECH = 4
LOOK_AHEAD = 2000
"""Characters after a mark in which its partner is looked for: a longer look would cost quadratic time."""

MAX_DEPTH = 3


class Open(NamedTuple):
    """An open mark and where it stands."""

    mark: str
    at: int
    order: int


def mark_quotations(copy: Copy, blocks: list[Block]) -> list[Quotation]:
    """All quotations of the article's own blocks, in order of start, the outer before the inner.

    A double mark that is left open at the end of its block runs to there, and a mark that opens the next block then
    continues it, as newspapers print a quotation of several paragraphs. A single mark that is not closed is an apostrophe.
    """
    text = copy.text
    cues = {hit.start for hit in copy.hits["cues"]}
    quotations: list[Quotation] = []
    running = False
    for block in blocks:
        if block.part in ("boilerplate", "markup"):
            continue
        found, open_end = _in_block(text, block, _dialogue(copy, block, cues))
        for number, (span, depth) in enumerate(found):
            continues = running and number == 0 and span.start == block.start
            quotations.append(Quotation(span.start, span.end, continues=continues, depth=depth))
        running = open_end
    return quotations


def _in_block(text: str, block: Block, dialogue: list[Span]) -> tuple[list[tuple[Span, int]], bool]:
    """The quotations of one block with their depth, and whether the last is left open."""
    stack: list[Open] = []
    found: list[tuple[int, Span]] = []
    for order, match in enumerate(MARKS.finditer(text, block.start, block.end)):
        at, mark = match.start(), match.group()
        before = text[at - 1] if at > block.start else " "
        after = text[at + 1] if at + 1 < block.end else " "
        closes = _closes(text, stack, mark, at, before, after, block)
        if closes is not None:
            opened = stack[closes]
            del stack[closes:]
            if at > opened.at + 1:
                found.append((opened.order, Span(opened.at, at + 1)))
        elif len(stack) < MAX_DEPTH and _opens(text, stack, mark, at, before, after):
            stack.append(Open(mark, at, order))
    # What is still open: a double mark runs to the end of the block if nothing else explains it.
    open_end = False
    for opened in stack:
        if opened.mark in '“"«„' and _may_run_on(text, opened, block):
            found = [item for item in found if item[1].end <= opened.at or item[0] > opened.order]
            found.append((opened.order, Span(opened.at, block.end)))
            open_end = True
            break
    found += [(-1, span) for span in dialogue]
    found.sort(key=lambda item: (item[1].start, -item[1].end))
    return _with_depth([span for _, span in found]), open_end


def _closes(text: str, stack: list[Open], mark: str, at: int, before: str, after: str, block: Block) -> int | None:
    """The index in the stack of the quotation that this mark closes, or None."""
    for index in range(len(stack) - 1, -1, -1):
        opened = stack[index].mark
        if mark not in CLOSERS[opened]:
            continue
        if mark == '"':
            # After a space and before a word a straight mark opens, whatever is open: the closing one was forgotten.
            return (
                None if before.isspace() and not after.isspace() and _later(text, mark, at, block) % 2 == 1 else index
            )
        if mark not in "’'":
            return index
        if before.isspace() or after.isalnum():
            return None  # An apostrophe inside or before a word.
        if before in "sS" and after == " " and _closes_later(text, mark, at, block):
            return None  # A plural possessive inside the quotation: “the talks’ agenda”.
        return index
    return None


def _opens(text: str, stack: list[Open], mark: str, at: int, before: str, after: str) -> bool:
    """Whether this mark opens a quotation."""
    if after.isspace() and mark != "«":
        return False
    if mark in "”’›" or (mark == "»" and (before.isalnum() or before in ".!?,")):
        return False
    if mark in "‘'" and (before.isalnum() or ELISION.match(text, at)):
        return False
    if mark == '"' and (before.isdigit() or (before.isalpha() and after.isalpha())):
        return False  # Inches, or a mark inside a word.
    if mark == "'" and not (before.isspace() or before in '([{—–-“"‘/:'):
        return False
    # Marks of one kind do not nest but for curly ones with another kind between (“… ‘… “…” …’ …”).
    return not (stack and stack[-1].mark == mark) if mark == "“" else not any(opened.mark == mark for opened in stack)


def _later(text: str, mark: str, at: int, block: Block) -> int:
    """How many more of this mark the block holds, as far as it is worth looking."""
    return text.count(mark, at + 1, min(block.end, at + LOOK_AHEAD))


def _closes_later(text: str, mark: str, at: int, block: Block) -> bool:
    """Whether a better closing mark follows before the next opening one: after punctuation, or before it."""
    following = re.compile(rf"[.,!?…\w]{mark}(?=[\s.,;:!?)\]—–]|$)|[\s(]['‘](?=\w)").search(
        text, at + 1, min(block.end, at + LOOK_AHEAD)
    )
    return following is not None and following.group()[-1] == mark and not following.group()[0].isspace()


def _may_run_on(text: str, opened: Open, block: Block) -> bool:
    """Whether an open mark is a quotation that goes on, not a stray mark in the middle of a sentence."""
    if opened.at == block.start:
        return True
    before = text[block.start : opened.at].rstrip()
    return before.endswith((":", ",", ".", "!", "?", "—", "–")) or len(text[opened.at : block.end].split()) > 3


def _with_depth(spans: list[Span]) -> list[tuple[Span, int]]:
    """Spans in order with how many others they stand in; one that would cross another is left out."""
    kept: list[tuple[Span, int]] = []
    open_spans: list[Span] = []
    for span in spans:
        while open_spans and open_spans[-1].end <= span.start:
            open_spans.pop()
        if open_spans and span.end > open_spans[-1].end:
            continue
        kept.append((span, len(open_spans)))
        open_spans.append(span)
    return kept


def _dialogue(copy: Copy, block: Block, cues: set[int]) -> list[Span]:
    """Speech between dashes, as translated copy prints it: “— I saw it, — said Ana. — It was empty.”

    Speech opens behind a dash at the start of the block or of a sentence and runs to a dash with a cue behind it; a dash
    with no such turn opens nothing.
    """
    text = copy.text
    spans: list[Span] = []
    turns = [
        match
        for match in TURN.finditer(text, block.start + 2, block.end)
        if any(index in cues for index in range(copy.tokens.at(match.end()), copy.tokens.at(match.end()) + TURN_TOKENS))
    ]
    if not turns:
        return []
    edge = block.start
    next_turn = 0
    for opening in SPEECH_DASH.finditer(text, block.start, block.end):
        start = opening.start(1)
        if start < edge:
            continue
        while next_turn < len(turns) and turns[next_turn].start() <= opening.end():
            next_turn += 1
        if next_turn < len(turns):
            turn = turns[next_turn]
            end = turn.start(1)
            edge = turn.end()
        elif spans:
            end = edge = block.end  # The same speaker goes on behind the narrator's words.
        else:
            break
        if end - start > MIN_SPEECH:
            spans.append(Span(start, end))
    return spans
