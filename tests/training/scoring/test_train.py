"""From labelled sentences to the files of the scores, and from the matrix that was learned from to the table that is read."""

from __future__ import annotations

from math import log
from pathlib import Path

import pytest

pytest.importorskip("sklearn")

import numpy

from flagger.errors import ReadError, UsageError
from flagger.learned.lookup import CONSTANT, SCALE, UNKNOWN
from flagger.learned.packed import number_of
from flagger.learned.scorer import HEADS
from flagger.learned.weights import SCORES
from flagger.lexicon import Lexicons
from flagger.marking import Learned
from flagger.marking.scoring import scorer_of
from flagger.marking.terms import CAMP, NAME
from flagger.training.scoring import matrix
from flagger.training.scoring import table as weighing
from flagger.training.scoring import train as module
from flagger.training.scoring.bias import Bias, Vectors, read_vectors
from flagger.training.scoring.card import card
from flagger.training.scoring.fit import Fitted, Settings, fit
from flagger.training.scoring.matrix import Layout
from flagger.training.scoring.sentences import (
    Example,
    Marks,
    Material,
    examples,
    marks_of,
    marks_of_spans,
    material,
)
from flagger.training.scoring.table import LARGEST, table
from flagger.training.scoring.train import Trained, check, read_sentences, read_spans, train
from tests.training.scoring.desk import rows, write_rows, write_spans, write_vectors


def learn(folder: Path, lexicons: Lexicons, *, vectors: bool = True, tests: list[str] | None = None) -> Trained:
    """The scores of the tiny corpus, written into a folder."""
    folder.mkdir(exist_ok=True)
    sentences = [read_sentences(write_rows(folder / "sentences.jsonl"), "Invented.")]
    spans = [read_spans(write_spans(folder / "spans.jsonl"), "Invented as well.")]
    read = read_vectors(write_vectors(folder / "vectors.npz"), "Made by hand.") if vectors else None
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(matrix, "COMMON", 5)  # of so few words
        return train(sentences, spans, read, tests or [], lexicons, folder, lambda _: None)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the tiny corpus was learned."""
    return tmp_path_factory.mktemp("learned")


@pytest.fixture(scope="module")
def trained(folder: Path, lexicons: Lexicons) -> Trained:
    """What was learned from the tiny corpus, measured on itself."""
    test = write_rows(folder / "test.jsonl")
    return learn(folder, lexicons, tests=[test])


def read_all(folder: Path, lexicons: Lexicons) -> Material:
    """The tiny corpus as it is read."""
    pairs = read_sentences(write_rows(folder / "again.jsonl"), "").pairs
    return material(pairs, read_spans(write_spans(folder / "spans.jsonl"), "").rows, lexicons)


def test_the_same_corpora_give_the_same_files(
    trained: Trained, lexicons: Lexicons, folder: Path, tmp_path: Path
) -> None:
    again = learn(tmp_path, lexicons)
    for name in (f"{SCORES}.bin", f"{SCORES}.json"):
        assert (tmp_path / name).read_bytes() == (folder / name).read_bytes()
    assert again.manifest == trained.manifest
    assert again.fitted.trials == trained.fitted.trials


@pytest.mark.parametrize("vectors", [True, False], ids=["vectors", "no vectors"])
def test_the_scorer_says_what_the_model_says(
    vectors: bool, lexicons: Lexicons, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folded weights of words, pieces and vectors are those of the matrix, on every example."""
    monkeypatch.setattr(weighing, "LEAST", 0.0)
    seen: list[tuple[list[Example], Layout]] = []

    def spied(found: list[Example], layout: Layout, *rest: object) -> Fitted:
        seen.append((found, layout))
        return fit(found, layout, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "fit", spied)
    trained = learn(tmp_path, lexicons, vectors=vectors)
    ((found, layout),) = seen
    assert len(found) == len(rows())
    made = layout.matrix(found, trained.fitted.bias)
    scorer = scorer_of(tmp_path)
    for which, head in enumerate(HEADS):
        margins = made @ trained.fitted.weights[head] + trained.fitted.constants[head]
        for example, margin in zip(found, margins, strict=True):
            score = scorer.scores(example.terms, example.signs)[which]
            assert log(score / (1 - score)) == pytest.approx(margin, abs=20 / SCALE)


def test_known_words_and_no_others_have_weights_of_their_own(
    trained: Trained, folder: Path, lexicons: Lexicons
) -> None:
    scorer = scorer_of(folder)
    read = read_all(folder, lexicons)
    assert trained.vectors is not None
    assert {"mayor", "met", "wrecked", "ferry"} <= read.known
    assert {"ana", "kaldria", "may", "monday"}.isdisjoint(read.known)
    assert all(map(scorer.knows, read.known | trained.vectors.places.keys()))
    assert not any(map(scorer.knows, ("ana", "kaldria", "may", "monday")))


