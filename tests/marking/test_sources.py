"""Who speaks: pronouns, roles, spellings and surnames resolved inside the article, and who can be asked."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.marking.desk import Marked, row

SAME = [
    row("a pronoun", "Ana Berl said the gate was shut. She said the road was open.", "road", "Ana Berl"),
    row(
        "a pronoun of a sentence with no speech",
        "Ana Berl met the crew at noon. She said the road was open.",
        "road",
        "Ana Berl",
    ),
    row("a surname", "Ana Berl said the gate was shut. Berl said the road was open.", "road", "Ana Berl"),
    row(
        "a surname with a title",
        "Ana Berl said the gate was shut. Mrs Berl said the road was open.",
        "road",
        "Ana Berl",
    ),
    row(
        "the full name comes later",
        "On Monday Berl said the gate was shut. Then Ana Berl said the road was open.",
        "road",
        "Ana Berl",
    ),
    row(
        "a role",
        "Finance Minister Ana Berl said the gate was shut. The minister said the road was open.",
        "road",
        "Ana Berl",
    ),
    row(
        "a role in an apposition",
        "Ana Berl, the mayor of Elmouth, said the gate was shut. The mayor said the road was open.",
        "road",
        "Ana Berl",
    ),
    row(
        "a role of one who did not speak",
        "President Ana Berl met the crew. The president said the road was open.",
        "road",
        "Ana Berl",
    ),
    row(
        "a leader by another word",
        "President Ana Berl said the gate was shut. The Norlandic leader said the road was open.",
        "road",
        "Ana Berl",
    ),
    row(
        "a spelling variant",
        "Danylo Horovsky said the gate was shut. On Monday, Horovskyy said the road was open.",
        "road",
        "Danylo Horovsky",
    ),
    row(
        "a spelling variant at the start of a sentence",
        "Danylo Horovsky said the gate was shut. Horovskyy said the road was open.",
        "road",
        "Danylo Horovsky",
    ),
    row(
        "an accent",
        "Zoltán Erdő said the gate was shut. On Monday, Erdo said the road was open.",
        "road",
        "Zoltán Erdő",
    ),
    row(
        "an accent at the start of a sentence",
        "Zoltán Erdő said the gate was shut. Erdo said the road was open.",
        "road",
        "Zoltán Erdő",
    ),
    row("an initial", "Ana Berl said the gate was shut. A. Berl said the road was open.", "road", "Ana Berl"),
    row(
        "it, a body",
        "The Norlandic Air Force said the gate was shut. It said the road was open.",
        "road",
        "Norlandic Air Force",
    ),
    row(
        "they, a body",
        "The Norlandic Air Force said the gate was shut. They said the road was open.",
        "road",
        "Norlandic Air Force",
    ),
    row(
        "the ministry",
        "The Ministry of Ports said the gate was shut. The ministry said the road was open.",
        "road",
        "Ministry of Ports",
    ),
    row(
        "an acronym in brackets",
        "The Elmouth Port Authority (EPA) said the gate was shut. On Monday, the EPA said the road was open.",
        "road",
        "Elmouth Port Authority",
    ),
    row(
        "it, with a name of no source between",
        "On Monday, the Norlandic Air Force claimed to have downed nine ‘Gull’ drones. It said the road was open.",
        "road",
        "Norlandic Air Force",
    ),
    row(
        "he, another man named as an object",
        "Tom Hask met Lio Ferr on Monday. He said the road was open.",
        "road",
        "Tom Hask",
    ),
    row(
        "a surname with particles at the start of a sentence",
        "Rik van der Berl said the gate was shut. Van der Berl said the road was open.",
        "road",
        "Rik van der Berl",
    ),
    row(
        "a surname behind an article, and the article in another spelling",
        "Omar el-Hask said the gate was shut. Al-Hask said the road was open.",
        "road",
        "Omar el-Hask",
    ),
    row(
        "the first of two surnames",
        "Inés Ferr Molina said the gate was shut. Ferr said the road was open.",
        "road",
        "Inés Ferr Molina",
    ),
    row(
        "a family name that stands first",
        "Han Jun-ho of Zelm Steel said the gate was shut. Han said the road was open.",
        "road",
        "Han Jun-ho",
    ),
    row(
        "a rank with its stop and two initials",
        "Lt. Gen. A. K. Hask, the army chief, said the gate was shut. Gen. Hask said the road was open.",
        "road",
        "A. K. Hask",
    ),
    row(
        "an office of several words before the name",
        "Minister for Foreign Affairs Lio Ferr said the gate was shut. Mr Ferr said the road was open.",
        "road",
        "Lio Ferr",
    ),
    row(
        "letters that stand before the name",
        "The NPU (Norlandic Port Union) said the gate was shut. The NPU said the road was open.",
        "road",
        "Norlandic Port Union",
    ),
    row(
        "letters with stops",
        "The Elmouth Port Authority (E.P.A.) said the gate was shut. The E.P.A. said the road was open.",
        "road",
        "Elmouth Port Authority",
    ),
    row(
        "the company",
        "Hask Metals cut nine jobs in Zelm on Monday. The road was open, the company said.",
        "road",
        "Hask Metals",
    ),
    row(
        "a role in an apposition before the verb",
        "The gate was shut, the lock keeper, Tom Hask, said. He said the road was open.",
        "gate",
        "Tom Hask",
    ),
    row(
        "one of two with a surname, by the title",
        "Bert Hask and his wife, Jona Hask, left Zelm in June. Mrs Hask said the road was open.",
        "road",
        "Jona Hask",
    ),
    row(
        "one of two with a surname, by the office",
        "Mayor Jona Hask met Senator Bert Hask. Mayor Hask said the gate was shut. Senator Hask said the road was open.",
        "road",
        "Bert Hask",
    ),
    row(
        "one of two with a surname, the one who spoke",
        "“It is shut,” said Jona Hask, the widow of the pilot Bert Hask. Hask said the road was open.",
        "road",
        "Jona Hask",
    ),
    row(
        "the first name of a couple",
        "Ana and Tom Hask bought the ferry in June. “The road is open,” Ana said.",
        "road",
        "Ana Hask",
    ),
    row(
        "two who speak together",
        "Ana Berl and Tom Hask said the road was open.",
        "road",
        "Ana Berl and Tom Hask",
    ),
    row(
        "she, not the man named last",
        "Petra Quill met the crew at noon. Boris Hask joined them. She said the road was open.",
        "road",
        "Petra Quill",
    ),
    row(
        "the minister of one department, not of the other",
        "Finance Minister Ana Berl and Defence Minister Tom Hask met. The finance minister said the road was open.",
        "road",
        "Ana Berl",
    ),
    row(
        "his office", "Tom Hask said the gate was shut. His spokesman said the road was open.", "road", "His spokesman"
    ),
]


@pytest.mark.parametrize(("text", "holding", "name"), SAME)
def test_who_is_meant(marked: Callable[..., Marked], text: str, holding: str, name: str) -> None:
    page = marked(text)
    source = page.speaker(holding)
    assert source is not None
    assert source.name.removeprefix("The ").removeprefix("the ") == name
    assert page.sentence(holding).source == source.name


def test_two_people_with_one_surname_stay_two(marked: Callable[..., Marked]) -> None:
    page = marked("Ana Berl said the gate was shut. Tom Berl said the road was open.")
    assert [source.name for source in page.analysis.sources] == ["Ana Berl", "Tom Berl"]


def test_the_minister_of_another_state_is_not_the_one_who_is_named(marked: Callable[..., Marked]) -> None:
    page = marked(
        "Kerrand’s trade minister, Lio Ferr, left at noon. The trade minister of Norland said the road was open."
    )
    source = page.speaker("road")
    assert source is not None
    assert source.name != "Lio Ferr"


def test_two_men_a_letter_apart_stay_two(marked: Callable[..., Marked]) -> None:
    page = marked("Imre Ferrer, a baker, said the gate was shut. Imre Ferer, a smith, said the road was open.")
    assert [source.name for source in page.analysis.sources] == ["Imre Ferrer", "Imre Ferer"]


def test_somebody_without_a_name_goes_on_speaking(marked: Callable[..., Marked]) -> None:
    page = marked("A former manager left the port on Monday. He said the road was open.")
    source = page.speaker("road")
    assert source is not None
    assert (source.name, source.type) == ("A former manager", "unnamed")


def test_a_place_is_no_person(marked: Callable[..., Marked]) -> None:
    page = marked("The crew landed in Port Sable on Monday. He said the road was open.")
    assert page.speaker("road") is None


def test_a_bare_surname_is_the_one_who_spoke_last(marked: Callable[..., Marked]) -> None:
    page = marked("Ana Berl said the gate was shut. Tom Berl said the road was open. Berl said the tide was low.")
    source = page.speaker("tide")
    assert source is not None
    assert source.name == "Tom Berl"


def test_one_source_for_all_mentions(marked: Callable[..., Marked]) -> None:
    page = marked(
        "Mayor Ana Berl said the gate was shut. Berl said the road was open. She said the tide was low. “It is,” the mayor said."
    )
    (source,) = page.analysis.sources
    assert (source.name, source.type) == ("Ana Berl", "person")
    assert [page.words(mention) for mention in source.mentions] == ["Mayor Ana Berl", "Berl", "She", "the mayor"]


TYPES = [
    row("a person", "Ana Berl said the gate was shut.", "person"),
    row("an institution", "The Norlandic Air Force said the gate was shut.", "institution"),
    row("a capital", "Kyiv said the gate was shut.", "institution"),
    row("a newspaper", "The Elmouth Times said the gate was shut.", "institution"),
    row("a spokesman for a body", "A spokesman for the Port of Elmouth said the gate was shut.", "institution"),
    row("a document", "The report said the gate was shut.", "document"),
    row("a document at the end of the text", "The gate was shut, according to the report,", "document"),
    row(
        "own reporting",
        "Documents seen by the Harbour Wire show that the gate was shut.",
        "own_reporting",
    ),
    row("officials", "Norlandic officials said the gate was shut.", "unnamed"),
    row("an official", "A senior official said the gate was shut.", "unnamed"),
    row("some experts", "Some experts said the gate was shut.", "vague"),
    row("critics", "Critics said the gate was shut.", "vague"),
    row("many", "Many say the gate was shut.", "vague"),
]


@pytest.mark.parametrize(("text", "kind"), TYPES)
def test_the_type_of_a_source(marked: Callable[..., Marked], text: str, kind: str) -> None:
    source = marked(text).speaker("gate was shut")
    assert source is not None
    assert source.type == kind


def test_a_role_describes_its_source(marked: Callable[..., Marked]) -> None:
    page = marked(
        "Ana Berl, head of the port, said the gate was shut. Foreign Minister Tom Hask said the road was open."
    )
    assert [source.description for source in page.analysis.sources] == ["head of the port", "Foreign Minister"]


def test_a_photo_credit_is_no_speaker(marked: Callable[..., Marked]) -> None:
    page = marked(
        "The harbour board met on Monday evening.\n\nThe ferry leaves Elmouth in the rain. - Tom Hask/Harbour via AP\n\nThe gate was shut."
    )
    assert page.analysis.sources == []


def test_a_place_is_not_who_a_pronoun_means(marked: Callable[..., Marked]) -> None:
    page = marked("Ana Berl arrived in New Elmouth on Monday. She said the road was open.")
    assert page.sentence("road").source == "Ana Berl"


def test_the_mentions_of_a_source_are_its_own_words(marked: Callable[..., Marked]) -> None:
    page = marked("Some experts said the gate was shut. Ana Berl said it was not.")
    for source in page.analysis.sources:
        assert source.mentions
        assert all(source.name in page.words(mention) for mention in source.mentions)
