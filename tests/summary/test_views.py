"""What the views of the invented article say."""

from __future__ import annotations

import msgspec
import pytest

from flagger.article import Meta
from flagger.result import Result
from flagger.summary import Summary, summarise
from flagger.summary.statement import Statement
from tests.summary.handmade import Entries, Maker
from tests.summary.harbour import LINES, harbour


@pytest.fixture(scope="module")
def summary() -> Summary:
    return summarise(harbour(), Entries())


def said(statement: Statement) -> str:
    return "".join(text for text, _ in statement.pieces)


def empty() -> Result:
    return Maker([("Rain fell on Orlen.", "body")]).result


def test_the_header_gives_what_is_known_and_names_what_is_not(summary: Summary) -> None:
    assert summary.header.title == LINES[0][0]
    assert [fact.value for fact in summary.header.facts] == ["The Orlen Courier", "Ada Lind", "4 March 2026", "news"]
    assert not summary.header.missing
    bare = summarise(empty(), Entries()).header
    assert (bare.title, bare.untitled) == ("Rain fell on Orlen.", True)
    assert bare.missing == "Title, outlet, date and genre not stated in the file."


@pytest.mark.parametrize(("published", "shown"), [("2026-11-09", "9 November 2026"), ("last week", "last week")])
def test_a_date_is_put_into_words_where_it_is_one(published: str, shown: str) -> None:
    result = Maker([("Rain fell.", "body")], Meta(published=published)).result
    assert summarise(result, Entries()).header.facts[0].value == shown


def test_the_verdict_lists_the_worst_first(summary: Summary) -> None:
    verdict = summary.verdict
    assert verdict.words == "1 error, 6 warnings and 2 notes."
    assert [fix.severity for fix in verdict.open] == ["error"] + ["warning"] * 6 + ["note"] * 2
    assert not verdict.folded
    first = verdict.open[0]
    assert (first.label, first.name, first.place.words, first.place.line) == ("1", "epithet", "paragraph 1", "line 3")
    assert first.place.snippet.text == "harbour tyrant"
    assert first.place.snippet.before.endswith("The ")
    assert verdict.counts.info == 1


def test_a_finding_about_the_whole_article_has_no_place_in_the_text(summary: Summary) -> None:
    whole = next(fix for fix in summary.verdict.open if fix.code == "ATR106")
    assert whole.place.target is None
    assert whole.place.words == "the whole article"


def test_suppressed_findings_are_not_counted() -> None:
    result = harbour()
    result.findings = [msgspec.structs.replace(finding, suppressed=True) for finding in result.findings]
    verdict = summarise(result, Entries()).verdict
    assert verdict.words.startswith("Nothing to fix was found.")
    assert not verdict.open
    assert not verdict.folded


def test_many_findings_are_folded_and_none_is_lost() -> None:
    result = harbour()
    alleging = [finding for finding in result.findings if finding.code in ("ALG204", "ATR106")]
    result.findings += alleging * 6
    verdict = summarise(result, Entries()).verdict
    assert len(verdict.open) == 12
    assert len(verdict.open) + len(verdict.folded) == 21
    assert verdict.folded_words == "1 warning and 8 notes more"


def test_a_fix_says_in_few_words_what_is_amiss_and_what_clears_it(summary: Summary) -> None:
    short = {fix.words: (fix.what, fix.clear) for fix in summary.verdict.open}
    assert short["harbour tyrant"] == ("a label, in your words", "Dorn Vale or the head of the port")
    assert short["brutal"] == ("emotive, in your words", "cut, or give the detail")
    assert short["as it seeks to break the dockers’ spirit"] == (
        "a charge of intent with no source",
        "attribute or cut",
    )
    assert short["Critics"] == ("nobody is named", "name them, or say how many and in what role")
    assert short["the strike is a foreign plot"] == (
        "a charge against the union; no caveat, no answer",
        "add one, or say an answer was sought",
    )
    assert short["Police fired on a crowd on Sunday"][0] == "a charge against the police; no answer"
    assert short["Port boss robbed pension fund"][1] == "attribute it in the headline"


