"""What somebody says of another's conduct: a clause whose subject is identified and whose predicate names something hostile."""

from __future__ import annotations

from collections.abc import Iterator

from flagger.lexicon.tokens import is_word
from flagger.marking.alleging.actors import Actors
from flagger.marking.alleging.conductors import Conductors
from flagger.marking.alleging.hostile import Hostile, Site, hostile_of
from flagger.marking.alleging.predicates import Predicates
from flagger.marking.alleging.scene import Claim, Scene
from flagger.marking.alleging.verb_forms import BE, MARKS
from flagger.marking.grammar.words import Range

MOST = 12
"""Hostile words read in one sentence: more are no news prose."""

LEAST = 4
"""A clause has at least so many words beside the deed that is its subject."""

AGENT = 12
"""What is said of a deed starts at most this many tokens behind it."""

CLEFT = 8
"""“it was not Norland that started the war”: “not” stands at most this many tokens before."""

WISHES = frozenset(("want", "wants", "need", "like", "wish"))
ASKING = frozenset(("whether", "if", "unless", "why", "how", "until"))
UNSETTLED = frozenset(
    ("no", "any", "n't", "unlikely", "likely", "nor", "neither", "without", "must", "should", "nothing", "nobody")
)


class Conduct:
    """Reads one article: what is attributed or quoted, and of what the article says itself only what charges in any voice."""

    def __init__(self, scene: Scene, actors: Actors) -> None:
        self._scene = scene
        self._low = scene.low
        self._actors = actors
        self._hostile: Hostile = hostile_of(scene.copy.lexicons)
        self._predicates = Predicates(scene)
        self._conductors = Conductors(scene, actors, self._hostile)

    def claims(self) -> Iterator[Claim]:
        """Every clause about somebody else's hostile or discreditable conduct, each once."""
        scene, low, opening = self._scene, self._low, self._hostile.opening
        for number, sentence in enumerate(scene.sentences):
            if sentence.part == "boilerplate":
                continue
            at = [i for i in scene.tokens(number) if low[i] in opening]
            found = (self._hostile.find(low, i) for i in at)
            done = scene.tokens(number).start
            for core in [each for each in found if each is not None][:MOST]:
                site = self._site(core, number) if core.first >= done else None
                claim = self._claim(site) if site is not None else None
                if claim is not None:
                    done = claim.span.last
                    yield claim

    def _site(self, core: Range, number: int) -> Site | None:
        """A hostile word with its clause; None where whoever says it cannot charge anybody by it."""
        scene, wording = self._scene, " ".join(self._low[core.first : core.last])
        holder = scene.teller(core.first)
        voice, _ = scene.voices.voice(scene.copy.tokens.starts[core.first])
        told = holder is not None or voice == "quote"
        cleft = "not" in self._low[max(0, core.first - CLEFT) : core.first]
        if not told and (voice == "scare" or (not cleft and wording not in self._hostile.plain)):
            return None
        if (holder is not None and holder.stance in ("rejecting", "accusing")) or self._actors.is_court(holder):
            return None
        starts = self._predicates.starts(core, number, holder)
        return Site(core, wording, number, holder, told, starts, self._predicates.end(core, number, holder))

    def _claim(self, site: Site) -> Claim | None:
        """The claim that the clause round a hostile word makes: with the nearest subject that it can be said of."""
        core, least = site.core, self._scene.bounds(site.core.first, site.number, site.holder)[0]
        noun = site.wording in self._hostile.nouns
        for start in site.starts:
            shares = start not in (core.first, site.starts[-1]) and self._hostile.find(self._low, start) is not None
            if shares:
                continue  # A verb of the same subject: “shell and bomb the town”.
            who, first = self._predicates.subject(start, site.last if noun else core.first, least)
            if who is None or who.first >= core.last:
                continue
            if self._low[who.first] == "it":
                return None
            if noun and (who.last >= core.first or self._conductors.is_elses(who, site)):
                return self._owned(start, site)
            by = self._conductors.sufferer(who, site) if self._is_settled(Range(who.last, core.first)) else None
            if by is not None:
                return Claim(self._scene.shortened(first, site.last), site.holder, by, site.number, None, 2)
            if self._is_said(who, site) and not self._is_asked(start, core.first):
                about = self._conductors.about(who, start, site)
                if about is not None or self._actors.is_own(who, site.holder):
                    return self._said(who, first, about, site)
        return None

    def _is_asked(self, start: int, last: int) -> bool:
        """Whether a clause only asks, or sets a condition: “if “Norland abandons us””."""
        first = start - 2 if self._low[start - 1] in MARKS else start - 1
        return self._scene.has(ASKING, first, last)

    def _said(self, who: Range, first: int, about: str | None, site: Site) -> Claim | None:
        """What is said of the subject `who`, in a claim from token `first` on; a denial where it is said of no own deed."""
        scene, low, words = self._scene, self._low, self._scene.words
        between = Range(max(who.last, site.starts[0]), site.core.first)
        charged = not self._hostile.nobody.isdisjoint((low[who.first], low[who.last - 1]))
        if charged or not words.modal.isdisjoint(low[who.last : site.core.first]):
            return None
        broken = not words.negation.isdisjoint(low[slice(*between)])
        settled = broken if site.wording in self._hostile.virtues else self._is_settled(between)
        source = scene.source(site.holder)
        if about is None or not settled:
            wished = not WISHES.isdisjoint(low[slice(*between)]) or site.wording.startswith("want")
            if about is not None or not broken or source is None or wished:
                return None  # “we do not want any unrest” denies nothing.
            span = scene.shortened(site.core.first, site.last)  # “We did not start the war”
            return Claim(span, site.holder, source.name, site.number, None, 2, denied=True)
        if low[who.first - 1] == "not":  # “it was not Norland that started the war”
            return Claim(scene.shortened(site.core.first, site.last), None, about, site.number, None, 2, denied=True)
        if not site.told and site.wording not in self._hostile.plain:
            return None
        span = scene.shortened(first, site.last)
        if site.wording in self._hostile.war and self._hostile.harmed.isdisjoint(low[site.core.first : site.last]):
            # News from the front, but for a party.
            party = self._actors.is_party(site.holder)
            return Claim(span, site.holder, about, site.number, None, 1, nature="event") if party else None
        return Claim(span, site.holder, about, site.number, None, 2)

    def _is_said(self, who: Range, site: Site) -> bool:
        """Whether a hostile word is said of the subject, who is not against it and does not only speak of it."""
        low, core, hostile = self._low, site.core, self._hostile
        between = low[who.last : core.first]
        # A verb goes by the part of the clause that it stands in.
        noun = site.wording in hostile.nouns
        beside = low[who.first : core.first] if noun else low[max(site.starts[0], who.last) : core.first]
        if between[:1] == ["to"] or "against" in between or not hostile.opposing.isdisjoint(beside):
            return False
        if low[who.first] in ("this", "that") and not BE.isdisjoint(between[:1]):
            return False
        if site.wording in hostile.virtues:
            return True
        if site.wording in hostile.verbs and self._predicates.is_verb(core, between):
            return True
        aside = self._predicates.is_spoken_of(core) or self._predicates.is_beside(between)
        return noun and not aside and any(is_word(word) for word in between)

    def _is_settled(self, between: Range) -> bool:
        """Whether a clause says that something is so: not that it may be, must be or is not."""
        words = self._scene.words
        return (words.modal | words.negation | words.duty | UNSETTLED).isdisjoint(self._low[slice(*between)])

    def _owned(self, start: int, site: Site) -> Claim | None:
        """“Norland's blockade of the port traps the grain”: the deed is the subject, and somebody's."""
        scene, core = self._scene, site.core
        if self._predicates.is_spoken_of(core) or not self._is_settled(Range(start, min(site.last, core.last + AGENT))):
            return None
        about = self._conductors.owned(site)
        opposed = not self._hostile.opposing.isdisjoint(self._low[start : core.first])
        if about is None or opposed or scene.copy.words(start, site.last) - scene.copy.words(*core) < LEAST:
            return None
        return Claim(scene.shortened(start, site.last), site.holder, about, site.number, None, 2)
