"""markdown-it with one thing more: inline tokens know where in their paragraph they start and end."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from markdown_it import MarkdownIt, rules_block, rules_inline
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

MOST_NESTING = 20
"""Quotations and lists inside one another; a list and its item count as two."""

_Rule = Callable[[StateInline, bool], bool]


def parse(text: str) -> list[Token]:
    """The tokens of `text`: CommonMark with tables and strikethrough.

    Links, pictures and code carry "start" and "end" in `meta`, offsets into the content of their paragraph (a picture
    inside a link: of the same paragraph). An escaped character and an entity are tokens of their own.
    """
    return _markdown().parse(text)


@cache
def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"maxNesting": MOST_NESTING})
    markdown.enable(["table", "strikethrough"]).disable("text_join")
    for name, rule in (
        ("backticks", rules_inline.backtick),
        ("link", rules_inline.link),
        ("image", rules_inline.image),
        ("autolink", rules_inline.autolink),
    ):
        markdown.inline.ruler.at(name, _located(rule))
    markdown.block.ruler.at("reference", _reference)
    return markdown


def _reference(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """The definition of a link's address, but not of a footnote: `[^1]: Text.` is a paragraph."""
    footnote = state.src.startswith("[^", state.bMarks[start] + state.tShift[start])
    return not footnote and rules_block.reference(state, start, end, silent)


def _located(rule: _Rule) -> _Rule:
    """`rule`, but what it makes says where its syntax starts and ends.

    A rule may first push the plain text that stood before, so its own first token is the first or the second of the new.
    """

    def located(state: StateInline, silent: bool) -> bool:
        start, made = state.pos, len(state.tokens)
        if not rule(state, silent):
            return False
        if not silent and len(state.tokens) > made:
            first = state.tokens[made]
            if first.type == "text":
                first = state.tokens[made + 1]
            for token in (first, state.tokens[-1]):
                token.meta["start"], token.meta["end"] = start, state.pos
        return True

    return located
