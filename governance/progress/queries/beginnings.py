"""How a line begins: its rooms, what was received, and what was merged or withdrawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from markupsafe import Markup

from governance.core.i18n import _, ngettext
from governance.progress.drawing import State, Station
from governance.progress.queries.steps import (
    Step,
    clock_day,
    dotted,
    recommendation_link,
    say,
    show,
)
from governance.recommendations.models import Origin, Stage

TOGETHER = 3
"""More than this on one day from one place are told as one step."""


def tell_origins(rows: Sequence[Any]) -> Iterator[Step]:
    """The workshops and meetings in which it began."""
    for workshop in {row.workshop_id: row for row in rows if row.workshop_id}.values():
        yield Step(
            Station.WORKSHOP,
            show(workshop.workshop_title),
            on=workshop.workshop_on,
            href=f"/workshops/{workshop.workshop_id}",
            who=dotted(workshop.workshop_reference, workshop.workshop_place),
            note=Markup.escape(_("Members put their recommendations on the table.")),
        )
    for meeting in {row.meeting_id: row for row in rows if row.meeting_id}.values():
        yield Step(
            Station.WORKSHOP,
            say(_("Noted at %(meeting)s"), meeting=meeting.meeting_title),
            on=meeting.meeting_on,
            href=f"/meetings/{meeting.meeting_id}",
            who=dotted(meeting.meeting_reference, meeting.body),
        )


def tell_received(rows: Sequence[Any]) -> Iterator[Step]:
    """Received into the register; many of one day are one step that names them all."""
    received = [row for row in rows if row.received_on]
    for _key, some in groupby(sorted(received, key=_by_day), key=_by_day):
        group = list(some)
        if len(group) > TOGETHER:
            yield _received_together(group)
        else:
            yield from (_received(row) for row in group)
    yield from (_proposed(row) for row in rows if not row.received_on)


def _by_day(row: Any) -> tuple[date, int]:
    return row.received_on, row.workshop_id or 0


def _received(row: Any) -> Step:
    origins = {
        Origin.MEMBER: _("Recommended by a member, between workshops"),
        Origin.IMPORT: _("Brought in from an earlier list"),
    }
    return Step(
        Station.RECOMMENDATION,
        show(row.title),
        on=row.received_on,
        href=f"/recommendations/{row.id}",
        who=say(_("Received as %(reference)s"), reference=row.reference),
        note=Markup.escape(origins.get(row.origin, "")),
    )


def _received_together(group: Sequence[Any]) -> Step:
    many = len(group)
    title = ngettext("%(num)s recommendation", "%(num)s recommendations", many)
    return Step(
        Station.RECOMMENDATION,
        say(title, num=many),
        on=group[0].received_on,
        who=Markup.escape(_("Received into the register")),
        note=Markup(" · ").join(recommendation_link(row) for row in group),
    )


def _proposed(row: Any) -> Step:
    return Step(
        Station.RECOMMENDATION,
        show(row.title),
        on=clock_day(row.proposed_at),
        state=State.UNDER_WAY if row.stage == Stage.PROPOSED else State.REACHED,
        href=f"/recommendations/{row.id}",
        who=Markup.escape(_("Proposed; the workshop may still change its words")),
    )


def tell_endings(rows: Sequence[Any]) -> Iterator[Step]:
    """What was merged into another, or withdrawn by its authors."""
    by_id = {row.id: row for row in rows}
    for row in rows:
        target = by_id.get(row.merged_into_id)
        if row.stage == Stage.MERGED and target is not None:
            yield Step(
                Station.RECOMMENDATION,
                say(
                    _("Merged: “%(source)s” goes on in “%(target)s”"),
                    source=row.title,
                    target=target.title,
                ),
                on=clock_day(row.merged_at) or row.moved_on,
                href=f"/recommendations/{target.id}",
                who=dotted(row.reference, target.reference),
                note=Markup.escape(_("Its authors, supporters and text are kept.")),
            )
        elif row.stage == Stage.WITHDRAWN:
            yield Step(
                Station.RECOMMENDATION,
                say(_("Withdrawn: %(title)s"), title=row.title),
                on=row.moved_on,
                state=State.CROSSED,
                href=f"/recommendations/{row.id}",
                who=Markup.escape(row.reference or ""),
            )
