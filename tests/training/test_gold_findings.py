"""Task `gold`: kinds, allegations and findings against the labels, worked out by hand."""

from __future__ import annotations

from flagger.analysis import Allegation, Loaded, Sentence
from flagger.lexicon import Lexicons
from flagger.training.evaluation.agreement import Choice, Density, Detection, Share, Table
from flagger.training.evaluation.gold import figures
from flagger.training.evaluation.gold_errors import errors
from flagger.training.evaluation.gold_rows import GoldRow, LabelledAllegation, LabelledSentence, LabelledWording
from tests.training.desk import found, nothing, span

TEXT = "The vile Orlen regime fired first, Maravia said. Ada Torv robbed the fund. It rained, some say."
ROW = GoldRow(
    "g",
    TEXT,
    [
        LabelledSentence(*span(TEXT, "The vile Orlen regime fired first, Maravia said."), "allegation", "named"),
        LabelledSentence(*span(TEXT, "Ada Torv robbed the fund."), "allegation", "none"),
        LabelledSentence(*span(TEXT, "It rained, some say."), "weakly_sourced", "vague", "neutral", "some"),
    ],
    [
        LabelledWording(*span(TEXT, "vile"), "emotive", "article"),
        LabelledWording(*span(TEXT, "regime"), "delegitimising", "paraphrase"),
    ],
    [
        LabelledAllegation(*span(TEXT, "fired first"), "disputed", "Maravia", "Orlen", answer="given"),
        LabelledAllegation(*span(TEXT, "Ada Torv robbed the fund"), "unverified", None, "Ada Torv"),
    ],
)
ANALYSIS = nothing()
ANALYSIS.sentences += [
    Sentence(*span(TEXT, "The vile Orlen regime fired first, Maravia said."), "body", "allegation", "named"),
    Sentence(*span(TEXT, "Ada Torv robbed the fund."), "body", "unsourced"),
    Sentence(*span(TEXT, "It rained, some say."), "body", "weakly_sourced", "vague", "neutral", "Some"),
]
ANALYSIS.loaded += [
    Loaded(*span(TEXT, "vile"), "evaluation", "article", "evaluation.vile"),
    Loaded(*span(TEXT, "regime"), "delegitimising", "paraphrase", "delegitimising.regime"),
    Loaded(*span(TEXT, "robbed"), "emotive", "article", "emotive.rob"),
]
ANALYSIS.allegations += [
    Allegation(*span(TEXT, "fired first"), 1, "the Maravian army", "Orlen", status="unverified"),
    Allegation(*span(TEXT, "rained"), 2, "some", None, nature="event"),
]
ANALYSIS.findings += [
    found(TEXT, "vile", "FRM306", "error"),
    found(TEXT, "regime", "FRM302"),
    found(TEXT, "robbed", "FRM305"),
    found(TEXT, "fired first", "ALG201", "note"),
    found(TEXT, "some", "ATR102", "note"),
    found(TEXT, "fund", "FRM307", "info"),
    found(TEXT, "fund", "SUP901", "error"),
]
PAIRS = [(ROW, ANALYSIS)]


def counts(figure: object) -> tuple[int, int]:
    assert isinstance(figure, Share)
    return figure.right, figure.of


def test_kinds_and_allegations() -> None:
    values = figures(PAIRS)
    kind, status, spans = values["kind"], values["status"], values["allegation_spans"]
    assert isinstance(kind, Choice)
    assert kind.steps == ["allegation", "unsourced", "weakly_sourced"]
    assert kind.confusion == [[1, 1, 0], [0, 0, 0], [0, 0, 1]]
    assert isinstance(status, Choice)
    assert (status.n, status.accuracy) == (2, 0)
    assert status.confusion[status.steps.index("unverified")][status.steps.index("missed")] == 1
    assert isinstance(spans, Detection)
    assert (spans.precision.share, spans.recall.share) == (0.5, 0.5)
    # “the Maravian army” is not Maravia.
    assert (counts(values["who_alleges"]), counts(values["about_whom"])) == ((0, 1), (1, 1))


def test_findings_that_are_right() -> None:
    values = figures(PAIRS)
    assert (counts(values["errors_right"]), counts(values["warnings_right"])) == ((1, 1), (0, 2))
    wrong, framing = values["wrong_errors_and_warnings"], values["findings_FRM"]
    assert isinstance(wrong, Density)
    assert isinstance(framing, Density)
    assert (wrong.count, framing.count, wrong.words) == (2, 3, 17)
    assert wrong.per_thousand == 2000 / 17


def test_rules() -> None:
    table = figures(PAIRS)["rules"]
    assert isinstance(table, Table)
    rows = {name: {column: counts(cell) for column, cell in cells.items()} for name, cells in table.rows.items()}
    assert rows["FRM"] == {"right": (1, 3), "any_voice": (2, 3), "own_category": (1, 3), "recall": (2, 2)}
    assert rows["FRM302"] == {"right": (0, 1), "any_voice": (1, 1), "own_category": (1, 1), "recall": (1, 1)}
    assert rows["FRM305"] == {"right": (0, 1), "any_voice": (0, 1), "own_category": (0, 1), "recall": (0, 1)}
    assert rows["ALG"] == {"right": (1, 1), "recall": (1, 2)}
    assert rows["ALG202"] == {"right": (0, 0), "recall": (0, 1)}
    assert rows["ATR102"] == {"right": (1, 1), "recall": (1, 1)}
    assert not {"FRM307", "ATR105"} & set(rows)


def test_categories() -> None:
    table = figures(PAIRS)["categories"]
    assert isinstance(table, Table)
    assert list(table.rows) == ["delegitimising", "emotive", "evaluation"]
    assert table.rows["delegitimising"]["f1"] == 1
    assert (counts(table.rows["evaluation"]["precision"]), counts(table.rows["evaluation"]["any_category"])) == (
        (0, 1),
        (1, 1),
    )
    assert counts(table.rows["emotive"]["recall"]) == (0, 1)


def test_errors(lexicons: Lexicons) -> None:
    assert [(error.kind, error.detail) for error in errors(PAIRS, lexicons)] == [
        ("wrong-kind", "allegation/unsourced"),
        ("wrong-category", "emotive/evaluation"),
        ("spurious-loaded", "emotive.rob"),
        ("wrong-status", "disputed/unverified"),
        ("wrong-answer", "given/none"),
        ("missed-allegation", "unverified"),
        ("spurious-allegation", "event"),
        ("wrong-finding", "FRM302"),
        ("wrong-finding", "FRM305"),
    ]
