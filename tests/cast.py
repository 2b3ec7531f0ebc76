"""The people of every test, one a role, and how they come to be: by the actions, as in life."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.core.database import Database
from governance.core.policy import Actor, System, Visitor
from governance.people.actions import add_person, grant
from governance.people.models import RoleName
from governance.people.queries import actor_for

SINCE = date(2020, 1, 1)

PEOPLE = {
    "ada": ("Ada Demir", "nl", RoleName.ADMIN),
    "bo": ("Bo Claes", "nl", RoleName.BOARD),
    "edda": ("Edda Lambert", "fr", RoleName.EDITOR),
    "finn": ("Finn Peeters", "nl", None),
    "lena": ("Lena Roussel", "fr", None),
    "mia": ("Mia Okafor", "fr", None),
    "max": ("Max Janssens", "nl", None),
    "sam": ("Sam Verbeke", "nl", RoleName.SECRETARY),
}


@dataclass(frozen=True)
class Cast:
    """Ada admin, Bo board, Edda editor, Finn facilitator, Lena lead, Mia and Max members, Sam
    secretary; the visitor is the public."""

    ada: Actor
    bo: Actor
    edda: Actor
    finn: Actor
    lena: Actor
    mia: Actor
    max: Actor
    sam: Actor
    visitor: Actor = Visitor

    def __getitem__(self, name: str) -> Actor:
        """Somebody by first name, in lower case."""
        actor: Actor = getattr(self, name)
        return actor


def engage(database: Database) -> Cast:
    """Add the cast to an empty database."""
    actors = {}
    with database.writing() as db:
        for first, (name, language, role) in PEOPLE.items():
            person = add_person(db, name, f"{first}@example.org", language, by=System)
            if role is not None:
                grant(db, person, role, SINCE, by=System)
            actors[first] = actor_for(db, person)
    return Cast(**actors)
