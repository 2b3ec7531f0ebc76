"""Votes on the directors' own devices: who votes, for whom, what is kept, and what it decides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier
from typing import Any

import pytest
from sqlalchemy import select, text
from sqlalchemy.orm import Session
from sqlmodel import SQLModel, col

from governance.core.database import Database
from governance.core.errors import NotNow, NotYou, Refused
from governance.core.idempotency import new_key
from governance.core.words import words
from governance.decisions import actions
from governance.decisions.majority import Counts, Rule, count_votes, explain, sentence
from governance.decisions.models import (
    AgendaItem,
    Base,
    Cast,
    Choice,
    Decision,
    Outcome,
    Share,
    Vote,
    Way,
    Withdrew,
)
from governance.decisions.voting import vote_on, voter_of, voters_on
from governance.meetings.models import Body, Meeting
from governance.meetings.quorum import Seat
from tests.browse import Browser
from tests.cast import Cast as People
from tests.unit.decisions.agenda import accepted, of_mia, put
from tests.unit.meetings.board import hold, note

type Browse = Callable[..., Browser]

FOR, AGAINST, ABSTAINED = Choice.FOR, Choice.AGAINST, Choice.ABSTAINED


@pytest.mark.parametrize(
    ("counts", "share", "base", "carried"),
    [
        ((3, 2, 5), Share.SIMPLE, Base.VOTES, True),
        ((2, 2, 0), Share.SIMPLE, Base.VOTES, False),
        ((3, 2, 1), Share.SIMPLE, Base.WITH_ABSTENTIONS, False),
        ((4, 2, 1), Share.SIMPLE, Base.WITH_ABSTENTIONS, True),
        ((3, 2, 5), Share.ABSOLUTE, Base.VOTES, True),
        ((5, 0, 5), Share.ABSOLUTE, Base.WITH_ABSTENTIONS, False),
        ((6, 0, 5), Share.ABSOLUTE, Base.WITH_ABSTENTIONS, True),
        ((4, 2, 9), Share.TWO_THIRDS, Base.VOTES, True),
        ((3, 2, 0), Share.TWO_THIRDS, Base.VOTES, False),
        ((6, 1, 2), Share.TWO_THIRDS, Base.WITH_ABSTENTIONS, True),
        ((0, 0, 3), Share.SIMPLE, Base.VOTES, False),
        ((0, 0, 0), Share.TWO_THIRDS, Base.VOTES, False),
    ],
)
def test_a_majority_is_what_its_rule_says(
    counts: tuple[int, int, int], share: Share, base: Base, carried: bool
) -> None:
    result = count_votes(Counts(*counts), Rule(share, base))
    assert result.carried == carried
    assert sentence(result).startswith("Carried" if carried else "Not carried")
    assert explain(Rule(share, base)).endswith(".")


def test_on_a_tie_the_chair_decides_where_the_body_says_so() -> None:
    tie, ours = Counts(2, 2, 1), Rule(chair_decides=True)
    assert not count_votes(tie, Rule(), FOR).carried
    assert count_votes(tie, ours, FOR).carried
    assert not count_votes(tie, ours, AGAINST).carried
    assert not count_votes(tie, ours, ABSTAINED).carried
    assert not count_votes(tie, ours).carried
    assert "chair" in sentence(count_votes(tie, ours, FOR))
    assert not count_votes(Counts(1, 3, 0), ours, FOR).carried


def seat_of(db: Session, item: AgendaItem, people: People, first: str) -> Seat:
    meeting = db.get_one(Meeting, item.meeting_id)
    seats = voters_on(db, item, meeting)
    return next(seat for seat in seats if seat.person_id == people[first].person)


def they_vote(db: Session, item: AgendaItem, people: People, **chosen: Choice) -> None:
    for first, choice in chosen.items():
        seat = seat_of(db, item, people, first)
        hand = next(one for one in vars(people).values() if one.person == voter_of(seat))
        vote = vote_on(db, item.id)
        assert vote
        actions.cast_vote(db, vote, item, seat, choice, by=hand)


def opened(db: Session, people: People, way: Way) -> AgendaItem:
    item = put(db, people, hold(db, people), of_mia(db, people))
    actions.open_vote(db, item, way, by=people.sam)
    return item


def closed(db: Session, people: People, item: AgendaItem) -> Vote:
    vote = vote_on(db, item.id)
    assert vote
    actions.close_vote(db, vote, item, by=people.sam)
    return vote


def test_a_named_vote_can_be_changed_until_it_is_closed(database: Database, cast: People) -> None:
    with database.writing() as db:
        item = opened(db, cast, Way.NAMED)
        they_vote(db, item, cast, ada=AGAINST, bo=FOR)
        they_vote(db, item, cast, ada=FOR)
        vote = closed(db, cast, item)
        assert (vote.in_favour, vote.against, vote.abstained) == (2, 0, 0)
        assert vote.result["carried"] is True
        with pytest.raises(NotNow):
            they_vote(db, item, cast, edda=FOR)


def test_a_secret_vote_is_final_and_kept_as_three_counts_alone(
    database: Database, cast: People
) -> None:
    with database.writing() as db:
        item = opened(db, cast, Way.SECRET)
        they_vote(db, item, cast, bo=AGAINST, ada=FOR)
        with pytest.raises(NotNow):
            they_vote(db, item, cast, bo=FOR)
        assert set(db.scalars(select(col(Cast.choice)))) == {None}
        vote = closed(db, cast, item)
        assert (vote.in_favour, vote.against) == (1, 1)


def test_nothing_kept_tells_one_secret_vote_from_another(database: Database, cast: People) -> None:
    """Two boards that voted the other way round leave the same rows, but for what is random."""

    def kept(ada: Choice, bo: Choice) -> list[str]:
        with database.writing() as db:
            item = opened(db, cast, Way.SECRET)
            they_vote(db, item, cast, ada=ada, bo=bo)
            vote = vote_on(db, item.id)
            assert vote
            rows = [
                [
                    (c.person_id, c.by_id, c.choice)
                    for c in db.scalars(
                        select(Cast)
                        .where(col(Cast.vote_id) == vote.id)
                        .order_by(col(Cast.person_id))
                    )
                ],
                db.execute(select(col(Vote.in_favour), col(Vote.against))).all()[-1],
            ]
            said = db.execute(
                text(
                    "SELECT verb, public FROM journal_entry e "
                    "JOIN journal_payload p ON p.seq = e.seq "
                    "WHERE verb = 'vote.cast' ORDER BY e.seq DESC LIMIT 2"
                )
            ).all()
            payloads = db.execute(text("SELECT payload FROM journal_payload")).scalars()
            assert not [p for p in payloads if "against" in p or '"for"' in p]
            return [str(rows), str(said)]

    assert kept(FOR, AGAINST) == kept(AGAINST, FOR)
    columns = set(SQLModel.metadata.tables["vote_cast"].columns.keys())
    assert columns == {"vote_id", "person_id", "by_id", "choice"}


def test_only_who_attends_without_conflict_votes_and_a_proxy_for_whom_it_represents(
    database: Database, cast: People
) -> None:
    with database.writing() as db:
        meeting = hold(db, cast)
        note(db, cast, meeting, lena="bo")
        item = put(db, cast, meeting, of_mia(db, cast))
        actions.declare_conflict(db, item, cast.edda.person or 0, Withdrew.LEFT, by=cast.edda)
        vote = actions.open_vote(db, item, Way.NAMED, by=cast.sam)
        seat = seat_of(db, item, cast, "lena")
        with pytest.raises(NotYou):
            actions.cast_vote(db, vote, item, seat, FOR, by=cast.lena)
        they_vote(db, item, cast, lena=FOR, bo=AGAINST, ada=FOR)
        with pytest.raises(StopIteration):
            seat_of(db, item, cast, "edda")
        closed(db, cast, item)
        decision = actions.draft(db, item, accepted(votes_for=None), by=cast.sam)
        assert (decision.votes_for, decision.votes_against) == (2, 1)
        assert decision.vote_id == vote.id


def test_a_vote_in_which_somebody_in_conflict_voted_does_not_count(
    database: Database, cast: People
) -> None:
    with database.writing() as db:
        item = opened(db, cast, Way.SECRET)
        they_vote(db, item, cast, ada=FOR, bo=FOR)
        actions.declare_conflict(db, item, cast.bo.person or 0, Withdrew.ABSTAINED, by=cast.bo)
        vote = vote_on(db, item.id)
        assert vote
        with pytest.raises(NotNow, match="Hold the vote again"):
            actions.close_vote(db, vote, item, by=cast.sam)


def test_a_conflict_declared_after_the_count_makes_it_be_counted_again(
    database: Database, cast: People
) -> None:
    with database.writing() as db:
        item = put(db, cast, hold(db, cast), of_mia(db, cast))
        decision = actions.draft(db, item, accepted(votes_for=2), by=cast.sam)
        actions.declare_conflict(db, item, cast.bo.person or 0, Withdrew.ABSTAINED, by=cast.bo)
        with pytest.raises(NotNow, match="Count them again"):
            actions.announce(db, decision, languages=("nl",), by=cast.sam)
        actions.rewrite(db, decision, accepted(votes_for=2), by=cast.sam)
        actions.announce(db, decision, languages=("nl",), by=cast.sam)


def test_nothing_is_decided_while_the_vote_is_open(database: Database, cast: People) -> None:
    with database.writing() as db:
        item = opened(db, cast, Way.NAMED)
        with pytest.raises(NotNow, match="still open"):
            actions.draft(db, item, accepted(), by=cast.sam)
        vote = vote_on(db, item.id)
        assert vote
        actions.call_off_vote(db, vote, item, by=cast.sam)
        assert vote_on(db, item.id) is None
        actions.draft(db, item, accepted(), by=cast.sam)
        with pytest.raises(NotNow):
            actions.open_vote(db, item, Way.NAMED, by=cast.sam)


def test_the_chair_of_a_named_vote_decides_its_tie(database: Database, cast: People) -> None:
    with database.writing() as db:
        item = opened(db, cast, Way.NAMED)
        body = db.get_one(Body, 1)
        with pytest.raises(Refused):
            actions.set_voting_rule(
                db, body, Share.SIMPLE, Base.VOTES, chair_decides=True, by=cast.sam
            )
        actions.set_voting_rule(
            db, body, Share.SIMPLE, Base.VOTES,
            chair_decides=True, chair_id=cast.bo.person, by=cast.sam,
        )  # fmt: skip
        they_vote(db, item, cast, ada=AGAINST, bo=FOR, edda=ABSTAINED)
        assert closed(db, cast, item).result["by_chair"] is True


@pytest.mark.parametrize("way", list(Way))
def test_a_double_tap_in_eight_hands_is_one_vote(
    database: Database, cast: People, browse: Browse, way: Way
) -> None:
    with database.writing() as db:
        item = opened(db, cast, way).id
    voters = [(cast.ada, FOR), (cast.bo, AGAINST), (cast.edda, FOR)]
    hands = [(browse(who), who, choice) for who, choice in voters for _hand in range(3)]
    start = Barrier(len(hands))

    def tap(hand: tuple[Browser, object, Choice]) -> int:
        browser, who, choice = hand
        start.wait()
        seat = getattr(who, "person", 0)
        path = f"/agenda-items/{item}/vote/casts"
        return int(browser.post(path, key=new_key(), seat=seat, choice=choice.value).status_code)

    with ThreadPoolExecutor(len(hands)) as pool:
        said = Counter(pool.map(tap, hands))
    assert said == (Counter({303: 3, 409: 6}) if way == Way.SECRET else Counter({303: 9}))
    with database.writing() as db:
        vote = closed(db, cast, db.get_one(AgendaItem, item))
        assert (vote.in_favour, vote.against, vote.abstained) == (2, 1, 0)


def test_directors_vote_on_their_phones_and_the_public_reads_counts(
    database: Database, cast: People, browse: Browse
) -> None:
    with database.writing() as db:
        item = put(db, cast, hold(db, cast), of_mia(db, cast)).id
    sam, ada, bo = browse(cast.sam), browse(cast.ada), browse(cast.bo)
    page = f"/agenda-items/{item}/vote"
    proposal: dict[str, Any] = {"proposal-en": "We do it."}
    assert browse(cast.max).client.get(page).status_code == 403
    sam.send(page, page, way="named", **proposal)
    assert "We do it." in ada.get(page)
    ada.send(page, f"{page}/casts")
    bo.post(f"{page}/casts", seat=cast.bo.person, choice="against")
    assert bo.post(f"{page}/casts", seat=cast.ada.person, choice="against").status_code == 403
    assert "2 of 3 votes are cast" in sam.get(page)
    done = sam.send(page, f"{page}/closing")
    assert "Not carried: the votes were equal." in done
    assert "Ada Demir" in done
    new = f"/agenda-items/{item}/decisions/new"
    because: dict[str, Any] = {"reasons-nl": "Omdat.", "reasons-fr": "Parce que."}
    sam.send(new, f"/agenda-items/{item}/decisions", outcome="declined", original="nl", **because)
    sam.post("/decisions/1/announcement")
    sam.post("/decisions/1/publication")
    public = browse().get("/decisions/1")
    assert "1 for, 1 against, 0 abstained" in public
    assert "the votes were equal" in public
    assert "Ada Demir" not in public
    with database.reading() as db:
        assert db.get_one(Decision, 1).vote_id == 1


@pytest.mark.parametrize(("choice", "outcome"), [(FOR, "accepted"), (AGAINST, "declined")])
def test_the_form_of_a_decision_begins_with_what_was_voted(
    database: Database, cast: People, browse: Browse, choice: Choice, outcome: str
) -> None:
    with database.writing() as db:
        meeting = hold(db, cast)
        item = put(db, cast, meeting, of_mia(db, cast))
        vote = actions.open_vote(db, item, Way.NAMED, words("nl", "Doen we dit?"), by=cast.sam)
        for first in ("ada", "bo", "edda"):
            seat = next(
                s for s in voters_on(db, item, meeting) if s.person_id == cast[first].person
            )
            actions.cast_vote(db, vote, item, seat, choice, by=cast[first])
        actions.close_vote(db, vote, item, by=cast.sam)
    form = browse(cast.sam).get(f"/agenda-items/{item.id}/decisions/new")
    assert f'<option selected value="{outcome}">' in form
    assert ("Doen we dit?</textarea>" in form) == (choice == FOR)


def test_what_was_voted_down_can_only_be_declined(database: Database, cast: People) -> None:
    with database.writing() as db:
        item = put(db, cast, hold(db, cast), of_mia(db, cast))
        lost: dict[str, Any] = {"votes_for": 0, "votes_against": 3}
        with pytest.raises(Refused, match="vote was lost"):
            actions.draft(db, item, accepted(**lost), by=cast.sam)
        declined = replace(accepted(**lost), outcome=Outcome.DECLINED)
        decision = actions.draft(db, item, declined, by=cast.sam)
        with pytest.raises(Refused, match="vote was lost"):
            actions.rewrite(db, decision, accepted(**lost), by=cast.sam)
        decision.outcome = Outcome.ACCEPTED
        with pytest.raises(Refused, match="vote was lost"):
            actions.announce(db, decision, languages=("nl",), by=cast.sam)


def test_nobody_decides_where_everybody_is_in_conflict(database: Database, cast: People) -> None:
    with database.writing() as db:
        item = put(db, cast, hold(db, cast))
        for first in ("ada", "bo", "edda"):
            actions.declare_conflict(
                db, item, cast[first].person or 0, Withdrew.LEFT, by=cast[first]
            )
        with pytest.raises(Refused, match="Everybody"):
            actions.draft(db, item, accepted(votes_for=None, votes_against=None), by=cast.sam)


@pytest.mark.parametrize(
    ("counts", "base", "said"),
    [
        ((4, 1, 0), Base.VOTES, "Carried: there were more votes for than against."),
        ((0, 3, 0), Base.VOTES, "Not carried: there were not more"),
        (
            (3, 1, 1),
            Base.WITH_ABSTENTIONS,
            "Carried: there were more votes for than against and abs",
        ),
        ((3, 1, 2), Base.WITH_ABSTENTIONS, "Not carried: there were not more"),
        ((0, 0, 3), Base.VOTES, "Not carried: nobody voted for it or against it."),
    ],
)
def test_a_simple_majority_is_told_without_a_number_that_means_nothing(
    counts: tuple[int, int, int], base: Base, said: str
) -> None:
    assert sentence(count_votes(Counts(*counts), Rule(Share.SIMPLE, base))).startswith(said)


def test_whoever_chairs_a_meeting_decides_its_tie(database: Database, cast: People) -> None:
    with database.writing() as db:
        item = opened(db, cast, Way.NAMED)
        meeting, body = db.get_one(Meeting, item.meeting_id), db.get_one(Body, 1)
        rule: Any = (Share.SIMPLE, Base.VOTES)
        given: Any = {"chair_decides": True, "chair_id": cast.bo.person, "by": cast.sam}
        actions.set_voting_rule(db, body, *rule, **given)
        with pytest.raises(Refused, match="does not sit"):
            actions.name_chair(db, meeting, cast.finn.person or 0, by=cast.sam)
        actions.name_chair(db, meeting, cast.ada.person or 0, by=cast.sam)
        they_vote(db, item, cast, ada=AGAINST, bo=FOR)
        assert closed(db, cast, item).result["carried"] is False
