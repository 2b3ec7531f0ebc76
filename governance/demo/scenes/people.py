"""Who they are: the cast that signs in, and the directors, staff and members around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from governance.meetings.models import Obtained, Voice
from governance.people.models import RoleName

SINCE = date(2020, 1, 1)


@dataclass(frozen=True)
class Somebody:
    """A person of the story; the first name is what the scenes call them."""

    name: str
    language: str
    role: RoleName | None = None
    email: str = ""

    @property
    def key(self) -> str:
        """The first name in lower case."""
        return self.name.split()[0].lower()

    @property
    def address(self) -> str:
        """The cast can sign in at once; nobody can at the others' addresses."""
        return self.email or f"{self.name.lower().replace(' ', '.')}@members.example.org"


CAST = [
    Somebody("Ada Demir", "nl", RoleName.ADMIN, "ada@example.org"),
    Somebody("Bo Claes", "nl", RoleName.BOARD, "bo@example.org"),
    Somebody("Edda Lambert", "fr", RoleName.EDITOR, "edda@example.org"),
    Somebody("Finn Peeters", "nl", None, "finn@example.org"),
    Somebody("Lena Roussel", "fr", None, "lena@example.org"),
    Somebody("Mia Okafor", "fr", None, "mia@example.org"),
    Somebody("Max Janssens", "nl", None, "max@example.org"),
    Somebody("Sam Verbeke", "nl", RoleName.SECRETARY, "sam@example.org"),
]

DIRECTORS = [
    Somebody("Nadia Colson", "fr", RoleName.BOARD),
    Somebody("Pieter Vandaele", "nl", RoleName.BOARD),
    Somebody("Amina Benali", "fr", RoleName.BOARD),
    Somebody("Joris Maes", "nl", RoleName.BOARD),
    Somebody("Claire Dumont", "fr", RoleName.BOARD),
    Somebody("Koen Aerts", "nl", RoleName.BOARD),
    Somebody("Olivier Thys", "fr", RoleName.BOARD),
    Somebody("Yusuf Aydin", "nl", RoleName.BOARD),
]

STAFF = [
    Somebody("Wim Hoste", "nl"),
    Somebody("Sofie Bogaert", "nl"),
    Somebody("Julie Gerard", "fr"),
]

MEMBERS = [
    Somebody("Tomas Schmitz", "de"),
    Somebody("Grace Bell", "en"),
    Somebody("Ines Marchal", "fr"),
    Somebody("Bart Coppens", "nl"),
    Somebody("Samira Haddad", "fr"),
    Somebody("Lieve Desmet", "nl"),
    Somebody("Hannah Stone", "en"),
    Somebody("Petra Goffin", "de"),
    Somebody("Rachid Amrani", "fr"),
]

EVERYBODY = [*CAST, *DIRECTORS, *STAFF, *MEMBERS]


@dataclass(frozen=True)
class Seat:
    """A seat in a body."""

    body: str
    person: str
    since: date
    voice: Voice = Voice.DECIDING
    obtained: Obtained = Obtained.ELECTED
    kind: str = ""
    until: date | None = None


YEARS = 4
"""How long a director sits, from one assembly to another."""

BOARD = [
    Seat("board", "nadia", date(2019, 6, 25), kind="A"),
    Seat("board", "bo", date(2020, 6, 23), kind="A"),
    Seat("board", "pieter", date(2020, 6, 23), kind="A"),
    Seat("board", "amina", date(2020, 6, 23), kind="A"),
    Seat("board", "joris", date(2021, 6, 22), kind="A"),
    Seat("board", "claire", date(2021, 6, 22), kind="B"),
    Seat("board", "koen", date(2021, 9, 14), obtained=Obtained.CO_OPTED, kind="B"),
    Seat("board", "yusuf", date(2021, 6, 22), Voice.ADVISORY, Obtained.DRAWN, kind="A"),
]


def terms_of(seat: Seat, today: date) -> Iterator[Seat]:
    """A seat of the board, term after term until today; who was co-opted is elected later."""
    since, obtained = seat.since, seat.obtained
    while since <= today:
        ends = date(since.year + YEARS, 6, 20)
        yield replace(seat, since=since, until=ends, obtained=obtained)
        since = ends + timedelta(days=1)
        if obtained == Obtained.CO_OPTED:
            obtained = Obtained.ELECTED


SEATS = [
    Seat("board", "olivier", date(2020, 1, 1), Voice.ADVISORY, Obtained.EX_OFFICIO),
    Seat("ethics", "claire", date(2021, 6, 22)),
    Seat("ethics", "mia", date(2021, 6, 22), Voice.ADVISORY, Obtained.DRAWN),
    Seat("ethics", "samira", date(2021, 6, 22), Voice.ADVISORY, Obtained.DRAWN),
    *(
        Seat("assembly", somebody.key, SINCE, obtained=Obtained.EX_OFFICIO)
        for somebody in [*CAST, *DIRECTORS, *MEMBERS]
    ),
]
