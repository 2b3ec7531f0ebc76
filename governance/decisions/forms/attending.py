"""What is typed of who attends a meeting; two may type at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import time

from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.seen import mark
from governance.core.web import whole
from governance.meetings.models import Presence
from governance.meetings.quorum import NOTED, Seat

HOURS = ("came_at", "left_at")


@dataclass(frozen=True, slots=True)
class Noting:
    """A seat as it stands, as it is typed, and the mark of what stood there when the page was
    made ("" where no page was seen)."""

    kept: Seat
    typed: Seat
    seen: str = ""

    @property
    def is_changed(self) -> bool:
        """Whether who types changed this seat: what they left alone is somebody else's."""
        return mark(self.typed, NOTED) != (self.seen or mark(self.kept, NOTED))

    @property
    def is_new(self) -> bool:
        """Whether it says something else than what stands there."""
        return self.is_changed and self.typed != self.kept

    @property
    def clashes(self) -> bool:
        """Whether somebody else noted something else there since the page was made."""
        return self.is_new and mark(self.kept, NOTED) != (self.seen or mark(self.kept, NOTED))

    @property
    def shown(self) -> Seat:
        """What is shown again where something is refused."""
        return self.typed if self.is_changed else self.kept


def noting_of(given: Mapping[str, str], seat: Seat) -> Noting:
    """What is typed of a seat; as it stands where nothing is. With one press everybody of whom
    nothing is noted is noted alike."""
    one = Noting(seat, _typed(given, seat), given.get(f"seen-{seat.person_id}", ""))
    others = given.get("others", "")
    untouched = seat.presence is None or one.is_changed
    if others in set(Presence) and one.typed.presence is None and untouched:
        return replace(one, typed=replace(one.typed, presence=Presence(others)))
    return one


def _typed(given: Mapping[str, str], seat: Seat) -> Seat:
    presence = given.get(f"presence-{seat.person_id}")
    if presence is None or presence not in {"", *Presence}:
        return seat
    hours = {name: _hour(given, f"{name}-{seat.person_id}") for name in HOURS}
    there = presence == Presence.PRESENT
    by_proxy = presence == Presence.REPRESENTED or (there and hours["left_at"])
    return replace(
        seat,
        presence=Presence(presence) if presence else None,
        represented_by_id=whole(given, f"proxy-{seat.person_id}") if by_proxy else None,
        came_at=hours["came_at"] if there else None,
        left_at=hours["left_at"] if there else None,
    )


def _hour(given: Mapping[str, str], name: str) -> time | None:
    typed = given.get(name, "").strip()
    try:
        return time.fromisoformat(typed).replace(second=0, microsecond=0) if typed else None
    except ValueError:
        raise Refused(_("An hour looks like 14:30.")) from None
