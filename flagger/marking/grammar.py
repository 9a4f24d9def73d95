"""Noun phrases without a parser: walks over tokens that stop at closed classes of words.

The classes are the lists of lexicons/attribution/grammar.toml. The walks are bounded, so the time stays linear.
"""

from __future__ import annotations

from typing import NamedTuple

from flagger.lexicon import Lexicons
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy

MAX_PHRASE = 16
"""No name or description of a source is longer, in tokens."""

MAX_APPOSITION = 24
"""No apposition between a name and its verb is longer, in tokens."""


class Range(NamedTuple):
    """Token indices, half-open."""

    first: int
    last: int


class Words:
    """The closed classes, looked up once."""

    def __init__(self, lexicons: Lexicons) -> None:
        self.auxiliary = lexicons.words("auxiliary")
        self.finite = lexicons.words("finite")
        self.pronoun_subject = lexicons.words("pronoun_subject")
        self.determiner = lexicons.words("determiner")
        self.preposition = lexicons.words("preposition")
        self.link = lexicons.words("link_preposition")
        self.stop = lexicons.words("stop")
        self.time = lexicons.words("time")
        self.adverb = lexicons.words("adverb")
        self.role = lexicons.words("role")
        self.group = lexicons.words("group")
        self.vague = lexicons.words("vague")
        self.quantifier = lexicons.words("quantifier")
        self.institution = lexicons.words("institution")
        self.party_to_war = lexicons.words("party_to_war")
        self.document = lexicons.words("document")
        self.proceeding_source = lexicons.words("proceeding_source")
        self.own_reporting = lexicons.words("own_reporting")
        self.title = lexicons.words("title")
        self.duty = lexicons.words("duty")
        self.verdict = lexicons.words("verdict")
        self.intensifier = lexicons.words("intensifier")
        self.opinion_verb = lexicons.words("opinion_verb")
        self.forecast = lexicons.words("forecast")
        self.mention_before = lexicons.words("mention_before")
        self.people = self.role | self.group | self.vague
        self.nominal = self.people | self.institution | self.document


PRONOUNS = frozenset(("he", "she", "it", "they", "we", "i", "you"))
PARTICLES = frozenset(
    (
        "van",
        "von",
        "der",
        "den",
        "de",
        "da",
        "di",
        "del",
        "della",
        "la",
        "le",
        "al",
        "el",
        "bin",
        "ibn",
        "ter",
        "ten",
        "dos",
        "du",
    )
)
MADE = frozenset(
    (
        "conducted",
        "released",
        "published",
        "issued",
        "carried",
        "seen",
        "obtained",
        "written",
        "commissioned",
        "compiled",
        "prepared",
        "made",
    )
)
RELATIVE = frozenset(("who", "which", "that"))


