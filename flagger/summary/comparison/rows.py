"""The claims as a table: a row a claim, a cell an article."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from flagger.summary.comparison.articles import LETTERS, Compared
from flagger.summary.comparison.cells import Cell, cell_of, merged
from flagger.summary.comparison.claim import Claim
from flagger.summary.comparison.claims import Collector
from flagger.summary.comparison.grouping import Index, matched
from flagger.summary.comparison.matching import Matcher
from flagger.summary.context import shorten
from flagger.summary.wording import NATURES, count, listed

MOST_SHARED = 6
"""As many shared words are shown."""

LONGEST_HEAD = 120


class ClaimRow(msgspec.Struct, frozen=True):
    """One claim: `cells` has one for each article, None where it was not found. `shared` is what it was matched by."""

    label: str
    kind: str
    claim: str
    worded_by: str
    about: str
    carried: int
    shared: tuple[str, ...]
    cells: tuple[Cell | None, ...]


class Single(msgspec.Struct, frozen=True):
    """What one article alone carries: its allegations and, apart, its attributed statements."""

    letter: str
    words: str
    allegations: tuple[Cell, ...]
    statements: tuple[Cell, ...]


class ClaimTable(msgspec.Struct, frozen=True):
    """The claims that several articles carry, and those of one each."""

    words: str
    rows: tuple[ClaimRow, ...]
    singles: tuple[Single, ...]


def claim_table(articles: Sequence[Compared], collector: Collector, matcher: Matcher) -> ClaimTable:
    """The claims of the articles: those of most articles first, allegations before statements, contested ones first, then as they stand."""
    claims = [claim for article in articles for claim in collector.claims(article)]
    own = [collector.own(article) for article in articles]
    indexes = [Index(sentences) for sentences in own]
    groups = []
    alone: list[Claim] = []
    for group in matched(claims, matcher):
        carried = {claim.article for claim in group}
        told = [
            best
            for number, sentences in enumerate(own)
            if number not in carried
            and (best := _likest(group, [sentences[at] for at in indexes[number].near(group[0])], matcher)) is not None
        ]
        if len(carried) + len(told) > 1:
            groups.append(sorted((*group, *told), key=lambda claim: (claim.article, claim.start)))
        else:
            alone += group
    groups.sort(key=lambda group: (-_carried(group), _rank(group), group[0].article, group[0].start))
    rows = tuple(_row(number, group, len(articles), matcher) for number, group in enumerate(groups, 1))
    return ClaimTable(_in_words(rows), rows, tuple(_single(article, alone) for article in articles))


def _likest(group: Sequence[Claim], sentences: Sequence[Claim], matcher: Matcher) -> Claim | None:
    """The sentence that says what the claims of a group say, None where none does."""
    scored = [(min(matcher.likeness(claim, each) for claim in group), each) for each in sentences]
    score, best = max(scored, key=lambda pair: (pair[0], -pair[1].start), default=(0.0, None))
    return best if score else None


def _carried(group: Sequence[Claim]) -> int:
    return len({claim.article for claim in group})


def _rank(group: Sequence[Claim]) -> int:
    """Allegations first, of these what any article tells as contested."""
    alleged = [claim for claim in group if claim.form == "allegation"]
    if not alleged:
        return 2
    return 0 if any(claim.status != "unverified" or claim.answer == "given" for claim in alleged) else 1


def _row(number: int, group: Sequence[Claim], articles: int, matcher: Matcher) -> ClaimRow:
    alleged = next((claim for claim in group if claim.form == "allegation"), None)
    told = next((claim for claim in group if claim.form != "own"), group[0])
    head = alleged or told
    about = dict.fromkeys(claim.about for claim in group if claim.about)
    return ClaimRow(
        label=f"{number}",
        kind=NATURES[alleged.nature] if alleged and alleged.nature else "attributed statement",
        claim=shorten(head.texts[0], LONGEST_HEAD),
        worded_by=LETTERS[head.article],
        about=next(iter(about), ""),
        carried=_carried(group),
        shared=_shared(group, matcher),
        cells=tuple(merged([claim for claim in group if claim.article == at]) for at in range(articles)),
    )


def _shared(group: Sequence[Claim], matcher: Matcher) -> tuple[str, ...]:
    """The words that led to the row, the rarest first, as the first article writes them."""
    first = group[0]
    found: dict[str, str] = {}
    for other in group[1:]:
        if other.article != first.article:
            found |= matcher.shared(first, other)
            found |= {each.written: each.written for each in first.content.figures if each.among(other.content.figures)}
    return tuple(dict.fromkeys(found.values()))[:MOST_SHARED]


def _single(article: Compared, alone: Sequence[Claim]) -> Single:
    mine = sorted((claim for claim in alone if claim.article == article.number), key=lambda claim: _rank([claim]))
    allegations = tuple(cell_of(claim) for claim in mine if claim.form == "allegation")
    statements = tuple(cell_of(claim) for claim in mine if claim.form == "statement")
    words = _counted(len(allegations), len(statements)) or "nothing more"
    return Single(article.letter, words, allegations, statements)


def _in_words(rows: Sequence[ClaimRow]) -> str:
    if not rows:
        return "No claim was found in more than one of the articles."
    alleged = sum(row.kind != "attributed statement" for row in rows)
    were = "was" if len(rows) == 1 else "were"
    return f"{_counted(alleged, len(rows) - alleged)} {were} found in more than one article."


def _counted(allegations: int, statements: int) -> str:
    """“1 allegation and 2 attributed statements”, what there is none of left out."""
    parts = [(allegations, "allegation"), (statements, "attributed statement")]
    return listed([count(number, noun) for number, noun in parts if number])
