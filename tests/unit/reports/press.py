"""A report on 2022 for the tests: the line up to its outcome, and chapters about it."""

from __future__ import annotations

from contextlib import AbstractContextManager
from datetime import UTC, datetime

from sqlalchemy.orm import Session

from governance.core.clock import clock_at
from governance.core.database import Database
from governance.core.words import Words, words
from governance.decisions.models import Decision
from governance.outcomes.models import Outcome
from governance.projects.models import Project
from governance.recommendations.models import Recommendation
from governance.reports import actions
from governance.reports.models import Chapter, Edition, Report
from governance.reports.queries import get_report
from tests.cast import Cast
from tests.unit.progress.story import Story

TEXT_NL = """Leden vroegen om **één loket**. Het resultaat, O-2022-01, staat in Luik.

## Hoe het ging

- in mei beslist
- in december klaar

Lees meer op [de site](https://example.org/loket)."""
TEXT_FR = """Les membres demandaient **un guichet unique**. Le résultat, O-2022-01, est à Liège.

## Comment

- décidé en mai
- prêt en décembre

Lisez la suite sur [le site](https://example.org/guichet)."""


def at(month: int, day: int, year: int) -> AbstractContextManager[None]:
    """Noon of a day."""
    return clock_at(datetime(year, month, day, 12, tzinfo=UTC))


def line(database: Database, cast: Cast) -> Story:
    """From the workshop in Liège to a published outcome, without a report."""
    story = Story(database, cast)
    with database.writing() as db:
        first = story.recommend(db, story.workshop(db), "Un guichet unique")
        story.ids["recommendation"] = first.id
        story.hand_over(db, first)
        decision = story.decide(db, story.meeting(db), first)
        story.announce(db, decision)
        story.publish(db, decision)
    with database.writing() as db:
        project = story.project(db, db.get_one(Recommendation, story.ids["recommendation"]))
        story.ids["project"] = project.id
    with database.writing() as db:
        story.outcome(db, db.get_one(Project, story.ids["project"]))
    return story


def text() -> Words:
    """A chapter in Dutch and French."""
    return words("nl", TEXT_NL, fr=TEXT_FR)


def write(db: Session, cast: Cast, title: str = "Dichtbij") -> Chapter:
    """The report on 2022 with one chapter, by Edda."""
    with at(4, 1, 2023):
        name = words("nl", "Jaarverslag 2022", fr="Rapport 2022")
        report = actions.begin(db, 2022, name, by=cast.edda)
        return actions.add_chapter(
            db, report, words("nl", title, fr="Proche"), text(), by=cast.edda
        )


def cite_all(db: Session, cast: Cast, chapter: Chapter, story: Story) -> None:
    """The outcome, the decision and the recommendation of the line."""
    ids = story.ids
    outcome, decision = db.get_one(Outcome, ids["outcome"]), db.get_one(Decision, ids["decision"])
    recommendation = db.get_one(Recommendation, ids["recommendation"])
    actions.cite(db, chapter, outcome=outcome, by=cast.edda)
    actions.cite(db, chapter, decision=decision, by=cast.edda)
    actions.cite(db, chapter, recommendation=recommendation, by=cast.edda)


def publish(db: Session, cast: Cast, erratum: Words | None = None) -> Edition:
    """The report on 2022 as its next edition, on 15 June 2023."""
    with at(6, 15, 2023):
        return actions.publish(
            db, whole(db, cast), languages=("nl", "fr"), erratum=erratum, organisation="Smart",
            address="https://governance.example.org", by=cast.edda,
        )  # fmt: skip


def whole(db: Session, cast: Cast) -> Report:
    """The report on 2022 with its chapters."""
    return get_report(db, 2022, for_=cast.edda)


def published(database: Database, cast: Cast) -> Story:
    """The line, and a report that cites all of it."""
    story = line(database, cast)
    with database.writing() as db:
        chapter = write(db, cast)
        cite_all(db, cast, chapter, story)
        publish(db, cast)
    return story
