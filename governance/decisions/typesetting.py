"""Minutes in one language, read on the page and set on paper: both say the same."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from governance.core.i18n import _, current_language, speaking
from governance.core.templates import show_date
from governance.core.typesetting import set_pdf
from governance.decisions.invited import invited_sentences
from governance.decisions.minuted import prose_of, read_point, titled
from governance.meetings.models import Kind, Presence
from governance.meetings.names import KINDS, PRESENCES


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
        "title": titled(meeting["title"]),
        "kicker": _("Minutes"),
        "body": titled(meeting["body"])["text"],
        "reference": meeting["reference"],
        "path": meeting["path"],
        "held_on": meeting["held_on"],
        "when": _when(meeting),
        "imprint": _imprint(content),
        "approved": content["approved"] is not None,
        "erratum_title": _("What this version puts right"),
        "erratum": prose_of(content["erratum"]),
        **_attendance(content),
        "summary_title": _("Public summary"),
        "summary": prose_of(content["summary"]),
        "points_title": _("What was dealt with"),
        "points": [read_point(point, content["quorum"]) for point in content["points"]],
        "colophon_title": _("About these minutes"),
        "colophon": _colophon(content),
    }


def _attendance(content: Mapping[str, Any]) -> dict[str, Any]:
    """Who was there, who led it, since when everybody knew of it, and whether that was enough."""
    return {
        "attendance_title": _("Who was there"),
        "attendance": [_attended(one) for one in content["attendance"]],
        "led": [*invited_sentences(content), *_led(content.get("led", {}))],
        "signatures": _signatures(content),
        "observers_title": _("Observers"),
        "observers": [one["name"] for one in content["observers"]],
        "quorum": _quorum(content["quorum"]) if content["attendance"] else "",
    }


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
