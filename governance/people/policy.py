"""Who may do what to persons, roles and sessions."""

from __future__ import annotations

from governance.core.policy import Actor
from governance.people.models import Person, SignedIn


def can_manage_people(actor: Actor) -> bool:
    """Administrators, and the command line."""
    return actor.has("admin", "system")


def can_invite(actor: Actor) -> bool:
    """The secretary and administrators: an account without a role, for who is given a seat."""
    return actor.has("secretary", "admin", "system")


def can_sign_in(actor: Actor) -> bool:
    """Everyone."""
    return True


def can_end_session(actor: Actor, session: SignedIn) -> bool:
    """The person whose session it is."""
    return actor.is_person and actor.person == session.person_id


def can_change_settings(actor: Actor, person: Person) -> bool:
    """The person themselves."""
    return actor.is_person and actor.person == person.id


def can_erase(actor: Actor, person: Person) -> bool:
    """The person themselves, and administrators."""
    return person.erased_at is None and (actor.person == person.id or actor.has("admin"))
