"""The labels of the tagger. A source and a content are told apart by the side of their cue on which they stand."""

OUTSIDE = "O"
CUE = "K"
SOURCE_BEFORE = "S>"
SOURCE_BEHIND = "S<"
CONTENT_BEHIND = "C>"
CONTENT_BEFORE = "C<"

LABELS = frozenset((OUTSIDE, CUE, SOURCE_BEFORE, SOURCE_BEHIND, CONTENT_BEHIND, CONTENT_BEFORE))
