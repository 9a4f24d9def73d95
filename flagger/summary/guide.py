"""How to read a report: what the marks mean, what is not covered, what made it."""

from __future__ import annotations

from collections import Counter

import msgspec

from flagger.result import Result
from flagger.summary.context import Context
from flagger.summary.views import Label
from flagger.summary.wording import VOICES

LIMITS = (
    "flagger reads one article and nothing else. It checks no facts: a sourced fact here is attributed, not verified.",
    "It looks for loaded language, name calling, exaggeration and minimisation, and in part for doubt and flag-waving.",
    (
        "It does not look for repetition, appeal to fear, causal oversimplification, whataboutism, the black-and-white "
        "fallacy, slogans, thought-terminating clichés, appeal to authority or bandwagon."
    ),
    "No mark is tied to anyone’s aim or to a disinformation campaign: one article cannot show those.",
    "Marks are made by word lists and word order. They miss things, and they are sometimes wrong: an editor decides.",
)
"""Section 6 of the taxonomy, in words for the reader of a report."""
SEVERITIES = (
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


class Guide(msgspec.Struct, frozen=True):
    """How to read the report: the marks, what is not covered, what made it."""

    marks: tuple[Explained, ...]
    severities: tuple[Label, ...]
    limits: tuple[str, ...]
    made_by: tuple[Label, ...]


def guide(context: Context) -> Guide:
    """The explanations, with how often each mark stands in this article."""
    result = context.result
    voices = Counter(loaded.voice for loaded in result.loaded)
    marks = [
        Explained(("loaded", f"loaded-{voice}"), "wording", f"Loaded wording {words}", voices[voice])
        for voice, words in VOICES.items()
    ]
    marks += [
        Explained(
            ("allegation", "allegation-article"),
            "claim",
            "An allegation; its number leads to the ledger",
            len(result.allegations),
        ),
        Explained(("evidence",), "denied", "What the article offers on an allegation", _evidence(result)),
        Explained(("finding", "warning"), "words", "A finding; its number leads to the list", len(context.findings)),
        Explained(("cue",), "said", "A cue: the word that ties a claim to its source", len(result.attributions)),
        Explained(("source",), "someone", "A source", sum(bool(found.source) for found in result.attributions)),
    ]
    tool = result.tool
    made_by = (
        Label("flagger", tool.version),
        Label("Schema of the result", result.schema),
        Label("Lexicons", tool.lexicons),
        Label("Learned part", tool.model or "none took part"),
    )
    return Guide(tuple(marks), SEVERITIES, LIMITS, made_by)


def _evidence(result: Result) -> int:
    return len({span for allegation in result.allegations for span in allegation.evidence})
