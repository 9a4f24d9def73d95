"""How to read a report: what the marks mean, what is not covered, what made it."""

from __future__ import annotations

from collections import Counter

import msgspec

from flagger.result import SEVERITIES, Result, Severity
from flagger.summary.context import Context
from flagger.summary.rates import FALSE_ALARMS, JUDGED, Rate
from flagger.summary.readability import Figure, figures
from flagger.summary.speakers import spoken
from flagger.summary.views import Label
from flagger.summary.wording import KINDS, TOLD, VOICES, capital

LIMITS = (
    "flagger reads one article and nothing else. It checks no facts: a sourced fact here is attributed, not verified.",
    "It looks for loaded language, name calling, exaggeration and minimisation, and in part for doubt and flag-waving.",
    (
        "It does not look for repetition, appeal to fear, causal oversimplification, whataboutism, the black-and-white "
        "fallacy, slogans, thought-terminating clichés, appeal to authority or bandwagon."
    ),
    "No mark is tied to anyone’s aim or to a disinformation campaign: one article cannot show those.",
    (
        "Marks are made by word lists, word order and learned weights. They miss things, and they are sometimes wrong: an "
        "editor decides."
    ),
)
"""Section 6 of the taxonomy, in words for the reader of a report."""
EXPLAINED = (
    Label("error", "a judging label in the outlet’s own words"),
    Label("warning", "a claim or wording that needs a source, a caveat, an answer or a plainer word"),
    Label("note", "worth a look"),
    Label("info", "marked in the text and not listed, such as loaded words that a source said"),
)


class Explained(msgspec.Struct, frozen=True):
    """One mark that the report uses: `traits` draw it, `words` say what it means, `number` how often it stands."""

    traits: tuple[str, ...]
    sample: str
    words: str
    number: int


class Choice(msgspec.Struct, frozen=True):
    """A kind of sentence, and its name."""

    value: str
    words: str


class Guide(msgspec.Struct, frozen=True):
    """How to read the report: the marks, what is not covered, how hard the article is to read, how often flagger is wrong.

    `kinds` are the kinds of sentence in this article. Its text can be filtered by the three choices, each a value and its words.
    """

    marks: tuple[Explained, ...]
    kinds: tuple[Choice, ...]
    kind_choices: tuple[tuple[str, str], ...]
    voice_choices: tuple[tuple[str, str], ...]
    severity_choices: tuple[tuple[str, str], ...]
    severities: tuple[Label, ...]
    limits: tuple[str, ...]
    readability: tuple[Figure, ...]
    false_alarms: tuple[Rate, ...]
    judged: str
    made_by: tuple[Label, ...]


def guide(context: Context) -> Guide:
    """The explanations, with how often each mark stands in this article."""
    result = context.result
    voices = Counter(loaded.voice for loaded in result.loaded)
    told = list(filter(spoken, result.attributions))
    claimed = Counter(allegation.voice for allegation in result.allegations)
    marks = [
        Explained(("loaded", f"loaded-{voice}"), "wording", f"Loaded wording {words}", voices[voice])
        for voice, words in VOICES.items()
    ]
    marks += [
        Explained(("allegation", f"allegation-{voice}"), "claim", f"An allegation {words}", claimed[voice])
        for voice, words in VOICES.items()
    ]
    marks += [
        Explained(("evidence",), "denied", "What the article offers on an allegation", _evidence(result)),
        Explained(("finding", "warning"), "words", "A finding; its number leads to the list", len(context.findings)),
        Explained(("cue",), "said", "The word that ties a claim to its source (a cue)", len(told)),
        Explained(("source",), "someone", "A source", sum(bool(found.source) for found in told)),
    ]
    tool = result.tool
    made_by = (
        Label("flagger", tool.version),
        Label("Schema of the result", result.schema),
        Label("Lexicons", tool.lexicons),
        Label("Learned part", tool.model or "none took part"),
    )
    there = {sentence.kind for sentence in result.sentences if sentence.part != "boilerplate"}
    kinds = {kind: words for kind, words in KINDS.items() if kind in there and kind != "other"}
    severities: set[Severity] = {finding.severity for finding in context.findings}
    if {(loaded.start, loaded.end) for loaded in result.loaded} - {
        (found.start, found.end) for found in context.findings
    }:
        severities.add("info")
    used = {loaded.voice for loaded in result.loaded} | {allegation.voice for allegation in result.allegations}
    return Guide(
        marks=tuple(mark for mark in marks if mark.number),
        kinds=tuple(Choice(kind, capital(words)) for kind, words in kinds.items()),
        kind_choices=(*kinds.items(), *([("attribution", "sources and cues")] if told else [])),
        voice_choices=tuple((voice, TOLD[voice]) for voice in VOICES if voice in used),
        severity_choices=tuple((severity, severity) for severity in reversed(SEVERITIES) if severity in severities),
        severities=EXPLAINED,
        limits=LIMITS,
        readability=figures(result.readability),
        false_alarms=FALSE_ALARMS,
        judged=JUDGED,
        made_by=made_by,
    )


def _evidence(result: Result) -> int:
    return len({span for allegation in result.allegations for span in allegation.evidence})
