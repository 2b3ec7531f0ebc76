"""What there is each year, team by team: euros and person-days, as the board sets them aside."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from governance.demo.pieces import Made
from governance.projects.models import Resource

_YEARS = {
    (date(2021, 12, 13), 2022): {
        "": (85_000, 150),
        "Communicatie": (30_000, 160),
        "Vie coopérative": (20_000, 120),
        "Bureaux de Wallonie": (12_000, 330),
    },
    (date(2022, 12, 12), 2023): {
        "": (75_000, 120),
        "IT-team": (3_000, 80),
        "Communicatie": (22_000, 130),
        "Vie coopérative": (36_000, 220),
        "Bureaux de Wallonie": (10_000, 220),
    },
    (date(2023, 12, 11), 2024): {
        "": (45_000, 120),
        "Communicatie": (24_000, 140),
        "Vie coopérative": (26_000, 150),
        "Bureaux de Wallonie": (9_000, 200),
    },
}
_KINDS = (Resource.EUROS, Resource.PERSON_DAYS)

AVAILABLE = [
    *(
        Made(on, year, team, resource, Decimal(amount))
        for (on, year), teams in _YEARS.items()
        for team, amounts in teams.items()
        for resource, amount in zip(_KINDS, amounts, strict=True)
    ),
    Made(
        date(2023, 6, 12),
        2023,
        "Bureaux de Wallonie",
        Resource.PERSON_DAYS,
        Decimal(-20),
        "Un poste reste vacant jusqu’en septembre",
    ),
]
