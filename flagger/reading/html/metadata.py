"""What a page says of its article: in JSON-LD, in meta elements, and in its markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from flagger.reading.html.jsonld import article_of, is_article, strings
from flagger.reading.html.names import AUTHOR, INLINE, names
from flagger.reading.html.parsing import clean

if TYPE_CHECKING:
    from lxml.etree import _Element

_PLAIN = frozenset(("Article", "NewsArticle", "BlogPosting", "Posting", "SocialMediaPosting"))
"""Types that say no more than that it is an article."""
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_BY = re.compile(r"by(?:\s+|$)", re.IGNORECASE)
_LONGEST = 300
_NAME_WORDS = 8
_MOST_TITLES = 8
_MOST_AUTHORS = 30
"""What is claimed is compared with every piece of the page, so no more is taken, of each kind of title and of names."""
_MOST_TEXT = 2_000
"""An element with more characters holds no title and no names."""
_PUBLISHED = (
    "article:published_time og:article:published_time datepublished parsely-pub-date sailthru.date pubdate publishdate"
    " dc.date.issued dcterms.created dcterms.date dc.date date"
).split()
_AUTHOR = "author article:author byl parsely-author sailthru.author dc.creator dcterms.creator".split()
_PROPERTY = ("author", "schema:author")
_SECTION = "article:section section parsely-section meta-section".split()


@dataclass(slots=True)
class Claims:
    """What the page claims, best first; all of it may be empty. `titles` are everything it gives as the headline.

    `article` is whether it calls itself one.
    """

    titles: list[str] = field(default_factory=list)
    outlets: list[str] = field(default_factory=list)
    authors: list[str] = field(default_factory=list)
    published: str | None = None
    language: str | None = None
    sections: list[str] = field(default_factory=list)
    types: list[str] = field(default_factory=list)
    article: bool = False
    summary: str = ""
    page_title: str = ""


def read_claims(root: _Element) -> Claims:
    """The claims of the page under `root`."""
    claims = Claims()
    meta = _meta(root)
    article = article_of(root)
    _from_json(article, claims)
    claims.titles += _values(meta, ("og:title", "twitter:title"))[:_MOST_TITLES]
    claims.page_title = _text(next((e for e in root.iter("title") if _parent(e) == "head"), None))
    claims.titles += [claims.page_title] if claims.page_title else []
    claims.outlets += _values(meta, ("og:site_name", "application-name"))
    claims.authors = claims.authors or people(_values(meta, _AUTHOR)) or people(_marked(root))
    claims.authors = claims.authors[:_MOST_AUTHORS]
    claims.published = claims.published or _date(_values(meta, _PUBLISHED)) or _date(_times(root))
    claims.article = bool(article) or "article" in _values(meta, ("og:type",))
    claims.language = root.get("lang") or next(iter(_values(meta, ("og:locale", "language", "content-language"))), None)
    claims.sections += _values(meta, _SECTION)
    claims.summary = next(iter(_values(meta, ("og:description", "description"))), "")
    return claims


def outlet_of(page_title: str, title: str | None) -> str | None:
    """The outlet's name out of a page's title such as "Headline | Section | Outlet" or "Outlet - Headline"."""
    if not title or title not in page_title:
        return None
    before, _, after = page_title.partition(title)
    parts = [part.strip() for part in re.split(r"\s[-–—|•·:»]\s|\|", after or before) if part.strip(" -–—|•·:»")]
    return (parts[-1].strip(" -–—|•·:»") or None) if parts else None


def distinct(values: Iterable[str]) -> tuple[str, ...]:
    """The values without white space around them and without repetition, in order."""
    found: dict[str, str] = {}
    for value in values:
        bare = " ".join(clean(value).split())
        if 0 < len(bare) <= _LONGEST:
            found.setdefault(bare.casefold(), bare)
    return tuple(found.values())


def _from_json(article: dict[str, Any], claims: Claims) -> None:
    claims.titles += strings(article.get("headline"))[:_MOST_TITLES]
    claims.outlets += strings(article.get("publisher"))
    claims.authors += people(strings(article.get("author") or article.get("creator")))
    claims.published = _date(strings(article.get("datePublished")))
    claims.sections += strings(article.get("articleSection"))
    claims.types += [kind for kind in strings(article.get("@type")) if kind not in _PLAIN and is_article(kind)]


def _meta(root: _Element) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        content = element.get("content")
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = element.get(attribute)
            if name and content and content.strip():
                found.setdefault(name.strip().lower(), []).append(content.strip())
    return found


def _values(meta: dict[str, list[str]], wanted: Iterable[str]) -> list[str]:
    return [value for name in wanted for value in meta.get(name, [])]


def people(values: Iterable[str]) -> list[str]:
    """Names of people, without "By", "Words:" and addresses; "A, B and C" is taken apart."""
    found = []
    for value in values:
        if "://" not in value and not value.lstrip().startswith("@"):
            bare = value.rpartition(":")[2].strip()
            found += re.split(r",\s+| and | & ", _BY.sub("", bare, count=1) if _BY.match(bare) else bare)
    return [name for name in found if any(character.isalpha() for character in name)]


def _marked(root: _Element) -> list[str]:
    """Whom the markup calls the author; where only class names do, the first."""
    said = []
    named: list[str] = []
    for element in root.iter("a", "span", "b", "strong", "em", "div", "p", "address"):
        if (
            element.get("rel") == "author"
            or element.get("itemprop") == "author"
            or element.get("property") in _PROPERTY
        ):
            said.append(_text(element))
        elif not named and element.tag in INLINE and names(element) & AUTHOR and _is_name(_text(element)):
            named.append(_text(element))
    return said or named


def _is_name(text: str) -> bool:
    return 0 < len(text.split()) <= _NAME_WORDS and not any(character.isdigit() for character in text)


def _times(root: _Element) -> Iterator[str]:
    for element in root.iter("time", "span", "div"):
        if element.tag == "time" or element.get("itemprop") == "datePublished":
            yield element.get("datetime") or element.get("content") or ""


def _date(values: Iterable[str]) -> str | None:
    return next((found.group() for value in values if (found := _DATE.match(value.strip()))), None)


def _text(element: _Element | None) -> str:
    """The words of an element, with single spaces; nothing where they are too many."""
    runs: list[str] = []
    left = _MOST_TEXT
    for run in () if element is None else element.itertext():
        left -= len(run)
        if left < 0:
            return ""
        runs.append(str(run))
    return " ".join(clean("".join(runs)).split())


def _parent(element: _Element) -> str:
    outer = element.getparent()
    return "" if outer is None else str(outer.tag)
