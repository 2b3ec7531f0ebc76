"""What an act on many would do, one by one, before it is done; and whether that is still so."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.errors import Problem
from governance.core.i18n import _, ngettext
from governance.core.lifecycle import can_become
from governance.core.templates import show_date
from governance.core.words import Words
from governance.decisions.answers import answers_for
from governance.decisions.models import AgendaItem, Stage
from governance.decisions.names import OUTCOMES
from governance.decisions.queries import (
    conflicts_on,
    corrected_among,
    decisions_with_items,
    undecided_points,
)
from governance.decisions.rules import Drafted, must_be_readable, must_say_why, public_from
from governance.meetings.models import Meeting
from governance.recommendations.models import ANSWERS, WAITING, Author, Recommendation
from governance.recommendations.models import Stage as Treatment


@dataclass(frozen=True, slots=True)
class Effect:
    """What happens to one of many, or why it cannot; `seen` changes when that changes."""

    id: int
    reference: str
    title: Words
    sentence: str
    refusal: str
    seen: str
    thing: Any = None
    more: Any = None

    @property
    def is_possible(self) -> bool:
        """It would be done."""
        return not self.refusal


def _seen(*facts: object) -> str:
    return hashlib.sha256(repr(facts).encode()).hexdigest()[:16]


def on_agenda(db: Session, meeting: Meeting, ids: Sequence[int]) -> list[Effect]:
    """What comes on the agenda of a meeting."""
    there = set(
        db.scalars(
            select(col(AgendaItem.recommendation_id)).where(
                col(AgendaItem.meeting_id) == meeting.id, col(AgendaItem.taken_off).is_(False)
            )
        )
    )
    said = _("It comes on the agenda of %(meeting)s, and its authors hear of it.")
    effects = []
    for one in recommendations(db, ids):
        refusal = ""
        if one.id in there:
            refusal = _("This recommendation is on this agenda already.")
        elif one.stage not in WAITING | ANSWERS:
            refusal = _("This recommendation cannot be put on an agenda at this stage.")
        sentence = said % {"meeting": meeting.reference}
        seen = _seen(one.stage.value, one.id in there, meeting.stage.value)
        effects.append(Effect(one.id, one.reference or "", one.title, sentence, refusal, seen, one))
    return effects


def recommendations(db: Session, ids: Iterable[int]) -> list[Recommendation]:
    """Those of the register, in the order in which their answers are due."""
    r = Recommendation
    found = select(r).where(col(r.id).in_(list(ids)), col(r.reference).is_not(None))
    return list(db.scalars(found.order_by(col(r.due_on).nulls_last(), col(r.id))))


def decided(
    db: Session, meeting: Meeting, ids: Sequence[int] | None, *, by_vote: bool
) -> list[Effect]:
    """What is decided on the points of a meeting by following what was prepared or advised; all
    of them where `ids` (of recommendations) is None. With one vote for all, a point on which
    somebody has a conflict of interest is decided apart."""
    points = undecided_points(db, meeting.id)
    about = [one.recommendation_id or 0 for one in points]
    wanted = [p for p in points if ids is None or p.recommendation_id in ids]
    answers = answers_for(db, about)
    conflicts = conflicts_on(db, [point.id for point in wanted])
    known = {one.id: one for one in recommendations(db, about)}
    return [
        _decided(
            meeting,
            point,
            known[point.recommendation_id or 0],
            answers.get(point.recommendation_id or 0),
            conflicted=by_vote and point.id in conflicts,
        )
        for point in wanted
        if point.recommendation_id in known
    ]


def _decided(
    meeting: Meeting,
    point: AgendaItem,
    one: Recommendation,
    typed: Drafted | None,
    *,
    conflicted: bool,
) -> Effect:
    refusal = _("No answer is prepared, and no advice says what to answer.") if not typed else ""
    sentence = ""
    if typed is not None:
        sentence = f"{OUTCOMES[typed.outcome]} – {_beginning(typed.reasons)}"
        refusal = _why_not(meeting, one, typed)
    if conflicted and not refusal:
        refusal = _("Somebody has a conflict of interest here: vote on this point apart.")
    kept = (typed.outcome.value, typed.reasons.to_json(), typed.returns_on) if typed else ()
    seen = _seen(point.id, one.stage.value, kept, refusal != "")
    known = one.reference or ""
    return Effect(one.id, known, one.title, sentence, refusal, seen, point, typed)


def _why_not(meeting: Meeting, one: Recommendation, typed: Drafted) -> str:
    if not can_become(one, Treatment(typed.outcome.value)):
        return _("This recommendation can no longer be answered.")
    return _refusal(must_say_why, meeting.held_on, typed)


def _refusal(must: Any, *given: Any) -> str:
    try:
        must(*given)
    except Problem as problem:
        return problem.sentence
    return ""


def _beginning(words: Words, letters: int = 160) -> str:
    text = " ".join(str(words).split())
    return text if len(text) <= letters else f"{text[:letters].rsplit(' ', 1)[0]}…"


def told(db: Session, ids: Sequence[int], languages: Sequence[str], wait_days: int) -> list[Effect]:
    """Who hears which answers, and when everyone reads them."""
    decisions = decisions_with_items(db, ids)
    authors = _authors(db, [one.recommendation_id or 0 for one in decisions])
    effects = []
    for one in decisions:
        refusal = _refusal(must_be_readable, one, languages)
        if one.stage != Stage.DRAFT:
            refusal = _("The authors know this decision; it stays as it is.")
        number = authors.get(one.recommendation_id or 0, 0)
        day = show_date(public_from(one, wait_days) if one.announced_at is None else clock.today())
        sentence = ngettext(
            "%(num)s author hears it now; everyone reads it from %(day)s.",
            "%(num)s authors hear it now; everyone reads it from %(day)s.",
            number,
        ) % {"num": number, "day": day}
        seen = _seen(one.stage.value, one.outcome.value, one.reasons.to_json(), number)
        effects.append(Effect(one.id, one.reference, one.item.title, sentence, refusal, seen, one))
    return effects


def published(db: Session, ids: Sequence[int], wait_days: int) -> list[Effect]:
    """What everyone reads from now on."""
    effects, corrected = [], corrected_among(db, ids)
    for one in decisions_with_items(db, ids):
        refusal = ""
        if one.stage == Stage.DRAFT:
            refusal = _("The authors hear it first: announce this decision to them.")
        elif one.stage != Stage.ANNOUNCED:
            refusal = _("This is not possible at this stage.")
        elif clock.today() < public_from(one, wait_days):
            day = show_date(public_from(one, wait_days))
            refusal = _("The authors hear it first; it can be published from %(day)s.", day=day)
        elif one.id in corrected:
            refusal = _("An author says that something is not so. Answer that first.")
        sentence = _(
            "Everyone reads it now, and the recommendation is answered: %(outcome)s.",
            outcome=OUTCOMES[one.outcome],
        )
        seen = _seen(one.stage.value, one.outcome.value, one.reasons.to_json(), refusal != "")
        effects.append(Effect(one.id, one.reference, one.item.title, sentence, refusal, seen, one))
    return effects


def _authors(db: Session, recommendation_ids: Sequence[int]) -> dict[int, int]:
    """How many people wrote each of these."""
    a = Author
    found = select(col(a.recommendation_id), func.count(func.distinct(col(a.person_id)))).where(
        col(a.recommendation_id).in_(list(recommendation_ids))
    )
    return dict(db.execute(found.group_by(col(a.recommendation_id))).all())


def changed_since(effects: Sequence[Effect], shown: dict[int, str]) -> frozenset[int]:
    """Which of these are not as they were shown, or were not shown at all."""
    return frozenset(one.id for one in effects if shown.get(one.id) != one.seen)