def test_what_readers_mark_is_scored_higher(trained: Trained, folder: Path) -> None:
    assert trained.examples == len(rows())
    scorer = scorer_of(folder)
    loaded, plain = (scorer.scores(["the", word, "it", "."], {})[0] for word in ("shameless", "budget"))
    assert loaded > plain
    # A word that no reader saw has the bias of words like it.
    assert scorer.word("scheming").bias > scorer.word("quay").bias == 0.0


def test_the_chosen_strength_is_one_that_was_tried_and_scores_are_calibrated(trained: Trained) -> None:
    fitted = trained.fitted
    for head in HEADS:
        tried = [trial for trial in fitted.trials if trial.head == head]
        assert fitted.calibrated[head].strength in [trial.strength for trial in tried]
        assert fitted.calibrated[head].auc == max(trial.auc for trial in tried)
        assert 0.0 <= fitted.errors[head] < 0.25


def test_examples_are_terms_signs_marks_and_labels(folder: Path, lexicons: Lexicons, parts: Learned) -> None:
    read = read_all(folder, lexicons)
    found = examples(read, lexicons, Learned(parts.reader), read.known.__contains__)
    by_text = {" ".join(example.terms): example for example in found}
    one = by_text[f"{NAME} wrecked our proud port ."]
    assert one.marked == [False, True, False, True, False, False]
    assert (one.loaded, one.opinion) == (True, True)
    assert one.signs["strength none"] == 1.0
    assert [example.opinion for example in found].count(None) == 1
    assert len({example.group for example in found}) == 6


def test_marks_of_sentences_count_each_word_once() -> None:
    one = Example(["a", "b", "b", "c"], {}, [False, True, False, False], True, None, "g")
    assert marks_of([one, one]) == Marks({"b": 2}, {"a": 2, "c": 2})  # type: ignore[arg-type]


def test_a_long_span_says_nothing_of_its_words(folder: Path, lexicons: Lexicons) -> None:
    read = read_all(folder, lexicons)
    marks = marks_of_spans(read, read.known.__contains__)
    assert marks.marked == {"shameless": 1, "clerk": 1, "plundered": 1}
    assert {"the", "ferry", "sank", "on"} <= marks.plain.keys()
    assert {"guild", "proud", "bullied"}.isdisjoint(marks.plain)


def test_no_name_and_no_camp_has_a_bias() -> None:
    marks = Marks({NAME: 9, CAMP: 9, "0": 9, "shameless": 9, "of": 9}, {"plain": 50})  # type: ignore[arg-type]
    bias = Bias([(marks, 1.0)], frozenset(), None)
    assert bias("shameless") > 0 > bias("plain")
    assert [bias(term) for term in (NAME, CAMP, "0", "of", "unheard")] == [0.0] * 5


def test_a_weight_that_is_too_large_is_cut(trained: Trained) -> None:
    layout = Layout([Example(["shameless", "shameless"], {"hit": 1.0}, [True, True], True, True, "g")] * 3)
    weights = numpy.full(len(layout.columns), -1e3)
    found = table([weights, -weights], [1e9, -1e9], layout, frozenset(), trained.fitted.bias)
    assert found[number_of(CONSTANT)][:2] == [LARGEST, -LARGEST]
    assert found[number_of("w shameless")][:2] == [-LARGEST, LARGEST]
    assert found[number_of(UNKNOWN)][2] > 0
    # Without a bias a row has no field for it.
    assert {len(row) for row in table([weights], [0.0], layout, frozenset()).values()} == {2}


def test_sentences_of_one_label_are_too_little(tmp_path: Path, lexicons: Lexicons) -> None:
    found = [row | {"loaded": True} for row in rows()]
    sentences = [read_sentences(write_rows(tmp_path / "one.jsonl", found), "")]
    with pytest.raises(UsageError, match="loaded: every sentence to learn from has the same label"):
        train(sentences, [], None, [], lexicons, tmp_path, lambda _: None)
    assert not (tmp_path / f"{SCORES}.bin").exists()


def test_too_few_groups_are_too_little(tmp_path: Path, lexicons: Lexicons) -> None:
    found = [row | {"group": "one"} for row in rows()]
    sentences = [read_sentences(write_rows(tmp_path / "one.jsonl", found), "")]
    with pytest.raises(UsageError, match="1 groups of sentences"):
        train(sentences, [], None, [], lexicons, tmp_path, lambda _: None)


