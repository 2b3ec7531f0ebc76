"""What lies on the table is put together, merged, taken apart again, and handed over."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.edge import is_number
from governance.core.errors import NotFound, NotNow, Refused
from governance.core.i18n import _, ngettext
from governance.core.meaning import likeness
from governance.core.policy import Actor
from governance.core.web import House, render
from governance.recommendations import actions
from governance.recommendations.grouping import MOST, Text, suggested
from governance.recommendations.models import Stage
from governance.recommendations.pages.desk.room import Desk
from governance.recommendations.queries import clusters_of, holding, signatures, table_of
from governance.strategy.queries import themes


def create_cluster(request: Request, db: Session, actor: Actor) -> Response:
    """Put the ticked ones together under a title."""
    desk = Desk.of(request, db, actor)
    actions.cluster(db, desk.workshop, _title(request), desk.chosen(db), by=actor)
    return desk.back(_("They are put together."))


def update_cluster(request: Request, db: Session, actor: Actor) -> Response:
    """Give a group another title."""
    desk = Desk.of(request, db, actor)
    wanted = request.path_params["cluster"]
    found = [one for one in clusters_of(db, desk.workshop.id) if one.id == wanted]
    if not found:
        raise NotFound
    actions.rename_cluster(db, desk.workshop, found[0], _title(request), by=actor)
    return desk.back(_("The group has its new title."), anchor=f"g{wanted}")


def _title(request: Request) -> str:
    title = str(request.state.form.get("title", "")).strip()
    if not title or len(title) > 200:
        raise Refused(_("Give the group a title, of one line."))
    return title


def create_cluster_leaving(request: Request, db: Session, actor: Actor) -> Response:
    """Take the ticked ones out of their groups; a group of which all are ticked is dissolved."""
    desk = Desk.of(request, db, actor)
    actions.uncluster(db, desk.workshop, desk.chosen(db), by=actor)
    return desk.back(_("They stand by themselves again."))


def list_suggested_groups(request: Request, db: Session, actor: Actor) -> Response:
    """What could be put together, of what is in no group yet: to be taken or left."""
    desk = Desk.of(request, db, actor)
    loose = {
        one.id: one
        for one in table_of(db, desk.workshop.id)
        if one.stage == Stage.PROPOSED and one.cluster_id is None
    }
    texts = [Text(o.id, o.language, o.title.text, o.text.text) for o in loose.values()][:MOST]
    groups = suggested(texts, likeness(texts))
    return render(
        request,
        "recommendations/suggested_groups.html",
        workshop=desk.workshop,
        groups=[[loose[one] for one in group] for group in groups],
        signed={one: signatures(loose[one].authors) for one in loose},
    )


def new_merges(request: Request, db: Session, actor: Actor) -> Response:
    """Which of the ticked ones goes on, with the others in it."""
    desk = Desk.of(request, db, actor)
    ticked = desk.ticked(db)
    chosen = [one for one in ticked if one.stage == Stage.PROPOSED and not one.is_hidden]
    if len(chosen) < 2:
        return desk.back(_("Tick at least two recommendations to merge them."))
    return render(
        request,
        "recommendations/merging.html",
        workshop=desk.workshop,
        chosen=chosen,
        most=max(chosen, key=lambda one: (one.supports, len(one.text.text))),
        signed={one.id: signatures(one.authors) for one in chosen},
    )


def create_merges(request: Request, db: Session, actor: Actor) -> Response:
    """Merge the ticked ones into one of them or into another one."""
    desk = Desk.of(request, db, actor)
    chosen = desk.chosen(db)
    into = str(request.state.form.get("into", ""))
    found = holding(db, desk.workshop.id, [int(into)]) if is_number(into) else []
    sources = [one for one in chosen if one not in found]
    if not found or not sources:
        raise Refused(_("Choose which recommendation the ticked ones are merged into."))
    for source in sources:
        actions.merge(db, source, found[0], by=actor)
    notice = _("Merged. Texts, authors and supporters are kept.")
    return desk.back(notice, anchor=f"r{found[0].id}")


def create_merge_ends(request: Request, db: Session, actor: Actor) -> Response:
    """Take the chosen ones out of what they were merged into."""
    desk = Desk.of(request, db, actor)
    chosen = desk.chosen(db)
    for source in chosen:
        actions.undo_merge(db, source, by=actor)
    return desk.back(_("They are as they were before the merge."), anchor=f"r{chosen[0].id}")


def create_hand_over(request: Request, db: Session, actor: Actor) -> Response:
    """Hand the ticked ones over to the register, or those that the room agreed on."""
    house: House = request.app.state.house
    desk = Desk.of(request, db, actor)
    typed = str(request.state.form.get("theme", ""))
    known = {theme.id for theme in themes(db)}
    theme = int(typed) if is_number(typed) and int(typed) in known else None
    chosen = desk.chosen(db)
    if "as-agreed" in request.state.form and not all(one.agreed for one in chosen):
        raise NotNow(_("A text was worded anew since the room agreed on it. Read it once more."))
    for one in chosen:
        actions.hand_over(db, one, answer_days=house.settings.answer_days, by=actor, theme_id=theme)
    said = ngettext(
        "%(num)s recommendation is handed over. The answer clock runs.",
        "%(num)s recommendations are handed over. The answer clock runs.",
        len(chosen),
    )
    return desk.back(said % {"num": len(chosen)})
