"""The report of one article as a self-contained HTML page.

Everything in it that comes from outside passes jinja2's autoescape; the only text that does not is the style sheet and
the script of this package, and the page's Content-Security-Policy names them by their digests and allows nothing else.
"""

from __future__ import annotations

import binascii
import hashlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from flagger.files import cache_folder
from flagger.result import Result
from flagger.summary import Summary

if TYPE_CHECKING:
    from jinja2 import Environment

HERE = Path(__file__).parent


def render(result: Result, summary: Summary, index: str = "") -> str:
    """The page, ready to be written as UTF-8. `summary` is what `flagger.summary.summarise` made of `result`.

    `index` is the name of a page beside it that lists all, or empty.
    """
    return (
        environment().get_template("report.html.j2").render(summary=summary, version=result.tool.version, index=index)
    )


@cache
def environment() -> Environment:
    """The templates, with the style sheet, the script and the policy that the pages share."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    from flagger.reporting.bytecode import Compiled

    style = (HERE / "assets" / "report.css").read_text("utf-8")
    script = (HERE / "assets" / "report.js").read_text("utf-8")
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=Compiled(cache_folder()),
    )
    # Both are files of this package: no text of an article, a lexicon or a user is in them.
    environment.globals.update(style=Markup(style), script=Markup(script), policy=policy(style, script))
    return environment


def policy(style: str, script: str) -> str:
    """A Content-Security-Policy under which the page loads nothing and runs its own style and script alone."""
    return (
        f"default-src 'none'; style-src '{_digest(style)}'; script-src '{_digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"sha256-{binascii.b2a_base64(hashlib.sha256(text.encode()).digest(), newline=False).decode()}"
