"""The files of a model: a manifest in JSON, and the weights beside it, which are used only if their digest is right."""

from __future__ import annotations

import hashlib
import sys
from array import array
from pathlib import Path
from typing import Annotated

import msgspec

from flagger.errors import ModelError
from flagger.files import write_atomic
from flagger.learned.model import SHIFT, Model, bucket_sizes, pack, width

NAME = "attribution"
"""The name of the files of the attribution tagger."""

FORMAT = "flagger.chain/1"
BUCKETS = 1 << (32 - SHIFT)

FileName = Annotated[str, msgspec.Meta(pattern=r"^[\w-][\w.-]*\.bin\Z")]
"""A file in the folder of the manifest: no manifest makes flagger open another."""

Transition = Annotated[int, msgspec.Meta(ge=-32768, le=32767)]
"""No larger than a score, so that no text makes up for a forbidden one."""


class Manifest(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """What a weights file holds. `digest` is its SHA-256, `rows` the number of its features; `transitions[a][b]` is the weight of
    label b behind label a, or null where it is forbidden.
    """

    format: str
    weights: FileName
    digest: str
    rows: Annotated[int, msgspec.Meta(ge=0)]
    labels: Annotated[list[str], msgspec.Meta(min_length=1)]
    transitions: list[list[Transition | None]]


class _Format(msgspec.Struct):
    """What a manifest of any version says of itself."""

    format: str


def write_model(
    folder: Path,
    name: str,
    labels: list[str],
    transitions: list[list[int | None]],
    rows: dict[int, list[int]],
) -> Manifest:
    """Write `name`.bin and `name`.json into `folder`; `rows` lead from the numbers of features to weights, one a label.

    Raises OSError as the system gives it, OverflowError where a weight is too large.
    """
    numbers = sorted(rows)
    size = width(len(labels))
    data = bucket_sizes(numbers)
    data += _little(array("I", numbers)).tobytes()
    data += b"".join(pack(rows[number]).to_bytes(size, "little", signed=True) for number in numbers)
    manifest = Manifest(
        format=FORMAT,
        weights=f"{name}.bin",
        digest=hashlib.sha256(data).hexdigest(),
        rows=len(numbers),
        labels=labels,
        transitions=transitions,
    )
    write_atomic(folder / manifest.weights, data)
    write_atomic(folder / f"{name}.json", msgspec.json.format(msgspec.json.encode(manifest)) + b"\n")
    return manifest


def built_in() -> Path:
    """The folder of the weights that come with flagger."""
    return Path(__file__).resolve().parent / "weights"


def read_model(path: Path) -> tuple[Model, str]:
    """The model whose manifest is at `path`, and the digest of its weights.

    Raises ModelError where a file is missing, is not what the manifest says, or is not of this format.
    """
    manifest = _read_manifest(path)
    weights = path.parent / manifest.weights
    data = _read(weights)
    if hashlib.sha256(data).hexdigest() != manifest.digest:
        raise ModelError(
            str(weights), "the digest is not the one that the manifest gives: the file is damaged or was changed"
        )
    size, count = width(len(manifest.labels)), manifest.rows
    if len(data) != BUCKETS + (4 + size) * count or sum(data[:BUCKETS]) != count:
        raise ModelError(
            str(weights),
            f"{len(data)} bytes with {sum(data[:BUCKETS])} rows; expected {BUCKETS + (4 + size) * count} bytes: "
            f"{count} rows of {len(manifest.labels)} labels",
        )
    numbers = array("I")
    numbers.frombytes(data[BUCKETS : BUCKETS + 4 * count])
    transitions = {
        (before, after): weight
        for before, row in enumerate(manifest.transitions)
        for after, weight in enumerate(row)
        if weight is not None
    }
    model = Model(manifest.labels, transitions, data[:BUCKETS], _little(numbers), data[BUCKETS + 4 * count :])
    return model, manifest.digest


def _read_manifest(path: Path) -> Manifest:
    """The manifest at `path`. Raises ModelError where there is none, or none of this format, or one that cannot be right."""
    data = _read(path)
    try:
        form = msgspec.json.decode(data, type=_Format).format
        if form != FORMAT:
            raise ModelError(str(path), f"format {form!r}; this version of flagger reads {FORMAT!r}")
        manifest = msgspec.json.decode(data, type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ModelError(str(path), f"not the manifest of a model: {error}") from error
    labels = manifest.labels
    if len(set(labels)) != len(labels):
        raise ModelError(str(path), f"labels {labels}: expected each once")
    if [len(row) for row in manifest.transitions] != [len(labels)] * len(labels):
        raise ModelError(str(path), f"transitions: expected {len(labels)} rows of {len(labels)}, one a label")
    return manifest


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ModelError(str(path), (error.strerror or str(error)).lower()) from error


def _little(numbers: array[int]) -> array[int]:
    """The numbers in the byte order of the file, or back."""
    if sys.byteorder == "big":
        numbers = array("I", numbers)
        numbers.byteswap()
    return numbers
