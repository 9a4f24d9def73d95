"""Deeds in plain verbs: what somebody says that somebody else does, plans or tries, and that is a charge."""

from __future__ import annotations

from collections.abc import Iterator

from flagger.analysis import Attribution, Nature
from flagger.lexicon.tokens import is_word
from flagger.marking.alleging.actors import Actors
from flagger.marking.alleging.charges import OPEN_QUESTIONS, clause
from flagger.marking.alleging.doers import Doers
from flagger.marking.alleging.scene import Claim, Scene
from flagger.marking.alleging.verb_forms import BE, MARKS, Forms
from flagger.marking.alleging.verbs import Sort, verbs_of
from flagger.marking.grammar.clauses import group_start
from flagger.marking.grammar.rightward import first_subject
from flagger.marking.grammar.words import Range

MOST = 16
"""Verbs read in one sentence: more are no news prose."""


class Deeds:
    """Reads the deeds of one article."""

    def __init__(self, scene: Scene, actors: Actors) -> None:
        self._scene = scene
        self._actors = actors
        self._low = scene.low
        self._verbs = verbs_of(scene.copy.lexicons)
        self._forms = Forms(scene, self._verbs)
        self._doers = Doers(scene)

    def claims(self) -> Iterator[Claim]:
        """Every deed that charges somebody."""
        low, opening = self._low, self._verbs.opening
        for number, sentence in enumerate(self._scene.sentences):
            if sentence.part == "boilerplate":
                continue
            at = [index for index in self._scene.tokens(number) if low[index] in opening]
            found = (self._verbs.find(low, index) for index in at)
            for core, sort in [each for each in found if each is not None][:MOST]:
                claim = self._claim(core, sort, number)
                if claim is not None:
                    yield claim

    def _claim(self, core: Range, sort: Sort, number: int) -> Claim | None:
        """The claim that a deed makes, or None."""
        scene = self._scene
        holder = scene.teller(core.first)
        told = holder is not None or scene.voices.voice(scene.copy.tokens.starts[core.first])[0] == "quote"
        if holder is not None and (holder.stance in ("rejecting", "accusing") or self._actors.is_court(holder)):
            return None
        if sort == "breach":
            return self._breach(core, number, holder)
        least = scene.tokens(number).start
        aim = self._forms.aim(core.first, least)
        if not self._forms.fits(core, sort, aimed=aim is not None):
            return None
        if aim is not None:
            bid = self._bid(core, aim, sort, number, holder, told=told) if self._low[aim] in self._verbs.bids else None
            return bid or self._aimed(core, aim, sort, number, holder, told=told)
        if sort == "aim" or self._low[core.first - 1] == "to":
            return None
        own_charge = sort == "deed" or (sort == "war" and self._forms.harms(core, least, scene.tokens(number).stop))
        if not told and not own_charge:
            return None
        return self._done(core, sort, number, holder, told=told)

    def _done(self, core: Range, sort: Sort, number: int, holder: Attribution | None, *, told: bool) -> Claim | None:
        """“Norland is starving the town”, “the town was starved by Norland”."""
        scene, low = self._scene, self._low
        group = group_start(scene.grammar, core.first, scene.tokens(number).start)
        helpers = low[group : core.first]
        passive = self._forms.is_passive(core, helpers)
        if not passive and not self._forms.acts(core, group):
            return None
        if self._forms.is_possible(core, group, scene.tokens(number).start, aimed=False):
            return None
        span = self._clause(core, number, holder)
        if span is None:
            return None
        who = self._doers.agent(core.last, span.last) if passive else None
        who = who if passive else self._doers.subject(span.first, group, number, holder, aimed=False)
        if who is None:
            return None
        if not scene.words.negation.isdisjoint(helpers):
            return self._denied(who, Range(core.first, span.last), sort, number, holder)
        about = self._actors.about(who, holder, own=not told)
        if about is None or (sort == "war" and told and not self._is_act_of_war(core, span.last, holder)):
            return None
        first = who.first if not passive and self._doers.adjoins(who, span.first, group) else span.first
        nature: Nature = "event" if sort == "war" and told else "charge"
        # Where a party counts what its enemy did, it is the figure that counts.
        rank = 1 if sort == "war" else 3
        return Claim(scene.shortened(first, span.last), holder, about, number, None, rank, nature=nature)

    def _aimed(
        self, core: Range, aim: int, sort: Sort, number: int, holder: Attribution | None, *, told: bool
    ) -> Claim | None:
        """“Norland is trying to starve the town”; in the article's own voice only what charges whatever its object."""
        scene = self._scene
        least = scene.tokens(number).start
        group = group_start(scene.grammar, aim, least)
        if not (told or sort == "deed") or self._forms.is_possible(core, group, least, aimed=True):
            return None
        if self._low[aim - 1] == "no":
            return None  # “has no plans to starve the town”
        span = self._clause(core, number, holder)
        who = self._doers.subject(span.first, group, number, holder, aimed=True) if span is not None else None
        if span is None or who is None or not scene.words.negation.isdisjoint(self._low[group : core.first]):
            return None
        about = self._actors.about(who, holder, own=not told)
        if about is None or scene.has(scene.words.modal, who.last, group):
            return None
        first = who.first if self._doers.adjoins(who, span.first, group) else span.first
        return Claim(scene.shortened(first, span.last), holder, about, number, None, 3)

    def _clause(self, core: Range, number: int, holder: Attribution | None) -> Range | None:
        """The clause round a deed; None where it only asks, or tells what is still to come."""
        span = clause(self._scene, core, number, holder)
        opens = span.first - 2 if self._low[span.first - 1] in MARKS else span.first - 1
        asks = self._scene.has(OPEN_QUESTIONS, opens, span.first + 1)
        return None if asks or self._scene.has(("until",), span.first, core.first) else span

    def _breach(self, core: Range, number: int, holder: Attribution | None) -> Claim | None:
        """“Norland had moved guns to the village in breach of the truce”: what somebody does against a rule."""
        scene = self._scene
        if holder is None or self._low[core.first - 1] in BE:
            return None
        span = self._clause(core, number, holder)
        who = first_subject(scene.grammar, span.first, core.first) if span and span.first < core.first else None
        about = self._actors.about(who, holder, own=False) if who is not None else None
        if span is None or who is None or about is None:
            return None
        if scene.has(scene.words.modal | scene.words.negation, span.first, core.first):
            return None
        return Claim(scene.shortened(who.first, span.last), holder, about, number, None, 3)

    def _denied(self, who: Range, span: Range, sort: Sort, number: int, holder: Attribution | None) -> Claim | None:
        """“We did not shell the port”: who denies a deed of his own side says what he is charged with."""
        source = self._scene.source(holder)
        if source is None or sort not in ("deed", "told", "war") or not self._actors.is_own(who, holder):
            return None
        return Claim(self._scene.shortened(*span), holder, source.name, number, None, 3, denied=True)

    def _bid(
        self, core: Range, aim: int, sort: Sort, number: int, holder: Attribution | None, *, told: bool
    ) -> Claim | None:
        """“Norland's bid to conquer the coast”."""
        scene, low = self._scene, self._low
        to = low.index("to", aim)
        if not scene.words.finite.isdisjoint(low[aim:to]) or scene.has(scene.words.negation, aim - 4, aim):
            return None
        grabs = " ".join(low[core.first : core.last]) in self._verbs.grabs
        if not told and not grabs and sort not in ("deed", "told"):
            return None
        first, who = self._doers.owner(aim, to, number)
        about = self._actors.about(who, holder, own=not told) if who is not None else None
        if about is None:
            return None
        _, last = clause(scene, core, number, holder)
        last = next((i for i in range(core.last, last) if low[i] in scene.words.finite), last)
        return Claim(scene.shortened(first, last), holder, about, number, None, 2)

    def _is_act_of_war(self, core: Range, last: int, holder: Attribution | None) -> bool:
        """Whether a party to a dispute says it of its enemy, and says of what or whom."""
        behind = self._low[core.last] if core.last < last else ""
        return (
            bool(behind) and is_word(behind) and behind not in ("and", "or", "back") and self._actors.is_party(holder)
        )
