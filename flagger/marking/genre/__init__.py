"""What kind of article it is: from what it says of itself, from the labels it carries, and from its form."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from flagger.article import Block, Genre, Meta
from flagger.marking.copy import Copy
from flagger.marking.genre.court import is_court
from flagger.marking.genre.labels import of_lines, of_sections
from flagger.marking.genre.notes import is_translated, notes_of, opinion_is_noted
from flagger.marking.genre.signs import signs_of

LEAST_POSTS = 3


class Ruling(NamedTuple):
    """The genre, None where nothing shows any; and whether readers are told it, by a label or a note that they see."""

    genre: Genre | None
    labelled: bool = False


def mark_genre(copy: Copy, blocks: Sequence[Block], meta: Meta) -> Ruling:
    """The genre of an article, from the first of these that shows one.

    1. `meta.genre`, which is what the desk says; 2. the sections it was published in; 3. a label above the article
    (“Opinion | …”); 4. a note that the views are the writer's; 5. three posts or more (`copy.posts`): live; 6. a line that
    says it is translated; 7. several signs of a court in its first paragraphs. Of two labels in one place opinion goes
    first, since it says whose judgement the words are; then live, analysis, translated. A translated live blog is live: its
    posts must be read apart, whoever translated them. “News” is a section in which anything stands, so it is taken where
    nothing else shows.

    Raises KeyError where the lexicons lack a list.
    """
    signs = signs_of(copy.lexicons)
    published, seen = of_sections(meta.sections, signs)
    above = of_lines(copy, blocks, signs)
    notes = notes_of(copy, blocks)
    note: Genre | None = "opinion" if opinion_is_noted(copy, blocks, notes, signs) else None
    genre = meta.genre or (published if published != "news" else None) or above or note
    if genre is None:
        if len(copy.posts) >= LEAST_POSTS:
            genre = "live"
        elif is_translated(copy, notes, signs):
            genre = "translated"
        else:
            genre = "court" if is_court(copy, blocks, signs) else published
    return Ruling(genre, genre is not None and genre in {above, note, *seen})
