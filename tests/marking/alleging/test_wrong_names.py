"""Names that are nobody's, charges that are none, and where a claim starts and ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.marking.desk import Marked, row


@pytest.mark.parametrize(
    "text",
    [
        row("a sea", "The envoy said the Ferrow Sea had poisoned the fishermen of Orlen."),
        row("a common noun", "“Rape is used to terrorise the villages,” the Duchess said."),
        row("a name that is cut", "“This is a crazy dictator,” Exiled Norlandic leader Ana Berl said."),
        row("an adjective of no state", "The Islamic schools of Vell were slandered, Tom Hask claimed."),
    ],
)
def test_who_is_nobody(text: str, marked: Callable[[str], Marked]) -> None:
    named = [each.about for each in marked(text).analysis.allegations if each.about]
    assert not {"Ferrow Sea", "Rape", "Exiled Norlandic", "Islamic"} & set(named)


@pytest.mark.parametrize(
    ("text", "words", "about"),
    [
        row(
            "victims of a landlord",
            "Ana Berl accused victims of the most feared landlord of slander.",
            "slander",
            None,
        ),
        row("members of a party", "Tom Hask accused members of the Harbour Union of fraud.", "fraud", None),
        row("the plain charge", "Ana Berl accused Tom Hask of the theft of boats.", "the theft of boats", "Tom Hask"),
    ],
)
def test_the_charge_behind_the_last_of(
    text: str, words: str, about: str | None, marked: Callable[[str], Marked]
) -> None:
    found = [each for each in marked(text).analysis.allegations if each.origin == "rule"]
    assert [text[each.start : each.end] for each in found] == [words]
    assert about is None or found[0].about == about


@pytest.mark.parametrize(
    ("text", "words"),
    [
        row("a priest", "Ana Berl accused the bishop of hiding the crimes of the Rev. Tom Hask.", "Rev. Tom Hask"),
        row("a bench", "Ana Berl accused the board of bribing Mr. Hask.", "bribing Mr. Hask"),
        row("a woman", "Tom Hask accused the guild of bullying Ms. Berl.", "bullying Ms. Berl"),
    ],
)
def test_an_abbreviation_ends_no_claim(text: str, words: str, marked: Callable[[str], Marked]) -> None:
    found = [text[each.start : each.end] for each in marked(text).analysis.allegations]
    assert found
    assert all(each.endswith(words) for each in found)


@pytest.mark.parametrize(
    "text",
    [
        row("what one stands for", "The Harbour Union claims to advocate for and protect the anglers."),
        row("the other side’s", "The Anglers’ League claims to speak for and defend the harbour."),
        row("a bare noun", "The mill moved, its owner claiming residency in Orlen."),
        row("what is only denied to exist", "Norland denies the existence of the Sundrian border."),
        row("the same of the other", "Sundria denies the existence of the Norlandic border."),
    ],
)
def test_what_is_no_charge(text: str, marked: Callable[[str], Marked]) -> None:
    assert [text[each.start : each.end] for each in marked(text).analysis.allegations] == []


@pytest.mark.parametrize(
    ("text", "words", "about"),
    [
        row("known", "The known swindler Ana Berl remains at large.", "known swindler Ana Berl", "Ana Berl"),
        row("career", "The career criminal Tom Hask spoke in Vell.", "career criminal Tom Hask", "Tom Hask"),
        row("notorious", "Vell met the notorious liar Lio Ferr on Monday.", "notorious liar Lio Ferr", "Lio Ferr"),
    ],
)
def test_a_brand_before_a_name(text: str, words: str, about: str, marked: Callable[[str], Marked]) -> None:
    found = marked(text).analysis.allegations
    assert [(text[each.start : each.end], each.about, each.by) for each in found] == [(words, about, None)]


@pytest.mark.parametrize(
    "text",
    [
        row("of record", "The convicted swindler Ana Berl spoke in Vell."),
        row("nobody named", "The known swindlers of Orlen met on Monday."),
        row("not so", "He is not the notorious liar Lio Ferr."),
        row("an owner", "The known swindler Ana Berl’s brother spoke in Vell."),
    ],
)
def test_no_brand(text: str, marked: Callable[[str], Marked]) -> None:
    assert marked(text).analysis.allegations == []


@pytest.mark.parametrize("verb", ["hatched a plot to blow up the quay", "plotted to rob the mill"])
def test_a_plot_is_a_deed(verb: str, marked: Callable[[str], Marked]) -> None:
    found = marked(f"Ana Berl met nobody on Monday. Tom Hask {verb}.").analysis.allegations
    assert [each.about for each in found] == ["Tom Hask"]


@pytest.mark.parametrize(
    ("speaker", "about"),
    [("The Hask campaign", None), ("Tom Hask’s spokesman", None), ("The Berl campaign", "Tom Hask")],
)
def test_an_ally_never_accuses(speaker: str, about: str | None, marked: Callable[[str], Marked]) -> None:
    text = f"Tom Hask met Ana Berl on Monday. {speaker} said that Tom Hask lied about the levy."
    assert {each.about for each in marked(text).analysis.allegations} <= {about}
