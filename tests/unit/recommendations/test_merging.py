"""Merging keeps every author, supporter, follower and the text; undoing restores exactly."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import col

from governance.core.database import Database
from governance.core.errors import NotNow, NotYou, Refused
from governance.recommendations import actions
from governance.recommendations.models import Author, Follow, Recommendation, Stage, Support
from governance.recommendations.queries import get_recommendation, merged_from
from tests.cast import Cast
from tests.rooms import open_workshop, put_on_table, received


def everything(database: Database, one: int) -> dict[str, Any]:
    """All that merging may touch, of one recommendation."""
    with database.reading() as db:
        recommendation = db.get_one(Recommendation, one)
        people = {
            kind.__name__: sorted(
                db.scalars(select(col(kind.person_id)).where(col(kind.recommendation_id) == one)),
                key=lambda person: person or 0,
            )
            for kind in (Author, Support, Follow)
        }
        return people | {
            "stage": recommendation.stage,
            "supports": recommendation.supports,
            "text": recommendation.text,
            "into": recommendation.merged_into_id,
        }


def two(database: Database, cast: Cast) -> tuple[int, int]:
    workshop_id = open_workshop(database, cast)
    source = put_on_table(database, workshop_id, cast.mia, "De gids")
    target = put_on_table(database, workshop_id, cast.max, "Le guide")
    for one, supporter in ((source, cast.bo), (source, cast.lena), (target, cast.bo)):
        with database.writing() as db:
            actions.support(db, db.get_one(Recommendation, one), by=supporter)
    return source, target


def merge(database: Database, source: int, target: int, cast: Cast) -> None:
    with database.writing() as db:
        found = [get_recommendation(db, one, for_=cast.finn) for one in (source, target)]
        actions.merge(db, *found, by=cast.finn)


def test_everybody_comes_along_once(database: Database, cast: Cast) -> None:
    source, target = two(database, cast)
    merge(database, source, target, cast)
    after = everything(database, target)
    assert after["supports"] == 2, "Bo supported both, Lena comes along"
    assert set(after["Author"]) == {cast.mia.person, cast.max.person}
    assert set(after["Follow"]) == {cast.mia.person, cast.max.person}
    with database.reading() as db:
        (kept,) = merged_from(db, target)
        assert (kept.id, kept.stage, kept.text.text) == (source, Stage.MERGED, kept.text.text)


def test_undoing_restores_both_exactly(database: Database, cast: Cast) -> None:
    source, target = two(database, cast)
    before = everything(database, source), everything(database, target)
    merge(database, source, target, cast)
    assert everything(database, target) != before[1]
    with database.writing() as db:
        one = get_recommendation(db, source, for_=cast.finn)
        with pytest.raises(NotYou):
            actions.undo_merge(db, one, by=cast.max)
        actions.undo_merge(db, one, by=cast.finn)
        with pytest.raises(NotNow):
            actions.undo_merge(db, one, by=cast.finn)
    assert (everything(database, source), everything(database, target)) == before


def test_who_supports_after_the_merge_stays_when_it_is_undone(
    database: Database, cast: Cast
) -> None:
    source, target = two(database, cast)
    merge(database, source, target, cast)
    with database.writing() as db:
        actions.support(db, db.get_one(Recommendation, target), by=cast.ada)
    with database.writing() as db:
        actions.undo_merge(db, db.get_one(Recommendation, source), by=cast.finn)
    assert everything(database, target)["supports"] == 2
    assert cast.ada.person in everything(database, target)["Support"]


def test_later_merges_are_undone_first(database: Database, cast: Cast) -> None:
    source, target = two(database, cast)
    with database.reading() as db:
        room = db.get_one(Recommendation, source).workshop_id or 0
    third = put_on_table(database, room, cast.lena, "Handleiding")
    merge(database, source, target, cast)
    merge(database, target, third, cast)
    assert everything(database, third)["supports"] == 2
    with database.writing() as db:
        with pytest.raises(NotNow):
            actions.undo_merge(db, db.get_one(Recommendation, source), by=cast.finn)
        actions.undo_merge(db, db.get_one(Recommendation, target), by=cast.finn)
        actions.undo_merge(db, db.get_one(Recommendation, source), by=cast.finn)
    assert everything(database, third)["supports"] == 0


def test_a_received_one_is_merged_by_the_secretary_and_returns_to_its_stage(
    database: Database, cast: Cast
) -> None:
    source, target = received(database, cast), received(database, cast, cast.max)
    with database.writing() as db:
        first, second = (get_recommendation(db, one, for_=cast.sam) for one in (source, target))
        actions.review(db, first, by=cast.sam)
        with pytest.raises(NotYou):
            actions.merge(db, first, second, by=cast.finn)
        with pytest.raises(Refused):
            actions.merge(db, first, first, by=cast.sam)
        actions.merge(db, first, second, by=cast.sam)
        actions.undo_merge(db, first, by=cast.sam)
        assert first.stage == Stage.UNDER_REVIEW
        assert first.reference is not None


def test_nothing_public_disappears_under_what_is_not(database: Database, cast: Cast) -> None:
    source = received(database, cast)
    target = put_on_table(database, open_workshop(database, cast), cast.max)
    with database.writing() as db:
        first, second = (get_recommendation(db, one, for_=cast.sam) for one in (source, target))
        with pytest.raises(NotNow):
            actions.merge(db, first, second, by=cast.sam)
