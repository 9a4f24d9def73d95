"""Marking with the weights that come with flagger: it holds for any text, forgets nothing, and reads all sides alike."""

from __future__ import annotations

from functools import cache
from itertools import pairwise, permutations

import msgspec
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flagger.analysis import Analysis
from flagger.article import Span
from flagger.lexicon import Lexicons, load
from flagger.lexicon.tokens import Tokens
from flagger.marking import Learned, mark
from flagger.marking.tagging import reader_of
from tests.marking.desk import article
from tests.test_properties import ranges_hold, sources_hold, texts


@cache
def house() -> Lexicons:
    return load(cache=False)


@cache
def kept() -> Learned:
    """One reader for all articles of this module: what it remembers of one must not show in another."""
    return Learned(reader_of(house()))


surrogates = st.text(alphabet=st.characters(categories=["Cs", "Cc", "Zs", "Po", "Lu", "Ll"]), max_size=80)


@given(texts | surrogates)
@example("")
@example("\ud800")
@example("Ana Berl said \ud800 it rained.")
@example("“\udfff,” she said.\n\n\x00")
@example("Ana Berl said" + " that he said" * 300 + ".")
@example("The clerk said " + "a" * 10_000 + ", adding “" + "b" * 10_000 + "”.")
def test_marks_of_any_text_are_in_range_in_order_and_apart(text: str) -> None:
    analysis = mark(article(text), house(), kept())
    ranges_hold(text, analysis)
    sources_hold(analysis)
    for one in analysis.attributions:
        spans = sorted([*one.source, *one.cue, *one.content])
        assert all(first.end <= second.start for first, second in pairwise(spans))


@given(texts)
def test_what_was_read_before_changes_nothing(text: str) -> None:
    used, fresh = (mark(article(text), house(), parts) for parts in (kept(), Learned(reader_of(house()))))
    assert msgspec.json.encode(used) == msgspec.json.encode(fresh)


@pytest.mark.parametrize(
    "text",
    ["He said. ", "“ ", "(", "said ", "the clerk said that ", "“It rained,” he said. ", "a, ", "\ud800 ", "Berl: "],
)
def test_long_repetitions_end(text: str) -> None:
    text = "The port was shut on Monday and nobody knows why. " + text * (10_000 // len(text))
    ranges_hold(text, mark(article(text), house(), kept()))


# Places: S, its people's adjective N, its leader P; the other side's O, M and Q.
SENTENCES = (
    "{S} claims that its troops hold the bridge at Elmouth.",
    "{N} officials said the convoy had been hit by {M} shells.",
    "The {N} foreign ministry accused {O} of shelling the port.",
    "“We did not fire first,” {P} told reporters in the capital.",
    "According to {P}, {O} has broken the truce twice since May.",
    "{O} denies the charge, which {S} repeated on Tuesday.",
    "A {N} general, who asked not to be named, said that {O} would attack.",
    "{P} warned that {Q} was preparing to close the harbour.",
    "{S} reportedly plans to send two ships to the strait.",
    "The grain deal is dead, a spokesman for {P} wrote, blaming {O}.",
    "“The {M} army lost nine tanks,” the {N} defence ministry said. “It will lose more.”",
    "{S} and {O} agreed on nothing, but {P} insisted the talks were useful.",
    "“Nobody here believes {S},” said {Q}, a farmer from the border.",
    "It is believed that {S} wants the pipeline back.",
)
SIDES = (
    {"S": "Russia", "N": "Russian", "P": "Putin"},
    {"S": "Ukraine", "N": "Ukrainian", "P": "Zelensky"},
    {"S": "China", "N": "Chinese", "P": "Xi"},
    {"S": "Israel", "N": "Israeli", "P": "Netanyahu"},
    {"S": "Iran", "N": "Iranian", "P": "Raisi"},
    {"S": "Poland", "N": "Polish", "P": "Tusk"},
    {"S": "Italy", "N": "Italian", "P": "Meloni"},
    {"S": "Norland", "N": "Norlandic", "P": "Hask"},
)
PARTISANS = (
    "{L} leaders accused the {R} of lying about the tax bill.",
    "{P}, a {L} senator, said the bill would fail.",
    "“This bill is a fraud,” {Q} of the {R} party said, adding that he would vote against it.",
    "{L} voters want the road built, a survey suggests.",
    "Critics say the {L} plan to cut the fund.",
    "{P} told {Q} that the {L} had the votes.",
    "A {R} spokeswoman declined to comment, but {P} called the charge absurd.",
)
PARTIES = (("Democratic", "Biden"), ("Republican", "Trump"), ("Labour", "Starmer"), ("Conservative", "Sunak"))
CLUBS = ("Arsenal", "Chelsea", "Elmouth", "Ajax")
FANS = (
    "{C} said that {D} had approached their striker illegally.",
    "“We were robbed,” the {C} coach said after the match against {D}.",
    "According to {D}, the fee was paid in June.",
    "Supporters of {C} claimed the police had beaten them.",
    "The league has accused {C} of hiding debts, {D} officials said.",
)


def reading(text: str) -> list[tuple[object, ...]]:
    """The attributions of a text by the numbers of their tokens: names of other lengths give the same."""
    tokens = Tokens(text)

    def places(spans: list[Span]) -> list[tuple[int, int]]:
        return [(tokens.at(start), tokens.at(end)) for start, end in spans]

    analysis: Analysis = mark(article(text), house(), kept())
    return [
        (places(one.source), places(one.cue), places(one.content), one.stance, one.strength, one.origin)
        for one in analysis.attributions
    ]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_states_are_read_alike(sentence: str) -> None:
    texts = [sentence.format(**a, O=b["S"], M=b["N"], Q=b["P"]) for a, b in permutations(SIDES, 2)]
    assert_alike(texts)


@pytest.mark.parametrize("sentence", PARTISANS)
def test_parties_are_read_alike(sentence: str) -> None:
    assert_alike([sentence.format(L=a, P=p, R=b, Q=q) for (a, p), (b, q) in permutations(PARTIES, 2)])


@pytest.mark.parametrize("sentence", FANS)
def test_clubs_are_read_alike(sentence: str) -> None:
    assert_alike([sentence.format(C=a, D=b) for a, b in permutations(CLUBS, 2)])


def assert_alike(texts: list[str]) -> None:
    first = reading(texts[0])
    assert first
    assert [text for text in texts if reading(text) != first] == []
