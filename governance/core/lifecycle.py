"""How a thing's stage changes: along its MOVES, and only through `become`."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, ClassVar, Protocol

from sqlalchemy import ColumnElement, inspect, select, update
from sqlalchemy.exc import NoInspectionAvailable
from sqlalchemy.orm import Session

from governance.core.errors import NotNow
from governance.core.i18n import _

type Moves = Mapping[Any, frozenset[Any]]


class Staged(Protocol):
    """A thing with a stage, and the moves that are open from each."""

    MOVES: ClassVar[Moves]
    stage: Any


def can_become(thing: Staged, stage: StrEnum) -> bool:
    """Whether `stage` is one move away."""
    return stage in thing.MOVES[thing.stage]


def hold_stage(thing: Staged) -> None:
    """Lock a stored thing until the commit, with the stage it has now: of two who move it at once
    the second sees what the first one did."""
    try:
        state: Any = inspect(thing)
    except NoInspectionAvailable:
        return
    if state.persistent:
        state.session.refresh(thing, ["stage"], with_for_update=True)


def become(thing: Staged, stage: StrEnum) -> None:
    """Move `thing` to `stage`; raise `NotNow` (409) where that is not one move away."""
    hold_stage(thing)
    if not can_become(thing, stage):
        raise NotNow(_("This is not possible at this stage."))
    thing.stage = stage


def become_all(
    db: Session, kind: Any, where: ColumnElement[bool], stage: StrEnum, **more: Any
) -> int:
    """Move every `kind` that `where` holds for to `stage`, and set `more`; how many they were.

    Raises `NotNow` where that is not one move away for each of them.
    """
    found = select(kind.stage).where(where).order_by(kind.id).with_for_update()
    stages = db.scalars(found).all()
    if any(stage not in kind.MOVES[before] for before in stages):
        raise NotNow(_("This is not possible at this stage."))
    db.execute(update(kind).where(where).values(stage=stage, **more))
    return len(stages)
