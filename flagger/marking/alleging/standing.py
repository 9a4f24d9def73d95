"""Which names of a clause can be its subject: no place, no owner, nobody behind a preposition; and who stands together."""

from __future__ import annotations

from flagger.lexicon.tokens import is_word
from flagger.marking.alleging.antecedents import may_be_person
from flagger.marking.alleging.scene import Scene
from flagger.marking.grammar.words import Range
from flagger.marking.naming.entity import Entity

Mention = tuple[Entity, Range]

WHERE = frozenset(
    ("in", "at", "near", "from", "to", "outside", "inside", "by", "with", "against", "under", "for", "on", "than")
)
"""Behind these a name is no subject: “detained in Vell on suspicion of”, “after talks with Berl”."""

ADDRESS = frozenset((",", ")", "all", "both"))
"""Between these and a name “of” tells where somebody lives: “Ana Berl, 41, of Mill Row,”."""

JOINTS = frozenset((",", "and", "'s"))
BETWEEN = 18
"""Between two who stand together come at most so many tokens: ages, trades, where they live."""

MOST = 6
"""More than so many names are a list, which names nobody in particular."""

BREAKS = frozenset(("who", "which", "that", ";", ":", "“", "”", '"', "but", "while", "—", "–", "."))
TITLES = frozenset(("the", "president", "a", "an", "his", "her", "former", "then"))


class Standing:
    """Answers for the names of one article."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._low = scene.low
        self._names = scene.names
        self._finite = scene.words.finite | scene.words.modal

    def subjects(self, first: int, last: int) -> list[Mention]:
        """The names from token `first` to `last` that may be the subject of a verb behind them, in order."""
        found: list[Mention] = []
        where: Range | None = None
        for entity, place in self._names.between(first, last):
            opens = self._opening(place)
            adjoins = where is not None and opens - 1 == where.last and self._low[opens - 1] in JOINTS
            if self.is_where(opens) or adjoins:
                where = place  # “of Mill Row, Orlen,”
                continue
            where = None
            owner = place.last < len(self._low) and self._low[place.last] == "'s"
            if not owner and not self._is_of_name(place):
                found.append((entity, place))
        return found

    def is_where(self, opens: int) -> bool:
        """Whether a name that opens at a token stands behind a preposition that makes no subject of it."""
        before = opens - 1
        while before > 0 and self._low[before] in TITLES:
            before -= 1
        if before < 0:
            return False
        if self._low[before] == "of":
            behind = self._low[before - 1] if before else ","
            return behind in ADDRESS or behind[0].isdigit()
        return self._low[before] in WHERE

    def together(self, mentions: list[Mention], at: int) -> list[str]:
        """The name at a place of the mentions with those that “and” joins to it before it: “Ana Berl, 41, and Tom Berl”."""
        found = [mentions[at][0].name]
        joined = False
        for earlier, later in zip(reversed(mentions[:at]), reversed(mentions[1 : at + 1]), strict=False):
            between = self._low[earlier[1].last : self._opening(later[1])]
            joined = joined or (bool(between) and between[-1] == "and")
            if not joined or not self._is_light(between) or len(found) == MOST:
                break
            found.insert(0, earlier[0].name)
        given = self._given(mentions[at]) if len(found) == 1 else None
        return list(dict.fromkeys([given, *found] if given else found))

    def first(self, first: int, last: int) -> list[str]:
        """The first name from token `first` to `last`, and those that “and” joins to it: whom a verb charges."""
        mentions = [each for each in self._names.between(first, last) if may_be_person(self._scene.words, each[0])]
        for at in reversed(range(len(mentions))):
            found = self.together(mentions, at)
            if mentions[0][0].name in found:
                return found
        return []

    def _given(self, mention: Mention) -> str | None:
        """The first of a couple, whose given name stands before “and” and the other's full name: “Ana and Tom Berl”."""
        entity, place = mention
        at = self._opening(place) - 2
        if at < 0 or self._low[at + 1] != "and" or not entity.person or not self._scene.copy.is_name(at):
            return None
        found = self._names.find([self._scene.raw[at], entity.name.split()[-1]])
        return found.name if found is not None and found is not entity and found.first_names else None

    def _opening(self, place: Range) -> int:
        """The first token of a name with its titles: “Mr Berl”."""
        entity, first = self._names.at.get(place.first), place.first
        while first > 0 and self._names.at.get(first - 1) is entity:
            first -= 1
        return first

    def _is_light(self, between: list[str]) -> bool:
        """Whether nothing but ages, trades and addresses stands between two names."""
        if len(between) > BETWEEN or not BREAKS.isdisjoint(between) or not self._finite.isdisjoint(between):
            return False
        return not any(is_word(word) and word.endswith("ed") for word in between)

    def _is_of_name(self, place: Range) -> bool:
        """Whether a name only goes with the noun behind it: “Vell police”, “the Orlen councillor”."""
        behind = self._low[place.last] if place.last < len(self._low) else "."
        entity = self._names.at[place.first]
        nominal = self._scene.words.nominal
        return not entity.person and behind in nominal and behind not in self._finite


def listed(names: list[str]) -> str:
    """Several names as one: “Ana Berl, Tom Wick and Lio Ferr”."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
