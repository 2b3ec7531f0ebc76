"""One recommendation: its text, its authors, its clock, and the whole trail."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core import clock
from governance.core.i18n import current_language, name_of
from governance.core.lifecycle import can_become
from governance.core.policy import Actor
from governance.core.web import render
from governance.decisions.queries import answers_known
from governance.progress import queries as progress
from governance.recommendations import policy
from governance.recommendations.forms import ReasonForm
from governance.recommendations.models import Recommendation, Stage
from governance.recommendations.queries import (
    Around,
    additions_to,
    around,
    get_recommendation,
    merged_from,
    room_of,
    signatures,
    versions_of,
)
from governance.recommendations.words import word_of
from governance.workshops.models import Workshop

GONE = frozenset({Stage.WITHDRAWN, Stage.MERGED})


@dataclass(frozen=True, slots=True)
class Clock:
    """The public clock of an answer: days since it was received, days left until it is due."""

    days: int
    left: int
    overdue: bool
    answered: bool


def show_recommendation(request: Request, db: Session, actor: Actor) -> Response:
    """What became of it."""
    one = get_recommendation(db, request.path_params["recommendation"], for_=actor)
    near = around(db, one, actor)
    room = room_of(db, one) if _needs_room(one, actor) else None
    return render(
        request,
        "recommendations/show.html",
        one=one,
        near=near,
        word=word_of(one.stage, one.realisation),
        other_texts=_other_texts(one),
        language_name=name_of,
        authors=signatures(one.authors),
        versions=versions_of(db, one.id) if one.version > 1 else [],
        merged=merged_from(db, one.id) if near.merged else [],
        additions=additions_to(db, one.id),
        clock=_clock_of(one),
        answer=_answer_known(db, one, actor),
        steps=progress.trail_of(db, recommendation=one, for_=actor) if one.is_public else [],
        reason=ReasonForm(),
        may=_may(actor, one, room, near),
    )


def _answer_known(db: Session, one: Recommendation, actor: Actor) -> Any:
    """The answer that this reader knows before everyone does."""
    return answers_known(db, [one.id], for_=actor).get(one.id) if one.is_waiting else None


def _other_texts(one: Recommendation) -> list[tuple[str, str]]:
    """The text in every other language than the one it is shown in."""
    shown = one.text.shown_in(current_language()).language
    return [(code, text) for code, text in one.text.all_texts().items() if code != shown]


def _needs_room(one: Recommendation, actor: Actor) -> bool:
    """Only for who might be its facilitator, while the room still decides about it."""
    return not one.is_public and actor.is_person


def _clock_of(one: Recommendation) -> Clock | None:
    if one.received_on is None or one.due_on is None:
        return None
    until = one.answered_on or clock.today()
    return Clock(
        days=(until - one.received_on).days,
        left=(one.due_on - clock.today()).days,
        overdue=one.is_waiting and one.due_on < clock.today(),
        answered=one.answered_on is not None,
    )


def _may(actor: Actor, one: Recommendation, room: Workshop | None, near: Around) -> dict[str, bool]:
    here = one.stage not in GONE
    withdraws = policy.can_withdraw(actor, one, room) and can_become(one, Stage.WITHDRAWN)
    rewords = one.stage == Stage.PROPOSED and policy.can_reword(actor, one, room)
    waits = one.is_waiting or one.stage in (Stage.POSTPONED, Stage.REFERRED)
    reviews = one.stage != Stage.PROPOSED and can_become(one, Stage.UNDER_REVIEW)
    return {
        "support": here and policy.can_support(actor, one),
        "add": here and policy.can_add_to(actor, one),
        "follow": here and policy.can_follow(actor),
        "withdraw": withdraws,
        "reword": rewords,
        "version": waits and policy.can_make_version(actor, one),
        "translate": here and policy.can_translate(actor, one, room),
        "review": reviews and policy.can_review(actor) and one.stage != Stage.MERGED,
        "unmerge": near.target_id is not None and policy.can_merge(actor, one, one, room),
        "see_room": near.workshop_id is not None,
    }
