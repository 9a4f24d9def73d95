"""`flagger evaluate`: figures of flagger's marks against labelled rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from flagger.cli.options import Form, LexiconFolder, NoLearned, Weights

if TYPE_CHECKING:
    from flagger.training.evaluation.measure import TaskName


def evaluate(
    sets: Annotated[
        list[str], typer.Argument(metavar="SET.jsonl", help="Labelled sets: JSON lines.", show_default=False)
    ],
    task: Annotated[
        Literal["attribution", "loaded", "opinion", "subjectivity", "techniques", "gold"] | None,
        typer.Option(help="What the rows label.  [default: seen from their fields]", show_default=False),
    ] = None,
    no_learned: NoLearned = False,
    both: Annotated[
        bool, typer.Option("--both", help="With the learned parts and without them, side by side.")
    ] = False,
    form: Form = "text",
    errors: Annotated[bool, typer.Option("--errors", help="Count the errors by kind.")] = False,
    show: Annotated[
        str | None,
        typer.Option(metavar="KIND", help="Print errors of this kind with the words around them.", show_default=False),
    ] = None,
    limit: Annotated[int, typer.Option(metavar="N", min=1, help="How many errors --show prints of each run.")] = 10,
    lexicons: LexiconFolder = None,
    weights: Weights = None,
) -> None:
    """Measure flagger's marks against labelled rows.

    Every row is an article, or a sentence, with its labels. flagger marks it without them, and the marks are compared with the
    labels. Intervals are Wilson's, 95 %. Words a second are those of marking alone, in process time.

    \b
    Tasks, and the fields of a row; a span is start and end in code points:
      attribution   id, text, attributions: source, cue and content, each a list
                    of [start, end]. Figures: words of each, whole attributions.
      loaded        id, text, loaded, opinion, words: a sentence. Figures: loaded
      opinion       or not by its score, loaded words; factual or not. Without
                    --task both are measured.
      subjectivity  id, text, subjective: a sentence.
      techniques    id, text, spans: start, end, technique. Figures: spans and
                    sentences of loaded language and name calling.
      gold          id, text, sentences: start, end, kind, strength, stance,
                    source; loaded: start, end, category, voice; allegations:
                    start, end, by, about, status, caveat, answer. Figures: all
                    of these, and which findings are right.

    loaded, techniques and gold end with tables: precision and recall for each rule (its findings above info) and each category
    (its marks). Of loaded and techniques a false alarm is a finding on a sentence that readers did not call loaded: the share of
    such sentences, at error, from warning on, and above info. Of gold a finding is right where it lies in a label: of loaded
    wording in the article's voice (FRM), an allegation (ALG), a sentence that is not attributed, or weakly (ATR).

    --errors lists the kinds of error with their numbers, and the details of each: of a missed or spurious cue or source the
    class of its cue (other: no entry of the lexicon knows it), of a spurious mark its lexicon entry, of a false alarm its rule, of a
    wrong choice what was labelled and what was marked. --show takes one of the kinds, alone or with a detail.

    \b
    Examples:
      flagger evaluate data/attribution.jsonl
      flagger evaluate data/attribution.jsonl --errors
      flagger evaluate data/attribution.jsonl --show missed-cue:noun --limit 3
      flagger evaluate data/labels.jsonl --both --format json
      flagger evaluate data/labels.jsonl --show wrong-kind:unsourced/allegation

    \b
    Exit codes:
      0  measured, whatever the figures are
      2  wrong usage, a bad lexicon, or a set that could not be read: the line
         and what was expected are named
    """
    from flagger.cli.pipeline import load_lexicons, refuse_unused
    from flagger.cli.streams import width, write, write_json
    from flagger.errors import UsageError
    from flagger.training.evaluation.measure import TASKS, measure
    from flagger.training.evaluation.render import as_data, examples, render

    if both and no_learned:
        raise UsageError("--both and --no-learned: one of them, since --both has a column without the learned parts")
    refuse_unused(no_learned, weights)
    if show is not None and form == "json":
        raise UsageError("--show prints text of the articles for people; it does not go with --format json")
    if show is not None:
        _check_kind(show, task)
    loaded = load_lexicons(lexicons)
    ways = (False, True) if both else (not no_learned,)
    data = []
    separator = ""
    for path in sets:
        for measured in measure(path, task, loaded, ways, weights=weights, errors=errors or show is not None):
            if form == "json":
                data.append(as_data(measured, errors=errors))
                continue
            write(separator + render(measured, errors=errors))
            separator = "\n"
            if show is not None and show.partition(":")[0] in TASKS[measured.task].kinds:
                write("\n" + examples(measured, show, limit, width()))
    if form == "json":
        write_json(data)


def _check_kind(show: str, task: TaskName | None) -> None:
    """Raise UsageError where no task has errors of this kind."""
    from flagger.errors import UsageError
    from flagger.training.evaluation.measure import TASKS

    kinds = {name: tuple(known.kinds) for name, known in TASKS.items() if task in (None, name)}
    if not any(show.partition(":")[0] in known for known in kinds.values()):
        listed = "; ".join(f"{name}: {', '.join(known)}" for name, known in kinds.items())
        raise UsageError(f"--show {show!r}: no such kind of error; expected one of {listed}")
