"""What happens to an answer before the meeting: advice is given, means and words prepared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Session

from governance.core import clock
from governance.core.errors import NotNow, Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.lifecycle import hold_stage
from governance.core.policy import Actor, require
from governance.core.seen import must_be_as_seen
from governance.core.words import Words
from governance.decisions import policy
from governance.decisions.actions.deciding import draft
from governance.decisions.models import (
    Act,
    Advice,
    AgendaItem,
    AnswerFile,
    Decision,
    Outcome,
    PreparedAnswer,
)
from governance.decisions.rules import Drafted, as_advised, keep_words
from governance.recommendations.models import ANSWERS, WAITING, Recommendation


@dataclass(frozen=True, slots=True)
class Advised:
    """What is typed of an advice."""

    directorate: str
    text: Words
    given_on: date
    given_by: str = ""
    outcome: Outcome | None = None


def keep_file(
    db: Session,
    recommendation: Recommendation,
    *,
    euros: Decimal,
    days: Decimal,
    notes: str,
    seen: str | None = None,
    by: Actor,
) -> AnswerFile:
    """Estimate what an answer would cost, and note what only those inside read."""
    require(policy.can_prepare(by, recommendation))
    hold_stage(recommendation)
    file = db.get(AnswerFile, recommendation.id)
    must_be_as_seen(db, file, AnswerFile.TYPED, seen)
    file = file or AnswerFile(recommendation_id=recommendation.id)
    file.euros, file.days, file.notes = euros, days, notes
    db.add(file)
    record(db, "answer_file.kept", file, by=by)
    return file


def advise(db: Session, recommendation: Recommendation, typed: Advised, *, by: Actor) -> Advice:
    """Add what a directorate advises; it decides nothing, and stays as it was given."""
    require(policy.can_prepare(by, recommendation))
    must_be_answerable(recommendation)
    if typed.given_on > clock.today():
        raise Refused(_("An advice that is given has a day that is not to come."))
    advice = Advice(
        recommendation_id=recommendation.id,
        directorate=typed.directorate,
        given_by=typed.given_by,
        given_on=typed.given_on,
        outcome=typed.outcome,
        text=typed.text,
    )
    db.add(advice)
    record(db, "advice.given", advice, by=by, directorate=typed.directorate)
    return advice


def prepare(
    db: Session,
    recommendation: Recommendation,
    typed: Drafted,
    seen: str | None = None,
    *,
    by: Actor,
) -> PreparedAnswer:
    """Write an answer for the body to decide on, if none was written since `seen`; it need not be
    whole, or in every language."""
    require(policy.can_prepare(by, recommendation))
    hold_stage(recommendation)
    must_be_answerable(recommendation)
    prepared = db.get(PreparedAnswer, recommendation.id)
    must_be_as_seen(db, prepared, PreparedAnswer.TYPED, seen)
    if prepared is None:
        prepared = PreparedAnswer(
            recommendation_id=recommendation.id, outcome=typed.outcome, reasons=typed.reasons
        )
    keep_words(prepared, typed)
    db.add(prepared)
    record(db, "answer.prepared", prepared, by=by)
    return prepared


def must_be_answerable(recommendation: Recommendation) -> None:
    """Raise `NotNow` where no answer is due any more, or not yet."""
    if recommendation.stage not in WAITING | ANSWERS:
        raise NotNow(_("This recommendation can no longer be answered."))


def follow(
    db: Session, recommendation: Recommendation, advice: Advice, *, by: Actor
) -> PreparedAnswer:
    """Prepare an answer from an advice: its outcome, and its words as the reasons. What somebody
    prepared already is not written over: that is read beside the advice first."""
    require(policy.can_prepare(by, recommendation))
    if db.get(PreparedAnswer, recommendation.id) is not None:
        raise NotNow(_("An answer is prepared already. Read both, and keep one."))
    return prepare(db, recommendation, as_advised(advice), by=by)


def take_over(
    db: Session, item: AgendaItem, typed: Drafted | None, *, act: Act | None = None, by: Actor
) -> Decision:
    """Let the body decide what was prepared, as it stands: the draft of its decision."""
    require(policy.can_draft(by, item))
    if typed is None:
        raise NotNow(_("No answer is prepared, and no advice says what to answer."))
    return draft(db, item, typed, act=act, by=by)
