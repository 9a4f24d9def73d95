"""Which findings an audit is about, as the options name them."""

from __future__ import annotations

import pytest

from flagger.bench.audit_labels import Key
from flagger.bench.audit_wanted import Wanted, check_entries, parse_severities
from flagger.errors import UsageError


@pytest.mark.parametrize(
    ("wanted", "takes"),
    [
        (Wanted(), True),
        (Wanted(codes=("FRM",)), True),
        (Wanted(codes=("ALG", "FRM302")), False),
        (Wanted(entries=("epithet",)), True),
        (Wanted(entries=("epithet.tyrant",)), True),
        (Wanted(entries=("epi", "epithet.boss")), False),
        (Wanted(severities=("error",)), True),
        (Wanted(severities=("note", "info")), False),
    ],
)
def test_which_findings_are_meant(wanted: Wanted, takes: bool) -> None:
    assert wanted.takes(Key("FRM301", "epithet.tyrant", "0" * 16), "error") is takes


def test_severities() -> None:
    assert parse_severities(" Warning,error,") == ("warning", "error")
    assert parse_severities("") == ()
    with pytest.raises(UsageError, match="'grave': expected some of error, warning, note, info"):
        parse_severities("error,grave")


def test_entries_are_known_whole_or_by_their_category() -> None:
    known = ["epithet.tyrant", "emotive.blast"]
    check_entries(["epithet", "emotive.blast"], known)
    with pytest.raises(UsageError, match=r"'epithet\.ty'"):
        check_entries(["epithet.ty"], known)
