"""Who is accused in an article, and whether it lets them answer."""

from __future__ import annotations

from collections import defaultdict
from typing import Literal

import msgspec

from flagger.analysis import Allegation, Answer
from flagger.judging.matter import stems
from flagger.marking.alleging.parties import several
from flagger.summary.context import Context
from flagger.summary.found import by_classifier
from flagger.summary.views import Label
from flagger.summary.wording import capital, listed

Heard = Literal["heard", "sought", "unheard"]


class Accused(msgspec.Struct, frozen=True):
    """Someone charged with something, and whether the article lets them answer."""

    name: str
    heard: Heard
    words: str
    allegations: tuple[Label, ...]


def accused(context: Context) -> tuple[Accused, ...]:
    """Everyone whom someone else charges with something, those not heard first.

    Whom nobody names is left out, since whom a pronoun means is too unsure a ground; so is what the classifier alone found.
    """
    about: defaultdict[str, list[tuple[str, Allegation]]] = defaultdict(list)
    named: set[str] = set()
    for number, charge in enumerate(context.charges, 1):
        if by_classifier(charge):
            continue
        for allegation in charge:
            if allegation.about and allegation.about != allegation.by and allegation.nature == "charge":
                names = several(allegation.about)
                for name in names:
                    about[name].append((f"A{number}", allegation))
                if _names(context, allegation, allegation.about):
                    named.update(names)
    accused = [_one_accused(name, charges) for name, charges in about.items() if name in named]
    return tuple(sorted(accused, key=lambda one: ("unheard", "sought", "heard").index(one.heard)))


def _names(context: Context, allegation: Allegation, about: str) -> bool:
    """Whether the sentence of a charge, as far as the charge goes, names the accused."""
    sentence = context.sentence_at(allegation.start)
    text = context.text[sentence.start if sentence else allegation.start : allegation.end]
    return about.casefold() in text.casefold() or not stems(about).isdisjoint(stems(text))


def _one_accused(name: str, charges: list[tuple[str, Allegation]]) -> Accused:
    answers: defaultdict[str, set[Answer]] = defaultdict(set)
    for label, allegation in charges:
        answers[label].add(allegation.answer)
    labels = list(answers)
    unheard = [label for label in labels if answers[label] == {"none"}]
    heard: Heard
    if not unheard:
        heard = "heard" if any("given" in answer for answer in answers.values()) else "sought"
        words = "answers in the article" if heard == "heard" else "the article says an answer was sought"
    else:
        heard = "unheard"
        words = "not heard on" if len(unheard) == len(labels) else f"not heard on {listed(unheard)}"
    return Accused(capital(name), heard, words, tuple(Label(label, label.lower()) for label in labels))
