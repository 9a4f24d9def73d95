"""Who is who in several articles: one person under several spellings, and the state or body that each speaks for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import takewhile

from flagger.analysis import Source
from flagger.judging.actors import Actors
from flagger.lexicon import Lexicons
from flagger.marking.grammar.words import words_of
from flagger.marking.naming.spelling import skeleton
from flagger.summary.comparison.articles import Compared
from flagger.summary.context import tidy

PERSON = "~"
"""Before the key of a person, so that no state has the same."""

APPOSITION = 90
"""Characters after a name in which its office may be told: “Nora Aune, a spokeswoman for the Veshnian navy,”."""

MOST_NAMES = 4
"""Words in the name of a person."""

Keys = frozenset[str]


def bare(word: str) -> str:
    """A word without punctuation around it and without its possessive ending."""
    word = word.strip(".,;:!?()[]“”\"'‘’")
    return word[:-2] if word.endswith(("’s", "'s")) else word


def plain_name(words: str) -> str:
    """A name on one line without its article and its possessive ending."""
    words = tidy(words)
    for opening in ("the ", "The "):
        words = words.removeprefix(opening)
    return words[:-2] if words.endswith(("’s", "'s")) else words


class Parties:
    """Gives names keys: two names share a key where they are of one person, or of one state or body."""

    def __init__(self, articles: Sequence[Compared], lexicons: Lexicons) -> None:
        self._actors = Actors(lexicons)
        self._alike = _alike(lexicons.terms("state"), self._actors)
        lists = words_of(lexicons)
        self.adjectives = lists.adjectives
        self.offices = lexicons.words("title") | lists.role | lexicons.words("portfolio")
        self._states = lists.states | lexicons.actors("seat")
        self._bodies = lists.places | self.offices | lexicons.words("institution")
        self._of_person: defaultdict[str, set[str]] = defaultdict(set)
        self.named: dict[str, str] = {}
        for article in articles:
            for source in article.context.result.sources:
                if source.type == "person" and (key := self.person(source.name)):
                    self._of_person[key] |= self._office(article.text, source)
                    self._call(key, source.name)
            for name in {each.about for each in article.context.result.allegations if each.about}:
                if " " in name and (key := self.person(name)):
                    self._call(key, name)

        self._named_states = {key: name for name in reversed(lexicons.terms("state")) for key in self.keys(name)}
        self.side_names = self._bodies_named(articles) | self._named_states

    def is_state(self, key: str) -> bool:
        """Whether the key is that of a state in the lexicons."""
        return key in self._named_states

    def _bodies_named(self, articles: Sequence[Compared]) -> dict[str, str]:
        """What to call the bodies that speak or are accused, by key: the shortest name, “Veshnia” of “Veshnia’s navy”."""
        names: dict[str, str] = {}
        for article in articles:
            result = article.context.result
            speak = (source.name for source in result.sources if source.type == "institution")
            accused = (each.about for each in result.allegations if each.about)
            for name in (*speak, *accused):
                if self.person(name) and " " in name:
                    continue
                first = name.removeprefix("The ").removeprefix("the ")
                owner = bare(first.split()[0]) if first.split()[0].endswith(("’s", "'s")) else first
                for key in self.keys(owner):
                    if key not in names or len(owner) < len(names[key]):
                        names[key] = owner
        return names

    def person(self, name: str) -> str | None:
        """The key of a person, the last of its names in any transliteration; None for what is no name of a person."""
        words = [bare(word) for word in name.split()]
        words = [word for word in words if word and word.lower() not in self.offices]
        if not 0 < len(words) <= MOST_NAMES or not all(word[0].isupper() for word in (words[0], words[-1])):
            return None
        if " ".join(words).lower() in self._states or any(word.lower() in self._bodies for word in words):
            return None
        return PERSON + skeleton(words[-1])

    def _call(self, key: str, name: str) -> None:
        """Call a person by the name with the most words."""
        if len(name.split()) > len(self.named.get(key, "").split()):
            self.named[key] = name

    def side_of(self, key: str) -> Keys:
        """The states or bodies that a person is told to speak for."""
        return frozenset(self._of_person.get(key, ()))

    def keys(self, name: str | None) -> Keys:
        """The states or bodies of a name, told apart where a few first letters do not: Austria is not Australia."""
        keys = self._actors.keys(name)
        if not name or keys.isdisjoint(self._alike):
            return keys
        words = [bare(word).lower() for word in name.split()]
        return frozenset(_nearest(self._alike[key], words, key) if key in self._alike else key for key in keys)

    def sides(self, word: str) -> Keys:
        """The states or bodies of these articles that one word with a capital names; an office names none."""
        if not word[:1].isupper() or word.lower() in self.offices:
            return frozenset()
        return self.keys(word) & self.side_names.keys()

    def of(self, name: str | None) -> Keys:
        """The keys of a name: the person and the side, or the state or body. None has none."""
        if not name:
            return frozenset()
        key = self.person(name)
        if key is None:
            return self.keys(name)
        alone = self.keys(name) if " " not in name else frozenset()
        return frozenset((key,)) | self.side_of(key) | alone

    def of_source(self, source: Source | None) -> Keys:
        """The keys of a source; one that nobody can be asked about has none."""
        if source is None or source.type in ("vague", "own_reporting"):
            return frozenset()
        return self.of(source.name) if source.type == "person" else self.keys(source.name)

    def _office(self, text: str, source: Source) -> Keys:
        """The first actor that the description names, or the words behind the name between two commas."""
        pieces = [source.description or ""]
        for start, end in source.mentions:
            behind = text[end : end + APPOSITION]
            pieces.append(text[start:end].removesuffix(source.name))
            if behind.startswith(", "):
                pieces.append(behind[2:].split(",")[0].split("\n")[0])
        own = self.keys(source.name)
        for piece in pieces:
            for word in map(bare, piece.split()):
                if word[:1].isupper() and word.lower() not in self.offices and (keys := self.keys(word) - own):
                    return keys
        return frozenset()


def _alike(states: Sequence[str], actors: Actors) -> dict[str, list[str]]:
    """The states of one word that share a key with another, by key."""
    of: defaultdict[str, list[str]] = defaultdict(list)
    for state in states:
        for key in actors.keys(state):
            if state.lower().startswith(key):
                of[key].append(state.lower())
    return {key: found for key, found in of.items() if len(found) > 1}


def _nearest(states: Sequence[str], words: Sequence[str], key: str) -> str:
    """Of some states the one that begins most like one of the words."""
    near = [word for word in words if word.startswith(key)] or [key]
    return max(states, key=lambda state: (max(_common(state, word) for word in near), -len(state)))


def _common(one: str, other: str) -> int:
    """How many first letters two words share."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def persons(keys: Keys) -> Keys:
    """The keys of persons among some."""
    return frozenset(key for key in keys if key.startswith(PERSON))
