"""One decision with its reasons, its vote and its trail; the trail of a whole meeting."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.web import House, redirect, render
from governance.decisions import actions, names, policy
from governance.decisions.forms import CorrectionForm, ReplyForm
from governance.decisions.majority import Result, sentence
from governance.decisions.models import Decision, Settled, Stage, Vote
from governance.decisions.queries import (
    conflicts_on,
    corrections_on,
    decided_together,
    get_correction,
    get_decision,
)
from governance.decisions.rules import public_from
from governance.meetings.policy import can_see_inside
from governance.meetings.queries import get_meeting
from governance.progress.queries import trail_of


def show_decision(request: Request, db: Session, actor: Actor) -> Response:
    """What was decided, why, by what vote, who left the room; and its trail."""
    decision = get_decision(db, request.path_params["decision"], for_=actor)
    return _decision_page(request, db, actor, decision, CorrectionForm())


def _decision_page(
    request: Request, db: Session, actor: Actor, decision: Decision, form: CorrectionForm
) -> Response:
    house: House = request.app.state.house
    every = corrections_on(db, decision.id)
    mine = [one for one in every if one.correction.person_id == actor.person]
    said = [one for one in every if not one.correction.earlier]
    again = all(one.correction.earlier for one in mine)
    keeps = policy.can_keep(actor, decision)
    known = decision.stage == Stage.ANNOUNCED
    return render(
        request,
        "decisions/show.html",
        decision=decision,
        conflicts=conflicts_on(db, [decision.item_id]).get(decision.item_id, []),
        trail=trail_of(db, decision=decision, for_=actor),
        public_from=public_from(decision, house.settings.authors_first_days),
        may={"keep": keeps, "correct": known and again and _is_author(actor, decision)},
        corrections=every if can_see_inside(actor) else mine,
        corrected=(len(said), sum(one.correction.settled == Settled.REWORDED for one in said)),
        form=form,
        reply=ReplyForm(),
        together=decided_together(db, decision.act_id) - 1 if decision.act_id else 0,
        result=sentence(Result.from_json(decision.vote_result)) if decision.vote_result else "",
        vote=db.get(Vote, decision.vote_id) if decision.vote_id else None,
        status=422 if form.errors else 200,
        names=names,
    )


def _is_author(actor: Actor, decision: Decision) -> bool:
    known = decision.recommendation
    return policy.can_correct(actor, known.author_ids if known else frozenset())


def create_correction(request: Request, db: Session, actor: Actor) -> Response:
    """An author puts a fact right, once."""
    decision = get_decision(db, request.path_params["decision"], for_=actor)
    require(_is_author(actor, decision))
    form = CorrectionForm(request)
    if not form.validate():
        return _decision_page(request, db, actor, decision, form)
    known = decision.recommendation
    author_ids = known.author_ids if known else frozenset()
    actions.say_what_is_not_so(db, decision, author_ids, form.text.data, by=actor)
    notice = _("Thank you. The secretary reads it before everyone reads the answer.")
    return redirect(request, "show_decision", decision=decision.id, notice=notice)


def create_correction_reply(request: Request, db: Session, actor: Actor) -> Response:
    """Leave the answer as it is, with a word."""
    correction = get_correction(db, request.path_params["correction"])
    decision = get_decision(db, correction.decision_id, for_=actor)
    require(policy.can_keep(actor, decision))
    form = ReplyForm(request)
    if not form.validate():
        raise Refused(_("Say why the answer stays as it is."))
    actions.leave_as_it_is(db, decision, correction, form.reply.data, by=actor)
    notice = _("The answer stays as it is; its authors read why.")
    return redirect(request, "show_decision", decision=decision.id, notice=notice)


def create_decision_return(request: Request, db: Session, actor: Actor) -> Response:
    """Make an announced decision a draft again."""
    decision = get_decision(db, request.path_params["decision"], for_=actor)
    actions.take_back(db, decision, by=actor)
    notice = _("It is a draft again; the authors hear that it is looked at again.")
    return redirect(request, "show_decision", decision=decision.id, notice=notice)


def show_meeting_line(request: Request, db: Session, actor: Actor) -> Response:
    """What became of all that a meeting dealt with."""
    meeting = get_meeting(db, request.path_params["meeting"], for_=actor)
    trail = trail_of(db, meeting=meeting, for_=actor)
    return render(request, "decisions/line.html", meeting=meeting, trail=trail)
