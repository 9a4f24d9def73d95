"""Why a sentence has its attribution: the reasons are those of the stages that decided, and agree with the marks."""

from __future__ import annotations

from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.analysis import STRENGTHS, Category, Nature, SourceType, Stance
from flagger.article import Article, Block, Meta, Part, Span
from flagger.lexicon import Lexicons
from flagger.marking import Learned, mark
from flagger.marking.drafting import draft
from flagger.marking.explaining import Explanation, explain
from flagger.marking.explaining.drove import STRONGEST, VALUED
from flagger.marking.explaining.drove import in_words as signs_in_words
from flagger.marking.explaining.explanation import Tied
from flagger.marking.pipeline import mark_english
from flagger.marking.sorting import TOLD_GENRES
from flagger.marking.tagging.features import written_out
from flagger.marking.tagging.paragraphs import Sight
from flagger.marking.tagging.wording import in_words
from flagger.marking.tagging.words import Vocabulary
from flagger.reading import read
from tests.marking.desk import article, one, row


@pytest.fixture(scope="module")
def samples(request: pytest.FixtureRequest) -> list[Article]:
    found = read([str(request.config.rootpath / "data/articles")])
    return [each for each in found if isinstance(each, Article)]


def explained(text: str, words: str, lexicons: Lexicons, parts: Learned | None = None) -> Explanation:
    """The explanation of the one sentence that holds these words."""
    return one(explain(article(text), lexicons, parts, words).sentences)


def tied(text: str, explanation: Explanation, cue: str) -> Tied:
    """The one attribution with this cue."""
    return one(each for each in explanation.attributions if text[each.cue[0].start : each.cue[-1].end] == cue)


GROUNDS = [
    row("paraphrase", "Ana Berl said the gate was shut.", "gate", "paraphrase"),
    row("clause", "“The gate is shut,” Ana Berl said.", "gate", "clause"),
    row("fragment", "Ana Berl said the gate was “badly hung”.", "gate", "fragment"),
    row("goes on", "“The gate is shut. The road is not,” Ana Berl said.", "gate", "goes_on"),
    row("unnamed", "Two port officials said the gate was shut.", "gate", "unnamed"),
    row("vague", "Some experts say the gate was shut.", "gate", "vague"),
    row("mental", "Norland wants the gate to stay shut.", "gate", "mental"),
    row("own voice", "I said the gate was shut.", "gate", "own_voice"),
    row("no content", "The gate was shut on Monday.", "gate", "no_content"),
    row(
        "too little",
        "The ferry left the old harbour at noon on Tuesday with cars, lorries and a circus on board, and the port, "
        "which Ana Berl said was full, was shut behind it until the evening by the two guards.",
        "circus",
        "too_little",
    ),
    row(
        "points back",
        "The gate was shut for nine days. That is according to the Elmouth Guild, Harbour Wire reports.",
        "That is",
        "points_back",
    ),
    row("boilerplate", "The gate was shut.\n\nWe use cookies to show you advertising.", "cookies", "boilerplate"),
]


@pytest.mark.parametrize(("text", "words", "ground"), GROUNDS)
def test_why_a_sentence_has_its_strength(text: str, words: str, ground: str, lexicons: Lexicons) -> None:
    assert explained(text, words, lexicons).ground == ground


def test_the_share_of_the_content_is_told(lexicons: Lexicons) -> None:
    explanation = explained("Ana Berl said the gate was shut.", "gate", lexicons)
    assert explanation.share == 1.0
    assert explained("The gate was shut.", "gate", lexicons).share is None


TIES = [
    row("by name", "Ana Berl said the gate was shut.", "said", "name", "Ana Berl"),
    row("by surname", "Ana Berl left. On Monday Ms Berl said the gate was shut.", "said", "short_form", "Ana Berl"),
    row("by a pronoun", "Ana Berl left. She said the gate was shut.", "said", "pronoun", "Ana Berl"),
    row(
        "by a role", "Ana Berl, the mayor, left. The mayor said the gate was shut.", "said", "role", "Ana Berl"
    ),
    row("by a description", "A port official said the gate was shut.", "said", "description", "A port official"),
    row("of the cue before", "Ana Berl said the gate was shut, adding that the road was not.", "adding", "shared", "Ana Berl"),
    row("by none", "The gate was reportedly shut.", "reportedly", "missing", None),
    row("to nobody", "He said the gate was shut.", "said", "open", None),
    row("to the article", "I said the gate was shut.", "said", "own_voice", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "cue", "tie", "source"), TIES)
def test_how_a_source_is_tied(text: str, cue: str, tie: str, source: str | None, lexicons: Lexicons) -> None:
    found = tied(text, explained(text, "gate", lexicons), cue)
    assert (found.tie, found.resolved) == (tie, source)


