"""From a cue to its attribution: who the words before or after it name, and what it attributes.

One function for each form of cue in the lexicons. All work on the tokens of one sentence and outside quotation marks.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from flagger.analysis import Stance
from flagger.lexicon import Hit, longest
from flagger.lexicon.model import CueEntry, CueFile
from flagger.lexicon.tokens import is_word
from flagger.marking.copy import Copy
from flagger.marking.grammar import PRONOUNS, Grammar, Range

OPENING = frozenset("“\"‘«„'")
CLOSING = frozenset("”\"’»“'")
BE = frozenset(("is", "are", "was", "were", "been", "being", "be", "am", "get", "gets", "got"))
MODAL = frozenset(
    ("will", "shall", "would", "could", "should", "might", "may", "can", "cannot", "can't", "couldn't", "wouldn't")
)
NEGATION = frozenset(("not", "never", "didn't", "doesn't", "don't", "hasn't", "haven't", "won't", "isn't"))
NOUN_LIKE = frozenset(
    "claims claim reports report states state comments comment notes note calls call plans plan hopes hope fears fear doubts doubt "
    "demands demand promises promise pledges pledge requests request answers answer posts post orders order appeals appeal suspects "
    "suspect shows show finds lists list reads estimates estimate forecasts forecast proposals offers offer labels label brands brand "
    "details detail documents document charges charge faults fault blasts blast stress rebuke rebukes worry worries aims aim "
    "blame remarks remark replies reply warnings advice tweets tweet jokes joke echo echoes signals signal outlines outline".split()
)
"""Forms that are as often a noun: they count as a verb only right behind something that can be their subject."""

MAX_CUES = 16
"""Cues read in one sentence: more are no news prose, and contents that nest without end would cost quadratic time."""

OCCASION = 14
"""How many tokens after a cue an occasion (“in an interview with … on Sunday that”) may take."""

ADDRESSEE = 9
"""How many tokens after “told” the one who is told may take."""


@dataclass(slots=True, eq=False)
class Draft:
    """An attribution in the making, in token indices.

    `like` is another draft whose source this one shares (“…, adding that”); `target` is who is charged, for accusing cues.
    """

    sentence: int
    cue: Range
    form: str
    stance: Stance
    entry: str
    source: Range | None = None
    content: list[Range] = field(default_factory=list)
    like: Draft | None = None
    target: Range | None = None
    gerund: bool = False
    before: bool = False


class CueReader:
    """Reads the cues of one copy, sentence by sentence."""

    def __init__(self, copy: Copy, grammar: Grammar, quoted: set[int]) -> None:
        self.copy = copy
        self.grammar = grammar
        self.words = grammar.words
        self.low = copy.low
        self.raw = copy.raw
        self.quoted = quoted
        self.stances: dict[str, Stance] = {
            f.file.stance: f.file.stance for f in copy.lexicons.files if isinstance(f.file, CueFile)
        }
        self._hits = [hit for hit in longest(copy.hits["cues"]) if hit.start not in quoted]
        self._next = 0
        self.titled = False

    def read(self, number: int, first: int, last: int, titled: bool) -> list[Draft]:
        """The drafts of sentence `number`, tokens `first` to `last`; sentences must come in order.

        `titled` says that it stands in a heading, where verbs may be written with a capital.
        """
        self.titled = titled
        hits = self._hits
        while self._next < len(hits) and hits[self._next].start < first:
            self._next += 1
        drafts: list[Draft] = []
        tried = 0
        while self._next < len(hits) and hits[self._next].start < last:
            hit = hits[self._next]
            self._next += 1
            tried += 1
            if tried > MAX_CUES:
                continue
            draft = self._draft(number, hit, first, last, drafts)
            if draft is not None and draft.content:
                drafts.append(draft)
        if not drafts:
            colon = self._colon(number, first, last)
            return [colon] if colon else []
        _cut(self, drafts, first)
        return [draft for draft in drafts if draft.content]

    def _draft(self, number: int, hit: Hit, first: int, last: int, drafts: list[Draft]) -> Draft | None:
        entry = self.copy.lexicons.entries[hit.entry]
        assert isinstance(entry, CueEntry)
        draft = Draft(
            number,
            Range(hit.mark_start, hit.mark_end),
            entry.form,
            self.stances[self.copy.lexicons.groups[hit.entry]],
            self.copy.lexicons.ids[hit.entry],
        )
        if entry.form == "preposition":
            return self._preposition(draft, first, last)
        if entry.form == "noun":
            return self._noun(draft, first, last, drafts)
        if entry.form == "adverb":
            return self._adverb(draft, first, last)
        return self._verb(draft, first, last, drafts)

    # Verbs

    def _verb(self, draft: Draft, first: int, last: int, drafts: list[Draft]) -> Draft | None:
        low, verb = self.low, draft.cue.first
        if (
            verb > first
            and low[verb - 1] == "to"
            and not (verb - 2 >= first and low[verb - 2] in ("on", "continued", "continues"))
        ):
            return None
        group = self.grammar.group_start(verb, first)
        if group - 3 >= first and low[group - 3 : group] in (["went", "on", "to"], ["goes", "on", "to"]):
            group = self.grammar.group_start(group - 3, first)  # “went on to accuse”
        helpers = set(low[group:verb])
        if self.raw[verb][0].isupper() and verb > first and not self.titled and not self.raw[first].isupper():
            return None  # A capital inside a sentence is a name: “the Union State”.
        word = low[verb]
        ing = word.endswith("ing")
        if helpers & MODAL and draft.stance != "mental":
            return None
        if helpers & NEGATION and draft.stance in ("neutral", "endorsing", "insisting"):
            return None
        draft.cue = Range(self._cue_start(group, verb), draft.cue.last)
        draft.gerund = ing and not helpers & BE
        if helpers & BE and not ing and draft.stance != "mental":
            return self._passive(draft, group, first, last)
        if not helpers & self.words.auxiliary and not ing and group > first and self._is_noun(group):
            return None
        if group == verb and word in NOUN_LIKE and not self._has_subject(verb, first):
            return None
        if draft.gerund:
            return self._gerund(draft, first, last, drafts)
        return self._finite(draft, group, first, last, drafts)

    def _cue_start(self, group: int, verb: int) -> int:
        """Auxiliaries belong to the cue; adverbs and times before the first of them do not."""
        while group < verb and self.low[group] not in self.words.auxiliary:
            group += 1
        return group

    def _is_noun(self, verb: int) -> bool:
        """Whether a determiner or a possessive before a form makes a noun or an adjective of it: “his remarks”, “the stated aim”."""
        word = self.low[verb - 1]
        return (
            word in self.words.determiner
            and word not in ("that", "this", "all", "both", "many", "some", "several", "one", "another", "her")
        ) or word == "'s"

    def _has_subject(self, verb: int, first: int) -> bool:
        """Whether the token before a form that may be a noun can be the subject of a verb."""
        if verb <= first:
            return False
        word, raw = self.low[verb - 1], self.raw[verb - 1]
        if word in self.words.determiner or word in self.words.preposition or word == "'s":
            return False
        return (
            raw[0].isupper()
            or word in PRONOUNS
            or word in self.words.nominal
            or self.grammar.is_adverb(verb - 1)
            or word in ("who", ",", ")")
        )

    def _passive(self, draft: Draft, group: int, first: int, last: int) -> Draft | None:
        """“was accused of …”, “… was announced by the port”."""
        after = draft.cue.last
        if draft.form == "target":
            draft.target = self.grammar.subject(group, first)
            agent = next(
                (i for i in range(after, min(last, after + 12)) if self.low[i] == "by" and i not in self.quoted), None
            )
            if agent is not None and self.low[after] == "by":
                draft.source = self.grammar.following(agent + 1, last)
                after = draft.source.last if draft.source else after
            if after < last and self.low[after] in ("of", "for"):
                after += 1
            draft.content = self._pieces(after, last)
            return draft if draft.target else None
        if after < last and self.low[after] == "by":
            draft.source = self.grammar.following(after + 1, last)
            if draft.source:
                draft.content = self._pieces(first, group)
                return draft
        return None

    def _gerund(self, draft: Draft, first: int, last: int, drafts: list[Draft]) -> Draft | None:
        """“…, adding that …”: the source is that of the clause before."""
        start = draft.cue.first
        before = self.low[start - 1] if start > first else ","
        if before in self.words.determiner or before in ("of", "for", "from", "about", "in", "against", "'s", "on"):
            return None
        if drafts:
            draft.like = drafts[-1].like or drafts[-1]
            draft.source = None
        else:
            subject = self.grammar.first_subject(first, start) if start > first else self._after_comma(start, last)
            if subject is None:
                return None
            draft.source = subject
        draft.content = self._pieces(self._content_start(draft, draft.cue.last, last), last)
        return draft

    def _after_comma(self, start: int, last: int) -> Range | None:
        """The subject of the main clause after an opening participle (“Citing costs, the port said”)."""
        comma = next((i for i in range(start, min(last, start + 25)) if self.low[i] == ","), None)
        return self.grammar.following(comma + 1, last) if comma is not None else None

    def _finite(self, draft: Draft, group: int, first: int, last: int, drafts: list[Draft]) -> Draft | None:
        after = draft.cue.last
        before = self.low[group - 1] if group > first else ""
        quote_before = before in CLOSING or (before == "," and group - 2 >= first and self.low[group - 2] in CLOSING)
        if quote_before or group == first or (before in ("–", "—", "-") and group - 2 in self.quoted):
            inverted = self._inverted(draft, group, first, last)
            if inverted is not None:
                return inverted
        if before in ("and", "but", "then", "or") or (before == "," and quote_before):
            return self._shared(draft, first, last, drafts)
        subject = self.grammar.subject(group, first) if group > first else None
        if subject is None:
            if before == ",":
                return self._inverted(draft, group, first, last) or self._shared(draft, first, last, drafts)
            return None
        if (
            subject.last - subject.first == 1
            and self.low[subject.first] in ("it", "that", "this", "there")
            and draft.stance == "mental"
        ):
            return None
        draft.source = subject
        if self._is_tail(subject.first, after, first, last, told=draft.entry.endswith(".tell")):
            inserted = self._inserted(after, last)
            if self._may_be_tail(subject.first, first):
                draft.before = True
                draft.content = self._pieces(first, subject.first) + (inserted or self._resumed(after, last))
                return draft
            if inserted:
                draft.content = inserted
                return draft
        if draft.form == "that" and not self._announces(after, last):
            return None
        if self.low[group - 1] in ("who", "which") or self.low[subject.first - 1] in ("who", "which"):
            # A relative clause ends at its comma: “a clerk, who asked for water, left”.
            last = next((i for i in range(after, last) if self.low[i] == "," and i not in self.quoted), last)
        start = self._content_start(draft, after, last)
        draft.content = self._pieces(start, last)
        return draft

    def _inverted(self, draft: Draft, group: int, first: int, last: int) -> Draft | None:
        """“…,” said Ana Berl, head of the port."""
        source = self.grammar.named(self.grammar.following(draft.cue.last, last), last)
        if source is None or self.low[source.first] in self.words.time:
            return None
        named = (
            self.copy.is_name(source.first)
            or any(self.low[i] in self.words.nominal for i in range(*source))
            or self.low[source.first] in PRONOUNS
        )
        if not named or (source.last < last and self.low[source.last] in self.words.finite):
            return None
        content = self._pieces(first, group) + self._resumed(source.last, last)
        if not content and group == first:
            colon = next((i for i in range(source.last, min(last, source.last + 12)) if self.low[i] == ":"), None)
            content = self._pieces(colon + 1, last) if colon is not None else []
        if not content:
            return None
        draft.source, draft.content, draft.before = source, content, True
        return draft

    def _shared(self, draft: Draft, first: int, last: int, drafts: list[Draft]) -> Draft | None:
        """“The mayor arrived and said …”: the subject of the sentence, or of the cue before."""
        if drafts:
            draft.like = drafts[-1].like or drafts[-1]
        else:
            draft.source = self.grammar.first_subject(first, draft.cue.first)
            if draft.source is None or draft.source.last > draft.cue.first:
                return None
        if draft.form == "that" and not self._announces(draft.cue.last, last):
            return None
        draft.content = self._pieces(self._content_start(draft, draft.cue.last, last), last)
        return draft

    def _is_tail(self, subject: int, after: int, first: int, last: int, *, told: bool) -> bool:
        """Whether subject and verb close what stands before them: “The road is shut, officials said on Monday.”"""
        if subject <= first:
            return False
        dashed = self.low[subject - 1] == "-" and subject - 2 in self.quoted
        if self.low[subject - 1] not in (",", "–", "—", *CLOSING) and not dashed:
            return False
        if dashed:
            return True
        if sum(1 for i in range(first, subject) if is_word(self.raw[i])) < 2:
            return False
        if after >= last or not is_word(self.raw[after]):
            return after >= last or (self.low[after] not in ":" and self.raw[after] not in OPENING)
        if self.low[subject - 1] in CLOSING and subject - 1 in self.quoted:
            # Right behind a quotation: what follows the cue is an addressee or an occasion, unless it announces more.
            stop = next((i for i in range(after, last) if self.low[i] == ","), last)
            return not any(
                self.low[i] in (":", "that") or i in self.quoted for i in range(after, min(stop, after + ADDRESSEE))
            )
        word = self.low[after]
        if word == "that":
            return False
        if told:
            # “…, the clerk told the Elmouth Times.”: nothing but the addressee is left.
            whom = self.grammar.following(after, last)
            return whom is not None and (whom.last >= last or not is_word(self.raw[whom.last]))
        return (
            word in self.words.preposition
            or word in self.words.time
            or self.grammar.is_adverb(after)
            or word.endswith("ing")
            or word in ("when", "while")
        )

    def _inserted(self, after: int, last: int) -> list[Range]:
        """What goes on behind a cue between commas: “On Monday, she said, the road was shut.”"""
        if after >= last or self.low[after] != "," or any(i in self.quoted for i in range(after, last)):
            return []
        if after + 1 < last and self.low[after + 1] in self.words.finite:
            return self._pieces(after + 1, last)  # “The gate, she said, was shut.”
        following = self.grammar.following(after + 1, last)
        clause = following is not None and self.grammar.is_clause(after + 1, last)
        return self._pieces(after + 1, last) if clause and not self.low[after + 1].endswith("ing") else []

    def _may_be_tail(self, subject: int, first: int) -> bool:
        """An opening adverbial (“On Monday, officials said in Zelm that”) is no content: it has no verb of its own."""
        quoted = any(i in self.quoted for i in range(first, subject))
        opens = first
        while opens < subject and self.low[opens] in ("and", "but", "so", "or", "yet"):
            opens += 1
        adverbial = opens >= subject or self.low[opens] in self.words.preposition or self.grammar.is_adverb(opens)
        return quoted or not adverbial or self.grammar.is_clause(opens, subject)

    def _resumed(self, after: int, last: int) -> list[Range]:
        """The quotation that goes on behind an inserted cue: “A,” he said, “B.”"""
        opening = next((i for i in range(after, last) if i in self.quoted), None)
        if opening is not None:
            return self._pieces(opening, last)
        if after < last and self.low[after] == ",":
            return (
                self._pieces(after + 1, last)
                if self.copy.words(after, last) > 3 and self.low[after + 1] in ("but", "and", "because", "so")
                else []
            )
        return []

    def _announces(self, after: int, last: int) -> bool:
        """Whether “that”, a colon, a quotation or a clause follows a verb that is not always a cue."""
        for index in range(after, min(last, after + 5)):
            if self.low[index] in ("that", ":", "how", "why", "whether") or index in self.quoted:
                return True
            if self.low[index] in ".;,":
                break
        return any(
            self.low[i] in self.words.finite or self.low[i].endswith("ed")
            for i in range(after + 1, min(last, after + 10))
        )

    def _content_start(self, draft: Draft, after: int, last: int) -> int:
        """Behind “that”, a colon, an addressee (“told reporters”) or a time."""
        if draft.entry.endswith(".tell"):
            for index in range(after, min(last, after + ADDRESSEE)):
                if self.low[index] in (":", "that") or index in self.quoted:
                    after = index
                    break
            else:
                whom = self.grammar.following(after, last)
                if whom is not None and whom.last < last:
                    after = whom.last
        if draft.form == "target":
            whom = self.grammar.following(after, last)
            draft.target = whom
        after = self._behind_occasion(after, last)
        index = after
        while index < last and (
            self.low[index] in (",", ":", "that") or (index == after and self.low[index] in self.words.time)
        ):
            index += 1
        return index

    def _behind_occasion(self, after: int, last: int) -> int:
        """Behind “on Monday”, “in an interview with …”, where “that” or a colon follows; else `after` itself."""
        if after >= last or not (self.low[after] in self.words.preposition or self.low[after] in self.words.time):
            return after
        for index in range(after, min(last, after + OCCASION)):
            if self.low[index] in ("that", ":"):
                return index
            if self.low[index] in ",;" or index in self.quoted or self.low[index] in self.words.finite:
                break
        return after

    # The other forms

    def _preposition(self, draft: Draft, first: int, last: int) -> Draft | None:
        """“According to Ana Berl, …”, “…, according to Ana Berl”."""
        start, after = draft.cue
        source = self.grammar.named(self.grammar.following(after, last), last)
        if source is None:
            return None
        if source.last < last and self.low[source.last] == "," and self._describes(source.last + 1, last):
            pass  # The apposition is read with the source's mentions.
        draft.source = source
        lead = self.copy.words(first, start)
        if lead >= 2 or (lead and self.low[first] in ("this", "that")):
            draft.content = self._pieces(first, start)
            draft.before = True
            if source.last < last and self.low[source.last] == "," and not self._describes(source.last + 1, last):
                draft.content += self._pieces(source.last + 1, last)
        else:
            comma = next(
                (i for i in range(source.last, min(last, source.last + 25)) if self.low[i] == ","), source.last
            )
            draft.content = self._pieces(comma, last)
        return draft

    def _describes(self, index: int, last: int) -> bool:
        return index < last and (
            self.low[index] in ("a", "an", "the", "who", "which") or self.low[index] in self.words.people
        )

    def _noun(self, draft: Draft, first: int, last: int, drafts: list[Draft]) -> Draft | None:
        """“Norland's claim that …”, “made claims that …”, “allegations against …”."""
        start = draft.cue.first
        before = self.low[start - 1] if start > first else ""
        if before in ("these", "those", "such", "any", "the") and self.low[draft.cue.last - 1] not in (
            "that",
            "of",
            "against",
            "about",
        ):
            return None
        if self.low[start] in ("claims", "claim") and before in PRONOUNS:
            return None
        possessor = next((i for i in range(start - 1, max(first, start - 5) - 1, -1) if self.low[i] == "'s"), None)
        if before in ("his", "her", "their", "its"):
            draft.source = Range(start - 1, start)
        elif possessor is not None and possessor > first:
            draft.source = self.grammar.subject(possessor, first)
        elif drafts:
            draft.like = drafts[-1].like or drafts[-1]
        else:
            subject = self.grammar.named(self.grammar.first_subject(first, start), start)
            makes = (
                subject is not None
                and subject.last < start
                and self.low[subject.first] not in ("there", "it")
                and subject.last <= start - 1
            )
            draft.source = subject if makes else None
        draft.content = self._pieces(draft.cue.last, last)
        return draft

    def _adverb(self, draft: Draft, first: int, last: int) -> Draft | None:
        """“reportedly”: the clause it stands in."""
        start, after = draft.cue
        left = start
        while left > first and self.low[left - 1] not in (
            ",",
            ";",
            ":",
            "–",
            "—",
            "(",
            "with",
            "that",
            "which",
            "and",
            "but",
            "while",
            "as",
            *OPENING,
        ):
            left -= 1
        right = after
        while right < last and self.low[right] not in (",", ";", "–", "—", ")", *CLOSING):
            right += 1
        if self.copy.words(left, start) == 0 and left > first and self.low[left - 1] in ("that", "which", "and", "but"):
            pass
        draft.content = [piece for piece in (*self._pieces(left, start), *self._pieces(after, right))]
        return draft

    def _colon(self, number: int, first: int, last: int) -> Draft | None:
        """“Mayor: no talks this year”, “Ana Berl: “…””."""
        reach = 25 if self.titled else 12
        colon = next(
            (i for i in range(first, min(last, first + reach)) if self.low[i] == ":" and i not in self.quoted), None
        )
        if colon is None or colon == first or colon + 1 >= last:
            return None
        behind = self.grammar.following(colon + 1, last) if self.titled else None
        if (
            behind is not None
            and behind.last == last
            and any(self.low[i] in self.words.nominal for i in range(*behind))
        ):
            # “No talks this year: minister”
            cue = Range(colon, colon + 1)
            return Draft(number, cue, "verb", "neutral", "", behind, self._pieces(first, colon), before=True)
        source = self.grammar.following(first, colon)
        quoted = colon + 1 in self.quoted
        if source is None or source.last != colon or not (quoted or self.copy.is_name(first)):
            return None
        if not quoted and not any(self.low[i] in self.words.people for i in range(*source)):
            return None
        return Draft(number, Range(colon, colon + 1), "verb", "neutral", "", source, self._pieces(colon + 1, last))

    def _pieces(self, first: int, last: int) -> list[Range]:
        """The tokens from `first` to `last` less the marks at their ends; quotation marks stay."""
        while (
            first < last
            and not is_word(self.raw[first])
            and self.raw[first] not in OPENING
            and self.raw[first] not in "($£€#@["
        ):
            first += 1
        while (
            last > first
            and not is_word(self.raw[last - 1])
            and self.raw[last - 1] not in CLOSING
            and self.raw[last - 1] not in ")]%"
        ):
            last -= 1
        return [Range(first, last)] if last > first and self.copy.words(first, last) else []