def test_repeats_of_one_entry_in_one_voice_are_one_fix() -> None:
    make = Maker([("A brutal day. It was brutal, Aune said, in a brutal tone.", "body")])
    make.loaded("brutal", "emotive")
    make.found("FRM305", "emotive", "warning", "brutal", "‘brutal’ adds a feeling.", ("violent",))
    [loaded], [finding] = make.result.loaded, make.result.findings
    second, third = make.text.index("brutal,"), make.text.index("brutal tone")
    make.result.loaded += [
        msgspec.structs.replace(loaded, start=second, end=second + 6, voice="paraphrase"),
        msgspec.structs.replace(loaded, start=third, end=third + 6),
    ]
    make.result.findings += [
        msgspec.structs.replace(finding, start=at, end=at + 6, column=at + 1) for at in (second, third)
    ]
    fixes = summarise(make.result, Entries()).verdict.open
    assert [(fix.label, fix.what, fix.clear) for fix in fixes] == [
        ("1", "emotive, in your words", "violent"),
        ("2", "emotive, in your paraphrase", "quote it, or: violent"),
    ]
    assert [place.target for place in fixes[0].repeats] == [f"m{third}-{third + 6}"]
    assert fixes[0].entry == "emotive.word"


def test_attributed_words_are_shared_out_once(summary: Summary) -> None:
    shares = {share.name: share for share in summary.speakers.shares}
    assert next(iter(shares)) == "Mira Stent"
    assert shares["Mira Stent"].statements == "2 statements"
    assert shares["Mira Stent"].detail == "18 words quoted, 7 paraphrased"
    widths = [share.quoted_width + share.paraphrased_width for share in summary.speakers.shares]
    assert sum(widths) < 100
    assert widths == sorted(widths, reverse=True)


def test_a_word_in_two_attributions_is_the_inner_sources() -> None:
    make = Maker([("Aune said that Brin denied taking the boat.", "body")])
    outer, inner = make.source("Aune", "person"), make.source("Brin", "person")
    make.said("Brin", "denied", "taking the boat", inner)
    make.said("Aune", "said", "that Brin denied taking the boat", outer)
    shares = {share.name: share.detail for share in summarise(make.result, Entries()).speakers.shares}
    assert shares == {"Aune": "3 words paraphrased", "Brin": "3 words paraphrased"}


def test_a_wish_gives_nobody_words() -> None:
    make = Maker([("Aune hopes that the boat comes back.", "body")])
    make.said("Aune", "hopes", "that the boat comes back", make.source("Aune", "person"), "none", "mental")
    speakers = summarise(make.result, Entries()).speakers
    assert speakers.words == "No words of this article are attributed to anyone."
    assert not speakers.shares


def test_the_accused_who_are_not_heard_come_first(summary: Summary) -> None:
    accused = [(one.name, one.words) for one in summary.speakers.accused]
    assert accused == [
        ("The union", "not heard on A2"),
        ("The police", "not heard on"),
        ("Dorn Vale", "answers in the article"),
    ]


def test_a_figure_accuses_nobody_and_nobody_accuses_themselves() -> None:
    make = Maker([("Aune said the fleet lost nine boats. Brin said Brin had lied.", "body")])
    make.alleged("the fleet lost nine boats", 1, "Aune", "the fleet", nature="figure")
    make.alleged("Brin had lied", 2, "Brin", "Brin")
    summary = summarise(make.result, Entries())
    assert summary.speakers.accused == ()
    [charge, _] = summary.allegations[0].charges
    assert charge.nature == "a party’s figure or event"


def test_hearsay_is_not_the_articles_own_claim() -> None:
    make = Maker([("Boats were reportedly stolen.", "body")])
    make.alleged("Boats were reportedly stolen", 1, None, None, stance="distancing", nature="event")
    [group] = summarise(make.result, Entries()).allegations
    assert group.charges[0].by == "No one named, doubting word"


def test_sourced_facts_stand_under_their_sources_by_type(summary: Summary) -> None:
    groups = [(group.name, group.type) for group in summary.statements.sourced]
    assert groups == [
        ("Annual report", "document or data"),
        ("Video seen by this newspaper", "the outlet’s own reporting"),
        ("The union", "institution"),
        ("Dorn Vale", "named person"),
    ]
    assert summary.statements.sourced_words == "4 sourced facts"


def test_the_outlets_own_judgements_are_apart_from_each_sources(summary: Summary) -> None:
    own = [word for statement in summary.statements.own for word, loaded in statement.pieces if loaded]
    assert own == ["Port boss", "harbour tyrant", "brutal", "as it seeks to break the dockers’ spirit"]
    theirs = {
        group.name: [word for statement in group.statements for word, loaded in statement.pieces if loaded]
        for group in summary.statements.theirs
    }
    assert theirs["Mira Stent"] == ["a gang of thieves", "a farce"]
    assert theirs["Kept at a distance by quotation marks"] == ["crowd management exercise"]


