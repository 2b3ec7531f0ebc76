"""What puts itself forward for an agenda, and is put there with one press."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core import clock
from governance.core.errors import NotFound
from governance.core.i18n import _, ngettext
from governance.core.policy import Actor, require
from governance.core.templates import show_date
from governance.core.web import House, redirect, render, url
from governance.core.words import Words, in_every_language
from governance.decisions import actions, names, policy
from governance.decisions.minuting import approval_of
from governance.decisions.models import Purpose
from governance.decisions.queries import (
    due_this_year,
    held_names,
    left_over,
    returning,
    running_out,
    to_be_approved,
    unreported,
)
from governance.meetings.models import Kind, Meeting
from governance.meetings.queries import get_meeting
from governance.projects.queries import Troubled, troubled_projects


@dataclass(frozen=True, slots=True)
class Proposal:
    """Something that proposes itself: a recommendation, or a point under a name of its own."""

    kind: str
    title: Words
    why: str
    purpose: Purpose
    reference: str = ""
    href: str = ""
    recommendation: int | None = None
    name: str = ""
    note: Words | None = None
    minutes: int | None = None
    public: bool = True


def show_proposals(request: Request, db: Session, actor: Actor) -> Response:
    """What asks to be on this agenda."""
    meeting = _meeting(request, db, actor)
    groups: dict[str, list[Proposal]] = {}
    for one in _proposals(request, db, meeting):
        groups.setdefault(one.kind, []).append(one)
    given: dict[str, Any] = {"meeting": meeting, "groups": groups, "names": names}
    return render(request, "decisions/proposals.html", **given)


def create_proposed_item(request: Request, db: Session, actor: Actor) -> Response:
    """Put on the agenda what proposed itself under a name."""
    meeting = _meeting(request, db, actor)
    name = str(request.state.form.get("name", ""))
    found = [one for one in _proposals(request, db, meeting) if one.name == name and name]
    if not found:
        raise NotFound
    (one,) = found[:1]
    given: dict[str, Any] = {"note": one.note, "minutes_planned": one.minutes, "public": one.public}
    item = actions.add_item(
        db, meeting, one.purpose, one.title, proposed_as=name, **given, by=actor
    )
    notice, where = _("The point is on the agenda."), f"item-{item.id}"
    return redirect(request, "show_meeting", meeting=meeting.id, notice=notice, anchor=where)


def create_agenda_again(request: Request, db: Session, actor: Actor) -> Response:
    """Put on the agenda whatever the meeting without quorum left over."""
    meeting = _meeting(request, db, actor)
    house: House = request.app.state.house
    items = actions.take_over_agenda(db, meeting, answer_days=house.settings.answer_days, by=actor)
    notice = ngettext(
        "One point is on the agenda.", "%(num)s points are on the agenda.", len(items)
    )
    where = f"item-{items[0].id}"
    return redirect(request, "show_meeting", meeting=meeting.id, notice=notice, anchor=where)


def _meeting(request: Request, db: Session, actor: Actor) -> Meeting:
    meeting = get_meeting(db, request.path_params["meeting"], for_=actor)
    require(policy.can_set_agenda(actor, meeting))
    return meeting


def _proposals(request: Request, db: Session, meeting: Meeting) -> Iterator[Proposal]:
    house: House = request.app.state.house
    decides = meeting.kind != Kind.SEMINAR and meeting.body.decides
    soon = clock.today() + timedelta(days=house.settings.propose_days)
    until = max(soon, meeting.held_on)
    purpose = Purpose.DECISION if decides else Purpose.INFORMATION
    for left in left_over(db, meeting):
        reference = left.recommendation.reference if left.recommendation else ""
        why = names.PURPOSES[left.purpose]
        yield Proposal("again", left.title, why, left.purpose, reference or "")
    yield from _minutes(request, db, meeting, decides=decides)
    yield from _recommendations(request, db, until, purpose)
    yield from _promises(request, db, until)
    held = held_names(db, meeting.body_id)
    yield from _of_projects(request, db, held)
    for name, point in due_this_year(db, meeting, held):
        yield Proposal(
            *("yearly", point.title, _("each year")),
            point.purpose if decides else Purpose.INFORMATION,
            name=name,
            minutes=point.minutes_planned,
            public=point.public,
        )


def _recommendations(
    request: Request, db: Session, until: date, purpose: Purpose
) -> Iterator[Proposal]:
    """Those that were postponed until now, and those whose clock is running out."""

    def proposed(kind: str, row: Any, why: str) -> Proposal:
        href = url(request, "show_recommendation", recommendation=row.id)
        return Proposal(kind, row.title, why, purpose, row.reference, href, row.id)

    for row in returning(db, until):
        why = _("postponed until %(day)s", day=show_date(row.returns_on))
        if row.missing_resource:
            why = f"{why} · {row.missing_resource}"
        yield proposed("returning", row, why)
    for row in running_out(db, until):
        yield proposed("running_out", row, _("answer due on %(day)s", day=show_date(row.due_on)))


def _minutes(
    request: Request, db: Session, meeting: Meeting, *, decides: bool
) -> Iterator[Proposal]:
    """Minutes of earlier meetings that wait for the approval of this body."""
    for row in to_be_approved(db, meeting):
        yield Proposal(
            "minutes",
            approval_of(row.reference, row.held_on),
            _("sent for approval"),
            Purpose.APPROVAL if decides else Purpose.INFORMATION,
            row.reference,
            url(request, "show_minutes", meeting=row.meeting_id),
            name=f"minutes/{row.meeting_id}/{row.number}",
            minutes=5,
        )


def _promises(request: Request, db: Session, until: date) -> Iterator[Proposal]:
    for row in unreported(db, until):
        href = url(request, "show_decision", decision=row.id)
        why = _("report back on %(day)s", day=show_date(row.report_back_on))
        yield Proposal(
            *("promised", row.title, why, Purpose.INFORMATION, row.reference, href),
            name=f"decisions/{row.id}",
            note=in_every_language(partial(_promise, row)),
        )


def _of_projects(request: Request, db: Session, held: Set[str]) -> Iterator[Proposal]:
    for one in troubled_projects(db, clock.today()):
        if f"projects/{one.id}" not in held:
            href = url(request, "show_project", project=one.id)
            yield Proposal(
                *("projects", one.title, _trouble(one), Purpose.INFORMATION, one.reference, href),
                name=f"projects/{one.id}",
                note=in_every_language(partial(_in_trouble, one)),
            )


def _trouble(one: Troubled) -> str:
    late = one.late_since and _("late since %(day)s", day=show_date(one.late_since))
    over = _("more is spent than was planned") if one.over else ""
    return ", ".join(part for part in (late, over) if part)


def _in_trouble(one: Troubled) -> str:
    return f"{one.reference}: {_trouble(one)}"


def _promise(row: Any) -> str:
    given = {"decision": row.reference, "day": show_date(row.report_back_on)}
    return _("It was promised to report back on %(decision)s by %(day)s.", **given)
