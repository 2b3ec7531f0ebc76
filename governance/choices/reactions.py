"""What the steps of a room mean to its choice: it begins, and it ends and is counted."""

from __future__ import annotations

from sqlalchemy import delete, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.choices.counting import Cast, count
from governance.choices.models import Ballot, Choice, Tally
from governance.choices.queries import MOST, ON_TABLE, last_choice
from governance.core import clock
from governance.core.journal import Event, record
from governance.core.overwriting import want_overwritten
from governance.recommendations.models import Recommendation, Stage
from governance.workshops.models import Participant, Step


def follow_step(db: Session, event: Event) -> None:
    """The room goes on to another step: with that of choosing a choice begins, with any other it
    ends. Choosing that is begun again while it goes on is the same choice, with more time."""
    going_on = _going_on(db, event)
    if event.facts.get("step") != Step.CHOOSE.value:
        _end(db, going_on, event)
    elif going_on is None:
        room = event.thing
        db.add(
            Choice(
                workshop_id=room.id,
                begun_at=clock.now(),
                dots=room.dots,
                asks_agreement=room.asks_agreement,
            )
        )


def end_choice(db: Session, event: Event) -> None:
    """The room is closed, and the choice with it."""
    _end(db, _going_on(db, event), event)


def _going_on(db: Session, event: Event) -> Choice | None:
    choice = last_choice(db, event.thing.id)
    return choice if choice is not None and not choice.is_over else None


def _end(db: Session, choice: Choice | None, event: Event) -> None:
    """Count, keep the counts, and forget what each device chose; one entry says what came out."""
    if choice is None:
        return
    ballots = _ballots(db, choice)
    counted = count(ballots, _standing(db, choice.workshop_id))
    for one, said in counted.items():
        agree, passed, disagree = said.opinions
        db.add(
            Tally(
                choice_id=choice.id,
                recommendation_id=one,
                dots=said.dots,
                agree=agree,
                passed=passed,
                disagree=disagree,
                by_table=said.by_table,
                by_language=said.by_language,
            )
        )
    db.execute(delete(Ballot).where(col(Ballot.choice_id) == choice.id))
    want_overwritten(db, "ballot")
    choice.devices, choice.ended_at = len(ballots), clock.now()
    totals = {str(one): [said.dots, *said.opinions] for one, said in counted.items()}
    record(db, "choice.ended", choice, by=event.by, devices=len(ballots), totals=totals)


def _ballots(db: Session, choice: Choice) -> list[Cast]:
    """What was chosen, in an order that tells nothing, without whose it was."""
    found = (
        select(
            col(Participant.table_name), col(Ballot.language), col(Ballot.dots),
            col(Ballot.opinions),
        )
        .join(Participant, col(Participant.id) == col(Ballot.participant_id))
        .where(col(Ballot.choice_id) == choice.id)
    )  # fmt: skip
    return [Cast(*row) for row in db.execute(found)]


def _standing(db: Session, workshop_id: int) -> dict[int, int]:
    """Each recommendation of the room, and which one it stands as: itself, or that it is in now."""
    found = select(
        col(Recommendation.id),
        col(Recommendation.stage),
        col(Recommendation.merged_into_id),
        col(Recommendation.hidden_because),
    ).where(col(Recommendation.workshop_id) == workshop_id)
    rows = {row.id: row for row in db.execute(found.limit(MOST))}
    standing = {}
    for one in rows:
        last, steps = one, 0
        while last in rows and rows[last].stage == Stage.MERGED and steps < len(rows):
            last, steps = rows[last].merged_into_id, steps + 1
        if last in rows and rows[last].stage in ON_TABLE and not rows[last].hidden_because:
            standing[one] = last
    return standing
