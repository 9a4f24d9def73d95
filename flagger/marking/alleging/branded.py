"""Somebody is called a criminal before his name, as if that were known: “the known swindler Ana Berl”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from flagger.lexicon import Lexicons
from flagger.marking.alleging.scene import Claim, Scene
from flagger.marking.grammar.words import Range, longest_of

MOST = 6
"""Such words read in one sentence: more are no news prose."""

SELDOM = frozenset(("not", "no", "if", "whether", "wrongly", "falsely"))


@lru_cache(maxsize=2)
def _lists(lexicons: Lexicons) -> tuple[frozenset[str], frozenset[str], dict[str, int]]:
    nouns = lexicons.words("branded")
    return lexicons.words("branding"), nouns, longest_of(nouns)


def brands(scene: Scene) -> Iterator[Claim]:
    """Every person whom the article, or somebody in it, calls so."""
    branding, nouns, longest = _lists(scene.copy.lexicons)
    low = scene.low
    for number, sentence in enumerate(scene.sentences):
        if sentence.part == "boilerplate":
            continue
        tokens = scene.tokens(number)
        for index in [i for i in tokens if low[i] in branding][:MOST]:
            size = _size(low, index + 1, nouns, longest)
            named = index + 1 + size
            entity = scene.names.at.get(named) if size else None
            if entity is None or entity.adjective or scene.has(SELDOM, index - 3, index):
                continue
            last = named
            while scene.names.at.get(last) is entity:
                last += 1
            holder = scene.teller(index)
            person = entity.person or bool(entity.first_names)
            owner = low[last : last + 1] == ["'s"] or last > tokens.stop
            if person and not owner and (holder is None or holder.stance != "rejecting"):
                yield Claim(Range(index, last), holder, entity.name, number, None, rank=2)


def _size(low: Sequence[str], first: int, nouns: frozenset[str], longest: dict[str, int]) -> int:
    """How many tokens the noun for a criminal has that starts at a token, or 0."""
    most = min(longest.get(low[first], 0), len(low) - first) if first < len(low) else 0
    return next((n for n in range(most, 0, -1) if " ".join(low[first : first + n]) in nouns), 0)
