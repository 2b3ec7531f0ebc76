"""The report of a workshop on paper says what its page says, and is accessible."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import page as pdf_checker

from governance.choices.harvest import Harvest, harvest_of
from governance.choices.typesetting import set_harvest, view_of
from governance.core.database import Database
from governance.core.i18n import speaking
from governance.recommendations import actions
from governance.recommendations.queries import get_recommendation
from governance.workshops.queries import get_workshop
from tests.browse import Browser
from tests.cast import Cast
from tests.rooms import open_workshop
from tests.unit.choices.test_harvest import evening

type Browse = Callable[..., Browser]

HOSTILE = """# Kop

#panic("x") *schuin* [weg](javascript:alert(1))

- een
- twee

| A |
|---|
| 1 |"""


def brought(database: Database, cast: Cast, page: str, *, inside: bool = True) -> Harvest:
    with database.reading() as db:
        number = int(page.split("/")[2])
        return harvest_of(db, get_workshop(db, number, for_=cast.finn), inside=inside)


def with_dissent(database: Database, cast: Cast, page: str) -> None:
    """One more text, hard to set, and somebody who sees it differently."""
    with database.writing() as db:
        workshop = get_workshop(db, int(page.split("/")[2]), for_=cast.finn)
        (made,) = actions.type_in(db, workshop, "nl", ["Moeilijk: tekst"], by=cast.finn)
        one = get_recommendation(db, made.id, for_=cast.finn)
        actions.reword(db, one, "Moeilijk", HOSTILE, dissent="Tafel 2 niet.", by=cast.finn)


def test_the_pdf_is_accessible_in_the_four_languages(
    database: Database, cast: Cast, browse: Browse
) -> None:
    page, _guide = evening(database, cast, browse)
    with_dissent(database, cast, page)
    harvest = brought(database, cast, page)
    for language in ("nl", "fr", "de", "en"):
        with speaking(language):
            pdf = set_harvest(harvest, "Smart", "https://example.org")
        found = pdf_checker.validate_pdf_bytes(pdf, profile="ua1")
        assert found.is_compliant, [(one.rule_id, one.message) for one in found.failures]
        assert f"{language}-BE".encode() in set(re.findall(rb"/Lang ?\(([^)]*)\)", pdf))


def test_it_says_who_was_there_what_was_chosen_what_went_on_and_what_stays(
    database: Database, cast: Cast, browse: Browse
) -> None:
    page, _guide = evening(database, cast, browse)
    with_dissent(database, cast, page)
    view = view_of(brought(database, cast, page))
    said = json.dumps(view, ensure_ascii=False)
    for told in ("Duidelijkheid", "2 dots", "Merged into it", "stays with the workshop", "Tafel 2"):
        assert told in said
    assert "javascript" not in re.findall(r'"href": "([^"]*)"', said)
    facts = dict(view["facts"])
    assert facts["Devices in the room"] == "1"
    assert facts["Handed over to the register"] == "1"
    assert facts["Stay with the workshop"] == "2"
    assert [row["reference"] for row in view["register"]["rows"]] == [_first(said)]


def _first(said: str) -> str:
    found = re.search(r"R-\d{4}-\d{3}", said)
    assert found
    return found[0]


def test_everyone_gets_what_went_on_and_who_was_there_all_of_it(
    database: Database, cast: Cast, browse: Browse
) -> None:
    page, _guide = evening(database, cast, browse)
    kept = json.dumps(view_of(brought(database, cast, page, inside=False)), ensure_ascii=False)
    assert "Sneller betalen" not in kept
    assert "De gids moet duidelijker" in kept
    answer = browse().client.get(f"{page}.pdf?lang=fr")
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF-")
    assert "Sneller betalen" in browse(cast.mia).get(page), "Mia was there, on whatever device"
    assert "Sneller betalen" not in browse(cast.max).get(page)


def test_texts_stand_in_no_order_in_which_they_came(database: Database, cast: Cast) -> None:
    room = open_workshop(database, cast)
    with database.writing() as db:
        workshop = get_workshop(db, room, for_=cast.finn)
        actions.type_in(db, workshop, "nl", ["Zon", "Appel", "Maan"], by=cast.finn)
    harvest = brought(database, cast, f"/workshops/{room}/harvest")
    assert [one.title.text for one in harvest.texts] == ["Appel", "Maan", "Zon"]
