"""Two secretaries have the same form open: one effect each, and nothing typed is lost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

from governance.core.database import Database
from governance.core.idempotency import new_key
from governance.decisions import actions
from governance.meetings.models import Presence
from governance.meetings.queries import get_meeting, seats_at
from tests.browse import Browser, Forms
from tests.cast import Cast
from tests.unit.decisions.agenda import accepted, of_mia, put
from tests.unit.meetings.board import found_board, hold, plan

type Fields = dict[str, Any]
type Browse = Callable[..., Browser]

MEANWHILE = "Somebody else changed this while you were typing"


def form_on(browser: Browser, page: str, action: str) -> Fields:
    """A form as it is shown, to be sent later."""
    return next(form[2] for form in Forms(browser.get(page)).forms if form[0] == action)


def meeting_with_a_draft(database: Database, cast: Cast) -> None:
    """An open meeting (1) that drafted an answer (1), prepared before, to what Mia recommends."""
    with database.writing() as db:
        one = of_mia(db, cast)
        item = put(db, cast, hold(db, cast), one)
        actions.prepare(db, one, accepted(), by=cast.sam)
        actions.draft(db, item, accepted(), by=cast.sam)


FORMS = [
    ("/decisions/1/edit", "/decisions/1", "reasons-nl"),
    ("/meetings/1/summary", "/meetings/1/summary", "notes"),
    ("/recommendations/1/answer", "/recommendations/1/answer", "reasons-nl"),
    ("/recommendations/1/file", "/recommendations/1/file", "notes"),
]


def test_the_second_sees_what_the_first_wrote_and_keeps_what_was_typed(
    database: Database, cast: Cast, browse: Browse
) -> None:
    meeting_with_a_draft(database, cast)
    sam, ada = browse(cast.sam), browse(cast.ada)
    for where, action, field in FORMS:
        late = form_on(sam, where, action) | {"original": "nl", field: "Van Sam"}
        theirs: Fields = {"original": "nl", field: "Van Ada"}
        ada.send(where, action, **theirs)
        answer = sam.client.post(action, data=late)
        assert answer.status_code == 409, where
        for said in (MEANWHILE, "written last by Ada Demir", "Van Ada", "Van Sam"):
            assert said in answer.text, (where, said)
        assert "Van Ada" in ada.get(where)
        looked = next(form[2] for form in Forms(answer.text).forms if form[0] == action)
        assert looked[field].strip() == "Van Sam"
        assert sam.client.post(action, data=looked).status_code == 200
        assert "Van Sam" in ada.get(where)


def test_a_plan_is_changed_by_one_at_a_time(database: Database, cast: Cast, browse: Browse) -> None:
    with database.writing() as db:
        plan(db, cast, found_board(db, cast))
    sam, ada = browse(cast.sam), browse(cast.ada)
    late = form_on(sam, "/meetings/1/edit", "/meetings/1") | {"place": "Gent"}
    ada.send("/meetings/1/edit", "/meetings/1", place="Luik", starts_at="19:30")
    answer = sam.client.post("/meetings/1", data=late)
    assert answer.status_code == 409
    for said in ('<p class="as-typed">Luik</p>', "19:30", "Gent"):
        assert said in answer.text, said
    assert "Luik" in sam.get("/meetings/1")


def test_a_second_draft_on_a_point_is_laid_beside_the_first(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        put(db, cast, hold(db, cast), of_mia(db, cast))
    sam, ada = browse(cast.sam), browse(cast.ada)
    page, action = "/agenda-items/1/decisions/new", "/agenda-items/1/decisions"
    typed: Fields = {"outcome": "accepted", "original": "nl"}
    late = form_on(sam, page, action) | typed | {"reasons-nl": "Van Sam"}
    theirs = typed | {"reasons-nl": "Van Ada"}
    ada.send(page, action, **theirs)
    answer = sam.client.post(action, data=late)
    assert answer.status_code == 409
    assert "Van Ada" in answer.text
    looked = next(form[2] for form in Forms(answer.text).forms if form[0] == "/decisions/1")
    assert sam.client.post("/decisions/1", data=looked).status_code == 200
    assert "Van Sam" in ada.get("/decisions/1")


def presences(database: Database, cast: Cast) -> dict[str, Presence | None]:
    """How each seat is noted, by first name."""
    with database.reading() as db:
        seats = seats_at(db, get_meeting(db, 1, for_=cast.sam))
        return {seat.name.split()[0].lower(): seat.presence for seat in seats}


def test_two_who_note_different_people_never_collide(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        plan(db, cast, found_board(db, cast))
    sam, ada, action = browse(cast.sam), browse(cast.ada), "/meetings/1/attendance"
    edda, lena = (f"presence-{cast[one].person}" for one in ("edda", "lena"))
    first, second = (form_on(one, "/meetings/1", action) for one in (sam, ada))
    assert ada.client.post(action, data=second | {edda: "excused"}).status_code == 200
    assert sam.client.post(action, data=first | {lena: "absent"}).status_code == 200
    noted = presences(database, cast)
    assert (noted["edda"], noted["lena"]) == (Presence.EXCUSED, Presence.ABSENT)
    everybody = first | {"others": "present", "key": new_key()}
    assert sam.client.post(action, data=everybody).status_code == 200
    noted = presences(database, cast)
    assert (noted["bo"], noted["edda"]) == (Presence.PRESENT, Presence.EXCUSED)


def test_two_who_note_the_same_person_look_first(
    database: Database, cast: Cast, browse: Browse
) -> None:
    with database.writing() as db:
        plan(db, cast, found_board(db, cast))
    sam, ada, action = browse(cast.sam), browse(cast.ada), "/meetings/1/attendance"
    edda = f"presence-{cast.edda.person}"
    late = form_on(sam, "/meetings/1", action) | {edda: "present"}
    excused: Fields = {edda: "excused"}
    ada.send("/meetings/1", action, **excused)
    answer = sam.client.post(action, data=late)
    assert answer.status_code == 409
    assert "Somebody else noted the same" in answer.text
    assert "excused" in answer.text
    assert presences(database, cast)["edda"] == Presence.EXCUSED
    looked = next(form[2] for form in Forms(answer.text).forms if form[0] == action)
    assert looked[edda] == "present"
    assert sam.client.post(action, data=looked).status_code == 200
    nothing: Fields = {edda: ""}
    sam.send("/meetings/1", action, **nothing)
    assert presences(database, cast)["edda"] is None


def test_of_two_at_the_same_moment_one_is_held_back(
    database: Database, cast: Cast, browse: Browse
) -> None:
    meeting_with_a_draft(database, cast)
    hands = [browse(cast.sam), browse(cast.ada)]
    noted = ("/meetings/1", "/meetings/1/attendance", f"presence-{cast.lena.person}")
    for where, action, field in [*FORMS, noted]:
        forms = [
            form_on(hand, where, action) | {"original": "nl", field: value}
            for hand, value in zip(hands, ("excused", "absent"), strict=True)
        ]
        assert at_once(hands, action, forms) == Counter({303: 1, 409: 1}), where


def at_once(hands: list[Browser], action: str, forms: list[Fields]) -> Counter[int]:
    """Each hand sends its form at the same moment."""
    start = Barrier(len(hands))

    def send(hand: Browser, form: Fields) -> int:
        start.wait()
        return int(hand.post(action, **form).status_code)

    with ThreadPoolExecutor(len(hands)) as pool:
        return Counter(pool.map(send, hands, forms))
