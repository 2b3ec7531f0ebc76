"""The wall shows the step, the code, and what came in, was grouped or was chosen."""

from __future__ import annotations

import re
from collections.abc import Callable

from governance.core.database import Database
from governance.core.idempotency import new_key
from governance.recommendations.actions import cluster
from governance.recommendations.queries import table_of
from governance.workshops.actions import begin_step, close_room
from governance.workshops.codes import show_code
from governance.workshops.models import Step
from governance.workshops.queries import get_workshop
from tests.browse import Browser
from tests.cast import Cast
from tests.rooms import join_room, open_workshop, put_on_table

type Browse = Callable[..., Browser]


def begin(database: Database, cast: Cast, workshop_id: int, step: Step) -> None:
    with database.writing() as db:
        begin_step(db, get_workshop(db, workshop_id, for_=cast.finn), step, by=cast.finn)


def hide(database: Database, cast: Cast, workshop_id: int, hides: bool) -> None:
    with database.writing() as db:
        get_workshop(db, workshop_id, for_=cast.finn).hides_texts = hides


def fill(database: Database, cast: Cast, workshop_id: int, number: int) -> None:
    for place in range(1, number + 1):
        put_on_table(database, workshop_id, cast.mia, f"Wens {place}")


def shown(html: str) -> list[str]:
    """The titles on this page of the wall; the others are there, hidden."""
    items = re.findall(r'<li id="note-\d+"( hidden)?><p class="wall-title">.*?(Wens \d+)', html)
    return [title for hidden, title in items if not hidden]


def test_question_step_time_and_code_are_in_sight(
    database: Database, cast: Cast, browse: Browse
) -> None:
    workshop_id = open_workshop(database, cast)
    html = browse(cast.finn, "nl").get(f"/workshops/{workshop_id}/wall")
    assert "Wat moet anders?" in html
    assert re.search(r'aria-current="step">Verzamelen<', html)
    left = re.search(r'data-ends="(\d+)"', html)
    assert left
    assert 2390 <= int(left[1]) <= 2400
    with database.reading() as db:
        code = get_workshop(db, workshop_id, for_=cast.finn).join_code
    assert show_code(code) in html
    assert 'class="qr"' in html


def test_pages_turn_without_scripts(database: Database, cast: Cast, browse: Browse) -> None:
    workshop_id = open_workshop(database, cast)
    fill(database, cast, workshop_id, 10)
    wall, finn = f"/workshops/{workshop_id}/wall", browse(cast.finn)
    first = finn.get(wall)
    assert shown(first) == [f"Wens {place}" for place in range(1, 9)], "each keeps its place"
    assert f'content="20;url={wall}?page=2"' in first
    assert "1 of 2" in first
    assert shown(finn.get(f"{wall}?page=2")) == ["Wens 9", "Wens 10"]
    assert shown(finn.get(f"{wall}?page=3")) == shown(first), "after the last comes the first"
    for odd in ("x", "0", "-1", "99999999999"):
        finn.get(f"{wall}?page={odd}")


def test_texts_are_counted_until_they_are_revealed(
    database: Database, cast: Cast, browse: Browse
) -> None:
    workshop_id = open_workshop(database, cast)
    fill(database, cast, workshop_id, 3)
    wall, finn = f"/workshops/{workshop_id}/wall", browse(cast.finn)
    hide(database, cast, workshop_id, True)
    html = finn.get(wall)
    assert "Wens" not in html
    assert "<b>3</b> recommendations lie on the table." in html
    hide(database, cast, workshop_id, False)
    assert len(shown(finn.get(wall))) == 3


def test_groups_are_shown_while_they_are_discussed(
    database: Database, cast: Cast, browse: Browse
) -> None:
    workshop_id = open_workshop(database, cast)
    fill(database, cast, workshop_id, 6)
    with database.writing() as db:
        workshop = get_workshop(db, workshop_id, for_=cast.finn)
        cluster(db, workshop, "Betalen", table_of(db, workshop_id)[:5], by=cast.finn)
    wall, finn = f"/workshops/{workshop_id}/wall", browse(cast.finn)
    assert "Betalen" not in finn.get(wall), "while it is collected, notes keep their places"
    begin(database, cast, workshop_id, Step.DISCUSS)
    html = finn.get(wall)
    assert "<h2>Betalen</h2>" in html
    assert "and 2 more" in html
    assert "Not put together yet" in html


def test_what_was_chosen_is_shown_only_at_the_end(
    database: Database, cast: Cast, browse: Browse
) -> None:
    workshop_id = open_workshop(database, cast)
    fill(database, cast, workshop_id, 3)
    join_room(database, workshop_id, cast.mia)
    begin(database, cast, workshop_id, Step.CHOOSE)
    with database.reading() as db:
        second = table_of(db, workshop_id)[1].id
    page = f"/workshops/{workshop_id}"
    browse(cast.mia).post(f"{page}/choice", key=new_key(), **{f"dots-{second}": "3"})
    finn = browse(cast.finn)
    html = finn.get(f"{page}/wall")
    assert "<b>1</b> device has chosen." in html
    assert "<b>3</b> dots" not in html
    with database.writing() as db:
        close_room(db, get_workshop(db, workshop_id, for_=cast.finn), by=cast.finn)
    html = finn.get(f"{page}/wall")
    assert html.index("Wens 2") < html.index("Wens 1"), "most dots first"
    assert "<b>3</b> dots" in html
