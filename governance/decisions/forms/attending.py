"""What is typed of who attends a meeting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import time

from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.web import whole
from governance.meetings.models import Presence
from governance.meetings.quorum import Seat

HOURS = ("came_at", "left_at")


def attended(given: Mapping[str, str], seat: Seat) -> Seat:
    """A seat as it is typed that its holder attends; as it was where nothing is typed."""
    presence = given.get(f"presence-{seat.person_id}") or given.get("others", "")
    if presence not in set(Presence):
        return seat
    hours = {name: _hour(given, f"{name}-{seat.person_id}") for name in HOURS}
    there = presence == Presence.PRESENT
    by_proxy = presence == Presence.REPRESENTED or (there and hours["left_at"])
    return replace(
        seat,
        presence=Presence(presence),
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
