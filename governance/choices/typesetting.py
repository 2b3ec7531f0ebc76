"""The report of a workshop on paper: what its page says, in one language, as a tagged PDF."""

from __future__ import annotations

from typing import Any

from governance.choices.harvest import Harvest
from governance.core import clock
from governance.core.i18n import _, current_language, ngettext
from governance.core.templates import show_date, show_number
from governance.core.typesetting import blocks_of, said, set_pdf
from governance.core.words import Words
from governance.recommendations.models import Recommendation

OURS = "recommendations/_pieces.html"
CHOSEN = "choices/_pieces.html"


def set_harvest(harvest: Harvest, organisation: str, address: str) -> bytes:
    """The PDF, dated today; its links lead to the pages under `address`."""
    view = view_of(harvest) | {"organisation": organisation, "address": address}
    return set_pdf("harvest.typ", "harvest", view, clock.today())


def view_of(harvest: Harvest) -> dict[str, Any]:
    """Everything that is read in it, in the current language, in reading order."""
    workshop, today = harvest.workshop, clock.today()
    questions = workshop.questions
    return {
        "language": current_language(),
        "title": _short(workshop.title),
        "kicker": _("Report of a workshop"),
        "reference": workshop.reference,
        "path": f"/workshops/{workshop.id}/harvest",
        "day": today.isoformat(),
        "imprint": _("As of %(day)s", day=show_date(today)),
        "facts": [[label, value] for label, value in _facts(harvest) if value],
        "asked": {"title": _("What we ask"), "text": _long(questions)} if questions else None,
        "register": _register(harvest),
        "groups": [
            {
                "title": group.title or _alone(harvest),
                "texts": [_text(harvest, o) for o in group.items],
            }
            for group in harvest.groups
        ],
        "notes": _notes(harvest),
    }


def _facts(harvest: Harvest) -> list[tuple[str, str]]:
    workshop, choice = harvest.workshop, harvest.choice
    by_hand = workshop.attendance
    return [
        (_("When"), show_date(workshop.held_on)),
        (_("Where"), workshop.place),
        (_("Facilitated by"), ", ".join(harvest.facilitators)),
        (_("People in the room, counted by hand"), show_number(by_hand) if by_hand else ""),
        (_("Devices in the room"), show_number(harvest.devices) if harvest.devices else ""),
        (_("Devices that chose"), show_number(choice.devices) if choice else ""),
        (_("Handed over to the register"), show_number(len(harvest.handed_over))),
        (_("Stay with the workshop"), show_number(len(harvest.kept)) if harvest.inside else ""),
    ]


def _register(harvest: Harvest) -> dict[str, Any] | None:
    """What went to the register, with its number."""
    rows = [
        {"reference": one.reference, "path": _path(one), "title": _short(one.title)}
        for one in harvest.handed_over
    ]
    head = [_("Reference"), _("Recommendation")]
    return {"title": _("What went to the register"), "head": head, "rows": rows} if rows else None


def _alone(harvest: Harvest) -> str:
    return _("Recommendations") if len(harvest.groups) == 1 else _("In no group")


def _text(harvest: Harvest, one: Recommendation) -> dict[str, Any]:
    parts = [(None, one.text), (_("Why?"), one.reasons)]
    parts.append((_("Somebody sees it differently"), one.dissent))
    merged = [
        {
            "label": _merged_in(harvest, other),
            "title": _short(other.title),
            "text": _long(other.text),
        }
        for other in harvest.merged.get(one.id, [])
    ]
    return {
        "title": _short(one.title),
        "path": _path(one),
        "lines": [_about(harvest, one), *_chosen(harvest, one)],
        "parts": [{"label": label, "text": _long(words)} for label, words in parts if words],
        "merged": merged,
    }


def _merged_in(harvest: Harvest, one: Recommendation) -> str:
    return f"{_('Merged into it')}: {said(OURS, 'signed_by', harvest.signed[one.id])}"


def _about(harvest: Harvest, one: Recommendation) -> str:
    """Who signed it, who stands behind it, and where it is now."""
    state = said("shared/_pieces.html", "word_label", one.stage)
    return " · ".join(
        (
            said(OURS, "signed_by", harvest.signed[one.id]),
            said(OURS, "supports", one.supports),
            f"{one.reference} {state}" if one.is_public else _("stays with the workshop"),
        )
    )


def _chosen(harvest: Harvest, one: Recommendation) -> list[str]:
    """What the room chose, in one line, where it chose."""
    result, choice = harvest.results.get(one.id), harvest.choice
    if result is None or choice is None:
        return []
    dots = ngettext("%(num)s dot", "%(num)s dots", result.dots)
    told = [dots % {"num": show_number(result.dots)}]
    if choice.asks_agreement:
        told += [said(CHOSEN, "agreed", result), said(CHOSEN, "opinions_said", result.said)]
    return [" · ".join(part for part in told if part)]


def _notes(harvest: Harvest) -> list[str]:
    notes = []
    if harvest.choice is not None:
        notes.append(
            _(
                "A device is not a person: somebody may have shared a phone, or chosen on paper. "
                "Tables and languages of fewer than five devices are counted together."
            )
        )
    if not harvest.inside:
        notes.append(
            _(
                "Everyone reads what was handed over to the register. The other texts stay with "
                "those who were in the room."
            )
        )
    return notes


def _path(one: Recommendation) -> str:
    return f"/recommendations/{one.id}" if one.is_public else ""


def _short(words: Words) -> dict[str, str]:
    shown = words.shown_in(current_language())
    return {"text": shown.text, "language": shown.language}


def _long(words: Words) -> dict[str, Any]:
    shown = words.shown_in(current_language())
    return {"blocks": blocks_of(shown.text), "language": shown.language}
