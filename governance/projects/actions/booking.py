"""The book of a project's means, and what there is of them in a year."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.lifecycle import hold_stage
from governance.core.policy import Actor, require
from governance.projects import policy
from governance.projects.models import YEARS, Available, Book, Means, Project, Resource
from governance.projects.names import amount_of
from governance.projects.queries.years import room_in, team_called


class Overcommitted(Refused):
    """More would be committed than there is, and nobody said why yet."""


def book(  # noqa: PLR0917 (read aloud: book for this project these euros as spent, so many)
    db: Session,
    project: Project,
    resource: Resource,
    book: Book,
    amount: Decimal,
    note: str = "",
    *,
    team: str = "",
    year: int | None = None,
    over_because: str | None = None,
    by: Actor,
) -> Means:
    """Add a line to the project's book, for a team and a year (this one); no line is ever changed.

    A correction is a line below zero with a note that says why; raises `Refused` for one without,
    for nothing at all, and for more than there is to take back. Raises `Overcommitted` where more
    would be committed than there is and `over_because` is empty; None does not ask.
    """
    require(policy.can_book(by, project))
    line = Means(
        project_id=project.id,
        resource=resource,
        book=book,
        amount=amount,
        on=clock.today(),
        year=_year(year),
        team=team_called(db, team),
        note=note,
    )
    over = _checked(db, project, line, over_because)
    db.add(line)
    db.flush()
    record(db, "project.booked", project, by=by, **_facts_of(line), **over)
    return line


def _checked(
    db: Session, project: Project, line: Means, over_because: str | None
) -> dict[str, Any]:
    """What the journal says of a line that commits more than there is; else nothing."""
    if line.amount == 0:
        raise Refused(_("A line of zero says nothing."))
    if line.amount < 0:
        hold_stage(project)
        _must_be_a_correction(db, line)
    if line.book != Book.COMMITTED or line.amount < 0:
        return {}
    room = room_in(db, line.resource, line.team, line.year)
    if room is None or line.amount <= room.left:
        return {}
    over = line.amount - room.left
    if over_because == "":
        raise Overcommitted(
            _(
                "In %(year)s there is %(available)s, and %(committed)s is committed already: "
                "with this %(amount)s it is %(over)s too much.",
                year=line.year,
                available=amount_of(line.resource, room.available),
                committed=amount_of(line.resource, room.committed),
                amount=amount_of(line.resource, line.amount),
                over=amount_of(line.resource, over),
            )
        )
    line.over_because = over_because or ""
    return {"over": f"{over:.2f}", "because": line.over_because}


def make_available(  # noqa: PLR0917 (read aloud: in this year these days of the IT team, so many)
    db: Session,
    year: int,
    resource: Resource,
    team: str,
    amount: Decimal,
    note: str = "",
    *,
    by: Actor,
) -> Available:
    """Add a line to what there is in a year, for a team or for everybody; none is ever changed.

    What there is less of is a line below zero with a note that says why; raises `Refused` for one
    without, for nothing at all, and for less than nothing in the end.
    """
    require(policy.can_make_available(by))
    line = Available(
        year=_year(year),
        resource=resource,
        team=team_called(db, team),
        amount=amount,
        on=clock.today(),
        note=note,
    )
    if amount == 0:
        raise Refused(_("A line of zero says nothing."))
    if amount < 0:
        _must_leave_something(db, line)
    db.add(line)
    db.flush()
    record(db, "means.made_available", line, by=by, **_facts_of(line))
    return line


def _year(year: int | None) -> int:
    chosen = clock.today().year if year is None else year
    if chosen not in YEARS:
        raise Refused(
            _("A year from %(first)s to %(last)s, please.", first=YEARS[0], last=YEARS[-1])
        )
    return chosen


def _must_be_a_correction(db: Session, line: Means) -> None:
    _must_say_why(line)
    there = select(func.coalesce(func.sum(col(Means.amount)), 0)).where(
        col(Means.project_id) == line.project_id,
        col(Means.resource) == line.resource,
        col(Means.book) == line.book,
        col(Means.year) == line.year,
        col(Means.team) == line.team,
    )
    if db.execute(there).scalar_one() + line.amount < 0:
        raise Refused(_("This would take back more than was booked for this year and team."))


def _must_leave_something(db: Session, line: Available) -> None:
    _must_say_why(line)
    room = room_in(db, line.resource, line.team, line.year)
    if room is None or room.available + line.amount < 0:
        raise Refused(_("This would take back more than there is in this year for this team."))


def _must_say_why(line: Means | Available) -> None:
    if not line.note:
        raise Refused(_("Say in the note what this line corrects."))


def _facts_of(line: Means | Available) -> dict[str, Any]:
    named = {"book": line.book.value} if isinstance(line, Means) else {"note": line.note}
    return named | {
        "line": line.id,
        "resource": line.resource.value,
        "amount": f"{line.amount:.2f}",
        "year": line.year,
        "team": line.team,
    }
