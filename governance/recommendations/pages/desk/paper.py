"""What stood on paper is typed in: one line after the other, many at once, or from a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from sqlalchemy.orm import Session
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response

from governance.core.errors import Refused
from governance.core.i18n import _, ngettext
from governance.core.policy import Actor
from governance.core.web import render
from governance.recommendations import actions
from governance.recommendations.forms import LineForm, PaperListForm
from governance.recommendations.imports import Paper, papers_in, papers_typed
from governance.recommendations.models import Recommendation
from governance.recommendations.pages.desk.room import Desk
from governance.recommendations.pages.desk.showing import desk_page
from governance.workshops.models import Workshop


def create_paper(request: Request, db: Session, actor: Actor) -> Response:
    """Type in one text; a page that runs scripts is answered with the line alone."""
    desk, form = Desk.of(request, db, actor), LineForm(request)
    alone = "hx-request" in request.headers
    if not form.validate():
        if alone:
            raise Refused(" ".join(error for field in form for error in field.errors))
        return desk_page(request, db, desk.workshop, line=form)
    typed = [Paper(form.line.data, form.table.data, form.language.data)]
    made = _type_in(db, desk.workshop, typed, actor)
    if alone:
        one = made[0]
        return render(request, "recommendations/_typed_in.html", one=one, table=form.table.data)
    remembered = {"table": form.table.data, "language": form.language.data}
    return desk.back(_("Typed in. Now the next one."), anchor="paper", **remembered)


def create_paper_list(request: Request, db: Session, actor: Actor) -> Response:
    """Type in many at once: lines that were pasted, and the rows of a sheet."""
    desk, form = Desk.of(request, db, actor), PaperListForm(request)
    if not form.validate():
        return desk_page(request, db, desk.workshop, many=form)
    try:
        papers = _papers(form)
    except Refused as refused:
        form.refuse("file", refused.sentence)
        return desk_page(request, db, desk.workshop, many=form)
    language, table = form.language.data, form.table.data
    filled = [Paper(p.text, p.table or table, p.language or language) for p in papers]
    made = _type_in(db, desk.workshop, filled, actor)
    said = ngettext("%(num)s recommendation typed in.", "%(num)s typed in.", len(made))
    return desk.back(said % {"num": len(made)})


def _papers(form: PaperListForm) -> list[Paper]:
    upload = form.file.data
    papers = papers_typed(form.lines.data)
    if isinstance(upload, UploadFile) and upload.filename:
        papers += papers_in(upload.file, upload.filename)
    if not papers:
        raise Refused(_("Paste some lines, or choose a spreadsheet."))
    return papers


def _type_in(
    db: Session, workshop: Workshop, papers: Sequence[Paper], actor: Actor
) -> list[Recommendation]:
    """Put them on the table, those of one table and language together."""
    made: list[Recommendation] = []
    for (language, table), some in groupby(papers, key=lambda p: (p.language, p.table)):
        lines = [paper.text for paper in some]
        made += actions.type_in(db, workshop, language, lines, table=table, by=actor)
    return made
