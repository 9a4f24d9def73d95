"""Web Annotations, held to what the model asks of them (https://www.w3.org/TR/annotation-model/)."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.article import Block
from flagger.reporting.annotations import AROUND, CONTEXT, Page, annotations_of, source_of
from flagger.result import Result
from tests.summary.handmade import Entries, Maker
from tests.summary.harbour import harbour

IRI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
MOTIVATIONS = {"assessing", "highlighting", "tagging", "commenting", "editing"}


def page_of(*results: Result) -> Any:
    page = Page(Entries())
    return json.loads(b"".join([page.head(), *map(page.items, results), page.foot()]))


def check_annotation(annotation: dict[str, Any], text: str) -> None:
    """What the model requires of an annotation, its bodies, its target and its selectors."""
    assert annotation["type"] == "Annotation"
    assert IRI.fullmatch(annotation["id"])
    assert annotation["motivation"] in MOTIVATIONS
    assert annotation["creator"]["type"] == "Software"
    assert IRI.fullmatch(annotation["creator"]["id"])
    for body in annotation["body"]:
        assert body["type"] == "TextualBody"
        assert body["purpose"] in MOTIVATIONS
        assert body["value"]
        assert body["value"] == str(body["value"])
    target = annotation["target"]
    if isinstance(target, str):
        assert IRI.fullmatch(target)
        return
    assert target["type"] == "SpecificResource"
    assert IRI.fullmatch(target["source"])
    selectors = {selector["type"]: selector for selector in target["selector"]}
    quote = selectors.pop("TextQuoteSelector")
    assert quote["exact"]
    assert len(quote["prefix"]) <= AROUND
    assert len(quote["suffix"]) <= AROUND
    assert quote["prefix"] + quote["exact"] + quote["suffix"] in text
    if place := selectors.pop("TextPositionSelector", None):
        start, end = place["start"], place["end"]
        assert 0 <= start < end <= len(text)
        assert text[start:end] == quote["exact"]
        assert text[:start].endswith(quote["prefix"])
        assert text[end:].startswith(quote["suffix"])
    assert not selectors


def test_a_page_is_one_of_the_model() -> None:
    result = harbour()
    page = page_of(result)
    assert page["@context"] == CONTEXT == "http://www.w3.org/ns/anno.jsonld"
    assert page["type"] == "AnnotationPage"
    assert page["startIndex"] == 0
    assert page["partOf"]["type"] == "AnnotationCollection"
    assert page["partOf"]["total"] == len(page["items"])
    names = [page["id"], page["partOf"]["id"], *(item["id"] for item in page["items"])]
    assert len(set(names)) == len(names)
    assert all(IRI.fullmatch(name) for name in names)
    for item in page["items"]:
        check_annotation(item, result.text)


def test_every_finding_and_every_mark_has_its_annotation_and_a_span_one() -> None:
    result = harbour()
    spans = {(finding.start, finding.end) for finding in result.findings}
    spans |= {(loaded.start, loaded.end) for loaded in result.loaded}
    spans |= {(made.start, made.end) for made in result.allegations}
    kinds = sum(sentence.kind != "other" for sentence in result.sentences)
    found = annotations_of(result, Entries())
    assert len(found) == len(spans) + kinds
    by_motive = {motive: [a for a in found if a["motivation"] == motive] for motive in ("assessing", "tagging")}
    assert len(by_motive["assessing"]) == len({(finding.start, finding.end) for finding in result.findings})
    assert len(by_motive["tagging"]) == kinds


def bodies(annotation: dict[str, Any], purpose: str) -> list[str]:
    return [body["value"] for body in annotation["body"] if body["purpose"] == purpose]


def test_what_an_annotation_says() -> None:
    result = harbour()
    found = annotations_of(result, Entries())
    tyrant = found[0]
    assert tyrant["target"]["selector"][1]["exact"] == "harbour tyrant"
    assert bodies(tyrant, "commenting") == [result.findings[0].message]
    assert bodies(tyrant, "editing") == ["Dorn Vale", "the head of the port"]
    assert bodies(tyrant, "tagging") == [
        "code:FRM301", "rule:epithet", "severity:error", "category:epithet", "voice:article", "entry:epithet.word",
    ]  # fmt: skip
    tags = [bodies(annotation, "tagging") for annotation in found]
    assert ["category:epithet", "voice:article", "entry:epithet.word"] in tags
    assert ["kind:sourced_fact", "strength:named", "stance:endorsing"] in tags
    [plot] = [a for a in found if "allegation" in bodies(a, "tagging") and "foreign plot" in str(a["target"])]
    assert {"status:unverified", "nature:charge", "voice:paraphrase", "answer:none"} < set(bodies(plot, "tagging"))
    finding, comment = bodies(plot, "commenting")
    assert finding.startswith("‘the strike is a foreign plot’ is the claim of Critics")
    assert comment.startswith(
        "Allegation (charge) by Critics about the union: the article offers nothing for or against it."
    )


def test_a_finding_on_the_whole_article_has_it_as_its_target() -> None:
    [whole] = [a for a in annotations_of(harbour(), Entries()) if isinstance(a["target"], str)]
    assert bodies(whole, "tagging")[0] == "code:ATR106"


def test_suppressed_findings_are_left_out() -> None:
    result = harbour()
    result.findings = [msgspec.structs.replace(finding, suppressed=True) for finding in result.findings]
    assert all(a["motivation"] != "assessing" for a in annotations_of(result, Entries()))


def test_names_stay_where_another_sentence_changes() -> None:
    before = Maker([("Rain fell. The thug left.", "body")])
    after = Maker([("Much more rain fell. The thug left.", "body")])
    for make in (before, after):
        make.sentence("The thug left.", "unsourced")
        make.loaded("thug", "epithet")
    names = [[a["id"] for a in annotations_of(make.result, Entries())] for make in (before, after)]
    assert names[0] == names[1]
    assert len(set(names[0])) == 2


def test_words_that_stand_twice_have_two_names() -> None:
    make = Maker([("The thug and the thug left.", "body")])
    make.sentence("The thug and the thug left.", "unsourced")
    make.loaded("thug", "epithet")
    first = make.result.loaded[0]
    make.result.loaded.append(msgspec.structs.replace(first, start=17, end=21))
    assert len({a["id"] for a in annotations_of(make.result, Entries())}) == 3


@pytest.mark.parametrize(
    ("name", "path", "source"),
    [
        ("a b.txt", "a b.txt", "file://{cwd}/a%20b.txt"),
        ("row 1/ä", "rows.jsonl", "file://{cwd}/rows.jsonl#row%201%2F%C3%A4"),
        ("https://example.org/news?a=1#b", "rows.jsonl", "https://example.org/news?a=1#b"),
        (
            "https://example.org/<b> é",
            "rows.jsonl",
            "file://{cwd}/rows.jsonl#https%3A%2F%2Fexample.org%2F%3Cb%3E%20%C3%A9",
        ),
        ('https://example.org/"><é', "rows.jsonl", "https://example.org/%22%3E%3C%C3%A9"),
        ("javascript:alert(1)", "rows.jsonl", "file://{cwd}/rows.jsonl#javascript%3Aalert%281%29"),
    ],
)
def test_the_source_is_an_iri(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, path: str, source: str
) -> None:
    monkeypatch.chdir(tmp_path)
    result = msgspec.structs.replace(harbour(), id=name, path=path)
    assert source_of(result) == source.format(cwd=tmp_path.as_uri().removeprefix("file://"))


def test_standard_input_is_named_by_its_text() -> None:
    piped = msgspec.structs.replace(harbour(), id="-", path="-")
    other = msgspec.structs.replace(piped, text=piped.text + " More.")
    assert source_of(piped).startswith("urn:uuid:")
    assert source_of(piped) == source_of(msgspec.structs.replace(piped))
    assert source_of(piped) != source_of(other)


@pytest.mark.parametrize("path", ["page.html", "copy.DOCX", "wire.xml"])
def test_an_extraction_has_no_positions(path: str) -> None:
    result = msgspec.structs.replace(harbour(), id=path, path=path)
    for annotation in annotations_of(result, Entries()):
        check_annotation(annotation, result.text)
        assert "TextPositionSelector" not in json.dumps(annotation)


TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@given(TEXT, TEXT, TEXT)
def test_any_text_gives_a_page_that_holds_it(before: str, words: str, after: str) -> None:
    text = before + words + after
    result = msgspec.structs.replace(Maker([("x", "body")]).result, text=text, blocks=[Block(0, len(text))])
    make = Maker([("x", "body")])
    make.loaded("x", "epithet")
    make.found("FRM301", words, "error", "x", words, (words,))
    start, end = len(before), len(before) + len(words)
    result.loaded = [msgspec.structs.replace(make.result.loaded[0], start=start, end=end)]
    result.findings = [msgspec.structs.replace(make.result.findings[0], start=start, end=end)]
    page = page_of(result, result)
    for annotation in page["items"]:
        check_annotation(annotation, text)
    assert page["items"][0]["target"]["selector"][0] == {"type": "TextPositionSelector", "start": start, "end": end}
    assert bodies(page["items"][0], "commenting") == [words]


def test_the_same_run_is_the_same_page() -> None:
    assert page_of(harbour()) == page_of(harbour())
    assert page_of(harbour())["id"] != page_of(harbour(), harbour())["id"]
