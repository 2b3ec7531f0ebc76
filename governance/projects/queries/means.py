"""What a project needs and used: euros and person-days, summed from the lines of its book."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.projects.models import Book, Means, Resource

MOST_LINES = 200


@dataclass(frozen=True, slots=True)
class Sheet:
    """Means of one kind: what is planned, committed and spent, exact to the hundredth."""

    planned: Decimal = Decimal(0)
    committed: Decimal = Decimal(0)
    spent: Decimal = Decimal(0)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was booked."""
        return not (self.planned or self.committed or self.spent)

    @property
    def used(self) -> float | None:
        """What is spent over what is planned; None where nothing is planned."""
        return float(self.spent / self.planned) if self.planned else None

    @property
    def is_over(self) -> bool:
        """Whether more is spent than was planned; never where nothing was planned."""
        return bool(self.planned) and self.spent > self.planned

    def of(self, book: Book) -> Decimal:
        """The amount in one book."""
        amount: Decimal = getattr(self, book.value)
        return amount


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the book."""

    on: date
    resource: Resource
    book: Book
    amount: Decimal
    note: str
    year: int
    team: str
    over_because: str


type MeansOf = dict[Resource, Sheet]


def means_of(db: Session, project_id: int) -> MeansOf:
    """Euros and person-days of one project."""
    return means_by_project(db, [project_id])[project_id]


def means_by_project(db: Session, project_ids: Iterable[int]) -> dict[int, MeansOf]:
    """Euros and person-days of each of these projects, in one query."""
    ids = list(project_ids)
    rows = db.execute(
        select(
            col(Means.project_id),
            col(Means.resource),
            col(Means.book),
            func.sum(col(Means.amount)),
        )
        .where(col(Means.project_id).in_(ids))
        .group_by(col(Means.project_id), col(Means.resource), col(Means.book))
    )
    summed = {(project, resource, book): total for project, resource, book, total in rows}

    def sheet(project: int, resource: Resource) -> Sheet:
        return Sheet(*(summed.get((project, resource, book), Decimal(0)) for book in Book))

    return {one: {resource: sheet(one, resource) for resource in Resource} for one in ids}


_ledger = (
    select(
        *(col(Means.on), col(Means.resource), col(Means.book), col(Means.amount), col(Means.note)),
        *(col(Means.year), col(Means.team), col(Means.over_because)),
    )
    .where(col(Means.project_id) == bindparam("project"))
    .order_by(col(Means.id).desc())
    .limit(MOST_LINES)
)


def ledger(db: Session, project_id: int) -> Sequence[Line]:
    """The latest lines of a project's book, newest first."""
    return [Line(*row) for row in db.execute(_ledger, {"project": project_id})]
