"""What an explanation says: the types. Offsets are code points of the article."""

from __future__ import annotations

from typing import Literal

import msgspec

from flagger.analysis import Kind, Origin, SourceType, Stance, Strength
from flagger.article import Part, Span
from flagger.learned.scorer import Head
from flagger.learned.sorter import Main
from flagger.marking.kinds import Fixed
from flagger.marking.rulings import Ground

Tie = Literal[
    "shared", "missing", "unread", "own_voice", "pronoun", "name", "short_form", "role", "description", "again", "open"
]  # fmt: skip
"""How the words of a source lead to it: they are that of another cue; there are none; the tagger marks some where the rules read
none; “I” of the article; a pronoun; the name as it stands; a surname, an acronym or another form of the name; a role or a description
of somebody who has a name elsewhere; a description of somebody who has none; the same, of one described before; to nobody that the
article makes known.
"""

StanceBy = Literal["entry", "suggests", "turn", "colon", "class", "unclassed", "no_source", "not_as_said"]
"""What gives a cue its stance: the group of its entry; the same, but a document neutrally suggests and a person does not; a turn, or a
colon, which are neutral; a class of its words. It is mental where none of its words is of a class of speech, or they are but no source
stands with it, or what stands behind is not put as something said.
"""

Extents = Literal["rules", "tagger", "both"]
"""Whose extents are marked; both: the rules and the tagger drew the same, but for quotation marks, commas and the like."""

Why = Literal["quoted", "no_cue_to_tagger", "channel", "nobody", "not_read"]
"""Why a cue of the lexicons makes no attribution: it stands in somebody's quoted words; the tagger takes it for no cue; the outlet names
itself as the channel; its source is nobody who speaks, or another source speaks through it; the rules read none there (“would
say”, “did not say”, a noun).
"""


Scorer = Literal["classifier", "rates", "none"]
"""What scored a sentence: the classifier; rates by the number of framing hits; nothing, since it is neither loaded nor an opinion
where it says nothing (kind `other`).
"""


KindBy = Literal["classifier", "rules", Fixed]
"""What told the kind of a sentence: the classifier; rules, where it is left out; or it is `other` before anything is weighed."""


class Drove(msgspec.Struct, frozen=True):
    """What moved a score or a margin, by how much in log-odds: words as they are written, or what else is seen of the sentence, in words.

    `at` is where the words stand; it is empty for what has no place.
    """

    words: str
    at: list[Span]
    weight: float


class Scored(msgspec.Struct):
    """One of the two scores of a sentence, and what drove it, the strongest first; nothing where it is a rate."""

    score: Head
    value: float
    drivers: list[Drove]


class SortedAs(msgspec.Struct):
    """What the classifier takes a sentence for: its likeliest class, the next, and by how much the first is likelier in log-odds.

    Any of the three kinds of fact is the class `fact`: which one, its attribution says. `margins` are the log-odds of each class, the
    likeliest first, and `drivers` what speaks most for the first rather than the next, or against it.
    """

    main: Main
    rival: Main
    lead: float
    margins: dict[Main, float]
    drivers: list[Drove]


class Weighed(msgspec.Struct, frozen=True):
    """A feature, in the tagger's short form and in words, and by how much it speaks for one label rather than another."""

    feature: str
    words: str
    weight: int


class Tagged(msgspec.Struct):
    """One word of a cue as the tagger saw it.

    `label` is what it was given, `rival` the best of the others. `scores` are those of each label by its features, before what
    its neighbours are is weighed. `features` speak for `label` rather than `rival`, the weightiest first; their weights add up to the
    difference of the two scores.
    """

    start: int
    end: int
    label: str
    rival: str
    scores: dict[str, int]
    features: list[Weighed]


class Extent(msgspec.Struct):
    """The parts of an attribution as the rules read them."""

    cue: list[Span]
    source: list[Span]
    content: list[Span]


class Tied(msgspec.Struct):
    """One attribution that touches the sentence.

    `main` says that the sentence has its strength from this one, `counts` that it could have. `entry` is the lexicon entry that
    holds the cue, `word_class` the class that gives the stance where none does. `shared` is the cue whose source this one
    shares. `rules` is what the rules read, where the extents that are marked differ; it and `tagged` have at most one member.
    """

    cue: list[Span]
    source: list[Span]
    content: list[Span]
    origin: Origin
    form: str
    entry: str | None
    strength: Strength
    stance: Stance
    stance_by: StanceBy
    word_class: str | None
    tie: Tie
    shared: list[Span]
    source_id: str | None
    resolved: str | None
    source_type: SourceType | None
    extents: Extents
    rules: list[Extent]
    tagged: list[Tagged]
    counts: bool
    main: bool = False


class Unused(msgspec.Struct):
    """A cue of the lexicons in the sentence that makes no attribution."""

    start: int
    end: int
    entry: str
    why: Why


class Explanation(msgspec.Struct):
    """One sentence: what it was given, on which ground, and the attributions that touch it.

    Its kind is told by `kind_by`; `sorted` has one member where that is the classifier, none elsewhere.

    `share` is which share of its words the contents of its main source are, None where none was weighed; `floats` says that its
    stance is neutral because the main cue neither opens nor closes its quotation. `scores` are both, given by `scorer`.
    """

    start: int
    end: int
    text: str
    part: Part
    kind: Kind
    strength: Strength
    stance: Stance | None
    source: str | None
    source_id: str | None
    ground: Ground
    share: float | None
    floats: bool
    attributions: list[Tied]
    unused: list[Unused]
    kind_by: KindBy
    sorted: list[SortedAs]
    scorer: Scorer
    scores: list[Scored]
