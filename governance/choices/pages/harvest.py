"""What a workshop brought, to read and on paper."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.choices import policy
from governance.choices.harvest import Harvest, harvest_of
from governance.choices.typesetting import set_harvest
from governance.core.i18n import current_language
from governance.core.policy import Actor
from governance.core.web import House, render
from governance.workshops.queries import belongs_to, get_workshop


def show_harvest(request: Request, db: Session, actor: Actor) -> Response:
    """The report of a workshop; everyone reads what was handed over, who was there all of it."""
    harvest = _harvest(request, db, actor)
    return render(request, "choices/harvest.html", harvest=harvest, workshop=harvest.workshop)


def show_harvest_pdf(request: Request, db: Session, actor: Actor) -> Response:
    """The same on paper."""
    house: House = request.app.state.house
    harvest = _harvest(request, db, actor)
    address = house.settings.absolute("/").rstrip("/")
    pdf = set_harvest(harvest, house.settings.organisation, address)
    name = f"{harvest.workshop.reference}-{current_language()}.pdf"
    headers = {"Content-Disposition": f'inline; filename="{name}"', "Cache-Control": "private"}
    return Response(pdf, 200, headers, "application/pdf")


def _harvest(request: Request, db: Session, actor: Actor) -> Harvest:
    workshop = get_workshop(db, request.path_params["workshop"], for_=actor)
    belongs = belongs_to(db, workshop, actor)
    return harvest_of(db, workshop, inside=policy.can_read_report(actor, workshop, belongs))
