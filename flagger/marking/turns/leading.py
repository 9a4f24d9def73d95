"""Lead-ins without a cue: whose words stand below “It was there in the port's letter to the board:”."""

from __future__ import annotations

from flagger.article import Block
from flagger.marking.copy import Copy
from flagger.marking.grammar.rightward import first_subject, following
from flagger.marking.grammar.tokens import Grammar
from flagger.marking.grammar.words import Range, words_of
from flagger.marking.rare import Rare
from flagger.marking.turns.turn import Turn

SPEAKERS = frozenset(("he", "she", "they"))
HOLDERS = frozenset(("in", "from", "by", "of"))
"""What leads to the paper that the words stand in, or to whom they are from."""

POINTING = 3
MARKS = frozenset('“”"«»')

LAST_SENTENCE = Rare(r"[.!?…][”\"’»)\]]?\s+(?=[A-Z“\"])")
LEAD_REACH = 400
"""No lead-in is longer, in characters."""


def led_speaker(copy: Copy, block: Block) -> tuple[Range, Range] | None:
    """Whom a paragraph that ends in a colon leads to, and its colon; None where it names nobody.

    The subject of its last sentence where that is a person; else the paper that the words are said to stand in.
    """
    text = copy.text
    if block.part not in ("body", "heading") or text[block.end - 1] != ":":
        return None
    start = max(block.start, block.end - LEAD_REACH)
    for found in LAST_SENTENCE.pattern.finditer(text, start, block.end):
        start = found.end()
    tokens = copy.tokens.range(start, block.end)
    colon = tokens.stop - 1
    if copy.low[tokens.start] in copy.lexicons.words("lead_question"):
        return None  # “What they said:” names nobody who says all that follows.
    grammar = Grammar(copy, words_of(copy.lexicons))
    whom = first_subject(grammar, tokens.start, colon)
    if whom is None:
        # “By night she had changed her mind:”
        whom = next((Range(i, i + 1) for i in tokens if copy.low[i] in SPEAKERS), None)
    if whom is None or not _speaks(grammar, whom):
        whom = _paper(grammar, tokens.start, colon)
    return None if whom is None else (whom, Range(colon, colon + 1))


def pointed_turns(copy: Copy, blocks: list[Block]) -> list[Turn]:
    """The paragraphs in which somebody speaks of himself, and which the next gives him: “That was how she put it in May.”"""
    turns: list[Turn] = []
    opens = copy.lexicons.words("points_back")
    persons = copy.lexicons.words("first_person")
    for number, block in enumerate(blocks[1:], start=1):
        at = copy.tokens.at(block.start)
        above = blocks[number - 1]
        if block.part != "body" or above.part != "body" or " ".join(copy.low[at : at + POINTING]) not in opens:
            continue
        piece = copy.tokens.range(above.start, above.end)
        if MARKS.intersection(copy.raw[piece.start : piece.stop]) or persons.isdisjoint(copy.low[i] for i in piece):
            continue
        grammar = Grammar(copy, words_of(copy.lexicons))
        whom = following(grammar, at + POINTING, copy.tokens.at(block.end))
        if whom is None or " ".join(copy.low[whom.last : whom.last + 2]) not in copy.lexicons.words("puts_it"):
            continue
        cue = Range(whom.last, whom.last + 1)
        turns.append(Turn("led", whom, cue, (Range(piece.start, piece.stop),), (number - 1,)))
    return turns


def _speaks(grammar: Grammar, phrase: Range) -> bool:
    """Whether a subject is a person: a pronoun, or a name that no known place or paper is."""
    words = grammar.words
    last = phrase.last - 1
    if phrase.last - phrase.first == 1 and grammar.low[last] in SPEAKERS:
        return True
    if grammar.low[last] in words.people:
        return True
    return grammar.copy.is_name(last) and grammar.low[last] not in words.never_name


def _paper(grammar: Grammar, first: int, last: int) -> Range | None:
    """The paper behind a preposition: “in the port's letter to the board of 2 May, released last week”."""
    for index in range(first, last - 1):
        if grammar.low[index] not in HOLDERS:
            continue
        phrase = following(grammar, index + 1, last)
        if phrase is not None and any(grammar.low[i] in grammar.words.document for i in range(*phrase)):
            end = phrase.last
            while end - 1 > phrase.first and (grammar.raw[end - 1].isdigit() or grammar.low[end - 1] in ("of", "from")):
                end -= 1  # “the letter of 2 May”
            return Range(phrase.first, end)
    return None
