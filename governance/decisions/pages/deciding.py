"""The pages on which a decision is drafted, announced to the authors, and published."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.errors import NotNow, Problem, Refused
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.seen import Meanwhile, Seen, as_sent, clash, seen_of
from governance.core.web import House, redirect, render
from governance.decisions import actions, policy
from governance.decisions.answers import answer_for
from governance.decisions.forms import DecisionForm, WordingForm, form_of, form_with
from governance.decisions.majority import Result, sentence
from governance.decisions.models import AgendaItem, Decision, Stage
from governance.decisions.queries import corrections_on, decision_on, get_decision, get_item
from governance.decisions.voting import rule_of, vote_on, voters_on
from governance.meetings.queries import get_body, seats_at
from governance.meetings.quorum import quorum_of
from governance.people.queries import who_did

REWRITTEN = ("decision.drafted", "decision.rewritten", "decision.corrected")


def new_decision(request: Request, db: Session, actor: Actor) -> Response:
    """Write down what was decided on a point."""
    item = get_item(db, request.path_params["item"], for_=actor)
    require(policy.can_draft(actor, item))
    form = form_with(answer_for(db, item.recommendation_id), vote_on(db, item.id))
    return _page(request, db, item, form)


def create_decision(request: Request, db: Session, actor: Actor) -> Response:
    """Keep the draft."""
    item = get_item(db, request.path_params["item"], for_=actor)
    require(policy.can_draft(actor, item))
    form = DecisionForm(request)
    if not form.validate():
        return _page(request, db, item, form)
    try:
        actions.draft(db, item, form.typed(), by=actor)
    except (Refused, NotNow) as refused:
        if (theirs := decision_on(db, item)) and theirs.is_draft:
            return _clash(request, db, item, theirs, refused)
        return _refuse(request, db, item, form, refused)
    return _back(request, item, _("The draft is kept. Nobody else reads it yet."))


def create_prepared_decision(request: Request, db: Session, actor: Actor) -> Response:
    """Take the prepared answer over as the decision, in one press."""
    item = get_item(db, request.path_params["item"], for_=actor)
    require(policy.can_draft(actor, item))
    actions.take_over(db, item, answer_for(db, item.recommendation_id), by=actor)
    return _back(request, item, _("The draft is kept. Nobody else reads it yet."))


def edit_decision(request: Request, db: Session, actor: Actor) -> Response:
    """Change a draft; once the authors know it, its words alone, where one of them put a fact
    right."""
    decision = get_decision(db, request.path_params["decision"], for_=actor)
    require(policy.can_keep(actor, decision))
    if decision.stage == Stage.ANNOUNCED:
        return _wording(request, db, decision, WordingForm(None, decision, original=_of(decision)))
    return _page(request, db, decision.item, form_of(decision), decision)


def update_decision(request: Request, db: Session, actor: Actor) -> Response:
    """Change it; where somebody else did so meanwhile, theirs is shown and what was typed kept."""
    decision = get_decision(db, request.path_params["decision"], for_=actor)
    require(policy.can_keep(actor, decision))
    if decision.stage == Stage.ANNOUNCED:
        return _correct(request, db, actor, decision)
    form = form_of(decision, request)
    if not form.validate():
        return _page(request, db, decision.item, form, decision)
    try:
        actions.rewrite(db, decision, form.typed(), as_sent(request), by=actor)
    except Meanwhile as late:
        return _clash(request, db, decision.item, decision, late)
    except (Refused, NotNow) as refused:
        return _refuse(request, db, decision.item, form, refused, decision=decision)
    return _back(request, decision.item, _("Saved."))


def _clash(
    request: Request, db: Session, item: AgendaItem, theirs: Decision, late: Problem
) -> Response:
    """What somebody else wrote on the point meanwhile, above what was typed."""
    form, who = form_of(theirs, request), who_did(db, theirs, *REWRITTEN)
    before = clash(form, theirs, Decision.TYPED, late, who)
    return _page(request, db, item, form, theirs, status=409, before=before)


def _of(decision: Decision) -> str:
    return decision.reasons.original


def _correct(request: Request, db: Session, actor: Actor, decision: Decision) -> Response:
    form = WordingForm(request, decision, original=_of(decision))
    if not form.validate():
        return _wording(request, db, decision, form)
    try:
        actions.correct(
            db,
            decision,
            reasons=form.reasons.words,
            text=form.text.data or None,
            missing_resource=form.missing_resource.data or None,
            languages=_house(request).settings.languages,
            by=actor,
        )
    except (Refused, NotNow) as refused:
        form.form_errors = [refused.sentence]
        return _wording(request, db, decision, form)
    notice = _("Worded anew. The authors are told again, and have their days again.")
    return redirect(request, "show_decision", decision=decision.id, notice=notice)


def _wording(request: Request, db: Session, decision: Decision, form: WordingForm) -> Response:
    return render(
        request,
        "decisions/wording.html",
        status=422 if form.errors else 200,
        form=form,
        decision=decision,
        corrections=corrections_on(db, decision.id),
        required_languages=_house(request).settings.languages,
    )


def _refuse(
    request: Request,
    db: Session,
    item: AgendaItem,
    form: DecisionForm,
    refused: Refused | NotNow,
    *,
    decision: Decision | None = None,
) -> Response:
    form.form_errors = [refused.sentence]
    return _page(request, db, item, form, decision, status=refused.status)


def _page(
    request: Request,
    db: Session,
    item: AgendaItem,
    form: DecisionForm,
    decision: Decision | None = None,
    *,
    status: int | None = None,
    before: Seen | None = None,
) -> Response:
    """The form of a decision, beside what decides whether it can be one."""
    body = get_body(db, item.meeting.body_id)
    vote, (rule, _chair) = vote_on(db, item.id), rule_of(db, body.id)
    prepared = None if decision else answer_for(db, item.recommendation_id)
    return render(
        request,
        "decisions/edit.html",
        status=status or (422 if form.errors else 200),
        form=form,
        before=before or seen_of(decision, Decision.TYPED, request),
        item=item,
        decision=decision,
        lacks_quorum=not (decision and decision.counted)
        and not quorum_of(item.meeting, body, seats_at(db, item.meeting)).reached,
        voters=len(voters_on(db, item, item.meeting, decision.counted if decision else None)),
        vote=vote,
        result=sentence(Result.from_json(vote.result)) if vote and vote.result else "",
        rule=rule,
        prepared=prepared,
        required_languages=_house(request).settings.languages,
    )


def _house(request: Request) -> House:
    house: House = request.app.state.house
    return house


def create_decision_dismissal(request: Request, db: Session, actor: Actor) -> Response:
    """Give a draft up."""
    decision = get_decision(db, request.path_params["decision"], for_=actor)
    actions.drop(db, decision, by=actor)
    return _back(request, decision.item, _("The draft is dropped."))


def create_decision_announcement(request: Request, db: Session, actor: Actor) -> Response:
    """Tell the authors."""
    decision = get_decision(db, request.path_params["decision"], for_=actor)
    actions.announce(db, decision, languages=_house(request).settings.languages, by=actor)
    notice = _("The decision is final.")
    if decision.recommendation_id and decision.authors_told:
        notice = _("The authors hear it now; the public some days later.")
    elif decision.recommendation_id:
        notice = _("None of its authors can be reached: it waits for nobody.")
    return _back(request, decision.item, notice)


def create_decision_publication(request: Request, db: Session, actor: Actor) -> Response:
    """Let everyone read it."""
    decision = get_decision(db, request.path_params["decision"], for_=actor)
    wait_days = _house(request).settings.authors_first_days
    actions.publish(db, decision, wait_days=wait_days, by=actor)
    return _back(request, decision.item, _("The decision is published."))


def _back(request: Request, item: AgendaItem, notice: str) -> Response:
    anchor = f"item-{item.id}"
    return redirect(request, "show_meeting", meeting=item.meeting_id, notice=notice, anchor=anchor)
