"""Transcripts and interviews: who speaks in which paragraph, where no quotation marks stand round the words."""

from __future__ import annotations

import re

from flagger.article import Block
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Range
from flagger.marking.rare import Rare
from flagger.marking.turns.interviews import interviewee, questions_and_answers
from flagger.marking.turns.labels import ENDS, LEAST_TURNS, SPEECH_MARKS, Label, labels_of
from flagger.marking.turns.turn import Turn

GAP = 30
"""A voice goes on over no more paragraphs than this."""

STAGE = Rare(r"[\[(](?P<words>[^\[\]()\n]{2,60})[\])]")
STAGE_WORDS = 4
NOTE_WORDS = 8
"""A stage direction has at most so many words; a sentence in square brackets is one if it has so many."""


def find_turns(copy: Copy, blocks: list[Block] | tuple[Block, ...], barred: frozenset[int] = frozenset()) -> list[Turn]:
    """The turns of a transcript or an interview, in order; nothing where the article has none.

    Known are “NAME: words”, “Q: …” with “A: …”, questions and answers in paragraphs of their own, and in paragraphs that open
    with a dash. One label alone, or labels that no voice has (“Background:”), make no transcript. Blocks that are not body,
    or whose numbers are `barred`, are no turns; a paragraph in brackets is the editor's note and ends no voice.
    """
    body = [
        n
        for n, block in enumerate(blocks)
        if block.part == "body" and n not in barred and not _is_note(copy.text, block)
    ]
    if body and body[0] == 0 and copy.text[blocks[0].end - 1] not in ENDS:
        del body[0]  # The headline: “Witness: bridge was shut”.
    labels = labels_of(copy, blocks, body)
    if labels:
        return _turns(copy, blocks, body, labels)
    pairs = questions_and_answers(copy, blocks, body)
    if not pairs:
        return []
    who = interviewee(copy, blocks[pairs[0].question].start)
    turns: list[Turn] = []
    for pair in pairs:
        asked = _pieces(copy, blocks[pair.question], blocks[pair.question].start)
        if asked:
            turns.append(Turn("question", None, None, tuple(asked), (pair.question,)))
        pieces = tuple(p for n in pair.answers for p in _pieces(copy, blocks[n], blocks[n].start))
        if pieces:
            mark = (
                copy.tokens.at(blocks[pair.question].end) - 1
            )  # The question mark is what ties the answer to its speaker.
            turns.append(Turn("answer", who, Range(mark, mark + 1), pieces, pair.answers))
    return turns


def _turns(
    copy: Copy, blocks: list[Block] | tuple[Block, ...], body: list[int], labels: dict[int, Label]
) -> list[Turn]:
    """The turns that labels open, each with the paragraphs over which its voice goes on."""
    turns: list[Turn] = []
    who: Range | None = None
    if any(label.role == "answer" for label in labels.values()):
        who = interviewee(copy, blocks[min(labels)].start)
    last = max(labels)
    open_label: Label | None = None
    pieces: list[Range] = []
    numbers: list[int] = []

    def close() -> None:
        if open_label is not None and pieces:
            at = copy.tokens.at(open_label.cue)
            speaker = None
            if open_label.role == "speaker":
                speaker = _speaker(copy, open_label)
            elif open_label.role == "answer":
                speaker = who
            turns.append(Turn(open_label.role, speaker, Range(at, at + 1), tuple(pieces), tuple(numbers)))

    for number in body:
        label = labels.get(number)
        if label is not None:
            close()
            open_label, pieces, numbers = label, [], []
            start = label.words
        elif open_label is None:
            continue
        elif not pieces or _goes_on(copy, blocks, number, numbers, number < last, len(labels)):
            start = blocks[number].start
        else:
            close()
            open_label = None
            continue
        pieces += _pieces(copy, blocks[number], start)
        numbers.append(number)
    close()
    return turns


def _speaker(copy: Copy, label: Label) -> Range:
    """The tokens that name a voice: its label without the party or the office behind a comma."""
    named = copy.tokens.range(label.start, label.end)
    comma = next((i for i in named if copy.low[i] == ","), named.stop)
    return Range(named.start, comma)


def _goes_on(
    copy: Copy, blocks: list[Block] | tuple[Block, ...], number: int, before: list[int], inside: bool, turns: int
) -> bool:
    """Whether a paragraph without a label is still the voice before it, not the article again.

    Between two labels it is, in an article of many turns; behind the last only where it speaks of itself or to someone.
    """
    if len(before) > GAP or any(b.part == "heading" for b in blocks[before[-1] + 1 : number]):
        return False
    block = blocks[number]
    tokens = copy.tokens.range(block.start, block.end)
    if any(mark in copy.text[block.start : block.end] for mark in '“”"«»'):
        return False
    persons = copy.lexicons.words("first_person") | copy.lexicons.words("second_person")
    speaks = any(copy.low[i] in persons for i in tokens)
    return speaks or (inside and turns > 2 * LEAST_TURNS)


def _pieces(copy: Copy, block: Block, start: int) -> list[Range]:
    """The words of a block from `start` on, without stage directions: “[laughter]”, “(applause)”."""
    text = copy.text
    edges = [start]
    for found in STAGE.pattern.finditer(text, start, block.end):
        before = text[start : found.start()].rstrip()
        after = text[found.end() : block.end].lstrip()
        alone = (not before or before[-1] in ENDS) and (
            not after or after[0].isupper() or after[0] in SPEECH_MARKS + "([…"
        )
        if alone and _directs(copy, found):
            edges += [found.start(), found.end()]
    edges.append(block.end)
    ranges = (copy.tokens.range(first, last) for first, last in zip(edges[::2], edges[1::2], strict=True))
    return [Range(r.start, r.stop) for r in ranges if r and copy.words(r.start, r.stop)]


def _directs(copy: Copy, found: re.Match[str]) -> bool:
    """Whether words in brackets tell what the voice does: “(applause)”, “(Laughs.)”, “[He stands up.]”; “(I did.)” is said."""
    words = found.group("words")
    size = len(words.split())
    if (words.islower() or words.isupper()) and size <= STAGE_WORDS:
        return True
    persons = copy.lexicons.words("first_person") | copy.lexicons.words("second_person")
    inside = copy.tokens.range(*found.span("words"))
    if not words[0].isupper() or any(copy.low[i] in persons or copy.low[i] in ("yes", "no") for i in inside):
        return False
    if found.group()[0] == "[" and words[-1] in ENDS:
        return size <= NOTE_WORDS
    return words[1:].islower() and size <= STAGE_WORDS


def _is_note(text: str, block: Block) -> bool:
    """Whether a paragraph stands in one pair of brackets from its first character to its last."""
    closing = {"[": "]", "(": ")"}.get(text[block.start])
    return closing is not None and text.find(closing, block.start, block.end) == block.end - 1
