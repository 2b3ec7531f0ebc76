"""Who is acting. Policies are pure: no database, no clock, no request."""

from __future__ import annotations

from dataclasses import dataclass, field

from governance.core.errors import NotYou
from governance.core.i18n import _


@dataclass(frozen=True, slots=True)
class Actor:
    """Whoever acts: a person with the roles of today, a device in one workshop, the holder of the
    `receipt` of one text (its digest), or the public."""

    person: int | None = None
    name: str = ""
    email: str = ""
    language: str = "nl"
    roles: frozenset[str] = frozenset()
    session: str = ""
    participant: int | None = None
    workshop: int | None = None
    receipt: str = ""
    votes_in: frozenset[int] = field(default=frozenset())

    @property
    def is_person(self) -> bool:
        """Signed in."""
        return self.person is not None

    def has(self, *roles: str) -> bool:
        """Holds at least one of these roles today."""
        return not self.roles.isdisjoint(roles)


Visitor = Actor()
"""The public: a person without roles."""

System = Actor(name="", roles=frozenset({"system"}))
"""The house itself, doing what a date or a rule makes due; imports and the command line too."""


def require(allowed: bool, sentence: str = "") -> None:
    """Raise `NotYou` (403) unless `allowed`."""
    if not allowed:
        raise NotYou(sentence or _("You are not the person who can do this."))
