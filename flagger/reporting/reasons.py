"""The reasons that explanations give, in words."""

from __future__ import annotations

from flagger.learned.sorter import Main
from flagger.marking.explaining.explanation import KindBy, Scorer, StanceBy, Tie, Why
from flagger.marking.rulings import Ground

GROUNDS: dict[Ground, str] = {
    "boilerplate": "the block is not the article's own text, and nothing in it is attributed",
    "no_content": "the rules find in it no content of an attribution that counts",
    "too_little": "what its main source says is too little of it",
    "mental": "a cue of thought, wish or intent ties the content to nobody's words",
    "own_voice": "the article speaks of itself: “I” is nobody else's voice",
    "vague": "nobody can be asked: the source is missing, or not one of known people",
    "unnamed": "the source is described, not identified",
    "paraphrase": "the source is identified, its words are paraphrased",
    "fragment": "the source is identified, but no full clause of its own words is quoted",
    "clause": "the source is identified, and a full clause of its own words is quoted",
    "goes_on": "the source is identified, and the sentence is a part of a longer quotation of it",
    "points_back": "it has no content of its own and names the source of the sentence before",
}
TIES: dict[Tie, str] = {
    "shared": "the source of another cue",
    "missing": "no source stands with this cue",
    "unread": "the tagger marks it, but the rules read no source there, and only theirs are tied to anybody",
    "own_voice": "the article itself",
    "pronoun": "a pronoun for who was spoken of",
    "name": "identified by these words",
    "short_form": "a short or other form of the name",
    "role": "a role or description that the article ties to this name",
    "description": "described, and nowhere named",
    "again": "described before, and nowhere named",
    "open": "tied to nobody that the article makes known",
}
STANCES: dict[StanceBy, str] = {
    "entry": "the group of the cue's entry",
    "suggests": "a document suggests neutrally; whoever else suggests is held at a distance",
    "turn": "the label or the credit of a speaker judges nothing",
    "colon": "a colon judges nothing",
    "class": "no entry has the cue; its words are in the list {}",
    "unclassed": "no entry has the cue, and none of its words is in a list for something said",
    "no_source": "no entry has the cue; its words are in the list {}, but count as speech only with a source",
    "not_as_said": "no entry has the cue; its words are in the list {}, but count as speech only with the content before them or "
    "behind “that”, a colon or a quotation mark",
}
KINDS_BY: dict[KindBy, str] = {
    "classifier": "the classifier takes it for",
    "rules": "by the rules, without learned weights",
    "boilerplate": "boilerplate is no statement of the article",
    "interviewer": "the outlet's own part of an interview is nobody's statement",
    "question": "a question is nobody's statement",
    "single_word": "less than two words are nobody's statement",
}
MAINS: dict[Main, str] = {
    "other": "no statement",
    "allegation": "an allegation",
    "characterisation": "a characterisation",
    "fact": "a fact",
}
"""What the classifier takes a sentence for."""

SCORERS: dict[Scorer, str] = {
    "classifier": "how likely readers find it so (0 to 1), by the classifier; below, what moved it most, in log-odds",
    "rates": "no learned weights: rates by the number of framing hits, for an opinion by the kind of statement as well",
    "none": "none: the sentence says nothing that could be loaded or an opinion (kind other)",
}
FORMS = {
    "that": "a verb with “that”",
    "target": "a verb with a target",
    "adverb": "hearsay",
    "turn": "a speaker's turn",
}
"""Forms of cues that are not told by their own name."""

WHYS: dict[Why, str] = {
    "quoted": "it stands in quoted words",
    "no_cue_to_tagger": "the rules read a cue, the tagger does not",
    "channel": "the outlet or its agency names itself as the channel",
    "nobody": "its source is nobody who speaks, or another source speaks through it",
    "not_read": "the rules read no attribution from it here",
}
