"""Speeches, statements and letters that are printed in full without quotation marks: “The full text of her address:”."""

from __future__ import annotations

from collections.abc import Iterator

from flagger.article import Block
from flagger.marking.copy import Copy
from flagger.marking.grammar.leftward import subject
from flagger.marking.grammar.rightward import first_subject
from flagger.marking.grammar.tokens import Grammar
from flagger.marking.grammar.words import Range, words_of
from flagger.marking.phrases import Phrases
from flagger.marking.rare import Rare
from flagger.marking.turns.turn import Turn

MOST_TRIED = 6
"""So many lines that seem to announce a speech are followed up."""

LINES_ABOVE = 5
LINE_REACH = 400
"""The speaker is looked for in the line that announces the speech and in so many above it, each up to so many characters."""

MOST_PARAGRAPHS = 200
MOST_SILENT = 6
LEAST_SPOKEN = 3
"""A speech is no longer; speaks of “I” or “we” at least every few paragraphs; and in so many of them in all."""

ADJECTIVES = 3
HOLDING = frozenset(("by", "from", "of"))
OPENERS, CLOSERS = frozenset("“„«"), frozenset("”»")
SENTENCE = Rare(r"[.!?…][”\"’»)\]]?\s+(?=[A-Z“\"])")


def printed_speeches(copy: Copy, blocks: list[Block], taken: set[int]) -> list[Turn]:
    """The speeches that the article announces and prints in full, in order; blocks of the numbers `taken` are another voice's.

    A line says that the full text stands below, and it or a line above names whose it is; in at least a third of the
    paragraphs that follow somebody speaks of himself outside quotation marks, and none of them names the speaker.
    """
    nouns = copy.lexicons.words("speech_noun")
    if nouns.isdisjoint(copy.low):
        return []
    announcing = Phrases(copy.lexicons.words("in_full"))
    written = [number for number, block in enumerate(blocks) if block.part in ("body", "heading")]
    turns: list[Turn] = []
    tried = after = 0
    for place, number in enumerate(written):
        if number < after or number in taken or tried == MOST_TRIED:
            continue
        line = _announcement(copy, blocks[number], announcing, nouns)
        if line is None:
            continue
        tried += 1
        above = [blocks[n] for n in reversed(written[max(0, place - LINES_ABOVE) : place])]
        speaker = _speaker(copy, [line, *(s for block in above for s in reversed(_sentences(copy, block)))], nouns)
        run = _run(copy, blocks, number + 1, taken, speaker) if speaker is not None else []
        if run:
            end = copy.tokens.at(blocks[number].end)
            pieces = [copy.tokens.range(blocks[n].start, blocks[n].end) for n in run]
            cue = Range(end - 1, end)
            turns.append(Turn("speaker", speaker, cue, tuple(Range(p.start, p.stop) for p in pieces), tuple(run)))
            after = run[-1] + 1
    return turns


def _announcement(copy: Copy, block: Block, announcing: Phrases, nouns: frozenset[str]) -> Range | None:
    """Of a line that says that a speech is printed below, the words that may name its speaker.

    The sentence is the last of the line, or the first where it opens with “Full text”; “Read the full text of” is left out.
    """
    tokens = copy.tokens.range(block.start, block.end)
    if next(announcing.found(copy.low, tokens.start, tokens.stop), None) is None:
        return None
    sentences = _sentences(copy, block)
    first, last = sentences[0], sentences[-1]
    low = copy.low[last.first : last.last]
    if announcing.at(copy.low, first.first):
        last = first
    elif low[-1] != ":" and copy.lexicons.words("points_below").isdisjoint(low):
        return None
    full = next((i for i in range(*last) if announcing.at(copy.low, i)), None)
    if full is None or nouns.isdisjoint(copy.low[last.first : last.last]):
        return None
    behind = full + announcing.at(copy.low, full)
    if copy.low[behind - 1] == "of":
        return last._replace(first=behind)
    opens = copy.low[last.first] in copy.lexicons.words("lead_imperative")
    return last._replace(first=last.first + 1) if opens else last


def _sentences(copy: Copy, block: Block) -> list[Range]:
    """The sentences of the last characters of a block, roughly; at least one."""
    edges = [max(block.start, block.end - LINE_REACH)]
    edges += [found.end() for found in SENTENCE.pattern.finditer(copy.text, edges[0], block.end)]
    ranges = [copy.tokens.range(a, b) for a, b in zip(edges, [*edges[1:], block.end], strict=True)]
    return [Range(r.start, r.stop) for r in ranges if r]


