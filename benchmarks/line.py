"""What became of a seeded recommendation: an answer, a project, an outcome, a line in a report."""

from __future__ import annotations

import json
from bisect import bisect_left
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

from benchmarks import texts
from benchmarks.rows import Rows
from governance.decisions.models import AgendaItem, Decision, Outcome, Purpose
from governance.decisions.models import Stage as DecisionStage
from governance.meetings.models import Body, Kind, Meeting
from governance.meetings.models import Stage as MeetingStage
from governance.outcomes.models import Outcome as Result
from governance.outcomes.models import Stage as ResultStage
from governance.projects.models import Carries, Milestone, Project
from governance.projects.models import Kind as ProjectKind
from governance.projects.models import Stage as ProjectStage
from governance.recommendations.models import CARRIED, Realisation, Stage
from governance.reports.models import Chapter, Citation, Edition, Report
from governance.reports.models import Stage as ReportStage

YEARS = range(2015, 2025)
REALISED = {
    ProjectStage.PLANNED: Realisation.NOT_STARTED,
    ProjectStage.RUNNING: Realisation.IN_PROGRESS,
    ProjectStage.DONE: Realisation.DONE,
    ProjectStage.STOPPED: Realisation.STOPPED,
}
BOARD = texts.both("Raad van bestuur", "Conseil d’administration")
YES = texts.both(
    "De raad volgt de aanbeveling en vraagt een voorstel van de directie, met een eerste stap dit "
    "jaar en een verslag aan de auteurs.",
    "Le conseil suit la recommandation et demande une proposition à la direction, avec un premier "
    "pas cette année et un retour aux auteurs.",
)
NO = texts.both(
    "De raad begrijpt de vraag, maar er is nu niemand die dit kan dragen zonder ander werk te "
    "laten vallen.",
    "Le conseil comprend la demande, mais personne ne peut porter cela maintenant sans laisser "
    "tomber un autre travail.",
)


def moment(day: date) -> datetime:
    """Some time on a day."""
    return datetime.combine(day, time(18, 30), UTC)


@dataclass(slots=True)
class Carrier:
    """The project that takes on what is accepted, until the next one begins."""

    id: int
    kind: ProjectKind
    stage: ProjectStage
    changed: bool
    """Whether it has a published outcome."""
    cited: bool
    left: int


class Story:
    """What the board, the projects and the reports do with one recommendation after the other."""

    def __init__(self, rows: Rows, dice: Random, first: date, last: date, number: int) -> None:
        self._rows, self._dice = rows, dice
        days = (last - first).days
        self._days = [first + timedelta(days * place // number) for place in range(1, number + 1)]
        self._carrier: Carrier | None = None
        self.longest = 0
        """The last recommendation that came all the way into a report."""
        self._sit()
        self._report()

    def _sit(self) -> None:
        self._rows.add(Body, name=BOARD)
        for place, day in enumerate(self._days, 1):
            self._rows.add(
                Meeting,
                reference=f"M-{day.year}-{place:02d}",
                body_id=1,
                kind=Kind.BOARD_MEETING,
                title=BOARD,
                stage=MeetingStage.CLOSED,
                held_on=day,
            )

    def _report(self) -> None:
        for place, year in enumerate(YEARS, 1):
            title, on = texts.both(f"Jaarverslag {year}", f"Rapport {year}"), date(year + 1, 5, 31)
            read = json.loads(title.to_json())
            self._rows.add(Report, id=year, year=year, title=title, stage=ReportStage.PUBLISHED)
            self._rows.add(Chapter, report_id=year, position=1, title=title)
            self._rows.add(
                Edition,
                report_id=year,
                number=1,
                published_on=on,
                published_at=moment(on),
                content={"chapters": [{"id": place, "title": read, "text": read}]},
            )
            assert place == year - YEARS[0] + 1

    def answer(self, recommendation: int, stage: Stage, received: date) -> date:
        """The board answers at its next meeting; the day of that."""
        place = min(bisect_left(self._days, received + timedelta(days=14)), len(self._days) - 1)
        day, reasons = self._days[place], YES if stage in CARRIED else NO
        item = self._rows.add(
            AgendaItem,
            meeting_id=place + 1,
            position=recommendation,
            purpose=Purpose.DECISION,
            title=BOARD,
            recommendation_id=recommendation,
        )
        self._rows.add(
            Decision,
            reference=f"D-{day.year}-{place + 1:02d}-{item}",
            item_id=item,
            recommendation_id=recommendation,
            outcome=Outcome(stage.value),
            reasons=reasons,
            stage=DecisionStage.PUBLISHED,
            decided_on=day,
            announced_at=moment(day),
            published_on=day,
            votes_for=7,
            votes_against=1,
            votes_abstained=1,
        )
        return day

    def carry(self, recommendation: int, day: date) -> dict[str, Any]:
        """A project carries three accepted ones out of four; what is kept of that."""
        if self._dice.random() < 0.25:
            return {}
        if self._carrier is None or self._carrier.left == 0:
            self._carrier = self._begin(day)
        carrier = self._carrier
        carrier.left -= 1
        self._rows.add(Carries, project_id=carrier.id, recommendation_id=recommendation, since=day)
        if carrier.cited:
            self.longest = recommendation
        return {
            "realisation": REALISED[carrier.stage],
            "carried_by": carrier.kind.value,
            "has_outcome": carrier.changed,
            "cited": carrier.cited,
        }

    def _begin(self, day: date) -> Carrier:
        kind = self._dice.choice(list(ProjectKind))
        stage = self._dice.choices(list(REALISED), [2, 3, 4, 1])[0]
        started = stage != ProjectStage.PLANNED
        title = texts.title(self._dice, "nl").rewritten({"fr": "Un projet pour nos membres"})
        project = self._rows.add(
            Project,
            reference=f"P-{day.year}-{self._rows.upcoming(Project):02d}",
            kind=kind,
            title=title,
            summary=YES,
            directorate="Directie leden",
            stage=stage,
            starts_on=day,
            started_on=day if started else None,
            ended_on=day + timedelta(days=200) if stage == ProjectStage.DONE else None,
            moved_on=day,
        )
        for step in range(4):
            on = day + timedelta(days=45 * (step + 1))
            reached = on if started and (step < 2 or stage == ProjectStage.DONE) else None
            self._rows.add(
                Milestone, project_id=project, title=title, planned_on=on, reached_on=reached
            )
        changed = stage == ProjectStage.DONE
        cited = changed and self._outcome(project, day + timedelta(days=200))
        return Carrier(project, kind, stage, changed, cited, left=self._dice.randint(1, 5))

    def _outcome(self, project: int, day: date) -> bool:
        """What changed; whether a report cites it."""
        title = texts.title(self._dice, "fr")
        cited = self._dice.random() < 0.6 and day.year in YEARS
        outcome = self._rows.add(
            Result,
            reference=f"O-{day.year}-{self._rows.upcoming(Result):02d}",
            project_id=project,
            title=title,
            text=YES,
            achieved_on=day,
            stage=ResultStage.PUBLISHED,
            cited=cited,
        )
        if cited:
            number = day.year - YEARS[0] + 1
            self._rows.add(
                Citation, chapter_id=number, position=outcome, outcome_id=outcome, edition_id=number
            )
        return cited
