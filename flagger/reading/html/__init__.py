"""HTML pages → `Article`: the article's text out of the page around it. Structure only, and nothing is fetched.

decoding → parsing → pieces (the text of the page in order, with what its markup says) → extent (which of them are the
article; trafilatura gives the seeds) → reader, with metadata beside. `names` is the one table of class names.
"""

from flagger.reading.html.reader import read_html

__all__ = ["read_html"]
