"""Whether the one accused is heard: he, or somebody who speaks for him, answers the charge somewhere in the article."""

from __future__ import annotations

from flagger.analysis import Allegation, Sentence, Source
from flagger.article import Span
from flagger.marking.alleging.heard import speaks_for_another
from flagger.marking.alleging.matter import stem, stems
from flagger.marking.alleging.parties import Parties
from flagger.marking.alleging.scene import Scene
from flagger.marking.alleging.speeches import FIRST_PERSON, OWN
from flagger.marking.alleging.stands import Stands
from flagger.marking.alleging.status import add_evidence
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import words_of
from flagger.marking.naming.entity import Entity
from flagger.marking.naming.names import Names
from flagger.marking.naming.pronouns import GENDERS
from flagger.marking.naming.spelling import related

REACH = 2
"""An answer stands at most this many sentences behind the charge."""

LONG = 4
"""A noun of this many letters or more is enough to know somebody by who has no name: “the port”, “the port’s managers”."""

NAMED_REACH = 100
"""Whom “his” means is named within so many tokens before it."""


def read_answers(
    scene: Scene, parties: Parties, allegations: list[Allegation], sources: list[Source], stands: Stands
) -> None:
    """Set the answer of each charge whose accused, or whose representative, speaks in one of the next sentences or of it elsewhere.

    Who denies it in his own words disputes it too.
    """
    by_id = {source.id: source for source in sources}
    at = 0
    for mark in allegations:
        while at < len(scene.sentences) and scene.sentences[at].end <= mark.start:
            at += 1
        if mark.nature == "figure" or mark.answer == "given" or not mark.about:
            continue
        near = (
            _near(scene, parties, mark, scene.sentences[at : at + 1 + REACH], by_id) if mark.answer == "none" else None
        )
        if near is not None:
            place, denied = near
        else:
            speech = stands.answer(mark)
            if speech is None or (mark.answer == "sought" and not speech.rejects):
                continue
            place, denied = speech.at, speech.rejects
        mark.answer = "given"
        add_evidence(mark, place)
        if denied and mark.status == "unverified":
            mark.status = "disputed"


def _near(
    scene: Scene, parties: Parties, mark: Allegation, sentences: list[Sentence], by_id: dict[str, Source]
) -> tuple[Span, bool] | None:
    """The first of some sentences that answers a charge, and whether it denies it; None where none does."""
    copy = scene.copy
    for sentence in sentences:
        source = by_id.get(sentence.source_id or "")
        if source is None or sentence.start < mark.start or source.id == mark.by_id or sentence.stance == "mental":
            continue
        if copy.since(copy.tokens.at(sentence.start)) > copy.tokens.at(mark.start):
            return None  # Another post of a live blog.
        answered, denied = _answer(copy, scene.names, parties, mark, sentence, source)
        if not answered and mark.stance == "accusing" and sentence in sentences[1:2]:
            # “Berl accused the port of waste. The port's managers said …”: the next to speak is the other side.
            answered = parties.speaks_for(source, mark.about)
        if answered:
            return Span(sentence.start, sentence.end), denied
    return None


def _answer(
    copy: Copy, names: Names, parties: Parties, mark: Allegation, sentence: Sentence, source: Source
) -> tuple[bool, bool]:
    """Whether a sentence answers a charge, and whether it denies it."""
    words = words_of(copy.lexicons)
    described = f"{source.name} {source.description or ''}"
    parts = described.lower().replace("’s", " ").replace("'s", " ").split()
    inside = copy.low[copy.tokens.at(sentence.start) : copy.tokens.at(sentence.end)]
    about = mark.about or ""
    same = related(about, source.name) or bool(_nouns(about) & _nouns(" ".join(parts)))
    same = same or parties.speaks_for(source, about)
    own_words = not FIRST_PERSON.isdisjoint(inside)
    denies = not words.answering.isdisjoint(inside)
    of_accused = same or (not OWN.isdisjoint(parts) and _may_be_his(names, mark, sentence, denies))
    speaks_for = of_accused and speaks_for_another(words.representative, frozenset(parts))
    tokens, claimed = copy.tokens.range(sentence.start, sentence.end), copy.tokens.range(mark.start, mark.end)
    matter = stems(copy, claimed.start, claimed.stop) - {stem(word.lower()) for word in about.split()}
    alike = bool(matter & stems(copy, tokens.start, tokens.stop))
    denied = denies and (alike or (own_words and not copy.lexicons.words("denial_word").isdisjoint(inside)))
    # “the mayor’s office” of “the Socialist mayor”
    of_him = same and not about[0].isupper() and ("’s" in source.name or "'s" in source.name)
    return speaks_for or of_him or (same and (denied or (own_words and (denies or alike)))), denied and (
        speaks_for or same
    )


def _may_be_his(names: Names, mark: Allegation, sentence: Sentence, denies: bool) -> bool:
    """Whether “his lawyer” may be that of the accused: neither the gender nor, where nothing is denied, who of the two was
    named last speaks for the accuser.
    """
    tokens = names.copy.tokens.range(sentence.start, sentence.end)
    at = next((i for i in tokens if names.copy.low[i] in OWN), tokens.start)
    gender = GENDERS.get(names.copy.low[at], "")
    accused, accuser = (_entity(names, name) for name in (mark.about, mark.by))
    if accused is not None and not accused.may_be(gender):
        return False
    if not gender or accuser is None or not accuser.may_be(gender) or denies:
        return True
    if accused is not None and accused.gender and not accuser.gender:
        return True
    before = (names.at.get(i) for i in range(at - 1, max(-1, at - 1 - NAMED_REACH), -1))
    return next((entity for entity in before if entity in (accused, accuser) and entity), accuser) is not accuser


def _entity(names: Names, name: str | None) -> Entity | None:
    """Who bears a name in this article, or None."""
    parts = (name or "").split()
    return names.find(parts) if parts else None


def _nouns(name: str) -> set[str]:
    """The long words of a description."""
    return {word for word in name.lower().split() if len(word) >= LONG}