def test_without_the_extra_training_says_what_to_install(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(__import__("sys").modules, "sklearn.linear_model", None)
    with pytest.raises(UsageError, match=r"flagger-news\[train\]"):
        fit([], Layout([]), Settings([], None), lambda _: None)
    monkeypatch.setitem(__import__("sys").modules, "numpy", None)
    with pytest.raises(UsageError, match=r"flagger-news\[train\]"):
        read_vectors(tmp_path / "any.npz")


def test_vectors_are_read_and_scaled(tmp_path: Path) -> None:
    vectors = read_vectors(write_vectors(tmp_path / "vectors.npz"), "Made by hand.")
    assert isinstance(vectors, Vectors)
    assert vectors.places["brazenly"] == 0
    assert vectors.rows.shape == (8, 2)
    assert vectors.rows.mean(axis=0) == pytest.approx([0, 0], abs=1e-6)
    assert vectors.rows.std(axis=0).mean() == pytest.approx(1.0)
    assert (vectors.name, vectors.origin, len(vectors.digest)) == ("vectors.npz", "Made by hand.", 64)


def arrays(**kept: object) -> dict[str, object]:
    return {"words": numpy.array(["a", "b"]), "vectors": numpy.eye(2)} | kept


@pytest.mark.parametrize(
    ("held", "says"),
    [
        ({"words": numpy.array(["a"])}, "no NumPy archive"),
        (arrays(words=numpy.array(["a", "b", "c"])), "expected a row a word"),
        (arrays(vectors=numpy.zeros(2)), "expected a row a word"),
        (arrays(words=numpy.array([]), vectors=numpy.zeros((0, 2))), "expected a row a word"),
        (arrays(vectors=numpy.array([["x"], ["y"]])), "no NumPy archive"),
        (arrays(words=numpy.array([{}, {}], dtype=object)), "no NumPy archive"),
        (arrays(vectors=numpy.array([[1.0, numpy.nan], [1.0, 2.0]])), "not finite"),
        (arrays(vectors=numpy.ones((2, 2))), "all alike"),
    ],
)
def test_vectors_that_are_none_are_refused(tmp_path: Path, held: dict[str, numpy.ndarray], says: str) -> None:
    path = tmp_path / "vectors.npz"
    numpy.savez(path, **held)  # type: ignore[arg-type]
    with pytest.raises(ReadError, match=says) as caught:
        read_vectors(path)
    assert caught.value.path == str(path)


@pytest.mark.parametrize("data", [b"", b"words", b"PK\x03\x04", b"\x93NUMPY", b"\x80\x04."], ids=repr)
def test_a_file_that_is_no_archive_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "vectors.npz"
    path.write_bytes(data)
    with pytest.raises(ReadError, match="no NumPy archive"):
        read_vectors(path)
    path.unlink()
    with pytest.raises(ReadError, match="no such file"):
        read_vectors(path)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"loaded": "yes"}, "`$.loaded`"),
        ({"opinion": "both"}, "`$.opinion`"),
        ({"words": None}, "`$.words`"),
        ({"group": 3}, "`$.group`"),
    ],
)
def test_a_row_that_is_none_is_named_by_its_line(tmp_path: Path, change: dict[str, object], says: str) -> None:
    found = rows()
    found[2] |= change
    path = write_rows(tmp_path / "bad.jsonl", found)
    with pytest.raises(ReadError, match="line 3") as caught:
        read_sentences(path, "")
    assert says in str(caught.value)


def test_a_span_that_leaves_its_text_is_named_by_its_line(tmp_path: Path) -> None:
    row: dict[str, object] = {"id": 1, "text": "It.", "spans": [{"start": 0, "end": 9, "technique": "Loaded_Language"}]}
    with pytest.raises(ReadError, match=r"line 1: spans\[0\]"):
        read_spans(write_rows(tmp_path / "bad.jsonl", [row]), "")


def test_a_bad_test_set_is_found_before_anything_is_learned(tmp_path: Path, lexicons: Lexicons) -> None:
    check([write_rows(tmp_path / "good.jsonl")], lexicons)
    with pytest.raises(ReadError, match="line 1"):
        check([write_rows(tmp_path / "bad.jsonl", [{"id": 1, "text": "It."}])], lexicons)


def test_the_card_tells_origins_choices_figures_and_limits(trained: Trained) -> None:
    text = card(trained)
    assert f"`{trained.manifest.digest}`" in text
    for corpus in (*trained.sentences, *trained.spans):
        assert f"`{corpus.digest}`. {corpus.origin}" in text
    assert trained.vectors is not None
    assert f"vectors of 8 words in 2 dimensions, SHA-256 `{trained.vectors.digest}`. Made by hand." in text
    for trial in trained.fitted.trials:
        assert f"{trial.macro_f1:.3f}" in text
    assert text.count("| **loaded** |") == text.count("| **opinion** |") == 1
    assert "## test.jsonl, loaded: 48 rows" in text
    assert "| opinion in sentence | macro-F1 " in text
    assert "A score is no\nfinding" in text
    assert "\n## Terms\n" in text
    assert max(map(len, text.splitlines())) < 600
