"""What is said in an article that may answer a charge: each source's sentences, and the denials."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from flagger.analysis import Attribution, Source, Stance
from flagger.article import Span
from flagger.lexicon import Lexicons
from flagger.lexicon.model import StatusEntry
from flagger.marking.alleging.matter import stems
from flagger.marking.alleging.parties import Parties
from flagger.marking.alleging.scene import Scene
from flagger.marking.alleging.sign import OF_SUBJECT, Sign, SignReader
from flagger.marking.naming.entity import Entity
from flagger.marking.naming.pronouns import GENDERS

FIRST_PERSON = frozenset(("i", "we", "my", "our", "us", "me", "i've", "we've", "i'm", "we're", "i'd", "we'd"))
SELF = FIRST_PERSON | frozenset(("he", "she", "his", "her", "himself", "herself"))
"""With these somebody speaks of himself, in his own words or in those of the article."""

OWN = frozenset(("his", "her", "their", "its"))
HIS = frozenset(("his", "her", "its"))
"""“his accusations” are those that he makes."""

OWNER_REACH = 60
"""Whom “his lawyer” means is named within so many tokens before it."""

CUE = 3
"""Words in the longest cue of a reply."""

MOST = 20
"""Sentences of one quotation that are read."""


class Utterance(NamedTuple):
    """What one source says in the sentence of a number, before its words are read: what it is found by.

    `called` is how the text calls the source there, `owner` whom “his lawyer” means. `told` is its attribution, if it has one,
    `sign` the denial that it is, if it is one.
    """

    number: int
    source: Source
    called: str
    owner: Entity | None
    told: Attribution | None
    sign: Sign | None = None

    @property
    def described(self) -> str:
        """All that the speaker is called."""
        return f"{self.source.name} {self.source.description or ''} {self.called}"


class Speech(NamedTuple):
    """What one source says in one sentence.

    `called` is how the text calls it there, `owner` whom “his lawyer” means. `stance` is that of the cue, `matter` the stems of
    the words, `names` who is named in it. `denies` says that it negates something, `charges` are its words for accusations,
    `of_self` says that it speaks of the speaker, `replies` that it is brought in as a reply.
    `sign` is the denial that the speech is, if it is one.
    """

    at: Span
    source: Source
    called: str
    owner: Entity | None
    stance: Stance | None
    content: tuple[Span, ...]
    matter: frozenset[str]
    names: frozenset[Entity] = frozenset()
    denies: bool = False
    charges: frozenset[str] = frozenset()
    of_self: bool = False
    replies: bool = False
    sign: Sign | None = None

    @property
    def rejects(self) -> bool:
        """Whether the speech says that a charge is not so, or speaks of it as nothing but a charge."""
        denied = self.sign is not None or self.stance == "rejecting"
        return denied or bool(self.charges) or (self.denies and self.of_self)

    @property
    def described(self) -> str:
        """All that the speaker is called."""
        return f"{self.source.name} {self.source.description or ''} {self.called}"


class Speeches:
    """Finds what is said in one article, and reads what is asked for."""

    def __init__(self, scene: Scene, parties: Parties, sources: list[Source]) -> None:
        self._scene = scene
        self._parties = parties
        self._sources = {source.id: source for source in sources}
        self._accusations = _accusations(scene.copy.lexicons)
        self._cues = scene.copy.lexicons.words("reply_cue")
        self._signs = SignReader(scene, sources)

    def find(self) -> list[Utterance]:
        """All that is said, in the order of the text."""
        return sorted([*self._told(), *self._denied()], key=lambda each: each.number)

    def _told(self) -> Iterator[Utterance]:
        """What is attributed to somebody, by sentence."""
        scene, at = self._scene, self._scene.copy.tokens.at
        seen: dict[tuple[int, str], Attribution | None] = {}
        for each in scene.attributions:
            if each.stance == "mental" or each.source_id not in self._sources or self._is_unreal(each):
                continue
            places = (at(place) for span in (*each.content, *each.cue[:1]) for place in (span.start, span.end - 1))
            numbers = [number for place in places if (number := scene.sentence(place)) is not None]
            if numbers:
                for number in range(min(numbers), min(max(numbers) + 1, min(numbers) + MOST)):
                    seen.setdefault((number, each.source_id), each)
        for number, sentence in enumerate(scene.sentences):
            if sentence.source_id in self._sources and sentence.stance not in ("mental", "rejecting"):
                seen.setdefault((number, sentence.source_id), None)
        for (number, source_id), told in seen.items():
            called = " ".join(scene.copy.text[span.start : span.end] for span in told.source) if told else ""
            yield Utterance(number, self._sources[source_id], called, self._owner(told) if told else None, told)

    def _is_unreal(self, told: Attribution) -> bool:
        """Whether something is not said: “did not deny”."""
        cue = self._scene.copy.tokens.range(*told.cue[0]) if told.cue else range(0)
        return self._scene.has(self._scene.words.negation, cue.start - 1, cue.stop)

    def read(self, each: Utterance) -> Speech:
        """What is said, with all that can be told of its words."""
        scene, copy, told, sign = self._scene, self._scene.copy, each.told, each.sign
        sentence, tokens = scene.sentences[each.number], scene.tokens(each.number)
        at = Span(sentence.start, sentence.end)
        if sign is not None:
            matter = sign.topic.matter or stems(copy, tokens.start, tokens.stop)
            return Speech(at, each.source, each.called, None, "rejecting", (), matter, denies=True, sign=sign)
        said = [i for span in told.content for i in copy.tokens.range(*span) if i in tokens] if told else list(tokens)
        low = [copy.low[i] for i in said]
        return Speech(
            at,
            each.source,
            each.called,
            each.owner,
            told.stance if told else sentence.stance,
            tuple(told.content) if told else (),
            stems(copy, tokens.start, tokens.stop),
            frozenset(entity for i in said if (entity := scene.names.at.get(i)) is not None),
            not scene.words.answering.isdisjoint(low),
            frozenset(word for before, word in pairwise(("", *low)) if word in self._accusations and before not in HIS),
            not SELF.isdisjoint(low),
            told is not None and self._is_reply(tokens, set(said)),
        )

    def _is_reply(self, tokens: range, said: set[int]) -> bool:
        """Whether the words of a sentence round what is said in it bring it in as a reply: “hit back”, “for his part”."""
        low = [self._scene.low[i] for i in tokens if i not in said]
        words = {" ".join(low[i : i + n]) for n in range(1, CUE + 1) for i in range(len(low) - n + 1)}
        return not self._cues.isdisjoint(words)

    def _denied(self) -> Iterator[Utterance]:
        """The denials whose speaker is known."""
        scene, lexicons = self._scene, self._scene.copy.lexicons
        for hit in scene.copy.hits["status"]:
            entry = lexicons.entries[hit.entry]
            sign = self._signs.read(hit, entry.sign) if isinstance(entry, StatusEntry) else None
            if sign is None or sign.kind not in OF_SUBJECT or sign.speaker is None:
                continue
            holder = scene.holder(sign.at.first)
            if holder is not None and not self._is_own(sign.speaker, self._sources.get(holder.source_id or "")):
                continue  # What somebody else says of him.
            yield Utterance(sign.number, sign.speaker, sign.called, None, None, sign)

    def _is_own(self, speaker: Source, holder: Source | None) -> bool:
        """Whether whoever denies is the one who is quoted there."""
        return holder is not None and (holder.id == speaker.id or self._parties.same(holder.name, speaker.name))

    def _owner(self, told: Attribution) -> Entity | None:
        """Whom the “his” of a source means: the person of that gender, or the body, that was named last."""
        scene = self._scene
        first = scene.copy.tokens.at(told.source[0].start) if told.source else None
        if first is None or scene.low[first] not in OWN:
            return None
        gender = GENDERS.get(scene.low[first], "")
        before = (scene.names.at.get(i) for i in range(first - 1, max(-1, first - 1 - OWNER_REACH), -1))
        return next((e for e in before if e is not None and e.person is bool(gender) and e.may_be(gender)), None)


@lru_cache(maxsize=2)
def _accusations(lexicons: Lexicons) -> frozenset[str]:
    """What charges are called when they are spoken of."""
    return lexicons.words("accusation_word")
