"""Who did not answer: a bystander who “did not respond” leaves the accused unasked."""

from __future__ import annotations

from functools import lru_cache

from flagger.analysis import Allegation, Sentence
from flagger.lexicon import Lexicons
from flagger.lexicon.tokens import is_word
from flagger.marking.alleging.parties import Parties
from flagger.marking.alleging.scene import Scene
from flagger.marking.copy import Copy
from flagger.marking.grammar.words import Range, words_of
from flagger.marking.naming.entity import Entity

LONG = 3
STEM = 6
"""Words longer than this are compared, by their first letters."""

BEFORE, SINCE = 40, 200
"""He may be named so many tokens before the claim, and at most so many before the sign."""

OWN = frozenset(("he", "she", "they", "it", "we", "who", "which", "his", "her", "their", "its", "him", "them"))
PRESS = frozenset(("press", "media", "communications", "public", "relations"))
JOINTS = frozenset((",", ";", "and", "but", "while"))


def asked(scene: Scene, parties: Parties, sign: Range, sentence: Sentence, marks: list[Allegation]) -> list[Allegation]:
    """Those of the claims whose accused was asked, where somebody gave no answer at `sign`.

    He is taken for the accused or one of his where a pronoun, a bare role (“the company”) or a word of the claims or of the
    text since names him, and where a state is accused: many speak for it. Else the text names him for the first time.
    """
    copy, places = scene.copy, words_of(scene.copy.lexicons).places
    tokens = _silent(copy, sign, sentence)
    silent = [copy.low[i] for i in tokens if is_word(copy.raw[i])]
    called = copy.written(tokens.start, tokens.stop) if tokens else ""
    marks = [mark for mark in marks if mark.nature != "figure"]  # A count accuses nobody.
    named = [entity for entity in scene.names.inside(tokens.start, tokens.stop) if entity.person]
    theirs = [mark for mark in marks if parties.same(mark.about, called) and not _is_another(scene, mark, named)]
    if theirs:
        return theirs
    if named:
        # Somebody with a name is the accused only where that is his.
        marks = [mark for mark in marks if mark.about is None or scene.names.find(mark.about.split()) is None]
    if not marks:
        return marks
    if not OWN.isdisjoint(silent) or not places.isdisjoint(silent):
        return marks
    common = _common(copy.lexicons)
    own = {word[:STEM] for word in silent if len(word) > LONG and word not in common and not word.endswith("ly")}
    last = copy.tokens.at(sentence.start)
    first = max(0, last - SINCE, copy.tokens.at(marks[0].start) - BEFORE)
    if not own or not own.isdisjoint(word[:STEM] for word in copy.low[first:last]):
        return marks
    return [mark for mark in marks if not places.isdisjoint((mark.about or "").lower().split()) or not mark.about]


def _is_another(scene: Scene, mark: Allegation, named: list[Entity]) -> bool:
    """Whether a person is accused, and others are named as silent who share no more than a first name with him."""
    accused = scene.names.find((mark.about or "").split())
    return bool(named) and accused is not None and accused.person and accused not in named


@lru_cache(maxsize=2)
def _common(lexicons: Lexicons) -> frozenset[str]:
    """Words that may stand for anybody who was named before, or for nobody."""
    words = words_of(lexicons)
    small = words.edge | words.auxiliary | words.determiner | words.time
    return frozenset(words.nominal - words.court_source | PRESS | small)


def _silent(copy: Copy, sign: Range, sentence: Sentence) -> range:
    """The tokens that say who gave no answer: before the sign in its clause, or behind “from”."""
    tokens = copy.tokens.range(sentence.start, sentence.end)
    first = sign.first
    while first > tokens.start and (first == sign.first or copy.low[first - 1] not in JOINTS):
        first -= 1
    if first > tokens.start and copy.low[first - 1] == "," == copy.low[sign.first - 1]:
        # “The port, a firm of nine towns, did not reply.”
        first -= 1
        while first > tokens.start and copy.low[first - 1] not in JOINTS:
            first -= 1
    if copy.words(first, sign.first):
        return range(first, sign.first)
    if copy.low[sign.last : sign.last + 1] != ["from"]:
        return range(0)
    last = next((i for i in range(sign.last, tokens.stop) if copy.low[i] in JOINTS), tokens.stop)
    return range(sign.last + 1, last)
