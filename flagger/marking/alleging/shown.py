"""What shows that a claim is so, or is not: records, and those who looked into it and are no party."""

from __future__ import annotations

from functools import lru_cache

from flagger.analysis import Allegation, Source
from flagger.lexicon import Lexicons
from flagger.marking.alleging.parties import Parties
from flagger.marking.alleging.scene import Scene
from flagger.marking.alleging.sign import Sign

NONE = frozenset(("no", "none", "nothing", "never", "neither", "not", "nobody", "n't", "nowhere"))
OWN = frozenset(("its", "his", "her", "their", "our", "my"))

AFTER = 8
"""“records show no such payment”: one of these within so many tokens behind the sign speaks against the claim."""

BEHIND = 24
"""Who shows it stands within so many tokens of the words that it is false, or opens the next sentence."""


class Shown:
    """Answers for one article."""

    def __init__(self, scene: Scene, parties: Parties) -> None:
        self._scene = scene
        self._parties = parties
        self._lists = _lists(scene.copy.lexicons)

    def is_impartial(self, source: Source, mark: Allegation) -> bool:
        """Whether a source can show what is so: a document, the outlet itself or somebody who looks into claims, no party."""
        if self._parties.speaks_for(source, mark.about) or self._parties.same(source.name, mark.by):
            return False
        if source.type in ("document", "own_reporting"):
            return True
        words = f"{source.name} {source.description or ''}".lower().replace("’s", "").replace("'s", "").split()
        return source.type == "institution" and not self._lists.investigator.isdisjoint(words)

    def cites(self, sign: Sign) -> bool:
        """Whether the article says who or what shows that a claim is false: behind a colon or “as”, or in the next sentence."""
        scene = self._scene
        tokens = scene.tokens(sign.number)
        if self._names_proof(range(sign.at.last, min(tokens.stop, sign.at.last + BEHIND))):
            return True
        if sign.number + 1 >= len(scene.sentences):
            return False
        behind = scene.tokens(sign.number + 1)
        return scene.copy.since(behind.start) <= sign.at.first and self._names_proof(behind[:BEHIND])

    def is_shown(self, sign: Sign) -> bool:
        """Whether the sentence of a sign names a record, or somebody who looks into claims."""
        low = self._scene.low
        return any(self._is_proof(low[i]) for i in self._scene.tokens(sign.number))

    def is_of_party(self, sign: Sign, mark: Allegation) -> bool:
        """Whether a record is the accuser's own: “Norland said its documents confirmed the strike”."""
        scene = self._scene
        tokens = scene.tokens(sign.number)
        if not OWN.isdisjoint(scene.low[max(tokens.start, sign.at.first - 2) : sign.at.first + 1]):
            return True
        text = scene.copy.text[scene.sentences[sign.number].start : sign.span.end]
        return not (mark.start >= scene.sentences[sign.number].start) and not self._parties.side(mark.by).isdisjoint(
            self._parties.side(text)
        )

    def speaks_against(self, sign: Sign, mark: Allegation) -> bool:
        """Whether a record shows the opposite of a claim: one of the two is negated, and only one."""
        low = self._scene.low
        stop = self._scene.tokens(sign.number).stop
        against = not NONE.isdisjoint(low[sign.at.first : min(stop, sign.at.last + AFTER)])
        tokens = self._scene.copy.tokens.range(mark.start, mark.end)
        denied = not NONE.isdisjoint(low[tokens.start : tokens.stop])
        return against != denied

    def _names_proof(self, tokens: range) -> bool:
        """Whether a record, or somebody who looks into claims, stands before a verb of showing."""
        low = self._scene.low
        proof = next((i for i in tokens if self._is_proof(low[i])), None)
        return proof is not None and any(low[i] in self._lists.showing for i in range(proof + 1, tokens.stop))

    def _is_proof(self, word: str) -> bool:
        return word in self._lists.record or word in self._lists.investigator


class _Lists:
    """The words of the lexicons that are asked for here."""

    def __init__(self, lexicons: Lexicons) -> None:
        self.record = lexicons.words("record")
        self.investigator = lexicons.words("investigator")
        self.showing = lexicons.words("showing")


@lru_cache(maxsize=2)
def _lists(lexicons: Lexicons) -> _Lists:
    return _Lists(lexicons)
