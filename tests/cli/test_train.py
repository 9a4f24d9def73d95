"""`flagger train`: what it writes, and what it says of wrong usage before anything is learned."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.desk import Command
from tests.training.scoring.desk import write_rows, write_spans, write_vectors
from tests.training.sorting.desk import write_labels


@pytest.fixture
def corpora(desk: Path) -> Path:
    """The desk with a set of each kind."""
    write_rows(desk / "sentences.jsonl")
    write_spans(desk / "spans.jsonl")
    write_vectors(desk / "vectors.npz")
    return desk


def test_scores_are_learned_and_used(flagger: Command, corpora: Path) -> None:
    pytest.importorskip("sklearn")
    ended = flagger(
        *("train", "scores", "--corpus", "sentences.jsonl", "--spans", "spans.jsonl", "--vectors", "vectors.npz"),
        *("--origin", "Ours.", "--origin", "Theirs.", "--vectors-origin", "By hand.", "--test", "sentences.jsonl"),
        *("--out", "weights"),
    )
    assert (ended.code, ended.out) == (0, "")
    assert "learning from 48 sentences" in ended.err
    assert sorted(path.name for path in (corpora / "weights").iterdir()) == ["scores.bin", "scores.json", "scores.md"]
    card = (corpora / "weights" / "scores.md").read_text("utf-8")
    digest = json.loads((corpora / "weights" / "scores.json").read_bytes())["digest"]
    for said in (digest, "Ours.", "Theirs.", "By hand.", "## sentences.jsonl, loaded: 48 rows"):
        assert said in card
    assert flagger("check", "plain.txt", "--weights", "weights").code == 0


SCORES = ("train", "scores", "--out", "weights", "--corpus", "sentences.jsonl")


@pytest.mark.usefixtures("corpora")
@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--origin", "a", "--origin", "b"), "--origin: 2 given for 1 of --corpus and --spans"),
        (("--spans", "spans.jsonl", "--origin", "a"), "--origin: 1 given for 2 of --corpus and --spans"),
        (("--vectors-origin", "a"), "--vectors-origin without --vectors"),
        (("--vectors", "missing.npz"), "missing.npz: no such file"),
        (("--vectors", "plain.txt"), "plain.txt: no NumPy archive"),
        (("--spans", "sentences.jsonl"), "sentences.jsonl: line 1: "),
        (("--corpus", "spans.jsonl"), "spans.jsonl: line 1: "),
        (("--test", "plain.txt"), "plain.txt: line 1: "),
        (("--lexicons", "missing"), "missing"),
    ],
)
def test_scores_say_what_is_wrong_before_they_learn(flagger: Command, options: tuple[str, ...], says: str) -> None:
    pytest.importorskip("numpy")
    ended = flagger(*SCORES, *options)
    assert ended.code == 2
    assert ended.out == ""
    assert says in ended.err
    assert "learning" not in ended.err
    assert not Path("weights").exists()


@pytest.mark.usefixtures("corpora")
def test_a_folder_that_cannot_be_written_is_named(flagger: Command) -> None:
    pytest.importorskip("sklearn")
    ended = flagger("train", "scores", "--corpus", "sentences.jsonl", "--out", "plain.txt/weights")
    assert ended.code == 2
    assert "--out plain.txt/weights: " in ended.err


def test_kinds_are_learned_and_used(flagger: Command, desk: Path) -> None:
    pytest.importorskip("sklearn")
    write_labels(desk)
    write_vectors(desk / "vectors.npz")
    write_rows(desk / "sentences.jsonl")
    ended = flagger(
        *("train", "kinds", "--labels", "kinds.jsonl", "--corpora", ".", "--vectors", "vectors.npz"),
        *("--vectors-origin", "By hand.", "--origin", "kinds.jsonl=Ours = theirs.", "--origin", "news.jsonl=Invented."),
        *("--test", "sentences.jsonl", "--out", "weights"),
    )
    assert (ended.code, ended.out) == (0, "")
    assert "learning from 48 sentences" in ended.err
    assert sorted(path.name for path in (desk / "weights").iterdir()) == ["kinds.bin", "kinds.json", "kinds.md"]
    card = (desk / "weights" / "kinds.md").read_text("utf-8")
    digest = json.loads((desk / "weights" / "kinds.json").read_bytes())["digest"]
    for said in (digest, "Ours = theirs.", "Invented.", "By hand.", "## sentences.jsonl, loaded: 48 rows"):
        assert said in card
    assert flagger("check", "plain.txt", "--weights", "weights").code == 0
    shown = flagger("check", "plain.txt", "--weights", "weights", "--explain", "1").out
    assert ": the classifier takes it for " in " ".join(shown.split())


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--origin", "Ours."), "--origin Ours.: expected NAME=TEXT"),
        (("--origin", "=Ours."), "--origin =Ours.: expected NAME=TEXT"),
        (("--origin", "news.jsonl=a", "--origin", "news.jsonl=b"), "--origin news.jsonl=… is given twice"),
        (("--origin", "other.jsonl=a"), "--origin other.jsonl=…: expected kinds.jsonl, news.jsonl"),
        (("--vectors-origin", "a"), "--vectors-origin without --vectors"),
        (("--labels", "missing.jsonl"), "missing.jsonl: no such file"),
        (("--labels", "news.jsonl"), "news.jsonl: line 1: "),
        (("--corpora", "missing"), "news.jsonl: no such file"),
        (("--test", "plain.txt"), "plain.txt: line 1: "),
        (("--lexicons", "missing"), "missing"),
    ],
)
def test_kinds_say_what_is_wrong_before_they_learn(
    flagger: Command, desk: Path, options: tuple[str, ...], says: str
) -> None:
    pytest.importorskip("numpy")
    write_labels(desk)
    ended = flagger("train", "kinds", "--labels", "kinds.jsonl", "--corpora", ".", "--out", "weights", *options)
    assert ended.code == 2
    assert ended.out == ""
    assert says in ended.err
    assert "learning" not in ended.err
    assert not Path("weights").exists()


@pytest.mark.usefixtures("corpora")
def test_attribution_asks_for_an_origin_of_each_corpus(flagger: Command) -> None:
    ended = flagger("train", "attribution", "--corpus", "a.jsonl", "--out", "weights", "--origin", "a", "--origin", "b")
    assert ended.code == 2
    assert "--origin: 2 given for 1 of --corpus; expected one for each, or none" in ended.err


@pytest.mark.parametrize("command", [(), ("attribution",), ("scores",), ("kinds",)])
def test_help_teaches(flagger: Command, command: tuple[str, ...]) -> None:
    ended = flagger("train", *command, "--help")
    assert ended.code == 0
    for said in ("Example", "Exit codes:", "flagger train") if command else ("attribution", "scores", "kinds"):
        assert said in ended.out
