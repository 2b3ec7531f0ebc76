"""A piece that is drawn once still speaks every language, and still escapes."""

from __future__ import annotations

import pytest
from jinja2 import UndefinedError

from governance.core.i18n import speaking
from governance.core.templates import make_environment

PIECE = "{% macro piece(code) %}<b>{{ drawn(code) }}, {{ _('Search') }}</b>{% endmacro %}"


def test_a_piece_is_drawn_once_for_each_word_and_language() -> None:
    asked: list[str] = []

    def drawn(code: str) -> str:
        asked.append(code)
        return code

    env = make_environment(drawn=drawn)
    page = env.from_string(PIECE + "{{ once(piece, 'a') }}{{ once(piece, '<') }}" * 2)
    shown = {}
    for language in ("en", "fr"):
        with speaking(language):
            shown[language] = page.render()
    assert shown["en"] == "<b>a, Search</b><b>&lt;, Search</b>" * 2
    assert shown["fr"].count("<b>&lt;, ") == 2
    assert "Search" not in shown["fr"]
    assert asked == ["a", "<", "a", "<"]


def test_a_piece_of_nothing_is_a_mistake() -> None:
    page = make_environment(drawn=str).from_string(PIECE + "{{ once(piece, code) }}")
    with pytest.raises(UndefinedError):
        page.render()
