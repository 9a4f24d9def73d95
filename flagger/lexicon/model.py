"""The lexicon files as typed structures: what a file may hold, and what is kept of it at run time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from flagger.lexicon.packing import Packed
from flagger.lexicon.tokens import Tokens

Severity = Literal["error", "warning", "note"]
Stance = Literal["neutral", "endorsing", "insisting", "distancing", "rejecting", "accusing", "mental"]
CueForm = Literal["verb", "that", "target", "preposition", "noun", "adverb"]
ChargeForm = Literal["predicate", "noun", "figure"]
Target = Literal["subject", "object", "possessor", "none"]
Sign = Literal[
    "denial",
    "false",
    "no_evidence",
    "refuted",
    "supported",
    "caveat",
    "sought",
    "given",
    "anaphor",
    "proceeding",
    "brought",
    "trial",
    "plea",
    "settled",
]
Where = Literal["whole", "start", "end", "anywhere"]
Notice = Literal["comments", "consent", "error", "teaser", "sign_up", "staff", "credit", "share", "end"]
Category = Literal[
    "epithet", "delegitimising", "extremist_label", "dehumanising", "emotive", "evaluation", "attitude", "exaggeration",
    "euphemism", "motive", "conspiracy", "side_taking", "doubt",
]  # fmt: skip


class Entry(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every entry has. `exceptions` is written `except` in the files."""

    id: str
    patterns: tuple[str, ...]
    exceptions: tuple[str, ...] = msgspec.field(default=(), name="except")
    require: tuple[str, ...] = ()
    note: str = ""
    match: tuple[str, ...] = ()
    no_match: tuple[str, ...] = ()


