"""How hard an article is to read, and how often flagger is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from flagger.judging.severity import CODES
from flagger.result import Result
from flagger.summary import summarise
from flagger.summary.actions import ALLEGING, SHORT
from flagger.summary.found import categories
from flagger.summary.rates import table
from flagger.summary.readability import figures, measure
from tests.summary.handmade import Entries, Maker

SENTENCE = "The port of Orlen, which opened in 1911, has nine cranes."
WORDS = 10


def article(sentence: str, times: int) -> Result:
    """The same sentence again and again."""
    make = Maker([(" ".join([sentence] * times), "body")])
    for number in range(times):
        make.sentence(sentence, "unsourced")
        start = number * (len(sentence) + 1)
        made = make.result.sentences[-1]
        made.start, made.end = start, start + len(sentence)
    return make.result


def test_the_measures_are_of_our_own_sentences_and_words() -> None:
    pytest.importorskip("textstat")
    found = measure(article(SENTENCE, 12))
    assert (found["words"], found["sentences"]) == (12 * 11, 12)
    long_words = 1  # “opened” has six letters; only “which opened”'s neighbours are shorter still.
    assert found["lix"] == pytest.approx(11 + 100 * (long_words - 1) / 11, abs=0.1)
    assert found["ari"] == pytest.approx(4.71 * (44 / 11 + 1 / 11) + 0.5 * 11 - 21.43, abs=0.5)


def test_a_full_stop_inside_a_sentence_does_not_end_it() -> None:
    pytest.importorskip("textstat")
    plain = measure(article("The boat of Dr Aune left the port of Orlen at noon on Monday.", 10))
    dotted = measure(article("The boat of Dr. Aune left the port of Orlen at noon on Monday.", 10))
    assert plain == dotted


def test_a_short_article_is_not_measured() -> None:
    assert measure(article(SENTENCE, 3)) == {}
    assert figures({}) == ()
    assert figures(None) == ()


def test_the_guide_names_what_each_figure_is() -> None:
    result = article(SENTENCE, 12)
    assert summarise(result, Entries()).guide.readability == ()
    result.readability = {"ari": 9.04, "coleman_liau": 11.0, "lix": 42.5, "words": 132.0}
    shown = summarise(result, Entries()).guide.readability
    assert [(figure.name, figure.value) for figure in shown] == [
        ("Automated Readability Index", "9.0"),
        ("Coleman–Liau index", "11.0"),
        ("LIX", "42.5"),
    ]
    assert all(figure.words for figure in shown)


def test_the_readme_gives_the_same_rates_as_the_reports(root: Path) -> None:
    assert table() in (root / "README.md").read_text("utf-8")


def test_every_rule_is_worded_for_the_first_screen() -> None:
    assert set(CODES) == {*ALLEGING, *SHORT, *categories(), "ATR103"}
