"""A trial for people: counts, then a concordance."""

from __future__ import annotations

from flagger.analysis import Voice
from flagger.bench.candidate import Candidate
from flagger.bench.concordance import Row, lines
from flagger.bench.trial import TrialHit, Tried
from flagger.reporting.visible import visible

VOICES: tuple[Voice, ...] = ("article", "paraphrase", "scare", "quote")
"""Whose words a hit may be, the outlet's own first."""
OUTLETS = 12
"""So many outlets are listed by name."""


def render(tried: Tried, candidate: Candidate, shown: list[TrialHit], of: int, width: int) -> str:
    """The counts, and the hits `shown` of the `of` that were asked for, in context; nothing of an input steers the terminal."""
    total = tried.total()
    where = len({(hit.place.path, hit.place.id) for hit in tried.hits})
    parts = [
        [
            visible(candidate.pattern),
            *(f"  except  {visible(pattern)}" for pattern in candidate.exceptions),
            *(f"  require {visible(pattern)}" for pattern in candidate.require),
        ],
        [
            f"{_many(total.hits, 'hit')} in {where} of {_many(total.articles, 'article')}, {total.words:,} words: "
            f"{total.rate:.2f} in 10,000 words"
        ],
    ]
    if tried.left_out:
        parts[1].append(
            f"{tried.left_out} more in boilerplate, in titles and terms, or beside another hit are not marked"
        )
    if tried.hits:
        parts += [_voices(tried), _outlets(tried), _covered(tried)]
        if shown:
            rows = [Row(hit.place, f"{hit.voice}{' +' if hit.entries else ''}", hit.context) for hit in shown]
            parts.append(lines(rows, width))
        told = "all of them" if len(shown) == of else "at even distances; --limit 0 shows all"
        parts.append([f"{len(shown)} of {_many(of, 'hit')} shown, {told}; + an entry finds it already"])
    return "\n\n".join("\n".join(part) for part in parts) + "\n"


def _voices(tried: Tried) -> list[str]:
    counts = tried.voices()
    cells = [
        f"{voice} {counts[voice]} ({_percent(counts[voice], len(tried.hits))})" for voice in VOICES if counts[voice]
    ]
    return [f"voice    {', '.join(cells)}"]


def _outlets(tried: Tried) -> list[str]:
    """A line an outlet, those with the most hits first."""
    ranked = sorted(tried.outlets.items(), key=lambda item: (-item[1].hits, item[0]))
    wide = max(len(visible(name)) for name, _ in ranked[:OUTLETS])
    found = [
        f"{'outlet' if number == 0 else '':<9}{visible(name):<{wide}}  {_many(share.hits, 'hit'):>10}  "
        f"{_many(share.articles, 'article'):>12}  {share.rate:>8.2f} in 10,000 words"
        for number, (name, share) in enumerate(ranked[:OUTLETS])
    ]
    rest = [share for _, share in ranked[OUTLETS:]]
    if rest:
        found.append(f"{'':<9}{len(rest)} more outlets with {_many(sum(share.hits for share in rest), 'hit')}")
    return found


def _covered(tried: Tried) -> list[str]:
    """Which entries find some of the hits already."""
    covered = sum(1 for hit in tried.hits if hit.entries)
    if not covered:
        return ["entries  none of the hits is found by an entry"]
    by = ", ".join(f"{visible(entry)} ({count})" for entry, count in tried.entries().most_common())
    return [
        f"entries  {covered} of {len(tried.hits)} ({_percent(covered, len(tried.hits))}) are found already, by {by}"
    ]


def _many(number: int, thing: str) -> str:
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f}%"
