"""ATR1xx: who says so, and how firmly they are tied to it. Comparisons between sources are in balance.py."""

from __future__ import annotations

from collections.abc import Iterator

from flagger.analysis import Attribution
from flagger.article import Span
from flagger.judging.case import Case
from flagger.judging.own_voice import charges
from flagger.judging.rule import Hit, Rule
from flagger.judging.severity import OF_ALLEGATION
from flagger.judging.wording import quote

SOURCED = frozenset(("quoted", "named", "unnamed"))
"""The strengths of what somebody can be asked about."""

SPEAKERS_OWN = "The words are those of the quoted speaker, and are not counted against you."


class ContestedWithoutSource(Rule):
    """Contested content is stated without a source, though the article attributes it or reports its denial elsewhere.

    A figure, a charge or a cause of harm that is one party's claim in one paragraph turns into a fact in the next. The
    losses of an army, told with no source at all, are found too.

    It does not fire on plain content without a source, nor on a charge that nobody but the article makes (ALG202), nor
    on what the article says is false or without evidence.

    To clear it, repeat the attribution where the content is repeated; say who counts the losses.

    Flagged: Forty drones were shot down overnight. (further down: the army said it had shot down forty drones)
    Not flagged: Forty drones were shot down overnight, the army said.
    """

    code = "ATR101"
    name = "contested-without-source"

    def find(self, case: Case) -> Iterator[Hit]:
        """Each charge that is stated here and attributed or denied elsewhere, and losses that nobody is said to count."""
        for charge, mate in charges(case, "ATR101"):
            if mate is None:
                yield Hit(
                    charge.start,
                    charge.end,
                    charge.voice,
                    f"{quote(case, charge.start, charge.end)}: losses in war, with no source. Say who counts them.",
                )
                continue
            if mate.by is not None:
                elsewhere = f"elsewhere in the article it is the claim of {mate.by}"
            elif mate.status == "disputed":
                elsewhere = "elsewhere the article reports it as denied"
            else:
                elsewhere = "elsewhere in the article it is hearsay"
            yield Hit(
                charge.start,
                charge.end,
                charge.voice,
                f"{quote(case, charge.start, charge.end)} is stated as fact; {elsewhere}. Attribute it here too.",
            )


class VagueSource(Rule):
    """Nobody could be asked: “some experts”, “critics say”.

    A reader cannot weigh a source that has no number, no role and no name.

    It does not fire where at least a role or a number is given (ATR103 may), and is information inside a quotation,
    where the speaker is vague and not the article. It is graver where what is said is an allegation.

    To clear it, name the source, or say what the article knows of it: how many, in what role, and why unnamed.

    Flagged: Some experts say the dam was never safe.
    Not flagged: Three engineers who worked on the dam say it was never safe.
    """

    code = "ATR102"
    name = "vague-source"

    def find(self, case: Case) -> Iterator[Hit]:
        """Each source that nobody could ask, once."""
        seen: set[str] = set()
        for attribution in case.analysis.attributions:
            # A pronoun that could not be resolved is a doubt of ours, not a fault of the article.
            if attribution.strength != "vague" or not attribution.source or attribution.source_id is None:
                continue
            if attribution.source_id in seen:
                continue
            seen.add(attribution.source_id)
            source = attribution.source[0]
            voice = case.voice_of(source)
            advice = SPEAKERS_OWN if voice == "quote" else "Name the source, or say how many they are and in what role."
            yield Hit(
                source.start,
                source.end,
                voice,
                f"{quote(case, *source)}: nobody here could be asked. {advice}",
                when=OF_ALLEGATION if attribution.stance != "rejecting" and case.alleges(attribution) else "",
            )


class UnnamedSource(Rule):
    """A source without a name accuses someone, or is the only source of the article.

    Anonymity protects some sources and shields others; where a charge or a whole article rests on it, say why it was
    granted.

    It does not fire on an unnamed source beside others where nothing it says is an allegation. It is found once for
    each source.

    To clear it, name the source, add a named one, or find a document.

    Flagged: A senior official said the minister had hidden the report.
    Not flagged: A senior official said the talks would go on, and the minister, Ada Torv, confirmed it.
    """

    code = "ATR103"
    name = "unnamed-source"

    def find(self, case: Case) -> Iterator[Hit]:
        """One hit for each source without a name that accuses, or that stands alone."""
        first: dict[str, tuple[Attribution, Span]] = {}
        accusing: dict[str, tuple[Attribution, Span]] = {}
        for attribution in case.analysis.attributions:
            if not attribution.source or attribution.strength == "none":
                continue
            span = attribution.source[0]
            who = attribution.source_id or case.text(*span).casefold()
            first.setdefault(who, (attribution, span))
            # Who denies a charge makes none.
            if attribution.strength == "unnamed" and attribution.stance != "rejecting" and case.alleges(attribution):
                accusing.setdefault(who, (attribution, span))
        for _, span in accusing.values():
            yield Hit(
                span.start,
                span.end,
                case.voice_of(span),
                f"{quote(case, *span)} has no name, and what it says is an allegation. Name the source, or add one "
                "that can be named.",
                when=OF_ALLEGATION,
            )
        if len(first) == 1 and not accusing:
            [(attribution, span)] = first.values()
            if attribution.strength == "unnamed":
                yield Hit(
                    span.start,
                    span.end,
                    case.voice_of(span),
                    f"{quote(case, *span)} has no name and is the only source of the article. Add one that can be "
                    "named.",
                )


def _names_a_source(case: Case, hedge: Span) -> bool:
    """Whether the hedge is part of a source's words, or a source is given beside it: “Berl said it allegedly sank”."""
    sentence = case.sentence_at(hedge.start)
    if sentence is None:
        return False
    for each in case.analysis.attributions:
        if each.strength not in SOURCED or not each.cue or not sentence.start <= each.cue[0].start < sentence.end:
            continue
        told = any(piece.start <= hedge.start < piece.end for piece in each.content)
        if told or case.text(*each.cue[0]).lower().startswith("according"):
            return True
    return False


class HearsayWithoutSource(Rule):
    """A hearsay adverb with nobody behind it: “reportedly”, “allegedly”.

    It tells the reader that somebody says so, and keeps back who.

    It does not fire where the sentence names a source, nor in a proceeding before a court, where the hedge is duty.
    Inside a quotation it is information.

    To clear it, say who reports it, or leave it out.

    Flagged: The convoy was reportedly hit near Sarn.
    Not flagged: The convoy was hit near Sarn, according to the Red Cross.
    """

    code = "ATR104"
    name = "hearsay-without-source"

    def find(self, case: Case) -> Iterator[Hit]:
        """Each hedge with no source beside it."""
        for attribution in case.analysis.attributions:
            hearsay = attribution.strength == "vague" and attribution.stance == "distancing" and not attribution.source
            if not hearsay or not attribution.cue:
                continue
            if any(allegation.proceeding for allegation in case.allegations_in(attribution.content)):
                continue
            cue = attribution.cue[0]
            if _names_a_source(case, cue):
                continue
            voice = case.voice_of(cue)
            advice = SPEAKERS_OWN if voice == "quote" else "Say who reports it, or leave it out."
            yield Hit(cue.start, cue.end, voice, f"{quote(case, *cue)} with nobody behind it. {advice}")
