"""The pages of the strategy: what holds now and what is done for it, other versions, themes."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.asking import ask
from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.lifecycle import can_become
from governance.core.policy import Actor, require
from governance.core.web import redirect, render, url
from governance.projects.queries import projects_by_axis
from governance.strategy import actions, policy
from governance.strategy.forms import AxisForm, StrategyForm, StrategyTextsForm, ThemeForm
from governance.strategy.models import Stage, Strategy
from governance.strategy.names import STAGES
from governance.strategy.queries import axes_with, get_axis, get_strategy, strategies, themes


def show_strategy(request: Request, db: Session, actor: Actor) -> Response:
    """The strategy that holds now, and the other versions."""
    versions = strategies(db)
    current = [version for version in versions if version.stage == Stage.CURRENT]
    others = [version for version in versions if version.stage != Stage.CURRENT]
    return render(
        request,
        "strategy/show.html",
        others=others,
        stages=STAGES,
        **_done_for(db, current),
        may=_may(actor),
    )


def show_version(request: Request, db: Session, actor: Actor) -> Response:
    """One version of the strategy, its axes, and what is done for each."""
    strategy = get_strategy(db, request.path_params["strategy"])
    return render(
        request,
        "strategy/version.html",
        strategy=strategy,
        stages=STAGES,
        **_done_for(db, [strategy]),
        may=_may(actor, strategy),
    )


def _done_for(db: Session, shown: list[Strategy]) -> dict[str, Any]:
    axes = [axis for version in shown for axis in version.axes]
    return {
        "shown": shown,
        "projects": projects_by_axis(db, [axis.id for axis in axes]),
        "older": axes_with(db, [axis.succeeds_id for axis in axes]),
    }


def _may(actor: Actor, strategy: Strategy | None = None) -> dict[str, bool]:
    keep = policy.can_keep_strategy(actor)
    return {
        "keep": keep,
        "themes": policy.can_keep_themes(actor),
        "add_axis": keep and strategy is not None and strategy.stage != Stage.CLOSED,
        "adopt": keep and strategy is not None and can_become(strategy, Stage.CURRENT),
        "close": keep and strategy is not None and can_become(strategy, Stage.CLOSED),
    }


def new_strategy(request: Request, db: Session, actor: Actor) -> Response:
    """Prepare a version."""
    require(policy.can_keep_strategy(actor))
    return _ask_strategy(request, StrategyForm(request))


def create_strategy(request: Request, db: Session, actor: Actor) -> Response:
    """Keep a prepared version."""
    require(policy.can_keep_strategy(actor))
    form = StrategyForm(request)
    if not form.validate():
        return _ask_strategy(request, form)
    try:
        strategy = actions.add_strategy(
            db,
            form.title.words,
            form.summary.data or None,
            form.since.data,
            form.until.data,
            by=actor,
        )
    except Refused as refused:
        form.refuse("until", refused.sentence)
        return _ask_strategy(request, form)
    notice = _("The version is prepared. Add its axes next.")
    return redirect(request, "show_version", strategy=strategy.id, notice=notice)


def _ask_strategy(request: Request, form: StrategyForm) -> Response:
    return ask(
        request,
        form,
        title=_("A new version of the strategy"),
        lead=_("It is in preparation until it is adopted. Axes are added afterwards."),
        action=url(request, "create_strategy"),
        label=_("Prepare this version"),
        back=url(request, "show_strategy"),
        draft="strategy",
    )


def edit_strategy(request: Request, db: Session, actor: Actor) -> Response:
    """Put the texts of a version right."""
    require(policy.can_keep_strategy(actor))
    strategy = get_strategy(db, request.path_params["strategy"])
    return _ask_texts(request, strategy, _texts(None, strategy))


def update_strategy(request: Request, db: Session, actor: Actor) -> Response:
    """Keep the texts of a version."""
    require(policy.can_keep_strategy(actor))
    strategy = get_strategy(db, request.path_params["strategy"])
    form = _texts(request, strategy)
    if not form.validate():
        return _ask_texts(request, strategy, form)
    actions.rewrite_strategy(db, strategy, form.title.words, form.summary.data or None, by=actor)
    return redirect(request, "show_version", strategy=strategy.id, notice=_("Saved."))


def _texts(request: Request | None, strategy: Strategy) -> StrategyTextsForm:
    return StrategyTextsForm(request, strategy, original=strategy.title.original)


def _ask_texts(request: Request, strategy: Strategy, form: StrategyTextsForm) -> Response:
    return ask(
        request,
        form,
        title=_("The texts of this version"),
        about=strategy.title,
        action=url(request, "update_strategy", strategy=strategy.id),
        label=_("Save"),
        back=url(request, "show_version", strategy=strategy.id),
    )


def create_strategy_adoption(request: Request, db: Session, actor: Actor) -> Response:
    """A prepared version holds from now on."""
    strategy = get_strategy(db, request.path_params["strategy"])
    actions.adopt(db, strategy, by=actor)
    notice = _("This version holds from now on.")
    return redirect(request, "show_version", strategy=strategy.id, notice=notice)


def create_strategy_closure(request: Request, db: Session, actor: Actor) -> Response:
    """A version holds no longer."""
    strategy = get_strategy(db, request.path_params["strategy"])
    actions.close(db, strategy, by=actor)
    notice = _("This version is closed. It stays readable.")
    return redirect(request, "show_version", strategy=strategy.id, notice=notice)


def show_axis(request: Request, db: Session, actor: Actor) -> Response:
    """An axis, where it stands in its version."""
    axis = get_axis(db, request.path_params["axis"])
    strategy, anchor = axis.strategy_id, f"axis-{axis.id}"
    return redirect(request, "show_version", strategy=strategy, anchor=anchor)


def new_axis(request: Request, db: Session, actor: Actor) -> Response:
    """Add an axis to a version."""
    require(policy.can_keep_strategy(actor))
    strategy = get_strategy(db, request.path_params["strategy"])
    return _ask_axis(request, strategy, _axis_form(request, db, strategy))


def create_axis(request: Request, db: Session, actor: Actor) -> Response:
    """Keep an axis."""
    require(policy.can_keep_strategy(actor))
    strategy = get_strategy(db, request.path_params["strategy"])
    form = _axis_form(request, db, strategy)
    if not form.validate():
        return _ask_axis(request, strategy, form)
    succeeds = get_axis(db, int(form.succeeds.data)) if form.succeeds.data else None
    text = form.text.data or None
    actions.add_axis(db, strategy, form.title.words, text, succeeds, by=actor)
    return redirect(request, "show_version", strategy=strategy.id, notice=_("The axis is added."))


def _axis_form(request: Request, db: Session, strategy: Strategy) -> AxisForm:
    form = AxisForm(request)
    others = [version for version in strategies(db) if version.id != strategy.id]
    form.succeeds.choices = [("", _("no older axis"))] + [
        (str(axis.id), f"{axis.title} ({version.title})")
        for version in others
        for axis in version.axes
    ]
    return form


def _ask_axis(request: Request, strategy: Strategy, form: AxisForm) -> Response:
    return ask(
        request,
        form,
        title=_("A new axis"),
        about=strategy.title,
        action=url(request, "create_axis", strategy=strategy.id),
        label=_("Add this axis"),
        back=url(request, "show_version", strategy=strategy.id),
    )


def list_themes(request: Request, db: Session, actor: Actor) -> Response:
    """What recommendations are about, and adding a theme."""
    return _themes_page(request, db, actor, ThemeForm(request), 200)


def create_theme(request: Request, db: Session, actor: Actor) -> Response:
    """Add a theme."""
    require(policy.can_keep_themes(actor))
    form = ThemeForm(request)
    if not form.validate():
        return _themes_page(request, db, actor, form, 422)
    try:
        actions.add_theme(db, form.title.words, by=actor)
    except Refused as refused:
        form.refuse("title", refused.sentence)
        return _themes_page(request, db, actor, form, 422)
    return redirect(request, "list_themes", notice=_("The theme is added."))


def _themes_page(
    request: Request, db: Session, actor: Actor, form: ThemeForm, status: int
) -> Response:
    may = _may(actor)
    given = {"themes": themes(db), "form": form, "may": may}
    return render(request, "strategy/themes.html", status=status, **given)
