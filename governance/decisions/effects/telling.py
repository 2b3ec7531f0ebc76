"""Who hears which answers, and what everyone reads from then on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core import clock
from governance.core.i18n import _, ngettext
from governance.core.templates import show_date
from governance.decisions.effects.effect import (
    Effect,
    fingerprints,
    missing_in,
    parts_of,
    refusal_of,
)
from governance.decisions.models import Decision, Stage
from governance.decisions.names import OUTCOMES
from governance.decisions.queries import corrected_among, decisions_with_items, reachable_authors
from governance.decisions.rules import as_typed, must_be_announced_so, public_from
from governance.meetings.models import Body, Meeting
from governance.recommendations.models import Recommendation


def told(db: Session, ids: Sequence[int], languages: Sequence[str], wait_days: int) -> list[Effect]:
    """Who hears which answers, and when everyone reads them; by the rules of the act itself."""
    decisions = decisions_with_items(db, ids)
    authors = reachable_authors(db, [one.recommendation_id or 0 for one in decisions])
    near = _near(db, decisions)
    effects = []
    for one in decisions:
        refusal = refusal_of(must_be_announced_so, db, one, languages)
        if one.stage != Stage.DRAFT:
            refusal = _("The authors know this decision; it stays as it is.")
        number = authors.get(one.recommendation_id or 0, 0)
        said = "" if refusal else _hears(one, number, wait_days)
        effects.append(_effect(one, said, refusal, languages, authors=number))
    del near  # Until here, so that each of the rules finds it in memory.
    return effects


def _near(db: Session, decisions: Sequence[Decision]) -> list[Any]:
    """What the rules look at for each of them, read at once and held meanwhile."""
    meetings = col(Meeting.id).in_({one.item.meeting_id for one in decisions})
    about = {one.recommendation_id for one in decisions}
    return [
        *db.scalars(select(Meeting).where(meetings)),
        *db.scalars(
            select(Body).where(col(Body.id).in_(select(col(Meeting.body_id)).where(meetings)))
        ),
        *db.scalars(select(Recommendation).where(col(Recommendation.id).in_(about))),
    ]


def _hears(one: Decision, number: int, wait_days: int) -> str:
    if not one.recommendation_id:
        if one.item.public:
            return _(
                "It is final now; everyone reads it with the approved minutes, "
                "or when you publish it."
            )
        return _("It is final now; directors and the secretary alone read it.")
    if not number:
        return _(
            "None of its authors can be reached: "
            "it waits for nobody, and everyone reads it at once."
        )
    return ngettext(
        "%(num)s author hears it now; everyone reads it from %(day)s.",
        "%(num)s authors hear it now; everyone reads it from %(day)s.",
        number,
    ) % {"num": number, "day": show_date(clock.today() + timedelta(days=wait_days))}


def published(
    db: Session, ids: Sequence[int], languages: Sequence[str], wait_days: int
) -> list[Effect]:
    """What everyone reads from now on."""
    effects, corrected = [], corrected_among(db, ids)
    for one in decisions_with_items(db, ids):
        refusal = _not_yet(one, wait_days, corrected=one.id in corrected)
        said = "" if refusal else _is_read(one)
        effects.append(_effect(one, said, refusal, languages))
    return effects


def _not_yet(one: Decision, wait_days: int, *, corrected: bool) -> str:
    if one.stage == Stage.DRAFT:
        return _("The authors hear it first: announce this decision to them.")
    if one.stage != Stage.ANNOUNCED:
        return _("This is not possible at this stage.")
    if clock.today() < public_from(one, wait_days):
        day = show_date(public_from(one, wait_days))
        return _("The authors hear it first; it can be published from %(day)s.", day=day)
    if corrected:
        return _("An author says that something is not so. Answer that first.")
    return ""


def _is_read(one: Decision) -> str:
    if one.recommendation_id:
        return _(
            "Everyone reads it now, and the recommendation is answered: %(outcome)s.",
            outcome=OUTCOMES[one.outcome],
        )
    if one.item.public:
        return _("Everyone reads it now.")
    return _("It stands from now on; directors and the secretary alone read it.")


def _effect(
    one: Decision, said: str, refusal: str, languages: Sequence[str], **more: object
) -> Effect:
    answer = as_typed(one)
    parts: dict[str, object] = {"title": one.item.title, "stage": one.stage.value}
    seen = fingerprints(**parts, possible=not refusal, **more, **parts_of(answer))
    missing = missing_in(answer, languages)
    return Effect(one.id, one.reference, one.item.title, said, refusal, seen, one, answer, missing)
