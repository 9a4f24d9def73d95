"""Every rule documents itself in its docstring."""

from __future__ import annotations

import pytest

from flagger.judging import Rule, rules
from flagger.judging.attribution import VagueSource


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_documentation(rule: Rule) -> None:
    documentation = rule.documentation()
    assert documentation.summary.endswith((".", "”."))
    assert "\n" not in documentation.summary
    assert "To clear it, " in documentation.why
    assert documentation.flagged
    assert documentation.not_flagged
    assert rule.severities()


def test_codes_and_names_are_unique() -> None:
    assert len({rule.code for rule in rules()}) == len({rule.name for rule in rules()}) == len(rules())


def test_a_docstring_without_its_parts() -> None:
    class Bare(VagueSource):
        """Says nothing else."""

    with pytest.raises(ValueError, match="Bare: the docstring lacks"):
        Bare.documentation()
