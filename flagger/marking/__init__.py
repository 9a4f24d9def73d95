"""From an article to its marks.

`mark` is what other rooms use; `learned_of` gives it the learned parts, and `words_of` tells beforehand whether it can work.
"""

from flagger.marking.grammar.words import words_of
from flagger.marking.learning import Learned, learned_of
from flagger.marking.pipeline import mark

__all__ = ["Learned", "learned_of", "mark", "words_of"]
