"""The secretary's desk: what waits, and what is done to many at once, shown before it is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core import clock
from governance.core.choosing import among
from governance.core.edge import is_number
from governance.core.errors import NotFound, Problem, Refused
from governance.core.i18n import _, later, ngettext
from governance.core.policy import Actor, require
from governance.core.web import House, redirect, render
from governance.decisions import actions, effects, names, policy
from governance.decisions.effects import Effect
from governance.decisions.forms import TogetherForm
from governance.decisions.models import Act, ActKind, Stage
from governance.decisions.queries import (
    FILTERS,
    MOST,
    acts_lately,
    coming_back,
    count_desk,
    decided_in,
    get_act,
    meetings_to_decide,
    meetings_to_fill,
    minutes_waiting,
    promised,
    waiting_for_answer,
)
from governance.decisions.rules import public_from
from governance.meetings.models import Meeting
from governance.meetings.queries import get_meeting
from governance.projects.queries import overcommitted

TABS = {
    "waiting": later("Waiting for an answer"),
    "returning": later("Returning"),
    "drafts": later("To tell the authors"),
    "announced": later("The authors know"),
    "promised": later("Promised to report"),
    "minutes": later("Minutes"),
}


def show_secretary(request: Request, db: Session, actor: Actor) -> Response:
    """What waits on the desk, by when it is due."""
    require(policy.can_act(actor))
    tab = among(request, "list", TABS) or "waiting"
    chosen = among(request, "only", FILTERS)
    fills = tab in ("waiting", "returning")
    return render(
        request,
        "decisions/secretary.html",
        tab=tab,
        lists=TABS,
        chosen=chosen,
        filters=names.FILTERS,
        counts=count_desk(db, clock.today()),
        rows=_rows(request, db, tab, chosen),
        most=MOST,
        all_chosen=request.query_params.get("all") == "1",
        to_fill=meetings_to_fill(db) if fills else [],
        to_decide=meetings_to_decide(db) if tab == "waiting" else [],
        acts=acts_lately(db),
        over=overcommitted(db, [clock.today().year, clock.today().year + 1]),
        ActKind=ActKind,
        names=names,
        today=clock.today(),
    )


def _rows(request: Request, db: Session, tab: str, chosen: str) -> list[dict[str, Any]]:
    """The rows of a list, each as it is shown."""
    today = clock.today()
    if tab == "waiting":
        return [{"row": row} for row in waiting_for_answer(db, today, chosen)]
    if tab == "returning":
        return [{"row": row} for row in coming_back(db, today)]
    if tab == "minutes":
        return [{"row": row} for row in minutes_waiting(db, today)]
    if tab == "promised":
        return [{"row": row} for row in promised(db, today)]
    house: House = request.app.state.house
    stage = Stage.DRAFT if tab == "drafts" else Stage.ANNOUNCED
    needed, wait = house.settings.languages, house.settings.authors_first_days
    return [
        {
            "row": row,
            "missing": [code for code in needed if _is_missing(row, code)],
            "public_from": public_from(row, wait) if stage == Stage.ANNOUNCED else None,
        }
        for row in decided_in(db, stage)
    ]


def _is_missing(row: Any, code: str) -> bool:
    texts = (row.reasons, row.text, row.missing_resource)
    return any(text.missing([code]) for text in texts if text)


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be done, to which; `ids` is None for every point of a meeting."""

    kind: ActKind
    ids: Sequence[int] | None
    meeting: Meeting | None
    votes: tuple[int, int, int] | None = None


def _asked(request: Request, db: Session, actor: Actor, typed: Any) -> Asked:
    kind = str(typed.get("act", ""))
    if kind not in set(ActKind):
        raise NotFound
    wanted = [str(value) for value in typed.getlist("chosen")]
    if not all(map(is_number, wanted)):
        raise NotFound
    if len(wanted) > MOST:
        raise Refused(_("Choose at most %(n)s at once.", n=MOST))
    ids: Sequence[int] | None = sorted({int(value) for value in wanted})
    meeting = _meeting(db, actor, ActKind(kind), typed)
    if kind == ActKind.FOLLOW and not ids and request.method in ("GET", "HEAD"):
        ids = None
    return Asked(ActKind(kind), ids, meeting)


