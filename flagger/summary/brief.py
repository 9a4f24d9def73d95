"""One article in brief: its findings a line each and its allegations by status, for a note beside the copy."""

from __future__ import annotations

import msgspec

from flagger.result import Finding, Result, Severity
from flagger.summary.actions import FRAMING, action
from flagger.summary.charges import Charge, StatusGroup, claim_like, claim_like_words, in_words, ledger
from flagger.summary.context import Context, Named, plain_result, shorten
from flagger.summary.found import ONE_CLAIM
from flagger.summary.header import Header, header
from flagger.summary.naming import inside
from flagger.summary.speakers import Words, speakers
from flagger.summary.verdict import WORDS, counted
from flagger.summary.views import Counts
from flagger.summary.wording import VOICES, listed

MOST_PLACES = 5


class Item(msgspec.Struct, frozen=True):
    """A finding, or several that one change of wording clears.

    `places` are "line:column" where those are known. `words` are those it is about, none for the whole article; `what` says in short
    what is amiss, `clear` what clears it, neutral wordings where there are some; `rules` are its codes with their names.
    """

    severity: Severity
    places: str
    words: str
    what: str
    clear: str
    rules: str


class Brief(msgspec.Struct, frozen=True):
    """An article in brief. `unheard` are the accused who do not answer in it."""

    name: str
    header: Header
    counts: Counts
    grave: tuple[Item, ...]
    notes: tuple[Item, ...]
    info: tuple[Item, ...]
    allegations: str
    unheard: str
    groups: tuple[StatusGroup, ...]
    claim_like: tuple[Charge, ...]
    claim_like_words: str


def brief(result: Result, lexicons: Named) -> Brief:
    """The article in brief; suppressed findings are left out. `lexicons` are those that the result was made with."""
    context = Context(plain_result(result), lexicons)
    items = [_item(context, found) for found in context.fixes]
    quiet = [f for f in context.result.findings if f.severity == "info" and not f.suppressed]
    groups, like = ledger(context), claim_like(context)
    accused = speakers(context, Words(context)).accused
    return Brief(
        name=result.id if result.id == result.path else f"{result.path}, {result.id}",
        header=header(context),
        counts=counted(result.findings),
        grave=tuple(item for item in items if item.severity != "note"),
        notes=tuple(item for item in items if item.severity == "note"),
        info=tuple(_quiet_item(context, finding) for finding in quiet),
        allegations=in_words(groups),
        unheard=listed([inside(context, one.name) for one in accused if one.heard == "unheard"]),
        groups=groups,
        claim_like=like,
        claim_like_words=claim_like_words(like),
    )


def _item(context: Context, found: list[Finding]) -> Item:
    first = found[0]
    words = [shorten(context.text[finding.start : finding.end], WORDS) for finding in found]
    if first.code in ONE_CLAIM:
        del words[1:]
    words = list({each.casefold(): each for each in reversed(words)}.values())[::-1]
    unnamed = len(words) - MOST_PLACES
    what, clear = action(context, found)
    places = list(dict.fromkeys(_place(context, finding) for finding in found))
    more = len(places) - MOST_PLACES
    return Item(
        severity=first.severity,
        places=", ".join(places[:MOST_PLACES]) + (f" and {more} more" if more > 0 else ""),
        words=", ".join(words[:MOST_PLACES]) + (f" and {unnamed} more" if unnamed > 0 else ""),
        what=what,
        clear=clear,
        rules=", ".join(dict.fromkeys(f"{finding.code} {finding.name}" for finding in found)),
    )


def _quiet_item(context: Context, finding: Finding) -> Item:
    """An info finding: loaded wording that is quoted is the source's, or nobody's, and says so."""
    item = _item(context, [finding])
    loaded = context.loaded_of(finding)
    if loaded is None or loaded.voice not in ("quote", "scare"):
        return item
    what = f"{FRAMING[loaded.category].what}, {VOICES[loaded.voice]}"
    return msgspec.structs.replace(item, what=what, clear=listed(list(finding.neutral), "or"))


def _place(context: Context, finding: Finding) -> str:
    if finding.line is None or finding.start == finding.end:
        return context.place(finding.start, finding.end).words
    return f"{finding.line}:{finding.column}"
