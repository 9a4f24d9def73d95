"""An invented article with every kind of mark, made by hand."""

from __future__ import annotations

from flagger.article import Meta, Part
from flagger.result import Result
from tests.summary.handmade import Maker

LINES: tuple[tuple[str, Part], ...] = (
    ("Port boss robbed pension fund as Kestria strike enters third week", "heading"),
    (
        "Dockers in Orlen have stopped work for a third week. The harbour tyrant Dorn Vale walked away from "
        "talks on Monday, "
        "the union said.",
        "body",
    ),
    (
        "“Vale took eleven million crowns from our pension fund, and he will take more,” Mira Stent, the "
        "head of the dockers’ "
        "union, told reporters. She called his board “a gang of thieves” and the talks a farce.",
        "body",
    ),
    (
        "The port authority’s annual report shows that the fund held 41 million crowns in June. No evidence "
        "was given for the "
        "claim that money is missing. Vale denied it.",
        "body",
    ),
    ("A brutal quarrel", "heading"),
    (
        "Critics say the strike is a foreign plot. A senior official in the transport ministry claimed that "
        "the union is paid "
        "from abroad; the union has yet to respond.",
        "body",
    ),
    (
        "The authority reportedly plans to bring in soldiers as it seeks to break the dockers’ spirit. "
        "Ships wait in the bay. "
        "“The port will open on Friday,” Vale said. “The board insists on order.”",
        "body",
    ),
    (
        "Police fired on a crowd on Sunday, four witnesses said, and video seen by this newspaper shows two "
        "men falling.",
        "body",
    ),
    ("The ministry says the ‘crowd management exercise’ went well. Nobody there could be reached.", "body"),
    ("Cranes at Orlen on Sunday. Photo: Harbour Press", "caption"),
    ("Leave a Reply. Required fields are marked *", "boilerplate"),
)


