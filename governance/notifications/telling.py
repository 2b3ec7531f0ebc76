"""People who have to do something hear of it: one notice and one mail each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import batched
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.journal import Event
from governance.core.outbox import ask_for_each
from governance.core.words import Words
from governance.decisions.models import AgendaItem, Decision, Vote
from governance.decisions.voting import voter_of, voters_on
from governance.meetings.models import Meeting
from governance.notifications.models import Notice
from governance.people.models import MailPace, Person
from governance.people.queries import secretaries
from governance.priorities.models import Round
from governance.priorities.queries import roll_of

AT_ONCE = 1_000


@dataclass(frozen=True, slots=True)
class Said:
    """What is told: the entry and verb it follows from, its page, and what it is about."""

    seq: int
    verb: str
    path: str
    reference: str
    title: Words
    more: Mapping[str, Any] = field(default_factory=dict)
    """What a mail says besides."""


def tell_members(db: Session, event: Event) -> None:
    """Tell those whom the event names that there is something to read in the minutes of its
    meeting, but for who acted."""
    meeting: Meeting = event.thing
    path = f"/meetings/{meeting.id}/minutes"
    more = {"changed": event.facts["changed"]} if "changed" in event.facts else {}
    said = Said(event.seq, event.verb, path, meeting.reference, meeting.title, more)
    tell(db, said, [one for one in event.facts["people"] if one != event.by.person])


def tell_secretaries(db: Session, event: Event) -> None:
    """Tell the secretaries, or where there is none the administrators, that an author puts a fact
    right: the answer waits for them."""
    decision = db.get_one(Decision, event.facts["decision_id"])
    item = db.get_one(AgendaItem, decision.item_id)
    said = Said(event.seq, event.verb, f"/decisions/{decision.id}", decision.reference, item.title)
    tell(db, said, [one for one in secretaries(db) if one != event.by.person])


def tell_voters(db: Session, event: Event) -> None:
    """Tell everybody on the roll of a round, but for who opened it, that a ballot waits."""
    round_: Round = event.thing
    path = f"/priorities/{round_.id}/ballot"
    said = Said(event.seq, event.verb, path, round_.reference, round_.title)
    voters = [row.id for row in roll_of(db, round_, most=None)]
    tell(db, said, [one for one in voters if one != event.by.person])


def tell_who_votes(db: Session, event: Event) -> None:
    """Tell whose hand casts a vote on a point, but for who opened it, that it is open. They sit
    in the meeting, and it lasts minutes: a mail would come when it is over."""
    vote: Vote = event.thing
    item = db.get_one(AgendaItem, vote.item_id)
    meeting = db.get_one(Meeting, item.meeting_id)
    hands = sorted({voter_of(seat) for seat in voters_on(db, item, meeting)} - {event.by.person})
    path = f"/agenda-items/{item.id}/vote"
    said = Said(event.seq, event.verb, path, meeting.reference, item.title)
    tell(db, said, hands, by_mail=False)


def tell(db: Session, said: Said, people: Sequence[int], *, by_mail: bool = True) -> None:
    """One notice each, and unless it would come too late a mail, for who wants one at each
    step."""
    for some in batched(people, AT_ONCE):
        found = select(col(Person.id), col(Person.mail_pace), col(Person.email)).where(
            col(Person.id).in_(some), col(Person.erased_at).is_(None)
        )
        there = db.execute(found.order_by(col(Person.id))).all()
        notice = {"seq": said.seq, "verb": said.verb, "path": said.path, "made_at": clock.now()}
        notice |= {"reference": said.reference, "title": said.title}
        if there:
            db.execute(insert(Notice), [notice | {"person_id": one.id} for one in there])
        if not by_mail:
            continue
        mailed = [one.id for one in there if one.mail_pace == MailPace.EACH and one.email]
        line = {"path": said.path, "reference": said.reference, "title": said.title.to_json()}
        line |= said.more
        about = {"verb": said.verb, "about": [line]}
        mails = {f"notice {one} {said.seq}": about | {"person": one} for one in mailed}
        ask_for_each(db, "notice", mails)
