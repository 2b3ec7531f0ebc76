"""Sixteen at once: nothing is lost, the journal has no gap, and the same form counts once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import func, select
from sqlmodel import col

from governance.core.database import Database
from governance.core.errors import Problem
from governance.core.journal import JournalEntry
from governance.core.verify import verify_database
from governance.recommendations import actions
from governance.recommendations.actions import Typed
from governance.recommendations.models import Recommendation, Signature, Support
from governance.recommendations.queries import get_recommendation
from governance.workshops.queries import get_workshop
from tests.browse import Browser, Forms
from tests.cast import Cast
from tests.rooms import join_room, open_workshop, put_on_table

THREADS, MANY = 16, 1000


def test_sixteen_threads_submit_a_thousand_recommendations(database: Database, cast: Cast) -> None:
    workshop_id = open_workshop(database, cast)
    device = join_room(database, workshop_id, cast.visitor)
    people = [cast.mia, cast.max, cast.lena, device]

    def submit(number: int) -> int:
        by = people[number % len(people)]
        signature = Signature.ANONYMOUS if number % 3 == 0 else Signature.NAME
        typed = Typed("nl", f"Nummer {number}", "Tekst", signature=signature)
        with database.writing() as db:
            workshop = get_workshop(db, workshop_id, for_=by)
            return actions.submit(db, workshop, typed, by=by).id

    with ThreadPoolExecutor(THREADS) as pool:
        made = list(pool.map(submit, range(MANY)))
    assert len(set(made)) == MANY
    with database.reading() as db:
        titles = Counter(title.text for title in db.scalars(select(col(Recommendation.title))))
        assert titles == Counter(f"Nummer {number}" for number in range(MANY))
        submitted = select(func.count()).where(col(JournalEntry.verb) == "recommendation.submitted")
        named = sum(number % 3 != 0 for number in range(MANY))
        assert db.execute(submitted).scalar_one() == named, "of anonymous ones nothing is said"
        seqs = list(db.scalars(select(col(JournalEntry.seq)).order_by(col(JournalEntry.seq))))
        assert seqs == list(range(len(seqs)))
        assert verify_database(db).entries == len(seqs)


def test_no_support_of_many_at_once_is_lost_or_doubled(database: Database, cast: Cast) -> None:
    workshop_id = open_workshop(database, cast)
    one = put_on_table(database, workshop_id, cast.mia)
    devices = [join_room(database, workshop_id, cast.visitor) for _ in range(20)]

    def tap(number: int) -> bool:
        by = devices[number % len(devices)]
        with database.writing() as db:
            return actions.support(db, get_recommendation(db, one, for_=by), by=by)

    with ThreadPoolExecutor(THREADS) as pool:
        counted = list(pool.map(tap, range(100)))
    assert sum(counted) == 20
    with database.reading() as db:
        assert db.get_one(Recommendation, one).supports == 20
        assert db.execute(select(func.count()).select_from(Support)).scalar_one() == 20


def test_one_is_handed_over_once_by_many_hands(database: Database, cast: Cast) -> None:
    workshop_id = open_workshop(database, cast)
    one = put_on_table(database, workshop_id, cast.mia)

    def hand_over(_number: int) -> str:
        try:
            with database.writing() as db:
                recommendation = get_recommendation(db, one, for_=cast.finn)
                actions.hand_over(db, recommendation, answer_days=90, by=cast.finn)
                return recommendation.reference or ""
        except Problem as refused:
            return type(refused).__name__

    with ThreadPoolExecutor(THREADS) as pool:
        said = Counter(pool.map(hand_over, range(THREADS)))
    assert said["NotNow"] == THREADS - 1, said


def test_the_same_form_sent_twice_is_one_recommendation(
    database: Database, cast: Cast, browse: Callable[..., Browser]
) -> None:
    workshop_id = open_workshop(database, cast)
    mia = browse(cast.mia)
    page, action = f"/workshops/{workshop_id}", f"/workshops/{workshop_id}/recommendations"
    form = next(f[2] for f in Forms(mia.get(page)).forms if f[0] == action)
    typed = form | {"title": "Eén keer", "text": "Niet twee keer"}

    def send(_number: int) -> tuple[int, str]:
        answer = mia.client.post(action, data=typed, follow_redirects=False)
        return answer.status_code, answer.text

    with ThreadPoolExecutor(8) as pool:
        answers = set(pool.map(send, range(8)))
    answers.add(send(9))
    assert {status for status, _page in answers} == {200}
    assert len(answers) == 1  # the same page with the same receipt
    assert mia.post(action, **typed | {"title": "Iets anders"}).status_code == 422
    with database.reading() as db:
        assert len(db.scalars(select(Recommendation)).all()) == 1
