"""The pages of a round: who is shown what while it is open, and what the ballot takes."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import select

from governance.core.database import Database
from governance.core.policy import System
from governance.core.settings import Settings
from governance.priorities import actions
from governance.priorities.models import Form, RoundBallot, TookPart
from governance.priorities.queries import budgets_of, get_round
from governance.recommendations.anonymity import show_receipt
from tests.browse import Browser
from tests.cast import Cast
from tests.unit.priorities.walk import (
    count,
    counted_round,
    ids_of,
    open_round,
    plan_round,
    receipt_of,
    voted_round,
)

type Browse = Callable[..., Browser]


def test_a_round_in_preparation_does_not_exist_for_the_public(
    database: Database, cast: Cast, browse: Browse
) -> None:
    round_id = plan_round(database, cast)
    for who in (None, cast.max):
        assert "Wat eerst in 2023" not in browse(who, "nl").get("/priorities")
        browse(who).get(f"/priorities/{round_id}", 404)
        browse(who).get(f"/priorities/{round_id}/ballot-sheet", 404)
    assert "Wat eerst in 2023" in browse(cast.bo, "nl").get("/priorities")


def test_sam_prepares_a_round_by_its_forms(database: Database, cast: Cast, browse: Browse) -> None:
    round_id = plan_round(database, cast)
    sam, page = browse(cast.sam), f"/priorities/{round_id}"
    sam.send(page, f"{page}/means", resource="euros", amount="15.000", team="")
    assert "€\u202f15.000" in sam.get(page)
    with database.reading() as db:
        (euros, _days), ids = budgets_of(db, round_id), ids_of(database, round_id)
    change = f"{page}/candidates/new?candidate={ids['Gids']}"
    sam.send(change, f"{page}/candidates", 200, **{f"cost_{euros.id}": "4.500"})
    assert "€\u202f4.500" in sam.get(page)
    sam.send(change, f"{page}/candidates", 422, **{f"cost_{euros.id}": "many"})
    sam.send(page, f"{page}/candidates/{ids['Café']}/removal")
    assert "Café" not in sam.get(page)
    sam.send(f"{page}/edit", page, 200, **{"title-nl": "Anders"})
    assert "Anders" in sam.send(page, f"{page}/opening")
    browse(cast.max).get(f"{page}/edit", 403)


def test_while_it_is_open_the_public_reads_no_count_and_no_ballot(
    database: Database, cast: Cast, browse: Browse
) -> None:
    round_id = open_round(database, cast)
    visitor, page = browse(None), f"/priorities/{round_id}"
    before = visitor.get(page)
    for name in ("bo", "edda"):
        bo = browse(cast[name])
        ids = ids_of(database, round_id)
        said = {f"project-{ids['Gids']}": "1"}
        assert bo.post(f"{page}/ballot", **said).status_code == 303
    assert visitor.get(page) == before
    with database.reading() as db:
        budget = budgets_of(db, round_id)[0].id
    for path in (f"{page}/scenarios", f"{page}/ballots-{budget}.pb"):
        for who in (None, cast.sam):
            browse(who).get(path, 404)
    assert visitor.post(f"{page}/share", receipt=receipt_of("bo")).status_code == 404
    assert "2 of 4" in browse(cast.sam).get(page)
    assert "2 of 4" not in browse(cast.max).get(page)


def test_a_ballot_is_put_in_once_however_often_it_is_tapped(
    database: Database, cast: Cast, browse: Browse
) -> None:
    round_id = open_round(database, cast)
    bo, page = browse(cast.bo), f"/priorities/{round_id}/ballot"
    ids = ids_of(database, round_id)
    bo.get(page)
    for _tap in range(3):
        answer = bo.post(page, key="one tap", **{f"project-{ids['Gids']}": "1"})
        assert answer.status_code == 303
    kept = bo.get(page)
    assert "Your ballot is in." in kept
    said = {f"project-{ids['Café']}": "1"}
    assert bo.post(page, **said).status_code == 303
    with database.reading() as db:
        (ballot,) = db.scalars(select(RoundBallot))
        assert ballot.points == {ids["Café"]: 1}
        assert len(db.scalars(select(TookPart)).all()) == 1


def test_without_scripts_a_ballot_is_counted_again_and_not_put_in(
    database: Database, cast: Cast, browse: Browse
) -> None:
    round_id = open_round(database, cast, form=Form.POINTS)
    bo, page = browse(cast.bo), f"/priorities/{round_id}/ballot"
    ids = ids_of(database, round_id)
    said = {f"project-{ids['Gids']}": "3", f"project-{ids['Café']}": "4"}
    counted = bo.post(page, only="count", **said)
    assert "<b data-sum>7.000</b> / 12.000" in counted.text
    assert "<b data-points-left>3</b>" in counted.text
    refused = bo.post(page, **{f"project-{ids['Gids']}": "11"})
    assert refused.status_code == 422
    assert "1 point too many" in refused.text
    assert bo.post(page, **{f"project-{ids['Gids']}": "x"}).status_code == 422
    with database.reading() as db:
        assert db.scalars(select(RoundBallot)).all() == []


def test_who_shares_a_browser_is_shown_no_ballot_of_another(
    database: Database, cast: Cast, browse: Browse
) -> None:
    round_id = open_round(database, cast)
    bo, edda = browse(cast.bo), browse(cast.edda)
    page, ids = f"/priorities/{round_id}/ballot", ids_of(database, round_id)
    bo.post(page, **{f"project-{ids['Gids']}": "1"})
    kept = bo.client.cookies.get(f"ballot-{round_id}", path=f"/priorities/{round_id}")
    assert kept
    edda.client.cookies.set(f"ballot-{round_id}", kept, path=f"/priorities/{round_id}")
    assert "Your ballot is in." not in edda.get(page)
    receipt = kept.partition(".")[2]
    assert show_receipt(receipt) not in edda.get(page)


def test_from_another_device_a_ballot_is_changed_by_its_receipt(
    database: Database, cast: Cast, browse: Browse
) -> None:
    round_id = open_round(database, cast)
    phone, laptop = browse(cast.bo), browse(cast.bo)
    page, ids = f"/priorities/{round_id}/ballot", ids_of(database, round_id)
    phone.post(page, **{f"project-{ids['Gids']}": "1"})
    kept = phone.client.cookies.get(f"ballot-{round_id}", path=f"/priorities/{round_id}")
    assert "on another device" in laptop.get(page)
    assert laptop.post(page, **{f"project-{ids['Café']}": "1"}).status_code == 409
    receipt = show_receipt((kept or "").partition(".")[2]).lower()
    changed = laptop.post(page, receipt=receipt, **{f"project-{ids['Café']}": "1"})
    assert changed.status_code == 303
    with database.reading() as db:
        (ballot,) = db.scalars(select(RoundBallot))
        assert ballot.points == {ids["Café"]: 1}


def test_what_a_share_paid_for_is_told_to_its_receipt_alone(
    database: Database, cast: Cast, browse: Browse, settings: Settings
) -> None:
    round_id = counted_round(database, cast, settings)
    page = f"/priorities/{round_id}"
    visitor = browse(None)
    told = visitor.post(f"{page}/share", receipt=receipt_of("mia"))
    assert told.status_code == 200
    assert "2.000" in told.text
    wrong = visitor.post(f"{page}/share", receipt="0000-0000-0000-0000")
    assert wrong.status_code == 422
    assert "No ballot of this round has this receipt." in wrong.text


def test_the_result_is_read_in_four_languages_and_taken_along(
    database: Database, cast: Cast, browse: Browse, settings: Settings
) -> None:
    round_id = counted_round(database, cast, settings)
    page = f"/priorities/{round_id}"
    sentences = {
        "nl": "Niet gekozen: ",
        "fr": "Non retenu: ",
        "de": "Nicht gewählt: ",
        "en": "Not chosen: ",
    }
    for language, sentence in sentences.items():
        html = browse(None, language).get(page)
        assert sentence in html, (language, html[html.find("result-list") :][:3000])
    with database.reading() as db:
        euros, days = budgets_of(db, round_id)
    taken = browse(None).get(f"{page}/ballots-{days.id}.pb")
    assert "num_votes;4" in taken
    browse(None).get(f"{page}/ballots-{euros.id + 999}.pb", 404)


def test_bo_tries_more_days_and_everybody_compares(
    database: Database, cast: Cast, browse: Browse, settings: Settings
) -> None:
    round_id = counted_round(database, cast, settings)
    page, bo = f"/priorities/{round_id}/scenarios", browse(cast.bo)
    with database.reading() as db:
        _euros, days = budgets_of(db, round_id)
    new = f"{page}/new"
    same = bo.send(new, page, 422, **{"title-en": "Nothing else"})
    assert "Change at least one amount or one cost." in same
    bo.send(new, page, 200, **{"title-en": "Twice the days", f"amount_{days.id}": "48"})
    count(database, settings)
    html = browse(None).get(page)
    assert "Twice the days" in html
    assert "14 of 48" in html or "23 of 48" in html
    browse(cast.max).get(new, 403)


def test_sam_types_paper_in(database: Database, cast: Cast, browse: Browse) -> None:
    round_id = open_round(database, cast)
    sam, page = browse(cast.sam), f"/priorities/{round_id}/paper"
    ids = ids_of(database, round_id)
    sam.post(f"{page}-voters", person=str(cast.mia.person))
    told = sam.send(page, page)
    assert "Write number 1 on this ballot." in told
    assert sam.post(page, **{f"project-{ids['Gids']}": "1"}).status_code == 409
    browse(cast.bo).get(page, 403)
    assert "You voted on paper" in browse(cast.mia).get(f"/priorities/{round_id}/ballot")


def test_my_page_says_that_a_ballot_waits(database: Database, cast: Cast, browse: Browse) -> None:
    round_id = open_round(database, cast)
    assert "A ballot waits for you." in browse(cast.bo).get("/me")
    assert "A ballot waits for you." not in browse(cast.max).get("/me")
    ids = ids_of(database, round_id)
    bo = browse(cast.bo)
    bo.post(f"/priorities/{round_id}/ballot", **{f"project-{ids['Gids']}": "1"})
    assert "You voted." in bo.get("/me")


@pytest.mark.parametrize("days", [8])
def test_a_round_closes_by_itself_after_its_last_day(
    database: Database, cast: Cast, settings: Settings, days: int
) -> None:
    from datetime import timedelta

    from governance.core import clock
    from governance.core.clock import clock_at
    from governance.priorities.counting import close_what_is_over

    round_id = voted_round(database, cast)
    with clock_at(clock.now() + timedelta(days=days)), database.writing() as db:
        close_what_is_over(db)
    with database.reading() as db:
        assert get_round(db, round_id, for_=System).ballots == 4
    with database.writing() as db, pytest.raises(Exception, match="stage"):
        actions.close_round(db, get_round(db, round_id, for_=System), by=cast.sam)


def test_a_round_in_which_nobody_voted_is_closed_and_read(
    database: Database, cast: Cast, browse: Browse, settings: Settings
) -> None:
    round_id = open_round(database, cast)
    assert "being counted" in browse(cast.sam).send(
        f"/priorities/{round_id}", f"/priorities/{round_id}/closing"
    )
    count(database, settings)
    html = browse(None).get(f"/priorities/{round_id}")
    assert "Not chosen: nobody supports it." in html
    assert "0 of 4" in html


def test_everybody_reads_why_a_round_is_called_off(
    database: Database, cast: Cast, browse: Browse
) -> None:
    round_id = open_round(database, cast)
    page = f"/priorities/{round_id}"
    why = {"because-en": "A cost was wrong."}
    browse(cast.sam).send(f"{page}/cancellation", f"{page}/cancellation", 200, **why)
    assert "A cost was wrong." in browse(None).get(page)
    assert "A ballot waits for you." not in browse(cast.bo).get("/me")
    browse(cast.bo).get(f"{page}/cancellation", 403)
