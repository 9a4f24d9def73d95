"""Proceedings: who is charged with what before a court, and what a court has settled."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from flagger.analysis import Attribution
from flagger.lexicon import Hit
from flagger.lexicon.model import StatusEntry
from flagger.lexicon.tokens import is_word
from flagger.marking.alleging.accused import Accused
from flagger.marking.alleging.charges import is_inner_stop
from flagger.marking.alleging.scene import EDGES, Claim, Scene
from flagger.marking.alleging.targets import PASSIVE
from flagger.marking.grammar.words import Range

LINKS = frozenset(("with", "of", "on", "for", "over", "in"))
"""The last words of a wording that brings a charge; without one of them the accused stands before a “with” to come."""

OBJECT_REACH = 18
"""“charged Ana Berl, 40, a clerk in Vell, with …”: the “with” comes within this many tokens."""

COURT_REACH = 5
"""“at the district court of Vell”: the court comes within this many tokens, and is no part of the charge."""

BREAKS = frozenset((";", "but", "while", "whereas", "although", "who", "denies", "deny", "denied"))
"""Between a conviction and a charge behind it they open something that was not settled."""

ARRESTS = frozenset(("arrested", "arrest", "detained", "detain", "held", "hold", "questioned"))

PEOPLE = frozenset(("him", "her", "them", "his"))
"""“is charged with her”: beside whom, not with what."""

BROUGHT = "status.brought"
"""What finds the counts of a list: the wording that announced them."""

BULLETS = ("•", "-", "–", "*", "·", "▪", "◦")
MOST_COUNTS = 12
"""Signs read in one sentence, and charges in one list."""


class Court:
    """The signs of proceedings in one article, by the sentence that they stand in."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self.signs: dict[str, dict[int, list[Hit]]] = {"brought": {}, "trial": {}, "plea": {}, "settled": {}}
        for hit in scene.copy.hits["status"]:
            entry, number = scene.copy.lexicons.entries[hit.entry], scene.sentence(hit.start)
            if isinstance(entry, StatusEntry) and entry.sign in self.signs and number is not None:
                found = self.signs[entry.sign].setdefault(number, [])
                if len(found) < MOST_COUNTS:
                    found.append(hit)

    def settles(self, index: int, number: int) -> bool:
        """Whether a charge at token `index` is one that was admitted, or that a court has decided."""
        low = self._scene.low
        return any(
            hit.end <= index and BREAKS.isdisjoint(low[hit.end : index]) and not self._brings(hit.end, index, number)
            for hit in self.signs["settled"].get(number, ())
        )

    def holds_settled(self, claim: Claim) -> bool:
        """Whether a conviction or an acquittal stands inside a claim: it is the court's, whoever tells of it."""
        return any(claim.span.first <= hit.start < claim.span.last for hit in self.of(claim.sentence, "settled"))

    def charges(self, accused: Accused) -> Iterator[Claim]:
        """“was charged with …”, “police have charged Ana Berl, 40, with …”, and the counts of a list behind “with:”."""
        for number, hits in self.signs["brought"].items():
            for hit in hits:
                yield from self._charge(accused, hit, number)

    def of(self, number: int, sign: str) -> list[Hit]:
        """The hits of a sign in a sentence."""
        return self.signs[sign].get(number, [])

    def _brings(self, first: int, last: int, number: int) -> bool:
        return any(first <= hit.start < last for hit in self.of(number, "brought"))

    def _charge(self, accused: Accused, hit: Hit, number: int) -> Iterator[Claim]:
        scene, low = self._scene, self._scene.low
        tokens = scene.tokens(number)
        denied = scene.has(scene.words.negation, hit.start - 3, hit.start)
        if denied or scene.has(scene.words.possibility, hit.start - 4, hit.start):
            return
        if any(settled.end > hit.start for settled in self.of(number, "settled")):
            return  # “was charged with theft and acquitted”, “dropped the charges of theft”
        holder = scene.holder(hit.start)
        if low[hit.end - 1] in LINKS or low[hit.end - 1] == "charges":
            start, about = hit.end, self._accused(accused, hit, number)
        else:
            reach = range(hit.end, min(tokens.stop, hit.end + OBJECT_REACH))
            found = next((i for i in reach if low[i] == "with"), None)
            if found is None:
                return
            start, about = found + 1, accused.first_whom(hit.end, found)
            holder = self._accuser(hit) or holder
        if about is None:
            return
        if start < tokens.stop and low[start] == ":":
            yield from self._counts(holder, about, number)
            return
        span = self.matter(start, tokens.stop)
        if scene.copy.words(*span) and low[span.first] not in PEOPLE:
            yield Claim(span, holder, about, number, BROUGHT, rank=4, proceeding=True)

    def _accused(self, accused: Accused, hit: Hit, number: int) -> str | None:
        """Who is charged: the subject of a passive, or the object of an arrest: “detained two men on suspicion of …”."""
        low, least = self._scene.low, self._scene.tokens(number).start
        inside = [entity for entity in self._scene.names.inside(hit.start, hit.end) if not entity.adjective]
        if inside and low[hit.start] == "charged" and low[hit.start - 1] not in PASSIVE:
            return inside[-1].name  # “charged Berl with theft”
        him = next((i for i in range(hit.start + 1, hit.end) if low[i] in ("him", "her", "them")), None)
        if him is not None:
            return accused.him(him)
        reach = range(hit.start - 1, max(least, hit.start - OBJECT_REACH), -1)
        arrest = next((i for i in reach if low[i] in ARRESTS), None)
        if low[hit.start] != "on" or arrest is None or arrest == hit.start - 1 or low[arrest - 1] in PASSIVE:
            return accused.before(hit.start if arrest is None else arrest, number)
        return accused.first_whom(arrest + 1, hit.start)

    def _accuser(self, hit: Hit) -> Attribution | None:
        """The attribution whose cue is the verb of an active charge, or None."""
        at = self._scene.copy.tokens.starts[hit.end - 1]
        attributions = self._scene.attributions
        first = bisect_left(attributions, at - 40, key=lambda each: each.cue[0].start)
        near = attributions[first : first + 4]
        return next((each for each in near if any(s <= at < e for s, e in each.cue)), None)

    def matter(self, start: int, stop: int) -> Range:
        """What is charged: up to the next mark or remark, the court left out."""
        scene, low = self._scene, self._scene.low
        last = start
        while last < stop:
            word = low[last]
            if (
                word in EDGES
                or word in scene.words.remark_opener
                or word == ","
                or (word == "." and not is_inner_stop(scene, last))
            ):
                break
            if word == "and" and self._goes_on(last + 1, stop):
                break
            if word in ("in", "on") and last + 1 < stop and low[last + 1] in scene.words.time:
                break
            if word in ("at", "before", "in") and scene.has(("court",), last + 1, min(stop, last + COURT_REACH)):
                break
            last += 1
        return scene.shortened(start, last)

    def _goes_on(self, index: int, stop: int) -> bool:
        """Whether a verb of its own stands behind “and”: “with theft and faces …”, “with theft and released on bail”."""
        scene = self._scene
        if index + 1 >= stop:
            return False
        word = scene.low[index]
        ended = word.endswith("ed") and scene.low[index + 1] in scene.words.preposition
        number = scene.sentence(index)
        signs = (hit.start for found in self.signs.values() for hit in found.get(number or 0, ()))
        return ended or word in scene.words.finite or word in scene.words.auxiliary or index in signs

    def _counts(self, holder: Attribution | None, about: str, number: int) -> Iterator[Claim]:
        """The charges of a list: the items behind the sentence that announces it."""
        scene = self._scene
        text, sentences = scene.copy.text, scene.sentences
        for item in range(number + 1, min(len(sentences), number + 1 + MOST_COUNTS)):
            start = sentences[item].start
            lead = text[text.rfind("\n", 0, start) + 1 : start].strip()
            if not (lead.startswith(BULLETS) or text[start] in BULLETS):
                return
            tokens = scene.tokens(item)
            first = next((i for i in tokens if is_word(scene.raw[i])), tokens.stop)
            span = scene.shortened(first, tokens.stop)
            if scene.copy.words(*span):
                yield Claim(span, holder, about, item, BROUGHT, rank=4, proceeding=True)
