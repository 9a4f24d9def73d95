"""The same device is flagged whichever side uses it: actors are exchanged, and the marks stay."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import msgspec
import pytest

from flagger.analysis import Analysis
from flagger.judging import Settings, judge
from flagger.lexicon import Lexicons, Tokens, built_in, load, longest
from flagger.lexicon.model import FramingEntry
from flagger.marking import Learned, learned_of, mark
from flagger.result import Finding
from tests.marking.desk import article, row

ACTORS = ("seat", "residence", "state", "nationality", "party", "leader", "faith")
"""The lists whose members a pattern may not name: a slot has all of them."""

LISTS = (*ACTORS, "camp")
"""The lists whose members are exchanged. Camps only where an entry must match: “a conservative estimate” is of no camp."""

COINED = {"delegitimising.collective-west": "a coined phrase that nobody has turned round; no frame could hold it"}
"""Entries whose very wording is one side's name for the other."""

HISTORY = {
    "conspiracy.fifth-column": "Madrid in 1936",
    "delegitimising.regime": "Soviet rule in Latvia, apartheid in South Africa",
    "epithet.despot": "a title in medieval Serbia",
    "epithet.war-machine": "Germany in 1943",
    "evaluation.propaganda": "Soviet posters in a museum",
    "extremist_label.nazi-called": "Nazi Germany",
    "extremist_label.nazi-label": "Nazi Germany",
    "extremist_label.terrorists-label": "Nazism in Germany, fascism in Italy",
    "side_taking.liberate": "1944 and 1945",
    "side_taking.occupiers": "Germany's in the Second World War",
}
"""Entries whose exceptions name the actors of a piece of history: the plain sense is theirs alone."""


@cache
def lexicons_of_the_house() -> Lexicons:
    return load(cache=False)


@cache
def successors(terms: tuple[str, ...]) -> dict[tuple[str, ...], str]:
    """From each term, as tokens, to the next of the list; the longest first."""
    following = {tuple(Tokens(term).raw): terms[(n + 1) % len(terms)] for n, term in enumerate(terms)}
    return dict(sorted(following.items(), key=lambda item: -len(item[0])))


def exchange(text: str, terms: tuple[str, ...]) -> str:
    """`text` with every term of a list replaced by the next of the list; the longest term wins, capitals count."""
    tokens = Tokens(text)
    following = successors(terms)
    pieces: list[str] = []
    done = index = 0
    while index < len(tokens):
        found = next((term for term in following if tuple(tokens.raw[index : index + len(term)]) == term), None)
        if found is None:
            index += 1
            continue
        pieces += [text[done : tokens.starts[index]], following[found]]
        done = tokens.ends[index + len(found) - 1]
        index += len(found)
    return "".join(pieces) + text[done:]


def entries_found(text: str) -> list[str]:
    """The framing entries found in a text, in order; of those that overlap, the longest."""
    lexicons = lexicons_of_the_house()
    hits = [hit for hit in lexicons.match(Tokens(text)) if lexicons.kinds[hit.entry] == "framing"]
    return [lexicons.ids[hit.entry] for hit in longest(hits)]


def examples() -> Iterable[tuple[str, str, bool, str]]:
    """Entry, sentence, whether it must match, and list, for every framing example that names an actor of the list."""
    lexicons = lexicons_of_the_house()
    for located in lexicons.files:
        for full, entry, _ in located.entries():
            if not isinstance(entry, FramingEntry):
                continue
            for sentence, matches in [(s, True) for s in entry.match] + [(s, False) for s in entry.no_match]:
                for name in LISTS if matches else ACTORS:
                    if exchange(sentence, lexicons.terms(name)) != sentence:
                        yield full, sentence, matches, name


def cases(matching: bool) -> list[object]:
    spared = COINED if matching else HISTORY
    return [
        row(f"{full} {name} {number}", sentence, name)
        for number, (full, sentence, matches, name) in enumerate(examples())
        if matches is matching and full not in spared
    ]


def unlike(sentence: str, name: str) -> bool:
    """Whether a sentence gives other hits when the actors of a list in it are exchanged."""
    return entries_found(sentence) != entries_found(exchange(sentence, lexicons_of_the_house().terms(name)))


def test_exchange() -> None:
    terms = ("Kremlin", "White House", "Kyiv")
    assert (
        exchange("The Kremlin’s man met the White House; kyiv and Kyiv.", terms)
        == "The White House’s man met the Kyiv; kyiv and Kremlin."
    )


@pytest.mark.parametrize(("sentence", "name"), cases(matching=True))
def test_a_device_is_found_whoever_it_names(sentence: str, name: str) -> None:
    other = exchange(sentence, lexicons_of_the_house().terms(name))
    assert entries_found(other) == entries_found(sentence)


