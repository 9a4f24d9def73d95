"""From examples to weights, and from weights to small integers."""

from __future__ import annotations

from pathlib import Path

import pytest

from flagger.errors import UsageError
from flagger.learned.packed import number_of
from flagger.learned.weights import NAME, read_model, write_model
from flagger.lexicon import Lexicons
from flagger.marking.drafting import draft
from flagger.marking.tagging import reader_of
from flagger.marking.tagging.features import written_out
from flagger.marking.tagging.paragraphs import Sight
from flagger.marking.tagging.words import Vocabulary
from flagger.training.tagging.export import LARGEST, compact
from flagger.training.tagging.fit import Fitted, fit
from flagger.training.tagging.sequences import Example, examples
from tests.marking.desk import article
from tests.training.desk import attribution_row

FITTED = Fitted(
    ["O", "K"],
    {("O", "O"): 0.5, ("O", "K"): -0.25, ("K", "K"): 1.0},
    {("1", "O"): 0.1, ("said", "K"): 1.0, ("said", "O"): -0.5, ("weak", "K"): 0.01},
)


def test_weights_are_scaled_and_pruned_and_the_bias_is_taken() -> None:
    small = compact(FITTED, prune=1, bias=7)
    assert small.labels == ["O", "K"]
    assert small.transitions == [[50, -25], [None, 100]]
    assert small.rows == {number_of("1"): [10 - 7, 0], number_of("said"): [-50, 100]}
    assert number_of("weak") in compact(FITTED, prune=0, bias=0).rows


def test_the_bias_is_there_though_the_constant_was_pruned() -> None:
    assert compact(FITTED, prune=10, bias=7).rows[number_of("1")] == [-7, 0]


def test_what_is_written_is_what_was_learned(tmp_path: Path) -> None:
    write_model(tmp_path, "attribution", *compact(FITTED, prune=0, bias=0))
    model, _ = read_model(tmp_path / "attribution.json")
    assert model.weights("said") == [-50, 100]
    numbers = [number_of("said"), number_of("other")]
    assert model.decode([model.vector([number]) for number in numbers]) == [1, 1]  # “O” may not stand behind “K”


def test_no_weight_is_too_large_for_the_sum_of_a_token(lexicons: Lexicons) -> None:
    many = {(f"f{number}", "K"): 0.001 for number in range(5000)}
    small = compact(Fitted(["O", "K"], {}, many | {("f", "K"): 9.0, ("g", "O"): -9.0}), prune=0, bias=0)
    assert small.rows[number_of("f")] == [0, LARGEST]
    assert small.rows[number_of("g")] == [-LARGEST, 0]
    # The words that most lists hold have most features.
    vocabulary = Vocabulary(lexicons)
    words = {word for name in lexicons.list_names() for word in lexicons.words(name) if word.isalpha()}
    fullest = sorted(words, key=lambda word: (-len(vocabulary.read(word).classes), word))[:20]
    sight = Sight(vocabulary)
    paragraphs = sight.paragraphs(draft(article(f"The clerk said that {' '.join(fullest)} it rained."), lexicons))
    assert max(len(features) for each in paragraphs for features in written_out(each)) * LARGEST < 1 << 15


@pytest.mark.parametrize(
    "fitted",
    [
        Fitted([], {}, {}),
        Fitted(["O", "K"], {}, {}),
        Fitted(["O"], {}, {("1", "O"): 0.0}),
        Fitted(["K"], {}, {("1", "K"): 1.0}),
    ],
    ids=["no label", "no feature", "no weight", "nothing outside"],
)
def test_where_nothing_was_learned_there_are_no_weights(fitted: Fitted) -> None:
    with pytest.raises(UsageError, match="too little to learn from"):
        compact(fitted, prune=0, bias=0)


TEXTS = [
    ("Ana Berl flumsied that the port was shut.", ("Ana Berl", "flumsied", "that the port was shut")),
    ("Tom Hask flumsied that it rained.", ("Tom Hask", "flumsied", "that it rained")),
    ("The mayor flumsied that nobody came.", ("The mayor", "flumsied", "that nobody came")),
    ("Lio Ferr flumsied that two bridges fell.", ("Lio Ferr", "flumsied", "that two bridges fell")),
]


def sequences(lexicons: Lexicons) -> list[Example]:
    pairs = [(article(text), attribution_row(text, said).attributions) for text, said in TEXTS]
    pairs.append((article("It was cold \ud800 on Monday."), []))  # crfsuite takes no lone surrogate
    return [example for found in examples(pairs, lexicons) for example in found]


def test_the_same_examples_give_the_same_weights(lexicons: Lexicons) -> None:
    pytest.importorskip("pycrfsuite")
    first, second = (fit(sequences(lexicons), rounds=5) for _ in range(2))
    assert first == second
    assert compact(first, 0, 0) == compact(second, 0, 0)


def test_a_cue_that_is_learned_is_read(lexicons: Lexicons, tmp_path: Path) -> None:
    pytest.importorskip("pycrfsuite")
    fitted = fit(sequences(lexicons), rounds=10)
    assert set(fitted.labels) == {"O", "S>", "K", "C>"}
    write_model(tmp_path, NAME, *compact(fitted, prune=0, bias=0))
    reader = reader_of(lexicons, tmp_path)
    drafted = draft(article("The clerk flumsied that apples were sold."), lexicons)
    (one,) = reader.read(drafted)
    assert one.drawn is not None
    assert one.drawn.source is not None
    parts = (one.drawn.source, one.drawn.cue, *one.drawn.content)
    assert [drafted.copy.written(*part) for part in parts] == ["The clerk", "flumsied", "that apples were sold"]


def test_without_the_extra_training_says_what_to_install(monkeypatch: pytest.MonkeyPatch, lexicons: Lexicons) -> None:
    monkeypatch.setitem(__import__("sys").modules, "pycrfsuite", None)
    with pytest.raises(UsageError, match=r"flagger-news\[train\]"):
        fit(sequences(lexicons))
