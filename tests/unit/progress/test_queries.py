"""The trail both ways, with true dates and without leaks; marks, counts and the latest steps."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from governance.core.database import Database
from governance.core.i18n import speaking
from governance.core.policy import Actor
from governance.decisions.models import Decision, Outcome
from governance.meetings.actions import cancel
from governance.meetings.models import Meeting
from governance.outcomes.models import Outcome as Result
from governance.progress.drawing import State
from governance.progress.queries import latest, marks, stations, trail_of, waiting
from governance.projects.models import Project
from governance.recommendations import actions
from governance.recommendations.models import Recommendation, Word
from governance.reports.models import Report
from governance.workshops.models import Workshop
from tests.cast import Cast
from tests.unit.decisions.agenda import of_mia, put
from tests.unit.meetings.board import found_board, plan
from tests.unit.progress.story import Story, at, whole_line

KINDS: dict[str, Any] = {
    "recommendation": Recommendation,
    "decision": Decision,
    "project": Project,
    "outcome": Result,
    "workshop": Workshop,
    "meeting": Meeting,
    "report": Report,
}


@contextmanager
def counting(database: Database) -> Iterator[list[str]]:
    """Every statement that readers send inside the block."""
    sent: list[str] = []

    def note(_c: Any, _cursor: Any, statement: str, *_more: Any) -> None:
        if statement != "BEGIN":
            sent.append(statement)

    engine = database.reader
    event.listen(engine, "before_cursor_execute", note)
    yield sent
    event.remove(engine, "before_cursor_execute", note)


def told(db: Session, story: Story, start: str, for_: Actor) -> list[tuple[str, date | None, str]]:
    """The trail from a station, as (station, day, title)."""
    thing = db.get_one(KINDS[start], story.ids[start])
    with speaking("en"):
        steps = trail_of(db, **{start: thing}, for_=for_)
    return [(step.station.value, step.on, step.title.striptags()) for step in steps]


WHOLE = [
    ("workshop", date(2022, 3, 8), "Le premier accueil"),
    ("recommendation", date(2022, 3, 10), "Un guichet unique"),
    ("decision", date(2022, 5, 12), "Accepted"),
    ("project", date(2022, 5, 20), "Taken up by “Proef eerste lijn”"),
    ("project", date(2022, 6, 1), "“Proef eerste lijn” started"),
    ("project", date(2022, 9, 15), "Reached: Luik open"),
    ("outcome", date(2022, 12, 1), "Eén loket in Luik"),
    ("project", date(2022, 12, 20), "“Proef eerste lijn” is done"),
    ("report", date(2023, 6, 15), "In the yearly report on 2022"),
]


@pytest.mark.parametrize("start", [*KINDS])
def test_the_visitor_walks_the_whole_line_from_any_station(
    database: Database, cast: Cast, start: str
) -> None:
    story = whole_line(database, cast)
    with database.reading() as db, counting(database) as sent:
        assert told(db, story, start, cast.visitor) == WHOLE
    assert len(sent) <= 8  # seven, and the thing itself, sent


def test_an_outcome_leads_back_to_its_recommendation_and_its_reasons(
    database: Database, cast: Cast
) -> None:
    story = whole_line(database, cast)
    with database.reading() as db:
        steps = trail_of(db, outcome=db.get_one(Result, story.ids["outcome"]), for_=cast.visitor)
    hrefs = [step.href for step in steps]
    assert f"/recommendations/{story.ids['recommendation']}" in hrefs
    assert f"/workshops/{story.ids['workshop']}" in hrefs
    decided = next(step for step in steps if step.station == "decision")
    assert decided.why is not None
    assert decided.why.in_language("fr") == "Les membres attendent trop longtemps."


def test_what_lies_on_the_table_is_not_for_the_public(database: Database, cast: Cast) -> None:
    story = whole_line(database, cast)
    with database.reading() as db:
        public = [title for *_rest, title in told(db, story, "workshop", cast.visitor)]
        room = [title for *_rest, title in told(db, story, "workshop", cast.finn)]
    assert "Encore sur la table" not in public
    assert "Encore sur la table" in room


def test_the_authors_know_an_announced_answer_and_the_public_does_not(
    database: Database, cast: Cast
) -> None:
    story = whole_line(database, cast, published=False)
    with database.reading() as db, at(5, 14):
        mia = told(db, story, "recommendation", cast.mia)
        public = told(db, story, "recommendation", cast.visitor)
        max_ = told(db, story, "decision", cast.max)
    assert ("decision", date(2022, 5, 12), "Accepted") in mia
    for trail in (public, max_):
        assert "Accepted" not in [title for *_rest, title in trail]
    assert ("decision", date(2022, 5, 12), "On the agenda of Raad van mei") in public


def test_a_draft_is_in_nobodys_trail(database: Database, cast: Cast) -> None:
    story = Story(database, cast)
    with database.writing() as db:
        recommendation = story.recommend(db, story.workshop(db), "Un guichet unique")
        story.hand_over(db, recommendation)
        story.decide(db, story.meeting(db), recommendation)
        story.ids["recommendation"] = recommendation.id
    with database.reading() as db:
        for actor in (cast.visitor, cast.mia, cast.sam):
            titles = [title for *_rest, title in told(db, story, "recommendation", actor)]
            assert "Accepted" not in titles


def test_what_was_merged_goes_on_in_the_other(database: Database, cast: Cast) -> None:
    story = Story(database, cast)
    with database.writing() as db:
        workshop = story.workshop(db)
        source = story.recommend(db, workshop, "Une porte")
        target = story.recommend(db, workshop, "Un guichet unique")
        for one in (source, target):
            story.hand_over(db, one)
        with at(3, 20):
            actions.merge(db, source, target, by=cast.sam)
        decision = story.decide(db, story.meeting(db), target)
        story.announce(db, decision)
        story.publish(db, decision)
        story.ids["recommendation"] = source.id
    with database.reading() as db:
        trail = told(db, story, "recommendation", cast.visitor)
        merged = marks(db, [source.id, target.id])
    assert ("decision", date(2022, 5, 12), "Accepted") in trail
    assert (
        "recommendation",
        date(2022, 3, 20),
        "Merged: “Une porte” goes on in “Un guichet unique”",
    ) in trail
    assert merged[source.id] == merged[target.id]


def test_an_overdue_answer_says_so(database: Database, cast: Cast) -> None:
    story = Story(database, cast)
    with database.writing() as db:
        recommendation = story.recommend(db, story.workshop(db), "Un guichet unique")
        story.hand_over(db, recommendation)
        story.ids["recommendation"] = recommendation.id
    with database.reading() as db, at(6, 10):
        trail = told(db, story, "recommendation", cast.visitor)
        late = waiting(db, 5)[0].days_late
    assert late == 2
    assert ("decision", None, "The answer was due on 8 June 2022, 2 days ago") in trail
    assert ("outcome", None, "No outcome yet") in trail


def test_a_trail_is_bounded_and_says_how_many_more(database: Database, cast: Cast) -> None:
    story = Story(database, cast)
    with database.writing() as db:
        workshop = story.workshop(db)
        many = [story.recommend(db, workshop, f"Idée {number}") for number in range(33)]
        for one in many:
            story.hand_over(db, one)
    with database.reading() as db, counting(database) as sent:
        trail = told(db, story, "workshop", cast.visitor)
    assert ("recommendation", None, "and 3 more recommendations") in trail
    assert ("recommendation", date(2022, 3, 10), "30 recommendations") in trail
    assert len(sent) <= 7


def test_a_mark_is_filled_as_far_as_the_line_has_come(database: Database, cast: Cast) -> None:
    story = whole_line(database, cast)
    with database.reading() as db, counting(database) as sent:
        found = marks(db, [story.ids["recommendation"], story.ids["secret"]])
    assert found[story.ids["recommendation"]] == (State.REACHED,) * 6
    assert found[story.ids["secret"]][:3] == (State.REACHED, State.UNDER_WAY, State.NONE)
    assert len(sent) == 1


def test_a_declined_one_is_crossed_and_counted_as_rejected(database: Database, cast: Cast) -> None:
    story = Story(database, cast)
    with database.writing() as db:
        recommendation = story.recommend(db, story.workshop(db), "Un guichet unique")
        story.hand_over(db, recommendation)
        decision = story.decide(db, story.meeting(db), recommendation, Outcome.DECLINED)
        story.announce(db, decision)
        story.publish(db, decision)
        story.ids["recommendation"] = recommendation.id
    with database.reading() as db:
        assert marks(db, [recommendation.id])[recommendation.id][2] == State.CROSSED
        assert stations(db).words[Word.REJECTED] == 1
        assert told(db, story, "recommendation", cast.visitor)[-1][2] == "Declined"


def test_the_counts_know_the_register_and_not_the_table(database: Database, cast: Cast) -> None:
    whole_line(database, cast)
    with database.reading() as db, counting(database) as sent:
        counts = stations(db)
    assert (counts.workshop, counts.recommendation, counts.decision) == (1, 1, 1)
    assert (counts.project, counts.outcome, counts.report) == (1, 1, 1)
    assert counts.words[Word.REALISED] == 1
    assert counts.waiting == 0
    assert len(sent) == 2


def test_the_latest_steps_come_newest_first_in_one_query(database: Database, cast: Cast) -> None:
    whole_line(database, cast)
    with database.reading() as db, counting(database) as sent:
        steps = latest(db, 20)
    assert [step.kind for step in steps] == [
        "report", "ended", "outcome", "reached", "started", "decided", "received", "workshop",
    ]  # fmt: skip
    assert steps[5].detail == "accepted"
    assert len(sent) == 1


def test_nothing_was_discussed_at_a_meeting_that_was_called_off(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        one = of_mia(db, cast)
        meeting = plan(db, cast, found_board(db, cast))
        put(db, cast, meeting, one)
        cancel(db, meeting, "ziek", by=cast.sam)
    with database.reading() as db, speaking("en"):
        titles = [str(step.title) for step in trail_of(db, recommendation=one, for_=cast.visitor)]
    assert not any("Board of June" in title for title in titles)
