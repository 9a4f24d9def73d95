"""Who stands accused in the case that an article tells of: found once for the article, and meant by “the defendant” or “his wife”."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable

from flagger.marking.alleging.parties import several
from flagger.marking.alleging.phrases import Phrases
from flagger.marking.alleging.scene import SOMEBODY, Claim, Scene
from flagger.marking.alleging.standing import listed
from flagger.marking.grammar.rightward import following
from flagger.marking.naming.entity import Entity
from flagger.marking.naming.pronouns import GENDERS

MOST = 20
"""A page that accuses more people than this is a list."""

CASE_RANK = 4
"""Claims of this rank are accusations in so many words."""

KIN = frozenset(("his", "her"))


class Dock:
    """The accused of one article, from the claims found so far and from who is sued, tried or arrested."""

    def __init__(self, scene: Scene, phrases: Phrases, claims: Iterable[Claim]) -> None:
        self._scene = scene
        self._low = scene.low
        self._phrases = phrases
        words = scene.copy.lexicons.words
        self._one, self._two, self._all = words("accused_one"), words("accused_two"), words("accused_all")
        self._spouse = words("spouse")
        self._known = {entity.name: entity for entity in scene.names.entities}
        self._surnames = Counter(entity.surname for entity in self._known.values() if entity.person)
        accused = (claim for claim in claims if claim.about and (claim.proceeding or claim.rank >= CASE_RANK))
        firm = [claim.about or "" for claim in accused if not self._may_be_another(claim)]
        self.members = self._named([*firm, *self._in_cases()])

    def settle(self, claims: Iterable[Claim]) -> None:
        """Give claims about “the pair”, “his wife”, a bare surname of two, or “he” in a prosecutor's words the name that is meant."""
        for claim in claims:
            if claim.about is not None:
                group = self._group(claim.about.lower().split())
                claim.about = group or (claim.about if claim.denied else self._meant(claim, claim.about))

    def _named(self, found: list[str]) -> list[Entity]:
        """Those of some answers that are names, each once; several in one answer are each one."""
        parts = [part for about in found for part in ([about] if about in self._known else several(about))]
        known = [self._known[part] for part in dict.fromkeys(parts) if part in self._known]
        return [entity for entity in known if not entity.adjective][:MOST]

    def _in_cases(self) -> list[str]:
        """Whom cases are said to be against: “sued the mill”, “the lawsuit against Ana Berl”, “the trial of Ana Berl”."""
        low, words = self._low, self._scene.copy.lexicons.words
        sue, found = words("sue"), []
        nouns = {"against": words("case_against"), "of": words("case_of")}
        for index in range(1, len(low) - 1):
            word = low[index]
            if word not in sue and (word not in nouns or low[index - 1] not in nouns[word]):
                continue
            phrase = following(self._scene.grammar, index + 1, len(low))
            about = self._phrases.whom(phrase) if phrase is not None else None
            if about is not None:
                found.append(about)
        return found

    def _may_be_another(self, claim: Claim) -> bool:
        """Whether the sentence of a claim has only the surname of its accused, and somebody else of the article has it too."""
        entity = self._known.get(claim.about or "")
        if entity is None or not entity.person or not entity.first_names:
            return False
        tokens = self._scene.tokens(claim.sentence)
        bare = entity.name.split()[0].lower() not in self._low[tokens.start : tokens.stop]
        return bare and self._surnames[entity.surname] > 1

    def _meant(self, claim: Claim, about: str) -> str:
        """Whom an answer means among the accused; the answer itself where it is none of theirs."""
        words = about.lower().split()
        if self._is_kin(words):
            return self._spouse_of(words[-1]) or (SOMEBODY if self.members else about)
        if not self.members:
            return about
        if about == SOMEBODY:
            return self.members[0].name if len(self.members) == 1 and claim.proceeding else about
        if about not in self._known and len(words) == 2 and words[0] == "the":
            if words[-1] in self._one:
                return self._last(claim.span.first, "") or about
            if words[-1] in self._scene.words.body_word:
                return self._body() or about
        if words[-1] in self._spouse and (" and his " in about or " and her " in about):
            couple = [entity.name for entity in self.members if self._namesakes(entity)]
            return listed(couple) if len(couple) == 2 else about
        return self._of_pronoun(claim) or self._namesake(claim, about)

    def _body(self) -> str | None:
        """The one accused that is a body and no state: “the company”."""
        bodies = [entity for entity in self.members if not entity.person]
        state = bool(bodies) and bodies[0].name.lower() in self._scene.names.states
        return bodies[0].name if len(bodies) == 1 and not state else None

    def _group(self, words: list[str]) -> str | None:
        """All who stand accused, where a phrase means them and their number is right: “the pair”, “both”, “the defendants”."""
        if not words or words[0] not in ("the", "both") or len(words) > 2:
            return None
        names = [entity.name for entity in self.members if entity.person]
        two = words[-1] in self._two and len(names) == 2
        every = words[-1] in self._all and len(names) > 1
        return listed(names) if two or every else None

    def _is_kin(self, words: list[str]) -> bool:
        return len(words) == 2 and words[0] in KIN and words[1] in self._spouse

    def _spouse_of(self, role: str) -> str | None:
        """Who of two accused with one surname is the wife or the husband; else whoever is said to be; or None."""
        gender = "f" if role == "wife" else "m"
        persons = [entity for entity in self._known.values() if entity.person]
        for among in (self.members, persons):
            shared = Counter(entity.surname for entity in among)
            pairs = [entity for entity in among if entity.person and shared[entity.surname] > 1]
            found = [entity for entity in pairs if entity.gender == gender]
            found = found or [entity for entity in among if role in entity.roles]
            if len(found) == 1 and len(pairs) <= 2:
                return found[0].name
        return None

    def _namesakes(self, entity: Entity) -> list[Entity]:
        return [
            other for other in self.members if other is not entity and other.person and other.surname == entity.surname
        ]

    def _of_pronoun(self, claim: Claim) -> str | None:
        """Whom “he” means that opens what a court or a prosecutor says: the one accused of that gender, or the last named."""
        word = self._low[claim.span.first]
        if not claim.proceeding or word not in ("he", "she"):
            return None
        return self._last(claim.span.first, GENDERS.get(word, ""))

    def _last(self, index: int, gender: str) -> str | None:
        """Who of the accused was named last before a token; the only one of a gender wherever he is named."""
        fitting = [entity for entity in self.members if entity.person and entity.may_be(gender)]
        if len(fitting) == 1:
            return fitting[0].name
        last = ((bisect_left(entity.mentions, (index, 0)) - 1, entity) for entity in fitting)
        named = [(entity.mentions[at].first, entity.name) for at, entity in last if at >= 0]
        return max(named)[1] if named else None

    def _namesake(self, claim: Claim, about: str) -> str:
        """The accused where only the surname stands in the sentence, and it is also somebody else's: “Berl” of two Berls."""
        entity = self._known.get(about)
        if entity is None or entity in self.members or not self._may_be_another(claim):
            return about
        others = [other for other in self.members if other.person and other.surname == entity.surname]
        return others[0].name if len(others) == 1 else about
