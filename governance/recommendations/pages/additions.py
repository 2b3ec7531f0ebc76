"""To add to a recommendation: the form, also with what was typed for one of one's own."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.asking import ask
from governance.core.forms import clean
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.web import redirect, render, url
from governance.core.words import speak
from governance.recommendations import actions, policy
from governance.recommendations.forms import AdditionForm
from governance.recommendations.models import Recommendation, Signature
from governance.recommendations.queries import get_recommendation, room_of
from governance.workshops.queries import participant_of


def new_addition(request: Request, db: Session, actor: Actor) -> Response:
    """Ask what is to be added."""
    one = _one(request, db, actor)
    return _ask(request, db, actor, one, AdditionForm())


def create_addition_draft(request: Request, db: Session, actor: Actor) -> Response:
    """The same, with what was typed for a recommendation of one's own; nothing is kept yet."""
    one = _one(request, db, actor)
    typed = request.state.form
    said = [clean(typed.get(name)) for name in ("title", "text", "reasons")]
    text = "\n\n".join(part for part in said if part)
    form = AdditionForm(None, language=speak(clean(typed.get("language"))), addition=text)
    return _ask(request, db, actor, one, form)


def create_addition(request: Request, db: Session, actor: Actor) -> Response:
    """Put it under the recommendation."""
    one = _one(request, db, actor)
    form = AdditionForm(request)
    _offer(form, db, actor)
    if not form.validate():
        return _ask(request, db, actor, one, form)
    signature = Signature(form.signature.data)
    actions.add_to(db, one, form.language.data, form.addition.data, signature, by=actor)
    notice = _("Added. It stands under the recommendation.")
    return redirect(
        request, "show_recommendation", recommendation=one.id, notice=notice, anchor="additions"
    )


def _one(request: Request, db: Session, actor: Actor) -> Recommendation:
    one = get_recommendation(db, request.path_params["recommendation"], for_=actor)
    require(policy.can_add_to(actor, one))
    return one


def _offer(form: AdditionForm, db: Session, actor: Actor) -> None:
    here = participant_of(db, actor)
    name = (here.name if here else "") or actor.name
    form.offer_signatures(name, here.table_name if here else "")


def _ask(
    request: Request, db: Session, actor: Actor, one: Recommendation, form: AdditionForm
) -> Response:
    _offer(form, db, actor)
    if not form.signature.choices:
        room = room_of(db, one)
        code = room.join_code if room else ""
        return render(request, "recommendations/unsigned.html", one=one, code=code)
    return ask(
        request,
        form,
        title=_("Add to it"),
        lead=_(
            "It is signed and stands under the recommendation, for everyone who can read that. "
            "Who wants to stay anonymous writes a recommendation of their own."
        ),
        about=one.title,
        reference=one.reference,
        station="recommendation",
        action=url(request, "create_addition", recommendation=one.id),
        label=_("Add it"),
        back=url(request, "show_recommendation", recommendation=one.id),
        draft=f"addition-{one.id}",
    )
