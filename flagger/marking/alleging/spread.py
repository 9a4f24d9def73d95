"""One denial for several charges: what the same one is accused of besides."""

from __future__ import annotations

from flagger.analysis import Allegation
from flagger.marking.alleging.parties import covers, several
from flagger.marking.alleging.stands import Stands, charge_matter
from flagger.marking.copy import Copy


def spread_answers(copy: Copy, stands: Stands, allegations: list[Allegation]) -> None:
    """Let a denial count for the other charges against the same one: they have an answer, and those of like words or
    before a court stand disputed.

    A state is accused of much at once: its denial counts for the charges of like words alone.
    """
    denials: dict[str, list[Allegation]] = {}
    for mark in allegations:
        if mark.status == "disputed" and mark.answer == "given" and mark.about:
            denials.setdefault(mark.about, []).append(mark)
    answers: dict[str, tuple[Allegation, frozenset[str]] | None] = {}
    for mark in allegations:
        about = mark.about
        if not about or mark.nature == "figure" or (mark.answer == "given" and mark.status != "unverified"):
            continue
        if about not in answers:
            names = [name for name in denials if any(covers([name], who) for who in several(about))]
            theirs = [denial for name in names for denial in denials[name]]
            matter: frozenset[str] = frozenset().union(*(charge_matter(copy, each) for each in theirs))
            answers[about] = (theirs[0], matter) if covers(denials, about) else None
        answer = answers[about]
        if answer is None:
            continue
        denial, denied = answer
        alike = not denied.isdisjoint(charge_matter(copy, mark))
        if not alike and stands.is_of_state(about):
            continue
        mark.answer = "given"
        if mark.status == "unverified" and (alike or (mark.proceeding and denial.proceeding)):
            mark.status, mark.evidence = "disputed", list(denial.evidence)
