"""The register of what was recommended, with its filters; and recommending between workshops."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core import clock
from governance.core.asking import ask
from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.paging import page_of
from governance.core.policy import Actor, require
from governance.core.web import House, redirect, render, url, whole
from governance.progress import queries as progress
from governance.recommendations import actions, policy
from governance.recommendations.forms import (
    REALISATIONS,
    TREATMENTS,
    WORDS,
    RecommendForm,
    theme_choices,
)
from governance.recommendations.models import Signature
from governance.recommendations.queries import (
    REGISTER_ORDER,
    Chosen,
    count_register,
    offices,
    register,
    years,
)
from governance.strategy.queries import themes


def list_recommendations(request: Request, db: Session, actor: Actor) -> Response:
    """The register, newest first, by what a reader chooses."""
    chosen = _chosen(request)
    page = page_of(db, register(chosen), REGISTER_ORDER, request)
    return render(
        request,
        "recommendations/list.html",
        page=page,
        marks=progress.marks(db, [row.id for row in page.items]),
        number=count_register(db, chosen),
        chosen=chosen,
        is_chosen=chosen != Chosen(),
        theme_options=theme_choices(themes(db))[1:],
        year_options=[(year, year) for year in years(db)],
        offices=(office_names := offices(db)),
        office_options=[(name, name) for name in office_names],
        treatments=TREATMENTS,
        realisations=REALISATIONS,
        words=WORDS,
        today=clock.today(),
        may={"recommend": policy.can_recommend(actor)},
    )


def _chosen(request: Request) -> Chosen:
    query = request.query_params

    def among(name: str, known: object) -> str:
        value = query.get(name, "")
        if value and value not in {str(one) for one in known}:  # type: ignore[attr-defined]
            raise Refused(_("This address asks for something that does not exist."))
        return value

    year = whole(query, "year")
    if year is not None and not 1900 <= year <= 2200:
        raise Refused(_("This address asks for something that does not exist."))
    return Chosen(
        search=query.get("search", "").replace("\x00", "")[:200].strip(),
        theme=whole(query, "theme"),
        treatment=among("treatment", TREATMENTS),
        realisation=among("realisation", REALISATIONS),
        word=among("word", WORDS),
        year=year,
        office=query.get("office", "").replace("\x00", "")[:80],
        workshop=whole(query, "workshop"),
    )


def new_recommendation(request: Request, db: Session, actor: Actor) -> Response:
    """Recommend between workshops."""
    if not policy.can_recommend(actor):
        return render(request, "recommendations/sign_in_first.html")
    return _ask(request, _form(request, db, actor))


def create_own_recommendation(request: Request, db: Session, actor: Actor) -> Response:
    """It is received at once."""
    house: House = request.app.state.house
    require(policy.can_recommend(actor))
    form = _form(request, db, actor)
    if not form.validate():
        return _ask(request, form)
    made = actions.recommend(db, form.typed, answer_days=house.settings.answer_days, by=actor)
    notice = _("Thank you. It is received as %(reference)s.", reference=made.reference)
    if form.typed.signature == Signature.ANONYMOUS:
        # The answer to a form is kept for a week: it must not say which text was this person's.
        return redirect(request, "list_recommendations", notice=notice)
    return redirect(request, "show_recommendation", recommendation=made.id, notice=notice)


def _form(request: Request, db: Session, actor: Actor) -> RecommendForm:
    form = RecommendForm(request)
    form.offer_themes(themes(db))
    form.offer_signatures(actor.name, "")
    return form


def _ask(request: Request, form: RecommendForm) -> Response:
    house: House = request.app.state.house
    lead = _(
        "It stands in the register at once, for everyone to read. The board answers it, with its "
        "reasons, within %(days)s days.",
        days=house.settings.answer_days,
    )
    return ask(
        request,
        form,
        title=_("Recommend something"),
        lead=lead,
        station="recommendation",
        action=url(request, "create_own_recommendation"),
        label=_("Send it"),
        back=url(request, "list_recommendations"),
        draft="recommendation",
    )
