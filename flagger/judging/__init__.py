"""Judging: from marks to findings. It never looks for marks, and reads no words beyond the spans that it is given."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from flagger.analysis import Analysis
from flagger.article import Article
from flagger.judging.case import Case
from flagger.judging.entries import Lists
from flagger.judging.fingerprint import Fingerprints
from flagger.judging.positions import Positions
from flagger.judging.posts import apart
from flagger.judging.registry import OTHER_LANGUAGE, rules
from flagger.judging.rule import Hit, Rule
from flagger.judging.settings import Settings, parse_codes, parse_sides
from flagger.judging.severity import SKIPPED, grade, row
from flagger.result import Finding

__all__ = ["Lists", "Rule", "Settings", "judge", "parse_codes", "parse_sides", "rules"]


def judge(article: Article, analysis: Analysis, lexicons: Lists, settings: Settings) -> list[Finding]:
    """The findings on one article, in the order of start, end and code.

    Nothing is found in boilerplate, whatever the marks say. On an article in another language than English that alone is
    found, whatever the settings select. The posts of a live blog are judged apart. Line and column are None where the text is
    an extraction.
    """
    case = Case(article, analysis, lexicons, sides=settings.sides)
    cases = (
        [Case(article, part, lexicons, case.plain, settings.sides) for part in apart(analysis)]
        if analysis.posts
        else [case]
    )
    hits = [found for each in cases for found in _hits(each, settings)]
    opinion = analysis.genre == "opinion"
    positions = Positions(article.text) if article.positions else None
    fingerprints = Fingerprints()
    findings: list[Finding] = []
    for rule, hit in sorted(hits, key=lambda found: (found[1].start, found[1].end, found[0].code)):
        graded = row(rule.code, hit.when)
        # Made before anything is dropped by confidence, so that the counting of repeats does not rest on the settings.
        fingerprint = fingerprints.key(rule.code, _sentence(case, hit), case.text(hit.start, hit.end))
        if graded.confidence < settings.min_confidence and rule is not OTHER_LANGUAGE:
            continue
        line, column = positions.at(hit.start) if positions else (None, None)
        findings.append(
            Finding(
                code=rule.code,
                name=rule.name,
                severity=grade(graded, hit.voice, hit.severity, opinion=opinion),
                confidence=graded.confidence,
                start=hit.start,
                end=hit.end,
                line=line,
                column=column,
                message=hit.message,
                neutral=list(hit.neutral),
                suppressed=False,
                fingerprint=fingerprint,
            )
        )
    return findings


def _hits(case: Case, settings: Settings) -> Iterator[tuple[Rule, Hit]]:
    """What the wanted rules find, outside boilerplate; of an article in another language, that it is."""
    other = list(OTHER_LANGUAGE.find(case))
    if other:
        when = SKIPPED if settings.skip_other_languages else ""
        yield from ((OTHER_LANGUAGE, msgspec.structs.replace(hit, when=when)) for hit in other)
        return
    for rule in rules():
        if rule is not OTHER_LANGUAGE and settings.wants(rule.code):
            yield from ((rule, hit) for hit in rule.find(case) if not case.is_silent(hit.start, hit.end))


def _sentence(case: Case, hit: Hit) -> str:
    """The wording of the sentence in which a hit starts, or of the hit where it stands in none."""
    sentence = case.sentence_at(hit.start)
    return case.text(hit.start, hit.end) if sentence is None else case.text(sentence.start, sentence.end)
