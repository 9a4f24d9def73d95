"""Labels that hold no text find the articles that they are of, or say what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from flagger.errors import ReadError
from flagger.training.sorting.labels import articles_of, read_label_rows
from tests.training.sorting.desk import articles, label_rows, write_labels


def test_labels_find_their_articles(tmp_path: Path) -> None:
    found = list(articles_of(read_label_rows(write_labels(tmp_path)), tmp_path))
    assert [each.group for each in found] == [f"news.jsonl:{line}" for line in range(1, 7)]
    text, kinds = articles()[0]
    assert found[0].article.text == text.removesuffix("\n")
    assert [list(each) for each in found[0].kinds] == kinds
    # No more of an article than is labelled.
    assert "noon" not in found[-1].article.text


def test_lines_that_are_blank_are_passed_over(tmp_path: Path) -> None:
    path = Path(write_labels(tmp_path))
    path.write_text("\n" + path.read_text("utf-8").replace("\n", "\n\n"), "utf-8")
    assert len(read_label_rows(str(path))) == 6


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"corpus": "../news.jsonl"}, "$.corpus"),
        ({"corpus": "/etc/passwd"}, "$.corpus"),
        ({"line": 0}, "$.line"),
        ({"characters": 0}, "$.characters"),
        ({"digest": ""}, "$.digest"),
        ({"kinds": [[0, 5, "y"]]}, "$.kinds"),
        ({"kinds": [[5, 5, "x"]]}, r"kinds[0]: [5, 5] is no span of "),
        ({"kinds": [[0, 9999, "x"]]}, r"kinds[0]: [0, 9999] is no span of "),
        ({"text": "It rained."}, "unknown field"),
    ],
)
def test_a_row_that_is_none_is_named_by_its_line(tmp_path: Path, change: dict[str, object], says: str) -> None:
    rows = label_rows()
    rows[2] |= change
    with pytest.raises(ReadError, match="line 3") as caught:
        read_label_rows(write_labels(tmp_path, rows))
    assert says in str(caught.value)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"corpus": "missing.jsonl"}, "missing.jsonl: no such file"),
        ({"line": 99}, "line 99: no row with a text"),
        ({"line": 7}, "line 7: no row with a text"),
        ({"digest": "0" * 12}, "line 3: another text than the one that was labelled"),
        ({"line": 2}, "line 2: another text than the one that was labelled"),
    ],
)
def test_a_corpus_that_labels_do_not_fit_is_named(tmp_path: Path, change: dict[str, object], says: str) -> None:
    rows = label_rows()
    rows[2] |= change
    found = read_label_rows(write_labels(tmp_path, rows))
    with pytest.raises(ReadError) as caught:
        list(articles_of(found, tmp_path))
    assert says in str(caught.value)
