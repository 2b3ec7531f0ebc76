"""Groups on the table are renamed, and recommendations taken out of them again."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.policy import Actor, require
from governance.core.pulse import wake
from governance.recommendations import policy
from governance.recommendations.models import Cluster, Recommendation
from governance.workshops.models import Workshop


def rename_cluster(
    db: Session, workshop: Workshop, group: Cluster, title: str, *, by: Actor
) -> None:
    """Give a group another title; what lies in it stays in it."""
    require(policy.can_cluster(by, workshop))
    if group.workshop_id != workshop.id:
        raise Refused(_("Choose a group of this workshop."))
    group.title = title
    record(db, "recommendation.group_renamed", group, by=by)
    wake(db, workshop.topic)


def uncluster(
    db: Session, workshop: Workshop, recommendations: Sequence[Recommendation], *, by: Actor
) -> None:
    """Take recommendations out of their groups; a group without any is dissolved by that."""
    require(policy.can_cluster(by, workshop))
    if any(one.workshop_id != workshop.id for one in recommendations):
        raise Refused(_("Choose recommendations of this workshop."))
    for recommendation in recommendations:
        recommendation.cluster_id = None
    ids = sorted(one.id for one in recommendations)
    record(db, "recommendation.unclustered", workshop, by=by, recommendations=ids)
    wake(db, workshop.topic)
