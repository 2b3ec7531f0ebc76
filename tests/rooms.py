"""Workshops and recommendations for tests, made by walking the actions."""

from __future__ import annotations

from datetime import date
from typing import Any

from governance.core.database import Database
from governance.core.policy import Actor
from governance.core.words import words
from governance.recommendations import actions
from governance.recommendations.actions import Typed
from governance.recommendations.models import Signature
from governance.recommendations.queries import get_recommendation
from governance.workshops.actions import Planned, join, open_room, plan
from governance.workshops.models import Facilitator, Stage, Workshop
from governance.workshops.queries import get_workshop, with_ticket
from tests.cast import Cast

GUIDE = Typed("nl", "De gids moet duidelijker", "Niemand vindt de weg in de gebruikersgids.")


def a_room(workshop_id: int, stage: Stage, *facilitators: int) -> Workshop:
    """A workshop outside any database, for the policies."""
    given: dict[str, Any] = {"id": workshop_id, "stage": stage}
    given["facilitators"] = [
        Facilitator(workshop_id=workshop_id, person_id=n) for n in facilitators
    ]
    return Workshop(**given)


def plan_workshop(database: Database, cast: Cast) -> int:
    """A workshop that Finn facilitates; its id."""
    typed = Planned(
        words("nl", "Hoe werken we samen?", fr="Comment travailler ensemble ?"),
        date(2022, 3, 22),
        questions=words("nl", "Wat moet anders?"),
        place="Luik",
        office="Liège",
    )
    with database.writing() as db:
        return plan(db, typed, [cast.finn.person or 0], by=cast.sam).id


def open_workshop(database: Database, cast: Cast) -> int:
    """The same, open; its id."""
    workshop_id = plan_workshop(database, cast)
    with database.writing() as db:
        open_room(db, get_workshop(db, workshop_id, for_=cast.finn), by=cast.finn)
    return workshop_id


def join_room(database: Database, workshop_id: int, by: Actor, name: str = "Jo") -> Actor:
    """A device in the room, as the one who acts."""
    with database.writing() as db:
        workshop = get_workshop(db, workshop_id, for_=by)
        _participant, ticket = join(db, workshop, by=by, name=name, table="3")
        return with_ticket(db, ticket, by)


def put_on_table(
    database: Database,
    workshop_id: int,
    by: Actor,
    title: str = GUIDE.title,
    signature: Signature = Signature.NAME,
    *,
    text: str = GUIDE.text,
) -> int:
    """A recommendation on the table; its id."""
    with database.writing() as db:
        workshop = get_workshop(db, workshop_id, for_=by)
        typed = Typed("nl", title, text, signature=signature)
        return actions.submit(db, workshop, typed, by=by).id


def received(database: Database, cast: Cast, by: Actor | None = None) -> int:
    """A recommendation that was handed over to the register; its id."""
    workshop_id = open_workshop(database, cast)
    one = put_on_table(database, workshop_id, by or cast.mia)
    with database.writing() as db:
        recommendation = get_recommendation(db, one, for_=cast.finn)
        actions.hand_over(db, recommendation, answer_days=90, by=cast.finn)
    return one
