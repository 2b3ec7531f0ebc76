"""Who may vote on a point, for whom, by which rule their body decides, and whom a count holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.errors import NotNow, Refused
from governance.core.i18n import _
from governance.decisions.majority import Counts, Result, Rule, count_votes
from governance.decisions.models import (
    AgendaItem,
    Cast,
    Choice,
    Decision,
    Outcome,
    Vote,
    VoteStage,
    VotingRule,
    Way,
)
from governance.decisions.queries import conflicted
from governance.meetings.models import Body, Meeting, Presence, Stage
from governance.meetings.queries import seats_at
from governance.meetings.quorum import Seat, attending, free_of_conflict, quorum_of

if TYPE_CHECKING:
    from governance.decisions.rules import Drafted


def voter_of(seat: Seat) -> int:
    """Whose hand casts the vote of a seat: its proxy's, where it is represented."""
    return seat.represented_by_id or seat.person_id


def voters_on(
    db: Session, item: AgendaItem, meeting: Meeting, counted: Mapping[str, Any] | None = None
) -> list[Seat]:
    """The seats that may vote on a point as it is now; or, where it was decided, those with whom
    that was `counted`, less who declared a conflict of interest since."""
    seats = seats_at(db, meeting)
    if counted:
        among = [seat for seat in seats if seat.person_id in counted["attending"]]
    else:
        among = attending(seats, in_all=meeting.stage == Stage.CLOSED)
    return free_of_conflict(among, conflicted(db, item.id))


def count_present(db: Session, meeting: Meeting) -> dict[str, Any]:
    """The quorum of a meeting as it is now, and with whom; a decision keeps that. Raises `NotNow`
    where it is not reached."""
    seats = seats_at(db, meeting)
    quorum = quorum_of(meeting, db.get_one(Body, meeting.body_id), seats)
    if not quorum.reached:
        raise NotNow(_("The quorum is not reached: the meeting cannot decide."))
    among = attending(seats, in_all=meeting.stage == Stage.CLOSED)
    facts = {"members": quorum.members, "present": quorum.present, "needed": quorum.needed}
    return facts | {"attending": [seat.person_id for seat in among]}


def chair_of(db: Session, meeting: Meeting) -> int | None:
    """Who chairs a meeting: who stands in there, else whom its body has chosen."""
    return meeting.chair_id or rule_of(db, meeting.body_id)[1]


def rule_of(db: Session, body_id: int) -> tuple[Rule, int | None]:
    """By which rule a body decides, and who its chair is; a simple majority where nobody said."""
    kept = db.get(VotingRule, body_id)
    if kept is None:
        return Rule(), None
    return Rule(kept.share, kept.base, kept.chair_decides), kept.chair_id


def vote_on(db: Session, item_id: int) -> Vote | None:
    """The vote that is held or was held on a point; None where it was called off."""
    found = select(Vote).where(
        col(Vote.item_id) == item_id, col(Vote.stage) != VoteStage.CALLED_OFF
    )
    return db.scalars(found.order_by(col(Vote.id).desc())).first()


def must_be_voted(db: Session, meeting_id: int, item_id: int | None = None) -> None:
    """Raise `NotNow` while a vote is open at a meeting (on this point of it), naming the point."""
    found = (
        select(AgendaItem)
        .join(Vote, col(Vote.item_id) == col(AgendaItem.id))
        .where(col(AgendaItem.meeting_id) == meeting_id, col(Vote.stage) == VoteStage.OPEN)
        .order_by(col(AgendaItem.position), col(AgendaItem.id))
    )
    if item_id is not None:
        found = found.where(col(AgendaItem.id) == item_id)
    item = db.scalars(found.limit(1)).first()
    if item is not None:
        raise NotNow(
            _(
                "The vote on point %(number)s, “%(title)s”, is still open. Close it first, or call "
                "it off.",
                number=item.position,
                title=str(item.title),
            )
        )


def casts_of(db: Session, vote_id: int) -> dict[int, Cast]:
    """Whose vote was cast, by person (at most 500)."""
    found = select(Cast).where(col(Cast.vote_id) == vote_id).order_by(col(Cast.person_id))
    return {cast.person_id: cast for cast in db.scalars(found.limit(500))}


def counts_of(db: Session, vote: Vote) -> Counts:
    """What was voted, all together."""
    if vote.way == Way.SECRET:
        columns: Any = (col(Vote.in_favour), col(Vote.against), col(Vote.abstained))
        return Counts(*db.execute(select(*columns).where(col(Vote.id) == vote.id)).one())
    found = select(col(Cast.choice), func.count()).where(col(Cast.vote_id) == vote.id)
    counted = dict(db.execute(found.group_by(col(Cast.choice))).all())
    return Counts(*(counted.get(choice, 0) for choice in Choice))


