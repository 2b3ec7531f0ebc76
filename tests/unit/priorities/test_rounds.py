"""A round of priorities: prepared, voted in secretly, counted, and decided with reasons."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session
from sqlmodel import SQLModel, col

from governance.core import clock
from governance.core.database import Database
from governance.core.errors import NotNow, NotYou, Refused
from governance.core.journal import JournalPayload
from governance.core.outbox import Work
from governance.core.policy import System
from governance.core.settings import Settings
from governance.core.words import words
from governance.meetings.models import Presence
from governance.notifications.models import Notice
from governance.priorities import actions
from governance.priorities.actions import Adopted
from governance.priorities.models import Electorate, Form, Round, RoundBallot, Stage, TookPart
from governance.priorities.queries import (
    asked_of,
    budgets_of,
    candidates_of,
    get_round,
    scenarios_of,
)
from governance.progress.queries import trail_of
from governance.projects.actions import make_available
from governance.projects.models import Means, Project, Resource
from governance.projects.models import Stage as ProjectStage
from governance.recommendations.anonymity import digest_of_receipt
from tests.browse import Browser, Forms
from tests.cast import Cast
from tests.unit.priorities.walk import (
    DIRECTORS,
    VOTES,
    count,
    counted_round,
    ids_of,
    open_round,
    plan_round,
    points,
    receipt_of,
    vote,
    voted_round,
)

type Browse = Callable[..., Browser]


def round_in(db: Session, round_id: int) -> Round:
    return get_round(db, round_id, for_=System)


def test_a_round_is_opened_once_it_has_means_and_projects(database: Database, cast: Cast) -> None:
    round_id = plan_round(database, cast)
    with database.writing() as db:
        round_ = round_in(db, round_id)
        with pytest.raises(NotYou):
            actions.open_round(db, round_, by=cast.mia)
        for budget in budgets_of(db, round_id):
            actions.set_budget(db, round_, budget.resource, budget.team, Decimal(0), by=cast.sam)
        with pytest.raises(Refused):
            actions.open_round(db, round_, by=cast.sam)


def test_what_is_voted_on_stays_as_it_is(database: Database, cast: Cast) -> None:
    round_id = open_round(database, cast)
    with database.writing() as db:
        round_ = round_in(db, round_id)
        budget = budgets_of(db, round_id)[0]
        with pytest.raises(NotNow):
            actions.set_budget(db, round_, budget.resource, "", Decimal(5), by=cast.sam)
        one = candidates_of(db, round_id)[0][0]
        with pytest.raises(NotNow):
            actions.take_off(db, round_, one, by=cast.sam)


def test_who_is_not_on_the_roll_does_not_vote(database: Database, cast: Cast) -> None:
    round_id = open_round(database, cast)
    for name in ("max", "sam", "finn"):
        with pytest.raises(NotYou):
            vote(database, round_id, cast[name], name, "Gids")


def test_all_members_vote_where_the_round_says_so(database: Database, cast: Cast) -> None:
    round_id = open_round(database, cast, electorate=Electorate.MEMBERS)
    vote(database, round_id, cast.max, "max", "Gids")
    with database.reading() as db:
        assert round_in(db, round_id).voters == 8


def test_a_ballot_is_changed_with_its_receipt_and_counts_once(
    database: Database, cast: Cast
) -> None:
    round_id = open_round(database, cast)
    vote(database, round_id, cast.bo, "bo", "Gids")
    vote(database, round_id, cast.bo, "bo", "Café", "Portaal")
    with pytest.raises(NotNow):
        vote(database, round_id, cast.bo, "elsewhere", "Gids")
    with pytest.raises(NotNow):
        vote(database, round_id, cast.edda, "bo", "Gids")
    ids = ids_of(database, round_id)
    with database.reading() as db:
        (ballot,) = db.scalars(select(RoundBallot))
        assert set(ballot.points) == {ids["Café"], ids["Portaal"]}
        assert len(db.scalars(select(TookPart)).all()) == 1


def test_more_points_than_there_are_is_refused(database: Database, cast: Cast) -> None:
    round_id = open_round(database, cast, form=Form.POINTS)
    ids = ids_of(database, round_id)
    with database.writing() as db:
        round_ = round_in(db, round_id)
        with pytest.raises(Refused, match="2 points too many"):
            actions.cast(db, round_, points(ids, Gids=8, Café=4), "R" * 16, by=cast.bo)
        with pytest.raises(Refused):
            actions.cast(db, round_, {"999": 1}, "R" * 16, by=cast.bo)
        actions.cast(db, round_, points(ids, Gids=8, Café=2), "R" * 16, by=cast.bo)


def test_a_ballot_on_paper_counts_where_a_name_is_ticked_off(
    database: Database, cast: Cast, settings: Settings
) -> None:
    round_id, mia = open_round(database, cast), cast.mia.person or 0
    ids = ids_of(database, round_id)
    vote(database, round_id, cast.bo, "bo", "Gids")
    with database.writing() as db:
        round_ = round_in(db, round_id)
        with pytest.raises(NotNow):
            actions.type_in_paper(db, round_, points(ids, Gids=1), by=cast.sam)
        with pytest.raises(NotNow):
            actions.note_paper_voters(db, round_, [cast.bo.person or 0], by=cast.sam)
        actions.note_paper_voters(db, round_, [mia], by=cast.sam)
        assert actions.type_in_paper(db, round_, points(ids, Gids=1), by=cast.sam) == 1
        with pytest.raises(NotNow):
            actions.note_paper_voters(db, round_, [], by=cast.sam)
    with pytest.raises(NotNow):
        vote(database, round_id, cast.mia, "mia", "Gids")
    with database.writing() as db:
        actions.close_round(db, round_in(db, round_id), by=cast.sam)
        assert (round_in(db, round_id).ballots, round_in(db, round_id).on_paper) == (2, 1)


def everything(db: Session) -> dict[str, list[Any]]:
    """Every row of every table, in the order in which it lies."""
    return {
        t.name: [tuple(row) for row in db.execute(select(t))]
        for t in SQLModel.metadata.tables.values()
    }


def places(db: Session, table: str) -> list[Any]:
    """What a database knows of the place and the time of a row, beside its columns."""
    if db.get_bind().dialect.name == "sqlite":
        return list(db.execute(text(f"SELECT rowid FROM {table} ORDER BY rowid")))
    return list(db.execute(text(f"SELECT ctid::text, xmin::text FROM {table} ORDER BY ctid")))


def test_who_reads_the_whole_database_after_the_close_links_no_ballot_to_a_voter(
    database: Database, cast: Cast
) -> None:
    """Voters come one by one, in a known order; what lies in the database then is compared with
    that order in every way in which rows can be told apart."""
    came = ["mia", "bo", "lena", "edda"]
    receipts = {name: digest_of_receipt(receipt_of(name)) for name in came}
    round_id = open_round(database, cast)
    for name in came:
        vote(database, round_id, cast[name], name, *VOTES[name])
    with database.writing() as db:
        actions.close_round(db, round_in(db, round_id), by=cast.sam)
    with database.reading() as db:
        lying = [row.receipt for row in db.execute(text("SELECT receipt FROM round_ballot"))]
        by_id = list(db.scalars(select(col(RoundBallot.receipt)).order_by(col(RoundBallot.id))))
        voters = [row.person_id for row in db.execute(text("SELECT person_id FROM took_part"))]
        assert lying == by_id == sorted(receipts.values())
        assert voters == sorted(cast[name].person or 0 for name in came)
        if db.get_bind().dialect.name == "postgresql":
            moments = {row[1] for t in ("round_ballot", "took_part") for row in places(db, t)}
            assert len(moments) == 1
        said = " ".join(db.scalars(select(col(JournalPayload.payload))))
        assert not any(digest in said for digest in receipts.values())
        for name, rows in everything(db).items():
            if name not in ("round_ballot", "took_part"):
                held = [r for r in rows if any(d in str(r) for d in receipts.values())]
                assert held == [], name


def test_while_it_is_open_no_row_names_a_voter_beside_a_ballot(
    database: Database, cast: Cast
) -> None:
    with database.reading() as db:
        before = len(db.scalars(select(JournalPayload)).all())
    round_id = voted_round(database, cast)
    with database.reading() as db:
        columns = set(RoundBallot.__table__.columns.keys())  # type: ignore[attr-defined]
        assert columns == {"id", "round_id", "receipt", "points", "paper", "paid"}
        verbs = db.execute(text("SELECT verb FROM journal_entry ORDER BY seq DESC")).scalars()
        assert next(iter(verbs)) == "round.opened"
        assert before < len(db.scalars(select(JournalPayload)).all())
        assert round_in(db, round_id).stage == Stage.OPEN


def test_the_result_is_that_of_the_example_on_paper(
    database: Database, cast: Cast, settings: Settings
) -> None:
    round_id = counted_round(database, cast, settings)
    ids = ids_of(database, round_id)
    with database.reading() as db:
        (as_voted,) = scenarios_of(db, round_id)
        chosen = {int(ids[title]) for title in ("Gids", "Opleiding", "Café")}
        assert set(as_voted.result["winners"]) == chosen
        assert as_voted.result["heard"] == 4
        assert as_voted.result["spent"] == ["10000.00", "13.00"]
        portal = next(a for a in asked_of(db, round_in(db, round_id)).asked if not a.one.place)
        assert portal.one.sentence
        assert set(portal.one.sentence.all_texts()) == {"nl", "fr", "de", "en"}
        assert "IT-team days" in (portal.one.sentence.in_language("en") or "")
        ballot = db.scalars(
            select(RoundBallot).where(
                col(RoundBallot.receipt) == digest_of_receipt(receipt_of("mia"))
            )
        ).one()
        assert {one for one, _amounts in ballot.paid} == {int(ids["Gids"]), int(ids["Café"])}


def test_counting_again_gives_the_same_to_the_byte(
    database: Database, cast: Cast, settings: Settings
) -> None:
    from governance.priorities.running import count_ballots, read_input

    round_id = counted_round(database, cast, settings)
    with database.reading() as db:
        (as_voted,) = scenarios_of(db, round_id)
        again = count_ballots(*read_input(db, round_in(db, round_id), as_voted))
        assert (again["given"], again["result"]) == (as_voted.given, as_voted.result)


def held_meeting(database: Database, cast: Cast, round_id: int, present: int = 4) -> int:
    """A meeting of the board of this round, in session; its id."""
    from governance.meetings.actions import Planned, note_attendance, open_meeting, plan
    from governance.meetings.models import Body, Kind

    with database.writing() as db:
        body = db.get_one(Body, round_in(db, round_id).body_id)
        typed = Planned(Kind.BOARD_MEETING, words("nl", "Juni", fr="Juin"), date(2023, 6, 6))
        meeting = plan(db, body, typed, by=cast.sam)
        open_meeting(db, meeting, by=cast.sam)
        for name in DIRECTORS[:present]:
            person = cast[name].person or 0
            note_attendance(db, meeting, person, Presence.PRESENT, None, by=cast.sam)
        return meeting.id


def adopt(
    database: Database, cast: Cast, round_id: int, meeting_id: int, *titles: str, **because: Any
) -> None:
    from governance.meetings.queries import get_meeting

    ids = ids_of(database, round_id)
    with database.writing() as db:
        adopted = Adopted(
            {int(ids[title]) for title in titles},
            {int(ids[title]): said for title, said in because.items()},
        )
        meeting = get_meeting(db, meeting_id, for_=cast.sam)
        round_ = round_in(db, round_id)
        actions.adopt(db, round_, meeting, adopted, languages=("nl", "fr"), by=cast.sam)


WHY = words("nl", "Het café wacht op een zaal.", fr="Le café attend une salle.")


def test_the_board_adopts_with_a_reason_for_each_deviation(
    database: Database, cast: Cast, settings: Settings
) -> None:
    round_id = counted_round(database, cast, settings)
    meeting_id = held_meeting(database, cast, round_id)
    with pytest.raises(Refused, match="Say why"):
        adopt(database, cast, round_id, meeting_id, "Gids", "Opleiding")
    with pytest.raises(Refused, match="Français"):
        only = words("nl", "Het café wacht.")
        adopt(database, cast, round_id, meeting_id, "Gids", "Opleiding", Café=only)
    adopt(database, cast, round_id, meeting_id, "Gids", "Opleiding", Café=WHY)
    with database.reading() as db:
        assert round_in(db, round_id).stage == Stage.DECIDED
        stages = {p.title.text: p.stage for p in db.scalars(select(Project))}
        assert stages["Gids"] == stages["Opleiding"] == ProjectStage.PLANNED
        assert stages["Café"] == stages["Portaal"] == ProjectStage.PROPOSED
        booked = [(m.resource.value, int(m.amount)) for m in db.scalars(select(Means))]
        assert sorted(booked) == [
            ("euros", 3000), ("euros", 4000), ("person_days", 4), ("person_days", 9),
        ]  # fmt: skip
        asked = asked_of(db, round_in(db, round_id)).asked
        cafe = next(one for one in asked if one.project.title.text == "Café")
        assert (cafe.one.adopted, cafe.one.because) == (False, WHY)
        trail = trail_of(db, project=cafe.project, for_=cast.visitor)
        told = [step for step in trail if step.why == WHY]
        assert [step.on for step in told] == [date(2023, 6, 6)]
    with pytest.raises(NotNow):
        adopt(database, cast, round_id, meeting_id, "Gids", "Opleiding", Café=WHY)


def test_who_is_on_the_roll_hears_that_a_ballot_waits(database: Database, cast: Cast) -> None:
    round_id = open_round(database, cast)
    with database.reading() as db:
        told = select(Notice).where(col(Notice.verb) == "round.opened")
        notices = list(db.scalars(told))
        assert {one.person_id for one in notices} == {cast[name].person for name in DIRECTORS}
        assert {one.path for one in notices} == {f"/priorities/{round_id}/ballot"}
        mails = list(db.scalars(select(col(Work.payload)).where(col(Work.kind) == "notice")))
        assert len([mail for mail in mails if mail["verb"] == "round.opened"]) == len(DIRECTORS)


def test_more_than_a_year_holds_is_committed_with_a_reason_only(
    database: Database, cast: Cast, settings: Settings, browse: Browse
) -> None:
    round_id = counted_round(database, cast, settings)
    meeting_id = held_meeting(database, cast, round_id)
    with database.writing() as db:
        make_available(db, clock.today().year, Resource.EUROS, "", Decimal(1000), by=cast.sam)
    page, sam = f"/priorities/{round_id}/adoption", browse(cast.sam)
    refused = sam.send(page, page, 422, meeting=str(meeting_id))
    assert "is committed already" in refused
    assert "Commit it all the same" in refused
    with database.reading() as db:
        assert round_in(db, round_id).stage == Stage.CLOSED
        assert db.scalars(select(Means)).all() == []
    (_to, _how, typed) = next(form for form in Forms(refused).forms if form[0] == page)
    answer = sam.post(page, **(typed | {"over_because": "The board knows."}))
    assert answer.status_code == 303
    with database.reading() as db:
        kept = {means.over_because for means in db.scalars(select(Means))}
        assert kept == {"", "The board knows."}


def test_nothing_is_adopted_beyond_the_means_or_without_a_quorum(
    database: Database, cast: Cast, settings: Settings
) -> None:
    round_id = counted_round(database, cast, settings)
    alone = held_meeting(database, cast, round_id, present=1)
    with pytest.raises(NotNow, match="quorum"):
        adopt(database, cast, round_id, alone, "Gids", "Opleiding", "Café")
    with database.writing() as db:
        for asked in asked_of(db, round_in(db, round_id)).asked:
            asked.one.costs = dict.fromkeys(asked.one.costs, "9000.00")
    meeting_id = held_meeting(database, cast, round_id)
    with pytest.raises(Refused, match="there are"):
        adopt(database, cast, round_id, meeting_id, "Gids", "Opleiding", "Café")


def test_a_scenario_is_another_run_on_the_same_ballots(
    database: Database, cast: Cast, settings: Settings
) -> None:
    round_id = counted_round(database, cast, settings)
    ids = ids_of(database, round_id)
    with database.writing() as db:
        round_ = round_in(db, round_id)
        euros, days = budgets_of(db, round_id)
        with pytest.raises(Refused):
            actions.try_otherwise(db, round_, words("nl", "Niets"), {}, {}, by=cast.bo)
        more = words("nl", "Tien dagen meer")
        amounts = {euros.id: euros.amount, days.id: Decimal(48)}
        actions.try_otherwise(db, round_, more, amounts, {}, by=cast.bo)
    count(database, settings)
    with database.reading() as db:
        as_voted, tried = scenarios_of(db, round_id)
        assert int(ids["Portaal"]) in tried.result["winners"]
        assert int(ids["Portaal"]) not in as_voted.result["winners"]
        assert tried.amounts == {str(days.id): "48.00"}


def test_the_ballots_as_pabulib_give_the_same_winners(
    database: Database, cast: Cast, settings: Settings
) -> None:
    from governance.priorities.choosing import Completion, Method, Rule, choose
    from governance.priorities.equal_shares import Utility
    from governance.priorities.exporting import pabulib
    from governance.priorities.pabulib import read
    from governance.priorities.queries import ballots_of

    round_id = counted_round(database, cast, settings)
    with database.reading() as db:
        room = asked_of(db, round_in(db, round_id))
        ballots = [(one.receipt, one.points) for one in ballots_of(db, round_id)]
        said = pabulib(room, 1, ballots, "Juni")
        reading = read(said.encode())
        method = Method(Rule.EQUAL_SHARES, Utility.COST, Completion.NONE)
        winners = {one.reference for one in choose(reading.instance, method).winners}
        chosen = {a.project.reference for a in room.asked if a.one.place and a.costs[1]}
        assert winners == chosen
        assert reading.notes == ()
        assert not any(name in said for name in ("Bo", "Mia", "Edda", "Lena"))


def test_two_devices_of_one_voter_at_once_put_one_ballot_in(database: Database, cast: Cast) -> None:
    round_id = open_round(database, cast)

    def tap(device: str) -> bool:
        try:
            vote(database, round_id, cast.bo, device, "Gids")
        except NotNow:
            return False
        return True

    with ThreadPoolExecutor(4) as hands:
        put_in = list(hands.map(tap, ["phone", "laptop", "tablet", "desk"]))
    assert sum(put_in) == 1
    with database.reading() as db:
        assert len(db.scalars(select(RoundBallot)).all()) == 1
        assert len(db.scalars(select(TookPart)).all()) == 1


def test_a_round_that_is_called_off_forgets_its_ballots(database: Database, cast: Cast) -> None:
    round_id = voted_round(database, cast)
    because = words("nl", "Een kost was fout.", fr="Un coût était faux.")
    with database.writing() as db:
        with pytest.raises(NotYou):
            actions.call_off(db, round_in(db, round_id), because, by=cast.bo)
        with pytest.raises(Refused):
            actions.call_off(db, round_in(db, round_id), words("nl", " "), by=cast.sam)
        actions.call_off(db, round_in(db, round_id), because, by=cast.sam)
        assert not db.scalars(select(RoundBallot)).all()
        assert not db.scalars(select(TookPart)).all()
    with pytest.raises(NotNow):
        vote(database, round_id, cast.bo, "bo", "Gids")
