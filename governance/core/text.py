"""From Markdown that people typed to HTML that is safe to show."""

from __future__ import annotations

from collections.abc import Sequence

import nh3
from markdown_it import MarkdownIt
from markdown_it.token import Token
from markupsafe import Markup

_TAGS = {
    "p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "a", "h3", "h4", "h5", "h6",
    "code", "pre", "hr", "table", "thead", "tbody", "tr", "th", "td", "del",
}  # fmt: skip
_markdown = MarkdownIt("commonmark", {"html": False, "linkify": False, "maxNesting": 20})
_markdown.enable(["table", "strikethrough"])
_markdown.disable("image")


def parse(text: str) -> list[Token]:
    """What a text is made of, for setting it elsewhere than on a page; lines stay as typed."""
    tokens = _markdown.parse(text)
    for inside in (child for token in tokens for child in token.children or ()):
        if inside.type == "softbreak":
            inside.type, inside.tag = "hardbreak", "br"
    return tokens


def markdown(text: str) -> Markup:
    """HTML of a text: our tags only, links to https and mailto only, headings below the page's."""
    return html_of(parse(text))


def html_of(tokens: Sequence[Token]) -> Markup:
    """HTML of what was parsed, or of some whole blocks of it."""
    html = _markdown.renderer.render(tokens, _markdown.options, {})
    for level in (2, 1):
        html = html.replace(f"<h{level}>", "<h3>").replace(f"</h{level}>", "</h3>")
    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes={"a": {"href", "title"}},
        url_schemes={"https", "mailto"},
        link_rel="nofollow noopener ugc",
    )
    return Markup(clean)  # noqa: S704 - nh3 let only our tags through


def is_storable(text: str) -> bool:
    """Whether both databases keep `text` byte for byte: no NUL, no half of a surrogate pair."""
    return "\x00" not in text and not any("\ud800" <= letter <= "\udfff" for letter in text)
