"""The split that the report shows: sourced facts under their sources, characterisations, then the weaker kinds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from flagger.analysis import Loaded, Sentence, Source
from flagger.summary.context import Context, tidy
from flagger.summary.speakers import spoken
from flagger.summary.statement import Badge, Statement, joined, statement
from flagger.summary.wording import CATEGORIES, METONYM, SOURCE_TYPES, STRENGTHS, TOLD, capital, count, tone


class Group(msgspec.Struct, frozen=True):
    """Statements of one source; `name` is None where the outlet itself speaks."""

    name: str | None
    target: str | None
    type: str
    statements: tuple[Statement, ...]


class Statements(msgspec.Struct, frozen=True):
    """The split that the taxonomy makes of what is said."""

    sourced: tuple[Group, ...]
    sourced_words: str
    own: tuple[Statement, ...]
    theirs: tuple[Group, ...]
    weak: tuple[Statement, ...]
    contested: tuple[Statement, ...]
    unsourced: tuple[Statement, ...]
    unsourced_words: str


def statements(context: Context) -> Statements:
    """Every sentence of the article by its kind. What is nobody's (teasers, questions, credits) is not listed."""
    sentences = [sentence for sentence in context.result.sentences if sentence.part != "boilerplate"]
    sourced = [sentence for sentence in sentences if sentence.kind == "sourced_fact"]
    unsourced = [sentence for sentence in sentences if sentence.kind == "unsourced"]
    places = _contested(context)
    contested = [sentence for sentence in unsourced if sentence.start in places]
    plain = [sentence for sentence in unsourced if sentence.start not in places]
    judging = _judging(context, sentences)
    own = [(sentence, loaded) for sentence, owner, loaded in judging if owner is None]
    theirs: defaultdict[str, list[tuple[Sentence, list[Loaded]]]] = defaultdict(list)
    for sentence, owner, loaded in judging:
        if owner is not None:
            theirs[owner].append((sentence, loaded))
    return Statements(
        sourced=_by_source(context, sourced),
        sourced_words=count(len(sourced), "sourced fact"),
        own=joined(context, [(sentence, _judgement(context, sentence, loaded)) for sentence, loaded in own]),
        theirs=tuple(
            _group(
                context,
                owner,
                joined(context, [(sentence, _judgement(context, sentence, loaded)) for sentence, loaded in found]),
            )
            for owner, found in theirs.items()
        ),
        weak=tuple(
            _fact(context, sentence, with_source=True) for sentence in sentences if sentence.kind == "weakly_sourced"
        ),
        contested=tuple(_fact(context, sentence) for sentence in contested),
        unsourced=tuple(_fact(context, sentence) for sentence in plain),
        unsourced_words=count(len(plain), "other statement without a source", "other statements without a source")
        if contested
        else count(len(plain), "statement without a source", "statements without a source"),
    )


def _contested(context: Context) -> set[int]:
    """Where the sentences begin in which a finding about an attribution or an allegation stands."""
    found = (context.sentence_at(found.start) for found in context.findings if not found.code.startswith("FRM"))
    return {sentence.start for sentence in found if sentence is not None}


def _by_source(context: Context, sentences: Iterable[Sentence]) -> tuple[Group, ...]:
    """The sentences under their sources, ordered by type of source, then as they first speak."""
    groups: defaultdict[str, list[Sentence]] = defaultdict(list)
    for sentence in sentences:
        groups[_owner(context, sentence) or "A source that was not resolved"].append(sentence)
    ordered = sorted(groups.items(), key=lambda group: _rank(context, context.sources.get(group[0])))
    return tuple(
        _group(context, owner, joined(context, [(found, _fact(context, found)) for found in each]))
        for owner, each in ordered
    )


def _rank(context: Context, source: Source | None) -> float:
    """Where a source stands in the order of the report; named persons and bodies stand together, the unresolved last."""
    order = list(SOURCE_TYPES)
    if source is None:
        return len(order)
    if source.type == "institution":
        return order.index("person") + 0.5 * context.is_metonym(source)
    return order.index(source.type)


def _owner(context: Context, sentence: Sentence) -> str | None:
    """The id of the sentence's source where there is one, else its name."""
    return sentence.source_id if sentence.source_id in context.sources else sentence.source


def _group(context: Context, owner: str, found: tuple[Statement, ...]) -> Group:
    source = context.sources.get(owner)
    if source is None:
        return Group(capital(tidy(owner)), None, "", found)
    type_words = METONYM if context.is_metonym(source) else SOURCE_TYPES[source.type]
    speaks = any(told.source_id == source.id and spoken(told) for told in context.result.attributions)
    return Group(capital(source.name), f"src-{source.id}" if speaks else None, type_words, found)


def _judging(context: Context, sentences: Sequence[Sentence]) -> list[tuple[Sentence, str | None, list[Loaded]]]:
    """Each sentence that judges, by whose judgement it is (None: the outlet's), with the loaded words of that owner."""
    words: defaultdict[int, dict[str | None, list[Loaded]]] = defaultdict(dict)
    for sentence in sentences:
        if sentence.kind == "characterisation":
            words[sentence.start][_owner(context, sentence) if sentence.strength != "none" else None] = []
    for loaded in context.result.loaded:
        around = context.sentence_at(loaded.start)
        if around is not None:
            words[around.start].setdefault(_speaker(context, around, loaded), []).append(loaded)
    return [
        (sentence, owner, found)
        for sentence in sentences
        for owner, found in words[sentence.start].items()
        # Where all words that judge are somebody else's, the judgement is not laid to the outlet.
        if found or owner is not None or len(words[sentence.start]) == 1
    ]


def _speaker(context: Context, sentence: Sentence, loaded: Loaded) -> str | None:
    """Whose the loaded words are: the outlet's in its own voice, a source's in quotation or paraphrase."""
    if loaded.voice == "article":
        return None
    if loaded.by in context.sources:
        return loaded.by
    if loaded.voice == "scare":
        return "Kept at a distance by quotation marks"
    return loaded.by or _owner(context, sentence) or "A source that was not resolved"


def _judgement(context: Context, sentence: Sentence, loaded: list[Loaded]) -> Statement:
    badges = [
        Badge("category", word.category, f"{tidy(context.text[word.start : word.end])}: {CATEGORIES[word.category]}")
        for word in loaded
    ]
    if any(word.voice == "paraphrase" for word in loaded):
        badges.append(Badge("voice", "paraphrase", TOLD["paraphrase"]))
    return statement(context, sentence, loaded, badges)


def _fact(context: Context, sentence: Sentence, *, with_source: bool = False) -> Statement:
    badges = []
    if sentence.strength == "quoted":
        badges.append(Badge("strength", "quoted", "verbatim"))
    elif sentence.strength != "none":
        badges.append(Badge("strength", sentence.strength, STRENGTHS[sentence.strength]))
    if sentence.stance not in (None, "neutral"):
        badges.append(Badge("stance", sentence.stance, tone(sentence.stance)))
    if with_source and sentence.source:
        badges.append(Badge("source", "", capital(tidy(sentence.source))))
    return statement(context, sentence, [], badges)
