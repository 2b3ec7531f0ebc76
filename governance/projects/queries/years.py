"""Means over the years: what there is for each team, and what is planned, committed and spent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from sqlalchemy import func, select, union
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.words import Words
from governance.projects.models import Available, Book, Means, Project, Resource, Stage
from governance.projects.queries.means import Sheet

MOST_TEAMS = 500
MOST_YEARS = 100
MOST_TAKEN = 600
MOST_SAID = 50
NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Room:
    """What there is of a resource in one year for one team, and what is committed of it."""

    available: Decimal
    committed: Decimal

    @property
    def left(self) -> Decimal:
        """What can still be committed; below zero where more is committed than there is."""
        return self.available - self.committed


@dataclass(frozen=True, slots=True)
class Balance:
    """One year of one team: what there is (None where nobody said) and what became of it."""

    year: int
    available: Decimal | None = None
    sheet: Sheet = field(default_factory=Sheet)

    @property
    def over(self) -> Decimal:
        """How much more is committed than there is."""
        there = self.sheet.committed if self.available is None else self.available
        return max(self.sheet.committed - there, NOTHING)

    @property
    def left(self) -> Decimal | None:
        """What can still be committed; None where nobody said what there is."""
        return None if self.available is None else self.available - self.sheet.committed

    @property
    def most(self) -> Decimal:
        """The largest of its figures."""
        sheet = self.sheet
        return max(self.available or NOTHING, sheet.planned, sheet.committed, sheet.spent)


type OfTeam = tuple[str, Resource]


@dataclass(frozen=True, slots=True)
class Taken:
    """What a project takes in a year of the means of one team."""

    id: int
    reference: str
    title: Words
    stage: Stage
    team: str
    sheets: Mapping[Resource, Sheet]


def room_in(db: Session, resource: Resource, team: str, year: int) -> Room | None:
    """What there is and what is committed; None where nobody said what there is."""
    available, committed = (
        select(func.sum(col(kind.amount))).where(
            col(kind.year) == year, col(kind.resource) == resource, col(kind.team) == team
        )
        for kind in (Available, Means)
    )
    there = db.execute(available).scalar_one()
    if there is None:
        return None
    taken = db.execute(committed.where(col(Means.book) == Book.COMMITTED)).scalar_one()
    return Room(there, taken or NOTHING)


def teams(db: Session) -> Sequence[str]:
    """The teams whose means are known, by name."""
    known = union(select(col(Available.team)), select(col(Means.team)))
    found = db.scalars(known.order_by("team").limit(MOST_TEAMS))
    return [team for team in found if team]


def team_called(db: Session, typed: str) -> str:
    """The team as it is written already, whatever its capitals; else as it is typed."""
    team = " ".join(typed.split())
    if not team:
        return ""
    return next((one for one in teams(db) if one.casefold() == team.casefold()), team)


def years_with_means(db: Session) -> Sequence[int]:
    """The years for which something is available or booked, oldest first."""
    known = union(select(col(Available.year)), select(col(Means.year)))
    return list(db.scalars(known.order_by("year").limit(MOST_YEARS)))


def balances(db: Session, years: Sequence[int]) -> dict[OfTeam, list[Balance]]:
    """Every team and resource with a balance for each of these years, in two queries; the means of
    no team in particular come first."""
    there = select(
        *(col(Available.team), col(Available.resource), col(Available.year)),
        func.sum(col(Available.amount)),
    ).where(col(Available.year).in_(years))
    booked = select(
        *(col(Means.team), col(Means.resource), col(Means.year), col(Means.book)),
        func.sum(col(Means.amount)),
    ).where(col(Means.year).in_(years))
    of_there = (col(Available.team), col(Available.resource), col(Available.year))
    of_booked = (col(Means.team), col(Means.resource), col(Means.year), col(Means.book))
    available: dict[Any, Decimal] = {
        tuple(row[:3]): row[3] for row in db.execute(there.group_by(*of_there))
    }
    taken: dict[Any, Decimal] = {
        tuple(row[:4]): row[4] for row in db.execute(booked.group_by(*of_booked))
    }
    known: set[OfTeam] = {key[:2] for key in (*available, *taken)}

    def balance(team: str, resource: Resource, year: int) -> Balance:
        books = (taken.get((team, resource, year, book), NOTHING) for book in Book)
        return Balance(year, available.get((team, resource, year)), Sheet(*books))

    return {
        (team, resource): [balance(team, resource, year) for year in years]
        for team, resource in sorted(known, key=lambda one: (one[0].casefold(), one[1]))
    }


def overcommitted(db: Session, years: Sequence[int]) -> list[tuple[OfTeam, Balance]]:
    """The teams of which more is committed in one of these years than there is."""
    found = balances(db, years).items()
    return [(of_team, one) for of_team, of_years in found for one in of_years if one.over]


def together(parts: Sequence[Sequence[Balance]]) -> list[Balance]:
    """The balances of several teams, year by year, as one."""
    return [_sum(of_year) for of_year in zip(*parts, strict=True)]


def _sum(parts: Sequence[Balance]) -> Balance:
    said = [one.available for one in parts if one.available is not None]
    books = (sum((one.sheet.of(book) for one in parts), NOTHING) for book in Book)
    return Balance(parts[0].year, sum(said, NOTHING) if said else None, Sheet(*books))


def taken_in(db: Session, year: int) -> dict[str, list[Taken]]:
    """The projects that take means of each team in a year, in one query."""
    rows = db.execute(
        select(
            *(col(Project.id), col(Project.reference), col(Project.title), col(Project.stage)),
            *(col(Means.team), col(Means.resource), col(Means.book)),
            func.sum(col(Means.amount)).label("amount"),
        )
        .join(Project, col(Project.id) == col(Means.project_id))
        .where(col(Means.year) == year)
        .group_by(col(Project.id), col(Means.team), col(Means.resource), col(Means.book))
        .order_by(col(Project.id), col(Means.team))
        .limit(MOST_TAKEN)
    ).all()
    amounts = {(row.team, row.id, row.resource, row.book): row.amount for row in rows}
    found: dict[tuple[str, int], Taken] = {}
    for row in rows:
        found.setdefault((row.team, row.id), _taken(row, amounts))
    by_team: dict[str, list[Taken]] = {}
    for (team, _project), taken in found.items():
        by_team.setdefault(team, []).append(taken)
    return by_team


def _taken(row: Any, amounts: Mapping[Any, Decimal]) -> Taken:
    def sheet(resource: Resource) -> Sheet:
        return Sheet(*(amounts.get((row.team, row.id, resource, book), NOTHING) for book in Book))

    sheets = {resource: sheet(resource) for resource in Resource}
    return Taken(row.id, row.reference, row.title, row.stage, row.team, sheets)


def reasons_in(db: Session, year: int) -> dict[OfTeam, list[Any]]:
    """Why more was committed in a year than there is: on, amount, over_because, the project's id
    and reference; the latest first."""
    rows = db.execute(
        select(
            *(col(Means.team), col(Means.resource), col(Means.on), col(Means.amount)),
            *(col(Means.over_because), col(Project.id), col(Project.reference)),
        )
        .join(Project, col(Project.id) == col(Means.project_id))
        .where(col(Means.year) == year, col(Means.over_because) != "")
        .order_by(col(Means.id).desc())
        .limit(MOST_SAID)
    )
    found: dict[OfTeam, list[Any]] = {}
    for row in rows:
        found.setdefault((row.team, row.resource), []).append(row)
    return found


def made_available_in(db: Session, year: int) -> Sequence[Any]:
    """What was made available for a year, line by line, the latest first: on, resource, team,
    amount, note."""
    columns = (Available.on, Available.resource, Available.team, Available.amount, Available.note)
    lines = select(*(col(one) for one in columns)).where(col(Available.year) == year)
    return db.execute(lines.order_by(col(Available.id).desc()).limit(MOST_SAID)).all()
