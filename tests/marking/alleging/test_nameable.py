"""Who may be named as accused: names and descriptions of people, bodies and states; nothing else."""

from __future__ import annotations

import pytest

from flagger.lexicon import Lexicons
from flagger.marking.alleging.nameable import Nameable
from flagger.marking.alleging.scene import Scene
from flagger.marking.attributing import attribute_article
from flagger.marking.voices import Voices
from tests.marking.desk import article, row

TEXT = """The port city of Vell was shelled on Monday. Torture is a crime, and torture was used there, the envoy of Norland said.

On Monday Norlandic soldiers met Ana Berl, the mayor of Orlen, and the Sundrian president Tom Hask on Tuesday. Sundrian pilots stayed away.

Quietly the Harbour Union spoke to Norland and Sundria."""


@pytest.fixture(scope="module")
def nameable(lexicons: Lexicons) -> Nameable:
    """The rule, for an article about two states."""
    found = attribute_article(article(TEXT), lexicons, None)
    drafted = found.drafted
    voices = Voices(drafted.copy, found.quotations, [])
    roles = found.resolver.roles
    return Nameable(Scene(drafted.grammar, found.names, roles, drafted.sentences, [], [], voices))


@pytest.mark.parametrize(
    "about",
    [
        row("a person", "Ana Berl"),
        row("a state", "Norland"),
        row("a body", "Harbour Union"),
        row("a body by its kind", "the harbour authorities"),
        row("an army", "the Sundrian army"),
        row("somebody's forces", "Sundria’s troops"),
        row("a state and its allies", "Norland and its eastern allies"),
        row("an office", "the mayor of Orlen"),
        row("a role", "a teacher"),
        row("a noun for people that no list knows", "the herder"),
        row("what somebody owns", "her label"),
        row("a body without the", "police"),
    ],
)
def test_who_may_be_accused(about: str, nameable: Nameable) -> None:
    assert nameable.named(about) == about


@pytest.mark.parametrize(
    "about",
    [
        row("a pronoun", "They"),
        row("a negative", "nobody"),
        row("an indefinite", "someone"),
        row("what only points", "this defence"),
        row("a clause", "the jab sterilises girls"),
        row("a clause with a helper", "the mayor was late"),
        row("a number of weapons", "4-6 Norlandic missiles"),
        row("a thing", "the military operation"),
        row("a lone noun", "officials"),
        row("a lone noun with a capital", "Regiment"),
        row("a lone word that opens a sentence", "Torture"),
        row("a body that is nobody in particular", "an army"),
        row("a state that is nobody in particular", "a country"),
        row("what is cut short", "one of the"),
        row("an adjective without its noun", "many Norlandic"),
        row("an act", "presenting such statements"),
        row("a town", "Vell"),
        row("nothing", None),
    ],
)
def test_who_may_not(about: str | None, nameable: Nameable) -> None:
    assert nameable.named(about) is None


@pytest.mark.parametrize(
    ("about", "named"),
    [
        row("a nationality", "Norlandic", "Norland"),
        row("the other one", "Sundrian", "Sundria"),
        row("its side", "the Sundrian side", "Sundria"),
        row("the other side", "the Norlandic side", "Norland"),
        row("its federation, run on", "the Norlandic Federation of Sundrian citizens", "Norland"),
        row("a verb behind it", "Norlandic forces repelled", "Norlandic forces"),
    ],
)
def test_what_is_put_in_order(about: str, named: str, nameable: Nameable) -> None:
    assert nameable.named(about) == named
