"""What a phone opens in a room without a network."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.policy import Actor
from governance.core.static import FOLDER
from governance.core.web import render
from governance.recommendations.forms import RecommendForm
from governance.workshops.queries import get_workshop

WORKER = (FOLDER / "js" / "room-worker.js").read_bytes()


def show_offline_room(request: Request, db: Session, actor: Actor) -> Response:
    """The page of the room that a phone keeps: the same for everybody, with nobody's name in it."""
    workshop = get_workshop(db, request.path_params["workshop"], for_=actor)
    form = RecommendForm()
    del form.theme, form.office
    form.offer_signatures("…", "…")
    page = render(request, "recommendations/offline.html", workshop=workshop, form=form)
    page.headers["X-Page"] = "room"
    return page


def show_room_worker(request: Request, db: Session, actor: Actor) -> Response:
    """The script that opens the page of a room without a network."""
    return Response(WORKER, media_type="text/javascript")
