"""`flagger check --explain`: what it prints, and how it ends."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.article import Article
from flagger.cli.explain import Asking, Place, explain_articles, parse_place
from flagger.errors import UsageError
from flagger.lexicon import Lexicons
from flagger.marking import Learned
from flagger.reading import blocks
from tests.cli.desk import GERMAN, Command, Start

TEXT = """Gate shut, says mayor

The gate is shut. Ana Berl, the mayor, said the road was not.

“We have waited here for nine days,” she told Harbour Wire.
"""


@pytest.fixture(autouse=True)
def gate(desk: Path) -> None:
    (desk / "gate.txt").write_text(TEXT)


def squeezed(text: str) -> str:
    """A text without the line breaks that fit it into the terminal."""
    return " ".join(text.split())


def rows(ended_out: str) -> Any:
    """The sentences of the one article in a result for programs."""
    (answer,) = json.loads(ended_out)
    return answer["sentences"]


def test_a_line_shows_every_sentence_that_touches_it(flagger: Command) -> None:
    ended = flagger("check", "gate.txt", "--explain", "3")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("gate.txt:3:1\n    The gate is shut.\n    strength    0 none: ")
    assert "\n\ngate.txt:3:19\n    Ana Berl, the mayor, said the road was not.\n" in ended.out


def test_what_is_shown_of_a_sentence(flagger: Command) -> None:
    shown = squeezed(flagger("check", "gate.txt", "--explain", "5").out)
    assert "strength 4 quoted: the source is identified, and a full clause of its own words is quoted" in shown
    assert "stance neutral" in shown
    assert "source Ana Berl" in shown
    assert "cue “told”: entry neutral.tell, found by the rules as a verb" in shown
    assert "stance neutral: the group of the cue's entry" in shown
    assert "source “she” → Ana Berl (person): a pronoun for who was spoken of" in shown
    assert "content “We have waited here for nine days,”" in shown
    assert "strength 4 quoted; the sentence's main one" in shown
    assert "tagger labels “told” cue; scores: cue " in shown
    assert " the word is “told”" in shown or " the word is in the list act_tell" in shown


def test_without_the_learned_part_the_tagger_is_not_shown(flagger: Command) -> None:
    ended = flagger("check", "gate.txt", "--explain", "5", "--no-learned")
    assert ended.code == 0
    assert "tagger" not in ended.out
    assert "extents   the rules'\n" in ended.out


@pytest.mark.parametrize(
    ("place", "column"),
    [("3:1", 1), ("3:17", 1), ("3:18", 1), ("3:19", 19), ("3:61", 19), (" 3:40 ", 19)],
)
def test_a_column_shows_the_sentence_that_stands_there(flagger: Command, place: str, column: int) -> None:
    (row,) = rows(flagger("check", "gate.txt", "--explain", place, "--format", "json").out)
    assert (row["line"], row["column"]) == (3, column)


def test_words_show_the_sentences_that_hold_them(flagger: Command) -> None:
    (row,) = rows(flagger("check", "gate.txt", "--explain", "THE ROAD was", "--format", "json").out)
    assert row["text"] == "Ana Berl, the mayor, said the road was not."


def test_the_same_as_data(flagger: Command) -> None:
    ended = flagger("check", "gate.txt", "--explain", "3:19", "--format", "json")
    ((answer,), code) = json.loads(ended.out), ended.code
    assert (code, answer["id"], answer["path"]) == (0, "gate.txt", "gate.txt")
    (row,) = answer["sentences"]
    assert (row["ground"], row["strength"], row["source"]) == ("paraphrase", "named", "Ana Berl")
    (tied,) = row["attributions"]
    assert [TEXT[slice(*span)] for span in tied["cue"]] == ["said"]
    assert tied["entry"] == "neutral.say"
    (tagged,) = tied["tagged"]
    assert max(tagged["scores"], key=tagged["scores"].get) == tagged["label"] == "cue"


def test_rows_are_asked_by_their_words(flagger: Command, desk: Path) -> None:
    texts = ["Ana Berl said the gate was shut.", "Nothing of it.", "The gate\x1b[31m was shut."]
    written = [json.dumps({"id": f"r{n}\x1b[2J", "text": text}) for n, text in enumerate(texts)]
    (desk / "rows.jsonl").write_text("\n".join(written))
    ended = flagger("check", "rows.jsonl", "--explain", "gate", "--format", "jsonl")
    assert (ended.code, ended.err) == (0, "")
    assert [json.loads(line)["id"] for line in ended.out.splitlines()] == ["r0\x1b[2J", "r2\x1b[2J"]
    shown = flagger("check", "rows.jsonl", "--explain", "gate").out
    assert "\x1b" not in shown
    assert "rows.jsonl#r2\\x1b[2J:1:1\n    The gate\\x1b[31m was shut.\n" in shown


PAGE = """<html><head><title>Gate shut</title></head><body><article><h1>Gate shut</h1>
<p>Ana Berl said the gate was shut for nine days because of the storm over the harbour.</p>
<p>She said the road was open to all who wanted to leave the town before the evening.</p></article></body></html>"""


def test_a_page_is_asked_by_its_words(flagger: Command, desk: Path) -> None:
    (desk / "page.html").write_text(PAGE)
    ended = flagger("check", "page.html", "--explain", "the road was open")
    assert ended.code == 0
    assert ended.out.startswith("page.html\n    She said the road was open")
    ended = flagger("check", "page.html", "--explain", "2")
    assert (ended.code, ended.out) == (2, "")
    assert "page.html: its text is taken from a page and has no lines; ask with words of the sentence" in ended.err


def test_standard_input(start: Start) -> None:
    process = start(
        "check", "-", "--stdin-filename", "note.md", "--explain", "1", "--format", "json", stdout=subprocess.PIPE
    )
    out, err = process.communicate(b"Ana Berl **said** the gate was shut.\n")
    assert (process.returncode, err) == (0, b"")
    (row,) = rows(out.decode())
    assert (row["source"], row["attributions"][0]["cue"]) == ("Ana Berl", [[11, 15]])


def test_into_a_file(flagger: Command, desk: Path) -> None:
    ended = flagger("check", "gate.txt", "--explain", "5", "--output", "out.txt")
    assert (ended.code, ended.out, ended.err) == (0, "", "")
    assert (desk / "out.txt").read_text().startswith("gate.txt:5:1\n    “We have waited here")


@pytest.mark.parametrize(
    ("place", "message"),
    [
        ("9", "gate.txt: there is no line 9: the last is 6"),
        ("2", "gate.txt: no sentence stands on line 2"),
        ("3:99", "gate.txt: line 3 has no column 99: the last is 61"),
        ("0", "--explain 0: lines and columns are counted from 1"),
        ("3:0", "--explain 3:0: lines and columns are counted from 1"),
        ("the ferry", "gate.txt: no sentence holds “the ferry”"),
        ("…", "--explain “…”: expected a line (12), a line and a column (12:40), or words of a sentence"),
        ("", "--explain “”: expected a line"),
    ],
)
def test_a_place_that_is_not_there(flagger: Command, place: str, message: str) -> None:
    ended = flagger("check", "gate.txt", "--explain", place)
    assert (ended.code, ended.out) == (2, "")
    assert message in ended.err


def test_words_need_to_be_in_one_article_only(flagger: Command) -> None:
    ended = flagger("check", ".", "--explain", "the road was not")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("gate.txt:3:19\n")
    ended = flagger("check", ".", "--explain", "the ferry")
    assert (ended.code, ended.out) == (2, "")
    assert "none of 3 articles holds “the ferry”" in ended.err


def test_an_input_that_cannot_be_read_does_not_lose_the_others(flagger: Command) -> None:
    ended = flagger("check", "missing.txt", "gate.txt", "--explain", "5")
    assert ended.code == 2
    assert "missing.txt: " in ended.err
    assert ended.out.startswith("gate.txt:5:1\n")


def test_an_article_in_another_language(flagger: Command, desk: Path) -> None:
    (desk / "rat.txt").write_text(GERMAN)
    ended = flagger("check", "rat.txt", "--explain", "3")
    assert (ended.code, ended.out) == (2, "")
    assert "rat.txt: written in German (de), flagger reads English" in ended.err
    ended = flagger("check", "rat.txt", "gate.txt", "--explain", "3", "--skip-other-languages")
    assert ended.code == 0
    assert "rat.txt: written in German (de), left out" in ended.err
    assert ended.out.startswith("gate.txt:3:1\n")


def test_the_scores_and_what_drove_them(flagger: Command, desk: Path) -> None:
    (desk / "plan.txt").write_text("The plan is an awful muddle.\n")
    shown = squeezed(flagger("check", "plan.txt", "--explain", "1").out)
    assert "scores how likely readers find it so (0 to 1), by the classifier" in shown
    assert " “awful” " in shown
    assert " strength: none" in shown
    (row,) = rows(flagger("check", "plan.txt", "--explain", "1", "--format", "json").out)
    assert row["scorer"] == "classifier"
    assert [scored["score"] for scored in row["scores"]] == ["loaded", "opinion"]
    assert {"words": "awful", "at": [[15, 20]]}.items() <= row["scores"][0]["drivers"][0].items()


def test_the_kind_and_what_drove_it(flagger: Command, desk: Path) -> None:
    (desk / "plan.txt").write_text("The plan is an awful muddle. Who made it?\n")
    shown = squeezed(flagger("check", "plan.txt", "--explain", "1:1").out)
    assert "kind characterisation: the classifier takes it for a characterisation, by " in shown
    assert "kind other: a question is nobody's statement" in squeezed(
        flagger("check", "plan.txt", "--explain", "1:40").out
    )
    first, second = rows(flagger("check", "plan.txt", "--explain", "1", "--format", "json").out)
    assert (first["kind"], first["kind_by"]) == ("characterisation", "classifier")
    (found,) = first["sorted"]
    assert (found["main"], len(found["drivers"])) == ("characterisation", 5)
    assert list(found["margins"])[:2] == ["characterisation", found["rival"]]
    assert (second["kind"], second["kind_by"], second["sorted"]) == ("other", "question", [])
    shown = squeezed(flagger("check", "plan.txt", "--explain", "1:1", "--no-learned").out)
    assert ": by the rules, without learned weights scores no learned weights" in shown


def test_without_the_learned_parts_scores_are_rates(flagger: Command) -> None:
    shown = squeezed(flagger("check", "gate.txt", "--explain", "5", "--no-learned").out)
    assert "scores no learned weights: rates by the number of framing hits" in shown
    assert shown.endswith("loaded 0.31 opinion 0.35")


def test_a_place_or_words() -> None:
    assert parse_place("12") == Place(12)
    assert parse_place("12:40") == Place(12, 40)
    assert parse_place("12 boats") == "12 boats"
    assert parse_place("9" * 5000) == "9" * 5000


PIECES = [
    "Ana Berl",
    "said",
    "“",
    "”",
    "the gate is shut",
    ". ",
    "\n",
    "\r\n",
    ":",
    "He",
    "reportedly",
    "\x1b[2J",
    "\u202e",
    "\u2028",
]


@given(
    st.lists(st.sampled_from(PIECES) | st.text(st.characters(codec="utf-8"), max_size=6), max_size=20),
    st.integers(0, 6).map(str) | st.tuples(st.integers(0, 6), st.integers(0, 30)).map("{0[0]}:{0[1]}".format)
    | st.sampled_from(PIECES) | st.text(st.characters(codec="utf-8"), max_size=5),
    st.sampled_from(["text", "json", "jsonl"]),
)  # fmt: skip
def test_any_text_and_any_question_have_an_answer(
    lexicons: Lexicons,
    parts: Learned,
    tmp_path_factory: pytest.TempPathFactory,
    pieces: list[str],
    place: str,
    form: Any,
) -> None:
    text = " ".join(pieces)
    output = tmp_path_factory.getbasetemp() / "explained"
    try:
        asking = Asking(parse_place(place), form, output)
    except UsageError:
        return
    code = explain_articles([Article("a", "a", text, blocks(text))], asking, lexicons, parts)
    written = output.read_text("utf-8")
    assert code in (0, 2)
    if form == "text":
        assert bool(written) == (code == 0)
        assert all(character == "\n" or character.isprintable() for character in written)
    elif form == "json":
        assert len(json.loads(written)) == int(code == 0)
