"""A cooperative of any size: workshops since 2015, what they recommended, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from sqlalchemy import create_engine

from benchmarks import texts
from benchmarks.line import Story, moment
from benchmarks.rows import Rows
from governance.core import clock
from governance.migrations.run import migrate
from governance.people.models import Person, SignedIn
from governance.people.queries import digest_of
from governance.recommendations.models import (
    ANSWERS,
    CARRIED,
    Author,
    Follow,
    Origin,
    Recommendation,
    Stage,
    Support,
)
from governance.strategy.models import Cycle, Theme
from governance.workshops.models import Facilitator, Workshop
from governance.workshops.models import Stage as WorkshopStage

SIGNED_IN = 32
FIRST, LAST = date(2015, 1, 12), date(2025, 1, 11)
CYCLES = 5
"""Of two years each."""
ON_A_TABLE = 40
"""Recommendations of one workshop."""
STAGES = {
    Stage.ACCEPTED: 30,
    Stage.ACCEPTED_IN_PART: 12,
    Stage.DECLINED: 15,
    Stage.POSTPONED: 12,
    Stage.REFERRED: 8,
    Stage.RECEIVED: 10,
    Stage.UNDER_REVIEW: 7,
    Stage.WITHDRAWN: 3,
    Stage.PROPOSED: 3,
}
NAMES = ["Mia Okafor", "Max Janssens", "Noor Claes", "Elise Lambert", "Tarek Demir", "Inès Dubois"]


@dataclass(frozen=True, slots=True)
class Seeded:
    """What a run needs to know of what was seeded."""

    tokens: tuple[str, ...]
    """Session tokens of members."""
    workshop: int
    """A workshop that is open, with an empty table."""
    longest: int
    """A recommendation whose line goes all the way into a report."""


def seed(url: str, number: int) -> Seeded:
    """Migrate the empty database at `url` and write `number` recommendations and their lines."""
    migrate(url)
    engine, dice = create_engine(url), Random(2022)
    with engine.begin() as connection:
        rows = Rows(connection)
        people = max(60, number // 50)
        tokens = _people(rows, people)
        for place, names in enumerate(texts.THEMES, 1):
            rows.add(Theme, title=texts.both(*names), position=place)
        for cycle in range(CYCLES):
            since, until = date(2015 + 2 * cycle, 1, 1), date(2016 + 2 * cycle, 12, 31)
            title = texts.both(f"Cyclus {cycle + 1}", f"Cycle {cycle + 1}")
            rows.add(Cycle, title=title, since=since, until=until)
        story = Story(rows, dice, FIRST, LAST, max(12, number // 100))
        for place in range(number):
            days = (LAST - FIRST).days * (place - place % ON_A_TABLE) // number
            day = FIRST + timedelta(days=days)
            if place % ON_A_TABLE == 0:
                _workshop(rows, day, WorkshopStage.CLOSED)
            _recommendation(rows, dice, story, day, people)
            rows.write_some()
        workshop = _workshop(rows, clock.today(), WorkshopStage.OPEN)
        rows.finish()
    engine.dispose()
    migrate(url)  # which makes everything findable
    return Seeded(tokens, workshop, story.longest)


def _people(rows: Rows, number: int) -> tuple[str, ...]:
    now = clock.now()
    for one in range(1, number + 1):
        name = NAMES[one % len(NAMES)]
        rows.add(Person, name=name, email=f"member{one}@example.org", created_at=now)
    tokens = tuple(f"measured-{one}" for one in range(SIGNED_IN))
    for person, token in enumerate(tokens, 1):
        rows.add(
            SignedIn,
            digest=digest_of(token),
            person_id=person,
            started_at=now,
            seen_on=clock.today(),
            expires_at=now + timedelta(days=1),
        )
    return tokens


def _workshop(rows: Rows, day: date, stage: WorkshopStage) -> int:
    number = rows.upcoming(Workshop)
    office = texts.OFFICES[number % len(texts.OFFICES)]
    workshop = rows.add(
        Workshop,
        reference=f"W-{day.year}-{number:02d}",
        title=texts.both(f"Atelier in {office}", f"Atelier à {office}"),
        stage=stage,
        held_on=day,
        place=office,
        office=office,
        languages=["nl", "fr"],
        join_code=f"{number:08d}",
        opened_at=moment(day),
    )
    rows.add(Facilitator, workshop_id=workshop, person_id=40)
    return workshop


def _recommendation(rows: Rows, dice: Random, story: Story, day: date, people: int) -> None:
    stage = dice.choices(list(STAGES), list(STAGES.values()))[0]
    one, workshop = rows.upcoming(Recommendation), rows.upcoming(Workshop) - 1
    received, answered = stage != Stage.PROPOSED, None
    became: dict[str, Any] = {}
    if stage in ANSWERS:
        answered = story.answer(one, stage, day)
        became = story.carry(one, answered) if stage in CARRIED else became
    language, supports = dice.choice(["nl", "fr"]), dice.choice([0, 0, 1, 2, 2, 3, 5])
    title = texts.title(dice, language)
    rows.add(
        Recommendation,
        reference=f"R-{day.year}-{one:03d}" if received else None,
        origin=Origin.WORKSHOP,
        workshop_id=workshop,
        language=language,
        title=title,
        text=texts.text(dice, language, 3),
        reasons=texts.text(dice, language, 2),
        theme_id=dice.randint(1, len(texts.THEMES)),
        office=texts.OFFICES[workshop % len(texts.OFFICES)],
        stage=stage,
        proposed_at=moment(day),
        received_on=day if received else None,
        due_on=day + timedelta(days=90) if received else None,
        answered_on=answered,
        supports=supports,
        moved_on=answered or day,
        cycle_id=min((day.year - FIRST.year) // 2 + 1, CYCLES) if received else None,
        **became,
    )
    _signed(rows, dice, one, people, supports)


def _signed(rows: Rows, dice: Random, one: int, people: int, supports: int) -> None:
    author, *others = dice.sample(range(1, people + 1), supports + 1)
    rows.add(Author, recommendation_id=one, person_id=author, shown_as=NAMES[author % len(NAMES)])
    rows.add(Follow, recommendation_id=one, person_id=author)
    for person in others:
        rows.add(Support, recommendation_id=one, person_id=person)
