"""The pages of imports: a file is looked at, put right, brought in, and taken back."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import Response

from governance.core import clock
from governance.core.errors import NotFound, Refused
from governance.core.files import StoredFile, store_file
from governance.core.forms import Form
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.settings import Settings
from governance.core.web import redirect, render
from governance.recommendations import actions, policy
from governance.recommendations.forms import STAGES_OF_IMPORTS, ImportForm, ReasonForm, UploadForm
from governance.recommendations.imports import (
    LABELS,
    Refusal,
    Row,
    format_of,
    guessed_starts,
    paragraphs_of,
    read,
)
from governance.recommendations.models import BatchStage, ImportBatch
from governance.recommendations.queries import batches, get_batch, refusals_of
from governance.strategy.queries import cycles

LOOKED_AT, SHOWN = 500, 8
IN_A_PAGE = 10_000
"""The most rows that a page brings in: some seconds."""


def list_imports(request: Request, db: Session, actor: Actor) -> Response:
    """What was brought in, and bringing in another file."""
    require(policy.can_import(actor))
    return _list(request, db, UploadForm(request))


def create_import(request: Request, db: Session, actor: Actor) -> Response:
    """Take a file, to be looked at before anything is brought in."""
    require(policy.can_import(actor))
    form = UploadForm(request)
    upload = form.file.data
    if not isinstance(upload, UploadFile) or not upload.filename:
        form.validate()
        form.refuse("file", _("Choose a file."))
        return _list(request, db, form)
    if not form.validate():
        return _list(request, db, form)
    try:
        name, told = upload.filename, _told_of(Path(upload.filename).stem, form.language.data)
        kind = format_of(upload.file, name)
        stored = store_file(db, _settings(request), upload, kind=f"import/{kind}")
        batch = actions.understand(db, name, upload.file, stored.id or 0, told, by=actor)
    except Refused as refused:
        form.refuse("file", refused.sentence)
        return _list(request, db, form)
    return redirect(request, "show_import", batch=batch.id)


def _told_of(stem: str, language: str) -> actions.Told:
    return actions.Told(stem[:80], language)


def _list(request: Request, db: Session, form: UploadForm) -> Response:
    given = {"batches": batches(db), "form": form, "stages": STAGES_OF_IMPORTS}
    status = 422 if form.errors else 200
    return render(request, "recommendations/imports.html", status=status, **given)


def show_import(request: Request, db: Session, actor: Actor) -> Response:
    """One file: how it is understood; or how each of its rows ended."""
    require(policy.can_import(actor))
    batch = get_batch(db, request.path_params["batch"])
    form = _form(None, db, batch)
    return _show(request, db, batch, form)


def update_import(request: Request, db: Session, actor: Actor) -> Response:
    """Understand the file as it was put right, and look again."""
    require(policy.can_import(actor))
    batch = get_batch(db, request.path_params["batch"])
    form = _form(request, db, batch)
    if not _corrected(request, db, batch, form, actor):
        return _show(request, db, batch, form)
    return redirect(request, "show_import", batch=batch.id, anchor="rows")


def create_intake(request: Request, db: Session, actor: Actor) -> Response:
    """Bring in what was understood."""
    require(policy.can_import(actor))
    batch = get_batch(db, request.path_params["batch"])
    form = _form(request, db, batch)
    if not _corrected(request, db, batch, form, actor):
        return _show(request, db, batch, form)
    settings = _settings(request)
    given: dict[str, Any] = {"answer_days": settings.answer_days, "most": IN_A_PAGE}
    with _path(db, settings, batch).open("rb") as file:
        actions.finish_import(db, batch, file, by=actor, **given)
    return redirect(request, "show_import", batch=batch.id, notice=_("It is brought in."))


def create_leaving(request: Request, db: Session, actor: Actor) -> Response:
    """Bring in nothing of it."""
    batch = get_batch(db, request.path_params["batch"])
    actions.leave_import(db, batch, by=actor)
    return redirect(request, "list_imports", notice=_("Nothing was brought in."))


def create_undoing(request: Request, db: Session, actor: Actor) -> Response:
    """Take back what it brought in."""
    batch = get_batch(db, request.path_params["batch"])
    why = ReasonForm(request).why.data or ""
    actions.undo_import(db, batch, why, by=actor)
    notice = _("It is taken back: nothing of it stands anywhere any more.")
    return redirect(request, "show_import", batch=batch.id, notice=notice)


def _form(request: Request | None, db: Session, batch: ImportBatch) -> ImportForm:
    cycle = str(batch.cycle_id or "")
    form = ImportForm(request, batch, cycle=cycle) if request is None else ImportForm(request)
    form.offer_cycles(cycles(db))
    return form


def _corrected(
    request: Request, db: Session, batch: ImportBatch, form: ImportForm, actor: Actor
) -> bool:
    if not form.validate():
        return False
    sent: FormData = request.state.form
    columns = {name: str(sent.get(f"column-{name}") or "") for name in LABELS}
    starts = [int(one) for one in map(str, sent.getlist("start")) if one.isdecimal()]
    told = actions.Told(
        form.source.data,
        form.language.data,
        {name: column for name, column in columns.items() if column},
        starts[:2_000],
        int(form.cycle.data) if form.cycle.data else None,
        form.document.data,
        form.document_url.data,
        form.as_of.data,
    )
    try:
        actions.correct_import(db, batch, told, by=actor)
    except Refused as refused:
        form.refuse("document_url" if told.document_url else "as_of", refused.sentence)
        return False
    return True


def _show(request: Request, db: Session, batch: ImportBatch, form: Form) -> Response:
    looked_at = batch.stage == BatchStage.READ
    return render(
        request,
        "recommendations/import.html",
        status=422 if form.errors else 200,
        batch=batch,
        form=form,
        stages=STAGES_OF_IMPORTS,
        labels=LABELS,
        refusals=[] if looked_at else refusals_of(db, batch.id),
        reason=ReasonForm(),
        **(_preview(_path(db, _settings(request), batch), batch) if looked_at else {}),
    )


def _preview(path: Path, batch: ImportBatch) -> dict[str, Any]:
    """The first rows as they would be brought in; for a document, its paragraphs."""
    columns, starts = batch.columns or None, batch.starts or None
    with path.open("rb") as file:
        paragraphs = paragraphs_of(file) if batch.format == "document" else []
        file.seek(0)
        today = clock.today()
        reading = read(file, batch.file_name, today=today, columns=columns, starts=starts)
        first = list(islice(reading.rows, LOOKED_AT))
    return {
        "header": list(dict.fromkeys(name for name in reading.header if name)),
        "columns": reading.columns,
        "rows": [row for row in first if isinstance(row, Row)][:SHOWN],
        "refused": [row for row in first if isinstance(row, Refusal)][:SHOWN],
        "counted": len(first),
        "paragraphs": paragraphs,
        "starts": batch.starts or guessed_starts(paragraphs),
        "usable": bool(reading.columns.keys() & {"title", "text"}),
    }


def _path(db: Session, settings: Settings, batch: ImportBatch) -> Path:
    stored = db.get(StoredFile, batch.file_id)
    if stored is None:
        raise NotFound
    return settings.files / stored.sha256


def _settings(request: Request) -> Settings:
    settings: Settings = request.app.state.house.settings
    return settings
