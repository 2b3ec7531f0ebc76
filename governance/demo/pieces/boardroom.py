"""What surrounds a decision: papers beside an agenda, votes on devices, facts put right."""

from __future__ import annotations

from dataclasses import dataclass

from governance.core.words import Words
from governance.decisions.models import Way


@dataclass(frozen=True)
class Held:
    """A vote on the directors' own devices: who is for, against, abstains, by first name."""

    way: Way
    in_favour: tuple[str, ...]
    against: tuple[str, ...] = ()
    abstained: tuple[str, ...] = ()


@dataclass(frozen=True)
class Paper:
    """A document beside an agenda, or beside the point with this key."""

    title: Words
    text: Words
    point: str = ""
    public: bool = False


@dataclass(frozen=True, kw_only=True)
class Corrected:
    """What the author of a recommendation says is not so in its answer, some minutes after they
    heard it; the reasons as they are worded then, or still nothing."""

    decision: str
    by: str
    text: str
    after: int = 30
    reasons: Words | None = None
