"""Arguments and options that several commands have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH",
        help="Articles: .txt, .md, .html, .docx, .xml (NewsML-G2, NITF) or .jsonl files, folders of them, globs, or - for "
        "standard input.",
        show_default=False,
    ),
]
Encoding = Annotated[
    str | None,
    typer.Option(
        "--encoding",
        metavar="NAME",
        help="What the articles are written in, as windows-1252.  [default: UTF-8, or what an HTML or XML file declares]",
        show_default=False,
    ),
]
StdinFilename = Annotated[
    str | None,
    typer.Option(
        "--stdin-filename",
        metavar="NAME",
        help="Read standard input as the file of this name: its ending says the format.",
        show_default=False,
    ),
]
GenreOption = Annotated[
    Literal["news", "analysis", "opinion", "live", "translated", "court"] | None,
    typer.Option("--genre", help="What kind of articles these are, whatever they say themselves.", show_default=False),
]
SkipOtherLanguages = Annotated[
    bool,
    typer.Option(
        "--skip-other-languages", help="Leave articles out that are not in English, instead of ending with 2."
    ),
]
LexiconFolder = Annotated[
    Path | None,
    typer.Option(
        "--lexicons", metavar="FOLDER", help="Use these lexicons instead of the built-in ones.", show_default=False
    ),
]
NoLearned = Annotated[
    bool, typer.Option("--no-learned", help="Use the lexicons and rules alone, without learned weights.")
]
Weights = Annotated[
    Path | None,
    typer.Option(
        "--weights", metavar="FOLDER", help="Use these learned weights (flagger train) instead of the built-in ones.",
        show_default=False,
    ),
]  # fmt: skip
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select",
        metavar="CODES",
        help="Only these rules: codes or their beginnings, as FRM,ATR102. One that is off by default (flagger rule) needs its "
        "whole code here.",
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="CODES", help="Not these rules. The longer beginning decides."),
]
MinConfidence = Annotated[
    float, typer.Option("--min-confidence", metavar="0-1", help="Leave out findings less sure than this.")
]
Sides = Annotated[
    str | None,
    typer.Option(
        "--sides",
        metavar="A|B",
        help="The two sides whose cues are compared (ATR105): further names of a side behind commas, as "
        "'Russia,Moscow|Ukraine,Kyiv'.  [default: of those that accuse each other, the two most cited]",
        show_default=False,
    ),
]
Form = Annotated[Literal["text", "json"], typer.Option("--format", help="For people, or for programs.")]
CheckForm = Literal["text", "json", "jsonl", "markdown", "annotations"]
"""The formats of `check`."""
