"""One statement of the lists: a sentence, or the sentences of one quotation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from flagger.analysis import Loaded, Sentence
from flagger.summary.context import Context, sentence_anchor


class Badge(msgspec.Struct, frozen=True):
    """A short label; `kind` tells what it says (a strength, a stance, a status, a category)."""

    kind: str
    value: str
    words: str


class Statement(msgspec.Struct, frozen=True):
    """A sentence of the article. `pieces` are its text in order, each with whether it is loaded wording.

    `more` are the sentences that follow it in the same quotation: they are shown with it.
    """

    target: str
    place: str
    pieces: tuple[tuple[str, bool], ...]
    badges: tuple[Badge, ...]
    more: tuple[Statement, ...] = ()


def statement(context: Context, sentence: Sentence, loaded: list[Loaded], badges: list[Badge]) -> Statement:
    """A sentence as the lists show it."""
    return Statement(
        target=sentence_anchor(sentence),
        place=context.where(sentence.start),
        pieces=tuple(_pieces(context.text, sentence, loaded)),
        badges=tuple(badges),
    )


def joined(context: Context, found: Sequence[tuple[Sentence, Statement]]) -> tuple[Statement, ...]:
    """The statements, those that are sentences of one quotation as one: quoted, and each behind the other in one paragraph."""
    runs: list[list[Statement]] = []
    before: Sentence | None = None
    for sentence, one in found:
        if before is not None and _goes_on(context, before, sentence):
            runs[-1].append(one)
        else:
            runs.append([one])
        before = sentence
    return tuple(
        msgspec.structs.replace(
            run[0], more=tuple(run[1:]), badges=tuple(dict.fromkeys(badge for one in run for badge in one.badges))
        )
        for run in runs
    )


def _goes_on(context: Context, before: Sentence, sentence: Sentence) -> bool:
    return (
        before.strength == sentence.strength == "quoted"
        and context.next_sentence(before.start, len(context.text)) == sentence.start
        and context.block_at(before.start) == context.block_at(sentence.start)
    )


def _pieces(text: str, sentence: Sentence, loaded: list[Loaded]) -> Iterable[tuple[str, bool]]:
    """The sentence's text, split where loaded words begin and end; overlapping ones are one piece."""
    position = sentence.start
    for word in sorted(loaded, key=lambda word: (word.start, word.end)):
        start, end = max(position, word.start), min(sentence.end, word.end)
        if start < end:
            if position < start:
                yield text[position:start], False
            yield text[start:end], True
            position = end
    if position < sentence.end:
        yield text[position : sentence.end], False
