"""The editors' desk: a report in the making, its chapters and their order."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.asking import ask
from governance.core.errors import Refused
from governance.core.forms import Form
from governance.core.i18n import _, current_language
from governance.core.policy import Actor, require
from governance.core.web import House, redirect, render, url
from governance.reports import actions, policy
from governance.reports.desk import desk, desk_page
from governance.reports.forms import (
    ChapterForm,
    ErratumForm,
    ReportForm,
    TitleForm,
    in_the_language_of,
)
from governance.reports.models import Chapter, Report, Stage
from governance.reports.queries import citations_of, editions_of, get_chapter, standings
from governance.reports.snapshot import Imprint, chapters_in, cited_ids, take
from governance.reports.typesetting import preview


def new_report(request: Request, db: Session, actor: Actor) -> Response:
    """Begin a report."""
    require(policy.can_write_reports(actor))
    return _ask_report(request, ReportForm(request))


def create_report(request: Request, db: Session, actor: Actor) -> Response:
    """Begin it."""
    require(policy.can_write_reports(actor))
    form = ReportForm(request)
    if not form.validate():
        return _ask_report(request, form)
    try:
        report = actions.begin(db, form.year.data, form.title.words, by=actor)
    except Refused as refused:
        form.refuse("year", refused.sentence)
        return _ask_report(request, form)
    notice = _("The report is begun. Write its first chapter.")
    return redirect(request, "edit_report", year=report.year, notice=notice)


def _ask_report(request: Request, form: Form) -> Response:
    return ask(
        request,
        form,
        title=_("Begin a yearly report"),
        lead=_("Only editors see it until it is published."),
        station="report",
        action=url(request, "create_report"),
        label=_("Begin it"),
        back=url(request, "list_reports"),
        draft="report",
    )


def edit_report(request: Request, db: Session, actor: Actor) -> Response:
    """The report in the making: chapters, what is missing, publication."""
    report = desk(request, db, actor)
    if report.stage == Stage.ARCHIVED:
        return redirect(request, "show_report", year=report.year)
    return desk_page(request, db, report, ErratumForm(**in_the_language_of(report, "erratum")))


def show_preview(request: Request, db: Session, actor: Actor) -> Response:
    """How the next edition would look, in the language of the page."""
    report = desk(request, db, actor)
    house: House = request.app.state.house
    number = len(editions_of(db, [report.id]).get(report.id, [])) + 1
    imprint = Imprint.of_today(house.settings.organisation, house.settings.absolute(""), number)
    content = take(report, standings(db, *cited_ids(chapters_in(report))), imprint)
    article = preview(content, current_language())
    return render(request, "reports/preview.html", report=report, article=article)


def edit_title(request: Request, db: Session, actor: Actor) -> Response:
    """Give the report another title."""
    report = desk(request, db, actor)
    return _ask_title(request, report, TitleForm(request, report, original=report.title.original))


def update_title(request: Request, db: Session, actor: Actor) -> Response:
    """Give it."""
    report = desk(request, db, actor)
    form = TitleForm(request, report)
    if not form.validate():
        return _ask_title(request, report, form)
    actions.retitle(db, report, form.title.words, by=actor)
    return redirect(request, "edit_report", year=report.year, notice=_("The title is changed."))


def _ask_title(request: Request, report: Report, form: Form) -> Response:
    return ask(
        request,
        form,
        title=_("The title of the report"),
        about=report.title,
        station="report",
        action=url(request, "update_title", year=report.year),
        label=_("Keep this title"),
        back=url(request, "edit_report", year=report.year),
    )


def new_chapter(request: Request, db: Session, actor: Actor) -> Response:
    """Write a chapter."""
    report = desk(request, db, actor)
    empty = in_the_language_of(report, "title", "text")
    return _ask_chapter(request, report, ChapterForm(request, **empty))


def create_chapter(request: Request, db: Session, actor: Actor) -> Response:
    """Add it at the end."""
    report = desk(request, db, actor)
    form = ChapterForm(request)
    if not form.validate():
        return _ask_chapter(request, report, form)
    chapter = actions.add_chapter(db, report, form.title.words, form.text.words, by=actor)
    notice = _("The chapter is kept. Choose what it cites.")
    return redirect(request, "edit_chapter", year=report.year, chapter=chapter.id, notice=notice)


def _ask_chapter(request: Request, report: Report, form: Form) -> Response:
    return ask(
        request,
        form,
        title=_("Write a chapter"),
        about=report.title,
        station="report",
        action=url(request, "create_chapter", year=report.year),
        label=_("Keep the chapter"),
        back=url(request, "edit_report", year=report.year),
        draft=f"chapter-{report.year}",
    )


def edit_chapter(request: Request, db: Session, actor: Actor) -> Response:
    """One chapter: its texts and what it cites."""
    report = desk(request, db, actor)
    chapter = get_chapter(report, request.path_params["chapter"])
    form = ChapterForm(request, chapter, original=chapter.title.original)
    return _chapter_page(request, db, report, chapter, form)


def update_chapter(request: Request, db: Session, actor: Actor) -> Response:
    """Write it anew."""
    report = desk(request, db, actor)
    chapter = get_chapter(report, request.path_params["chapter"])
    form = ChapterForm(request, chapter)
    if not form.validate():
        return _chapter_page(request, db, report, chapter, form)
    actions.rewrite_chapter(db, chapter, form.title.words, form.text.words, by=actor)
    return redirect(request, "edit_report", year=report.year, notice=_("The chapter is kept."))


def _chapter_page(
    request: Request, db: Session, report: Report, chapter: Chapter, form: Form
) -> Response:
    return render(
        request,
        "reports/chapter.html",
        status=422 if form.errors else 200,
        report=report,
        chapter=chapter,
        form=form,
        cited=citations_of(db, chapter),
    )


def create_chapter_move(request: Request, db: Session, actor: Actor) -> Response:
    """Move a chapter up or down by one."""
    report = desk(request, db, actor)
    chapter = get_chapter(report, request.path_params["chapter"])
    up = request.state.form.get("direction") == "up"
    actions.move_chapter(db, chapter, "up" if up else "down", by=actor)
    return redirect(request, "edit_report", year=report.year, anchor=f"chapter-{chapter.id}")


def create_omission(request: Request, db: Session, actor: Actor) -> Response:
    """Leave a chapter out."""
    report = desk(request, db, actor)
    actions.leave_out(db, get_chapter(report, request.path_params["chapter"]), by=actor)
    notice = _("The chapter is left out; it can be put back.")
    return redirect(request, "edit_report", year=report.year, notice=notice)


def create_return(request: Request, db: Session, actor: Actor) -> Response:
    """Put it back."""
    report = desk(request, db, actor)
    actions.put_back(db, get_chapter(report, request.path_params["chapter"]), by=actor)
    return redirect(request, "edit_report", year=report.year, notice=_("The chapter is back."))
