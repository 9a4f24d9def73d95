"""The labels of voices at the start of paragraphs, told from labels that no voice has: “Background:”, “Price:”."""

from __future__ import annotations

import re
from collections import Counter

import msgspec

from flagger.article import Block
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import words_of
from flagger.marking.rare import Rare
from flagger.marking.turns.turn import Role

LABEL_WORDS = 6
"""No name with its title is longer."""

LABEL_REACH = 110
"""The colon of a label stands within so many characters."""

LEAST_TURNS = 2

LABEL = Rare(
    r"(?P<name>[^\W\d_][\w .,’'&/-]{0,60}?)\s?(?P<note>\([^()\n]{1,40}\)|\[[^\]\n]{1,40}\])?\s?(?P<cue>:)(?=\s|$|[^\W\d_/])"
)
LETTER = re.compile(r"(?P<name>[^\W\d_]{1,8})\s?\d{0,2}\s?(?P<cue>[:.)]|\s[–—-])\s*(?=\S)")
SPEECH_MARKS = "“\"«„‘'"
ENDS = '.!?…:-—–”"’)]'


class Label(msgspec.Struct, frozen=True):
    """A label at the start of a block: the offsets of its name and its cue, and where the words begin."""

    block: int
    name: str
    start: int
    end: int
    cue: int
    words: int
    role: Role
    noted: bool


def labels_of(copy: Copy, blocks: list[Block] | tuple[Block, ...], body: list[int]) -> dict[int, Label]:
    """By block number: the labels, where they make a transcript."""
    letters: list[Label] = []
    names: list[Label] = []
    for number in body:
        label = _letter(copy, blocks[number], number)
        if label is not None:
            letters.append(label)
        else:
            label = _name(copy, blocks[number], number)
            if label is not None:
                names.append(label)
    if {label.role for label in letters if label.name in ("q", "question") or label.role == "answer"} >= {
        "question",
        "answer",
    }:
        return {label.block: label for label in [*letters, *names]}
    names = _voices(copy, names)
    if len(names) >= LEAST_TURNS and _converse(copy, blocks, names):
        return {label.block: label for label in names}
    return {}


def _letter(copy: Copy, block: Block, number: int) -> Label | None:
    """“Q:”, “A.”, “Question 2:”."""
    found = LETTER.match(copy.text, block.start, block.end)
    if found is None:
        return None
    name = found.group("name").lower()
    asks = name in copy.lexicons.words("question_label")
    if (not asks and name not in copy.lexicons.words("answer_label")) or not found.group("name")[0].isupper():
        return None
    if len(name) > 1 and found.group("cue") != ":":
        return None
    cue = found.end("cue") - 1
    return Label(
        number, name, found.start(), found.end("name"), cue, found.end(), "question" if asks else "answer", False
    )


def _name(copy: Copy, block: Block, number: int) -> Label | None:
    """“ANA BERL (Meridian):”, “Judge Hask:”, “Moderator:”."""
    text = copy.text
    if ":" not in text[block.start : block.start + LABEL_REACH]:
        return None
    found = LABEL.pattern.match(text, block.start, block.end)
    if found is None or text[found.end() : block.end].isupper():
        return None
    words = words_of(copy.lexicons)
    tokens = copy.tokens.range(found.start("name"), found.end("name"))
    inside = [i for i in tokens if is_word(copy.raw[i])]
    if not 0 < len(inside) <= LABEL_WORDS or any(
        not copy.is_name(i) and copy.low[i] not in words.particle and copy.low[i] not in words.role for i in inside
    ):
        return None
    name = " ".join(copy.low[i] for i in inside)
    bars = copy.lexicons.words("not_speaker")
    if not copy.is_name(inside[0]) or name in bars or copy.low[inside[-1]] in bars or copy.low[inside[0]] in words.edge:
        return None
    start = found.end()
    while start < block.end and text[start].isspace():
        start += 1
    if start < block.end and text[start] in SPEECH_MARKS:
        return None  # Words in marks of their own are a quotation behind a colon.
    asks = name in copy.lexicons.words("question_label")
    role: Role = "question" if asks else "speaker"
    return Label(
        number,
        name,
        found.start("name"),
        found.end("name"),
        found.start("cue"),
        start,
        role,
        found.group("note") is not None,
    )


def _voices(copy: Copy, labels: list[Label]) -> list[Label]:
    """The labels that come again, that name somebody of whom the article speaks elsewhere, or that name a role.

    Where one of these is in capitals, every label in capitals is a voice. All of them where none does, for then the words alone must tell.
    """
    if len(labels) < LEAST_TURNS:
        return []
    surnames = Counter(_surname(copy, label) for label in labels)
    written = Counter(copy.raw)
    people = words_of(copy.lexicons).people

    def known(label: Label) -> bool:
        named = copy.text[label.start : label.end].split(",")[0].split()
        parts = [part.strip(".’'") for part in named]
        loud = [part.title() for part in parts if part.isupper() and len(part) > 2]
        return (
            surnames[_surname(copy, label)] > 1
            or label.noted
            or label.role == "question"
            or any(written[part] for part in loud)
            or (not loud and len(parts) > 1 and not any(written[part.lower()] for part in parts))
            or not people.isdisjoint(label.name.split())
        )

    sure = [label for label in labels if known(label)]
    if any(_is_loud(copy, label) for label in sure):
        kept = {label.block for label in sure}
        sure = [label for label in labels if label.block in kept or _is_loud(copy, label)]
    return sure if len(sure) >= LEAST_TURNS else labels


def _is_loud(copy: Copy, label: Label) -> bool:
    """Whether a label is written in capitals."""
    return copy.text[label.start : label.end].isupper() and label.end - label.start > 1


def _surname(copy: Copy, label: Label) -> str:
    return copy.text[label.start : label.end].split(",")[0].split()[-1].lower()


def _converse(copy: Copy, blocks: list[Block] | tuple[Block, ...], labels: list[Label]) -> bool:
    """Whether labels are those of voices: what follows them is said to someone, in whole sentences, and by turns."""
    counts = Counter(label.name for label in labels)
    persons = copy.lexicons.words("first_person") | copy.lexicons.words("second_person")
    spoken = whole = 0
    for label in labels:
        said = copy.low[copy.tokens.at(label.words) : copy.tokens.at(blocks[label.block].end)]
        spoken += "?" in said or not persons.isdisjoint(said)
        whole += not said or copy.text[blocks[label.block].end - 1] in ENDS
    if 5 * whole < 4 * len(labels):
        return False
    alternates = len(counts) > 1 and len(labels) > len(counts)
    return spoken >= 1 and (alternates or 2 * spoken >= len(labels))
