"""Who sees a decision, stage by stage: the same answer from the policy and from every list."""

from __future__ import annotations

import pytest

from governance.core.database import Database
from governance.core.policy import System
from governance.decisions import actions, policy
from governance.decisions.models import Stage
from governance.decisions.queries import decisions_about, get_decision
from tests.cast import Cast
from tests.unit.decisions.agenda import accepted, of_mia, put
from tests.unit.meetings.board import hold

INSIDE = {"ada", "bo", "sam"}
EVERYONE = {"ada", "bo", "edda", "finn", "lena", "mia", "max", "sam", "visitor"}


@pytest.mark.parametrize(
    ("stage", "readers"),
    [
        (Stage.DRAFT, INSIDE),
        (Stage.ANNOUNCED, INSIDE | {"mia"}),
        (Stage.PUBLISHED, EVERYONE),
    ],
)
def test_who_reads_a_decision(
    database: Database, cast: Cast, stage: Stage, readers: set[str]
) -> None:
    with database.writing() as db:
        item = put(db, cast, hold(db, cast), of_mia(db, cast))
        decision = actions.draft(db, item, accepted(), by=cast.sam)
        if stage != Stage.DRAFT:
            actions.announce(db, decision, languages=("nl",), by=cast.sam)
        if stage == Stage.PUBLISHED:
            actions.publish(db, decision, wait_days=0, by=cast.sam)
        loaded = get_decision(db, decision.id, for_=System)
        authors = frozenset({cast.mia.person or 0})
        for name in EVERYONE:
            may = policy.can_see(cast[name], loaded, loaded.item, authors)
            listed = decisions_about(db, item.recommendation_id or 0, for_=cast[name])
            assert may == (name in readers), name
            assert bool(listed) == may, name


def test_the_house_publishes_but_never_decides(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        item = put(db, cast, hold(db, cast))
        decision = actions.draft(db, item, accepted(), by=cast.sam)
        assert policy.can_publish(System, decision)
        assert not policy.can_draft(System, item)
        assert not policy.can_keep(System, decision)
