"""What happens to strategies: a version is prepared, adopted, closed; axes and themes are added."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.errors import NotNow, Refused
from governance.core.i18n import _
from governance.core.journal import Event, record
from governance.core.lifecycle import become
from governance.core.policy import Actor, require
from governance.core.seen import must_be_as_seen
from governance.core.words import Words
from governance.strategy import policy
from governance.strategy.models import Axis, Cycle, CycleYear, Landmark, Stage, Strategy, Theme
from governance.strategy.queries import year_of


def add_strategy(
    db: Session,
    title: Words,
    summary: Words | None = None,
    since: date | None = None,
    until: date | None = None,
    *,
    by: Actor,
) -> Strategy:
    """Prepare a version of the strategy; raises `Refused` where it would end before it begins."""
    require(policy.can_keep_strategy(by))
    if since and until and until < since:
        raise Refused(_("A strategy cannot end before it begins."))
    strategy = Strategy(title=title, summary=summary, since=since, until=until)
    db.add(strategy)
    record(db, "strategy.added", strategy, by=by, title=title.text)
    return strategy


def rewrite_strategy(
    db: Session, strategy: Strategy, title: Words, summary: Words | None, *, by: Actor
) -> None:
    """Put the texts of a version right, or add a translation."""
    require(policy.can_keep_strategy(by))
    strategy.title, strategy.summary = title, summary
    record(db, "strategy.rewritten", strategy, by=by, title=title.text)


def adopt(db: Session, strategy: Strategy, *, by: Actor) -> None:
    """A prepared version holds from now on; an older one stays current until it is closed."""
    require(policy.can_keep_strategy(by))
    become(strategy, Stage.CURRENT)
    strategy.since = strategy.since or clock.today()
    record(db, "strategy.adopted", strategy, by=by, since=strategy.since.isoformat())


def close(db: Session, strategy: Strategy, *, by: Actor) -> None:
    """A version holds no longer; it stays readable, and so does what was done for it."""
    require(policy.can_keep_strategy(by))
    become(strategy, Stage.CLOSED)
    today = clock.today()
    strategy.until = min(strategy.until, today) if strategy.until else today
    record(db, "strategy.closed", strategy, by=by, until=strategy.until.isoformat())


def add_axis(
    db: Session,
    strategy: Strategy,
    title: Words,
    text: Words | None = None,
    succeeds: Axis | None = None,
    *,
    by: Actor,
) -> Axis:
    """Add an axis as the last one; it may carry on an axis of another version.

    Raises `NotNow` where the version is closed, `Refused` where it would succeed its own sister.
    """
    require(policy.can_keep_strategy(by))
    if strategy.stage == Stage.CLOSED:
        raise NotNow(_("This version of the strategy is closed."))
    if succeeds is not None and succeeds.strategy_id == strategy.id:
        raise Refused(_("An axis can only carry on an axis of another version."))
    last = select(func.coalesce(func.max(col(Axis.position)), 0))
    axis = Axis(
        strategy_id=strategy.id,
        position=db.execute(last.where(col(Axis.strategy_id) == strategy.id)).scalar_one() + 1,
        title=title,
        text=text,
        succeeds_id=succeeds.id if succeeds else None,
    )
    db.add(axis)
    record(db, "axis.added", axis, by=by, title=title.text, strategy=strategy.id)
    return axis


def add_theme(db: Session, title: Words, *, by: Actor) -> Theme:
    """Add a theme as the last one; raises `Refused` where there is one of that name."""
    require(policy.can_keep_themes(by))
    known = db.scalars(select(Theme)).all()
    if any(theme.title.text.casefold() == title.text.casefold() for theme in known):
        raise Refused(_("There is a theme of this name already."))
    theme = Theme(title=title, position=max((theme.position for theme in known), default=0) + 1)
    db.add(theme)
    record(db, "theme.added", theme, by=by, title=title.text)
    return theme


type Dates = Mapping[Landmark, date | None]


def add_cycle(
    db: Session,
    title: Words,
    since: date,
    until: date | None,
    *,
    by: Actor,
) -> Cycle:
    """Add a cycle; what is received from now on counts with it where its days cover that day."""
    require(policy.can_keep_themes(by))
    _must_end_after(since, until)
    cycle = Cycle(title=title, since=since, until=until)
    db.add(cycle)
    record(db, "cycle.added", cycle, by=by, title=title.text, since=since.isoformat())
    return cycle


def change_cycle(
    db: Session, cycle: Cycle, title: Words, since: date, until: date | None, *, by: Actor
) -> None:
    """Change a cycle and its days."""
    require(policy.can_keep_themes(by))
    _must_end_after(since, until)
    cycle.title, cycle.since, cycle.until = title, since, until
    record(db, "cycle.changed", cycle, by=by, title=title.text)


def _must_end_after(since: date, until: date | None) -> None:
    if until and until < since:
        raise Refused(_("A cycle cannot end before it begins."))


def set_year(
    db: Session, cycle: Cycle, year: int, dates: Dates, seen: str | None = None, *, by: Actor
) -> CycleYear:
    """Set the four dates of a year, if they still are as `seen`; whoever was reminded of a date
    that moves is reminded again."""
    require(policy.can_keep_themes(by))
    _must_be_in_order(cycle, year, dates)
    db.refresh(cycle, ["since"], with_for_update=True)
    kept = year_of(db, cycle.id, year)
    must_be_as_seen(db, kept, CycleYear.TYPED, seen)
    if kept is None:
        kept = CycleYear(cycle_id=cycle.id, year=year)
        db.add(kept)
    for which in Landmark:
        setattr(kept, f"{which.value}_on", dates.get(which))
    known: dict[str, Any] = {which.value: day.isoformat() for which, day in kept.dates.items()}
    record(db, "cycle.dated", cycle, by=by, year=year, **known)
    return kept


def _must_be_in_order(cycle: Cycle, year: int, dates: Dates) -> None:
    if not cycle.has_year(year):
        raise Refused(_("This year is not one of the cycle."))
    assembly = dates.get(Landmark.ASSEMBLY)
    if assembly and assembly.year != year:
        raise Refused(_("The assembly of a year meets in that year."), field="assembly_on")
    until_assembly = (Landmark.TEXTS_FROZEN, Landmark.ANSWERS_DUE, Landmark.ASSEMBLY)
    in_order = [day for which in until_assembly if (day := dates.get(which))]
    if in_order != sorted(in_order):
        raise Refused(_("Texts are frozen first, then answers are due, then the assembly meets."))


def note_reminder(db: Session, year: CycleYear, which: Landmark, *, by: Actor) -> Event:
    """Note that those who have to be ready by one of its dates were reminded of it, once."""
    require(policy.can_remind(by))
    day, cycle = year.dates[which].isoformat(), db.get_one(Cycle, year.cycle_id)
    year.reminded = year.reminded | {which.value: day}
    return record(db, "cycle.reminded", cycle, by=by, of=which.value, on=day)
