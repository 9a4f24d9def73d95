"""Interviews without labels: paragraphs that ask and paragraphs that answer, and who is interviewed."""

from __future__ import annotations

from collections import Counter

import msgspec

from flagger.article import Block
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Range, words_of

LEAST_PAIRS = 2
QUESTION_WORDS = 60
NAME_WORDS = range(2, 5)
DASHES = "-–—"


class Pair(msgspec.Struct, frozen=True):
    """A question and its answer, as block numbers."""

    question: int
    answers: tuple[int, ...]


def questions_and_answers(copy: Copy, blocks: list[Block] | tuple[Block, ...], body: list[int]) -> list[Pair]:
    """The questions and answers of an interview that is set without labels; nothing where the article is none.

    Either the paragraphs of both open with a dash, or the questions stand alone, speak to someone (“you”), and are answered by
    someone who speaks of himself, below an introduction that announces an interview.
    """
    asking = [n for n in body if copy.text[blocks[n].end - 1] == "?" and _size(copy, blocks[n]) <= QUESTION_WORDS]
    if len(asking) < LEAST_PAIRS:
        return []
    dashed = _pairs([n for n in body if copy.text[blocks[n].start] in DASHES], asking)
    if len(dashed) >= LEAST_PAIRS and not _narrates(copy, blocks, dashed):
        return dashed
    after = [n for n in body if n >= asking[0]]
    pairs = _pairs(after, asking)
    if len(pairs) < LEAST_PAIRS or not _announced(copy, blocks[asking[0]].start):
        return []
    first, second = copy.lexicons.words("first_person"), copy.lexicons.words("second_person")
    to_someone = sum(_holds(copy, blocks, (pair.question,), second) for pair in pairs)
    of_himself = sum(_holds(copy, blocks, pair.answers, first) for pair in pairs)
    quoted = any(mark in copy.text[blocks[n].start : blocks[n].end] for p in pairs for n in p.answers for mark in '“"')
    return pairs if 2 * to_someone >= len(pairs) and 2 * of_himself >= len(pairs) and not quoted else []


def _pairs(numbers: list[int], asking: list[int]) -> list[Pair]:
    """Each question with the paragraphs up to the next; a question that nothing follows is none."""
    asks = set(asking)
    pairs: list[Pair] = []
    question: int | None = None
    answers: list[int] = []
    for number in numbers:
        if number in asks:
            if question is not None and answers:
                pairs.append(Pair(question, tuple(answers)))
            question, answers = number, []
        elif question is not None:
            answers.append(number)
    if question is not None and answers:
        pairs.append(Pair(question, tuple(answers)))
    return pairs


def _narrates(copy: Copy, blocks: list[Block] | tuple[Block, ...], pairs: list[Pair]) -> bool:
    """Whether a narrator stands inside the paragraphs (“– We saw it – said Ana”): dialogue, which is read by its dashes."""
    numbers = [n for pair in pairs for n in (pair.question, *pair.answers)]
    inside = (copy.text[blocks[n].start + 1 : blocks[n].end] for n in numbers)
    return any(f" {dash} " in text for text in inside for dash in DASHES)


def _announced(copy: Copy, end: int) -> bool:
    """Whether the introduction, up to an offset, announces an interview."""
    low = copy.low[: copy.tokens.at(end)]
    text = f" {' '.join(low)} "
    return any(f" {term} " in text for term in copy.lexicons.words("interview_word"))


def _holds(
    copy: Copy, blocks: list[Block] | tuple[Block, ...], numbers: tuple[int, ...], terms: frozenset[str]
) -> bool:
    return any(copy.low[i] in terms for n in numbers for i in copy.tokens.range(blocks[n].start, blocks[n].end))


def _size(copy: Copy, block: Block) -> int:
    tokens = copy.tokens.range(block.start, block.end)
    return copy.words(tokens.start, tokens.stop)


def interviewee(copy: Copy, end: int) -> Range | None:
    """The tokens of the name that the introduction, up to an offset, gives most often: whom the questions are put to."""
    words = words_of(copy.lexicons)
    last = copy.tokens.at(end)
    runs: list[Range] = []
    index = 0
    while index < last:
        first = index
        while index < last and copy.is_name(index) and not _bars(copy, index):
            index += 1
        if index - first in NAME_WORDS and words.institution.isdisjoint(copy.low[first:index]):
            runs.append(Range(first, index))
        index = max(index, first + 1)
    if not runs:
        return None
    mentions = Counter(copy.low[:last])
    return max(runs, key=lambda run: (mentions[copy.low[run.last - 1]], -run.first))


def _bars(copy: Copy, index: int) -> bool:
    """Whether a word with a capital is no part of a person's name."""
    words = words_of(copy.lexicons)
    word = copy.low[index]
    return (
        not is_word(word)
        or word in words.never_name
        or word in words.places
        or word in words.title
        or word in words.role
    )