def test_unsourced_statements_with_a_finding_stand_open() -> None:
    result = harbour()
    result.findings = [
        msgspec.structs.replace(
            result.findings[0], code="ATR101", start=result.text.index("Ships"), end=result.text.index("Ships") + 5
        )
    ]
    views = summarise(result, Entries()).statements
    assert [said(statement) for statement in views.contested] == ["Ships wait in the bay."]
    assert views.unsourced_words.endswith("other statements without a source")
    assert "Leave a Reply." not in [said(statement) for statement in views.unsourced]


def test_the_ledger_puts_repetitions_together_and_words_the_status_as_the_articles(summary: Summary) -> None:
    assert [group.status for group in summary.allegations] == ["unverified", "without_evidence", "supported"]
    [charge] = summary.allegations[1].charges
    assert charge.label == "A1"
    assert charge.by == "The article itself; Mira Stent, quoted"
    assert charge.status_words == "the article says no evidence was given"
    assert summary.allegations[1].words == "Without evidence: the article says no evidence was given"
    assert charge.place.words == "heading"
    assert len(charge.repeats) == 1
    assert [place.snippet.text for place in charge.evidence] == [
        "No evidence was given for the claim that money is missing",
        "Vale denied it",
    ]
    assert summary.allegation_words == (
        "4 allegations: 2 unverified, 1 without evidence and 1 supported. None comes with a caveat."
    )


def test_sources_show_their_cues_by_stance(summary: Summary) -> None:
    vale = next(source for source in summary.sources if source.name == "Dorn Vale")
    assert [(stance, cues) for stance, _, cues in vale.cues] == [("neutral", "said"), ("rejecting", "denied")]
    assert vale.statements == "3 statements"


def test_an_article_of_nothing_has_all_views() -> None:
    summary = summarise(Maker([]).result, Entries())
    assert summary.header.title == "harbour.txt"
    assert summary.paragraphs == ()
    assert summary.allegation_words == "No allegation was found."
    assert summary.statements.sourced_words == "no sourced facts"


def test_sourced_facts_stand_by_type_of_source_with_the_bare_metonym_behind_persons_and_bodies() -> None:
    words = ("Aune left", "The Old Mint closed", "The register holds nine", "Two officials left", "The port opened")
    make = Maker([(". ".join(words) + ".", "body")])
    kinds = [
        ("Aune", "person"),
        ("The Old Mint", "institution"),
        ("The register", "document"),
        ("Two officials", "unnamed"),
    ]
    for sentence, (name, kind) in zip(words, [*kinds, ("The port", "institution")], strict=True):
        make.sentence(sentence, "sourced_fact", "named", make.source(name, kind), "neutral")  # type: ignore[arg-type]
    groups = summarise(make.result, Entries()).statements.sourced
    assert [group.name for group in groups] == ["The register", "Aune", "The port", "The Old Mint", "Two officials"]
    assert groups[3].type == "a place that stands for its government"


def test_words_that_are_a_sources_own_carry_the_badge_verbatim(summary: Summary) -> None:
    badges = {
        said(statement): [badge.words for badge in statement.badges]
        for group in summary.statements.sourced
        for statement in group.statements
    }
    assert badges["“The port will open on Friday,” Vale said."] == ["verbatim"]


def test_the_cues_of_all_sources_stand_in_the_same_columns(summary: Summary) -> None:
    cells = {source.name: source.cells for source in summary.sources}
    assert len({tuple(cell.stance for cell in found) for found in cells.values()}) == 1
    vale = {cell.stance: (cell.number, cell.words) for cell in cells["Dorn Vale"]}
    assert vale["rejecting"] == (1, "denied")
    assert vale["distancing"] == (0, "")
    assert max(cell.width for found in cells.values() for cell in found) == 100


def test_the_text_can_be_filtered_by_what_stands_in_it(summary: Summary) -> None:
    guide = summary.guide
    assert [value for value, _ in guide.voice_choices] == ["article", "paraphrase", "quote", "scare"]
    assert [value for value, _ in guide.severity_choices] == ["error", "warning", "note", "info"]
    assert "other" not in [value for value, _ in guide.kind_choices]
    assert [value for value, _ in summarise(empty(), Entries()).guide.severity_choices] == []
