"""SUP9xx: what keeps an article from being judged."""

from __future__ import annotations

from collections.abc import Iterator

from flagger.judging.case import Case
from flagger.judging.languages import written_in
from flagger.judging.rule import Hit, Rule


class OtherLanguage(Rule):
    """The article is in another language than English.

    flagger reads English. On a text in another language its silence would look like praise, so nothing else is marked or
    found, and `check` and `report` end with 2.

    It does not fire on English copy that quotes another language: the share of the words decides. It cannot be ignored,
    nor is it left out by --select or --min-confidence, since nothing else would say that the article was not judged.

    To clear it, leave the article out, or give --skip-other-languages: then this is information, and the exit code is that of
    the other articles.

    Flagged: Der Rat der Stadt hat am Montag nicht über die neue Brücke beraten.
    Not flagged: “Wir bleiben hier,” the miners sang in the council chamber on Monday.
    """

    code = "SUP901"
    name = "other-language"

    def find(self, case: Case) -> Iterator[Hit]:
        """One hit, on the first block, where the article is not in English."""
        language = case.analysis.language
        if language.partition("-")[0].lower() == "en":
            return
        blocks = [block for block in case.analysis.blocks if block.part != "markup"]
        first = next((block for block in blocks if block.part in ("heading", "body")), blocks[0] if blocks else None)
        start, end = (first.start, first.end) if first else (0, len(case.article.text))
        yield Hit(
            start,
            end,
            "article",
            f"The article is {written_in(language)}. flagger reads English, and has judged nothing here. Leave the article "
            "out, or give --skip-other-languages.",
        )
