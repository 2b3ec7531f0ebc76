"""A text is worded with the group, beside every original; or hidden with a reason, and shown."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.asking import ask
from governance.core.errors import NotNow
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.web import render, url
from governance.core.words import Words
from governance.recommendations import actions, policy
from governance.recommendations.forms import GroupWordingForm, HidingForm
from governance.recommendations.models import Recommendation, Stage
from governance.recommendations.pages.desk.room import Desk
from governance.recommendations.queries import (
    SignedBy,
    beside,
    signatures,
    versions_of,
)


@dataclass(frozen=True, slots=True)
class Original:
    """A text that the new wording is made from, and who signed it."""

    title: Words
    text: Words
    signed: list[SignedBy]
    dissent: Words | None = None
    merged: bool = False
    earlier: bool = False


def new_wording(request: Request, db: Session, actor: Actor) -> Response:
    """The wording, with the originals of the group beside it."""
    desk = Desk.of(request, db, actor)
    one = _on_the_table(desk.one(db))
    why = _("Worded with the group")
    dissent = one.dissent.text if one.dissent else ""
    form = GroupWordingForm(
        None, title=one.title.text, text=one.text.text, dissent=dissent, why=why
    )
    return _ask_words(desk, db, one, form)


def create_wording(request: Request, db: Session, actor: Actor) -> Response:
    """Keep the new words; every original stays."""
    desk = Desk.of(request, db, actor)
    one, form = _on_the_table(desk.one(db)), GroupWordingForm(request)
    if not form.validate():
        return _ask_words(desk, db, one, form)
    said = {"dissent": form.dissent.data, "why": form.why.data}
    actions.reword(db, one, form.title.data, form.text.data, **said, by=actor)
    return desk.back(_("Saved. The old text stays readable."), anchor=f"r{one.id}")


def _on_the_table(one: Recommendation) -> Recommendation:
    if one.stage != Stage.PROPOSED:
        raise NotNow(_("This text is frozen. Make a new version instead."))
    return one


def _ask_words(desk: Desk, db: Session, one: Recommendation, form: GroupWordingForm) -> Response:
    form.stands_in(f"wording-{one.id}")
    return render(
        desk.request,
        "recommendations/group_wording.html",
        status=422 if form.errors else 200,
        workshop=desk.workshop,
        one=one,
        form=form,
        originals=_originals(db, one),
        next=desk.next_path,
    )


def _originals(db: Session, one: Recommendation) -> list[Original]:
    """Its own text as it is and as it was, what was merged into it, and the rest of its group."""
    signed = signatures(one.authors)
    before = versions_of(db, one.id) if one.version > 1 else []
    own = [Original(one.title, one.text, signed, one.dissent)]
    own += [Original(v.title, v.text, signed, v.dissent, earlier=True) for v in before]
    others = [
        Original(
            o.title, o.text, signatures(o.authors), o.dissent, merged=o.merged_into_id == one.id
        )
        for o in beside(db, one)
    ]
    return own + sorted(others, key=lambda original: not original.merged)


def new_hiding(request: Request, db: Session, actor: Actor) -> Response:
    """Why is it hidden?"""
    desk = Desk.of(request, db, actor)
    return _ask_why(desk, desk.one(db), HidingForm())


def create_hiding(request: Request, db: Session, actor: Actor) -> Response:
    """Hide it from the room and from the wall."""
    desk = Desk.of(request, db, actor)
    one, form = desk.one(db), HidingForm(request)
    require(policy.can_hide(actor, desk.workshop))
    if not form.validate():
        return _ask_why(desk, one, form)
    actions.hide(db, one, form.why.data, by=actor)
    return desk.back(_("It is hidden. You can show it again."), anchor="hidden")


def create_hiding_end(request: Request, db: Session, actor: Actor) -> Response:
    """Show it again."""
    desk = Desk.of(request, db, actor)
    one = desk.one(db)
    actions.show_again(db, one, by=actor)
    return desk.back(_("It is shown again."), anchor=f"r{one.id}")


def _ask_why(desk: Desk, one: Recommendation, form: HidingForm) -> Response:
    form.stands_in(f"hiding-{one.id}")
    at = {"workshop": desk.workshop.id}
    return ask(
        desk.request,
        form,
        title=_("Hide the recommendation"),
        lead=_("It leaves the room and the wall. It is kept, and you can show it again."),
        about=one.title,
        station="recommendation",
        action=url(desk.request, "create_hiding", recommendation=one.id, **at),
        label=_("Hide it"),
        back=url(desk.request, "show_desk", **at) + f"#r{one.id}",
    )
