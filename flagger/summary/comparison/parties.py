"""Who is who in several articles: one person under several spellings, and the state or body that each speaks for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from flagger.analysis import Source
from flagger.lexicon import Lexicons
from flagger.marking.grammar.words import words_of
from flagger.summary.comparison.articles import Compared
from flagger.summary.comparison.bodies import DIRECTIONS, Bodies
from flagger.summary.comparison.keys import DESCRIBED, PERSON, Keys, persons, spelled
from flagger.summary.wording import bare

APPOSITION = 90
"""Characters after a name in which its office may be told: “Nora Aune, a spokeswoman for the Veshnian navy,”."""

MOST_NAMES = 4
"""Words in the name of a person."""


class Parties:
    """Gives names keys: two names share a key where they are of one person, or of one state or body."""

    def __init__(self, articles: Sequence[Compared], lexicons: Lexicons) -> None:
        self._bodies_of = Bodies(lexicons)
        lists = words_of(lexicons)
        self.adjectives = lists.adjectives
        self.offices = lexicons.words("title") | lists.role | lexicons.words("portfolio")
        self._states = lists.states | lexicons.actors("seat")
        self._bodies = lists.places | self.offices | lexicons.words("institution")
        self._roles, self._determiners = lists.role, lists.determiner
        self._against = lexicons.words("against")
        self._first_words = DIRECTIONS | lexicons.words("institution")
        self._small = lists.pronoun | lists.determiner | lists.stop | lists.preposition | lists.time
        self.named: dict[str, str] = {}
        told: defaultdict[str, list[str]] = defaultdict(list)
        for article in articles:
            for source in article.context.result.sources:
                if source.type == "person" and (key := self.person(source.name)):
                    told[key] += self._office(article.text, source)
                    self._call(key, source.name)
            for name in {each.about for each in article.context.result.allegations if each.about}:
                if " " in name and (key := self.person(name)):
                    self._call(key, name)

        heads = {}
        for term in lexicons.words("head_of"):
            name, _, state = term.partition(" : ")
            heads[PERSON + spelled(name)] = self.keys(state.title())
        # Whom no article introduces is of the state that it is known to head.
        sides = {key: self._sides_of(key, words) or heads.get(key, frozenset()) for key, words in told.items()}
        self._of_person = {key: _resolved(found, sides) for key, found in sides.items()}
        # “Republicans” are no Republika.
        party = frozenset().union(*(self.keys(name.title()) for name in lexicons.actors("party") if " " not in name))
        self._named_states = {
            key: name for name in reversed(lexicons.terms("state")) for key in self.keys(name) - party
        }
        self.side_names = self._bodies_named(articles) | self._named_states

    def is_against(self, name: str) -> bool:
        """Whether a name sets somebody against who is in it: “Madsk’s opponents”, “critics of Ostrel”."""
        return any(bare(word).lower() in self._against for word in name.split())

    def is_state(self, key: str) -> bool:
        """Whether the key is that of a state in the lexicons."""
        return key in self._named_states

    def states(self, keys: Keys) -> Keys:
        """The keys of states in the lexicons among some."""
        return keys & self._named_states.keys()

    def _bodies_named(self, articles: Sequence[Compared]) -> dict[str, str]:
        """What to call the bodies that speak or are accused, by key: the shortest name, “Veshnia” of “Veshnia’s navy”."""
        names: dict[str, str] = {}
        for article in articles:
            result = article.context.result
            speak = (source.name for source in result.sources if source.type == "institution")
            accused = (each.about for each in result.allegations if each.about)
            for name in (*speak, *accused):
                if (self.person(name) and " " in name) or self.is_against(name):
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
        return PERSON + spelled(words[-1])

    def _call(self, key: str, name: str) -> None:
        """Call a person by the name with the most words."""
        if len(name.split()) > len(self.named.get(key, "").split()):
            self.named[key] = name

    def _sides_of(self, key: str, words: Iterable[str]) -> Keys:
        """The sides that the words of an office name; a person who is named there stands for the own one."""
        found: set[str] = set()
        for word in words:
            person = self.person(word)
            found |= self.keys(word) | ({person} if person in self.named and person != key else set())
        return frozenset(found)

    def side_of(self, key: str) -> Keys:
        """The states or bodies that a person is told to speak for."""
        return frozenset(self._of_person.get(key, ()))

    def keys(self, name: str | None) -> Keys:
        """The states or bodies of a name."""
        return self._bodies_of.keys(name)

    def sides(self, word: str) -> Keys:
        """The states or bodies of these articles that one word with a capital names; an office names none."""
        if not word[:1].isupper() or word.lower() in self.offices:
            return frozenset()
        return self.keys(word) & self.side_names.keys()

    def of(self, name: str | None) -> Keys:
        """The keys of a name: the person and the side, or the state or body. None has none."""
        if not name or self.is_against(name):
            return frozenset()
        key = self.person(name)
        if key is None:
            return self.keys(name)
        return frozenset((key,)) | self.side_of(key) | self.keys(name.split()[-1])

    def of_accused(self, name: str | None) -> Keys:
        """The keys of someone accused; a description without a name has one of its own: “the wartime leader” may be anybody."""
        words = [word for word in (name or "").split() if word.lower() not in self._small]
        if any(word[:1].isupper() for word in words) and not self.is_against(name or ""):
            return self.of(name)
        return frozenset((DESCRIBED + " ".join(words).lower(),)) if words else frozenset()

    def of_source(self, source: Source | None) -> Keys:
        """The keys of a source; one that nobody can be asked about has none."""
        if source is None or source.type in ("vague", "own_reporting"):
            return frozenset()
        if self.is_against(source.name):
            return frozenset()
        return self.of(source.name) if source.type == "person" else self.keys(source.name)

    def _apposition(self, before: str, behind: str) -> str:
        """The words beside a name that a comma parts from it: “A spokesman for the Kaldrian army, Ruben Tasch, …”."""
        words = before.removesuffix(", ").split("\n")[-1].split(". ")[-1].split(",")[-1].split()
        if before.endswith(", ") and any(bare(word).lower() in self._roles for word in words):
            first = words[0]
            if first.lower() in self._determiners or first.lower() in self._roles or bare(first) != first:
                return " ".join(words)
        told, comma, _ = behind.removeprefix(", ").partition(",")
        return told.split("\n")[0] if behind.startswith(", ") and comma else ""

    def _office(self, text: str, source: Source) -> list[str]:
        """The name of the first actor that the description names, or the words behind the name between two commas."""
        pieces = [source.description or ""]
        for start, end in source.mentions:
            pieces.append(text[start:end].removesuffix(source.name))
            before, behind = text[max(0, start - APPOSITION) : start], text[end : end + APPOSITION]
            pieces.append(self._apposition(before, behind))
        own = self.keys(source.name)
        for piece in pieces:
            if self.is_against(piece):
                continue  # “a critic of Ostrel”
            words = [bare(word) for word in piece.split()]
            for at, word in enumerate(words):
                if word[:1].isupper() and word.lower() not in self.offices | self._small and self.keys(word) - own:
                    # “State Department spokeswoman”: “Department” alone is nobody's.
                    return [" ".join(_capitals(words, at)) if word.lower() in self._first_words else word]
        return []


def _capitals(words: Sequence[str], at: int) -> list[str]:
    """The words with capitals in a row round one of them."""
    first, last = at, at + 1
    while first and words[first - 1][:1].isupper():
        first -= 1
    while last < len(words) and words[last][:1].isupper():
        last += 1
    return list(words[first:last])


def _resolved(found: Keys, sides: dict[str, Keys]) -> Keys:
    """Some sides, a person among them replaced by the sides of that one: “Putin’s spokesman” speaks for Russia."""
    of = (
        sides.get(key, frozenset()) - persons(sides.get(key, frozenset())) if key in persons(found) else (key,)
        for key in found
    )
    return frozenset().union(*of)
