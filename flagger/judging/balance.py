"""ATR105 and ATR106: how the article treats its sources beside each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from flagger.article import Span
from flagger.judging.case import Case
from flagger.judging.fisher import fisher_exact
from flagger.judging.rule import Hit, Rule
from flagger.judging.severity import SIGNIFICANT
from flagger.judging.sides import Side, opposed
from flagger.judging.wording import quote

ENOUGH_CUES = 3
P = 0.1
ENOUGH_WORDS = 100
MOST = 2 / 3
MOST_VERBS = 4


class UnevenCues(Rule):
    """One side “claims” what the other “says”.

    A verb that keeps its distance tells readers to doubt one side; used for one side only, it takes a part in the
    dispute.

    The sides are those that --sides gives; else, of those of whom one accuses the other, the two most cited. A state, its
    seat, its ministers and its army are one. Only cues before allegations outside any court proceeding count. It does not
    fire where the shares of distancing cues are less than half apart. It is a note unless each side has three cues or
    more and Fisher's exact test gives p < 0.1.

    To clear it, use one verb for both sides: “said” will do.

    Flagged: The army claimed it had sunk two boats. The navy said it had lost none.
    Not flagged: The army said it had sunk two boats. The navy said it had lost none.
    """

    code = "ATR105"
    name = "uneven-cues"

    def find(self, case: Case) -> Iterator[Hit]:
        """At most one hit, at the first cue that keeps a distance."""
        sides = opposed(case)
        if sides is None:
            return
        doubted, believed = sides
        enough = min(doubted.total, believed.total) >= ENOUGH_CUES
        p = fisher_exact(len(doubted.distancing), len(doubted.plain), len(believed.distancing), len(believed.plain))
        cue = doubted.distancing[0]
        yield Hit(
            cue.start,
            cue.end,
            case.voice_of(cue),
            f"Uneven cues between two sides: {_tally(case, doubted)}, {_tally(case, believed)}. Use the same verbs for both.",
            when=SIGNIFICANT if enough and p < P else "",
        )


class OneVoice(Rule):
    """Most of the attributed words are one source's, it accuses someone, and no answer is given or sought.

    An article that lends its length to one side of a charge reads as that side's statement.

    It fires once an article, where a hundred words or more are attributed and over two thirds of them are one source's.
    It does not fire where any of those it accuses is answered for or was asked.

    To clear it, give the accused room, or say that they were asked.

    Flagged: (a hundred words of a union's statement against Dorn Vale, and none of Vale's)
    Not flagged: (the same, and: Vale did not reply to questions)
    """

    code = "ATR106"
    name = "one-voice"

    def find(self, case: Case) -> Iterator[Hit]:
        """At most one hit, at the first mention of the source."""
        contents: dict[str, list[Span]] = defaultdict(list)
        for attribution in case.analysis.attributions:
            if attribution.source_id is not None:
                contents[attribution.source_id] += attribution.content
        words = {source_id: _count_words(case, spans) for source_id, spans in contents.items()}
        total = sum(words.values())
        if total < ENOUGH_WORDS:
            return
        most = max(words, key=lambda source_id: words[source_id])
        name = case.name_of(most) or "one source"
        accusing = [a for a in case.allegations if a.nature == "charge" and a.by_id == most]
        others = [a for a in accusing if a.about is not None and not case.actors.same(a.about, name)]
        if words[most] <= MOST * total or not others or any(a.answer != "none" for a in others):
            return
        first = next(a for a in case.analysis.attributions if a.source_id == most)
        spans = first.source or first.cue or first.content
        if spans:
            yield Hit(
                spans[0].start,
                spans[0].end,
                case.voice_of(spans[0]),
                f"{words[most]} of {total} attributed words are those of {name}; it accuses "
                f"{others[0].about}, and the article gives no answer. Give one, or say that it was sought.",
            )


def _tally(case: Case, side: Side) -> str:
    """One side's name, its verbs, and how many of its cues keep a distance."""
    verbs = dict.fromkeys(quote(case, *cue).casefold() for cue in side.distancing + side.plain)
    listed = ", ".join(list(verbs)[:MOST_VERBS])
    return f"{side.name} gets {listed} ({len(side.distancing)} of {side.total} keep a distance)"


def _count_words(case: Case, spans: list[Span]) -> int:
    """Words in `spans`, none counted twice where they overlap."""
    total = reach = 0
    for start, end in sorted(spans):
        total += len(case.text(max(start, reach), end).split())
        reach = max(reach, end)
    return total
