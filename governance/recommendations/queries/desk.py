"""What the facilitators' desk asks: what lies beside what, which table said when, what is left."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import and_, case, func, or_, select
from sqlalchemy.orm import Session, selectinload
from sqlmodel import col

from governance.core.i18n import _
from governance.recommendations.models import Author, Recommendation, Signature, Stage
from governance.workshops.models import Participant, Workshop
from governance.workshops.models import Stage as RoomStage

ON_TABLE = 500


def lying(db: Session, workshop_id: int, ids: Iterable[int]) -> list[Recommendation]:
    """These recommendations of one workshop with their authors, to be looked at."""
    found = select(Recommendation).where(
        col(Recommendation.workshop_id) == workshop_id,
        col(Recommendation.id).in_(list(ids)[:ON_TABLE]),
    )
    with_authors = found.options(selectinload(Recommendation.authors))  # type: ignore[arg-type]
    return list(db.scalars(with_authors.order_by(col(Recommendation.id))))


def beside(db: Session, one: Recommendation, limit: int = 100) -> list[Recommendation]:
    """What was merged into it, and what else lies in its group, each with its authors."""
    merged = col(Recommendation.merged_into_id) == one.id
    grouped = and_(
        col(Recommendation.cluster_id) == (one.cluster_id or 0),
        col(Recommendation.stage) == Stage.PROPOSED,
        col(Recommendation.id) != one.id,
    )
    found = select(Recommendation).where(or_(merged, grouped))
    with_authors = found.options(selectinload(Recommendation.authors))  # type: ignore[arg-type]
    return list(db.scalars(with_authors.order_by(col(Recommendation.id)).limit(limit)))


def count_on_table(db: Session, workshop_id: int) -> int:
    """How many were put on the table, whatever became of them."""
    counted = select(func.count()).where(col(Recommendation.workshop_id) == workshop_id)
    return db.execute(counted).scalar_one()


def said_at_tables(db: Session, workshop_id: int) -> list[tuple[str, datetime]]:
    """Each table that signed something, and when it last did; a name counts for the table at which
    its device sits, and what is anonymous for none."""
    device = and_(
        col(Participant.workshop_id) == workshop_id,
        or_(
            col(Participant.id) == col(Author.participant_id),
            col(Participant.person_id) == col(Author.person_id),
        ),
    )
    by_table = col(Author.signature) == Signature.TABLE
    table = case((by_table, col(Author.shown_as)), else_=col(Participant.table_name))
    found = (
        select(table.label("name"), func.max(col(Recommendation.proposed_at)).label("last"))
        .select_from(Recommendation)
        .join(Author, col(Author.recommendation_id) == col(Recommendation.id))
        .outerjoin(Participant, device)
        .where(
            col(Recommendation.workshop_id) == workshop_id,
            col(Author.signature) != Signature.ANONYMOUS,
            col(Author.from_id).is_(None),
            table != "",
        )
        .group_by(table)
        .limit(ON_TABLE)
    )
    return [(row.name, row.last) for row in db.execute(found)]


def report_waits_because(db: Session, workshop: Workshop) -> str:
    """Why the report cannot go out now, or nothing."""
    if workshop.reported_at is not None:
        return _("The report has gone out already.")
    if workshop.stage != RoomStage.CLOSED:
        return _("Close the room first.")
    agreed = select(func.count()).where(
        col(Recommendation.workshop_id) == workshop.id,
        col(Recommendation.stage) == Stage.PROPOSED,
        col(Recommendation.agreed),
    )
    if db.execute(agreed).scalar_one():
        return _("Hand over first what the room agreed on.")
    return ""
