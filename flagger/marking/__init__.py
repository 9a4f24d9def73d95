"""From an article to its marks. `mark` is what other rooms use; `words_of` tells beforehand whether it can work."""

from flagger.marking.grammar.words import words_of
from flagger.marking.pipeline import mark

__all__ = ["mark", "words_of"]