@pytest.mark.parametrize(("sentence", "name"), cases(matching=False))
def test_a_plain_sense_stays_plain_whoever_it_names(sentence: str, name: str) -> None:
    other = exchange(sentence, lexicons_of_the_house().terms(name))
    assert entries_found(other) == entries_found(sentence)


def test_the_entries_that_are_spared_exist_and_need_it() -> None:
    asymmetric = {full for full, sentence, _, name in examples() if unlike(sentence, name)}
    assert set(COINED) <= asymmetric
    assert set(HISTORY) <= asymmetric


BY_NAME: dict[str, str] = {}
"""Entries whose patterns name an actor though a slot would have every side, with the ground for each."""

BLOCS = frozenset(("West", "East", "Western", "Conservative"))
"""Blocs and homographs, which no slot stands for."""


def test_no_further_pattern_names_an_actor_instead_of_a_slot() -> None:
    lexicons = lexicons_of_the_house()
    terms = {tuple(Tokens(term).raw) for name in ACTORS for term in lexicons.terms(name) if term not in BLOCS}
    named = {
        full
        for located in lexicons.files
        for full, entry, _ in located.entries()
        if isinstance(entry, FramingEntry) and any(holds(pattern, terms) for pattern in entry.patterns)
    }
    assert named == set(BY_NAME)


def holds(pattern: str, terms: set[tuple[str, ...]]) -> bool:
    """Whether a pattern names one of the terms."""
    raw = Tokens(pattern).raw
    return any(tuple(raw[i : i + n]) in terms for n in range(1, 4) for i in range(len(raw) - n + 1))


CAMPS = {
    "east": "Russia Russian Kremlin Moscow Putin Medvedev Lavrov Peskov Belarus Belarusian Belarussian Minsk Lukashenko East Soviet "
    "China Chinese Beijing Xi Iran Iranian Tehran Wagner",
    "west": "Ukraine Ukrainian Kyiv Kiev Bankova Zelensky Zelenskyy Zelenskiy America American US U.S. USA Washington Pentagon Biden "
    "Trump Obama Clinton Harris Britain British UK London Westminster Whitehall Johnson Starmer Sunak France French Paris Macron Germany "
    "German Berlin Merkel Scholz Poland Polish Warsaw Brussels European EU NATO West Western",
}
PARTIES = {
    "right": "Republican Tory Conservative Trump Johnson Sunak Farage McConnell Orban Fidesz Likud Netanyahu",
    "left": "Democrat Democratic Labour Biden Obama Clinton Harris Starmer Corbyn Sanders Pelosi Socialist",
}
AT_MOST = 3
"""One camp stands in no more than this many times as many examples as the other."""


@pytest.mark.parametrize("camps", [CAMPS, PARTIES], ids=["east and west", "left and right"])
def test_the_examples_that_must_match_are_spread_over_the_camps(camps: dict[str, str]) -> None:
    """An editor learns from the examples who is thought to use or to suffer a device: neither camp may be the standing villain.

    Counted are the sentences that must match and name an actor of the camp, each once a camp. Frames make the finding
    the same for everybody; this keeps the reading matter fair. It says nothing about what the press writes.
    """
    sentences = {
        sentence
        for located in lexicons_of_the_house().files
        for _, entry, _ in located.entries()
        if isinstance(entry, FramingEntry)
        for sentence in entry.match
    }
    counts = {
        name: sum(1 for s in sentences if set(terms.split()) & set(Tokens(s).raw)) for name, terms in camps.items()
    }
    assert min(counts.values()) > 0, counts
    assert max(counts.values()) <= AT_MOST * min(counts.values()), counts


def test_both_sides_of_the_sample_war_are_charged(root: Path) -> None:
    """In the labels of our own two reports of one war, each side is charged at most three times as often as the other."""
    counts = {"Kaldria": 0, "Veshnia": 0}
    for line in (root / "data" / "labels.jsonl").read_text("utf-8").splitlines():
        for allegation in json.loads(line)["allegations"]:
            about = (allegation["about"] or "").replace("Ostrel", "Kaldria")
            for side in counts:
                counts[side] += side in about
    assert min(counts.values()) > 0
    assert max(counts.values()) <= AT_MOST * min(counts.values())


REPORT = """\
Norland claims 14 drones downed as Kerrand army shells Elmouth

ELMOUTH – The Norland tyrant Tom Hask has said that Kerrand shelled residential areas of the port, an allegation that Kerrand denies.

The Kerrandic army claimed that it had downed 14 Norlandic drones. Norland’s army stated that it had destroyed 11 Kerrandic tanks.

“The Norland regime takes its orders from Kerrand’s enemies,” Lio Ferr, a Kerrandic envoy, told reporters. “Its brutal war is a crime.”

Norlandic officials accused Kerrand of plotting to attack the dam. No evidence was given for the claim. Kerrand has yet to respond.

The Kerrandic occupiers, of course, made unrealistic demands. Norlandic troops reportedly liberated two towns in a ‘special operation’.

Some experts say that Norland wants to break the morale of Kerrand, a puppet of Norland’s rivals.
"""
"""Both sides of an invented war; their names are of one length, so that an exchange moves no offset."""

