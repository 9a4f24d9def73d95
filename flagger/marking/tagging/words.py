"""What the tagger knows of a word by itself: its form, its stem and the lexicon lists that hold it."""

from __future__ import annotations

import msgspec

from flagger.lexicon import Lexicons
from flagger.lexicon.tokens import fold

CLASS_PREFIXES = ("act_", "noun_", "adj_", "adv_", "src_")
"""The names of the lists in lexicons/attribution/word_classes.toml start with one of these."""

VERBAL = ("act_", "adv_")
"""Of these, the classes whose words are no names, though a sentence may begin with one."""

GRAMMAR = (
    "pronoun_subject", "determiner", "auxiliary", "modal", "negation", "passive", "preposition", "stop", "time", "role",
    "group", "vague", "institution", "document", "title", "quantifier", "own_reporting", "number_word", "party_to_war",
    "clause_opener",
)  # fmt: skip
"""The closed classes and the nouns for people, bodies and papers that are features."""

SPELT = frozenset((
    "pronoun_subject", "determiner", "auxiliary", "modal", "negation", "passive", "preposition", "stop", "time", "title",
    "quantifier", "number_word", "clause_opener",
))  # fmt: skip
"""Lists whose words are features as they are spelt, with a capital too."""

ENDINGS = ("ing", "ed", "en", "ly", "es", "s")
STEMMED = ("ing", "ed", "es", "s")
"""Endings that tell forms apart, and those that are cut to bring the forms of a verb together, longest first."""

SUFFIX = 3
"""So many last letters of a word are a feature."""

ACRONYM = 5
"""A word in capitals of so many letters or fewer has the shape of a name: the EU and NATO are read as Russia is."""

SHORTEST = 3
"""A stem keeps at least so many letters."""


class Parts(msgspec.Struct, frozen=True):
    """What features are made of, encoded once for all of them."""

    form: bytes
    stem: bytes
    suffix: bytes
    shape: bytes
    listed: bytes
    classes: tuple[bytes, ...]


class Word(msgspec.Struct, frozen=True, eq=False):
    """One word: its folded form `low`, and the `form` of it that is a feature; its `shape` (A: letters with a capital, AA: long
    words all in capitals, a, 9, or the mark itself), `stem` and `suffix`, the lists that hold it, its `coarse` class and its `kind` as a
    neighbour of a verb; `skipped` where that neighbour is looked for behind it, `framed` where it may be a cue, for which its
    neighbours matter. `listed` is the shape with the closed lists.
    """

    low: str
    form: str
    shape: str
    stem: str
    suffix: str
    listed: str
    classes: tuple[str, ...]
    coarse: str
    kind: str
    skipped: bool
    framed: bool
    parts: Parts


class Vocabulary:
    """Words by their written form. Lists that the lexicons lack hold nothing."""

    def __init__(self, lexicons: Lexicons) -> None:
        named = lexicons.list_names()
        self._grammar = [(name, lexicons.words(name)) for name in GRAMMAR if name in named]
        self._classes = [(name, lexicons.words(name)) for name in sorted(named) if name.startswith(CLASS_PREFIXES)]
        self._pronouns = lexicons.words("pronoun_subject")
        self._skipped = frozenset().union(*(lexicons.words(n) for n in ("auxiliary", "adverb", "modal", "negation")))

    def read(self, raw: str) -> Word:
        """The word that is written so."""
        low = fold(raw)
        shape = _shape(raw)
        # Every list is asked for every word that is met: turning thousands of them round takes longer than an article.
        grammar = tuple([name for name, words in self._grammar if low in words])
        classes = tuple([name for name, words in self._classes if low in words])
        # A name has no weight of its own: the same sentence is read alike whoever it is about.
        nameless = shape not in ("A", "AA") or not SPELT.isdisjoint(grammar) or any(c[:4] in VERBAL for c in classes)
        form = low if nameless else shape
        return make_word(
            low,
            form,
            shape,
            grammar,
            classes,
            coarse=_coarse(low, shape, grammar, classes),
            kind=self._kind(low, shape, grammar, classes),
            skipped=low in self._skipped or (shape == "a" and low.endswith("ly") and len(low) > 4),
        )

    def _kind(self, low: str, shape: str, grammar: tuple[str, ...], classes: tuple[str, ...]) -> str:
        """What a word is to a verb beside it: a pronoun, a name, a person, …, or a small word itself."""
        if low in self._pronouns:
            return "pronoun"
        if shape in ("A", "AA"):
            return "name"
        if "role" in grammar or "src_person" in classes:
            return "role"
        if "group" in grammar or "vague" in grammar or "src_group" in classes:
            return "group"
        if "institution" in grammar or "src_outlet" in classes:
            return "institution"
        if "document" in grammar or "noun_evidence" in classes:
            return "document"
        if "preposition" in grammar or "stop" in grammar or shape not in ("a", "9"):
            return low
        if "determiner" in grammar:
            return "determiner"
        return shape


def make_word(
    low: str,
    form: str,
    shape: str,
    grammar: tuple[str, ...],
    classes: tuple[str, ...],
    *,
    coarse: str,
    kind: str,
    skipped: bool,
) -> Word:
    """A word with all that follows from its form and its lists."""
    stem, suffix, listed = _stem(form), form[-SUFFIX:], shape + "/".join(grammar)
    framed = bool(classes) or form.endswith(("ed", "ing"))
    names = tuple(name.encode() for name in classes)
    parts = Parts(_encoded(form), _encoded(stem), _encoded(suffix), _encoded(shape), _encoded(listed), names)
    return Word(low, form, shape, stem, suffix, listed, classes, coarse, kind, skipped, framed, parts)


def _encoded(part: str) -> bytes:
    return part.encode("utf-8", "surrogatepass")


def _shape(raw: str) -> str:
    """The shape of a word."""
    first = raw[0]
    if first.isdigit():
        return "9"
    if not first.isalpha():
        return raw
    if first.isupper():
        return "AA" if len(raw) > ACRONYM and raw.isupper() else "A"
    return "a"


def _stem(low: str) -> str:
    """A word without the ending of its form: rough, but alike for most forms of a verb."""
    for ending in STEMMED:
        if low.endswith(ending) and len(low) - len(ending) >= SHORTEST:
            return low[: -len(ending)]
    return low[:-1] if low.endswith("e") and len(low) > SHORTEST + 1 else low


def _coarse(low: str, shape: str, grammar: tuple[str, ...], classes: tuple[str, ...]) -> str:
    """A class in place of the word: the word itself where it is a small one, else its first list and its ending."""
    if shape not in ("a", "A", "AA", "9"):
        return low
    if grammar and grammar[0] in (
        "pronoun_subject",
        "determiner",
        "auxiliary",
        "modal",
        "negation",
        "preposition",
        "stop",
    ):
        return low
    ending = next((ending for ending in ENDINGS if low.endswith(ending)), "")
    name = grammar[0] if grammar else classes[0] if classes else ""
    return f"{shape}{name}.{ending}" if shape == "a" else f"{shape}{name}"
