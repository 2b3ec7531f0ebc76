"""The passage of a text that holds what was looked for, its words marked and all else escaped."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from markupsafe import Markup, escape

from governance.core.search import WORD, fold, stems

BEFORE, LONG = 70, 240
"""Letters shown before the first word that was found, and altogether."""
SEARCHED = 20_000
"""Letters of a text that are looked through."""

_MARKDOWN = re.compile(r"[*_`#>|\[\]]+|\]?\(https?://[^)\s]*\)")
_BLANK = re.compile(r"\s+")


def plain(text: str) -> str:
    """A text in one line, without the signs of Markdown."""
    return _BLANK.sub(" ", _MARKDOWN.sub(" ", text)).strip()


def places(text: str, language: str, tokens: Collection[str]) -> list[tuple[int, int]]:
    """From where to where words stand that have one of the tokens, also two that make one."""
    found: list[tuple[int, int]] = []
    before = None
    for word in WORD.finditer(text):
        pair = f"g{fold(before[0])}{fold(word[0])}" if before else ""
        if before and pair in tokens:
            found += [before.span(), word.span()]
        elif not stems(word[0], language).isdisjoint(tokens):
            found.append(word.span())
        before = word
    return list(dict.fromkeys(found))


def marked(text: str, language: str, tokens: Collection[str]) -> Markup:
    """The text, escaped, with the words marked that have one of the tokens."""
    return _marked(text, sorted(set(places(text, language, tokens))))


def _marked(text: str, spans: Sequence[tuple[int, int]]) -> Markup:
    pieces, at = [], 0
    for start, end in spans:
        pieces += [escape(text[at:start]), Markup("<mark>{}</mark>").format(text[start:end])]
        at = end
    return Markup("").join([*pieces, escape(text[at:])])


def passage(
    texts: Iterable[Sequence[str]], tokens: Collection[str], language: str
) -> tuple[str, Markup]:
    """The language and the marked passage of the first text that holds a word; the reader's own
    language first."""
    in_order = sorted(texts, key=lambda one: one[0] != language)
    for spoken, text in in_order:
        short = plain(text[:SEARCHED])
        spans = sorted(set(places(short, spoken, tokens)))
        if spans:
            return spoken, _cut(short, spans)
    return language, Markup("")


def _cut(text: str, spans: Sequence[tuple[int, int]]) -> Markup:
    """What stands around the first place, from a blank to a blank."""
    start = max(spans[0][0] - BEFORE, 0)
    if start:
        start = min(text.find(" ", start) + 1, spans[0][0])
    end = max(start + LONG, spans[0][1])
    if end < len(text):
        end = max(text.rfind(" ", start, end), spans[0][1])
    inside = [(a - start, b - start) for a, b in spans if b <= end]
    said = _marked(text[start:end], inside)
    return Markup("{}{}{}").format("… " if start else "", said, " …" if end < len(text) else "")
