"""What an article carries: its allegations, repetitions together, and what it attributes to someone."""

from __future__ import annotations

from collections.abc import Iterator

from flagger.analysis import Allegation, Attribution
from flagger.article import Span
from flagger.judging.intervals import Intervals
from flagger.summary.charges import FIRMEST, HEARD
from flagger.summary.comparison.articles import Compared
from flagger.summary.comparison.claim import NO_ONE, Claim
from flagger.summary.comparison.content import Reader
from flagger.summary.comparison.keys import Keys
from flagger.summary.comparison.parties import Parties
from flagger.summary.context import AROUND, ITSELF, claimant, tidy
from flagger.summary.speakers import spoken

LEAST_UNITS = 2
"""What says less is no statement that could be found in another article."""

LEAST_OWN = 3
"""The same of a sentence in the article's own voice."""

LEAST_WORDS = 3
"""An allegation of fewer words is compared with those before it."""

FEW_WORDS = 5
"""A claim of fewer words is shown with those around it."""


class Collector:
    """Collects the claims of articles."""

    def __init__(self, parties: Parties, reader: Reader) -> None:
        self._parties = parties
        self._reader = reader

    def claims(self, article: Compared) -> list[Claim]:
        """The allegations that a rule has found and the attributed statements, as they stand."""
        alleged = _alleged(article)
        found = [*self._allegations(article), *self._statements(article, alleged)]
        return sorted(found, key=lambda claim: claim.start)

    def own(self, article: Compared) -> list[Claim]:
        """The sentences that the article says in its own voice and nobody is charged in."""
        alleged = _alleged(article)
        return [
            claim
            for each in article.context.result.sentences
            if each.strength == "none" and each.part != "boilerplate" and each.kind != "other"
            if not alleged.touched(each.start, each.end)
            if len(article.text[each.start : each.end].split()) > FEW_WORDS
            if len((claim := self._own(article, each.start, each.end)).content.units) >= LEAST_OWN
        ]

    def _allegations(self, article: Compared) -> Iterator[Claim]:
        for charge in article.context.charges:
            made = [each for each in charge if each.origin == "rule"]
            if made:
                yield self._allegation(article, made)

    def _allegation(self, article: Compared, made: list[Allegation]) -> Claim:
        first = made[0]
        about = next((each.about for each in made if each.about), None)
        texts = [_told(article, each.start, each.end) for each in made]
        sentence = article.context.sentence_at(first.start)
        told = _attribution(article, first)
        # The words around a short claim tell what it is about.
        around = article.text[first.start : first.end]
        if sentence is not None and len(around.split()) < LEAST_WORDS:
            before = article.text[max(sentence.start, first.start - AROUND) : first.start]
            around = f"{before.partition(' ')[2]}{around}"
        return Claim(
            article=article.number,
            form="allegation",
            start=first.start,
            texts=tuple(texts),
            places=tuple(article.context.where(each.start) for each in made),
            content=self._reader.read(around, about, first.by),
            by=claimant(first),
            denier=_denier(article, first),
            by_keys=(by := self._by(article, first.by_id, first.by)),
            by_states=self._parties.states(by),
            about=about or "",
            about_keys=self._parties.of_accused(about),
            strength=told.strength if told else sentence.strength if sentence and first.by else "none",
            stance=first.stance,
            voice=first.voice,
            nature=first.nature,
            status=min((each.status for each in made), key=FIRMEST.index),
            answer=min((each.answer for each in made), key=HEARD.index),
            caveat=any(each.caveat for each in made),
        )

    def _statements(self, article: Compared, alleged: Intervals) -> Iterator[Claim]:
        """The sentences of what is attributed; one that an allegation stands in is left to it."""
        context = article.context
        quoted = Intervals((each.start, each.end) for each in context.result.quotations if each.use == "speech")
        contents = [span for each in context.result.attributions if spoken(each) for span in each.content]
        around = Intervals(contents)
        for told in context.result.attributions:
            if not spoken(told) or article.is_by_another(told):
                continue
            source = context.sources.get(told.source_id or "")
            for span in _sentences(article, told):
                inner = (contents[at] for at in around.overlapping(*span))
                if alleged.touched(*span) or any(end - start < span.end - span.start for start, end in inner):
                    continue  # “A said that B denied it”: B's
                content = self._reader.read(context.text[span.start : span.end], source.name if source else None)
                if len(content.units) < LEAST_UNITS:
                    continue
                yield Claim(
                    article=article.number,
                    form="statement",
                    start=span.start,
                    texts=(_told(article, *span),),
                    places=(context.where(span.start),),
                    content=content,
                    by=source.name if source else NO_ONE,
                    denier="",
                    by_keys=(by := self._parties.of_source(source)),
                    by_states=self._parties.states(by),
                    about="",
                    about_keys=frozenset(),
                    strength=told.strength,
                    stance=told.stance,
                    voice="quote" if quoted.touched(*span) and told.strength == "quoted" else "paraphrase",
                )

    def _by(self, article: Compared, source_id: str | None, name: str | None) -> Keys:
        source = article.context.sources.get(source_id or "")
        return self._parties.of_source(source) if source else self._parties.of(name)

    def _own(self, article: Compared, start: int, end: int) -> Claim:
        text = tidy(article.text[start:end])
        return Claim(
            article=article.number,
            form="own",
            start=start,
            texts=(text,),
            places=(article.context.where(start),),
            content=self._reader.read(text),
            by=ITSELF,
            denier="",
            by_keys=frozenset(),
            by_states=frozenset(),
            about="",
            about_keys=self._parties.keys(text),
            strength="none",
            stance=None,
            voice="article",
        )


def _alleged(article: Compared) -> Intervals:
    """Where an allegation stands that a rule has found."""
    return Intervals((each.start, each.end) for each in article.context.result.allegations if each.origin == "rule")


def _told(article: Compared, start: int, end: int) -> str:
    """The words of a claim; few of them say little without those around."""
    words = tidy(article.text[start:end])
    if len(words.split()) >= FEW_WORDS:
        return words
    place = article.context.snippet(start, end)
    return tidy(f"{place.before}{place.text}{place.after}")


def _denier(article: Compared, allegation: Allegation) -> str:
    """Who denies a claim that nobody is named for: only the denial tells of it."""
    if allegation.by is not None or allegation.status != "disputed":
        return ""
    return article.context.source_name(allegation.by_id) or ""


def _attribution(article: Compared, allegation: Allegation) -> Attribution | None:
    """The attribution in whose content an allegation stands, that of its own source where there are several."""
    around = [
        each
        for each in article.context.result.attributions
        if spoken(each) and any(start < allegation.end and allegation.start < end for start, end in each.content)
    ]
    return next((each for each in around if each.source_id == allegation.by_id), None)


def _sentences(article: Compared, told: Attribution) -> Iterator[Span]:
    """What is attributed, a sentence a piece."""
    for start, end in told.content:
        at = start
        while at < end:
            sentence = article.context.sentence_at(at)
            until = min(end, sentence.end) if sentence else article.context.next_sentence(at, end)
            if article.text[at:until].strip():
                yield Span(at, until)
            at = until
