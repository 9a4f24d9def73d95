"""From labels of sentences to the files of the sorter, and from the matrix that was learned from to the table that is read."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("sklearn")

from flagger.errors import UsageError
from flagger.learned.sorter import CLASSES
from flagger.learned.weights import KINDS
from flagger.lexicon import Lexicons
from flagger.marking import Learned
from flagger.marking.alleging.likely import LEAST
from flagger.marking.sorting import sorter_of
from flagger.training.scoring import table as weighing
from flagger.training.scoring.bias import read_vectors
from flagger.training.scoring.matrix import Layout
from flagger.training.sorting import train as module
from flagger.training.sorting.card import card
from flagger.training.sorting.examples import Sorted, sorted_sentences
from flagger.training.sorting.fit import Fitted, fit
from flagger.training.sorting.train import Trained, read_material, train
from tests.training.scoring.desk import write_rows, write_vectors
from tests.training.sorting.desk import SAID, SUBJECTS, label_rows, write_labels

ORIGINS = {"kinds.jsonl": "Labelled by hand.", "news.jsonl": "Invented."}


def learn(folder: Path, lexicons: Lexicons, *, vectors: bool = True, tests: list[str] | None = None) -> Trained:
    """The kinds of the tiny corpus, written into a folder."""
    material = read_material(write_labels(folder), folder, ORIGINS)
    read = read_vectors(write_vectors(folder / "vectors.npz"), "Made by hand.") if vectors else None
    return train(material, read, tests or [], lexicons, folder, lambda _: None)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the tiny corpus was learned."""
    return tmp_path_factory.mktemp("learned")


@pytest.fixture(scope="module")
def trained(folder: Path, lexicons: Lexicons) -> Trained:
    """What was learned from the tiny corpus, measured on a set of sentences."""
    return learn(folder, lexicons, tests=[write_rows(folder / "test.jsonl")])


@pytest.fixture(scope="module")
def sentences(folder: Path, trained: Trained, lexicons: Lexicons, parts: Learned) -> list[Sorted]:
    """What the tiny corpus is learned from."""
    assert trained.material.labels.rows == len(SUBJECTS)
    material = read_material(str(folder / "kinds.jsonl"), folder, {})
    return sorted_sentences(material.articles, lexicons, Learned(parts.reader, parts.scorer))


def test_the_same_labels_give_the_same_files(
    trained: Trained, lexicons: Lexicons, folder: Path, tmp_path: Path
) -> None:
    again = learn(tmp_path, lexicons)
    for name in (f"{KINDS}.bin", f"{KINDS}.json"):
        assert (tmp_path / name).read_bytes() == (folder / name).read_bytes()
    assert again.manifest == trained.manifest
    assert again.fitted.counts == trained.fitted.counts
    assert card(again) == card(trained._replace(tests=[]))


