"""The tests that a lexicon carries itself, and the house rules; the built-in lexicons pass both."""

from __future__ import annotations

from pathlib import Path

import pytest

from flagger.lexicon import Lexicons, examples
from flagger.lexicon.lint import lint
from flagger.lexicon.model import FramingFile
from tests.lexicon.desk import framing, lexicons

EXAMPLES = """
match = ["The tyrant spoke.", "Nobody spoke."]
no_match = ["The king spoke.", "A tyrant left."]

[[entry]]
id = "other"
patterns = ["king"]
match = ["The king spoke."]
"""


def test_the_built_in_examples_pass(lexicons: Lexicons) -> None:
    assert examples.run(lexicons) == []


def test_the_built_in_lexicons_keep_the_house_rules(lexicons: Lexicons) -> None:
    assert lint(lexicons) == []


def test_a_framing_file_is_named_after_its_category(lexicons: Lexicons) -> None:
    files = [located for located in lexicons.files if isinstance(located.file, FramingFile)]
    assert files
    assert [located.path for located in files] == [f"framing/{located.group}.toml" for located in files]


def test_examples_that_fail_are_given_with_their_place(tmp_path: Path) -> None:
    loaded = lexicons_of(tmp_path, EXAMPLES)
    failures = examples.run(loaded)
    assert [(f.path, f.line, f.entry, f.sentence, f.expected) for f in failures] == [
        ("framing.toml", 5, "epithet.thing", "Nobody spoke.", True),
        ("framing.toml", 5, "epithet.thing", "A tyrant left.", False),
    ]


def test_examples_of_chosen_entries(tmp_path: Path) -> None:
    loaded = lexicons_of(tmp_path, EXAMPLES)
    assert examples.run(loaded, ["epithet.other"]) == []
    assert len(examples.run(loaded, ["epithet.thing", "epithet.other"])) == 2
    with pytest.raises(KeyError):
        examples.run(loaded, ["epithet.missing"])


LACKS = [
    ("nothing", 'note = "n"\nmatch = ["tyrant"]\n', (), []),
    ("an example", 'note = "n"\n', (), ["no example that must match"]),
    ("a note", 'match = ["tyrant"]\n', (), ["no note"]),
    ("a no_match for an exception", 'note = "n"\nmatch = ["tyrant"]\n', ("tyrant lizard",), ["must not match"]),
    (
        "a pattern of its own",
        'note = "n"\nmatch = ["tyrant"]\n\n[[entry]]\nid = "copy"\nnote = "n"\nmatch = ["tyrant"]\npatterns = ["tyrant"]\n',
        (),
        ["epithet.thing already"],
    ),
    (
        "words for a neutral wording",
        'note = "n"\nmatch = ["tyrant"]\nneutral_for = { "tyrant/n" = ["ruler"], "(king|tyrant lizard)" = ["ruler"] }\n',
        (),
        ["no pattern marks '(king|tyrant lizard)'"],
    ),
]


@pytest.mark.parametrize(("extra", "without", "says"), [row[1:] for row in LACKS], ids=[row[0] for row in LACKS])
def test_what_an_entry_lacks(tmp_path: Path, extra: str, without: tuple[str, ...], says: list[str]) -> None:
    problems = lint(lexicons_of(tmp_path, extra, without))
    assert len(problems) == len(says)
    for problem, words in zip(problems, says, strict=True):
        assert words in problem.message
        assert problem.path == "framing.toml"
        assert problem.line >= 5


def lexicons_of(folder: Path, extra: str, without: tuple[str, ...] = ()) -> Lexicons:
    return lexicons(folder, framing=framing("tyrant", without=without, extra=extra))
