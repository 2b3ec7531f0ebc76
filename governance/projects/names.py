"""What kinds, shares and means are called on the screen."""

from __future__ import annotations

from governance.core.i18n import later
from governance.projects.models import Book, Kind, Resource, Share

KINDS = {
    Kind.STRATEGIC: later("Strategic project"),
    Kind.PERMANENT: later("Permanent work"),
    Kind.EXPERIMENT: later("Members’ experiment"),
}
SHARES = {Share.WHOLLY: later("wholly"), Share.IN_PART: later("in part")}
RESOURCES = {Resource.EUROS: later("Euros"), Resource.PERSON_DAYS: later("Person-days")}
BOOKS = {
    Book.PLANNED: later("planned"),
    Book.COMMITTED: later("committed"),
    Book.SPENT: later("spent"),
}
