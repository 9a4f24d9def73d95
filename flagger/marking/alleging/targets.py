"""Who is charged: the subject of a charge, the owner of a deed, who did what was done, whoever denies."""

from __future__ import annotations

from flagger.analysis import Attribution
from flagger.lexicon import Hit
from flagger.lexicon.tokens import is_word
from flagger.marking.alleging.antecedents import Antecedents
from flagger.marking.alleging.lookback import Lookback
from flagger.marking.alleging.phrases import Phrases
from flagger.marking.alleging.scene import Scene
from flagger.marking.grammar.leftward import subject
from flagger.marking.grammar.rightward import following, named
from flagger.marking.grammar.words import Range

PASSIVE = frozenset(("was", "were", "is", "are", "been", "being"))
"""Before a charge they make its subject the one to whom it was done: “the vote was stolen”."""

SHARED = 5
"""“was lured and poisoned”: the “was” of both stands at most this many tokens before the second."""

AGENT = 8
"""“by” and the one who did it stand at most this many tokens behind a passive."""


class Targets:
    """Looks for the one who is charged; every answer is a name or a description, or None."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._low = scene.low
        self._names = scene.names
        self._words = scene.words
        self._done_to = scene.copy.lexicons.words("done_to")
        self.phrases = Phrases(scene)
        self.pronouns = Antecedents(scene, self.phrases)
        self.back = Lookback(scene, self.phrases, self.pronouns)

    def subject(self, first: int, hit: Hit, number: int, holder: Attribution | None) -> str | None:
        """The subject of a charge: the name or the phrase that opens its clause at token `first`, or that the clause says more of."""
        while first < hit.start and not is_word(self._low[first]):
            first += 1
        passive = self._is_passive(hit)
        phrase = following(self._scene.grammar, first, hit.start) if first < hit.start else None
        if not passive and (phrase is None or self._is_verb(phrase)):
            phrase = self._head(first, number) or phrase
        if phrase is None:
            agent = self._agent(hit, number) if passive else None
            return agent or self.back.nearest(hit, number, holder)
        word = self._low[phrase.first]
        if passive and word in self._words.pronoun:
            return self._agent(hit, number) or self.back.enemy(holder)  # “they were misled” says not by whom
        if word in ("they", "it", "he", "she"):
            return self.pronouns.antecedent(phrase.first, word in ("he", "she"), holder)
        if word in self._words.pronoun:
            return None
        couple = self.phrases.couple(phrase)
        if couple is not None and not passive:
            return self.phrases.text(couple)
        speaker = self._scene.source(holder)
        named = self.phrases.whom(phrase, speaker.name if speaker else None)
        if passive:
            # “Berl had been poisoned by Hask” charges Hask; “Berl had been poisoned” nobody but an opponent.
            return self._agent(hit, number) or (
                self.back.enemy(holder) if named else self.back.nearest(hit, number, holder)
            )
        if named is None and holder is not None and self._low[hit.start - 1] not in PASSIVE:
            named = self.phrases.described(phrase)
        return named or self.back.nearest(hit, number, holder)

    def _is_verb(self, phrase: Range) -> bool:
        """Whether what opens a clause is its verb, whose subject stands before a comma: “the clerk, Ana Berl, told pupils to …”."""
        low = self._low
        verb = low[phrase.first] in self._words.finite or phrase.first in self._scene.grammar.verbs
        return low[phrase.first - 1] in (",", "who") and (verb or low[phrase.first].endswith("ed"))

    def _head(self, first: int, number: int) -> Range | None:
        """The subject that stands before a clause which opens with its verb: behind an apposition or “who”."""
        least = self._scene.tokens(number).start
        if first - 1 <= least or self._low[first - 1] not in (",", "who"):
            return None
        return subject(self._scene.grammar, first, least)

    def _is_passive(self, hit: Hit) -> bool:
        """Whether a charge is said of the one to whom it was done: “was poisoned”, “was lured and poisoned”, not “was poisoning”."""
        low, first = self._low, hit.start
        if any(word.endswith("ing") for word in low[first : hit.end]):
            return False
        shares = low[first - 1] == "and" and low[first - 2].endswith(("ed", "en"))
        return low[first - 1] in PASSIVE or (shares and not PASSIVE.isdisjoint(low[max(0, first - SHARED) : first - 2]))

    def _agent(self, hit: Hit, number: int) -> str | None:
        """Who did it, behind the “by” of a passive."""
        last = min(self._scene.tokens(number).stop, hit.end + AGENT)
        maker = next((i + 1 for i in range(hit.end, last) if self._low[i] == "by"), None)
        phrase = following(self._scene.grammar, maker, last) if maker is not None else None
        phrase = self.phrases.core(phrase) if phrase is not None else None
        return (self.phrases.whom(phrase) or self.phrases.described(phrase)) if phrase else None

    def agent(self, span: Range) -> str | None:
        """Who did what a statement tells, behind “by”, where he has a name: “by Norland”, “by her partner, Ana Berl”."""
        by = next((i + 1 for i in range(span.first + 1, span.last - 1) if self._low[i] == "by"), None)
        phrase = following(self._scene.grammar, by, span.last) if by is not None else None
        if phrase is None:
            return None
        if not self._names.inside(*phrase):
            phrase = named(self._scene.grammar, phrase, span.last)
        return self.phrases.whom(self.phrases.core(phrase)) if phrase and self._names.inside(*phrase) else None

    def possessor(self, hit: Hit, span: Range, number: int, holder: Attribution | None) -> str | None:
        """Who a charge in a noun phrase belongs to: “Norland's crimes”, “crimes by Norland”; else the nearest name.

        In the article's own voice nothing but the words of the phrase charges anybody: “an inquiry into war crimes” does not.
        """
        named = self._owner(hit, span, holder)
        shares = self._low[hit.end : hit.end + 1] == ["and"] and hit.end + 1 in self._scene.charged
        if named is not None or (holder is None and not shares):
            return named
        return self.back.nearest(hit, number, holder, bodies=True)

    def _owner(self, hit: Hit, span: Range, holder: Attribution | None) -> str | None:
        """Who the words of a noun phrase give a deed to."""
        low = self._low
        maker = self._maker(hit.end, span.last - 1)
        if maker is not None:
            phrase = following(self._scene.grammar, maker, span.last)
            return self.phrases.whom(self.phrases.core(phrase)) if phrase else None
        before = self.back.last_name(span.first, hit.start, holder)
        if before:
            return before
        # “the problem with Hask's legitimacy” names him inside the wording itself.
        inside = (self._names.at.get(i - 1) for i in range(hit.start + 1, hit.end) if low[i] == "'s")
        owner = next((entity for entity in inside if entity is not None), None)
        return owner.name if owner else None

    def _maker(self, first: int, last: int) -> int | None:
        """Where the one stands who does a deed, behind “by” or its “of”: “crimes against the people of Orlen” are not theirs."""
        own = self._low[first - 1] not in self._done_to  # “the genocide of the Norlanders”
        for index in range(first, last):
            if self._low[index] == "by" or (own and self._low[index] == "of"):
                return index + 1
            own = own and self._low[index] not in self._words.preposition
        return None

    def doer(self, hit: Hit, span: Range, number: int, holder: Attribution | None) -> str | None:
        """Who does what a noun says, whose “of” names whom it is done to: “Norlandic strikes on schools”, “rape by …”."""
        by = next((i + 1 for i in range(hit.end, span.last - 1) if self._low[i] == "by"), None)
        phrase = following(self._scene.grammar, by, span.last) if by is not None else None
        found = self.phrases.whom(self.phrases.core(phrase)) if phrase else None
        found = found or self.back.last_name(span.first, hit.start, holder)
        return found or self.back.nearest(hit, number, holder, bodies=True)

    def denier(self, holder: Attribution, first: int) -> str | None:
        """Who was charged with what he denies: “she” of the denial, else the denier, or the state whose body denies."""
        if self._low[first] in ("he", "she"):
            found = self.pronouns.antecedent(first, True, None)
            if found is not None:
                return found
        source = self._scene.source(holder)
        if source is None:
            return None
        if self._low[first] in ("we", "our", "us", "there"):
            return self.back.side(source) or source.name
        owner, possessive, _ = source.name.replace("’", "'").partition("'s ")
        return owner if possessive and len(owner.split()) <= 2 else source.name
