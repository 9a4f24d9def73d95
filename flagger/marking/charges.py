"""Claims that someone puts forward and the article does not establish: where they are, by whom, about whom."""

from __future__ import annotations

from dataclasses import dataclass

from flagger.analysis import Attribution, Sentence, Source
from flagger.article import Span
from flagger.lexicon import Hit, longest
from flagger.lexicon.model import ChargeEntry
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.grammar import PRONOUNS, Grammar, Range
from flagger.marking.names import Names
from flagger.marking.voices import Voices

MODALS = frozenset(("could", "may", "might", "would", "if", "should", "whether", "unless", "potential", "possible"))
NEGATIONS = frozenset(("not", "never", "no", "n't", "didn't", "don't", "doesn't", "hasn't", "haven't", "won't", "isn't", "wasn't", "denied", "denies", "deny", "denying"))
EDGES = frozenset((";", ":", "–", "—", "“", "”", '"', "(", ")", "«", "»", "?", "!", "‘"))
CLAUSE_WORDS = frozenset(("that", "because", "while", "when", "whereas", "although", "though", "but", "which", "who", "where", "after", "before", "as", "since", "if", "and"))
RIGHT_EDGES = frozenset(("while", "whereas", "although", "though", "but", "because", "which", "who", "as", "when", "amid", "despite"))
MAX_CLAIM = 45
"""A longer content is several claims: only the clause round the charge is the claim."""

HARM = frozenset(
    "kill killed killing dead death deaths wound wounded injured injuring hit struck strike strikes damaged damaging destroyed destroying attack "
    "attacked attacks launched launching fired firing shelled downed thwarted captured seized launched stole stolen casualties losses fraud "
    "corruption crime crimes bribe bribes plot plotted lied lying tortured abducted arrested detained poisoned blew explosion blast".split()
)
"""Words that make a clause under a hearsay adverb an event that matters."""


@dataclass(slots=True)
class Claim:
    """A claim in token indices, before its status is known."""

    span: Range
    by: Attribution | None
    about: str | None
    sentence: int
    entry: str | None
    denied: bool = False
    rank: int = 0


