"""Weights of hashed features, each feature with several fields, packed so that one addition adds all of them.

A feature is a string; its number is the CRC-32 of it. The fields of a feature (for the tagger one a label) are kept and added as one
packed integer, sum(weight << (BITS * field)), which is what makes inference in plain Python fast. A feature that is not known
weighs nothing.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate
from zlib import crc32

BITS = 16
"""Bits of a packed field: the weights of one field that are added up must come to less than 32,768 either way."""

SHIFT = 18
"""Features are looked up by the upper bits of their numbers, then one by one."""

_BEYOND = 0xFFFFFFFF
_HALF = 1 << (BITS - 1)
_MASK = (1 << BITS) - 1


def number_of(feature: str) -> int:
    """The number by which a feature is stored. Lone surrogates are allowed."""
    return crc32(feature.encode("utf-8", "surrogatepass"))


def pack(weights: Iterable[int]) -> int:
    """Weights, one a field, as one integer."""
    return sum(weight << (BITS * field) for field, weight in enumerate(weights))


class Weights:
    """The rows of packed weights, and how they are found.

    `fields` are the names of the fields. `numbers` are those of the known features, sorted, and `sizes` their `bucket_sizes`. Row i
    of `rows` starts at byte `i * width(len(fields))`: a packed integer, little-endian and signed.
    """

    def __init__(self, fields: Sequence[str], sizes: bytes, numbers: array[int], rows: bytes) -> None:
        self.fields = tuple(fields)
        self._size = len(self.fields)
        self._width = width(self._size)
        self._numbers = numbers + array("I", [_BEYOND])  # every search ends
        self._rows = rows
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

    def row(self, feature: str) -> int:
        """The packed weights of a feature, 0 where it is not known."""
        known, number = self._numbers, number_of(feature)
        at = self._starts[number >> SHIFT]
        while known[at] < number:
            at += 1
        if known[at] != number:
            return 0
        at *= self._width
        return int.from_bytes(self._rows[at : at + self._width], "little", signed=True)

    def weights(self, feature: str) -> list[int]:
        """The weights of a feature, one a field: all 0 where it is not known."""
        row = self.row(feature)
        return self.unpack(row) if row else [0] * self._size

    def unpack(self, vector: int) -> list[int]:
        """The fields of a packed vector."""
        shifted = vector + self._offset
        return [((shifted >> (BITS * field)) & _MASK) - _HALF for field in range(self._size)]


def width(labels: int) -> int:
    """The bytes of a row."""
    return labels * BITS // 8


def bucket_sizes(numbers: Iterable[int]) -> bytes:
    """How many of the numbers share each value of the upper bits. Raises ValueError where 256 or more do."""
    sizes = bytearray(1 << (32 - SHIFT))
    for number in numbers:
        sizes[number >> SHIFT] += 1
    return bytes(sizes)
