"""A later meeting approves minutes: they are fixed, and what was decided comes out with them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from governance.core import clock
from governance.core.errors import NotNow, Problem, Refused
from governance.core.i18n import LANGUAGES, _
from governance.core.journal import fingerprint, record
from governance.core.lifecycle import become
from governance.core.policy import Actor, require
from governance.decisions import policy
from governance.decisions.actions.announcing import announce, publish
from governance.decisions.minuting import (
    Imprint,
    approved_at,
    version_to_write,
    write_out,
)
from governance.decisions.models import (
    AgendaItem,
    Decision,
    Minutes,
    MinutesFile,
    MinutesStage,
    Stage,
)
from governance.decisions.queries import count_waiting_remarks, decided_at
from governance.decisions.rules import must_be_on_agenda
from governance.decisions.sending import must_be_summed_up
from governance.decisions.typesetting import pdf_of
from governance.decisions.voting import vote_on
from governance.meetings.models import Body, Kind, Meeting
from governance.meetings.models import Stage as MeetingStage
from governance.meetings.queries import seats_at
from governance.meetings.quorum import quorum_of


@dataclass(frozen=True, slots=True)
class CameOut:
    """What came out with the minutes: decisions that their authors hear of now, those that
    everyone reads now, and those that wait, each with why."""

    announced: Sequence[Decision]
    published: Sequence[Decision]
    waiting: Sequence[tuple[Decision, str]]


def approve(
    db: Session,
    meeting: Meeting,
    item: AgendaItem,
    seen: int | None = None,
    *,
    imprint: Imprint,
    languages: Sequence[str],
    wait_days: int,
    by: Actor,
) -> CameOut:
    """Note that a later meeting approved the minutes of `meeting`, on a point of its agenda.

    They never change from now on: their SHA-256, and that of their PDF in each language, stand in
    the journal. Decisions that are still drafts are announced, and known ones published as far as
    their authors' days are over. Raises where the later meeting has no quorum or voted against
    it, where a remark or a draft is not ready, or where somebody wrote after version `seen`.
    """
    require(policy.can_keep_minutes(by, meeting))
    minutes = version_to_write(db, meeting)
    if seen is not None and seen != minutes.version:
        raise NotNow(_("The minutes changed while you were reading. Read them as they are now."))
    later = _must_approve(db, minutes, item)
    if count_waiting_remarks(db, minutes.id):
        raise NotNow(_("A remark on these minutes waits. Take it over or decline it first."))
    must_be_summed_up(meeting, languages)
    came_out = _bring_out(db, meeting, languages, wait_days, by)
    become(minutes, MinutesStage.APPROVED)
    minutes.item_id = item.id
    written = write_out(db, meeting, minutes, seats_at(db, meeting), imprint)
    minutes.content = approved_at(written.content, later)
    minutes.sha256 = fingerprint(minutes.content)
    meeting.summary, meeting.new_summary = meeting.written_summary, None
    meeting.minutes_approved_on, meeting.minutes_fixed = clock.today(), True
    meeting.minutes_sha256 = minutes.sha256
    for decision, _way in decided_at(db, meeting.id).values():
        decision.reworded_on = None
    _record(db, meeting, minutes, later, by)
    return came_out


def _must_approve(db: Session, minutes: Minutes, item: AgendaItem) -> Meeting:
    """The later meeting, which has its quorum, and has these minutes on its agenda."""
    must_be_on_agenda(item)
    later = db.get_one(Meeting, item.meeting_id)
    if item.proposed_as != minutes.name or later.id == minutes.meeting_id:
        raise Refused(_("This point is not for the approval of these minutes."))
    if later.kind == Kind.SEMINAR:
        raise Refused(_("A seminar discusses; it cannot decide."))
    if later.stage not in (MeetingStage.OPEN, MeetingStage.CLOSED):
        raise NotNow(_("Minutes are approved at a meeting; this one is not open yet."))
    if not quorum_of(later, db.get_one(Body, later.body_id), seats_at(db, later)).reached:
        raise NotNow(_("The quorum is not reached: the meeting cannot decide."))
    vote = vote_on(db, item.id)
    if vote is not None and vote.is_open:
        raise NotNow(_("The vote on this point is still open. Close it first."))
    if vote is not None and not vote.result["carried"]:
        raise NotNow(_("The meeting voted against approving these minutes."))
    return later


def _bring_out(
    db: Session, meeting: Meeting, languages: Sequence[str], wait_days: int, by: Actor
) -> CameOut:
    """What still has to come out: nothing stays a draft, and nothing comes out before its time."""
    announced, published, waiting = [], [], []
    for decision, _way in decided_at(db, meeting.id).values():
        if decision.stage == Stage.DRAFT:
            _announce(db, decision, languages, by)
            announced.append(decision)
        if decision.stage == Stage.ANNOUNCED:
            try:
                publish(db, decision, wait_days=wait_days, by=by)
                published.append(decision)
            except NotNow as late:
                waiting.append((decision, late.sentence))
    return CameOut(announced, published, waiting)


def _announce(db: Session, decision: Decision, languages: Sequence[str], by: Actor) -> None:
    try:
        announce(db, decision, languages=languages, by=by)
    except Problem as problem:
        given = {"reference": decision.reference, "why": problem.sentence}
        raise Refused(_("%(reference)s cannot come out yet. %(why)s", **given)) from problem


def _record(db: Session, meeting: Meeting, minutes: Minutes, later: Meeting, by: Actor) -> None:
    """Keep the PDFs, and say in the journal for everyone what was approved, where, and its hash."""
    files = {}
    for language in LANGUAGES:
        pdf = pdf_of(minutes.content, language)
        files[language] = hashlib.sha256(pdf).hexdigest()
        kept: dict[str, Any] = {"language": language, "pdf": pdf, "sha256": files[language]}
        db.add(MinutesFile(minutes_id=minutes.id, **kept))
    facts: dict[str, Any] = {"number": minutes.number, "sha256": minutes.sha256, "files": files}
    facts |= {"reference": meeting.reference, "approved_at": later.reference}
    record(db, "minutes.approved", meeting, by=by, public=True, **facts)
