"""Claims that someone puts forward and the article does not establish: where they are, by whom, about whom."""

from __future__ import annotations

from dataclasses import dataclass

from flagger.analysis import Attribution, Nature, Sentence
from flagger.lexicon import Hit, longest
from flagger.lexicon.model import ChargeEntry
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.grammar import PRONOUNS, Grammar, Range
from flagger.marking.names import Names, related
from flagger.marking.sources import SourceReader
from flagger.marking.voices import Voices

MODALS = frozenset(("could", "may", "might", "would", "if", "should", "whether", "unless", "potential", "possible"))
NEGATIONS = frozenset(
    (
        "not",
        "never",
        "n't",
        "didn't",
        "don't",
        "doesn't",
        "hasn't",
        "haven't",
        "won't",
        "isn't",
        "wasn't",
        "denied",
        "denies",
        "deny",
        "denying",
    )
)
EDGES = frozenset((";", ":", "–", "—", "“", "”", '"', "(", ")", "«", "»", "?", "!", "‘"))
CLAUSE_WORDS = frozenset(
    (
        "that",
        "because",
        "while",
        "when",
        "whereas",
        "although",
        "though",
        "but",
        "which",
        "who",
        "where",
        "after",
        "before",
        "as",
        "since",
        "if",
        "and",
    )
)
RIGHT_EDGES = frozenset(
    ("while", "whereas", "although", "though", "but", "because", "which", "who", "as", "when", "amid", "despite")
)
FORECASTS = frozenset(("may", "might", "could", "would", "will", "expected"))
OPEN_QUESTIONS = frozenset(("whether", "if", "unless"))
JOINTS = frozenset(("and", "or", ",", "the", "”", "“", '"'))
NUMBERS = frozenset(
    "million billion dozens hundreds thousands two three four five six seven eight nine ten all several".split()
)
MAX_CHARGES = 16
"""Charges read in one sentence: more are no news prose, and would cost quadratic time."""

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
    nature: Nature = "charge"
    proceeding: bool = False


