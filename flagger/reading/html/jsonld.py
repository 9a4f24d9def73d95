"""JSON-LD: the object in which a page describes its article."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.etree import _Element

_ARTICLE = re.compile(r"(?:Article|Posting|Review|Report)$")
_MOST_STRINGS = 100
"""References may repeat a list as often as the page likes, so no more are taken out of a value."""


def is_article(kind: str) -> bool:
    """Whether a type of schema.org is one of articles."""
    return _ARTICLE.search(kind) is not None


def article_of(root: _Element) -> dict[str, Any]:
    """The first object of the page's JSON-LD that is an article, with its publisher and authors put in for references."""
    nodes: list[dict[str, Any]] = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text:
            try:
                nodes += _nodes(json.loads(script.text, strict=False))
            except (ValueError, RecursionError):
                continue
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    for node in nodes:
        if any(is_article(kind) for kind in strings(node.get("@type"))):
            return {name: _resolved(value, by_id) for name, value in node.items()}
    return {}


def _nodes(value: Any) -> list[dict[str, Any]]:
    """The objects at the top of some JSON-LD, in a list or in a graph."""
    found: list[dict[str, Any]] = []
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict):
            found.append(item)
            graph = item.get("@graph")
            found += [node for node in graph if isinstance(node, dict)] if isinstance(graph, list) else []
    return found


def _resolved(value: Any, by_id: dict[str, dict[str, Any]]) -> Any:
    if isinstance(value, list):
        return [_resolved(item, by_id) for item in value]
    if isinstance(value, dict) and isinstance(value.get("@id"), str) and "name" not in value:
        return by_id.get(value["@id"], value)
    return value


def strings(value: Any) -> list[str]:
    """The first strings in a value of JSON-LD: itself, those of a list, the name of an object."""
    return list(islice(_strings(value), _MOST_STRINGS))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if value.strip():
            yield value
    elif isinstance(value, dict):
        if not isinstance(value.get("name"), dict):
            yield from _strings(value.get("name"))
    elif isinstance(value, list):
        for item in value:
            if not isinstance(item, list):
                yield from _strings(item)