@pytest.mark.parametrize("vectors", [True, False], ids=["vectors", "no vectors"])
def test_the_sorter_says_what_the_model_says(
    vectors: bool, lexicons: Lexicons, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folded weights of words, pieces and vectors are those of the matrix, on every example."""
    monkeypatch.setattr(weighing, "LEAST", 0.0)
    seen: list[tuple[list[Sorted], Layout]] = []

    def spied(found: list[Sorted], layout: Layout, *rest: object) -> Fitted:
        seen.append((found, layout))
        return fit(found, layout, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "fit", spied)
    trained = learn(tmp_path, lexicons, vectors=vectors)
    ((found, layout),) = seen
    made = layout.matrix([each.example for each in found])
    sorter = sorter_of(tmp_path)
    for which in range(len(CLASSES)):
        expected = made @ trained.fitted.weights[which] + trained.fitted.constants[which]
        for (example, _), margin in zip(found, expected, strict=True):
            # Weights are rounded to a 1024th: signs by as much, words and pieces by less.
            assert sorter.margins(example.terms, example.signs)[which] == pytest.approx(margin, abs=0.05)


def test_sentences_have_their_labels_and_their_articles(sentences: list[Sorted]) -> None:
    assert len(sentences) == len(SUBJECTS) * len(SAID)
    assert [each.main for each in sentences[: len(SAID)]] == [
        *["fact"] * 2,
        *["allegation"] * 2,
        *["characterisation"] * 2,
        *["other"] * 2,
    ]
    assert [each.example.group for each in sentences[:: len(SAID)]] == [f"news.jsonl:{n}" for n in range(1, 7)]
    lied = sentences[3].example
    assert {"lied", "ferry"} <= set(lied.terms)
    assert lied.signs["part body"] == 1.0


def test_a_sentence_that_is_labelled_by_less_than_half_is_left_out(
    tmp_path: Path, lexicons: Lexicons, parts: Learned
) -> None:
    rows = label_rows()
    rows[0]["kinds"] = [[0, 12, "x"], [len("The mayor met on Monday with two engineers.\n"), 75, "c"]]
    material = read_material(write_labels(tmp_path, rows[:1]), tmp_path, {})
    found = sorted_sentences(material.articles, lexicons, Learned(parts.reader, parts.scorer))
    assert [each.main for each in found] == ["characterisation"]


def test_a_scorer_is_needed(tmp_path: Path, lexicons: Lexicons) -> None:
    material = read_material(write_labels(tmp_path), tmp_path, {})
    with pytest.raises(ValueError, match="a scorer is needed"):
        sorted_sentences(material.articles, lexicons, Learned())


def test_what_is_learned_tells_the_classes(trained: Trained, folder: Path, sentences: list[Sorted]) -> None:
    assert trained.examples == len(sentences)
    assert trained.fitted.counts.total() == len(sentences)
    assert trained.fitted.accuracy > 0.8
    assert trained.fitted.labelled("allegation") == 2 * len(SUBJECTS)
    assert sum(trained.fitted.got(main) for main in CLASSES) == len(sentences)
    sorter = sorter_of(folder)
    for example, main in sentences:
        assert sorter.margins(example.terms, example.signs).main == main


def test_too_few_articles_are_too_little(tmp_path: Path, lexicons: Lexicons) -> None:
    material = read_material(write_labels(tmp_path, label_rows()[:4]), tmp_path, {})
    with pytest.raises(UsageError, match="4 articles to learn from; at least 5"):
        train(material, None, [], lexicons, tmp_path, lambda _: None)
    assert not (tmp_path / f"{KINDS}.bin").exists()


def test_a_class_in_one_article_alone_is_too_little(tmp_path: Path, lexicons: Lexicons) -> None:
    rows = label_rows()
    for row in rows[1:]:
        row["kinds"] = [kind for kind in row["kinds"] if kind[2] != "c"]  # type: ignore[attr-defined]
    material = read_material(write_labels(tmp_path, rows), tmp_path, {})
    with pytest.raises(UsageError, match="too few sentences labelled characterisation"):
        train(material, None, [], lexicons, tmp_path, lambda _: None)


def test_an_origin_of_no_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"--origin other\.jsonl=…: expected kinds\.jsonl, news\.jsonl"):
        read_material(write_labels(tmp_path), tmp_path, {"other.jsonl": "x"})


def test_without_the_extra_training_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "sklearn.model_selection", None)
    with pytest.raises(UsageError, match=r"flagger-news\[train\]"):
        fit([], Layout([]), lambda _: None)


def test_the_card_tells_origins_figures_and_limits(trained: Trained) -> None:
    text = card(trained)
    assert f"`{trained.manifest.digest}`" in text
    for corpus, what in ((trained.material.labels, "Labelled by hand."), (trained.material.corpora[0], "Invented.")):
        assert f"`{corpus.digest}`. {what}" in text
    assert trained.vectors is not None
    assert f"`{trained.vectors.digest}`. Made by hand." in text
    for digest in (trained.lexicons, trained.reader, trained.scorer):
        assert f"`{digest}`" in text
    assert f"{trained.fitted.accuracy:.3f} of 48 sentences got their label" in text
    rows = [
        line.split(" | ") for line in text.splitlines() if line.startswith(tuple(f"| {main} |" for main in CLASSES))
    ]
    for main, row in zip(CLASSES, rows, strict=True):
        assert [int(cell) for cell in row[1:5]] == [trained.fitted.counts[main, got] for got in CLASSES]
        assert float(row[6]) == pytest.approx(trained.fitted.counts[main, main] / 12, abs=0.001)
    assert f"A margin of an allegation of {LEAST:g} or more: " in text
    assert "## test.jsonl, loaded: 48 rows" in text
    assert "\n## Terms\n" in text
    assert max(map(len, text.splitlines())) < 600
