"""Signing in by a link, end to end; sessions, settings, people and erasure."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest
import time_machine
from sqlalchemy import select
from sqlmodel import col
from starlette.applications import Starlette

from governance.app import ways
from governance.core.database import Database
from governance.core.outbox import do_work
from governance.core.settings import Settings
from governance.core.verify import verify_database
from governance.people.models import Person
from governance.recommendations.models import Author
from tests.browse import Browser, Forms
from tests.cast import Cast
from tests.unit.progress.story import whole_line

type Browse = Callable[..., Browser]


def mailed_link(database: Database, settings: Settings) -> str:
    """The path of the link in the one mail that was sent."""
    while do_work(database, ways(settings)):
        pass
    (kept,) = Path(settings.data, "mails").glob("*.eml")
    mail = message_from_bytes(kept.read_bytes(), policy=policy.default)
    text, html = mail.get_body(("plain",)), mail.get_body(("html",))
    assert text is not None
    assert html is not None
    found = re.search(r"http://127\.0\.0\.1:8000(/sign-in/\S+)", text.get_content())
    assert found is not None
    assert found[1] in html.get_content()
    kept.unlink()
    return found[1]


def test_a_member_signs_in_with_the_link_of_a_mail(
    database: Database, cast: Cast, settings: Settings, browse: Browse
) -> None:
    phone = browse()
    phone.send("/sign-in?next=/me", "/sign-in", email=" MIA@example.org ")
    link = mailed_link(database, settings)
    mine = 'href="/me" aria-current="page"'
    assert mine not in phone.get(link)
    assert mine in phone.send(link, link.split("?")[0])
    assert "Mia Okafor" in phone.get("/me")


def test_a_link_works_once(
    database: Database, cast: Cast, settings: Settings, browse: Browse
) -> None:
    browse().send("/sign-in", "/sign-in", email="mia@example.org")
    link = mailed_link(database, settings)
    browse().send(link, link)
    second = browse()
    assert "used already" in second.send(link, link, status=409)
    assert "Sign in" in second.get("/me")


def test_a_link_works_for_fifteen_minutes(
    database: Database, cast: Cast, settings: Settings, browse: Browse
) -> None:
    browse().send("/sign-in", "/sign-in", email="mia@example.org")
    link = mailed_link(database, settings)
    later = datetime.now(UTC) + timedelta(minutes=15, seconds=1)
    with time_machine.travel(later, tick=False):
        assert "older than fifteen minutes" in browse().send(link, link, status=409)


def test_a_link_that_nobody_sent_opens_nothing(cast: Cast, browse: Browse) -> None:
    browse().send("/sign-in/guessed", "/sign-in/guessed", status=409)


def test_an_unknown_address_is_answered_alike_and_gets_no_mail(
    database: Database, cast: Cast, settings: Settings, browse: Browse
) -> None:
    known = browse().send("/sign-in", "/sign-in", email="max@example.org")
    unknown = browse().send("/sign-in", "/sign-in", email="nobody@example.org")
    assert known == unknown
    mailed_link(database, settings)


@pytest.mark.parametrize("address", ["", "mia", "mia@", "a b@example.org"])
def test_what_is_no_address_stays_typed(cast: Cast, browse: Browse, address: str) -> None:
    page = browse().send("/sign-in", "/sign-in", status=422, email=address)
    assert f'value="{address}"' in page


def test_a_link_leads_nowhere_else(
    database: Database, cast: Cast, settings: Settings, browse: Browse
) -> None:
    phone = browse()
    phone.send("/sign-in", "/sign-in", email="mia@example.org", next="//evil.example")
    link = mailed_link(database, settings)
    answer = phone.post(link, next="https://evil.example/")
    assert answer.headers["location"] == "/"


def test_a_session_on_another_device_can_be_ended(cast: Cast, browse: Browse) -> None:
    here, there = browse(cast.mia), browse(cast.mia)
    page = here.get("/me/settings")
    assert page.count("Sign out there") == 1
    ids = [fields["session"] for _a, _m, fields in Forms(page).forms if "session" in fields]
    for session in ids:
        if here.post("/sign-out", session=session).headers["location"] == "/me/settings":
            break
    assert "Sign in" in there.get("/me")
    assert "Mia Okafor" in here.get("/me")


def test_nobody_ends_the_session_of_somebody_else(cast: Cast, browse: Browse) -> None:
    mia, max_ = browse(cast.mia), browse(cast.max)
    page = mia.get("/me/settings")
    (session,) = {f["session"] for _a, _m, f in Forms(page).forms if "session" in f}
    assert max_.post("/sign-out", session=session).status_code == 404
    assert "Mia Okafor" in mia.get("/me")


def test_settings_are_kept_and_change_the_language(cast: Cast, browse: Browse) -> None:
    mia = browse(cast.mia)
    page = mia.send("/me/settings", "/me/settings", name="Mia O.", language="de", mail_pace="none")
    assert 'value="Mia O."' in page
    assert '<html lang="de">' in page


def test_a_name_is_needed_and_the_rest_stays_typed(cast: Cast, browse: Browse) -> None:
    page = browse(cast.mia).send(
        "/me/settings", "/me/settings", status=422, name="", mail_pace="none"
    )
    assert '<option selected value="none">' in page


def test_a_stranger_has_no_settings(cast: Cast, browse: Browse) -> None:
    browse().get("/me/settings", status=403)
    assert browse().post("/me/settings", name="X").status_code == 403
    assert browse().post("/me/erasure").status_code == 403


def test_who_leaves_is_a_member_and_the_journal_still_verifies(
    database: Database, cast: Cast, browse: Browse, app: Starlette
) -> None:
    story = whole_line(database, cast)
    mia = browse(cast.mia)
    mia.send("/me/settings", "/me/erasure")
    with database.reading() as db:
        person = db.get_one(Person, cast.mia.person)
        assert (person.name, person.email) == ("", None)
        assert verify_database(db).erased > 0
        shown = db.scalars(select(col(Author.shown_as))).all()
    assert "Mia Okafor" not in shown
    assert "Sign in" in mia.get("/me")
    assert "Mia" not in browse().get(f"/recommendations/{story.ids['recommendation']}")


def test_ada_adds_somebody_and_gives_a_role(cast: Cast, browse: Browse) -> None:
    ada = browse(cast.ada)
    page = ada.send("/people", "/people", name="Noor", email="noor@example.org", language="nl")
    assert "Noor" in page
    assert "here already" in ada.send(
        "/people", "/people", status=422, name="Noor 2", email="noor@example.org"
    )
    person = re.findall(r'action="(/people/\d+/roles)"', page)[0]
    ada.send("/people", person, role="editor", since="2022-01-01")


def test_members_do_not_see_who_has_an_account(cast: Cast, browse: Browse) -> None:
    browse().get("/people", status=403)
    browse(cast.mia).get("/people", status=403)
    answer = browse(cast.mia).post(f"/people/{cast.mia.person}/roles", role="admin")
    assert answer.status_code == 403
