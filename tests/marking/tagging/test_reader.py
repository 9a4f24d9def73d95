"""Rules and tagger put together: what each gives to an attribution, by a tagger that is told what to mark."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.analysis import Analysis
from flagger.errors import ModelError
from flagger.learned.packed import number_of
from flagger.learned.weights import NAME, write_model
from flagger.lexicon import Lexicons, load
from flagger.lexicon.tokens import Tokens, fold
from flagger.marking import Learned, mark
from flagger.marking.drafting import draft
from flagger.marking.tagging import reader_of
from flagger.marking.tagging.labels import LABELS
from tests.marking.desk import article
from tests.marking.tagging.desk import Extent, extents, told

CODES = {"s": "S>", "z": "S<", "k": "K", "c": "C>", "d": "C<"}


@cache
def house() -> Lexicons:
    return load(cache=False)


def read(text: str, labels: str) -> Analysis:
    """A text marked by a tagger that is told `labels`: “k:said denied c:that”, a code and the forms of words."""
    given: dict[str, str] = {}
    code = ""
    for item in labels.split():
        if item[1:2] == ":":
            code = item[0]
        given[item[2:] if item[1:2] == ":" else item] = CODES[code]
    return mark(article(text), house(), Learned(told(given, house())))


def said(text: str, labels: str) -> list[Extent]:
    return extents(text, read(text, labels))


def test_a_cue_of_the_rules_gets_the_extents_of_the_tagger() -> None:
    text = "The old port was shut early, Ana Berl claimed."
    (alone,) = mark(article(text), house()).attributions
    (one,) = read(text, "d:port was shut s:A k:claimed").attributions
    assert extents(text, read(text, "d:port was shut s:A k:claimed")) == [("Ana Berl", "claimed", "port was shut")]
    assert (one.stance, one.strength, one.origin, one.source_id) == ("distancing", "named", "rule", alone.source_id)
    assert alone.content != one.content


def test_what_the_tagger_leaves_out_is_as_the_rules_have_it() -> None:
    text = "Ana Berl claimed that the port was shut."
    assert said(text, "k:claimed") == [("Ana Berl", "claimed", "that the port was shut")]
    assert said(text, "k:claimed c:port was shut") == [("Ana Berl", "claimed", "port was shut")]


def test_no_word_is_in_two_parts() -> None:
    text = "Ana Berl claimed that the port was shut."
    # The tagger takes for content what the rules take for the source, and for a cue what they take for content.
    assert said(text, "k:claimed d:A") == [("Ana Berl", "claimed", "the port was shut")]
    assert said(text, "k:claimed that c:port") == [("Ana Berl", "claimed that", "port")]


def test_a_cue_that_no_rule_has_is_the_taggers() -> None:
    text = "Ana Berl flumsied that the port was shut."
    analysis = read(text, "s:A k:flumsied c:that the port was shut")
    (one,) = analysis.attributions
    assert extents(text, analysis) == [("Ana Berl", "flumsied", "that the port was shut")]
    # What is not known to be said ties the words to nobody.
    assert (one.origin, one.stance, one.strength) == ("tagger", "mental", "none")
    assert [source.name for source in analysis.sources] == ["Ana Berl"]


@pytest.mark.parametrize(
    ("text", "labels", "stance", "strength"),
    [
        ("Ana Berl hinted that the port was shut.", "s:A k:hinted c:that the port was shut", "distancing", "named"),
        ("The port was shut, Ana Berl hinted.", "d:the port was shut s:A k:hinted", "distancing", "named"),
        ("Ana Berl hinted at the port.", "s:A k:hinted c:at the port", "mental", "none"),
        ("Ana Berl: we shut the port", "s:A k:: c:we shut the port", "neutral", "named"),
        ("An old clerk hinted that it was shut.", "s:old clerk k:hinted c:that it was shut", "distancing", "unnamed"),
        ("It was hinted that the port was shut.", "k:hinted c:that the port was shut", "mental", "none"),
    ],
)
def test_the_words_of_such_a_cue_give_it_a_stance(text: str, labels: str, stance: str, strength: str) -> None:
    (one,) = read(text, labels).attributions
    assert (one.origin, one.stance, one.strength) == ("tagger", stance, strength)


def test_a_cue_without_a_content_is_none() -> None:
    assert said("That is what Ana Berl flumsied.", "s:A k:flumsied") == []


@pytest.mark.parametrize(
    "text",
    ["Ana Berl said the port was shut.", "Ana Berl wants to shut the port."],
)
def test_a_cue_of_the_rules_that_the_tagger_does_not_see_is_dropped(text: str) -> None:
    assert mark(article(text), house()).attributions
    assert said(text, "") == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Ana Berl claimed that the port was shut.", "distancing"),
        ("Ana Berl denied that the port was shut.", "rejecting"),
        ("Ana Berl accused Tom Hask of shutting the port.", "accusing"),
        ("The port was reportedly shut.", "distancing"),
        ("“The port is shut now,” Ana Berl said.", "neutral"),
    ],
)
def test_what_would_leave_a_charge_or_a_quotation_to_nobody_stands_whatever_the_tagger_says(
    text: str, stance: str
) -> None:
    alone = mark(article(text), house())
    (one,) = read(text, "").attributions
    assert one.stance == stance
    assert extents(text, read(text, "")) == extents(text, alone)


def test_a_content_without_a_cue_is_theirs_who_spoke_last() -> None:
    text = "Ana Berl flumsied that it rained.\n\nPears were bought.\n\nTom Hask flumsied that apples were sold.\n\nPears rotted."
    labels = "s:A k:flumsied c:that it rained apples bought rotted sold were"
    assert [(a, c) for a, _, c in said(text, labels)] == [
        ("Ana Berl", "that it rained … were bought"),
        ("Tom Hask", "that apples were sold … rotted"),
    ]
    assert said("Pears were bought.\n\nThe clerk left.", "c:pears bought") == []


def test_a_quotation_that_the_rules_gave_to_somebody_stays_theirs() -> None:
    text = (
        "“It rained here all day,” said Ana Berl.\n\n“And nobody came to help us,” she added.\n\nTom Hask flumsied that "
        "apples were sold."
    )
    quoted = "it rained here all day and nobody came to help us"
    found = said(text, f"d:{quoted} k:said added z:A")
    assert [cue for _, cue, _ in found] == ["said", "added"]
    assert "nobody came" in found[1][2]


def test_cues_share_a_source_with_the_one_before_though_that_one_is_dropped() -> None:
    text = "Ana Berl said the port was shut, adding that it was old."
    analysis = read(text, "k:adding c:that it was old")
    (one,) = analysis.attributions
    assert (text[slice(*one.cue[0])], one.strength) == ("adding", "named")
    assert [source.name for source in analysis.sources] == ["Ana Berl"]


def test_a_cue_of_the_tagger_without_a_source_has_that_of_the_cue_before() -> None:
    text = "Ana Berl said the port was shut, adding it was old and flumsying that nobody came."
    analysis = read(text, "k:adding flumsying c:it old that nobody came")
    adding, flumsying = analysis.attributions
    assert (adding.origin, flumsying.origin) == ("rule", "tagger")
    assert adding.source_id == flumsying.source_id
    assert adding.source_id is not None


FORMS = (
    "said claimed denied adding added flumsied told accused of that according to reportedly he she Ana Berl the minister "
    "officials it was shut port , , . . : “ ” \n \n\n"
).split(" ")

texts = st.lists(st.sampled_from(FORMS), max_size=50).map(" ".join)
tellings = st.dictionaries(st.sampled_from([fold(form) for form in FORMS] + ["A"]), st.sampled_from(sorted(LABELS)))


@given(texts, tellings)
def test_drafts_hang_together_whatever_the_tagger_says(text: str, labels: Mapping[str, str]) -> None:
    drafted = draft(article(text), house())
    found = told(labels, house()).read(drafted)
    ids = [id(one) for one in found]
    assert len(set(ids)) == len(ids)
    assert [one.cue.first for one in found] == sorted(one.cue.first for one in found)
    for one in found:
        assert one.origin == ("rule" if any(one is rule for rule in drafted.drafts) else "tagger")
        assert (one.origin == "rule") == bool(one.entry or one.form != "tagged")
        steps, at = 0, one
        while at.like is not None:
            steps, at = steps + 1, at.like
            assert id(at) in ids  # it stands in the article
            assert steps <= len(found)  # and the chain ends
    count = len(drafted.copy.raw)
    for extent in (one.drawn for one in found if one.drawn):
        spans = [extent.cue, *extent.content, *([extent.source] if extent.source else [])]
        assert all(0 <= span.first < span.last <= count for span in spans)


@given(texts, tellings)
def test_marked_parts_share_no_word_whatever_the_tagger_says(text: str, labels: Mapping[str, str]) -> None:
    analysis = mark(article(text), house(), Learned(told(labels, house())))
    tokens = Tokens(text)
    for one in analysis.attributions:
        assert one.cue
        assert one.content
        assert all(a.end <= b.start for a, b in pairwise(one.content))
        spans = sorted([*one.source, *one.cue, *one.content])
        assert all(a.end <= b.start for a, b in pairwise(spans))
        assert all(start in tokens.starts and end in tokens.ends for start, end in spans)


def test_weights_with_labels_of_something_else_are_refused(tmp_path: Path) -> None:
    write_model(tmp_path, NAME, ["O", "PERSON"], [[0, 0], [0, 0]], {number_of("1"): [1, 0]})
    with pytest.raises(ModelError, match=r"attribution\.json: labels O, PERSON; expected those of "):
        reader_of(house(), tmp_path)


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The weights that come with flagger are damaged."""
    write_model(tmp_path, NAME, ["O"], [[0]], {number_of("1"): [1]})
    path = tmp_path / f"{NAME}.json"
    fields = json.loads(path.read_bytes())
    path.write_text(json.dumps(fields | {"digest": "0" * 64}))
    monkeypatch.setattr("flagger.marking.tagging.reader.built_in", lambda: tmp_path)
    return path


@pytest.mark.parametrize("command", ["check", "report"])
def test_damaged_weights_end_a_command_and_can_be_done_without(
    command: str, broken: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from flagger.cli.main import main

    monkeypatch.chdir(broken.parent)
    Path("plain.txt").write_text(
        "The council met on Monday. It voted to repair two bridges, the clerk Nora Fenwick said.\n"
    )
    assert main([command, "plain.txt"]) == 2
    out, err = capfd.readouterr()
    assert out == ""
    assert f"error: {broken.with_name('attribution.bin')}: the digest is not the one that the manifest gives" in err
    assert main([command, "plain.txt", "--no-learned"]) == 0
