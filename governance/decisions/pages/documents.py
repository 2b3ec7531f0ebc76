"""Documents beside an agenda: laid there, read, taken off."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response

from governance.core.asking import ask
from governance.core.errors import NotFound, Refused
from governance.core.files import StoredFile, serve_file, store_file
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.web import redirect, url, whole
from governance.decisions import actions, policy
from governance.decisions.forms import DocumentForm
from governance.decisions.models import AgendaItem
from governance.decisions.queries import get_document, get_item
from governance.meetings.models import Meeting
from governance.meetings.queries import get_meeting


def new_document(request: Request, db: Session, actor: Actor) -> Response:
    """A file for the meeting, or for one of its points."""
    meeting = _meeting(request, db, actor)
    item = _item(request, db, actor, meeting)
    form = DocumentForm(data={"public": bool(item and item.recommendation_id)})
    return _ask(request, meeting, item, form)


def create_document(request: Request, db: Session, actor: Actor) -> Response:
    """Keep it."""
    meeting = _meeting(request, db, actor)
    item = _item(request, db, actor, meeting)
    form = DocumentForm(request)
    if not form.validate() or not isinstance(form.file.data, UploadFile):
        return _ask(request, meeting, item, form)
    try:
        file = store_file(db, request.app.state.house.settings, form.file.data, office=True)
        title, public = form.title.data, form.public.data
        actions.add_document(db, meeting, file, title, item=item, public=public, by=actor)
    except Refused as refused:
        form.refuse("file", refused.sentence)
        return _ask(request, meeting, item, form)
    return _back(request, meeting, item, _("The document is added."))


def _meeting(request: Request, db: Session, actor: Actor) -> Meeting:
    meeting = get_meeting(db, request.path_params["meeting"], for_=actor)
    require(policy.can_set_agenda(actor, meeting))
    return meeting


def _item(request: Request, db: Session, actor: Actor, meeting: Meeting) -> AgendaItem | None:
    """The point that the address names, if any."""
    named = whole(request.query_params, "item")
    if named is None:
        return None
    item = get_item(db, named, for_=actor)
    if item.meeting_id != meeting.id:
        raise NotFound
    return item


def _ask(
    request: Request, meeting: Meeting, item: AgendaItem | None, form: DocumentForm
) -> Response:
    about = f"?item={item.id}" if item else ""
    return ask(
        request,
        form,
        title=_("Add a document"),
        about=item.title if item else meeting.title,
        reference=meeting.reference,
        action=url(request, "create_document", meeting=meeting.id) + about,
        label=_("Add it"),
        back=url(request, "show_meeting", meeting=meeting.id),
        station="decision",
        multipart=True,
    )


def show_document(request: Request, db: Session, actor: Actor) -> Response:
    """The file, for those who may read it."""
    found = get_document(db, request.path_params["document"], for_=actor)
    return serve_file(request.app.state.house.settings, db.get_one(StoredFile, found.file_id))


def create_document_removal(request: Request, db: Session, actor: Actor) -> Response:
    """It no longer lies beside the agenda."""
    document = get_document(db, request.path_params["document"], for_=actor)
    meeting = get_meeting(db, document.meeting_id, for_=actor)
    actions.take_document_off(db, meeting, document, by=actor)
    return _back(request, meeting, None, _("The document is taken off."))


def _back(request: Request, meeting: Meeting, item: AgendaItem | None, notice: str) -> Response:
    where = f"item-{item.id}" if item else "documents"
    return redirect(request, "show_meeting", meeting=meeting.id, notice=notice, anchor=where)
