"""The kind of a sentence explained: what told it, and what drove it, in words."""

from __future__ import annotations

from flagger.learned.sorter import CLASSES, Sorter
from flagger.marking.explaining.drove import STRONGEST, drove
from flagger.marking.explaining.explanation import KindBy, SortedAs
from flagger.marking.pipeline import Marked


def sorted_of(marked: Marked, number: int, sorter: Sorter | None) -> tuple[KindBy, list[SortedAs]]:
    """What told the kind of a sentence, by its number, and what the classifier takes it for, where that did."""
    fixed = marked.kinds.fixed(marked.found.drafted.sentences[number])
    if fixed is not None:
        return fixed, []
    if marked.scoring is None or marked.sorting is None or sorter is None:
        return "rules", []
    margins = sorter.margins(*marked.sorting.told(number))
    main, rival, *_ = margins.ranked
    by_class = dict(zip(CLASSES, margins, strict=True))
    drivers = marked.sorting.drivers(sorter, number, main, rival)[:STRONGEST]
    sorted_as = SortedAs(
        main,
        rival,
        lead=round(by_class[main] - by_class[rival], 3),
        margins={each: round(by_class[each], 3) for each in margins.ranked},
        drivers=[drove(marked.scoring, driver) for driver in drivers],
    )
    return "classifier", [sorted_as]
