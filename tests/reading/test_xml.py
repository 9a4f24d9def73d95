"""NewsML-G2 and NITF: stories, what is said of them, and XML that is neither or would do harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.article import Article, Meta
from flagger.errors import ReadError
from flagger.reading.xml import read_xml
from tests.reading.pieces import check, parts, shown

NITF = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.3//EN" "nitf-3-3.dtd">
<!-- a comment -->
<nitf xml:lang="en-GB">
  <head>
    <title>elmouth-piers-3</title>
    <tobject tobject.type="Analysis">
      <tobject.property tobject.property.type="Current"/>
      <tobject.subject tobject.subject.refnum="04000000" tobject.subject.type="Economy"/>
    </tobject>
    <docdata>
      <doc-id id-string="em-17"/>
      <date.issue norm="20260301T093000Z"/>
      <fixture fix-id="Morning"/>
      <key-list><keyword key="harbour"/></key-list>
    </docdata>
    <pubdata name="Elmouth Mail" position.section="World/Coast"/>
  </head>
  <body>
    <body.head>
      <hedline><hl1>Northern <em>pier</em> first</hl1><hl2>A summer of works</hl2></hedline>
      <rights>All rights kept</rights>
      <byline>By <person>Nora Fenwick</person><byttl>Harbour editor</byttl></byline>
      <byline>By Otto Reyes <byttl>in Elmouth</byttl></byline>
      <distributor><org>Coast Press</org></distributor>
      <dateline><location>Elmouth</location> <story.date norm="20260301">March 1</story.date></dateline>
      <abstract><p>The board has met.</p></abstract>
    </body.head>
    <body.content>
      <block><p>The harbour
        board <q>met</q> on Monday.<br/>It will meet again.</p>
      <hl2>Works</hl2>
      <ul><li>A plan</li><li><p>A vote</p><p>in March</p></li></ul>
      <bq><block><p>It comes first.</p><ul><li>And last.</li></ul></block><credit>Nora Fenwick</credit></bq></block>
      <media media-type="image">
        <media-metadata name="x" value="y"/>
        <media-reference source="pier.jpg"/>
        <media-caption>The pier <em>in</em> May</media-caption>
        <media-producer>O. Reyes</media-producer>
      </media>
      <table><caption>Costs</caption><tr><th>Pier</th><th>Sum</th></tr><tr><td>Northern</td><td>3m</td></tr></table>
      Loose words
      <note><p>A note.</p></note>
    </body.content>
    <body.end><tagline>More at ten.</tagline></body.end>
  </body>
</nitf>
"""

ITEM = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}" version="2" standard="NewsML-G2" xml:lang="en">
  <itemMeta>
    <itemClass qcode="{kind}"/>
    <provider qcode="nprov:CP"><name>Coast Press</name></provider>
    <versionCreated>2026-03-01T10:00:00Z</versionCreated>
    <fixture qcode="fix:morning"><name>Morning</name></fixture>
  </itemMeta>
  <contentMeta>
    <contentCreated>2026-03-01T09:30:00Z</contentCreated>
    <by>By Nora Fenwick</by>
    <language tag="en-GB"/>
    <genre qcode="genre:Opinion"><name>Opinion</name></genre>
    <subject qcode="medtop:04000000"><name>Economy</name></subject>
    <slugline>ELMOUTH-PIERS</slugline>
    <headline>Northern pier first</headline>
  </contentMeta>
  <contentSet>{content}</contentSet>
