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
    row("whose tone it is", "Few had the tone of Ana Berl, who said the road was open.", "road", "Ana Berl"),
    row(
        "the title of a work is no person",
        "Ana Berl met the crew. The advert, “Playing Berl,” ran on Monday. Berl said the road was open.",
        "road",
        "Ana Berl",
    ),
    row("a paper that was released", "A poll released on Monday by nobody said the road was open.", "road", "A poll"),
    row("what stands in a letter of his", "Ana Berl in the letter said the road was open.", "road", "Ana Berl"),
    row("in her words", "Ana Berl met the crew. In her words, the road is a dear old friend.", "road", "Ana Berl"),
    row("an aside between commas", "Ana Berl, of course, said the road was open.", "road", "Ana Berl"),
    row("a plan that they speak of", "Elmouth has a plan that critics say leaves the road open.", "road", "critics"),
    row("an adverb before the subject", "Unusually, Ana Berl was there, saying the road was open.", "road", "Ana Berl"),
    row("an opening participle", "Arriving at noon, the clerk left, adding that the road was open.", "road", "clerk"),
    row(
        "a spokesman and not whom he works for",
        "Mr Hask’s spokesman, Tom Lorne, met the crew. “The road is open,” he said.",
        "road",
        "Tom Lorne",
    ),
    row(
        "whoever wrote of a people",
        "Ana Berl wrote of the hills. In her book, Norlanders are slow. She said the road was open.",
        "road",
        "Ana Berl",
    ),
    row(
        "people near somebody", "People close to the mayor said the road was open.", "road", "People close to the mayor"
    ),
    row(
        "a headline before its colon",
        "Berl Opens Elmouth Bridge: ‘The Road Is Open’\n\nAna Berl met the crew of the ferry on Monday. Berl left at noon.",
        "The Road",
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
    row(
        "whoever is spoken of, called by what she is",
        "Ana Berl sold the mill in May. The Elmouth tycoon said the road was open.",
        "road",
        "Ana Berl",
    ),
    row(
        "whoever is spoken of, called by his age",
        "Tom Hask met the crew at noon. The 62-year-old said the road was open.",
        "road",
        "Tom Hask",
    ),
    row(
        "a role that he is given further down",
        "The harbour minister said the road was open. Harbour Minister Ana Berl was in Elmouth.",
        "road",
        "Ana Berl",
    ),
    row(
        "the only one without an office in an article on a head of state",
        "“The gate is shut,” the president said. In his speech, Tom Hask asked for patience.",
        "gate",
        "Tom Hask",
    ),
    row(
        "a role with its name behind a comma, and no cue right after",
        "The port chairwoman, Ana Berl, met the crew, saying the road was open.",
        "road",
        "Ana Berl",
    ),
    row(
        "a name with an age and a trade, the comma left out",
        "Ana Berl, 52, a local baker told the court that the road was open.",
        "road",
        "Ana Berl",
    ),
    row(
        "the head of a ministry is its minister",
        "The head of the Norlandic Ministry of Ports Ana Berl met the crew. The Norlandic minister said the road was open.",
        "road",
        "Ana Berl",
    ),
    row(
        "her counterpart holds her office",
        "President Ana Berl met her Kaldrian counterpart, Tom Hask. The Kaldrian president said the road was open.",
        "road",
        "Tom Hask",
    ),
    row(
        "a spokesman who has no name",
        "A spokesman for the port said the gate was shut. The spokesman said the road was open.",
        "road",
        "A spokesman for the port",
    ),
    row("herself", "Ana Berl said the gate was shut. Berl herself said the road was open.", "road", "Ana Berl"),
    row(
        "two who were named, as both",
        "Ana Berl met Tom Hask in Elmouth. Both ministers said the road was open.",
        "road",
        "Ana Berl and Tom Hask",
    ),
    row(
        "someone and his own",
        "The crew of Norland left. On Monday Norland and its allies said the road was open.",
        "road",
        "Norland and its allies",
    ),
    row(
        "the analysts of a body, later without it",
        "The Elmouth Tide Survey (ETS) met. ETS analysts said the gate was shut. Analysts said the road was open.",
        "road",
        "Elmouth Tide Survey",
    ),
    row(
        "the report of a body that made one",
        "The report was published on Monday by the Elmouth Guild. The report said the road was open.",
        "road",
        "Elmouth Guild",
    ),
    row(
        "the survey that was named before",
        "That is according to a survey conducted by the Tide Institute. According to the survey, the road was open.",
        "road",
        "a survey conducted by the Tide Institute",
    ),
    row(
        "the statement of him who made it",
        "Tom Hask said in a statement that the gate was shut. The statement said the road was open.",
        "road",
        "Tom Hask",
    ),
    row(
        "a body with a preposition in its name",
        "The Organisation for Tides and Co-operation in Norland (OTCN) met. The organisation said the road was open.",
        "road",
        "Organisation for Tides and Co-operation in Norland",
    ),
    row(
        "a name right behind a body",
        "Port Authority Anna Berl said the gate was shut. Berl said the road was open.",
        "road",
        "Anna Berl",
    ),
    row(
        "the wife of a husband",
        "Ines Vale and her husband, Callum, met the crew. His wife said the road was open.",
        "road",
        "Ines Vale",
    ),
    row(
        "not whom he names in his own words",
        "Tom Hask met the crew. “Berl is late again and Ana Berl knows that the road is open,” he said.",
        "road",
        "Tom Hask",
    ),
    row(
        "it is the firm, not the papers that tell of it",
        "According to port records, Hask Steel was founded in May. It said the road was open.",
        "road",
        "Hask Steel",
    ),
    row(
        "what stands before a time",
        "The guild of Norland over the weekend claimed that the road was open.",
        "road",
        "guild of Norland",
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


OTHERS = [
    row("a people", "Norlanders are late, she wrote. He said the road was open.", "Norlanders"),
    row(
        "another state's leader",
        "Norlandic President Ana Berl left. The Kaldrian leader said the road was open.",
        "Ana Berl",
    ),
    row(
        "one of two without an office",
        "Ana Berl met Tom Hask twice. Hask left. Berl stayed. The Norlandic president said the road was open.",
        "Ana Berl",
    ),
    row("his own role of another", "Tom Hask left. His coach said the road was open.", "Tom Hask"),
]


@pytest.mark.parametrize(("text", "name"), OTHERS)
def test_who_is_not_meant(marked: Callable[..., Marked], text: str, name: str) -> None:
    assert marked(text).sentence("road").source != name


NOBODY = [
    row("a time", "Hours later the road was open, the clerk wrote.", "Hours"),
    row("a gerund", "Speaking slowly noted that the road was open.", "Speaking"),
    row("a party and its state", "Sen. Tom Hask (R-Vt.) said the road was open.", "R-Vt"),
    row("a word that opens a headline", "Given Berl’s record, the road was open, the clerk said.", "Given Berl"),
    row("no noun", "There said that the road was open.", "There"),
    row("an adverb", "Hastily said that the road was open.", "Hastily"),
    row("a headline in capitals", "WATCH THE FERRY LEAVE\n\nThe road was open, she said.", "WATCH THE FERRY LEAVE"),
]


@pytest.mark.parametrize(("text", "name"), NOBODY)
def test_who_speaks_for_nobody(marked: Callable[..., Marked], text: str, name: str) -> None:
    assert name not in [source.name for source in marked(text).analysis.sources]


PEOPLE = [
    row("a war", "Hill War II", False),
    row("games", "Harvest Games", False),
    row("a newspaper", "Harbour Mail", False),
    row("a group", "Weir Watch International", False),
    row("two words with a hyphen", "Elm-Torvs", False),
    row("a given name before what may be a thing", "Anna Bridge", True),
    row("two names", "Ilka Torv", True),
]


@pytest.mark.parametrize(("name", "person"), PEOPLE)
def test_what_may_be_somebody(marked: Callable[..., Marked], name: str, person: bool) -> None:
    page = marked(f"The crew spoke of {name} on Monday. Later {name} said the road was open.")
    assert [source.type == "person" for source in page.analysis.sources] == [person]


def test_who_hears_something_does_not_say_it(marked: Callable[..., Marked]) -> None:
    page = marked("Elmouth Council heard that the road was open. The court heard that the gate was shut.")
    assert page.sentence("road").source is None
    assert page.sentence("gate").source == "The court"


def test_our_correspondent_is_the_one_who_is_named(marked: Callable[..., Marked]) -> None:
    page = marked("Port correspondent Ana Berl was in Elmouth. The road was open, our correspondent says.")
    assert page.sentence("road").source == "Ana Berl"


def test_the_pope_and_another_are_no_couple(marked: Callable[..., Marked]) -> None:
    page = marked("Pope Paul and Patriarch Imre met in May. The pope said the road was open.")
    assert page.sentence("road").source == "Paul"


COUNTED = [
    row("a share", "Sixty percent of voters said the gate was shut.", "unnamed"),
    row("a growing number", "A growing number of voters said the gate was shut.", "vague"),
    row("the members of a body", "RTS members said the gate was shut.", "unnamed"),
    row("the minister of a state", "Norland's harbour minister said the gate was shut.", "named"),
    row("a spokesman of a body without a name", "A police spokesman said the gate was shut.", "named"),
    row("a statement of his ministry", "The gate was shut, according to a statement by his ministry.", "named"),
]


@pytest.mark.parametrize(("text", "strength"), COUNTED)
def test_who_can_be_asked(marked: Callable[..., Marked], text: str, strength: str) -> None:
    assert marked(text).sentence("gate was shut").strength == strength


@pytest.mark.parametrize(
    "camps", [("left-wing", "right-wing"), ("far-left", "far-right"), ("left-leaning", "right-leaning")]
)
def test_camps_are_read_alike(marked: Callable[..., Marked], camps: tuple[str, str]) -> None:
    read = []
    for camp in camps:
        (sentence,) = marked(f"A {camp} think tank called the plan unfair on Monday.").analysis.sentences
        read.append((sentence.strength, (sentence.source or "").replace(camp, "…")))
    assert read == [("unnamed", "A … think tank")] * 2
