"""A later meeting approves minutes; approved ones are put right by a further version."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.asking import ask
from governance.core.errors import NotFound
from governance.core.i18n import _, ngettext
from governance.core.policy import Actor, require
from governance.core.templates import show_date
from governance.core.web import House, redirect, url, whole
from governance.core.words import Words, in_every_language
from governance.decisions import actions, policy
from governance.decisions.actions import CameOut
from governance.decisions.forms import VersionForm
from governance.decisions.minutes_page import imprint_of
from governance.decisions.models import Decision
from governance.decisions.queries import get_item, reworded_at
from governance.meetings.models import Meeting
from governance.meetings.queries import get_meeting


def create_minutes_approval(request: Request, db: Session, actor: Actor) -> Response:
    """Note that a meeting approved them; they are fixed, and what was decided comes out."""
    meeting = get_meeting(db, request.path_params["meeting"], for_=actor)
    require(policy.can_keep_minutes(actor, meeting))
    chosen = whole(request.state.form, "item")
    if chosen is None:
        raise NotFound
    house: House = request.app.state.house
    came_out = actions.approve(
        db,
        meeting,
        get_item(db, chosen, for_=actor),
        whole(request.state.form, "seen"),
        imprint=imprint_of(request),
        languages=house.settings.languages,
        wait_days=house.settings.authors_first_days,
        by=actor,
    )
    return redirect(request, "show_minutes", meeting=meeting.id, notice=_said(came_out))


def _said(came_out: CameOut) -> str:
    """What happened, and what still waits."""
    told, read = len(came_out.announced), len(came_out.published)
    said = [_("The minutes are approved. They will never change.")]
    if told:
        sentence = ngettext(
            "The authors of %(num)s decision hear it now.",
            "The authors of %(num)s decisions hear it now.",
            told,
        )
        said.append(sentence % {"num": told})
    if read:
        sentence = ngettext(
            "Everyone reads %(num)s decision now.", "Everyone reads %(num)s decisions now.", read
        )
        said.append(sentence % {"num": read})
    said += [f"{decision.reference}: {why}" for decision, why in came_out.waiting[:3]]
    return " ".join(said)


def new_minutes_version(request: Request, db: Session, actor: Actor) -> Response:
    """What does a further version put right?"""
    meeting = get_meeting(db, request.path_params["meeting"], for_=actor)
    require(policy.can_keep_minutes(actor, meeting))
    erratum = _put_right(reworded_at(db, meeting.id))
    return _ask(request, meeting, VersionForm(None, erratum=erratum))


def _put_right(reworded: Sequence[Decision]) -> Words | None:
    """What a further version puts right by itself: the decisions that were worded anew."""
    if not reworded:
        return None

    def said() -> str:
        sentence = _("%(reference)s is worded anew since %(day)s: a fact was put right.")
        days = [(one.reference, show_date(one.reworded_on)) for one in reworded]
        return "\n".join(sentence % {"reference": one, "day": day} for one, day in days)

    return in_every_language(said)


def create_minutes_version(request: Request, db: Session, actor: Actor) -> Response:
    """Begin it with what the approved one says."""
    meeting = get_meeting(db, request.path_params["meeting"], for_=actor)
    require(policy.can_keep_minutes(actor, meeting))
    form = VersionForm(request)
    if not form.validate():
        return _ask(request, meeting, form)
    actions.begin_version(db, meeting, form.erratum.words, by=actor)
    notice = _("The version begins with what the approved one says. Put it right, then send it.")
    return redirect(request, "show_minutes", meeting=meeting.id, notice=notice)


def _ask(request: Request, meeting: Meeting, form: VersionForm) -> Response:
    return ask(
        request,
        form,
        title=_("Put approved minutes right"),
        about=meeting.title,
        reference=meeting.reference,
        lead=_(
            "Approved minutes never change. A further version says what it puts right, and is sent "
            "and approved like the first."
        ),
        action=url(request, "create_minutes_version", meeting=meeting.id),
        label=_("Begin the version"),
        back=url(request, "show_minutes", meeting=meeting.id),
        station="decision",
        draft=f"minutes-version-{meeting.id}",
    )
