"""Several articles that tell one story: what is one claim, who is one actor, and what each is given."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

import msgspec
import pytest

from flagger.article import Article, Meta
from flagger.cli.pipeline import analyse
from flagger.errors import UsageError
from flagger.judging.settings import Settings
from flagger.lexicon import Lexicons
from flagger.reading.blocks import blocks
from flagger.result import Result
from flagger.summary.comparison import Comparison, compare
from flagger.summary.comparison.rows import ClaimRow
from tests.summary.story import COURIER, LEDGER, STORY, WIRE

Compared = Callable[..., Comparison]


def result_of(name: str, text: str, lexicons: Lexicons) -> Result:
    """An article marked by rules alone."""
    return analyse(Article(name, name, text, blocks(text), Meta()), lexicons, None, Settings())


@pytest.fixture(scope="module")
def compared(lexicons: Lexicons) -> Compared:
    def run(*texts: str, sides: Sequence[tuple[str, ...]] = ()) -> Comparison:
        results = [result_of(f"{number}.txt", text, lexicons) for number, text in enumerate(texts, 1)]
        return compare(results, lexicons, sides)

    return run


@pytest.fixture(scope="module")
def story(compared: Compared) -> Comparison:
    return compared(*STORY.values())


def carried(row: ClaimRow) -> str:
    """The letters of the articles that carry a claim."""
    return "".join(cell.letter for cell in row.cells if cell)


def test_each_article_is_told_by_its_letter_length_and_share(story: Comparison) -> None:
    first = story.articles[0]
    assert [article.letter for article in story.articles] == ["A", "B", "C"]
    assert first.title == "Shells hit the bridge at Torv"
    assert (first.outlet, first.name) == ("", "1.txt")
    assert 0 < first.quoted < first.attributed < first.words


def test_a_claim_of_two_articles_is_one_row_with_the_cell_of_each(story: Comparison) -> None:
    shelled, mined, talks = story.claims.rows
    assert (carried(shelled), carried(mined), carried(talks)) == ("AB", "BC", "AC")
    assert story.claims.words == "2 allegations and 1 attributed statement were found in more than one article."
    ledger, courier, wire = shelled.cells
    assert ledger is not None
    assert courier is not None
    assert wire is None
    assert (ledger.how, ledger.status) == ("paraphrased, doubting word", "disputed")
    assert (courier.how, courier.status) == ("paraphrased", "unverified")
    assert courier.who == "Veshnia's defence ministry, paraphrased"
    assert courier.standing == "unverified; no answer is in the article"
    assert "killed 14 workers" in ledger.words[0]
    assert {"bridge", "workers"} <= set(shelled.shared)


def test_both_sides_are_treated_alike(story: Comparison) -> None:
    mined = story.claims.rows[1]
    assert mined.about == "Veshnia"
    assert [cell.how for cell in mined.cells if cell] == ["paraphrased, doubting word", "paraphrased"]
    assert mined.cells[2] is not None
    assert "sought" in mined.cells[2].answer


def test_what_one_article_alone_carries_is_listed_apart(story: Comparison) -> None:
    ledger, courier, wire = story.claims.singles
    (fired,) = ledger.allegations
    assert fired.who == "No one named, denied by Oren Madsk"
    assert fired.places == ("paragraph 2",)
    (sent,) = courier.statements
    assert sent.words[0].endswith("Kaldria would send observers to the border")
    assert (wire.words, wire.allegations, wire.statements) == ("nothing more", (), ())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Other figures
        (
            "Veshnia's navy said that Kaldrian gunboats had sunk 12 fishing boats off Dorrin.",
            "Veshnia's navy said that Kaldrian gunboats had sunk 30 fishing boats off Dorrin.",
        ),
        # A denial
        (
            "Mayor Ana Berl said that the council would reopen the swimming pool in Hask before winter.",
            "Mayor Ana Berl said that the council would not reopen the swimming pool in Hask before winter.",
        ),
        # Another speaker
        (
            "Ana Berl said that the ferry company would repaint the wooden lifeboats in spring.",
            "Joren Tael said that the wooden lifeboats of the ferry company would be repainted in spring.",
        ),
        # The other way round
        (
            "Veshnia's army said that Kaldrian troops had burned the granary at Sorn.",
            "Kaldria's army said that Veshnian troops had burned the granary at Sorn.",
        ),
        # Other content
        (
            "Ana Berl said that the council would repair the harbour wall.",
            "Ana Berl said that the council would sell the harbour office.",
        ),
    ],
)
def test_what_is_not_surely_one_claim_stays_apart(compared: Compared, one: str, other: str) -> None:
    both = compared(f"{one} The vote is due in May.\n", f"{other} Snow fell on the hills.\n")
    assert both.claims.rows == ()
    assert both.claims.words == "No claim was found in more than one of the articles."
    assert [len(each.allegations) + len(each.statements) for each in both.claims.singles] == [1, 1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Two spellings of one name, other words around
        (
            "Volodar Zemsky said that the ceasefire talks in Pellin would resume after the harvest.",
            "President Volodar Zemskyy told reporters that ceasefire talks in Pellin will resume after the harvest.",
        ),
        # A charge that two people make against one accused
        (
            "Ana Berl said that the ferry company had neglected the lifeboats for years.",
            "Joren Tael said that the ferry company had neglected its lifeboats for years.",
        ),
        # A figure in two forms
        (
            "Veshnia's navy said that Kaldrian gunboats had sunk 1,200 fishing boats off Dorrin.",
            "Kaldrian gunboats had sunk 1.2 thousand fishing boats off Dorrin, Veshnia's navy said.",
        ),
    ],
)
def test_one_claim_in_other_words_is_one_row(compared: Compared, one: str, other: str) -> None:
    both = compared(f"{one} The vote is due in May.\n", f"{other} Snow fell on the hills.\n")
    assert [carried(row) for row in both.claims.rows] == ["AB"]


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        # Other words for the same things, from one person
        (
            "President Volodar Zemsky said that he was ready to negotiate with the rebels of Sorn.",
            "President Volodar Zemsky announced his willingness for fresh peace talks.",
            {"ready", "talks"},
        ),
        (
            "President Oren Madsk said that he was prepared for a dialogue with the rebels of Torv.",
            "President Oren Madsk told reporters he was open to negotiations.",
            {"ready", "talks"},
        ),
        # From a state, and from its minister
        (
            "Kaldrian Foreign Minister Ilo Brenn said the army would withdraw its soldiers from the northern valley in May.",
            "Kaldria said it would pull out its troops from the northern valley in May.",
            {"withdraw", "troops"},
        ),
        # A rounded number
        (
            "Veshnia's navy said that Kaldrian gunboats had sunk more than 350 fishing boats off Dorrin.",
            "Veshnia's navy said that Kaldrian gunboats had sunk 363 fishing boats off Dorrin.",
            {"sunk"},
        ),
        # British and American spelling
        (
            "Mayor Ana Berl said that the council would honour the labour leaders of the harbour strike.",
            "Mayor Ana Berl said the council will honor labor leaders of the harbor strike.",
            {"harbour"},
        ),
        # The same quotation, given to somebody else
        (
            "“We will not sell one plank of the old ferry to anyone,” Ana Berl said.",
            "“We will not sell one plank of the old ferry to anyone,” the company said.",
            {"plank", "ferry"},
        ),
    ],
)
def test_a_claim_retold_in_other_words_is_one_row(compared: Compared, one: str, other: str, shared: set[str]) -> None:
    both = compared(f"{one} The vote is due in May.\n", f"{other} Snow fell on the hills.\n")
    (row,) = both.claims.rows
    assert carried(row) == "AB"
    assert shared <= set(row.shared)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # The contrary
        (
            "Mayor Ana Berl said that the ferry fares would rise sharply before the winter season.",
            "Mayor Ana Berl said that the ferry fares would fall sharply before the winter season.",
        ),
        # Two states of one first word, each of itself
        (
            "South Korea said that its navy had opened fire near the western islands.",
            "North Korea said that its navy had opened fire near the western islands.",
        ),
        # What is said of it is another thing, though all the talk is of it
        (
            "President Oren Madsk said that he was ready to resign.",
            "President Oren Madsk said that he was ready to negotiate.",
        ),
        # One person's words about two different figures of the same thing
        (
            "General Tarn Veel said that more than 350 houses had burned in Sorn.",
            "General Tarn Veel said that 90 houses had burned in Sorn.",
        ),
    ],
)
def test_what_is_told_alike_but_is_another_claim_stays_apart(compared: Compared, one: str, other: str) -> None:
    both = compared(f"{one} The vote is due in May.\n", f"{other} Snow fell on the hills.\n")
    assert both.claims.rows == ()


def test_three_articles_retell_one_claim(compared: Compared) -> None:
    three = compared(
        "President Oren Madsk said he was ready to negotiate with the rebels. Rain fell.\n",
        "President Oren Madsk announced his willingness for fresh peace talks. Snow fell.\n",
        "President Oren Madsk told a newspaper that he was open to dialogue with the rebels. Hail fell.\n",
    )
    assert [carried(row) for row in three.claims.rows][:1] == ["ABC"]


def test_a_sentence_without_a_source_joins_a_claim_of_the_same_words(compared: Compared) -> None:
    both = compared(
        "Ana Berl said that the council would repair the cracked harbour wall before the autumn storms.\n",
        "The council will repair the cracked harbour wall before the autumn storms. Snow fell on the hills.\n",
    )
    (row,) = both.claims.rows
    own = row.cells[1]
    assert own is not None
    assert (own.form, own.how, own.standing) == ("own", "no source was found", "")


def test_an_actor_is_one_under_name_office_and_label(story: Comparison) -> None:
    actors = {actor.name: actor.cells for actor in story.actors}
    madsk = [{name.words: name.loaded for name in cell.names} for cell in actors["Oren Madsk"]]
    assert madsk == [
        {"Kaldrian tyrant": "epithet, in the outlet’s own words", "Kaldrian President Oren Madsk": ""},
        {"Kaldrian President Oren Madsk": ""},
        {"Oren Madsk": ""},
    ]
    solvane = [[name.words for name in cell.names] for cell in actors["Mira Solvane"]]
    assert solvane == [
        ["Veshnian President Mira Solvane"],
        ["Veshnian tyrant"],
        ["President Mira Solvane", "Veshnian leader"],
    ]
    assert [cell.total for cell in actors["Kaldria"]] == [1, 2, 1]


def test_cues_are_counted_by_side_and_stance(story: Comparison) -> None:
    sides = {side.name: side.cells for side in story.sides}
    assert list(sides) == ["Veshnia", "Kaldria"]
    kaldria = [{bar.stance: (bar.number, bar.cues) for bar in cell.bars} for cell in sides["Kaldria"]]
    assert kaldria == [
        {"neutral": (1, "said")},
        {"neutral": (1, "said"), "distancing": (1, "claimed")},
        {"neutral": (1, "said")},
    ]


def test_the_user_names_the_sides(compared: Compared) -> None:
    both = compared(LEDGER, WIRE, sides=[("Veshnia",), ("Madsk",)])
    assert [(side.name, [cell.total for cell in side.cells]) for side in both.sides] == [
        ("Veshnia", [2, 1]),
        ("Madsk", [1, 1]),
    ]
    berl = "Ana Berl said that the dam had cracked.\n"
    assert [side.name for side in compared(LEDGER, berl, sides=[("Veshnia",), ("Kaldria",)]).sides][2:] == ["Others"]


def test_the_two_sides_must_differ(compared: Compared) -> None:
    with pytest.raises(UsageError, match="expected two different sides"):
        compared(LEDGER, WIRE, sides=[("Kaldria",), ("Kaldria",)])


def test_a_person_and_the_own_state_are_no_two_sides(compared: Compared) -> None:
    with pytest.raises(UsageError, match="expected two different sides"):
        compared(LEDGER, WIRE, sides=[("Madsk",), ("Kaldria",)])
    speech = "Kaldrian President Oren Madsk promised that the dam would hold. Madsk said that Kaldria was ready.\n"
    both = compared(speech, f"{speech} Kaldria said on Monday that the locks were open. Kaldria denied any delay.\n")
    assert both.sides == ()
    assert "no two" in both.sides_told
    assert "--sides" in both.sides_told


def test_opponents_are_not_of_the_side_that_they_oppose(compared: Compared) -> None:
    told = (
        "Kaldria's foreign ministry said the vote was fair. Veshnia denied that Kaldria's vote was fair. Veshnia said so twice. "
        "{} claimed that the vote was rigged.\n"
    )
    both = compared(told.format("Kaldria’s opponents"), told.format("Kaldria’s army"))
    kaldria = next(side for side in both.sides if side.name == "Kaldria")
    assert [{bar.stance: bar.number for bar in cell.bars} for cell in kaldria.cells] == [
        {"neutral": 1},
        {"neutral": 1, "distancing": 1},
    ]
    names = next(actor for actor in both.actors if actor.name == "Kaldria")
    assert all("opponents" not in name.words for cell in names.cells for name in cell.names)


def test_a_cue_of_somebody_behind_it_is_not_given_to_who_stands_before(compared: Compared) -> None:
    told = "Veshnia said the dam was safe. Kaldria denied it. Kaldria said Veshnia had lied. {}\n"
    decried = "Veshnia will change little after a vote decried by Mira Solvane’s critics as unfair."
    both = compared(told.format(decried), told.format("Rain fell."))
    assert not any("decried" in words for cell in both.claims.singles[0].statements for words in cell.words)
    veshnia = next(side for side in both.sides if side.name == "Veshnia")
    assert [[bar.stance for bar in cell.bars] for cell in veshnia.cells] == [["neutral"], ["neutral"]]


def test_who_is_named_often_is_an_actor_without_a_word_of_theirs(compared: Compared) -> None:
    told = "Rain fell on the day when opposition leader Ana Berl was buried."
    once = compared(f"{told}\n", "Snow fell.\n")
    assert once.actors == ()
    both = compared(f"{told}\n", f"{told} The grave of Berl lies on a hill.\n")
    (berl,) = both.actors
    assert berl.name == "Ana Berl"
    assert [[name.words for name in cell.names] for cell in berl.cells] == [
        ["opposition leader Ana Berl"],
        ["opposition leader Ana Berl", "Berl"],
    ]
    assert [actor.name for actor in compared(f"{told} Berl was 70. Few knew Berl.\n", "Snow fell.\n").actors] == [
        "Ana Berl"
    ]


def test_the_dozen_most_named_come_first_and_the_rest_is_folded(compared: Compared) -> None:
    states = (
        "France Germany Italy Spain Poland Hungary Serbia Belarus Moldova Georgia Armenia Turkey Greece Israel".split()
    )
    told = " ".join(f"{state} sent a boat." for state in states)
    both = compared(f"{told}\n", f"{told} Greece sent two.\n")
    assert len(both.actors) == 12
    assert (both.actors[0].name, len(both.more_actors)) == ("Greece", 2)


@pytest.mark.parametrize(
    ("text", "actor", "words", "told"),
    [
        (
            "Mira Solvane said that Veshnia was ready. “The Kaldrian regime lies,” said Mira Solvane.",
            "Kaldria",
            "Kaldrian regime",
            "denies standing; Mira Solvane, quoted",
        ),
        (
            "The Kaldrian regime fell silent.",
            "Kaldria",
            "Kaldrian regime",
            "denies standing, in the outlet’s own words",
        ),
        (
            "Veshnian President Mira Solvane spoke of Oren Madsk. “I would meet the head of the regime,” Solvane said.",
            "Oren Madsk",
            "head of the regime",
            "denies standing; Mira Solvane, quoted",
        ),
        (
            "The Kaldrian regime fell silent. Propagandists of the regime blamed the weather.",
            "Kaldria",
            "Propagandists of the regime",
            "denies standing, in the outlet’s own words",
        ),
        ("Oren Madsk is a demagogue.", "Oren Madsk", "demagogue", "epithet, in the outlet’s own words"),
        (
            "Mira Solvane called Oren Madsk a drug user.",
            "Oren Madsk",
            "drug user",
            "charge; Mira Solvane, paraphrased",
        ),
    ],
)
def test_a_label_is_listed_with_whom_it_is_for_and_whose_words_it_is(
    compared: Compared, text: str, actor: str, words: str, told: str
) -> None:
    other = "Kaldrian President Oren Madsk said that he would wait. Kaldria said on Monday that Oren Madsk had left.\n"
    both = compared(f"{text}\n", other)
    names = {row.name: {name.words: name.loaded for name in row.cells[0].names} for row in both.actors}
    assert names.get(actor, {}).get(words) == told


def test_the_labels_of_others_are_not_laid_to_who_owns_them(compared: Compared) -> None:
    both = compared(
        "Oren Madsk said that Kaldria would wait. Madsk’s cronies cheered.\n", "Oren Madsk left. Kaldria slept.\n"
    )
    madsk = next(actor for actor in both.actors if actor.name == "Oren Madsk")
    assert not any(name.loaded for cell in madsk.cells for name in cell.names)


def test_a_side_that_nobody_cites_is_told(compared: Compared) -> None:
    assert compared(LEDGER, WIRE, sides=[("Zork",), ("Kaldria",)]).sides_told == "No article cites anyone of Zork."
    assert compared(LEDGER, WIRE, sides=[("Veshnia",), ("Kaldria",)]).sides_told == ""
    assert compared(LEDGER, WIRE).sides_told.startswith("flagger took for sides whoever is cited most")


def test_states_are_counted_wherever_they_are_named(compared: Compared) -> None:
    text = "Austria closed a dam. Vienna said it would reopen. Rain fell in Austria."
    both = compared(f"{text}\n", "Austria said it would not pay.\n")
    (austria,) = (actor for actor in both.actors if actor.name == "Austria")
    assert [{name.words: name.number for name in cell.names} for cell in austria.cells] == [
        {"Austria": 2, "Vienna": 1},
        {"Austria": 1},
    ]


def test_a_state_that_no_list_knows_is_counted_where_it_does_not_speak(compared: Compared) -> None:
    told = "OSTREL (Northline) – Veshnia sent a boat. Kaldria said Veshnia had sent a boat. Rain fell in Ostrel."
    both = compared(f"{told}\n", "Veshnia said the boat was lost. Ostrel said nothing more.\n")
    names = {actor.name: {name.words: name.number for name in actor.cells[0].names} for actor in both.actors}
    assert names["Veshnia"] == {"Veshnia": 2}
    assert names["Ostrel"] == {"Ostrel": 2}


def test_a_name_ends_where_a_sentence_does_and_a_party_is_no_state(compared: Compared) -> None:
    told = "Rain fell on Austria. Speaker Ana Berl said that Republican voters waited. Gen. Oren Tasch said so, too.\n"
    both = compared(told, f"{told} Republican voters went home.\n")
    names = {actor.name: [name.words for name in actor.cells[0].names] for actor in both.actors}
    assert names == {"Austria": ["Austria"], "Ana Berl": ["Speaker Ana Berl"], "Oren Tasch": ["Gen. Oren Tasch"]}


def test_a_text_that_two_articles_share_is_told(compared: Compared) -> None:
    told = " ".join(f"The {word} stood empty on the quay all through the winter." for word in ("crane", "shed", "mill"))
    both = compared(f"{told} Nobody came.\n", f"{told} Everybody came, and the band of the harbour played.\n")
    assert both.copies == (
        "3 of A’s 3 sentences stand word for word in B: probably one agency’s text, so what only they share is one voice.",
    )
    assert compared(LEDGER, WIRE).copies == ()


def test_articles_that_share_nothing_may_tell_no_one_story(compared: Compared, story: Comparison) -> None:
    assert "may not tell one story" in compared("Rain fell.\n", "Snow lay on the hills.\n").doubt
    assert story.doubt == ""


def test_states_that_begin_alike_are_told_apart(compared: Compared) -> None:
    text = (
        "Austria said the dam was safe. Austria denied that Australia had told it. Australia said the dam had cracked."
    )
    both = compared(f"{text}\n", f"{text} Australia said the dam had been repaired.\n")
    assert [(side.name, [cell.total for cell in side.cells]) for side in both.sides] == [
        ("Austria", [2, 2]),
        ("Australia", [1, 2]),
    ]


def test_loaded_words_are_counted_in_the_outlets_own_voice(compared: Compared) -> None:
    told = "The brutal raid ended on Monday. “They are thugs,” Ana Berl said.\n"
    both = compared(told, WIRE)
    rows = {row.name: [cell.number for cell in row.cells] for row in both.loaded}
    assert rows["All loaded words"] == [1, 0]
    assert rows["emotive wording"] == [1, 0]
    assert "epithet" not in rows
    own = both.articles[0].words - both.articles[0].attributed
    assert (both.loaded[0].cells[0].rate, both.loaded[0].cells[0].of) == ("", f"{own} words")


@pytest.mark.parametrize(
    ("number", "says"), [(0, "no articles to compare"), (1, "1 article to compare"), (7, "more than 6 articles")]
)
def test_two_to_six_articles_are_expected(compared: Compared, number: int, says: str) -> None:
    with pytest.raises(UsageError, match=f"{says}.*: expected 2 to 6"):
        compared(*(f"{LEDGER}\nEdition {edition}.\n" for edition in range(number)))


def test_one_text_twice_is_no_comparison(compared: Compared) -> None:
    with pytest.raises(UsageError, match=r"2\.txt: the same text as 1\.txt"):
        compared(COURIER, COURIER.replace("\n\n", "\n\n\n"))


def test_articles_without_claims_make_empty_tables(compared: Compared) -> None:
    both = compared("Rain fell.\n", "Snow lay on the hills.\n")
    assert (both.claims.rows, both.actors, both.sides) == ((), (), ())
    assert [row.name for row in both.loaded] == ["All loaded words"]


def test_the_order_of_the_articles_changes_no_row(compared: Compared, story: Comparison) -> None:
    turned = compared(WIRE, COURIER, LEDGER)
    assert sorted(sorted(carried(row).translate(str.maketrans("AC", "CA"))) for row in turned.claims.rows) == sorted(
        sorted(carried(row)) for row in story.claims.rows
    )


def test_all_of_it_is_json(story: Comparison) -> None:
    data = json.loads(msgspec.json.encode(story))
    assert data["schema"] == "flagger.comparison/1"
    assert len(data["claims"]["rows"]) == 3
