"""The editors' desk: the report that is worked on, and the page on which it lies."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.forms import Form
from governance.core.policy import Actor, require
from governance.core.web import House, render
from governance.reports import policy
from governance.reports.models import Report
from governance.reports.queries import editions_of, get_report
from governance.reports.snapshot import chapters_in, complete_languages, missing_in


def desk(request: Request, db: Session, actor: Actor) -> Report:
    """The report that an editor works on, with its chapters."""
    require(policy.can_write_reports(actor))
    return get_report(db, request.path_params["year"], for_=actor)


def desk_page(
    request: Request, db: Session, report: Report, form: Form, *, refused: str = ""
) -> Response:
    """Chapters, what is missing, publication; with what was refused where something was."""
    house: House = request.app.state.house
    required = house.settings.languages
    return render(
        request,
        "reports/edit.html",
        status=422 if refused or form.errors else 200,
        report=report,
        form=form,
        refused=refused,
        chapters=chapters_in(report),
        left_out=[chapter for chapter in report.chapters if chapter.left_out],
        missing=missing_in(report, required),
        required=required,
        complete=complete_languages(report),
        editions=editions_of(db, [report.id]).get(report.id, []),
    )
