"""How grave a finding is, by rule and voice, and how sure: one table, to be read and to be changed here.

The confidences are the maintainers' judgement of how often an editor would agree with the mark, until `flagger audit`
has figures for them: high where a listed wording alone decides (labels), lower where several marks must be right at
once (who is accused, whether they were heard, which two sources are opposite sides).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from flagger.analysis import Voice
from flagger.result import SEVERITIES, Severity

OF_ALLEGATION = "what it says is an allegation"
SKIPPED = "with --skip-other-languages"
BY_GRAMMAR = "found by who does what to whom, not by a listed charge or an accusing cue"
SIGNIFICANT = "three cues a side or more, and p < 0.1"


class Row(NamedTuple):
    """The severities of one rule by voice. `when` tells two rows of one rule apart and is empty for its usual case."""

    code: str
    article: Severity
    paraphrase: Severity
    scare: Severity
    quote: Severity
    confidence: float
    when: str = ""


def lower(severity: Severity) -> Severity:
    """One step less; "info" stays."""
    return SEVERITIES[max(0, SEVERITIES.index(severity) - 1)]


def _framing(code: str, article: Severity, confidence: float) -> Row:
    """Loaded wording is the outlet's in its own voice, shared in paraphrase, and the source's in quotation marks."""
    return Row(code, article, lower(article), "info", "info", confidence)


TABLE: tuple[Row, ...] = (
    #   code      article    paraphrase scare   quote   sure  when
    Row("ATR101", "warning", "warning", "info", "info", 0.6),
    Row("ATR102", "note", "note", "info", "info", 0.8),
    Row("ATR102", "warning", "warning", "info", "info", 0.8, OF_ALLEGATION),
    Row("ATR103", "note", "note", "info", "info", 0.7),
    Row("ATR103", "note", "note", "info", "info", 0.7, OF_ALLEGATION),
    Row("ATR104", "warning", "warning", "info", "info", 0.8),
    Row("ATR105", "note", "note", "info", "info", 0.5),
    Row("ATR105", "warning", "warning", "info", "info", 0.5, SIGNIFICANT),
    Row("ATR106", "note", "note", "note", "note", 0.6),
    Row("ATR107", "warning", "warning", "warning", "warning", 0.8),
    Row("ALG201", "warning", "warning", "info", "note", 0.6),
    Row("ALG201", "note", "note", "info", "note", 0.4, BY_GRAMMAR),
    Row("ALG202", "note", "note", "info", "info", 0.5),
    Row("ALG202", "note", "note", "info", "info", 0.4, BY_GRAMMAR),
    Row("ALG203", "note", "note", "note", "note", 0.5),
    Row("ALG204", "warning", "warning", "info", "info", 0.6),
    _framing("FRM301", "error", 0.9),  # epithet
    _framing("FRM302", "error", 0.8),  # delegitimising
    _framing("FRM303", "error", 0.8),  # extremist_label
    _framing("FRM304", "error", 0.8),  # dehumanising
    _framing("FRM305", "warning", 0.7),  # emotive
    _framing("FRM306", "warning", 0.6),  # evaluation
    _framing("FRM307", "note", 0.6),  # attitude
    _framing("FRM308", "warning", 0.6),  # exaggeration
    _framing("FRM309", "warning", 0.8),  # euphemism
    _framing("FRM310", "note", 0.5),  # motive
    _framing("FRM311", "error", 0.7),  # conspiracy
    _framing("FRM312", "warning", 0.6),  # side_taking
    _framing("FRM313", "warning", 0.6),  # doubt
    _framing("FRM314", "note", 0.5),  # by the classifier's score
    Row("SUP901", "error", "error", "error", "error", 0.9),
    Row("SUP901", "info", "info", "info", "info", 0.9, SKIPPED),
)

CODES: tuple[str, ...] = tuple(dict.fromkeys(row.code for row in TABLE))
"""Every code that a finding can have, in order."""

OFF = frozenset(("FRM314",))
"""Codes of the rules that are off by default: they run only where --select names the whole code."""

_ROWS: Mapping[tuple[str, str], Row] = {(row.code, row.when): row for row in TABLE}


def row(code: str, when: str = "") -> Row:
    """The row of rule `code`; raises KeyError where the table has none for `when`."""
    return _ROWS[code, when]


def grade(found: Row, voice: Voice, entry: Severity | None = None, *, opinion: bool = False) -> Severity:
    """The severity of a finding of row `found` in `voice`.

    `entry` is the severity that a lexicon entry sets for itself: it stands in for that of the article's voice, and the
    steps to the other voices go from it. In an opinion piece (`opinion`) framing is information.
    """
    if opinion and found.code.startswith("FRM"):
        return "info"
    if entry is not None:
        found = _framing(found.code, entry, found.confidence)
    by_voice: dict[Voice, Severity] = {
        "article": found.article,
        "paraphrase": found.paraphrase,
        "scare": found.scare,
        "quote": found.quote,
    }
    return by_voice[voice]


def render(names: Mapping[str, str]) -> str:
    """The table in Markdown; `names` gives the name of each code. A star stands behind the code of a rule that is off by default."""
    lines = [
        "| code | name | when | article | paraphrase | scare | quote | confidence |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for r in TABLE:
        code = f"{r.code}*" if r.code in OFF else r.code
        cells = (code, names[r.code], r.when, r.article, r.paraphrase, r.scare, r.quote, str(r.confidence))
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"
