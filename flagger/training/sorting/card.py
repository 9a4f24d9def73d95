"""The model card that lies beside the weights of the kinds of statement."""

from __future__ import annotations

from collections.abc import Iterator

from flagger import __version__
from flagger.learned.sorter import CLASSES
from flagger.learned.weights import size_of
from flagger.marking.alleging.likely import LEAST as LEAST_LIKELY
from flagger.training.scoring.corpus import corpus_line, figures_on, vectors_line
from flagger.training.scoring.matrix import LEAST_PAIR, LEAST_PIECE, LEAST_WORD, PIECES, VECTORS
from flagger.training.scoring.table import LEAST
from flagger.training.sorting.fit import FOLDS, STRENGTH, Fitted
from flagger.training.sorting.train import Trained

HEAD = """# Model card: the kinds of statement

Written by `flagger train kinds` of flagger {version}; the same labels, corpora, vectors and lexicons write it again. Weights: SHA-256
`{digest}`, {rows:,} features, {size:,} bytes.

## What it is

What a sentence mainly is, one of four classes: an allegation, a characterisation (a judgement, a demand on principle, a forecast
stated as certain), a fact (checkable content, whoever says it), or none of these (`other`). Which kind of fact it is, sourced, weakly
sourced or unsourced, follows from its attribution. Each class is a logistic regression against the rest over words, pairs of words,
pieces of words, and signs: those of the scores (lexicon hits, attribution, quotation, form), both scores of the sentence and of the
article, signs of judgement, the claims that rules found and how much of the sentence they are, the type of its source, its place,
the part, and whether it is opinion or court copy. The class with the highest margin (log-odds) is taken. Boilerplate, questions and
single words are `other` whatever it says. The weights are folded into a table of words; plain Python adds them up, so `flagger check
--explain` can name what drove a kind. `--no-learned` leaves them out: rules tell the kinds then.

Where the margin of an allegation is at least {likely:g} and no rule found a claim in the sentence, its main content is listed as a claim
(`"origin": "classifier"` in JSON). No finding rests on such a claim. The threshold was chosen on articles that were left out.

## What it learned from
"""

LIMITS = """
## What it is for, and what it gets wrong

For telling the kinds of sentences in news articles in English. A kind is not a verdict: an allegation may be true.

- Labels of one reading each hold errors of that reading, and the reader's leanings where the taxonomy leaves room.
- Allegations are called too rarely: see their recall above. Charges about motives, and those in a subordinate clause, go to
  characterisation or fact most often.
- Wishes, appeals and forecasts are hard to tell from judgements, and what someone plans from a fact.
- A long sentence that holds several kinds is one of them; which, depends on more than its words.
- The scores and the tagger, which it reads, were partly learned from articles that are learned from here too: on other articles
  they are a little less sure, and so is it.
- Names of people, places, nations, parties and faiths, and political camps, have no weight of their own: all names are one term, all
  camps another. What escapes this is said in the card of the scores (`scores.md`): topics above all.
- Sport, science and other copy far from politics, war and courts is rare among what it learned from.

## Terms

The weights are numbers learned from the corpora above; no text of theirs can be read from them, though the table answers whether a word
is in it. The labels hold no text either. What a corpus states of its licence is said above, and in NOTICE.md where the weights come
with flagger; whether weights learned from it may be used in your setting is yours to judge. The code is under flagger's licence.
"""


def card(trained: Trained) -> str:
    """The model card in Markdown."""
    manifest = trained.manifest
    head = HEAD.format(
        version=__version__,
        digest=manifest.digest,
        rows=manifest.rows,
        size=size_of(manifest),
        likely=LEAST_LIKELY,
    )
    tests = [line for measured in trained.tests for line in figures_on(measured)]
    return "\n".join([head + "\n".join(_learned_from(trained)), *_left_out(trained.fitted), *tests, ""]) + LIMITS


def _learned_from(trained: Trained) -> Iterator[str]:
    """The labels, the corpora and the vectors, one a line."""
    material = trained.material
    yield ""
    yield corpus_line(material.labels, "articles whose sentences are labelled; it holds no text")
    for corpus in material.corpora:
        yield corpus_line(corpus, "of these articles")
    if trained.vectors is not None:
        yield vectors_line(trained.vectors)
    yield ""
    yield (
        f"{trained.examples:,} sentences were learned from; boilerplate and those without a label were left out. Lexicons: "
        f"`{trained.lexicons}`. Weights that read the attributions: `{trained.reader}`; that scored the sentences: "
        f"`{trained.scorer}`."
    )


def _left_out(fitted: Fitted) -> Iterator[str]:
    """The figures on articles that were left out."""
    total = fitted.counts.total()
    yield from ("", "## How often it is right", "")
    yield (
        f"Every figure is of sentences that were not learned from: {FOLDS} folds, no article in two. {fitted.accuracy:.3f} of {total:,} "
        "sentences got their label. Rows are labels, columns what the sentences got."
    )
    yield from ("", f"| label | {' | '.join(CLASSES)} | precision | recall | F1 |", "|" + "---|" * (len(CLASSES) + 4))
    for main in CLASSES:
        right = fitted.counts[main, main]
        precision, recall = right / max(1, fitted.got(main)), right / max(1, fitted.labelled(main))
        f1 = 2 * right / max(1, fitted.got(main) + fitted.labelled(main))
        cells = [f"{fitted.counts[main, got]:,}" for got in CLASSES]
        yield f"| {main} | {' | '.join(cells)} | {precision:.3f} | {recall:.3f} | {f1:.3f} |"
    likely, right = fitted.likely.total(), fitted.likely["allegation"]
    yield ""
    yield (
        f"A margin of an allegation of {LEAST_LIKELY:g} or more: {likely:,} of these sentences have it, of which {right:,} are labelled an "
        f"allegation (precision {right / max(1, likely):.3f}, recall {right / max(1, fitted.labelled('allegation')):.3f})."
    )
    yield ""
    yield (
        f"Settings: C, the inverse of how strongly weights are held down, is {STRENGTH:g}; words in {LEAST_WORD} sentences or more, "
        f"pairs in {LEAST_PAIR}, pieces in {LEAST_PIECE}; a word's pieces weigh {PIECES:g} of it, its vector {VECTORS:g}; pairs and pieces "
        f"whose weights are below {LEAST:g} are left out."
    )
