"""Each source, how it is introduced and how it is treated: the words it is given, the cues used for it by stance."""

from __future__ import annotations

from collections import Counter, defaultdict

import msgspec

from flagger.analysis import Attribution, Source, SourceType, Stance
from flagger.summary.context import Context, tidy
from flagger.summary.speakers import Words, how, spoken
from flagger.summary.views import Place
from flagger.summary.wording import METONYM, SOURCE_TYPES, TONES, capital, count


class Cell(msgspec.Struct, frozen=True):
    """The cues of one stance for one source: how many, a bar in per cent of the longest, and the cues with their number."""

    stance: Stance
    name: str
    number: int
    width: float
    words: str


class SourceView(msgspec.Struct, frozen=True):
    """A source and how the article treats it.

    `cues`: stance, its name, cues with their number. `cells` are the same for every stance that the article uses, in one order for
    all sources. The two widths are per cent of the words of whoever speaks most.
    """

    anchor: str
    name: str
    type: SourceType
    type_words: str
    description: str
    statements: str
    how: str
    quoted_width: float
    paraphrased_width: float
    cues: tuple[tuple[Stance, str, str], ...]
    cells: tuple[Cell, ...]
    places: tuple[Place, ...]


def sources(context: Context, words: Words) -> tuple[SourceView, ...]:
    """The sources that speak, those with the most words first; whoever is only mentioned, or only thinks or wishes, is left out."""
    said: defaultdict[str, list[Attribution]] = defaultdict(list)
    for attribution in context.result.attributions:
        if attribution.source_id and spoken(attribution):
            said[attribution.source_id].append(attribution)
    found = [source for source in context.result.sources if source.id in said]
    found.sort(key=lambda source: -words.of(source.id))
    cues = {source.id: _by_stance(context, said[source.id]) for source in found}
    used = [stance for stance in TONES if any(stance in by_stance for by_stance in cues.values())]
    most = max((sum(counted.values()) for by_stance in cues.values() for counted in by_stance.values()), default=1)
    longest = max(1, *(words.of(source.id) for source in found)) if found else 1

    def view(source: Source) -> SourceView:
        by_stance = cues[source.id]
        return SourceView(
            anchor=f"src-{source.id}",
            name=capital(source.name),
            type=source.type,
            type_words=METONYM if context.is_metonym(source) else SOURCE_TYPES[source.type],
            description=source.description or "",
            statements=count(words.statements[source.id], "statement"),
            how=how(words, source.id),
            quoted_width=round(100 * words.quoted[source.id] / longest, 1),
            paraphrased_width=round(100 * words.paraphrased[source.id] / longest, 1),
            cues=tuple((stance, TONES[stance], _cues(by_stance[stance])) for stance in used if stance in by_stance),
            cells=tuple(_cell(stance, by_stance.get(stance, Counter()), most) for stance in used),
            places=tuple(
                context.place(*spans[0]) for spans in (one.cue or one.source for one in said[source.id]) if spans
            ),
        )

    return tuple(map(view, found))


def _by_stance(context: Context, said: list[Attribution]) -> dict[Stance, Counter[str]]:
    """The cues of a source by stance, each with its number."""
    cues: defaultdict[Stance, Counter[str]] = defaultdict(Counter)
    for attribution in said:
        cue = " … ".join(tidy(context.text[start:end]).lower() for start, end in attribution.cue)
        if cue:
            cues[attribution.stance][cue] += 1
    return dict(cues)


def _cell(stance: Stance, cues: Counter[str], most: int) -> Cell:
    number = sum(cues.values())
    return Cell(stance, TONES[stance], number, round(100 * number / most, 1), _cues(cues))


def _cues(cues: Counter[str]) -> str:
    """“said ×3, told”."""
    return ", ".join(cue if number == 1 else f"{cue} ×{number}" for cue, number in cues.most_common())
