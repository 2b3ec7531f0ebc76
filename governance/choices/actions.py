"""What happens in a choice: devices choose, and paper is counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from governance.choices import policy
from governance.choices.models import Ballot, Choice
from governance.choices.queries import ballot_of
from governance.core.errors import NotNow, Refused
from governance.core.i18n import _, ngettext
from governance.core.journal import record
from governance.core.policy import Actor, require
from governance.core.pulse import wake
from governance.workshops.models import Participant, Workshop

MOST_ON_PAPER = 10_000


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a device chooses, or chose before: by recommendation, only what was said."""

    dots: dict[str, int] = field(default_factory=dict)
    opinions: dict[str, str] = field(default_factory=dict)

    @property
    def placed(self) -> int:
        """How many dots are placed."""
        return sum(self.dots.values())

    def beyond(self, dots: int) -> str:
        """What is said to who placed more than there are; nothing to others."""
        said = ngettext(
            "That is %(num)s dot too many. Take one back.",
            "That is %(num)s dots too many. Take some back.",
            self.placed - dots,
        )
        return said % {"num": self.placed - dots} if self.placed > dots else ""


def choose(
    db: Session,
    workshop: Workshop,
    choice: Choice,
    seat: Participant | None,
    chosen: Chosen,
    *,
    language: str,
    by: Actor,
) -> None:
    """Keep what this device chooses, in the place of what it chose before.

    Nothing of it is recorded: the journal would keep for good what is forgotten at the count.
    """
    require(policy.can_choose(by, workshop, seat))
    workshop.must_be_open()
    if choice.is_over or seat is None:
        raise NotNow(_("The choice is over: what was chosen is counted."))
    if refused := chosen.beyond(choice.dots):
        raise Refused(refused)
    ballot = ballot_of(db, choice, seat)
    if ballot is None:
        ballot = Ballot(choice_id=choice.id, participant_id=seat.id, language=language)
        db.add(ballot)
    ballot.language, ballot.dots = language, chosen.dots
    ballot.opinions = chosen.opinions if choice.asks_agreement else {}
    wake(db, workshop.topic)


def count_paper(
    db: Session, workshop: Workshop, choice: Choice, dots: Mapping[int, int], *, by: Actor
) -> None:
    """Note how many dots each recommendation has on paper; the result says how many those are."""
    require(policy.can_count_paper(by, workshop))
    if not all(0 <= number <= MOST_ON_PAPER for number in dots.values()):
        raise Refused(_("This is not a number of dots."))
    choice.paper = {str(one): number for one, number in sorted(dots.items()) if number}
    record(db, "choice.counted_on_paper", choice, by=by, dots=choice.paper)
    wake(db, workshop.topic)
