"""Denials in plain negation: “Norland is not going to attack anyone”, “there will be no war”, “we are no threat”."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from flagger.analysis import Attribution
from flagger.lexicon import Lexicons
from flagger.marking.alleging.actors import Actors
from flagger.marking.alleging.charges import OPEN_QUESTIONS, clause
from flagger.marking.alleging.scene import Claim, Scene
from flagger.marking.alleging.targets import Targets
from flagger.marking.alleging.verb_forms import BE
from flagger.marking.grammar.rightward import first_subject
from flagger.marking.grammar.words import Range, longest_of

MOST = 6
"""Negations read in one sentence: more are no news prose."""

REACH = 6
"""What is denied opens at most this many tokens behind the negation."""

NEAR = 2
"""“there will be no new war”: the event stands at most this many tokens behind “no”."""

FUTURE = frozenset(("will", "won't", "'ll", "would", "wouldn't"))
NO = frozenset(("no", "n't"))
OWN = frozenset(("we", "i", "it", "they"))
CONDITIONS = frozenset(("if", "unless", "whether", "yet", "only", "until", "could", "can", "might", "should", "must"))
"""Beside a negation they make no denial: “has not yet attacked”, “if it does not attack”."""

ATTACKS = frozenset(("attack", "invade", "bomb", "fight", "start", "shell"))
"""Of what is still to come only these are denied, not promised: “will not forget”."""


class _Lists:
    """The lists of what is disclaimed."""

    def __init__(self, lexicons: Lexicons) -> None:
        self.acts = lexicons.words("disclaimed_act")
        self.states = lexicons.words("disclaimed_state")
        self.events = lexicons.words("disclaimed_event")
        self.aims = lexicons.words("disclaimed_aim")
        self.longest = longest_of(self.acts | self.states | self.events)


@lru_cache(maxsize=2)
def _lists(lexicons: Lexicons) -> _Lists:
    return _Lists(lexicons)


class Disclaimers:
    """Reads what is said in one article, not what the article says itself."""

    def __init__(self, scene: Scene, targets: Targets, actors: Actors) -> None:
        self._scene = scene
        self._low = scene.low
        self._targets = targets
        self._actors = actors
        self._parties = scene.parties
        self._lists = _lists(scene.copy.lexicons)
        self._negations = scene.words.negation | NO

    def claims(self) -> Iterator[Claim]:
        """Every charge that somebody says is not so."""
        for number, sentence in enumerate(self._scene.sentences):
            if sentence.part == "boilerplate":
                continue
            for index in [i for i in self._scene.tokens(number) if self._low[i] in self._negations][:MOST]:
                claim = self._claim(index, number)
                if claim is not None:
                    yield claim

    def _claim(self, index: int, number: int) -> Claim | None:
        """The charge that the negation at a token denies, or None."""
        scene, low = self._scene, self._low
        holder = scene.teller(index)
        if holder is None or holder.stance in ("rejecting", "accusing", "mental") or not holder.source:
            return None
        least, most = scene.bounds(index, number, holder)
        most = min(most, index + 1 + REACH)
        if not CONDITIONS.isdisjoint(low[max(least, index - 3) : index + 3]):
            return None
        core = next((found for i in range(index + 1, most) if (found := self._find(i)) is not None), None)
        if core is None:
            return None
        first, last = clause(scene, Range(index, core.last), number, holder)
        if scene.has(OPEN_QUESTIONS, first - 1, first + 1):
            return None
        wording = " ".join(low[core.first : core.last])
        if wording in self._lists.events and "there" in low[first:index] and low[index] == "no":
            if core.first - index > NEAR:
                return None
            return self._event(Range(first, last), number, holder)
        if not self._is_denied(index, core, wording):
            return None
        about = self._about(Range(first, index), holder)
        aimed = not self._lists.aims.isdisjoint(low[index : core.first])
        if about is None or not (aimed or self._is_own(about, holder)):
            return None
        span = scene.shortened(index + 1, last)
        return Claim(span, holder, about, number, None, rank=3, denied=True)

    def _find(self, index: int) -> Range | None:
        """The wording that starts at a token, the longest first, or None."""
        low, lists = self._low, self._lists
        for size in range(min(lists.longest.get(low[index], 0), len(low) - index), 0, -1):
            wording = " ".join(low[index : index + size])
            if wording in lists.acts or wording in lists.states or wording in lists.events:
                return Range(index, index + size)
        return None

    def _is_denied(self, index: int, core: Range, wording: str) -> bool:
        """Whether what stands between a negation and an act, a role or an event makes a denial of it."""
        low, lists, words = self._low, self._lists, self._scene.words
        between = [word for word in low[index + 1 : core.first] if word not in words.adverb]
        aimed = not lists.aims.isdisjoint(between)
        if aimed:
            return wording in lists.acts
        plain = all(word in words.auxiliary or word in words.determiner or word in BE for word in between)
        if wording in lists.states:
            return plain and not BE.isdisjoint(low[index - 1 : index])
        if wording not in lists.acts or not plain:
            return False
        if not BE.isdisjoint(low[index - 1 : core.first]) and not low[core.first].endswith("ing"):
            return False  # What was not done to the subject.
        future = not FUTURE.isdisjoint(low[index - 2 : index])
        return wording in ATTACKS if future else low[index] != "no"

    def _about(self, before: Range, holder: Attribution) -> str | None:
        """Whom the denied charge is against: the subject; of “we” the speaker, or whose body he is."""
        low = self._low
        who = first_subject(self._scene.grammar, *before) if before.first < before.last else None
        word = low[who.first] if who is not None else low[before.first] if before.first < before.last else ""
        if word in OWN or (who is not None and self._actors.is_own(who, holder)):
            return self._targets.denier(holder, before.first) if word in OWN else self._named(who)
        return self._named(who)

    def _is_own(self, about: str, holder: Attribution) -> bool:
        """Whether somebody is the speaker, or of his side."""
        source = self._scene.source(holder)
        described = f"{source.name} {source.description or ''}" if source else ""
        return self._parties.same(about, described) or about in described

    def _named(self, who: Range | None) -> str | None:
        """The name of a subject; whoever has none is nobody in particular."""
        if who is None or not self._scene.names.inside(*who):
            return None
        return self._targets.phrases.whom(who)

    def _event(self, span: Range, number: int, holder: Attribution) -> Claim | None:
        """“There will be no war”: said by a party, of itself where no other is named."""
        if not self._actors.is_party(holder):
            return None
        source = self._scene.source(holder)
        about = self._targets.back.side(source) or source.name if source else None
        return Claim(self._scene.shortened(*span), holder, about, number, None, rank=3, denied=True)
