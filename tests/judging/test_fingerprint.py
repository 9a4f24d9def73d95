"""A finding keeps its key while its rule and its wording stay."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from flagger.judging.fingerprint import Fingerprints, normalise
from flagger.result import Finding

MARKS = [{"words": "brutal", "category": "emotive", "voice": "article"}]


def key_of(judged: Callable[..., list[Finding]], text: str, **row: Any) -> str:
    [finding] = judged({"text": text, "loaded": MARKS, **row})
    return finding.fingerprint


def test_edits_elsewhere_leave_it(judged: Callable[..., list[Finding]]) -> None:
    key = key_of(judged, "The brutal raid ended.\nRain fell.")
    assert len(key) == 16
    assert key == key_of(judged, "A new first line.\n\nThe brutal raid ended.\nSnow fell.")
    assert key != key_of(judged, "The brutal raid began.\nRain fell.")


def test_the_rule_is_a_part_of_it(judged: Callable[..., list[Finding]]) -> None:
    other = [{"words": "brutal", "category": "evaluation", "voice": "article"}]
    assert key_of(judged, "The brutal raid.") != key_of(judged, "The brutal raid.", loaded=other)


def test_typesetting_leaves_it() -> None:
    assert normalise("The  “brutal”\nRaid’s end – so") == normalise('the "brutal" raid\'s end - so')
    first, second = Fingerprints(), Fingerprints()
    assert first.key("FRM305", "A “grim” day.", "grim") == second.key("FRM305", 'A  "grim" day.', "Grim")


def test_repeats_are_counted() -> None:
    keys = Fingerprints()
    found = [keys.key("FRM305", "The brutal, brutal raid.", "brutal") for _ in range(3)]
    assert len(set(found)) == 3
    assert Fingerprints().key("FRM305", "The brutal, brutal raid.", "brutal") == found[0]


def test_parts_do_not_run_together() -> None:
    assert Fingerprints().key("FRM305", "a b", "c") != Fingerprints().key("FRM305", "a", "b c")
