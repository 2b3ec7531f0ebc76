"""Mails: made in the person's language, put in the outbox, sent by its loop."""

from __future__ import annotations

import smtplib
from collections.abc import Callable
from email.headerregistry import Address
from email.message import EmailMessage
from pathlib import Path
from urllib.parse import unquote, urlsplit

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.database import Database
from governance.core.outbox import Work, ask_for
from governance.core.settings import Settings


def queue_mail(
    db: Session, unique: str, *, to: str, subject: str, text: str, html: str, calendar: str = ""
) -> bool:
    """Ask for one mail to one address, with an entry for a calendar where there is one; the same
    `unique` is sent once."""
    one_line = " ".join(subject.split())
    payload = {"to": to, "subject": one_line, "text": text, "html": html}
    if calendar:
        payload["calendar"] = calendar
    return ask_for(db, "mail", unique, payload)


def forget_mails(db: Session, address: str) -> None:
    """Forget the mails that still wait to be sent to an address."""
    waiting = select(Work).where(col(Work.kind) == "mail", col(Work.done_at).is_(None))
    for piece in db.scalars(waiting.with_for_update()):
        if piece.payload.get("to") == address:
            piece.payload, piece.mistake, piece.done_at = {}, "", clock.now()


def compose(settings: Settings, piece: Work) -> EmailMessage:
    """The message of a piece of work; its Message-ID stays the same at each try."""
    message = EmailMessage()
    host = settings.base_url.host or "localhost"
    message["Subject"] = piece.payload["subject"]
    message["From"] = Address(settings.organisation, addr_spec=settings.mail_from)
    message["To"] = Address(addr_spec=piece.payload["to"])
    message["Message-ID"] = f"<outbox-{piece.id}@{host}>"
    message["Auto-Submitted"] = "auto-generated"
    message["List-Unsubscribe"] = f"<{settings.absolute('/me')}>"
    message.set_content(piece.payload["text"])
    message.add_alternative(piece.payload["html"], subtype="html")
    if calendar := piece.payload.get("calendar"):
        message.add_attachment(calendar, subtype="calendar", filename="meeting.ics")
    return message


def mailer(settings: Settings) -> Callable[[Database, Work], None]:
    """How mails leave this house: by SMTP, or as files in the data folder where none is set."""

    def send(_database: Database, piece: Work) -> None:
        message = compose(settings, piece)
        if settings.smtp_url:
            _send(settings.smtp_url, message)
        else:
            _keep(settings.data / "mails", piece, message)

    return send


def _send(smtp_url: str, message: EmailMessage) -> None:
    parts = urlsplit(smtp_url)
    host, port = parts.hostname or "localhost", parts.port
    if parts.scheme == "smtps":
        server: smtplib.SMTP = smtplib.SMTP_SSL(host, port or 465, timeout=30)
    else:
        server = smtplib.SMTP(host, port or 25, timeout=30)
    with server:
        if parts.scheme == "smtp" and server.has_extn("starttls"):
            server.starttls()
        if parts.username:
            server.login(unquote(parts.username), unquote(parts.password or ""))
        server.send_message(message)


def _keep(folder: Path, piece: Work, message: EmailMessage) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{piece.id}.eml").write_bytes(message.as_bytes())
