"""The words behind a score: shortest first, checked by leaving them out, and never a name, a number or a common word."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.analysis import Analysis
from flagger.article import Article, Block, Span
from flagger.learned.features import sign_feature, word_feature
from flagger.learned.lookup import CONSTANT, RARITY_SCALE, SCALE, UNKNOWN
from flagger.learned.packed import Weights, bucket_sizes, number_of, pack, width
from flagger.learned.scorer import BIASED, FIELDS, Scorer
from flagger.learned.sorter import FIELDS as SORTED
from flagger.learned.sorter import Sorter
from flagger.lexicon import Lexicons
from flagger.marking import Learned, mark
from flagger.marking.rationales import COMMON, LINE, LONGEST, MARKED
from flagger.marking.tagging import Reader
from flagger.marking.terms import CAMP, NAME, NUMBER
from tests.growth import is_linear
from tests.marking.desk import article, one, row

UNSEEN = 64.0
"""The rarity of words that no labelled sentence has; those below are in some."""

SEEN = 50.0


def weight(loaded: float = 0.0, opinion: float = 0.0, rarity: float = 0.0, bias: float = 0.0) -> list[int]:
    return [round(loaded * SCALE), round(opinion * SCALE), round(rarity * RARITY_SCALE), round(bias * SCALE)]


def driving(loaded: float = 30.0, *, rarity: float = SEEN, bias: float = MARKED) -> list[int]:
    return weight(loaded, 30.0, rarity, bias)


WEIGHTS = {
    CONSTANT: weight(-0.9, 3.0),
    UNKNOWN: weight(rarity=UNSEEN),
    sign_feature(BIASED[0]): weight(0.1),
    **{word_feature(word): weight(rarity=2.0) for word in ("the", "a", "is", "of", "and", "to", ".", ",", "”", "“")},
    word_feature("fizzy"): driving(),
    word_feature("fussy"): driving(),
    word_feature("wobbly"): driving(20.0),
    word_feature("zesty"): driving(bias=MARKED - 0.1),
    word_feature("quirky"): driving(rarity=UNSEEN),
    word_feature("so"): driving(rarity=COMMON - 1),
    word_feature("killed"): driving(),
}
"""Weights of a scorer that finds a short sentence loaded where one of these words stands."""

NAMES = {word_feature(term): driving() for term in (NAME, CAMP, NUMBER)}


JUDGEMENTS = {CONSTANT: [0, -SCALE, SCALE, 0, 0]}
"""Weights of a sorter that takes every sentence for a characterisation."""


SUSPECTED = {CONSTANT: [0, SCALE // 2, SCALE, 0, 0]}
"""Weights of one that finds an allegation in every sentence as well."""


def by_hand(reader: Reader | None, weights: Mapping[str, list[int]]) -> Learned:
    """The learned parts with a scorer of these weights."""
    return Learned(
        reader, Scorer(table(FIELDS, weights), "by hand"), Sorter(table(SORTED, JUDGEMENTS), "by hand as well")
    )


def table(fields: Sequence[str], weights: Mapping[str, list[int]]) -> Weights:
    """These weights as a table."""
    rows = {number_of(name): row for name, row in weights.items()}
    numbers = sorted(rows)
    data = b"".join(pack(rows[number]).to_bytes(width(len(fields)), "little", signed=True) for number in numbers)
    return Weights(tuple(fields), bucket_sizes(numbers), array("I", numbers), data)


@pytest.fixture(scope="module")
def scored(reader: Reader) -> Learned:
    return by_hand(reader, WEIGHTS)


def analysed(text: str, lexicons: Lexicons, learned: Learned) -> Analysis:
    return mark(article(text), lexicons, learned, rationales=True)


def pointed(text: str, lexicons: Lexicons, learned: Learned) -> list[str]:
    """The words of each rationale."""
    return [text[found.start : found.end] for found in analysed(text, lexicons, learned).rationales]


def test_a_word_without_which_the_score_would_fall(lexicons: Lexicons, scored: Learned) -> None:
    text = "The plan is fizzy."
    analysis = analysed(text, lexicons, scored)
    found = one(analysis.rationales)
    assert text[found.start : found.end] == "fizzy"
    assert (found.voice, found.by) == ("article", None)
    assert found.without < LINE <= found.score == one(analysis.sentences).scores.loaded
    assert not analysis.loaded


def test_without_it_the_sentence_is_scored_as_is_told(lexicons: Lexicons, scored: Learned) -> None:
    found = one(analysed("The fizzy plan is to be dropped.", lexicons, scored).rationales)
    left = one(mark(article("The plan is to be dropped."), lexicons, scored).sentences)
    assert left.scores.loaded == found.without


@pytest.mark.parametrize(
    ("text", "words"),
    [
        row("one word", "The plan is fizzy and the gate is shut.", ["fizzy"]),
        row("two that only fall together", "The plan is fizzy fussy talk.", ["fizzy fussy"]),
        row("three", "The plan is fizzy fussy wobbly talk.", ["fizzy fussy wobbly"]),
        row("too many", "The plan is fizzy fussy wobbly fizzy talk.", []),
        row("two that do not stand together", "The fizzy plan is fussy.", []),
        row("the one that weighs more", f"The wobbly plan is fizzy{' talk' * 40}.", ["fizzy"]),
        row("one a sentence", "The plan is fizzy. The gate is fussy.", ["fizzy", "fussy"]),
        row("joined by a hyphen", "The plan is fizzy-talk.", ["fizzy-talk"]),
        row("before a hyphen", "The plan is fizzy- and talk-free.", ["fizzy"]),
        row("before a dash of two hyphens", "The plan is fizzy--the gate is shut.", ["fizzy"]),
        row("opening a sentence", "Fizzy is the plan.", ["Fizzy"]),
    ],
)  # fmt: skip
def test_the_shortest_span(text: str, words: list[str], lexicons: Lexicons, scored: Learned) -> None:
    assert pointed(text, lexicons, scored) == words


def test_what_only_the_classifier_takes_for_a_claim_is_pointed_at(lexicons: Lexicons, scored: Learned) -> None:
    suspecting = Learned(scored.reader, scored.scorer, Sorter(table(SORTED, SUSPECTED), "by hand"))
    text = "The plan of the board is fizzy."
    analysis = analysed(text, lexicons, suspecting)
    assert [each.origin for each in analysis.allegations] == ["classifier"]
    assert [text[found.start : found.end] for found in analysis.rationales] == ["fizzy"]


@pytest.mark.parametrize(
    "text",
    [
        row("scored low", "The plan is long."),
        row("a word that readers do not mark", "The plan is zesty."),
        row("only words like it were marked", "The plan is quirky."),
        row("a common word", "The plan is so long."),
        row("a grave event", "The plan killed the deal."),
        row("a charge", "Ana Berl stole nine crowns, a fizzy plan."),
        row("a cue", "Ana Berl reportedly said that the gate was shut."),
        row("an entry matches", "The fizzy plan is a disgrace."),
        row("a heading", "The plan is fizzy\n\nThe ferry left at nine on Monday."),
        row("a question", "Is the plan fizzy?"),
        row("boilerplate", "The ferry left at nine.\n\nRead more: the plan is fizzy"),
    ],
)
def test_nothing_to_point_at(text: str, lexicons: Lexicons, scored: Learned) -> None:
    assert pointed(text, lexicons, scored) == []


@pytest.mark.parametrize(
    "text",
    [
        row("a name", "The plan is Norland's."),
        row("a name like a driving word", "The plan is Anna Fizzy's."),
        row("a camp", "The plan is right-wing."),
        row("a number", "The plan is of 9 pages."),
    ],
)
def test_names_camps_and_numbers_are_not_pointed_at(text: str, lexicons: Lexicons, reader: Reader) -> None:
    analysis = analysed(text, lexicons, by_hand(reader, WEIGHTS | NAMES))
    sentence = one(analysis.sentences)
    assert (sentence.kind, analysis.loaded, analysis.allegations) == ("characterisation", [], [])
    assert sentence.scores.loaded >= LINE
    assert analysis.rationales == []


def test_only_where_they_are_asked_for(lexicons: Lexicons, scored: Learned) -> None:
    assert mark(article("The plan is fizzy."), lexicons, scored).rationales == []


def test_none_without_the_learned_parts(lexicons: Lexicons, scored: Learned) -> None:
    for learned in (None, Learned(scored.reader)):
        assert mark(article("The plan is fizzy."), lexicons, learned, rationales=True).rationales == []


def test_with_the_weights_that_come_with_flagger(lexicons: Lexicons, parts: Learned) -> None:
    text = "The new timetable is an awful muddle for everyone in Orlen."
    assert "awful" in one(pointed(text, lexicons, parts))


@pytest.mark.parametrize(
    ("text", "voice", "by"),
    [
        row("article", "The plan for the harbour is fizzy.", "article", None),
        row("quote", "“The plan for the harbour is fizzy,” Ana Berl said.", "quote", "Ana Berl"),
        row("paraphrase", "Ana Berl said the plan for the harbour was fizzy.", "paraphrase", "Ana Berl"),
    ],
)
def test_whose_words_they_are(text: str, voice: str, by: str | None, lexicons: Lexicons, scored: Learned) -> None:
    analysis = analysed(text, lexicons, scored)
    found = one(analysis.rationales)
    names = {source.id: source.name for source in analysis.sources}
    assert (found.voice, names.get(found.by or "")) == (voice, by)


@pytest.mark.parametrize(("one_side", "other"), [("Russia", "Ukraine"), ("Orlen", "Kerrow"), ("Labour", "Tory")])
def test_whichever_side_it_is_about(one_side: str, other: str, lexicons: Lexicons, parts: Learned) -> None:
    text = "The awful plan of {} is a problem for {}, as everyone knows it."
    spans = [
        analysed(text.format(*sides), lexicons, parts).rationales for sides in ((one_side, other), (other, one_side))
    ]
    assert [(found.score, found.without) for found in spans[0]] == [(found.score, found.without) for found in spans[1]]


def test_offsets_are_those_of_the_text_with_its_syntax(lexicons: Lexicons, scored: Learned) -> None:
    text = "The *plan* for the harbour is **fizzy**."
    markup = (Span(4, 5), Span(9, 10), Span(30, 32), Span(37, 39))
    source = Article("a.md", "a.md", text, (Block(0, len(text)),), markup=markup)
    found = one(mark(source, lexicons, scored, rationales=True).rationales)
    assert text[found.start : found.end] == "fizzy"


WORDS = [
    "fizzy",
    "Fizzy",
    "fussy",
    "wobbly",
    "-",
    "--",
    "Orlen",
    "9",
    "“",
    "”",
    "the",
    "plan",
    "is",
    ".",
    ",",
    "\n\n",
    "said",
]


@given(st.lists(st.sampled_from(WORDS) | st.text(max_size=6), max_size=30))
def test_any_text(lexicons: Lexicons, scored: Learned, pieces: list[str]) -> None:
    text = " ".join(pieces).replace("\ud800", "")
    analysis = analysed(text, lexicons, scored)
    held = []
    for found in analysis.rationales:
        assert found.without < LINE <= found.score
        assert 0 < len(text[found.start : found.end].split()) <= LONGEST
        held.append(one(s.start for s in analysis.sentences if s.start <= found.start and found.end <= s.end))
    assert held == sorted(set(held))


def test_a_long_sentence_takes_linear_time(lexicons: Lexicons, scored: Learned) -> None:
    def find(size: int) -> Callable[[], object]:
        text = "the fizzy fussy plan is wobbly, " * size + "it is."
        return lambda: analysed(text, lexicons, scored)

    assert is_linear(find, 300)
