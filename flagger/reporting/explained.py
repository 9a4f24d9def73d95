"""Explanations for people at a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from flagger.analysis import STRENGTHS
from flagger.article import Span
from flagger.marking.explaining.explanation import Drove, Explanation, Tagged, Tied
from flagger.marking.strength import MAIN_SHARE
from flagger.reporting.reasons import FORMS, GROUNDS, KINDS_BY, MAINS, SCORERS, STANCES, TIES, WHYS
from flagger.reporting.visible import visible

NARROWEST, WIDEST = 60, 120
LABEL = 12
"""Columns of the label in front of a row."""

OPENING, ENDING = 90, 40
"""So many characters are shown of the start and of the end of a long piece of text."""

SCORES = 3
"""So many of the tagger's labels are shown with their scores, the best first."""

FOR, AGAINST = 6, 2
"""So many features that speak for the tagger's label are shown, and so many that speak against it."""


def render(name: str, at: tuple[int, int] | None, explanation: Explanation, text: str, width: int) -> str:
    """One sentence explained, with an empty line behind it.

    `name` is the article's, `at` line and column, `text` the article's. Nothing of the article steers the terminal.
    """
    page = _Page(text, min(max(width, NARROWEST), WIDEST))
    page.line(f"{visible(name)}:{at[0]}:{at[1]}" if at else visible(name))
    page.wrapped(_shortened(explanation.text, 4 * OPENING), "    ", "    ")
    number = STRENGTHS.index(explanation.strength)
    page.row("strength", f"{number} {explanation.strength}: {_ground(explanation)}")
    if explanation.stance is not None:
        floats = " (no cue opens or closes this quotation)" if explanation.floats else ""
        page.row("stance", explanation.stance + floats)
    if explanation.source is not None:
        page.row("source", explanation.source)
    for tied in explanation.attributions:
        page.line("")
        _attribution(page, tied)
    if explanation.unused:
        page.line("")
    for unused in explanation.unused:
        page.row("not used", f"{page.words([Span(unused.start, unused.end)])} [{unused.entry}]: {WHYS[unused.why]}")
    page.line("")
    _kind(page, explanation)
    _scores(page, explanation)
    return page.text()


class _Page:
    """Lines of text, and the article that they quote."""

    def __init__(self, article: str, width: int) -> None:
        self._article = article
        self._width = width
        self._lines: list[str] = []

    def line(self, text: str) -> None:
        """Add a line as it is."""
        self._lines.append(text)

    def wrapped(self, text: str, first: str, behind: str) -> None:
        """Add a text as lines that begin with `first`, and with `behind` from the second on."""
        self._lines += textwrap.wrap(
            visible(text), self._width, initial_indent=first, subsequent_indent=behind, break_on_hyphens=False
        )

    def row(self, label: str, text: str) -> None:
        """Add a text behind a label."""
        self.wrapped(text, f"    {label:{LABEL}}", " " * (LABEL + 4))

    def pieces(self, spans: Sequence[Span]) -> str:
        """What stands there, which may have quotation marks of its own."""
        return " … ".join(_shortened(self._article[start:end], OPENING + ENDING) for start, end in spans)

    def words(self, spans: Sequence[Span]) -> str:
        """What stands there, in quotation marks."""
        return " … ".join(f"“{_shortened(self._article[start:end], OPENING + ENDING)}”" for start, end in spans)

    def text(self) -> str:
        """All lines, and an empty one."""
        return "".join(f"{line}\n" for line in [*self._lines, ""])


def _shortened(text: str, length: int) -> str:
    """A text on one line, with its middle left out where it is long."""
    # No more is looked at than can be shown, save for white space.
    text = " ".join(text.split())
    if len(text) <= length:
        return text
    return f"{text[: length - ENDING].rpartition(' ')[0] or text[: length - ENDING]} […] {text[-ENDING:].partition(' ')[2]}"


def _ground(explanation: Explanation) -> str:
    """Why the sentence has its strength."""
    why = GROUNDS[explanation.ground]
    if explanation.share is None:
        return why
    held = f"{explanation.share:.0%} of its words, the cue's and the source's not counted"
    if explanation.ground == "too_little":
        return f"{why} ({held}; at least {MAIN_SHARE:.0%} are wanted)"
    return f"{why} (content: {held})"


