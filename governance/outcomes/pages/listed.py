"""What changed for members, by what a reader chooses, and the same rows to take along."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core import clock
from governance.core.choosing import CITED, among, choice, exports, key_of, page_with, yes_no
from governance.core.i18n import _, later
from governance.core.paging import SIZE
from governance.core.policy import Actor
from governance.core.tables import Row, csv_response, xlsx_response
from governance.core.web import House, render, url, whole
from governance.outcomes.listed import SORTS, Chosen, every_outcome, outcomes_page
from governance.projects.names import KINDS

SORT_NAMES = {"newest": later("newest first"), "oldest": later("oldest first")}
FIGURE = {"yes": later("with a figure"), "no": later("without a figure")}


def list_outcomes(request: Request, db: Session, actor: Actor) -> Response:
    """What changed for members, by year, kind of project, figure and report."""
    chosen = _chosen(request)
    found = outcomes_page(db, chosen, after=key_of(request), size=SIZE, for_=actor)
    counts = found.counts
    figure, cited = (yes_no(counts[name]) for name in ("figure", "cited"))
    years = [(year, year) for year in sorted(counts["year"], reverse=True)]
    return render(
        request,
        "outcomes/list.html",
        page=page_with(request, found.rows, found.last),
        number=found.number,
        chosen=chosen,
        is_chosen=chosen != Chosen(sort=chosen.sort),
        choices=[
            choice("year", _("Year"), years, counts["year"], chosen.year),
            choice("kind", _("Kind of project"), KINDS.items(), counts["kind"], chosen.kind),
            choice("figure", _("Counted"), FIGURE.items(), figure, chosen.figure),
            choice("cited", _("In a yearly report"), CITED.items(), cited, chosen.cited),
        ],
        sorts=SORT_NAMES,
        exports=exports(
            request, url(request, "show_outcomes_csv"), url(request, "show_outcomes_xlsx")
        ),
    )


def _chosen(request: Request) -> Chosen:
    return Chosen(
        year=whole(request.query_params, "year"),
        kind=among(request, "kind", KINDS),
        figure=among(request, "figure", FIGURE),
        cited=among(request, "cited", CITED),
        sort=among(request, "sort", SORTS) or "newest",
    )


def show_outcomes_csv(request: Request, db: Session, actor: Actor) -> Response:
    """The outcomes that are chosen, as CSV."""
    return csv_response(_name(), _headings(), _rows(request, db, actor))


def show_outcomes_xlsx(request: Request, db: Session, actor: Actor) -> Response:
    """The outcomes that are chosen, as a workbook."""
    return xlsx_response(_name(), _headings(), _rows(request, db, actor))


def _name() -> str:
    return f"outcomes-{clock.today().isoformat()}"


def _headings() -> list[str]:
    return [
        *(
            _("Reference"),
            _("Title"),
            _("Achieved"),
            _("What was counted"),
            _("Before"),
            _("After"),
        ),
        *(_("Unit"), _("Project"), _("Page")),
    ]


def _rows(request: Request, db: Session, actor: Actor) -> Iterator[Row]:
    house: House = request.app.state.house
    for row in every_outcome(db, _chosen(request), for_=actor):
        page = url(request, "show_outcome", outcome=row.id)
        yield (
            *(row.reference, row.title, row.achieved_on, row.indicator, row.before, row.after),
            *(row.unit, row.project_reference, house.settings.absolute(page)),
        )
