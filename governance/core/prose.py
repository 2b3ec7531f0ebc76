"""Texts as blocks: the same parsed Markdown as HTML for the web and as a tree for the PDF."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from markdown_it.token import Token

from governance.core.text import html_of, parse
from governance.core.typesetting import TOP, tree_of

type Passage = tuple[list[Token], list[str]]

_WEIGHTY = {"paragraph_open", "fence", "code_block", "table_open", "hr"}
"""What begins a block that is more than a heading."""


def passages(text: str, references: list[str]) -> list[dict[str, Any]]:
    """The text in passages, each with its HTML, its tree, and the references that stand beside it.

    A passage begins with the block that is the first to mention them, or with the headings above
    that block; what no block mentions stands beside the last passage.
    """
    left = list(references)
    made: list[Passage] = [([], [])]
    for block in _blocks(parse(text)):
        said = " ".join(token.content for token in block)
        beside = [reference for reference in left if reference in said]
        left = [reference for reference in left if reference not in beside]
        if beside and any(token.type in _WEIGHTY for token in made[-1][0]):
            made.append(([], []))
        made[-1][0].extend(block)
        made[-1][1].extend(beside)
    made[-1][1].extend(left)
    return _set(made)


def _set(made: list[Passage]) -> list[dict[str, Any]]:
    level, found = TOP - 1, []
    for tokens, beside in made:
        tree, level = tree_of(tokens, level)
        found.append({"html": str(html_of(tokens)), "tree": tree, "beside": beside})
    return found


def _blocks(tokens: list[Token]) -> Iterator[list[Token]]:
    block: list[Token] = []
    depth = 0
    for token in tokens:
        block.append(token)
        depth += token.nesting
        if depth == 0:
            yield block
            block = []
