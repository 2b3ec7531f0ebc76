"""A round is planned and given what is voted on; it is opened and closed."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core import clock
from governance.core.asking import ask
from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.web import redirect, url
from governance.meetings.queries import bodies, get_body
from governance.priorities import actions, policy
from governance.priorities.actions import Planned
from governance.priorities.choosing import Completion
from governance.priorities.equal_shares import Utility
from governance.priorities.forms import RoundForm, candidate_form, costs_in
from governance.priorities.models import Candidate, Electorate, Form, Round
from governance.priorities.queries import budgets_of, candidates_of, get_candidate, get_round
from governance.projects.queries import get_project, proposed_projects


def _here(request: Request, db: Session, actor: Actor) -> Round:
    """The round of this address."""
    return get_round(db, request.path_params["round"], for_=actor)


def new_round(request: Request, db: Session, actor: Actor) -> Response:
    """Plan a round."""
    require(policy.can_plan(actor))
    today = clock.today()
    form = RoundForm(request, None, electorate_on=today, opens_on=today)
    return _ask(request, _with_bodies(db, form))


def create_round(request: Request, db: Session, actor: Actor) -> Response:
    """Keep a planned round."""
    require(policy.can_plan(actor))
    form = _with_bodies(db, RoundForm(request))
    if not form.validate():
        return _ask(request, form)
    try:
        body = get_body(db, int(form.body.data))
        round_ = actions.plan_round(db, body, _typed(form), by=actor)
    except Refused as refused:
        form.refuse("closes_on", refused.sentence)
        return _ask(request, form)
    notice = _("The round is planned. Say next what there is to share, and add the projects.")
    return redirect(request, "show_round", round=round_.id, notice=notice)


def edit_round(request: Request, db: Session, actor: Actor) -> Response:
    """Put right what was typed of a round."""
    round_ = _here(request, db, actor)
    require(policy.can_prepare(actor, round_))
    return _ask(request, _over(request, db, round_), round_)


def update_round(request: Request, db: Session, actor: Actor) -> Response:
    """Keep it."""
    round_ = _here(request, db, actor)
    require(policy.can_prepare(actor, round_))
    form = _over(request, db, round_)
    if not form.validate():
        return _ask(request, form, round_)
    try:
        actions.rewrite_round(db, round_, _typed(form), by=actor)
    except Refused as refused:
        form.refuse("closes_on", refused.sentence)
        return _ask(request, form, round_)
    return redirect(request, "show_round", round=round_.id, notice=_("Saved."))


def _over(request: Request, db: Session, round_: Round) -> RoundForm:
    body, original = str(round_.body_id), round_.title.original
    return _with_bodies(db, RoundForm(request, round_, body=body, original=original))


def _with_bodies(db: Session, form: RoundForm) -> RoundForm:
    form.body.choices = [(str(one.id), str(one.name)) for one in bodies(db) if one.decides]
    return form


def _ask(request: Request, form: RoundForm, round_: Round | None = None) -> Response:
    if round_ is None:
        action, back = url(request, "create_round"), url(request, "list_rounds")
    else:
        action = url(request, "update_round", round=round_.id)
        back = url(request, "show_round", round=round_.id)
    return ask(
        request,
        form,
        title=_("Put this round right") if round_ else _("Plan a round"),
        about=round_.title if round_ else None,
        lead=_("Projects ask for the same euros and the same days. Voters say what comes first."),
        action=action,
        label=_("Save"),
        back=back,
        station="project",
    )


def _typed(form: RoundForm) -> Planned:
    return Planned(
        title=form.title.words,
        summary=form.summary.data or None,
        opens_on=form.opens_on.data,
        closes_on=form.closes_on.data,
        electorate_on=form.electorate_on.data,
        electorate=Electorate(form.electorate.data),
        form=Form(form.form.data),
        points=form.points.data or 10,
        utility=Utility(form.utility.data),
        completion=Completion(form.completion.data),
    )


def new_candidate(request: Request, db: Session, actor: Actor) -> Response:
    """Add a project, or change what it costs."""
    round_ = _here(request, db, actor)
    require(policy.can_prepare(actor, round_))
    return _ask_candidate(request, round_, _candidate_form(request, db, round_))


def create_candidate(request: Request, db: Session, actor: Actor) -> Response:
    """Keep it."""
    round_ = _here(request, db, actor)
    require(policy.can_prepare(actor, round_))
    form = _candidate_form(request, db, round_)
    if not form.validate():
        return _ask_candidate(request, round_, form)
    costs = costs_in(form, budgets_of(db, round_.id))
    if not any(costs.values()):
        form.refuse("project", _("Say what it costs, of at least one of the means."))
        return _ask_candidate(request, round_, form)
    project = get_project(db, int(form.project.data), for_=actor)
    actions.add_candidate(db, round_, project, costs, form.feasibility.data or None, by=actor)
    return redirect(request, "show_round", round=round_.id, anchor="candidates", notice=_("Saved."))


def _candidate_form(request: Request, db: Session, round_: Round) -> Any:
    """Over the candidate that the address names, or a new one."""
    asked = request.query_params.get("candidate", "")
    found = get_candidate(db, round_, int(asked)) if asked.isdigit() and len(asked) < 9 else None
    budgets = budgets_of(db, round_.id)
    form: Any = candidate_form(budgets)(
        request, None, **_before(found, [one.id for one in budgets])
    )
    taken = {one.project_id for one, _project, _axis in candidates_of(db, round_.id)}
    new = found is None and request.method == "GET"
    offered = [one for one in proposed_projects(db) if not new or one.id not in taken]
    form["project"].choices = [(str(one.id), f"{one.reference} {one.title}") for one in offered]
    return form


def _before(found: Candidate | None, budgets: list[int]) -> dict[str, Any]:
    if found is None:
        return {}
    costs = {f"cost_{one}": Decimal(found.costs.get(str(one), "0")) for one in budgets}
    return {"project": str(found.project_id), "feasibility": found.feasibility} | costs


def _ask_candidate(request: Request, round_: Round, form: Any) -> Response:
    return ask(
        request,
        form,
        title=_("A project in this round"),
        about=round_.title,
        lead=_("Only projects that are proposed can be voted on; say what each would take."),
        action=url(request, "create_candidate", round=round_.id),
        label=_("Save"),
        back=url(request, "show_round", round=round_.id),
        station="project",
    )


def create_candidate_removal(request: Request, db: Session, actor: Actor) -> Response:
    """Take a project out of the round."""
    round_ = _here(request, db, actor)
    require(policy.can_prepare(actor, round_))
    candidate = get_candidate(db, round_, request.path_params["candidate"])
    actions.take_off(db, round_, candidate, by=actor)
    return redirect(request, "show_round", round=round_.id, notice=_("It is taken out."))


def create_round_opening(request: Request, db: Session, actor: Actor) -> Response:
    """Voting begins."""
    round_ = _here(request, db, actor)
    actions.open_round(db, round_, by=actor)
    return redirect(request, "show_round", round=round_.id, notice=_("The round is open."))


def create_round_closing(request: Request, db: Session, actor: Actor) -> Response:
    """Voting ends."""
    round_ = _here(request, db, actor)
    actions.close_round(db, round_, by=actor)
    notice = _("The round is closed. The ballots are being counted.")
    return redirect(request, "show_round", round=round_.id, notice=notice)
