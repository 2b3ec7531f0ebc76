"""Work is asked for with the change, and done after it: at least once, mails by a real SMTP."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from datetime import timedelta
from email.message import EmailMessage
from email.parser import BytesParser
from email.policy import default
from typing import Any

import pytest
import time_machine
from aiosmtpd.controller import Controller
from sqlalchemy import select
from sqlmodel import col

from governance.core import clock
from governance.core.database import Database
from governance.core.mail import mailer, queue_mail
from governance.core.outbox import Loop, Work, ask_for, do_work
from governance.core.settings import Settings, read_settings


class Sink:
    """A mail server that keeps what it gets, and refuses as often as it is told."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.refuse = 0

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        """One mail."""
        if self.refuse:
            self.refuse -= 1
            return "451 later, please"
        parsed = BytesParser(policy=default).parsebytes(envelope.content)
        assert isinstance(parsed, EmailMessage)
        self.mails.append(parsed)
        return "250 kept"


@pytest.fixture
def sink() -> Iterator[tuple[Sink, str]]:
    """A real SMTP server on this machine."""
    kept = Sink()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    controller = Controller(kept, hostname="127.0.0.1", port=port)
    controller.start()
    yield kept, f"smtp://127.0.0.1:{port}"
    controller.stop()


def write(database: Database, unique: str, subject: str = "Hello") -> None:
    with database.writing() as db:
        queue_mail(db, unique, to="mia@example.org", subject=subject, text="Dag", html="<p>Dag</p>")


def with_smtp(settings: Settings, url: str) -> Settings:
    return read_settings(database_url=settings.database_url, data=settings.data, smtp_url=url)


def test_a_mail_is_sent_once_with_both_its_parts(
    database: Database, settings: Settings, sink: tuple[Sink, str]
) -> None:
    kept, url = sink
    write(database, "one")
    write(database, "one")
    ways = {"mail": mailer(with_smtp(settings, url))}
    assert do_work(database, ways) == 1
    assert do_work(database, ways) == 0
    (mail,) = kept.mails
    assert mail["to"] == "mia@example.org"
    assert mail["auto-submitted"] == "auto-generated"
    assert [part.get_content_type() for part in mail.iter_parts()] == ["text/plain", "text/html"]


def test_a_subject_never_becomes_a_header(
    database: Database, settings: Settings, sink: tuple[Sink, str]
) -> None:
    kept, url = sink
    write(database, "one", subject="Hi\r\nBcc: all@example.org")
    do_work(database, {"mail": mailer(with_smtp(settings, url))})
    assert kept.mails[0]["bcc"] is None
    assert kept.mails[0]["subject"] == "Hi Bcc: all@example.org"


def test_a_refused_mail_is_tried_again_later_under_the_same_id(
    database: Database, settings: Settings, sink: tuple[Sink, str]
) -> None:
    kept, url = sink
    kept.refuse = 1
    write(database, "one")
    ways = {"mail": mailer(with_smtp(settings, url))}
    assert do_work(database, ways) == 0
    assert do_work(database, ways) == 0
    with time_machine.travel(clock.now() + timedelta(minutes=1)):
        assert do_work(database, ways) == 1
    with database.reading() as db:
        piece = db.scalars(select(Work).where(col(Work.unique) == "one")).one()
    assert (piece.attempts, piece.mistake) == (2, "")
    assert kept.mails[0]["message-id"] == f"<outbox-{piece.id}@127.0.0.1>"


def test_what_was_leased_by_a_worker_that_died_is_done_by_the_next(database: Database) -> None:
    done: list[int] = []
    with database.writing() as db:
        ask_for(db, "toy", "one", {})
        piece = db.scalars(select(Work)).one()
        piece.leased_until = clock.now() + timedelta(minutes=2)
    ways = {"toy": lambda _database, work: done.append(work.id)}
    assert do_work(database, ways) == 0
    with time_machine.travel(clock.now() + timedelta(minutes=3)):
        assert do_work(database, ways) == 1
    assert len(done) == 1


def test_nothing_is_asked_for_by_a_change_that_fails(database: Database) -> None:
    with pytest.raises(ZeroDivisionError), database.writing() as db:
        ask_for(db, "toy", "one", {})
        raise ZeroDivisionError
    with database.reading() as db:
        assert db.scalars(select(Work)).all() == []


def test_without_a_mail_server_mails_are_kept_as_files(
    database: Database, settings: Settings
) -> None:
    write(database, "one")
    do_work(database, {"mail": mailer(settings)})
    (kept,) = (settings.data / "mails").iterdir()
    assert b"mia@example.org" in kept.read_bytes()


def test_the_loop_does_work_until_it_is_stopped(database: Database) -> None:
    done: list[str] = []
    loop = Loop(database, {"toy": lambda _database, work: done.append(work.unique)}, every=0.01)
    with database.writing() as db:
        ask_for(db, "toy", "one", {})
    loop.start()
    for _ in range(500):
        if done:
            break
        loop._stop.wait(0.01)
    loop.stop()
    assert done == ["one"]
