"""How meetings and their decisions are told: when, by which body, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from markupsafe import Markup

from governance.core.i18n import _
from governance.decisions.models import Outcome as Answer
from governance.decisions.models import Stage as DecisionStage
from governance.meetings.models import Stage as MeetingStage
from governance.progress.drawing import State, Station
from governance.progress.queries.steps import Step, about_it, dotted, say


def tell_items(items: Sequence[Any], names: dict[int, Any]) -> Iterator[Step]:
    """The meetings it was on the agenda of, and what was decided there."""
    last = {item.recommendation_id: item.decision_id for item in items if item.decision_id}
    for item in items:
        about = names.get(item.recommendation_id)
        if item.decision_id is None:
            yield _on_agenda(item, about)
        else:
            yield _decided(item, about, last[item.recommendation_id] == item.decision_id)


def _on_agenda(item: Any, about: Any) -> Step:
    ahead = item.meeting_stage in (MeetingStage.PLANNED, MeetingStage.OPEN)
    title = _("On the agenda of %(meeting)s") if ahead else _("Discussed at %(meeting)s")
    return Step(
        Station.DECISION,
        say(title, meeting=item.meeting_title),
        on=item.meeting_on,
        state=State.WAITING if ahead else State.UNDER_WAY,
        href=f"/meetings/{item.meeting_id}",
        who=dotted(item.meeting_reference, item.body),
        note=about_it(about),
    )


def _decided(item: Any, about: Any, is_last: bool) -> Step:
    states = {Answer.DECLINED: State.CROSSED}
    if is_last:
        states[Answer.POSTPONED] = State.WAITING
    notes = [_details(item), _votes(item), about_it(about)]
    if item.decision_stage == DecisionStage.ANNOUNCED:
        notes.append(Markup.escape(_("Only the authors and the board know this so far.")))
    return Step(
        Station.DECISION,
        Markup.escape(answer_sentence(item.outcome)),
        on=item.decided_on,
        state=states.get(item.outcome, State.REACHED),
        href=f"/decisions/{item.decision_id}",
        who=dotted(item.decision_reference, item.body, item.meeting_title),
        why=item.reasons,
        note=dotted(*notes),
    )


def answer_sentence(outcome: Answer) -> str:
    """What was answered, as a short sentence."""
    return {
        Answer.ACCEPTED: _("Accepted"),
        Answer.ACCEPTED_IN_PART: _("Accepted in part"),
        Answer.DECLINED: _("Declined"),
        Answer.POSTPONED: _("Postponed"),
        Answer.REFERRED: _("Referred"),
    }[outcome]


def _details(item: Any) -> Markup:
    returns = say(_("It comes back by %(day)s"), day=item.returns_on) if item.returns_on else ""
    missing = (
        say(_("What was missing: %(resource)s"), resource=item.missing_resource)
        if item.missing_resource
        else ""
    )
    referred = say(_("Referred to %(whom)s"), whom=item.referred_to) if item.referred_to else ""
    back = (
        say(_("The board hears of it again by %(day)s"), day=item.report_back_on)
        if item.report_back_on
        else ""
    )
    return dotted(returns, missing, referred, back)


def _votes(item: Any) -> Markup:
    if item.votes_for is None:
        return Markup()
    return say(
        _("%(yes)s for, %(no)s against, %(none)s abstained"),
        yes=item.votes_for,
        no=item.votes_against or 0,
        none=item.votes_abstained or 0,
    )
