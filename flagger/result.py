"""What is written out: the types behind the schema `flagger.result/1`.

`flagger/result.schema.json` is generated from these types (`python -m flagger.result`); a test holds the two together.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from flagger.analysis import Allegation, Analysis, Attribution, Loaded, Quotation, Rationale, Sentence, Source
from flagger.article import Article, Block, Meta, Span

SCHEMA: Literal["flagger.result/1"] = "flagger.result/1"

Severity = Literal["error", "warning", "note", "info"]
SEVERITIES: tuple[Severity, ...] = ("info", "note", "warning", "error")
"""Severities, least first."""


class Finding(msgspec.Struct, frozen=True):
    """One thing an editor should look at.

    `line` and `column` are 1-based code points, None where the text is an extraction. `confidence` is 0.0 to 1.0.
    `fingerprint` stays the same while the rule and the wording of the sentence do.
    """

    code: str
    name: str
    severity: Severity
    confidence: float
    start: int
    end: int
    line: int | None
    column: int | None
    message: str
    neutral: list[str]
    suppressed: bool
    fingerprint: str


class Tool(msgspec.Struct, frozen=True):
    """What made the result: `lexicons` and `model` are digests, `model` None where no learned part took part."""

    version: str
    lexicons: str
    model: str | None = None


class Result(msgspec.Struct, kw_only=True):
    """One article with its marks and findings: one JSON object.

    Genre and language in `meta` are those that marking found. Blocks are in order and apart, but for those of syntax (`markup`), which
    may stand inside another. `posts` are the entries of a live blog. `rationales` are there only where FRM314 was asked for.
    """

    schema: Literal["flagger.result/1"] = SCHEMA
    id: str
    path: str
    text: str
    meta: Meta
    blocks: list[Block]
    sentences: list[Sentence]
    quotations: list[Quotation]
    sources: list[Source]
    attributions: list[Attribution]
    loaded: list[Loaded]
    allegations: list[Allegation]
    readability: dict[str, float] | None = None
    posts: list[Span] = msgspec.field(default_factory=list)
    rationales: list[Rationale] = msgspec.field(default_factory=list)
    findings: list[Finding]
    tool: Tool


def compose(article: Article, analysis: Analysis, findings: list[Finding], tool: Tool) -> Result:
    """Put what was read, marked and judged together."""
    return Result(
        id=article.id,
        path=article.path,
        text=article.text,
        meta=msgspec.structs.replace(article.meta, genre=analysis.genre, language=analysis.language),
        blocks=analysis.blocks,
        sentences=analysis.sentences,
        quotations=analysis.quotations,
        sources=analysis.sources,
        attributions=analysis.attributions,
        loaded=analysis.loaded,
        allegations=analysis.allegations,
        posts=analysis.posts,
        rationales=analysis.rationales,
        findings=findings,
        tool=tool,
    )


def encode(result: Result) -> bytes:
    """The result as one line of UTF-8 JSON, without the line break."""
    return msgspec.json.encode(result)


def decode(data: bytes | str) -> Result:
    """Read one result back.

    Raises `msgspec.ValidationError` where `data` is not a result of this schema, naming the field.
    """
    return msgspec.json.decode(data, type=Result)


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a result, as generated from the types."""
    return msgspec.json.schema(Result)


if __name__ == "__main__":
    import json
    from pathlib import Path

    Path(__file__).with_name("result.schema.json").write_text(
        json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n", "utf-8"
    )
