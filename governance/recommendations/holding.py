"""What actions hold on to: the row locked, its workshop and authors loaded, its count exact."""

from __future__ import annotations

from sqlalchemy import inspect, select, update
from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import set_committed_value
from sqlmodel import col

from governance.core.pulse import wake
from governance.recommendations.models import Author, Recommendation
from governance.workshops.models import Facilitator, Workshop, topic_of


def hold(db: Session, *recommendations: Recommendation) -> None:
    """Lock them until the commit, always in the same order, with the stage they have now.

    Actions lock what they change before they write in the journal, so that nobody who holds the
    journal waits for a recommendation.
    """
    for recommendation in sorted(recommendations, key=lambda one: one.id):
        db.refresh(recommendation, ["stage", "supports", "version"], with_for_update=True)


def workshop_of(db: Session, recommendation: Recommendation) -> Workshop | None:
    """The workshop it comes from, with its facilitators."""
    if recommendation.workshop_id is None:
        return None
    workshop = db.get_one(Workshop, recommendation.workshop_id)
    if "facilitators" in inspect(workshop).unloaded:
        found = select(Facilitator).where(col(Facilitator.workshop_id) == workshop.id)
        set_committed_value(workshop, "facilitators", list(db.scalars(found)))
    return workshop


def load_authors(db: Session, recommendation: Recommendation) -> None:
    """Load its authors where they are not."""
    if "authors" in inspect(recommendation).unloaded:
        found = select(Author).where(col(Author.recommendation_id) == recommendation.id)
        set_committed_value(recommendation, "authors", list(db.scalars(found)))


def count_supports(db: Session, recommendation: Recommendation, more: int) -> None:
    """Change the count where it stands, so that none of many at once is lost."""
    counted = update(Recommendation).where(col(Recommendation.id) == recommendation.id)
    db.execute(counted.values(supports=col(Recommendation.supports) + more))


def wake_table_of(db: Session, recommendation: Recommendation) -> None:
    """Tell who looks at the wall of its workshop that the table changed."""
    if recommendation.workshop_id is not None:
        wake(db, topic_of(recommendation.workshop_id))
