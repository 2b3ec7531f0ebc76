"""The register to take along: exactly the rows that are chosen, in their order."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core import clock
from governance.core.choosing import CITED
from governance.core.i18n import _, name_of
from governance.core.policy import Actor
from governance.core.tables import Row, csv_response, xlsx_response
from governance.core.web import House, url
from governance.recommendations.choosing import chosen_in
from governance.recommendations.forms import ORIGINS, REALISATIONS, TREATMENTS, WORDS
from governance.recommendations.models import ANSWERS
from governance.recommendations.queries import whole_register
from governance.recommendations.words import word_of
from governance.search.queries import matching
from governance.strategy.queries import cycles, themes


def show_recommendations_csv(request: Request, db: Session, actor: Actor) -> Response:
    """What is chosen in the register, as CSV."""
    return csv_response(_name(), _headings(), _rows(request, db))


def show_recommendations_xlsx(request: Request, db: Session, actor: Actor) -> Response:
    """What is chosen in the register, as a workbook."""
    return xlsx_response(_name(), _headings(), _rows(request, db))


def _name() -> str:
    return f"recommendations-{clock.today().isoformat()}"


def _headings() -> list[str]:
    return [
        *(_("Reference"), _("Title"), _("Received"), _("Answer"), _("Answered"), _("Due")),
        *(_("What was done"), _("In one word"), _("Theme"), _("Cycle"), _("Office")),
        *(_("Came from"), _("Written in"), _("Supports"), _("In a yearly report"), _("Page")),
    ]


def _rows(request: Request, db: Session) -> Iterator[Row]:
    house: House = request.app.state.house
    by_theme = {theme.id: theme.title for theme in themes(db)}
    by_cycle = {cycle.id: cycle.title for cycle in cycles(db)}
    chosen = chosen_in(request)
    typed = matching(db, "recommendation", chosen.search) if chosen.search else None
    for row in whole_register(db, chosen, found=typed):
        page = url(request, "show_recommendation", recommendation=row.id)
        yield (
            *(row.reference, row.title, row.received_on, str(TREATMENTS[row.stage])),
            *(row.answered_on, row.due_on, str(REALISATIONS[row.realisation]), _word(row)),
            *(by_theme.get(row.theme_id), by_cycle.get(row.cycle_id), row.office),
            *(str(ORIGINS[row.origin]), name_of(row.language), row.supports),
            *(str(CITED["yes" if row.cited else "no"]), house.settings.absolute(page)),
        )


def _word(row: Any) -> str:
    if row.stage not in ANSWERS:
        return ""
    return str(WORDS[word_of(row.stage, row.realisation)])
