"""What the article says of itself."""

from __future__ import annotations

import datetime as dt
from pathlib import PurePath

import msgspec

from flagger.summary.context import Context, shorten
from flagger.summary.views import Label
from flagger.summary.wording import GENRES, capital, listed

OPENING = 90


class Header(msgspec.Struct, frozen=True):
    """What the article says of itself. `untitled` is true where `title` is the opening of the text instead."""

    title: str
    untitled: bool
    facts: tuple[Label, ...]
    missing: str
    path: str
    language: str


def header(context: Context) -> Header:
    """Title (or the opening words where there is none), outlet, authors, date and genre; what is missing, in words."""
    meta = context.result.meta
    title, untitled = _title(context)
    known = {
        "outlet": meta.outlet,
        "author": listed(list(meta.authors)),
        "date": _date(meta.published) if meta.published else None,
        "genre": GENRES[meta.genre] if meta.genre else None,
    }
    facts = tuple(Label(name, value) for name, value in known.items() if value)
    missing = [name for name, value in known.items() if not value and name != "author"]
    if untitled:
        missing.insert(0, "title")
    return Header(
        title=title,
        untitled=untitled,
        facts=facts,
        missing=f"{capital(listed(missing))} not stated in the file." if missing else "",
        path=context.result.path,
        language=meta.language or "en",
    )


def _title(context: Context) -> tuple[str, bool]:
    """The title, and whether the opening of the text stands in for it."""
    meta, text = context.result.meta, context.text
    if meta.title and meta.title.strip():
        return shorten(meta.title), False
    for block in context.blocks:
        if block.part == "heading" and block.level == 1:
            return shorten(text[block.start : block.end]), False
    for block in context.blocks:
        if block.part in ("heading", "body"):
            return shorten(text[block.start : block.end], OPENING), True
    return PurePath(context.result.path).name or context.result.id, True


def _date(published: str) -> str:
    """An ISO date as “20 June 2025”; anything else as it stands."""
    try:
        day = dt.date.fromisoformat(published[:10])
    except ValueError:
        return published
    return f"{day.day} {day:%B %Y}"
