"""Word documents: what is in, what is out, what the properties say, and what is no document at all."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime

import docx
import pytest
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given
from hypothesis import strategies as st

from flagger.article import Article, Meta
from flagger.errors import ReadError
from flagger.reading.docx import archive, read_docx
from flagger.reading.extraction import Extraction
from tests.growth import is_linear
from tests.reading.pieces import check, parts, shown

W = nsdecls("w")


def document() -> Document:
    """An empty document without the properties of python-docx's template."""
    made = docx.Document()
    for name in ("author", "title", "category", "keywords", "language"):
        setattr(made.core_properties, name, "")
    return made


def saved(made: Document) -> bytes:
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def read(made: Document) -> Article:
    found = read_docx(saved(made), "a.docx")
    check(found)
    return found


def body(xml: str) -> Article:
    """A document of one paragraph and then these elements."""
    made = document()
    made.add_paragraph("Begin.")
    for element in parse_xml(f"<w:body {W} {nsdecls('r', 'wp', 'a')}>{xml}</w:body>"):
        made.element.body.insert(len(made.element.body) - 1, element)
    return read(made)


def p(*runs: str) -> str:
    return f"<w:p>{''.join(runs)}</w:p>"


def r(words: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def repacked(data: bytes, changes: dict[str, bytes]) -> bytes:
    """The archive with some parts replaced or added."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in {*old.namelist(), *changes}:
            new.writestr(name, changes[name] if name in changes else old.read(name))
    return stream.getvalue()


def test_styles_say_what_a_paragraph_is() -> None:
    made = document()
    for words, style in [
        ("Piers first", "Title"),
        ("A summer of works", "Subtitle"),
        ("The harbour board met.", None),
        ("Works", "Heading 2"),
        ("A plan", "List Bullet"),
        ("It comes first.", "Quote"),
        ("It does.", "Intense Quote"),
        ("The northern pier", "Caption"),
        ("", None),
    ]:
        made.add_paragraph(words, style)
    found = read(made)
    assert (found.id, found.path, found.positions, found.markup) == ("a.docx", "a.docx", False, ())
    assert found.text.startswith("Piers first\n\nA summer of works\n\nThe harbour")
    assert parts(found) == [
        ("heading1", "Piers first"),
        ("heading2", "A summer of works"),
        ("body", "The harbour board met."),
        ("heading2", "Works"),
        ("body", "A plan"),
        ("quotation", "It comes first."),
        ("quotation", "It does."),
        ("caption", "The northern pier"),
    ]


def test_a_style_is_what_it_is_based_on_whatever_it_is_called() -> None:
    made = document()
    own = made.styles.add_style("Zwischentitel", WD_STYLE_TYPE.PARAGRAPH)
    own.base_style = made.styles["Heading 3"]
    outlined = made.styles.add_style("Rubrik", WD_STYLE_TYPE.PARAGRAPH)
    outlined.element.append(parse_xml(f'<w:pPr {W}><w:outlineLvl w:val="1"/></w:pPr>'))
    loop = made.styles.add_style("Loop", WD_STYLE_TYPE.PARAGRAPH)
    loop.element.append(parse_xml(f'<w:basedOn {W} w:val="Loop"/>'))
    for style in ("Zwischentitel", "Rubrik", "Loop"):
        made.add_paragraph("Words", style)
    assert parts(read(made)) == [("heading3", "Words"), ("heading2", "Words"), ("body", "Words")]


def test_a_level_of_outline_makes_a_heading() -> None:
    found = body('<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Piers</w:t></w:r></w:p>')
    assert parts(found)[1:] == [("heading1", "Piers")]


def test_tables_in_reading_order_nested_ones_too_and_merged_cells_once() -> None:
    made = document()
    made.add_paragraph("Before.")
    table = made.add_table(rows=3, cols=2)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"Cell {number}"
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Across"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "Down"
    inner = table.cell(2, 1).add_table(rows=1, cols=1)
    inner.cell(0, 0).text = "Within"
    made.add_paragraph("After.")
    assert shown(read(made)) == ["Before.", "Across", "Down", "Cell 3", "Cell 5", "Within", "After."]


def test_tracked_changes_hidden_text_and_fields() -> None:
    found = body(
        p(r("One "), f'<w:ins w:id="1" w:author="a">{r("two ")}</w:ins>', '<w:del w:id="2"><w:r><w:delText>no</w:delText></w:r></w:del>')
        + p(f'<w:moveFrom w:id="3">{r("no")}</w:moveFrom>', f'<w:moveTo w:id="4">{r("three")}</w:moveTo>')
        + p(r("seen "), r("hidden ", "<w:vanish/>"), r("too", '<w:vanish w:val="false"/>'))
        + p('<w:hyperlink r:id="rId1">', r("a link"), "</w:hyperlink>", '<w:fldSimple w:instr="PAGE">', r(" 7"), "</w:fldSimple>")
        + p("<w:r><w:instrText>HYPERLINK no</w:instrText></w:r>", f"<w:sdt><w:sdtContent>{r('control')}</w:sdtContent></w:sdt>")
        + f"<w:sdt><w:sdtContent>{p(r('boxed'))}</w:sdtContent></w:sdt>"
        + p(r("soft"), "<w:r><w:br/></w:r>", r("break"), "<w:r><w:tab/></w:r>", r("tab"))
        + p(r("two"), "<w:r><w:br/><w:br/></w:r>", r("breaks"))
        + '<w:p><w:pPr><w:rPr><w:del w:id="5"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">joined </w:t></w:r></w:p>'
        + p(r("lines"))
        + f'<w:tbl><w:tr><w:trPr><w:del w:id="6"/></w:trPr><w:tc>{p(r("no"))}</w:tc></w:tr><w:tr><w:tc>{p(r("row"))}</w:tc></w:tr></w:tbl>'
        + p(r("end"))
    )  # fmt: skip
    assert shown(found)[1:] == [
        "One two",
        "three",
        "seen too",
        "a link 7",
        "control",
        "boxed",
        "soft break tab",
        "two",
        "breaks",
        "joined lines",
        "row",
        "end",
    ]
    assert "soft\nbreak\ttab" in found.text


def test_comments_headers_and_footers_are_out() -> None:
    made = document()
    run = made.add_paragraph("Body.").runs[0]
    made.add_comment(run, text="A comment", author="N. Fenwick", initials="NF")
    made.sections[0].header.paragraphs[0].text = "A header"
    made.sections[0].footer.paragraphs[0].text = "A footer"
    assert shown(read(made)) == ["Body."]


def test_text_boxes_come_after_their_paragraph_and_once() -> None:
    box = f"<w:txbxContent>{p(r('A pull quote'))}</w:txbxContent>"
    found = body(
        '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice Requires='wps'><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Anchor.</w:t></w:r></w:p>"
        + p(f"<w:r><w:pict>{box}</w:pict></w:r>")
    )
    assert shown(found)[1:] == ["Anchor.", "A pull quote", "A pull quote"]


def with_notes(kind: str, notes: str, *references: str) -> Document:
    made = document()
    relation = {"footnote": RELATIONSHIP_TYPE.FOOTNOTES, "endnote": RELATIONSHIP_TYPE.ENDNOTES}[kind]
    content = f"<w:{kind}s {W}>{notes}</w:{kind}s>".encode()
    mime = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}s+xml"
    made.part.relate_to(Part(PackURI(f"/word/{kind}s.xml"), mime, content, made.part.package), relation)
    for number in references:
        paragraph = made.add_paragraph(f"Text {number}")
        paragraph._p.append(parse_xml(f'<w:r {W}><w:{kind}Reference w:id="{number}"/></w:r>'))
    return made


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_notes_come_last_in_the_order_of_their_references(kind: str) -> None:
    notes = "".join(f'<w:{kind} w:id="{n}">{p(r(f"Note {n}"))}</w:{kind}>' for n in range(-1, 4))
    found = read(with_notes(kind, notes, "3", "1", "1", "9"))
    assert shown(found) == ["Text 3", "Text 1", "Text 1", "Text 9", "Note 3", "Note 1"]


def test_properties() -> None:
    made = document()
    made.add_paragraph("Text.")
    properties = made.core_properties
    properties.title = "Piers first"
    properties.author = "Nora Fenwick; Otto Reyes"
    properties.created = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
    properties.language = "en-GB"
    properties.category = "Analysis"
    properties.keywords = "harbour, works"
    assert read(made).meta == Meta(
        "Piers first",
        None,
        ("Nora Fenwick", "Otto Reyes"),
        "2026-03-01T09:30:00+00:00",
        "en-GB",
        "analysis",
        ("Analysis", "harbour", "works"),
    )


def test_the_title_on_the_page_goes_before_the_one_in_the_properties() -> None:
    made = document()
    made.core_properties.title = "Template"
    made.add_heading("Section", 1)
    assert read(made).meta.title == "Template"
    made.core_properties.title = ""
    assert read(made).meta.title == "Section"
    made = document()
    made.core_properties.title = "Template"
    made.add_heading("Piers first", 0)
    assert read(made).meta.title == "Piers first"


def test_a_document_without_properties_has_none_made_up() -> None:
    made = document()
    made.add_paragraph("Text.")
    relations = made.part.package.rels
    for key in [key for key, relation in relations.items() if relation.reltype == RELATIONSHIP_TYPE.CORE_PROPERTIES]:
        relations.pop(key)
    assert read(made).meta == Meta()


SIMPLE = document()
SIMPLE.add_heading("Piers first", 1)
SIMPLE.add_paragraph("The harbour board met.")
SIMPLE.add_table(rows=1, cols=1).cell(0, 0).text = "Cell"
GOOD = saved(SIMPLE)
MAIN = "word/document.xml"
XML = f"<w:document {W}><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>"
LAUGHS = "".join(f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True))


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "not a Word document"),
        (b"One.", "not a Word document"),
        (archive._OLE + b"\0" * 600, "old form (.doc)"),
        (archive._OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        (GOOD[: len(GOOD) // 2], "not a Word document"),
        (repacked(GOOD, {MAIN: b"<broken"}), "broken XML"),
        (repacked(GOOD, {MAIN: b"<other/>"}), "not a Word document"),
        (repacked(GOOD, {"[Content_Types].xml": b"<Types/>"}), "not a Word document"),
        (repacked(GOOD, {MAIN: f"<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>{XML}".encode()}), "document type"),
        (repacked(GOOD, {MAIN: f"<!DOCTYPE x [<!ENTITY a 'ha'>{LAUGHS}]>{XML.replace('&e;', '&i;')}".encode()}), "broken XML"),
        (repacked(GOOD, {MAIN: XML.replace("<w:p>", "<w:sdt>" * 300).encode()}), "broken XML"),
        (repacked(GOOD, {"word/media/a.bmp": b"\0" * 101_000_000}), "unpacks to more than 100 MB"),
        (repacked(GOOD, {"word/a.xml": b" " * 21_000_000}), "unpacks to more than"),
        (saved(document()), "the article is empty"),
    ],
)  # fmt: skip
def test_what_is_no_document(data: bytes, message: str) -> None:
    with pytest.raises(ReadError, match=r"^a\.docx: ") as caught:
        read_docx(data, "a.docx")
    assert message in str(caught.value)


def test_an_archive_that_is_no_document() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as made:
        made.writestr("a.txt", "One.")
    with pytest.raises(ReadError, match="an archive, but not a Word document"):
        read_docx(stream.getvalue(), "a.docx")


def attempt(data: bytes) -> None:
    try:
        check(read_docx(data, "a.docx"))
    except ReadError as error:
        check(error)


@given(st.binary(max_size=200))
def test_any_bytes_are_an_article_or_an_error(data: bytes) -> None:
    attempt(data)
    attempt(b"PK\x03\x04" + data)


@given(st.integers(0, len(GOOD) - 1), st.binary(max_size=4), st.integers(0, 4))
def test_a_damaged_document_is_an_article_or_an_error(at: int, data: bytes, dropped: int) -> None:
    attempt(GOOD[:at] + data + GOOD[at + dropped :])


PARTS = st.sampled_from(zipfile.ZipFile(io.BytesIO(GOOD)).namelist())


@given(PARTS, st.binary(max_size=30), st.floats(0, 1), st.integers(0, 40))
def test_a_document_with_a_damaged_part_is_an_article_or_an_error(
    name: str, data: bytes, at: float, dropped: int
) -> None:
    old = zipfile.ZipFile(io.BytesIO(GOOD)).read(name)
    cut = int(at * len(old))
    attempt(repacked(GOOD, {name: old[:cut] + data + old[cut + dropped :]}))


ELEMENTS = st.recursive(
    st.sampled_from(
        ["<w:t>words</w:t>", "<w:br/>", "<w:vMerge/>", "<w:pPr><w:pStyle w:val='Quote'/></w:pPr>", "<!-- c -->", "t"]
    ),
    lambda inner: st.tuples(
        st.sampled_from(
            "p r tbl tr tc sdt sdtContent ins del hyperlink pPr rPr ruby rubyBase pict txbxContent trPr tcPr".split()
        ),
        st.lists(inner, max_size=4),
    ).map(lambda made: f"<w:{made[0]}>{''.join(made[1])}</w:{made[0]}>"),
    max_leaves=25,
)


@given(st.lists(ELEMENTS, max_size=8).map("".join))
def test_any_elements_are_an_article_or_an_error(elements: str) -> None:
    attempt(repacked(GOOD, {MAIN: f"<w:document {W}><w:body>{elements}</w:body></w:document>".encode()}))


@pytest.mark.parametrize("gap", [" ", "\t", "\n ", " \n\n"])
def test_time_is_linear_in_white_space(gap: str) -> None:
    def adding(size: int) -> Callable[[], object]:
        words = "a" + gap * size + "b"
        return lambda: Extraction().add(words)

    assert is_linear(adding, 3_000)
