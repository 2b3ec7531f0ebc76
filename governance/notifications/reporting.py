"""The report of a workshop goes out: one mail a reader, made when it is sent."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment
from sqlalchemy import insert
from sqlalchemy.orm import Session

from governance.choices.harvest import Harvest, harvest_of
from governance.core import clock
from governance.core.database import Database
from governance.core.i18n import _, speaking
from governance.core.journal import Event
from governance.core.mail import queue_mail
from governance.core.outbox import Do, Work, ask_for_each
from governance.core.policy import System
from governance.core.settings import Settings
from governance.notifications.delivery import reader_of
from governance.notifications.models import Notice
from governance.notifications.readers import Readers, readers_of
from governance.recommendations.leaving import forget_addresses_of_kept
from governance.workshops.leaving import forget_report_addresses
from governance.workshops.queries import get_workshop

WORK = "workshop_report"
SHOWN = 60
"""So many titles stand in a mail; the report has them all."""


def tell_of_report(db: Session, event: Event) -> None:
    """Ask for one mail a reader, and forget the addresses that were left: those for the report,
    and those with texts of which there is nothing more to tell."""
    readers = readers_of(db, event.thing.id)
    if readers.told:
        db.execute(insert(Notice), [_notice(event, person) for person in readers.told])
    ask_for_each(db, WORK, _mails(event, readers))
    forget_report_addresses(db, event.thing.id)
    forget_addresses_of_kept(db, event.thing.id)


def _notice(event: Event, person: int) -> dict[str, Any]:
    return {
        "person_id": person,
        "seq": event.seq,
        "verb": event.verb,
        "path": f"/workshops/{event.thing.id}/harvest",
        "reference": event.thing.reference,
        "title": event.thing.title,
        "made_at": clock.now(),
    }


def _mails(event: Event, readers: Readers) -> dict[str, dict[str, Any]]:
    """What each mail is made from, by its name."""
    room: dict[str, Any] = {"workshop": event.thing.id}
    name = f"report {event.thing.id}"
    mails = {f"{name} person {one}": room | {"person": one} for one in readers.mailed}
    for number, (address, language) in enumerate(readers.addresses.items()):
        mails[f"{name} address {number}"] = room | {"address": address, "language": language}
    return mails


def report_mailer(settings: Settings, templates: Environment) -> Do:
    """How the report reaches a reader: a mail in their language, as they wish by then."""

    def send(database: Database, piece: Work) -> None:
        address, language, choose = reader_of(database, piece.payload)
        if not address:
            return
        with speaking(language):
            with database.reading() as db:
                workshop = get_workshop(db, piece.payload["workshop"], for_=System)
                harvest = harvest_of(db, workshop, inside=True)
            given: dict[str, Any] = {"language": language, "choose": settings.absolute(choose)}
            given["once"] = "address" in piece.payload
            mail = compose_report(settings, templates, harvest, given)
        with database.writing() as db:
            queue_mail(db, f"mail of {piece.unique}", to=address, **mail)

    return send


def compose_report(
    settings: Settings, templates: Environment, harvest: Harvest, given: dict[str, Any]
) -> dict[str, str]:
    """Subject, text and HTML: what went to the register with its links, what stays, the report."""
    workshop = harvest.workshop
    page = settings.absolute(f"/workshops/{workshop.id}/harvest")
    register = [
        {
            "reference": one.reference,
            "title": one.title,
            "link": settings.absolute(f"/recommendations/{one.id}"),
        }
        for one in harvest.handed_over
    ]
    said = given | {
        "organisation": settings.organisation,
        "workshop": workshop,
        "register": register[:SHOWN],
        "kept": [one.title for one in harvest.kept][:SHOWN],
        "more": len(register[SHOWN:]) + len(harvest.kept[SHOWN:]),
        "page": page,
        "pdf": f"{page}.pdf?lang={given['language']}",
    }
    return {
        "subject": _("%(reference)s: what the workshop brought", reference=workshop.reference),
        "text": templates.get_template("mail/workshop.txt").render(said),
        "html": templates.get_template("mail/workshop.html").render(said),
    }
