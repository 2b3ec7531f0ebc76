"""What kinds, shares and means are called on the screen."""

from __future__ import annotations

from decimal import Decimal

from governance.core.i18n import later
from governance.core.templates import show_euros, show_person_days
from governance.projects.models import Book, Kind, Resource, Share, Stage

KINDS = {
    Kind.STRATEGIC: later("Strategic project"),
    Kind.PERMANENT: later("Permanent work"),
    Kind.EXPERIMENT: later("Members’ experiment"),
}
STAGES = {
    Stage.PROPOSED: later("proposed"),
    Stage.PLANNED: later("planned"),
    Stage.RUNNING: later("under way"),
    Stage.DONE: later("done"),
    Stage.STOPPED: later("stopped"),
}
SHARES = {Share.WHOLLY: later("wholly"), Share.IN_PART: later("in part")}
RESOURCES = {Resource.EUROS: later("Euros"), Resource.PERSON_DAYS: later("Person-days")}
BOOKS = {
    Book.PLANNED: later("planned"),
    Book.COMMITTED: later("committed"),
    Book.SPENT: later("spent"),
}


def amount_of(resource: Resource, amount: Decimal) -> str:
    """An amount with its unit, in the reader's language."""
    return show_euros(amount) if resource == Resource.EUROS else show_person_days(amount)