def test_who_is_described_again_is_told_from_who_is_described_first(lexicons: Lexicons) -> None:
    text = "Two port officials said the gate was shut. The officials said the road was not."
    found = tied(text, explained(text, "road", lexicons), "said")
    assert (found.tie, found.resolved, found.source_type) == ("again", "Two port officials", "unnamed")


def test_the_cue_that_a_source_is_shared_with(lexicons: Lexicons) -> None:
    text = "Ana Berl said the gate was shut, adding that the road was not."
    found = tied(text, explained(text, "gate", lexicons), "adding")
    assert [text[start:end] for start, end in found.shared] == ["said"]


@pytest.mark.parametrize(
    ("text", "cue", "stance", "by"),
    [
        row("entry", "Ana Berl claimed the gate was shut.", "claimed", "distancing", "entry"),
        row("somebody suggests", "Ana Berl suggests the gate is shut.", "suggests", "distancing", "suggests"),
        row("a document suggests", "A survey suggests the gate is shut.", "suggests", "neutral", "entry"),
        row("colon", "Ana Berl: “The gate is shut.”", ":", "neutral", "colon"),
    ],
)
def test_what_gives_a_cue_its_stance(text: str, cue: str, stance: str, by: str, lexicons: Lexicons) -> None:
    found = tied(text, explained(text, "gate", lexicons), cue)
    assert (found.stance, found.stance_by) == (stance, by)
    assert (found.entry is None) == (by == "colon")


@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        row("in a quotation", "“They say so,” Ana Berl said.", "say", "quoted"),
        row("no attribution", "Ana Berl would say nothing.", "say", "not_read"),
        row("a channel", "ZELM, 7 May (Harbour Wire) – It rained.\n\nHarbour Wire reports the gate is shut.", "reports", "channel"),
    ],
)  # fmt: skip
def test_a_cue_that_makes_no_attribution(text: str, words: str, why: str, lexicons: Lexicons) -> None:
    unused = one(explained(text, words, lexicons).unused)
    assert (text[unused.start : unused.end], unused.why) == (words, why)


def test_without_the_tagger_nothing_is_said_of_it(lexicons: Lexicons) -> None:
    found = one(explained("Ana Berl said the gate was shut.", "gate", lexicons).attributions)
    assert (found.origin, found.extents, found.rules, found.tagged) == ("rule", "rules", [], [])
    assert found.main
    assert found.counts


def test_the_features_account_for_the_scores(lexicons: Lexicons, parts: Learned) -> None:
    text = "Ana Berl said the gate was shut."
    tagged = one(one(explained(text, "gate", lexicons, parts).attributions).tagged)
    assert text[tagged.start : tagged.end] == "said"
    assert tagged.label == "cue"
    assert tagged.rival == [label for label in tagged.scores if label != "cue"][0]  # noqa: RUF015 - the second best
    assert sum(each.weight for each in tagged.features) == tagged.scores["cue"] - tagged.scores[tagged.rival]
    weights = [abs(each.weight) for each in tagged.features]
    assert weights == sorted(weights, reverse=True)
    assert "the word is “said”" in [each.words for each in tagged.features]


def test_what_drove_the_scores(lexicons: Lexicons, parts: Learned) -> None:
    text = "The **awful** plan was a disgrace, and nobody in Orlen knew why."
    source = Article("a.md", "a.md", text, (Block(0, len(text)),), markup=(Span(4, 6), Span(11, 13)))
    explanation = one(explain(source, lexicons, parts, "plan").sentences)
    assert explanation.scorer == "classifier"
    assert [scored.score for scored in explanation.scores] == ["loaded", "opinion"]
    for scored in explanation.scores:
        weights = [abs(driver.weight) for driver in scored.drivers]
        assert weights == sorted(weights, reverse=True)
        assert 0 < len(weights) <= STRONGEST
    drivers = {driver.words: driver for driver in explanation.scores[0].drivers}
    assert [text[start:end] for start, end in drivers["awful"].at] == ["awful"]
    assert drivers["awful"].weight > 0


def test_every_word_is_told_once(lexicons: Lexicons, parts: Learned) -> None:
    for scored in explained("This awful, awful plan is wrong.", "plan", lexicons, parts).scores:
        places = [(driver.words, *driver.at) for driver in scored.drivers]
        assert len(places) == len(set(places))


def test_without_weights_the_scores_are_rates(lexicons: Lexicons) -> None:
    explanation = explained("The awful plan was dropped on Monday.", "plan", lexicons)
    assert explanation.scorer == "rates"
    assert [scored.drivers for scored in explanation.scores] == [[], []]


