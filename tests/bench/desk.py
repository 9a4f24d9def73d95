"""What the tests of the bench share: articles and labelled rows of a few lines."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from flagger.article import Article, Meta
from flagger.reading import blocks


def article(text: str, name: str = "desk", outlet: str | None = None) -> Article:
    """An article of this text."""
    return Article(name, "desk.jsonl", text, blocks(text), Meta(outlet=outlet))


def rows(path: Path, *written: Mapping[str, Any]) -> str:
    """A file of JSON lines; a row that gives no id gets its number."""
    lines = [json.dumps({"id": str(number), **row}, ensure_ascii=False) for number, row in enumerate(written)]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return str(path)
