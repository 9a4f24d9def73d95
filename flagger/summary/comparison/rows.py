"""The claims as a table: a row a claim, a cell an article."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from flagger.summary.comparison.articles import LETTERS, Compared
from flagger.summary.comparison.claim import Claim
from flagger.summary.comparison.claims import Collector
from flagger.summary.comparison.matching import Index, Matcher, matched
from flagger.summary.context import ITSELF, shorten
from flagger.summary.wording import ANSWERS, NATURES, STANCES, STATUSES, STRENGTHS, VOICES, capital, count, listed

MOST_SHARED = 6
"""As many shared words are shown."""

LONGEST_HEAD = 120


class Cell(msgspec.Struct, frozen=True):
    """How one article carries a claim: `words` are its own, the rest is in words for people.

    `voice` is empty where the strength says whose words they are; `status`, `caveat` and `answer` are empty for what is no
    allegation there.
    """

    letter: str
    form: str
    by: str
    strength: str
    stance: str
    voice: str
    status: str
    caveat: str
    answer: str
    words: tuple[str, ...]


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
    """The claims of the articles: those of most articles first, allegations before statements, then as they stand."""
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


def _rank(group: Sequence[Claim]) -> bool:
    """Allegations first."""
    return not any(claim.form == "allegation" for claim in group)


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
        cells=tuple(_merged([claim for claim in group if claim.article == at]) for at in range(articles)),
    )


def _shared(group: Sequence[Claim], matcher: Matcher) -> tuple[str, ...]:
    """The words that led to the row, the rarest first, as the first article writes them."""
    first = group[0]
    found: dict[str, str] = {}
    for other in group[1:]:
        if other.article != first.article:
            found |= {stem: first.content.stems[stem] for stem in matcher.shared(first, other)}
            found |= {
                f"{number:g}": f"{number:,.15g}" for number in sorted(first.content.figures & other.content.figures)
            }
    return tuple(dict.fromkeys(found.values()))[:MOST_SHARED]


def _merged(claims: Sequence[Claim]) -> Cell | None:
    """The cell of one article; where it makes a claim twice, the first one's with the words of all."""
    if not claims:
        return None
    first = next((claim for claim in claims if claim.form == "allegation"), claims[0])
    words = dict.fromkeys(text for claim in claims for text in claim.texts)
    return msgspec.structs.replace(_cell(first), words=tuple(map(shorten, words)))


def _cell(claim: Claim) -> Cell:
    alleged = claim.form == "allegation"
    return Cell(
        letter=LETTERS[claim.article],
        form=claim.form,
        by=capital(claim.by),
        strength=STRENGTHS[claim.strength] if claim.form != "own" else "no source was found",
        stance=f"{STANCES[claim.stance]} cue" if claim.stance else "",
        voice=_voice(claim),
        status=STATUSES[claim.status][0].lower() if claim.status else "",
        caveat=("with a caveat" if claim.caveat else "no caveat") if alleged else "",
        answer=ANSWERS[claim.answer] if claim.answer and claim.about else "",
        words=tuple(map(shorten, claim.texts)),
    )


def _voice(claim: Claim) -> str:
    """Whose words they are, where neither the claimant nor the strength tells."""
    if claim.by == ITSELF or (claim.voice, claim.strength) == ("quote", "quoted"):
        return ""
    return "" if claim.voice == "paraphrase" and claim.strength != "quoted" else VOICES[claim.voice]


def _single(article: Compared, alone: Sequence[Claim]) -> Single:
    mine = [claim for claim in alone if claim.article == article.number]
    allegations = tuple(_cell(claim) for claim in mine if claim.form == "allegation")
    statements = tuple(_cell(claim) for claim in mine if claim.form == "statement")
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
