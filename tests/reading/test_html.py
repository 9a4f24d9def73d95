"""HTML pages: the saved pages of data/pages, what single pieces of markup become, and clear errors for everything else."""

from __future__ import annotations

import json
import random
import socket
import time
from collections.abc import Callable, Sequence
from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flagger.article import Article
from flagger.errors import ReadError
from flagger.reading.html import read_html
from flagger.reading.html.parsing import MOST_DEPTH, MOST_ELEMENTS
from tests.growth import is_linear
from tests.reading.pages import Page, Score, blocks_of, pages, score

PROSE = (
    "The harbour board of Ostrel met on Tuesday and agreed, after two hours, to widen the northern quay by nine metres. "
    "Nine members voted in favour and four against, according to the minutes."
)


def page_of(inner: str, head: str = "<title>Quay to be widened</title>") -> bytes:
    """A plain page with a title, two paragraphs, and `inner` between them."""
    body = f"<h1>Quay to be widened</h1><div><p>{PROSE}</p>{inner}<p>Work is to begin in May and will take a year.</p></div>"
    return f"<!doctype html><html lang=en><head><meta charset=utf-8>{head}</head><body>{body}</body></html>".encode()


def read(data: bytes, encoding: str | None = None) -> Article:
    return read_html(data, "a.html", encoding)


def between(inner: str) -> Sequence[tuple[str, str]]:
    """The part and text of the blocks that `inner` becomes between two paragraphs."""
    found = [(block.part, block.text) for block in blocks_of(read(page_of(inner)))]
    assert found[0] == ("heading", "Quay to be widened")
    assert found[1] == ("body", PROSE)
    assert found[-1][1] == "Work is to begin in May and will take a year."
    return found[2:-1]


def error(data: bytes, encoding: str | None = None) -> str:
    with pytest.raises(ReadError) as caught:
        read(data, encoding)
    assert caught.value.path == "a.html"
    return str(caught.value)


def is_sound(article: Article) -> bool:
    edge = 0
    for block in article.blocks:
        text = article.text[block.start : block.end]
        if block.start < edge or not text or text != text.strip():
            return False
        edge = block.end + 1
    return edge - 1 == len(article.text) and not article.positions


@pytest.fixture(scope="session")
def scores() -> dict[str, Score]:
    return {
        page.page: score(page.blocks, blocks_of(read_html(page.path.read_bytes(), page.page, None))) for page in pages()
    }


def test_the_pages_are_read_in_full_and_nothing_else(scores: dict[str, Score]) -> None:
    lines = [f"{name:28} " + " ".join(f"{value:.3f}" for value in found) for name, found in scores.items()]
    total = Score(*(mean(values) for values in zip(*scores.values(), strict=True)))
    print(f"{'':28} recall precision parts blocks", *lines, f"{'mean':28} {total}", sep="\n")  # noqa: T201
    assert len(scores) >= 30
    assert min(total) >= 0.97
    assert min(found.recall for found in scores.values()) >= 0.95
    assert min(found.precision for found in scores.values()) >= 0.9
    assert min(found.parts for found in scores.values()) >= 0.95
    assert min(found.blocks for found in scores.values()) >= 0.8


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.page)
def test_what_a_page_says_of_itself(page: Page) -> None:
    article = read_html(page.path.read_bytes(), page.path.name, None)
    assert article.meta == page.meta
    assert (article.id, article.path) == (page.path.name, page.path.name)
    assert is_sound(article)


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.page)
def test_repeated_text_is_marked(page: Page) -> None:
    found = blocks_of(read_html(page.path.read_bytes(), page.path.name, None))
    marked = {block.text for block in found if block.part == "boilerplate"}
    assert {block.text for block in page.blocks if block.part == "boilerplate"} <= marked


