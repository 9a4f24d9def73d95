"""A linear-chain model over hashed features: its weights, and the best labels of a sequence.

A feature is a string; its number is the CRC-32 of it. The weights of a feature, one a label, are kept and added as one packed
integer, sum(weight << (BITS * label)): one addition adds those of all labels, which is what makes inference in plain Python
fast. A feature that the model does not know weighs nothing.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from struct import unpack
from zlib import crc32

BITS = 16
"""Bits of a packed field: the weights of one label that are added up must come to less than 32,768 either way."""

SHIFT = 18
"""Features are looked up by the upper bits of their numbers, then one by one."""

_BEYOND = 0xFFFFFFFF
_HALF = 1 << (BITS - 1)
_MASK = (1 << BITS) - 1
_NEVER = -(1 << 40)


def number_of(feature: str) -> int:
    """The number by which a feature is stored. Lone surrogates are allowed."""
    return crc32(feature.encode("utf-8", "surrogatepass"))


def pack(weights: Iterable[int]) -> int:
    """Weights, one a label, as one integer."""
    return sum(weight << (BITS * label) for label, weight in enumerate(weights))


class Model:
    """Labels, the weights of their transitions, and the rows of packed weights.

    `transitions[a, b]` is the weight of label number b behind label number a; a pair that is missing is forbidden. `numbers`
    are those of the known features, sorted, and `sizes` their `bucket_sizes`. Row i of `rows` starts at byte `i * width(labels)`:
    a packed integer, little-endian and signed.
    """

    def __init__(
        self,
        labels: Sequence[str],
        transitions: Mapping[tuple[int, int], int],
        sizes: bytes,
        numbers: array[int],
        rows: bytes,
    ) -> None:
        self.labels = tuple(labels)
        self._size = len(self.labels)
        self._width = width(self._size)
        self._numbers = numbers + array("I", [_BEYOND])  # every search ends
        self._rows = rows
        # For each label: the labels that may stand before it.
        self._ahead = [
            [(a, transitions[a, b]) for a in range(self._size) if (a, b) in transitions] for b in range(self._size)
        ]
        self._offset = pack([_HALF] * self._size)
        self._starts = array("I", accumulate(sizes, initial=0))

    def vector(self, numbers: Iterable[int]) -> int:
        """The packed sum of the weights of some features, given by their numbers (`number_of`)."""
        known, starts, rows, size = self._numbers, self._starts, self._rows, self._width
        total = 0
        for number in numbers:
            at = starts[number >> SHIFT]
            while known[at] < number:
                at += 1
            if known[at] == number:
                at *= size
                total += int.from_bytes(rows[at : at + size], "little", signed=True)
        return total

    def weights(self, feature: str) -> list[int]:
        """The weights of a feature, one a label: all 0 where the model does not know it."""
        return self.unpack(self.vector([number_of(feature)]))

    def unpack(self, vector: int) -> list[int]:
        """The scores of a packed vector, one a label."""
        shifted = vector + self._offset
        return [((shifted >> (BITS * label)) & _MASK) - _HALF for label in range(self._size)]

    def decode(self, vectors: Sequence[int]) -> list[int]:
        """The numbers of the labels of the best path (Viterbi) through the packed scores of a sequence.

        Where every path is forbidden, one is given none the less.
        """
        if not vectors:
            return []
        offset, size = self._offset, self._size
        # All scores at once, each larger by the same half, which favours no label.
        data = b"".join([(vector + offset).to_bytes(self._width, "little") for vector in vectors])
        fields = unpack(f"<{size * len(vectors)}H", data)
        scores: Sequence[int] = fields[:size]
        steps: list[list[int]] = []
        for at in range(size, len(fields), size):
            after: list[int] = []
            came: list[int] = []
            for arcs, own in zip(self._ahead, fields[at : at + size], strict=True):
                best, origin = _NEVER, 0
                for label, weight in arcs:
                    score = scores[label] + weight
                    if score > best:
                        best, origin = score, label
                after.append(best + own)
                came.append(origin)
            scores = after
            steps.append(came)
        best = scores.index(max(scores))
        path = [best]
        for came in reversed(steps):
            best = came[best]
            path.append(best)
        path.reverse()
        return path


def width(labels: int) -> int:
    """The bytes of a row."""
    return labels * BITS // 8


def bucket_sizes(numbers: Iterable[int]) -> bytes:
    """How many of the numbers share each value of the upper bits. Raises ValueError where 256 or more do."""
    sizes = bytearray(1 << (32 - SHIFT))
    for number in numbers:
        sizes[number >> SHIFT] += 1
    return bytes(sizes)
