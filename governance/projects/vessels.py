"""Years as vessels side by side: as high as what there is, filled with what is taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from governance.projects.queries import Balance

WIDTH, HEIGHT = 320, 206
TOP, GROUND = 14, 150
LABELS = (170, 187, 202)
PART = {"vessel": 0.62, "spent": 0.24, "planned": 0.78}
"""How wide each is, of the place that a year has."""


@dataclass(frozen=True, slots=True)
class Vessel:
    """One year drawn: paths, "" for what is not there, and the middle of its words."""

    balance: Balance
    x: float
    walls: str
    committed: str
    over: str
    spent: str
    planned: str


@dataclass(frozen=True, slots=True)
class Vessels:
    """The years of one team and one resource, on one scale."""

    years: tuple[Vessel, ...]
    width: int = WIDTH
    height: int = HEIGHT
    ground: int = GROUND
    labels: tuple[int, int, int] = LABELS


def draw_vessels(balances: Sequence[Balance]) -> Vessels:
    """Each year as high as its figures, the largest as high as the drawing."""
    most = max((one.most for one in balances), default=Decimal(0)) or Decimal(1)
    place = WIDTH / max(len(balances), 1)

    def height(amount: Decimal | None) -> float:
        return GROUND - round(float((amount or 0) / most) * (GROUND - TOP), 1)

    def draw(number: int, one: Balance) -> Vessel:
        x = round(place * (number + 0.5), 1)
        half = {name: round(place * part / 2, 1) for name, part in PART.items()}
        taken = one.sheet.committed - one.over
        return Vessel(
            one,
            x,
            walls=_walls(x, half["vessel"], height(one.available)) if one.available else "",
            committed=_block(x, half["vessel"], GROUND, height(taken)),
            over=_block(x, half["vessel"], height(taken), height(one.sheet.committed)),
            spent=_block(x, half["spent"], GROUND, height(one.sheet.spent)),
            planned=_level(x, half["planned"], height(one.sheet.planned)),
        )

    return Vessels(tuple(draw(number, one) for number, one in enumerate(balances)))


def _walls(x: float, half: float, top: float) -> str:
    """Open at the top."""
    return f"M{x - half:g} {top:g}V{GROUND}H{x + half:g}V{top:g}"


def _block(x: float, half: float, ground: float, top: float) -> str:
    return f"M{x - half:g} {ground:g}V{top:g}H{x + half:g}V{ground:g}z" if top < ground else ""


def _level(x: float, half: float, top: float) -> str:
    return f"M{x - half:g} {top:g}H{x + half:g}" if top < GROUND else ""
