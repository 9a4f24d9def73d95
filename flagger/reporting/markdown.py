"""Findings as Markdown, for pull requests and the notes of a content management system.

Everything that comes from outside passes `escaped` or `code`. What is folded needs `<details>`, which GitHub and GitLab show; elsewhere its
content stands open.
"""

from __future__ import annotations

from collections.abc import Sequence

from flagger.reporting.escaped import code, escaped
from flagger.reporting.terminal import Counts
from flagger.result import SEVERITIES, Severity
from flagger.summary.brief import Brief, Item
from flagger.summary.charges import Charge
from flagger.summary.wording import count, listed

_CREED = "flagger does not check truth: it shows what the article gives its reader to judge by."
_HEAD = "| Severity | Place | Words | What it is | What clears it | Rule |\n|---|---|---|---|---|---|\n"


def render(brief: Brief, *, show_info: bool = False) -> str:
    """One article as a section with a heading of level 2; info findings are listed where that is asked for, else counted."""
    header = brief.header
    facts = [escaped(fact.value) for fact in header.facts]
    parts = [
        f"## {escaped(header.title)}",
        " · ".join([*facts, code(brief.name)]),
        f"**{_counted(_numbers(brief), show_info=show_info)}.** {_CREED}",
    ]
    if brief.grave:
        parts.append(_table(brief.grave))
    if brief.notes:
        parts.append(_folded(count(brief.counts.note, "note"), _table(brief.notes)))
    if brief.info and show_info:
        parts.append(_folded(f"{brief.counts.info} info", _table(brief.info)))
    parts += _allegations(brief)
    return "\n\n".join(parts) + "\n\n"


def total(articles: int, counts: Counts) -> str:
    """The line that sums up a run of several articles."""
    return f"---\n\n**{articles} articles: {_counted(counts)}.**\n"


def _allegations(brief: Brief) -> list[str]:
    words = brief.allegations
    if brief.unheard:
        words += f" Accused and not heard: {escaped(brief.unheard)}."
    parts = [words]
    if brief.groups:
        groups = [
            f"{escaped(group.words)}.\n\n" + "\n".join(_charge(charge) for charge in group.charges)
            for group in brief.groups
        ]
        parts.append(_folded("The allegations", "\n\n".join(groups)))
    if brief.claim_like:
        found = (f"- “{escaped(charge.claim)}” ({escaped(charge.place.words)})" for charge in brief.claim_like)
        parts.append(_folded(brief.claim_like_words, "\n".join(found)))
    return parts


def _charge(charge: Charge) -> str:
    """One item of a list: the claim, who makes it about whom, and what the article offers on it."""
    offers = [charge.caveat or "no caveat", charge.answer, "a case before a court" if charge.proceeding else ""]
    said = f"{charge.by}; about whom: {charge.about}; {'; '.join(filter(None, offers))}"
    return f"- “{escaped(charge.claim)}” ({escaped(charge.place.words)}). Who says so: {escaped(said)}."


def _table(items: Sequence[Item]) -> str:
    return _HEAD + "\n".join(_row(item) for item in items)


def _row(item: Item) -> str:
    cells = [item.severity, item.places, item.words, item.what, item.clear, item.rules]
    return "".join(f"| {escaped(cell)} " for cell in cells) + "|"


def _folded(summary: str, content: str) -> str:
    """Content behind a line to click on; the blank lines have it read as Markdown. `summary` holds no text from outside."""
    return f"<details>\n<summary>{summary}</summary>\n\n{content}\n\n</details>"


def _numbers(brief: Brief) -> dict[Severity, int]:
    return {severity: getattr(brief.counts, severity) for severity in SEVERITIES}


def _counted(counts: Counts, *, show_info: bool = True) -> str:
    """“2 errors and 1 note; 3 info not listed”."""
    words = (
        listed([count(counts[s], s) for s in reversed(SEVERITIES[1:]) if counts.get(s)]) or "Nothing to fix was found"
    )
    info = counts.get("info", 0)
    if not info:
        return words
    return f"{words}; {info} info" + ("" if show_info else " not listed (--show-info)")
