"""The result, its JSON and the schema that is checked in say the same."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest

from flagger.analysis import Allegation, Attribution, Loaded, Quotation, Scores, Sentence, Source
from flagger.article import Block, Meta, Span
from flagger.result import Finding, Result, Tool, decode, encode, json_schema

TEXT = "Mayor Orla Finch is a thug, critics say.\n\n“The harbour is safe,” she said."


def example() -> Result:
    """A result with at least one of every mark, so that no part of the schema goes untried."""
    return Result(
        id="harbour",
        path="harbour.txt",
        text=TEXT,
        meta=Meta(title="Harbour", authors=("A. Reporter",), language="en", genre="news"),
        blocks=[Block(0, 40, "heading", 1), Block(42, 75)],
        sentences=[
            Sentence(0, 40, "heading", "characterisation", "vague", "neutral", "critics", "s1", Scores(0.75, 0.5)),
            Sentence(42, 75, "body", "sourced_fact", "quoted", "neutral", "Orla Finch", "s2"),
        ],
        quotations=[Quotation(42, 65)],
        sources=[
            Source("s1", "critics", "vague", None, [Span(28, 35)]),
            Source("s2", "Orla Finch", "person", "Mayor", [Span(6, 16), Span(66, 69)]),
        ],
        attributions=[
            Attribution([Span(66, 69)], [Span(70, 74)], [Span(42, 65)], "s2", "quoted", "neutral", True),
        ],
        loaded=[Loaded(22, 26, "epithet", "paraphrase", "epithet.thug", "rule", "s1")],
        allegations=[Allegation(0, 26, 0, "critics", "Orla Finch", evidence=[Span(42, 65)], answer="given")],
        readability={"lix": 30.5},
        findings=[
            Finding("FRM301", "epithet", "note", 0.9, 22, 26, 1, 23, "Names by judgement.", ["mayor"], False, "0f1e"),
        ],
        tool=Tool("0.1.0", "d1ge57"),
    )


@pytest.fixture(scope="module")
def schema(root: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((root / "flagger" / "result.schema.json").read_text("utf-8"))
    return loaded


def test_checked_in_schema_is_what_the_types_say(schema: dict[str, Any]) -> None:
    assert schema == json.loads(json.dumps(json_schema())), "the types have changed: run `python -m flagger.result`"


def test_schema_is_a_valid_schema(schema: dict[str, Any]) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)


def test_result_validates_against_the_schema(schema: dict[str, Any]) -> None:
    jsonschema.validate(json.loads(encode(example())), schema, jsonschema.Draft202012Validator)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("schema",), "flagger.result/2"),
        (("sentences", 0, "strength"), "strong"),
        (("loaded", 0, "voice"), "narrator"),
        (("findings", 0, "severity"), "fatal"),
        (("sources", 0, "mentions", 0), [28]),
        (("allegations", 0, "by"), 7),
    ],
)
def test_schema_and_decoder_refuse_what_the_types_do(
    schema: dict[str, Any], path: tuple[str | int, ...], value: object
) -> None:
    row = json.loads(encode(example()))
    place: Any = row
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(row, schema, jsonschema.Draft202012Validator)
    with pytest.raises(msgspec.ValidationError):
        decode(json.dumps(row))


def test_a_result_comes_back_as_it_went_out() -> None:
    encoded = encode(example())
    assert decode(encoded) == example()
    assert encode(decode(encoded)) == encoded
    assert b"\n" not in encoded


def test_a_field_added_later_does_not_stop_an_older_reader(schema: dict[str, Any]) -> None:
    row = json.loads(encode(example()))
    row["tone"] = "calm"
    row["findings"][0]["url"] = "rule.html"
    jsonschema.validate(row, schema, jsonschema.Draft202012Validator)
    assert decode(json.dumps(row)) == example()
