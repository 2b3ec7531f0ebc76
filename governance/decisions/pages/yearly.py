"""What comes back each year in a body: its twelve months, and what comes before the assembly."""

from __future__ import annotations

from babel.dates import get_month_names
from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.i18n import _, current_locale
from governance.core.policy import Actor, require
from governance.core.web import redirect, render
from governance.decisions import actions, names
from governance.decisions.forms import YearlyForm
from governance.decisions.queries import get_item, get_yearly, yearly_points
from governance.meetings import policy
from governance.meetings.models import Body
from governance.meetings.queries import get_body


def list_yearly_points(request: Request, db: Session, actor: Actor) -> Response:
    """The year of a body."""
    body = get_body(db, request.path_params["body"])
    require(policy.can_see_inside(actor))
    return _page(request, db, actor, body, _offered(YearlyForm()))


def create_yearly_point(request: Request, db: Session, actor: Actor) -> Response:
    """A point comes back each year."""
    body = get_body(db, request.path_params["body"])
    require(policy.can_keep_bodies(actor, body))
    form = _offered(YearlyForm(request))
    if not form.validate():
        return _page(request, db, actor, body, form)
    actions.add_yearly(db, body, form.typed(), by=actor)
    notice = _("It proposes itself each year from now on.")
    return redirect(request, "list_yearly_points", body=body.id, notice=notice)


def create_yearly_point_end(request: Request, db: Session, actor: Actor) -> Response:
    """It comes back no longer."""
    body = get_body(db, request.path_params["body"])
    require(policy.can_keep_bodies(actor, body))
    point = get_yearly(db, body.id, request.path_params["point"])
    actions.end_yearly(db, body, point, by=actor)
    return redirect(request, "list_yearly_points", body=body.id, notice=_("Saved."))


def create_item_return(request: Request, db: Session, actor: Actor) -> Response:
    """A point of an agenda comes back each year, in the month of its meeting."""
    item = get_item(db, request.path_params["item"], for_=actor)
    actions.make_yearly(db, item, by=actor)
    notice = _("It proposes itself each year from now on.")
    return redirect(request, "list_yearly_points", body=item.meeting.body_id, notice=notice)


def _offered(form: YearlyForm) -> YearlyForm:
    months = [(str(number), name) for number, name in _months().items()]
    form.month.choices = [("", _("before the assembly")), *months]
    return form


def _months() -> dict[int, str]:
    return dict(get_month_names("wide", "stand-alone", current_locale()))


def _page(request: Request, db: Session, actor: Actor, body: Body, form: YearlyForm) -> Response:
    points = yearly_points(db, body.id)
    year = [(name, [p for p in points if p.month == number]) for number, name in _months().items()]
    year.append((_("before the assembly"), [p for p in points if p.month is None]))
    return render(
        request,
        "decisions/yearly.html",
        status=422 if form.errors else 200,
        body=body,
        year=year,
        form=form,
        names=names,
        may={"keep": policy.can_keep_bodies(actor, body)},
    )
