"""A report is begun, and its chapters are written and put in order."""

from __future__ import annotations

from typing import Literal

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.journal import record
from governance.core.policy import Actor, require
from governance.core.words import Words
from governance.reports import policy
from governance.reports.models import Chapter, Report
from governance.reports.queries import must_be_free, report_of


def begin(db: Session, year: int, title: Words, *, by: Actor) -> Report:
    """Begin the report on a year; raises `Refused` where that year has one."""
    require(policy.can_write_reports(by))
    must_be_free(db, year)
    report = Report(id=year, year=year, title=title)
    db.add(report)
    record(db, "report.begun", report, by=by, year=year)
    return report


def retitle(db: Session, report: Report, title: Words, *, by: Actor) -> None:
    """Give the report another title; editions keep theirs."""
    require(policy.can_write_reports(by))
    report.must_be_written_here()
    report.title = title
    record(db, "report.retitled", report, by=by)


def add_chapter(
    db: Session, report: Report, title: Words, text: Words | None, *, by: Actor
) -> Chapter:
    """Add a chapter at the end."""
    require(policy.can_write_reports(by))
    report.must_be_written_here()
    last = select(func.max(Chapter.position)).where(col(Chapter.report_id) == report.id)
    position = (db.scalar(last) or 0) + 1
    chapter = Chapter(report_id=report.id, position=position, title=title, text=text)
    db.add(chapter)
    db.flush()
    record(db, "chapter.added", report, by=by, chapter=chapter.id)
    return chapter


def rewrite_chapter(
    db: Session, chapter: Chapter, title: Words, text: Words | None, *, by: Actor
) -> None:
    """Write a chapter anew; editions keep what they say."""
    require(policy.can_write_reports(by))
    report = report_of(db, chapter)
    chapter.title, chapter.text = title, text
    record(db, "chapter.rewritten", report, by=by, chapter=chapter.id)


def move_chapter(
    db: Session, chapter: Chapter, direction: Literal["up", "down"], *, by: Actor
) -> None:
    """Change places with the chapter before or after; at the end nothing moves."""
    require(policy.can_write_reports(by))
    report = report_of(db, chapter)
    up = direction == "up"
    place = col(Chapter.position)
    beside = select(Chapter).where(
        col(Chapter.report_id) == report.id,
        col(Chapter.left_out).is_(chapter.left_out),
        place < chapter.position if up else place > chapter.position,
    )
    other = db.scalars(beside.order_by(place.desc() if up else place).limit(1)).first()
    if other is None:
        return
    chapter.position, other.position = other.position, chapter.position
    record(db, "chapter.moved", report, by=by, chapter=chapter.id, to=chapter.position)


def leave_out(db: Session, chapter: Chapter, *, by: Actor) -> None:
    """Leave a chapter out of the next edition; it can be put back."""
    require(policy.can_write_reports(by))
    report = report_of(db, chapter)
    chapter.left_out = True
    record(db, "chapter.left_out", report, by=by, chapter=chapter.id)


def put_back(db: Session, chapter: Chapter, *, by: Actor) -> None:
    """Put a chapter back that was left out."""
    require(policy.can_write_reports(by))
    report = report_of(db, chapter)
    chapter.left_out = False
    record(db, "chapter.put_back", report, by=by, chapter=chapter.id)
