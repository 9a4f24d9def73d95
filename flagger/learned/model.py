"""A linear-chain model over hashed features: its weights, and the best labels of a sequence."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from struct import unpack

from flagger.learned.packed import Weights

_NEVER = -(1 << 40)


class Model(Weights):
    """Labels, which are the fields of the weights, and the weights of their transitions.

    `transitions[a, b]` is the weight of label number b behind label number a; a pair that is missing is forbidden. The rest is
    as for `Weights`.
    """

    def __init__(
        self,
        labels: Sequence[str],
        transitions: Mapping[tuple[int, int], int],
        sizes: bytes,
        numbers: array[int],
        rows: bytes,
    ) -> None:
        super().__init__(labels, sizes, numbers, rows)
        # For each label: the labels that may stand before it.
        self._ahead = [
            [(a, transitions[a, b]) for a in range(self._size) if (a, b) in transitions] for b in range(self._size)
        ]

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
