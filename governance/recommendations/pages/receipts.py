"""Whoever holds the receipt of a text follows it, without a name."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.asking import ask
from governance.core.errors import NotFound
from governance.core.i18n import _, current_language
from governance.core.policy import Actor, require
from governance.core.security import slow_down
from governance.core.web import render, url
from governance.recommendations import actions, policy
from governance.recommendations.anonymity import holding_receipt
from governance.recommendations.forms import AddressForm, OwnWordsForm, ReceiptForm
from governance.recommendations.leaving import address_of, forget_address, leave_address
from governance.recommendations.models import Recommendation, Stage
from governance.recommendations.queries import by_receipt, room_of
from governance.recommendations.words import word_of


def show_receipts(request: Request, db: Session, actor: Actor) -> Response:
    """Type a receipt."""
    return _ask_receipt(request, ReceiptForm())


def create_following(request: Request, db: Session, actor: Actor) -> Response:
    """See what becomes of the text of a receipt; nothing of it stands in any address."""
    form = ReceiptForm(request)
    if not form.validate():
        return _ask_receipt(request, form)
    try:
        one = _held(db, form.receipt.data, actor)
    except NotFound:
        form.refuse("receipt", _("No text has this receipt."))
        return _ask_receipt(request, form)
    return _show(request, db, one, form.receipt.data)


def update_own_words(request: Request, db: Session, actor: Actor) -> Response:
    """Word it anew while the room is open."""
    receipt, holder, one = _holding(request, db, actor)
    form = OwnWordsForm(request)
    if not form.validate():
        return _show(request, db, one, receipt, words=form)
    actions.rewrite(db, one, form.title.data, form.text.data, by=holder)
    db.refresh(one)
    return _show(request, db, one, receipt, said=_("Saved."))


def create_own_withdrawal(request: Request, db: Session, actor: Actor) -> Response:
    """Withdraw it while the room is open."""
    receipt, holder, one = _holding(request, db, actor)
    actions.take_back(db, one, by=holder)
    db.refresh(one)
    return _show(
        request, db, one, receipt, said=_("It is withdrawn: it left the room and its report.")
    )


def update_left_address(request: Request, db: Session, actor: Actor) -> Response:
    """Leave an address to hear of every step, or, empty, have it forgotten."""
    receipt, holder, one = _holding(request, db, actor)
    require(policy.can_rewrite(holder, one))
    form = AddressForm(request)
    if not form.validate():
        return _show(request, db, one, receipt, address=form)
    if form.email.data:
        leave_address(db, one, form.email.data, current_language())
        return _show(request, db, one, receipt, said=_("You hear of every step by mail."))
    forget_address(db, [one.id])
    return _show(request, db, one, receipt, said=_("The address is forgotten."))


def _ask_receipt(request: Request, form: ReceiptForm) -> Response:
    return ask(
        request,
        form,
        title=_("Follow what you wrote"),
        lead=_("The receipt stood on your phone when your text was received."),
        station="recommendation",
        action=url(request, "create_following"),
        label=_("Show my text"),
        back=url(request, "list_recommendations"),
    )


def _holding(request: Request, db: Session, actor: Actor) -> tuple[str, Actor, Recommendation]:
    receipt = str(request.state.form.get("receipt", ""))[:80]
    return receipt, holding_receipt(actor, receipt), _held(db, receipt, actor)


def _held(db: Session, receipt: str, actor: Actor) -> Recommendation:
    """The text of a receipt; wrong ones are slowed down, and there are 2^80."""
    try:
        return by_receipt(db, holding_receipt(actor, receipt))
    except NotFound:
        slow_down("1000/hour", "wrong receipts")
        raise


def _show(
    request: Request,
    db: Session,
    one: Recommendation,
    receipt: str,
    *,
    words: OwnWordsForm | None = None,
    address: AddressForm | None = None,
    said: str = "",
) -> Response:
    room = room_of(db, one)
    open_still = room is not None and room.is_open and one.stage == Stage.PROPOSED
    left = address_of(db, one.id)
    errors = bool((words and words.errors) or (address and address.errors))
    return render(
        request,
        "recommendations/receipt.html",
        status=422 if errors else 200,
        one=one,
        word=word_of(one.stage, one.realisation),
        receipt=receipt,
        room=room,
        words=(words or OwnWordsForm(None, title=one.title.text, text=one.text.text))
        if open_still
        else None,
        address=address or AddressForm(None, email=left),
        left=left,
        said=said,
    )
