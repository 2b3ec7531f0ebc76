"""A project is proposed, planned, started, and done or stopped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from governance.core import clock
from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.lifecycle import become
from governance.core.policy import Actor, require
from governance.core.references import next_reference
from governance.core.words import Words
from governance.projects import policy
from governance.projects.models import Kind, Project, Stage
from governance.projects.realisation import refresh_carried_by


@dataclass(frozen=True, slots=True)
class Proposed:
    """What is typed of a project."""

    kind: Kind
    title: Words
    summary: Words | None = None
    directorate: str = ""
    lead_id: int | None = None
    starts_on: date | None = None
    ends_on: date | None = None

    def must_be_in_order(self) -> None:
        """Raise `Refused` where it would end before it starts."""
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise Refused(_("A project cannot end before it starts."))


def propose(db: Session, typed: Proposed, *, by: Actor) -> Project:
    """Propose a project; it has a reference from now on."""
    require(policy.can_propose(by))
    typed.must_be_in_order()
    today = clock.today()
    project = Project(
        reference=next_reference(db, "P", today.year),
        kind=typed.kind,
        title=typed.title,
        summary=typed.summary,
        directorate=typed.directorate,
        lead_id=typed.lead_id,
        starts_on=typed.starts_on,
        ends_on=typed.ends_on,
        moved_on=today,
    )
    db.add(project)
    record(db, "project.proposed", project, by=by, **_facts(project))
    return project


def rewrite(db: Session, project: Project, typed: Proposed, *, by: Actor) -> None:
    """Put what was typed of a project right: texts, kind, lead, planned dates."""
    require(policy.can_plan(by, project))
    typed.must_be_in_order()
    project.kind, project.title, project.summary = typed.kind, typed.title, typed.summary
    project.directorate, project.lead_id = typed.directorate, typed.lead_id
    project.starts_on, project.ends_on = typed.starts_on, typed.ends_on
    record(db, "project.rewritten", project, by=by, **_facts(project))


def plan(db: Session, project: Project, *, by: Actor) -> None:
    """It will be done; a stopped project can be planned again."""
    require(policy.can_plan(by, project))
    become(project, Stage.PLANNED)
    project.ended_on = project.stopped_because = None
    _move(db, project)
    record(db, "project.planned", project, by=by, **_facts(project))


def start(db: Session, project: Project, *, by: Actor) -> None:
    """The work begins today."""
    require(policy.can_start(by, project))
    become(project, Stage.RUNNING)
    project.started_on = project.started_on or clock.today()
    _move(db, project)
    record(db, "project.started", project, by=by, **_facts(project))


def stop(db: Session, project: Project, because: Words, *, by: Actor) -> None:
    """Stop it today, for a reason in words; raises `Refused` without one."""
    require(policy.can_stop(by, project))
    if not because.text.strip():
        raise Refused(_("Say in words why the project is stopped."))
    become(project, Stage.STOPPED)
    project.stopped_because, project.next_update_on = because, None
    project.ended_on = clock.today()
    _move(db, project)
    facts = {"because": because.text}
    record(db, "project.stopped", project, by=by, **_facts(project) | facts)


def complete(
    db: Session, project: Project, *, evidence_url: str = "", has_outcome: bool = False, by: Actor
) -> None:
    """It is done today; raises `Refused` where neither an outcome nor evidence shows it."""
    require(policy.can_complete(by, project))
    if not has_outcome and not evidence_url:
        raise Refused(_("A project is done when a published outcome or a link shows it."))
    if evidence_url and not evidence_url.startswith("https://"):
        raise Refused(_("Evidence is a link that begins with https://."))
    become(project, Stage.DONE)
    project.ended_on, project.next_update_on = clock.today(), None
    project.evidence_url = evidence_url
    _move(db, project)
    facts = {"evidence": evidence_url, "outcome": has_outcome}
    record(db, "project.completed", project, by=by, **_facts(project) | facts)


def _move(db: Session, project: Project) -> None:
    project.moved_on = clock.today()
    refresh_carried_by(db, project)


def _facts(project: Project) -> dict[str, Any]:
    return {
        "reference": project.reference,
        "title": project.title.text,
        "kind": project.kind.value,
    }
