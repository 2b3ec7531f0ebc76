"""The texts are read with the room once more, as they will stand in the register."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup
from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.choices.harvest import Harvest, harvest_of
from governance.core.edge import is_number
from governance.core.errors import NotFound
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.text import markdown
from governance.core.web import redirect, render
from governance.recommendations import actions
from governance.recommendations import policy as recommendations
from governance.recommendations.forms import theme_choices
from governance.recommendations.models import Recommendation, Stage
from governance.recommendations.queries import holding
from governance.recommendations.table import Group
from governance.strategy.queries import themes
from governance.workshops.models import Workshop
from governance.workshops.queries import get_workshop


@dataclass(frozen=True, slots=True)
class Reading:
    """A text in one of the languages of the room; `by` whom it was translated, or nothing."""

    language: str
    title: str
    text: Markup
    by: str
    outdated: bool


def show_agreement(request: Request, db: Session, actor: Actor) -> Response:
    """Every text on the table in the room's languages, with what was chosen; and the act that
    hands over what was agreed on."""
    workshop = _to_agree(request, db, actor)
    harvest = harvest_of(db, workshop, inside=True)
    groups = _on_table(harvest)
    texts = [one for group in groups for one in group.items]
    return render(
        request,
        "choices/agreement.html",
        workshop=workshop,
        harvest=harvest,
        groups=groups,
        texts=texts,
        agreed=[one for one in texts if one.agreed],
        readings={one.id: _readings(one, workshop.languages) for one in texts},
        missing={one.id: one.text.missing(workshop.languages) for one in texts},
        themes=theme_choices(themes(db)),
    )


def create_agreement(request: Request, db: Session, actor: Actor) -> Response:
    """The room agrees on a text as it reads now."""
    workshop = _to_agree(request, db, actor)
    one = _one(request, db, workshop)
    typed = str(request.state.form.get("theme", ""))
    known = {theme.id for theme in themes(db)}
    theme = int(typed) if is_number(typed) and int(typed) in known else None
    actions.agree(db, one, theme_id=theme, by=actor)
    return _back(request, workshop, one, _("The room agrees on this text."))


def create_agreement_end(request: Request, db: Session, actor: Actor) -> Response:
    """The text is open again."""
    workshop = _to_agree(request, db, actor)
    one = _one(request, db, workshop)
    actions.end_agreement(db, one, by=actor)
    return _back(request, workshop, one, _("This text is open again."))


def _to_agree(request: Request, db: Session, actor: Actor) -> Workshop:
    workshop = get_workshop(db, request.path_params["workshop"], for_=actor)
    require(recommendations.can_agree(actor, workshop))
    return workshop


def _one(request: Request, db: Session, workshop: Workshop) -> Recommendation:
    found = holding(db, workshop.id, [request.path_params["recommendation"]])
    if not found:
        raise NotFound
    return found[0]


def _back(request: Request, workshop: Workshop, one: Recommendation, notice: str) -> Response:
    at = {"workshop": workshop.id, "anchor": f"r{one.id}"}
    return redirect(request, "show_agreement", notice=notice, **at)


def _on_table(harvest: Harvest) -> list[Group]:
    """The groups, each with what was not handed over yet."""
    left = [
        Group(group.id, group.title, [one for one in group.items if one.stage == Stage.PROPOSED])
        for group in harvest.groups
    ]
    return [group for group in left if group.items]


def _readings(one: Recommendation, languages: Sequence[str]) -> list[Reading]:
    """The original first, then the translations into the languages of the room."""
    found = []
    for language in [one.language, *(code for code in languages if code != one.language)]:
        title, text = one.title.shown_in(language), one.text.shown_in(language)
        if text.language == language:
            by, outdated = text.by or "", text.outdated or title.outdated
            found.append(Reading(language, title.text, markdown(text.text), by, outdated))
    return found
