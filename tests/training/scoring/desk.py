"""A tiny invented corpus of labelled sentences, articles with spans, and vectors of their words."""

from __future__ import annotations

import json
from itertools import product
from pathlib import Path

SUBJECTS = ("The mayor", "Ana Berl", "The harbour board", "Kaldria", "Tom Hask", "The clerks")
PLAIN = ("met on Monday", "opened two bridges", "published the budget", "repaired the quay in May")
LOADED = ("brazenly plundered the fund", "wrecked our proud port", "told shameless lies", "bullied the weak again")
VERDICTS = {"brazenly": 0, "plundered": 0, "wrecked": 1, "proud": 1, "shameless": 2, "lies": 2, "bullied": 3}


def rows() -> list[dict[str, object]]:
    """Forty-eight sentences, half of them loaded, each subject a group. Readers differ on some."""
    found: list[dict[str, object]] = []
    for (group, subject), (number, rest) in product(enumerate(SUBJECTS), enumerate((*PLAIN, *LOADED))):
        loaded = (rest in LOADED) != ((group * 8 + number) % 7 == 3)
        words = [word for word, at in VERDICTS.items() if loaded and at + len(PLAIN) == number]
        opinion = None if number == 0 and group == 0 else "opinion" if loaded else "factual"
        found.append(
            {
                "id": f"{group}-{number}",
                "text": f"{subject} {rest}.",
                "loaded": loaded,
                "opinion": opinion,
                "words": words,
                "group": f"g{group}",
            }
        )
    return found


def write_rows(path: Path, found: list[dict[str, object]] | None = None) -> str:
    """The rows in a file, whose path is given back."""
    path.write_text("".join(json.dumps(row) + "\n" for row in (rows() if found is None else found)), "utf-8")
    return str(path)


def write_spans(path: Path) -> str:
    """An article with spans in a file."""
    text = "The ferry sank.\nA shameless clerk plundered it.\nThe guild bullied a proud mayor all day long on Monday."
    spans = [
        {"start": text.index(words), "end": text.index(words) + len(words), "technique": technique}
        for words, technique in (
            ("shameless clerk", "Name_Calling,Labeling"),
            ("plundered", "Loaded_Language"),
            ("The guild bullied a proud mayor all day long", "Loaded_Language"),
            ("sank", "Doubt"),
        )
    ]
    path.write_text(json.dumps({"id": "a", "text": text, "spans": spans}) + "\n", "utf-8")
    return str(path)


def write_vectors(path: Path) -> Path:
    """Vectors in a file: those of the words that judge lie on one side."""
    import numpy

    words = ["brazenly", "plundered", "shameless", "scheming", "bridges", "budget", "quay", "ferry"]
    vectors = numpy.array([[1, 0.1 * i] if i < 4 else [-1, 0.1 * i] for i in range(8)], numpy.float16)
    numpy.savez_compressed(path, words=numpy.array(words), vectors=vectors)
    return path
