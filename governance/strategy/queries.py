"""What is known of the strategy: its versions, the axes that hold now, the themes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload
from sqlmodel import col

from governance.core.errors import NotFound
from governance.strategy.models import Axis, Cycle, CycleYear, Landmark, Stage, Strategy, Theme

MOST_VERSIONS, MOST_THEMES, MOST_AXES, MOST_CYCLES = 50, 200, 200, 200


def strategies(db: Session) -> list[Strategy]:
    """Every version with its axes, newest first."""
    found = select(Strategy).options(selectinload(Strategy.axes))  # type: ignore[arg-type]
    return list(db.scalars(found.order_by(col(Strategy.id).desc()).limit(MOST_VERSIONS)))


def get_strategy(db: Session, strategy_id: int) -> Strategy:
    """One version with its axes; raises `NotFound`."""
    found = select(Strategy).options(selectinload(Strategy.axes))  # type: ignore[arg-type]
    strategy = db.scalars(found.where(col(Strategy.id) == strategy_id)).one_or_none()
    if strategy is None:
        raise NotFound
    return strategy


def get_axis(db: Session, axis_id: int) -> Axis:
    """One axis; raises `NotFound`."""
    axis = db.get(Axis, axis_id)
    if axis is None:
        raise NotFound
    return axis


def current_axes(db: Session) -> list[Axis]:
    """The axes that hold now, in their order; of the newest version first where two overlap."""
    found = (
        select(Axis)
        .join(Strategy, col(Strategy.id) == col(Axis.strategy_id))
        .where(col(Strategy.stage) == Stage.CURRENT)
        .order_by(col(Strategy.id).desc(), col(Axis.position), col(Axis.id))
    )
    return list(db.scalars(found.limit(MOST_AXES)))


def axes_with(db: Session, ids: Iterable[int | None]) -> dict[int, Axis]:
    """These axes by id, whatever their version."""
    wanted = {axis for axis in ids if axis is not None}
    if not wanted:
        return {}
    return {axis.id: axis for axis in db.scalars(select(Axis).where(col(Axis.id).in_(wanted)))}


def themes(db: Session) -> list[Theme]:
    """Every theme, in its order."""
    found = select(Theme).order_by(col(Theme.position), col(Theme.id))
    return list(db.scalars(found.limit(MOST_THEMES)))


def cycles(db: Session) -> list[Cycle]:
    """Every cycle, newest first."""
    found = select(Cycle).order_by(col(Cycle.since).desc(), col(Cycle.id).desc())
    return list(db.scalars(found.limit(MOST_CYCLES)))


def cycle_on(known: Sequence[Cycle], day: date) -> Cycle | None:
    """The cycle that a day is in: of two the one that began last."""
    covering = (c for c in known if c.since <= day and (c.until is None or day <= c.until))
    return max(covering, key=lambda cycle: (cycle.since, cycle.id), default=None)


def get_cycle(db: Session, cycle_id: int) -> Cycle:
    """One cycle; raises `NotFound`."""
    cycle = db.get(Cycle, cycle_id)
    if cycle is None:
        raise NotFound
    return cycle


def year_of(db: Session, cycle_id: int, year: int) -> CycleYear | None:
    """One year of a cycle, where its dates were set."""
    found = select(CycleYear).where(
        col(CycleYear.cycle_id) == cycle_id, col(CycleYear.year) == year
    )
    return db.scalars(found).one_or_none()


def years_by_cycle(db: Session) -> dict[int, list[CycleYear]]:
    """The years of every cycle of which dates were set, newest first."""
    years: dict[int, list[CycleYear]] = {}
    found = select(CycleYear).order_by(col(CycleYear.year).desc(), col(CycleYear.id))
    for one in db.scalars(found.limit(MOST_CYCLES)):
        years.setdefault(one.cycle_id, []).append(one)
    return years


class Dated(NamedTuple):
    """One of the four dates of a year of a cycle."""

    day: date
    which: Landmark
    cycle: Cycle
    year: CycleYear


def dates_from(db: Session, since: date) -> list[Dated]:
    """The dates of all years from a day on, soonest first; those that are near are of late
    years, so the newest are looked at."""
    found = (
        select(CycleYear, Cycle)
        .join(Cycle, col(Cycle.id) == col(CycleYear.cycle_id))
        .order_by(col(CycleYear.year).desc(), col(CycleYear.id))
        .limit(MOST_CYCLES)
    )
    every = [
        Dated(day, which, cycle, year)
        for year, cycle in db.execute(found)
        for which, day in year.dates.items()
    ]
    return sorted((one for one in every if one.day >= since), key=lambda d: (d.day, d.year.id))
