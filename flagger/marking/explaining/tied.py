"""One attribution explained: its cue, its stance, its source, its extents, and what the tagger saw."""

from __future__ import annotations

from flagger.analysis import Attribution
from flagger.article import Span
from flagger.lexicon.tokens import is_word
from flagger.marking.attributing import Attributions
from flagger.marking.attribution.line import Draft
from flagger.marking.copy import Copy
from flagger.marking.explaining.explanation import Extent, Extents, StanceBy, Tagged, Tied, Weighed
from flagger.marking.explaining.source import tie_of
from flagger.marking.strength import is_told
from flagger.marking.tagging.reader import Seen
from flagger.marking.tagging.wording import LABELS, in_words


def tied_of(found: Attributions, at: int, seen: Seen | None) -> Tied:
    """The explanation of attribution number `at` of an article; `seen` is what the tagger makes of its cue, if it was asked."""
    copy = found.drafted.copy
    (read, draft), marked = found.read[at], found.marked[at]
    source = next((each for each in found.resolver.sources if each.id == read.source_id), None)
    stance_by, word_class = _stance_by(draft, read, seen)
    extents = _extents(copy, draft, read, marked)
    return Tied(
        cue=marked.cue,
        source=marked.source,
        content=marked.content,
        origin=marked.origin,
        form=draft.form,
        entry=draft.entry or None,
        strength=read.strength,
        stance=read.stance,
        stance_by=stance_by,
        word_class=word_class,
        tie="unread"
        if marked.source and not (draft.source or draft.like)
        else tie_of(copy, found.names, draft, source),
        shared=[copy.span(*draft.like.cue)] if draft.like is not None else [],
        source_id=read.source_id,
        resolved=source.name if source is not None else None,
        source_type=source.type if source is not None else None,
        extents=extents,
        rules=[Extent(read.cue, read.source, read.content)] if extents == "tagger" and draft.origin == "rule" else [],
        tagged=[_tagged(copy, seen)] if seen is not None else [],
        counts=is_told(read),
    )


def _stance_by(draft: Draft, read: Attribution, seen: Seen | None) -> tuple[StanceBy, str | None]:
    """What gives a cue its stance, and the class of its words where it is one."""
    if read.stance != draft.stance:
        return "suggests", None
    if draft.entry:
        return "entry", None
    if draft.origin == "rule":
        return ("turn" if draft.form == "turn" else "colon"), None
    name = seen.deciding if seen is not None else None
    if name is None:
        return "unclassed", None
    if draft.stance != "mental":
        return "class", name
    return ("no_source" if draft.source is None else "not_as_said"), name


def _extents(copy: Copy, draft: Draft, read: Attribution, marked: Attribution) -> Extents:
    """Whose extents are marked; a mark more or less makes no difference."""
    if draft.drawn is None:
        return "rules"
    pairs = (read.cue, marked.cue), (read.source, marked.source), (read.content, marked.content)
    same = all(_words(copy, one) == _words(copy, other) for one, other in pairs)
    return "both" if same and draft.origin == "rule" else "tagger"


def _words(copy: Copy, spans: list[Span]) -> set[int]:
    """The words in some spans."""
    return {index for index in copy.covered(spans) if is_word(copy.raw[index])}


def _tagged(copy: Copy, seen: Seen) -> Tagged:
    """What the tagger saw of a cue."""
    label, scores, weights = seen.scored
    names = list(scores)
    rival = max((name for name in names if name != label), key=scores.__getitem__, default=label)
    one, other = names.index(label), names.index(rival)
    features = [Weighed(name, in_words(name), row[one] - row[other]) for name, row in weights.items()]
    span = copy.span(seen.at, seen.at + 1)
    return Tagged(
        start=span.start,
        end=span.end,
        label=LABELS.get(label, label),
        rival=LABELS.get(rival, rival),
        scores={LABELS.get(name, name): score for name, score in sorted(scores.items(), key=lambda each: -each[1])},
        features=sorted((each for each in features if each.weight), key=lambda each: -abs(each.weight)),
    )
