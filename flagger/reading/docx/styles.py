"""What the style of a paragraph makes it: heading, quotation or caption."""

from __future__ import annotations

from lxml import etree

from flagger.article import Part
from flagger.reading.docx.names import tag, value

Kind = tuple[Part, int | None]

# Word writes the English names of its own styles into every file, whatever language it speaks to its user.
_PARTS: dict[str, Kind] = {
    "title": ("heading", 1),
    "subtitle": ("heading", 2),
    "quote": ("quotation", None),
    "intense quote": ("quotation", None),
    "quotations": ("quotation", None),
    "block text": ("quotation", None),
    "caption": ("caption", None),
    **{f"heading {level}": ("heading", level) for level in range(1, 10)},
}
_MOST_BASES = 20


class Styles:
    """The paragraph styles of a document."""

    def __init__(self, root: etree._Element) -> None:
        self._styles = {style.get(tag("styleId"), ""): style for style in root.iterchildren(tag("style"))}

    def kind(self, properties: etree._Element | None) -> Kind:
        """What a paragraph with these properties (`w:pPr`) is: by its own level of outline, its style or what that is based on."""
        if properties is None:
            return "body", None
        return self._outlined(properties) or self._styled(value(properties, "pStyle"))

    def is_title(self, properties: etree._Element | None) -> bool:
        """Whether the paragraph is in the style Title itself."""
        style = self._styles.get(value(properties, "pStyle") or "") if properties is not None else None
        return style is not None and _name(style) == "title"

    def _styled(self, identifier: str | None) -> Kind:
        for _ in range(_MOST_BASES):
            style = self._styles.get(identifier or "")
            if style is None:
                break
            if kind := _PARTS.get(_name(style)):
                return kind
            properties = style.find(tag("pPr"))
            if properties is not None and (kind := self._outlined(properties)):
                return kind
            identifier = value(style, "basedOn")
        return "body", None

    def _outlined(self, properties: etree._Element) -> Kind | None:
        level = value(properties, "outlineLvl") or ""
        return ("heading", int(level) + 1) if level.isascii() and level.isdigit() and int(level) < 9 else None


def _name(style: etree._Element) -> str:
    return (value(style, "name") or "").strip().lower()
