"""The portfolio, by what a reader chooses, and the same rows to take along."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core import clock
from governance.core.choosing import Choice, among, choice, exports, key_of, page_with
from governance.core.i18n import _, later
from governance.core.paging import SIZE
from governance.core.policy import Actor
from governance.core.tables import Row, csv_response, xlsx_response
from governance.core.web import House, render, text_in, url, whole
from governance.projects import names, policy
from governance.projects.models import Kind, Stage
from governance.projects.queries import SORTS, Chosen, every_project, listed, projects_page
from governance.strategy.queries import current_axes

SORT_NAMES = {
    "moved": later("last moved first"),
    "newest": later("newest first"),
    "oldest": later("oldest first"),
}


def list_projects(request: Request, db: Session, actor: Actor) -> Response:
    """The portfolio, by stage, kind, axis, year and directorate."""
    chosen, axes = _chosen(request), current_axes(db)
    found = projects_page(db, chosen, after=key_of(request), size=SIZE)
    return render(
        request,
        "projects/list.html",
        page=page_with(request, found.rows, found.last),
        rows=listed(db, found.rows),
        number=found.number,
        chosen=chosen,
        counts=found.counts["stage"],
        late=found.counts["late"]["yes"],
        choices=_choices(chosen, found.counts),
        axes=axes,
        sorts=SORT_NAMES,
        stages=list(Stage),
        names=names,
        exports=exports(
            request, url(request, "show_projects_csv"), url(request, "show_projects_xlsx")
        ),
        may={"propose": policy.can_propose(actor)},
    )


def _choices(chosen: Chosen, counts: Mapping[str, Mapping[Any, int]]) -> list[Choice]:
    years = [(year, year) for year in sorted(counts["year"], reverse=True) if year]
    places = [(name, name) for name in sorted(counts["directorate"]) if name]
    of_places = counts["directorate"], chosen.directorate
    return [
        choice("kind", _("Kind"), names.KINDS.items(), counts["kind"], chosen.kind),
        choice("year", _("Year"), years, counts["year"], chosen.year),
        choice("directorate", _("Directorate"), places, *of_places),
    ]


def _chosen(request: Request) -> Chosen:
    return Chosen(
        stage=among(request, "stage", Stage),
        kind=among(request, "kind", Kind),
        axis=whole(request.query_params, "axis"),
        year=whole(request.query_params, "year"),
        directorate=text_in(request, "directorate", 120),
        late=among(request, "late", ["yes"]),
        sort=among(request, "sort", SORTS) or "moved",
    )


def show_projects_csv(request: Request, db: Session, actor: Actor) -> Response:
    """What is chosen in the portfolio, as CSV."""
    return csv_response(_name(), _headings(), _rows(request, db))


def show_projects_xlsx(request: Request, db: Session, actor: Actor) -> Response:
    """What is chosen in the portfolio, as a workbook."""
    return xlsx_response(_name(), _headings(), _rows(request, db))


def _name() -> str:
    return f"projects-{clock.today().isoformat()}"


def _headings() -> list[str]:
    return [
        *(_("Reference"), _("Title"), _("Kind"), _("Stage"), _("Directorate")),
        *(_("Started"), _("Ended"), _("Last moved"), _("Page")),
    ]


def _rows(request: Request, db: Session) -> Iterator[Row]:
    house: House = request.app.state.house
    for row in every_project(db, _chosen(request)):
        page = url(request, "show_project", project=row.id)
        yield (
            *(row.reference, row.title, str(names.KINDS[row.kind])),
            *(str(names.STAGES[row.stage]), row.directorate, row.started_on, row.ended_on),
            *(row.moved_on, house.settings.absolute(page)),
        )
