"""Losses and hits with a number, from a party about itself or its enemy, under any cue or none."""

from __future__ import annotations

from itertools import pairwise

from flagger.analysis import Attribution, Source
from flagger.lexicon import Hit
from flagger.marking.alleging.charges import clause
from flagger.marking.alleging.scene import EDGES, Claim, Scene
from flagger.marking.alleging.targets import Targets
from flagger.marking.grammar.rightward import first_subject
from flagger.marking.grammar.words import Range

WILL = frozenset(("will", "would", "could", "may", "might", "must", "'ll"))
WILL_REACH = 4
"""So near before a loss they tell what is still to come."""

REMARKS = frozenset(
    ("including", "while", "which", "who", "as", "with", "but", "though", "although", "whereas", "because")
)
"""Behind a comma they open a remark that is not of the statement."""


class Figures:
    """Reads the figures of one article; one statement of figures is one claim."""

    def __init__(self, scene: Scene, targets: Targets) -> None:
        self._scene = scene
        self._targets = targets
        self._done: set[tuple[int, int]] = set()

    def figure(self, hit: Hit, number: int) -> Claim | None:
        """The claim that a figure in sentence `number` makes; None where no party to the dispute gives it."""
        scene = self._scene
        entry = scene.copy.lexicons.ids[hit.entry]
        holder = scene.holder(hit.start)
        if holder is None:
            return self._uncounted(hit, number, entry)
        source = scene.source(holder)
        if source is None or holder.stance in ("mental", "rejecting") or (number, id(holder)) in self._done:
            return None
        span = self._statement(hit, number, holder)
        before = scene.low[hit.start - 1]
        if (before == "to" or before in scene.words.determiner) and not scene.counts(*span):
            return None  # “to sink one”, “confirmed the strike”
        if scene.has(WILL, max(span.first, hit.start - WILL_REACH), hit.start):
            return None  # “will be destroyed”
        if not self._is_partys(source, span, holder):
            return None
        self._done.add((number, id(holder)))
        return Claim(span, holder, self._about(span, holder), number, entry, rank=2, nature="figure")

    def _is_partys(self, source: Source, span: Range, holder: Attribution) -> bool:
        """Whether a party to the dispute gives the figure: a state with a number, a body that fights, or its officials."""
        state = source.name.lower().removeprefix("the ") in self._scene.words.places or self._fights(source, span)
        if source.type == "unnamed":
            # A local toll that accuses nobody is no party's figure.
            accuses = self._targets.back.last_name(*span, holder) is not None
            return accuses and self._scene.counts(*span) and self._is_party(source.name)
        if state:
            return self._scene.counts(*span) or self._names_enemy(span, holder)
        described = f"{source.name} {source.description or ''}"
        if source.type == "person" and self._scene.counts(*span) and self._heads_state(source):
            return True
        return self._is_party(described)

    def _heads_state(self, source: Source) -> bool:
        """Whether somebody is said to be the head of a state or of its government: “the Norlandic president”."""
        words = (source.description or "").lower().replace("’s", "").replace("'s", "").split()
        ours = self._scene.words
        return not ours.top_role.isdisjoint(words) and not ours.places.isdisjoint(words)

    def _names_enemy(self, span: Range, holder: Attribution) -> bool:
        """Whether a statement says of whose arms or losses it is: “had sunk a Kerrowan frigate”."""
        names = self._scene.names
        inside = (entity for entity in names.inside(*span) if entity.adjective)
        return any(not self._targets.pronouns.is_speaker(names.state(entity), holder) for entity in inside)

    def _fights(self, source: Source, span: Range) -> bool:
        """Whether a bare name that no list knows speaks of its own arms: “Kerrand said its guns had …”."""
        if source.type != "institution" or source.description or not source.name.istitle() or " " in source.name:
            return False
        low, arms = self._scene.low, self._scene.words.arms
        owned = (i for i in range(*span) if low[i] in ("its", "their", "it", "our", "we"))
        return any(low[i] in ("it", "we") or not arms.isdisjoint(low[i + 1 : i + 4]) for i in owned)

    def _about(self, span: Range, holder: Attribution) -> str | None:
        """Whose losses or hits they are: the first state or nationality of the statement, else the speaker's opponent."""
        names = self._scene.names
        at = next((i for i in range(*span) if i in names.at and self._targets.back.may_be_charged(i, holder)), None)
        if at is not None:
            entity = names.at[at]
            if entity.adjective or entity.name.lower() in self._scene.words.places or self._modifies(at, span.last):
                return names.state(entity)
        return self._targets.back.opponent(holder)

    def _uncounted(self, hit: Hit, number: int, entry: str) -> Claim | None:
        """A party's losses told with no source at all."""
        scene = self._scene
        if not scene.has(("casualties", "losses"), hit.start, hit.end):
            return None
        first, last = clause(scene, Range(hit.start, hit.end), number, None)
        subject = first_subject(scene.grammar, first, hit.start)
        if subject is None or scene.low[subject.last - 1] not in scene.words.party_to_war:
            return None
        span = Range(subject.first, last)
        return Claim(span, None, self._targets.phrases.whom(subject), number, entry, rank=1, nature="figure")

    def _modifies(self, index: int, last: int) -> bool:
        """Whether a name stands before a noun like an adjective: “14 Kerrowan drones”."""
        scene = self._scene
        return index + 1 < last and scene.raw[index + 1].islower() and scene.low[index + 1] not in scene.words.stop

    def _is_party(self, described: str) -> bool:
        """Whether a source is a body that fights, by its name or its description, and no local authority."""
        words = described.lower().replace("’s", "").replace("'s", "").split()
        if not self._scene.words.local_authority.isdisjoint(words):
            return False
        pairs = (f"{one} {other}" for one, other in pairwise(words))
        return not self._scene.words.party_to_war.isdisjoint((*words, *pairs))

    def _statement(self, hit: Hit, number: int, holder: Attribution) -> Range:
        """The whole statement of a figure: its content as far as its sentence, up to a break or a remark behind it."""
        low = self._scene.low
        first, last = self._scene.bounds(hit.start, number, holder)
        first = next((i for i in range(hit.start, first, -1) if low[i - 1] in EDGES), first)
        for index in range(hit.end, last):
            opens = low[index + 1] if index + 1 < last else ""
            remark = low[index] == "," and (opens in REMARKS or opens.endswith("ing"))
            if remark or low[index] in EDGES:
                last = index
                break
        return self._scene.shortened(first, last)
