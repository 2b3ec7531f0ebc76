"""What is known of outcomes: one, those of a project or a year, their evidence, the way back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import bindparam, exists, or_, select
from sqlalchemy.orm import Session, joinedload
from sqlmodel import col

from governance.core.errors import NotFound
from governance.core.files import StoredFile
from governance.core.policy import Actor
from governance.outcomes import policy
from governance.outcomes.models import Evidence, Outcome, Stage
from governance.projects.models import Project

_with_project = joinedload(Outcome.project)  # type: ignore[arg-type]


def get_outcome(db: Session, outcome_id: int, *, for_: Actor) -> Outcome:
    """One outcome with its project; a draft is there only for those who may rewrite it."""
    found = select(Outcome).where(col(Outcome.id) == outcome_id).options(_with_project)
    outcome = db.scalars(found).one_or_none()
    if outcome is None or not policy.can_see(for_, outcome):
        raise NotFound
    return outcome


_columns = (
    col(Outcome.id),
    col(Outcome.reference),
    col(Outcome.title),
    col(Outcome.achieved_on),
    col(Outcome.stage),
    col(Outcome.indicator),
    col(Outcome.before),
    col(Outcome.after),
    col(Outcome.unit),
    col(Outcome.project_id),
)
OUTCOME_ORDER = (col(Outcome.achieved_on), col(Outcome.id))
"""The newest comes first."""


def _visible(for_: Actor) -> Any:
    """The rule of `policy.can_see`, as a condition on Outcome joined with Project."""
    if for_.has("board", "secretary", "admin", "editor", "system"):
        return True
    published = col(Outcome.stage) == Stage.PUBLISHED
    own = col(Project.lead_id) == for_.person
    return or_(published, own) if for_.is_person else published


def outcomes_of(db: Session, project_id: int, *, for_: Actor) -> Sequence[Any]:
    """The outcomes that came of a project, in the order in which they came."""
    return db.execute(
        select(*_columns)
        .join(Project, col(Project.id) == col(Outcome.project_id))
        .where(col(Outcome.project_id) == project_id, _visible(for_))
        .order_by(*OUTCOME_ORDER)
        .limit(100)
    ).all()


def has_published(db: Session, project_id: int) -> bool:
    """Whether a published outcome came of this project."""
    found = exists().where(
        col(Outcome.project_id) == project_id, col(Outcome.stage) == Stage.PUBLISHED
    )
    return bool(db.execute(select(found)).scalar())


_evidence = (
    select(
        col(Evidence.id),
        col(Evidence.title),
        col(Evidence.url),
        col(Evidence.file_id),
        col(StoredFile.name),
        col(StoredFile.kind),
        col(StoredFile.size),
    )
    .outerjoin(StoredFile, col(StoredFile.id) == col(Evidence.file_id))
    .where(col(Evidence.outcome_id) == bindparam("outcome"))
    .order_by(col(Evidence.id))
    .limit(100)
)


def evidence_of(db: Session, outcome_id: int) -> Sequence[Any]:
    """Links and files that show it: id, title, url, file_id, and name, kind, size of the file."""
    return db.execute(_evidence, {"outcome": outcome_id}).all()


def get_evidence_file(db: Session, file_id: int, *, for_: Actor) -> StoredFile:
    """A file that is evidence of an outcome which this person may see; raises `NotFound`."""
    found = (
        select(Outcome)
        .join(Evidence, col(Evidence.outcome_id) == col(Outcome.id))
        .where(col(Evidence.file_id) == file_id)
        .options(_with_project)
        .limit(50)
    )
    if not any(policy.can_see(for_, outcome) for outcome in db.scalars(found)):
        raise NotFound
    return db.get_one(StoredFile, file_id)
