"""ATR107: opinion that readers cannot tell from news."""

from __future__ import annotations

from collections.abc import Iterator

from flagger.judging.case import Case
from flagger.judging.rule import Hit, Rule
from flagger.judging.wording import quote


class UnlabelledOpinion(Rule):
    """An opinion piece that carries no label for its readers.

    In opinion, judgement is the writer's right, and framing is information only; but readers must be told whose judgement they
    read. What the desk or a machine knows (`--genre opinion`, a type in the page's code) is not on the page.

    It does not fire where a line above the article, a note above or below it (“The views expressed are the author's own”),
    or the section it is published in says that it is opinion.

    To clear it, print a label such as “Opinion” above the headline.

    Flagged: The bridge must go (an article of genre opinion, with nothing else above it)
    Not flagged: Opinion | The bridge must go
    """

    code = "ATR107"
    name = "unlabelled-opinion"

    def find(self, case: Case) -> Iterator[Hit]:
        """One hit, on the title or the first block, where an opinion piece does not say that it is one."""
        if case.analysis.genre != "opinion" or case.analysis.labelled:
            return
        blocks = [block for block in case.analysis.blocks if block.part in ("heading", "body")]
        first = next((block for block in blocks if block.level == 1), blocks[0] if blocks else None)
        if first is not None:
            yield Hit(
                first.start,
                first.end,
                "article",
                f"{quote(case, first.start, first.end)} opens an opinion piece, and nothing tells readers so. Print a label "
                "such as “Opinion” above it.",
            )
