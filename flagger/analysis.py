"""What was marked: the marks of one article and the values that they may take.

The values are those of the taxonomy; the names are those of the schema `flagger.result/1`. Offsets are code points.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from flagger.article import Block, Genre, Part, Span

Strength = Literal["none", "vague", "unnamed", "named", "quoted"]
Stance = Literal["neutral", "endorsing", "insisting", "distancing", "rejecting", "accusing", "mental"]
Kind = Literal["other", "allegation", "characterisation", "sourced_fact", "weakly_sourced", "unsourced"]
Voice = Literal["quote", "paraphrase", "scare", "article"]
Category = Literal[
    "epithet",
    "delegitimising",
    "extremist_label",
    "dehumanising",
    "emotive",
    "evaluation",
    "attitude",
    "exaggeration",
    "euphemism",
    "motive",
    "conspiracy",
    "side_taking",
    "doubt",
]
SourceType = Literal["person", "institution", "document", "own_reporting", "unnamed", "vague"]
Status = Literal["refuted", "without_evidence", "disputed", "supported", "unverified"]
Answer = Literal["given", "sought", "none"]
Nature = Literal["charge", "figure", "event"]
Origin = Literal["rule", "tagger"]
FoundBy = Literal["rule", "classifier"]
QuotationUse = Literal["speech", "scare", "mention"]

STRENGTHS: tuple[Strength, ...] = ("none", "vague", "unnamed", "named", "quoted")
"""The scale of strength, weakest first: the index is the taxonomy's number."""


class Scores(msgspec.Struct, frozen=True):
    """How likely a reader finds the sentence loaded, or an opinion: 0.0 to 1.0."""

    loaded: float = 0.0
    opinion: float = 0.0


class Sentence(msgspec.Struct):
    """One sentence, with what the article offers for it.

    `source` is the resolved name or the description of who is said to say so, `source_id` its id in `Analysis.sources`;
    both are None where `strength` is "none", unless a mental cue names who thinks so.
    """

    start: int
    end: int
    part: Part
    kind: Kind = "unsourced"
    strength: Strength = "none"
    stance: Stance | None = None
    source: str | None = None
    source_id: str | None = None
    scores: Scores = Scores()


class Quotation(msgspec.Struct, frozen=True):
    """Words between quotation marks, the marks included.

    `use` tells a source's words (`speech`) from distancing marks (`scare`) and from a title, nickname or term (`mention`).
    `continues` is true where the mark opens a further paragraph of the quotation before. `depth` is 0 outside any other.
    """

    start: int
    end: int
    use: QuotationUse = "speech"
    continues: bool = False
    depth: int = 0


class Source(msgspec.Struct):
    """Someone or something that the article has speak.

    `name` is the fullest name the article gives, or the description where it gives none; `description` is the role or
    apposition that came with it. `mentions` are the spans that were resolved to it.
    """

    id: str
    name: str
    type: SourceType
    description: str | None = None
    mentions: list[Span] = msgspec.field(default_factory=list)


class Attribution(msgspec.Struct):
    """A cue, whom it names, and what it attributes. Each part may be in several pieces; `source` may be empty.

    `verbatim` is true where at least a part of the content is in the source's own words.
    """

    source: list[Span]
    cue: list[Span]
    content: list[Span]
    source_id: str | None
    strength: Strength
    stance: Stance
    verbatim: bool
    origin: Origin = "rule"


class Loaded(msgspec.Struct, frozen=True):
    """Wording that judges. `entry` is the lexicon entry that found it; `by` is the source whose words they are, or None."""

    start: int
    end: int
    category: Category
    voice: Voice
    entry: str | None
    origin: Origin = "rule"
    by: str | None = None


class Rationale(msgspec.Struct, frozen=True):
    """The words that the classifier's loaded score of a sentence rests on: without them it would be `without`, not `score`.

    It is no mark of loaded wording, and has no category: the classifier knows whether readers find a sentence loaded, not what its
    words do. Voice and `by` are as for `Loaded`.
    """

    start: int
    end: int
    voice: Voice
    by: str | None
    score: float
    without: float


class Allegation(msgspec.Struct):
    """A claim that the reader should not take as established, and what the article says of it.

    `nature` is which of the taxonomy's three it is: a charge against someone, a party's figure, another contestable event.
    `by` and `about` are names (None: the article itself; unknown). `group` is shared by repetitions of one claim.
    `evidence` are the spans that the status, the caveat or the answer rests on. `origin` is "classifier" where no rule found the
    claim: it is listed, and nothing is judged by it.
    """

    start: int
    end: int
    group: int
    by: str | None
    about: str | None
    nature: Nature = "charge"
    status: Status = "unverified"
    evidence: list[Span] = msgspec.field(default_factory=list)
    caveat: bool = False
    answer: Answer = "none"
    proceeding: bool = False
    by_id: str | None = None
    voice: Voice = "article"
    stance: Stance | None = None
    entry: str | None = None
    origin: FoundBy = "rule"


class Analysis(msgspec.Struct):
    """All marks of one article, each list in the order of the text.

    `genre` is the article's own or the one that its labels and its form show, None where nothing shows any; `labelled`
    says that readers are told it. `language` is "en",
    or the code of another language ("und" where it is not known which); then nothing is marked. `posts` are the entries of
    a live blog, empty for any other article. `rationales` are there only where they were asked for.
    """

    blocks: list[Block]
    sentences: list[Sentence]
    quotations: list[Quotation]
    sources: list[Source]
    attributions: list[Attribution]
    loaded: list[Loaded]
    allegations: list[Allegation]
    genre: Genre | None = None
    labelled: bool = False
    language: str = "en"
    posts: list[Span] = msgspec.field(default_factory=list)
    rationales: list[Rationale] = msgspec.field(default_factory=list)