@pytest.mark.parametrize(
    ("inner", "blocks"),
    [
        ("<p>One  <b>two</b>\n three&nbsp;four</p>", [("body", "One two three four")]),
        ("<p>caf&eacute; &amp; &#8220;bar&#8221; &#146;s</p>", [("body", "café & “bar” ’s")]),
        ("<p>grand&shy;daughter zero\u200bwidth</p>", [("body", "granddaughter zerowidth")]),
        ("<p>She said <q>we are <q>open</q></q>.</p>", [("body", "She said “we are ‘open’”.")]),
        ("<p>One.<br><br>Two.<br>three</p>", [("body", "One."), ("body", "Two."), ("body", "three")]),
        ("<p>A line that runs<br>on here.</p>", [("body", "A line that runs on here.")]),
        ("<p><span class=drop>T</span>he town <span>H</span><sub>2</sub>O</p>", [("body", "The town H2O")]),
        ("<p><span>Live</span><span>Storm Ebba is here</span></p>", [("body", "Live Storm Ebba is here")]),
        ("<p>A<!-- b -->c<script>d</script><style>e</style><noscript>f</noscript></p>", [("body", "Ac")]),
        ("<p>Yes.<span style='display: none'>no</span><span hidden>no</span></p>", [("body", "Yes.")]),
        ("<p>Known<sup><a href='#n1'>1</a></sup> to all.</p>", [("body", "Known to all.")]),
        ("<h2>Sub<br>heading</h2><p>Then.</p>", [("heading", "Sub heading"), ("body", "Then.")]),
        ("<h1>Another</h1><p>Then.</p>", [("heading", "Another"), ("body", "Then.")]),
        ("<ul><li>One <b>two</b></li><li><p>Three</p></li></ul>", [("body", "One two"), ("body", "Three")]),
        ("<blockquote>Words<br>Name</blockquote>", [("quotation", "Words"), ("quotation", "Name")]),
        (
            "<blockquote class='twitter-tweet'><p>A post</p>&mdash; A (@a) <a href='/x'>May 1</a></blockquote>",
            [("quotation", "A post"), ("quotation", "— A (@a) May 1")],
        ),
        (
            "<figure><img><figcaption><p>A ship.</p><span>Photo: X</span></figcaption></figure>",
            [("caption", "A ship. Photo: X")],
        ),
        ("<div class=photo><img><div>A ship</div></div>", [("caption", "A ship")]),
        (
            "<table><tr><th>Town</th><th>Votes</th></tr><tr><td>Marl</td><td>12</td></tr></table>",
            [("body", "Town | Votes"), ("body", "Marl | 12")],
        ),
        ("<aside class=pullquote><p>Nine members voted in favour and four against</p></aside>", None),
        ("<p>Read more: <a href='/x'>Harbour road is closed</a></p>", None),
        ("<h3>Latest</h3><ul><li><a href='/x'>One</a></li><li><a href='/y'>Two</a></li></ul>", None),
        ("<div class='newsletter-signup'><p>Join our readers, and get a letter every Friday.</p></div>", []),
        ("<section id=comments><p>I was there, and it was not like that at all.</p></section>", []),
        ("<nav><p>Sections of this newspaper are listed here.</p></nav><form><p>Search us.</p></form>", []),
        ("<p><a class='button' href='/x'>Share</a></p>", []),
    ],
)
def test_markup(inner: str, blocks: list[tuple[str, str]] | None) -> None:
    found = between(inner)
    if blocks is None:
        assert found
        assert {part for part, _ in found} == {"boilerplate"}
    else:
        assert found == blocks


def test_a_quotation_in_the_body_is_no_pull_quote() -> None:
    assert between("<blockquote><p>These words stand nowhere else on the page.</p></blockquote>") == [
        ("quotation", "These words stand nowhere else on the page.")
    ]


def test_posts_of_a_live_blog_begin_with_their_time() -> None:
    posts = "".join(
        f"<div class=post><h2>Post {i}</h2><p class=by><time>1{i}:05</time></p><p>{PROSE}</p></div>" for i in range(3)
    )
    found = [block.text for block in blocks_of(read(page_of(f"<div>{posts}</div>")))]
    at = found.index("Post 0")
    assert found[at - 1 : at + 5] == ["10:05", "Post 0", PROSE, "11:05", "Post 1", PROSE]


def test_a_time_in_a_sentence_is_none_of_these() -> None:
    assert between("<p>It was <time>12:30</time> when the rain began.</p><p>At <time>13:00</time> it ended.</p>") == [
        ("body", "It was 12:30 when the rain began."),
        ("body", "At 13:00 it ended."),
    ]


