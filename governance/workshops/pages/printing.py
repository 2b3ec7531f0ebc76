"""What is printed before a workshop: the sheet for the door, and forms for who writes on paper."""

from __future__ import annotations

from typing import Any

from jinja2 import Template
from markupsafe import Markup
from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.i18n import speaking
from governance.core.policy import Actor, require
from governance.core.web import House, render, url
from governance.workshops import policy
from governance.workshops.codes import drawn_code, show_code
from governance.workshops.models import Workshop
from governance.workshops.queries import get_workshop
from governance.workshops.wifi import drawn_wifi

type InEach = list[tuple[str, Markup]]


def show_door_sheet(request: Request, db: Session, actor: Actor) -> Response:
    """One A4 page for the door: what it is, the way in, and the network."""
    workshop = _to_print(request, db, actor)
    runs = policy.can_run(actor, workshop)
    name, password = workshop.wifi_name, workshop.wifi_password
    wifi = drawn_wifi(name, password) if runs and name else None
    return _sheet(request, workshop, "door_sheet", ("head", "way", "wifi"), wifi=wifi)


def show_paper_forms(request: Request, db: Session, actor: Actor) -> Response:
    """Four forms on an A4 page, one page for each language of the workshop."""
    return _sheet(request, _to_print(request, db, actor), "paper_forms", ("form",))


def _to_print(request: Request, db: Session, actor: Actor) -> Workshop:
    workshop = get_workshop(db, request.path_params["workshop"], for_=actor)
    require(policy.can_change(actor, workshop))
    return workshop


def _sheet(
    request: Request, workshop: Workshop, name: str, parts: tuple[str, ...], **more: Any
) -> Response:
    """The page `name`, with what its parts say in each language of the workshop."""
    house: House = request.app.state.house
    join = house.settings.absolute(url(request, "show_joining", code=workshop.join_code))
    typed = house.settings.absolute(url(request, "new_joining")).split("://", 1)[-1]
    given = {
        "workshop": workshop,
        "organisation": house.settings.organisation,
        "code": show_code(workshop.join_code),
        "address": typed,
        "drawn": drawn_code(join),
        "runs": policy.can_run(request.state.actor, workshop),
        **more,
    }
    template = house.templates.get_template(f"workshops/_{name}.html")
    said = {part: _in_each(template, workshop.languages, given | {"part": part}) for part in parts}
    return render(request, f"workshops/{name}.html", **given | {"said": said})


def _in_each(template: Template, languages: list[str], given: dict[str, Any]) -> InEach:
    """A piece of a page as it reads in each of these languages."""
    found = []
    for code in languages:
        with speaking(code):
            html = template.render(given | {"language": code})
        found.append((code, Markup(html)))  # noqa: S704 - our own template
    return found
