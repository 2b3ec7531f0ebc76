"""A vote on a point, on the directors' own devices."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.edge import is_number
from governance.core.errors import NotFound, NotNow, Refused
from governance.core.i18n import _, ngettext
from governance.core.policy import Actor, require
from governance.core.web import redirect, render, whole
from governance.decisions import actions, names, policy
from governance.decisions.answers import answer_for
from governance.decisions.forms import VoteForm
from governance.decisions.majority import Result, explain, sentence
from governance.decisions.models import AgendaItem, Choice, Vote, Way
from governance.decisions.queries import conflicted, conflicts_on, decision_on, get_item, turnout
from governance.decisions.voting import casts_of, not_voters, rule_of, vote_on
from governance.meetings.models import Stage
from governance.meetings.policy import can_see_inside
from governance.meetings.queries import seats_at
from governance.meetings.quorum import Seat


def show_vote(request: Request, db: Session, actor: Actor) -> Response:
    """Vote, or see how the vote stands."""
    return _page(request, db, actor, _point(request, db, actor))


def _point(request: Request, db: Session, actor: Actor) -> AgendaItem:
    """The point; votes are cast inside."""
    item = get_item(db, request.path_params["item"], for_=actor)
    if not can_see_inside(actor):
        require(any(policy.can_vote(actor, seat) for seat in seats_at(db, item.meeting)))
    return item


def _page(
    request: Request,
    db: Session,
    actor: Actor,
    item: AgendaItem,
    form: VoteForm | None = None,
    *,
    status: int = 200,
    not_now: str = "",
    unchosen: int | None = None,
) -> Response:
    """What is voted on, how it stands, and the ballots of this reader; `unchosen` is the seat for
    which nothing was chosen."""
    rule, _chair = rule_of(db, item.meeting.body_id)
    answer = answer_for(db, item.recommendation_id)
    return render(
        request,
        "decisions/vote.html",
        status=status,
        item=item,
        rule=explain(rule),
        answer=answer,
        decision=decision_on(db, item),
        form=form or _form(item, prepared=answer is not None),
        not_now=not_now,
        unchosen=unchosen,
        names=names,
        **_standing(db, actor, item),
    )


def _standing(db: Session, actor: Actor, item: AgendaItem) -> dict[str, Any]:
    """How the vote stands: who votes and did, who does not and why, and what came out."""
    seats = seats_at(db, item.meeting)
    declared = conflicts_on(db, [item.id]).get(item.id, [])
    in_conflict = {one.person_id for one in declared}
    vote = vote_on(db, item.id)
    casts = casts_of(db, vote.id) if vote else {}
    over = item.meeting.stage == Stage.CLOSED
    named = vote is not None and vote.way == Way.NAMED
    return {
        "vote": vote,
        "casts": casts,
        "turnout": turnout(seats, in_conflict, casts.keys(), actor, in_all=over),
        "void": not_voters(casts, seats, in_conflict),
        "sitting": {seat.person_id: seat.name for seat in seats},
        "conflicts": declared,
        "in_conflict": in_conflict,
        "result": sentence(Result.from_json(vote.result)) if vote and vote.result else "",
        "may": {
            "keep": policy.can_draft(actor, item),
            "names": policy.can_see_names_of_votes(actor) and named,
        },
    }


def _form(item: AgendaItem, *, prepared: bool) -> VoteForm:
    """What is voted on begins as the title of the point, where no answer is prepared."""
    if prepared:
        return VoteForm()
    return VoteForm(data={"proposal": item.title, "original": item.title.original})


def create_vote(request: Request, db: Session, actor: Actor) -> Response:
    """Let the directors vote."""
    item = _point(request, db, actor)
    require(policy.can_draft(actor, item))
    form = VoteForm(request)
    if not form.validate():
        return _page(request, db, actor, item, form, status=422)
    proposal = form.proposal.data or None
    if proposal and proposal.all_texts() == item.title.all_texts():
        proposal = None  # the point itself
    try:
        actions.open_vote(db, item, Way(form.way.data), proposal, by=actor)
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
        return _page(request, db, actor, item, status=422, unchosen=seat.person_id)
    try:
        actions.cast_vote(db, _vote(db, item), item, seat, Choice(chosen), by=actor)
    except NotNow as refused:
        return _page(request, db, actor, item, status=409, not_now=refused.sentence)
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
    """End the vote and count it; whoever closes it knows how many votes are missing."""
    item = _point(request, db, actor)
    require(policy.can_draft(actor, item))
    missing = _missing(db, actor, item)
    if missing > (whole(request.state.form, "missing") or 0):
        sentence = ngettext(
            "%(num)s vote is missing now. Close the vote if you do not wait for it.",
            "%(num)s votes are missing now. Close the vote if you do not wait for them.",
            missing,
        )
        return _page(request, db, actor, item, status=409, not_now=sentence % {"num": missing})
    try:
        actions.close_vote(db, _vote(db, item), item, by=actor)
    except NotNow as refused:
        return _page(request, db, actor, item, status=409, not_now=refused.sentence)
    return _back(request, item, _("The vote is closed and counted."))


def _missing(db: Session, actor: Actor, item: AgendaItem) -> int:
    vote = vote_on(db, item.id)
    if vote is None or not vote.is_open:
        return 0
    cast = casts_of(db, vote.id).keys()
    seats, over = seats_at(db, item.meeting), item.meeting.stage == Stage.CLOSED
    return len(turnout(seats, conflicted(db, item.id), cast, actor, in_all=over).missing)


def create_vote_cancellation(request: Request, db: Session, actor: Actor) -> Response:
    """Let the vote not count; and hold it again at once, where that is asked."""
    item = _point(request, db, actor)
    require(policy.can_draft(actor, item))
    vote = _vote(db, item)
    actions.call_off_vote(db, vote, item, by=actor)
    if "again" not in request.state.form:
        return _back(request, item, _("The vote is called off. It can be held again."))
    actions.open_vote(db, item, vote.way, vote.proposal, by=actor)
    return _back(request, item, _("The vote is called off, and held again: it is open."))


def _back(request: Request, item: AgendaItem, notice: str) -> Response:
    return redirect(request, "show_vote", item=item.id, notice=notice)
