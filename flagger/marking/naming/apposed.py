"""The name beside a role: before its comma, or behind the role and all that describes it."""

from __future__ import annotations

from flagger.marking.naming.entity import Entity
from flagger.marking.naming.names import Names

NAME_REACH = 10
"""The name behind a role comes within this many tokens: “a delegate of the port at the talks Ana Berl”."""


def name_before(names: Names, first: int) -> Entity | None:
    """The person whom a phrase describes behind his comma or his age: “Ana Berl, 52, a baker told the paper”; or None."""
    low = names.copy.low
    if first < 2 or low[first - 1] != "," or low[first] not in names.words.determiner:
        return None
    aged = first > 3 and low[first - 2].isdigit() and low[first - 3] == ","
    entity = names.at.get(first - 4 if aged else first - 2)
    return entity if entity is not None and entity.person else None


def name_behind(names: Names, last: int) -> Entity | None:
    """The person whose name stands behind his role: “The deputy mayor, Ana Berl, met …”; or None.

    The name may have titles of its own (“One delegate, port chair Ana Berl, …”), the role years in brackets, or an office and
    its place without a comma (“a delegate of the port at the talks Ana Berl”).
    """
    low = names.copy.low
    most = min(len(low), last + NAME_REACH)
    if low[last : last + 1] == ["("]:
        closing = next((i for i in range(last, most) if low[i] == ")"), last)
        entity = names.at.get(closing + 1)
        return entity if entity is not None and entity.person else None
    comma = low[last : last + 1] == [","]
    for index in range(last + comma, most):
        entity = names.at.get(index)
        if entity is not None and entity.person:
            if not comma:
                return entity if index > last and low[index - 1] not in names.words.link else None
            mention = next((each for each in entity.mentions if last < each.first <= index + NAME_REACH), None)
            return entity if mention is not None and low[mention.last : mention.last + 1] == [","] else None
        titled = low[index] in names.words.role or low[index] == "'s" if comma else low[index] in names.words.link
        if not (titled or low[index] == "the" or names.copy.is_name(index)):
            return None
    return None
