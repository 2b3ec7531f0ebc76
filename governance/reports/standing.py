"""How the things that a report cites stand on the line at this moment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from governance.core.words import Words
from governance.projects.models import Stage as ProjectStage
from governance.recommendations.models import CARRIED
from governance.recommendations.models import Stage as Treatment
from governance.recommendations.words import word_of

STATIONS = ("workshop", "recommendation", "decision", "project", "outcome", "report")


@dataclass(frozen=True, slots=True)
class Related:
    """A thing before or after the cited one on the line, as the report names it."""

    reference: str
    path: str
    title: Words
    on: date
    word: str = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """What is known of a cited thing at one moment."""

    kind: str
    id: int
    reference: str
    path: str
    title: Words
    text: Words
    on: date
    stage: str
    """A recommendation's treatment, a decision's answer; "published" for an outcome."""
    word: str
    """One of the five words, for recommendations and the decisions on them."""
    stations: dict[str, str]
    indicator: Words | None = None
    before: str = ""
    after: str = ""
    unit: Words | None = None
    recommendations: tuple[Related, ...] = ()
    decisions: tuple[Related, ...] = ()
    outcomes: tuple[Related, ...] = ()


@dataclass(slots=True)
class Line:
    """Everything around the cited things, as rows by id."""

    outcomes: dict[int, Any] = field(default_factory=dict)
    decisions: dict[int, Any] = field(default_factory=dict)
    recommendations: dict[int, Any] = field(default_factory=dict)
    projects: dict[int, dict[int, ProjectStage]] = field(default_factory=lambda: defaultdict(dict))
    carried_by: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    decided: dict[int, list[Any]] = field(default_factory=lambda: defaultdict(list))
    achieved: dict[int, list[Any]] = field(default_factory=lambda: defaultdict(list))


def _word(row: Any) -> str:
    return str(word_of(row.stage, row.realisation))


def _related(kind: str, rows: Iterable[Any]) -> tuple[Related, ...]:
    return tuple(Related(r.reference, f"/{kind}s/{r.id}", r.title, r.on) for r in rows)


def _sources(ids: Iterable[int], line: Line) -> tuple[Related, ...]:
    rows = [line.recommendations[one] for one in sorted(ids) if one in line.recommendations]
    return tuple(
        Related(r.reference, f"/recommendations/{r.id}", r.title, r.received_on, _word(r))
        for r in rows
    )


def _after(recommendation_ids: Iterable[int], line: Line) -> tuple[Related, ...]:
    """The outcomes of what carries these recommendations, each once, in order of their day."""
    projects = {project for one in recommendation_ids for project in line.projects.get(one, ())}
    rows = {row.id: row for project in projects for row in line.achieved.get(project, ())}
    return _related("outcome", sorted(rows.values(), key=lambda row: (row.on, row.id)))


def of_outcome(row: Any, line: Line) -> Standing:
    """An outcome, with the recommendations it came from."""
    sources = line.carried_by.get(row.project_id, [])
    decided = [decision for one in sources for decision in line.decided.get(one, ())]
    done = row.project_stage == ProjectStage.DONE
    states = _stations(sources, line) | {"project": "reached" if done else "under-way"}
    return Standing(
        kind="outcome", id=row.id, reference=row.reference, path=f"/outcomes/{row.id}",
        title=row.title, text=row.text, on=row.on, stage="published", word="",
        stations=states | {"outcome": "reached"}, indicator=row.indicator,
        before=_plain(row.before), after=_plain(row.after), unit=row.unit,
        recommendations=_sources(sources, line),
        decisions=_related("decision", decided),
        outcomes=_related("outcome", (r for r in line.achieved[row.project_id] if r.id != row.id)),
    )  # fmt: skip


def of_decision(row: Any, line: Line) -> Standing:
    """A decision, with what it answered."""
    about = [row.recommendation_id] if row.recommendation_id in line.recommendations else []
    others = [d for one in about for d in line.decided.get(one, ()) if d.id != row.id]
    states = _stations(about, line)
    states["decision"] = "crossed" if row.outcome == Treatment.DECLINED else "reached"
    return Standing(
        kind="decision", id=row.id, reference=row.reference, path=f"/decisions/{row.id}",
        title=row.title, text=row.reasons, on=row.on, stage=str(row.outcome),
        word=_word(line.recommendations[about[0]]) if about else "", stations=states,
        recommendations=_sources(about, line), decisions=_related("decision", others),
        outcomes=_after(about, line),
    )  # fmt: skip


def of_recommendation(row: Any, line: Line) -> Standing:
    """A recommendation, with what became of it."""
    return Standing(
        kind="recommendation", id=row.id, reference=row.reference,
        path=f"/recommendations/{row.id}", title=row.title, text=row.text, on=row.received_on,
        stage=str(row.stage), word=_word(row), stations=_stations([row.id], line),
        decisions=_related("decision", line.decided.get(row.id, ())),
        outcomes=_after([row.id], line),
    )  # fmt: skip


def _stations(recommendation_ids: Sequence[int], line: Line) -> dict[str, str]:
    """How far these recommendations came, together; cited, so in the report."""
    rows = [line.recommendations[i] for i in recommendation_ids if i in line.recommendations]
    stages = {row.stage for row in rows}
    carriers = {stage for row in rows for stage in line.projects.get(row.id, {}).values()}
    states = dict.fromkeys(STATIONS, "none") | {"report": "reached"}
    if any(row.workshop_id for row in rows):
        states["workshop"] = "reached"
    if rows:
        states["recommendation"] = "crossed" if stages == {Treatment.WITHDRAWN} else "reached"
        states["decision"] = _answered(stages)
    if carriers:
        states["project"] = _carried(carriers)
    if _after(recommendation_ids, line):
        states["outcome"] = "reached"
    return states


def _answered(stages: set[Treatment]) -> str:
    if stages & (CARRIED | {Treatment.REFERRED}):
        return "reached"
    if Treatment.DECLINED in stages:
        return "crossed"
    waiting = {Treatment.RECEIVED, Treatment.UNDER_REVIEW, Treatment.POSTPONED}
    return "waiting" if stages & waiting else "none"


def _carried(stages: set[ProjectStage]) -> str:
    if ProjectStage.DONE in stages:
        return "reached"
    return "crossed" if stages == {ProjectStage.STOPPED} else "under-way"


def _plain(amount: Any) -> str:
    """12 or 12.5: exact, without the zeros a database adds."""
    return "" if amount is None else f"{amount.normalize():f}"
