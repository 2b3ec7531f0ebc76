"""The file of a recommendation before it is answered: what is advised, what is prepared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from governance.core.words import Words
from governance.decisions.models import Outcome as Answer
from governance.demo.pieces.said import Decided


@dataclass(frozen=True, kw_only=True)
class Advised:
    """What a directorate advises to answer."""

    directorate: str
    by: str
    text: Words
    answer: Answer | None = None


@dataclass(frozen=True, kw_only=True)
class Filed:
    """The file of a recommendation before its answer; `advice` is the recommendation's key."""

    advice: str
    kept: datetime
    euros: int = 0
    days: int = 0
    notes: str = ""
    advised: tuple[Advised, ...] = ()
    prepared: Decided | None = None
