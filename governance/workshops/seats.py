"""Who sits at a phone, and the pass with which a text that was kept there goes out as theirs."""

from __future__ import annotations

import hashlib
import hmac

from governance.core.policy import Actor
from governance.workshops.models import Participant


def seat_of(actor: Actor) -> str:
    """What a phone writes on a text that it keeps, so that nobody else sends it: a person or a
    device, and nothing that says who."""
    if actor.person is not None:
        return f"m{actor.person}"
    return f"p{actor.participant}" if actor.participant is not None else ""


def pass_of(participant: Participant) -> str:
    """A pass for what this participant wrote: it outlives the cookie, which the next person at the
    phone does not inherit, and ends when the participant gets another ticket."""
    return f"{participant.id}.{_signed(participant)}"


def is_pass_of(participant: Participant | None, typed: str) -> bool:
    """Whether a pass is this participant's."""
    return participant is not None and hmac.compare_digest(pass_of(participant), typed)


def participant_in(typed: str) -> int:
    """The participant that a pass is said to be of, or 0."""
    number = typed.partition(".")[0]
    return int(number) if number.isascii() and number.isdigit() and len(number) < 10 else 0


def _signed(participant: Participant) -> str:
    return hmac.new(participant.ticket.encode(), b"pass", hashlib.sha256).hexdigest()[:32]
