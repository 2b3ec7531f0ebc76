"""What is done and told of it: projects with their milestones and means, outcomes, reports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from governance.core.words import Words
from governance.projects.models import Book, Resource, Share
from governance.projects.models import Kind as ProjectKind


@dataclass(frozen=True)
class Stone:
    """A milestone: planned for a day, reached on another (or not yet)."""

    title: Words
    planned: date
    reached: date | None = None
    weight: int = 1


@dataclass(frozen=True)
class News:
    """What a lead tells, and the day on which the next news is due."""

    on: date
    text: Words
    next_on: date


@dataclass(frozen=True)
class Booked:
    """A line of a project's book."""

    on: date
    resource: Resource
    book: Book
    amount: Decimal
    note: str = ""
    year: int | None = None
    over_because: str = ""


@dataclass(frozen=True)
class Made:
    """What is made available for a year, on a day, for a team or for everybody."""

    on: date
    year: int
    team: str
    resource: Resource
    amount: Decimal
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Result:
    """What changed for members."""

    key: str
    title: Words
    text: Words
    achieved_on: date
    published: date
    where_url: str = ""
    indicator: Words | None = None
    before: Decimal | None = None
    after: Decimal | None = None
    unit: Words | None = None
    evidence: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Project:
    """A project from its proposal to its end, with everything that moved it."""

    key: str
    kind: ProjectKind
    title: Words
    summary: Words
    directorate: str
    lead: str
    team: str = ""
    proposed: date
    planned: date | None = None
    started: date | None = None
    ends_on: date | None = None
    stopped: date | None = None
    because: Words | None = None
    completed: date | None = None
    carries: tuple[tuple[str, Share], ...] = ()
    axes: tuple[str, ...] = ()
    stones: tuple[Stone, ...] = ()
    news: tuple[News, ...] = ()
    book: tuple[Booked, ...] = ()
    results: tuple[Result, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """A chapter of the yearly report; `cites` are pairs of a kind and a key."""

    written: date
    title: Words
    text: Words
    cites: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Report:
    """A yearly report, published or in the making."""

    year: int
    title: Words
    begun: date
    chapters: tuple[Chapter, ...] = ()
    published: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Archived:
    """A report of an earlier year, kept as it was printed."""

    year: int
    title: Words
    texts: tuple[Words, ...]
    added: datetime


def euros(  # noqa: PLR0917 (read aloud: on this day so many euros as spent, for that)
    on: date,
    book: Book,
    amount: int,
    note: str = "",
    year: int | None = None,
    over_because: str = "",
) -> Booked:
    """Euros that were planned, committed or spent, for the year of the day or another."""
    return Booked(on, Resource.EUROS, book, Decimal(amount), note, year, over_because)


def days(
    on: date, book: Book, amount: int | str, note: str = "", year: int | None = None
) -> Booked:
    """Person-days that were planned, committed or spent, for the year of the day or another."""
    return Booked(on, Resource.PERSON_DAYS, book, Decimal(amount), note, year)