class Grammar:
    """The walks, over one copy."""

    def __init__(self, copy: Copy, words: Words) -> None:
        self.copy = copy
        self.words = words
        self.low = copy.low
        self.raw = copy.raw
        # A word that a lexicon knows for a verb of saying ends a phrase that is walked to the right.
        self.verbs = {hit.start for hit in copy.hits["cues"]}

    def is_adverb(self, index: int) -> bool:
        """Whether a token may stand between a subject and its verb."""
        word = self.low[index]
        return word in self.words.adverb or (word.endswith("ly") and len(word) > 4 and self.raw[index][0].islower())

    def group_start(self, verb: int, least: int) -> int:
        """The first token of the verb group that ends in `verb`: auxiliaries, adverbs and times before it."""
        first = verb
        while first > least:
            before = first - 1
            word = self.low[before]
            if word in self.words.auxiliary or self.is_adverb(before):
                first = before
            elif (
                word in self.words.time
                and before > least
                and self.low[before - 1] in ("on", "in", "last", "this", "late", "early")
            ):
                first = before - 1
                if first > least and self.low[first] in ("late", "early") and self.low[first - 1] in ("in", "on"):
                    first -= 1
            elif (
                word in self.words.time
                and self.copy.is_name(before)
                and before > least
                and self.low[before - 1] not in "of,"
            ):
                first = before
            else:
                break
        return first

    def subject(self, end: int, least: int) -> Range | None:
        """The noun phrase that ends right before token `end`, or None.

        Handles an apposition between commas (“Ana Berl, head of the port, said”), brackets, and a relative clause
        (“the envoy, who said”). Never goes before token `least`.
        """
        if end <= least:
            return None
        last = end
        word = self.low[last - 1]
        if word in (",", ")", "–", "—"):
            return self._before_apposition(last, least)
        if word in RELATIVE and last - 1 > least:
            head = last - 1
            if self.low[head - 1] == ",":
                head -= 1
            # “left the envoy fuming, who said”: the name a word or two before.
            named = next((i for i in range(head, max(least, head - 3), -1) if self.copy.is_name(i - 1)), head)
            head = named if self.low[head - 1] not in self.words.nominal else head
            return self._phrase(head, least) if word != "that" or self.low[head - 1] in self.words.nominal else None
        return self._phrase(last, least)

    def _before_apposition(self, end: int, least: int) -> Range | None:
        closing = self.low[end - 1]
        opening = "(" if closing == ")" else closing
        low = max(least, end - MAX_APPOSITION)
        for index in range(end - 2, low, -1):
            if self.low[index] == opening:
                inner = self.low[index + 1]
                if closing == ",":
                    # An apposition describes: it opens with a determiner, a role, a capital, “who” or an age.
                    describes = (
                        inner in self.words.determiner
                        or inner in self.words.people
                        or inner in RELATIVE
                        or self.raw[index + 1][0].isupper()
                        or inner[0].isdigit()
                        or inner
                        in (
                            "speaking",
                            "writing",
                            "in",
                            "at",
                            "on",
                            "whose",
                            "then",
                            "now",
                            "himself",
                            "herself",
                            "also",
                            "asked",
                        )
                        or (self.low[index + 2 : index + 3] and self.low[index + 2] in self.words.people)
                    )
                    if not describes:
                        return None
                    if self._is_person(index + 1, end - 1) and self._gives_role(index, low):
                        # “the defence secretary, Ana Berl, said”: the apposition is the name.
                        return Range(index + 1, end - 1)
                return self._phrase(index, least)
            if self.low[index] in '“”";:':
                return None
        return None

    def _gives_role(self, end: int, low: int) -> bool:
        """Whether a role stands in the phrase that ends before `end` (“the deputy minister of defence,”)."""
        return any(self.low[i] in self.words.role for i in range(max(low, end - 8), end))

    def _is_person(self, first: int, last: int) -> bool:
        """Whether the tokens are capitals alone: a name, not a description."""
        return 0 < last - first <= 6 and all(
            self.copy.is_name(i) or not is_word(self.raw[i]) or self.low[i] in PARTICLES for i in range(first, last)
        )

    def _phrase(self, end: int, least: int) -> Range | None:
        """The noun phrase that ends before `end`, walked to the left."""
        low = max(least, end - MAX_PHRASE)
        word = self.low[end - 1]
        if word in PRONOUNS or (
            word in ("who", "those", "many", "some", "others", "several", "most", "one", "another", "both")
            and end - 1 >= low
        ):
            return Range(end - 1, end)
        first = end
        while first > low:
            before = first - 1
            word = self.low[before]
            if word in ("'s", "-", ".", "/", "&", "'") or (word == "’" and first < end):
                if word == "." and not self._abbreviates(before, low):
                    break
                first = before
                continue
            if not is_word(self.raw[before]):
                break
            if word in self.words.determiner:
                if before > low and self.low[before - 1] in self.words.link and self._holds(before - 1, low):
                    first = before - 1
                    continue
                first = before
                if before - 2 > low and self.low[before - 1] == "by" and self._makes(before - 2):
                    first = before - 2  # “minutes seen by the paper”
                    continue
                if before - 1 > low and self.low[before - 1] == "and" and self.copy.is_name(before - 2):
                    continue
                break
            if word in ("and", "or") and first < end and before > low and self._joins(before, first):
                first = before
                continue
            if word == "and" and first < end and before > low and self.low[before - 1] in ("he", "she", "they"):
                return Range(before - 1, end)
            if word in self.words.link and first < end and self._holds(before, low):
                first = before
                continue
            if (
                word in self.words.stop
                or word in self.words.preposition
                or word in PRONOUNS
                or word in self.words.finite
            ):
                walked = first < end and (self.low[end - 1] in self.words.nominal or self.copy.is_name(end - 1))
                if word in ("who", "which") and before > low and not (walked and end - first <= 3):
                    return self._phrase(before - (self.low[before - 1] == ","), least)
                break
            if (
                first < end
                and self.copy.is_name(first)
                and self.raw[before].islower()
                and word not in self.words.nominal
            ):
                break  # “praised Ana Berl”: what is neither a role nor a link before a name is not of it.
            if word in self.words.time and not (first < end and self.copy.is_name(first)) and first == end:
                return None
            if word in self.words.time:
                break
            first = before
        while first < end and (
            self.low[first] in ("'s", "-", ".", "/", "&", "'", "’", "and", "or") or self.low[first] in self.words.link
        ):
            first += 1
        return Range(first, end) if first < end and self._may_speak(first, end) else None

    def _makes(self, index: int) -> bool:
        """Whether “by” behind this word names the maker of a paper: “a report by”, “a survey conducted by”."""
        return self.low[index] in MADE or self.low[index] in self.words.document

    def _may_speak(self, first: int, end: int) -> bool:
        """Whether a phrase can be a source: it has a capital, a determiner, a number, or a noun of people, bodies or papers."""
        return any(
            self.copy.is_name(i)
            or self.raw[i][0].isdigit()
            or self.low[i] in self.words.determiner
            or self.low[i] in self.words.nominal
            for i in range(first, end)
        )

    def _abbreviates(self, index: int, low: int) -> bool:
        """Whether a full stop belongs to a title or an initial before it (“Gen. Hask”, “J. Berl”)."""
        return index > low and self.raw[index - 1][0].isupper() and len(self.raw[index - 1]) <= 4

    def _holds(self, preposition: int, low: int) -> bool:
        """Whether the word before a preposition is a noun that can carry it on inside a source’s description."""
        if preposition <= low:
            return False
        word, raw = self.low[preposition - 1], self.raw[preposition - 1]
        if self.low[preposition] in ("of", "for"):
            return is_word(raw) and word not in self.words.stop and word not in self.words.finite
        return word in self.words.nominal or word == "familiar"

    def _joins(self, conjunction: int, right: int) -> bool:
        """Whether “and” joins two names or two descriptions of people, not two clauses."""
        left = conjunction - 1
        if self.raw[left][0].isupper() and self.raw[right][0].isupper():
            return True
        return self.low[left] in self.words.nominal

    def following(self, start: int, most: int) -> Range | None:
        """The noun phrase that starts at token `start`, walked to the right, or None. Never reaches `most`."""
        index = start
        high = min(most, start + MAX_PHRASE)
        while index < high:
            word, raw = self.low[index], self.raw[index]
            if word in PRONOUNS and index == start:
                return Range(index, index + 1)
            if word in ("'s", "-", "&", "/", "’") or (word == "." and self._abbreviates(index, start)):
                index += 1
                continue
            if not is_word(raw):
                break
            if index > start and word in ("and", "or"):
                if index + 1 < high and self._joins(index, index + 1):
                    index += 1
                    continue
                break
            if index > start and word in self.words.link and self._holds(index, start):
                if index + 1 < high and self.low[index + 1].endswith("ing"):
                    break  # “accused by the port of stealing”
                index += 1
                continue
            if index > start and word in MADE and index + 1 < high and self.low[index + 1] in ("by", "out"):
                index += 2
                continue
            if (
                index > start
                and word in self.words.determiner
                and self.low[index - 1] not in self.words.link
                and self.low[index - 1] != "by"
            ):
                break
            if (
                word in self.words.stop
                or word in self.words.finite
                or (word in self.words.preposition and index >= start)
            ):
                break
            if index > start and index in self.verbs and not self.copy.is_name(index):
                break
            if word in self.words.time or (
                index > start and (word in PRONOUNS or word.endswith("ly") or word in self.words.auxiliary)
            ):
                break
            index += 1
        while index > start and (
            not is_word(self.raw[index - 1])
            or self.low[index - 1] in self.words.link
            or self.low[index - 1] in ("and", "or")
        ):
            index -= 1
        if index <= start or (
            all(self.low[i] in self.words.determiner for i in range(start, index))
            and self.low[start] not in ("many", "some", "others")
        ):
            return None
        return Range(start, index)

    def named(self, phrase: Range | None, most: int) -> Range | None:
        """The name behind a role: “the cinema's manager, Rosa Quill”; else the phrase itself."""
        if (
            phrase is None
            or phrase.last >= most
            or self.low[phrase.last] != ","
            or not self._gives_role(phrase.last, phrase.first)
        ):
            return phrase
        end = phrase.last + 1
        while end < most and (self.copy.is_name(end) or self.low[end] in PARTICLES):
            end += 1
        closed = end >= most or self.low[end] in (",", ".", "”", '"', "’", ";")
        first = phrase.last + 1
        return (
            Range(first, end)
            if closed and self._is_person(first, end) and not self.copy.is_name(phrase.last - 1)
            else phrase
        )

    def first_subject(self, first: int, last: int) -> Range | None:
        """The noun phrase that opens a sentence of tokens `first` to `last`, an opening adverbial skipped."""
        index = first
        if index < last and (
            self.low[index] in self.words.preposition or self.low[index] in self.words.stop or self.is_adverb(index)
        ):
            comma = next((i for i in range(index, min(last, index + 20)) if self.low[i] == ","), None)
            if comma is None:
                if not self.is_adverb(index) and self.low[index] not in self.words.stop:
                    return None
                index += 1
            else:
                index = comma + 1
        while index < last and not is_word(self.raw[index]):
            index += 1
        found = self.following(index, last)
        if found is None:
            return None
        # A verb in -ed or -s that no list knows ends the phrase: capitals first, then small words that are known nouns.
        end = found.first
        while end < found.last:
            word = self.low[end]
            known = (
                self.copy.is_name(end)
                or word in self.words.determiner
                or word in self.words.nominal
                or not is_word(self.raw[end])
            )
            known = (
                known
                or word in self.words.link
                or word in ("and", "or")
                or (end > found.first and self.low[end - 1] == "-")
                or (end + 1 < found.last and not word.endswith(("ed", "s", "ing")))
            )
            if not known and not (end > found.first and self.low[end - 1] in self.words.determiner):
                break
            end += 1
        return Range(found.first, end) if end > found.first else None

    def is_clause(self, first: int, last: int) -> bool:
        """Whether the tokens hold a full clause: a finite verb with something before it, or an imperative with a full stop."""
        inside = [index for index in range(first, last) if is_word(self.raw[index])]
        if inside and self.low[inside[0]] == "let":
            return True
        if len(inside) < 3:
            return len(inside) == 2 and self.low[inside[0]] in self.words.pronoun_subject
        for position, index in enumerate(inside):
            word = self.low[index]
            if word in self.words.finite and (position > 0 or word not in self.words.auxiliary or "'" in word):
                return True
            if word in ("i", "we", "he", "she", "they") and position + 1 < len(inside):
                return True
        ends = self.low[last - 1] in ".!?," or (last - 2 >= first and self.low[last - 2] in ".!?,")
        return ends and len(inside) >= 6 and self.raw[inside[0]][0].isupper()
