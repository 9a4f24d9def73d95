"""From an article to its marks. `mark` is all that other rooms use."""

from flagger.marking.pipeline import mark

__all__ = ["mark"]
