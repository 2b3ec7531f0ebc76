"""The shapes the story is written in: who said, decided, carried, reached and published what."""

from governance.demo.pieces.boardroom import Corrected, Held, Paper
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
from governance.demo.pieces.files import Advised, Filed
from governance.demo.pieces.said import (
    Advice,
    Axis,
    Chose,
    Decided,
    Item,
    Meeting,
    Minuted,
    Said,
    Strategy,
    Workshop,
)
from governance.demo.pieces.texts import at, plain, told, words

__all__ = [
    "Advice",
    "Advised",
    "Archived",
    "Axis",
    "Booked",
    "Chapter",
    "Chose",
    "Corrected",
    "Decided",
    "Filed",
    "Held",
    "Item",
    "Made",
    "Meeting",
    "Minuted",
    "News",
    "Paper",
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
