"""The challenge set: its score by kind of difficulty, and the least that it may be."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from flagger.lexicon import Lexicons
from flagger.marking import Learned
from tests.challenge import exchanged, failures, items

ALL = 0.95
KIND = 0.85
LEAST_ITEMS = 150


@pytest.mark.parametrize("learned", [True, False], ids=["learned", "no-learned"])
def test_score(
    root: Path, lexicons: Lexicons, parts: Learned, tmp_path: Path, capsys: pytest.CaptureFixture[str], *, learned: bool
) -> None:
    results: dict[str, list[bool]] = defaultdict(list)
    lines = []
    for item in items(root / "data" / "challenge"):
        failed = failures(item, lexicons, tmp_path, parts if learned else None)
        results[item.kind].append(not failed)
        lines += [f"  {item.kind}: {item.id}: {failure}" for failure in failed]
    every = [passed for kind in results.values() for passed in kind]
    with capsys.disabled():
        print(f"\n\nChallenge set{'' if learned else ', without the learned parts'}: items passed, by kind")
        for kind, passed in sorted(results.items()):
            print(f"  {kind:24} {sum(passed):3} of {len(passed):3}  {sum(passed) / len(passed):.2f}")
        print(f"  {'all':24} {sum(every):3} of {len(every):3}  {sum(every) / len(every):.3f}")
        print("\n".join(lines))
    assert len(every) >= LEAST_ITEMS
    assert sum(every) >= ALL * len(every)
    assert all(sum(passed) >= KIND * len(passed) for passed in results.values())


def test_most_items_are_mirrored_and_ids_are_unique(root: Path) -> None:
    every = list(items(root / "data" / "challenge"))
    assert len({(item.kind, item.id) for item in every}) == len(every)
    assert sum(exchanged(item).text != item.text for item in every) >= len(every) / 2
