"""The features that training writes out are those that inference adds up, whatever the paragraph."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flagger.learned.packed import number_of
from flagger.learned.weights import built_in, read_model
from flagger.lexicon import Lexicons, load
from flagger.lexicon.tokens import Tokens
from flagger.marking.drafting import draft
from flagger.marking.tagging.features import Paragraph, written_out
from flagger.marking.tagging.paragraphs import Sight
from flagger.marking.tagging.tagger import Tagger
from flagger.marking.tagging.words import Vocabulary
from tests.learned.desk import packed
from tests.marking.desk import article
from tests.marking.tagging.desk import LABELS

WORDS = (
    "said says denied claimed told according to he she they it the a minister officials army report Norland Kerrand Ana Berl "
    "NATO that by , . : ; “ ” ‘ ’ ( ) — not quickly reportedly would be was been critics adding 14 7th İzmir 🙂 e\u0301 x"
).split()

texts = st.lists(st.sampled_from([*WORDS, "\n", "\n\n"]), max_size=40).map(" ".join) | st.text(max_size=60)

TEXT = (
    "Minister: bridge to close\n\n“The bridge is old,” Ana Berl, the Norlandic transport minister, told reporters. It will not "
    "reportedly be rebuilt, she added.\n\n“Nobody asked us,\n\n“and nobody will,” Tom Hask of the drivers' guild claimed; NATO "
    "officials denied that.\nAccording to the memo, he had quickly agreed"
)


@cache
def house() -> Lexicons:
    return load(cache=False)


def paragraphs(text: str, sight: Sight | None = None) -> list[Paragraph]:
    return list((sight or Sight(Vocabulary(house()))).paragraphs(draft(article(text), house())))


def by_hand(text: str) -> list[list[list[int]]]:
    """The scores of each token of each paragraph: the weights of the features that training writes out, one after the other."""
    model, _ = read_model(built_in() / "attribution.json")
    return [
        [[sum(column) for column in zip(*map(model.weights, features), strict=True)] for features in written_out(each)]
        for each in paragraphs(text)
    ]


@given(texts)
@example(TEXT)
@example("x")
@example("\ud800 said \udfff.")
@example("The clerk said " + "a" * 10_000 + ".")
def test_vectors_are_the_sums_of_the_features_written_out(text: str) -> None:
    model, _ = read_model(built_in() / "attribution.json")
    tagger = Tagger(model)
    found = [[model.unpack(vector) for vector in tagger.vectors(each)] for each in paragraphs(text)]
    assert found == by_hand(text)


def test_each_feature_written_out_is_one_that_is_added_up() -> None:
    """Every feature of a paragraph has a weight of its own here, so that one that is missing, or is there twice, shows."""
    written = [features for each in paragraphs(TEXT) for features in written_out(each)]
    assert all(len(features) == len(set(features)) for features in written)
    rows = {number_of(f): [number % 41, -(number % 37), 1, -1, number % 3, 0]
            for number, f in enumerate(sorted({f for features in written for f in features}))}  # fmt: skip
    transitions = {(a, b): 0 for a in range(len(LABELS)) for b in range(len(LABELS))}
    tagger = Tagger(packed(LABELS, transitions, rows))
    found = [tagger.model.unpack(vector) for each in paragraphs(TEXT) for vector in tagger.vectors(each)]
    assert found == [[sum(rows[number_of(f)][label] for f in features) for label in range(6)] for features in written]


@given(texts)
@example(TEXT)
def test_paragraphs_hold_every_token_of_the_article_once_and_in_order(text: str) -> None:
    drafted = draft(article(text), house())
    silent = [block for block in drafted.blocks if block.part == "boilerplate"]
    seen = [index for each in paragraphs(text) for index in each.tokens]
    starts = drafted.copy.tokens.starts
    assert seen == [
        index
        for index, start in enumerate(starts)
        if any(block.start <= start < block.end for block in drafted.blocks)
        and not any(block.start <= start < block.end for block in silent)
    ]
    for each in paragraphs(text):
        columns = (each.words, each.frames, each.rules, each.near, each.flags)
        assert {len(column) for column in columns} == {len(each.tokens)}
        span = text[starts[each.tokens.start] : starts[each.tokens.stop - 1]]
        assert "\n" not in span


def test_words_are_those_of_the_text() -> None:
    tokens = Tokens(TEXT)
    for each in paragraphs(TEXT):
        assert [word.low for word in each.words] == tokens.low[each.tokens.start : each.tokens.stop]


def test_what_was_seen_before_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    model, _ = read_model(built_in() / "attribution.json")
    fresh = [Tagger(model).labels(each) for each in paragraphs(TEXT)]
    monkeypatch.setattr("flagger.marking.tagging.paragraphs._Words.MOST", 5)
    monkeypatch.setattr("flagger.marking.tagging.tagger._Sums.MOST", 3)
    sight, tagger = Sight(Vocabulary(house())), Tagger(model)
    for text in ("He denied it.", TEXT, "“No,” she said.", TEXT):
        labels = [tagger.labels(each) for each in paragraphs(text, sight)]
    assert labels == fresh
    assert all(label in LABELS for row in labels for label in row)
