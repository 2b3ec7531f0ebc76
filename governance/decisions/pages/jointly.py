"""Several points of a meeting are decided together: one answer and one vote, a decision each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.errors import Problem
from governance.core.i18n import _, ngettext
from governance.core.policy import Actor, require
from governance.core.web import House, redirect, render
from governance.decisions import actions, effects, names, policy
from governance.decisions.effects import Effect
from governance.decisions.forms import DecisionForm
from governance.decisions.models import AgendaItem
from governance.decisions.queries import points_to_decide
from governance.decisions.voting import rule_of
from governance.meetings.models import Meeting
from governance.meetings.queries import get_meeting


def new_joint_decision(request: Request, db: Session, actor: Actor) -> Response:
    """Choose the points, and say what is decided on each of them."""
    meeting = _meeting(request, db, actor)
    return _page(request, db, meeting, points_to_decide(db, meeting.id), DecisionForm())


def _meeting(request: Request, db: Session, actor: Actor) -> Meeting:
    require(policy.can_act(actor))
    return get_meeting(db, request.path_params["meeting"], for_=actor)


def create_joint_decision(request: Request, db: Session, actor: Actor) -> Response:
    """Show what would be decided, and decide exactly that with the next press."""
    meeting, form = _meeting(request, db, actor), DecisionForm(request)
    typed = request.state.form
    points, ticked = points_to_decide(db, meeting.id), set(typed.getlist("chosen"))
    chosen = [point for point in points if str(point.id) in ticked]
    fine = form.validate()
    if len(chosen) < 2:
        form.form_errors = [_("Choose at least two points.")]
        fine = False
    if not fine:
        return _page(request, db, meeting, points, form, chosen=chosen, status=422)
    house: House = request.app.state.house
    shown = effects.decided_alike(db, chosen, form.typed(), house.settings.languages)
    if typed.get("step") != "decide":
        return _page(request, db, meeting, points, form, chosen=chosen, shown=shown)
    seen = {one.id: str(typed.get(f"seen-{one.id}", "")) for one in shown}
    changed = effects.changed_since(shown, seen)
    if changed:
        given: dict[str, Any] = {"shown": shown, "changed": changed, "status": 409}
        return _page(request, db, meeting, points, form, chosen=chosen, **given)
    possible = [one.thing for one in shown if one.is_possible]
    try:
        act = actions.decide_together(db, meeting, possible, form.typed(), by=actor)
    except Problem as problem:
        form.form_errors = [problem.sentence]
        return _page(request, db, meeting, points, form, chosen=chosen, status=problem.status)
    done = len(act.done)
    notice = ngettext("Done, for %(num)s.", "Done, for all %(num)s.", done) % {"num": done}
    return redirect(request, "show_meeting", meeting=meeting.id, notice=notice, anchor="agenda")


def _page(
    request: Request,
    db: Session,
    meeting: Meeting,
    points: Sequence[AgendaItem],
    form: DecisionForm,
    *,
    chosen: Sequence[AgendaItem] = (),
    status: int = 200,
    **more: Any,
) -> Response:
    shown: Sequence[Effect] = more.get("shown", ())
    rule, _chair = rule_of(db, meeting.body_id)
    house: House = request.app.state.house
    return render(
        request,
        "decisions/joint_decision.html",
        status=status,
        meeting=meeting,
        points=points,
        form=form,
        chosen=[point.id for point in chosen],
        possible=[one for one in shown if one.is_possible],
        refused=[one for one in shown if not one.is_possible],
        changed=more.get("changed", {}),
        rule=rule,
        required_languages=house.settings.languages,
        names=names,
    )
