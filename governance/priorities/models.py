"""What a round is: projects that ask for the same means, ballots, and what came of them."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, ClassVar

from sqlmodel import Field, SQLModel, UniqueConstraint

from governance.core.columns import amount, choice, instant, key, listing, one, text_in_languages
from governance.core.lifecycle import Moves
from governance.core.words import Words
from governance.priorities.choosing import Completion
from governance.priorities.equal_shares import Utility
from governance.projects.models import Resource


class Electorate(StrEnum):
    """Who votes: those who sit in the body and decide, or all members, as it is on a day."""

    DIRECTORS = "directors"
    MEMBERS = "members"


class Form(StrEnum):
    """What a ballot says: yes to some projects, or points spread over them."""

    APPROVE = "approve"
    POINTS = "points"


class Stage(StrEnum):
    """How far a round is."""

    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"
    DECIDED = "decided"
    CALLED_OFF = "called_off"


MOVES: Moves = {
    Stage.PLANNED: frozenset({Stage.OPEN, Stage.CALLED_OFF}),
    Stage.OPEN: frozenset({Stage.CLOSED, Stage.CALLED_OFF}),
    Stage.CLOSED: frozenset({Stage.DECIDED}),
    Stage.DECIDED: frozenset(),
    Stage.CALLED_OFF: frozenset(),
}


class Round(SQLModel, table=True):
    """A vote on which projects come first within the means there are; the board decides after it.

    `voters` and `ballots` are counted when it closes; `seal` commits to every ballot.
    """

    __tablename__ = "priority_round"
    PATH: ClassVar[str] = "priorities"
    MOVES: ClassVar[Moves] = MOVES

    id: int = key()
    reference: str = Field(max_length=20, unique=True)
    title: Words = text_in_languages()
    summary: Words | None = text_in_languages(optional=True)
    body_id: int = one("body.id")
    stage: Stage = choice(Stage, default=Stage.PLANNED)
    electorate: Electorate = choice(Electorate, default=Electorate.DIRECTORS)
    electorate_on: date
    form: Form = choice(Form, default=Form.APPROVE)
    points: int = 10
    opens_on: date
    closes_on: date
    utility: Utility = choice(Utility, default=Utility.COST)
    completion: Completion = choice(Completion, default=Completion.GREEDY)
    closed_at: datetime | None = instant(optional=True)
    voters: int = 0
    ballots: int = 0
    on_paper: int = 0
    seal: str = Field(default="", max_length=64)
    meeting_id: int | None = one("meeting.id", optional=True)
    decided_on: date | None = Field(default=None)
    called_off_because: Words | None = text_in_languages(optional=True)


class Budget(SQLModel, table=True):
    """What there is of one resource in a round: euros, or the days of a team."""

    __tablename__ = "round_budget"
    __table_args__ = (UniqueConstraint("round_id", "resource", "team"),)

    id: int = key()
    round_id: int = one("priority_round.id")
    resource: Resource = choice(Resource)
    team: str = Field(default="", max_length=60)
    amount: Decimal = amount()


class Candidate(SQLModel, table=True):
    """A project in a round: what it would cost of each budget, by the id of the budget, and
    afterwards its place, what is said of it, and what the board made of it."""

    __tablename__ = "round_candidate"
    __table_args__ = (UniqueConstraint("round_id", "project_id"),)

    id: int = key()
    round_id: int = one("priority_round.id")
    project_id: int = one("project.id")
    axis_id: int | None = one("axis.id", optional=True)
    feasibility: Words | None = text_in_languages(optional=True)
    costs: dict[str, str] = listing(default=dict)
    place: int | None = Field(default=None)
    sentence: Words | None = text_in_languages(optional=True)
    adopted: bool | None = Field(default=None)
    because: Words | None = text_in_languages(optional=True)


class TookPart(SQLModel, table=True):
    """That somebody voted, never what."""

    __tablename__ = "took_part"

    round_id: int = one("priority_round.id", primary=True)
    person_id: int = one("person.id", primary=True)
    on_paper: bool = False


class RoundBallot(SQLModel, table=True):
    """One ballot, by candidate, without whose it is; its holder finds it by a receipt.

    Its id is drawn by lot. When the round closes all are written anew, in another order.
    """

    __tablename__ = "round_ballot"

    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    round_id: int = one("priority_round.id")
    receipt: str = Field(max_length=64, unique=True)
    points: dict[str, int] = listing(default=dict)
    paper: int | None = Field(default=None)
    paid: list[Any] = listing()


class Scenario(SQLModel, table=True):
    """One run of the rule, with its exact input and result: as it was voted (without a title), or
    with other amounts and costs. Empty until it is computed."""

    __tablename__ = "round_scenario"

    id: int = key()
    round_id: int = one("priority_round.id")
    title: Words | None = text_in_languages(optional=True)
    amounts: dict[str, str] = listing(default=dict)
    costs: dict[str, dict[str, str]] = listing(default=dict)
    made_on: date
    given: dict[str, Any] = listing(default=dict)
    result: dict[str, Any] = listing(default=dict)

    @staticmethod
    def amount_in(kept: str) -> Decimal:
        """An amount as it is kept here, to be shown."""
        return Decimal(kept)
