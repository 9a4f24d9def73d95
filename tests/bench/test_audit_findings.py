"""The findings that are asked about: their keys and sentences, and samples."""

from __future__ import annotations

from flagger.article import Article
from flagger.bench.audit_findings import Question, each_once, questions, sample
from flagger.bench.audit_labels import Key
from flagger.cli.pipeline import analyse
from flagger.judging.settings import Settings
from flagger.lexicon import Lexicons
from flagger.reading.rows import read_rows

TEXT = "The board met on Monday. The harbour tyrant sent no one. The port stayed shut."


def asked(text: str, lexicons: Lexicons) -> list[Question]:
    import io
    import json

    [article] = read_rows(io.BytesIO(json.dumps({"id": "1", "text": text}).encode()), "set.jsonl", "utf-8")
    assert isinstance(article, Article)
    return list(questions(analyse(article, lexicons, None, Settings()), "set.jsonl"))


def test_a_question_has_the_sentence_of_its_finding_and_its_entry(lexicons: Lexicons) -> None:
    [question] = [found for found in asked(TEXT, lexicons) if found.key.code == "FRM301"]
    assert question.key.entry == "epithet.tyrant"
    assert question.before + question.words + question.behind == "The harbour tyrant sent no one."
    assert "tyrant" in question.words
    assert question.place.startswith("set.jsonl:1:")


def test_the_key_stays_where_lines_move(lexicons: Lexicons) -> None:
    before, after = asked(TEXT, lexicons), asked("It rained.\n\nIt rained again.\n\n" + TEXT, lexicons)
    assert {question.key for question in before} <= {question.key for question in after}
    assert [question.place for question in before] != [question.place for question in after]


def test_the_same_wording_is_asked_once(lexicons: Lexicons) -> None:
    found = asked(TEXT, lexicons)
    assert each_once([*found, *found]) == found


def test_a_sample_is_the_same_whatever_the_order() -> None:
    found = [Question(Key("FRM301", "", f"{n:016x}"), "epithet", "error", "a", "", "", "", "", ()) for n in range(50)]
    drawn = sample(found, 10, seed=1)
    assert len(drawn) == 10
    assert drawn == sorted(drawn, key=found.index)
    assert set(sample(found[::-1], 10, seed=1)) == set(drawn)
    assert set(sample(found, 10, seed=2)) != set(drawn)
    assert sample(found, 99, seed=1) == found
