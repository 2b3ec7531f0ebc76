"""A vote on a point, on the directors' own devices, and the rule by which a body decides."""

from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from sqlmodel import SQLModel

from governance.core.columns import choice, instant, key, listing, one, text_in_languages
from governance.core.lifecycle import Moves
from governance.core.words import Words


class Share(StrEnum):
    """How many have to be for it."""

    SIMPLE = "simple"
    ABSOLUTE = "absolute"
    TWO_THIRDS = "two_thirds"


class Base(StrEnum):
    """Of what that is a share: of those for and against, or of abstentions too."""

    VOTES = "votes"
    WITH_ABSTENTIONS = "with_abstentions"


class Choice(StrEnum):
    """What a director votes."""

    FOR = "for"
    AGAINST = "against"
    ABSTAINED = "abstained"


class Way(StrEnum):
    """Whether those inside read who voted what."""

    NAMED = "named"
    SECRET = "secret"  # noqa: S105 - a way to vote


class VoteStage(StrEnum):
    """How far a vote is."""

    OPEN = "open"
    CLOSED = "closed"
    CALLED_OFF = "called_off"


VOTE_MOVES: Moves = {
    VoteStage.OPEN: frozenset({VoteStage.CLOSED, VoteStage.CALLED_OFF}),
    VoteStage.CLOSED: frozenset({VoteStage.CALLED_OFF}),
    VoteStage.CALLED_OFF: frozenset(),
}


class VotingRule(SQLModel, table=True):
    """The majority of a body, and whether its chair decides a tie."""

    __tablename__ = "voting_rule"

    body_id: int = one("body.id", primary=True)
    share: Share = choice(Share, default=Share.SIMPLE)
    base: Base = choice(Base, default=Base.VOTES)
    chair_decides: bool = False
    chair_id: int | None = one("person.id", optional=True)

    @property
    def id(self) -> int:
        """It is known by its body."""
        return self.body_id


class Vote(SQLModel, table=True):
    """A vote on a point. A secret one is kept as three counts and nothing else: there is no row,
    no number and no moment that a single vote could be found by."""

    __tablename__ = "vote"
    MOVES: ClassVar[Moves] = VOTE_MOVES

    id: int = key()
    item_id: int = one("agenda_item.id")
    way: Way = choice(Way)
    proposal: Words | None = text_in_languages(optional=True)
    stage: VoteStage = choice(VoteStage, default=VoteStage.OPEN)
    in_favour: int = 0
    against: int = 0
    abstained: int = 0
    result: dict[str, Any] = listing(default=dict)
    opened_at: datetime = instant()

    @property
    def entered_as(self) -> str:
        """The journal names the point that is voted on."""
        return f"/agenda-items/{self.item_id}"

    @property
    def is_open(self) -> bool:
        """Votes are being cast."""
        return self.stage == VoteStage.OPEN


class Cast(SQLModel, table=True):
    """That a member's vote was cast, by whose hand; and what it was, where the vote is named.

    It has no number of its own and no moment.
    """

    __tablename__ = "vote_cast"

    vote_id: int = one("vote.id", primary=True)
    person_id: int = one("person.id", primary=True)
    by_id: int = one("person.id")
    choice: Choice | None = choice(Choice, optional=True)