</newsItem>"""

XHTML = """<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>no</title>
<style>no</style></head><body><p>One <b>bold</b> word.</p><h2>Works</h2><blockquote><p>It comes first.</p></blockquote>
<ul><li>A plan</li></ul><figure><img alt="no"/><figcaption>The pier</figcaption></figure>
<table><tr><td>A</td><td>B</td></tr></table><script>no</script></body></html></inlineXML>"""


def item(content: str = XHTML, guid: str = "urn:one", kind: str = "ninat:text") -> str:
    return ITEM.format(content=content, guid=guid, kind=kind)


def message(*items: str) -> str:
    inner = "".join(items)
    return f'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>{inner}</itemSet></newsMessage>'


def read(xml: str | bytes, encoding: str | None = None) -> list[Article | ReadError]:
    data = xml.encode() if isinstance(xml, str) else xml
    found = list(read_xml(data, "a.xml", encoding))
    for each in found:
        check(each)
    return found


def one(xml: str | bytes, encoding: str | None = None) -> Article:
    (found,) = read(xml, encoding)
    assert isinstance(found, Article), found
    return found


def failure(xml: str | bytes, encoding: str | None = None) -> str:
    with pytest.raises(ReadError) as caught:
        read(xml, encoding)
    return str(caught.value)


def test_nitf() -> None:
    found = one(NITF)
    assert (found.id, found.path, found.positions) == ("a.xml", "a.xml", False)
    assert parts(found) == [
        ("heading1", "Northern pier first"),
        ("heading2", "A summer of works"),
        ("body", "By Nora Fenwick"),
        ("body", "Harbour editor"),
        ("body", "By Otto Reyes"),
        ("body", "in Elmouth"),
        ("body", "Elmouth March 1"),
        ("body", "The board has met."),
        ("body", "The harbour board met on Monday. It will meet again."),
        ("heading2", "Works"),
        ("body", "A plan"),
        ("body", "A vote"),
        ("body", "in March"),
        ("quotation", "It comes first."),
        ("quotation", "And last."),
        ("body", "Nora Fenwick"),
        ("caption", "The pier in May"),
        ("caption", "O. Reyes"),
        ("caption", "Costs"),
        ("body", "Pier"),
        ("body", "Sum"),
        ("body", "Northern"),
        ("body", "3m"),
        ("body", "Loose words"),
        ("body", "A note."),
        ("body", "More at ten."),
    ]
    assert found.meta == Meta(
        "Northern pier first",
        "Elmouth Mail",
        ("Nora Fenwick", "Otto Reyes"),
        "2026-03-01T09:30:00Z",
        "en-GB",
        "analysis",
        ("Analysis", "Current", "Economy", "Morning", "harbour", "World/Coast"),
    )


def test_nitf_with_nothing_but_a_paragraph() -> None:
    found = one(
        "<nitf xmlns='http://iptc.org/std/NITF/2006-10-18/'><head><title>T</title></head><body><p>One.</p></body></nitf>"
    )
    assert (shown(found), found.meta) == (["One."], Meta("T"))


def test_a_news_item_with_xhtml() -> None:
    found = one(item())
    assert (found.id, found.positions) == ("urn:one", False)
    assert parts(found) == [
        ("heading1", "Northern pier first"),
        ("body", "One bold word."),
        ("heading2", "Works"),
        ("quotation", "It comes first."),
        ("body", "A plan"),
        ("caption", "The pier"),
        ("body", "A"),
        ("body", "B"),
    ]
    assert found.meta == Meta(
        "Northern pier first",
        "Coast Press",
        ("Nora Fenwick",),
        "2026-03-01T09:30:00Z",
        "en-GB",
        "opinion",
        ("Opinion", "genre:Opinion", "Economy", "medtop:04000000", "ninat:text", "Morning", "fix:morning"),
    )


def test_a_news_item_with_nitf_inside_and_in_another_prefix() -> None:
    inner = NITF[NITF.index("<nitf") :].replace("<nitf", "<nitf xmlns='http://iptc.org/std/NITF/2006-10-18/'")
    found = one(item(f"<inlineXML>{inner}</inlineXML>"))
    assert shown(found)[:2] == ["Northern pier first", "A summer of works"]
    assert found.meta.outlet == "Coast Press"
    assert {"Opinion", "Current", "harbour"} <= set(found.meta.sections)
    prefixed = item("<n:inlineData>One.</n:inlineData>").replace(
        "<newsItem", '<newsItem xmlns:n="http://iptc.org/std/nar/2006-10-01/"'
    )
    assert shown(one(prefixed)) == ["Northern pier first", "One."]


def test_a_news_item_in_plain_text_does_not_repeat_its_head_line() -> None:
    found = one(
        item(
            "<inlineData contenttype='text/plain'>\nNorthern pier first\n\nThe board met.\nIt will again.\n</inlineData>"
        )
    )
    assert parts(found) == [("heading1", "Northern pier first"), ("body", "The board met."), ("body", "It will again.")]


def test_xml_goes_before_plain_text() -> None:
    assert len(shown(one(item("<inlineData>One.</inlineData>" + XHTML)))) == 8


def test_a_message_holds_articles_and_other_things_are_passed_over() -> None:
    picture = item("<remoteContent href='pier.jpg'/>", "urn:picture", "ninat:picture")
    package = "<packageItem guid='urn:package'><groupSet/></packageItem>"
    found = read(
        message(item(), picture, package, item("<inlineData>Two.</inlineData>", ""), item("", "urn:empty"), item())
    )
    assert [each.id if isinstance(each, Article) else str(each) for each in found] == [
        "urn:one",
        "a.xml#4",
        "a.xml: item 5: no text in this newsItem; expected inlineXML with NITF or XHTML, or inlineData, "
        "found none (a remote one is not fetched)",
        "a.xml: item 6: the guid 'urn:one' was there before",
    ]


@pytest.mark.parametrize(
    ("xml", "expected"),
    [
        (message(), "no article in it; expected a newsItem with text, found no item"),
        (item("<remoteContent/>", "urn:one", "ninat:picture"), "found newsItem (picture)"),
        ("<packageItem guid='urn:package'/>", "found packageItem"),
        (message("<packageItem/>", "<conceptItem/>"), "found packageItem, conceptItem"),
        ("<rss version='2.0'/>", "the root element is rss, a feed; save the pages of its articles as .html: expected NITF"),
        ("<feed xmlns='http://www.w3.org/2005/Atom'/>", "the root element is feed, a feed"),
        ("<html xmlns='http://www.w3.org/1999/xhtml'/>", "the root element is html, a web page; save it as .html"),
        ("<NewsML/>", "the root element is NewsML, NewsML 1; export it as"),
        ("<x:recipe xmlns:x='u'/>", "the root element is recipe: expected NITF (nitf) or NewsML-G2"),
        ("<nitf><body/></nitf>", "the article is empty"),
        ("<nitf/>", "the article is empty"),
        ("", "not well-formed XML"),
        ("One.", "not well-formed XML"),
        ("<nitf><body><p>One.</body></nitf>", "not well-formed XML: Opening and ending tag mismatch"),
        ("<nitf><body><p>One&nbsp;two.</p></body></nitf>", "not well-formed XML: Entity 'nbsp' not defined"),
        ("<!DOCTYPE nitf SYSTEM 'nitf.dtd'><nitf><body>\n<p>One&nbsp;two.</p></body></nitf>", "a.xml: line 2: the entity &nbsp;"),
        ("<nitf><body>" + "<p>" * 300 + "One." + "</p>" * 300 + "</body></nitf>", "Excessive depth in document"),
        ("<?xml version='1.0' encoding='no-such'?><nitf/>", "not well-formed XML"),
    ],
)  # fmt: skip
def test_what_is_no_story(xml: str, expected: str) -> None:
    assert expected in failure(xml)


def test_a_story_in_an_unknown_form_is_named() -> None:
    (found,) = read(item("<inlineXML><sports-content xmlns='u'/></inlineXML>"))
    assert "found sports-content" in str(found)


LAUGHS = "".join(f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefghi", "bcdefghij", strict=True))


@pytest.mark.parametrize(
    ("declaration", "use"),
    [
        ("<!ENTITY e 'words'>", ""),
        ("<!ENTITY e 'words'>", "&e;"),
        ("<!ENTITY e SYSTEM '{file}'>", "&e;"),
        ("<!ENTITY e SYSTEM 'http://127.0.0.1:9/'>", "&e;"),
        ("<!ENTITY % e SYSTEM '{file}'> %e;", ""),
        ("<!ENTITY % e '<!ENTITY f \"x\">'> %e;", ""),
        ("<!ENTITY a 'ha'>" + LAUGHS, "&j;"),
        ("<!ENTITY a 'ha'>" + LAUGHS, "<em class='&j;'/>"),
        ("<!ENTITY a '&b;'><!ENTITY b '&a;'>", "&a;"),
    ],
)
def test_entities_are_refused_and_nothing_is_loaded(declaration: str, use: str, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("the secret")
    xml = f"<!DOCTYPE nitf [{declaration}]><nitf><body><p>One {use}.</p></body></nitf>"
    error = failure(xml.replace("{file}", (tmp_path / "secret.txt").as_uri()))
    assert "entit" in error.lower()
    assert "secret" not in error.replace("secret.txt", "")


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("<?xml version='1.0' encoding='ISO-8859-1'?>{}".encode("latin-1"), None),
        ("<?xml version='1.0' encoding='UTF-16'?>{}".encode("utf-16"), None),
        ("<?xml version='1.0' encoding='UTF-8'?>{}".encode("windows-1252"), "windows-1252"),
        ("\ufeff{}".encode(), None),
        ("\ufeff{}".encode(), "utf-8"),
    ],
)
def test_encodings_declared_and_given(data: bytes, encoding: str | None) -> None:
    story = "<nitf><body><p>Café.</p></body></nitf>"
    codec = {b"\xff\xfe": "utf-16-le"}.get(data[:2]) or encoding or ("latin-1" if b"8859" in data else "utf-8")
    blank = "{}".encode(codec)
    assert one(data.replace(blank, story.encode(codec)), encoding).text == "Café."


def test_what_cannot_be_decoded_names_the_byte() -> None:
    assert "a.xml: byte 14: cannot be decoded" in failure(b"<nitf><body>ca\xe9</body></nitf>", "utf-8")


def attempt(data: bytes, encoding: str | None = None) -> None:
    try:
        read(data, encoding)
    except ReadError as error:
        check(error)


GOOD = [NITF.encode(), message(item(), item("<inlineData>Two.</inlineData>", "urn:two")).encode()]


@given(st.binary(max_size=100), st.sampled_from([None, "utf-8", "utf-16", "windows-1252"]))
def test_any_bytes_are_articles_or_errors(data: bytes, encoding: str | None) -> None:
    attempt(data, encoding)
    attempt(b"<nitf>" + data, encoding)


@given(
    st.sampled_from(GOOD), st.floats(0, 1), st.binary(max_size=6), st.integers(0, 30), st.sampled_from([None, "utf-8"])
)
def test_a_damaged_file_is_articles_or_errors(
    good: bytes, at: float, data: bytes, dropped: int, encoding: str | None
) -> None:
    cut = int(at * len(good))
    attempt(good[:cut] + data + good[cut + dropped :], encoding)


NAMES = st.sampled_from(
    "nitf newsItem itemSet contentSet contentMeta itemMeta inlineXML inlineData html head body body.head body.content hedline hl1 "
    "hl2 p ul li bq table td caption media media-caption byline person by headline title genre name language date.issue br".split()
)
WORDS = st.sampled_from(["words", " ", "\n", "&lt;", "]]", "\u00a0"])
ATTRIBUTES = st.sampled_from(["", " guid='g'", " qcode='a:text'", " xml:lang='en'", " norm='20260301'"])
ELEMENTS = st.recursive(
    WORDS | NAMES.map(lambda name: f"<{name}/>"),
    lambda inner: st.tuples(NAMES, ATTRIBUTES, st.lists(inner, max_size=4)).map(
        lambda made: f"<{made[0]}{made[1]}>{''.join(made[2])}</{made[0]}>"
    ),
    max_leaves=25,
)


@given(ELEMENTS)
def test_any_elements_are_articles_or_errors(elements: str) -> None:
    attempt(elements.encode())
    attempt(f"<nitf><body>{elements}</body></nitf>".encode())
    attempt(message(item(f"<inlineXML>{elements}</inlineXML>")).encode())
    attempt(message(elements, f"<newsItem>{elements}</newsItem>").encode())
