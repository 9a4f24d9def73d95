"""Who stands where an accused stands: before a passive, behind an active charge, at the opening of a statement."""

from __future__ import annotations

from flagger.analysis import Attribution, Source
from flagger.marking.alleging.antecedents import may_be_person
from flagger.marking.alleging.scene import SOMEBODY, Scene
from flagger.marking.alleging.standing import Mention, Standing, listed
from flagger.marking.alleging.targets import PASSIVE, Targets
from flagger.marking.grammar.clauses import group_start
from flagger.marking.grammar.leftward import subject
from flagger.marking.grammar.rightward import first_subject, following
from flagger.marking.grammar.words import Range
from flagger.marking.naming.pronouns import GENDERS

ONE = frozenset(("is", "was", "has"))
"""What opens the verb group of a single subject."""

OWN = frozenset(("we", "i", "our", "my", "its", "their"))
"""A subject that these open is of the speaker's own side."""

JUDGES = frozenset(("judge", "justice", "magistrate", "recorder", "coroner"))

ACCUSES = ("accus", "sue", "suing", "alleg", "blam", "claim")
"""What verbs start with whose subject accuses somebody else."""

SKIPPED = PASSIVE | {"not", "also", "then", "later", "found"}

PASSIVE_REACH = 5
"""A passive ends at most this many tokens behind its subject."""

REACH = 60
"""The subject of a verb stands at most this many tokens before it."""


