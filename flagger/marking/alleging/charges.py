"""Charges by lexicon: the clause or the noun phrase round each, whether it is denied, and who is charged."""

from __future__ import annotations

from flagger.analysis import Attribution
from flagger.lexicon import Hit
from flagger.lexicon.model import ChargeEntry
from flagger.lexicon.tokens import is_word
from flagger.marking.alleging.scene import EDGES, Claim, Scene
from flagger.marking.alleging.targets import Targets
from flagger.marking.grammar.rightward import following
from flagger.marking.grammar.words import Range

OPEN_QUESTIONS = frozenset(("whether", "if", "unless"))
WILL = frozenset(("will", "would", "'ll"))
DONE_TO_CRIMES = frozenset(("commit", "committed", "committing", "any", "of", "guilty", "a", "such"))
"""Between a negation and a crime they still deny it: “did not commit any war crimes”."""

WHOEVER = frozenset(("those", "anyone", "anybody", "whoever", "persons"))
"""Before a charge they stand for nobody in particular: “those responsible for atrocities”."""

LETTERS = 4
"""Before a full stop without a space behind it, a longer word is no abbreviation."""

SAID_OF = frozenset(("is", "was", "are", "were", "as", "being", "be"))
"""Before a role they give it to somebody: “is a traitor”."""


def charge(scene: Scene, targets: Targets, hit: Hit, entry: ChargeEntry, number: int) -> Claim | None:
    """The claim that a charge in sentence `number` makes; None where it charges nobody, or only as a possibility."""
    words, holder = scene.words, scene.holder(hit.start)
    first, last = clause(scene, Range(hit.start, hit.end), number, holder)
    if scene.has(OPEN_QUESTIONS, first - 1, first + 1):
        return None
    if entry.form == "noun" and _is_title(scene, hit):
        return None
    owned = hit.start and scene.low[hit.start - 1] == "'s"
    if owned and entry.form != "noun" and scene.low[hit.start] in scene.copy.lexicons.words("owned_deed"):
        return None  # “Norland's meddling in the vote” is a deed with its owner.
    if scene.low[hit.start - 1] in WHOEVER and hit.start:
        return None
    if entry.predicative and not _is_said_of(scene, hit, holder):
        return None
    if not entry.possible and scene.has(words.possibility, max(first, hit.start - 5), hit.start):
        return None
    if not entry.possible and _hangs_on_if(scene, first, hit.start, number):
        return None
    if holder is None and scene.voices.voice(scene.copy.tokens.starts[hit.start])[0] == "scare":
        return None
    rejected = holder is not None and holder.stance == "rejecting"
    noun = entry.form == "noun"
    denied = rejected or _is_negated(scene, max(first, hit.start - 3), hit.start, noun=noun)
    span = _noun_phrase(scene, hit, first, last) if noun else Range(first, last)
    if holder is not None and rejected:
        about = targets.denier(holder, hit.start)  # Who denies is who was charged.
    elif not noun:
        about = targets.subject(first, hit, number, holder)
    elif entry.target == "object":
        about = targets.doer(hit, span, number, holder)
    elif entry.target == "possessor":
        about = targets.possessor(hit, span, number, holder)
    else:
        about = targets.back.nearest(hit, number, holder)
        # “the mayor was a liar”: with no name about, a role will do.
        about = about or targets.phrases.whom(following(scene.grammar, first, hit.start)) or about
    if about is None and denied and scene.low[first] in ("we", "i"):
        speaker = scene.source(holder)  # “We never fired on it”: the charge is against them.
        about = speaker.name if speaker else None
    if about is None:
        return None
    rank = 3 if entry.form == "predicate" else 2
    return Claim(span, holder, about, number, scene.copy.lexicons.ids[hit.entry], rank, denied)


def _hangs_on_if(scene: Scene, first: int, index: int, number: int) -> bool:
    """Whether a charge is what will be so under a condition: “if it goes on, Norland will be to blame”."""
    start = scene.tokens(number).start
    return scene.has(WILL, first, index) and scene.has(("if", "unless"), start, index)


def _is_negated(scene: Scene, first: int, last: int, *, noun: bool) -> bool:
    """Whether a charge is denied right before it; of a noun only that there was none: “will not forget the crimes” is no denial."""
    words, low = scene.words, scene.low
    if not noun and low[last - 1] == "no" and first < last:
        return True  # “has no plans to attack”
    at = next((i for i in range(last - 1, first - 1, -1) if low[i] in words.negation | words.denying), None)
    if at is None:
        return False
    between = low[at + 1 : last]
    plain = words.auxiliary | words.determiner | words.adverb | DONE_TO_CRIMES
    return not noun or low[at] in words.denying or all(word in plain or not is_word(word) for word in between)