class ChargeReader:
    """Finds the claims of one article."""

    def __init__(
        self,
        copy: Copy,
        grammar: Grammar,
        names: Names,
        sentences: list[Sentence],
        attributions: list[Attribution],
        sources: list[Source],
        voices: Voices,
    ) -> None:
        self.copy = copy
        self.low = copy.low
        self.raw = copy.raw
        self.grammar = grammar
        self.names = names
        self.sentences = sentences
        self.attributions = attributions
        self.sources = {source.id: source for source in sources}
        self.voices = voices
        self.ranges = [copy.tokens.range(s.start, s.end) for s in sentences]
        self.sentence_of = {i: n for n, tokens in enumerate(self.ranges) for i in tokens}

    def read(self) -> list[Claim]:
        """All claims in order; of those that overlap, the one found by the firmer rule."""
        claims = [*self._charges(), *self._accusations(), *self._distanced(), *self._denials()]
        claims = [claim for claim in claims if self._counts(claim)]
        claims.sort(key=lambda c: (-c.rank, c.span.first))
        kept: list[Claim] = []
        taken: set[int] = set()
        for claim in claims:
            places = set(range(*claim.span))
            if taken.isdisjoint(places):
                taken |= places
                kept.append(claim)
        kept.sort(key=lambda c: c.span.first)
        return kept

    def _counts(self, claim: Claim) -> bool:
        sentence = self.sentences[claim.sentence]
        if sentence.part in ("boilerplate", "markup"):
            return False
        asks = self.copy.text[sentence.start : sentence.end].rstrip("”\"’' ").endswith("?")
        return not asks and self.copy.words(*claim.span) >= 1

    def _holder(self, index: int) -> Attribution | None:
        return self.voices.attribution(self.copy.tokens.starts[index])

    # Charges and figures by lexicon

    def _charges(self) -> list[Claim]:
        found = []
        for hit in longest(self.copy.hits["charges"]):
            entry = self.copy.lexicons.entries[hit.entry]
            number = self.sentence_of.get(hit.start)
            if not isinstance(entry, ChargeEntry) or number is None:
                continue
            claim = self._figure(hit, number) if entry.form == "figure" else self._charge(hit, entry, number)
            if claim is not None:
                found.append(claim)
        return found

    def _charge(self, hit: Hit, entry: ChargeEntry, number: int) -> Claim | None:
        holder = self._holder(hit.start)
        first, last = self._clause(hit, number, holder)
        before = set(self.low[max(first, hit.start - 5) : hit.start])
        if before & MODALS and entry.id != "hostile-intent":
            return None
        denied = bool(before & NEGATIONS) or (holder is not None and holder.stance == "rejecting")
        if holder is None and self.voices.voice(self.copy.tokens.starts[hit.start])[0] == "scare":
            return None
        about: str | None = None
        if entry.form == "noun":
            span = self._noun_phrase(hit, first, last)
            about = self._near_target(hit, span, number, holder)
        else:
            span = Range(first, last)
            about = self._subject_of(first, hit.start, number)
            if entry.target == "possessor":
                about = about or self._name(hit.start, hit.end)
            if about is None and holder is None:
                about = self._sentence_subject(number, hit.start)
        if about is None:
            return None
        return Claim(span, holder, about, number, self.copy.lexicons.ids[hit.entry], denied, 3 if entry.form == "predicate" else 2)

    def _clause(self, hit: Hit, number: int, holder: Attribution | None) -> tuple[int, int]:
        """The clause round a hit: not over a mark, a conjunction, or the edge of what is attributed."""
        tokens = self.ranges[number]
        low_edge, high_edge = tokens.start, tokens.stop
        if holder is not None:
            start = self.copy.tokens.starts[hit.start]
            for span in holder.content:
                if span.start <= start < span.end:
                    low_edge = max(low_edge, self.copy.tokens.at(span.start))
                    high_edge = min(high_edge, self.copy.tokens.at(span.end))
        first = hit.start
        while first > low_edge:
            word = self.low[first - 1]
            if word in EDGES or (word in CLAUSE_WORDS and first < hit.start) or (word == "," and not self._lists(first - 1)):
                break
            first -= 1
        last = hit.end
        while last < high_edge:
            word = self.low[last]
            if word in EDGES or word in RIGHT_EDGES or word in ".," and not self._lists(last):
                break
            last += 1
        while first < hit.start and (self.low[first] in CLAUSE_WORDS or not is_word(self.raw[first])):
            first += 1
        return first, max(last, hit.end)

    def _lists(self, comma: int) -> bool:
        """Whether a comma joins members of a list, not clauses; a full stop inside an abbreviation counts too."""
        if self.low[comma] == ".":
            return comma + 1 < len(self.raw) and not self.raw[comma + 1][0].isspace() and self.copy.tokens.starts[comma + 1] == self.copy.tokens.ends[comma]
        following = self.low[comma + 1 : comma + 4]
        return "and" in following and not any(word in PRONOUNS for word in following)

    def _noun_phrase(self, hit: Hit, first: int, last: int) -> Range:
        """A charge in a noun phrase: its determiner and adjectives, and who by, where, against whom."""
        start = hit.start
        while start > first and start > hit.start - 5 and is_word(self.raw[start - 1]):
            word = self.low[start - 1]
            if word in self.grammar.words.determiner or word in self.grammar.words.preposition or word in self.grammar.words.finite or word in CLAUSE_WORDS:
                break
            start -= 1
        end = hit.end
        while end < last:
            word = self.low[end]
            if word in self.grammar.words.finite or word in ("and", "or", "to") or not (is_word(self.raw[end]) or word in ("'s", "-", "’")):
                break
            end += 1
        while end > hit.end and (self.low[end - 1] in self.grammar.words.preposition or self.low[end - 1] in self.grammar.words.determiner):
            end -= 1
        return Range(start, end)

    def _near_target(self, hit: Hit, span: Range, number: int, holder: Attribution | None) -> str | None:
        """Who a noun charges: named inside its phrase, else the subject, else the one the clause before it names."""
        inside = self._name(span.first, span.last)
        if inside:
            return inside
        first = self.ranges[number].start
        subject = self._name(max(first, hit.start - 12), hit.start)
        if subject and (holder is None or not self._is_source(subject, holder)):
            return subject
        for back in range(number, max(-1, number - 2), -1):
            for entity in self.names.inside(self.ranges[back].start, self.ranges[back].stop):
                if holder is None or not self._is_source(entity.name, holder):
                    return entity.name
        return None

    def _is_source(self, name: str, holder: Attribution) -> bool:
        source = self.sources.get(holder.source_id or "")
        return source is not None and (name in source.name or source.name in name)

    def _name(self, first: int, last: int) -> str | None:
        """The last name in a range."""
        inside = self.names.inside(first, last)
        return inside[-1].name if inside else None

    def _subject_of(self, first: int, verb: int, number: int) -> str | None:
        """The subject of a charge: the name or the phrase that opens its clause; a pronoun is looked up."""
        while first < verb and not is_word(self.raw[first]):
            first += 1
        inside = self.names.inside(first, verb)
        if inside:
            return inside[0].name
        phrase = self.grammar.following(first, verb) if first < verb else None
        if phrase is not None:
            word = self.low[phrase.first]
            if word in ("they", "it", "he", "she"):
                return self._antecedent(phrase.first, number, word)
            if word in PRONOUNS:
                return None
            span = self.copy.span(*phrase)
            return " ".join(self.copy.text[span.start : span.end].split())
        return None

    def _antecedent(self, index: int, number: int, word: str) -> str | None:
        """The name that a pronoun in a claim stands for: the last before it that is not its speaker."""
        holder = self._holder(index)
        person = word in ("he", "she")
        for step in range(index - 1, max(0, index - 120), -1):
            entity = self.names.at.get(step)
            if entity is not None and (entity.person == person) and (holder is None or not self._is_source(entity.name, holder)):
                return entity.name
        return None

    def _sentence_subject(self, number: int, before: int) -> str | None:
        subject = self.grammar.first_subject(self.ranges[number].start, before)
        if subject is None:
            return None
        inside = self.names.inside(*subject)
        return inside[0].name if inside else None

    def _figure(self, hit: Hit, number: int) -> Claim | None:
        """A loss or a hit with a number, from a party about itself or its enemy, under any cue."""
        holder = self._holder(hit.start)
        if holder is None or holder.stance in ("mental", "rejecting"):
            return None
        first, last = self._clause(hit, number, holder)
        if not any(self.raw[i][0].isdigit() or self.low[i] in ("million", "dozens", "hundreds", "thousands", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "all") for i in range(first, last)):
            return None
        source = self.sources.get(holder.source_id or "")
        if source is None:
            return None
        words = source.name.lower().replace("’s", "").split()
        party = bool(set(words) & self.grammar.words.party_to_war) or any(f"{a} {b}" in self.grammar.words.party_to_war for a, b in zip(words, words[1:], strict=False))
        description = set((source.description or "").lower().split())
        if not party and not description & self.grammar.words.party_to_war:
            return None
        if set(words) & {"regional", "local", "city", "civil", "emergency", "rescue"}:
            return None
        return Claim(Range(first, last), holder, self._enemy(first, last, holder), number, self.copy.lexicons.ids[hit.entry], False, 2)

    def _enemy(self, first: int, last: int, holder: Attribution) -> str | None:
        inside = [entity.name for entity in self.names.inside(first, last) if not self._is_source(entity.name, holder)]
        return inside[0] if inside else None

    # Cues that make a claim of whatever they attribute

    def _accusations(self) -> list[Claim]:
        """“Kerrow accused Norland of …”: the claim is what follows “of”."""
        found = []
        for attribution in self.attributions:
            if attribution.stance != "accusing" or not attribution.content:
                continue
            content = attribution.content[0]
            tokens = self.copy.tokens.range(content.start, content.end)
            number = self.sentence_of.get(tokens.start) if len(tokens) else None
            cue = self.copy.low[self.copy.tokens.at(attribution.cue[0].start) : self.copy.tokens.at(attribution.cue[-1].end)]
            if number is None or not any(word.startswith(("accus", "blam")) for word in cue):
                continue
            passive = any(word in ("was", "were", "is", "are", "been", "being") for word in cue)
            of = next((i for i in tokens if self.low[i] in ("of", "for")), None)
            if passive:
                about = self._name(self.ranges[number].start, self.copy.tokens.at(attribution.cue[0].start))
                span = Range(tokens.start, tokens.stop)
            elif of is not None and of + 1 < tokens.stop:
                about = self._name(tokens.start, of) or self._phrase_text(tokens.start, of)
                span = Range(of + 1, tokens.stop)
            else:
                continue
            found.append(Claim(self._shortened(span), attribution, about, number, None, False, 4))
        return found

    def _phrase_text(self, first: int, last: int) -> str | None:
        if last <= first:
            return None
        span = self.copy.span(first, last)
        return " ".join(self.copy.text[span.start : span.end].split())

    def _shortened(self, span: Range) -> Range:
        """At most the first clause of a long content."""
        last = span.last
        for index in range(span.first, span.last):
            if index - span.first > 3 and (self.low[index] in (";", "–", "—") or (self.low[index] == "," and index - span.first > MAX_CLAIM // 2)):
                last = index
                break
        first = span.first
        while first < last and not is_word(self.raw[first]):
            first += 1
        while last > first and not is_word(self.raw[last - 1]):
            last -= 1
        return Range(first, last)

    def _distanced(self) -> list[Claim]:
        """Contestable events and figures under a distancing cue or a hearsay adverb."""
        found = []
        for attribution in self.attributions:
            if attribution.stance != "distancing" or not attribution.content:
                continue
            pieces = [self.copy.tokens.range(s.start, s.end) for s in attribution.content]
            tokens = range(pieces[0].start, pieces[-1].stop)
            number = self.sentence_of.get(tokens.start) if len(tokens) else None
            if number is None or tokens.stop > self.ranges[number].stop or len(tokens) > MAX_CLAIM:
                continue
            hearsay = not attribution.source
            if hearsay and not any(self.low[i] in HARM or self.raw[i][0].isdigit() for i in tokens):
                continue
            if self.copy.words(tokens.start, tokens.stop) < 3:
                continue
            span = self._shortened(Range(tokens.start, tokens.stop))
            about = self._subject_of(span.first, span.last, number)
            found.append(Claim(span, attribution, about, number, None, False, 1))
        return found

    def _denials(self) -> list[Claim]:
        """“Norland denies planning to invade”: the charge is what is denied."""
        found = []
        for attribution in self.attributions:
            if attribution.stance != "rejecting" or not attribution.content or not attribution.source:
                continue
            content = attribution.content[0]
            tokens = self.copy.tokens.range(content.start, content.end)
            number = self.sentence_of.get(tokens.start) if len(tokens) else None
            if number is None:
                continue
            first = tokens.start
            # “any allegation of …”, “the claim that …”: the charge stands behind.
            for index in range(tokens.start, min(tokens.stop, tokens.start + 6)):
                if self.low[index] in ("that", "of") and index > tokens.start:
                    first = index + 1
                    break
            opener = self.low[tokens.start]
            charged = opener.endswith("ing") or first > tokens.start or opener in ("that", "it", "he", "she", "they")
            charged = charged or any(hit.start in tokens for hit in self.copy.hits["charges"])
            if not charged or self.copy.words(first, tokens.stop) < 2:
                continue
            source = self.sources.get(attribution.source_id or "")
            found.append(Claim(self._shortened(Range(first, tokens.stop)), attribution, source.name if source else None, number, None, True, 4))
        return found


def claim_spans(copy: Copy, claims: list[Claim]) -> list[Span]:
    """The characters of each claim."""
    return [copy.span(*claim.span) for claim in claims]
