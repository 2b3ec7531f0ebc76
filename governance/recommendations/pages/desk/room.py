"""What every page of the desk begins with: the room that is run, and the way back to the desk."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.edge import is_number
from governance.core.errors import NotFound, NotNow, Refused
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.web import redirect, safe_path
from governance.recommendations import policy
from governance.recommendations.models import Recommendation
from governance.recommendations.queries import holding, lying
from governance.workshops.models import Workshop
from governance.workshops.queries import get_workshop


@dataclass(frozen=True, slots=True)
class Desk:
    """The desk of one workshop, for who runs its room."""

    request: Request
    workshop: Workshop

    @classmethod
    def of(cls, request: Request, db: Session, actor: Actor) -> Desk:
        """The desk of the address; refused to everybody who does not run the room."""
        workshop = get_workshop(db, request.path_params["workshop"], for_=actor)
        require(policy.can_cluster(actor, workshop))
        return cls(request, workshop)

    def ticked(self, db: Session) -> list[Recommendation]:
        """What was ticked, of this room; locked where it is changed."""
        changes = self.request.method == "POST"
        given = self.request.state.form if changes else self.request.query_params
        ids = [int(one) for one in map(str, given.getlist("chosen")) if is_number(one)]
        return (holding if changes else lying)(db, self.workshop.id, ids)

    def chosen(self, db: Session) -> list[Recommendation]:
        """What was ticked: at least one, and nothing that is hidden."""
        found = self.ticked(db)
        if not found:
            raise Refused(_("Tick at least one recommendation."))
        if any(one.is_hidden for one in found):
            raise NotNow(_("It is hidden. Show it again first."))
        return found

    def one(self, db: Session) -> Recommendation:
        """The recommendation of the address, on the table of this room."""
        wanted = [self.request.path_params["recommendation"]]
        found = (holding if self.request.method == "POST" else lying)(db, self.workshop.id, wanted)
        if not found:
            raise NotFound
        return found[0]

    @property
    def next_path(self) -> str:
        """The page of ours on which the act was begun, where that is another one than the desk."""
        sent = self.request.method == "POST"
        given = self.request.state.form if sent else self.request.query_params
        path = safe_path(given.get("next"))
        return "" if path == "/" else path

    def back(self, notice: str, anchor: str = "table", **remembered: str) -> Response:
        """Where the act was begun: the desk, at the place where the hand was, with what is
        `remembered` there, or another page."""
        response = redirect(self.request, "show_desk", workshop=self.workshop.id, notice=notice)
        if self.next_path:
            response.headers["location"] = self.next_path
            return response
        asked = f"?{urlencode(remembered)}" if remembered else ""
        response.headers["location"] += f"{asked}#{anchor}"
        return response
