"""A round is planned, given its means and its candidates, and opened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.errors import NotNow, Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.lifecycle import become
from governance.core.policy import Actor, require
from governance.core.references import next_reference
from governance.core.words import Words
from governance.meetings.models import Body
from governance.priorities import policy
from governance.priorities.choosing import Completion
from governance.priorities.equal_shares import Utility
from governance.priorities.models import Budget, Candidate, Electorate, Form, Round, Stage
from governance.priorities.queries import asked_of, budgets_of, count_roll
from governance.priorities.rules import (
    MOST_POINTS,
    must_be_planned,
    must_be_ready,
    must_have_days_in_order,
)
from governance.projects.models import Project, ProjectAxis, Resource
from governance.projects.models import Stage as ProjectStage


@dataclass(frozen=True, slots=True)
class Planned:
    """What is typed of a round."""

    title: Words
    opens_on: date
    closes_on: date
    electorate_on: date
    summary: Words | None = None
    electorate: Electorate = Electorate.DIRECTORS
    form: Form = Form.APPROVE
    points: int = 10
    utility: Utility = Utility.COST
    completion: Completion = Completion.GREEDY

    def must_be_in_order(self) -> None:
        """Raise `Refused` where the days or the points cannot be."""
        must_have_days_in_order(self.opens_on, self.closes_on)
        if not 1 <= self.points <= MOST_POINTS:
            raise Refused(_("A ballot has from 1 to %(most)s points.", most=MOST_POINTS))


def plan_round(db: Session, body: Body, typed: Planned, *, by: Actor) -> Round:
    """Plan a round of a body that may decide; it has a reference from now on."""
    require(policy.can_plan(by))
    if not body.decides:
        raise Refused(_("This body gives advice; it cannot decide."))
    typed.must_be_in_order()
    round_ = Round(
        reference=next_reference(db, "V", clock.today().year),
        body_id=body.id,
        **_typed(typed),
    )
    db.add(round_)
    record(db, "round.planned", round_, by=by, **_facts(round_))
    return round_


def rewrite_round(db: Session, round_: Round, typed: Planned, *, by: Actor) -> None:
    """Put right what was typed of a round, while nobody can vote yet."""
    require(policy.can_prepare(by, round_))
    must_be_planned(round_)
    typed.must_be_in_order()
    for name, value in _typed(typed).items():
        setattr(round_, name, value)
    db.add(round_)
    record(db, "round.changed", round_, by=by, **_facts(round_))


def set_budget(
    db: Session, round_: Round, resource: Resource, team: str, amount: Decimal, *, by: Actor
) -> None:
    """Say how much there is of a resource; said again, it is changed; nothing, it is taken out."""
    require(policy.can_prepare(by, round_))
    must_be_planned(round_)
    found = next(
        (
            one
            for one in budgets_of(db, round_.id)
            if (one.resource, one.team.casefold()) == (resource, team.casefold())
        ),
        None,
    )
    if found is None and amount > 0:
        db.add(Budget(round_id=round_.id, resource=resource, team=team, amount=amount))
    elif found is not None and amount > 0:
        found.amount = amount
    elif found is not None:
        db.delete(found)
    facts: dict[str, Any] = {"resource": resource.value, "team": team, "amount": f"{amount:.2f}"}
    record(db, "round.funded", round_, by=by, **facts)


def add_candidate(
    db: Session,
    round_: Round,
    project: Project,
    costs: Mapping[int, Decimal],
    feasibility: Words | None = None,
    *,
    by: Actor,
) -> Candidate:
    """Let a proposed project take part, with what it costs; said again, that is changed."""
    require(policy.can_prepare(by, round_))
    must_be_planned(round_)
    if project.stage != ProjectStage.PROPOSED:
        raise NotNow(_("Only a project that is proposed can be voted on."))
    found = _candidate_of(db, round_, project)
    if found is None:
        found = Candidate(round_id=round_.id, project_id=project.id)
        db.add(found)
    found.costs = {str(one): f"{cost:.2f}" for one, cost in sorted(costs.items()) if cost}
    found.feasibility, found.axis_id = feasibility, _axis_of(db, project)
    facts: dict[str, Any] = {"project": project.reference, "costs": found.costs}
    record(db, "round.candidate_set", round_, by=by, **facts)
    return found


def take_off(db: Session, round_: Round, candidate: Candidate, *, by: Actor) -> None:
    """Take a project out of a round that is not open yet."""
    require(policy.can_prepare(by, round_))
    must_be_planned(round_)
    db.delete(candidate)
    record(db, "round.candidate_left", round_, by=by, project=candidate.project_id)


def open_round(db: Session, round_: Round, *, by: Actor) -> None:
    """Let them vote from now on; what is voted on stays as it is."""
    require(policy.can_open(by, round_))
    room = asked_of(db, round_)
    must_be_ready(room)
    become(round_, Stage.OPEN)
    round_.voters = count_roll(db, round_)
    if not round_.voters:
        raise Refused(_("On that day nobody could vote. Choose another day for the roll."))
    facts: dict[str, Any] = {
        "budgets": {
            f"{one.id} {one.resource} {one.team}".strip(): f"{one.amount:.2f}"
            for one in room.budgets
        },
        "candidates": {one.project.reference: one.one.costs for one in room.asked},
        "voters": round_.voters,
    }
    record(db, "round.opened", round_, by=by, **_facts(round_), **facts)


def _candidate_of(db: Session, round_: Round, project: Project) -> Candidate | None:
    here = col(Candidate.round_id) == round_.id, col(Candidate.project_id) == project.id
    return db.scalars(select(Candidate).where(*here)).one_or_none()


def _axis_of(db: Session, project: Project) -> int | None:
    """The axis it serves: of the latest strategy, where there are several."""
    found = select(col(ProjectAxis.axis_id)).where(col(ProjectAxis.project_id) == project.id)
    return db.scalars(found.order_by(col(ProjectAxis.axis_id).desc()).limit(1)).one_or_none()


def _typed(typed: Planned) -> dict[str, Any]:
    return {name: getattr(typed, name) for name in Planned.__dataclass_fields__}


def _facts(round_: Round) -> dict[str, Any]:
    return {
        "reference": round_.reference,
        "title": round_.title.text,
        "electorate": round_.electorate.value,
        "on": round_.electorate_on.isoformat(),
        "form": round_.form.value,
        "closes": round_.closes_on.isoformat(),
        "utility": round_.utility.value,
        "completion": round_.completion.value,
    }
