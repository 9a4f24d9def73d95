"""Which wording is marked, how far, and where nothing is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from flagger.lexicon import Lexicons
from tests.marking.desk import Marked, row

FOUND = [
    row("an epithet over an actor", "The Kremlin tyrant left on Monday.", [("epithet", "Kremlin tyrant")]),
    row("the same over the other side", "The White House tyrant left on Monday.", [("epithet", "White House tyrant")]),
    row(
        "two that “and” joins",
        "The unrelenting and indiscriminate attacks went on.",
        [("emotive", "unrelenting and indiscriminate")],
    ),
    row("two that a comma joins", "The brutal, unrelenting attacks went on.", [("emotive", "brutal, unrelenting")]),
    row(
        "two apart",
        "The brutal attack followed an unrelenting storm of shells.",
        [("emotive", "brutal"), ("emotive", "unrelenting")],
    ),
    row(
        "not over the end of a sentence",
        "The attack was brutal. Indiscriminate fire went on.",
        [("emotive", "brutal"), ("evaluation", "Indiscriminate")],
    ),
    row("the longest", "He called for the total subjugation of the port.", [("exaggeration", "total subjugation")]),
    row(
        "a motive",
        "Norland hit the grid as it seeks to break the port’s morale.",
        [("motive", "as it seeks to break the port’s morale")],
    ),
    row("a state that no list knows", "The Lomen regime shut the port.", [("delegitimising", "regime")]),
    row("its adjective", "The Wendish regime shut the port.", [("delegitimising", "regime")]),
    row("the other side's", "Kerrowan hordes crossed the river.", [("dehumanising", "Kerrowan hordes")]),
    row(
        "whose puppet",
        "The mayor, a puppet of the builders, left.",
        [("delegitimising", "a puppet of the builders")],
    ),
    row("whose else", "Ferr is a puppet of the unions.", [("delegitimising", "a puppet of the unions")]),
    row(
        "rats of a kind",
        "The rats on the parish council sold the land.",
        [("dehumanising", "rats on the parish council")],
    ),
    row("an illness", "The landlords are a cancer.", [("dehumanising", "a cancer")]),
    row("parasites", "The landlords are parasites.", [("dehumanising", "parasites")]),
    row("fools of one side", "The clowns in the cabinet voted.", [("epithet", "clowns in the cabinet")]),
    row("fools of the other", "The clowns in the opposition voted.", [("epithet", "clowns in the opposition")]),
    row("crooks", "The crooks at the mill sold the grain.", [("epithet", "crooks")]),
    row("taste", "The tower is hideous.", [("evaluation", "hideous")]),
    row("praise", "The envoy was tireless.", [("evaluation", "tireless")]),
    row("clowns by trade", "Two clowns juggled in the square.", []),
    row("butchers by trade", "Three butchers have left the market.", []),
    row("a worm", "The worms are parasites.", []),
    row("rats", "Rats were seen in the council kitchen.", []),
    row("a ward", "The cancer ward has forty beds.", []),
    row("a treaty’s rules", "The Basel regime binds every bank.", []),
    row("a name in history", "The Golden Horde held the ford.", []),
    row("a title", "The film called “The Thugs of Gate Lane” opens on Friday.", []),
    row("a nickname in a name", "Tom “The Butcher” Hask won the fight.", []),
    row("a title and what it is of", "“The Tyrant’s Last Lackey”, a novel by Ana Berl, is out.", []),
    row("an attitude", "Notably, the port stayed open.", [("attitude", "Notably")]),
    row("an exception", "The sanctions regime was renewed on Monday.", []),
    row("another exception", "The vote was no regime change, the paper wrote.", []),
    row("grave events told plainly", "The attack killed nine people; the annexed town saw bloodshed.", []),
    row("terms of law", "The court tried war crimes under the law on occupation and sanctions.", []),
    row("nothing", "The council voted to repair two bridges.", []),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_loaded(marked: Callable[..., Marked], text: str, expected: list[tuple[str, str]]) -> None:
    assert [(category, words) for category, _, words in marked(text).loaded] == expected


def test_every_mark_names_its_entry(marked: Callable[..., Marked], lexicons: Lexicons) -> None:
    page = marked("The Kremlin tyrant, of course, made unrealistic demands in a brutal war.")
    assert len(page.analysis.loaded) == 4
    for mark in page.analysis.loaded:
        assert mark.origin == "rule"
        assert mark.entry is not None
        assert mark.entry.startswith(f"{mark.category}.")
        assert lexicons.framing_entry(mark.entry) is not None


@pytest.mark.parametrize(
    "block",
    [
        "READ MORE: Kremlin tyrant’s brutal attack on Elmouth",
        "Sign up to our newsletter for brutal truths",
        "This website uses cookies, of course, and brutal ones",
        "Photo: The Kremlin tyrant/Getty Images",
    ],
    ids=["teaser", "sign-up", "cookies", "credit"],
)
def test_boilerplate_is_silent(marked: Callable[..., Marked], block: str) -> None:
    page = marked(f"The board met on Monday.\n\n{block}\n\nThe council voted to repair two bridges.")
    assert page.parts[1][0] == "boilerplate"
    assert page.loaded == []


def test_a_caption_and_a_heading_are_not_silent(marked: Callable[..., Marked]) -> None:
    page = marked(
        "Brutal raid on Elmouth\n\nThe board met on Monday.\n\nPeople after the brutal attack on Elmouth. - Tom Hask/Getty Images\n\n"
        "The council voted to repair two bridges."
    )
    assert [words for _, _, words in page.loaded] == ["Brutal", "brutal"]


def test_neither_side_is_spared(marked: Callable[..., Marked]) -> None:
    one, other = (
        marked(f"{side} forces launched a brutal attack; {side} occupiers left.").loaded
        for side in ("Russian", "Ukrainian")
    )
    assert [mark[:2] for mark in one] == [mark[:2] for mark in other]
    assert one
