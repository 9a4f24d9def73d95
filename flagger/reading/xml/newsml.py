"""NewsML-G2 → articles: one a newsItem with text."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from flagger.article import Article, Meta
from flagger.errors import ReadError
from flagger.reading.blocks import blocks
from flagger.reading.decoding import check_text
from flagger.reading.extraction import Extraction
from flagger.reading.labels import distinct, first, genre_of
from flagger.reading.xml.flow import read_flow
from flagger.reading.xml.nitf import XML_LANG, authors, read_nitf
from flagger.reading.xml.parsing import child, children, local, words

_ITEMS = ("newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem")


def read_items(root: etree._Element, path: str) -> Iterator[Article | ReadError]:
    """The articles of a newsMessage, or of a single item. Raises ReadError where nothing in it is an article."""
    items = [root] if local(root) in _ITEMS else [item for items in children(root, "itemSet") for item in items]
    seen: set[str] = set()
    passed: list[str] = []
    found = False
    for number, item in enumerate(items, 1):
        kind = _kind(item)
        if not kind.startswith("text"):
            passed.append(kind)
            continue
        found = True
        place = f"item {number}" if len(items) > 1 else ""
        name = item.get("guid", "").strip() or (f"{path}#{number}" if len(items) > 1 else path)
        try:
            if name in seen:
                raise ReadError(path, f"the guid {name!r} was there before", place)
            seen.add(name)
            yield _article(item, name, path, place)
        except ReadError as error:
            yield error
    if not found:
        holds = ", ".join(dict.fromkeys(passed)) or "no item"
        raise ReadError(path, f"no article in it; expected a newsItem with text, found {holds}")


def _kind(item: etree._Element) -> str:
    """ "text", or what an item is instead."""
    name = local(item)
    if name != "newsItem":
        return name
    item_class = child(item, "itemMeta", "itemClass")
    kind = "text" if item_class is None else item_class.get("qcode", "").rpartition(":")[2] or "text"
    has_text = next(_content(item), None) is not None
    return "text" if has_text or kind == "text" else f"newsItem ({kind})"


def _content(item: etree._Element) -> Iterator[etree._Element]:
    """The forms of the story that stand in the item itself: XML first, since it says what is what."""
    yield from children(child(item, "contentSet"), "inlineXML")
    yield from children(child(item, "contentSet"), "inlineData")


def _article(item: etree._Element, name: str, path: str, place: str) -> Article:
    own = _meta(item)
    unknown: list[str] = []
    for content in _content(item):
        story = content[0] if local(content) == "inlineXML" and len(content) else content
        page = Extraction()
        inner = Meta()
        if local(story) == "nitf":
            page, inner = read_nitf(story)
        elif local(story) in ("html", "body", "div", "article", "section"):
            _add_headline(page, own, next(story.iter("{*}h1"), None) is not None)
            body = child(story, "body")
            read_flow(story if body is None else body, page)
        elif local(story) == "inlineData" and not len(story):
            _read_plain(story.text or "", page, own)
        else:
            unknown.append(local(story))
            continue
        check_text(page.text, path, place)
        return Article(name, path, page.text, page.blocks, _merged(own, inner), positions=False)
    found = f"found {', '.join(unknown)}" if unknown else "found none (a remote one is not fetched)"
    raise ReadError(
        path, f"no text in this newsItem; expected inlineXML with NITF or XHTML, or inlineData, {found}", place
    )


def _add_headline(page: Extraction, meta: Meta, has_own: bool) -> None:
    """The head line of an item whose story has none of its own."""
    if meta.title and not has_own:
        page.add(meta.title, "heading", 1)


def _read_plain(text: str, page: Extraction, meta: Meta) -> None:
    """A story in plain text, which may begin with its head line."""
    pieces = [text[block.start : block.end] for block in blocks(text)]
    repeated = bool(pieces) and " ".join(pieces[0].split()) == meta.title
    _add_headline(page, meta, has_own=False)
    for piece in pieces[repeated:]:
        page.add(piece)


def _merged(own: Meta, inner: Meta) -> Meta:
    """What the item says, and where it is silent what the story in it says."""
    return Meta(
        own.title or inner.title,
        own.outlet or inner.outlet,
        own.authors or inner.authors,
        own.published or inner.published,
        own.language or inner.language,
        own.genre or inner.genre,
        distinct([*own.sections, *inner.sections]),
    )


def _meta(item: etree._Element) -> Meta:
    about, story = child(item, "itemMeta"), child(item, "contentMeta")
    labels = [label for each in children(story, "genre", "subject", "keyword") for label in _labels(each)]
    labels += [label for each in children(about, "itemClass", "fixture") for label in _labels(each)]
    languages = [language.get("tag") for language in children(story, "language")]
    providers = [*children(about, "provider"), *children(story, "infoSource")]
    creators = [name for creator in children(story, "creator") for name in map(words, children(creator, "name"))]
    return Meta(
        title=first([*map(words, children(story, "headline")), *map(words, children(about, "title"))]),
        outlet=first([*map(_name, providers), *map(words, children(story, "creditline"))]),
        authors=authors(children(story, "by")) or distinct(creators),
        published=first(words(each) for each in (child(story, "contentCreated"), child(about, "versionCreated"))),
        language=first([*languages, item.get(XML_LANG)]),
        genre=next(filter(None, map(genre_of, labels)), None),
        sections=distinct(labels),
    )


def _name(party: etree._Element) -> str:
    """The name of a provider, or else its literal or the last piece of its code."""
    return words(child(party, "name")) or party.get("literal") or party.get("qcode", "").rpartition(":")[2]


def _labels(concept: etree._Element) -> Iterator[str]:
    """The names of a subject or genre, and its code; a keyword is its own name."""
    names = [words(name) for name in children(concept, "name")]
    yield from names if names or len(concept) else [words(concept)]
    yield concept.get("qcode") or concept.get("literal") or ""
