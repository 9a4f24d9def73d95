"""Inputs → `Article`: text, Markdown, HTML, Word, NewsML-G2, NITF, JSON lines. Structure only, no word lists."""

from flagger.reading.blocks import blocks
from flagger.reading.formats import SUFFIXES
from flagger.reading.inputs import read

__all__ = ["SUFFIXES", "blocks", "read"]
