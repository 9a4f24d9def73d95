"""What drove a score or a kind, in words."""

from __future__ import annotations

from flagger.learned.scorer import Driver
from flagger.marking.explaining.explanation import Drove
from flagger.marking.scoring import Scoring

STRONGEST = 5
"""So many features are told for each score, and for the kind."""

SIGNS = {
    "length": "length of the sentence",
    "short": "fewer than ten words",
    "capitals": "share of words with a capital",
    "letters": "length of the words",
    "numbers": "numbers",
    "adverbs": "words in -ly",
    "quoted": "quoted share",
    "scare": "words held at a distance by marks",
    "cues": "cues of attribution",
    "question": "question mark",
    "exclamation": "exclamation mark",
    "dash": "dash",
    "bracket": "bracket",
    "comma": "commas",
    "hit": "any framing hit",
    "hits": "number of framing hits",
    "hit article": "framing hit in the article's voice",
    # What the kinds look at beside these
    "score loaded": "how likely readers find it loaded",
    "score opinion": "how likely readers find it an opinion",
    "article loaded": "how likely readers find the article's sentences loaded",
    "article opinion": "how likely readers find the article's sentences opinions",
    "first": "first sentence of the article",
    "place": "place in the article",
    "opens paragraph": "first sentence of its paragraph",
    "ends paragraph": "last sentence of its paragraph",
    "stop": "stop at its end",
    "tiny": "less than two words",
    "judgement": "signs of judgement",
    "asks for act": "somebody asks for a concrete act",
    "calls": "what a source calls something",
    "fragment": "a few words without a verb, or a bare request",
    "asks": "question",
    "claimed": "share of the sentence that the rules read as a claim",
    "claim": "claim that is the main content by the rules",
    "claim listed": "claim by an entry of the lexicons",
    "claim unlisted": "claim that no entry holds",
    "claim about someone": "claim about somebody",
    "claim about nobody": "claim about nobody in particular",
    "claim denied": "claim that is denied",
    "claim proceeding": "claim of a proceeding",
    "claim cue None": "claim without a cue",
    "genre None": "genre: neither opinion nor court copy",
}
"""Signs by their names."""

VALUED = {
    "hit": "hit",
    "strength": "strength",
    "stance": "stance",
    "part": "part",
    "genre": "genre",
    "source": "source",
    "claim cue": "stance of the cue of a claim",
    "claim": "claim",
}
"""Signs whose name is one of these and a value, as “hit emotive”."""


def drove(scoring: Scoring, driver: Driver) -> Drove:
    """A driver that `scoring` has placed in the text, in words."""
    weight = round(driver.weight, 3)
    if driver.at is None:
        return Drove(in_words(driver.name), [], weight)
    return Drove(driver.name, [scoring.span(*driver.at)], weight)


def in_words(sign: str) -> str:
    """What a sign says, in words; a sign that is not known as it is."""
    if sign in SIGNS:
        return SIGNS[sign]
    kind, _, value = sign.rpartition(" ")
    return f"{VALUED[kind]}: {value.replace('_', ' ')}" if kind in VALUED else sign
