"""Whose office is meant by “the Russian president”, “Kyiv's leader”: as the articles themselves introduce people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flagger.marking.grammar.words import Words
from flagger.summary.comparison.articles import Compared
from flagger.summary.comparison.parties import Parties
from flagger.summary.wording import bare


class Offices:
    """Leads from a state and a role to a person; `roles` are all words for a role, `heads` those for the head of a state."""

    def __init__(self, articles: Sequence[Compared], parties: Parties, lists: Words) -> None:
        self.roles = lists.role
        self.heads = lists.top_role | lists.general_role
        self._parties = parties
        self._of: dict[tuple[str, str], str | None] = {}
        for article in articles:
            for person, words in self._introductions(article):
                self._read(person, words)

    def of(self, state: str, role: str = "") -> str | None:
        """Who holds the office in these articles, or heads the state where no role is given; None where that is nobody or several."""
        return self._of.get((state, role))

    def _introductions(self, article: Compared) -> Iterator[tuple[str, list[str]]]:
        """The persons of an article, each with the words of every office that it is introduced by."""
        for source in article.context.result.sources:
            person = self._parties.person(source.name) if source.type == "person" else None
            if person is not None:
                for piece in (source.description or "", *(article.text[start:end] for start, end in source.mentions)):
                    yield person, [bare(word) for word in piece.removesuffix(source.name).split()]

    def _read(self, person: str, words: Sequence[str]) -> None:
        """Keep the offices in the words before a name. “Russian President” alone is the head of a state, a minister is not."""
        roles = [word.lower() for word in words if word.lower() in self.roles]
        for state in {key for word in words for key in self._parties.sides(word)}:
            for role in roles:
                self._put((state, role), person)
            if len(words) == 2 and roles and roles[-1] in self.heads:
                self._put((state, ""), person)

    def _put(self, office: tuple[str, str], person: str) -> None:
        self._of[office] = person if self._of.get(office, person) == person else None
