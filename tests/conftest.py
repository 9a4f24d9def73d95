"""What every test may use: the folders of the checkout, and how hypothesis runs."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from flagger.lexicon import Lexicons, load
from flagger.marking import Learned, learned_of
from flagger.marking.tagging import Reader

ROOT = Path(__file__).resolve().parent.parent

# The same examples on every run where a change is judged; on a desk, new ones each time, and failures are remembered.
settings.register_profile(
    "ci",
    derandomize=True,
    deadline=None,
    max_examples=100,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("desk", deadline=None, max_examples=100)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


@pytest.fixture(scope="session")
def root() -> Path:
    """The top folder of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of articles and labelled sets beside the checkout, which is not a part of the project."""
    folder = ROOT.parent / "shared"
    if not (folder / "articles").is_dir():
        pytest.skip(f"{folder} is not there: this test reads articles that the project may not carry")
    return folder


@pytest.fixture(scope="session")
def lexicons() -> Lexicons:
    """The built-in lexicons, compiled from their files."""
    return load(cache=False)


@pytest.fixture(scope="session")
def parts(lexicons: Lexicons) -> Learned:
    """The learned parts of marking, with the weights that come with flagger."""
    return learned_of(lexicons)


@pytest.fixture(scope="session")
def reader(parts: Learned) -> Reader:
    """That which reads attributions."""
    assert parts.reader is not None
    return parts.reader