class ChargeReader:
    """Finds the claims of one article."""

    def __init__(
        self,
        copy: Copy,
        grammar: Grammar,
        names: Names,
        sentences: list[Sentence],
        attributions: list[Attribution],
        reader: SourceReader,
        voices: Voices,
    ) -> None:
        self.copy = copy
        self.low = copy.low
        self.raw = copy.raw
        self.grammar = grammar
        self.names = names
        self.sentences = sentences
        self.attributions = attributions
        self.reader = reader
        self.sources = {source.id: source for source in reader.sources}
        self.voices = voices
        self.ranges = [copy.tokens.range(s.start, s.end) for s in sentences]
        self.counted: set[tuple[int, int]] = set()
        self.charged = {i for hit in copy.hits["charges"] for i in range(hit.start, hit.end)}
        self.sentence_of = {i: n for n, tokens in enumerate(self.ranges) for i in tokens}

    def read(self) -> list[Claim]:
        """All claims in order; of those that overlap, the one found by the firmer rule."""
        claims = [*self._charges(), *self._accusations(), *self._distanced(), *self._denials(), *self._proceedings()]
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
        return self._joined(kept)

    def _joined(self, claims: list[Claim]) -> list[Claim]:
        """Claims of one speaker with only “and” or a comma between them as one: “war crimes and genocide”."""
        joined: list[Claim] = []
        for claim in claims:
            last = joined[-1] if joined else None
            if (
                last is not None
                and last.by is claim.by
                and last.sentence == claim.sentence
                and last.denied == claim.denied
                and last.nature == claim.nature
            ):
                between = self.low[last.span.last : claim.span.first]
                if len(between) <= 4 and all(word in JOINTS for word in between):
                    last.span = Range(last.span.first, claim.span.last)
                    continue
            joined.append(claim)
        return joined

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
        tried: dict[int, int] = {}
        for hit in longest(self.copy.hits["charges"]):
            entry = self.copy.lexicons.entries[hit.entry]
            number = self.sentence_of.get(hit.start)
            if not isinstance(entry, ChargeEntry) or number is None:
                continue
            tried[number] = tried.get(number, 0) + 1
            if tried[number] > MAX_CHARGES:
                continue
            claim = self._figure(hit, number) if entry.form == "figure" else self._charge(hit, entry, number)
            if claim is not None:
                found.append(claim)
        return found

    def _charge(self, hit: Hit, entry: ChargeEntry, number: int) -> Claim | None:
        holder = self._holder(hit.start)
        first, last = self._clause(hit, number, holder)
        if set(self.low[max(0, first - 1) : first + 1]) & OPEN_QUESTIONS:
            return None
        if entry.id == "discreditable" and not self._is_said_of(hit, holder):
            return None
        before = set(self.low[max(first, hit.start - 5) : hit.start])
        if before & MODALS and entry.id != "hostile-intent":
            return None
        denied = bool(set(self.low[max(first, hit.start - 3) : hit.start]) & NEGATIONS) or (
            holder is not None and holder.stance == "rejecting"
        )
        if holder is None and self.voices.voice(self.copy.tokens.starts[hit.start])[0] == "scare":
            return None
        span = self._noun_phrase(hit, first, last) if entry.form == "noun" else Range(first, last)
        if entry.target == "possessor" and entry.form == "noun":
            about = self._possessor(hit, span, number, holder)
        elif entry.form == "noun":
            about = self._nearest(hit, number, holder)
        else:
            about = self._subject(first, hit, number, holder)
        if holder is not None and holder.stance == "rejecting":
            # Who denies is who was charged.
            about = self._denier(holder, hit.start)
        if about is None and denied and holder is not None and self.low[first] in ("we", "i"):
            speaker = self.sources.get(holder.source_id or "")  # “We never fired on it”: the charge is against them.
            about = speaker.name if speaker else None
        if about is None:
            return None
        return Claim(
            span,
            holder,
            about,
            number,
            self.copy.lexicons.ids[hit.entry],
            denied,
            3 if entry.form == "predicate" else 2,
        )

    def _is_said_of(self, hit: Hit, holder: Attribution | None) -> bool:
        """Whether a discreditable role is given to someone (“is a traitor”), not only spoken of (“terrorists who …”)."""
        before = self.low[max(0, hit.start - 5) : hit.start]
        predicate = any(word in ("is", "was", "are", "were", "as", "being", "be") for word in before)
        return predicate or (holder is not None and any(word in ("a", "an", "of") for word in before[-3:]))

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
            if (
                word in EDGES
                or (word in CLAUSE_WORDS and first < hit.start)
                or (word == "," and not self._lists(first - 1))
            ):
                break
            first -= 1
        last = hit.end
        while last < high_edge:
            word = self.low[last]
            if word in EDGES or word in RIGHT_EDGES or (word in ".," and not self._lists(last)):
                break
            last += 1
        while first < hit.start and (self.low[first] in CLAUSE_WORDS or not is_word(self.raw[first])):
            first += 1
        return first, max(last, hit.end)

    def _lists(self, comma: int) -> bool:
        """Whether a comma joins members of a list, not clauses; a full stop inside an abbreviation counts too."""
        if self.low[comma] == ".":
            return (
                comma + 1 < len(self.raw)
                and not self.raw[comma + 1][0].isspace()
                and self.copy.tokens.starts[comma + 1] == self.copy.tokens.ends[comma]
            )
        following = self.low[comma + 1 : comma + 4]
        return "and" in following and not any(word in PRONOUNS for word in following)

    def _noun_phrase(self, hit: Hit, first: int, last: int) -> Range:
        """A charge in a noun phrase: its determiner and adjectives, and who by, where, against whom."""
        start = hit.start
        while start > first and start > hit.start - 5 and is_word(self.raw[start - 1]):
            word = self.low[start - 1]
            if (
                word in self.grammar.words.determiner
                or word in self.grammar.words.preposition
                or word in self.grammar.words.finite
                or word in CLAUSE_WORDS
            ):
                break
            start -= 1
        end = hit.end
        while end < last:
            word = self.low[end]
            if word == "that" and end + 1 < last and self.low[end + 1] in ("is", "are", "was", "were", "has", "have"):
                return Range(start, last)
            if (
                word in self.grammar.words.finite
                or word in ("and", "or", "to")
                or not (is_word(self.raw[end]) or word in ("'s", "-", "’"))
            ):
                break
            end += 1
        while end > hit.end and (
            self.low[end - 1] in self.grammar.words.preposition or self.low[end - 1] in self.grammar.words.determiner
        ):
            end -= 1
        return Range(start, end)

    # Who is charged

    def _is_source(self, name: str, holder: Attribution | None) -> bool:
        source = self.sources.get(holder.source_id or "") if holder else None
        return source is not None and (name in source.name or source.name in name)

    def _name(self, first: int, last: int, holder: Attribution | None = None, but: range = range(0)) -> str | None:
        """The last name in a range that is neither the speaker's nor inside `but`; a nationality only if nothing else is."""
        adjective: str | None = None
        for index in range(last - 1, first - 1, -1):
            entity = self.names.at.get(index)
            if entity is None or index in but or self._is_source(entity.name, holder):
                continue
            if not entity.adjective:
                return entity.name
            adjective = adjective or self.names.state(entity)
        return adjective

    def _nearest(self, hit: Hit, number: int, holder: Attribution | None, *, bodies: bool = False) -> str | None:
        """The nearest name before a charge, in its sentence or the two before; a pronoun on the way is looked up.

        With `bodies`, states and bodies come before persons, as for deeds of war.
        """
        person: str | None = None
        for back in range(number, max(-1, number - 3), -1):
            tokens = self.ranges[back]
            stop = hit.start if back == number else tokens.stop
            for index in range(stop - 1, tokens.start - 1, -1):
                entity = self.names.at.get(index)
                if entity is not None and self._may_be_charged(index, holder):
                    if not (bodies and entity.person):
                        return self.names.state(entity) if entity.adjective else entity.name
                    person = person or entity.name
                if self.low[index] in ("he", "him", "she", "they", "them") and back == number and not bodies:
                    return self._antecedent(index, self.low[index] in ("he", "him", "she"), holder)
        return person or self._opponent(holder)

    def _may_be_charged(self, index: int, holder: Attribution | None) -> bool:
        """Whether the name at a token is neither the charge's own wording, nor its speaker, nor a place."""
        entity = self.names.at[index]
        return index not in self.charged and not self._is_source(entity.name, holder) and not self._is_place(index)

    def _opponent(self, holder: Attribution | None) -> str | None:
        """The state or body that the article names most often, not of the speaker's own side: whom a party accuses."""
        source = self.sources.get(holder.source_id or "") if holder else None
        if source is None:
            return None
        side = f"{source.name} {source.description or ''}"
        counts: dict[str, int] = {}
        for entity in self.names.entities:
            name = self.names.state(entity) if entity.adjective else entity.name
            if not entity.person and name.lower() in self.names.states and not related(name, side):
                counts[name] = counts.get(name, 0) + len(entity.mentions)
        return max(counts, key=lambda name: counts[name]) if counts else None

    def _is_place(self, index: int) -> bool:
        """Whether a name stands behind a preposition: where or with whom, not who (“in Kyiv”, “to Norland”)."""
        while index > 0 and self.names.at.get(index - 1) is self.names.at.get(index):
            index -= 1
        before = index - 1 if index and self.low[index - 1] not in ("the", "president") else index - 2
        return before >= 0 and self.low[before] in self.grammar.words.preposition

    def _possessor(self, hit: Hit, span: Range, number: int, holder: Attribution | None) -> str | None:
        """Who a charge in a noun phrase belongs to: “Norland's crimes”, “crimes by Norland”; else the nearest name."""
        for index in range(hit.end, span.last):
            if self.low[index] in ("by", "of") and index + 1 < span.last:
                maker = self.grammar.following(index + 1, span.last)
                found = self._whom(self._core(maker)) if maker else None
                return found or self._nearest(hit, number, holder, bodies=True)
        before = self._name(span.first, hit.start, holder)
        # “the problem with Hask's legitimacy” names him inside the wording itself.
        owners = [i - 1 for i in range(hit.start + 1, hit.end) if self.low[i] == "'s" and i - 1 in self.names.at]
        return before or (self.names.at[owners[0]].name if owners else self._nearest(hit, number, holder, bodies=True))

    def _core(self, phrase: Range) -> Range:
        """A phrase up to its first preposition: “Norlandic soldiers in Kerrow” are the soldiers."""
        words = self.grammar.words.preposition - {"of", "for"}
        last = next((i for i in range(phrase.first + 1, phrase.last) if self.low[i] in words), phrase.last)
        return Range(phrase.first, last)

    def _subject(self, first: int, hit: Hit, number: int, holder: Attribution | None) -> str | None:
        """The subject of a charge: the name or the phrase that opens its clause."""
        while first < hit.start and not is_word(self.raw[first]):
            first += 1
        phrase = self.grammar.following(first, hit.start) if first < hit.start else None
        if phrase is None:
            return self._nearest(hit, number, holder)
        word = self.low[phrase.first]
        if word in ("they", "it", "he", "she"):
            return self._antecedent(phrase.first, word in ("he", "she"), holder)
        if word in PRONOUNS:
            return None
        speaker = self.sources.get(holder.source_id or "") if holder else None
        return self._whom(phrase, speaker.name if speaker else None) or self._nearest(hit, number, holder)

    def _whom(self, phrase: Range, speaker: str | None = None) -> str | None:
        """The name of a phrase, the one whose role it gives, or the phrase itself where it describes somebody."""
        named = [entity for entity in self.names.inside(*phrase) if not entity.adjective]
        if named:
            return named[-1].name
        known = self.reader.role(phrase, speaker)
        if known is not None:
            return known.name
        if self.low[phrase.first] in ("this", "that", "these", "those", "such", "all", "no"):
            return None
        if any(self.low[i] in self.grammar.words.nominal for i in range(*phrase)) or self.names.inside(*phrase):
            span = self.copy.span(*phrase)
            return " ".join(self.copy.text[span.start : span.end].split())
        return None

    def _denier(self, holder: Attribution, first: int) -> str | None:
        """Who was charged with what he denies: “she” of the denial, else the denier, or the state whose body denies."""
        if self.low[first] in ("he", "she"):
            found = self._antecedent(first, True, None)
            if found is not None:
                return found
        source = self.sources.get(holder.source_id or "")
        if source is None:
            return None
        owner = source.name.replace("’", "'").split("'s ")[0]
        return owner if owner != source.name.replace("’", "'") and len(owner.split()) <= 2 else source.name

    def _antecedent(self, index: int, person: bool, holder: Attribution | None) -> str | None:
        """The name that a pronoun in a claim stands for: the last before it that is not its speaker."""
        for step in range(index - 1, max(0, index - 120), -1):
            entity = self.names.at.get(step)
            if (
                entity is not None
                and entity.person == person
                and not entity.adjective
                and not self._is_source(entity.name, holder)
            ):
                return entity.name
        return None

    def _figure(self, hit: Hit, number: int) -> Claim | None:
        """A loss or a hit with a number, from a party about itself or its enemy, under any cue or none."""
        holder = self._holder(hit.start)
        entry = self.copy.lexicons.ids[hit.entry]
        if holder is None:
            return self._uncounted(hit, number, entry)
        if holder.stance in ("mental", "rejecting"):
            return None
        if (number, id(holder)) in self.counted:
            return None  # One statement of figures is one claim.
        first, last = self._count(hit, number, holder)
        source = self.sources.get(holder.source_id or "")
        if source is None:
            return None
        counted = any(self.raw[i][0].isdigit() or self.low[i] in NUMBERS for i in range(first, last))
        side = source.name.lower().removeprefix("the ") in self.names.places or source.type == "unnamed"
        if (side and not counted) or (not side and not self._is_party(f"{source.name} {source.description or ''}")):
            return None
        if source.type == "unnamed" and not self._is_party(source.name):
            return None
        if source.type == "unnamed" and self._name(first, last, holder) is None:
            return None  # A local toll that accuses nobody.
        actors = [i for i in range(first, last) if i in self.names.at and self._may_be_charged(i, holder)]
        actor = self.names.at[actors[0]] if actors else None
        known = actor is not None and (
            actor.adjective or actor.name.lower() in self.names.places or self._modifies(actors[0], last)
        )
        about = self.names.state(actor) if actor is not None and known else self._opponent(holder)
        self.counted.add((number, id(holder)))
        return Claim(Range(first, last), holder, about, number, entry, nature="figure", rank=2)

    def _uncounted(self, hit: Hit, number: int, entry: str) -> Claim | None:
        """A party's losses told with no source at all."""
        if not any(word in ("casualties", "losses") for word in self.low[hit.start : hit.end]):
            return None
        first, last = self._clause(hit, number, None)
        subject = self.grammar.first_subject(first, hit.start)
        if subject is None or self.low[subject.last - 1] not in self.grammar.words.party_to_war:
            return None
        return Claim(Range(subject.first, last), None, self._whom(subject), number, entry, nature="figure", rank=1)

    def _modifies(self, index: int, last: int) -> bool:
        """Whether a name stands before a noun like an adjective: “14 Kerrowan drones”."""
        return index + 1 < last and self.raw[index + 1].islower() and self.low[index + 1] not in self.grammar.words.stop

    def _is_party(self, described: str) -> bool:
        """Whether a source is a body that fights, by its name or its description, and no local authority."""
        words = described.lower().replace("’s", "").replace("'s", "").split()
        pairs = {f"{a} {b}" for a, b in zip(words, words[1:], strict=False)}
        if {"regional", "local", "city", "civil", "emergency", "rescue", "mayor"} & set(words):
            return False
        return bool((set(words) | pairs) & self.grammar.words.party_to_war)

    def _count(self, hit: Hit, number: int, holder: Attribution) -> tuple[int, int]:
        """The whole statement of a figure: its content as far as its sentence, up to a break or a remark behind it."""
        tokens = self.ranges[number]
        first, last = tokens.start, tokens.stop
        for span in holder.content:
            if span.start <= self.copy.tokens.starts[hit.start] < span.end:
                first, last = max(first, self.copy.tokens.at(span.start)), min(last, self.copy.tokens.at(span.end))
        for index in range(hit.start, first, -1):
            if self.low[index - 1] in EDGES:
                first = index
                break
        for index in range(hit.end, last):
            opens = self.low[index + 1] if index + 1 < last else ""
            if self.low[index] in EDGES or (
                self.low[index] == ","
                and (opens in ("including", "while", "which", "who", "as", "with", "but") or opens.endswith("ing"))
            ):
                last = index
                break
        trimmed = self._shortened(Range(first, last))
        return trimmed.first, trimmed.last

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
            cue = self.copy.low[
                self.copy.tokens.at(attribution.cue[0].start) : self.copy.tokens.at(attribution.cue[-1].end)
            ]
            if number is None or not any(word.startswith(("accus", "blam")) for word in cue):
                continue
            passive = any(word in ("was", "were", "is", "are", "been", "being") for word in cue)
            of = next((i for i in tokens if self.low[i] in ("of", "for")), None)
            if passive:
                about = self._name(self.ranges[number].start, self.copy.tokens.at(attribution.cue[0].start))
                span = Range(tokens.start, tokens.stop)
            elif of is not None and of + 1 < tokens.stop:
                about = self._whom(Range(tokens.start, of))
                span = Range(of + 1, tokens.stop)
            else:
                continue
            found.append(Claim(self._shortened(span), attribution, about, number, None, False, 4))
        return found

    def _shortened(self, span: Range) -> Range:
        """At most the first clause of a long content."""
        last = span.last
        for index in range(span.first, span.last):
            if index - span.first > 3 and (
                self.low[index] in (";", "–", "—") or (self.low[index] == "," and index - span.first > MAX_CLAIM // 2)
            ):
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
            if self.copy.words(tokens.start, tokens.stop) < 3:
                continue
            if set(self.low[tokens.start : tokens.start + 7]) & FORECASTS:
                continue
            grave = any(self.low[i] in HARM or self.low[i] in NUMBERS or self.raw[i][0].isdigit() for i in tokens)
            if not grave and (self.sentences[number].part == "heading" or not self._alleges(attribution)):
                continue
            span = self._shortened(Range(tokens.start, tokens.stop))
            subject = self.grammar.following(span.first, span.last)
            about = self._whom(subject) if subject else None
            found.append(Claim(span, attribution, about, number, None, nature="event", rank=1))
        return found

    def _alleges(self, attribution: Attribution) -> bool:
        """Whether the cue itself calls its content an allegation, and the content is about somebody else."""
        cue = attribution.cue[0]
        word = self.low[self.copy.tokens.at(cue.start)]
        if not word.startswith(("claim", "alleg", "purport", "reportedly", "accusation")):
            return False
        start = self.copy.tokens.at(attribution.content[0].start)
        if self.low[start] in ("he", "she", "it", "they", "his", "her", "its", "their", "we") and attribution.source:
            return False
        entity = self.names.at.get(start)
        return entity is None or not self._is_source(entity.name, attribution)

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
            cue = self.low[self.copy.tokens.at(attribution.cue[0].end) - 1]
            points_back = any(
                self.low[i]
                in (
                    "claims",
                    "claim",
                    "allegations",
                    "allegation",
                    "charges",
                    "charge",
                    "accusations",
                    "accusation",
                    "wrongdoing",
                )
                for i in tokens[:4]
            )
            plain = opener in ("it", "this", "them", "that") and len(tokens) <= 2
            denies = cue.startswith(("deny", "deni", "refut")) and not points_back and not plain
            charged = (
                denies
                or opener.endswith("ing")
                or first > tokens.start
                or opener in ("that", "it", "he", "she", "they")
            )
            charged = charged or not self.charged.isdisjoint(tokens)
            if not charged or not self.copy.words(first, tokens.stop):
                continue
            about = self._denier(attribution, first)
            found.append(
                Claim(
                    self._shortened(Range(first, tokens.stop)),
                    attribution,
                    about,
                    number,
                    None,
                    True,
                    4,
                )
            )
        return found

    def _proceedings(self) -> list[Claim]:
        """What prosecutors or an indictment charge someone with."""
        found = []
        for attribution in self.attributions:
            source = self.sources.get(attribution.source_id or "")
            if source is None or not attribution.content or attribution.stance in ("mental", "rejecting"):
                continue
            words = {word for word in source.name.lower().replace("’s", "").split()}
            if not words & self.grammar.words.proceeding_source:
                continue
            content = attribution.content[0]
            tokens = self.copy.tokens.range(content.start, content.end)
            number = self.sentence_of.get(tokens.start) if len(tokens) else None
            subject = self.grammar.following(tokens.start, tokens.stop) if number is not None else None
            about = self._whom(subject) if subject else None
            if number is not None and about is not None:
                found.append(
                    Claim(
                        self._shortened(Range(tokens.start, tokens.stop)),
                        attribution,
                        about,
                        number,
                        None,
                        rank=1,
                        proceeding=True,
                    )
                )
        return found
