"""Who may do what to the yearly report."""

from __future__ import annotations

from governance.core.policy import Actor
from governance.reports.models import Report, Stage


def can_write_reports(actor: Actor) -> bool:
    """Editors and administrators, and the house itself."""
    return actor.has("editor", "admin", "system")


def can_publish_report(actor: Actor, report: Report) -> bool:
    """Editors and administrators, and the house itself."""
    return can_write_reports(actor)


def can_archive_report(actor: Actor) -> bool:
    """Editors and administrators, and the house itself."""
    return can_write_reports(actor)


def can_see_report(actor: Actor, report: Report) -> bool:
    """Everyone once it is published or archived; editors and administrators before."""
    return report.stage != Stage.WRITING or can_write_reports(actor)
