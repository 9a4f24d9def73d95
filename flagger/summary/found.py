"""What was found in an article, as the views number it: findings as fixes, allegations as charges."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, cached_property

from flagger.analysis import Allegation, Category, Loaded
from flagger.judging.loaded import LoadedWording
from flagger.judging.registry import rules
from flagger.result import Finding, Result, Severity

ABOVE_INFO: tuple[Severity, ...] = ("error", "warning", "note")
CHARGING = ("ALG", "ATR101", "ATR106")
"""Rules about claims: of one severity, an editor needs these before the wording."""
ONE_CLAIM = frozenset(("ALG201", "ALG202", "ALG203"))
"""What is amiss with one claim: that nothing verifies it, that it is nobody's, that whom it accuses does not answer."""

ONE_REMEDY = frozenset(("ATR102", "ATR104", "FRM314"))
"""Rules that say the same of every wording they find."""


@cache
def categories() -> dict[str, Category]:
    """The code of each rule of loaded wording, with its category."""
    return {rule.code: rule.category for rule in rules() if isinstance(rule, LoadedWording)}


def by_classifier(charge: Sequence[Allegation]) -> bool:
    """Whether only the classifier takes it for an allegation: it is listed, and no editor is asked to act on it."""
    return all(made.origin == "classifier" for made in charge)


class Found:
    """The findings and the allegations of a result, in groups and by their spans."""

    def __init__(self, result: Result) -> None:
        self.result = result
        self.text = result.text

    @cached_property
    def findings(self) -> list[Finding]:
        """The findings that are not suppressed and above info: worst first, of those charges first and wording last, then as they stand."""
        shown = [finding for finding in self.result.findings if not finding.suppressed and finding.severity != "info"]
        return sorted(
            shown,
            key=lambda found: (
                ABOVE_INFO.index(found.severity),
                self._rank(found),
                found.start,
                found.end,
                found.code,
            ),
        )

    def _rank(self, finding: Finding) -> int:
        """What an editor needs first: charges against somebody, other claims, wording."""
        if not finding.code.startswith(CHARGING):
            return 2
        made = self.allegation_at(finding.start, finding.end)
        return int(made is None or made.nature != "charge" or not made.about)

    @cached_property
    def fixes(self) -> list[list[Finding]]:
        """The findings of `findings`, those that one change clears together: the n-th group is fix n of the report."""
        groups: dict[object, list[Finding]] = {}
        for number, finding in enumerate(self.findings):
            groups.setdefault(self._one_fix(finding) or number, []).append(finding)
        return list(groups.values())

    @cached_property
    def finding_labels(self) -> list[tuple[str, Finding]]:
        """The findings of `fixes`, each with the number that the report gives it."""
        return [(str(number), finding) for number, fix in enumerate(self.fixes, 1) for finding in fix]

    def loaded_of(self, finding: Finding) -> Loaded | None:
        """The loaded wording that a finding is about."""
        marks = self._loaded.get((finding.start, finding.end), ())
        category = categories().get(finding.code)
        return next((mark for mark in marks if mark.category == category), None)

    @cached_property
    def _loaded(self) -> dict[tuple[int, int], list[Loaded]]:
        found: dict[tuple[int, int], list[Loaded]] = {}
        for mark in self.result.loaded:
            found.setdefault((mark.start, mark.end), []).append(mark)
        return found

    def _one_fix(self, finding: Finding) -> object:
        """What findings share that are one fix: one rule, voice and remedy, or one claim. None where a finding stands alone."""
        made = self.allegation_at(finding.start, finding.end)
        if made is not None and finding.code in ONE_CLAIM:
            return "claim", made.group
        loaded = self.loaded_of(finding)
        if loaded is not None:
            by = loaded.by if loaded.voice == "paraphrase" else None
            return finding.severity, finding.code, self.neutral_of(finding), loaded.voice, by
        return (finding.severity, finding.code) if finding.code in ONE_REMEDY else None

    def neutral_of(self, finding: Finding) -> tuple[str, ...]:
        """What to write instead of loaded wording."""
        return tuple(finding.neutral)

    @cached_property
    def charges(self) -> list[list[Allegation]]:
        """The allegations, repetitions together, as they are first made; those of the classifier alone last. A1 is the first."""
        return sorted(self._groups.values(), key=by_classifier)

    @cached_property
    def _groups(self) -> dict[int, list[Allegation]]:
        groups: dict[int, list[Allegation]] = {}
        for allegation in sorted(self.result.allegations, key=lambda allegation: (allegation.start, allegation.end)):
            groups.setdefault(allegation.group, []).append(allegation)
        return groups

    def allegation_at(self, start: int, end: int) -> Allegation | None:
        """The allegation of exactly this span."""
        return self._allegations.get((start, end))

    @cached_property
    def _allegations(self) -> dict[tuple[int, int], Allegation]:
        return {(made.start, made.end): made for made in self.result.allegations}

    def repeats_of(self, allegation: Allegation | None) -> list[Allegation]:
        """The other mentions of the same claim."""
        return [made for made in self._groups[allegation.group] if made is not allegation] if allegation else []
