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
from flagger.learned.model import Model
from flagger.learned.packed import SHIFT, Weights, bucket_sizes, pack, width

NAME = "attribution"
"""The name of the files of the attribution tagger."""

SCORES = "scores"
"""The name of the files of the scores of sentences."""

KINDS = "kinds"
"""The name of the files of the kinds of statement."""

CHAIN = "flagger.chain/1"
TABLE = "flagger.table/1"
"""The formats: rows of weights with transitions between labels, and rows alone."""

BUCKETS = 1 << (32 - SHIFT)

FileName = Annotated[str, msgspec.Meta(pattern=r"^[\w-][\w.-]*\.bin\Z")]
"""A file in the folder of the manifest: no manifest makes flagger open another."""

Transition = Annotated[int, msgspec.Meta(ge=-32768, le=32767)]
"""No larger than a score, so that no text makes up for a forbidden one."""


class Manifest(msgspec.Struct, kw_only=True, forbid_unknown_fields=True):
    """What a weights file holds. `digest` is its SHA-256, `rows` the number of its features, `labels` are the fields of each;
    `transitions[a][b]` of a chain is the weight of label b behind label a, or null where it is forbidden.
    """

    format: str
    weights: FileName
    digest: str
    rows: Annotated[int, msgspec.Meta(ge=0)]
    labels: Annotated[list[str], msgspec.Meta(min_length=1)]
    transitions: list[list[Transition | None]] = []


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
    return _write(folder, name, CHAIN, labels, transitions, rows)


def write_table(folder: Path, name: str, fields: list[str], rows: dict[int, list[int]]) -> Manifest:
    """The same of weights that stand alone, one a field."""
    return _write(folder, name, TABLE, fields, [], rows)


def _write(
    folder: Path,
    name: str,
    form: str,
    labels: list[str],
    transitions: list[list[int | None]],
    rows: dict[int, list[int]],
) -> Manifest:
    numbers = sorted(rows)
    size = width(len(labels))
    data = bucket_sizes(numbers)
    data += _little(array("I", numbers)).tobytes()
    data += b"".join(pack(rows[number]).to_bytes(size, "little", signed=True) for number in numbers)
    manifest = Manifest(
        format=form,
        weights=f"{name}.bin",
        digest=hashlib.sha256(data).hexdigest(),
        rows=len(numbers),
        labels=labels,
        transitions=transitions,
    )
    write_atomic(folder / manifest.weights, data)
    write_atomic(folder / f"{name}.json", msgspec.json.format(msgspec.json.encode(manifest)) + b"\n")
    return manifest


def size_of(manifest: Manifest) -> int:
    """The bytes of the weights that a manifest is of."""
    return BUCKETS + (4 + width(len(manifest.labels))) * manifest.rows


def built_in() -> Path:
    """The folder of the weights that come with flagger."""
    return Path(__file__).resolve().parent / "weights"


def read_model(path: Path) -> tuple[Model, str]:
    """The model whose manifest is at `path`, and the digest of its weights.

    Raises ModelError where a file is missing, is not what the manifest says, or is not of this format.
    """
    manifest = _read_manifest(path, CHAIN)
    if [len(row) for row in manifest.transitions] != [len(manifest.labels)] * len(manifest.labels):
        raise ModelError(
            str(path), f"transitions: expected {len(manifest.labels)} rows of {len(manifest.labels)}, one a label"
        )
    transitions = {
        (before, after): weight
        for before, row in enumerate(manifest.transitions)
        for after, weight in enumerate(row)
        if weight is not None
    }
    return Model(manifest.labels, transitions, *_read_rows(path, manifest)), manifest.digest


def read_table(path: Path) -> tuple[Weights, str]:
    """The weights whose manifest is at `path`, and their digest. Raises ModelError as `read_model` does."""
    manifest = _read_manifest(path, TABLE)
    return Weights(manifest.labels, *_read_rows(path, manifest)), manifest.digest


def _read_rows(path: Path, manifest: Manifest) -> tuple[bytes, array[int], bytes]:
    """The bucket sizes, the numbers and the rows beside the manifest at `path`, which must be what it says."""
    weights = path.parent / manifest.weights
    data = _read(weights)
    if hashlib.sha256(data).hexdigest() != manifest.digest:
        raise ModelError(
            str(weights), "the digest is not the one that the manifest gives: the file is damaged or was changed"
        )
    count = manifest.rows
    if len(data) != size_of(manifest) or sum(data[:BUCKETS]) != count:
        raise ModelError(
            str(weights),
            f"{len(data)} bytes with {sum(data[:BUCKETS])} rows; expected {size_of(manifest)} bytes: "
            f"{count} rows of {len(manifest.labels)} labels",
        )
    numbers = array("I")
    numbers.frombytes(data[BUCKETS : BUCKETS + 4 * count])
    return data[:BUCKETS], _little(numbers), data[BUCKETS + 4 * count :]


def _read_manifest(path: Path, expected: str) -> Manifest:
    """The manifest at `path`. Raises ModelError where there is none, or none of the format expected, or one that cannot be right."""
    data = _read(path)
    try:
        form = msgspec.json.decode(data, type=_Format).format
        if form != expected:
            raise ModelError(str(path), f"format {form!r}; this version of flagger reads {expected!r}")
        manifest = msgspec.json.decode(data, type=Manifest)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ModelError(str(path), f"not the manifest of a model: {error}") from error
    if len(set(manifest.labels)) != len(manifest.labels):
        raise ModelError(str(path), f"labels {manifest.labels}: expected each once")
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
