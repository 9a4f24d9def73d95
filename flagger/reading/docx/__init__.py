"""Word documents (.docx) → article: its paragraphs and tables, then its notes; the text is an extraction."""

from __future__ import annotations

from flagger.article import Article
from flagger.errors import ReadError
from flagger.reading.decoding import check_text
from flagger.reading.docx.archive import check_archive

__all__ = ["read_docx"]


def read_docx(data: bytes, path: str, encoding: str | None = None) -> Article:  # noqa: ARG001 - a document says it itself
    """The article in a document. Styles say what is a heading, a quotation or a caption.

    In are tables cell by cell, text boxes after the paragraph that they are tied to, and at the end the foot- and endnotes in
    the order in which they are referred to. Out are deleted and hidden text, comments, headers and footers. Raises ReadError
    where `data` is no such document, or too large, or has no words.
    """
    check_archive(data, path)
    from lxml.etree import LxmlError

    from flagger.reading.docx.document import extract

    try:
        text, blocks, meta = extract(data, path)
    except ReadError:
        raise
    except LxmlError as error:
        raise ReadError(path, f"broken XML in this document: {error}") from error
    except Exception as error:  # what python-docx raises on a document that is none is not listed anywhere
        raise ReadError(path, f"not a Word document (.docx): {type(error).__name__}: {error}") from error
    check_text(text, path)
    return Article(path, path, text, blocks, meta, positions=False)
