"""The lexicons: load, compile, lint, test, and one matcher. Knows text and spans, nothing of articles."""

from flagger.lexicon.load import built_in, load
from flagger.lexicon.match import Hit, Lexicons, longest
from flagger.lexicon.model import Entry, FramingEntry
from flagger.lexicon.tokens import Tokens

__all__ = ["Entry", "FramingEntry", "Hit", "Lexicons", "Tokens", "built_in", "load", "longest"]