class Accused:
    """Answers with a name or a description, or None."""

    def __init__(self, scene: Scene, targets: Targets) -> None:
        self._scene = scene
        self._targets = targets
        self._low = scene.low
        self._names = scene.names
        self._words = scene.words
        self._standing = Standing(scene)
        self._officers = (
            scene.words.court_source | scene.words.representative | scene.copy.lexicons.words("court_officer")
        )
        self._known = {entity.name: entity for entity in scene.names.entities}

    def is_person(self, name: str) -> bool:
        """Whether a name is somebody's in this article, or may be a surname that it gives once."""
        known = self._known.get(name)
        if known is not None:
            return may_be_person(self._words, known)
        word = name.lower()
        return name[0].isupper() and name.isalpha() and word not in self._words.places | self._words.institution

    def is_speaker(self, name: str, holder: Attribution | None) -> bool:
        """Whether a name is that of whoever speaks."""
        return self._targets.pronouns.is_speaker(name, holder)

    def him(self, index: int) -> str | None:
        """Whom the pronoun at a token stands for that a charge has for its object: “charged him with theft”."""
        return self._targets.pronouns.antecedent(index, self._low[index] != "them", None)

    def opening(self, span: Range, holder: Attribution | None) -> str | None:
        """The subject that a statement opens with: a name, what a pronoun stands for, or a definite description."""
        phrase = following(self._scene.grammar, *span)
        if phrase is None:
            return None
        word = self._low[phrase.first]
        passive = self._is_passive(self._low[phrase.last : min(span.last, phrase.last + PASSIVE_REACH)])
        if word in ("they", "it", "he", "she"):
            return None if passive else self._targets.pronouns.antecedent(phrase.first, word in ("he", "she"), holder)
        phrases = self._targets.phrases
        return phrases.whom(phrase) or (None if passive else phrases.described(phrase))

    def is_judge(self, holder: Attribution | None) -> bool:
        """Whether a judge speaks."""
        source = self._scene.source(holder)
        return source is not None and not JUDGES.isdisjoint(self._described(source))

    def _described(self, source: Source) -> list[str]:
        """The words of a source's name, description and roles."""
        entity = self._names.find(source.name.split())
        roles = " ".join(entity.roles) if entity is not None else ""
        return f"{source.name} {source.description or ''} {roles}".lower().replace("’s", "").split()

    def doing(self, span: Range) -> str | None:
        """The subject of a statement, or who harmed it: “Berl was stabbed by Hask” is against Hask, “Berl was paid” against Berl."""
        phrase = following(self._scene.grammar, *span)
        found = self._targets.phrases.whom(phrase)
        if phrase is None or found is None:
            return None
        if self._is_harmed(self._low[phrase.last : min(span.last, phrase.last + PASSIVE_REACH)]):
            return self._targets.agent(Range(phrase.last, span.last)) or SOMEBODY
        return found

    def acting(self, span: Range, holder: Attribution | None) -> str | None:
        """Who acts in a clause: its subject, or the agent of its passive; “he” of what is reported is whoever speaks.

        Nobody where the subject is the one who accuses (“Berl is suing …”), or “he” of a judge's or a lawyer's words.
        """
        scene, targets, low = self._scene, self._targets, self._low
        by = next((i for i in range(span.first + 1, span.last - 1) if low[i] == "by"), None)
        if by is not None and not low[by - 1].endswith("ed"):
            agent = targets.agent(span)  # “a case of torture by Norland”; not “the breach that was noted by Norland”
            if agent is not None:
                return agent
        bare = low[span.first] in self._words.pronoun
        phrase = Range(span.first, span.first + 1) if bare else first_subject(scene.grammar, *span)
        if phrase is None:
            return None
        word = low[phrase.first]
        follower = low[phrase.last : min(span.last, phrase.last + PASSIVE_REACH)]
        if self._is_passive(follower):
            return targets.agent(Range(phrase.last, span.last))
        verb = next((each for each in follower if each not in self._words.auxiliary and each[-2:] != "ly"), "")
        if word in OWN or verb.startswith(ACCUSES):
            return None
        if word in ("it", "he", "she"):
            return self._self(word, holder)
        return None if word in self._words.pronoun else targets.phrases.whom(phrase)

    def _self(self, word: str, holder: Attribution | None) -> str | None:
        """Whoever speaks, where he may speak of himself as “he”: no judge, no lawyer, nobody whom the article calls “she”."""
        source = self._scene.source(holder)
        if source is None or holder is None or holder.verbatim:
            return None
        if not self._officers.isdisjoint(self._described(source)):
            return None
        entity = self._names.find(source.name.split())
        return source.name if entity is None or entity.may_be(GENDERS.get(word, "")) else None

    def _is_passive(self, words: list[str]) -> bool:
        """Whether the words behind a subject say that something was done to it: “was shelled”, “have been driven out”."""
        done = _done(words)
        return done.endswith(("ed", "en")) or done in self._words.passive or done in self._words.crime

    def _is_harmed(self, words: list[str]) -> bool:
        """Whether the words behind a subject say that somebody did him harm: “was stabbed”, “was found shot”."""
        return _done(words) in self._words.crime | self._words.harm

    def before(self, index: int, number: int) -> str | None:
        """Who stands as the subject of the verb group that ends before token `index`: “Ana Berl, 40, and Tom Wick were charged”."""
        grammar, phrases = self._scene.grammar, self._targets.phrases
        least = max(self._scene.tokens(number).start, index - REACH)
        group = group_start(grammar, index, least)
        plural = self._low[group] not in ONE
        defining = self._low[group - 1] == "who" and self._low[group - 2] != "," and group - 2 not in self._names.at
        if group > least and self._low[group - 1] == "who":
            group -= 1 + (self._low[group - 2] == ",")
        phrase = subject(grammar, group, least)
        if phrase is not None and self._low[phrase.first] in ("he", "she", "they"):
            return self._targets.pronouns.antecedent(phrase.first, self._low[phrase.first] != "they", None)
        standing = self._standing.subjects(least, index)
        named = phrase is not None and any(not entity.adjective for entity in self._names.inside(*phrase))
        mentions = [each for each in standing if may_be_person(self._words, each[0])]
        if phrase is not None and not self._standing.is_where(phrase.first):
            inside = [at for at, (_, place) in enumerate(standing) if phrase.first <= place.first < phrase.last]
            if inside and plural and len(inside) < 2 and phrases.groups.are_several(phrase):
                return phrases.text(phrase)  # “Ana Berl and her brother were charged”
            if inside:
                return self._joined(standing, inside[-1], plural=plural)
            found = None if named else phrases.whom(phrase)
            if found is not None and not self._low[phrase.first][0].isdigit():
                return found
        if defining:
            return None  # “the priests who were accused of …”: those, not the bishop who named them.
        if mentions:
            return self._joined(mentions, len(mentions) - 1, plural=plural)
        phrase = first_subject(grammar, least, index)
        return None if phrase is None else phrases.whom(phrase) or phrases.text(phrase)

    def beside(self, index: int, number: int) -> str | None:
        """Whom the phrase right before token `index` names: “two clerks [accused of theft]”."""
        phrase = subject(self._scene.grammar, index, self._scene.tokens(number).start)
        return None if phrase is None else self._targets.phrases.whom(phrase) or self._targets.phrases.text(phrase)

    def _joined(self, mentions: list[Mention], at: int, *, plural: bool) -> str:
        """The name at a place of the mentions, with those that stand together with it where the verb may be of several."""
        return listed(self._standing.together(mentions, at)) if plural else mentions[at][0].name

    def first_whom(self, first: int, last: int) -> str | None:
        """The first name in a range with those joined to it, or the phrase that opens it: whom a verb charges."""
        found = self._standing.first(first, last)
        if found:
            return listed(found)
        phrase = following(self._scene.grammar, first, last)
        return None if phrase is None else self._targets.phrases.whom(phrase) or self._targets.phrases.text(phrase)


def _done(words: list[str]) -> str:
    """The participle behind a form of “be”, or nothing: “was brutally murdered”, “were found dead”."""
    be = next((at for at, word in enumerate(words) if word in PASSIVE), None)
    behind = words[be + 1 :] if be is not None else []
    return next((word for word in behind if word not in SKIPPED and not word.endswith("ly")), "")
