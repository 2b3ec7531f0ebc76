"""What is not public yet, each of it holding one word that the public must never read."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy.orm import Session

from governance.core.database import Database
from governance.core.words import words
from governance.decisions import actions as decisions
from governance.decisions.models import AgendaItem, Decision
from governance.meetings import actions as meetings
from governance.meetings.models import Body, Meeting
from governance.outcomes import actions as outcomes
from governance.outcomes.actions import Drafted as DraftedOutcome
from governance.outcomes.models import Outcome
from governance.people.queries import actor_for, person_by_email
from governance.priorities import actions as priorities
from governance.projects import actions as projects
from governance.projects.models import Kind as ProjectKind
from governance.projects.models import Resource
from governance.recommendations import actions as recommendations
from governance.recommendations.actions import Typed
from governance.recommendations.models import Recommendation, Signature
from governance.reports import actions as reports
from governance.workshops.actions import close_room
from governance.workshops.models import Workshop
from governance.workshops.queries import get_workshop
from tests.cast import PEOPLE, Cast
from tests.rooms import open_workshop
from tests.unit.decisions.agenda import postponed, put
from tests.unit.meetings.board import DAY, hold

CANARY = "kanariepiet"
SECRET = words("nl", CANARY, fr=CANARY, de=CANARY, en=CANARY)


@dataclass(frozen=True)
class Hidden:
    """Where each of it would be read; `references` lead there too."""

    table: int
    draft: int
    announced: int
    inside: int
    internal: int
    outcome: int
    year: int
    chapter: int
    meeting: int
    workshop: int
    round: int
    references: tuple[str, ...]

    @property
    def paths(self) -> tuple[str, ...]:
        """Pages that do not exist for whoever may not see them."""
        return (
            f"/recommendations/{self.table}",
            f"/decisions/{self.draft}",
            f"/decisions/{self.announced}",
            f"/decisions/{self.inside}",
            f"/outcomes/{self.outcome}",
            f"/priorities/{self.round}",
            f"/priorities/{self.round}/ballot-sheet",
            f"/reports/{self.year}",
            f"/reports/{self.year}.pdf",
            f"/meetings/{self.meeting}/minutes",
            f"/meetings/{self.meeting}/minutes.pdf",
            *(f"/{reference}" for reference in self.references),
        )


def cast_of(database: Database) -> Cast:
    """The cast of a database in which the demo year was told."""
    with database.reading() as db:
        people = {first: person_by_email(db, f"{first}@example.org") for first in PEOPLE}
        return Cast(**{first: actor_for(db, one) for first, one in people.items() if one})


def hide(database: Database, cast: Cast, *, year: int = 2024) -> Hidden:
    """A text of Mia and one of nobody on a table, decisions in every stage before publication,
    an internal point, notes, minutes, a draft outcome, a report in the making."""
    workshop_id = open_workshop(database, cast)
    with database.writing() as db:
        workshop = get_workshop(db, workshop_id, for_=cast.finn)
        table = _on_table(db, cast, workshop)
        meeting = hold(db, cast)
        drafted, announced, inside, internal = _decide(db, cast, meeting)
        meetings.sum_up(db, meeting, words("nl", "Besproken."), CANARY, by=cast.sam)
        for item_id in (drafted.item_id, internal.id):
            decisions.write(db, meeting, db.get_one(AgendaItem, item_id), SECRET, by=cast.sam)
        outcome = _outcome(db, cast)
        report = reports.begin(db, year, SECRET, by=cast.edda)
        chapter = reports.add_chapter(db, report, SECRET, SECRET, by=cast.edda)
        named = (drafted.reference, announced.reference, inside.reference, outcome.reference)
        close_room(db, workshop, by=cast.finn)
        return Hidden(
            table=table,
            draft=drafted.id,
            announced=announced.id,
            inside=inside.id,
            internal=internal.id,
            outcome=outcome.id,
            year=year,
            chapter=chapter.id,
            meeting=meeting.id,
            workshop=workshop_id,
            round=_round(db, cast, meeting),
            references=named,
        )


def _round(db: Session, cast: Cast, meeting: Meeting) -> int:
    """A round in preparation; its id."""
    typed = priorities.Planned(SECRET, DAY, DAY, DAY, summary=SECRET)
    body = db.get_one(Body, meeting.body_id)
    round_ = priorities.plan_round(db, body, typed, by=cast.sam)
    priorities.set_budget(db, round_, Resource.EUROS, CANARY, Decimal(1), by=cast.sam)
    return round_.id


type Decided = tuple[Decision, Decision, Decision, AgendaItem]


def _on_table(db: Session, cast: Cast, workshop: Workshop) -> int:
    typed = Typed("nl", CANARY, CANARY, CANARY, dissent=CANARY)
    nobody = Typed("nl", CANARY, CANARY, signature=Signature.ANONYMOUS)
    mine = recommendations.submit(db, workshop, typed, by=cast.mia)
    recommendations.submit(db, workshop, nobody, by=cast.mia)
    recommendations.cluster(db, workshop, CANARY, [mine], by=cast.finn)
    return mine.id


def _decide(db: Session, cast: Cast, meeting: Meeting) -> Decided:
    given = Typed("fr", "Un guide en ligne", "Un guide pour tout le monde.")
    points = []
    for _number in range(2):
        one = recommendations.recommend(db, given, answer_days=90, by=cast.mia)
        points.append(put(db, cast, meeting, one))
    internal = put(db, cast, meeting, title=CANARY, public=False, note=SECRET)
    typed = postponed(reasons=SECRET, missing_resource=SECRET, text=SECRET)
    made = [decisions.draft(db, point, typed, by=cast.sam) for point in (*points, internal)]
    decisions.announce(db, made[1], languages=("nl", "fr"), by=cast.sam)
    decisions.announce(db, made[2], languages=("nl", "fr"), by=cast.sam)
    _prepare(db, cast, made[1])
    decisions.publish(db, made[2], wait_days=0, by=cast.sam)
    return made[0], made[1], made[2], internal


def _prepare(db: Session, cast: Cast, announced: Decision) -> None:
    """Advice, notes and a prepared answer; and what Mia says is not so."""
    one = db.get_one(Recommendation, announced.recommendation_id)
    advised = decisions.Advised(CANARY, SECRET, DAY, CANARY)
    decisions.advise(db, one, advised, by=cast.sam)
    decisions.prepare(db, one, postponed(reasons=SECRET, missing_resource=SECRET), by=cast.sam)
    decisions.keep_file(db, one, euros=Decimal(1), days=Decimal(1), notes=CANARY, by=cast.sam)
    mia = frozenset({cast.mia.person or 0})
    decisions.say_what_is_not_so(db, announced, mia, CANARY, by=cast.mia)


def _outcome(db: Session, cast: Cast) -> Outcome:
    proposed = projects.Proposed(
        ProjectKind.PERMANENT, words("nl", "Gids"), lead_id=cast.lena.person
    )
    project = projects.propose(db, proposed, by=cast.sam)
    projects.plan(db, project, by=cast.sam)
    projects.start(db, project, by=cast.lena)
    changed = DraftedOutcome(title=SECRET, text=SECRET, achieved_on=DAY)
    return outcomes.draft(db, project, changed, by=cast.lena)
