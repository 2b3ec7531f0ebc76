"""A notice becomes a mail when it is sent: in the person's language, as they wish by then."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment

from governance.core.database import Database
from governance.core.i18n import _, speaking
from governance.core.mail import queue_mail
from governance.core.outbox import Do, Work
from governance.core.settings import Settings
from governance.core.words import Words
from governance.notifications.names import SAID
from governance.people.models import MailPace, Person


def deliver(settings: Settings, templates: Environment) -> Do:
    """How a notice is sent: written once as a mail, which the outbox then sends.

    A notice that is tried again finds its mail written already, so nobody gets two.
    """

    def send(database: Database, piece: Work) -> None:
        with database.reading() as db:
            person = db.get(Person, piece.payload["person"])
        if person is None or not person.email or person.mail_pace == MailPace.NONE:
            return
        with speaking(person.language):
            mail = _compose(settings, templates, person, piece.payload)
        with database.writing() as db:
            queue_mail(db, f"mail of {piece.unique}", to=person.email, **mail)

    return send


def _compose(
    settings: Settings, templates: Environment, person: Person, payload: dict[str, Any]
) -> dict[str, str]:
    """Subject, text and HTML; nothing that people typed stands in the subject or in a link."""
    told = SAID[payload["verb"]]
    about = [
        {
            "reference": line["reference"],
            "title": Words.from_json(line["title"]),
            "link": settings.absolute(line["path"]),
        }
        for line in payload["about"]
    ]
    given = {
        "organisation": settings.organisation,
        "language": person.language,
        "told": told,
        "about": about,
        "settings_link": settings.absolute("/me/settings"),
    }
    first = about[0]["reference"] or settings.organisation
    return {
        "subject": _("%(reference)s: %(step)s", reference=first, step=told.short)
        if len(about) == 1
        else _("%(count)s recommendations: %(step)s", count=len(about), step=told.short),
        "text": templates.get_template("mail/notice.txt").render(given),
        "html": templates.get_template("mail/notice.html").render(given),
    }
