"""Inputs → `Article`: plain text, JSON lines, standard input, folders. Structure only, no word lists."""

from flagger.reading.blocks import blocks
from flagger.reading.inputs import read

__all__ = ["blocks", "read"]
