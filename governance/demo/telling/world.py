"""What the story knows while it is told: who is who, and which key stands for which row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from governance.core.policy import Actor
from governance.core.settings import Settings
from governance.people.models import Person
from governance.people.queries import actor_for

LONGEST_WAIT = 14
"""Days between announcing and publishing in the story, where the setting asks for more."""


class World:
    """Rows by kind and key, and the people as actors."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.wait_days = min(settings.authors_first_days, LONGEST_WAIT)
        self.languages = [code for code in settings.languages if code in ("nl", "fr")]
        self._ids: dict[tuple[str, str], int] = {}
        self._actors: dict[str, Actor] = {}

    def keep(self, kind: str, key: str, thing: Any) -> None:
        """Remember a row under its key."""
        self._ids[kind, key] = thing.id

    def id_of(self, kind: str, key: str) -> int:
        """The id of a row."""
        return self._ids[kind, key]

    def __contains__(self, named: tuple[str, str]) -> bool:
        return named in self._ids

    def actor(self, db: Session, key: str) -> Actor:
        """Somebody by first name, with the roles of that day."""
        if key not in self._actors:
            self._actors[key] = actor_for(db, db.get_one(Person, self.id_of("person", key)))
        return self._actors[key]

    def keys_of(self, kind: str) -> list[str]:
        """Every key of a kind, in the order in which they came."""
        return [key for known, key in self._ids if known == kind]


@dataclass(frozen=True)
class Step:
    """Something that happens at a moment; where it `settles`, what follows from it happens before
    the next step, and otherwise at the end of the day."""

    at: datetime
    tell: Callable[[Session, World], None]
    settles: bool = False
