"""What each sentence mainly is, by the learned classes: what the sorter is told of a sentence, and what it says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import log
from pathlib import Path

import msgspec

from flagger.analysis import Loaded, Scores, Sentence, Source
from flagger.article import Genre
from flagger.errors import ModelError
from flagger.learned.scorer import Driver
from flagger.learned.sorter import FIELDS, Main, Margins, Sorter
from flagger.learned.weights import KINDS, built_in, read_table
from flagger.marking.alleging.scene import Claim
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Words
from flagger.marking.judgement import MOST_SIGNS, asks_for_act, calls, signs_of_judgement
from flagger.marking.scoring import Scoring
from flagger.marking.shape import asks, by_sentence, is_fragment, share_of_claims, words_of
from flagger.marking.voices import Voices

MOST_ODDS = 4.0
"""Beyond this the log-odds of a score say no more."""

MAIN_SHARE = 0.28
"""A claim of a smaller share of a sentence's words is not its main content."""

TOLD_GENRES = ("court", "opinion")
"""Genres that are signs. Too few articles of the others were labelled: they are sorted as those of no known genre are."""

SURELY_OTHER = Margins(MOST_ODDS, -MOST_ODDS, -MOST_ODDS, -MOST_ODDS)


def sorter_of(folder: Path | None = None) -> Sorter:
    """The sorter with the weights in `folder`, or those that come with flagger. Raises ModelError where they cannot be used."""
    path = (folder or built_in()) / f"{KINDS}.json"
    weights, digest = read_table(path)
    if weights.fields != FIELDS:
        raise ModelError(str(path), f"fields {', '.join(weights.fields)}; expected {', '.join(FIELDS)}")
    return Sorter(weights, digest)


class Seen(msgspec.Struct, frozen=True):
    """What sentences are sorted by: one article through the stages before. `loaded` is in order."""

    copy: Copy
    words: Words
    sentences: Sequence[Sentence]
    claims: Sequence[Claim]
    loaded: Sequence[Loaded]
    voices: Voices
    sources: Mapping[str, Source]
    genre: Genre | None


class Sorting:
    """The sentences of one article, which `scoring` has scored, with the signs that they are sorted by."""

    def __init__(self, seen: Seen, scoring: Scoring) -> None:
        self._seen = seen
        self._scoring = scoring
        self._claims: defaultdict[int, list[Claim]] = defaultdict(list)
        for claim in seen.claims:
            self._claims[claim.sentence].append(claim)
        self._loaded = by_sentence(seen.sentences, seen.loaded)
        self._odds = [_odds(each.scores) for each in seen.sentences]
        scores = [odds for each, odds in zip(seen.sentences, self._odds, strict=True) if each.part != "boilerplate"]
        size = max(1, len(scores))
        self._article = sum(each[0] for each in scores) / size, sum(each[1] for each in scores) / size

    def margins(self, sorter: Sorter) -> list[Margins]:
        """The margins of every sentence, in order; boilerplate is surely no statement."""
        return [
            SURELY_OTHER if sentence.part == "boilerplate" else sorter.margins(*self.told(number))
            for number, sentence in enumerate(self._seen.sentences)
        ]

    def drivers(self, sorter: Sorter, number: int, main: Main, rival: Main) -> list[Driver]:
        """What speaks for one class of a sentence, by its number, rather than another, the strongest first: words as they are written,
        at tokens of the text, and signs.
        """
        return self._scoring.placed(self._seen.sentences[number], sorter.drivers(*self.told(number), main, rival))

    def told(self, number: int) -> tuple[list[str], dict[str, float]]:
        """The terms of a sentence, by its number, and its signs; a sign that is missing is 0."""
        sentence = self._seen.sentences[number]
        terms, signs = self._scoring.seen(sentence)
        return terms.texts, {**signs, **self._signs(sentence, number)}

    def _signs(self, sentence: Sentence, number: int) -> dict[str, float]:
        """What the scores do not look at: judgement, claims, form, place, who is cited, the whole article."""
        copy, words, voices = self._seen.copy, self._seen.words, self._seen.voices
        tokens = words_of(copy, sentence)
        loaded, claims = self._loaded[number], self._claims[number]
        loaded_odds, opinion_odds = self._odds[number]
        text = copy.text
        signs = {
            "score loaded": loaded_odds,
            "score opinion": opinion_odds,
            "article loaded": self._article[0],
            "article opinion": self._article[1],
            "first": float(number == 0),
            "place": number / len(self._seen.sentences),
            "opens paragraph": float(sentence.start < 3 or "\n" in text[sentence.start - 2 : sentence.start]),
            "ends paragraph": float("\n" in text[sentence.end : sentence.end + 2]),
            "stop": float(text[sentence.start : sentence.end].rstrip("”\"'’) ")[-1:] in (".", "!", "?")),
            f"part {sentence.part}": 1.0,
            f"genre {self._seen.genre if self._seen.genre in TOLD_GENRES else None}": 1.0,
        }
        source = self._seen.sources.get(sentence.source_id or "")
        if source is not None:
            signs[f"source {source.type}"] = 1.0
        if len(tokens) < 2:
            signs["tiny"] = 1.0
        else:
            signs["judgement"] = min(MOST_SIGNS, signs_of_judgement(copy, words, sentence, tokens, loaded))
            signs["asks for act"] = float(asks_for_act(copy, words, sentence, tokens))
            signs["calls"] = float(calls(copy, words, sentence, tokens, voices))
            signs["fragment"] = float(is_fragment(copy, words, sentence, tokens))
        signs["asks"] = float(asks(text[sentence.start : sentence.end]))
        if claims:
            share = share_of_claims(claims, copy, tokens, voices)
            signs["claimed"] = min(1.0, share)
            signs["claim"] = float(share >= MAIN_SHARE)
            for claim in claims:
                signs[f"claim {claim.nature}"] = 1.0
                signs["claim listed" if claim.entry else "claim unlisted"] = 1.0
                signs[f"claim cue {claim.by.stance if claim.by else None}"] = 1.0
                signs["claim about someone" if claim.about else "claim about nobody"] = 1.0
                if claim.denied:
                    signs["claim denied"] = 1.0
                if claim.proceeding:
                    signs["claim proceeding"] = 1.0
        return signs


def _odds(scores: Scores) -> tuple[float, float]:
    """The log-odds of both scores, held within bounds."""
    return _log_odds(scores.loaded), _log_odds(scores.opinion)


def _log_odds(score: float) -> float:
    return max(-MOST_ODDS, min(MOST_ODDS, log((score + 1e-4) / (1 - score + 1e-4))))
