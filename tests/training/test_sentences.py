"""Tasks of labelled sentences: `loaded`, `opinion` and `subjectivity`, worked out by hand."""

from __future__ import annotations

from typing import Literal

from flagger.analysis import Loaded, Scores, Sentence
from flagger.lexicon import Lexicons
from flagger.result import Finding
from flagger.training.evaluation.agreement import Choice, Overlap, Ranking, Share, Table
from flagger.training.evaluation.errors import counted
from flagger.training.evaluation.loaded import SentenceRow, figures, opinion_figures
from flagger.training.evaluation.run import Judged
from flagger.training.evaluation.sentence_errors import (
    LOADED_KINDS,
    OPINION_KINDS,
    loaded_errors,
    opinion_errors,
    subjectivity_errors,
)
from flagger.training.evaluation.subjectivity import SubjectiveRow
from flagger.training.evaluation.subjectivity import figures as subjective_figures
from tests.training.desk import found, nothing, span

VILE = "A vile, Vile deal, said the vileness expert."
PLAIN = "The cruel sea took the pier."
FLAT = "The pier was built in May."


def row(
    number: int, text: str, loaded: bool, opinion: Literal["factual", "mixed", "opinion"] | None, *words: str
) -> SentenceRow:
    return SentenceRow(number, text, loaded, opinion, list(words))


def judged(text: str, loaded: float, opinion: float, marks: list[str], *findings: Finding) -> Judged:
    analysis = nothing()
    half = len(text) // 2
    analysis.sentences += [
        Sentence(0, half, "body", scores=Scores(0.1, opinion)),
        Sentence(half, len(text), "body", scores=Scores(loaded, 0.1)),
    ]
    analysis.loaded += [Loaded(*span(text, words), "emotive", "article", f"emotive.{words}") for words in marks]
    analysis.findings += findings
    return analysis


PAIRS = [
    (row(1, VILE, True, "mixed", "vile"), judged(VILE, 0.9, 0.2, ["vile"], found(VILE, "vile", "FRM305"))),
    (row(2, PLAIN, False, None), judged(PLAIN, 0.6, 0.9, ["cruel"], found(PLAIN, "cruel", "FRM305", "note"))),
    (row(3, FLAT, False, "factual"), judged(FLAT, 0.2, 0.7, [], found(FLAT, "May", "ALG201"))),
]


def test_loaded() -> None:
    values = figures(PAIRS)
    sentence, ranking, words = values["loaded_sentence"], values["loaded_ranking"], values["loaded_words"]
    assert isinstance(sentence, Choice)
    assert sentence.f1 == {"loaded": 2 / 3, "not loaded": 2 / 3}
    assert isinstance(ranking, Ranking)
    assert ranking.auc == 1
    # “vile” stands twice as a word of its own, in either case; “vileness” is another.
    assert isinstance(words, Overlap)
    assert (words.right, words.spurious, words.missed) == (1, 1, 1)


def test_false_alarms_are_findings_on_sentences_that_are_not_loaded() -> None:
    values = figures(PAIRS)
    alarms = {
        name: (figure.right, figure.of)
        for name, figure in values.items()
        if "false_alarms" in name and isinstance(figure, Share)
    }
    assert alarms == {
        "false_alarms_error": (0, 2),
        "false_alarms_warning": (1, 2),
        "false_alarms_note": (2, 2),
        "framing_false_alarms_error": (0, 2),
        "framing_false_alarms_warning": (0, 2),
        "framing_false_alarms_note": (1, 2),
    }


def test_precision_by_rule_and_category() -> None:
    rules, categories = figures(PAIRS)["rules"], figures(PAIRS)["categories"]
    assert isinstance(rules, Table)
    assert isinstance(categories, Table)
    assert list(rules.rows) == ["FRM305"]
    assert list(categories.rows) == ["emotive"]
    for cells in (rules.rows["FRM305"], categories.rows["emotive"]):
        precision, recall = cells["precision"], cells["recall"]
        assert isinstance(precision, Share)
        assert isinstance(recall, Share)
        assert (precision.right, precision.of, recall.right, recall.of) == (1, 2, 1, 1)


def test_opinion_leaves_out_what_readers_did_not_agree_on() -> None:
    choice = opinion_figures(PAIRS)["opinion_in_sentence"]
    assert isinstance(choice, Choice)
    assert (choice.n, choice.accuracy) == (2, 0)


def test_loaded_errors(lexicons: Lexicons) -> None:
    errors = counted(loaded_errors(PAIRS, lexicons), tuple(LOADED_KINDS))
    assert {kind: errors[kind].details for kind in errors if errors[kind].count} == {
        "spurious-loaded": {"emotive": 1},
        "missed-word": {},
        "spurious-word": {"emotive.cruel": 1},
        "false-alarm": {"ALG201": 1},
    }


def test_opinion_errors(lexicons: Lexicons) -> None:
    errors = counted(opinion_errors(PAIRS, lexicons), tuple(OPINION_KINDS))
    assert errors["missed-opinion"].details == {"emotive": 1}
    assert errors["spurious-opinion"].details == {"unmarked": 1}


def test_subjectivity(lexicons: Lexicons) -> None:
    pairs = [
        (SubjectiveRow(number, label.text, subjective), analysis)
        for number, (subjective, (label, analysis)) in enumerate(zip((True, True, False), PAIRS, strict=True))
    ]
    choice, ranking = subjective_figures(pairs).values()
    assert isinstance(choice, Choice)
    assert choice.f1 == {"objective": 0, "subjective": 0.5}
    assert isinstance(ranking, Ranking)
    assert ranking.auc == 0.5
    assert [error.kind for error in subjectivity_errors(pairs, lexicons)] == [
        "missed-subjective",
        "spurious-subjective",
    ]
