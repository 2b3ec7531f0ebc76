"""A board of four (Ada, Bo, Edda, Lena decide; Finn advises) and its meetings, for many tests."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from governance.core.words import words
from governance.meetings import actions
from governance.meetings.actions import Planned
from governance.meetings.models import Body, Kind, Meeting, Presence, Voice
from tests.cast import SINCE, Cast

DAY = date(2022, 6, 21)
DIRECTORS = ("ada", "bo", "edda", "lena")


def found_board(db: Session, cast: Cast, *, decides: bool = True, percent: int = 50) -> Body:
    """The board of directors, with its mandates."""
    name = words("nl", "Raad van bestuur", fr="Conseil d'administration", en="Board of directors")
    body = actions.add_body(db, name, decides, percent, by=cast.sam)
    for director in DIRECTORS:
        actions.give_mandate(db, body, cast[director].person or 0, SINCE, by=cast.sam)
    actions.give_mandate(db, body, cast.finn.person or 0, SINCE, Voice.ADVISORY, by=cast.sam)
    return body


def plan(
    db: Session, cast: Cast, body: Body, kind: Kind = Kind.BOARD_MEETING, on: date = DAY
) -> Meeting:
    """A meeting of the board, planned by Sam."""
    title = words("nl", "Raad van juni", fr="Conseil de juin", en="Board of June")
    return actions.plan(db, body, Planned(kind, title, on, place="Brussel"), by=cast.sam)


def note(db: Session, cast: Cast, meeting: Meeting, *present: str, **represented: str) -> None:
    """Sam notes who is there, and who is represented by whom."""
    for first in present:
        actions.note_attendance(db, meeting, cast[first].person or 0, Presence.PRESENT, by=cast.sam)
    for first, proxy in represented.items():
        given: Any = (cast[first].person, Presence.REPRESENTED, cast[proxy].person)
        actions.note_attendance(db, meeting, *given, by=cast.sam)


def hold(db: Session, cast: Cast, kind: Kind = Kind.BOARD_MEETING, *present: str) -> Meeting:
    """An open meeting of a new board, with Ada, Bo and Edda (or `present`) in the room."""
    meeting = plan(db, cast, found_board(db, cast), kind)
    actions.open_meeting(db, meeting, by=cast.sam)
    note(db, cast, meeting, *(present or ("ada", "bo", "edda")))
    return meeting
