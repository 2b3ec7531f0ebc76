"""What minutes still need before they are sent: what approving them would refuse later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from governance.core.errors import Problem, Refused
from governance.core.i18n import LANGUAGES, _
from governance.core.words import words_in
from governance.decisions.models import AgendaItem, Decision, Stage
from governance.decisions.queries import decided_at
from governance.decisions.rules import as_typed, must_be_a_decision, must_be_readable
from governance.decisions.voting import must_be_counted_since
from governance.meetings.models import Meeting

TEXTS = ("reasons", "text", "missing_resource")


@dataclass(frozen=True, slots=True)
class Needed:
    """One thing that has to be done first, and the page on which that is done."""

    sentence: str
    path: str


class NotReady(Refused):
    """Minutes that a meeting could not approve as they are; `needed` says all of why."""

    def __init__(self, needed: Sequence[Needed]) -> None:
        super().__init__(" ".join(one.sentence for one in needed))
        self.needed = needed


def must_be_ready(db: Session, meeting: Meeting, languages: Sequence[str]) -> None:
    """Raise `NotReady` unless a meeting could approve the minutes: everyone can read the summary,
    and each draft can be told to its authors."""
    needed = _summary(meeting, languages)
    for decision, _way in decided_at(db, meeting.id).values():
        if decision.stage == Stage.DRAFT:
            needed += _draft(db, decision, languages)
    if needed:
        raise NotReady(needed)


def must_be_summed_up(meeting: Meeting, languages: Sequence[str]) -> None:
    """Raise `Refused` unless there is a public summary in each of these languages."""
    if not meeting.written_summary:
        raise Refused(_("Sum the meeting up first: everyone reads that of the minutes."))
    if missing := meeting.written_summary.missing(languages):
        named = ", ".join(LANGUAGES[language] for language in missing)
        raise Refused(_("The public summary is still missing in: %(languages)s.", languages=named))


def needed_by(
    meeting: Meeting, content: Mapping[str, Any], languages: Sequence[str]
) -> list[Needed]:
    """What everyone could not read of these minutes: the summary, the words of drafts."""
    needed = _summary(meeting, languages)
    drafts = (point["decision"] for point in content["points"] if point["decision"])
    for one in drafts:
        texts = [words_in(one[name]) for name in TEXTS]
        absent = {code for text in texts if text for code in text.missing(languages)}
        if one.get("draft") and absent:
            named = ", ".join(name for code, name in LANGUAGES.items() if code in absent)
            given = {"reference": one["reference"], "languages": named}
            sentence = _("%(reference)s is still missing in: %(languages)s.", **given)
            needed.append(Needed(sentence, f"{one['path']}/edit"))
    return needed


def _summary(meeting: Meeting, languages: Sequence[str]) -> list[Needed]:
    try:
        must_be_summed_up(meeting, languages)
    except Problem as problem:
        return [Needed(problem.sentence, f"/meetings/{meeting.id}/summary")]
    return []


def _draft(db: Session, decision: Decision, languages: Sequence[str]) -> list[Needed]:
    item = db.get_one(AgendaItem, decision.item_id)
    try:
        must_be_a_decision(db, item, as_typed(decision), decision.counted)
        must_be_counted_since(db, decision)
        must_be_readable(decision, languages)
    except Problem as problem:
        sentence = f"{decision.reference}: {problem.sentence}"
        return [Needed(sentence, f"/decisions/{decision.id}/edit")]
    return []