def harbour() -> Result:
    """The result of the article."""
    meta = Meta(outlet="The Orlen Courier", authors=("Ada Lind",), published="2026-03-04T08:00:00Z", genre="news")
    make = Maker(LINES, meta)
    union = make.source("the union", "institution")
    stent = make.source("Mira Stent", "person", "the head of the dockers’ union")
    report = make.source("annual report", "document", "of the port authority")
    vale = make.source("Dorn Vale", "person")
    critics = make.source("Critics", "vague")
    official = make.source("A senior official", "unnamed", "in the transport ministry")
    ministry = make.source("The ministry", "institution")
    own = make.source("video seen by this newspaper", "own_reporting")

    make.sentence(LINES[0][0], "allegation", part="heading")
    make.sentence("Dockers in Orlen have stopped work for a third week.", "unsourced")
    make.sentence(
        "The harbour tyrant Dorn Vale walked away from talks on Monday, the union said.",
        "sourced_fact",
        "named",
        union,
        "neutral",
    )
    make.sentence(
        "“Vale took eleven million crowns from our pension fund, and he will take more,” Mira Stent, the "
        "head of the dockers’ "
        "union, told reporters.",
        "allegation", "quoted", stent, "neutral",
    )  # fmt: skip
    make.sentence(
        "She called his board “a gang of thieves” and the talks a farce.",
        "characterisation",
        "named",
        stent,
        "neutral",
    )
    make.sentence(
        "The port authority’s annual report shows that the fund held 41 million crowns in June.",
        "sourced_fact", "named", report, "endorsing",
    )  # fmt: skip
    make.sentence("No evidence was given for the claim that money is missing.", "unsourced")
    make.sentence("Vale denied it.", "unsourced", "named", vale, "rejecting")
    make.sentence("A brutal quarrel", "characterisation", part="heading")
    make.sentence("Critics say the strike is a foreign plot.", "weakly_sourced", "vague", critics, "neutral")
    make.sentence(
        "A senior official in the transport ministry claimed that the union is paid from abroad; the union "
        "has yet to respond.",
        "allegation", "unnamed", official, "distancing",
    )  # fmt: skip
    make.sentence(
        "The authority reportedly plans to bring in soldiers as it seeks to break the dockers’ spirit.",
        "weakly_sourced", "vague", None, "distancing",
    )  # fmt: skip
    make.sentence("Ships wait in the bay.", "unsourced")
    make.sentence("“The port will open on Friday,” Vale said.", "sourced_fact", "quoted", vale, "neutral")
    make.sentence("“The board insists on order.”", "characterisation", "quoted", vale, "neutral")
    make.sentence(LINES[7][0], "sourced_fact", "named", own, "neutral")
    make.sentence(
        "The ministry says the ‘crowd management exercise’ went well.",
        "characterisation",
        "named",
        ministry,
        "neutral",
    )
    make.sentence("Nobody there could be reached.", "unsourced")
    make.sentence("Cranes at Orlen on Sunday.", "unsourced", part="caption")
    make.sentence("Photo: Harbour Press", "other", part="caption")
    make.sentence("Leave a Reply.", "other", part="boilerplate")

    make.said(
        "the union",
        "said",
        "The harbour tyrant Dorn Vale walked away from talks on Monday",
        union,
        near="the union said",
    )
    charge = "“Vale took eleven million crowns from our pension fund, and he will take more,”"
    make.said("Mira Stent", "told", charge, stent, "quoted")
    make.said("She", "called", "his board “a gang of thieves” and the talks a farce", stent, near="She")
    make.said("annual report", "shows", "that the fund held 41 million crowns in June", report, "named", "endorsing")
    make.said("Vale", "denied", "it.", vale, "named", "rejecting", near="Vale denied")
    make.said("Critics", "say", "the strike is a foreign plot", critics, "vague")
    make.said("A senior official", "claimed", "that the union is paid from abroad", official, "unnamed", "distancing")
    make.said("", "reportedly", "plans to bring in soldiers", None, "vague", "distancing")
    make.said("Vale", "said", "“The port will open on Friday,”", vale, "quoted", near="Vale said")
    make.said("", "", "“The board insists on order.”", vale, "quoted")
    make.said("video seen by this newspaper", "shows", "two men falling", own, near="video seen")
    make.said("The ministry", "says", "the ‘crowd management exercise’ went well", ministry)
    make.quoted(charge)
    make.quoted("“a gang of thieves”")
    make.quoted("“The port will open on Friday,”")
    make.quoted("“The board insists on order.”")

    make.loaded("Port boss", "epithet")
    make.loaded("harbour tyrant", "epithet")
    make.loaded("a gang of thieves", "epithet", "quote", stent)
    make.loaded("a farce", "evaluation", "paraphrase", stent)
    make.loaded("brutal", "emotive")
    make.loaded("as it seeks to break the dockers’ spirit", "motive")
    make.loaded("break the dockers’ spirit", "emotive")
    make.loaded("crowd management exercise", "euphemism", "scare")

    denial = ("No evidence was given for the claim that money is missing", "Vale denied it")
    make.alleged("Port boss robbed pension fund", 1, None, "Dorn Vale", "without_evidence", denial, "given")
    make.alleged(
        "Vale took eleven million crowns from our pension fund", 1, "Mira Stent", "Dorn Vale", "without_evidence",
        denial,
        "given", "quote", "neutral",
    )  # fmt: skip
    make.alleged("the strike is a foreign plot", 2, "Critics", "the union", voice="paraphrase", stance="neutral")
    make.alleged(
        "the union is paid from abroad", 3, "A senior official", "the union",
        evidence=("the union has yet to respond",),
        answer="sought", voice="paraphrase", stance="distancing",
    )  # fmt: skip
    make.alleged(
        "Police fired on a crowd on Sunday", 4, "four witnesses", "the police", "supported", voice="paraphrase"
    )

    make.found(
        "FRM301", "epithet", "error", "harbour tyrant",
        "‘harbour tyrant’ labels a person or a group by judgement in your own words. Name the office, or "
        "attribute it.",
        ("the head of the port", "Vale"),
    )  # fmt: skip
    make.found(
        "ALG204", "headline-charges", "warning", "Port boss robbed pension fund",
        "The headline states ‘Port boss robbed pension fund’ as fact; the body says that no evidence was "
        "given. Attribute it in "
        "the headline too.",
    )  # fmt: skip
    make.found(
        "FRM305", "emotive", "warning", "brutal",
        "‘brutal’ adds a feeling to the event in your own words. Cut it, or give the detail.",
    )  # fmt: skip
    make.found(
        "FRM310", "motive", "warning", "as it seeks to break the dockers’ spirit",
        "‘as it seeks to break the dockers’ spirit’ states a hidden intent as fact in your own words. "
        "Attribute it, or cut it.",
    )  # fmt: skip
    make.found(
        "ATR102", "vague-source", "warning", "Critics",
        "‘Critics’: nobody here could be asked. Name the source, or say how many.",
    )  # fmt: skip
    make.found(
        "ATR104", "hearsay-without-source", "warning", "reportedly",
        "‘reportedly’ with nobody behind it. Say who reports it.",
    )  # fmt: skip
    make.found(
        "ALG201", "unverified-allegation", "warning", "the strike is a foreign plot",
        "‘the strike is a foreign plot’ is the claim of Critics; the article offers neither evidence nor a "
        "denial nor a caveat.",
    )  # fmt: skip
    make.found(
        "ALG203", "accused-not-heard", "note", "Police fired on a crowd on Sunday",
        "‘Police fired on a crowd on Sunday’ accuses the police, and the article gives no answer. Say what "
        "the answer was.",
    )  # fmt: skip
    make.found("ATR106", "one-voice", "note", "", "Most of the attributed words are those of Mira Stent.")
    make.found(
        "FRM301", "epithet", "info", "a gang of thieves", "‘a gang of thieves’ labels; it is quoted from Mira Stent."
    )
    return make.result
