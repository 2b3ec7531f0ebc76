"""What a phone in a room sends, also later and also twice: by whom, and how it is answered."""

from __future__ import annotations

from babel.dates import format_time
from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from governance.core import clock
from governance.core.errors import NotYou
from governance.core.forms import Form
from governance.core.i18n import _, current_language
from governance.core.policy import Actor
from governance.workshops.queries import with_pass
from governance.workshops.seats import seat_of


def is_from_script(request: Request) -> bool:
    """Whether a script that keeps texts on the phone sends this, and not the browser itself."""
    return request.headers.get("accept") == "application/json"


def writer_of(request: Request, db: Session, actor: Actor) -> Actor:
    """Who wrote it: by the pass that was kept with the text, and else by the cookies of now; never
    somebody else than the one who sat at the phone then."""
    kept = request.headers.get("x-pass", "")
    writer = with_pass(db, kept, Actor(language=actor.language)) if kept else actor
    if request.headers.get("x-seat", seat_of(writer)) != seat_of(writer):
        raise NotYou(_("Somebody else wrote this at this phone."))
    return writer


def acknowledged(request: Request, receipt: str) -> Response:
    """The answer to a script: it names the key that it sent, so that no other answer, such as that
    of a network that asks to sign in, is taken for ours."""
    return JSONResponse({"key": _key(request), "receipt": receipt, "at": time_now()})


def refused(request: Request, sentence: str, status: int) -> Response:
    """The answer to a script where a text cannot be taken; it stays on the phone."""
    return JSONResponse({"key": _key(request), "refused": sentence}, status)


def whats_wrong(form: Form) -> str:
    """Every mistake of a form in one line."""
    return " ".join(f"{f.label.text}: {' '.join(f.errors)}" for f in form if f.errors)


def time_now() -> str:
    """The hour and the minute, as the clocks stand in Brussels."""
    return format_time(clock.now(), "HH:mm", tzinfo=clock.BRUSSELS, locale=current_language())


def _key(request: Request) -> str:
    return str(request.state.form.get("key", ""))
