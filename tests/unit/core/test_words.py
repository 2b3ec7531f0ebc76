"""Words keep their original, and know when a translation no longer follows it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import FormData
from starlette.requests import Request

from governance.core.forms import Form, OriginalField, WordsField
from governance.core.i18n import speaking
from governance.core.templates import show_date, show_euros, show_prose, show_short_date, show_words
from governance.core.text import is_storable, markdown
from governance.core.words import Words, words
from governance.decisions.forms import discussion_form

TEXT = st.text(min_size=1).filter(is_storable)


def test_a_reader_gets_their_language_or_the_original() -> None:
    title = words("nl", "Gebruikersgids", fr="Guide de l’utilisateur·rice")
    assert title.shown_in("fr").text == "Guide de l’utilisateur·rice"
    assert title.shown_in("fr").by == "human"
    assert title.shown_in("de").text == "Gebruikersgids"
    assert title.missing(["nl", "fr", "de"]) == ["de"]
    with speaking("fr"):
        assert str(title) == "Guide de l’utilisateur·rice"


def test_a_translation_is_out_of_date_when_the_original_changes() -> None:
    before = words("nl", "Eén", fr="Un")
    after = before.rewritten({"nl": "Twee", "fr": "Un"})
    assert after.shown_in("fr").outdated
    assert not before.shown_in("fr").outdated
    assert not after.rewritten({"nl": "Twee", "fr": "Deux"}).shown_in("fr").outdated


def test_a_translation_that_is_taken_out_is_gone() -> None:
    assert words("nl", "Eén", fr="Un").rewritten({"nl": "Eén", "fr": ""}).in_language("fr") is None


@given(TEXT, TEXT, TEXT)
def test_words_come_back_as_they_were_stored(one: str, two: str, three: str) -> None:
    made = Words("nl", one).translated("fr", two).translated("de", three, by="machine")
    assert Words.from_json(made.to_json()) == made
    assert Words.from_json(made.to_json()).to_json() == made.to_json()


def test_a_title_in_another_language_says_so() -> None:
    with speaking("fr"):
        assert show_words(words("nl", "a < b")) == '<span lang="nl">a &lt; b</span>'
        assert show_words(words("nl", "x", fr="a < b")) == "a &lt; b"


def test_prose_says_whose_translation_it_is() -> None:
    with speaking("en"):
        text = words("nl", "Dag", en="Hello")
        assert "Translated by a person from: Nederlands." in show_prose(text)
        changed = text.rewritten({"nl": "Goeiedag", "en": "Hello"})
        assert "The original has changed since." in show_prose(changed)
        assert "Only in Nederlands so far." in show_prose(words("nl", "Dag"))
        assert "prose-note" not in show_prose(words("en", "Hello"))


def test_markdown_lets_only_harmless_things_through() -> None:
    html = markdown(
        "# Title\n\n<script>x</script> **bold** [a](javascript:x) [b](https://example.org) "
        "![i](https://example.org/i.png) <b onclick=x>y</b>"
    )
    assert "<script" not in html
    assert "javascript" not in html.replace("[a](javascript:x)", "")
    assert "<img" not in html
    assert "<b " not in html
    assert "<h3>Title</h3>" in html
    assert "<strong>bold</strong>" in html
    assert 'rel="nofollow noopener ugc"' in html


def test_amounts_and_dates_are_written_as_in_belgium() -> None:
    from datetime import date
    from decimal import Decimal

    with speaking("nl"):
        assert show_euros(Decimal(12500)).split() == ["€", "12.500"]
        assert show_short_date(date(2022, 6, 21)) == "21/06/2022"
    with speaking("fr"):
        assert show_euros(Decimal("12500.50")).endswith("€")
        assert show_date(date(2022, 6, 1)) == "1er juin 2022"
        assert show_date(date(2022, 6, 21)) == "21 juin 2022"


def test_lines_stay_as_they_were_typed() -> None:
    assert "helped?<br" in markdown("What helped?\nWhat was missing?")


class _Typed(Form):
    original = OriginalField()
    note = WordsField("Note", needed=False)
    title = WordsField("Title", needed=False)


def test_what_is_typed_in_another_language_than_the_original_is_not_lost() -> None:
    posted = [("original", "nl"), ("note-nl", ""), ("note-fr", "Une note."), ("title-nl", "Gids")]
    request = Request({"type": "http", "state": {}})
    request.state.form = FormData([*posted, ("title-fr", "Guide")])
    form = _Typed(request)
    assert form.note.words == words("fr", "Une note.")
    assert form.title.words == words("nl", "Gids", fr="Guide")


def test_a_text_that_is_not_begun_stands_in_the_language_it_is_begun_in() -> None:
    with speaking("en"):
        form = discussion_form(None, "nl")
        assert form.text.entries[0].language == form.original.data == "nl"
