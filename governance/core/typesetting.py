"""Documents on paper: what people wrote as a tree of data, and a tagged PDF that is set from it.

The tree is data: the typesetter builds content from it with functions, so text is never code.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

from jinja2 import Environment
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from markupsafe import Markup

from governance.core.templates import FOLDER, make_environment
from governance.core.text import parse

type Tree = list[dict[str, Any]]

TOP = 2
"""Headings in a text stand below the one above it, and skip no level."""
LINKS = ("https:", "mailto:")


def set_pdf(template: str, name: str, view: dict[str, Any], day: date) -> bytes:
    """A tagged PDF/UA-1 dated `day`, with the fonts that come with Typst; the template reads the
    `view` as `sys.inputs` of that name. The same view gives the same bytes."""
    import typst  # noqa: PLC0415  (47 MB that only typesetting needs)

    made = typst.compile(
        str(FOLDER / template),
        root=str(FOLDER),
        format="pdf",
        sys_inputs={name: json.dumps(view, ensure_ascii=False)},
        pdf_standards=["ua-1"],
        ignore_system_fonts=True,
        timestamp=datetime(day.year, day.month, day.day, tzinfo=UTC),
    )
    if not isinstance(made, bytes):
        raise TypeError("a PDF is one file")
    return made


def said(template: str, macro: str, *given: Any) -> str:
    """A piece of a page in plain letters: its words have one home, in the templates."""
    macros = _environment().get_template(template).module
    return Markup(getattr(macros, macro)(*given)).striptags()  # noqa: S704 - our own template


@cache
def _environment() -> Environment:
    return make_environment()


def blocks_of(text: str) -> Tree:
    """The tree of a whole text."""
    return tree_of(parse(text))[0]


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
