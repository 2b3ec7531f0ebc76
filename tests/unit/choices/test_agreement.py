"""The texts are read with the room, worded a last time, agreed on, and handed over."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from typing import Any

import pytest

from governance.core.database import Database
from governance.core.errors import NotNow, NotYou
from governance.recommendations import actions
from governance.recommendations.anonymity import holding_receipt, new_receipt
from governance.recommendations.models import Signature, Stage
from governance.recommendations.queries import get_recommendation, versions_of
from governance.workshops.queries import get_workshop
from tests.browse import Browser
from tests.cast import Cast
from tests.counting import count_queries
from tests.rooms import GUIDE, open_workshop, put_on_table
from tests.unit.choices.test_harvest import evening

Browse = Callable[..., Browser]


def agreed(database: Database, cast: Cast, one: int) -> bool:
    with database.reading() as db:
        return get_recommendation(db, one, for_=cast.finn).agreed


def test_the_room_reads_every_text_in_its_languages_and_agrees_on_it(
    database: Database, cast: Cast, browse: Browse
) -> None:
    room = f"/workshops/{open_workshop(database, cast)}"
    one = put_on_table(database, int(room.rpartition("/")[2]), cast.mia)
    finn, page = browse(cast.finn), f"{room}/agreement"
    with count_queries(database) as asked:
        html = finn.get(page)
    assert len(asked) <= 12
    assert "Not in this language yet: Français" in html
    assert "0 of 1 agreed" in html
    (into,) = re.findall(r'href="(/recommendations/[^"]*translations/new[^"]*)"', html)
    (action,) = re.findall(r'action="([^"]*translations[^"]*)"', finn.get(unescape(into)))
    french = {"title": "Le guide doit être plus clair", "text": "On n’y trouve rien."}
    answer = finn.post(unescape(action), language="fr", **french)
    assert answer.headers["location"] == f"{page}#r{one}"
    html = finn.get(page)
    assert french["title"] in html
    assert GUIDE.title in html
    finn.post(f"{room}/agreements/{one}")
    assert "1 of 1 agreed" in finn.get(page)
    assert agreed(database, cast, one)
    finn.post(f"{room}/agreements/{one}/end")
    assert not agreed(database, cast, one)


def test_other_words_and_a_dissent_open_it_again_and_every_original_is_kept(
    database: Database, cast: Cast, browse: Browse
) -> None:
    room = open_workshop(database, cast)
    one = put_on_table(database, room, cast.mia)
    finn, page = browse(cast.finn), f"/workshops/{room}/agreement"
    finn.post(f"/workshops/{room}/agreements/{one}")
    wording = f"/workshops/{room}/wordings/{one}"
    assert "A minority position" in finn.get(wording)
    for dissent in ("Tafel 3 wil geen gids.", "Tafel 3 wil een korte gids."):
        answer = finn.post(
            wording, title="De gids wordt klaar", text="Zo.", dissent=dissent, next=page
        )
        assert answer.headers["location"] == page
    html = finn.get(page)
    assert "Tafel 3 wil een korte gids." in html
    assert "0 of 1 agreed" in html, "other words open it again"
    with database.reading() as db:
        first, second = versions_of(db, one)
        assert (second.text.text, second.dissent) == (GUIDE.text, None)
        assert first.dissent
        assert first.dissent.text == "Tafel 3 wil geen gids."
    assert "Tafel 3 wil geen gids." in finn.get(wording)


def test_what_its_author_words_anew_is_not_agreed_on_any_more(
    database: Database, cast: Cast
) -> None:
    room, receipt = open_workshop(database, cast), new_receipt()
    with database.writing() as db:
        workshop = get_workshop(db, room, for_=cast.finn)
        typed = actions.Typed("nl", "Betaal op tijd", "Snel.", signature=Signature.ANONYMOUS)
        one = actions.submit(db, workshop, typed, by=cast.mia, receipt=receipt)
        actions.agree(db, one, by=cast.finn)
        number = one.id
    assert agreed(database, cast, number)
    with database.writing() as db:
        holder = holding_receipt(cast.visitor, receipt)
        text = get_recommendation(db, number, for_=cast.finn)
        actions.rewrite(db, text, "Betaal op tijd", "Binnen zeven dagen.", by=holder)
    assert not agreed(database, cast, number)


def test_what_is_agreed_is_handed_over_and_the_rest_stays(
    database: Database, cast: Cast, browse: Browse
) -> None:
    harvest, _guide = evening(database, cast, browse)
    room = harvest.removesuffix("/harvest")
    finn, page = browse(cast.finn), f"{room}/agreement"
    number = int(room.rpartition("/")[2])
    stays = put_after(database, cast, number, ["Een tuin", "Een dak"])
    html = finn.get(page)
    assert "1 handed over already" in html
    finn.post(f"{room}/agreements/{stays[0]}")
    html = finn.get(page)
    chosen = re.findall(r'name="chosen" value="(\d+)"', html)
    assert chosen == [str(stays[0])]
    assert "The other 2 stay with the workshop" in html
    assert reworded(database, cast, stays[0])
    stale = {"chosen": chosen, "as-agreed": "yes"}
    assert finn.post(f"{room}/hand-overs", **stale).status_code == 409
    finn.post(f"{room}/agreements/{stays[0]}")
    finn.post(f"{room}/hand-overs", **stale)
    with database.reading() as db:
        stages = [get_recommendation(db, one, for_=cast.finn).stage for one in stays]
    assert stages == [Stage.RECEIVED, Stage.PROPOSED]


def reworded(database: Database, cast: Cast, one: int) -> bool:
    """Somebody words it anew in another window, after the page was opened."""
    with database.writing() as db:
        text = get_recommendation(db, one, for_=cast.finn)
        actions.reword(db, text, "Een tuin", "Op het dak.", by=cast.finn)
        return not text.agreed


def put_after(database: Database, cast: Cast, room: int, lines: list[str]) -> list[int]:
    with database.writing() as db:
        workshop = get_workshop(db, room, for_=cast.finn)
        return [one.id for one in actions.type_in(db, workshop, "nl", lines, by=cast.finn)]


def test_only_who_runs_the_room_notes_it_and_only_of_what_lies_there_for_all(
    database: Database, cast: Cast, browse: Browse
) -> None:
    room = open_workshop(database, cast)
    one = put_on_table(database, room, cast.mia)
    for stranger in (cast.mia, cast.max, None):
        page = browse(stranger)
        assert page.client.get(f"/workshops/{room}/agreement").status_code == 403
        assert page.post(f"/workshops/{room}/agreements/{one}").status_code == 403
    finn = browse(cast.finn)
    assert finn.post(f"/workshops/{room}/agreements/999").status_code == 404
    with database.writing() as db:
        text: Any = get_recommendation(db, one, for_=cast.finn)
        with pytest.raises(NotYou):
            actions.agree(db, text, by=cast.mia)
        actions.hide(db, text, "noemt iemand", by=cast.finn)
        with pytest.raises(NotNow):
            actions.agree(db, text, by=cast.finn)
