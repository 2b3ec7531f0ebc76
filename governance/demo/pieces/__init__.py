"""The shapes the story is written in: who said, decided, carried, reached and published what."""

from governance.demo.pieces.done import (
    Archived,
    Booked,
    Chapter,
    Made,
    News,
    Project,
    Report,
    Result,
    Stone,
    days,
    euros,
)
from governance.demo.pieces.said import (
    Advice,
    Axis,
    Decided,
    Item,
    Meeting,
    Said,
    Strategy,
    Workshop,
)
from governance.demo.pieces.texts import at, plain, told, words

__all__ = [
    "Advice",
    "Archived",
    "Axis",
    "Booked",
    "Chapter",
    "Decided",
    "Item",
    "Made",
    "Meeting",
    "News",
    "Project",
    "Report",
    "Result",
    "Said",
    "Stone",
    "Strategy",
    "Workshop",
    "at",
    "days",
    "euros",
    "plain",
    "told",
    "words",
]
