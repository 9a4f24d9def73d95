"""Result → marks with a name that stays: every finding and every mark with its words, for tools that show annotations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from flagger.analysis import Allegation, Loaded, Sentence
from flagger.judging.fingerprint import Fingerprints
from flagger.result import Finding, Result
from flagger.summary.context import Context, Named, claimant
from flagger.summary.found import by_classifier
from flagger.summary.wording import ALONE, ANSWERS, CATEGORIES, NATURES, STATUSES, VOICES, capital

Motive = Literal["assessing", "highlighting", "tagging"]


class Mark(msgspec.Struct, frozen=True):
    """All that is found on one span. `start` and `end` are code points of the text as published; they are the same for the whole article.

    `key` is its own in the article, and stays while the wording of its sentence does. `tags` are `name:value`; there are no `messages`
    where the tags say all; `neutral` are wordings to use instead.
    """

    key: str
    motive: Motive
    start: int
    end: int
    messages: tuple[str, ...]
    tags: tuple[str, ...]
    neutral: tuple[str, ...] = ()


def marks(result: Result, lexicons: Named) -> Iterator[Mark]:
    """The findings (suppressed ones left out), then loaded wording, allegations and the kinds of sentences, each as they stand.

    What lies on one span is one mark: the first of it, with what the others add. `lexicons` are those that the result was made with.
    """
    found: dict[object, Mark] = {}
    for mark in _each(result, lexicons):
        place = (mark.start, mark.end) if mark.start < mark.end and mark.motive != "tagging" else mark.key
        found[place] = _both(found[place], mark) if place in found else mark
    yield from found.values()


def _both(one: Mark, other: Mark) -> Mark:
    """Two marks of one span. What loaded wording says beyond a finding on it stands in its tags."""
    says = () if one.motive == "assessing" and other.tags[0].startswith("category:") else other.messages
    return msgspec.structs.replace(
        one,
        messages=tuple(dict.fromkeys(one.messages + says)),
        tags=tuple(dict.fromkeys(one.tags + other.tags)),
        neutral=tuple(dict.fromkeys(one.neutral + other.neutral)),
    )


def _each(result: Result, lexicons: Named) -> Iterator[Mark]:
    context = Context(result, lexicons)
    keys = Fingerprints()

    def key(what: str, start: int, end: int) -> str:
        sentence = context.sentence_at(start)
        words = result.text[sentence.start : sentence.end] if sentence else ""
        return f"{what}:{keys.key(what, words, result.text[start:end])}"

    for finding in result.findings:
        if not finding.suppressed:
            yield _finding(context, finding)
    for loaded in result.loaded:
        yield _loaded(context, loaded, key(f"loaded:{loaded.category}", loaded.start, loaded.end))
    alone = {charge[0].group for charge in context.charges if by_classifier(charge)}
    for made in result.allegations:
        yield _allegation(made, made.group in alone, key("allegation", made.start, made.end))
    for sentence in result.sentences:
        if sentence.kind != "other":
            yield _sentence(sentence, key("sentence", sentence.start, sentence.end))


def _finding(context: Context, finding: Finding) -> Mark:
    tags = (f"code:{finding.code}", f"rule:{finding.name}", f"severity:{finding.severity}")
    key = f"finding:{finding.code}:{finding.fingerprint}"
    return Mark(key, "assessing", finding.start, finding.end, (finding.message,), tags, context.neutral_of(finding))


def _loaded(context: Context, loaded: Loaded, key: str) -> Mark:
    by = context.source_name(loaded.by)
    message = f"{capital(CATEGORIES[loaded.category])}, {VOICES[loaded.voice]}{f' ({by})' if by else ''}."
    tags = [f"category:{loaded.category}", f"voice:{loaded.voice}"]
    if loaded.entry:
        tags.append(f"entry:{loaded.entry}")
    return Mark(key, "highlighting", loaded.start, loaded.end, (message,), tuple(tags))


def _allegation(made: Allegation, alone: bool, key: str) -> Mark:
    """A claim with what the article says of it. What only the classifier takes for one says so."""
    about = f" about {made.about}" if made.about else ""
    said = [
        f"Allegation ({NATURES[made.nature]}) by {claimant(made)}{about}: {STATUSES[made.status][1]}.",
        "The article warns that it is not verified." if made.caveat else "No caveat.",
        f"{capital(ANSWERS[made.answer])}." if made.about else "",
        "A case before a court." if made.proceeding else "",
        f"{capital(ALONE)}." if alone else "",
    ]
    tags = [
        "allegation",
        f"status:{made.status}",
        f"nature:{made.nature}",
        f"voice:{made.voice}",
        f"answer:{made.answer}",
    ]
    tags += [name for name, true in (("caveat", made.caveat), ("proceeding", made.proceeding)) if true]
    tags.append(f"origin:{made.origin}")
    return Mark(key, "highlighting", made.start, made.end, (" ".join(filter(None, said)),), tuple(tags))


def _sentence(sentence: Sentence, key: str) -> Mark:
    tags = [f"kind:{sentence.kind}", f"strength:{sentence.strength}"]
    if sentence.stance:
        tags.append(f"stance:{sentence.stance}")
    return Mark(key, "tagging", sentence.start, sentence.end, (), tuple(tags))