def result_of(db: Session, vote: Vote, meeting: Meeting) -> tuple[Counts, Result]:
    """The counts, and whether they carry by the rule of the body; the chair's own vote decides a
    tie where it is known."""
    rule, _chair = rule_of(db, meeting.body_id)
    counts = counts_of(db, vote)
    cast = casts_of(db, vote.id).get(chair_of(db, meeting) or 0)
    return counts, count_votes(counts, rule, cast.choice if cast else None)


def not_voters(cast: Mapping[int, Cast], seats: Iterable[Seat], in_conflict: Set[int]) -> list[int]:
    """Whose vote was cast of these, though they, or by whose hand they did, have a conflict of
    interest or were not there after all."""
    there = free_of_conflict(attending(seats, in_all=True), in_conflict)
    may = {seat.person_id: _hands(seat) for seat in there}
    return [one for one, it in cast.items() if it.by_id not in may.get(one, ())]


def must_be_of_voters(db: Session, vote: Vote, item: AgendaItem, meeting: Meeting) -> None:
    """Raise `NotNow` where a vote was cast of somebody, or by somebody, who has a conflict of
    interest, or who was not there after all."""
    if not_voters(casts_of(db, vote.id), seats_at(db, meeting), conflicted(db, item.id)):
        raise NotNow(
            _("Somebody voted who may not vote on this point any more. Hold the vote again.")
        )


def _hands(seat: Seat) -> set[int]:
    """Who may have cast the vote of a seat: its proxy, and its holder while they were there."""
    return {voter_of(seat)} | ({seat.person_id} if seat.presence == Presence.PRESENT else set())


def must_be_votes(
    db: Session, meeting: Meeting, item: AgendaItem, typed: Drafted, counted: Mapping[str, Any]
) -> None:
    """Raise unless the votes are of those who may vote: cast on their devices, or counted by
    hand."""
    vote = vote_on(db, item.id)
    if vote is not None and vote.is_open:
        raise NotNow(_("The vote on this point is still open. Close it first."))
    if vote is not None:
        must_be_of_voters(db, vote, item, meeting)
        return
    may = len(voters_on(db, item, meeting, counted))
    if not may:
        raise Refused(_("Everybody who is there has a conflict of interest: nobody can decide."))
    if any(count < 0 for count in typed.votes) or sum(typed.votes) > may:
        raise Refused(_("There are more votes than people who could vote here (%(n)s).", n=may))


def must_follow(outcome: Outcome, result: Mapping[str, Any]) -> None:
    """Raise `Refused` where something is decided that was voted down."""
    if not result["carried"] and outcome != Outcome.DECLINED:
        raise Refused(_("The vote was lost: this can only be declined, or voted on anew."))


def must_be_counted_since(db: Session, decision: Decision) -> None:
    """Raise `NotNow` where somebody declared a conflict of interest after the votes were
    counted: no count holds the vote of a person in conflict."""
    if decision.vote_result:
        must_follow(decision.outcome, decision.vote_result)
    if decision.vote_result and conflicted(db, decision.item_id) - {
        *decision.counted.get("conflicts", ())
    }:
        raise NotNow(
            _("A conflict of interest was declared since the votes were counted. Count them again.")
        )


def take_votes(
    db: Session, decision: Decision, meeting: Meeting, typed: Drafted, counted: Mapping[str, Any]
) -> None:
    """Keep with the decision with whom it was taken, the votes, and whether they carried: those
    that were cast on the directors' devices, else the counts that were typed, else none."""
    vote = vote_on(db, decision.item_id)
    if vote is not None:
        counts, result = Counts(vote.in_favour, vote.against, vote.abstained), vote.result
    else:
        counts = Counts(typed.votes_for or 0, typed.votes_against or 0, typed.votes_abstained or 0)
        rule, _chair = rule_of(db, meeting.body_id)
        result = count_votes(counts, rule, typed.chair).to_json()
    given = vote is not None or bool(typed.votes)
    if given:
        must_follow(typed.outcome, result)
    decision.vote_id, decision.vote_result = (vote.id if vote else None), (result if given else {})
    decision.counted = {**counted, "conflicts": sorted(conflicted(db, decision.item_id))}
    decision.votes_for = counts.in_favour if given else None
    decision.votes_against = counts.against if given else None
    decision.votes_abstained = counts.abstained if given else None
