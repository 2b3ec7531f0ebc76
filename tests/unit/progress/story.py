"""One whole line, lived through by the cast: from a workshop in Liège to the report on 2022."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from sqlalchemy.orm import Session

from governance.core.clock import clock_at
from governance.core.database import Database
from governance.core.words import words
from governance.decisions import actions as decisions
from governance.decisions.models import Decision, Outcome, Purpose
from governance.meetings import actions as meetings
from governance.meetings.models import Kind, Meeting, Presence
from governance.outcomes import actions as outcomes
from governance.outcomes.models import Outcome as Result
from governance.projects import actions as projects
from governance.projects.models import Kind as ProjectKind
from governance.projects.models import Project, Share
from governance.recommendations import actions as recommendations
from governance.recommendations.models import Recommendation, Signature
from governance.reports import actions as reports
from governance.reports.queries import get_report
from governance.workshops import actions as workshops
from governance.workshops.models import Workshop
from tests.cast import Cast


def at(month: int, day: int, year: int = 2022) -> AbstractContextManager[None]:
    """Noon of a day of the story."""
    return clock_at(datetime(year, month, day, 12, tzinfo=UTC))


@dataclass
class Story:
    """The ids of what came to be."""

    database: Database
    cast: Cast
    ids: dict[str, int] = field(default_factory=dict)

    def workshop(self, db: Session) -> Workshop:
        """Held in Liège on 8 March; Mia recommends, Max does so anonymously."""
        typed = workshops.Planned(
            title=words("fr", "Le premier accueil", nl="De eerste lijn"),
            held_on=date(2022, 3, 8),
            place="Liège",
        )
        finn = self.cast.finn.person or 0
        with at(3, 1):
            workshop = workshops.plan(db, typed, [finn], by=self.cast.ada)
            workshops.open_room(db, workshop, by=self.cast.finn)
        self.ids["workshop"] = workshop.id
        return workshop

    def recommend(
        self, db: Session, workshop: Workshop, title: str, **more: object
    ) -> Recommendation:
        """Mia puts a recommendation on the table on 8 March."""
        signature = more.get("signature", Signature.NAME)
        assert isinstance(signature, Signature)
        typed = recommendations.Typed("fr", title, f"{title}, partout.", signature=signature)
        with at(3, 8):
            return recommendations.submit(db, workshop, typed, by=self.cast.mia)

    def hand_over(self, db: Session, recommendation: Recommendation) -> None:
        """Finn hands it over on 10 March."""
        with at(3, 10):
            recommendations.hand_over(db, recommendation, answer_days=90, by=self.cast.finn)

    def meeting(self, db: Session, day: date = date(2022, 5, 12)) -> Meeting:
        """The board meets, with Bo."""
        with at(4, 1):
            body = meetings.add_body(
                db, words("nl", "Raad van bestuur"), True, 50, by=self.cast.sam
            )
            meetings.give_mandate(
                db, body, self.cast.bo.person or 0, date(2020, 1, 1), by=self.cast.sam
            )
            planned = meetings.Planned(
                kind=Kind.BOARD_MEETING, title=words("nl", "Raad van mei"), held_on=day
            )
            meeting = meetings.plan(db, body, planned, by=self.cast.sam)
        self.ids["meeting"] = meeting.id
        return meeting

    def decide(
        self,
        db: Session,
        meeting: Meeting,
        recommendation: Recommendation,
        outcome: Outcome = Outcome.ACCEPTED,
        **more: object,
    ) -> Decision:
        """On the agenda on 20 April, decided on 12 May; nobody knows yet."""
        sam = self.cast.sam
        with at(4, 20):
            item = decisions.add_item(
                db, meeting, Purpose.DECISION, words("nl", "Eerste lijn"),
                recommendation=recommendation, by=sam,
            )  # fmt: skip
        reasons = words("nl", "Leden wachten te lang.", fr="Les membres attendent trop longtemps.")
        drafted = decisions.Drafted(outcome=outcome, reasons=reasons, **more)  # type: ignore[arg-type]
        with at(5, 12):
            if meeting.stage == "planned":
                meetings.open_meeting(db, meeting, by=sam)
                meetings.note_attendance(
                    db, meeting, self.cast.bo.person or 0, Presence.PRESENT, by=sam
                )
            decision = decisions.draft(db, item, drafted, by=sam)
        self.ids["decision"] = decision.id
        return decision

    def announce(self, db: Session, decision: Decision) -> None:
        """The authors hear it on 13 May."""
        with at(5, 13):
            decisions.announce(db, decision, languages=["nl", "fr"], by=self.cast.sam)

    def publish(self, db: Session, decision: Decision) -> None:
        """Everyone hears it on 16 May."""
        with at(5, 16):
            decisions.publish(db, decision, wait_days=2, by=self.cast.sam)

    def publish_whole(self, db: Session, meeting: Meeting, recommendation: Recommendation) -> None:
        """Decided, announced and published, all at once."""
        decision = self.decide(db, meeting, recommendation)
        self.announce(db, decision)
        self.publish(db, decision)

    def project(self, db: Session, *carried: Recommendation) -> Project:
        """Taken up on 20 May, started on 1 June, one milestone on 15 September."""
        typed = projects.Proposed(
            ProjectKind.STRATEGIC, words("nl", "Proef eerste lijn", fr="Test")
        )
        bo = self.cast.bo
        with at(5, 20):
            project = projects.propose(db, typed, by=bo)
            projects.plan(db, project, by=bo)
            for recommendation in carried:
                projects.carry(db, project, recommendation, Share.WHOLLY, by=bo)
            step = projects.add_milestone(
                db, project, words("nl", "Luik open"), date(2022, 9, 1), by=bo
            )
        with at(6, 1):
            projects.start(db, project, by=bo)
        with at(9, 15):
            projects.reach(db, step, date(2022, 9, 15), by=bo)
        self.ids["project"] = project.id
        return project

    def outcome(self, db: Session, project: Project) -> int:
        """Achieved on 1 December; the project is done on 20 December."""
        typed = outcomes.Drafted(
            title=words("nl", "Eén loket in Luik"),
            text=words("nl", "Leden krijgen antwoord binnen de dag."),
            achieved_on=date(2022, 12, 1),
        )
        with at(12, 10):
            outcome = outcomes.draft(db, project, typed, by=self.cast.bo)
            outcomes.publish(db, outcome, by=self.cast.bo)
        with at(12, 20):
            outcomes.complete_project(db, project, by=self.cast.bo)
        self.ids["outcome"] = outcome.id
        return outcome.id

    def report(self, db: Session, outcome_id: int) -> None:
        """Published on 15 June 2023; it cites the outcome."""
        with at(6, 15, 2023):
            report = reports.begin(
                db, 2022, words("nl", "Jaarverslag 2022", fr="Rapport 2022"), by=self.cast.edda
            )
            chapter = reports.add_chapter(
                db, report, words("nl", "Dichtbij", fr="Proche"), words("nl", "Tekst", fr="Texte"),
                by=self.cast.edda,
            )  # fmt: skip
            reports.cite(db, chapter, outcome=db.get_one(Result, outcome_id), by=self.cast.edda)
            db.flush()
            db.expire_all()
            self.ids["report"] = report.id
            reports.publish(
                db, get_report(db, 2022, for_=self.cast.edda), languages=["nl", "fr"],
                organisation="Smart", by=self.cast.edda,
            )  # fmt: skip


def whole_line(database: Database, cast: Cast, *, published: bool = True) -> Story:
    """Everything, from the workshop to the report; one more transaction each."""
    story = Story(database, cast)
    with database.writing() as db:
        workshop = story.workshop(db)
        first = story.recommend(db, workshop, "Un guichet unique")
        story.ids["recommendation"] = first.id
        story.ids["secret"] = story.recommend(db, workshop, "Encore sur la table").id
        story.hand_over(db, first)
        with at(3, 9):
            workshops.close_room(db, workshop, by=cast.finn)
    with database.writing() as db:
        first = db.get_one(Recommendation, story.ids["recommendation"])
        decision = story.decide(db, story.meeting(db), first)
    with database.writing() as db:
        story.announce(db, db.get_one(Decision, decision.id))
    if not published:
        return story
    with database.writing() as db:
        story.publish(db, db.get_one(Decision, decision.id))
    with database.writing() as db:
        project = story.project(db, db.get_one(Recommendation, story.ids["recommendation"]))
    with database.writing() as db:
        outcome = story.outcome(db, db.get_one(Project, project.id))
    with database.writing() as db:
        story.report(db, outcome)
    return story
