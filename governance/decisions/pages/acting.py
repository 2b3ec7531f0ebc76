"""What the secretary does to many at once: shown before it is done, and undone afterwards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.edge import is_number
from governance.core.errors import NotFound, Problem, Refused
from governance.core.i18n import _, ngettext
from governance.core.policy import Actor, require
from governance.core.web import House, redirect, render, url
from governance.decisions import actions, effects, names, policy
from governance.decisions.effects import Effect
from governance.decisions.forms import TogetherForm
from governance.decisions.models import Act, ActKind
from governance.decisions.queries import MOST, get_act
from governance.meetings.models import Meeting
from governance.meetings.queries import get_meeting

OF_MANY = frozenset(ActKind) - {ActKind.TOGETHER}
"""What is done from a list; what is decided together has a page of its own."""

NOTHING: Mapping[int, Sequence[str]] = {}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be done, to which; `ids` is None for every point of a meeting, and `from_meeting`
    says that it was asked for on the page of that meeting."""

    kind: ActKind
    ids: Sequence[int] | None
    meeting: Meeting | None
    from_meeting: bool = False
    votes: tuple[int, int, int] | None = None


def _asked(request: Request, db: Session, actor: Actor, typed: Any) -> Asked:
    kind = str(typed.get("act", ""))
    if kind not in OF_MANY:
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
    return Asked(
        ActKind(kind), ids, meeting, meeting is not None and typed.get("back") == "meeting"
    )


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
        return effects.published(db, asked.ids or [], languages, wait)
    if asked.meeting is None:
        raise NotFound
    if asked.kind == ActKind.AGENDA:
        return effects.on_agenda(db, asked.meeting, asked.ids or [])
    return effects.followed(db, asked.meeting, asked.ids, languages, by_vote=by_vote)


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
    changed: Mapping[int, Sequence[str]] = NOTHING,
    status: int = 200,
) -> Response:
    back = url(request, "show_secretary")
    if asked.meeting and asked.from_meeting:
        back = url(request, "show_meeting", meeting=asked.meeting.id)
    return render(
        request,
        "decisions/act.html",
        status=status,
        asked=asked,
        back=back,
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
    if asked.meeting and asked.from_meeting:
        given = {"notice": _done(act), "anchor": "agenda"}
        return redirect(request, "show_meeting", meeting=asked.meeting.id, **given)
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
    answers = [(one.thing, one.answer) for one in shown]
    return actions.follow_together(db, asked.meeting, answers, asked.votes, by=actor)


def _done(act: Act) -> str:
    number = len(act.done)
    return ngettext("Done, for %(num)s.", "Done, for all %(num)s.", number) % {"num": number}


def create_act_undoing(request: Request, db: Session, actor: Actor) -> Response:
    """Undo what was done to many, as far as nobody worked on it since."""
    require(policy.can_act(actor))
    number = actions.undo(db, get_act(db, request.path_params["act"]), by=actor)
    said = ngettext("Undone, for %(num)s.", "Undone, for %(num)s.", number) % {"num": number}
    return redirect(request, "show_secretary", notice=said, anchor="acts")
