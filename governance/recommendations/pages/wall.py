"""The wall: what everybody in the room sees on the projector; and the stream that keeps it live."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.choices.queries import Result, count_ballots, last_choice, results_of
from governance.core import clock
from governance.core.edge import is_number
from governance.core.errors import NotFound
from governance.core.live import Admits
from governance.core.policy import Actor, System
from governance.core.pulse import pulse_of
from governance.core.web import House, render, url
from governance.recommendations import policy
from governance.recommendations.models import Cluster, Recommendation, Stage
from governance.recommendations.queries import clusters_of, table_of
from governance.workshops.codes import drawn_code, show_code
from governance.workshops.forms import STEPS
from governance.workshops.models import Step, Workshop
from governance.workshops.queries import count_participants, get_workshop

GONE = frozenset({Stage.WITHDRAWN, Stage.MERGED})
PER_PAGE = {"notes": 8, "groups": 4, "results": 5}
"""How many of each can be read from ten metres at once."""
IN_GROUP = 3
"""Titles that are read out of a group."""


def show_wall(request: Request, db: Session, actor: Actor) -> Response:
    """The question, the step with its time, and what came in, was grouped, or was chosen."""
    workshop = _to_see(request, db, actor)
    house: House = request.app.state.house
    absolute = house.settings.absolute
    table = [one for one in table_of(db, workshop.id) if one.stage not in GONE][::-1]
    choice = last_choice(db, workshop.id)
    results = results_of(db, choice, table) if choice and choice.is_over else []
    clusters = clusters_of(db, workshop.id)
    kind, items = _on_wall(workshop, table, clusters, results)
    pages = max(1, -(-len(items) // PER_PAGE[kind]))
    return render(
        request,
        "recommendations/wall.html",
        workshop=workshop,
        steps=STEPS,
        now=clock.now(),
        code=show_code(workshop.join_code),
        drawn=drawn_code(absolute(url(request, "show_joining", code=workshop.join_code))),
        address=absolute(url(request, "new_joining")).split("://", 1)[-1],
        kind=kind,
        items=items,
        per_page=PER_PAGE[kind],
        in_group=IN_GROUP,
        page=_page_in(request, pages),
        pages=pages,
        count=len(table),
        devices=count_participants(db, workshop.id),
        choice=choice,
        ballots=count_ballots(db, choice) if choice else 0,
        pulse=pulse_of(db, workshop.topic),
    )


def show_events(request: Request, db: Session, actor: Actor) -> Response:
    """Tell when something of the room changed, as long as the one who asks may see the table:
    anything for a wall; `?only=step` for phones, which are many."""
    workshop = _to_see(request, db, actor)
    house: House = request.app.state.house
    steps = request.query_params.get("only") == "step"
    return house.live.follow(
        request,
        db,
        workshop.step_topic if steps else workshop.topic,
        who=house.who,
        admitting=partial(_admitting, workshop.id),
    )


def _admitting(workshop_id: int, db: Session) -> Admits:
    workshop = get_workshop(db, workshop_id, for_=System)
    return lambda actor: policy.can_see_table(actor, workshop)


def _to_see(request: Request, db: Session, actor: Actor) -> Workshop:
    workshop = get_workshop(db, request.path_params["workshop"], for_=actor)
    if not policy.can_see_table(actor, workshop):
        raise NotFound
    return workshop


def _page_in(request: Request, pages: int) -> int:
    """Which page a browser without scripts is at; after the last comes the first."""
    asked = request.query_params.get("page", "")
    return (int(asked) - 1) % pages + 1 if is_number(asked) else 1


def _on_wall(
    workshop: Workshop,
    table: Sequence[Recommendation],
    clusters: Iterable[Cluster],
    results: Sequence[Result],
) -> tuple[str, Sequence[Any]]:
    """What is shown, and of which kind: results once there are some and nothing new is collected,
    groups while they are discussed, and what lies on the table."""
    if results and workshop.step != Step.COLLECT:
        return "results", results
    if workshop.hides_texts:
        return "notes", []
    grouped = _grouped(table, {one.id: one.title for one in clusters})
    if workshop.step == Step.DISCUSS and len(grouped) > 1:
        return "groups", grouped
    return "notes", table


def _grouped(
    table: Sequence[Recommendation], titles: dict[int, str]
) -> list[tuple[int, str, list[Recommendation]]]:
    """What lies on the table by cluster; what is in none comes last, under no title."""
    some: dict[int, list[Recommendation]] = {key: [] for key in (*titles, 0)}
    for one in table:
        some[one.cluster_id if one.cluster_id in titles else 0].append(one)
    return [(key, titles.get(key, ""), ones) for key, ones in some.items() if ones]
