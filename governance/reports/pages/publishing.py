"""Publishing an edition, and bringing an older year's PDF into the archive."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.asking import ask
from governance.core.errors import NotNow, Refused
from governance.core.files import store_file
from governance.core.forms import Form
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.web import House, redirect, url
from governance.core.words import Words
from governance.reports import actions, policy
from governance.reports.desk import desk, desk_page
from governance.reports.forms import ArchiveForm, ErratumForm, in_the_language_of
from governance.reports.models import Stage


def create_edition(request: Request, db: Session, actor: Actor) -> Response:
    """Publish the report as it is now."""
    report = desk(request, db, actor)
    house: House = request.app.state.house
    form = ErratumForm(request, **in_the_language_of(report, "erratum"))
    correcting = report.stage == Stage.PUBLISHED
    if correcting and not form.validate():
        return desk_page(request, db, report, form)
    try:
        edition = actions.publish(
            db,
            report,
            languages=house.settings.languages,
            erratum=form.erratum.data if correcting else None,
            organisation=house.settings.organisation,
            address=house.settings.absolute(""),
            by=actor,
        )
    except Refused as refused:
        return desk_page(request, db, report, form, refused=refused.sentence)
    notice = _("Edition %(n)s is published. It will never change.", n=edition.number)
    return redirect(request, "show_report", year=report.year, notice=notice)


def new_archived_report(request: Request, db: Session, actor: Actor) -> Response:
    """Bring in the PDF of an older year."""
    require(policy.can_archive_report(actor))
    return _ask_archive(request, ArchiveForm(request))


def create_archived_report(request: Request, db: Session, actor: Actor) -> Response:
    """Keep it."""
    require(policy.can_archive_report(actor))
    house: House = request.app.state.house
    form = ArchiveForm(request)
    if not form.validate():
        return _ask_archive(request, form)
    title = Words(form.language.data, form.title.data)
    try:
        stored = store_file(db, house.settings, form.file.data)
        report = actions.archive(db, form.year.data, title, form.language.data, stored, by=actor)
    except (Refused, NotNow) as refused:
        form.refuse("file", refused.sentence)
        return _ask_archive(request, form)
    return redirect(request, "show_report", year=report.year, notice=_("It is in the archive."))


def _ask_archive(request: Request, form: Form) -> Response:
    return ask(
        request,
        form,
        title=_("Add an older report"),
        lead=_("One PDF in one language; add the other languages one by one."),
        station="report",
        action=url(request, "create_archived_report"),
        label=_("Put it in the archive"),
        back=url(request, "list_reports"),
        multipart=True,
    )
