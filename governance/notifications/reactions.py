"""Authors and followers hear of every step: one notice and one mail for each person and event."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.journal import Event, path_of
from governance.core.outbox import Work, ask_for_each
from governance.core.words import Words
from governance.decisions.models import AgendaItem
from governance.notifications.details import more_of
from governance.notifications.models import Notice
from governance.notifications.names import ANSWERED
from governance.notifications.queries import (
    About,
    authors_of,
    concerned,
    followers_of,
    told_of,
)
from governance.notifications.unsending import unsend
from governance.people.models import MailPace
from governance.recommendations.leaving import Left, addresses_of, forget_address
from governance.reports.models import Report


def tell_authors(db: Session, event: Event) -> None:
    """Tell those who wrote the recommendations that this is a step of, but for who acted."""
    about = _about(db, event)
    if about:
        _tell(db, event, about, authors_of(db, about))


def tell_followers(db: Session, event: Event) -> None:
    """Tell those who follow them; an author who follows too hears of it once."""
    about = _about(db, event)
    if about:
        _tell(db, event, about, followers_of(db, about))


def tell_taken_off(db: Session, event: Event) -> None:
    """Tell those who heard that it stands on an agenda that it no longer does. Where the mail that
    says so has not left, neither goes."""
    about = _about(db, event)
    if about:
        spared = unsend(db, _thing(event))
        _tell(db, event, about, authors_of(db, about), spared)
        _tell(db, event, about, followers_of(db, about), spared)
        _mail_left_addresses(db, event, about, spared)


FINAL = frozenset({"recommendation.declined", "recommendation.withdrawn", "report.published"})
"""After these there is nothing more to tell."""


def tell_left_addresses(db: Session, event: Event) -> None:
    """Tell whoever left an address with a receipt; after the last step it is forgotten."""
    about = _about(db, event)
    if about:
        left_with = _mail_left_addresses(db, event, about)
        if event.verb in FINAL:
            forget_address(db, [left.recommendation_id for left in left_with])


def _mail_left_addresses(
    db: Session, event: Event, about: dict[int, About], spared: Container[Any] = ()
) -> list[Left]:
    mails, left_with = {}, addresses_of(db, about)
    for left in left_with:
        if left.address in spared:
            continue
        known = {"address": left.address, "language": left.language}
        item = about[left.goes_on_in]
        payload = known | {"verb": event.verb, "about": [_line(event, item)]}
        mails[f"notice left {left.recommendation_id} {event.seq}"] = payload
    ask_for_each(db, "notice", mails)
    return left_with


def _about(db: Session, event: Event) -> dict[int, About]:
    if isinstance(event.thing, AgendaItem) and not event.thing.public:
        return {}
    return concerned(db, event)


def _tell(
    db: Session,
    event: Event,
    about: dict[int, About],
    rows: Iterable[Any],
    spared: Container[Any] = (),
) -> None:
    """One notice each, and a mail for who wants one and is not spared it."""
    told = told_of(db, event.seq)
    by_person: dict[int, list[About]] = {}
    wants_mail: dict[int, bool] = {}
    for row in rows:
        if row.id != event.by.person:
            by_person.setdefault(row.id, []).append(about[row.recommendation_id])
            wants_mail[row.id] = row.mail_pace == MailPace.EACH
    new = {person: items for person, items in by_person.items() if person not in told}
    if new:
        notices = [_notice(event, person, items) for person, items in new.items()]
        db.execute(insert(Notice), notices)
    mails = _mails(db, event)
    mailed = [person for person in by_person if person not in spared]
    first = [one for one in mailed if one in new and wants_mail[one] and one not in mails]
    payloads = {_name(event, person): _payload(event, person, new[person]) for person in first}
    ask_for_each(db, "notice", payloads)
    more = [person for person in mailed if person not in first and person in mails]
    _add_to(db, event, {mails[person]: by_person[person] for person in more})
    mails |= {person: _name(event, person) for person in first}


def _mails(db: Session, event: Event) -> dict[int, str]:
    """The mails that this transaction writes already about steps of this kind, by person: what is
    done to many at once is told in one mail for each person, with all of theirs."""
    kinds: dict[str, dict[int, str]] = db.info.setdefault("mails", {})
    return kinds.setdefault("answers" if event.verb in ANSWERED else event.verb, {})


def _notice(event: Event, person: int, items: Sequence[About]) -> dict[str, Any]:
    one = items[0] if len(items) == 1 else None
    return more_of(event) | {
        "person_id": person,
        "seq": event.seq,
        "verb": event.verb,
        "path": one.path if one else _page_of(event),
        "reference": one.reference if one else "",
        "title": one.title if one else _title_of(event, items),
        "made_at": clock.now(),
    }


def _page_of(event: Event) -> str:
    if isinstance(event.thing, Report):
        return f"/reports/{event.thing.year}"
    return _thing(event)


def _title_of(event: Event, items: Sequence[About]) -> Words:
    title = getattr(event.thing, "title", None)
    return title if isinstance(title, Words) else items[0].title


def _name(event: Event, person: int) -> str:
    return f"notice {person} {event.seq}"


def _payload(event: Event, person: int, items: Sequence[About]) -> dict[str, Any]:
    lines = [_line(event, item) for item in items]
    return {"person": person, "verb": event.verb, "about": lines}


def _line(event: Event, item: About) -> dict[str, Any]:
    line = more_of(event) | {
        "path": item.path,
        "reference": item.reference,
        "title": item.title.to_json(),
        "verb": event.verb,
    }
    if isinstance(event.thing, AgendaItem):
        line |= {"thing": _thing(event), "agenda": event.facts["agenda"]}
    return line


def _thing(event: Event) -> str:
    return f"/{path_of(event.thing)}/{event.thing.id}"


def _add_to(db: Session, event: Event, more: dict[str, list[About]]) -> None:
    """Add to a mail that is written already: one wrote one and follows another, or hears of many
    steps at once. It lists each recommendation once."""
    if not more:
        return
    for piece in db.scalars(select(Work).where(col(Work.unique).in_(list(more)))):
        lines = piece.payload["about"]
        known = {line["path"] for line in lines}
        new = [_line(event, item) for item in more[piece.unique] if item.path not in known]
        piece.payload = piece.payload | {"about": lines + new}
