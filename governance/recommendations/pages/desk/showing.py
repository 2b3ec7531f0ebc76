"""The desk as it is shown: the step, what to do now, the table, and who has fallen silent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from math import ceil
from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core import clock
from governance.core.policy import Actor
from governance.core.web import House, render, url, whole
from governance.people.queries import names_of
from governance.recommendations.forms import LineForm, PaperListForm, theme_choices
from governance.recommendations.models import Recommendation, Stage
from governance.recommendations.pages.desk.room import Desk
from governance.recommendations.queries import (
    clusters_of,
    count_on_table,
    said_at_tables,
    signatures,
    table_of,
)
from governance.recommendations.silence import SILENT_AFTER, silent_tables
from governance.recommendations.table import Group, in_groups
from governance.strategy.queries import themes
from governance.workshops.codes import drawn_code, show_code
from governance.workshops.forms import STAGES, STEPS, CountForm
from governance.workshops.models import Step, Workshop
from governance.workshops.queries import count_participants, seated_at, who_comes

ORDER = list(Step)


@dataclass(frozen=True, slots=True)
class Table:
    """What lies on the table, by what can be done with it."""

    groups: list[Group]
    merged: dict[int, list[Recommendation]]
    hidden: list[Recommendation]
    done: list[Recommendation]
    withdrawn: list[Recommendation]


def show_desk(request: Request, db: Session, actor: Actor) -> Response:
    """Everything a facilitator needs, on one page; what is needed now comes first."""
    return _desk(request, db, Desk.of(request, db, actor).workshop)


def show_desk_now(request: Request, db: Session, actor: Actor) -> Response:
    """What changes by itself while the desk is open: the time, how many, and who is silent."""
    workshop = Desk.of(request, db, actor).workshop
    seen, shown = whole(request.query_params, "seen"), request.query_params.get("step", "")
    now = _now(db, workshop)
    more = max(now["count"] - seen, 0) if seen is not None else 0
    moved = shown != (workshop.step or "") if workshop.is_open else shown != ""
    given = {"workshop": workshop, "seen": seen, "shown": shown, "more": more, "moved": moved}
    return render(request, "recommendations/desk_now.html", **now | given)


def _now(db: Session, workshop: Workshop) -> dict[str, Any]:
    """The minutes that are left, and how many there are of what."""
    now = clock.now()
    seated = seated_at(db, workshop.id)
    said = said_at_tables(db, workshop.id)
    return {
        "left": _minutes_left(workshop.step_ends_at, now),
        "count": count_on_table(db, workshop.id),
        "devices": count_participants(db, workshop.id),
        "silent": silent_tables(said, seated, workshop.tables, now) if workshop.is_open else [],
        "silent_after": int(SILENT_AFTER.total_seconds() // 60),
        "steps": STEPS,
    }


def _minutes_left(ends: datetime | None, now: datetime) -> int | None:
    """Minutes until a step ends, begun ones counted whole; below 0 once it is over."""
    return None if ends is None else ceil((ends - now).total_seconds() / 60)


def _desk(
    request: Request,
    db: Session,
    workshop: Workshop,
    *,
    line: LineForm | None = None,
    many: PaperListForm | None = None,
) -> Response:
    everything = table_of(db, workshop.id, hidden=True)
    titles = {one.id: one.title for one in clusters_of(db, workshop.id)}
    table = _sorted(everything, titles)
    now = _now(db, workshop)
    return render(
        request,
        "recommendations/desk.html",
        status=422 if (line and line.errors) or (many and many.errors) else 200,
        workshop=workshop,
        stages=STAGES,
        line=line or LineForm(None, **_remembered(request)),
        many=many or PaperListForm(None, **_remembered(request)),
        attendance=CountForm(count=workshop.attendance),
        table=table,
        titles=sorted({group.title for group in table.groups if group.id}),
        signed={one.id: signatures(one.authors) for one in everything},
        themes=theme_choices(themes(db)),
        coming=_coming(db, workshop),
        order=ORDER,
        following=_following(workshop),
        **_way_in(request, workshop),
        **now | {"seen": now["count"], "shown": workshop.step or "", "more": 0, "moved": False},
    )


def _remembered(request: Request) -> dict[str, str]:
    """The table and the language of the paper that was typed in last."""
    asked = request.query_params
    return {name: asked[name] for name in ("table", "language") if name in asked}


def _way_in(request: Request, workshop: Workshop) -> dict[str, Any]:
    house: House = request.app.state.house
    address = house.settings.absolute(url(request, "show_joining", code=workshop.join_code))
    return {"code": show_code(workshop.join_code), "drawn": drawn_code(address)}


desk_page = _desk
"""Also for the forms that stand on it, where something of what was typed is wrong."""


def _coming(db: Session, workshop: Workshop) -> list[str]:
    ids = who_comes(db, workshop.id)
    names = names_of(db, ids)
    return [names[one] for one in ids if names.get(one)]


def _following(workshop: Workshop) -> Step | None:
    """The step after the one that is under way, if there is one."""
    at = ORDER.index(workshop.step) if workshop.step else 0
    return ORDER[at + 1] if at + 1 < len(ORDER) else None


def _sorted(everything: Sequence[Recommendation], titles: dict[int, str]) -> Table:
    def of(stage: Stage) -> list[Recommendation]:
        return [one for one in everything if one.stage == stage]

    here = {one.id for one in everything}
    inside = [one for one in of(Stage.MERGED) if one.merged_into_id in here]
    merged: dict[int, list[Recommendation]] = {}
    for one in inside:
        merged.setdefault(one.merged_into_id or 0, []).append(one)
    aside = {one.id for one in inside + of(Stage.PROPOSED) + of(Stage.WITHDRAWN)}
    return Table(
        groups=in_groups([one for one in of(Stage.PROPOSED) if not one.is_hidden], titles),
        merged=merged,
        hidden=[one for one in of(Stage.PROPOSED) if one.is_hidden],
        done=[one for one in everything if one.id not in aside],
        withdrawn=of(Stage.WITHDRAWN),
    )
