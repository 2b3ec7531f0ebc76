"""What was decided, by what a reader chooses, and the same rows to take along."""

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
from governance.decisions import names
from governance.decisions.models import Outcome
from governance.decisions.queries import SORTS, Chosen, decisions_page, every_decision
from governance.meetings.queries import bodies
from governance.progress.queries import marks

SORT_NAMES = {"newest": later("newest first"), "oldest": later("oldest first")}


def list_decisions(request: Request, db: Session, actor: Actor) -> Response:
    """What was decided, by outcome, body, year and whether a report cites it."""
    chosen = _chosen(request)
    found = decisions_page(db, chosen, after=key_of(request), size=SIZE, for_=actor)
    counts = found.counts
    cited = yes_no(counts["cited"])
    years = [(year, year) for year in sorted(counts["year"], reverse=True)]
    names_of_bodies = [(body.id, str(body.name)) for body in bodies(db)]
    return render(
        request,
        "decisions/list.html",
        page=page_with(request, found.rows, found.last),
        marks=marks(db, {row.recommendation_id for row in found.rows if row.recommendation_id}),
        number=found.number,
        chosen=chosen,
        is_chosen=chosen != Chosen(sort=chosen.sort),
        choices=[
            choice(
                "outcome", _("Outcome"), names.OUTCOMES.items(), counts["outcome"], chosen.outcome
            ),
            choice("body", _("Body"), names_of_bodies, counts["body"], chosen.body),
            choice("year", _("Year"), years, counts["year"], chosen.year),
            choice("cited", _("In a yearly report"), CITED.items(), cited, chosen.cited),
        ],
        sorts=SORT_NAMES,
        exports=exports(
            request, url(request, "show_decisions_csv"), url(request, "show_decisions_xlsx")
        ),
        names=names,
    )


def _chosen(request: Request) -> Chosen:
    return Chosen(
        outcome=among(request, "outcome", Outcome),
        body=whole(request.query_params, "body"),
        year=whole(request.query_params, "year"),
        cited=among(request, "cited", CITED),
        sort=among(request, "sort", SORTS) or "newest",
    )


def show_decisions_csv(request: Request, db: Session, actor: Actor) -> Response:
    """The decisions that are chosen, as CSV."""
    return csv_response(_name(), _headings(), _rows(request, db, actor))


def show_decisions_xlsx(request: Request, db: Session, actor: Actor) -> Response:
    """The decisions that are chosen, as a workbook."""
    return xlsx_response(_name(), _headings(), _rows(request, db, actor))


def _name() -> str:
    return f"decisions-{clock.today().isoformat()}"


def _headings() -> list[str]:
    return [
        *(_("Reference"), _("Title"), _("Outcome"), _("Decided"), _("Body")),
        *(_("Recommendation"), _("Page")),
    ]


def _rows(request: Request, db: Session, actor: Actor) -> Iterator[Row]:
    house: House = request.app.state.house
    for row in every_decision(db, _chosen(request), for_=actor):
        page = url(request, "show_decision", decision=row.id)
        yield (
            *(row.reference, row.title, str(names.OUTCOMES[row.outcome]), row.decided_on),
            *(row.body, row.recommendation_reference, house.settings.absolute(page)),
        )
