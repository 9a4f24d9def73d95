"""One matcher for all lexicons: tokens in, hits out, in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import compress, pairwise
from operator import attrgetter
from typing import NamedTuple

import msgspec

from flagger.lexicon.model import ENTRIES, Compiled, Concepts, Entry, FramingEntry, Located, Sequence
from flagger.lexicon.packing import Records, unpacked
from flagger.lexicon.patterns import ANY, COMMON, SECOND, Element, Flat
from flagger.lexicon.tokens import Tokens, fold

REACH = 8
"""Within how many words of a hit a required neighbour stands."""

NAME = "<name>"
NAME_WORDS = 3
"""How many words the slot `<name>` takes at most."""

STEM = 3
"""How many letters stand at least before the ending by which a slot takes a word that its list lacks."""

PATTERN, EXCEPTION, REQUIREMENT = range(3)

Sought = tuple[int, int, Flat]
"""The number of an entry, a role, and what to look for."""


class Hit(NamedTuple):
    """An entry found: `entry` is its number in `Lexicons.ids`; the rest are token indices, half-open.

    `start` to `end` is all that was matched, `mark_start` to `mark_end` the part that is to be marked.
    """

    entry: int
    start: int
    end: int
    mark_start: int
    mark_end: int


class Anchored(NamedTuple):
    """The numbers of the sequences that are looked up by one word.

    Nearly all of them miss a second word of theirs: `near` has its distance (−1 is the word before), all words that are looked
    for there, and which sequences take which of them. `free` have no such word.
    """

    free: list[int]
    near: list[tuple[int, frozenset[str], list[tuple[frozenset[str], list[int]]]]]


class Entries:
    """The entries by their numbers, each unpacked when it is asked for first."""

    def __init__(self, compiled: Compiled) -> None:
        self._kinds = compiled.kinds
        self._packed = {kind: Records(compiled.entries, entry) for kind, entry in ENTRIES.items()}
        self._known: dict[int, Entry] = {}

    def __getitem__(self, number: int) -> Entry:
        entry = self._known.get(number)
        if entry is None:
            entry = self._known[number] = self._packed[self._kinds[number]][number]
        return entry


class Lexicons:
    """A compiled set of lexicons. `digest` names its contents. `ids` are the entries' full ids; by their numbers in it there are
    the `entries`, their `groups` (what their ids start with) and the `kinds` of their files.

    `languages` are those that can be told apart, in the order of the files.
    """

    def __init__(self, compiled: Compiled) -> None:
        self.digest = compiled.digest
        self.ids = compiled.ids
        self.groups = compiled.groups
        self.kinds = compiled.kinds
        self.entries = Entries(compiled)
        self.languages = compiled.languages
        self._files = compiled.files
        self._concepts = compiled.concepts
        self._number = {full: number for number, full in enumerate(self.ids)}
        self._index = compiled.index
        self._packed = Records(compiled.sequences, Sequence)
        self._packed_sets = Records(compiled.sets, frozenset[str])
        self._sets: dict[int, frozenset[str]] = {}
        self._sequences: dict[int, Sought] = {}
        self._anchored: dict[str, Anchored] = {}
        self._words = compiled.words
        lists = compiled.lists
        self._terms = {item.name: item.terms for item in lists}
        self._endings = {f"<{item.name}>": item.endings for item in lists}
        self._unlike = {f"<{item.name}>": frozenset(item.unlike) for item in lists}
        self._actors = {
            name: frozenset(fold(" ".join(term)) for term in terms) for name, terms in compiled.actors.items()
        }
        # By list and first word, longest first: a slot takes the longest term that stands there.
        self._first: dict[str, dict[str, list[tuple[str, ...]]]] = {}
        self._last: dict[str, dict[str, list[tuple[str, ...]]]] = {}
        for name, terms in compiled.actors.items():
            slot = f"<{name}>"
            first, last = self._first.setdefault(slot, {}), self._last.setdefault(slot, {})
            for term in sorted(terms, key=len, reverse=True):
                first.setdefault(term[0], []).append(term)
                last.setdefault(term[-1], []).append(term)

    @cached_property
    def files(self) -> tuple[Located, ...]:
        """The typed files, in order."""
        return msgspec.msgpack.decode(self._files, type=tuple[Located, ...])

    @cached_property
    def concepts(self) -> Concepts:
        """The concepts by which claims are compared; unpacked when they are asked for."""
        return msgspec.msgpack.decode(self._concepts, type=Concepts)

    def entry(self, full_id: str) -> Entry | None:
        """The entry of this full id, or None."""
        number = self._number.get(full_id)
        return None if number is None else self.entries[number]

    def framing_entry(self, full_id: str) -> FramingEntry | None:
        """The framing entry of this full id (`epithet.tyrant`), or None."""
        entry = self.entry(full_id)
        return entry if isinstance(entry, FramingEntry) else None

    def words(self, name: str) -> frozenset[str]:
        """The word list of this name, each wording in folded tokens joined by spaces.

        Raises KeyError where no file has such a list.
        """
        return self._words[name]

    def list_names(self) -> frozenset[str]:
        """The names of all word lists."""
        return frozenset(self._words)

    def actors(self, name: str) -> frozenset[str]:
        """The terms of this actor list, folded, as tokens joined by spaces.

        Raises KeyError where no file has such a list.
        """
        return self._actors[name]

    def terms(self, name: str) -> tuple[str, ...]:
        """The terms of this actor list as they are written, in the order of the file.

        Raises KeyError where no file has such a list.
        """
        return self._terms[name]

    def match(self, tokens: Tokens) -> list[Hit]:
        """Every hit in `tokens`, exceptions and requirements applied, in order of start and then of length.

        Hits of one entry never overlap (the longest wins); those of different entries may.
        """
        found: list[list[Hit]] = [[], [], []]
        index, sequences, anchored = self._index, self._sequences, self._anchored
        low = tokens.low
        padded = low + [""] * SECOND  # Behind the last token, and before the first, since index −1 is the last place.
        for position in compress(range(len(low)), map(index.__contains__, low)):
            word = low[position]
            candidates, near = anchored.get(word) or self._anchor(word)
            for distance, seconds, known in near:
                second = padded[position + distance]
                if second in seconds:
                    for words, numbers in known:
                        if second in words:
                            candidates = candidates + numbers
            for candidate in sorted(candidates):
                number, role, flat = sequences.get(candidate) or self._unpack(candidate)
                hit = self._at(tokens, position, number, flat)
                if hit is not None:
                    found[role].append(hit)
        if not found[PATTERN]:
            return []
        hits = self._in_context(found)
        hits.sort(key=lambda hit: (hit.start, hit.start - hit.end, hit.entry))
        return hits

    def _anchor(self, word: str) -> Anchored:
        """The sequences that are looked up by a word, sorted at its first occurrence."""
        free: list[int] = []
        near: dict[int, dict[int, list[int]]] = {}
        listed = iter(unpacked(self._index[word]))
        for number, distance, told in zip(listed, listed, listed, strict=True):
            if distance:
                near.setdefault(distance, {}).setdefault(told, []).append(number)
            else:
                free.append(number)
        here = Anchored(free, [])
        for distance, by_set in near.items():
            known = [(self._set(number), numbers) for number, numbers in by_set.items()]
            first, *others = (words for words, _ in known)
            here.near.append((distance, first.union(*others) if others else first, known))
        self._anchored[word] = here
        return here

    def _unpack(self, number: int) -> Sought:
        """The sequence of this number, made where the words round an anchor ask for it first: of most they never do."""
        sequence = self._packed[number]
        elements = tuple([each if isinstance(each, str) else self._set(each) for each in sequence.elements])
        sought = (sequence.entry, sequence.role, Flat(elements, sequence.anchor, sequence.mark))
        self._sequences[number] = sought
        return sought

    def _set(self, number: int) -> frozenset[str]:
        """The set of words of this number, unpacked once."""
        words = self._sets.get(number)
        if words is None:
            words = self._sets[number] = self._packed_sets[number]
        return words

    def _in_context(self, found: list[list[Hit]]) -> list[Hit]:
        """Hits less those that an exception overlaps or that miss what they require; one a place for each entry."""
        barred: dict[int, set[int]] = {}
        for hit in found[EXCEPTION]:
            barred.setdefault(hit.entry, set()).update(range(hit.start, hit.end))
        near: dict[int, set[int]] = {}
        for hit in found[REQUIREMENT]:
            near.setdefault(hit.entry, set()).update(range(hit.start - REACH, hit.end + REACH))
        by_entry: dict[int, list[Hit]] = {}
        for hit in found[PATTERN]:
            by_entry.setdefault(hit.entry, []).append(hit)
        nothing: set[int] = set()
        kept: list[Hit] = []
        for number, hits in by_entry.items():
            no, yes = barred.get(number, nothing), near.get(number, nothing)
            for hit in longest(hits) if len(hits) > 1 else hits:
                places = range(hit.start, hit.end)
                if no.isdisjoint(places) and (not self.entries[number].require or not yes.isdisjoint(places)):
                    kept.append(hit)
        return kept

    def _at(self, tokens: Tokens, position: int, number: int, flat: Flat) -> Hit | None:
        """The hit of a sequence whose anchor stands at `position`, or None."""
        elements, anchor = flat.elements, flat.anchor
        if len(elements) == 1:
            # The index has matched the word already, but for how it is written.
            element = elements[0]
            if isinstance(element, frozenset) and not _is(tokens, position, element):
                return None
            return Hit(number, position, position + 1, position, position + 1)
        edges = [position] * (len(elements) + 1)
        for step in range(anchor - 1, -1, -1):
            before = self._before(tokens, edges[step + 1], elements[step])
            if before < 0:
                return None
            edges[step] = before
        after = position
        for step in range(anchor, len(elements)):
            after = self._after(tokens, after, elements[step])
            if after < 0:
                return None
            edges[step + 1] = after
        return Hit(number, edges[0], edges[-1], edges[flat.mark[0]], edges[flat.mark[1]])

    def _after(self, tokens: Tokens, position: int, element: Element) -> int:
        """The token index behind `element` where it stands at `position`, or -1."""
        if position >= len(tokens.raw):
            return -1
        if isinstance(element, frozenset) or element == ANY:
            return position + 1 if _is(tokens, position, element) else -1
        if element == NAME:
            end = position
            while end < len(tokens.raw) and end - position < NAME_WORDS and _in_name(tokens, end):
                end += 1
            return end if end > position else -1
        for term in self._first[element].get(tokens.raw[position], ()):
            if tuple(tokens.raw[position : position + len(term)]) == term:
                return position + len(term)
        return position + 1 if self._ends_like(tokens, position, element) else -1

    def _before(self, tokens: Tokens, end: int, element: Element) -> int:
        """The token index at which `element` starts where it ends before `end`, or -1."""
        if end <= 0:
            return -1
        if isinstance(element, frozenset) or element == ANY:
            return end - 1 if _is(tokens, end - 1, element) else -1
        if element == NAME:
            start = end
            while start > 0 and end - start < NAME_WORDS and _in_name(tokens, start - 1):
                start -= 1
            return start if start < end else -1
        for term in self._last[element].get(tokens.raw[end - 1], ()):
            if end >= len(term) and tuple(tokens.raw[end - len(term) : end]) == term:
                return end - len(term)
        return end - 1 if self._ends_like(tokens, end - 1, element) else -1

    def _ends_like(self, tokens: Tokens, position: int, element: str) -> bool:
        """Whether a word that a list lacks has a capital and an ending like its terms: “Norlandic” beside “Danish”."""
        endings, word = self._endings[element], tokens.low[position]
        if not endings or not tokens.raw[position][0].isupper() or word in self._unlike[element]:
            return False
        return any(word.endswith(ending) and len(word) >= STEM + len(ending) for ending in endings)


def _in_name(tokens: Tokens, position: int) -> bool:
    """Whether a token has a capital and is none of the small words that have one at the start of a sentence."""
    return tokens.raw[position][0].isupper() and tokens.low[position] not in COMMON


def _is(tokens: Tokens, position: int, element: Element) -> bool:
    """Whether one token is what an element other than a slot asks for."""
    if isinstance(element, str):
        return tokens.raw[position][0].isalnum()
    return tokens.low[position] in element or (
        tokens.raw[position][0].isupper() and "=" + tokens.raw[position] in element
    )


def longest(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Of hits that overlap, the longest; of equals, the first. In order of start."""
    hits = sorted(hits, key=attrgetter("start"))
    if all(hit.end <= following.start for hit, following in pairwise(hits)):
        yield from hits
        return
    taken: list[Hit] = []
    occupied: set[int] = set()
    for hit in sorted(hits, key=lambda hit: (hit.start - hit.end, hit.start, hit.entry)):
        places = range(hit.start, hit.end)
        if occupied.isdisjoint(places):
            occupied.update(places)
            taken.append(hit)
    yield from sorted(taken, key=lambda hit: hit.start)