def _speaker(copy: Copy, sentences: list[Range], nouns: frozenset[str]) -> Range | None:
    """Whose speech the first of some sentences tells that has a speech in it and names somebody for it."""
    grammar = Grammar(copy, words_of(copy.lexicons))
    for sentence in sentences:
        for phrase in _holders(grammar, sentence, nouns):
            if _is_named(grammar, phrase):
                return phrase
    return None


def _holders(grammar: Grammar, sentence: Range, nouns: frozenset[str]) -> Iterator[Range]:
    """Who may hold the speech in a sentence: “Berl's address”, “a statement by Berl”, “Berl said in her address”."""
    low = grammar.low
    spoken = [index for index in range(*sentence) if low[index] in nouns]
    for noun in spoken:
        for index in range(noun - 1, max(sentence.first, noun - ADJECTIVES - 2), -1):
            holder = subject(grammar, index, sentence.first) if low[index] in ("'s", "'") else None
            if holder is not None:
                yield holder
    for noun in spoken:
        for index in range(noun + 1, sentence.last):
            holder = first_subject(grammar, index + 1, sentence.last) if low[index] in HOLDING else None
            if holder is not None:
                yield holder
    opening = first_subject(grammar, *sentence) if spoken else None
    if opening is not None and opening.last - opening.first > (opening.first == sentence.first):
        yield opening  # One word with a capital at the start may be any: “Yesterday the address was printed.”


def _is_named(grammar: Grammar, phrase: Range) -> bool:
    """Whether a phrase names one who speaks: a name that is no known place or day, or an office or a body with a name.

    An office alone does not: “the president” may be any that the speech speaks of.
    """
    words, copy, last = grammar.words, grammar.copy, phrase.last - 1
    low = grammar.low[phrase.first : phrase.last]
    if low[-1] in words.pronoun or not words.document.isdisjoint(low):
        return False
    known = low[-1] in words.places or low[-1] in words.never_name or low[-1] in words.role
    named = any(copy.is_name(index) and copy.low[index] not in words.role for index in range(*phrase))
    held = not words.institution.isdisjoint(low) or not words.role.isdisjoint(low)
    return (copy.is_name(last) and not known) or (named and held)


def _run(copy: Copy, blocks: list[Block], start: int, taken: set[int], speaker: Range) -> list[int]:
    """The numbers of the paragraphs of a speech that begins at block `start`; none where they are no speech."""
    last = copy.low[speaker.last - 1]
    name = last if copy.is_name(speaker.last - 1) and last not in words_of(copy.lexicons).role else ""
    numbers: list[int] = []
    spoken: list[int] = []
    for number, block in enumerate(blocks[start : start + MOST_PARAGRAPHS], start):
        if block.part in ("boilerplate", "caption"):
            continue
        tokens = copy.tokens.range(block.start, block.end)
        tells = bool(name) and any(copy.low[i] == name and copy.is_name(i) for i in tokens)
        if block.part != "body" or number in taken or tells or copy.text[block.start] in '“"«„':
            break
        if _speaks(copy, tokens):
            spoken.append(number)
        elif len(numbers) - (numbers.index(spoken[-1]) + 1 if spoken else 0) >= MOST_SILENT:
            break
        numbers.append(number)
    while numbers and numbers[-1] not in spoken and copy.text[blocks[numbers[-1]].end - 1] != "!":
        numbers.pop()
    return numbers if len(spoken) >= LEAST_SPOKEN and 3 * len(spoken) >= len(numbers) else []


def _speaks(copy: Copy, tokens: range) -> bool:
    """Whether somebody speaks of himself outside quotation marks; “US” and the “I” of “World War I” are nobody."""
    persons = copy.lexicons.words("first_person")
    quoted = False
    for index in tokens:
        raw = copy.raw[index]
        if raw in OPENERS or raw in CLOSERS:
            quoted = raw in OPENERS
        elif raw == '"':
            quoted = not quoted
        elif copy.low[index] in persons and not quoted and raw != "US":
            numeral = raw == "I" and index > tokens.start and copy.raw[index - 1][0].isupper()
            if not numeral:
                return True
    return False
