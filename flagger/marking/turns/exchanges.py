"""Exchanges between dashes: who speaks in paragraphs that open with a dash and answer one another."""

from __future__ import annotations

from flagger.article import Block, Span
from flagger.lexicon import Hit
from flagger.marking.copy import Copy
from flagger.marking.grammar.leftward import subject
from flagger.marking.grammar.rightward import following, named
from flagger.marking.grammar.tokens import Grammar
from flagger.marking.grammar.words import Range, words_of
from flagger.marking.quoting.dialogue import SENTENCE_END, TURN_TOKENS, Dialogue, any_turn, exchanges
from flagger.marking.turns.interviews import questions_and_answers
from flagger.marking.turns.turn import Turn

NAMING_TOKENS = 40
"""The cue of an exchange and what stands behind it are looked for within so many tokens."""


def exchange_turns(copy: Copy, blocks: list[Block]) -> list[Turn]:
    """The turns of dash dialogue, in order; those of an interview, which `find_turns` reads, are left out.

    A speaker is named by the narrator behind his words, by what announces the exchange (“she asked him:”), or he is the one
    who spoke before the last in an exchange of two. A turn for which none of these tells has none.
    """
    dashed = Dialogue(copy).spans(blocks) if any_turn(copy, blocks) else []
    if not any(dashed):
        return []
    body = [number for number, block in enumerate(blocks) if block.part == "body"]
    silent = {number for number, block in enumerate(blocks) if block.part == "boilerplate"}
    interview = {n for pair in questions_and_answers(copy, blocks, body) for n in (pair.question, *pair.answers)}
    reader = _Reader(copy)
    runs = [run for run in exchanges(copy, blocks) if interview.isdisjoint(run) and silent.isdisjoint(run)]
    alone = (
        {number for number, spans in enumerate(dashed) if spans} - {n for run in runs for n in run} - interview - silent
    )
    turns = [turn for number in sorted(alone) for turn in reader.read([number], blocks, dashed)]
    for run in runs:
        turns += reader.read(run, blocks, dashed)
    return [turn for turn in turns if turn.speaker is not None]


class _Reader:
    """The cues of an article, and its grammar."""

    def __init__(self, copy: Copy) -> None:
        self._copy = copy
        self._grammar = Grammar(copy, words_of(copy.lexicons))
        self._cues: dict[int, Hit] = {}
        for hit in copy.hits["cues"]:
            self._cues.setdefault(hit.start, hit)

    def read(self, run: list[int], blocks: list[Block], dashed: list[list[Span]]) -> list[Turn]:
        """The turns of paragraphs in a row; one paragraph alone is a turn where its narrator names the speaker."""
        copy = self._copy
        turns: list[Turn] = []
        announced = self._announced(blocks[run[0] - 1]) if len(run) > 1 and run[0] else []
        for place, number in enumerate(run):
            spans = dashed[number]
            tokens = [copy.tokens.range(span.start, span.end) for span in spans]
            pieces = tuple(Range(piece.start, piece.stop) for piece in tokens if copy.words(piece.start, piece.stop))
            if not pieces:
                continue
            narrated = spans[0].end < blocks[number].end
            speaker: Range | None = None
            cue: Range | None = None
            if narrated:
                speaker, cue = self._narrated(pieces[0].last, copy.tokens.at(blocks[number].end))
            elif place < len(announced):
                speaker = announced[place]
            elif len(turns) > 1:
                speaker = turns[-2].speaker
            if len(run) > 1 or speaker is not None:
                turns.append(Turn("led", speaker, cue, pieces, (number,)))
        return turns

    def _narrated(self, at: int, end: int) -> tuple[Range | None, Range | None]:
        """Whom the narrator's words from token `at` name as the speaker, and the cue."""
        copy = self._copy
        while at < end and copy.raw[at] in ",–—―-!?…":
            at += 1
        found = next((self._cues[i] for i in range(at, min(end, at + TURN_TOKENS)) if i in self._cues), None)
        if found is None:
            return None, None
        if found.start > at:
            speaker = subject(self._grammar, found.start, at)
        else:
            speaker = named(self._grammar, following(self._grammar, found.mark_end, end), end)
        return speaker, Range(found.mark_start, found.mark_end)

    def _announced(self, block: Block) -> list[Range]:
        """The first two speakers where the paragraph above an exchange says who asked whom: “Ana Berl asked him about it.”"""
        copy = self._copy
        tokens = copy.tokens.range(block.start, block.end)
        asking = copy.lexicons.words("asking_verb")
        if block.part != "body" or copy.text[block.end - 1] not in (*SENTENCE_END, ":"):
            return []
        for at in reversed(tokens[-NAMING_TOKENS:]):
            if copy.low[at] not in asking:
                continue
            asker = subject(self._grammar, at, tokens.start)
            asked = following(self._grammar, at + 1, tokens.stop)
            if asked is None and copy.low[at + 1 : at + 2] in (["him"], ["her"], ["them"]):
                asked = Range(at + 1, at + 2)
            return [asker, asked] if asker is not None and asked is not None and self._is_person(asked) else []
        return []

    def _is_person(self, phrase: Range) -> bool:
        one = phrase.last - phrase.first == 1
        if one and self._copy.low[phrase.first] in ("him", "her", "them"):
            return True
        return self._copy.is_name(phrase.last - 1) or self._copy.low[phrase.last - 1] in self._grammar.words.people
