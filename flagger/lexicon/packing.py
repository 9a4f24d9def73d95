"""Records that are kept packed, one behind the other, and read one at a time: of thousands an article needs a few."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from itertools import accumulate
from typing import Generic, TypeVar

import msgspec

T = TypeVar("T")


class Packed(msgspec.Struct, frozen=True, array_like=True):
    """Records: `data` holds them one behind the other, `edges` where each begins and the last one ends (`numbers`)."""

    data: bytes
    edges: bytes


class Records(Generic[T]):
    """The records of `packed`, each unpacked when it is asked for by its number."""

    def __init__(self, packed: Packed, record: type[T]) -> None:
        self._data = memoryview(packed.data)
        self._edges = unpacked(packed.edges)
        self._decode = msgspec.msgpack.Decoder(record).decode

    def __getitem__(self, number: int) -> T:
        return self._decode(self._data[self._edges[number] : self._edges[number + 1]])


def pack(records: Iterable[object]) -> Packed:
    """The records packed, in order."""
    pieces = [msgspec.msgpack.encode(record) for record in records]
    return Packed(b"".join(pieces), numbers(accumulate(map(len, pieces), initial=0)))


def numbers(values: Iterable[int]) -> bytes:
    """Whole numbers as bytes, for this machine alone."""
    return array("i", values).tobytes()


def unpacked(data: bytes) -> memoryview:
    """The numbers in these bytes."""
    return memoryview(data).cast("i")
