"""From an article to its marks.

`mark` is what other rooms use; `reader_of` gives it the learned part, and `words_of` tells beforehand whether it can work.
"""

from flagger.marking.grammar.words import words_of
from flagger.marking.pipeline import mark
from flagger.marking.tagging import Reader, reader_of

__all__ = ["Reader", "mark", "reader_of", "words_of"]