@pytest.mark.parametrize(
    ("head", "codec", "encoding"),
    [
        ("", "utf-8", None),
        ("", "windows-1252", None),
        ("<meta charset=windows-1252>", "windows-1252", None),
        ("<meta charset=ISO-8859-1>", "windows-1252", None),
        ("<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>", "koi8-r", None),
        ("<meta charset=nonsense>", "utf-8", None),
        ("<meta charset=utf-8>", "windows-1252", None),
        ("<meta charset=utf-8>", "windows-1252", "windows-1252"),
        ("<?xml version='1.0' encoding='utf-8'?>", "utf-8", None),
        ("", "utf-16", None),
        ("", "utf-8-sig", None),
    ],
)
def test_encodings(head: str, codec: str, encoding: str | None) -> None:
    word = "мир" if codec == "koi8-r" else "“naïve”"
    article = read(f"{head}<title>T</title><h1>T</h1><p>{word} {PROSE}</p>".encode(codec), encoding)
    assert article.text.splitlines()[-1].startswith(f"{word} The harbour")


def test_an_encoding_that_was_given_must_fit() -> None:
    assert "byte" in error("<p>caf\xe9</p>".encode("latin-1"), "utf-8")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n",
        b'{"id": 1, "text": "The board met."}',
        PROSE.encode() * 9,
        b"\xff\xfe",
        bytes(range(1, 256)) * 20,
        b"<?xml version='1.0'?><rss><channel><title>News</title></channel></rss>",
        b"<html><head><title>T</title></head><body></body></html>",
        b"<html><body><div id=root></div><noscript><p>" + PROSE.encode() + b"</p></noscript></body></html>",
        b"<html><body><h1>Not found</h1><p>There is nothing at this address.</p></body></html>",
        b"<html><body><h1>News</h1>"
        + b"".join(
            b"<h2><a href='/%d'>A story, number %d</a></h2><p>It was quite a long day.</p>" % (i, i) for i in range(30)
        ),
        b"<html><body><h1>Sign in</h1><form><p>" + PROSE.encode() + b"</p><input type=password></form></body></html>",
        b"<html><body><nav>" + b"<a href='/x'>Another story of the day</a> " * 99 + b"</nav></body></html>",
    ],
)
def test_a_page_without_an_article_is_an_error(data: bytes) -> None:
    assert "expected a saved web page with one news article" in error(data)


def test_a_picture_is_no_page() -> None:
    assert "binary" in error(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 99)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"<p>" + b"x" * 10_000_001, "larger than"),
        (b"<html><body>" + b"<div>" * 200_000, f"more than {MOST_DEPTH} deep"),
        (b"<html><body>" + b"<b>x " * 200_000, f"more than {MOST_DEPTH} deep"),
        (b"<html><body>" + b"<p>x y" * 200_000, f"more than {MOST_ELEMENTS} elements"),
        (b"<html><body>" + b"<a href='/x'>y</a> " * 100_000, f"more than {MOST_ELEMENTS} elements"),
        (b"<html><body>" + b"<div>" * 300 + b"<p>x</p>" * 20_000, "deep"),
        (b"<html><body>\n<p " + b"a=1 " * 200_000 + b">x</p>", "attributes"),
        (b"<p " * 1_000_000, "attributes"),
        (b"<p a=\"'" * 500_000, "attributes"),
    ],
)
def test_limits_are_found_at_once(data: bytes, message: str) -> None:
    start = time.process_time()
    assert message in error(data)
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    "inner",
    [
        f"<p data-x='{'y ' * 2_000_000}'>Text.</p>",
        "<p>" + '"' * 200_000 + "</p>",
        "<p>Text.</p>" * 4_000,
        "<div>label</div>" * 4_000,
        "<p>" + "word.<br>" * 4_000 + "</p>",
        "<blockquote><p>A line of words here.</p></blockquote><p>Then.</p>" * 1_000,
        "<script type='application/ld+json'>" + "[" * 100_000 + "</script>",
        "<p>Some <q>" + "words <q>" * 300 + "</p>",
    ],
)
def test_odd_pages_take_a_moment(inner: str) -> None:
    start = time.process_time()
    assert is_sound(read(page_of(inner)))
    assert time.process_time() - start < 10