def _attribution(page: _Page, tied: Tied) -> None:
    """One attribution that touches the sentence."""
    where = f"entry {tied.entry}" if tied.entry else "no entry holds it"
    found = (
        f"found by the rules as {FORMS.get(tied.form, f'a {tied.form}')}"
        if tied.origin == "rule"
        else "found by the tagger"
    )
    page.row("cue", f"{page.words(tied.cue)}: {where}, {found}")
    page.row("  stance", f"{tied.stance}: {STANCES[tied.stance_by].format(tied.word_class)}")
    page.row("  source", _source(page, tied))
    page.row("  content", page.pieces(tied.content))
    sets = "the sentence's main one" if tied.main else "not the sentence's main one"
    if not tied.counts:
        sets = "of no weight: only the tagger found it, and it is nobody's words"
    page.row("  strength", f"{STRENGTHS.index(tied.strength)} {tied.strength}; {sets}")
    _extents(page, tied)
    for tagged in tied.tagged:
        _tagged(page, tagged)


def _kind(page: _Page, explanation: Explanation) -> None:
    """What kind of statement the sentence is, and why."""
    why = KINDS_BY[explanation.kind_by]
    if not explanation.sorted:
        page.row("kind", f"{explanation.kind}: {why}")
    for each in explanation.sorted:
        which = ", of the kind that its attribution says" if each.main == "fact" else ""
        lead = f"by {each.lead:.2f} in log-odds rather than for {MAINS[each.rival]}; below, what moved that most"
        page.row("kind", f"{explanation.kind}: {why} {MAINS[each.main]}{which}, {lead}")
        _drivers(page, each.drivers)


def _drivers(page: _Page, drivers: Sequence[Drove]) -> None:
    """What drove a kind or a score: words of the article, or signs."""
    for driver in drivers:
        page.row("", f"{driver.weight:+5.2f} {page.words(driver.at) if driver.at else driver.words}")


def _scores(page: _Page, explanation: Explanation) -> None:
    """How likely readers find the sentence loaded, or an opinion, and why."""
    page.row("scores", SCORERS[explanation.scorer])
    for scored in explanation.scores:
        page.row(f"  {scored.score}", f"{scored.value:.2f}")
        _drivers(page, scored.drivers)


def _source(page: _Page, tied: Tied) -> str:
    """The words of the source, whom they mean, and how that is known."""
    words = page.words(tied.source) or "none"
    read = next((extent.source for extent in tied.rules if extent.source), tied.source)
    if read != tied.source:
        words += f" (by the rules {page.words(read)})"
    means = f" → {tied.resolved} ({tied.source_type})" if tied.resolved is not None else ""
    shared = f", {page.words(tied.shared)}" if tied.shared else ""
    return f"{words}{means}: {TIES[tied.tie]}{shared}"


def _extents(page: _Page, tied: Tied) -> None:
    """Whose extents are marked, and what the rules read where it is something else."""
    if tied.extents == "both":
        page.row("  extents", "the rules' and the tagger's, which are the same")
    elif tied.extents == "rules":
        page.row("  extents", "the rules'")
    else:
        page.row("  extents", "the tagger's")
    for extent in tied.rules:
        other = []
        if extent.cue != tied.cue:
            other.append(f"cue {page.words(extent.cue)}")
        if extent.content != tied.content:
            other.append(f"content {page.pieces(extent.content)}")
        if other:
            page.row("", f"the rules read: {'; '.join(other)}")


def _tagged(page: _Page, tagged: Tagged) -> None:
    """The scores of the tagger, and its weightiest features."""
    scores = ", ".join(f"{label} {score}" for label, score in list(tagged.scores.items())[:SCORES])
    neighbours = ", as its neighbours ask" if tagged.scores[tagged.label] < tagged.scores[tagged.rival] else ""
    word = page.words([Span(tagged.start, tagged.end)])
    page.row("  tagger", f"labels {word} {tagged.label}{neighbours}; scores: {scores}")
    weightiest = [each for each in tagged.features if each.weight > 0][:FOR]
    weightiest += [each for each in tagged.features if each.weight < 0][:AGAINST]
    for each in weightiest:
        page.row("", f"{each.weight:+5} {each.words}")