SIDES = (("Norland", "Kerrand"), ("Norlandic", "Kerrandic"))


CAMP_NAMES = ("left-wing", "right-wing", "far-left", "far-right", "liberal", "conservative")
"""Camps and their opposites, for frames that take either."""


def turned(text: str) -> str:
    """The text with the two sides exchanged."""
    names = {a: b for pair in SIDES for a, b in (pair, pair[::-1])}
    return re.sub(r"\b(?:Norland|Kerrand)(?:ic)?\b", lambda match: names[match.group()], text)


@pytest.fixture(scope="module")
def of_the_war(tmp_path_factory: pytest.TempPathFactory) -> Lexicons:
    """The built-in lexicons with the two sides among the actors."""
    folder = tmp_path_factory.mktemp("lexicons") / "lexicons"
    shutil.copytree(built_in(), folder)
    actors = folder / "actors.toml"
    text = actors.read_text("utf-8")
    for name, terms in (("seat", SIDES[0]), ("state", SIDES[0]), ("nationality", SIDES[1])):
        head, found, tail = text.partition(f'name = "{name}"')
        assert found
        text = head + found + tail.replace("terms = [", f"terms = [{', '.join(map(repr, terms))}, ", 1)
    actors.write_text(text, "utf-8")
    return load(folder, cache=False)


def marks_and_findings(text: str, lexicons: Lexicons) -> tuple[Analysis, list[Finding]]:
    read = article(text)
    analysis = mark(read, lexicons)
    return analysis, judge(read, analysis, lexicons, Settings())


def test_a_war_report_is_marked_the_same_with_its_sides_exchanged(of_the_war: Lexicons) -> None:
    analysis, findings = marks_and_findings(REPORT, of_the_war)
    other, other_findings = marks_and_findings(turned(REPORT), of_the_war)
    assert {found.category for found in analysis.loaded} >= {
        "epithet",
        "delegitimising",
        "emotive",
        "evaluation",
        "side_taking",
    }
    assert len(analysis.allegations) >= 5
    assert json.loads(turned(msgspec.json.encode(other).decode())) == json.loads(msgspec.json.encode(analysis))
    assert [(f.code, f.severity, f.start, f.end) for f in other_findings] == [
        (f.code, f.severity, f.start, f.end) for f in findings
    ]
    assert [turned(f.message) for f in other_findings] == [f.message for f in findings]


def test_what_is_learned_takes_no_side_in_a_war_report(of_the_war: Lexicons) -> None:
    """Kinds, scores and the claims of the classifier stay where they are when the sides are exchanged."""
    learned = learned_of(of_the_war)
    assert learned.sorter is not None
    analysis, other = (mark(article(text), of_the_war, learned) for text in (REPORT, turned(REPORT)))
    assert {sentence.kind for sentence in analysis.sentences} >= {"allegation", "characterisation"}
    assert [(s.kind, s.scores) for s in other.sentences] == [(s.kind, s.scores) for s in analysis.sentences]
    assert [(turned(a.about or ""), a.start, a.end, a.origin) for a in other.allegations] == [
        (a.about or "", a.start, a.end, a.origin) for a in analysis.allegations
    ]


@pytest.mark.parametrize(
    "group",
    [
        "Republican",
        "Democrat",
        "Tory",
        "Labour",
        "Muslim",
        "Christian",
        "Jewish",
        "Moscow",
        "Kyiv",
        "Washington",
        "Kaldrian",
    ],
)
def test_no_group_may_be_called_rats(lexicons: Lexicons, group: str) -> None:
    analysis = mark(article(f"The {group} rats must go, the leaflet says."), lexicons)
    assert [loaded.category for loaded in analysis.loaded] == ["dehumanising"]


@pytest.mark.parametrize(
    "group",
    ["free trade", "tariff", "Sikh", "Catholic", "Labour", "Tory", "Brexit", "Remain", "climate", "gun", "Kaldrian"],
)
@pytest.mark.parametrize("frame", ["The {} zealots wrote the bill.", "Radical {} activists met the clerks."])
def test_nobody_may_be_called_zealots_or_radical(lexicons: Lexicons, frame: str, group: str) -> None:
    analysis = mark(article(frame.format(group)), lexicons)
    assert [loaded.category for loaded in analysis.loaded] in (["epithet"], ["extremist_label"])


@pytest.mark.parametrize("place", ["Moscow", "London", "Kyiv", "Madrid", "Beijing", "Washington"])
def test_the_boss_of_a_city_may_be_anybody(lexicons: Lexicons, place: str) -> None:
    """A city has clubs, firms and councils; the Kremlin and Downing Street have none."""
    assert mark(article(f"The {place} boss named an unchanged team."), lexicons).loaded == []