def test_what_says_nothing_has_no_scores(lexicons: Lexicons, parts: Learned) -> None:
    explanation = explained("Why was the gate shut?", "gate", lexicons, parts)
    assert (explanation.scorer, explanation.scores) == ("none", [])


def test_what_drove_the_kind(lexicons: Lexicons, parts: Learned) -> None:
    text = "The **Harbour** Guild denied that it had robbed the widows of Orlen."
    source = Article("a.md", "a.md", text, (Block(0, len(text)),), markup=(Span(4, 6), Span(13, 15)))
    explanation = one(explain(source, lexicons, parts, "widows").sentences)
    assert (explanation.kind, explanation.kind_by) == ("allegation", "classifier")
    found = one(explanation.sorted)
    first, second, *rest = found.margins.values()
    assert list(found.margins)[:2] == [found.main, found.rival]
    assert first >= second >= max(rest)
    assert found.main == "allegation"
    assert found.lead == pytest.approx(first - second, abs=0.002)
    weights = [abs(driver.weight) for driver in found.drivers]
    assert weights == sorted(weights, reverse=True)
    assert len(weights) == STRONGEST
    assert any(text[start:end] == driver.words for driver in found.drivers for start, end in driver.at)
    assert any(not driver.at for driver in found.drivers)


@pytest.mark.parametrize(
    ("text", "words", "kind_by"),
    [
        row("a question", "Why was the gate shut?", "gate", "question"),
        row("a single word", "Indeed.", "indeed", "single_word"),
        row("boilerplate", "The board met.\n\nREAD MORE: The gate was shut\n\nIt voted.", "gate", "boilerplate"),
    ],
)
def test_what_is_no_statement_says_why(text: str, words: str, kind_by: str, lexicons: Lexicons, parts: Learned) -> None:
    for learned in (parts, None):
        explanation = explained(text, words, lexicons, learned)
        assert (explanation.kind, explanation.kind_by, explanation.sorted) == ("other", kind_by, [])


def test_the_outlets_part_of_an_interview_is_no_statement(lexicons: Lexicons, parts: Learned) -> None:
    text = (
        "Ana Berl spoke to us. Below is our interview.\n\nTell us of the key. Was the gate shut by you?\n\nIt was shut, as I said."
        "\n\nWhy did you go?\n\nI had to go.\n\nWere you late?\n\nI was."
    )
    explanation = explained(text, "key", lexicons, parts)
    assert (explanation.kind, explanation.kind_by, explanation.sorted) == ("other", "interviewer", [])


def test_without_weights_the_kind_is_by_the_rules(lexicons: Lexicons, parts: Learned) -> None:
    for learned in (None, Learned(parts.reader), Learned(parts.reader, parts.scorer), parts._replace(scorer=None)):
        explanation = explained("The gate was shut on Monday.", "gate", lexicons, learned)
        assert (explanation.kind, explanation.kind_by, explanation.sorted) == ("unsourced", "rules", [])


def test_every_sign_has_words(lexicons: Lexicons, parts: Learned, samples: list[Article]) -> None:
    names: set[str] = set()
    for sample in samples:
        if sample.markup:
            continue
        marked = mark_english(sample, lexicons, parts)
        assert marked.sorting is not None
        for number in range(len(marked.found.drafted.sentences)):
            names.update(marked.sorting.told(number)[1])
    assert {"length", "hit", "quoted", "claimed", "judgement"} <= names
    values: dict[str, tuple[object, ...]] = {
        "strength": STRENGTHS,
        "stance": get_args(Stance),
        "part": get_args(Part),
        "source": get_args(SourceType),
        "claim": get_args(Nature),
        "claim cue": get_args(Stance),
        "genre": TOLD_GENRES,
        "hit": get_args(Category),
    }
    assert values.keys() == VALUED.keys()
    names.update(f"{kind} {value}" for kind, several in values.items() for value in several)
    assert {name for name in names if signs_in_words(name) == name} <= {"bracket", "dash", "numbers"}


@pytest.mark.parametrize(
    ("sign", "words"),
    [
        ("quoted", "quoted share"),
        ("hit extremist_label", "hit: extremist label"),
        ("hit article", "framing hit in the article's voice"),
        ("strength none", "strength: none"),
        ("claim cue None", "claim without a cue"),
        ("claim cue rejecting", "stance of the cue of a claim: rejecting"),
        ("claim charge", "claim: charge"),
        ("unheard of", "unheard of"),
    ],
)
def test_signs_in_words(sign: str, words: str) -> None:
    assert signs_in_words(sign) == words


def test_every_feature_has_words(lexicons: Lexicons, samples: list[Article]) -> None:
    sight = Sight(Vocabulary(lexicons))
    features = {
        feature
        for sample in samples
        if not sample.markup
        for paragraph in sight.paragraphs(draft(sample, lexicons))
        for several in written_out(paragraph)
        for feature in several
    }
    assert [feature for feature in features if in_words(feature) == feature] == []


