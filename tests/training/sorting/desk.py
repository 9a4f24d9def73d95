"""A tiny invented corpus of articles whose sentences are labelled: labels that hold no text, and the file with the text."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

SUBJECTS = ("The mayor", "Ana Berl", "The harbour board", "Kaldria", "Tom Hask", "The clerks")
SAID = (
    ("{} met on Monday with two engineers.", "x"),
    ("{} repaired the quay in May.", "x"),
    ("{} stole money from the fund, critics said.", "a"),
    ("{} lied to the court about the ferry.", "a"),
    ("{} made a shameless and cowardly choice.", "c"),
    ("{} must never be trusted again.", "c"),
    ("Thank you and good night.", "o"),
    ("More on this later tonight.", "o"),
)


def articles() -> list[tuple[str, list[list[object]]]]:
    """Six articles with the labels of their sentences; the last ends with a sentence that has none."""
    found = []
    for subject in SUBJECTS:
        text, kinds = "", []
        for said, code in SAID:
            sentence = said.format(subject)
            kinds.append([len(text), len(text) + len(sentence), code])
            text += sentence + "\n"
        found.append((text, kinds))
    found[-1] = (found[-1][0] + "The ferry left at noon.\n", found[-1][1])
    return found


def label_rows() -> list[dict[str, object]]:
    """The labels of the articles, which hold no text; the last article is labelled in part."""
    return [
        {
            "corpus": "news.jsonl",
            "line": number,
            "characters": int(kinds[-1][1]),  # type: ignore[call-overload]
            "digest": hashlib.sha256(text[: int(kinds[-1][1])].encode()).hexdigest()[:12],  # type: ignore[call-overload]
            "kinds": kinds,
        }
        for number, (text, kinds) in enumerate(articles(), 1)
    ]


def write_labels(folder: Path, rows: list[dict[str, object]] | None = None) -> str:
    """The labels in `kinds.jsonl` in a folder, whose path is given back, and the articles in `news.jsonl` there."""
    texts = [json.dumps({"id": number, "text": text}) for number, (text, _) in enumerate(articles())]
    (folder / "news.jsonl").write_text("\n".join(texts) + "\n", "utf-8")
    path = folder / "kinds.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in (label_rows() if rows is None else rows)), "utf-8")
    return str(path)