def clause(scene: Scene, core: Range, number: int, holder: Attribution | None) -> Range:
    """The clause round what charges: not over a mark, a conjunction, or the edge of what is attributed."""
    low, words = scene.low, scene.words
    least, most = scene.bounds(core.first, number, holder)
    first = core.first
    while first > least:
        word = low[first - 1]
        opens = word in words.clause_opener and first < core.first and not _joins_kin(scene, first)
        if opens or word in EDGES or is_dash(scene, first - 1) or (word == "," and not lists(scene, first - 1)):
            break
        first -= 1
    last = core.last
    while last < most:
        word = low[last]
        if (
            word in EDGES
            or is_dash(scene, last)
            or word in words.remark_opener
            or (word in (".", ",") and not lists(scene, last))
        ):
            break
        last += 1
    while first < core.first and (low[first] in words.clause_opener or not is_word(low[first])):
        first += 1
    return Range(first, last)


def _joins_kin(scene: Scene, index: int) -> bool:
    """Whether “and” before a token joins two who act together: “a clerk and his wife”."""
    return scene.low[index] in ("his", "her") and scene.low[index + 1] in scene.copy.lexicons.words("spouse")


def is_dash(scene: Scene, index: int) -> bool:
    """Whether a hyphen stands alone for a dash, with spaces round it: “they lie - she said”."""
    if scene.low[index] != "-" or index == 0 or index + 1 >= len(scene.low):
        return False
    tokens = scene.copy.tokens
    return tokens.ends[index - 1] < tokens.starts[index] and tokens.ends[index] < tokens.starts[index + 1]


def lists(scene: Scene, mark: int) -> bool:
    """Whether a comma joins members of a list, not clauses; the full stop of an abbreviation counts too: “the Rev. Berl”."""
    if scene.low[mark] == ".":
        return is_inner_stop(scene, mark)
    behind = scene.low[mark + 1 : mark + 4]
    return "and" in behind and scene.words.pronoun.isdisjoint(behind)


def is_inner_stop(scene: Scene, mark: int) -> bool:
    """Whether a full stop does not end its sentence, so that it is an abbreviation's."""
    number, tokens = scene.sentence(mark), scene.copy.tokens
    glued = mark + 1 < len(tokens) and tokens.starts[mark + 1] == tokens.ends[mark]
    if glued and len(scene.low[mark - 1]) > LETTERS:
        return False  # “the raids.He left”
    return number is not None and mark + 1 < scene.tokens(number).stop and is_word(scene.low[mark + 1])


def _is_said_of(scene: Scene, hit: Hit, holder: Attribution | None) -> bool:
    """Whether a discreditable role is given to someone (“is a traitor”), not only spoken of (“terrorists who …”)."""
    if scene.has(SAID_OF, hit.start - 4, hit.start) and not scene.has(("by",), hit.start - 3, hit.start):
        return True
    described = scene.has(("a", "an"), hit.start - 3, hit.start) or scene.low[hit.start - 1] == "of"
    return holder is not None and described


def _is_title(scene: Scene, hit: Hit) -> bool:
    """Whether the words are a part of a name written with capitals: “the Atrocity Crimes Advisory Group”."""
    raw, last = scene.copy.raw, hit.end
    if not raw[hit.start][0].isupper() or hit.start in scene.names.starts:
        return False
    return hit.end - hit.start > 1 or (last < len(raw) and raw[last][0].isupper())


def _noun_phrase(scene: Scene, hit: Hit, first: int, last: int) -> Range:
    """A charge in a noun phrase: its determiner and adjectives, and who by, where, against whom."""
    low, words = scene.low, scene.words
    start = hit.start
    while start > max(first, hit.start - 5) and is_word(low[start - 1]):
        word = low[start - 1]
        if word in words.determiner or word in words.preposition or word in words.finite or word in words.clause_opener:
            break
        start -= 1
    end = hit.end
    while end < last:
        word = low[end]
        if word == "that" and scene.has(("is", "are", "was", "were", "has", "have"), end + 1, min(last, end + 2)):
            return Range(start, last)
        if word in words.finite or word in ("and", "or", "to"):
            break
        if not is_word(word) and word not in ("'s", "-", "’") and not (word == "." and is_inner_stop(scene, end)):
            break
        end += 1
    while end > hit.end and (low[end - 1] in words.preposition or low[end - 1] in words.determiner):
        end -= 1
    return Range(start, end)