def headlines(size: int) -> bytes:
    """A page with as many headlines and authors in its JSON-LD, and a quarter as many paragraphs."""
    said = {
        "@type": "NewsArticle",
        "headline": [f"Quay {number} to be made wider by nine metres" for number in range(size)],
        "author": [{"name": f"Ana Berl {number}"} for number in range(size)],
    }
    paragraphs = (f"<p>The board met for the time {number} and widened a quay.</p>" for number in range(size // 4))
    return page_of("".join(paragraphs), f"<script type='application/ld+json'>{json.dumps(said)}</script>")


def references(size: int) -> bytes:
    """A page with as many references in its JSON-LD, all to one list of as many names."""
    graph = [
        {"@type": "NewsArticle", "author": [{"@id": "#desk"}] * size},
        {"@id": "#desk", "name": [f"Ana Berl {number}" for number in range(size)]},
    ]
    return page_of("", f"<script type='application/ld+json'>{json.dumps({'@graph': graph})}</script>")


def nested_authors(size: int) -> bytes:
    """A page with its text inside as many elements that are called its author."""
    return page_of("<div itemprop=author>" * (size // 25) + f"<p>{PROSE * size}</p>" + "</div>" * (size // 25))


@pytest.mark.parametrize(
    ("page", "size"),
    [
        (headlines, 1_000),
        (references, 1_000),
        (lambda size: page_of("<div>" + " <span></span>" * size + "</div>"), 2_000),
        (lambda size: page_of("<div>" + " <br>" * size + "</div>"), 2_000),
        (nested_authors, 500),
    ],
    ids=["headlines", "references", "spans", "breaks", "authors"],
)
def test_time_is_linear_in_the_page(page: Callable[[int], bytes], size: int) -> None:
    def reading(size: int) -> Callable[[], object]:
        data = page(size)
        return lambda: read(data)

    assert is_linear(reading, size)


def test_a_page_has_as_many_titles_and_authors_as_are_looked_at() -> None:
    found = read(headlines(400))
    assert found.meta.title == "Quay to be widened"
    assert found.meta.authors[:2] == ("Ana Berl 0", "Ana Berl 1")
    assert len(found.meta.authors) == 30


def test_reading_is_quiet_and_asks_no_network(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    read(page_of("<iframe src='https://example.org/x'></iframe><img src='https://example.org/y.png'>"))
    error(b"<html><body></body></html>")
    assert capfd.readouterr() == ("", "")


TAGS = "p div span a b br h1 h2 li ul table tr td th blockquote figure figcaption q time aside nav article form pre sup".split()
SOUP = st.lists(
    st.one_of(
        st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS]),
        st.sampled_from(
            ["<p class=caption>", "<a href='#x'>", "<div class='related'>", "<b class=author>", "<td", "<!--", "&#0;"]
        ),
        st.sampled_from([PROSE, " word", "“", "\n", "12:30", "&shy;", "&nbsp;", "\u2028", "\x85", "\x1f", "\ufeff"]),
        st.text(max_size=9),
    ),
    max_size=60,
)


def outcome(data: bytes, encoding: str | None = None) -> None:
    try:
        article = read(data, encoding)
    except ReadError:
        return
    assert is_sound(article)


@given(st.binary(max_size=2_000))
def test_any_bytes_are_an_article_or_an_error(data: bytes) -> None:
    outcome(data)
    outcome(b"<html><body>" + data)


@given(SOUP)
def test_any_markup_is_an_article_or_an_error(soup: list[str]) -> None:
    outcome("".join(soup).encode("utf-8", "replace"))
    outcome(page_of("".join(soup).encode("utf-8", "replace").decode()))


@given(st.sampled_from(pages()), st.integers(0, 2**32), st.integers(1, 30))
def test_a_damaged_page_is_an_article_or_an_error(page: Page, seed: int, cuts: int) -> None:
    dice = random.Random(seed)
    data = bytearray(page.path.read_bytes())
    for _ in range(cuts):
        at = dice.randrange(max(len(data), 1))
        length = dice.randrange(1, 200)
        data[at : at + length] = dice.choice([b"", b"<", b">", b"</div>", b'"', bytes(data[:length])])
    outcome(bytes(data))
