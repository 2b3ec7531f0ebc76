"""The register of what was recommended, with its filters; and recommending between workshops."""

from __future__ import annotations

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core import clock
from governance.core.asking import ask
from governance.core.choosing import exports, key_of, page_with
from governance.core.i18n import _
from governance.core.paging import SIZE
from governance.core.policy import Actor, require
from governance.core.web import House, redirect, render, url
from governance.progress import queries as progress
from governance.recommendations import actions, policy
from governance.recommendations.choosing import SORT_NAMES, choices, chosen_in
from governance.recommendations.forms import RecommendForm
from governance.recommendations.models import Signature
from governance.recommendations.queries import Chosen, register
from governance.search.queries import matching
from governance.strategy.queries import cycles, themes


def list_recommendations(request: Request, db: Session, actor: Actor) -> Response:
    """The register, by what a reader chooses, with how many there are of each."""
    chosen = chosen_in(request)
    typed = matching(db, "recommendation", chosen.search) if chosen.search else None
    found = register(db, chosen, found=typed, after=key_of(request), size=SIZE)
    return render(
        request,
        "recommendations/list.html",
        page=page_with(request, found.rows, found.last),
        marks=progress.marks(db, [row.id for row in found.rows]),
        number=found.number,
        chosen=chosen,
        is_chosen=chosen != Chosen(sort=chosen.sort),
        choices=choices(chosen, found.counts, themes(db), cycles(db)),
        late=found.counts["overdue"]["yes"],
        sorts=SORT_NAMES,
        exports=exports(
            request,
            url(request, "show_recommendations_csv"),
            url(request, "show_recommendations_xlsx"),
        ),
        today=clock.today(),
        may={"recommend": policy.can_recommend(actor)},
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
        compare=url(request, "create_own_comparison"),
    )
