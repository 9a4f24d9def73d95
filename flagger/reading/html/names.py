"""What elements are for, by their tag, role and class: the one table of names that sites of every maker share.

A name is a word, or two words run together, out of an element's class, id, role and data attributes: "newsletter-signup",
"NewsletterSignup" and "newsletter__signup" all hold `newsletter`, `signup` and `newslettersignup`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


SKIPPED = _set(
    "script style noscript template svg math iframe object embed video audio canvas map head link meta title button input select"
    " option textarea datalist dialog progress meter rp rt amp-ad amp-sidebar amp-consent amp-list amp-iframe frameset"
)
"""Elements with no text of the page: code, controls, and what is shown only where something else is not."""

INLINE = _set(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby s samp small span strike strong"
    " sub sup time tt u var wbr"
)
"""Elements that do not break a line; every other one does."""

PHRASE = INLINE | _set("p li dd dt td th h1 h2 h3 h4 h5 h6 figcaption caption blockquote summary pre")
"""What holds running text: an inline element in it belongs to the sentence, whatever its class."""

CONTROL_ROLES = _set("button menu menubar menuitem tab tablist toolbar search dialog alertdialog alert status")

FURNITURE_TAGS = _set("nav footer form address")
FURNITURE_ROLES = _set("navigation contentinfo complementary")

HIDDEN = _set("sronly visuallyhidden screenreader screenreadertext hidevisually visualhidden offscreen a11yhidden")

COMMENTS = _set("comment comments commentlist disqus respond responses replies discussion")

FURNITURE = _set(
    "nav navbar navigation menu breadcrumb breadcrumbs sidebar rail pagination pager skiplink"
    " ad ads advert adverts advertisement advertising adslot sponsored outbrain taboola promo promotion promoted affiliate bet"
    " share sharing sharebar sharedaddy social follow"
    " related relatedcontent relatedposts richlink recirc recirculation recommended recommend recommendation recommendations onward"
    " onwards trending popular mostread mostviewed mostpopular readmore readnext readalso morefrom upnext nextup linksblock bookmark"
    " teaser teasers pagepromo strapline outro"
    " newsletter newsletters signup subscribe subscription subscriptions paywall barrier donate donation membership callout appeal"
    " cookie cookies consent gdpr cmp onetrust overlay modal popup adblock banner"
    " tags taglist topics keywords filedunder keyevents player video videojs vjs audio"
    " footer foot legal disclaimer colophon contentinfo aside side"
    " tools toolbar actions actionbar print rating poll quiz login signin pagetop livefilter trust"
)
"""What stands round an article or is put into it, and is none of it."""

DETAILS = _set(
    "author authors byline bylines bio contributor profile credits copyright"
    " date dates datetime timestamp pubdate published posted updated time readtime readingtime meta metadata submeta info"
)
"""Who, when and how long: no part of the text either, unless it is a picture's."""

PICTURE = _set("image picture photo figure")

STANDFIRST = _set("standfirst subtitle subheadline dek deck subhead intro lead lede summary excerpt teasertext")
"""The paragraph under the title, which some sites make a heading or a teaser."""

AUTHOR = _set("author authors authorname byline bylines contributor")
BUTTON = _set("button btn")

KICKER = _set("kicker eyebrow overline rubric section category categories catlinks label flag topic theme tag channel")
"""The label over the title."""

CAPTION = _set("caption")
CREDIT = _set("credit copyright copyrightholder")
PULLED = _set("pullquote pulled pullout")
STAMP = _set("time timestamp datetime")

_ATTRIBUTES = (
    "class",
    "id",
    "role",
    "data-component",
    "data-component-name",
    "data-testid",
    "data-test-id",
    "data-qa",
    "data-module",
    "data-mod",
    "itemprop",
    "name",
)
_LONGEST = 400
"""Characters of an attribute that are looked at."""
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_TINY = 2
_MACHINE = 3
"""So many class names of two letters or fewer were made by a machine and mean nothing."""


def names(element: _Element) -> frozenset[str]:
    """The names that an element carries."""
    found: set[str] = set()
    for attribute in _ATTRIBUTES:
        value = element.get(attribute)
        if value:
            found |= _names(value[:_LONGEST])
    return frozenset(found)


@lru_cache(maxsize=4096)
def _names(value: str) -> frozenset[str]:
    found: set[str] = set()
    parts = value.split()
    if sum(len(part) <= _TINY for part in parts) >= _MACHINE:
        return frozenset()
    for part in parts:
        words = []
        for token in re.split(r"[^A-Za-z0-9]+", part):
            if token.isalpha():  # with digits in it, a name was made by a machine
                words += [word.lower() for word in _WORDS.findall(token)]
        found.update(words)
        found.update(map("".join, pairwise(words)))
        found.update(a + b + c for a, b, c in zip(words, words[1:], words[2:], strict=False))
    return frozenset(found)


def hidden(element: _Element, named: frozenset[str]) -> bool:
    """Whether an element is on the page but not to be seen."""
    if element.get("hidden") is not None or named & HIDDEN or element.get("layout") == "nodisplay":
        return True
    style = element.get("style")
    if style and _INVISIBLE.search(style[:_LONGEST]):
        return True
    # A page behind an open dialogue is hidden from screen readers as a whole.
    return element.get("aria-hidden") == "true" and next(element.iter("h1", "article", "main"), None) is None


_INVISIBLE = re.compile(r"(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)", re.IGNORECASE)
