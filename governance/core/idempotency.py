"""The same form sent twice is answered once: a key in every form, kept with its answer."""

from __future__ import annotations

import hashlib
import json
import secrets
from contextvars import ContextVar
from datetime import datetime, timedelta

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session
from sqlmodel import Field, SQLModel, col
from starlette.datastructures import FormData, UploadFile
from starlette.responses import Response

from governance.core import clock
from governance.core.columns import instant
from governance.core.errors import Refused
from governance.core.i18n import _

KEPT = timedelta(days=7)

_gave: ContextVar[bool] = ContextVar("gave", default=False)


def new_key() -> str:
    """A fresh key for one form; the page that it stands in is nobody else's."""
    _gave.set(True)
    return secrets.token_urlsafe(18)


def keyless() -> None:
    """A page begins: it holds no key yet, whatever was made before it."""
    _gave.set(False)


def gave_key() -> bool:
    """Whether the page of this request holds a key."""
    return _gave.get()


class Answer(SQLModel, table=True):
    """What a form was answered, for whoever sends the very same form again.

    Only the key's digest is kept, and the day. Who asked, and what, is one digest with the key in
    it, and the answer is sealed with the key: who reads the database finds out neither who sent
    which form nor what was said to them. Whoever sends the form again brings the key.
    """

    __tablename__ = "answer"

    key: str = Field(primary_key=True, max_length=64)
    asked: str = Field(max_length=64)
    sealed: bytes = b""
    at: datetime = instant(index=True)


def fingerprint(path: str, form: FormData, owner: str) -> str:
    """A digest of what was asked, and by whom: the path and every field, files by name and size."""
    seen = hashlib.sha256(f"{path}\x00{owner}".encode())
    for name, value in form.multi_items():
        shown = f"{value.filename}:{value.size}" if isinstance(value, UploadFile) else value
        seen.update(f"\x00{name}\x00{shown}".encode())
    return seen.hexdigest()


def earlier_answer(db: Session, key: str, asked: str) -> Response | None:
    """The answer that this key got before; otherwise take the key.

    A second transaction that takes the same key waits for the first one's end (SQLite: the write
    lock; PostgreSQL: the unique index) and then fails, to be run again and find the answer.
    """
    known = _digest(key)
    kept = db.execute(select(Answer).where(col(Answer.key) == known)).scalar_one_or_none()
    if kept is None:
        day = clock.now().replace(hour=0, minute=0, second=0, microsecond=0)
        db.add(Answer(key=known, asked=asked, at=day))
        db.flush()
        return None
    if kept.asked != asked:
        raise Refused(_("This form was already sent with other content. Please open it again."))
    head, _line, body = _seal(key, kept.sealed).partition(b"\n")
    said = json.loads(head)
    return Response(body, said["status"], said["headers"])


def keep_answer(db: Session, key: str, response: Response) -> None:
    """Keep the answer beside the key, in the transaction of what it answers."""
    kept = {k: v for k, v in response.headers.items() if k in ("location", "content-type")}
    head = json.dumps({"status": response.status_code, "headers": kept}).encode()
    sealed = _seal(key, head + b"\n" + bytes(response.body))
    db.execute(update(Answer).where(col(Answer.key) == _digest(key)).values(sealed=sealed))


def _seal(key: str, content: bytes) -> bytes:
    """Seal or open: each key is used once, and what it is stretched to is used for nothing else."""
    stream = hashlib.shake_256(b"answer\x00" + key.encode()).digest(len(content))
    length = len(content)
    return (int.from_bytes(content) ^ int.from_bytes(stream)).to_bytes(length)


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


def forget_answers(db: Session) -> None:
    """Forget the keys of more than seven days ago."""
    db.execute(delete(Answer).where(col(Answer.at) < clock.now() - KEPT))