def _meeting(db: Session, actor: Actor, kind: ActKind, typed: Mapping[str, Any]) -> Meeting | None:
    name = {ActKind.AGENDA: "agenda_of", ActKind.FOLLOW: "points_of"}.get(kind)
    if name is None:
        return None
    value = str(typed.get(name, ""))
    if not is_number(value):
        raise Refused(_("Choose a meeting."))
    return get_meeting(db, int(value), for_=actor)


def _effects(request: Request, db: Session, asked: Asked, *, by_vote: bool) -> list[Effect]:
    """What would be done, one by one."""
    house: House = request.app.state.house
    languages, wait = house.settings.languages, house.settings.authors_first_days
    if asked.kind == ActKind.ANNOUNCE:
        return effects.told(db, asked.ids or [], languages, wait)
    if asked.kind == ActKind.PUBLISH:
        return effects.published(db, asked.ids or [], wait)
    if asked.meeting is None:
        raise NotFound
    if asked.kind == ActKind.AGENDA:
        return effects.on_agenda(db, asked.meeting, asked.ids or [])
    return effects.decided(db, asked.meeting, asked.ids, by_vote=by_vote)


def new_act(request: Request, db: Session, actor: Actor) -> Response:
    """Everything that would happen, before it does."""
    require(policy.can_act(actor))
    asked = _asked(request, db, actor, request.query_params)
    shown = _effects(request, db, asked, by_vote=False)[:MOST]
    return _preview(request, asked, shown, TogetherForm())


def _preview(
    request: Request,
    asked: Asked,
    shown: Sequence[Effect],
    form: TogetherForm,
    *,
    changed: frozenset[int] = frozenset(),
    status: int = 200,
) -> Response:
    return render(
        request,
        "decisions/act.html",
        status=status,
        asked=asked,
        possible=[one for one in shown if one.is_possible],
        refused=[one for one in shown if not one.is_possible],
        changed=changed,
        form=form,
        names=names,
    )


def create_act(request: Request, db: Session, actor: Actor) -> Response:
    """Do exactly what was shown; where something changed in between, say so and do nothing."""
    require(policy.can_act(actor))
    typed = request.state.form
    asked = _asked(request, db, actor, typed)
    form = TogetherForm(request)
    fine = form.validate()
    shown = _effects(request, db, asked, by_vote=fine and form.votes is not None)
    seen = {one.id: str(typed.get(f"seen-{one.id}", "")) for one in shown}
    changed = effects.changed_since(shown, seen)
    if changed or not fine:
        status = 409 if fine else 422
        return _preview(request, asked, shown, form, changed=changed, status=status)
    try:
        act = _do(request, db, actor, replace(asked, votes=form.votes), shown)
    except Problem as problem:
        form.form_errors = [problem.sentence]
        return _preview(request, asked, shown, form, status=problem.status)
    return redirect(request, "show_secretary", notice=_done(act), anchor="acts")


def _do(
    request: Request,
    db: Session,
    actor: Actor,
    asked: Asked,
    shown: Sequence[Effect],
) -> Act:
    settings = request.app.state.house.settings
    things = [one.thing for one in shown]
    if asked.kind == ActKind.ANNOUNCE:
        return actions.announce_together(db, things, languages=settings.languages, by=actor)
    if asked.kind == ActKind.PUBLISH:
        wait = settings.authors_first_days
        return actions.publish_together(db, things, wait_days=wait, by=actor)
    if asked.meeting is None:
        raise NotFound
    if asked.kind == ActKind.AGENDA:
        days = settings.answer_days
        return actions.put_on_agenda(db, asked.meeting, things, answer_days=days, by=actor)
    answers = [(one.thing, one.more) for one in shown]
    return actions.follow_together(db, asked.meeting, answers, asked.votes, by=actor)


def _done(act: Act) -> str:
    number = len(act.done)
    return ngettext("Done, for %(num)s.", "Done, for all %(num)s.", number) % {"num": number}


def create_act_undoing(request: Request, db: Session, actor: Actor) -> Response:
    """Undo what was done to many, as far as nobody went on from there."""
    require(policy.can_act(actor))
    number = actions.undo(db, get_act(db, request.path_params["act"]), by=actor)
    said = ngettext("Undone, for %(num)s.", "Undone, for %(num)s.", number) % {"num": number}
    return redirect(request, "show_secretary", notice=said, anchor="acts")
