"""Whether bytes are a Word document that may be opened: the archive is looked at before anything in it is read."""

from __future__ import annotations

import io
import zipfile

from flagger.errors import ReadError
from flagger.reading.decoding import MOST_BYTES

MOST_UNPACKED = 10 * MOST_BYTES
"""Pictures and all."""
MOST_XML = 2 * MOST_BYTES
"""All that is parsed. A tree takes many times the room of its source."""
MOST_PARTS = 5_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of .doc, and of a .docx that was locked with a password
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_XML = (".xml", ".rels")


def check_archive(data: bytes, path: str) -> None:
    """Raise ReadError where `data` is no .docx, is encrypted, or would unpack to more than an article can be."""
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise ReadError(path, "protected by a password; save it without one")
        raise ReadError(path, "a Word document of the old form (.doc); save it as .docx")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise ReadError(path, f"not a Word document (.docx): {error}") from error
    names = {part.filename for part in parts}
    if "[Content_Types].xml" not in names:
        raise ReadError(path, "an archive, but not a Word document (.docx): it has no [Content_Types].xml")
    if any(part.flag_bits & 1 for part in parts):
        raise ReadError(path, "protected by a password; save it without one")
    unpacked = sum(part.file_size for part in parts)
    parsed = sum(part.file_size for part in parts if part.filename.lower().endswith(_XML))
    if unpacked > MOST_UNPACKED or parsed > MOST_XML or len(parts) > MOST_PARTS:
        most = f"{MOST_UNPACKED // 1_000_000} MB ({MOST_XML // 1_000_000} MB of XML) in {MOST_PARTS} parts"
        raise ReadError(path, f"unpacks to more than {most}, so this is no article")
