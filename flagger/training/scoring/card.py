"""The model card that lies beside the weights of the scores: what they are of, what was tried, the figures, and what they get wrong."""

from __future__ import annotations

from collections.abc import Iterator

from flagger import __version__
from flagger.learned.scorer import HEADS
from flagger.learned.weights import size_of
from flagger.training.scoring.bias import CAP, COMMON, PENALTY, PRIOR, SHARE_OF_SPANS
from flagger.training.scoring.corpus import corpus_line, figures_on, vectors_line
from flagger.training.scoring.fit import FOLDS, INNER
from flagger.training.scoring.matrix import LEAST_PAIR, LEAST_PIECE, LEAST_WORD, PIECES, VECTORS
from flagger.training.scoring.sentences import LONG_SPAN
from flagger.training.scoring.table import LEAST
from flagger.training.scoring.train import Trained

HEAD = """# Model card: the scores of sentences

Written by `flagger train scores` of flagger {version}; the same corpora, vectors and lexicons write it again. Weights: SHA-256
`{digest}`, {rows:,} features, {size:,} bytes.

## What it is

Two scores of a sentence from 0 to 1: `loaded`, how likely a reader finds it loaded, and `opinion`, how likely a reader finds it
more than factual. Each is a logistic regression over words, pairs of words, pieces of words, and signs: hits of the framing lexicons
by category, strength and stance of the attribution, quotation, form. The three words that most draw readers to mark them where they
stand are signs as well (`bias`). The weights are folded into a table of words; plain Python adds them up, so every score can name
what drove it. `--no-learned` leaves them out.

## What it learned from
"""

LIMITS = """
## What it is for, and what it gets wrong

For ranking the sentences of news articles in English, and for a word beside the lexicons where no entry matches. A score is no
finding: it says what readers of the corpora would say, not what is true, fair or wrong.

- The sentences are of US political news, labelled by a few readers each, who often differ. Other copy has other words; the terms
  of other conflicts, of sport or of courts are mostly unknown to it.
- It is calibrated to copy in which readers find every other sentence loaded (or opinion): .5 is as likely as not there. In a plain
  report far fewer sentences are loaded, and a score of .5 says less.
- Names of people, places, nations, parties and faiths, and political camps (“liberal”, “right-wing”) have no weight of their own: all
  names are one term, all camps another, whatever side they are of. What escapes this: a name written without a capital, one that
  opens a sentence and is also a common word (“Bush”, unless the lexicons list it), nouns for one side alone that are no names, and
  topics: “tax”, “abortion” and “border” are words with weights like any other, since readers mark some topics more often.
- A word in quotation marks counts as much as one in the article's voice; only the share of quoted words is a sign.
- It knows neither irony nor who is judged, and a long sentence hides one loaded word.

## Terms

The weights are numbers learned from the corpora above; no text of theirs can be read from them, though the table answers whether a word
is in it. What a corpus states of its licence is said above, and in NOTICE.md where the weights come with flagger; whether weights
learned from it may be used in your setting is yours to judge. The code is under flagger's licence.
"""


def card(trained: Trained) -> str:
    """The model card in Markdown."""
    manifest = trained.manifest
    head = HEAD.format(version=__version__, digest=manifest.digest, rows=manifest.rows, size=size_of(manifest))
    tests = [line for measured in trained.tests for line in figures_on(measured)]
    return "\n".join([head + "\n".join(_material(trained)), *_trials(trained), *tests, ""]) + LIMITS


def _material(trained: Trained) -> Iterator[str]:
    """The corpora and the vectors, one a line."""
    yield ""
    for corpus in trained.sentences:
        yield corpus_line(corpus, "sentences")
    for corpus in trained.spans:
        yield corpus_line(corpus, "articles with spans, for the bias of words alone")
    if trained.vectors is not None:
        yield vectors_line(trained.vectors)
    yield ""
    yield (
        f"{trained.examples:,} sentences were learned from; those not in English were left out. Lexicons, whose hits are signs: "
        f"`{trained.lexicons}`. Weights that read the attributions: `{trained.reader}`."
    )


def _trials(trained: Trained) -> Iterator[str]:
    """What was tried, and how well the scores are calibrated."""
    fitted = trained.fitted
    yield from ("", "## What was tried", "")
    yield f"Every figure is of sentences that were not learned from: {FOLDS} folds, no group of sentences (article) in two."
    yield from ("", "| score | C | macro-F1 | AUC |", "|---|---|---|---|")
    for trial in fitted.trials:
        chosen = trial.strength == fitted.calibrated[trial.head].strength
        cells = [trial.head, f"{trial.strength:g}", f"{trial.macro_f1:.3f}", f"{trial.auc:.3f}"]
        yield f"| {' | '.join(f'**{each}**' if chosen else each for each in cells)} |"
    yield ""
    yield "C is the inverse of how strongly weights are held down; in bold the one with the highest sum of both figures, which was kept."
    for head in HEADS:
        kept = fitted.calibrated[head]
        yield (
            f"Calibrated (Platt), `{head}` has a macro-F1 of {kept.macro_f1:.3f} at .5, and a calibration error of "
            f"{fitted.errors[head]:.3f}: the mean gap between score and rate over ten bins of the same sentences."
        )
    yield ""
    yield (
        f"Settings: words in {LEAST_WORD} sentences or more, pairs in {LEAST_PAIR}, pieces in {LEAST_PIECE}; a word's pieces weigh "
        f"{PIECES:g} of it, its vector {VECTORS:g}; weights below {LEAST:g} are left out. Bias of a word: smoothed by a prior that weighs "
        f"{PRIOR:g} occurrences, from its vector (penalty {PENALTY:g}, at most {CAP:g} occurrences counted); a mark in a span of under "
        f"{LONG_SPAN} characters counts {SHARE_OF_SPANS:g}, longer spans nothing; the {COMMON} commonest words have none; {INNER} parts, "
        f"each with a bias learned on the others."
    )
