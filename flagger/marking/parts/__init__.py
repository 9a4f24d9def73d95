"""Which part of the page each block is: heading, body, caption, or what is not the article at all."""

from flagger.marking.parts.marks import mark_parts as mark_parts
