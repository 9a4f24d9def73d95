"""The learned part of attribution: a tagger that marks sources, cues and contents, and the linker that ties them together."""

from flagger.marking.tagging.extents import redrawn as redrawn
from flagger.marking.tagging.reader import Reader as Reader
from flagger.marking.tagging.reader import reader_of as reader_of
