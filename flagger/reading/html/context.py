"""What the elements round a piece of text make of it: its part, the links it is in, furniture that it may belong to."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from flagger.article import Part
from flagger.reading.html.names import (
    BUTTON,
    CAPTION,
    COMMENTS,
    CONTROL_ROLES,
    CREDIT,
    DETAILS,
    FURNITURE,
    FURNITURE_ROLES,
    FURNITURE_TAGS,
    PICTURE,
    PULLED,
    SKIPPED,
    STANDFIRST,
    hidden,
)
from flagger.reading.html.shapes import holds_data, is_caption

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_WHOLE = frozenset(("html", "body", "main", "h1"))

Kind = Literal["comments", "furniture"]


@dataclass(frozen=True, slots=True)
class Context:
    """What holds inside an open element. In a `flat` one (a row, a caption, a heading), all is one piece."""

    block: _Element
    names: frozenset[str] = frozenset()
    part: Part = "body"
    level: int | None = None
    candidate: int = -1
    quotation: _Element | None = None
    figure: _Element | None = None
    link: bool = False
    in_link: bool = False
    stamp: bool = False
    flat: bool = False
    data: bool = False
    pre: bool = False


def left_out(element: _Element, named: frozenset[str]) -> bool:
    """Whether nothing in an element is text of the page that is there to be seen."""
    if element.tag in SKIPPED or element.get("role") in CONTROL_ROLES or hidden(element, named):
        return True
    if element.tag == "a" and named & BUTTON:
        return True
    # The number of a footnote.
    return element.tag == "sup" and len(element) == 1 and (element[0].get("href") or "").startswith("#")


def kind_of(element: _Element, named: frozenset[str], context: Context) -> Kind | None:
    """What kind of furniture an element may be. An embedded post's author and a photo's are no furniture."""
    if context.quotation is not None or element.tag in _WHOLE or (context.flat and context.part == "caption"):
        return None
    if named & COMMENTS:
        return "comments"
    if named & STANDFIRST or named & PULLED or element.tag == "blockquote":
        return None
    if "social" in named and next(element.iterdescendants("blockquote"), None) is not None:
        return None  # An embedded post, not a row of buttons.
    if element.tag in FURNITURE_TAGS or element.get("role") in FURNITURE_ROLES or named & FURNITURE:
        return "furniture"
    if named & DETAILS and context.figure is None and not named & (PICTURE | CAPTION | CREDIT):
        return "furniture"
    return None


def as_part(element: _Element, named: frozenset[str], context: Context) -> Context:
    """The context with the part that a block element makes of what is in it."""
    tag = element.tag
    if tag == "blockquote" or named & PULLED:
        return replace(
            context, part="quotation", level=None, quotation=element if context.quotation is None else context.quotation
        )
    if context.quotation is not None:
        return context
    if tag == "figure" and next(element.iterdescendants("blockquote"), None) is not None:
        return replace(context, part="quotation", quotation=element)
    if tag in ("figcaption", "caption") or (named & (CAPTION | CREDIT) and context.part in ("body", "caption")):
        return replace(context, part="caption", level=None, flat=True)
    if tag == "figure":
        return replace(context, part="caption", figure=element)
    if tag in _HEADINGS and context.part == "body":
        return replace(context, part="heading", level=_HEADINGS[tag], flat=True)
    if tag == "table":
        data = holds_data(element)
        return replace(context, data=data, part="body" if context.part == "caption" else context.part)
    if tag == "tr" and context.data:
        return replace(context, flat=True)
    if tag == "pre":
        return replace(context, pre=True)
    if tag == "div" and context.part == "body" and is_caption(element):
        return replace(context, part="caption", flat=True)
    return context
