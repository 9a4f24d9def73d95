"""Cues, the words that name their sources, and what they attribute; strength and stance."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.marking.desk import Marked, Said, row

ORDERS = [
    row(
        "a day between the verb and that",
        "Ana Berl said on Monday that the gate was shut.",
        Said("Ana Berl", "said", "the gate was shut"),
    ),
    row(
        "a cue inside a relative clause",
        "The gate, which Ana Berl called “a sorry sight”, was shut on Monday.",
        Said("Ana Berl", "called", "“a sorry sight”"),
    ),
    row(
        "a tail with whom he told",
        "Fares will rise in May, the clerk told the Elmouth Times.",
        Said("the clerk", "told", "Fares will rise in May"),
    ),
    row(
        "a quotation before, with whom she told",
        "“We will not pay,” Ana Berl told a crowd of supporters.",
        Said("Ana Berl", "told", "“We will not pay,”"),
    ),
    row(
        "a quotation before, with a role, a name and whom she told",
        "“We will not pay,” the mayor of Elmouth, Ana Berl, told a crowd.",
        Said("Ana Berl", "told", "“We will not pay,”"),
        wrong="“told” and an addressee behind a quotation are no tail",
    ),
    row(
        "an occasion between the verb and that",
        "The minister said in an interview with Elmouth Radio on Sunday that taxes would fall.",
        Said("The minister", "said", "taxes would fall"),
    ),
    row(
        "a relative clause with a cue of its own",
        "According to a clerk who asked not to be named, the gate was shut.",
        Said("a clerk", "asked", "not to be named"),
    ),
    row("before", "Ana Berl said the gate was shut.", Said("Ana Berl", "said", "the gate was shut")),
    row("before, with that", "Ana Berl said that the gate was shut.", Said("Ana Berl", "said", "the gate was shut")),
    row("after", "The gate was shut, Ana Berl said.", Said("Ana Berl", "said", "The gate was shut")),
    row(
        "after, with a time",
        "The gate was shut, Ana Berl said on Monday.",
        Said("Ana Berl", "said", "The gate was shut"),
    ),
    row("inverted", "“The gate is shut,” said Ana Berl.", Said("Ana Berl", "said", "“The gate is shut,”")),
    row(
        "inverted without quotation marks",
        "The gate was shut, said Ana Berl.",
        Said("Ana Berl", "said", "The gate was shut"),
    ),
    row("a quotation before", "“The gate is shut,” Ana Berl said.", Said("Ana Berl", "said", "“The gate is shut,”")),
    row("a quotation behind", "Ana Berl said: “The gate is shut.”", Said("Ana Berl", "said", "“The gate is shut.”")),
    row("split around", "“The gate,” Ana Berl said, “is shut.”", Said("Ana Berl", "said", "“The gate,” … “is shut.”")),
    row(
        "split around, inverted",
        "“The gate,” said Ana Berl, “is shut.”",
        Said("Ana Berl", "said", "“The gate,” … “is shut.”"),
    ),
    row(
        "a clause with a cue of its own before the tail",
        "The figures show a fall, the port said on Monday.",
        Said("the port", "said", "The figures show a fall"),
    ),
    row(
        "a paper that goes on over a participle",
        "Accounts filed with the court on Monday show two payments.",
        Said("Accounts", "show", "two payments"),
    ),
    row(
        "a name behind an office at the end",
        "The gate will open on 9 May, said the keeper of the Zelm Lock, Tom Hask.",
        Said("Tom Hask", "said", "The gate will open on 9 May"),
    ),
    row(
        "a participle between a name and its verb",
        "Opening the case, Tom Hask, prosecuting, said that the gate was shut.",
        Said("Tom Hask", "said", "the gate was shut"),
    ),
    row(
        "split around a paraphrase",
        "The gate, Ana Berl said, was shut on Sunday.",
        Said("Ana Berl", "said", "The gate … was shut on Sunday"),
    ),
    row(
        "an opening time", "On Monday, Ana Berl said the gate was shut.", Said("Ana Berl", "said", "the gate was shut")
    ),
    row(
        "a time before the verb",
        "Ana Berl on Monday said the gate was shut.",
        Said("Ana Berl", "said", "the gate was shut"),
    ),
    row(
        "an adverb before the verb",
        "Ana Berl later said the gate was shut.",
        Said("Ana Berl", "said", "the gate was shut"),
    ),
    row("an auxiliary", "Ana Berl has said the gate is shut.", Said("Ana Berl", "has said", "the gate is shut")),
    row(
        "whom she told",
        "Ana Berl told reporters that the gate was shut.",
        Said("Ana Berl", "told", "the gate was shut"),
    ),
    row(
        "according to, in front",
        "According to Ana Berl, the gate was shut.",
        Said("Ana Berl", "According to", "the gate was shut"),
    ),
    row(
        "according to, at the end",
        "The gate was shut, according to Ana Berl.",
        Said("Ana Berl", "according to", "The gate was shut"),
    ),
    row(
        "according to, at the end, with a role",
        "The gate was shut, according to Ana Berl, a clerk of the port.",
        Said("Ana Berl", "according to", "The gate was shut"),
    ),
    row(
        "an apposition",
        "Ana Berl, head of the port, said the gate was shut.",
        Said("Ana Berl", "said", "the gate was shut"),
    ),
    row(
        "a role before the name",
        "The mayor of Elmouth, Ana Berl, said the gate was shut.",
        Said("Ana Berl", "said", "the gate was shut"),
    ),
    row(
        "an apposition behind an inverted cue",
        "“The gate is shut,” said Ana Berl, head of the port.",
        Said("Ana Berl", "said", "“The gate is shut,”"),
    ),
    row(
        "a relative clause",
        "The clerk praised Ana Berl, who said the gate was shut.",
        Said("Ana Berl", "said", "the gate was shut"),
    ),
    row("brackets", "Ana Berl (65) said the gate was shut.", Said("Ana Berl", "said", "the gate was shut")),
    row("a colon", "Ana Berl: “The gate is shut.”", Said("Ana Berl", ":", "“The gate is shut.”")),
    row(
        "officials",
        "Norlandic officials said the gate was shut.",
        Said("Norlandic officials", "said", "the gate was shut"),
    ),
    row(
        "an institution",
        "The Port of Elmouth said the gate was shut.",
        Said("The Port of Elmouth", "said", "the gate was shut"),
    ),
    row(
        "two speakers",
        "Ana Berl and Tom Hask said the gate was shut.",
        Said("Ana Berl and Tom Hask", "said", "the gate was shut"),
    ),
    row(
        "a possessive noun cue",
        "The union repeated Ana Berl’s claim that the gate was shut.",
        Said("Ana Berl", "claim that", "the gate was shut"),
    ),
    row(
        "a noun cue",
        "Ana Berl made claims that the gate was shut.",
        Said("Ana Berl", "claims that", "the gate was shut"),
    ),
    row(
        "a noun cue of a pronoun",
        "Ana Berl repeated her assertion that the gate was shut.",
        Said("her", "assertion that", "the gate was shut"),
    ),
    row(
        "a document",
        "A report by the Port of Elmouth says the gate was shut.",
        Said("A report by the Port of Elmouth", "says", "the gate was shut"),
    ),
    row(
        "figures",
        "Figures from the port suggest the number of ferries has risen since May.",
        Said("Figures from the port", "suggest", "the number of ferries has risen since May"),
    ),
    row(
        "figures, with a short clause",
        "Figures from the port suggest 40 ferries have sailed.",
        Said("Figures from the port", "suggest", "40 ferries have sailed"),
    ),
    row("a denial", "Norland denied that it had shut the gate.", Said("Norland", "denied", "it had shut the gate")),
    row(
        "a verb that is a cue only before that",
        "The audit showed that the gate was shut.",
        Said("The audit", "showed", "the gate was shut"),
    ),
]


@pytest.mark.parametrize(("text", "expected"), ORDERS)
def test_source_cue_and_content(marked: Callable[..., Marked], text: str, expected: Said) -> None:
    assert expected in marked(text).attributions


SEVERAL = [
    row(
        "a gerund shares the source",
        "Ana Berl said the gate was shut, adding that nobody had a key.",
        [Said("Ana Berl", "said", "the gate was shut"), Said("", "adding", "nobody had a key")],
    ),
    row(
        "a second verb shares the subject",
        "Ana Berl said the gate was shut and denied that she had a key.",
        [Said("Ana Berl", "said", "the gate was shut"), Said("", "denied", "she had a key")],
    ),
    row(
        "two clauses with two sources",
        "Ana Berl said the gate was shut, while Tom Hask insisted it was open.",
        [Said("Ana Berl", "said", "the gate was shut"), Said("Tom Hask", "insisted", "it was open")],
    ),
    row(
        "according to, in the next sentence",
        "Ana Berl said the gate was shut. It was open, according to Tom Hask.",
        [Said("Ana Berl", "said", "the gate was shut"), Said("Tom Hask", "according to", "It was open")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_several_cues(marked: Callable[..., Marked], text: str, expected: list[Said]) -> None:
    page = marked(text)
    assert page.attributions == expected
    if not expected[1].source:
        assert len({attribution.source_id for attribution in page.analysis.attributions}) == 1


SILENT = [
    row("no cue", "The gate was shut on Monday and the ferries stayed in port."),
    row("a noun", "The state of the gate was the talk of the port."),
    row("a report", "The clerk put the annual report on the table."),
    row("a fixed phrase", "The ferry sailed according to plan."),
    row("claims of another kind", "The storm claimed two lives in the port."),
    row("a dispute about land", "The border dispute is forty years old."),
    row("a future is no statement", "Ana Berl will say more on Monday."),
    row("nothing was said", "Ana Berl did not say who shut the gate."),
    row("a cue in a name", "The Union State met on Monday."),
    row("a cue inside a quotation", "“He said no” stood on the wall."),
    row("a label with nothing behind it", "BERL:‹"),
    row("a label with a mark behind it", 'HASK: "'),
]


@pytest.mark.parametrize("text", SILENT)
def test_no_attribution(marked: Callable[..., Marked], text: str) -> None:
    assert marked(text).attributions == []


STRENGTHS = [
    row("a full clause in quotation marks", "“The gate is shut,” Ana Berl said.", "gate", "quoted", "neutral"),
    row(
        "an imperative in quotation marks",
        "“Shut the lower gate before the tide turns,” Ana Berl said.",
        "gate",
        "quoted",
        "neutral",
    ),
    row(
        "a relative clause in quotation marks",
        "Ana Berl said it was a gate “which nobody has shut since the war”.",
        "nobody",
        "quoted",
        "neutral",
    ),
    row("a fragment in quotation marks", "Ana Berl said the gate was a “sorry sight”.", "gate", "named", "neutral"),
    row("a paraphrase", "Ana Berl said the gate was shut.", "gate", "named", "neutral"),
    row("an institution", "The Norlandic air force said the gate was shut.", "gate", "named", "neutral"),
    row("a state", "Poland said the gate was shut.", "gate", "named", "neutral"),
    row(
        "a name that opens the article",
        "Norland said the gate was shut.",
        "gate",
        "named",
        "neutral",
    ),
    row("a seat", "The Kremlin said the gate was shut.", "gate", "named", "neutral"),
    row("a capital", "Kyiv said the gate was shut.", "gate", "named", "neutral"),
    row(
        "a spokesman for a named person",
        "A spokesman for Senator Ana Berl said the gate was shut.",
        "gate",
        "named",
        "neutral",
    ),
    row(
        "analysts of a named body",
        "ISW analysts said the gate was shut.",
        "gate",
        "named",
        "neutral",
    ),
    row(
        "a named document",
        "In May a survey by the Port of Elmouth suggested that the gate was disliked.",
        "gate",
        "named",
        "neutral",
    ),
    row(
        "the outlet's own reporter",
        "Our correspondent saw that the gate was shut.",
        "gate",
        "named",
        "neutral",
    ),
    row("officials of a state", "Norlandic officials said the gate was shut.", "gate", "unnamed", "neutral"),
    row("a described official", "A senior Norlandic official said the gate was shut.", "gate", "unnamed", "neutral"),
    row(
        "a number of people", "Two people familiar with the talks said the gate was shut.", "gate", "unnamed", "neutral"
    ),
    row("some experts", "Some experts said the gate was shut.", "gate", "vague", "neutral"),
    row("critics", "Critics say the gate is a waste of money.", "gate", "vague", "neutral"),
    row("it is believed", "It is believed that the gate was shut.", "gate", "vague", "distancing"),
    row("reportedly", "The gate was reportedly shut by the crew.", "gate", "vague", "distancing"),
    row("reports that nobody signs", "There were reports that the gate was shut.", "gate", "vague", "distancing"),
    row("none", "The gate was shut on Monday.", "gate", "none", None),
    row("a mind with no words", "Norland fears that the gate will stay shut.", "gate", "none", "mental"),
    row("a plan with no words", "Norland plans to shut the gate in spring.", "gate", "none", "mental"),
    row("insisting", "Ana Berl insisted that the gate was shut.", "gate", "named", "insisting"),
    row("endorsing", "Ana Berl confirmed that the gate was shut.", "gate", "named", "endorsing"),
    row("distancing", "Ana Berl claimed that the gate was shut.", "gate", "named", "distancing"),
    row("rejecting", "Ana Berl denied that the gate was shut.", "gate", "named", "rejecting"),
    row("accusing", "Ana Berl accused Norland of shutting the gate.", "gate", "named", "accusing"),
    row(
        "a poll suggests",
        "In May the Elmouth Poll suggests that the gate is disliked.",
        "gate",
        "named",
        "neutral",
    ),
    row(
        "a person who suggests that something is so",
        "Ana Berl suggested the gate had been shut by Norland.",
        "gate",
        "named",
        "distancing",
    ),
    row(
        "a person who suggests that something should be done",
        "Ana Berl suggested that the gate should be shut at night.",
        "gate",
        "named",
        "neutral",
    ),
    row(
        "a tail of words outside the marks",
        "“The gate is shut,” Ana Berl said of the old lower gate on the river.",
        "gate is",
        "quoted",
        "neutral",
    ),
]


@pytest.mark.parametrize(("text", "holding", "strength", "stance"), STRENGTHS)
def test_strength_and_stance(
    marked: Callable[..., Marked], text: str, holding: str, strength: str, stance: str | None
) -> None:
    sentence = marked(text).sentence(holding)
    assert (sentence.strength, sentence.stance) == (strength, stance)


def test_a_quotation_over_two_paragraphs_keeps_its_speaker(marked: Callable[..., Marked]) -> None:
    page = marked(
        "Ana Berl told the board: “The gate is shut. Nobody has a key.\n\n“We wait until the tide turns.”\n\nThe board rose."
    )
    for words in ("gate is shut", "has a key", "tide turns"):
        sentence = page.sentence(words)
        assert (sentence.strength, sentence.source) == ("quoted", "Ana Berl")
    assert page.sentence("board rose").strength == "none"


def test_a_quotation_with_no_cue_of_its_own_goes_to_the_one_before(marked: Callable[..., Marked]) -> None:
    page = marked("“The gate is shut,” Ana Berl said. “Nobody has a key to it.”")
    assert page.sentence("has a key").source == "Ana Berl"
    assert page.sentence("has a key").strength == "quoted"


def test_an_attribution_reaches_no_further_sentence(marked: Callable[..., Marked]) -> None:
    page = marked("Ana Berl said the gate was shut. The ferries stayed in port.")
    assert page.sentence("ferries").strength == "none"
    assert page.sentence("ferries").source is None


def test_a_cue_may_point_back(marked: Callable[..., Marked]) -> None:
    page = marked("The gate was shut twice last year. That’s according to Ana Berl of the port.")
    assert page.sentence("gate was shut").strength == "named"
    assert page.sentence("gate was shut").source == "Ana Berl"


def test_the_outlet_as_a_channel_is_no_source(marked: Callable[..., Marked]) -> None:
    page = marked("The gate was shut on Monday, Harbour Wire reports.", "Harbour Wire")
    assert page.sentence("gate").strength == "none"


def test_the_agency_of_the_dateline_is_no_source(marked: Callable[..., Marked]) -> None:
    page = marked(
        "ELMOUTH, 7 May (Harbour Wire) – The board met.\n\nThe gate was shut on Monday, Harbour Wire has learned."
    )
    assert page.sentence("gate").strength == "none"


def test_the_main_content_decides_between_two_sources(marked: Callable[..., Marked]) -> None:
    page = marked(
        "Ana Berl agreed, while Norlandic officials said the lower gate had been shut since the storm of last winter."
    )
    assert page.sentence("gate").strength == "unnamed"


def test_the_accused_of_a_passive_accusation_is_no_source(marked: Callable[..., Marked]) -> None:
    page = marked("Tom Hask was accused by the port of stealing the key.")
    attribution = page.attribution("stealing the key")
    assert page.words(*attribution.source) == "the port"
    assert attribution.stance == "accusing"


def test_a_passive_accusation_without_an_agent_has_no_source(marked: Callable[..., Marked]) -> None:
    page = marked("Tom Hask was accused of stealing the key.")
    attribution = page.attribution("stealing the key")
    assert (attribution.source, attribution.source_id, attribution.strength) == ([], None, "vague")


def test_verbatim_tells_a_source_s_own_words(marked: Callable[..., Marked]) -> None:
    page = marked("Ana Berl said the gate was “a sorry sight”. Tom Hask said the road was open.")
    assert page.attribution("gate").verbatim is True
    assert page.attribution("road").verbatim is False


def test_a_chain_of_relatives_is_no_matter_of_depth(marked: Callable[..., Marked]) -> None:
    page = marked("The envoy " + "which " * 4000 + "said the gate was shut.")
    assert page.sentences == [page.text]
