"""Where an article names somebody: by name or by office, and with `labels` by a loaded word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from flagger.article import Span
from flagger.lexicon import Lexicons
from flagger.marking.grammar.words import words_of
from flagger.summary.comparison.articles import Compared
from flagger.summary.comparison.keys import plain_name
from flagger.summary.comparison.labels import Labels
from flagger.summary.comparison.offices import Offices
from flagger.summary.comparison.parties import Parties
from flagger.summary.comparison.people import people
from flagger.summary.wording import bare

MOST_BEFORE = 6
"""Words before a name that can be a part of it."""

MOST_WORDS = 6
"""Words in the name of a body."""

LINKS = frozenset(("of", "for", "and"))
"""Words inside an office: “Minister for External Affairs”."""

LONGEST_INITIALS = 4
"""Letters of “NATO”; what is longer and all in capitals is a name written so."""

PRONOUNS = frozenset(("i", "it", "they", "we", "he", "she", "this", "these", "those"))


class Naming(msgspec.Struct, frozen=True):
    """One place where an actor is named. `loaded` says how the name judges and whose words it is, empty where it does not."""

    article: int
    actor: str
    words: str
    loaded: str


class Names:
    """Finds where actors are named: persons by their last name or their office, states by name or seat, both by loaded words."""

    def __init__(self, articles: Sequence[Compared], parties: Parties, lexicons: Lexicons) -> None:
        lists = words_of(lexicons)
        self._parties = parties
        self._before = parties.offices | lists.adjectives | lexicons.words("honorific")
        known = lists.states | lexicons.actors("seat")
        common = lexicons.words("institution") | lists.people
        own = {name.lower() for name in parties.side_names.values() if name.isalpha() and name[0].isupper()}
        self._places = known | (own - common - parties.offices)
        self._portfolios = lexicons.words("portfolio")
        self._links = lists.preposition | lists.determiner | lists.stop
        self._offices = Offices(articles, parties, lists)
        self._people = people(articles, parties, lexicons)
        self._named = parties.named | self._people
        self._labels = Labels(parties, self._offices, self._named, lexicons)

    def name_of(self, actor: str) -> str:
        """What to call an actor: a person's fullest name, a state's own."""
        return self._named.get(actor) or self._parties.side_names.get(actor, actor)

    def read(self, article: Compared) -> Iterator[Naming]:
        """Every place where an actor is named, as it stands; a loaded name goes before the plain one in it."""
        taken: set[int] = set()
        persons = (self._labels.read(article), self._persons(article), self._by_office(article))
        for found in (*persons, self._bodies(article), self._states(article)):
            for span, actor, loaded in found:
                places = set(range(span.start, span.end))
                if taken.isdisjoint(places):
                    taken |= places
                    words = plain_name(article.text[span.start : span.end])
                    if words.isupper() and len(words) > LONGEST_INITIALS:
                        words = words.title()  # of a dateline
                    yield Naming(article.number, actor, words, loaded)

    def _actor(self, name: str | None) -> str | None:
        """The actor of a name: a person, or the state or body that it begins with."""
        if name is None or self._parties.is_against(name):
            return None
        person = self._parties.person(name)
        if person in self._named:
            return person
        sides = (key for word in map(bare, name.split()) for key in sorted(self._parties.sides(word)))
        return next(sides, None) or next(iter(sorted(self._parties.keys(name) & self._parties.side_names.keys())), None)

    def _persons(self, article: Compared) -> Iterator[tuple[Span, str, str]]:
        """Persons by name, with the offices and first names before it."""
        words, text = article.context.words, article.text
        for at, (start, end) in enumerate(words):
            if not text[start].isupper() or text[start:end].lower() in PRONOUNS:
                continue
            person = self._parties.person(text[start:end])
            if person not in self._named or person is None:
                continue
            given = {bare(word) for word in self._named[person].split()}
            first = at
            while first and at - first < MOST_BEFORE and self._leads(article, first, given):
                first -= 1
            while first < at and bare(text[slice(*words[first])]).lower() in self._links:
                first += 1
            yield Span(words[first][0], start + len(bare(text[start:end]))), person, ""

    def _leads(self, article: Compared, at: int, given: set[str]) -> bool:
        """Whether the word before `at` is a part of the name there: a first name, an office, a state."""
        start, end = article.context.words[at - 1]
        gap, word = article.text[end : article.context.words[at][0]], bare(article.text[start:end])
        low = word.lower()
        if gap != " " and not (gap == ". " and low in self._before):
            return False  # “Gen. Berl” is one name, “… in Ostrel. Berl …” is not
        if low in LINKS:
            behind = bare(article.text[slice(*article.context.words[at])]).lower()
            return behind in self._portfolios and behind not in self._offices.roles
        if word in given or low in self._before:
            return True
        pair = f"{bare(article.text[slice(*article.context.words[at - 2])])} {word}".lower() if at > 1 else ""
        behind = bare(article.text[slice(*article.context.words[at])]).lower()
        if behind in self._offices.roles and (self._parties.sides(word) or self._parties.is_against(word)):
            return True  # a state that no list knows, or “opposition”, before an office
        return word[0].isupper() and (low in self._places or pair in self._places or f"{low} house" in self._places)

    def _by_office(self, article: Compared) -> Iterator[tuple[Span, str, str]]:
        """Persons by a state and a role, without a name: “the Russian president”, “Kyiv's leader”."""
        words, text = article.context.words, article.text
        for at in range(1, len(words)):
            role = bare(text[slice(*words[at])]).lower()
            if role not in self._offices.roles or text[words[at][1] : words[at][1] + 4] == " to ":
                continue  # “US ambassador to the UN Nora Aune” has a name
            first = at - 1
            while (
                first and at - first < MOST_BEFORE and bare(text[slice(*words[first])]).lower() in self._parties.offices
            ):
                first -= 1
            if not text[words[first][1] : words[first + 1][0]].isspace():
                continue
            for state in sorted(self._parties.sides(bare(text[slice(*words[first])]))):
                person = self._offices.of(state, role)
                if person is None and first == at - 1 and role in self._offices.heads:
                    person = self._offices.of(state)
                if person is not None:
                    last = self._last_of_office(article, at)
                    yield Span(words[first][0], words[last][0] + len(bare(text[slice(*words[last])]))), person, ""

    def _last_of_office(self, article: Compared, at: int) -> int:
        """The last word of an office that begins with the role at `at`: “secretary of state”."""
        words, text = article.context.words, article.text
        if at + 2 < len(words) and text[words[at][0] : words[at + 2][1]].lower().split()[1] in LINKS:
            behind = bare(text[slice(*words[at + 2])]).lower()
            return at + 2 if behind in self._parties.offices else at
        return at

    def _states(self, article: Compared) -> Iterator[tuple[Span, str, str]]:
        """States wherever they or their seats are named: “Moscow”, “South Korea”."""
        words, text = article.context.words, article.text
        for at, (start, end) in enumerate(words):
            word = bare(text[start:end])
            behind = text[slice(*words[at + 1])] if at + 1 < len(words) else ""
            pair = f"{word} {bare(behind)}"
            two = pair.lower() in self._places
            if word[:1].isupper() and (two or word.lower() in self._places):
                name = pair if two else word
                for state in sorted(self._parties.keys(name) & self._parties.side_names.keys())[:1]:
                    yield Span(start, start + len(name)), state, ""

    def _bodies(self, article: Compared) -> Iterator[tuple[Span, str, str]]:
        """Bodies and officials where they speak, by name: “Russia's defence ministry”, “Ukrainian officials”."""
        for source in article.context.result.sources:
            if source.type not in ("institution", "unnamed") or (actor := self._actor(source.name)) is None:
                continue
            for span in source.mentions:
                words = plain_name(article.text[span.start : span.end]).split()
                several = "and" in words and any(
                    self._parties.sides(bare(word)) for word in words[words.index("and") :]
                )
                if (
                    len(words) <= MOST_WORDS
                    and not several
                    and any(word[:1].isupper() and word.lower() not in PRONOUNS for word in words)
                ):
                    yield span, actor, ""
