"""Texts as blocks: the same parsed Markdown as HTML for the web and as a tree for the PDF.

The tree is data: the typesetter builds content from it with functions, so text is never code.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from governance.core.text import html_of, parse

type Tree = list[dict[str, Any]]
type Passage = tuple[list[Token], list[str]]

TOP = 2
"""Headings in a text stand below the one above it, and skip no level."""
LINKS = ("https:", "mailto:")
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


def tree_of(tokens: list[Token], level: int = TOP - 1) -> tuple[Tree, int]:
    """The tree of some whole blocks, and the level of the last heading so far."""
    tree: Tree = []
    for node in SyntaxTreeNode(tokens).children:
        made = _block(node)
        if made["is"] == "heading":
            level = made["level"] = max(TOP, min(made["level"], level + 1))
        tree.append(made)
    return tree, level


def _block(node: SyntaxTreeNode) -> dict[str, Any]:
    made: dict[str, Any]
    match node.type:
        case "heading":
            made = {"is": "heading", "level": max(TOP, int(node.tag[1]) - 1), "of": _inside(node)}
        case "bullet_list" | "ordered_list":
            items = [[_block(child) for child in item.children] for item in node.children]
            made = {"is": node.type, "items": items, "start": int(node.attrs.get("start", 1))}
        case "blockquote":
            made = {"is": "quote", "of": [_block(child) for child in node.children]}
        case "fence" | "code_block":
            made = {"is": "code", "text": node.content.rstrip("\n")}
        case "hr":
            made = {"is": "rule"}
        case "table":
            rows = [_row(row) for part in node.children for row in part.children]
            made = {"is": "table", "rows": rows}
        case _:
            made = {"is": "paragraph", "of": _inside(node)}
    return made


def _row(row: SyntaxTreeNode) -> list[Tree]:
    return [_inside(cell) for cell in row.children]


def _inside(node: SyntaxTreeNode) -> Tree:
    """The words in a block, in order."""
    return [_piece(child) for inline in node.children for child in inline.children]


def _piece(node: SyntaxTreeNode) -> dict[str, Any]:
    made: dict[str, Any]
    match node.type:
        case "code_inline":
            made = {"is": "code", "text": node.content}
        case "softbreak":
            made = {"is": "text", "text": " "}
        case "hardbreak":
            made = {"is": "break"}
        case "em" | "strong" | "s":
            made = {"is": node.type, "of": [_piece(child) for child in node.children]}
        case "link":
            href = str(node.attrs.get("href", ""))
            inside = [_piece(child) for child in node.children]
            made = {"is": "link", "href": href if href.startswith(LINKS) else "", "of": inside}
        case _:
            made = {"is": "text", "text": node.content}
    return made
