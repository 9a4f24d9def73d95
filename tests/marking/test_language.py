"""The language of an article: English is never taken for another, and others are known by a sentence or two."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.article import Meta
from flagger.judging.languages import NAMES
from flagger.lexicon import Lexicons
from flagger.marking.language import find_language, is_english
from flagger.marking.language.profiles import profiles_of
from tests.lexicon.desk import framing
from tests.lexicon.desk import lexicons as small_lexicons

SENTENCES: dict[str, list[str]] = {
    code: table["sentences"]
    for code, table in tomllib.loads(Path(__file__).with_name("languages.toml").read_text("utf-8")).items()
}
FOREIGN_SHARE = 0.95
"""Of single sentences, how many are not taken for English; and how many of those with eight words or more."""
RIGHT_SHARE = 0.88

ENGLISH = [
    "Harbour board rejects bridge plan",
    "Mayor denies hiding harbour report",
    "Von der Leyen meets Lula da Silva and Van der Bellen in São Tomé",
    "De Vries beats La Rosa as Los Altos host El Dorado",
    "DE VRIES BEATS LA ROSA IN SEMI-FINAL AT LOS ALTOS",
    "HARBOUR BOARD REJECTS BRIDGE PLAN AFTER STORM",
    "Council café closes early amid mould fears",
    "Müller signs Gündoğan deal; Żukowska leaves Łódź",
    "Elmouth 2 Ostrel 1, Tarn 0 Kerrow 0, Port Ames 3 Sarn 3",
    "The coup d'état left the envoy of the old government persona non grata.",
    "“Fuera el tirano, fuera el régimen,” the crowd shouted outside the Palacio de la Moneda – out with the tyrant.",
    "“Wir bleiben hier,” the miners of Königsgrube sang on Monday, and nobody in the chamber answered them.",
    "The editor of Der Bote, Jörg Weiß, said that Die Stimme and Das Blatt had printed the same picture.",
    "He wrote “нет войне” on the wall of the embassy and was taken away by police.",
    "The minister, 王小明, met the envoy of Veshnia.",
    "Read the documents at https://example.org/de/der-rat-und-die-stadt and www.example.org/es/los-papeles.",
    "“I dinnae ken whit happened tae the brig,” said a neighbour who was walking a wee dog by the river that night.",
    "The Welsh first minister, Rhodri ap Gwyn, told Y Bont that the Senedd would meet in Aber-y-nos.",
    "Der Bote",
    "2024 12:30 55,4 %",
    "?!",
]


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_english(text: str, lexicons: Lexicons) -> None:
    assert find_language(text, Meta(), lexicons) == "en"


@pytest.mark.parametrize("code", SENTENCES)
def test_a_text_of_some_sentences_is_known(code: str, lexicons: Lexicons) -> None:
    assert find_language("\n\n".join(SENTENCES[code]), Meta(), lexicons) == code
    assert find_language("\n\n".join(SENTENCES[code]).upper(), Meta(), lexicons) == code


def test_most_single_sentences_are_known(lexicons: Lexicons) -> None:
    rows = [(code, find_language(s, Meta(), lexicons)) for code, sentences in SENTENCES.items() for s in sentences]
    assert sum(found != "en" for _, found in rows) >= FOREIGN_SHARE * len(rows)
    assert sum(found == code for code, found in rows) >= RIGHT_SHARE * len(rows)


@pytest.mark.parametrize("code", [code for code in SENTENCES if code != "sco"])
def test_the_share_of_the_words_decides(code: str, lexicons: Lexicons) -> None:
    foreign = " ".join(SENTENCES[code])
    english = "The council met on Monday, and it will vote on the new bridge when all of its members are back. "
    times = 1 + len(foreign.split()) // len(english.split())
    assert find_language(english * times * 3 + foreign, Meta(), lexicons) == "en"
    assert find_language(english + foreign * 3, Meta(), lexicons) == code


def test_a_language_that_is_not_listed(lexicons: Lexicons) -> None:
    latin = (
        "Senatus hodie de ponte novo consuluit neque quidquam constituit quia cives multi adversus consilium surrexerunt "
        "deinde praetor omnes tacere iussit atque tabulas legere coepit quas nemo antea viderat"
    )
    assert find_language(latin, Meta(), lexicons) == "und"
    assert find_language("ᚠᚢᚦᚨᚱᚲ ᚷᚹᚺᚾᛁᛃ", Meta(), lexicons) == "und"


@pytest.mark.parametrize(
    ("declared", "text", "found"),
    [
        ("en-GB", "The mayor said no.", "en-GB"),
        ("en_US", "The mayor said no.", "en-US"),
        ("de", "The mayor said no to all of it on Monday.", "en"),
        ("en", "Der Rat hat am Montag nicht beraten.", "de"),
        ("de-AT", "Der Rat hat am Montag nicht beraten.", "de-AT"),
        ("de", "Elmund", "de"),
        ("DE", "Elmund", "DE"),
        ("en", "Elmund", "en"),
        ("English", "Elmund", "en"),
        ("x-klingon", "Elmund", "en"),
        (None, "Elmund", "en"),
    ],
)
def test_what_the_article_declares(declared: str | None, text: str, found: str, lexicons: Lexicons) -> None:
    assert find_language(text, Meta(language=declared), lexicons) == found


def test_a_long_text_is_looked_at_in_pieces(lexicons: Lexicons) -> None:
    german, english = " ".join(SENTENCES["de"]) + " ", "The council met and said no to it. "
    assert find_language(english * 20 + german * 200, Meta(), lexicons) == "de"
    assert find_language(german + english * 2000, Meta(), lexicons) == "en"


@given(st.text())
def test_any_text_has_a_language(lexicons: Lexicons, text: str) -> None:
    found = find_language(text, Meta(), lexicons)
    assert found == "und" or found in profiles_of(lexicons).codes
    assert find_language(text, Meta(), lexicons) == found


def test_tags_of_english() -> None:
    assert [tag for tag in ("en", "en-GB", "EN-us", "eng", "de", "und", "") if is_english(tag)] == [
        "en",
        "en-GB",
        "EN-us",
    ]


def test_every_language_has_a_name_and_words_of_its_own(lexicons: Lexicons) -> None:
    listed = lexicons.languages
    assert len({language.code for language in listed}) == len(listed)
    assert {language.code: language.name for language in listed if language.code != "en"} == NAMES
    for language in listed:
        alone = [other.code for other in listed if other.script == language.script] == [language.code]
        assert alone or language.code == "en" or len(set(language.words)) >= 25
        assert all(word == word.lower() and word.isalpha() for word in language.words if language.script == "LATIN")
        assert not set(language.letters) & set("abcdefghijklmnopqrstuvwxyz")


def test_lexicons_without_the_languages_say_so(tmp_path: Path) -> None:
    with pytest.raises(KeyError, match="languages"):
        find_language("A vote.", Meta(), small_lexicons(tmp_path, framing=framing("tyrant")))
