"""What people said of findings: a file of JSON lines that holds no text of an article, so that it can be committed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

import msgspec

from flagger.errors import ReadError, UsageError
from flagger.files import write_atomic
from flagger.result import Severity

Verdict = Literal["right", "wrong", "unsure"]
EXPECTED = (
    '{"code", "entry" or null, "fingerprint", "severity", "label": "right", "wrong" or "unsure", "who", "remark"}, the last two '
    "may be missing"
)


class Key(NamedTuple):
    """Which finding a label is of. A fingerprint rests on the rule and the wording, so it stays where lines move."""

    code: str
    entry: str
    fingerprint: str


class Label(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What `who` says of a finding. `entry` is the lexicon entry behind it, None where there is none; `severity` what it had
    when it was labelled.
    """

    code: Annotated[str, msgspec.Meta(pattern=r"^[A-Z]{3}\d{3}$")]
    entry: str | None
    fingerprint: Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{16}$")]
    severity: Severity
    label: Verdict
    who: str = ""
    remark: str = ""

    @property
    def key(self) -> Key:
        """The finding that this is said of."""
        return Key(self.code, self.entry or "", self.fingerprint)


def read_labels(path: Path) -> list[Label]:
    """The labels of a file, in its order; none where there is no file.

    Raises ReadError, naming the line and what is wrong with it, where the file is not such labels.
    """
    try:
        lines = path.read_bytes().splitlines()
    except FileNotFoundError:
        return []
    except OSError as error:
        raise ReadError(str(path), (error.strerror or str(error)).lower()) from error
    decoder = msgspec.json.Decoder(Label)
    found: dict[tuple[Key, str], tuple[int, Label]] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        place = f"line {number}"
        try:
            label = decoder.decode(line)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            message = str(error)
            raise ReadError(
                str(path), f"no label: {message[:1].lower()}{message[1:]}; a line is {EXPECTED}", place
            ) from error
        first, before = found.setdefault((label.key, label.who), (number, label))
        if before != label:
            who = label.who or "the same person"
            raise ReadError(str(path), f"{who} labels this finding otherwise in line {first}; leave one of them", place)
    return [label for _, label in found.values()]


def save(path: Path, label: Label) -> None:
    """Put one label into a file, in the place of what the same person said before; the others stay, those of a session beside
    this one too.

    Raises ReadError where the file is broken, UsageError where it cannot be written; then it is as it was.
    """
    kept = [other for other in read_labels(path) if (other.key, other.who) != (label.key, label.who)]
    try:
        write_atomic(path, encode([*kept, label]))
    except OSError as error:
        raise UsageError(f"--labels {path}: cannot be written: {error.strerror or error}") from error


def encode(labels: Iterable[Label]) -> bytes:
    """A line a label, in the order of rule, entry, fingerprint and person, so that a change is one line of a diff."""
    encoder = msgspec.json.Encoder()
    return b"".join(encoder.encode(label) + b"\n" for label in sorted(labels, key=lambda label: (label.key, label.who)))
