"""Two states of the lexicons on one article."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace

from flagger.analysis import Allegation, Loaded
from flagger.article import Article
from flagger.bench.diff import Change, differences
from flagger.bench.diff_text import render
from flagger.bench.untouched import Untouched
from flagger.cli.pipeline import analyse
from flagger.judging.settings import Settings
from flagger.lexicon import Lexicons, load
from flagger.reading import read
from tests.bench.desk import article

ENTRY = """
kind = "framing"
category = "emotive"
about = "What is tried."

[[entry]]
id = "grue"
patterns = ["gruesome", "ghoulish"]
note = "Judges."
match = ["A gruesome plan."]
"""
TEXT = "The gruesome plan was shelved on Monday. A ghoulish plan was made."

State = Callable[..., Lexicons]


@pytest.fixture(scope="module")
def state(tmp_path_factory: pytest.TempPathFactory, root: Path) -> State:
    """`state(old, new)`: the built-in lexicons with the entry of above as their only framing; `old` in `file` replaced by `new`."""

    @cache
    def make(old: str = "", new: str = "", file: str = "framing/emotive.toml") -> Lexicons:
        folder = tmp_path_factory.mktemp("state") / "lexicons"
        shutil.copytree(root / "lexicons", folder, ignore=lambda *_: ["framing"])
        (folder / "framing").mkdir()
        (folder / "framing" / "emotive.toml").write_text(ENTRY)
        path = folder / file
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new), "utf-8")
        return load(folder, cache=False)

    return make


def compared(text: str | Article, old: Lexicons, new: Lexicons) -> list[Change]:
    of = article(text) if isinstance(text, str) else text
    return differences(of, *(analyse(of, lexicons, None, Settings()) for lexicons in (old, new)))


def told(changes: list[Change]) -> list[tuple[str, str, str]]:
    return [(change.kind, change.group, change.context.words) for change in changes]


def test_the_same_lexicons_differ_in_nothing(state: State) -> None:
    assert compared(TEXT, state(), state()) == []
    assert render([], 3, 8, 100) == "no difference in 3 articles\n"


def test_findings_come_and_go(state: State) -> None:
    both, one = state(), state('"gruesome", ')
    assert told(compared(TEXT, both, one)) == [("gone", "emotive.grue", "gruesome")]
    (new,) = compared(TEXT, one, both)
    assert (new.kind, new.old, new.place.line, new.place.column) == ("new", None, 1, 5)
    assert new.new is not None
    assert (new.new.code, new.new.severity, new.new.details["voice"]) == ("FRM305", "warning", "article")


def test_a_finding_changes_its_severity_and_its_message(state: State) -> None:
    changes = compared(TEXT, state(), state('note = "Judges."', 'severity = "note"\nnote = "Cut it."'))
    assert [change.kind for change in changes] == ["changed", "changed"]
    assert set(changes[0].changed) == {"severity", "message"}
    assert changes[0].changed["severity"] == ("warning", "note")


def test_a_finding_changes_its_entry(state: State) -> None:
    (first, _) = compared(TEXT, state(), state('id = "grue"', 'id = "ghastly"'))
    assert (first.kind, first.group) == ("changed", "emotive.ghastly")
    assert first.changed == {"entry": ("emotive.grue", "emotive.ghastly")}


def test_a_finding_that_is_longer_now_is_the_same_one(state: State) -> None:
    changes = compared(TEXT, state(), state('"gruesome"', '"gruesome plan/n"'))
    assert told(changes) == [("changed", "emotive.grue", "gruesome plan")]
    assert changes[0].changed["words"] == ("gruesome", "gruesome plan")


def test_marks_are_told_where_no_finding_differs(state: State) -> None:
    of = article(TEXT)
    old = analyse(of, state(), None, Settings())
    plan = TEXT.index("plan")
    mark = Loaded(plan, plan + 4, "emotive", "article", "emotive.plan")
    claim = Allegation(plan, plan + 4, 0, "Ana Berl", None)
    (loaded,) = differences(of, old, replace(old, loaded=[*old.loaded, mark]))
    assert (loaded.kind, loaded.both[0].code, loaded.both[0].severity) == ("new", "loaded emotive", None)
    claimed, denied = (replace(old, allegations=[each]) for each in (claim, replace(claim, status="disputed")))
    (change,) = differences(of, claimed, denied)
    assert (change.kind, change.group) == ("changed", "allegation")
    assert change.changed == {"status": ("unverified", "disputed")}
    assert "marks without a finding: 0 new, 0 gone, 1 changed" in render([change], 1, 8, 100)


def test_a_mark_that_makes_a_finding_is_told_once(state: State) -> None:
    changes = compared("“It was gruesome,” Ana Berl said.", state(), state('"gruesome", '))
    assert [(change.kind, change.both[0].severity) for change in changes] == [("gone", "info")]


def test_the_text_counts_first_and_shows_places_by_entry(state: State) -> None:
    changes = compared(TEXT, state(), state('"gruesome", "ghoulish"', '"ghoulish plan/n"'))
    shown = render(changes, 2, 8, 100)
    lines = shown.splitlines()
    assert lines[0] == "1 of 2 articles differ"
    assert lines[1] == "findings: 0 new, 1 gone, 1 changed"
    assert "- FRM305 warning article" in shown
    assert "words: ghoulish → ghoulish plan" in shown
    assert "1 more (--limit 0 shows all)" in render(changes, 2, 1, 100)


def test_nothing_of_an_article_steers_the_terminal(state: State) -> None:
    changes = compared("The gruesome \x1b[31mplan\x1b[0m\u202e was shelved on Monday.", state(), state('"gruesome", '))
    assert changes
    assert render(changes, 1, 8, 100).replace("\n", "").isprintable()


def test_articles_without_a_difference_are_known_beforehand(state: State) -> None:
    untouched = Untouched(state(), state('"gruesome", '))
    assert untouched(article("A ghoulish plan was made."))
    assert not untouched(article(TEXT))
    noted = Untouched(state(), state("Judges.", "Cut it."))
    assert not noted(article(TEXT))
    assert noted(article("A plan was made."))


def test_where_other_files_differ_no_article_is_known_to_be_untouched(state: State) -> None:
    untouched = Untouched(state(), state('about = "', 'about = "Now: ', "attribution/mental.toml"))
    assert not untouched(article("A plan was made."))


def test_an_untouched_article_has_the_same_result(state: State, root: Path) -> None:
    old, new = state(), state("ghoulish", "governor")
    untouched = Untouched(old, new)
    kept = 0
    for found in read([str(root / "data" / "articles")]):
        assert isinstance(found, Article)
        if untouched(found):
            kept += 1
            assert compared(found, old, new) == []
    assert kept
