"""Whom a label is for: “Kremlin tyrant” Oren Madsk, “head of the regime” whoever was named before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from flagger.article import Span
from flagger.lexicon import Lexicons
from flagger.summary.comparison.articles import Compared
from flagger.summary.comparison.keys import persons
from flagger.summary.comparison.label import Label, labels_of
from flagger.summary.comparison.offices import Offices
from flagger.summary.comparison.parties import Parties
from flagger.summary.wording import bare

MOST_BETWEEN = 4
"""Small words between a name and its label."""

LISTED = re.compile(r"[\"”’']?,?(?: (?:and|or))?(?: an?| the)? [\"“‘']?")
"""What stands between two labels that are given to one actor."""


class Labels:
    """Finds whom each label is for: by the words in it and round it, or by what was called so before."""

    def __init__(self, parties: Parties, offices: Offices, named: Mapping[str, str], lexicons: Lexicons) -> None:
        self._parties = parties
        self._offices = offices
        self._named = named
        self._rule = lexicons.words("rule")
        self._between = lexicons.words("between")

    def read(self, article: Compared) -> Iterator[tuple[Span, str, str]]:
        """The span of each name, the actor, and how the name judges and in whose words."""
        last: tuple[int, str] | None = None
        ruled: str | None = None
        for label in sorted(labels_of(article), key=lambda each: each.start):
            span, actor = self._told(article, label)
            if actor is None and last is not None and LISTED.fullmatch(article.text, last[0], label.start):
                actor = last[1]
            if actor is None and self._is_rule(article, label):
                actor = self._meant(article, label, ruled)
                if actor is not None:
                    span, actor = self._headed(article, span, actor)
            if actor is not None:
                last = label.end, actor
                if self._is_rule(article, label):
                    ruled = self._state_of(actor)
                yield self._with_state(article, span), actor, label.told

    def _told(self, article: Compared, label: Label) -> tuple[Span, str | None]:
        """The span of the name and the actor, where the label itself or a word beside it tells."""
        span = Span(label.start, label.end)
        words = article.text[label.start : label.end].split()
        to_person = label.category == "epithet" and not _plural(words[-1])
        accused = self._parties.person(label.about or "")
        if accused in self._named:
            return span, accused
        if (actor := self._inside(words, to_person=to_person)) is not None:
            return span, actor
        if (behind := self._behind(article, label)) is not None:
            return behind
        return span, self._beside(article, label, to_person=to_person)

    def _inside(self, words: list[str], *, to_person: bool) -> str | None:
        """The actor that is named in some words; where a person is judged, a seat stands for who sits there."""
        # “puppets of Kaldria” names others.
        for word in map(bare, words[: words.index("of")] if "of" in words else words):
            person = self._parties.person(word)
            if person in self._named:
                return person
            for state in sorted(self._parties.sides(word)):
                return (self._offices.of(state) if to_person else None) or state
        return None

    def _behind(self, article: Compared, label: Label) -> tuple[Span, str] | None:
        """The person whose name follows directly, or the state or seat of “the regime in Ostrel”, “the tyrant of Orvenia”."""
        words, text, end = article.context.words, article.text, label.end
        at = article.word_from(end)
        near = [text[slice(*span)] for span in words[at : at + 2]]
        if not near or not text[end : words[at][0]].isspace():
            return None
        placing = ("in", "of") if label.category == "epithet" else ("in",)
        if len(near) > 1 and near[0] in placing and (states := sorted(self._parties.sides(bare(near[1])))):
            return Span(label.start, words[at + 1][0] + len(bare(near[1]))), states[0]
        for place, word in enumerate(near, at):
            person = self._parties.person(word)
            if person in self._named and person is not None:
                return Span(label.start, words[place][0] + len(bare(word))), person
        return None

    def _beside(self, article: Compared, label: Label, *, to_person: bool) -> str | None:
        """Who is named right before the label, or before it with small words between: “Russian regime”, “Madsk is a tyrant”."""
        words, text = article.context.words, article.text
        at = article.word_from(label.start) - 1
        least = max(0, at - MOST_BETWEEN)
        until = label.start
        first = at
        while at >= least:
            start, end = words[at]
            if text[end:until].strip(" “‘\"'"):
                return None
            if text[start:end].lower() not in self._between:
                break
            at, until = at - 1, start
        if at < least:
            return None
        word = text[slice(*words[at])]
        owns = bare(word) != word
        person, states = self._parties.person(word), sorted(self._parties.sides(bare(word)))
        if at < first:
            return None if owns else person if person in self._named else next(iter(states), None)
        if self._is_rule(article, label):
            return self._state_of(person) if person in self._named and person else next(iter(states), None)
        if owns or not states:
            return None  # “Madsk’s cronies” are others
        return (self._offices.of(states[0]) if to_person else None) or states[0]

    def _is_rule(self, article: Compared, label: Label) -> bool:
        """Whether a label is for a state or those who rule it."""
        return label.category == "delegitimising" and article.text[label.start : label.end].split()[-1] in self._rule

    def _meant(self, article: Compared, label: Label, ruled: str | None) -> str | None:
        """Whom “the regime” means: what was called so before, else who was named last and is not of the speaker's side. A “pariah
        state” is one that its own sentence names.
        """
        words, text = article.context.words, article.text
        at = article.word_from(label.start)
        definite = at > 0 and text[slice(*words[at - 1])].lower() == "the"
        if definite and ruled is not None and label.voice == "article":
            return ruled
        block, sentence = article.context.block_at(label.start), article.context.sentence_at(label.start)
        if block is None or sentence is None:
            return None
        first = article.context.blocks[max(0, block - 1)].start if definite else sentence.start
        own = self._parties.of(label.by) if label.by else frozenset()
        for start, end in reversed(words[article.word_from(first) : at]):
            word = bare(text[start:end])
            person = self._parties.person(word)
            found = person if person in self._named else next(iter(sorted(self._parties.sides(word))), None)
            if found is not None and (self._parties.side_of(found) | {found}).isdisjoint(own):
                return found if definite else self._state_of(found)
        return None

    def _headed(self, article: Compared, span: Span, actor: str) -> tuple[Span, str]:
        """“head of the regime” is its head where one is known; “propagandists of the regime” are of the state."""
        words, text = article.context.words, article.text
        at = article.word_from(span.start)
        if at > 2 and text[words[at - 2][0] : words[at - 1][1]].lower() == "of the":
            noun = text[slice(*words[at - 3])]
            span = Span(words[at - 3][0], span.end)
            if noun.lower() in self._offices.heads:
                head = actor if persons(frozenset((actor,))) else self._offices.of(actor)
                return span, head or actor
        return span, self._state_of(actor)

    def _with_state(self, article: Compared, span: Span) -> Span:
        """A name with the state that stands before it: “Russian dictator”."""
        at = article.word_from(span.start) - 1
        if at < 0:
            return span
        start, end = article.context.words[at]
        word = article.text[start:end]
        before = article.text[end : span.start] == " " and bool(self._parties.sides(bare(word)))
        return Span(start, span.end) if before else span

    def _state_of(self, actor: str) -> str:
        """The state of a person, where it is known and named here; whatever is none is left as it is."""
        return next(iter(sorted(self._parties.side_of(actor) & self._parties.side_names.keys())), actor)


def _plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith("ss")
