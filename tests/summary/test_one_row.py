"""What one remedy clears is one row of the fix list; what is one quotation is one item of the statements."""

from __future__ import annotations

import msgspec

from flagger.article import Meta
from flagger.reporting.markdown import render
from flagger.summary import summarise
from flagger.summary.brief import brief
from flagger.summary.context import Context
from flagger.summary.naming import inside
from flagger.summary.wording import count
from tests.summary.handmade import Entries, Maker


def charged() -> Maker:
    """A claim that two rules find something about, and two wordings with one remedy."""
    make = Maker([("The brave crew left. The union robbed the port, Aune said. A noble act, and a bold one.", "body")])
    make.alleged("The union robbed the port", 1, "Aune", "the union", voice="paraphrase")
    make.found("ALG203", "accused-not-heard", "note", "The union robbed the port", "No answer is given.")
    make.found("ALG201", "unverified-allegation", "warning", "The union robbed the port", "Nothing verifies it.")
    for words in ("brave", "noble", "bold"):
        make.loaded(words, "evaluation")
        neutral = ("risky",) if words == "bold" else ()
        make.found("FRM306", "evaluation", "warning", words, f"‘{words}’ praises.", neutral)
    return make


def test_one_claim_is_one_row_with_the_reasons_of_all_its_rules() -> None:
    claim, *_ = summarise(charged().result, Entries()).verdict.open
    assert (claim.label, claim.severity, claim.code) == ("1", "warning", "ALG201")
    assert claim.what == "a charge against the union; no caveat, no answer"
    assert claim.clear == "add one, or say an answer was sought"
    assert [(reason.name, reason.value) for reason in claim.reasons] == [
        ("unverified allegation", "Nothing verifies it."),
        ("accused not heard", "No answer is given."),
    ]
    assert claim.repeats == ()


def test_the_text_and_its_margin_have_one_number_for_one_claim() -> None:
    [paragraph] = summarise(charged().result, Entries()).paragraphs
    [segment] = [one for run in paragraph.runs for one in run.segments if one.text == "The union robbed the port"]
    assert [(note.kind, note.label) for note in segment.notes] == [("warning", "1"), ("allegation", "A1")]
    [note] = [note for note in paragraph.notes if note.label == "1"]
    assert note.name == "unverified allegation; accused not heard"
    assert note.message == "Nothing verifies it. No answer is given."


def test_wordings_with_one_rule_and_one_remedy_are_one_row_and_each_is_a_link() -> None:
    verdict = summarise(charged().result, Entries()).verdict
    assert verdict.words == "4 warnings and 1 note, in 3 rows."
    _, praise, bold = verdict.open
    assert (praise.words, praise.what) == ("2 wordings", "a verdict, in your words")
    assert [(each.words, each.place.target) for each in praise.wordings] == [("brave", "m4-9"), ("noble", "m61-66")]
    assert (bold.words, bold.clear, bold.wordings) == ("bold", "risky", ())


def test_charges_stand_before_wording_of_the_same_severity() -> None:
    assert [fix.code for fix in summarise(charged().result, Entries()).verdict.open] == ["ALG201", "FRM306", "FRM306"]


def test_a_note_beside_the_copy_has_the_same_rows() -> None:
    rows = [line for line in render(brief(charged().result, Entries())).splitlines() if line.startswith("| warning")]
    assert [row.split(" | ")[2] for row in rows] == ["The union robbed the port", "brave, noble", "bold"]
    assert rows[0].endswith("ALG201 unverified-allegation, ALG203 accused-not-heard |")


def test_sentences_of_one_quotation_are_one_item() -> None:
    text = "“The port is shut. It will open,” Aune said. Rain fell. “Nobody left,” she said."
    make = Maker([(text, "body")])
    aune = make.source("Aune", "person")
    for words in ("“The port is shut.", "It will open,” Aune said.", "“Nobody left,” she said."):
        make.sentence(words, "sourced_fact", "quoted", aune, "neutral")
    make.sentence("Rain fell.", "unsourced")
    make.result.sentences.sort(key=lambda sentence: sentence.start)
    [group] = summarise(make.result, Entries()).statements.sourced
    first, second = group.statements
    assert [one.target for one in first.more] == ["s19"]
    assert [badge.words for badge in first.badges] == ["verbatim"]
    assert second.more == ()


