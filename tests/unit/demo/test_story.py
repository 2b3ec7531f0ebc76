"""The demo year is told once, holds together, and can be read in the four languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import timedelta
from time import process_time
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import SQLModel, col

from governance.app import open_database
from governance.choices.harvest import harvest_of
from governance.core import clock
from governance.core.columns import WordsType
from governance.core.database import Database
from governance.core.files import StoredFile
from governance.core.i18n import LANGUAGES
from governance.core.journal import JournalEntry, journal_size
from governance.core.outbox import Work
from governance.core.policy import System, Visitor
from governance.core.settings import Settings, read_settings
from governance.core.verify import verify_database
from governance.core.words import Words
from governance.decisions.models import (
    ActKind,
    Conflict,
    Correction,
    Decision,
    Minutes,
    MinutesStage,
    Purpose,
    Settled,
    Vote,
    Way,
    Withdrew,
)
from governance.decisions.models import Outcome as Answer
from governance.decisions.models import Stage as Publicity
from governance.decisions.queries import (
    acts_lately,
    count_desk,
    due_this_year,
    held_names,
    items_of,
    meetings_to_decide,
    meetings_to_fill,
    returning,
    running_out,
    undecided_points,
    unreported,
)
from governance.demo.pieces.languages import translations
from governance.demo.scenes.archive import REPORT_2021
from governance.demo.story import fill
from governance.demo.telling.archive import printed_in
from governance.meetings.models import Kind, Meeting
from governance.meetings.queries import get_meeting, last_invitation
from governance.outcomes.models import Outcome
from governance.people.models import Person
from governance.people.queries import person_by_email
from governance.priorities.models import Candidate, Round
from governance.projects.models import Carries, Project
from governance.projects.models import Stage as Life
from governance.projects.queries import troubled_projects
from governance.recommendations.models import WAITING, Merge, Realisation, Recommendation, Stage
from governance.reports.models import ArchivedFile, EditionFile
from governance.reports.queries import get_report
from governance.strategy.models import Cycle
from governance.workshops.models import Participant, SignUp, Workshop
from governance.workshops.models import Stage as Room
from governance.workshops.queries import get_workshop
from tests.cast import PEOPLE
from tests.databases import drop_postgres, fresh_postgres, fresh_sqlite

ONLY_AS_THEY_WERE_SAID = {
    # How one read on the table, before it was reworded there.
    "Maak één online gids",
    "Breng alle uitleg samen in één online gids, zodat je niet meer moet zoeken.",
    # As its author was told that it became one with another, before anybody had translated it.
    "Un mode d’emploi en ligne, écrit pour celles et ceux qui débutent",
    # Received three days ago: nobody has translated it yet.
    "Let members book a desk in any office for a day",
    (
        "Show online which desks are free in each of the offices, and let any member book one for a"
        " day, wherever they usually work."
    ),
    (
        "I play in Liège on Fridays and teach in Ghent on Mondays. Between the two I answer clients"
        " from station halls."
    ),
    # The answer that still waits for its Dutch, and the wording of another one.
    "Un essai d’un an avec les illustrateur·rices, les musicien·nes et les formateur·rices.",
    (
        "Une personne par région peut suivre une vingtaine de membres par an; c’est à peu près le"
        " nombre de celles qui nous ont écrit. Le pôle social forme trois volontaires avant l’été."
    ),
}
"""Texts that are kept in the language of their author, on purpose."""


@dataclass(frozen=True)
class Told:
    """A database in which the story was told, and how long that kept the processor busy."""

    database: Database
    settings: Settings
    seconds: float


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def story(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Told]:
    """Told once on each database: these tests only read."""
    folder = tmp_path_factory.mktemp("story")
    if request.param == "sqlite":
        url = fresh_sqlite(request.getfixturevalue("sqlite_model"), folder)
    else:
        url = fresh_postgres(request.getfixturevalue("postgres_model"))
    settings = read_settings(database_url=url, data=folder)
    database = open_database(settings)
    before = process_time()
    assert fill(database, settings)
    yield Told(database, settings, process_time() - before)
    database.close()
    if request.param == "postgres":
        drop_postgres(url)


@pytest.fixture
def told(story: Told) -> Database:
    """A database in which the story was told."""
    return story.database


def test_the_story_is_told_once_and_the_journal_verifies(story: Told, told: Database) -> None:
    with told.reading() as db:
        size = journal_size(db)
        assert verify_database(db).entries == size > 1000
    assert fill(told, story.settings) is False
    with told.reading() as db:
        assert journal_size(db) == size


def test_nothing_is_told_where_somebody_lives_already(
    database: Database, settings: Settings, cast: Any
) -> None:
    assert fill(database, settings) is False
    with database.reading() as db:
        assert db.scalar(select(func.count()).select_from(Workshop)) == 0


def test_the_time_of_the_journal_never_goes_back(told: Database) -> None:
    with told.reading() as db:
        times = list(db.scalars(select(col(JournalEntry.t)).order_by(col(JournalEntry.seq))))
    days = [time[:10] for time in times]
    minutes = [time for time in times if "T" in time]
    assert days == sorted(days)
    assert minutes == sorted(minutes)
    assert times[-1][:10] <= clock.now().strftime("%Y-%m-%d")


def test_the_cast_is_here_with_the_names_and_languages_of_the_tests(told: Database) -> None:
    with told.reading() as db:
        for first, (name, language, _role) in PEOPLE.items():
            person = person_by_email(db, f"{first}@example.org")
            assert person is not None
            assert (person.name, person.language) == (name, language)
        cast = col(Person.email).like("%@example.org")
        assert db.scalar(select(func.count()).select_from(Person).where(cast)) == len(PEOPLE)


def test_every_text_can_be_read_in_the_four_languages(told: Database) -> None:
    with told.reading() as db:
        missing = [
            (where, text.text, text.missing(LANGUAGES))
            for where, text in _texts(db)
            if text.missing(LANGUAGES) and text.text not in ONLY_AS_THEY_WERE_SAID
        ]
    assert missing == []


def test_every_recommendation_has_a_theme_and_reasons_and_most_an_office(told: Database) -> None:
    with told.reading() as db:
        recommendations = list(db.scalars(select(Recommendation)))
    assert len(recommendations) >= 40
    assert all(one.theme_id and one.reasons for one in recommendations)
    assert len({one.office for one in recommendations if one.office}) >= 8
    assert {one.language for one in recommendations} == set(LANGUAGES)
    between = [one for one in recommendations if not one.workshop_id and not one.meeting_id]
    assert len(between) >= 5


def test_there_is_as_much_to_see_as_in_a_year(told: Database) -> None:
    with told.reading() as db:
        rooms = ((Workshop, 6), (Meeting, 6), (Project, 12), (Outcome, 8))
        for table, number in rooms:
            assert (db.scalar(select(func.count()).select_from(table)) or 0) >= number


def test_a_round_of_priorities_was_decided_with_one_deviation(told: Database) -> None:
    with told.reading() as db:
        (round_,) = db.scalars(select(Round))
        candidates = list(db.scalars(select(Candidate)))
    assert (round_.ballots, round_.voters) == (7, 7)
    assert len(candidates) == 10
    assert sum(one.because is not None for one in candidates) == 1
    assert 0 < sum(bool(one.adopted) for one in candidates) < len(candidates)


def test_no_translation_is_kept_of_what_nobody_says(told: Database) -> None:
    with told.reading() as db:
        said = {text.text for _where, text in _texts(db)}
    for language in LANGUAGES:
        assert set(translations(language)) <= said


def test_no_text_holds_the_margins_of_the_source(told: Database) -> None:
    with told.reading() as db:
        for where, text in _texts(db):
            for said in text.all_texts().values():
                assert said == said.strip(), where
                assert "  " not in said, where
                if where != "body.categories":  # which has one a line
                    assert "\n" not in said.replace("\n\n", ""), where


def _texts(db: Session) -> Iterator[tuple[str, Words]]:
    for table in SQLModel.metadata.sorted_tables:
        for column in table.columns:
            if isinstance(column.type, WordsType):
                for text in db.execute(select(column).where(column.is_not(None))).scalars():
                    yield f"{table.name}.{column.name}", text


def test_every_published_decision_has_its_reasons_in_dutch_and_in_french(told: Database) -> None:
    with told.reading() as db:
        published = col(Decision.stage) == Publicity.PUBLISHED
        decisions = list(db.scalars(select(Decision).where(published)))
    assert len(decisions) >= 20
    for decision in decisions:
        assert not decision.reasons.missing(["nl", "fr"])
        assert decision.published_on is not None
        assert decision.published_on > decision.decided_on


def test_authors_hear_first_as_long_as_the_setting_says(
    database: Database, settings: Settings
) -> None:
    patient = settings.model_copy(update={"authors_first_days": 5})
    assert fill(database, patient)
    with database.reading() as db:
        published = col(Decision.stage) == Publicity.PUBLISHED
        for decision in db.scalars(select(Decision).where(published)):
            assert decision.published_on is not None
            assert decision.announced_at is not None
            announced = decision.announced_at.astimezone(clock.BRUSSELS).date()
            assert decision.published_on - announced == timedelta(days=5)


NAMED_IN_THE_REPORT = [
    "Gebruikersgids",
    "catalogus",
    "In Luik",
    "In Charleroi",
    "Sint-Gillis",
    "SmartLabs",
]


def test_the_six_outcomes_of_2022_come_from_recommendations_and_are_cited(told: Database) -> None:
    with told.reading() as db:
        report = get_report(db, 2022, for_=Visitor)
        cited = {one.outcome_id for chapter in report.chapters for one in chapter.citations}
        outcomes = list(db.scalars(select(Outcome).where(col(Outcome.id).in_(cited))))
        titles = [str(outcome.title.in_language("nl")) for outcome in outcomes]
        for name in NAMED_IN_THE_REPORT:
            assert any(name in title for title in titles), name
        assert len(outcomes) == 6
        for outcome in outcomes:
            assert outcome.achieved_on.year == 2022
            assert _carried(db, outcome.project_id), outcome.reference


def _carried(db: Session, project_id: int) -> list[Recommendation]:
    """What a project carried, from a workshop or a meeting, answered with a decision."""
    found = (
        select(Recommendation)
        .join(Carries, col(Carries.recommendation_id) == col(Recommendation.id))
        .join(Decision, col(Decision.recommendation_id) == col(Recommendation.id))
        .where(col(Carries.project_id) == project_id)
    )
    carried = list(db.scalars(found))
    assert all(one.workshop_id or one.meeting_id for one in carried)
    return carried


def test_the_report_on_2022_is_published_and_that_on_2023_is_being_written(told: Database) -> None:
    with told.reading() as db:
        report = get_report(db, 2022, for_=Visitor)
        assert report.stage == "published"
        assert 5 <= len(report.chapters) <= 6
        kinds = {
            kind
            for chapter in report.chapters
            for one in chapter.citations
            for kind in ("outcome_id", "decision_id", "recommendation_id")
            if getattr(one, kind)
        }
        assert len(kinds) == 3
        assert all(len(chapter.citations) >= 2 for chapter in report.chapters)


def test_the_report_on_2022_was_published_in_the_four_languages(told: Database) -> None:
    with told.reading() as db:
        kept = select(col(EditionFile.language), col(EditionFile.pdf))
        editions = {row.language: row.pdf for row in db.execute(kept)}
    assert set(editions) == set(LANGUAGES)
    assert all(pdf.startswith(b"%PDF-") for pdf in editions.values())


def test_an_older_report_is_in_the_archive_as_the_pdf_it_was(story: Told, told: Database) -> None:
    with told.reading() as db:
        report = get_report(db, 2021, for_=Visitor)
        kept = select(ArchivedFile, StoredFile).join(
            StoredFile, col(StoredFile.id) == col(ArchivedFile.file_id)
        )
        files = {one.language: stored for one, stored in db.execute(kept)}
    assert report.stage == "archived"
    assert set(files) == {"nl", "fr"}
    for language, stored in files.items():
        printed = (story.settings.files / stored.sha256).read_bytes()
        assert printed == printed_in(REPORT_2021, language)


def test_every_recommendation_belongs_to_one_of_five_cycles(told: Database) -> None:
    with told.reading() as db:
        cycles = {cycle.id: cycle for cycle in db.scalars(select(Cycle))}
        received = select(Recommendation).where(col(Recommendation.received_on).is_not(None))
        recommendations = list(db.scalars(received))
    assert min(cycle.since.year for cycle in cycles.values()) == 2015
    assert len(cycles) == 5
    for one in recommendations:
        assert one.cycle_id is not None
        assert one.received_on is not None
        cycle = cycles[one.cycle_id]
        assert cycle.since <= one.received_on <= (cycle.until or clock.today())


def test_the_unhappy_cases_are_there(told: Database) -> None:
    with told.reading() as db:
        recommendations = list(db.scalars(select(Recommendation)))
        stages = {one.stage for one in recommendations}
        assert {Stage.DECLINED, Stage.REFERRED, Stage.WITHDRAWN, Stage.MERGED} <= stages
        assert any(one.dissent for one in recommendations)
        assert any(one.realisation == Realisation.STOPPED for one in recommendations)
        waiting = [one for one in recommendations if one.stage in WAITING and one.due_on]
        assert any(one.due_on < clock.today() for one in waiting if one.due_on)
        assert any(one.due_on >= clock.today() for one in waiting if one.due_on)
        assert db.scalars(select(Conflict)).first() is not None
        assert any(db.scalars(select(Project).where(col(Project.stage) == Life.STOPPED)))
        postponed = select(Decision).where(col(Decision.outcome) == Answer.POSTPONED)
        assert all(one.returns_on and one.missing_resource for one in db.scalars(postponed))


def test_two_tables_said_the_same_in_two_languages(told: Database) -> None:
    with told.reading() as db:
        merge = db.scalars(select(Merge)).one()
        source = db.get_one(Recommendation, merge.source_id)
        target = db.get_one(Recommendation, merge.target_id)
        assert {source.language, target.language} == {"nl", "fr"}


def test_a_seminar_and_an_assembly_are_among_the_meetings(told: Database) -> None:
    with told.reading() as db:
        kinds = [meeting.kind for meeting in db.scalars(select(Meeting))]
    assert kinds.count(Kind.BOARD_MEETING) >= 5
    for kind in (Kind.SEMINAR, Kind.ASSEMBLY):
        assert kinds.count(kind) == 2, "one that was, and one to come"


def test_devices_without_an_account_took_part(told: Database) -> None:
    with told.reading() as db:
        nameless = select(Participant).where(col(Participant.person_id).is_(None))
        assert db.scalars(nameless).first() is not None


def test_last_months_room_chose_kept_one_text_and_sent_its_report(told: Database) -> None:
    with told.reading() as db:
        reported = select(col(Workshop.id)).where(col(Workshop.reported_at).is_not(None))
        workshop = get_workshop(db, db.scalars(reported).one(), for_=System)
        harvest = harvest_of(db, workshop, inside=True)
        signed_up = select(func.count(func.distinct(col(SignUp.workshop_id))))
        assert db.scalar(signed_up) == 2, "one that was, and one to come"
    assert harvest.choice
    assert harvest.choice.devices >= 10
    assert (len(harvest.handed_over), len(harvest.kept)) == (4, 1)
    assert all(one.agreed for one in harvest.handed_over)
    assert max(len(r.tally.by_table) for r in harvest.results.values()) == 2


def test_something_happened_last_month_and_something_is_to_come(told: Database) -> None:
    today = clock.today()
    with told.reading() as db:
        workshops = list(db.scalars(select(Workshop)))
        meetings = list(db.scalars(select(Meeting)))
    assert any(one.held_on > today and one.stage == Room.PLANNED for one in workshops)
    assert any(0 < (today - one.held_on).days <= 31 for one in workshops)
    assert any(one.held_on > today for one in meetings)


def test_no_mail_goes_out_for_the_people_of_the_story(told: Database) -> None:
    with told.reading() as db:
        assert db.scalars(select(Work).where(col(Work.done_at).is_(None))).first() is None
        assert {work.mistake for work in db.scalars(select(Work))} == {"demo"}


def test_minutes_are_approved_and_others_wait_for_it(told: Database) -> None:
    with told.reading() as db:
        stages = Counter(db.scalars(select(col(Minutes.stage))))
    assert stages == {MinutesStage.APPROVED: 2, MinutesStage.SENT: 1}


def test_every_list_of_the_secretarys_desk_holds_something(told: Database) -> None:
    with told.reading() as db:
        counts = asdict(count_desk(db, clock.today()))
        acts = acts_lately(db)
        assert [len(undecided_points(db, row.id)) for row in meetings_to_decide(db)] == [1]
    assert [name for name, number in counts.items() if not number] == []
    assert [done.act.kind for done in acts] == [ActKind.FOLLOW]


def test_the_next_board_meeting_ripens(told: Database) -> None:
    today = clock.today()
    with told.reading() as db:
        soonest, *_later = meetings_to_fill(db)
        meeting = get_meeting(db, soonest.id, for_=System)
        items = items_of(db, meeting.id)
        assert {item.purpose for item in items} == set(Purpose)
        assert {item.public for item in items} == {True, False}
        assert all(item.minutes_planned for item in items)
        assert any(item.proposed_as.startswith("minutes/") for item in items)
        assert any(item.proposed_as.startswith("decisions/") for item in items)
        until = meeting.held_on
        assert running_out(db, max(until, today + timedelta(days=30)))
        assert returning(db, until)
        assert unreported(db, until)
        assert due_this_year(db, meeting, held_names(db, meeting.body_id))
        assert troubled_projects(db, today)
        assert last_invitation(db, meeting.id)


def test_directors_voted_by_hand_by_name_and_in_secret(told: Database) -> None:
    with told.reading() as db:
        ways = set(db.scalars(select(col(Vote.way))))
        assert ways == set(Way)
        (named,) = db.scalars(select(Vote).where(col(Vote.way) == Way.NAMED))
        conflicts = select(col(Conflict.withdrew)).where(col(Conflict.item_id) == named.item_id)
        assert list(db.scalars(conflicts)) == [Withdrew.LEFT]
        assert (named.in_favour, named.against, named.abstained) == (4, 2, 0)
        by_hand = select(Decision).where(
            col(Decision.vote_id).is_(None), col(Decision.votes_for) > 0
        )
        assert db.scalars(by_hand).first()


def test_a_meeting_without_quorum_was_called_again_and_decided_three_in_one_act(
    told: Database,
) -> None:
    with told.reading() as db:
        again = db.scalars(select(Meeting).where(col(Meeting.again_after_id).is_not(None))).one()
        first = db.get_one(Meeting, again.again_after_id)
        assert first.lacked_quorum
        assert again.counted["reached"]
        late = last_invitation(db, first.id)
        assert late
        assert (first.held_on - late.sent_at.date()).days < 7
        (done,) = acts_lately(db)
        decided = list(db.scalars(select(Decision).where(col(Decision.act_id) == done.act.id)))
    assert len({decision.reasons.text for decision in decided}) == len(decided) == 3
    assert {one.stage for one in decided} == {Publicity.ANNOUNCED, Publicity.DRAFT}


def test_what_is_decided_but_not_public_yet_does_not_ask_for_an_agenda(told: Database) -> None:
    far = clock.today() + timedelta(days=400)
    with told.reading() as db:
        known = select(col(Decision.recommendation_id)).where(
            col(Decision.stage).in_([Publicity.DRAFT, Publicity.ANNOUNCED])
        )
        decided = set(db.scalars(known))
        asking = {row.id for row in [*running_out(db, far), *returning(db, far)]}
    assert len(decided) == 3
    assert asking
    assert not decided & asking


def test_one_author_was_right_and_another_waits_to_hear(told: Database) -> None:
    with told.reading() as db:
        settled = list(db.scalars(select(col(Correction.settled)).order_by(col(Correction.id))))
    assert settled == [Settled.REWORDED, None]
