"""Who is accused in an article, and with what."""

from __future__ import annotations

from flagger.analysis import Allegation
from flagger.judging.case import Case
from flagger.judging.own_voice import is_attributed

RIGHT_BEFORE = 40
"""Characters: “Dorn Vale had”, “the mayor of Orlen, who”."""


def accused_of(case: Case) -> list[tuple[str, list[Allegation]]]:
    """Everybody who is charged by somebody else, with the charges; names of one actor go together, under the first."""
    found: list[tuple[str, list[Allegation]]] = []
    by_key: dict[str, list[Allegation]] = {}
    for allegation in case.allegations:
        if allegation.nature != "charge" or allegation.about is None or not is_attributed(allegation):
            continue
        if _is_own_side(case, allegation, allegation.about) or not _is_named_here(case, allegation, allegation.about):
            continue
        keys = case.actors.keys(allegation.about)
        known = next((by_key[key] for key in sorted(keys) if key in by_key), None)
        if known is None:
            known = []
            found.append((allegation.about, known))
        known.append(allegation)
        for key in keys:
            by_key.setdefault(key, known)
    return found


def _is_own_side(case: Case, allegation: Allegation, accused: str) -> bool:
    """Whether the accused is whoever speaks, or is named in his role."""
    source = case.source(allegation.by_id)
    speaker = f"{source.name} {source.description or ''}" if source else allegation.by
    return case.actors.same(speaker, accused)


def _is_named_here(case: Case, allegation: Allegation, accused: str) -> bool:
    """Whether a charge, or what stands right before it, names the accused: whom a pronoun means is too unsure a ground."""
    sentence = case.sentence_at(allegation.start)
    least = sentence.start if sentence else allegation.start
    start = least if allegation.stance == "accusing" else max(least, allegation.start - RIGHT_BEFORE)
    text = case.text(start, allegation.end)
    return accused.casefold() in text.casefold() or case.actors.same(text, accused)
