"""The room of a workshop: what is asked, the form, what lies on the table."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.choices.queries import last_choice
from governance.core import clock
from governance.core.errors import NotFound, NotNow, NotYou
from governance.core.i18n import LANGUAGES, _
from governance.core.policy import Actor, require
from governance.core.pulse import pulse_of
from governance.core.web import render, url
from governance.people.queries import names_of
from governance.progress.queries import trail_of
from governance.recommendations import actions, policy
from governance.recommendations.anonymity import new_receipt, show_receipt
from governance.recommendations.forms import RecommendForm
from governance.recommendations.models import Stage
from governance.recommendations.phones import (
    acknowledged,
    is_from_script,
    refused,
    time_now,
    whats_wrong,
    writer_of,
)
from governance.recommendations.queries import signatures, supported_on, table_of
from governance.workshops import policy as rooms
from governance.workshops.forms import STAGES, STEPS, ReportAddressForm
from governance.workshops.models import Workshop
from governance.workshops.queries import (
    coming_to,
    get_workshop,
    participant_of,
)
from governance.workshops.seats import pass_of, seat_of

GONE = frozenset({Stage.WITHDRAWN, Stage.MERGED})
A_DAY = timedelta(days=1)


def show_workshop(request: Request, db: Session, actor: Actor) -> Response:
    """The room, as the one who looks may see it; `?brief` leaves out the table, for the phones that
    all ask at once when a step begins."""
    workshop = get_workshop(db, request.path_params["workshop"], for_=actor)
    form = None
    if workshop.is_open and policy.can_submit(actor, workshop):
        form = _form(None, db, actor)
    return _room(request, db, actor, workshop, form)


def create_recommendation(request: Request, db: Session, actor: Actor) -> Response:
    """Put a recommendation on the table; whoever wrote it gets the receipt."""
    try:
        return _put_on_table(request, db, actor)
    except (NotFound, NotNow, NotYou) as problem:
        if not is_from_script(request):
            raise
        return refused(request, problem.sentence, problem.status)


def _put_on_table(request: Request, db: Session, actor: Actor) -> Response:
    writer = writer_of(request, db, actor)
    workshop = get_workshop(db, request.path_params["workshop"], for_=writer)
    require(policy.can_submit(writer, workshop))
    workshop.must_be_open()
    form = _form(request, db, writer)
    if not form.validate():
        if is_from_script(request):
            return refused(request, whats_wrong(form), 422)
        return _room(request, db, actor, workshop, form)
    receipt = new_receipt()
    actions.submit(db, workshop, form.typed, by=writer, receipt=receipt)
    if is_from_script(request):
        return acknowledged(request, show_receipt(receipt))
    given: dict[str, Any] = {"receipt": show_receipt(receipt), "at": time_now(), "form": form}
    return render(request, "recommendations/received.html", workshop=workshop, **given)


def _form(request: Request | None, db: Session, actor: Actor) -> RecommendForm:
    """The form of the room: short, since it is filled in on a phone in a noisy place."""
    form = RecommendForm(request)
    del form.theme, form.office
    here = participant_of(db, actor)
    form.offer_signatures(
        (here.name if here else "") or actor.name, here.table_name if here else ""
    )
    return form


def _room(
    request: Request, db: Session, actor: Actor, workshop: Workshop, form: RecommendForm | None
) -> Response:
    inside = policy.can_see_table(actor, workshop)
    brief = "brief" in request.query_params
    table = [] if brief else [r for r in table_of(db, workshop.id) if inside or r.is_public]
    return render(
        request,
        "recommendations/room.html",
        status=422 if form is not None and form.errors else 200,
        workshop=workshop,
        form=form,
        stages=STAGES,
        inside=inside,
        brief=brief,
        **_what_is_on(db, actor, workshop, inside),
        table=[one for one in table if one.stage not in GONE],
        signed={one.id: signatures(one.authors) for one in table},
        sign_up=coming_to(db, workshop, actor),
        supported=supported_on(db, actor, [one.id for one in table]),
        address=ReportAddressForm() if _may_leave_address(actor, workshop) else None,
        spoken=[LANGUAGES[code] for code in workshop.languages],
        has_line=any(one.is_public for one in table),
        facilitators=list(names_of(db, workshop.facilitator_ids).values()),
        tabs=_tabs(request, actor, workshop, "show_workshop"),
        may={
            "support": {one.id for one in table if policy.can_support(actor, one)},
            "change": rooms.can_change(actor, workshop),
            "run": rooms.can_run(actor, workshop),
        },
    )


def _may_leave_address(actor: Actor, workshop: Workshop) -> bool:
    """Before the report has gone out, who has no account to which it goes anyway."""
    waits = workshop.reported_at is None and not actor.is_person
    return waits and rooms.can_leave_address(actor, workshop)


def _what_is_on(db: Session, actor: Actor, workshop: Workshop, inside: bool) -> dict[str, Any]:
    """What the room does now, and what a phone needs to follow it and to hold what it keeps."""
    seat, goes_on = seat_of(actor), _goes_on(workshop)
    here = participant_of(db, actor) if goes_on else None
    return {
        "steps": STEPS,
        "now": clock.now(),
        "choice": last_choice(db, workshop.id) if inside else None,
        "follows": inside and goes_on,
        "holds": bool(seat) and goes_on and not workshop.is_open,
        "pulse": pulse_of(db, workshop.step_topic),
        "seat": seat,
        "pass_": pass_of(here) if here is not None else "",
    }


def _goes_on(workshop: Workshop) -> bool:
    """Whether phones follow the room: while it is open, and for a day after, since it may be opened
    again and a phone may still hold what was not put on the table."""
    closed_at = workshop.closed_at
    return workshop.is_open or (closed_at is not None and clock.now() - closed_at < A_DAY)


def show_workshop_line(request: Request, db: Session, actor: Actor) -> Response:
    """What became of what a workshop handed over."""
    workshop = get_workshop(db, request.path_params["workshop"], for_=actor)
    trail = trail_of(db, workshop=workshop, for_=actor)
    return render(request, "recommendations/line.html", workshop=workshop, trail=trail)


def _tabs(request: Request, actor: Actor, workshop: Workshop, here: str) -> list[tuple[Any, ...]]:
    if not rooms.can_run(actor, workshop):
        return []
    named = {"show_workshop": _("Room"), "show_desk": _("Desk"), "show_wall": _("Wall")}
    return [
        (url(request, name, workshop=workshop.id), label, name == here)
        for name, label in named.items()
    ]
