"""Somebody votes; paper is counted. Nothing here ties a ballot to who cast it."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping

from sqlalchemy import delete
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.errors import NotNow, Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.policy import Actor, require
from governance.priorities import policy
from governance.priorities.models import Round, RoundBallot, TookPart
from governance.priorities.queries import (
    ballot_with,
    candidates_of,
    count_paper_ballots,
    is_on_roll,
    on_paper_of,
    roll_of,
    took_part,
)
from governance.priorities.rules import must_be_a_ballot, must_be_open
from governance.recommendations.anonymity import digest_of_receipt, new_receipt

LOTS = 2**31 - 1


def cast(
    db: Session, round_: Round, points: Mapping[str, int], receipt: str, *, by: Actor
) -> RoundBallot:
    """Put a ballot in, or another in the place of the one that this receipt opens.

    That this person took part is noted; the ballot knows its receipt alone. Nothing of it is
    recorded: the journal would keep the order in which they came.
    """
    require(policy.can_vote(by, round_, on_roll=is_on_roll(db, round_, by)))
    must_be_open(round_)
    must_be_a_ballot(round_, points, _offered(db, round_))
    took, ballot = took_part(db, round_, by), ballot_with(db, round_, receipt)
    if took is None:
        if ballot is not None:
            raise NotNow(_("This receipt is of another ballot."))
        db.add(TookPart(round_id=round_.id, person_id=by.person or 0))
        ballot = _put_in(db, round_, points, receipt)
    elif took.on_paper:
        raise NotNow(_("You voted on paper; that ballot counts."))
    elif ballot is None:
        raise NotNow(
            _("You voted already, on another device. Type its receipt to change your ballot.")
        )
    ballot.points = _said(points)
    return ballot


def note_paper_voters(db: Session, round_: Round, persons: Iterable[int], *, by: Actor) -> None:
    """Tick off who handed in a ballot on paper; who voted on a device stays as they are."""
    require(policy.can_count_paper(by, round_))
    must_be_open(round_)
    known, wanted = on_paper_of(db, round_), set(persons)
    if not wanted <= {row.id for row in roll_of(db, round_)}:
        raise Refused(_("This person is not on the roll of this round."))
    on_paper = {one for one, paper in known.items() if paper}
    if any(not known.get(one, True) for one in wanted):
        raise NotNow(_("Somebody whom you ticked off voted on a device."))
    if len(wanted) < count_paper_ballots(db, round_):
        raise NotNow(_("More ballots on paper are typed in than names would be ticked off."))
    for person in sorted(wanted - on_paper):
        db.add(TookPart(round_id=round_.id, person_id=person, on_paper=True))
    gone = col(TookPart.round_id) == round_.id, col(TookPart.person_id).in_(on_paper - wanted)
    db.execute(delete(TookPart).where(*gone))
    record(db, "round.paper_noted", round_, by=by, names=len(wanted))


def type_in_paper(db: Session, round_: Round, points: Mapping[str, int], *, by: Actor) -> int:
    """Type in one ballot on paper; its number, to be written on it.

    There are never more of them than names that are ticked off.
    """
    require(policy.can_count_paper(by, round_))
    must_be_open(round_)
    must_be_a_ballot(round_, points, _offered(db, round_))
    there_are = count_paper_ballots(db, round_)
    if there_are >= sum(on_paper_of(db, round_).values()):
        raise NotNow(_("Tick off first who handed in this ballot."))
    ballot = _put_in(db, round_, points, new_receipt())
    ballot.paper = there_are + 1
    record(db, "round.paper_counted", round_, by=by, ballots=ballot.paper)
    return ballot.paper


def _offered(db: Session, round_: Round) -> set[str]:
    return {str(one.id) for one, _project, _axis in candidates_of(db, round_.id)}


def _put_in(db: Session, round_: Round, points: Mapping[str, int], receipt: str) -> RoundBallot:
    """A ballot under a number drawn by lot, so that its place tells nothing."""
    ballot = RoundBallot(
        id=1 + secrets.randbelow(LOTS),
        round_id=round_.id,
        receipt=digest_of_receipt(receipt),
        points=_said(points),
    )
    db.add(ballot)
    return ballot


def _said(points: Mapping[str, int]) -> dict[str, int]:
    return {one: given for one, given in sorted(points.items()) if given}
