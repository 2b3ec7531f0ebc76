"""A notice becomes a mail when it is sent: in the person's language, as they wish by then."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from jinja2 import Environment

from governance.core.database import Database
from governance.core.i18n import _, speaking
from governance.core.mail import queue_mail
from governance.core.outbox import Do, Work
from governance.core.settings import Settings
from governance.core.words import Words
from governance.notifications.details import Detail, details
from governance.notifications.names import ALL_ANSWERED, SAID, TOLD
from governance.people.models import MailPace, Person


def deliver(settings: Settings, templates: Environment) -> Do:
    """How a notice is sent: written once as a mail, which the outbox then sends.

    A notice that is tried again finds its mail written already, so nobody gets two.
    """

    def send(database: Database, piece: Work) -> None:
        address, language, choose = reader_of(database, piece.payload)
        if not address:
            return
        with speaking(language):
            with database.reading() as db:
                more = details(db, piece.payload["about"], settings.authors_first_days)
            about = list(zip(piece.payload["about"], more, strict=True))
            given = _given(settings, language, choose, piece.payload["verb"], about)
            mail = _compose(templates, given)
        with database.writing() as db:
            queue_mail(db, f"mail of {piece.unique}", to=address, **mail)

    return send


def reader_of(database: Database, payload: dict[str, Any]) -> tuple[str, str, str]:
    """Where a notice goes, in what language, and where one chooses what one hears: a person as
    they wish by now, or an address that was left with a receipt."""
    if "address" in payload:
        return payload["address"], payload["language"], "/receipts"
    with database.reading() as db:
        person = db.get(Person, payload["person"])
    if person is None or person.mail_pace == MailPace.NONE:
        return "", "", ""
    return person.email or "", person.language, "/me/settings"


def _step(line: dict[str, Any], *, several: bool) -> str:
    """What is said of one of those that a mail is about, beside its reference."""
    if line.get("verb") == "agenda_item.taken_off":
        return _("no longer on the agenda of %(meeting)s", meeting=line["agenda"])
    return TOLD[line["verb"]].short if several else ""


def _given(
    settings: Settings,
    language: str,
    choose: str,
    verb: str,
    lines: Sequence[tuple[dict[str, Any], Detail | None]],
) -> dict[str, Any]:
    """What a mail is made from: what is told, and each thing that it is told of."""
    verbs = {line.get("verb", verb) for line, _detail in lines}
    about = [
        {
            "step": _step(line, several=len(verbs) > 1),
            "reference": line["reference"],
            "title": Words.from_json(line["title"]),
            "link": settings.absolute(line["path"]),
            "more": detail,
        }
        for line, detail in lines
    ]
    return {
        "organisation": settings.organisation,
        "language": language,
        "told": SAID[verb] if len(verbs) == 1 else ALL_ANSWERED,
        "about": about,
        "absolute": settings.absolute,
        "settings_link": settings.absolute(choose),
    }


def _compose(templates: Environment, given: dict[str, Any]) -> dict[str, str]:
    """Subject, text and HTML; nothing that people typed stands in the subject or in a link."""
    about, step = given["about"], given["told"].short
    first = about[0]["reference"] or given["organisation"]
    return {
        "subject": _("%(reference)s: %(step)s", reference=first, step=step)
        if len(about) == 1
        else _("%(count)s recommendations: %(step)s", count=len(about), step=step),
        "text": templates.get_template("mail/notice.txt").render(given),
        "html": templates.get_template("mail/notice.html").render(given),
    }
