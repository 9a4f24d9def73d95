"""The views that a report shows: what was counted, sorted, grouped and put into words, with no markup in it.

Every `anchor` names one element of a report; every `target` is the anchor of a place in the annotated text, or None
where the text has no such place. Fields of type `str` are ready to be shown.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from flagger.analysis import Kind, SourceType, Stance, Status
from flagger.article import Part
from flagger.result import Severity

Heard = Literal["heard", "sought", "unheard"]


class Counts(msgspec.Struct, frozen=True):
    """Findings by severity, suppressed ones left out."""

    error: int = 0
    warning: int = 0
    note: int = 0
    info: int = 0


class Label(msgspec.Struct, frozen=True):
    """A name and its value."""

    name: str
    value: str


class Snippet(msgspec.Struct, frozen=True):
    """A span with some of the text around it, white space made single; cut words are replaced by “…”."""

    before: str
    text: str
    after: str


class Place(msgspec.Struct, frozen=True):
    """Where something stands: `words` is “line 12” or “paragraph 3”, `snippet` what stands there."""

    target: str | None
    words: str
    snippet: Snippet


class Header(msgspec.Struct, frozen=True):
    """What the article says of itself. `untitled` is true where `title` is the opening of the text instead."""

    title: str
    untitled: bool
    facts: tuple[Label, ...]
    missing: str
    path: str
    language: str


class Fix(msgspec.Struct, frozen=True):
    """One finding. `label` is its number in the report, `message` says why and what would clear it."""

    anchor: str
    label: str
    code: str
    name: str
    severity: Severity
    message: str
    neutral: tuple[str, ...]
    place: Place


class Verdict(msgspec.Struct, frozen=True):
    """What to fix before publishing: `open` in full, `folded` on demand, both worst first. Info is only counted."""

    counts: Counts
    words: str
    open: tuple[Fix, ...]
    folded: tuple[Fix, ...]
    folded_words: str


class Share(msgspec.Struct, frozen=True):
    """One source's part of the attributed words; the two widths are per cent of all attributed words."""

    name: str
    target: str | None
    percent: str
    statements: str
    detail: str
    quoted_width: float
    paraphrased_width: float


class Accused(msgspec.Struct, frozen=True):
    """Someone charged with something, and whether the article lets them answer."""

    name: str
    heard: Heard
    words: str
    allegations: tuple[Label, ...]


class Speakers(msgspec.Struct, frozen=True):
    """Who speaks in the article, and who is accused without being heard."""

    words: str
    shares: tuple[Share, ...]
    rest: str
    accused: tuple[Accused, ...]


class Badge(msgspec.Struct, frozen=True):
    """A short label; `kind` tells what it says (a strength, a stance, a status, a category)."""

    kind: str
    value: str
    words: str


class Statement(msgspec.Struct, frozen=True):
    """A sentence of the article. `pieces` are its text in order, each with whether it is loaded wording."""

    target: str
    place: str
    pieces: tuple[tuple[str, bool], ...]
    badges: tuple[Badge, ...]


class Group(msgspec.Struct, frozen=True):
    """Statements of one source; `name` is None where the outlet itself speaks."""

    name: str | None
    target: str | None
    type: str
    statements: tuple[Statement, ...]


class Statements(msgspec.Struct, frozen=True):
    """The split that the taxonomy makes of what is said."""

    sourced: tuple[Group, ...]
    sourced_words: str
    own: tuple[Statement, ...]
    theirs: tuple[Group, ...]
    weak: tuple[Statement, ...]
    contested: tuple[Statement, ...]
    unsourced: tuple[Statement, ...]
    unsourced_words: str


class Charge(msgspec.Struct, frozen=True):
    """One allegation with its repetitions, and what the article says of it."""

    anchor: str
    label: str
    claim: str
    by: str
    about: str
    status: Status
    status_words: str
    answer: str
    caveat: str
    proceeding: bool
    in_heading: bool
    place: Place
    repeats: tuple[Place, ...]
    evidence: tuple[Place, ...]


class StatusGroup(msgspec.Struct, frozen=True):
    """The allegations of one status. `bare` says how many come with no caveat."""

    status: Status
    words: str
    number: str
    bare: str
    charges: tuple[Charge, ...]


class SourceView(msgspec.Struct, frozen=True):
    """A source and how the article treats it. `cues`: stance, its name, cues with their number."""

    anchor: str
    name: str
    type: SourceType
    type_words: str
    description: str
    statements: str
    how: str
    cues: tuple[tuple[Stance, str, str], ...]
    places: tuple[Place, ...]


class Note(msgspec.Struct, frozen=True):
    """A number beside a mark and where it leads; `kind` is the severity of a finding, or “allegation”."""

    kind: str
    label: str
    target: str


class Segment(msgspec.Struct, frozen=True):
    """A piece of text between two mark boundaries.

    `traits` say which marks lie on it (“loaded”, “loaded-article”, “error”), `marks` are their anchors, `reason` puts
    them into words. `starts`, `anchors` and `notes` are the reason, the anchors and the notes of the marks that start
    here.
    """

    text: str
    traits: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    reason: str = ""
    starts: str = ""
    anchors: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()


class Run(msgspec.Struct, frozen=True):
    """The segments of one sentence, or (without anchor) of what stands between two."""

    anchor: str | None
    kind: Kind | None
    segments: tuple[Segment, ...]


class Paragraph(msgspec.Struct, frozen=True):
    """A block of the article; `level` is 0 but for headings, `fixes` are the findings above info that start in it."""

    part: Part
    level: int
    runs: tuple[Run, ...]
    fixes: tuple[Fix, ...]


class Explained(msgspec.Struct, frozen=True):
    """One mark that the report uses: `traits` draw it, `words` say what it means, `number` how often it stands."""

    traits: tuple[str, ...]
    sample: str
    words: str
    number: int


class Guide(msgspec.Struct, frozen=True):
    """How to read the report: the marks, what is not covered, what made it."""

    marks: tuple[Explained, ...]
    severities: tuple[Label, ...]
    limits: tuple[str, ...]
    made_by: tuple[Label, ...]


class Summary(msgspec.Struct, frozen=True):
    """Everything that a report of one article shows."""

    header: Header
    verdict: Verdict
    speakers: Speakers
    statements: Statements
    allegations: tuple[StatusGroup, ...]
    allegation_words: str
    sources: tuple[SourceView, ...]
    paragraphs: tuple[Paragraph, ...]
    guide: Guide
