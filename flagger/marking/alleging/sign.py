"""Signs of a claim's status (a denial, missing evidence, a caveat, a silence): what they are said of, and who says so."""

from __future__ import annotations

from typing import NamedTuple

from flagger.analysis import Attribution, Source
from flagger.article import Span
from flagger.lexicon import Hit
from flagger.marking.alleging.scene import Scene
from flagger.marking.alleging.topic import EDGES, Topic, read_topic
from flagger.marking.grammar.words import Range

OF_COURT = frozenset(("proceeding", "brought", "trial"))
"""Signs that a claim beside them is of a proceeding."""

OF_SUBJECT = frozenset(("denial", "plea"))
"""Signs whose own verb says who it is that denies."""


GOING_ON = frozenset(("continue", "continues", "continued", "quick", "moved", "rushed", "seemed", "appeared"))
"""“continued to deny” is a denial."""

RELATIVE = frozenset(("which", "that"))

AGENT = 6
SUBJECT = 14
"""Who denies stands at most so many tokens behind “by”, or before the verb."""


CONTRADICTED = "status.contradicted"
"""The entry whose wordings the article itself says of what follows."""


class Sign(NamedTuple):
    """A sign in sentence `number`, at tokens `at`.

    `speaker` is who denies, or whose words the sign is; None where the article says so itself, or nobody is known. `called` is
    how the text calls him there: “the firm”, “both”.
    """

    kind: str
    at: Range
    span: Span
    number: int
    topic: Topic
    speaker: Source | None
    called: str = ""


class SignReader:
    """Reads the hits of one article's status lexicon."""

    def __init__(self, scene: Scene, sources: list[Source]) -> None:
        self._scene = scene
        self._sources = {source.id: source for source in sources}
        self._unreal = scene.copy.lexicons.words("unreal")
        self._cues: dict[int, Attribution] = {}
        for attribution in scene.attributions:
            for cue in attribution.cue:
                for index in scene.copy.tokens.range(*cue):
                    self._cues.setdefault(index, attribution)

    def read(self, hit: Hit, kind: str) -> Sign | None:
        """The sign at a hit; None where it stands in no sentence of the article itself."""
        scene = self._scene
        number = scene.sentence(hit.start)
        if number is None or scene.sentences[number].part == "boilerplate":
            return None
        if kind == "denial" and scene.copy.lexicons.ids[hit.entry] == CONTRADICTED:
            kind = "contradicted"  # “wrongly claimed that”: the article says so of what follows.
        at = Range(hit.start, hit.end)
        if kind in OF_SUBJECT and self._is_unreal(at):
            return None
        topic = Topic("bare")
        if kind not in OF_COURT:
            topic = read_topic(scene.copy, at, scene.tokens(number), verdict=kind == "false")
        speaker, words = self._speaker(kind, at, number)
        return Sign(kind, at, scene.copy.span(*at), number, topic, speaker, words)

    def _speaker(self, kind: str, at: Range, number: int) -> tuple[Source | None, str]:
        """Who denies, or whose words the sign is, and how the text calls him there."""
        scene, copy = self._scene, self._scene.copy
        holder = scene.holder(at.first)
        if kind in OF_SUBJECT:
            tokens = scene.tokens(number)
            by = copy.low[at.last : at.last + 1] == ["by"]
            around = range(at.last + 1, min(tokens.stop, at.last + AGENT)) if by else self._before(at, tokens)
            called = copy.written(around.start, around.stop) if around else ""
            cue = next((self._cues[i] for i in range(*at) if i in self._cues), None)
            found = self._sources.get(cue.source_id or "") if cue else None
            if found is not None:
                return found, called
            named = scene.names.inside(around.start, around.stop)
            if named:
                who = named[0] if by else named[-1]
                known = next((source for source in self._sources.values() if source.name == who.name), None)
                return known or Source("", who.name, "person" if who.person else "institution"), called
        elif holder is None and scene.voices.quotation(copy.tokens.starts[at.first]) is None:
            return None, ""
        source_id = holder.source_id if holder else scene.sentences[number].source_id
        return self._sources.get(source_id or ""), ""

    def _is_unreal(self, at: Range) -> bool:
        """Whether a verb of denying is only a possibility, or is itself denied: “called on Berl to deny”, “did not deny”."""
        low = self._scene.low
        between = low[at.first - 1].endswith("ly") or low[at.first - 1] == "be"
        before = at.first - 2 if between else at.first - 1
        return before >= 0 and low[before] in self._unreal and low[before - 1] not in GOING_ON

    def _before(self, at: Range, tokens: range) -> range:
        """The tokens of the clause before a verb."""
        low, first = self._scene.low, at.first
        while (
            first > max(tokens.start, at.first - SUBJECT)
            and low[first - 1] not in EDGES
            and low[first - 1] not in RELATIVE
        ):
            first -= 1
        return range(first, at.first)
