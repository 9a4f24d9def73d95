"""A comparison of articles as one self-contained HTML page, under the same rules as the report of one article."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from flagger.reporting.html import HERE, environment, policy
from flagger.summary.comparison import Comparison


def render(comparison: Comparison, reports: Mapping[str, str] = MappingProxyType({})) -> str:
    """The page, ready to be written as UTF-8. It has no script. `reports` are the names of pages beside it, by letter."""
    from markupsafe import Markup

    style = _style()
    return (
        environment()
        .get_template("compare.html.j2")
        .render(
            comparison=comparison,
            reports=reports,
            version=comparison.version,
            # Files of this package: no text of an article is in them.
            style=Markup(style),
            script="",
            policy=policy(style, ""),
        )
    )


@cache
def _style() -> str:
    """The style sheet of all pages with that of comparisons behind it."""
    return "\n".join((HERE / "assets" / name).read_text("utf-8") for name in ("report.css", "compare.css"))
