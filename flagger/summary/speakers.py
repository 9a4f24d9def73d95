"""Who speaks: the attributed words by source, and who is accused without being heard.

An attribution of stance `mental` or strength `none` ties words to nobody and is left out, as the taxonomy has it. A
word inside two attributions belongs to the inner one: “A said that B denied it” gives “it” to B.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict

import msgspec

from flagger.analysis import Attribution
from flagger.summary.accused import Accused, accused
from flagger.summary.context import Context
from flagger.summary.naming import inside
from flagger.summary.wording import capital, count

SHOWN = 5
"""As many sources have a bar of their own; the others are summed up in words."""


ONE_VOICE = 0.9
"""A source with this share of the attributed words speaks alone."""
FEWEST = 40
"""Of fewer attributed words nothing is made."""


class Share(msgspec.Struct, frozen=True):
    """One source's part of the attributed words; the two widths are per cent of all attributed words."""

    name: str
    target: str | None
    percent: str
    statements: str
    detail: str
    quoted_width: float
    paraphrased_width: float


class Speakers(msgspec.Struct, frozen=True):
    """Who speaks in the article, and who is accused without being heard.

    `one_voice` says so where hardly anybody but one speaks, or is empty.
    """

    words: str
    one_voice: str
    shares: tuple[Share, ...]
    rest: str
    accused: tuple[Accused, ...]


def spoken(attribution: Attribution) -> bool:
    """Whether the attribution ties its content to someone's words."""
    return attribution.stance != "mental" and attribution.strength != "none"


class Words:
    """The attributed words of an article by source: `quoted` and `paraphrased` by source id (None: no one is named)."""

    def __init__(self, context: Context) -> None:
        self.total = len(context.words)
        self.quoted: defaultdict[str | None, int] = defaultdict(int)
        self.paraphrased: defaultdict[str | None, int] = defaultdict(int)
        self.statements: defaultdict[str | None, int] = defaultdict(int)
        starts = [start for start, _ in context.words]
        owners: dict[int, str | None] = {}
        attributions = [attribution for attribution in context.result.attributions if spoken(attribution)]
        for attribution in sorted(attributions, key=_length, reverse=True):
            self.statements[attribution.source_id] += 1
            for start, end in attribution.content:
                for word in range(bisect_left(starts, start), bisect_left(starts, end)):
                    owners[word] = attribution.source_id
        within = {
            word
            for quotation in context.result.quotations
            if quotation.use == "speech"
            for word in range(bisect_left(starts, quotation.start), bisect_left(starts, quotation.end))
        }
        for word, owner in owners.items():
            (self.quoted if word in within else self.paraphrased)[owner] += 1
        self.attributed = len(owners)

    def of(self, source_id: str | None) -> int:
        """How many words the source is given."""
        return self.quoted[source_id] + self.paraphrased[source_id]


def speakers(context: Context, words: Words) -> Speakers:
    """The sources by how many words they are given, and the accused who are not heard."""
    order = sorted(words.statements, key=lambda source_id: (-words.of(source_id), source_id or ""))
    rest = order[SHOWN:]
    return Speakers(
        words=_in_words(words),
        one_voice=_one_voice(context, words, order),
        shares=tuple(_share(context, words, source_id) for source_id in order[:SHOWN]),
        rest=f"{count(len(rest), 'more source')}: {_percent(sum(map(words.of, rest)), words)}" if rest else "",
        accused=accused(context),
    )


def how(words: Words, source_id: str | None) -> str:
    """“12 words quoted, 30 paraphrased”."""
    quoted, paraphrased = words.quoted[source_id], words.paraphrased[source_id]
    if not paraphrased:
        return f"{count(quoted, 'word')} quoted" if quoted else "no words of its own"
    if not quoted:
        return f"{count(paraphrased, 'word')} paraphrased"
    return f"{count(quoted, 'word')} quoted, {paraphrased} paraphrased"


def _length(attribution: Attribution) -> int:
    return sum(end - start for start, end in attribution.content)


def _in_words(words: Words) -> str:
    if not words.attributed:
        return "No words of this article are attributed to anyone."
    part = _percent(words.attributed, words, words.total)
    return f"{part} of the article’s {count(words.total, 'word')} are attributed to someone. Of these:"


def _one_voice(context: Context, words: Words, order: list[str | None]) -> str:
    """“One voice: all attributed words are those of Mira Stent.”"""
    if words.attributed < FEWEST or words.of(order[0]) < ONE_VOICE * words.attributed:
        return ""
    source = context.sources.get(order[0] or "")
    part = "all" if words.of(order[0]) == words.attributed else "nearly all"
    return f"One voice: {part} attributed words are those of {inside(context, source.name)}." if source else ""


def _percent(part: int, words: Words, whole: int | None = None) -> str:
    share = 100 * part / max(1, words.attributed if whole is None else whole)
    return "under 1%" if 0 < share < 1 else f"{share:.0f}%"


def _share(context: Context, words: Words, source_id: str | None) -> Share:
    source = context.sources.get(source_id or "")
    return Share(
        name=capital(source.name) if source else "No one named",
        target=f"src-{source.id}" if source else None,
        percent=_percent(words.of(source_id), words),
        statements=count(words.statements[source_id], "statement"),
        detail=how(words, source_id),
        quoted_width=round(100 * words.quoted[source_id] / max(1, words.attributed), 1),
        paraphrased_width=round(100 * words.paraphrased[source_id] / max(1, words.attributed), 1),
    )
