"""Three real articles, marked as a careful reader sees them: the list of their README, point by point.

Spans are named by a few of their words; the articles themselves are not a part of the project.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from flagger.article import Article
from flagger.cli.main import main
from flagger.judging import Settings, judge
from flagger.lexicon import Lexicons
from flagger.marking import mark
from flagger.reading.blocks import blocks
from tests.marking.desk import Marked, marked, row


@cache
def text_of(folder: Path, number: str) -> str:
    (path,) = folder.glob(f"{number}_*.txt")
    return path.read_text("utf-8")


class Read:
    """The three articles, marked when they are asked for."""

    def __init__(self, folder: Path, lexicons: Lexicons) -> None:
        self._folder = folder
        self._lexicons = lexicons
        self._marked: dict[str, Marked] = {}

    def __getitem__(self, number: str) -> Marked:
        if number not in self._marked:
            self._marked[number] = marked(text_of(self._folder, number), self._lexicons)
        return self._marked[number]


@pytest.fixture(scope="session")
def articles(shared: Path, lexicons: Lexicons) -> Read:
    return Read(shared / "articles", lexicons)


LOADED = [
    row("000 tyrant", "000", "Kremlin tyrant", "epithet", "article", None),
    row("000 boss", "000", "Kremlin boss", "epithet", "article", None),
    row("000 brutal", "000", "brutal", "emotive", "article", None),
    row("000 unrelenting", "000", "unrelenting and indiscriminate", "emotive", "article", None),
    row("000 horrified", "000", "horrified the world", "emotive", "article", None),
    row("000 fuming", "000", "fuming", "emotive", "article", None),
    row("000 unrealistic", "000", "unrealistic demands", "evaluation", "article", None),
    row("000 subjugation", "000", "total subjugation", "exaggeration", "paraphrase", "Some experts"),
    row("000 regime", "000", "regime", "delegitimising", "quote", "Vladimir Putin"),
    row("001 notably", "001", "Notably", "attitude", "article", None),
    row("002 curators", "002", "curators", "delegitimising", "quote", "Dmitry Peskov"),
    row("002 puppet", "002", "puppet of the West", "delegitimising", "quote", "Vladimir Putin"),
    row("002 Nazi", "002", "Nazi", "extremist_label", "quote", "Russian authorities"),
    row("002 operation", "002", "special military operation", "euphemism", "scare", None),
]


@pytest.mark.parametrize(("number", "words", "category", "voice", "name"), LOADED)
def test_loaded_wording(articles: Read, number: str, words: str, category: str, voice: str, name: str | None) -> None:
    found = articles[number].mark(words)
    source = articles[number].source(found.by)
    assert (found.category, found.voice) == (category, voice)
    assert (source.name if source else "").startswith(name or "")
    assert (source is None) is (name is None)


SENTENCES = [
    row("000 experts", "000", "Some experts", "vague", "neutral", "Some experts"),
    row("000 first open paragraph", "000", "not the issue", "quoted", "neutral", "Vladimir Putin"),
    row("000 second open paragraph", "000", "head of the regime", "quoted", "neutral", "Vladimir Putin"),
    row("000 border service", "000", "attacks has decreased", "named", "neutral", "Andriy Demchenko"),
    row("000 he suggested", "000", "reason for this", "named", "distancing", "Andriy Demchenko"),
    row("000 casualties without a source", "000", "Overall", "none", None, None),
    row("001 launching", "001", "reportedly launching", "vague", "distancing", None),
    row("001 damaged", "001", "reportedly damaged", "vague", "distancing", None),
    row("001 thwarted", "001", "reportedly thwarted", "vague", "distancing", None),
    row("001 air force", "001", "four of the drones", "named", "distancing", "Ukrainian air force"),
    row("001 ministry", "001", "39 Ukrainian drones", "named", "neutral", "Defence Ministry"),
    row("001 officials", "001", "Ukrainian officials assert", "unnamed", "insisting", "Ukrainian officials"),
    row("001 legitimacy", "001", "lost his legitimacy", "named", "insisting", "Vladimir Putin"),
    row("002 curators", "002", "curators", "quoted", "neutral", "Dmitry Peskov"),
    row("002 legitimacy", "002", "Zelenskyy's legitimacy", "quoted", "neutral", "Dmitry Peskov"),
    row("002 it says shows", "002", "it says shows", "named", "neutral", "Ministry of Defence"),
    row("002 claims to", "002", "25 out of 38", "named", "distancing", "Air Force"),
    row("002 it said", "002", "It said", "named", "neutral", "Air Force"),
]


@pytest.mark.parametrize(("number", "holding", "strength", "stance", "name"), SENTENCES)
def test_attribution_of_a_sentence(
    articles: Read, number: str, holding: str, strength: str, stance: str | None, name: str | None
) -> None:
    sentence = articles[number].sentence(holding)
    assert (sentence.strength, sentence.stance) == (strength, stance)
    assert (sentence.source is None) is (name is None)
    assert name is None or name in (sentence.source or "")


ALLEGATIONS = [
    row(
        "000 civilian infrastructure", "000", "targeting civilian infrastructure", None, "Russia", "unverified", "none"
    ),
    row("000 no right", "000", "no right to sign", "Vladimir Putin", "Zelensky", "unverified", "none"),
    row("000 a million", "000", "one million casualties", "Ukraine", "Russia", "unverified", "none"),
    row("001 legitimacy", "001", "lost his legitimacy", "Vladimir Putin", "Zelensky", "disputed", "given"),
    row("001 air force's count", "001", "four of the drones", "air force", None, "unverified", "none"),
    row("001 ministry's count", "001", "39 Ukrainian drones", "Defence Ministry", "Ukrain", "unverified", "none"),
    row("001 air force again", "001", "359 incoming drones", "air force", None, "unverified", "none"),
    row("002 puppet", "002", "puppet of the West", "Vladimir Putin", "Zelenskyy", "without_evidence", "none"),
    row("002 decisions", "002", "all decisions", "Vladimir Putin", "Zelenskyy", "without_evidence", "none"),
    row("002 Nazi", "002", "Nazi", "Russian", "Zelenskyy", "without_evidence", "none"),
    row("002 drug user", "002", "drug user", "Russian", "Zelenskyy", "without_evidence", "none"),
    row("002 legitimacy", "002", "Zelenskyy's legitimacy", "Dmitry Peskov", "Zelenskyy", "unverified", "none"),
    row("002 count", "002", "25 out of 38", "Air Force", "Russia", "unverified", "none"),
]


@pytest.mark.parametrize(("number", "holding", "by", "about", "status", "answer"), ALLEGATIONS)
def test_an_allegation(
    articles: Read, number: str, holding: str, by: str | None, about: str | None, status: str, answer: str
) -> None:
    found = articles[number].allegation(holding)
    assert (found.status, found.answer) == (status, answer)
    assert (found.by is None) is (by is None)
    assert (by or "") in (found.by or "")
    assert about is None or about in (found.about or "")


def test_the_motive_is_marked_from_its_first_word_to_its_last(articles: Read) -> None:
    (found,) = [m for m in articles["000"].analysis.loaded if m.category == "motive"]
    words = articles["000"].words(found)
    assert words.startswith("as it seeks")
    assert words.endswith("morale")
    assert found.voice == "article"


def test_a_party_s_losses_without_a_source_are_an_allegation(articles: Read) -> None:
    assert articles["000"].allegation("sustain huge casualties").by is None


def test_casualties_that_a_spokesman_suggests_are_kept_at_a_distance(articles: Read) -> None:
    assert articles["000"].allegation("number of casualties").stance == "distancing"


def test_no_evidence_reaches_every_charge_of_the_two_paragraphs_before(articles: Read) -> None:
    page = articles["002"]
    found = [a for a in page.analysis.allegations if a.status == "without_evidence"]
    assert len(found) == 4
    assert all("No evidence was ever" in page.words(*a.evidence) for a in found)


def test_an_answer_was_sought(articles: Read) -> None:
    page = articles["001"]
    found = [a for a in page.analysis.allegations if a.answer == "sought"]
    assert found
    assert all("yet to respond" in page.words(*a.evidence) for a in found)


def test_the_two_sides_counts_are_allegations_under_unlike_cues(articles: Read) -> None:
    counts = [a for a in articles["001"].analysis.allegations if a.nature == "figure"]
    assert {a.stance for a in counts} >= {"distancing", "neutral"}


def test_the_two_spellings_are_one_man(articles: Read) -> None:
    people = {a.about for a in articles["001"].analysis.allegations if a.about and a.about.startswith("Volodymyr")}
    assert people == {"Volodymyr Zelensky"}


def test_the_open_quotation_runs_over_two_paragraphs(articles: Read) -> None:
    first, second = articles["000"].quotation("ready to meet"), articles["000"].quotation("current head")
    assert (first.continues, second.continues) == (False, True)
    assert articles["000"].attribution("ready to meet") is articles["000"].attribution("current head")


def test_the_apostrophe_of_a_plural_opens_nothing(articles: Read) -> None:
    assert articles["001"].quotations == []


PARTS = [
    row("001 headline", "001", "Putin Announces", "heading"),
    row("001 one letter", "001", "N", "boilerplate"),
    row("001 staff line", "001", "Headlines Staff", "boilerplate"),
    row("001 comment form", "001", "Leave a Reply", "boilerplate"),
    row("001 required fields", "001", "Required fields", "boilerplate"),
    row("002 error notice", "002", "Oops!", "boilerplate"),
    row("002 error notice's next line", "002", "Something went wrong", "boilerplate"),
    row("002 error notice's last line", "002", "Please try again", "boilerplate"),
    row("002 subheading", "002", "seeks 'common ground'", "heading"),
    row("002 second subheading", "002", "strikes continue", "heading"),
    row("002 credit", "002", "Lu Hanxin", "boilerplate"),
]


@pytest.mark.parametrize(("number", "words", "part"), PARTS)
def test_a_part(articles: Read, number: str, words: str, part: str) -> None:
    found = {p for p, text in articles[number].parts if text == words or (len(words) > 1 and words in text)}
    assert found == {part}


def test_the_doubled_headline_and_caption(articles: Read) -> None:
    parts = articles["002"].parts
    assert [part for part, text in parts if "'open to" in text] == ["heading", "boilerplate"]
    assert [part for part, text in parts if "poses with" in text] == ["caption", "boilerplate"]


def test_the_photographer_is_no_source(articles: Read) -> None:
    names = " ".join(source.name for source in articles["002"].analysis.sources)
    assert "Hanxin" not in names
    assert "Xinhua" not in names


def test_distancing_marks_are_no_finding_against_the_outlet(articles: Read, lexicons: Lexicons) -> None:
    page = articles["002"]
    read = Article("002", "-", page.text, blocks(page.text))
    span = page.mark("special military operation")
    found = [
        f
        for f in judge(read, page.analysis, lexicons, Settings())
        if f.start <= span.start < f.end and f.code.startswith("FRM")
    ]
    assert [finding.severity for finding in found] == ["info"]


def test_check_ends_1_on_the_tabloid_report(shared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (path,) = (shared / "articles").glob("000_*.txt")
    assert main(["check", str(path)]) == 1
    assert "FRM301" in capsys.readouterr().out


def test_no_article_fails_and_no_source_s_words_fail_a_gate(shared: Path, lexicons: Lexicons) -> None:
    """Every fourth of the war articles: offsets in range, nothing found in boilerplate, framing in quotation marks is info."""
    rows = (shared / "corpora" / "war_articles.jsonl").read_text("utf-8").splitlines()[::4]
    assert len(rows) > 50
    for line in rows:
        text = json.loads(line)["text"]
        read = Article("a", "-", text, blocks(text))
        analysis = mark(read, lexicons)
        silent = [block for block in analysis.blocks if block.part in ("boilerplate", "markup")]
        quoted = {(m.start, m.end) for m in analysis.loaded if m.voice in ("quote", "scare")}
        for finding in judge(read, analysis, lexicons, Settings()):
            assert 0 <= finding.start < finding.end <= len(text)
            assert not any(block.start < finding.end and finding.start < block.end for block in silent)
            framing_of_others = finding.code.startswith("FRM") and (finding.start, finding.end) in quoted
            assert not framing_of_others or finding.severity == "info"
