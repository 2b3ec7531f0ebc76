"""Whoever holds a receipt withdraws the text; what stood on paper is as anonymous as a phone's."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select
from sqlmodel import col

from governance.core.database import Database
from governance.core.errors import NotNow, NotYou
from governance.core.journal import JournalEntry
from governance.core.policy import Actor
from governance.recommendations import actions
from governance.recommendations.actions import Typed
from governance.recommendations.anonymity import MANY, holding_receipt, new_receipt
from governance.recommendations.leaving import address_of, leave_address
from governance.recommendations.models import KeptNumbers, Recommendation, Signature, Stage
from governance.recommendations.queries import by_receipt, get_recommendation, table_of
from governance.workshops.actions import close_room
from governance.workshops.queries import get_workshop
from tests.browse import Browser
from tests.cast import Cast
from tests.rooms import open_workshop, put_on_table

Browse = Callable[..., Browser]


def with_receipt(
    database: Database, workshop_id: int, by: Actor, signature: Signature
) -> tuple[int, str]:
    """A text on the table, and the receipt that its author holds."""
    receipt = new_receipt()
    with database.writing() as db:
        room = get_workshop(db, workshop_id, for_=by)
        typed = Typed("nl", "Betaal op tijd", "Binnen zeven dagen.", signature=signature)
        return actions.submit(db, room, typed, by=by, receipt=receipt).id, receipt


def verbs(database: Database) -> list[str]:
    with database.reading() as db:
        return list(db.scalars(select(col(JournalEntry.verb)).order_by(col(JournalEntry.seq))))


@pytest.mark.parametrize("signature", [Signature.ANONYMOUS, Signature.NAME])
def test_the_holder_of_a_receipt_withdraws_the_text_without_a_reason(
    database: Database, cast: Cast, browse: Browse, signature: Signature
) -> None:
    room = open_workshop(database, cast)
    one, receipt = with_receipt(database, room, cast.mia, signature)
    with database.writing() as db:
        leave_address(db, get_recommendation(db, one, for_=cast.finn), "x@example.org", "nl")
    before, page = verbs(database), browse()
    shown = page.post("/receipts", receipt=receipt).text
    assert "you cannot put it back" in shown, "it is asked once more"
    assert "It is withdrawn" in page.post("/receipts/withdrawal", receipt=receipt).text
    with database.reading() as db:
        left = get_recommendation(db, one, for_=cast.finn)
        assert left.stage == Stage.WITHDRAWN
        assert (left.withdrawn_because, address_of(db, one)) == ("", "")
        assert left.tick == 0 or signature == Signature.NAME
    new = verbs(database)[len(before) :]
    assert new == ([] if signature == Signature.ANONYMOUS else ["recommendation.withdrawn"])
    assert "Betaal op tijd" not in browse(cast.mia).get(f"/workshops/{room}")
    assert page.post("/receipts/withdrawal", receipt=receipt).status_code == 409


def test_it_is_withdrawn_by_its_holder_only_while_the_room_is_open_and_not_with_others_in_it(
    database: Database, cast: Cast, browse: Browse
) -> None:
    room = open_workshop(database, cast)
    _one, receipt = with_receipt(database, room, cast.mia, Signature.ANONYMOUS)
    other = put_on_table(database, room, cast.max, "Sneller betalen")
    assert browse().post("/receipts/withdrawal", receipt=new_receipt()).status_code == 404
    holder = holding_receipt(cast.visitor, receipt)
    with database.writing() as db:
        text, source = by_receipt(db, holder), get_recommendation(db, other, for_=cast.finn)
        with pytest.raises(NotYou):
            actions.take_back(db, source, by=holder)
        actions.merge(db, source, text, by=cast.finn)
        with pytest.raises(NotNow, match="merged into it"):
            actions.take_back(db, text, by=holder)
        actions.undo_merge(db, source, by=cast.finn)
        close_room(db, get_workshop(db, room, for_=cast.finn), by=cast.finn)
        with pytest.raises(NotNow, match="frozen"):
            actions.take_back(db, text, by=holder)
    assert "Withdraw it" not in browse().post("/receipts", receipt=receipt).text


def typed_in(database: Database, cast: Cast, room: int, lines: list[str]) -> list[Recommendation]:
    with database.writing() as db:
        workshop = get_workshop(db, room, for_=cast.finn)
        made = actions.type_in(db, workshop, "nl", lines, by=cast.finn)
        return [get_recommendation(db, one.id, for_=cast.finn) for one in made]


def test_paper_without_a_table_is_kept_as_what_a_phone_sends_anonymously(
    database: Database, cast: Cast
) -> None:
    room = open_workshop(database, cast)
    before = verbs(database)
    made = typed_in(database, cast, room, [f"Blad {n}" for n in range(40)])
    ids = [one.id for one in made]
    with database.reading() as db:
        kept = db.scalars(select(KeptNumbers)).one()
        opened = get_workshop(db, room, for_=cast.finn).opened_at
    assert all(kept.first <= one <= kept.last for one in ids)
    assert ids != sorted(ids)
    assert ids != sorted(ids, reverse=True)
    assert opened
    assert {one.proposed_at.date() for one in made} == {opened.date()}
    assert all(one.is_anonymous and one.receipt and one.tick == 0 for one in made)
    assert verbs(database) == before, "the journal says nothing before the seal"


def test_more_paper_than_numbers_were_kept_and_paper_after_the_close_is_sealed(
    database: Database, cast: Cast
) -> None:
    room = open_workshop(database, cast)
    typed_in(database, cast, room, [f"Blad {n}" for n in range(MANY)])
    with database.writing() as db:
        close_room(db, get_workshop(db, room, for_=cast.finn), by=cast.finn)
    assert verbs(database)[-1] == "workshop.sealed"
    typed_in(database, cast, room, ["Nog een blad"])
    assert verbs(database)[-2:] == ["workshop.sealed", "workshop.sealed"]
    with database.reading() as db:
        assert len(table_of(db, room, 600)) == MANY + 1
