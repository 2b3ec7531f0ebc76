"""What is known of agendas and decisions, each as far as its reader may see."""

from governance.decisions.queries.agendas import (
    Declared,
    Point,
    agenda_of,
    conflicted,
    conflicts_on,
    get_item,
    returning,
    waiting,
)
from governance.decisions.queries.decided import (
    by_day,
    decision_by_reference,
    decision_on,
    decisions_about,
    get_decision,
    seen_by,
)
from governance.decisions.queries.shelf import SORTS, Chosen, decisions_page, every_decision

__all__ = [
    "SORTS",
    "Chosen",
    "Declared",
    "Point",
    "agenda_of",
    "by_day",
    "conflicted",
    "conflicts_on",
    "decision_by_reference",
    "decision_on",
    "decisions_about",
    "decisions_page",
    "every_decision",
    "get_decision",
    "get_item",
    "returning",
    "seen_by",
    "waiting",
]
