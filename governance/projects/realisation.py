"""What was done with a recommendation, computed from the projects that carry it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from sqlalchemy import exists, select, update
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.projects.models import Carries, Kind, Milestone, Project, Share, Stage
from governance.recommendations.models import Realisation, Recommendation
from governance.recommendations.queries import assessed

ENDED = frozenset({Stage.DONE, Stage.STOPPED})


class Carrier(NamedTuple):
    """A project as far as a recommendation that it carries is concerned."""

    stage: Stage
    share: Share
    progress: bool = False
    """Whether a milestone is reached."""
    kind: Kind = Kind.STRATEGIC


def realisation_of(carriers: Iterable[Carrier | tuple[Stage, Share, bool]]) -> Realisation:
    """The realisation of a recommendation with these carriers; the first rule that fits holds.

    1. A carrier is under way: *in progress*.
    2. Nothing carries it: *not started*.
    3. All carriers have ended. One that carries it wholly is done: *done*. One that carries it in
       part is done: *done in part*. All are stopped: *stopped*.
    4. Some are still proposed or planned. One is done, or one of those still to come has reached a
       milestone before (it was stopped and is planned again): *in progress*. Otherwise:
       *not started*.
    """
    given = [Carrier(*carrier) for carrier in carriers]
    stages = {carrier.stage for carrier in given}
    if Stage.RUNNING in stages:
        return Realisation.IN_PROGRESS
    if not given:
        return Realisation.NOT_STARTED
    if stages <= ENDED:
        return _of_ended(given)
    begun = any(carrier.progress and carrier.stage not in ENDED for carrier in given)
    return Realisation.IN_PROGRESS if begun or Stage.DONE in stages else Realisation.NOT_STARTED


def _of_ended(carriers: list[Carrier]) -> Realisation:
    shares = {carrier.share for carrier in carriers if carrier.stage == Stage.DONE}
    if Share.WHOLLY in shares:
        return Realisation.DONE
    return Realisation.DONE_IN_PART if shares else Realisation.STOPPED


def kinds_of(carriers: Iterable[Carrier]) -> str:
    """The kinds of project among these carriers, as `Recommendation.carried_by` keeps them."""
    return " ".join(sorted({carrier.kind.value for carrier in carriers}))


def refresh(db: Session, recommendation_ids: Iterable[int]) -> None:
    """Compute and store `Recommendation.realisation` of these, and what kinds carry them.

    The rows are locked in their order first: two projects that carry the same recommendation
    may move at the same time. What nothing carries keeps what was assessed of it last, in a list
    that was brought in.
    """
    ids = sorted(set(recommendation_ids))
    if not ids:
        return
    db.flush()
    asked = select(col(Recommendation.id)).where(col(Recommendation.id).in_(ids))
    db.execute(asked.order_by(col(Recommendation.id)).with_for_update())
    carriers = carriers_of(db, ids)
    before = assessed(db, [one for one in ids if one not in carriers])
    by_value: dict[tuple[Realisation, str], list[int]] = {}
    for one in ids:
        of_one = carriers.get(one, [])
        computed = before.get(one) or realisation_of(of_one)
        by_value.setdefault((computed, kinds_of(of_one)), []).append(one)
    for (realisation, kinds), changed in by_value.items():
        _keep(db, changed, realisation, kinds)


def _keep(db: Session, ids: list[int], realisation: Realisation, kinds: str) -> None:
    here, today = col(Recommendation.id).in_(ids), clock.today()
    moved = update(Recommendation).where(here, col(Recommendation.realisation) != realisation)
    db.execute(moved.values(realisation=realisation, moved_on=today))
    carried = update(Recommendation).where(here, col(Recommendation.carried_by) != kinds)
    db.execute(carried.values(carried_by=kinds))


def carriers_of(db: Session, recommendation_ids: Iterable[int]) -> dict[int, list[Carrier]]:
    """What carries each of these recommendations."""
    reached = exists().where(
        col(Milestone.project_id) == col(Project.id), col(Milestone.reached_on).is_not(None)
    )
    rows = db.execute(
        select(
            col(Carries.recommendation_id),
            *(col(Project.stage), col(Carries.share), reached, col(Project.kind)),
        )
        .join(Project, col(Project.id) == col(Carries.project_id))
        .where(col(Carries.recommendation_id).in_(list(recommendation_ids)))
    )
    carriers: dict[int, list[Carrier]] = {}
    for recommendation_id, stage, share, progress, kind in rows:
        carrier = Carrier(stage, share, bool(progress), kind)
        carriers.setdefault(recommendation_id, []).append(carrier)
    return carriers


def refresh_carried_by(db: Session, project: Project) -> None:
    """Compute and store the realisation of everything that `project` carries."""
    db.flush()
    carried = select(col(Carries.recommendation_id)).where(col(Carries.project_id) == project.id)
    refresh(db, db.scalars(carried).all())
