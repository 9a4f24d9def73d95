"""Task `techniques`: spans and sentences of loaded language and name calling, worked out by hand."""

from __future__ import annotations

import msgspec

from flagger.analysis import Loaded
from flagger.lexicon import Lexicons
from flagger.training.evaluation.agreement import Detection, Share
from flagger.training.evaluation.rows import read_labels
from flagger.training.evaluation.techniques import EXPECTED, Technique, TechniqueRow, figures
from flagger.training.evaluation.techniques_errors import errors
from tests.training.desk import found, nothing, span

TEXT = "A vile deal.\n\nThe thugs left.\nWho knows?\nA sad day."
LABELS = [("vile", "Loaded_Language"), ("thugs", "Name_Calling,Labeling"), ("Who knows?", "Doubt")]
ROW = TechniqueRow("1", TEXT, [Technique(*span(TEXT, words), name) for words, name in LABELS])
ANALYSIS = nothing()
ANALYSIS.loaded += [
    Loaded(*span(TEXT, "vile deal"), "evaluation", "article", "evaluation.vile"),
    Loaded(*span(TEXT, "sad"), "emotive", "quote", None),
]
ANALYSIS.findings += [found(TEXT, "vile deal", "FRM306"), found(TEXT, "Who knows?", "ALG201", "error")]


def test_a_row_is_read_by_the_name_spans() -> None:
    data = msgspec.json.encode(ROW)
    assert b'"spans":[{"start":2' in data
    assert read_labels(data, "set.jsonl", TechniqueRow, EXPECTED) == [ROW]


def test_figures() -> None:
    values = figures([(ROW, ANALYSIS)])
    for name in ("loaded_spans", "loaded_sentences"):
        figure = values[name]
        assert isinstance(figure, Detection)
        assert (figure.precision.right, figure.precision.of, figure.recall.of) == (1, 2, 2)
    alarms, framing = values["false_alarms_warning"], values["framing_false_alarms_warning"]
    assert isinstance(alarms, Share)
    assert isinstance(framing, Share)
    assert (alarms.right, alarms.of, framing.right) == (1, 2, 0)


def test_errors(lexicons: Lexicons) -> None:
    assert [(error.kind, error.detail) for error in errors([(ROW, ANALYSIS)], lexicons)] == [
        ("missed-loaded", "Name_Calling,Labeling"),
        ("spurious-loaded", "emotive"),
        ("false-alarm", "ALG201"),
    ]
