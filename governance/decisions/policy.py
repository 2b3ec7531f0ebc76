"""Who may set an agenda, declare a conflict, decide, announce, read, and write the minutes."""

from __future__ import annotations

from collections.abc import Iterable

from governance.core.policy import Actor
from governance.decisions.models import AgendaItem, Decision, Minutes, MinutesStage, Stage
from governance.meetings import policy as meetings
from governance.meetings.models import Body, Meeting
from governance.meetings.quorum import Seat
from governance.recommendations.models import Recommendation


def can_set_agenda(actor: Actor, meeting: Meeting) -> bool:
    """The secretary and administrators."""
    return actor.has("secretary", "admin", "system")


def can_declare_conflict(actor: Actor, item: AgendaItem, person_id: int) -> bool:
    """The secretary, administrators, and the person in conflict."""
    return actor.has("secretary", "admin", "system") or actor.person == person_id


def can_draft(actor: Actor, item: AgendaItem) -> bool:
    """The secretary and administrators."""
    return actor.has("secretary", "admin")


def can_keep(actor: Actor, decision: Decision) -> bool:
    """The secretary and administrators (rewrite, drop, announce)."""
    return actor.has("secretary", "admin")


def can_publish(actor: Actor, decision: Decision) -> bool:
    """The secretary and administrators; the house itself, once the days have passed."""
    return actor.has("secretary", "admin", "system")


def can_see_item(actor: Actor, item: AgendaItem) -> bool:
    """Everyone where it is public; otherwise who sees inside."""
    return item.public or meetings.can_see_inside(actor)


def can_see(actor: Actor, decision: Decision, item: AgendaItem, author_ids: frozenset[int]) -> bool:
    """Everyone once it is published; its authors once it is announced; who sees inside always."""
    if meetings.can_see_inside(actor):
        return True
    if decision.stage == Stage.PUBLISHED:
        return item.public
    return decision.stage == Stage.ANNOUNCED and actor.person in author_ids


def can_prepare(actor: Actor, recommendation: Recommendation) -> bool:
    """The secretary and administrators."""
    return actor.has("secretary", "admin")


def can_see_file(actor: Actor) -> bool:
    """Directors, the secretary and administrators."""
    return meetings.can_see_inside(actor)


def can_act(actor: Actor) -> bool:
    """The secretary and administrators (many at once, at the secretary's desk)."""
    return actor.has("secretary", "admin")


def can_set_voting_rule(actor: Actor, body: Body) -> bool:
    """The secretary and administrators."""
    return actor.has("secretary", "admin", "system")


def can_vote(actor: Actor, seat: Seat) -> bool:
    """Who holds the seat; where it is represented, who represents it."""
    return actor.person is not None and actor.person == (seat.represented_by_id or seat.person_id)


def can_see_names_of_votes(actor: Actor) -> bool:
    """Directors, the secretary and administrators; the public reads counts."""
    return meetings.can_see_inside(actor)


def can_correct(actor: Actor, author_ids: frozenset[int]) -> bool:
    """The authors of the recommendation that is answered."""
    return actor.person in author_ids


def can_keep_minutes(actor: Actor, meeting: Meeting) -> bool:
    """The secretary and administrators (write, send, treat remarks, note an approval)."""
    return actor.has("secretary", "admin", "system")


def can_read_minutes(actor: Actor, seats: Iterable[Seat]) -> bool:
    """Who sees inside, and who has a seat at the meeting; everyone else reads what is public of
    approved ones."""
    return meetings.can_see_inside(actor) or _sits(actor, seats)


def can_remark(actor: Actor, minutes: Minutes, seats: Iterable[Seat]) -> bool:
    """Who has a seat at the meeting, while its minutes wait for approval."""
    return minutes.stage == MinutesStage.SENT and _sits(actor, seats)


def _sits(actor: Actor, seats: Iterable[Seat]) -> bool:
    return actor.person is not None and any(seat.person_id == actor.person for seat in seats)
