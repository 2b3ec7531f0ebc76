"""Choosing in the room, and what came out of it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.choices import actions, policy
from governance.choices.actions import Chosen
from governance.choices.forms import OPINIONS, chosen_in, paper_in
from governance.choices.models import Choice
from governance.choices.queries import (
    ON_TABLE,
    ballot_of,
    count_ballots,
    last_choice,
    results_of,
)
from governance.core import clock
from governance.core.errors import NotFound, NotNow
from governance.core.i18n import _, current_language
from governance.core.policy import Actor
from governance.core.pulse import pulse_of
from governance.core.web import redirect, render
from governance.recommendations.models import Recommendation
from governance.recommendations.queries import table_of
from governance.workshops.forms import STEPS
from governance.workshops.models import Participant, Workshop
from governance.workshops.queries import get_workshop, inside_as


@dataclass(frozen=True, slots=True)
class Room:
    """A workshop, its choice if there is one, and the seat that is chosen from."""

    workshop: Workshop
    choice: Choice | None
    seat: Participant | None


def show_choice(request: Request, db: Session, actor: Actor) -> Response:
    """The form while the room chooses, the result once it is counted."""
    room = _enter(request, db, actor)
    choice, seat = room.choice, room.seat
    ballot = ballot_of(db, choice, seat) if choice and seat and not choice.is_over else None
    chosen = Chosen(ballot.dots, ballot.opinions) if ballot else Chosen()
    return _page(request, db, actor, room, chosen)


def update_choice(request: Request, db: Session, actor: Actor) -> Response:
    """Keep what this device chooses."""
    room = _enter(request, db, actor)
    choice = _begun(room)
    offered = [one.id for one in _offered(db, room.workshop)]
    chosen = chosen_in(request.state.form, offered, choice.dots)
    if refused := chosen.beyond(choice.dots):
        if "hx-request" in request.headers:
            return _saved(request, choice, chosen, refused)
        return _page(request, db, actor, room, chosen, refused=refused)
    said_in = current_language()
    actions.choose(db, room.workshop, choice, room.seat, chosen, language=said_in, by=actor)
    if "hx-request" in request.headers:
        return _saved(request, choice, chosen)
    notice = _("Your choice is kept. You can change it until the step ends.")
    return redirect(request, "show_choice", workshop=room.workshop.id, notice=notice)


def update_paper_dots(request: Request, db: Session, actor: Actor) -> Response:
    """Note how many dots there are on paper."""
    room = _enter(request, db, actor)
    choice = _begun(room)
    offered = [one.id for one in _offered(db, room.workshop)]
    dots = paper_in(request.state.form, offered, actions.MOST_ON_PAPER)
    actions.count_paper(db, room.workshop, choice, dots, by=actor)
    return redirect(request, "show_choice", workshop=room.workshop.id, notice=_("Saved."))


def _enter(request: Request, db: Session, actor: Actor) -> Room:
    workshop = get_workshop(db, request.path_params["workshop"], for_=actor)
    if not policy.can_see_choice(actor, workshop):
        raise NotFound
    return Room(workshop, last_choice(db, workshop.id), inside_as(db, workshop, actor))


def _begun(room: Room) -> Choice:
    if room.choice is None:
        raise NotNow(_("The room has not chosen yet."))
    return room.choice


def _offered(db: Session, workshop: Workshop) -> list[Recommendation]:
    return [one for one in table_of(db, workshop.id) if one.stage in ON_TABLE]


def _saved(request: Request, choice: Choice, chosen: Chosen, refused: str = "") -> Response:
    """The line that says how it stands, for a form that is saved as one goes."""
    return render(
        request,
        "choices/_saved.html",
        status=422 if refused else 200,
        choice=choice,
        chosen=chosen,
        refused=refused,
        saved_at=None if refused else clock.now(),
    )


def _page(
    request: Request, db: Session, actor: Actor, room: Room, chosen: Chosen, *, refused: str = ""
) -> Response:
    workshop, choice = room.workshop, room.choice
    offered = _offered(db, workshop)
    return render(
        request,
        "choices/show.html",
        status=422 if refused else 200,
        workshop=workshop,
        choice=choice,
        seat=room.seat,
        chosen=chosen,
        refused=refused,
        offered=_shuffled(offered, room),
        results=results_of(db, choice, offered) if choice and choice.is_over else [],
        devices=count_ballots(db, choice) if choice else 0,
        opinions=OPINIONS,
        steps=STEPS,
        pulse=pulse_of(db, workshop.step_topic),
        now=clock.now(),
        may={"count_paper": policy.can_count_paper(actor, workshop)},
    )


def _shuffled(offered: Sequence[Recommendation], room: Room) -> list[Recommendation]:
    """In an order of each device's own, always the same: no place is better for everyone."""
    choice, seat = room.choice, room.seat
    if choice is None or choice.is_over or seat is None:
        return list(offered)

    def place(one: Recommendation) -> bytes:
        return hashlib.sha256(f"{choice.id} {seat.id} {one.id}".encode()).digest()

    return sorted(offered, key=place)