def _cut(reader: CueReader, drafts: list[Draft], first: int) -> None:
    """End a content where the next cue opens a clause of its own (“…, adding that”, “… and denied”, “…, according to”)."""
    for index, draft in enumerate(drafts):
        for later in drafts[index + 1 :]:
            edge = min(later.cue.first, later.source.first if later.source and not later.before else later.cue.first)
            mark = edge - 1
            if mark <= draft.cue.last or later.form == "adverb":
                continue
            opens = reader.low[mark]
            if later.form == "preposition" or (
                opens in (",", "and", "but", "while", ";", "as", "–", "—") and opens != "that"
            ):
                if opens in ("and", "but", "while", "as") and mark - 1 > draft.cue.last and reader.low[mark - 1] == ",":
                    mark -= 1
                draft.content = [
                    piece
                    for old in draft.content
                    for piece in reader._pieces(old.first, min(old.last, mark))
                    if old.first < mark
                ]
                break
        if draft.before or draft.form == "preposition":
            # Content before a cue does not reach over an earlier clause with a cue of its own.
            for earlier in drafts[:index]:
                if (
                    not earlier.before
                    and earlier.form != "adverb"
                    and earlier.stance != "mental"
                    and draft.form != "preposition"
                ):
                    edge = earlier.content[-1].last if earlier.content else earlier.cue.last
                    draft.content = [
                        piece for old in draft.content for piece in reader._pieces(max(old.first, edge), old.last)
                    ]
