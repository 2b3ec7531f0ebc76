"""A vote on a point, on the directors' own devices; and the rule by which a body decides."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core import clock
from governance.core.asking import ask
from governance.core.edge import is_number
from governance.core.errors import NotFound, NotNow, Refused
from governance.core.forms import options
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.web import redirect, render, url
from governance.decisions import actions, names, policy
from governance.decisions.answers import answer_for
from governance.decisions.forms import RuleForm, VoteForm
from governance.decisions.majority import Result, explain, sentence
from governance.decisions.models import AgendaItem, Base, Choice, Share, Vote, Way
from governance.decisions.queries import conflicts_on, decision_on, get_item
from governance.decisions.voting import casts_of, rule_of, vote_on
from governance.meetings.models import Body, Stage
from governance.meetings.policy import can_see_inside
from governance.meetings.queries import composition, get_body, seats_at
from governance.meetings.quorum import Seat, attending, free_of_conflict


def show_vote(request: Request, db: Session, actor: Actor) -> Response:
    """Vote, or see how the vote stands."""
    return _page(request, db, actor, _point(request, db, actor), VoteForm())


def _point(request: Request, db: Session, actor: Actor) -> AgendaItem:
    """The point; votes are cast inside."""
    item = get_item(db, request.path_params["item"], for_=actor)
    seats = seats_at(db, item.meeting)
    require(can_see_inside(actor) or any(policy.can_vote(actor, seat) for seat in seats))
    return item


def _page(
    request: Request,
    db: Session,
    actor: Actor,
    item: AgendaItem,
    form: VoteForm,
    *,
    status: int = 200,
) -> Response:
    seats = seats_at(db, item.meeting)
    declared = conflicts_on(db, [item.id]).get(item.id, [])
    there = attending(seats, in_all=item.meeting.stage == Stage.CLOSED)
    voters = free_of_conflict(there, {one.person_id for one in declared})
    vote = vote_on(db, item.id)
    casts = casts_of(db, vote.id) if vote else {}
    rule, _chair = rule_of(db, item.meeting.body_id)
    return render(
        request,
        "decisions/vote.html",
        status=status,
        item=item,
        vote=vote,
        voters=voters,
        mine=[seat for seat in voters if policy.can_vote(actor, seat)],
        sitting={seat.person_id: seat.name for seat in seats},
        casts=casts,
        conflicts=declared,
        rule=explain(rule),
        result=sentence(Result.from_json(vote.result)) if vote and vote.result else "",
        answer=answer_for(db, item.recommendation_id) if can_see_inside(actor) else None,
        decision=decision_on(db, item),
        form=form,
        may={
            "keep": policy.can_draft(actor, item),
            "names": policy.can_see_names_of_votes(actor) and bool(vote and vote.way == Way.NAMED),
        },
        names=names,
    )


def create_vote(request: Request, db: Session, actor: Actor) -> Response:
    """Let the directors vote."""
    item = _point(request, db, actor)
    require(policy.can_draft(actor, item))
    form = VoteForm(request)
    if not form.validate():
        return _page(request, db, actor, item, form, status=422)
    try:
        actions.open_vote(db, item, Way(form.way.data), form.proposal.data or None, by=actor)
    except (Refused, NotNow) as refused:
        form.form_errors = [refused.sentence]
        return _page(request, db, actor, item, form, status=refused.status)
    return _back(request, item, _("The vote is open."))


def create_cast(request: Request, db: Session, actor: Actor) -> Response:
    """Cast the vote of one seat: one's own, or that of whom one represents."""
    item = _point(request, db, actor)
    typed = request.state.form
    seat = _seat(db, item, str(typed.get("seat", "")))
    require(policy.can_vote(actor, seat))
    chosen = str(typed.get("choice", ""))
    if chosen not in set(Choice):
        raise Refused(_("Choose for, against or abstention."))
    actions.cast_vote(db, _vote(db, item), item, seat, Choice(chosen), by=actor)
    return _back(request, item, _("Your vote is cast."))


def _seat(db: Session, item: AgendaItem, person: str) -> Seat:
    found = [seat for seat in seats_at(db, item.meeting) if str(seat.person_id) == person]
    if not found or not is_number(person):
        raise NotFound
    return found[0]


def _vote(db: Session, item: AgendaItem) -> Vote:
    vote = vote_on(db, item.id)
    if vote is None:
        raise NotNow(_("There is no vote on this point."))
    return vote


def create_vote_closing(request: Request, db: Session, actor: Actor) -> Response:
    """End the vote and count it."""
    item = _point(request, db, actor)
    require(policy.can_draft(actor, item))
    actions.close_vote(db, _vote(db, item), item, by=actor)
    return _back(request, item, _("The vote is closed and counted."))


def create_vote_cancellation(request: Request, db: Session, actor: Actor) -> Response:
    """Let the vote not count."""
    item = _point(request, db, actor)
    require(policy.can_draft(actor, item))
    actions.call_off_vote(db, _vote(db, item), item, by=actor)
    return _back(request, item, _("The vote is called off. It can be held again."))


def _back(request: Request, item: AgendaItem, notice: str) -> Response:
    return redirect(request, "show_vote", item=item.id, notice=notice)


def edit_voting_rule(request: Request, db: Session, actor: Actor) -> Response:
    """By which majority a body decides."""
    body = get_body(db, request.path_params["body"])
    require(policy.can_set_voting_rule(actor, body))
    rule, chair = rule_of(db, body.id)
    kept: dict[str, Any] = {"share": rule.share.value, "base": rule.base.value}
    kept |= {"chair_decides": rule.chair_decides, "chair": str(chair or "")}
    return _rule_page(request, db, body, RuleForm(data=kept))


def _rule_page(request: Request, db: Session, body: Body, form: RuleForm) -> Response:
    _offer_chairs(db, body, form)
    return ask(
        request,
        form,
        title=_("Majority"),
        action=url(request, "update_voting_rule", body=body.id),
        label=_("Save"),
        back=url(request, "show_body", body=body.id),
        about=body.name,
        lead=_("By which majority this body decides when it votes."),
        station="decision",
    )


def _offer_chairs(db: Session, body: Body, form: RuleForm) -> None:
    seats = composition(db, body.id, clock.today())
    people = [(str(seat.person_id), seat.name) for seat in seats if seat.decides]
    form.chair.choices = options([("", "–"), *people])


def update_voting_rule(request: Request, db: Session, actor: Actor) -> Response:
    """Change it."""
    body = get_body(db, request.path_params["body"])
    require(policy.can_set_voting_rule(actor, body))
    form = RuleForm(request)
    _offer_chairs(db, body, form)
    if not form.validate():
        return _rule_page(request, db, body, form)
    chair = int(form.chair.data) if form.chair.data else None
    share, base, decides = Share(form.share.data), Base(form.base.data), form.chair_decides.data
    try:
        given: dict[str, Any] = {"chair_decides": decides, "chair_id": chair}
        actions.set_voting_rule(db, body, share, base, **given, by=actor)
    except Refused as refused:
        form.refuse("chair", refused.sentence)
        return _rule_page(request, db, body, form)
    return redirect(request, "show_body", body=body.id, notice=_("Saved."))
