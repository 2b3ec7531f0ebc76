"""What would be answered to recommendations, as it was prepared or as a directorate advises."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from governance.decisions.queries import advice_for, prepared_for
from governance.decisions.rules import Drafted, as_advised, as_prepared


def answers_for(db: Session, recommendation_ids: Sequence[int]) -> dict[int, Drafted]:
    """The prepared answer to each; where there is none, the newest advice that says what to
    answer, its words as the reasons."""
    advised = advice_for(db, recommendation_ids)
    answers = {
        one: as_advised(advice) for one, advice in advised.items() if advice.outcome is not None
    }
    prepared = prepared_for(db, recommendation_ids)
    return answers | {one: as_prepared(answer) for one, answer in prepared.items()}


def answer_for(db: Session, recommendation_id: int | None) -> Drafted | None:
    """What would be answered to one; None where nobody wrote anything yet."""
    if recommendation_id is None:
        return None
    return answers_for(db, [recommendation_id]).get(recommendation_id)
