"""What is tried with answers: prepared, decided, told, published, corrected, one or many."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from sqlalchemy.orm import Session

from governance.core.policy import Actor
from governance.decisions import actions
from governance.decisions.actions import Advised
from governance.decisions.answers import answer_for
from governance.decisions.models import Correction, Decision, Outcome
from governance.decisions.queries import (
    get_act,
    get_advice,
    get_correction,
    get_decision,
    get_item,
    undecided_points,
)
from governance.recommendations.queries import get_recommendation
from tests.unit.decisions.boardroom.acting import (
    Acting,
    Typed,
    act,
    advices,
    corrections,
    decisions,
    items,
    meetings,
    recommendations,
    together,
    typed_answers,
    whole_or_not,
)
from tests.unit.meetings.board import DAY

LANGUAGES = ("nl", "fr")
waits = st.sampled_from((0, 0, 0, 2))
by_hand = st.sampled_from((None, (2, 0, 0), (1, 1, 1)))


class OnDecisions(Acting):
    """Answers before, at and after the meeting."""

    @act(one=recommendations)
    def keep_file(self, db: Session, by: Actor, one: int) -> Any:
        given: dict[str, Any] = {"euros": Decimal(100), "days": Decimal(2), "by": by}
        wish = get_recommendation(db, one, for_=by)
        actions.keep_file(db, wish, notes=str(self.says()), **given)

    @act(target=advices, one=recommendations, outcome=st.sampled_from(list(Outcome)[:3]))
    def advise(self, db: Session, by: Actor, one: int, outcome: Outcome) -> Any:
        typed = Advised(str(self.says()), self.says(), DAY, outcome=outcome)
        return actions.advise(db, get_recommendation(db, one, for_=by), typed, by=by)

    @act(one=recommendations, typed=typed_answers)
    def prepare(self, db: Session, by: Actor, one: int, typed: Typed) -> Any:
        actions.prepare(db, get_recommendation(db, one, for_=by), self.drafted(typed), by=by)

    @act(advice=advices)
    def follow(self, db: Session, by: Actor, advice: int) -> Any:
        given = get_advice(db, advice)
        about = given.recommendation_id
        actions.follow(db, get_recommendation(db, about, for_=by), given, by=by)

    @act(target=decisions, item=items)
    def take_over(self, db: Session, by: Actor, item: int) -> Any:
        point = get_item(db, item, for_=by)
        return actions.take_over(db, point, answer_for(db, point.recommendation_id), by=by)

    @act(target=decisions, item=items, typed=typed_answers)
    def draft(self, db: Session, by: Actor, item: int, typed: Typed) -> Any:
        return actions.draft(db, get_item(db, item, for_=by), self.drafted(typed), by=by)

    @act(decision=decisions, typed=typed_answers)
    def rewrite(self, db: Session, by: Actor, decision: int, typed: Typed) -> Any:
        actions.rewrite(db, self.one(db, decision, by), self.drafted(typed), by=by)

    @act(decision=decisions)
    def drop(self, db: Session, by: Actor, decision: int) -> Any:
        actions.drop(db, self.one(db, decision, by), by=by)

    @act(decision=decisions)
    def announce(self, db: Session, by: Actor, decision: int) -> Any:
        actions.announce(db, self.one(db, decision, by), languages=LANGUAGES, by=by)

    @act(decision=decisions)
    def take_back(self, db: Session, by: Actor, decision: int) -> Any:
        actions.take_back(db, self.one(db, decision, by), by=by)

    @act(decision=decisions, wait_days=waits)
    def publish(self, db: Session, by: Actor, decision: int, wait_days: int) -> Any:
        actions.publish(db, self.one(db, decision, by), wait_days=wait_days, by=by)

    @act("mia", after="announce", target=corrections, decision=decisions)
    def say_what_is_not_so(self, db: Session, by: Actor, decision: int) -> Any:
        one = self.one(db, decision, by)
        authors = one.recommendation.author_ids if one.recommendation else frozenset()
        return actions.say_what_is_not_so(db, one, authors, str(self.says()), by=by)

    @act(correction=corrections)
    def leave_as_it_is(self, db: Session, by: Actor, correction: int) -> Any:
        said = get_correction(db, correction)
        one = self.one(db, said.decision_id, by)
        actions.leave_as_it_is(db, one, said, str(self.says()), by=by)

    @act(correction=corrections, how=whole_or_not)
    def correct(self, db: Session, by: Actor, correction: int, how: str) -> Any:
        one = self.one(db, db.get_one(Correction, correction).decision_id, by)
        new: dict[str, Any] = {"reasons": self.says(how), "text": self.says()}
        new |= {"missing_resource": self.says(), "languages": LANGUAGES}
        actions.correct(db, one, **new, by=by)

    @act(target=together, meeting=meetings, many=st.lists(recommendations, max_size=3))
    def put_on_agenda(self, db: Session, by: Actor, meeting: int, many: list[int]) -> Any:
        wishes = [get_recommendation(db, one, for_=by) for one in many]
        return actions.put_on_agenda(db, self.at(db, meeting), wishes, answer_days=90, by=by)

    @act(target=together, at=meetings, votes=by_hand)
    def follow_together(
        self, db: Session, by: Actor, at: int, votes: tuple[int, int, int] | None
    ) -> Any:
        found = [(one, answer_for(db, one.recommendation_id)) for one in undecided_points(db, at)]
        answers = [(item, answer) for item, answer in found if answer]
        return actions.follow_together(db, self.at(db, at), answers, votes, by=by)

    @act(target=together, many=st.lists(decisions, max_size=3, unique=True))
    def announce_together(self, db: Session, by: Actor, many: list[int]) -> Any:
        ones = [self.one(db, one, by) for one in many]
        return actions.announce_together(db, ones, languages=LANGUAGES, by=by)

    @act(target=together, many=st.lists(decisions, max_size=3, unique=True), wait_days=waits)
    def publish_together(self, db: Session, by: Actor, many: list[int], wait_days: int) -> Any:
        ones = [self.one(db, one, by) for one in many]
        return actions.publish_together(db, ones, wait_days=wait_days, by=by)

    @act(many=together)
    def undo(self, db: Session, by: Actor, many: int) -> Any:
        actions.undo(db, get_act(db, many), by=by)

    def one(self, db: Session, decision: int, by: Actor) -> Decision:
        """A decision as the page finds it."""
        one = get_decision(db, decision, for_=by)
        self.touched = one.item.meeting_id
        return one
