"""The taxonomy's values in words that a reader who does not know the taxonomy understands."""

from __future__ import annotations

from flagger.analysis import Answer, Category, Kind, Nature, SourceType, Stance, Status, Strength, Voice
from flagger.article import Genre

CATEGORIES: dict[Category, str] = {
    "epithet": "epithet",
    "delegitimising": "denies standing",
    "extremist_label": "extremist label",
    "dehumanising": "dehumanising",
    "emotive": "emotive wording",
    "evaluation": "evaluation",
    "attitude": "slipped-in attitude",
    "exaggeration": "exaggeration",
    "euphemism": "euphemism",
    "motive": "motive stated as fact",
    "conspiracy": "implied conspiracy",
    "side_taking": "takes a side",
    "doubt": "doubting quotation marks",
}
VOICES: dict[Voice, str] = {
    "article": "in the outlet’s own words",
    "paraphrase": "in the outlet’s paraphrase of a source",
    "quote": "in a source’s quoted words",
    "scare": "in quotation marks that keep a distance",
}
TOLD: dict[Voice, str] = {
    "article": "outlet’s own",
    "paraphrase": "paraphrased",
    "quote": "quoted",
    "scare": "held at a distance",
}
"""The same, where a word must do."""
STRENGTHS: dict[Strength, str] = {
    "quoted": "quoted",
    "named": "named source, paraphrased",
    "unnamed": "unnamed source",
    "vague": "nobody named",
    "none": "no source",
}
STANCES: dict[Stance, str] = {
    "neutral": "neutral",
    "endorsing": "endorsing",
    "insisting": "insisting",
    "distancing": "distancing",
    "rejecting": "rejecting",
    "accusing": "accusing",
    "mental": "thought or wish",
}
TONES: dict[Stance, str] = {
    "neutral": "neutral",
    "endorsing": "vouching",
    "insisting": "insisting",
    "distancing": "doubting",
    "rejecting": "denying",
    "accusing": "accusing",
    "mental": "thought or wish",
}
"""The stances in plain words."""
SOURCE_TYPES: dict[SourceType, str] = {
    "document": "document or data",
    "own_reporting": "the outlet’s own reporting",
    "person": "named person",
    "institution": "institution",
    "unnamed": "unnamed source",
    "vague": "nobody named",
}
"""In the order in which the report lists them."""
METONYM = "a place that stands for its government"
"""An institution that is named by its place alone: between the named bodies and the unnamed sources."""
STATUSES: dict[Status, tuple[str, str]] = {
    "unverified": ("Unverified", "the article offers nothing for or against it"),
    "disputed": ("Disputed", "the article reports that it is denied or rejected"),
    "without_evidence": ("Without evidence", "the article says no evidence was given"),
    "refuted": ("Refuted", "the article says it is false and cites what shows it"),
    "supported": ("Supported", "the article cites a source that backs it and is no party to it"),
}
"""In the order in which the report lists them: a heading and what the article says."""
NATURES: dict[Nature, str] = {
    "charge": "charge",
    "figure": "a party’s figure or event",
    "event": "an event that one side tells",
}
ANSWERS: dict[Answer, str] = {
    "given": "an answer is in the article",
    "sought": "the article says an answer was sought or is awaited",
    "none": "no answer is in the article",
}
GENRES: dict[Genre, str] = {
    "news": "news",
    "analysis": "analysis",
    "opinion": "opinion",
    "live": "live page",
    "translated": "translated",
    "court": "court report",
}
ALONE = "reads like a claim; no rule says so"
"""What only the classifier takes for an allegation."""
KINDS: dict[Kind, str] = {
    "other": "not judged",
    "allegation": "allegation",
    "characterisation": "characterisation",
    "sourced_fact": "sourced fact",
    "weakly_sourced": "weakly sourced",
    "unsourced": "stated without a source",
}


def tone(stance: Stance) -> str:
    """“doubting word”: what a cue of the stance is called."""
    return TONES[stance] if stance == "mental" else f"{TONES[stance]} word"


def count(number: int, singular: str, plural: str | None = None) -> str:
    """“1 error”, “3 errors”, “no errors”, “1,302 words”."""
    noun = singular if number == 1 else plural or f"{singular}s"
    return f"{number or 'no'} {noun}" if number < 1000 else f"{number:,} {noun}"


def listed(words: list[str], last: str = "and") -> str:
    """“a”, “a and b”, “a, b and c”; an empty string for none."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def bare(word: str) -> str:
    """A word without punctuation around it and without its possessive ending."""
    word = word.strip(".,;:!?()[]“”\"'‘’")
    return word[:-2] if word.endswith(("’s", "'s")) else word


def capital(words: str) -> str:
    """The words with their first letter a capital."""
    return words[:1].upper() + words[1:]
