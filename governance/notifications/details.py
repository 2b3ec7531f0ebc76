"""What is said with a step: at which meeting, what answer; as far as its reader may know it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.i18n import _
from governance.core.journal import Event
from governance.core.templates import show_date, show_time
from governance.core.words import Words
from governance.decisions.models import AgendaItem, Decision, Stage
from governance.decisions.names import OUTCOMES
from governance.decisions.rules import public_from
from governance.meetings.models import Meeting

ANSWERS = frozenset({"decision.announced", "decision.corrected", "correction.left"})
"""Steps of an answer that its authors know and nobody else does yet."""
KNOWN = (Stage.ANNOUNCED, Stage.PUBLISHED)


@dataclass(frozen=True, slots=True)
class Detail:
    """Sentences about a step, the words of an answer, and the page that a link leads to."""

    path: str
    label: str
    sentences: tuple[str, ...]
    words: tuple[Words, ...] = ()
    known_to_some: bool = False

    @property
    def way(self) -> str:
        """The way to that page from a mail: through signing in, where not everyone reads it."""
        return f"/sign-in?next={self.path}" if self.known_to_some else self.path


def more_of(event: Event) -> dict[str, int | None]:
    """What there is more to say of an event: its meeting, or the answer, by its number."""
    meeting = event.thing.meeting_id if isinstance(event.thing, AgendaItem) else None
    decision = event.thing.id if event.verb in ANSWERS else None
    return {"meeting_id": meeting, "decision_id": decision}


def details(db: Session, lines: Sequence[Mapping[str, Any]], wait_days: int) -> list[Detail | None]:
    """What is said of each of these lines of a mail, in the current language."""
    found: dict[str, dict[int, Any]] = {}
    for kind, name in ((Meeting, "meeting_id"), (Decision, "decision_id")):
        ids = {line[name] for line in lines if line.get(name)}
        rows: Any = select(kind).where(col(kind.id).in_(ids))
        found[name] = {row.id: row for row in db.scalars(rows)} if ids else {}
    return [
        _written_on(db, line["changed"])
        if "changed" in line
        else detail_of(
            found["meeting_id"].get(line.get("meeting_id") or 0),
            found["decision_id"].get(line.get("decision_id") or 0),
            wait_days,
        )
        for line in lines
    ]


def _written_on(db: Session, ids: Sequence[int]) -> Detail:
    """Which points of minutes were written on since they were sent the time before."""
    found = select(AgendaItem).where(col(AgendaItem.id).in_(ids))
    points = db.scalars(found.order_by(col(AgendaItem.position), col(AgendaItem.id)).limit(200))
    named = [f"{point.position}. {point.title}" for point in points]
    sentence = (
        _("They are sent again. Since the last time this was written on:")
        if named
        else _("They are sent again. Nothing was written on any point since the last time.")
    )
    return Detail("", "", (sentence, *named))


def detail_of(meeting: Meeting | None, decision: Decision | None, wait_days: int) -> Detail | None:
    """What is said of a meeting, or of an answer; nothing of one that was taken back since."""
    if meeting is not None:
        return _meeting(meeting)
    if decision is not None and decision.stage in KNOWN:
        return _answer(decision, wait_days)
    return None


def _meeting(meeting: Meeting) -> Detail:
    given = {"title": str(meeting.title), "reference": meeting.reference}
    when = [show_date(meeting.held_on), show_time(meeting.starts_at), meeting.place]
    said = _("%(title)s (%(reference)s)", **given)
    sentence = ", ".join(part for part in (said, *when) if part)
    return Detail(f"/meetings/{meeting.id}", _("See the meeting"), (sentence,))


def _answer(decision: Decision, wait_days: int) -> Detail:
    given = {"outcome": OUTCOMES[decision.outcome], "reference": decision.reference}
    said = [_("The answer: %(outcome)s (%(reference)s).", **given), *_belongs(decision)]
    if decision.stage == Stage.ANNOUNCED:
        day = show_date(public_from(decision, wait_days))
        said.append(
            _("Everyone reads it from %(day)s. Until then you can put a fact right.", day=day)
        )
    path, label = f"/decisions/{decision.id}", _("Read the answer")
    words = tuple(text for text in (decision.text, decision.reasons) if text)
    return Detail(path, label, tuple(said), words, known_to_some=True)


def _belongs(decision: Decision) -> list[str]:
    """What belongs to the outcome: what is missing, when it returns, to whom it goes."""
    missing, returns, reports = (
        decision.missing_resource,
        decision.returns_on,
        decision.report_back_on,
    )
    said = [
        _("What is missing: %(what)s", what=str(missing)) if missing else "",
        _on(_("It returns to the agenda from %(day)s."), returns),
        _("Referred to: %(whom)s", whom=decision.referred_to) if decision.referred_to else "",
        _on(_("There is a report back on %(day)s."), reports),
    ]
    return [sentence for sentence in said if sentence]


def _on(sentence: str, day: date | None) -> str:
    return sentence % {"day": show_date(day)} if day else ""
