"""The archive, and the reports as everyone reads them: exactly the bytes that were published."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup
from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.errors import NotFound
from governance.core.files import serve_file
from governance.core.i18n import LANGUAGES, current_language
from governance.core.policy import Actor
from governance.core.web import House, redirect, render
from governance.core.words import words_in
from governance.progress.queries import trail_of
from governance.reports import policy
from governance.reports.models import Edition, Report, Stage
from governance.reports.queries import (
    archived_files,
    editions_of,
    file_of,
    find_report,
    get_edition,
    languages_of,
    page_file_of,
    reports,
    standings,
)
from governance.reports.snapshot import cited_in_content, since_then


def list_reports(request: Request, db: Session, actor: Actor) -> Response:
    """Every yearly report: published ones, older ones as PDF, for editors those in the making."""
    found = reports(db, for_=actor)
    ids = [report.id for report in found]
    editions = editions_of(db, ids)
    newest = [some[0].id for some in editions.values()]
    return render(
        request,
        "reports/list.html",
        writing=[report for report in found if report.stage == Stage.WRITING],
        published=[report for report in found if report.stage == Stage.PUBLISHED],
        archived=[report for report in found if report.stage == Stage.ARCHIVED],
        editions=editions,
        pdf_languages=languages_of(db, newest),
        files=archived_files(db, ids),
        may={"write": policy.can_write_reports(actor), "archive": policy.can_archive_report(actor)},
    )


def show_report(request: Request, db: Session, actor: Actor) -> Response:
    """One report: its newest edition, or the PDF of an older year."""
    report = find_report(db, request.path_params["year"], for_=actor)
    if report.stage == Stage.WRITING:
        return redirect(request, "edit_report", year=report.year)
    if report.stage == Stage.ARCHIVED:
        files = archived_files(db, [report.id])[report.id]
        return render(request, "reports/archived.html", report=report, files=files)
    return _edition_page(request, db, actor, report, get_edition(db, report))


def show_report_line(request: Request, db: Session, actor: Actor) -> Response:
    """The way back: from what a report cites to the recommendations that it began with."""
    report = find_report(db, request.path_params["year"], for_=actor)
    if report.stage != Stage.PUBLISHED:
        raise NotFound
    return render(
        request,
        "reports/line.html",
        report=report,
        trail=trail_of(db, report=report, for_=actor),
    )


def show_edition(request: Request, db: Session, actor: Actor) -> Response:
    """One edition, older ones too."""
    report, edition = _asked(request, db, actor)
    return _edition_page(request, db, actor, report, edition)


def _asked(request: Request, db: Session, actor: Actor) -> tuple[Report, Edition]:
    report = find_report(db, request.path_params["year"], for_=actor)
    return report, get_edition(db, report, request.path_params["edition"])


def _edition_page(
    request: Request, db: Session, actor: Actor, report: Report, edition: Edition
) -> Response:
    kept = page_file_of(db, edition, current_language())
    others = [one for one in editions_of(db, [report.id])[report.id] if one.id != edition.id]
    later = [one for one in others if one.number > edition.number]
    return render(
        request,
        "reports/show.html",
        report=report,
        edition=edition,
        title=words_in(edition.content["title"]),
        article=Markup(kept.html),  # noqa: S704  (as it was published, made by our own template)
        kept=kept,
        earlier=[one for one in others if one.number < edition.number],
        later=later,
        since=_since(db, edition),
        may={"write": policy.can_write_reports(actor)},
    )


def _since(db: Session, edition: Edition) -> list[dict[str, Any]]:
    """What has changed with what the edition cites, thing by thing; six queries."""
    cited = cited_in_content(edition.content)
    ids = {kind: [one["id"] for one in cited if one["kind"] == kind] for kind in _KINDS}
    now = standings(db, *(ids[kind] for kind in _KINDS))
    found = []
    for one in cited:
        stands = now.get((one["kind"], one["id"]))
        if stands is not None and (changes := since_then(one, stands)):
            found.append({"cited": one, "now": stands, "changes": changes})
    return found


_KINDS = ("outcome", "decision", "recommendation")


def show_report_pdf(request: Request, db: Session, actor: Actor) -> Response:
    """The PDF of the newest edition, or of an older year, in the language of the request."""
    report = find_report(db, request.path_params["year"], for_=actor)
    if report.stage == Stage.ARCHIVED:
        return _archived(request, db, report)
    return _pdf(db, report, get_edition(db, report))


def _archived(request: Request, db: Session, report: Report) -> Response:
    house: House = request.app.state.house
    files = archived_files(db, [report.id])[report.id]
    stored = files.get(current_language()) or next(iter(files.values()))
    return serve_file(house.settings, stored)


def show_edition_pdf(request: Request, db: Session, actor: Actor) -> Response:
    """The PDF of one edition."""
    return _pdf(db, *_asked(request, db, actor))


def _pdf(db: Session, report: Report, edition: Edition) -> Response:
    kept = file_of(db, edition, current_language())
    name = f"{report.year}-{edition.number}-{kept.language}.pdf"
    headers = {"Content-Disposition": f'inline; filename="{name}"', "ETag": f'"{kept.pdf_sha256}"'}
    return Response(kept.pdf, 200, headers, "application/pdf")


def show_edition_html(request: Request, db: Session, actor: Actor) -> Response:
    """The article of one edition, byte for byte as it is kept."""
    _report, edition = _asked(request, db, actor)
    if request.query_params.get("lang", "") not in (*LANGUAGES, ""):
        raise NotFound
    kept = page_file_of(db, edition, current_language())
    headers = {"ETag": f'"{kept.html_sha256}"'}
    return Response(kept.html.encode(), 200, headers, "text/html; charset=utf-8")
