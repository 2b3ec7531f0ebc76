"""What an author puts right in an answer before everyone reads it, and what is done with that."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.errors import NotNow, Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.lifecycle import hold_stage
from governance.core.policy import Actor, require
from governance.core.words import Words
from governance.decisions import policy
from governance.decisions.models import STANDS, AgendaItem, Correction, Decision, Settled, Stage
from governance.decisions.queries import waiting_corrections
from governance.decisions.rules import ask_to_publish, must_be_readable
from governance.meetings.models import Meeting


def say_what_is_not_so(
    db: Session, decision: Decision, author_ids: frozenset[int], text: str, *, by: Actor
) -> Correction:
    """An author puts a fact right, once for each answer they are told, while the public does not
    read it yet; the secretaries hear of it."""
    require(policy.can_correct(by, author_ids))
    hold_stage(decision)
    if decision.stage != Stage.ANNOUNCED:
        raise NotNow(_("A fact can be put right while the authors alone know the answer."))
    found = select(Correction).where(col(Correction.decision_id) == decision.id, STANDS)
    if db.scalars(found.where(col(Correction.person_id) == by.person)).first() is not None:
        raise NotNow(_("You have put a fact right already; the secretary reads it."))
    given: dict[str, Any] = {"decision_id": decision.id, "person_id": by.person}
    correction = Correction(**given, text=text, sent_at=clock.now())
    db.add(correction)
    facts: dict[str, Any] = {"decision": decision.reference, "decision_id": decision.id}
    record(db, "correction.sent", correction, by=by, **facts)
    return correction


def leave_as_it_is(
    db: Session, decision: Decision, correction: Correction, reply: str, *, by: Actor
) -> None:
    """Leave the answer as it is, with a word to who wanted it put right."""
    require(policy.can_keep(by, decision))
    hold_stage(decision)
    _must_wait(correction)
    if not reply.strip():
        raise Refused(_("Say why the answer stays as it is."))
    correction.settled, correction.reply = Settled.LEFT, reply.strip()
    if decision.stage == Stage.ANNOUNCED:
        ask_to_publish(db, decision)
    facts: dict[str, Any] = {"recommendation": decision.recommendation_id or 0}
    record(db, "correction.left", decision, by=by, reference=decision.reference, **facts)


def _must_wait(correction: Correction) -> None:
    if not correction.waits:
        raise NotNow(_("This was answered already."))


def correct(
    db: Session,
    decision: Decision,
    *,
    reasons: Words,
    text: Words | None,
    missing_resource: Words | None,
    languages: Sequence[str],
    by: Actor,
) -> None:
    """Word an announced decision anew, because an author put a fact right. What was decided and
    by which votes stays; its authors are told again, and have their days again."""
    require(policy.can_keep(by, decision))
    hold_stage(decision)
    waiting = waiting_corrections(db, decision.id)
    if decision.stage != Stage.ANNOUNCED or not waiting:
        raise NotNow(_("The authors know this decision; it stays as it is."))
    if not reasons.text.strip():
        raise Refused(_("A decision needs its reasons, in words."))
    before = decision.reasons.all_texts()
    decision.reasons, decision.text = reasons, text
    if decision.missing_resource:
        decision.missing_resource = missing_resource or decision.missing_resource
    must_be_readable(decision, languages)
    decision.announced_at = clock.now()
    for correction in waiting:
        correction.settled = Settled.REWORDED
    if _meeting_of(db, decision).minutes_approved_on:
        decision.reworded_on = clock.today()
    ask_to_publish(db, decision)
    facts: dict[str, Any] = {"recommendation": decision.recommendation_id or 0, "before": before}
    facts |= {"reference": decision.reference, "reasons": reasons.all_texts()}
    record(db, "decision.corrected", decision, by=by, **facts)


def _meeting_of(db: Session, decision: Decision) -> Meeting:
    """The meeting that decided it."""
    return db.get_one(Meeting, db.get_one(AgendaItem, decision.item_id).meeting_id)
