"""Concepts: each wording leads to the one thing that it is a word for, and a file that cannot be so is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from flagger.errors import LexiconError
from flagger.lexicon import Lexicons, load
from flagger.lexicon.lint import lint
from tests.lexicon.desk import ACTORS, write

HEAD = 'kind = "concepts"\nabout = "One thing, many words."\n'
RISE = '\n[[list]]\nname = "rise"\nopposite = "fall"\nterms = ["rise/v", "go/v up"]\n'
FALL = '\n[[list]]\nname = "fall"\nlight = true\nterms = ["drop/n", "downturn"]\n'


def concepts(folder: Path, text: str) -> Lexicons:
    return load(write(folder, actors=ACTORS, comparison__concepts=text), cache=False)


def test_each_wording_leads_to_its_concept(tmp_path: Path) -> None:
    found = concepts(tmp_path, HEAD + RISE + FALL).concepts
    assert found.of == {
        **dict.fromkeys(("rise", "rises", "rose", "risen", "rising"), "rise"),
        **dict.fromkeys(("go up", "goes up", "went up", "gone up", "going up"), "rise"),
        **dict.fromkeys(("drop", "drops", "downturn"), "fall"),
    }
    assert found.opposite == {"rise": "fall", "fall": "rise"}
    assert sorted(found.light) == ["fall"]
    assert sorted(found.acts) == ["rise"]


def test_the_built_in_concepts_know_both_a_verb_and_its_noun(lexicons: Lexicons) -> None:
    of = lexicons.concepts.of
    assert of["negotiating"] == of["talks"] == of["dialogue"]
    assert of["willingness"] == of["ready"] == of["open to"]
    assert of["no right to"] == of["legitimacy"]
    assert of["killed"] == of["dead"] == of["toll"]
    assert lexicons.concepts.opposite["oppose"] == "help"
    assert all(lexicons.concepts.opposite[other] for other in lexicons.concepts.opposite.values())


BROKEN = [
    ("a name that stands twice", RISE.replace('opposite = "fall"\n', "") * 2, 8, "rise", "already"),
    ("an opposite that is none", RISE, 4, "rise", "no concept 'fall'"),
    ("a wording of two", RISE + FALL.replace("downturn", "risen"), 9, "fall", "'risen' stands in 'rise' already"),
    ("a term that cannot be read", FALL.replace("downturn", "(down"), 4, "fall", "cannot read"),
    ("an unknown field", FALL.replace("light", "heavy"), 4, "fall", "heavy"),
]


@pytest.mark.parametrize(("text", "line", "entry", "says"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_a_broken_file_is_named(tmp_path: Path, text: str, line: int, entry: str, says: str) -> None:
    with pytest.raises(LexiconError) as caught:
        concepts(tmp_path, HEAD + text)
    assert (caught.value.line, caught.value.entry) == (line, entry)
    assert says in str(caught.value)
    assert caught.value.path.endswith("concepts.toml")


def test_a_concept_of_one_wording_is_told(tmp_path: Path) -> None:
    loaded = concepts(tmp_path, HEAD + '\n[[list]]\nname = "gas"\nterms = ["gas"]\n')
    assert [(problem.entry, problem.message) for problem in lint(loaded)] == [
        ("gas", "a concept of one wording puts no two words together")
    ]
