"""What of each kind of thing is public, and with which texts it is found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlmodel import col

from governance.core.words import Words, words_in
from governance.decisions.models import AgendaItem, Decision
from governance.decisions.models import Stage as DecisionStage
from governance.meetings.models import Meeting
from governance.outcomes.models import Outcome
from governance.outcomes.models import Stage as OutcomeStage
from governance.projects.models import Project
from governance.recommendations.models import Recommendation
from governance.recommendations.models import Stage as Treatment
from governance.reports.models import Edition
from governance.search.models import Kind
from governance.workshops.models import Workshop


class Source(NamedTuple):
    """A public thing as it is to be found."""

    kind: Kind
    thing_id: int
    place_id: int
    reference: str | None
    day: date | None
    title: Words
    texts: list[tuple[str, str]]

    @property
    def key(self) -> tuple[Kind, int]:
        """What it is known by."""
        return self.kind, self.thing_id


type Ids = Sequence[int] | None
"""Those of these ids; all of them where it is None."""


def _in(column: Any, ids: Ids) -> Any:
    return column.is_not(None) if ids is None else column.in_(ids)


def _texts(*several: Words | str | None, language: str = "nl") -> list[tuple[str, str]]:
    """Every text of every language, in order; a plain one counts as `language`."""
    told = [one if isinstance(one, Words) else Words(language, one) for one in several if one]
    return [(key, text) for one in told for key, text in one.all_texts().items() if text]


def recommendations(db: Session, ids: Ids) -> Iterator[Source]:
    """Those of the register; what was brought in by mistake is in it no more."""
    r = Recommendation
    columns: tuple[Any, ...] = (r.id, r.reference, r.received_on, r.title, r.text, r.reasons)
    found = select(*map(col, (*columns, r.dissent, r.office, r.language))).where(
        col(r.reference).is_not(None), col(r.stage) != Treatment.TAKEN_BACK, _in(col(r.id), ids)
    )
    for row in db.execute(found.order_by(col(r.received_on), col(r.id))):
        texts = _texts(row.text, row.reasons, row.dissent, row.office, language=row.language)
        yield Source(
            Kind.RECOMMENDATION, row.id, row.id, row.reference, row.received_on, row.title, texts
        )


def workshops(db: Session, ids: Ids) -> Iterator[Source]:
    """Every workshop."""
    w = Workshop
    columns: tuple[Any, ...] = (w.id, w.reference, w.held_on, w.title, w.questions, w.summary)
    found = select(*map(col, (*columns, w.place, w.office))).where(_in(col(w.id), ids))
    for row in db.execute(found.order_by(col(w.held_on), col(w.id))):
        texts = _texts(row.questions, row.summary, row.place, row.office)
        yield Source(Kind.WORKSHOP, row.id, row.id, row.reference, row.held_on, row.title, texts)


def meetings(db: Session, ids: Ids) -> Iterator[Source]:
    """Every meeting, with what is said of it and the public points of its agenda."""
    i, m = AgendaItem, Meeting
    points = (
        select(col(i.meeting_id), col(i.title))
        .where(col(i.public).is_(True), col(i.taken_off).is_(False), _in(col(i.meeting_id), ids))
        .order_by(col(i.position), col(i.id))
    )
    agendas: dict[int, list[Words]] = {}
    for point in db.execute(points):
        agendas.setdefault(point.meeting_id, []).append(point.title)
    columns: tuple[Any, ...] = (m.id, m.reference, m.held_on, m.title, m.summary, m.place)
    found = select(*map(col, columns)).where(_in(col(m.id), ids))
    for row in db.execute(found.order_by(col(m.held_on), col(m.id))):
        texts = _texts(row.summary, *agendas.get(row.id, []), row.place)
        yield Source(Kind.MEETING, row.id, row.id, row.reference, row.held_on, row.title, texts)


def decisions(db: Session, ids: Ids) -> Iterator[Source]:
    """Those that are published, on public points."""
    d, i = Decision, AgendaItem
    columns: tuple[Any, ...] = (d.id, d.reference, d.decided_on, i.title, d.text, d.reasons)
    found = (
        select(*map(col, (*columns, d.missing_resource, d.referred_to)))
        .join(AgendaItem, col(d.item_id) == col(i.id))
        .where(
            col(d.stage) == DecisionStage.PUBLISHED, col(i.public).is_(True), _in(col(d.id), ids)
        )
    )
    for row in db.execute(found.order_by(col(d.decided_on), col(d.id))):
        texts = _texts(row.text, row.reasons, row.missing_resource, row.referred_to)
        yield Source(Kind.DECISION, row.id, row.id, row.reference, row.decided_on, row.title, texts)


def projects(db: Session, ids: Ids) -> Iterator[Source]:
    """Every project."""
    p = Project
    columns: tuple[Any, ...] = (p.id, p.reference, p.moved_on, p.title, p.summary)
    found = select(*map(col, (*columns, p.stopped_because, p.directorate))).where(
        _in(col(p.id), ids)
    )
    for row in db.execute(found.order_by(col(p.moved_on), col(p.id))):
        texts = _texts(row.summary, row.stopped_because, row.directorate)
        yield Source(Kind.PROJECT, row.id, row.id, row.reference, row.moved_on, row.title, texts)


def outcomes(db: Session, ids: Ids) -> Iterator[Source]:
    """Those that are published."""
    o = Outcome
    columns: tuple[Any, ...] = (o.id, o.reference, o.achieved_on, o.title, o.text, o.indicator)
    found = select(*map(col, columns)).where(
        col(o.stage) == OutcomeStage.PUBLISHED, _in(col(o.id), ids)
    )
    for row in db.execute(found.order_by(col(o.achieved_on), col(o.id))):
        texts = _texts(row.text, row.indicator)
        yield Source(Kind.OUTCOME, row.id, row.id, row.reference, row.achieved_on, row.title, texts)


def chapters(db: Session, years: Ids) -> Iterator[Source]:
    """The chapters of the newest edition of each report, as they were published."""
    e = Edition
    newest = select(func.max(col(e.id))).where(_in(col(e.report_id), years))
    found = select(col(e.report_id), col(e.published_on), col(e.content)).where(
        col(e.id).in_(newest.group_by(col(e.report_id)))
    )
    for row in db.execute(found.order_by(col(e.published_on), col(e.id))):
        for chapter in row.content["chapters"]:
            title, text = words_in(chapter["title"]), words_in(chapter["text"])
            if title:
                yield Source(
                    Kind.CHAPTER,
                    chapter["id"],
                    row.report_id,
                    None,
                    row.published_on,
                    title,
                    _texts(text),
                )


SOURCES: dict[Kind, Callable[[Session, Ids], Iterable[Source]]] = {
    Kind.WORKSHOP: workshops,
    Kind.RECOMMENDATION: recommendations,
    Kind.MEETING: meetings,
    Kind.DECISION: decisions,
    Kind.PROJECT: projects,
    Kind.OUTCOME: outcomes,
    Kind.CHAPTER: chapters,
}
"""Each kind, with those of its things that everybody may see."""
