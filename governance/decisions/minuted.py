"""The points of minutes: what is kept of each, and how it reads in one language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from governance.core.i18n import _, current_language
from governance.core.prose import passages
from governance.core.templates import show_date
from governance.core.words import plain_of, words_in
from governance.decisions.majority import Result, sentence
from governance.decisions.models import (
    AgendaItem,
    Choice,
    Decision,
    Outcome,
    Purpose,
    Way,
    Withdrew,
)
from governance.decisions.names import CHOICES, OUTCOMES, PURPOSES
from governance.decisions.queries import Declared, conflicts_on, decided_at, voted_by_name
from governance.meetings.models import Meeting

DAYS = ("returns_on", "report_back_on")


def points_of(db: Session, meeting: Meeting, rows: Sequence[Any]) -> list[dict[str, Any]]:
    """What minutes keep of each point: its conflicts, what was said, and what was decided."""
    decided = decided_at(db, meeting.id)
    conflicts = conflicts_on(db, [row.AgendaItem.id for row in rows]) if rows else {}
    named = [one.vote_id or 0 for one, way in decided.values() if way == Way.NAMED]
    voted = voted_by_name(db, named) if named else {}
    return [
        _kept(row, conflicts.get(row.AgendaItem.id, []), decided.get(row.AgendaItem.id), voted)
        for row in rows
    ]


def _kept(
    row: Any,
    conflicts: Sequence[Declared],
    decided: tuple[Decision, Way | None] | None,
    voted: dict[int, dict[str, list[str]]],
) -> dict[str, Any]:
    item: AgendaItem = row.AgendaItem
    return {
        "id": item.id,
        "number": item.position,
        "title": plain_of(item.title),
        "purpose": item.purpose.value,
        "public": item.public,
        "presenter": row.presenter or item.presenter,
        "recommendation": row.recommendation or "",
        "conflicts": [{"name": one.name, "withdrew": one.withdrew.value} for one in conflicts],
        "discussion": plain_of(row.Discussion.text if row.Discussion else None),
        "decision": _kept_decision(*decided, voted) if decided else None,
    }


def _kept_decision(
    one: Decision, way: Way | None, voted: dict[int, dict[str, list[str]]]
) -> dict[str, Any]:
    votes = None
    if one.votes_for is not None:
        votes = {
            "for": one.votes_for,
            "against": one.votes_against,
            "abstained": one.votes_abstained,
        }
    days = {"report_back_on": one.report_back_on, "returns_on": one.returns_on}
    return {name: day.isoformat() if day else "" for name, day in days.items()} | {
        "reference": one.reference,
        "path": f"/decisions/{one.id}",
        "outcome": one.outcome.value,
        "text": plain_of(one.text),
        "reasons": plain_of(one.reasons),
        "missing_resource": plain_of(one.missing_resource),
        "referred_to": one.referred_to,
        "votes": votes,
        "way": way.value if way else "",
        "voted": voted.get(one.vote_id or 0, {}),
        "result": one.vote_result,
        "quorum": one.quorum,
        **({"draft": True} if one.is_draft else {}),
    }


def titled(kept: Mapping[str, Any] | None) -> dict[str, str]:
    """A short text in the current language, and which language it really is in."""
    words = words_in(kept)
    if not words:
        return {"text": "", "language": current_language()}
    shown = words.shown_in(current_language())
    return {"text": shown.text, "language": shown.language}


def prose_of(kept: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """A text as blocks; None where there is none."""
    shown = titled(kept)
    if not shown["text"]:
        return None
    (passage,) = passages(shown["text"], [])
    words = words_in(kept)
    outdated = bool(words) and words is not None and words.shown_in(current_language()).outdated
    foreign = shown["language"] != current_language()
    return passage | {"language": shown["language"], "outdated": outdated, "foreign": foreign}


def read_point(point: Mapping[str, Any], quorum: Mapping[str, Any]) -> dict[str, Any]:
    """A point as it reads in the current language; `quorum` is that of the whole meeting."""
    presented = _("presented by %(name)s", name=point["presenter"]) if point["presenter"] else ""
    about = [str(PURPOSES[Purpose(point["purpose"])]), presented, point["recommendation"]]
    about += [] if point["public"] else [_("internal")]
    return {
        "id": point["id"],
        "number": str(point["number"]),
        "title": titled(point["title"]),
        "about": " · ".join(part for part in about if part),
        "public": point["public"],
        "conflicts": [_withdrew(one) for one in point["conflicts"]],
        "discussion": prose_of(point["discussion"]),
        "decision": _read_decision(point["decision"], quorum) if point["decision"] else None,
    }


def _withdrew(one: Mapping[str, str]) -> str:
    name = one["name"] or _("A member")
    if one["withdrew"] == Withdrew.LEFT:
        return _("%(name)s declared a conflict of interest and left the room.", name=name)
    return _("%(name)s declared a conflict of interest and abstained.", name=name)


def _read_decision(one: Mapping[str, Any], quorum: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "label": _("Decision"),
        "outcome": one["outcome"],
        "word": str(OUTCOMES[Outcome(one["outcome"])]),
        "reference": one["reference"],
        "path": one["path"],
        "text": prose_of(one["text"]),
        "reasons": prose_of(one["reasons"]),
        "draft": one.get("draft", False),
        "facts": list(
            filter(None, (_drafted(one), _present(one, quorum), *_particulars(one), *_votes(one)))
        ),
    }


def _drafted(one: Mapping[str, Any]) -> str:
    return _("This decision is a draft: it can still be rewritten.") if one.get("draft") else ""


def _present(one: Mapping[str, Any], quorum: Mapping[str, Any]) -> str:
    """How many were there when this was decided, where others came or left since."""
    counted = one.get("quorum") or quorum
    if counted["present"] == quorum["present"]:
        return ""
    given = {name: counted[name] for name in ("present", "members")}
    return _("%(present)s of %(members)s deciding members were present or represented.", **given)


def _particulars(one: Mapping[str, Any]) -> list[str]:
    missing = titled(one["missing_resource"])["text"]
    days = {name: date.fromisoformat(one[name]) for name in DAYS if one[name]}
    returns, reports = (show_date(days.get(name)) for name in DAYS)
    return [
        _("What is missing: %(what)s", what=missing) if missing else "",
        _("It returns to the agenda from %(day)s.", day=returns) if one[DAYS[0]] else "",
        _("Referred to: %(whom)s", whom=one["referred_to"]) if one["referred_to"] else "",
        _("There is a report back on %(day)s.", day=reports) if one[DAYS[1]] else "",
    ]


def _votes(one: Mapping[str, Any]) -> list[str]:
    """The counts, whether they carried and by which rule, and who voted what in a named vote."""
    votes = one["votes"]
    if votes is None:
        return []
    counts = {"votes_for": votes["for"], "against": votes["against"]}
    counts |= {"abstained": votes["abstained"]}
    said = [
        _("Votes: %(votes_for)s for, %(against)s against, %(abstained)s abstained.", **counts),
        sentence(Result.from_json(one["result"])) if one["result"] else "",
        _("The vote was secret.") if one["way"] == Way.SECRET else "",
    ]
    for choice, label in CHOICES.items():
        if names := one["voted"].get(Choice(choice).value):
            said.append(_("%(choice)s: %(names)s", choice=str(label), names=", ".join(names)))
    return said