@given(st.text())
def test_any_feature_may_be_asked_for(feature: str) -> None:
    assert isinstance(in_words(feature), str)


@pytest.mark.parametrize("learned", [False, True])
def test_explanations_agree_with_the_marks(
    learned: bool, lexicons: Lexicons, parts: Learned, samples: list[Article]
) -> None:
    used = parts if learned else None
    for sample in samples:
        analysis = mark(sample, lexicons, used)
        found = explain(sample, lexicons, used, Span(0, len(sample.text))).sentences
        assert [(s.start, s.end, s.kind, s.strength, s.stance, s.source) for s in analysis.sentences] == [
            (e.start, e.end, e.kind, e.strength, e.stance, e.source) for e in found
        ]
        for sentence, explanation in zip(analysis.sentences, found, strict=True):
            values = [sentence.scores.loaded, sentence.scores.opinion] if sentence.kind != "other" else []
            assert [scored.value for scored in explanation.scores] == values
        spans = {(*a.cue, *a.source, *a.content, a.strength, a.stance, a.origin) for a in analysis.attributions}
        for explanation in found:
            for each in explanation.attributions:
                assert (*each.cue, *each.source, *each.content, each.strength, each.stance, each.origin) in spans
                learnt = each.stance_by in ("class", "unclassed", "no_source", "not_as_said")
                assert learnt == (each.origin == "tagger")
                assert (each.stance == "mental") == (each.stance_by != "class") or not learnt
            mains = [each for each in explanation.attributions if each.main]
            assert len(mains) == int(explanation.ground not in ("boilerplate", "no_content"))


@pytest.mark.parametrize(
    ("words", "sentences"),
    [
        row("in one sentence", "gate was", ["The gate was shut."]),
        row("in another case, with other marks", "GUILD'S — “road”", ["The guild’s road was not."]),
        row("over two sentences", "was shut. The guild's", ["The gate was shut.", "The guild’s road was not."]),
        row("in several", "was", ["The gate was shut.", "The guild’s road was not."]),
        row("no part of a word", "gat", []),
        row("marks alone", "…", []),
        row("nothing", "", []),
    ],
)
def test_sentences_are_found_by_their_words(words: str, sentences: list[str], lexicons: Lexicons) -> None:
    found = explain(article("The gate was shut. The guild’s road was not."), lexicons, None, words).sentences
    assert [each.text for each in found] == sentences


def test_offsets_are_those_of_the_text_with_its_syntax(lexicons: Lexicons, parts: Learned) -> None:
    text = "**Ana** Berl *said* the gate was shut."
    markup = (Span(0, 2), Span(5, 7), Span(13, 14), Span(18, 19))
    source = Article("a.md", "a.md", text, (Block(0, len(text)),), markup=markup)
    explanation = one(explain(source, lexicons, parts, Span(0, len(text))).sentences)
    found = one(explanation.attributions)
    assert explanation.text == "Ana Berl said the gate was shut."
    assert text[slice(*found.cue[0])] == text[slice(found.tagged[0].start, found.tagged[0].end)] == "said"
    assert text[slice(*found.content[0])] == "the gate was shut"


def test_another_language_has_no_explanations(lexicons: Lexicons) -> None:
    text = "Der Rat der Stadt hat am Montag nicht über die neue Brücke beraten und sagte, das Tor sei geschlossen."
    assert explain(Article("a", "a", text, (Block(0, len(text)),), Meta()), lexicons, None, "Rat") == ("de", [])


SNIPPETS = [
    "Ana Berl",
    "said",
    "“",
    "”",
    "the gate is shut",
    ".",
    ",",
    "\n\n",
    ":",
    "he",
    "reportedly",
    "claimed that",
    " | ",
    "I",
]


@given(
    st.lists(st.sampled_from(SNIPPETS) | st.text(max_size=8), max_size=25),
    st.text(max_size=6) | st.sampled_from(SNIPPETS),
)
def test_any_text_and_any_words(lexicons: Lexicons, parts: Learned, pieces: list[str], words: str) -> None:
    text = " ".join(pieces).replace("\ud800", "")
    source = article(text)
    for used in (None, parts):
        for explanation in [
            *explain(source, lexicons, used, words).sentences,
            *explain(source, lexicons, used, Span(0, len(text))).sentences,
        ]:
            assert 0 <= explanation.start < explanation.end <= len(text)
            for each in explanation.attributions:
                assert all(0 <= start < end <= len(text) for start, end in (*each.cue, *each.source, *each.content))
                assert len(each.tagged) == int(used is not None)
            msgspec.json.encode(explanation)