def test_one_voice_is_said_so() -> None:
    words = "the port will open and the ships will sail " * 6
    make = Maker([(f"Aune said {words.strip()}. Brin said so.", "body")])
    aune, brin = make.source("Aune", "person"), make.source("Brin", "person")
    make.said("Aune", "said", words.strip(), aune)
    make.said("Brin", "said", "so", brin, near="Brin")
    speakers = summarise(make.result, Entries()).speakers
    assert speakers.one_voice == "One voice: nearly all attributed words are those of Aune."
    make.result.attributions = make.result.attributions[:1]
    assert summarise(make.result, Entries()).speakers.one_voice == "One voice: all attributed words are those of Aune."
    short = msgspec.structs.replace(make.result.attributions[0], content=make.result.attributions[0].cue)
    make.result.attributions = [short]
    assert summarise(make.result, Entries()).speakers.one_voice == ""


def test_a_name_loses_the_capital_that_its_place_gave_it() -> None:
    make = Maker([("Latest figures show it. Orlen officials left. Officials of Orlen spoke.", "body")])
    make.sentence("Latest figures show it.", "unsourced")
    make.sentence("Orlen officials left.", "unsourced")
    make.sentence("Officials of Orlen spoke.", "unsourced")
    context = Context(make.result, Entries())
    assert inside(context, "Latest figures") == "latest figures"
    assert inside(context, "The Orlen Courier") == "the Orlen Courier"
    assert inside(context, "Orlen officials") == "Orlen officials"
    assert inside(context, "Latest Figures Ltd") == "Latest Figures Ltd"
    assert inside(context, "Officials") == "Officials"
    assert inside(context, "UN staff") == "UN staff"


def test_a_claim_about_nobody_is_counted_and_accuses_nobody() -> None:
    make = Maker([("Boats were stolen, Aune said.", "body")])
    make.alleged("Boats were stolen", 1, "Aune", None, voice="paraphrase")
    summary = summarise(make.result, Entries())
    assert summary.allegation_words == "1 allegation, unverified. It comes without a caveat."
    assert summary.allegations[0].charges[0].about == "Nobody named"
    assert summary.speakers.accused == ()


def test_numbers_have_separators() -> None:
    assert [count(number, "word") for number in (0, 1, 999, 1302)] == ["no words", "1 word", "999 words", "1,302 words"]


def test_a_charge_against_somebody_comes_before_a_figure() -> None:
    make = Maker([("Nine boats sank, Aune said. The union robbed the port, Aune said.", "body")])
    make.alleged("Nine boats sank", 1, "Aune", "the port", voice="paraphrase", nature="figure")
    make.alleged("The union robbed the port", 2, "Aune", "the union", voice="paraphrase")
    for words in ("Nine boats sank", "The union robbed the port"):
        make.found("ALG201", "unverified-allegation", "warning", words, "Nothing verifies it.")
    assert [fix.words for fix in summarise(make.result, Entries()).verdict.open] == [
        "The union robbed the port",
        "Nine boats sank",
    ]


def test_an_opinion_piece_says_that_its_wording_is_not_listed() -> None:
    make = Maker([("A noble act.", "body")], Meta(genre="opinion"))
    make.loaded("noble", "evaluation")
    make.found("FRM306", "evaluation", "info", "noble", "‘noble’ praises.")
    verdict = summarise(make.result, Entries()).verdict
    assert verdict.aside == "An opinion piece: 1 judging wording marked in the text, not listed here."
    make.result.meta = Meta(genre="news")
    assert summarise(make.result, Entries()).verdict.aside == ""


def test_two_who_are_accused_together_are_two() -> None:
    make = Maker([("Oren Madsk and Nora Aune robbed the port, Brin said. Nora Aune lied, Brin said.", "body")])
    make.alleged("Oren Madsk and Nora Aune robbed the port", 1, "Brin", "Oren Madsk and Nora Aune", voice="paraphrase")
    make.alleged("Nora Aune lied", 2, "Brin", "Nora Aune", voice="paraphrase")
    accused = summarise(make.result, Entries()).speakers.accused
    assert [(one.name, [label.name for label in one.allegations]) for one in accused] == [
        ("Oren Madsk", ["A1"]),
        ("Nora Aune", ["A1", "A2"]),
    ]
