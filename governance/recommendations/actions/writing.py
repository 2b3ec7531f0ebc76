"""Texts are reworded on the table, given new versions once frozen, and translated."""

from __future__ import annotations

from sqlalchemy.orm import Session

from governance.core import clock
from governance.core.errors import NotNow, Refused
from governance.core.i18n import LANGUAGES, _
from governance.core.journal import record
from governance.core.policy import Actor, require
from governance.core.words import Words
from governance.recommendations import policy
from governance.recommendations.holding import (
    hold,
    load_authors,
    wake_table_of,
    workshop_of,
)
from governance.recommendations.models import WAITING, Recommendation, Stage, Version

OPEN_TO_VERSIONS = WAITING | {Stage.POSTPONED, Stage.REFERRED}


def reword(
    db: Session,
    recommendation: Recommendation,
    title: str,
    text: str,
    *,
    dissent: str | None = None,
    why: str = "",
    by: Actor,
) -> None:
    """Word it better while it lies on the table, or who sees it differently where `dissent` is
    said; how it read before is kept, and what the room agreed on is open again."""
    load_authors(db, recommendation)
    require(policy.can_reword(by, recommendation, workshop_of(db, recommendation)))
    hold(db, recommendation)
    if recommendation.stage != Stage.PROPOSED:
        raise NotNow(_("This text is frozen. Make a new version instead."))
    _keep_and_replace(db, recommendation, title, text, why)
    if dissent is not None:
        recommendation.dissent = _said(recommendation, dissent)
    record(db, "recommendation.reworded", recommendation, by=by, version=recommendation.version)
    wake_table_of(db, recommendation)


def new_version(
    db: Session,
    recommendation: Recommendation,
    title: str,
    text: str,
    *,
    why: str = "",
    by: Actor,
) -> None:
    """Put a new version beside a frozen text; both stay readable."""
    load_authors(db, recommendation)
    require(policy.can_make_version(by, recommendation))
    hold(db, recommendation)
    if recommendation.stage not in OPEN_TO_VERSIONS:
        raise NotNow(_("There is no new version at this stage."))
    if not why.strip():
        raise Refused(_("Say why there is a new version."))
    _keep_and_replace(db, recommendation, title, text, why)
    record(db, "recommendation.versioned", recommendation, by=by, version=recommendation.version)


def _keep_and_replace(
    db: Session, recommendation: Recommendation, title: str, text: str, why: str
) -> None:
    db.add(
        Version(
            recommendation_id=recommendation.id,
            number=recommendation.version,
            title=recommendation.title,
            text=recommendation.text,
            dissent=recommendation.dissent,
            made_at=clock.now(),
            why=why.strip()[:200],
        )
    )
    recommendation.version += 1
    recommendation.agreed = False
    recommendation.title = _rewritten(recommendation.title, title)
    recommendation.text = _rewritten(recommendation.text, text)


def _rewritten(words: Words, text: str) -> Words:
    return words.rewritten(words.all_texts() | {words.original: text})


def _said(recommendation: Recommendation, dissent: str) -> Words | None:
    if not dissent.strip():
        return None
    before = recommendation.dissent or Words(recommendation.language, "")
    return _rewritten(before, dissent)


def translate(  # noqa: PLR0917 a translation is these four
    db: Session,
    recommendation: Recommendation,
    language: str,
    title: str,
    text: str,
    reasons: str,
    *,
    dissent: str = "",
    by: Actor,
) -> None:
    """Put a translation by a person beside the original, or replace it."""
    load_authors(db, recommendation)
    require(policy.can_translate(by, recommendation, workshop_of(db, recommendation)))
    if language not in LANGUAGES or language == recommendation.title.original:
        raise Refused(_("Choose another language than that of the original."))
    hold(db, recommendation)
    recommendation.title = recommendation.title.translated(language, title)
    recommendation.text = recommendation.text.translated(language, text)
    if recommendation.reasons is not None:
        recommendation.reasons = recommendation.reasons.translated(language, reasons)
    if recommendation.dissent is not None and dissent:
        recommendation.dissent = recommendation.dissent.translated(language, dissent)
    record(db, "recommendation.translated", recommendation, by=by, language=language)
