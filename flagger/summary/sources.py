"""Each source, how it is introduced and how it is treated: the words it is given, the cues used for it by stance."""

from __future__ import annotations

from collections import Counter, defaultdict

import msgspec

from flagger.analysis import Attribution, Source, SourceType, Stance
from flagger.summary.context import Context, tidy
from flagger.summary.speakers import Words, how, spoken
from flagger.summary.views import Place
from flagger.summary.wording import SOURCE_TYPES, STANCES, count


class SourceView(msgspec.Struct, frozen=True):
    """A source and how the article treats it. `cues`: stance, its name, cues with their number."""

    anchor: str
    name: str
    type: SourceType
    type_words: str
    description: str
    statements: str
    how: str
    cues: tuple[tuple[Stance, str, str], ...]
    places: tuple[Place, ...]


def sources(context: Context, words: Words) -> tuple[SourceView, ...]:
    """The sources that speak, those with the most words first; someone who is only mentioned is left out."""
    said: defaultdict[str, list[Attribution]] = defaultdict(list)
    for attribution in context.result.attributions:
        if attribution.source_id:
            said[attribution.source_id].append(attribution)
    found = [source for source in context.result.sources if source.id in said]
    found.sort(key=lambda source: -words.of(source.id))
    return tuple(_view(context, source, words, said[source.id]) for source in found)


def _view(context: Context, source: Source, words: Words, said: list[Attribution]) -> SourceView:
    cues: defaultdict[Stance, Counter[str]] = defaultdict(Counter)
    for attribution in said:
        cue = " … ".join(tidy(context.text[start:end]).lower() for start, end in attribution.cue)
        if cue:
            cues[attribution.stance][cue] += 1
    return SourceView(
        anchor=f"src-{source.id}",
        name=source.name,
        type=source.type,
        type_words=SOURCE_TYPES[source.type],
        description=source.description or "",
        statements=count(words.statements[source.id], "statement"),
        how=how(words, source.id),
        cues=tuple((stance, STANCES[stance], _cues(cues[stance])) for stance in STANCES if stance in cues),
        places=tuple(
            context.place(*spans[0]) for spans in (one.cue or one.source for one in said if spoken(one)) if spans
        ),
    )


def _cues(cues: Counter[str]) -> str:
    """“said ×3, told”."""
    return ", ".join(cue if number == 1 else f"{cue} ×{number}" for cue, number in cues.most_common())
