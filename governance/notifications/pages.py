"""My page: what became of mine, what I follow, what I was told. And the report of a workshop."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from governance.core import clock
from governance.core.i18n import ngettext
from governance.core.policy import Actor, require
from governance.core.web import House, redirect, render, url
from governance.decisions.queries import (
    answers_known,
    meetings_ahead_of,
    minutes_to_read,
    votes_open_for,
)
from governance.meetings.policy import can_see_inside
from governance.notifications.details import detail_of
from governance.notifications.names import SAID
from governance.notifications.queries import told_lately
from governance.notifications.readers import readers_of
from governance.people.policy import can_manage_people
from governance.priorities.queries import open_rounds_for
from governance.progress.queries import marks
from governance.projects.queries import led_by
from governance.recommendations import actions
from governance.recommendations.models import ANSWERS, WAITING, Recommendation
from governance.recommendations.policy import can_hand_over, can_import
from governance.recommendations.queries import authored_by, followed_by, report_waits_because
from governance.recommendations.words import word_of
from governance.workshops.queries import get_workshop, run_by


def show_me(request: Request, db: Session, actor: Actor) -> Response:
    """What became of mine; who is not signed in is asked to."""
    if actor.person is None:
        response: Response = RedirectResponse(f"{url(request, 'new_sign_in')}?next=/me", 303)
        return response
    mine, followed = authored_by(db, actor), followed_by(db, actor.person)
    wrote = {one.id for one in mine}
    followed = [one for one in followed if one.id not in wrote]
    drawn = marks(db, {one.id for one in [*mine, *followed]})
    waiting = [one.id for one in [*mine, *followed] if one.stage in WAITING]
    known = answers_known(db, waiting, for_=actor)
    house: House = request.app.state.house
    return render(
        request,
        "notifications/me.html",
        mine=_rows(mine, drawn, known),
        followed=_rows(followed, drawn, known),
        told=_told(db, actor.person, house.settings.authors_first_days),
        **_to_do(db, actor, actor.person),
        may={"people": can_manage_people(actor), "imports": can_import(actor)},
        names=SAID,
    )


def _told(db: Session, person: int, days: int) -> list[tuple[Any, Any]]:
    """What somebody was told lately, each with what there is to say of it."""
    lately = told_lately(db, person, limit=12)
    return [(one, detail_of(meeting, decision, days)) for one, meeting, decision in lately]


def _to_do(db: Session, actor: Actor, person: int) -> dict[str, Any]:
    """What waits for somebody: to read, to vote on, to attend, to run and to lead."""
    return {
        "minutes": minutes_to_read(db, person),
        "votes": votes_open_for(db, person),
        "meetings": meetings_ahead_of(db, person, clock.today()),
        "inside": can_see_inside(actor),
        "run": run_by(db, person, limit=10),
        "ballots": open_rounds_for(db, actor),
        "led": led_by(db, person, limit=10),
    }


def new_report_mail(request: Request, db: Session, actor: Actor) -> Response:
    """To how many the report of a workshop would go."""
    workshop = get_workshop(db, request.path_params["workshop"], for_=actor)
    require(can_hand_over(actor, workshop))
    return render(
        request,
        "notifications/report.html",
        workshop=workshop,
        waits=report_waits_because(db, workshop),
        readers=readers_of(db, workshop.id),
    )


def create_report_mail(request: Request, db: Session, actor: Actor) -> Response:
    """Send it."""
    workshop = get_workshop(db, request.path_params["workshop"], for_=actor)
    require(can_hand_over(actor, workshop))
    mails = readers_of(db, workshop.id).mails
    actions.send_report(db, workshop, by=actor)
    said = ngettext(
        "The report is on its way, by one mail.", "%(num)s mails are on their way.", mails
    )
    notice = said % {"num": mails}
    return redirect(request, "show_desk", workshop=workshop.id, notice=notice)


def _rows(
    found: Iterable[Recommendation], drawn: dict[int, Any], known: dict[int, Any]
) -> list[dict[str, Any]]:
    """Each with its mark and the word for what became of it, and the answer to it where its
    authors know that before everyone does."""
    return [
        {"one": one, "mark": drawn.get(one.id), "word": _word(one), "answer": known.get(one.id)}
        for one in found
    ]


def _word(one: Recommendation) -> str:
    if one.stage in ANSWERS:
        return word_of(one.stage, one.realisation).value
    return "waiting" if one.stage in WAITING else one.stage.value
