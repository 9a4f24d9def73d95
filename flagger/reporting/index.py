"""The index page of several reports, under the same rules as the report of one article."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from flagger import __version__
from flagger.reporting.html import HERE, environment, policy
from flagger.summary.index import Row, index


def render(rows: Iterable[Row], unread: Sequence[str] = ()) -> str:
    """The page, ready to be written as UTF-8 into the folder of the reports that its rows lead to.

    `unread` are messages on articles that have no report.
    """
    view = index(rows, unread)
    return environment().get_template("index.html.j2").render(index=view, version=__version__, **_assets())


@cache
def _assets() -> dict[str, str]:
    """The index's own style beside that of the reports, its script, and the policy that names them."""
    from markupsafe import Markup

    style = "".join((HERE / "assets" / name).read_text("utf-8") for name in ("report.css", "index.css"))
    script = (HERE / "assets" / "index.js").read_text("utf-8")
    # All are files of this package: no text of an article, a lexicon or a user is in them.
    return {"style": Markup(style), "script": Markup(script), "policy": policy(style, script)}
