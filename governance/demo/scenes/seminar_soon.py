"""In a few days: the board thinks about Horizon 2030, and the invitation has not left yet."""

from __future__ import annotations

from datetime import datetime

from governance.decisions.models import Purpose
from governance.demo.pieces import Item, Meeting, told, words
from governance.demo.scenes.board_again import on_day
from governance.meetings.models import Kind

HEARD = Item(
    purpose=Purpose.INFORMATION,
    minutes=60,
    presenter="bo",
    title=words(
        "nl",
        "Wat de workshops zeggen",
        fr="Ce que disent les ateliers",
        de="Was die Workshops sagen",
        en="What the workshops say",
    ),
)
ROADS = Item(
    purpose=Purpose.INFORMATION,
    minutes=90,
    presenter="claire",
    title=words(
        "fr",
        "Trois chemins vers 2030, et ce qu’ils demandent",
        nl="Drie wegen naar 2030, en wat ze vragen",
        de="Drei Wege bis 2030, und was sie verlangen",
        en="Three roads to 2030, and what they ask",
    ),
    note=told(
        "fr",
        """Pour chaque chemin: ce que nous arrêtons, ce que nous gardons, combien de personnes
        et d’euros il faut.""",
        nl="""Voor elke weg: waarmee we stoppen, wat we houden, hoeveel mensen en euro’s er nodig
        zijn.""",
        de="""Für jeden Weg: womit wir aufhören, was wir behalten, wie viele Menschen und Euro es
        braucht.""",
        en="""For each road: what we stop, what we keep, how many people and euros it takes.""",
    ),
)


def seminar_soon(now: datetime) -> Meeting:
    """Five days from now: an invitation is late by now."""
    return Meeting(
        key="seminar_soon",
        body="board",
        kind=Kind.SEMINAR,
        starts_at=on_day(now, 5, 14),
        planned=on_day(now, -15, 11),
        agenda_set=on_day(now, -2, 15),
        title=words(
            "fr",
            "Séminaire: les chemins vers 2030",
            nl="Seminarie: de wegen naar 2030",
            de="Seminar: die Wege bis 2030",
            en="Seminar: the roads to 2030",
        ),
        place="Bureau de Namur",
        items=(HEARD, ROADS),
    )
