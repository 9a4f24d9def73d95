"""How the one accused stands to the charges against him: what he or his side says of them anywhere in the article."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from flagger.analysis import Allegation, Source
from flagger.marking.alleging.heard import Heard
from flagger.marking.alleging.matter import stem, stems
from flagger.marking.alleging.parties import Parties, several
from flagger.marking.alleging.scene import Scene
from flagger.marking.alleging.speeches import Speech
from flagger.marking.copy import Copy

MOST = 3
"""Speeches that are kept as an answer to every charge; one of them may hold the charge itself."""

SEVERAL = ("s", "criticism")
"""So end the words for all that a state is accused of; “the accusation” is one."""

ELSEWHERE = frozenset(("distancing", "rejecting"))
"""Whoever “claims” or denies something of himself under these cues speaks of that alone."""


class Stand(NamedTuple):
    """What one accused says: `to_all` answers every charge against him, the firmest first, `by_stem` those of like words."""

    to_all: list[Speech]
    by_stem: dict[str, Speech]


class Stands:
    """Answers for the charges of one article; what is said in another post of a live blog is no answer.

    Of a person or a firm any denial, any reply to accusations and whatever he says of himself counts. A state speaks on many
    matters: only a denial of this one counts, or a reply to all accusations.
    """

    def __init__(self, scene: Scene, parties: Parties, sources: list[Source]) -> None:
        self._scene = scene
        self._parties = parties
        self._sources = sources
        self._speeches: dict[str, list[Speech]] = {}
        self._stands: dict[tuple[str, int], Stand] = {}

    @cached_property
    def _heard(self) -> Heard:
        """Who speaks: read where some charge asks for it."""
        return Heard(self._scene, self._parties, self._sources)

    def answer(self, mark: Allegation) -> Speech | None:
        """What answers a charge, or None; of several accused each is heard for himself."""
        found = [self._answer(mark, who) for who in several(mark.about or "")]
        return None if None in found else found[0]

    def is_of_state(self, name: str) -> bool:
        """Whether somebody is a state or speaks for one."""
        return self._heard.is_of_state(name)

    def _answer(self, mark: Allegation, accused: str) -> Speech | None:
        """What one of the accused says of a charge."""
        stand = self._stand(accused, self._post(mark.start))
        matter = sorted(charge_matter(self._scene.copy, mark))
        found = (*stand.to_all, *(stand.by_stem[word] for word in matter if word in stand.by_stem))
        return next((speech for speech in found if not _holds(speech, mark)), None)

    def _post(self, start: int) -> int:
        return self._scene.copy.since(self._scene.copy.tokens.at(start))

    def _stand(self, accused: str, post: int) -> Stand:
        """What somebody says in one post, or in an article without posts."""
        if (accused, post) not in self._stands:
            if accused not in self._speeches:
                self._speeches[accused] = self._heard.of(accused)
            speeches = [speech for speech in self._speeches[accused] if self._post(speech.at.start) == post]
            self._stands[accused, post] = self._of(accused, speeches)
        return self._stands[accused, post]

    def _of(self, accused: str, speeches: list[Speech]) -> Stand:
        of_state = self._heard.is_of_state(accused)
        to_all: list[Speech] = []
        by_stem: dict[str, Speech] = {}
        for speech in speeches:
            if speech.stance == "accusing" and not speech.charges:
                continue
            if self._is_to_all(speech, accused, of_state):
                to_all.append(speech)
            elif speech.sign is not None or (not of_state and self._is_firm(speech, accused)):
                for word in speech.matter:
                    by_stem.setdefault(word, speech)
        to_all.sort(key=lambda speech: not speech.rejects)
        return Stand(to_all[:MOST], by_stem)

    def _is_to_all(self, speech: Speech, accused: str, of_state: bool) -> bool:
        """Whether a speech answers whatever its speaker is accused of."""
        sign = speech.sign
        if sign is not None:
            if sign.kind == "plea" or (sign.topic.noun and sign.topic.form == "many"):
                return True
            return not of_state and sign.topic.form != "words"
        if speech.replies and not of_state:
            return True
        if of_state:
            return any(word.endswith(SEVERAL) for word in speech.charges)
        if self._heard.speaks_himself(speech, accused):
            return bool(speech.charges) or (speech.of_self and speech.stance not in ELSEWHERE)
        return self._heard.is_body(speech) and (bool(speech.charges) or speech.denies or speech.of_self)

    def _is_firm(self, speech: Speech, accused: str) -> bool:
        """Whether a speech answers a charge with which it shares a word."""
        return speech.denies or self._heard.is_body(speech) or self._heard.speaks_himself(speech, accused)


def charge_matter(copy: Copy, mark: Allegation) -> frozenset[str]:
    """The long words of a charge, without whom it is by and about."""
    tokens = copy.tokens.range(mark.start, mark.end)
    names = f"{mark.about or ''} {mark.by or ''}".split()
    return stems(copy, tokens.start, tokens.stop) - {stem(name.lower()) for name in names}


def _holds(speech: Speech, mark: Allegation) -> bool:
    """Whether a charge is part of what is said."""
    return any(span.start <= mark.start < span.end for span in speech.content)
