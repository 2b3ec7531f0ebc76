"""What happens to outcomes: drafted, rewritten, given evidence, published; a project is done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session

from governance.core import clock
from governance.core.errors import NotNow, Refused
from governance.core.files import StoredFile
from governance.core.i18n import _
from governance.core.journal import record
from governance.core.lifecycle import become
from governance.core.policy import Actor, require
from governance.core.references import next_reference
from governance.core.words import Words
from governance.outcomes import policy
from governance.outcomes.models import Evidence, Outcome, Stage
from governance.outcomes.queries import has_published
from governance.projects import actions as projects
from governance.projects.models import Project
from governance.projects.models import Stage as ProjectStage


@dataclass(frozen=True, slots=True)
class Drafted:
    """What is typed of an outcome; a figure has an indicator, and what it was before and after."""

    title: Words
    text: Words
    achieved_on: date
    where_url: str = ""
    indicator: Words | None = None
    before: Decimal | None = None
    after: Decimal | None = None
    unit: Words | None = None

    def must_be_in_order(self) -> None:
        """Raise `Refused` for a day to come, a link that is none, or half a figure."""
        if self.achieved_on > clock.today():
            raise Refused(_("An outcome is something that has happened already."))
        _must_be_a_link(self.where_url)
        if (self.indicator is None) != (self.after is None):
            raise Refused(_("A figure needs what was counted, and how many there are now."))
        if self.before is not None and self.after is None:
            raise Refused(_("A figure needs what was counted, and how many there are now."))


def draft(db: Session, project: Project, typed: Drafted, *, by: Actor) -> Outcome:
    """Write down what changed because of a project that was started; it has a reference now."""
    require(policy.can_draft(by, project))
    if project.stage in (ProjectStage.PROPOSED, ProjectStage.PLANNED):
        raise NotNow(_("Outcomes come once the project has started."))
    typed.must_be_in_order()
    outcome = Outcome(
        reference=next_reference(db, "O", typed.achieved_on.year),
        project=project,
        title=typed.title,
        text=typed.text,
        achieved_on=typed.achieved_on,
    )
    _take(outcome, typed)
    db.add(outcome)
    record(db, "outcome.drafted", outcome, by=by, **_facts(outcome))
    return outcome


def rewrite(db: Session, outcome: Outcome, typed: Drafted, *, by: Actor) -> None:
    """Put an outcome right; what a published report cited stays as it was cited."""
    require(policy.can_rewrite(by, outcome))
    typed.must_be_in_order()
    _take(outcome, typed)
    record(db, "outcome.rewritten", outcome, by=by, **_facts(outcome))


def add_evidence(
    db: Session,
    outcome: Outcome,
    title: str,
    url: str = "",
    file: StoredFile | None = None,
    *,
    by: Actor,
) -> Evidence:
    """Add a link or a file that shows it; raises `Refused` unless it is exactly one of them."""
    require(policy.can_add_evidence(by, outcome))
    if bool(url) == (file is not None):
        raise Refused(_("Evidence is a link or a file: one of them."))
    _must_be_a_link(url)
    evidence = Evidence(
        outcome_id=outcome.id, title=title, url=url, file_id=file.id if file else None
    )
    db.add(evidence)
    db.flush()
    sha256 = file.sha256 if file else ""
    record(db, "evidence.added", outcome, by=by, evidence=evidence.id, url=url, sha256=sha256)
    return evidence


def publish(db: Session, outcome: Outcome, *, by: Actor) -> None:
    """Show it to everyone."""
    require(policy.can_publish(by, outcome))
    become(outcome, Stage.PUBLISHED)
    outcome.project.moved_on = clock.today()
    record(db, "outcome.published", outcome, by=by, **_facts(outcome))


def complete_project(db: Session, project: Project, *, evidence_url: str = "", by: Actor) -> None:
    """A project is done: a published outcome or a link shows it, or this raises `Refused`."""
    require(policy.can_complete_project(by, project))
    shown = has_published(db, project.id)
    projects.complete(db, project, evidence_url=evidence_url, has_outcome=shown, by=by)


def _take(outcome: Outcome, typed: Drafted) -> None:
    outcome.title, outcome.text, outcome.achieved_on = typed.title, typed.text, typed.achieved_on
    outcome.where_url, outcome.indicator, outcome.unit = (
        typed.where_url,
        typed.indicator,
        typed.unit,
    )
    outcome.before, outcome.after = typed.before, typed.after


def _facts(outcome: Outcome) -> dict[str, Any]:
    return {
        "reference": outcome.reference,
        "title": outcome.title.text,
        "project": outcome.project.id,
        "achieved": outcome.achieved_on.isoformat(),
    }


def _must_be_a_link(url: str) -> None:
    if url and not url.startswith("https://"):
        raise Refused(_("A link begins with https://."))