@pytest.mark.parametrize("place", ["Kremlin", "White House", "Downing Street", "Bankova", "Zhongnanhai"])
def test_the_boss_of_a_residence_is_an_epithet_whoever_lives_there(lexicons: Lexicons, place: str) -> None:
    analysis = mark(article(f"The {place} boss turned the offer down."), lexicons)
    assert [loaded.category for loaded in analysis.loaded] == ["epithet"]


@pytest.mark.parametrize(
    ("frame", "found"),
    [
        ("The {} mob marched on.", "epithet"),
        ("The {} hacks cheered.", "delegitimising"),
        ("The {} dictatorship lobby lost.", ""),
        ("Hordes of clerks met the {} horde.", "dehumanising"),
    ],
)
def test_both_wings_are_framed_alike(lexicons: Lexicons, frame: str, found: str) -> None:
    marks = [[loaded.category for loaded in mark(article(frame.format(camp)), lexicons).loaded] for camp in CAMP_NAMES]
    assert all(one == marks[0] for one in marks)
    assert (found in marks[0]) if found else (marks[0] == [])


@pytest.mark.parametrize("state", ["Kaldrian", "Kaldrish", "Kaldric", "Kaldrani", "Kaldrese", "Russian", "Ukrainian"])
def test_a_nation_that_no_list_knows_is_framed_like_any_other(lexicons: Lexicons, state: str) -> None:
    analysis = mark(article(f"The clerks met, and the {state} dictatorship fell on Monday."), lexicons)
    assert [loaded.category for loaded in analysis.loaded] == ["delegitimising"]


SCORED = """\
Trump said the plan would wreck the ports of Russia.
The Republican budget that Obama signed in Washington is a brazen swindle.
The Kremlin tyrant spread shameless lies about Ukrainian grain.
Labour MPs voted for the bill on Monday.
Muslim leaders in France met the mayor to discuss two new schools.
“Biden has betrayed every farmer in America,” Tom Hask told reporters.
Israel struck a depot near Damascus overnight, the army said.
Hamas denied that it had fired the rockets.
The left-wing budget is a reckless gift to the rich.
Liberal pundits once again peddled their tired conspiracy theories.
Putin, Xi and Modi signed the trade pact in Beijing.
The White House declined to comment on the Iranian offer.
Polish officials said 14 drones had crossed the border.
Socialists and Greens agreed on a timetable for the vote.
Nobody in London believes a word of what Netanyahu says.
Is the Conservative party finished?
Christians and Jews prayed together at the quay.
Hungary has yet to answer the far-right mob’s grotesque demands.
Chinese Envoy Slams Brazen American Plot
Macron’s arrogant government deserves nothing but contempt!
"""
"""Twenty sentences, each about somebody whom the lists exchange."""

NEARLY = 0.05
"""No score moves by so much when the actors are exchanged."""

INVENTED = (("Kaldria", "Norland"), ("Ana Berl", "Giovanni Fenwicksson"), ("NTF", "Veshnian Relief Guild"))
"""Actors that no list knows."""


@pytest.fixture(scope="module")
def learned(lexicons: Lexicons) -> Learned:
    """The learned parts with the weights that come with flagger."""
    return learned_of(lexicons)


def scores_of(text: str, lexicons: Lexicons, learned: Learned) -> tuple[float, float]:
    """Both scores of a sentence."""
    (sentence,) = mark(article(text), lexicons, learned).sentences
    return sentence.scores.loaded, sentence.scores.opinion


@pytest.mark.parametrize("sentence", SCORED.splitlines())
def test_a_sentence_is_scored_alike_whoever_it_is_about(lexicons: Lexicons, learned: Learned, sentence: str) -> None:
    before = scores_of(sentence, lexicons, learned)
    others = {exchange(sentence, lexicons.terms(name)[::step]) for name in LISTS for step in (1, -1)} - {sentence}
    assert others
    for other in others:
        assert scores_of(other, lexicons, learned) == pytest.approx(before, abs=NEARLY), other


@pytest.mark.parametrize(("one", "other"), INVENTED)
@pytest.mark.parametrize(
    "frame",
    [
        "{} said the plan would wreck the ports.",
        "The clerks accused {} of shameless lies.",
        "“{} has betrayed every farmer in the valley,” Tom Hask told reporters.",
    ],
)
def test_a_sentence_is_scored_alike_though_no_list_knows_who_it_is_about(
    lexicons: Lexicons, learned: Learned, frame: str, one: str, other: str
) -> None:
    first, second = (scores_of(frame.format(name), lexicons, learned) for name in (one, other))
    assert first == pytest.approx(second, abs=NEARLY)
