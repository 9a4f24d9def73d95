"""A label for a person → the person's name, where the article itself gives it: “the Kremlin tyrant” → “Putin”.

Three grounds are sure enough to offer a name, and nothing else is: the name stands right behind the label; the label is that of one who
heads a state, and the article introduces one head of that state by office; or it names one person of the lexicons' list of heads. A
plural, “a Kremlin tyrant” and a label of two possible heads get no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from flagger.analysis import Loaded
from flagger.judging.entries import Lists
from flagger.lexicon.nearest import nearest, shared
from flagger.summary.wording import bare

if TYPE_CHECKING:
    from flagger.summary.context import Context

DEFINITE = frozenset(("the", "this", "that"))
PLACING = frozenset(("in", "of"))
LEAST = 4
"""So many first letters a nationality that no list has shares with its state, and a label with the office of its bearer."""
LONGEST = 4
"""Words in the name of a person."""


class Renamer:
    """Finds the names in one article; looks nothing up before it is asked."""

    def __init__(self, context: Context, lexicons: Lists) -> None:
        self._context = context
        self._text = context.text
        self._lexicons = lexicons

    def name_of(self, mark: Loaded) -> str:
        """The name to use in place of a label: the last name where the full one stands before it; empty where nobody is sure."""
        if mark.category != "epithet" or not self._is_person(mark):
            return ""
        name = self._behind(mark) or self._head(mark)
        if not name:
            return ""
        if self._text.find(name, 0, mark.start) < 0:
            return name
        words = name.split()
        return next((word for word in words if word.lower() in self._heads), words[-1])  # “Kim” of “Kim Jong Un”

    def _is_person(self, mark: Loaded) -> bool:
        """Whether the label is a noun of one person: its entry gives it the inflections of a noun, and it is in none of them."""
        entry = self._lexicons.framing_entry(mark.entry) if mark.entry else None
        word = self._noun(mark)
        if entry is None or not word:
            return False
        forms = rf"(?<![\w-]){re.escape(word)}/n"
        if word.endswith("man"):
            forms += rf"|\b{re.escape(word[:-2])}en\b"
        return any(re.search(forms, pattern) for pattern in entry.patterns)

    def _noun(self, mark: Loaded) -> str:
        """The word that the label is: “boss” of “boss in the Kremlin”."""
        words = self._text[mark.start : mark.end].lower().split()
        at = next((number for number, word in enumerate(words) if word in PLACING), len(words))
        return words[at - 1] if at else ""

    def _behind(self, mark: Loaded) -> str:
        """The name right behind the label, of a source or with a given name: “tyrant Oren Madsk”."""
        words = list(self._capitals(mark.end, forwards=True))
        full = " ".join(words)
        if not words or words[0].lower() in self._lexicons.words("title"):
            return ""
        known = {source.name for source in self._context.result.sources if source.type == "person"}
        lasts = {name.split()[-1] for name in known}
        names = self._lexicons.words("female_name") | self._lexicons.words("male_name")
        given = words[0].lower() in names and len(words) > 1
        return full if full in known or (len(words) == 1 and full in lasts) or given else ""

    def _head(self, mark: Loaded) -> str:
        """The one head of the state that the label names."""
        entry = self._lexicons.framing_entry(mark.entry) if mark.entry else None
        if entry is None or not any(word.split()[0] in self._lexicons.words("top_role") for word in entry.neutral):
            return ""
        state = self._state_of_label(mark)
        if not state or not self._is_definite(mark):
            return ""
        found = self._introduced.get(state) or self._listed.get(state) or set()
        lasts = {name.split()[-1] for name in found}
        return max(found, key=len) if len(lasts) == 1 else ""

    def _is_definite(self, mark: Loaded) -> bool:
        """Whether one person is meant: “the” stands before the label, or nothing does."""
        block = self._context.block_at(mark.start)
        before = self._text[self._context.blocks[block].start if block is not None else 0 : mark.start].split()
        return not before or before[-1].lower() in DEFINITE

    def _state_of_label(self, mark: Loaded) -> str:
        """The state in the words of the label, or behind it: “the tyrant of Orvenia”."""
        words = self._text[mark.start : mark.end].split()
        behind = self._text[mark.end : mark.end + 60].split()
        if behind and behind[0] in PLACING and self._noun(mark) == words[-1].lower():
            words += [bare(word) for word in behind[1 : 3 + (behind[1:2] == ["the"])]]
        for number, word in enumerate(words):
            pair = " ".join(words[number : number + 2])
            if word[:1].isupper():
                return self._seats.get(pair.lower()) or self._state(bare(word))
        return ""

    def _state(self, word: str) -> str:
        """What names of one state share: the state's own name where the lexicons have it, else its first letters."""
        low = word.lower()
        states = self._states
        if low in self._seats or low in states:
            return self._seats.get(low, low)
        near = [state for state in states if shared(low, state) >= LEAST]
        if low in self._nationalities and near:
            return nearest(low, near)
        return low[: LEAST + 1]

    @cached_property
    def _introduced(self) -> dict[str, set[str]]:
        """Who heads each state by the article's own words: “Kaldrian President Oren Madsk”, “Oren Madsk, the Kaldrian president”."""
        found: dict[str, set[str]] = {}
        spans = self._context.words
        words = [self._text[start:end] for start, end in spans]
        roles = self._lexicons.words("top_role") - {"head", "chief", "prime"}
        past = self._lexicons.words("no_longer")
        for number in range(1, len(words)):
            low = words[number].lower()
            first = number - 1 if low == "minister" and words[number - 1].lower() == "prime" else number
            if not (low in roles or first < number) or not first or not words[first - 1][0].isupper():
                continue
            before = words[first - 2].lower() if first > 1 else ""
            if before in past:
                continue
            name = list(self._capitals(spans[number][1], forwards=True))
            opening = first - 1 - (before in DEFINITE)
            if not name and self._text[: spans[opening][0]].endswith(", "):
                name = list(self._capitals(spans[opening][0] - 2, forwards=False))
            if len(name) > 1 or (name and name[0].lower() in self._heads):
                found.setdefault(self._state(bare(words[first - 1])), set()).add(" ".join(name))
        return found

    @cached_property
    def _listed(self) -> dict[str, set[str]]:
        """Whom of the heads that the lexicons know the article names, by state: as a source is called, else the last name alone."""
        full = {
            source.name.split()[-1]: source.name for source in self._context.result.sources if source.type == "person"
        }
        found: dict[str, set[str]] = {}
        for word in {self._text[start:end] for start, end in self._context.words}:
            name = bare(word)
            state = self._heads.get(name.lower()) if name[:1].isupper() else None
            if state:
                found.setdefault(state, set()).add(full.get(name, name))
        return found

    def _capitals(self, offset: int, *, forwards: bool) -> Iterator[str]:
        """The words with capitals that follow `offset` after a space, or end at it; a mark between two ends them."""
        near = self._text[offset : offset + 80] if forwards else self._text[max(0, offset - 80) : offset]
        pattern = r"(?: [^\W\d_][\w’'-]*\.?)+" if forwards else r"(?:[^\W\d_][\w’'-]* )*[^\W\d_][\w’'-]*$"
        run = re.match(pattern, near) if forwards else re.search(pattern, near)
        words = run.group().split() if run else []
        if not forwards:
            words.reverse()
        taken: list[str] = []
        for word in words[:LONGEST]:
            if not word[0].isupper():
                break
            taken.append(bare(word))
            if forwards and bare(word) != word:
                break
        return iter(taken if forwards else taken[::-1])

    @cached_property
    def _heads(self) -> dict[str, str]:
        return _pairs(self._lexicons, "head_of")

    @cached_property
    def _seats(self) -> dict[str, str]:
        return _pairs(self._lexicons, "seat_of")

    @cached_property
    def _states(self) -> frozenset[str]:
        return frozenset(state.lower() for state in self._lexicons.terms("state"))

    @cached_property
    def _nationalities(self) -> frozenset[str]:
        return frozenset(word.lower() for word in self._lexicons.terms("nationality"))


def _pairs(lexicons: Lists, name: str) -> dict[str, str]:
    """A list of “name : state”, as the lexicons keep it, with hyphens set right."""
    return dict(term.replace(" - ", "-").split(" : ", 1) for term in lexicons.words(name))
