"""A decision needs a body that may decide, a meeting with its quorum, and reasons."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from sqlalchemy import select
from sqlmodel import col

from governance.core.clock import clock_at
from governance.core.database import Database
from governance.core.errors import NotNow, NotYou, Refused
from governance.core.journal import JournalEntry, JournalPayload
from governance.core.outbox import Work, do_work
from governance.core.settings import Settings
from governance.core.words import Words, words
from governance.decisions import actions
from governance.decisions.actions import Drafted
from governance.decisions.due import publisher
from governance.decisions.models import Decision, Outcome, Purpose, Stage, Withdrew
from governance.decisions.queries import agenda_of, returning
from governance.meetings import actions as meetings
from governance.meetings.models import Kind, Presence
from governance.meetings.queries import quorum
from governance.recommendations.actions import withdraw
from governance.recommendations.models import Recommendation
from governance.recommendations.models import Stage as Treatment
from tests.cast import Cast
from tests.unit.decisions.agenda import REASONS, accepted, bring_out, of_mia, postponed, put
from tests.unit.meetings.board import found_board, hold, note, plan


def test_a_seminar_cannot_decide(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        seminar = hold(db, cast, Kind.SEMINAR)
        with pytest.raises(Refused, match="seminar"):
            put(db, cast, seminar)
        with pytest.raises(Refused, match="seminar"):
            put(db, cast, seminar, purpose=Purpose.APPROVAL)
        item = put(db, cast, seminar, of_mia(db, cast), purpose=Purpose.INFORMATION)
        with pytest.raises(Refused, match="seminar"):
            actions.draft(db, item, accepted(), by=cast.sam)


def test_a_meeting_that_became_a_seminar_cannot_decide(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        meeting = plan(db, cast, found_board(db, cast))
        item = put(db, cast, meeting)
        typed = meetings.Planned(Kind.SEMINAR, meeting.title, meeting.held_on)
        meetings.edit(db, meeting, typed, by=cast.sam)
        meetings.open_meeting(db, meeting, by=cast.sam)
        note(db, cast, meeting, "ada", "bo", "edda")
        with pytest.raises(Refused, match="seminar"):
            actions.draft(db, item, accepted(), by=cast.sam)


def test_a_body_that_advises_cannot_decide(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        meeting = plan(db, cast, found_board(db, cast, decides=False))
        with pytest.raises(Refused, match="advice"):
            put(db, cast, meeting)


def test_nothing_is_decided_before_the_meeting_or_without_its_quorum(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        meeting = plan(db, cast, found_board(db, cast))
        item = put(db, cast, meeting, of_mia(db, cast))
        note(db, cast, meeting, "ada")
        with pytest.raises(NotNow, match="before the meeting is open"):
            actions.draft(db, item, accepted(), by=cast.sam)
        meetings.open_meeting(db, meeting, by=cast.sam)
        with pytest.raises(NotNow, match="quorum"):
            actions.draft(db, item, accepted(votes_for=1), by=cast.sam)
        note(db, cast, meeting, "bo", "edda")
        assert actions.draft(db, item, accepted(), by=cast.sam).stage == Stage.DRAFT


def test_a_decision_keeps_the_quorum_of_its_moment(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        meeting = hold(db, cast, Kind.BOARD_MEETING, "ada", "bo")
        decision = actions.draft(db, put(db, cast, meeting), accepted(votes_for=2), by=cast.sam)
        bo: Any = (cast.bo.person, Presence.PRESENT)
        actions.note_who_attends(db, meeting, *bo, left_at=time(16), by=cast.sam)
        with pytest.raises(NotNow, match="quorum"):
            actions.draft(db, put(db, cast, meeting), accepted(votes_for=1), by=cast.sam)
        actions.rewrite(db, decision, accepted(votes_for=2), by=cast.sam)
        actions.announce(db, decision, languages=("nl",), by=cast.sam)
        assert decision.counted == {
            "members": 4, "present": 2, "needed": 2, "conflicts": [],
            "attending": [cast.ada.person, cast.bo.person],
        }  # fmt: skip


def test_a_draft_of_before_is_counted_when_it_is_announced(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        meeting = hold(db, cast)
        one, two = (
            actions.draft(db, put(db, cast, meeting), accepted(votes_for=2), by=cast.sam)
            for _time in range(2)
        )
        one.counted, two.counted = {}, {}
        actions.announce(db, one, languages=("nl",), by=cast.sam)
        actions.declare_conflict(db, two.item, cast.bo.person or 0, Withdrew.LEFT, by=cast.bo)
        with pytest.raises(NotNow, match="Count them again"):
            actions.announce(db, two, languages=("nl",), by=cast.sam)


def test_nobody_with_whom_a_decision_was_counted_turns_out_to_have_been_away(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        meeting = hold(db, cast, Kind.BOARD_MEETING, "ada", "bo")
        note(db, cast, meeting, edda="bo")
        decision = actions.draft(db, put(db, cast, meeting), accepted(votes_for=3), by=cast.sam)
        bo: Any = (cast.bo.person, Presence.EXCUSED)
        with pytest.raises(Refused, match=decision.reference):
            actions.note_who_attends(db, meeting, *bo, by=cast.sam)
        meetings.close(db, meeting, by=cast.sam)
        with pytest.raises(Refused, match=decision.reference):
            actions.note_who_attends(db, meeting, *bo, by=cast.sam)
        actions.drop(db, decision, by=cast.sam)
        actions.note_who_attends(db, meeting, cast.edda.person or 0, None, by=cast.sam)
        actions.note_who_attends(db, meeting, *bo, by=cast.sam)
        assert quorum(db, meeting).present == 1


def test_the_secretary_drafts_after_the_meeting_too(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        meeting = hold(db, cast)
        item = put(db, cast, meeting)
        meetings.close(db, meeting, by=cast.sam)
        assert actions.draft(db, item, accepted(), by=cast.sam).reference == "D-2022-01-1"
        with pytest.raises(NotNow, match="agenda is settled"):
            put(db, cast, meeting)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        (accepted(reasons=Words("nl", "  ")), "reasons"),
        (postponed(returns_on=None), "on which day"),
        (postponed(returns_on=date(2022, 6, 21)), "on which day"),
        (postponed(missing_resource=None), "what was missing"),
        (Drafted(Outcome.REFERRED, REASONS, referred_to=" "), "to whom"),
        (accepted(votes_for=4), r"vote here \(3\)"),
        (accepted(votes_for=2, votes_against=1, votes_abstained=1), r"vote here \(3\)"),
        (accepted(votes_for=-1), r"vote here \(3\)"),
    ],
)
def test_a_decision_says_why_and_counts_right(
    database: Database, cast: Cast, typed: Drafted, sentence: str
) -> None:
    with database.writing() as db:
        item = put(db, cast, hold(db, cast), of_mia(db, cast))
        with pytest.raises(Refused, match=sentence):
            actions.draft(db, item, typed, by=cast.sam)
        decision = actions.draft(db, item, accepted(), by=cast.sam)
        with pytest.raises(Refused, match=sentence):
            actions.rewrite(db, decision, typed, by=cast.sam)
        assert decision.outcome == Outcome.ACCEPTED


def test_nobody_decides_on_a_point_for_information_or_twice(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        meeting = hold(db, cast)
        told = put(db, cast, meeting, purpose=Purpose.INFORMATION)
        with pytest.raises(NotNow, match="information"):
            actions.draft(db, told, accepted(), by=cast.sam)
        item = put(db, cast, meeting)
        first = actions.draft(db, item, accepted(), by=cast.sam)
        with pytest.raises(NotNow, match="already"):
            actions.draft(db, item, accepted(), by=cast.sam)
        actions.drop(db, first, by=cast.sam)
        assert actions.draft(db, item, accepted(), by=cast.sam).reference == "D-2022-01-2"


def test_only_the_secretary_and_administrators_decide_on_paper(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        meeting = hold(db, cast)
        item = put(db, cast, meeting)
        decision = actions.draft(db, put(db, cast, meeting), accepted(), by=cast.sam)
        for actor in (cast.mia, cast.bo, cast.edda, cast.visitor):
            for refused in (
                lambda by: actions.draft(db, item, accepted(), by=by),
                lambda by: actions.rewrite(db, decision, accepted(), by=by),
                lambda by: actions.drop(db, decision, by=by),
                lambda by: actions.announce(db, decision, languages=("nl",), by=by),
                lambda by: actions.publish(db, decision, wait_days=0, by=by),
                lambda by: actions.take_off(db, item, by=by),
                lambda by: actions.move_item(db, item, 2, by=by),
            ):
                with pytest.raises(NotYou):
                    refused(actor)


def test_a_conflict_lowers_the_votes_that_are_possible(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        meeting = hold(db, cast)
        item = put(db, cast, meeting)
        actions.declare_conflict(db, item, cast.bo.person or 0, Withdrew.LEFT, by=cast.bo)
        with pytest.raises(Refused, match=r"vote here \(2\)"):
            actions.draft(db, item, accepted(), by=cast.sam)
        note(db, cast, meeting, lena="bo")  # who represents Lena does not vote for her either
        with pytest.raises(Refused, match=r"vote here \(2\)"):
            actions.draft(db, item, accepted(), by=cast.sam)
        decision = actions.draft(db, item, accepted(votes_for=2), by=cast.sam)
        actions.declare_conflict(db, item, cast.ada.person or 0, Withdrew.ABSTAINED, by=cast.sam)
        with pytest.raises(Refused, match=r"vote here \(1\)"):
            actions.announce(db, decision, languages=("nl", "fr"), by=cast.sam)
        point = agenda_of(db, meeting.id, for_=cast.visitor)[0]
        shown = [(said.name, said.withdrew) for said in point.conflicts]
        assert shown == [("Ada Demir", Withdrew.ABSTAINED), ("Bo Claes", Withdrew.LEFT)]


def test_a_conflict_that_was_none_is_taken_back(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        item = put(db, cast, hold(db, cast))
        bo, ada = cast.bo.person or 0, cast.ada.person or 0
        actions.declare_conflict(db, item, bo, Withdrew.LEFT, by=cast.sam)
        with pytest.raises(NotYou):
            actions.take_back_conflict(db, item, bo, by=cast.mia)
        actions.take_back_conflict(db, item, bo, by=cast.bo)
        with pytest.raises(NotNow, match="No conflict"):
            actions.take_back_conflict(db, item, bo, by=cast.bo)
        decision = actions.draft(db, item, accepted(votes_for=3), by=cast.sam)
        actions.declare_conflict(db, item, ada, Withdrew.ABSTAINED, by=cast.sam)
        actions.take_back_conflict(db, item, ada, by=cast.sam)
        actions.announce(db, decision, languages=("nl",), by=cast.sam)
        with pytest.raises(NotNow, match="settled"):
            actions.take_back_conflict(db, item, ada, by=cast.sam)
        actions.publish(db, decision, wait_days=0, by=cast.sam)
        assert agenda_of(db, item.meeting_id, for_=cast.visitor)[0].conflicts == []


def test_nobody_declares_a_conflict_for_somebody_else(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        item = put(db, cast, hold(db, cast))
        with pytest.raises(NotYou):
            actions.declare_conflict(db, item, cast.bo.person or 0, Withdrew.LEFT, by=cast.mia)
        with pytest.raises(Refused, match="does not sit"):
            actions.declare_conflict(db, item, cast.mia.person or 0, Withdrew.LEFT, by=cast.mia)


def test_a_recommendation_on_an_agenda_is_under_review(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        recommendation = of_mia(db, cast)
        meeting = plan(db, cast, found_board(db, cast))
        put(db, cast, meeting, recommendation)
        assert recommendation.stage == Treatment.UNDER_REVIEW
        with pytest.raises(NotNow, match="already"):
            put(db, cast, meeting, recommendation)
        other = plan(db, cast, found_board(db, cast))
        put(db, cast, other, recommendation, purpose=Purpose.INFORMATION)
        with pytest.raises(Refused, match="public"):
            put(db, cast, plan(db, cast, found_board(db, cast)), recommendation, public=False)


def test_points_move_and_leave_without_a_gap(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        meeting = plan(db, cast, found_board(db, cast))
        one, _two, three = (put(db, cast, meeting, title=title) for title in "abc")

        def order() -> list[tuple[int, str]]:
            points = agenda_of(db, meeting.id, for_=cast.sam)
            return [(point.item.position, point.item.title.text) for point in points]

        actions.move_item(db, three, 1, by=cast.sam)
        assert order() == [(1, "c"), (2, "a"), (3, "b")]
        actions.move_item(db, three, 99, by=cast.sam)
        assert order() == [(1, "a"), (2, "b"), (3, "c")]
        actions.take_off(db, one, by=cast.sam)
        assert order() == [(1, "b"), (2, "c")]
        with pytest.raises(NotNow, match="taken off"):
            actions.move_item(db, one, 1, by=cast.sam)


def test_a_point_with_a_decision_stays(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        item = put(db, cast, hold(db, cast))
        actions.draft(db, item, accepted(), by=cast.sam)
        with pytest.raises(NotNow, match="stays on the agenda"):
            actions.take_off(db, item, by=cast.sam)


def treatment(recommendation: Recommendation) -> Treatment:
    return recommendation.stage


def test_authors_hear_first_then_everyone_reads(database: Database, cast: Cast) -> None:
    with database.writing() as db, clock_at(datetime(2022, 6, 21, 12, tzinfo=UTC)):
        recommendation = of_mia(db, cast)
        item = put(db, cast, hold(db, cast), recommendation)
        decision = actions.draft(db, item, accepted(), by=cast.sam)
        with pytest.raises(NotNow, match="announce"):
            actions.publish(db, decision, wait_days=2, by=cast.sam)
        actions.announce(db, decision, languages=("nl", "fr"), by=cast.sam)
        with pytest.raises(NotNow, match="23 June 2022"):
            actions.publish(db, decision, wait_days=2, by=cast.sam)
        with pytest.raises(NotNow, match="stays as it is"):
            actions.rewrite(db, decision, accepted(), by=cast.sam)
        assert treatment(recommendation) == Treatment.UNDER_REVIEW
        with clock_at(datetime(2022, 6, 23, 12, tzinfo=UTC)):
            actions.publish(db, decision, wait_days=2, by=cast.sam)
        assert treatment(recommendation) == Treatment.ACCEPTED
        assert recommendation.answered_on == decision.published_on == date(2022, 6, 23)
        with pytest.raises(NotNow):
            actions.publish(db, decision, wait_days=2, by=cast.sam)


def test_an_answer_comes_out_in_every_required_language(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        item = put(db, cast, hold(db, cast))
        typed = accepted(reasons=words("nl", "Omdat."))
        decision = actions.draft(db, item, typed, by=cast.sam)
        with pytest.raises(Refused, match=r"reasons.*Français"):
            actions.announce(db, decision, languages=("nl", "fr"), by=cast.sam)
        typed = accepted(text=words("fr", "Texte"))
        actions.rewrite(db, decision, typed, by=cast.sam)
        with pytest.raises(Refused, match=r"text.*Nederlands"):
            actions.announce(db, decision, languages=("nl", "fr"), by=cast.sam)
        actions.rewrite(db, decision, accepted(), by=cast.sam)
        actions.announce(db, decision, languages=("nl", "fr"), by=cast.sam)
        assert decision.stage == Stage.ANNOUNCED


def test_a_published_decision_is_quoted_in_the_journal_for_everyone(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        bring_out(db, cast, put(db, cast, hold(db, cast), of_mia(db, cast)))
        bring_out(db, cast, put(db, cast, hold(db, cast), public=False))
        found = (
            select(col(JournalPayload.public), col(JournalPayload.payload), col(JournalEntry.body))
            .join(JournalEntry, col(JournalEntry.seq) == col(JournalPayload.seq))
            .where(col(JournalEntry.verb) == "decision.published")
            .order_by(col(JournalEntry.seq))
        )
        open_, internal = db.execute(found).all()
        assert open_.public
        assert not internal.public
        assert "Omdat het kan." in open_.payload
        assert open_.body.startswith("/bodies/")
        for person in ("Sam", "Mia", "Bo "):
            assert person not in open_.payload


def test_what_was_postponed_returns_to_the_agenda_on_its_day(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        recommendation = of_mia(db, cast)
        bring_out(db, cast, put(db, cast, hold(db, cast), recommendation), postponed())
        assert treatment(recommendation) == Treatment.POSTPONED
        assert returning(db, date(2022, 9, 30)) == []
        assert [row.id for row in returning(db, date(2022, 10, 1))] == [recommendation.id]
        later = plan(db, cast, found_board(db, cast), on=date(2022, 10, 5))
        put(db, cast, later, recommendation)
        assert treatment(recommendation) == Treatment.UNDER_REVIEW
        assert returning(db, date(2022, 10, 5)) == []


def test_what_was_withdrawn_in_the_meantime_stays_withdrawn(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        recommendation = of_mia(db, cast)
        item = put(db, cast, hold(db, cast), recommendation)
        decision = actions.draft(db, item, accepted(), by=cast.sam)
        actions.announce(db, decision, languages=("nl", "fr"), by=cast.sam)
        withdraw(db, recommendation, "No longer needed", by=cast.mia)
        actions.publish(db, decision, wait_days=0, by=cast.sam)
        assert decision.stage == Stage.PUBLISHED
        assert treatment(recommendation) == Treatment.WITHDRAWN
        again = hold(db, cast)
        with pytest.raises(NotNow):
            put(db, cast, again, recommendation)


def test_a_decision_comes_out_by_itself_when_the_days_are_over(
    database: Database, cast: Cast, settings: Settings
) -> None:
    ways = {"publish_decision": publisher(settings.model_copy(update={"authors_first_days": 3}))}
    with clock_at(datetime(2022, 6, 21, 12, tzinfo=UTC)):
        with database.writing() as db:
            item = put(db, cast, hold(db, cast), of_mia(db, cast))
            decision_id = actions.draft(db, item, accepted(), by=cast.sam).id
            decision = db.get_one(Decision, decision_id)
            actions.announce(db, decision, languages=("nl", "fr"), by=cast.sam)
        assert _stage(database, ways, decision_id) == Stage.ANNOUNCED
    with clock_at(datetime(2022, 6, 23, 20, tzinfo=UTC)):
        assert _stage(database, ways, decision_id) == Stage.ANNOUNCED
    with clock_at(datetime(2022, 6, 24, 5, tzinfo=UTC)):
        assert _stage(database, ways, decision_id) == Stage.PUBLISHED
        with database.reading() as db:
            recommendation = db.scalars(select(Recommendation)).one()
            assert treatment(recommendation) == Treatment.ACCEPTED


def _stage(database: Database, ways: Any, decision_id: int) -> Stage:
    with database.writing() as db:
        for piece in db.scalars(select(Work).where(col(Work.kind) != "publish_decision")):
            db.delete(piece)
    do_work(database, ways)
    with database.reading() as db:
        return db.get_one(Decision, decision_id).stage


def test_a_recommendation_has_one_live_answer(database: Database, cast: Cast) -> None:
    with database.writing() as db:
        one, first = of_mia(db, cast), hold(db, cast)
        second = plan(db, cast, first.body, on=date(2022, 9, 1))
        meetings.open_meeting(db, second, by=cast.sam)
        note(db, cast, second, "ada", "bo")
        decision = actions.draft(db, put(db, cast, first, one), accepted(), by=cast.sam)
        again = put(db, cast, second, one)
        with pytest.raises(NotNow, match=decision.reference):
            actions.draft(db, again, accepted(votes_for=2), by=cast.sam)
        actions.drop(db, decision, by=cast.sam)
        actions.draft(db, again, accepted(votes_for=2), by=cast.sam)


def test_a_point_keeps_its_title_and_its_readers_once_its_decision_is_known(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        item = put(db, cast, hold(db, cast))
        inside = actions.Rewritten(item.title, item.purpose, public=False)
        decision = actions.draft(db, item, accepted(), by=cast.sam)
        actions.rewrite_item(db, item, inside, by=cast.sam)
        actions.announce(db, decision, languages=("nl",), by=cast.sam)
        other = actions.Rewritten(words("nl", "Anders"), item.purpose, public=False)
        for changed in (actions.Rewritten(item.title, item.purpose, public=True), other):
            with pytest.raises(NotNow, match="its title and its readers stay"):
                actions.rewrite_item(db, item, changed, by=cast.sam)
        actions.rewrite_item(db, item, inside, by=cast.sam)


def test_what_answers_nobody_waits_for_the_board_or_the_minutes(
    database: Database, cast: Cast
) -> None:
    with database.writing() as db:
        item = put(db, cast, hold(db, cast))
        decision = actions.draft(db, item, accepted(), by=cast.sam)
        actions.announce(db, decision, languages=("nl",), by=cast.sam)
        assert not db.scalars(select(Work).where(col(Work.kind) == "publish_decision")).all()
        actions.publish(db, decision, wait_days=5, by=cast.sam)
        assert decision.stage == Stage.PUBLISHED
