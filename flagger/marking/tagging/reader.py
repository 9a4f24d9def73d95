"""Rules and tagger put together: the lexicon's cues give stance and strength, the tagger extent, and cues that no entry holds."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise, zip_longest
from pathlib import Path

import msgspec

from flagger.errors import ModelError
from flagger.learned.model import Model
from flagger.learned.weights import NAME, built_in, read_model
from flagger.lexicon import Lexicons
from flagger.marking.attribution.line import Draft, Extent
from flagger.marking.drafting import Drafted
from flagger.marking.grammar.drawn import speaking
from flagger.marking.grammar.words import Range
from flagger.marking.quotations import quoted_tokens
from flagger.marking.tagging.features import Paragraph
from flagger.marking.tagging.labels import CUE, LABELS
from flagger.marking.tagging.paragraphs import Sight
from flagger.marking.tagging.stances import deciding, stance_of
from flagger.marking.tagging.tagger import Scored, Tagger
from flagger.marking.tagging.ties import Tie, tie
from flagger.marking.tagging.words import Vocabulary

FIRM = frozenset(("turn", "colon", "adverb", "pointer"))
"""Drafts of these forms stand whatever the tagger says: its corpus has none, or none that are told apart."""

DISTANT = frozenset(("distancing", "rejecting", "accusing"))
"""Cues of the lexicons with these stances stand whatever the tagger says: without them a charge would be the article's own."""

SAID = frozenset(("that", "“", '"', "‘", "'", "«", "„"))
"""What opens the words of somebody."""

CLOSING = frozenset(".,;")
"""What ends a sentence or a clause and is nobody's words."""


class Seen(msgspec.Struct, frozen=True):
    """What the tagger makes of a cue: its token that looks most like one, and the class of its words by which a cue of the tagger's
    own would have its stance.
    """

    at: int
    scored: Scored
    deciding: str | None


class Reader:
    """Reads attributions with the weights of a model, whose `digest` it tells.

    One is used for many articles: it remembers what it has added up.
    """

    def __init__(self, model: Model, digest: str, lexicons: Lexicons) -> None:
        self.digest = digest
        self._tagger = Tagger(model)
        self._sight = Sight(Vocabulary(lexicons))

    def read(self, drafted: Drafted) -> list[Draft]:
        """The drafts of an article, in order of their cues: those of the rules with the tagger's extents, and the tagger's own."""
        merged = _Merged(drafted)
        for paragraph in self._sight.paragraphs(drafted):
            ties, loose = tie(paragraph.tokens.start, self._tagger.labels(paragraph))
            merged.add(paragraph, ties)
            merged.carry(loose)
        return merged.drafts()

    def seen(self, drafted: Drafted, cues: Iterable[Range]) -> dict[Range, Seen]:
        """What the tagger makes of some cues, for explanations; `drafted` as it was before `read`. Boilerplate is not seen."""
        wanted = sorted(set(cues))
        found: dict[Range, Seen] = {}
        for paragraph in self._sight.paragraphs(drafted):
            first, last = paragraph.tokens.start, paragraph.tokens.stop
            here = wanted[bisect_left(wanted, (first,)) : bisect_left(wanted, (last,))]
            if not here:
                continue
            scored = self._tagger.scored(paragraph, {index for cue in here for index in range(*cue)})
            for cue in here:
                tokens = range(cue.first, min(cue.last, last))
                at = max(tokens, key=lambda index: scored[index].scores.get(CUE, 0))
                words = paragraph.words[tokens.start - first : tokens.stop - first]
                found[cue] = Seen(at, scored[at], deciding(words))
        return found


def is_firm(draft: Draft, quoted: set[int]) -> bool:
    """Whether a draft of the rules stands though the tagger marks no cue there; `quoted` are the tokens in quotation marks.

    Quoted words keep their speaker.
    """
    if draft.form in FIRM or (draft.stance in DISTANT and draft.form != "noun"):
        return True
    return any(not quoted.isdisjoint(range(*piece)) for piece in draft.content)


def reader_of(lexicons: Lexicons, folder: Path | None = None) -> Reader:
    """A reader with the weights in `folder`, or with those that come with flagger.

    Raises ModelError where they cannot be used.
    """
    path = (folder or built_in()) / f"{NAME}.json"
    model, digest = read_model(path)
    if not LABELS.issuperset(model.fields):
        raise ModelError(str(path), f"labels {', '.join(model.fields)}; expected those of {', '.join(sorted(LABELS))}")
    return Reader(model, digest, lexicons)


