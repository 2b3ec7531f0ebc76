"""Publishes announced decisions by itself, on the day on which the authors' days are over."""

from __future__ import annotations

from datetime import datetime, time

from governance.core import clock
from governance.core.database import Database
from governance.core.outbox import Do, Work, ask_for
from governance.core.policy import System
from governance.core.settings import Settings
from governance.decisions.actions import publish
from governance.decisions.models import Decision, Stage
from governance.decisions.queries import announced_until
from governance.decisions.rules import public_from


def publisher(settings: Settings) -> Do:
    """How the work "publish_decision" is done in this house."""

    def publish_due(database: Database, piece: Work) -> None:
        """Everything whose day has come comes out together: one mail for each author."""
        wait_days = settings.authors_first_days
        with database.writing() as db:
            decision = db.get_one(Decision, piece.payload["decision"])
            if decision.stage != Stage.ANNOUNCED:
                return
            day = public_from(decision, wait_days)
            if clock.today() < day:
                due_at = datetime.combine(day, time(6), clock.BRUSSELS)
                unique = f"publish {decision.id} on {day.isoformat()}"
                ask_for(db, "publish_decision", unique, dict(piece.payload), due_at=due_at)
                return
            for one in announced_until(db, decision):
                if clock.today() >= public_from(one, wait_days):
                    publish(db, one, wait_days=wait_days, by=System)

    return publish_due
