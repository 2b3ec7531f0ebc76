"""Minutes in one language, read on the page and set on paper: both say the same."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from governance.core.i18n import _, current_language, speaking
from governance.core.prose import passages
from governance.core.templates import show_date
from governance.core.typesetting import set_pdf
from governance.core.words import words_in
from governance.decisions.majority import Result, sentence
from governance.decisions.models import Choice, Outcome, Purpose, Way, Withdrew
from governance.decisions.names import CHOICES, OUTCOMES, PURPOSES
from governance.meetings.models import Kind, Presence
from governance.meetings.names import KINDS, PRESENCES

DAYS = ("returns_on", "report_back_on")


def pdf_of(content: dict[str, Any], language: str) -> bytes:
    """A tagged PDF/UA-1 of what minutes say; the same content gives the same bytes."""
    with speaking(language):
        view = view_of(content)
    approved = content["approved"]
    day = approved["on"] if approved else content["meeting"]["held_on"]
    return set_pdf("minutes.typ", "minutes", view, date.fromisoformat(day))


def view_of(content: dict[str, Any]) -> dict[str, Any]:
    """Everything that is read in the minutes, in the current language, in reading order."""
    meeting = content["meeting"]
    return {
        "language": current_language(),
        "organisation": content["organisation"],
        "address": content["address"],
        "title": _titled(meeting["title"]),
        "kicker": _("Minutes"),
        "body": _titled(meeting["body"])["text"],
        "reference": meeting["reference"],
        "path": meeting["path"],
        "held_on": meeting["held_on"],
        "when": _when(meeting),
        "imprint": _imprint(content),
        "approved": content["approved"] is not None,
        "erratum_title": _("What this version puts right"),
        "erratum": _prose(content["erratum"]),
        "attendance_title": _("Who was there"),
        "attendance": [_attended(one) for one in content["attendance"]],
        "led": _led(content.get("led", {})),
        "signatures": _signatures(content),
        "observers_title": _("Observers"),
        "observers": [one["name"] for one in content["observers"]],
        "quorum": _quorum(content["quorum"]) if content["attendance"] else "",
        "summary_title": _("Public summary"),
        "summary": _prose(content["summary"]),
        "points_title": _("What was dealt with"),
        "points": [_point(point, content["quorum"]) for point in content["points"]],
        "colophon_title": _("About these minutes"),
        "colophon": _colophon(content),
    }


def _titled(kept: Mapping[str, Any] | None) -> dict[str, str]:
    words = words_in(kept)
    if not words:
        return {"text": "", "language": current_language()}
    shown = words.shown_in(current_language())
    return {"text": shown.text, "language": shown.language}


def _prose(kept: Mapping[str, Any] | None) -> dict[str, Any] | None:
    """A text as blocks; None where there is none."""
    shown = _titled(kept)
    if not shown["text"]:
        return None
    (passage,) = passages(shown["text"], [])
    words = words_in(kept)
    outdated = bool(words) and words is not None and words.shown_in(current_language()).outdated
    foreign = shown["language"] != current_language()
    return passage | {"language": shown["language"], "outdated": outdated, "foreign": foreign}


def _when(meeting: Mapping[str, Any]) -> str:
    hours = "–".join(hour for hour in (meeting["starts_at"], meeting["ends_at"]) if hour)
    day = show_date(date.fromisoformat(meeting["held_on"]))
    kind = str(KINDS[Kind(meeting["kind"])])
    return " · ".join(part for part in (kind, day, hours, meeting["place"]) if part)


def _imprint(content: Mapping[str, Any]) -> str:
    approved, number = content["approved"], content["number"]
    if approved is None:
        return _("Not approved yet: this may still change")
    given = {
        "n": number,
        "meeting": approved["reference"],
        "day": show_date(date.fromisoformat(approved["held_on"])),
    }
    return _("Version %(n)s, approved at %(meeting)s of %(day)s", **given)


def _attended(one: Mapping[str, Any]) -> dict[str, str]:
    name = one["name"] or _("A member")
    if not one["decides"]:
        name = _("%(name)s (advises)", name=name)
    how = "–"
    if one["presence"] == Presence.REPRESENTED:
        how = _("represented by %(name)s", name=one["by"] or _("a member"))
    elif one["presence"]:
        how = str(PRESENCES[Presence(one["presence"])])
    return {"name": name, "how": how + _hours(one), "presence": one["presence"]}


def _hours(one: Mapping[str, Any]) -> str:
    """From when until when somebody was there, and by whom they were represented after that."""
    came, left = one.get("came_at", ""), one.get("left_at", "")
    said = [_("from %(hour)s", hour=came)] if came else []
    if left:
        said.append(_("until %(hour)s", hour=left))
        said += [_("then represented by %(name)s", name=one["by"])] if one["by"] else []
    return "".join(f", {part}" for part in said)


def _led(led: Mapping[str, str]) -> list[str]:
    """Who chaired, who took the minutes, and when the meeting was opened and closed."""
    sentences = {
        "chair": _("Chaired by %(said)s."),
        "secretary": _("Minutes taken by %(said)s."),
        "opened_at": _("Opened at %(said)s."),
        "closed_at": _("Closed at %(said)s."),
    }
    return [line % {"said": led[name]} for name, line in sentences.items() if led.get(name)]


def _signatures(content: Mapping[str, Any]) -> list[dict[str, str]]:
    """Who signs the minutes on paper, once they are approved."""
    led = content.get("led") if content["approved"] else None
    roles = {"chair": _("The chair"), "secretary": _("The secretary")}
    return [{"role": roles[name], "name": led[name]} for name in roles] if led else []


def _quorum(counted: Mapping[str, Any]) -> str:
    given = {name: counted[name] for name in ("present", "members", "needed")}
    said = _(
        "%(present)s of %(members)s deciding members were present or represented; "
        "%(needed)s were needed.",
        **given,
    )
    reached = _("The quorum is reached.") if counted["reached"] else _("The quorum is not reached.")
    return f"{said} {reached}"


def _point(point: Mapping[str, Any], quorum: Mapping[str, Any]) -> dict[str, Any]:
    presented = _("presented by %(name)s", name=point["presenter"]) if point["presenter"] else ""
    about = [str(PURPOSES[Purpose(point["purpose"])]), presented, point["recommendation"]]
    about += [] if point["public"] else [_("internal")]
    return {
        "id": point["id"],
        "number": str(point["number"]),
        "title": _titled(point["title"]),
        "about": " · ".join(part for part in about if part),
        "public": point["public"],
        "conflicts": [_withdrew(one) for one in point["conflicts"]],
        "discussion": _prose(point["discussion"]),
        "decision": _decision(point["decision"], quorum) if point["decision"] else None,
    }


def _withdrew(one: Mapping[str, str]) -> str:
    name = one["name"] or _("A member")
    if one["withdrew"] == Withdrew.LEFT:
        return _("%(name)s declared a conflict of interest and left the room.", name=name)
    return _("%(name)s declared a conflict of interest and abstained.", name=name)


def _decision(one: Mapping[str, Any], quorum: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "label": _("Decision"),
        "outcome": one["outcome"],
        "word": str(OUTCOMES[Outcome(one["outcome"])]),
        "reference": one["reference"],
        "path": one["path"],
        "text": _prose(one["text"]),
        "reasons": _prose(one["reasons"]),
        "facts": list(filter(None, (_present(one, quorum), *_particulars(one), *_votes(one)))),
    }


def _present(one: Mapping[str, Any], quorum: Mapping[str, Any]) -> str:
    """How many were there when this was decided, where others came or left since."""
    counted = one.get("quorum") or quorum
    if counted["present"] == quorum["present"]:
        return ""
    given = {name: counted[name] for name in ("present", "members")}
    return _("%(present)s of %(members)s deciding members were present or represented.", **given)


def _particulars(one: Mapping[str, Any]) -> list[str]:
    missing = _titled(one["missing_resource"])["text"]
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


def _colophon(content: Mapping[str, Any]) -> list[str]:
    if content["approved"] is None:
        return [_("These minutes are not approved yet. Who has a remark makes it on their page.")]
    return [
        _(
            "These minutes will never change. What has to be put right in them is a further "
            "version."
        ),
        _(
            "Their fingerprint (SHA-256) stands in the public journal, in the entry "
            "minutes.approved for %(path)s, version %(n)s.",
            path=content["meeting"]["path"],
            n=content["number"],
        ),
    ]
