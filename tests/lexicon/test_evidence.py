"""Every framing entry earns its place: it is found in real copy, or in the project's own sample articles."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from flagger.lexicon import Lexicons, Tokens

SAMPLES = Path(__file__).parents[2] / "data" / "articles"


def _texts(shared: Path) -> Iterator[str]:
    for path in [*sorted(SAMPLES.glob("*.txt")), *sorted((shared / "articles").glob("*.txt"))]:
        yield path.read_text(encoding="utf-8")
    with (shared / "corpora" / "war_articles.jsonl").open(encoding="utf-8") as rows:
        for row in rows:
            yield json.loads(row)["text"]


def test_every_framing_entry_has_a_concordance_hit(shared: Path, lexicons: Lexicons) -> None:
    left = {full for full, kind in zip(lexicons.ids, lexicons.kinds, strict=True) if kind == "framing"}
    assert len(left) >= 200
    for text in _texts(shared):
        left -= {lexicons.ids[hit.entry] for hit in lexicons.match(Tokens(text))}
    assert not left
