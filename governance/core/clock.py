"""What time it is; the demo walks its year by setting this clock."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

BRUSSELS = ZoneInfo("Europe/Brussels")

_set_to: ContextVar[datetime | None] = ContextVar("set_to", default=None)


def now() -> datetime:
    """The present instant, in UTC."""
    return _set_to.get() or datetime.now(UTC)


def today() -> date:
    """The calendar day in Brussels, on which every date of the domain is counted."""
    return now().astimezone(BRUSSELS).date()


@contextmanager
def clock_at(moment: datetime) -> Iterator[None]:
    """Let `now()` answer `moment` inside the block: for telling a past year as it happened."""
    token = _set_to.set(moment.astimezone(UTC))
    try:
        yield
    finally:
        _set_to.reset(token)
