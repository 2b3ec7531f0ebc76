"""What a workshop brought is read as a whole: by the room all of it, by everyone what went on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from governance.core.database import Database
from governance.recommendations import actions
from governance.recommendations.queries import get_recommendation
from governance.workshops.actions import begin_step, close_room
from governance.workshops.models import Step
from governance.workshops.queries import get_workshop
from tests.browse import Browser
from tests.cast import Cast
from tests.counting import count_queries
from tests.rooms import open_workshop, put_on_table


def evening(database: Database, cast: Cast, browse: Callable[..., Browser]) -> tuple[str, int]:
    """A room that grouped, merged, chose and handed one over; its page and what was handed over."""
    workshop_id = open_workshop(database, cast)
    room = f"/workshops/{workshop_id}"
    guide = put_on_table(database, workshop_id, cast.mia, "De gids moet duidelijker")
    same = put_on_table(database, workshop_id, cast.max, "Een gids die iedereen begrijpt")
    put_on_table(database, workshop_id, cast.max, "Sneller betalen")
    with database.writing() as db:
        workshop = get_workshop(db, workshop_id, for_=cast.finn)
        ones = [get_recommendation(db, one, for_=cast.finn) for one in (guide, same)]
        actions.cluster(db, workshop, "Duidelijkheid", ones, by=cast.finn)
        actions.merge(db, ones[1], ones[0], by=cast.finn)
        begin_step(db, workshop, Step.CHOOSE, by=cast.finn)
    mia = browse(cast.mia)
    door = f"/join/{code_of(database, cast, workshop_id)}"
    mia.send(door, door, name="Mia", table="1")
    dots: dict[str, Any] = {f"dots-{guide}": "2"}
    mia.send(f"{room}/choice", f"{room}/choice", **dots)
    with database.writing() as db:
        workshop = get_workshop(db, workshop_id, for_=cast.finn)
        one = get_recommendation(db, guide, for_=cast.finn)
        actions.hand_over(db, one, answer_days=90, by=cast.finn)
        close_room(db, workshop, by=cast.finn)
    return f"{room}/harvest", guide


def code_of(database: Database, cast: Cast, workshop_id: int) -> str:
    with database.reading() as db:
        return get_workshop(db, workshop_id, for_=cast.finn).join_code


def test_the_room_reads_groups_merged_texts_dots_and_what_stays(
    database: Database, cast: Cast, browse: Callable[..., Browser]
) -> None:
    page, _guide = evening(database, cast, browse)
    finn = browse(cast.finn, language="en")
    with count_queries(database) as asked:
        html = finn.get(page)
    assert len(asked) <= 12
    for said in ("Duidelijkheid", "Merged into it", "Een gids die iedereen begrijpt", "2 dots"):
        assert said in html
    assert "stays with the workshop" in html
    assert page in finn.get(page.removesuffix("/harvest"))


def test_everyone_reads_what_was_handed_over_and_nothing_else(
    database: Database, cast: Cast, browse: Callable[..., Browser]
) -> None:
    page, _guide = evening(database, cast, browse)
    html = browse(language="en").get(page)
    assert "De gids moet duidelijker" in html
    for said in ("Sneller betalen", "Een gids die iedereen begrijpt", "Duidelijkheid", "2 dots"):
        assert said not in html
