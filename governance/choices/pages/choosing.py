"""Choosing in the room, what came out of it, and what the whole workshop brought."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

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
from governance.people.queries import names_of
from governance.recommendations.models import Recommendation, Stage
from governance.recommendations.queries import clusters_of, signatures, table_of
from governance.workshops.forms import STEPS
from governance.workshops.models import Participant, Workshop
from governance.workshops.queries import count_participants, get_workshop, inside_as

ALONE = 1_000_000_000
"""The place of what is in no group: the last."""


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


def show_harvest(request: Request, db: Session, actor: Actor) -> Response:
    """What a workshop brought: who was there, every text with those merged into it, the groups, and
    what was chosen; everyone reads what was handed over, who is inside the room reads all of it."""
    workshop = get_workshop(db, request.path_params["workshop"], for_=actor)
    inside = policy.can_see_choice(actor, workshop)
    table = [one for one in table_of(db, workshop.id) if inside or one.is_public]
    choice = last_choice(db, workshop.id) if inside else None
    counted = choice if choice is not None and choice.is_over else None
    results = results_of(db, counted, table) if counted else []
    dots = {result.one.id: result.dots for result in results}
    titles = {one.id: one.title for one in clusters_of(db, workshop.id)} if inside else {}
    return render(
        request,
        "choices/harvest.html",
        workshop=workshop,
        inside=inside,
        groups=_groups(titles, [one for one in table if one.stage in ON_TABLE], dots),
        merged=_merged(table),
        signed={one.id: signatures(one.authors) for one in table},
        choice=counted,
        results={result.one.id: result for result in results},
        devices=count_participants(db, workshop.id),
        facilitators=list(names_of(db, workshop.facilitator_ids).values()),
    )


def _groups(
    titles: Mapping[int, str], table: Sequence[Recommendation], dots: Mapping[int, int]
) -> list[tuple[str, list[Recommendation]]]:
    """What lies on the table by the titles of its groups, what is in none of them last; in each
    what has most dots and most support first."""

    def group(one: Recommendation) -> int:
        known = one.cluster_id or ALONE
        return known if known in titles else ALONE

    def place(one: Recommendation) -> tuple[int, int, int, int]:
        return (group(one), -dots.get(one.id, 0), -one.supports, one.id)

    grouped = groupby(sorted(table, key=place), key=group)
    return [(titles.get(known, ""), list(some)) for known, some in grouped]


def _merged(table: Sequence[Recommendation]) -> dict[int, list[Recommendation]]:
    """What was merged, by what it was merged into."""
    merged: dict[int, list[Recommendation]] = {}
    for one in table:
        if one.stage == Stage.MERGED and one.merged_into_id is not None:
            merged.setdefault(one.merged_into_id, []).append(one)
    return merged


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