class FramingEntry(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Wording that judges. `severity` replaces the rule's own in the article's voice.

    `neutral_for` has neutral wordings for some of the entry's words alone, in place of `neutral`. Its keys are patterns without slots
    in the files, and in the compiled form each wording that these stand for.
    """

    neutral: tuple[str, ...] = ()
    neutral_for: dict[str, tuple[str, ...]] = {}
    severity: Severity | None = None

    def instead_of(self, text: str) -> tuple[str, ...]:
        """Neutral wordings for this text that the entry has found: those of the longest wording in it. For compiled entries."""
        words = f" {' '.join(Tokens(text).low)} "
        known = [wording for wording in self.neutral_for if f" {wording} " in words]
        return self.neutral_for[max(known, key=len)] if known else self.neutral


class CueEntry(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A cue of the file's stance.

    `form`: `verb` takes its source as subject; `that` is a verb that is a cue only before “that”, a colon or a quotation,
    or beside one; `target` takes its source as subject and the accused as object; `preposition` has the source after it;
    `noun` has its source before it and its content after “that” or “of”; `adverb` (hearsay) has no source.
    """

    form: CueForm = "verb"


class ChargeEntry(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What counts as a charge. `target` is where the one who is charged stands; `figure` is a loss or a hit to be counted."""

    form: ChargeForm = "predicate"
    target: Target = "subject"
    predicative: bool = False
    """Counts only where it is given to someone (“is a traitor”), not where it is only spoken of (“traitors who …”)."""
    possible: bool = False
    """Counts as a possibility too (“may be planning to attack”)."""


class StatusEntry(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A sign of what the article offers about a claim, or a way to point back at one (`anaphor`)."""

    sign: Sign


class BoilerplateEntry(Entry, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words by which a block is known not to be the article, and where in the block they stand."""

    notice: Notice
    where: Where = "start"
    most: int = 40
    """Blocks of more words than this are taken for the article's own."""


class WordList(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A named list of terms.

    In a list of actors a word with a capital and one of the `endings` counts as a term too, but for those that are `unlike` them.
    """

    name: str
    terms: tuple[str, ...]
    note: str = ""
    endings: tuple[str, ...] = ()
    unlike: tuple[str, ...] = ()


class Language(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A language by its small words.

    `code` is that of ISO 639-1, or of 639-3 where it has none; `letters` are those that English does not write; `script` is
    the first word of its letters' Unicode names. `words` may be empty where no other language has the script.
    """

    code: str
    name: str
    words: tuple[str, ...]
    letters: str = ""
    script: str = "LATIN"
    note: str = ""


class Concept(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words that reporters use for one thing, whatever their class: “negotiate”, “talks”, “dialogue”.

    `opposite` is the name of the concept that says the contrary. A `light` one is in so many sentences that it says little.
    """

    name: str
    terms: tuple[str, ...]
    opposite: str = ""
    light: bool = False
    note: str = ""


class FramingFile(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="framing"
):
    """One category of loaded wording."""

    category: Category
    about: str
    entry: tuple[FramingEntry, ...]


class CueFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="cues"):
    """The cues of one stance."""

    stance: Stance
    about: str
    entry: tuple[CueEntry, ...]


class ChargeFile(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="charges"
):
    """Charges."""

    about: str
    entry: tuple[ChargeEntry, ...]


class StatusFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="status"):
    """Signs of a claim's status."""

    about: str
    entry: tuple[StatusEntry, ...]


class BoilerplateFile(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="boilerplate"
):
    """What is not the article."""

    about: str
    entry: tuple[BoilerplateEntry, ...]


class WordsFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="words"):
    """Word lists that the stages ask by name."""

    about: str
    list: tuple[WordList, ...]


class ActorsFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="actors"):
    """The lists that fill the slots of device frames."""

    about: str
    list: tuple[WordList, ...]


class LanguagesFile(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="languages"
):
    """The languages that can be told apart."""

    about: str
    list: tuple[Language, ...]


class ConceptsFile(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="kind", tag="concepts"
):
    """The concepts by which claims of several articles are compared."""

    about: str
    list: tuple[Concept, ...]


ENTRIES: dict[str, type[Entry]] = {
    "framing": FramingEntry,
    "cues": CueEntry,
    "charges": ChargeEntry,
    "status": StatusEntry,
    "boilerplate": BoilerplateEntry,
}
"""The kinds of files that hold entries."""

EntryFile = FramingFile | CueFile | ChargeFile | StatusFile | BoilerplateFile
ListFile = WordsFile | ActorsFile | LanguagesFile | ConceptsFile
AnyFile = EntryFile | ListFile


def file_kind(file: AnyFile) -> str:
    """The kind as it is written in the file."""
    return str(file.__struct_config__.tag)


class Located(msgspec.Struct, frozen=True):
    """A file and where it came from: `path` relative to the lexicon folder, `lines` of its entries or lists, 1-based."""

    path: str
    file: AnyFile
    lines: tuple[int, ...]

    @property
    def group(self) -> str:
        """What the full ids of its entries start with: the category, the stance, or the kind."""
        if isinstance(self.file, FramingFile):
            return self.file.category
        return self.file.stance if isinstance(self.file, CueFile) else file_kind(self.file)

    def entries(self) -> Iterator[tuple[str, Entry, int]]:
        """Full id, entry and line of each entry; nothing for files of lists."""
        if isinstance(self.file, ListFile):
            return
        for entry, line in zip(self.file.entry, self.lines, strict=True):
            yield f"{self.group}.{entry.id}", entry, line


class Sequence(msgspec.Struct, frozen=True, array_like=True):
    """What is kept of a `Flat`, in which a set of words is the number of the set.

    `entry` is the number of its entry, `role` what it is to it (0 pattern, 1 exception, 2 requirement).
    """

    entry: int
    role: int
    elements: tuple[int | str, ...]
    anchor: int
    mark: tuple[int, int]


class Concepts(msgspec.Struct, frozen=True):
    """The concepts, compiled: `of` leads from a wording, folded tokens joined by spaces, to the name of its concept.

    `acts` are those of which a term is a verb or an adjective: what is said of something, not what it is said of.
    """

    of: dict[str, str]
    opposite: dict[str, str]
    light: frozenset[str]
    acts: frozenset[str]


class Compiled(msgspec.Struct, frozen=True):
    """The compiled form: everything a check needs, and nothing to parse again.

    `files` are those that it was made of and `concepts` their `Concepts`, both still packed: few commands need them. `ids`,
    `groups`, `kinds` and `entries` are those of the entries in their order; `lists` are those of actors, and `actors` leads from
    list name to terms, each as its tokens. `sequences` are each a `Sequence`, `sets` the sets of words in them, packed. `index`
    leads from an anchor word to three numbers a sequence, as bytes: its own; how far from its anchor it has a second word by which
    it is told from others, 0 where it has none; and the set that this word is of.
    """

    digest: str
    files: msgspec.Raw
    concepts: msgspec.Raw
    ids: tuple[str, ...]
    groups: tuple[str, ...]
    kinds: tuple[str, ...]
    entries: Packed
    lists: tuple[WordList, ...]
    languages: tuple[Language, ...]
    sets: Packed
    sequences: Packed
    index: dict[str, bytes]
    words: dict[str, frozenset[str]]
    actors: dict[str, tuple[tuple[str, ...], ...]]
