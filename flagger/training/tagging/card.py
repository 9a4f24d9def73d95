"""The model card that lies beside the weights: what they are of, what each choice cost, the figures, and what they get wrong."""

from __future__ import annotations

from flagger import __version__
from flagger.training.tagging.train import Corpus, Trained, Trial

HEAD = """# Model card: the attribution tagger

Written by `flagger train attribution` of flagger {version}; the same corpora and lexicons write it again. Weights: SHA-256
`{digest}`, {rows:,} features, {size:,} bytes.

## What it is

A linear chain of six labels (outside, cue, source before or behind its cue, content before or behind its cue) over hashed
features: the words round a token (names by their shape alone), the word lists of the lexicons, what the rules made of the
token, quotation marks, and the nearest cues. Learned by passive-aggressive updates (python-crfsuite); read by plain Python.
flagger's rules give a cue its stance and its strength, the tagger gives the extents, and cues that no lexicon entry holds.
`--no-learned` leaves it out.

## What it learned from
"""

LIMITS = """
## What it is for, and what it gets wrong

For marking who says what in news articles in English. It has no notion of what is true.

- Its corpus is of US political news of 2016. Other news has other cues; on copy of other kinds expect lower figures.
- Its definition of attribution is wide: wishes, plans and attitudes of people and groups count. What nobody is known to have
  said is marked with the stance `mental` and ties no sentence to a source.
- The cues it misses are mostly rare or figurative ones (“was having none of it”), and nouns (“their disdain for”). The ones it
  makes up are mostly acts that speak of no words (“approved”, “sought”).
- Extents differ from the labels most often where a content ends: before “, while …”, “, which …”, and at a closing remark.
- A capitalised word is seen by its shape and its lists, not by its spelling, so that a name has no weight of its own. Small words
  and verbs of the lists are seen as they are spelt, because a sentence may begin with them: a person called Hope is read as one.

## Terms

The weights are numbers learned from the corpora above; no text of theirs can be read from them. Where a corpus states no licence
for its data, that is said above; whether weights learned from it may be used in your setting is yours to judge. The code is
under flagger's licence.
"""


def card(trained: Trained) -> str:
    """The model card in Markdown."""
    chosen = trained.chosen
    parts = [HEAD.format(version=__version__, digest=trained.digest, rows=chosen.rows, size=chosen.size)]
    parts += [_corpus(corpus) for corpus in trained.corpora]
    parts.append(
        f"\nOne article in ten ({trained.held_out}) was held out while the settings were chosen; the weights are of all. "
        f"Lexicons: `{trained.lexicons}`.\n"
    )
    parts.append("\n## Settings, F1 on the held-out articles\n\n")
    parts.append(_table(trained.trials, chosen))
    parts.append(
        "\n`prune`: features whose every weight is at most this are left out. `bias`: taken from the score of “outside” at every "
        "token; it trades precision for recall. The setting in bold is the one with the highest sum at the size that was kept.\n"
    )
    for test in trained.tests:
        parts.append(f"\n## {test.corpus.name}: {len(test.corpus.pairs)} articles, not learned from\n\n")
        parts.append("| F1 | rules alone | with the tagger |\n|---|---|---|\n")
        parts += [
            f"| {name.replace('_', ' ')} | {test.rules[name]:.3f} | {test.both[name]:.3f} |\n" for name in test.both
        ]
    return "".join(parts) + LIMITS


def _corpus(corpus: Corpus) -> str:
    """One corpus, on one line."""
    origin = f" {corpus.origin}" if corpus.origin else ""
    return f"\n- `{corpus.name}`: {len(corpus.pairs)} articles, SHA-256 `{corpus.digest}`.{origin}\n"


def _table(trials: list[Trial], chosen: Trial) -> str:
    """The trials, smallest prune first."""
    names = list(chosen.f1)
    head = f"| prune | bias | features | kB | {' | '.join(name.replace('_', ' ') for name in names)} |\n"
    rows = [head, "|" + "---|" * (4 + len(names)) + "\n"]
    for trial in sorted(trials, key=lambda trial: (trial.prune, trial.bias)):
        cells = [f"{trial.prune}", f"{trial.bias}", f"{trial.rows:,}", f"{trial.size // 1000:,}"]
        cells += [f"{trial.f1[name]:.3f}" for name in names]
        if trial is chosen:
            cells = [f"**{cell}**" for cell in cells]
        rows.append(f"| {' | '.join(cells)} |\n")
    return "".join(rows)
