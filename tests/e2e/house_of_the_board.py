"""A house in which the work of the board stands at every stage, for each of its pages."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from governance.app import open_database
from governance.core import clock
from governance.core.words import Words, words
from governance.decisions import actions
from governance.decisions.minuting import Imprint
from governance.decisions.models import (
    AgendaItem,
    Choice,
    Decision,
    Outcome,
    Purpose,
    Way,
    Withdrew,
)
from governance.decisions.queries import newest_of
from governance.decisions.rules import Drafted
from governance.decisions.voting import vote_on, voters_on
from governance.meetings import actions as meetings
from governance.meetings.actions import Guest, Planned
from governance.meetings.models import Body, Kind, Meeting, Presence
from governance.meetings.queries import bodies
from governance.recommendations.actions import Typed, recommend
from governance.recommendations.models import Recommendation
from governance.strategy.actions import add_cycle, set_year
from governance.strategy.models import Landmark
from tests.cast import SINCE, Cast
from tests.e2e.conftest import Served
from tests.e2e.house_of_cast import furnish, settings_of

LANGUAGES = ("nl", "fr")
IMPRINT = Imprint("Smart", "https://governance.example.org")
REASONS = words(
    "nl",
    "Wie begint, vindt vandaag niet wat nodig is: de gids wordt herschreven, op één plek.",
    fr="Qui débute ne trouve pas aujourd’hui ce qu’il lui faut: le guide est réécrit.",
    de="Wer anfängt, findet heute nicht, was nötig ist.",
    en="Who begins does not find what is needed today.",
)
LONG = "Un accompagnement socio-professionnel pour les coopérateurs intermittents de la Wallonie"


def said(nl: str, fr: str) -> Words:
    """A text of the house, with its translation."""
    return words("nl", nl, fr=fr)


class Board:
    """The cast, the board, and its meetings by what stands in them."""

    def __init__(self, served: Served) -> None:
        self.cast: Cast = furnish(served)
        self.database = open_database(settings_of(served))
        self.id: dict[str, int] = {}
        with self.database.writing() as db:
            self._fill(db)
        self.database.close()

    def _fill(self, db: Session) -> None:
        sam = self.cast.sam
        board = bodies(db)[0]
        for actor in (self.cast.edda, self.cast.max):
            meetings.give_mandate(db, board, actor.person or 0, SINCE, by=sam)
        advising = said("Ethisch comité", "Comité d’éthique")
        meetings.add_body(db, advising, False, 50, by=self.cast.ada)
        year = actions.Yearly(said("De jaarrekening", "Les comptes annuels"), month=5)
        actions.add_yearly(db, board, year, by=sam)
        dates = {Landmark.ASSEMBLY: date(2026, 6, 16)}
        cycle = add_cycle(db, said("2026", "2026"), SINCE, None, by=sam)
        set_year(db, cycle, 2026, dates, by=sam)
        self.id["cycle"] = cycle.id
        self._approved(db, board)
        self._without_quorum(db, board)
        self._open(db, board)
        self._planned(db, board)
        self._waiting(db)

    def _meeting(
        self, db: Session, body: Body, days: int, kind: Kind = Kind.BOARD_MEETING
    ) -> Meeting:
        day = clock.today() + timedelta(days=days)
        title = said("Raad van bestuur", "Conseil d’administration élargi")
        hours = datetime.combine(day, time(9), UTC), datetime.combine(day, time(11), UTC)
        where: Any = ("Luik", "https://meet.example.org/x", LANGUAGES)
        return meetings.plan(db, body, Planned(kind, title, day, *hours, *where), by=self.cast.sam)

    def _begin(self, db: Session, meeting: Meeting, *present: str) -> None:
        meetings.open_meeting(db, meeting, by=self.cast.sam)
        for first in present or ("bo", "sam", "edda"):
            given: Any = (self.cast[first].person, Presence.PRESENT)
            meetings.note_attendance(db, meeting, *given, by=self.cast.sam)

    def _of_mia(self, db: Session, title: str = LONG) -> Recommendation:
        typed = Typed("fr", title, "Un guide pour tout le monde.", "On se perd.")
        return recommend(db, typed, answer_days=90, by=self.cast.mia)

    def _point(
        self, db: Session, meeting: Meeting, one: Recommendation | None = None
    ) -> AgendaItem:
        title = one.title if one else said("Werkgroepen", "Groupes de travail et défraiements")
        given: dict[str, Any] = {"recommendation": one, "minutes_planned": 30}
        return actions.add_item(db, meeting, Purpose.DECISION, title, **given, by=self.cast.sam)

    def _decided(self, db: Session, meeting: Meeting, **more: Any) -> Decision:
        item = self._point(db, meeting, self._of_mia(db))
        typed = Drafted(Outcome.ACCEPTED, REASONS, **more)
        return actions.draft(db, item, typed, by=self.cast.sam)

    def _approved(self, db: Session, board: Body) -> None:
        """Minutes that are approved, minutes that are sent and remarked on, and a draft."""
        sam = self.cast.sam
        for name, days in (("approved", -120), ("sent", -60), ("drafted", -30)):
            meeting = self._meeting(db, board, days)
            self._begin(db, meeting)
            decision = self._decided(db, meeting, votes_for=2, votes_against=1, votes_abstained=0)
            meetings.close(db, meeting, by=sam)
            self.id[name], self.id[f"{name} item"] = meeting.id, decision.item_id
            self.id[f"{name} decision"] = decision.id
            item = db.get_one(AgendaItem, decision.item_id)
            actions.write(db, meeting, item, REASONS, by=sam)
            if name == "drafted":
                continue
            meetings.sum_up(db, meeting, REASONS, "Nota", by=sam)
            actions.send(db, meeting, languages=LANGUAGES, by=sam)
            if name == "sent":
                actions.remark(db, meeting, "Ik was er niet.", item, by=self.cast.bo)

    def _without_quorum(self, db: Session, board: Body) -> None:
        """One that could not decide, one that was called off, and a seminar."""
        meeting = self._meeting(db, board, -20)
        self._begin(db, meeting, "sam")
        meetings.close(db, meeting, by=self.cast.sam)
        self.id["without quorum"] = meeting.id
        meeting = self._meeting(db, board, 40)
        meetings.cancel(db, meeting, by=self.cast.sam)
        self.id["cancelled"] = meeting.id
        self.id["seminar"] = self._meeting(db, board, 50, Kind.SEMINAR).id

    def _open(self, db: Session, board: Body) -> None:
        """In session: votes open and counted, decisions at each stage, minutes to approve."""
        sam = self.cast.sam
        meeting = self._meeting(db, board, 0)
        points = {name: self._point(db, meeting) for name in ("voting", "counted", "bare")}
        for name in ("approved", "sent"):
            self._to_approve(db, meeting, name)
        self._begin(db, meeting)
        max_: Any = (self.cast.max.person, Presence.REPRESENTED, self.cast.bo.person)
        meetings.note_attendance(db, meeting, *max_, by=sam)
        edda = self.cast.edda.person or 0
        actions.declare_conflict(db, points["bare"], edda, Withdrew.LEFT, by=sam)
        for name in ("voting", "counted"):
            self._voted(db, meeting, points[name], closes=name == "counted")
        self.id |= {name: item.id for name, item in points.items()} | {"open": meeting.id}
        for name in ("draft", "announced", "published"):
            self.id[name] = self._at(db, meeting, name).id
        approving = db.get_one(AgendaItem, self.id["approved approval"])
        given: Any = {"imprint": IMPRINT, "languages": LANGUAGES, "wait_days": 5}
        minuted = db.get_one(Meeting, self.id["approved"])
        actions.approve(db, minuted, approving, **given, by=sam)

    def _to_approve(self, db: Session, meeting: Meeting, name: str) -> None:
        minutes = newest_of(db, self.id[name])
        assert minutes
        given: Any = (Purpose.APPROVAL, said("Notulen", "Procès-verbal"))
        named = minutes.name
        item = actions.add_item(db, meeting, *given, proposed_as=named, by=self.cast.sam)
        self.id[f"{name} approval"] = item.id

    def _voted(self, db: Session, meeting: Meeting, item: AgendaItem, *, closes: bool) -> None:
        actions.open_vote(db, item, Way.NAMED, REASONS, by=self.cast.sam)
        vote = vote_on(db, item.id)
        assert vote
        for seat in voters_on(db, item, meeting):
            if closes and seat.person_id in (self.cast.bo.person, self.cast.max.person):
                actions.cast_vote(db, vote, item, seat, Choice.FOR, by=self.cast.bo)
        if closes:
            actions.close_vote(db, vote, item, by=self.cast.sam)

    def _at(self, db: Session, meeting: Meeting, stage: str) -> Decision:
        """A decision that has come as far as this."""
        decision = self._decided(db, meeting, report_back_on=clock.today() + timedelta(days=30))
        if stage != "draft":
            actions.announce(db, decision, languages=LANGUAGES, by=self.cast.sam)
        if stage == "announced":
            authors = frozenset([self.cast.mia.person or 0])
            fact = "Il y a dix guides, pas neuf."
            actions.say_what_is_not_so(db, decision, authors, fact, by=self.cast.mia)
        if stage == "published":
            actions.publish(db, decision, wait_days=0, by=self.cast.sam)
        return decision

    def _planned(self, db: Session, board: Body) -> None:
        """One that is invited to, with a guest, and changed since."""
        sam = self.cast.sam
        meeting = self._meeting(db, board, 5)
        item = self._point(db, meeting)
        meetings.name_observer(db, meeting, Guest("Gast"), by=sam)
        actions.invite(db, meeting, by=sam)
        one = self._of_mia(db)
        self._point(db, meeting, one)
        self.id |= {"planned": meeting.id, "planned item": item.id}
        advised = actions.Advised("IT", REASONS, clock.today(), "Finn", Outcome.ACCEPTED)
        actions.advise(db, one, advised, by=sam)
        actions.prepare(db, one, Drafted(Outcome.ACCEPTED, REASONS), by=sam)
        means: Any = {"euros": Decimal(1200), "days": Decimal(4), "notes": "Nota"}
        actions.keep_file(db, one, **means, by=sam)
        self.id["prepared"] = one.id

    def _waiting(self, db: Session) -> None:
        """What waits for an answer, and what returns."""
        for number in range(3):
            self.id["waiting"] = self._of_mia(db, f"{LONG} {number}").id
