"""An XML file → its articles, by what its root element says that it is."""

from __future__ import annotations

from collections.abc import Iterator

from flagger.article import Article
from flagger.errors import ReadError
from flagger.reading.decoding import check_text

_ADVICE = {
    "rss": "a feed; save the pages of its articles as .html",
    "feed": "a feed; save the pages of its articles as .html",
    "html": "a web page; save it as .html",
    "NewsML": "NewsML 1; export it as NewsML-G2 or NITF",
}


def read_xml(data: bytes, path: str, encoding: str | None) -> Iterator[Article | ReadError]:
    """The articles in `data`: one of a NITF file or a newsItem, any number of a newsMessage.

    `encoding` None: what the XML declares. An article is named by its guid, or by `path` and its number; that of NITF by
    `path`. Items of a message that are no text (pictures, packages) are passed over where there is an article. Raises
    ReadError where `data` is no such XML; an item that cannot be read is an error in its place.
    """
    from flagger.reading.xml.newsml import read_items
    from flagger.reading.xml.nitf import read_nitf
    from flagger.reading.xml.parsing import local, parse

    root = parse(data, path, encoding)
    name = local(root)
    if name == "nitf":
        page, meta = read_nitf(root)
        check_text(page.text, path)
        yield Article(path, path, page.text, page.blocks, meta, positions=False)
    elif name in ("newsMessage", "newsItem", "packageItem"):
        yield from read_items(root, path)
    else:
        expected = "expected NITF (nitf) or NewsML-G2 (newsMessage, newsItem)"
        advice = f", {_ADVICE[name]}" if name in _ADVICE else ""
        raise ReadError(path, f"the root element is {name}{advice}: {expected}")
