"""Who can be charged with a deed: a subject that the article identifies, and that is not of the speaker's own side."""

from __future__ import annotations

from functools import lru_cache

from flagger.analysis import Attribution
from flagger.lexicon import Lexicons
from flagger.marking.alleging.scene import Scene
from flagger.marking.alleging.targets import Targets
from flagger.marking.grammar.rightward import following
from flagger.marking.grammar.words import Range
from flagger.marking.naming.spelling import related

OWN = frozenset(("our", "my", "we", "i", "us"))
POSSESSIVE = frozenset(("its", "their"))
"""Where a body speaks they are most often its own: “the ministry said its navy had …”."""

THIRD = frozenset(("they", "he", "she", "it"))


@lru_cache(maxsize=2)
def actor_nouns(lexicons: Lexicons) -> frozenset[str]:
    """The nouns for those who act, without a name."""
    return lexicons.words("actor_noun")


class Actors:
    """Answers for the subjects of one article."""

    def __init__(self, scene: Scene, targets: Targets) -> None:
        self._scene = scene
        self._targets = targets
        self._nouns = actor_nouns(scene.copy.lexicons)

    def phrase(self, first: int, last: int) -> Range | None:
        """The noun phrase that starts at token `first`, or None."""
        return following(self._scene.grammar, first, last)

    def about(self, who: Range, holder: Attribution | None, *, own: bool) -> str | None:
        """The name or the description of who acts; None where he is nobody in particular or of the speaker's own side.

        With `own` the article itself speaks: then only a name will do.
        """
        scene, low = self._scene, self._scene.low
        word = low[who.first]
        if word in OWN or word.endswith("ing") or (word in POSSESSIVE and self._is_body(holder)):
            return None
        if word in THIRD:
            if own:
                return None
            found = self._targets.pronouns.antecedent(who.first, word in ("he", "she"), holder)
            return found or (self._targets.back.opponent(holder) if word == "they" else None)
        if word in scene.words.pronoun:
            return None
        if not scene.words.court_source.isdisjoint(low[who.first : who.last]):
            return None  # Who arrests or fires in the line of duty is not charged by the words of it.
        by = next((i for i in range(who.first + 1, who.last - 1) if low[i] == "by"), None)
        if by is not None:
            return self.about(Range(by + 1, who.last), holder, own=own)  # “the blockade of the ports by Norland”
        who = self._core(who)
        inside = scene.names.inside(*who)
        if any(self._is_own_side(entity.name, holder, person=entity.person) for entity in inside):
            return None
        if any(entity.adjective and self._is_own_side(scene.names.state(entity), holder) for entity in inside):
            return None
        if inside:
            bare = inside[-1].adjective and who.last - who.first == 1  # “Norlandic [gunners]”
            return scene.names.state(inside[-1]) if bare else self._targets.phrases.whom(who)
        known = any(low[i] in self._nouns for i in range(*who))
        if own or not (known or scene.grammar.is_nominal(*who)):
            return None
        return self._targets.phrases.whom(who) or self._targets.phrases.text(who)

    def text(self, who: Range) -> str:
        """The words of a phrase."""
        return self._targets.phrases.text(who)

    def opponent(self, holder: Attribution | None) -> str | None:
        """Whom a party accuses where it names nobody."""
        return self._targets.back.opponent(holder) if self.is_party(holder) else None

    def is_court(self, holder: Attribution | None) -> bool:
        """Whether a court speaks, which finds and does not allege."""
        source = self._scene.source(holder)
        words = f"{source.name} {source.description or ''}".lower().split() if source else []
        return not self._scene.words.court_source.isdisjoint(words)

    def is_own(self, who: Range, holder: Attribution | None) -> bool:
        """Whether a subject is the speaker himself or of his own side."""
        word = self._scene.low[who.first]
        if word in OWN or (word in POSSESSIVE and self._is_body(holder)):
            return True
        inside = self._scene.names.inside(*who)
        return any(
            self._is_own_side(self._scene.names.state(entity) if entity.adjective else entity.name, holder)
            for entity in inside
        )

    def _core(self, who: Range) -> Range:
        """A subject without where it is: “the war in Norland” is nobody's."""
        places = self._scene.words.preposition - {"of", "for"}
        last = next((i for i in range(who.first + 1, who.last) if self._scene.low[i] in places), who.last)
        return Range(who.first, last)

    def is_party(self, holder: Attribution | None) -> bool:
        """Whether whoever speaks is of a state, of a body that fights, or of a local authority."""
        source = self._scene.source(holder)
        if source is None or source.type in ("document", "own_reporting", "vague"):
            return False
        words = f"{source.name} {source.description or ''}".lower().replace("’s", "").replace("'s", "").split()
        ours = self._scene.words
        if source.name.lower().removeprefix("the ") in self._scene.names.states:
            return True
        if source.type == "institution" and not source.description and source.name.isalpha():
            return True  # One word with a capital that no list knows: a state or a movement.
        return source.type == "person" or not (ours.places | ours.party_to_war | ours.local_authority).isdisjoint(words)

    def _is_body(self, holder: Attribution | None) -> bool:
        source = self._scene.source(holder)
        return source is not None and source.type in ("institution", "unnamed")

    def _is_own_side(self, name: str, holder: Attribution | None, *, person: bool = False) -> bool:
        source = self._scene.source(holder)
        if person and source is not None and source.type == "person" and " " in name and " " in source.name:
            return name == source.name  # Two of one family are two.
        return source is not None and related(name, f"{source.name} {source.description or ''}")
