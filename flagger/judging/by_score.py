"""FRM314: words that the classifier's score of a sentence rests on, where no lexicon entry matches."""

from __future__ import annotations

from collections.abc import Iterator

from flagger.analysis import Rationale
from flagger.judging.case import Case
from flagger.judging.rule import Hit, Rule
from flagger.judging.wording import quote


class LoadedByScore(Rule):
    """Words without which the classifier would not find the sentence loaded.

    The lexicons know the wording that they list. The classifier has learned from sentences that readers called loaded, and may
    see what no entry holds; but it knows no category, and is often wrong. So it only points: at a word, or at up to three, that
    readers often mark and without which the score of the sentence would fall below 0.5. Of 60 such findings, on reports of a war
    and of an election that it has not learned from, 37 pointed at loaded wording by one reader's judgement (62 %; 95 % interval
    49 to 73 %). Annotators who mark sparingly had marked the words in 20 of 105 (19 %) on the training part of techniques, where
    they had marked 40 % of what the lexicons find.

    It points in body text, at most once a sentence, where the sentence's main content is a judgement, no framing entry matches
    and nothing is alleged; never at a name, a number or a common word. With --no-learned it finds nothing. In a source's quoted
    words it is information. It is off by default: give --select FRM314, or --select ATR,ALG,FRM,FRM314 to have it beside the others.
    To clear it, ask whether the words judge. If they do, cut or attribute them; if they do not, leave them.

    Flagged: The new timetable is an awful muddle for everyone in Orlen.
    Not flagged: The new timetable has nine trains a day instead of twelve.
    """

    code, name = "FRM314", "loaded-by-score"

    def find(self, case: Case) -> Iterator[Hit]:
        """Each rationale."""
        for mark in case.analysis.rationales:
            yield Hit(mark.start, mark.end, mark.voice, _message(case, mark))


def _message(case: Case, mark: Rationale) -> str:
    """What the classifier makes of the words, how sure it is, and whose they are."""
    said = (
        f"The classifier finds this sentence loaded ({mark.score:.2f}, the line is 0.5); without "
        f"{quote(case, mark.start, mark.end)} it would not ({mark.without:.2f}). No lexicon entry matches, and at least two in "
        "five such findings are wrong."
    )
    by = case.name_of(mark.by)
    if mark.voice == "article":
        return f"{said} If it judges, cut or attribute it."
    if mark.voice == "paraphrase":
        whom = f"what you report of {by}" if by else "what you report of a source"
        return f"{said} It stands in {whom}, outside quotation marks: if it judges, quote it."
    if mark.voice == "quote":
        return f"{said} It is quoted from {by or 'a source'} and is not counted against you."
    return f"{said} Your quotation marks keep a distance from it."
