"""A page read back by the rules of HTML: its elements, their attributes and its text."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"meta", "input", "br", "rect"}


class Page(HTMLParser):
    """What stands in a page: its elements with their attributes, its text, and the text of what has a certain class."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[tuple[str, ...], str]] = []
        self._open: list[tuple[str, str]] = []
        self.feed(source)
        self.close()
        assert not self._open, self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        assert len(values) == len(attrs), f"an attribute of <{tag}> stands twice"
        self.elements.append((tag, values))
        if tag not in VOID:
            self._open.append((tag, values.get("class") or ""))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self._open
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        self.texts.append((tuple(f"{tag}.{name}" for tag, name in self._open), data))

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    def text(self, within: str, without: tuple[str, ...] = ()) -> str:
        """The text inside elements written `tag.class`, leaving out what is inside others."""
        return "".join(
            data
            for path, data in self.texts
            if any(name.startswith(within) for name in path) and not any(name.startswith(without) for name in path)
        )

    @property
    def ids(self) -> list[str]:
        return [values["id"] or "" for _, values in self.elements if "id" in values]

    @property
    def shape(self) -> list[tuple[str, list[str]]]:
        return [(tag, list(values)) for tag, values in self.elements]

    @property
    def tags(self) -> list[str]:
        return [tag for tag, _ in self.elements]