class _Merged:
    """The drafts of the rules, and what the ties of the tagger make of them."""

    def __init__(self, drafted: Drafted) -> None:
        self._copy = drafted.copy
        self._grammar = drafted.grammar
        self._rules = drafted.drafts
        self._at_cue = {index: draft for draft in reversed(drafted.drafts) for index in range(*draft.cue)}
        self._sentences = drafted.sentences
        self._quotations = drafted.quotations
        self._starts = [sentence.start for sentence in drafted.sentences]
        self._found: list[Draft] = []
        self._last: Draft | None = None
        self._loose: list[tuple[Range, Draft | None]] = []

    def add(self, paragraph: Paragraph, ties: Sequence[Tie]) -> None:
        """Give the drafts of a paragraph the extents that were tied, and make drafts of the cues that the rules lack."""
        tokens = paragraph.tokens
        before: Draft | None = None
        for one, following in zip_longest(ties, ties[1:]):
            if not one.content:
                one.content = self._behind(one, following)
            known = [self._at_cue[index] for index in range(*one.cue) if index in self._at_cue]
            draft = next((draft for draft in known if draft.drawn is None), None)
            if draft is not None and draft.form == "adverb":
                draft.drawn = Extent(draft.cue, None, draft.content)  # hearsay reaches over its clause by the taxonomy
            elif draft is not None:
                elsewhere = [piece for piece in draft.content if piece.first not in tokens]
                draft.drawn = Extent(one.cue, one.source, sorted([*one.content, *elsewhere]))
            elif known or not one.content:
                continue
            else:
                draft = self._own(one, paragraph)
                if draft.source is None and before is not None and before.sentence == draft.sentence:
                    draft.like = before.like or before
                self._found.append(draft)
            before = self._last = draft

    def carry(self, loose: Iterable[Range]) -> None:
        """Keep the contents of a paragraph without a cue for those who spoke last."""
        self._loose += [(span, self._last) for span in loose]

    def _behind(self, one: Tie, following: Tie | None) -> list[Range]:
        """What stands behind a cue for which the tagger has no content: the rest of its sentence, up to the next attribution."""
        sentence = self._sentences[self._number(one.cue.first)]
        last = self._copy.tokens.range(sentence.start, sentence.end).stop
        if following is not None:
            last = min(last, following.cue.first, following.source.first if following.source else last)
        first = max(one.cue.last, one.source.last if one.source else 0)
        while last > first and self._copy.raw[last - 1] in CLOSING:
            last -= 1
        return [Range(first, last)] if self._copy.words(first, last) else []

    def _number(self, index: int) -> int:
        """The number of the sentence that a token stands in."""
        return max(0, bisect_right(self._starts, self._copy.tokens.starts[index]) - 1)

    def _own(self, one: Tie, paragraph: Paragraph) -> Draft:
        """The draft of a cue that no rule has read."""
        first = paragraph.tokens.start
        said = one.source is not None and (_is_before(one) or self._is_clause(one))
        said = said and not self._is_passive(one)
        stance = stance_of(paragraph.words[one.cue.first - first : one.cue.last - first]) if said else "mental"
        source = (speaking(self._grammar, one.source, first) or one.source) if one.source else None
        extent = Extent(one.cue, one.source, one.content)
        return Draft(
            self._number(one.cue.first), one.cue, "tagged", stance, "", source, list(one.content),
            before=_is_before(one), origin="tagger", drawn=extent,
        )  # fmt: skip

    def _is_passive(self, one: Tie) -> bool:
        """Whether the cue says what is said of its source, not by it: “the guild are described as”, but “he was quoted as saying”."""
        low = self._copy.low[one.cue.first : one.cue.last]
        passive = any(word in self._grammar.words.passive and behind.endswith("ed") for word, behind in pairwise(low))
        return passive and "saying" not in low and one.source is not None and one.source.last <= one.cue.first

    def _is_clause(self, one: Tie) -> bool:
        """Whether what stands behind a cue is what was said, not what was done: “that …”, a colon, a quotation."""
        opens = one.content[0].first
        return self._copy.low[opens] in SAID or self._copy.low[opens - 1] == ":"

    def drafts(self) -> list[Draft]:
        """All drafts that stand, in order of their cues."""
        quoted = quoted_tokens(self._copy, self._quotations)
        kept = [draft for draft in self._rules if draft.drawn is not None or is_firm(draft, quoted)]
        self._share_out(kept)
        standing = sorted([*kept, *self._found], key=lambda draft: draft.cue.first)
        alive = {id(draft) for draft in standing}
        for draft in standing:
            if draft.like is not None and id(draft.like) not in alive:
                draft.source, draft.like = draft.source or draft.like.source, None
        return standing

    def _share_out(self, kept: Iterable[Draft]) -> None:
        """Give each content of a paragraph without a cue to the draft whom the rules gave it to, else to the one who spoke last."""
        owners = {i: draft for draft in kept for piece in draft.content for i in range(*piece)}
        for span, last in self._loose:
            if not any(index in owners for index in range(*span)) and last is not None and last.drawn is not None:
                last.drawn.content.append(span)


def _is_before(one: Tie) -> bool:
    """Whether the content stands before its cue."""
    return one.content[0].first < one.cue.first
