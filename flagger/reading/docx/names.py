"""Names of elements in a Word document, and the values that they carry."""

from __future__ import annotations

from lxml import etree

_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFF = frozenset(("0", "false", "off", "none"))


def tag(name: str) -> str:
    """The full name of an element or attribute of WordprocessingML."""
    return f"{{{_NAMESPACE}}}{name}"


def value(parent: etree._Element, name: str) -> str | None:
    """The `w:val` of the child `name`, None where there is none."""
    child = parent.find(tag(name))
    return None if child is None else child.get(tag("val"))


def has(parent: etree._Element | None, name: str) -> bool:
    """Whether `parent` has the property `name`, which may be there to say no."""
    child = None if parent is None else parent.find(tag(name))
    return child is not None and child.get(tag("val"), "1") not in _OFF
