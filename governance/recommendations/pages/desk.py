"""The facilitator's desk: put together what came in, type in paper, hand over to the register."""

from __future__ import annotations

from itertools import groupby

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.edge import is_number
from governance.core.errors import Refused
from governance.core.i18n import _, ngettext
from governance.core.policy import Actor, require
from governance.core.web import House, redirect, render, url
from governance.recommendations import actions, policy
from governance.recommendations.forms import PaperForm, theme_choices
from governance.recommendations.models import Recommendation, Stage
from governance.recommendations.queries import clusters_of, holding, signatures, table_of
from governance.strategy.queries import themes
from governance.workshops.codes import drawn_code, show_code
from governance.workshops.forms import STAGES, CountForm
from governance.workshops.models import Workshop
from governance.workshops.queries import count_participants, get_workshop


def show_desk(request: Request, db: Session, actor: Actor) -> Response:
    """Everything a facilitator needs, on one page."""
    return _desk(request, db, _to_run(request, db, actor), PaperForm())


def _to_run(request: Request, db: Session, actor: Actor) -> Workshop:
    workshop = get_workshop(db, request.path_params["workshop"], for_=actor)
    require(policy.can_cluster(actor, workshop))
    return workshop


def _desk(request: Request, db: Session, workshop: Workshop, paper: PaperForm) -> Response:
    house: House = request.app.state.house
    table = table_of(db, workshop.id)
    titles = {one.id: one.title for one in clusters_of(db, workshop.id)}
    address = house.settings.absolute(url(request, "show_joining", code=workshop.join_code))
    return render(
        request,
        "recommendations/desk.html",
        status=422 if paper.errors else 200,
        workshop=workshop,
        stages=STAGES,
        paper=paper,
        count=CountForm(count=workshop.attendance),
        code=show_code(workshop.join_code),
        drawn=drawn_code(address),
        devices=count_participants(db, workshop.id),
        groups=_grouped(table, titles),
        titles=sorted(titles.values()),
        proposed=[one for one in table if one.stage == Stage.PROPOSED],
        signed={one.id: signatures(one.authors) for one in table},
        themes=theme_choices(themes(db)),
    )


def _grouped(
    table: list[Recommendation], titles: dict[int, str]
) -> list[tuple[str, list[Recommendation]]]:
    """What lies on the table by cluster, what is in none of them last."""

    def place(one: Recommendation) -> int:
        return one.cluster_id or 1_000_000_000

    ordered = sorted(table, key=place)
    return [(titles.get(key, ""), list(some)) for key, some in groupby(ordered, key=place)]


def _chosen(request: Request, db: Session, workshop: Workshop) -> list[Recommendation]:
    typed = [str(value) for value in request.state.form.getlist("chosen")]
    ids = [int(value) for value in typed if is_number(value)]
    chosen = holding(db, workshop.id, ids)
    if not chosen:
        raise Refused(_("Tick at least one recommendation."))
    return chosen


def create_cluster(request: Request, db: Session, actor: Actor) -> Response:
    """Put the ticked ones together under a title."""
    workshop = _to_run(request, db, actor)
    title = str(request.state.form.get("title", "")).strip()
    if not title or len(title) > 200:
        raise Refused(_("Give the group a title, of one line."))
    actions.cluster(db, workshop, title, _chosen(request, db, workshop), by=actor)
    return _back(request, workshop, _("They are put together."))


def create_merges(request: Request, db: Session, actor: Actor) -> Response:
    """Merge the ticked ones into one of them or into another one."""
    workshop = _to_run(request, db, actor)
    chosen = _chosen(request, db, workshop)
    into = str(request.state.form.get("into", ""))
    found = holding(db, workshop.id, [int(into)]) if is_number(into) else []
    sources = [one for one in chosen if one not in found]
    if not found or not sources:
        raise Refused(_("Choose which recommendation the ticked ones are merged into."))
    for source in sources:
        actions.merge(db, source, found[0], by=actor)
    return _back(request, workshop, _("Merged. Texts, authors and supporters are kept."))


def create_hand_over(request: Request, db: Session, actor: Actor) -> Response:
    """Hand the ticked ones over to the register."""
    house: House = request.app.state.house
    workshop = _to_run(request, db, actor)
    typed = str(request.state.form.get("theme", ""))
    known = {theme.id for theme in themes(db)}
    theme = int(typed) if is_number(typed) and int(typed) in known else None
    chosen = _chosen(request, db, workshop)
    for one in chosen:
        actions.hand_over(db, one, answer_days=house.settings.answer_days, by=actor, theme_id=theme)
    said = ngettext(
        "%(num)s recommendation is handed over. The answer clock runs.",
        "%(num)s recommendations are handed over. The answer clock runs.",
        len(chosen),
    )
    return _back(request, workshop, said % {"num": len(chosen)})


def create_paper(request: Request, db: Session, actor: Actor) -> Response:
    """Type in what stood on paper."""
    workshop = _to_run(request, db, actor)
    form = PaperForm(request)
    if not form.validate():
        return _desk(request, db, workshop, form)
    lines = [line for line in form.lines.data.splitlines() if line.strip()]
    made = actions.type_in(
        db, workshop, form.language.data, lines[:200], table=form.table.data, by=actor
    )
    said = ngettext("%(num)s recommendation typed in.", "%(num)s typed in.", len(made))
    return _back(request, workshop, said % {"num": len(made)})


def _back(request: Request, workshop: Workshop, notice: str) -> Response:
    return redirect(request, "show_desk", workshop=workshop.id, notice=notice, anchor="table")
