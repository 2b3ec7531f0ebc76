"""Other words for a recommendation: a new wording or version, and translations."""

from __future__ import annotations

from urllib.parse import urlencode

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import Response

from governance.core.asking import ask
from governance.core.errors import Refused
from governance.core.i18n import LANGUAGES, _
from governance.core.policy import Actor, require
from governance.core.web import redirect, safe_path, url
from governance.recommendations import actions, policy
from governance.recommendations.forms import TranslationForm, WordingForm
from governance.recommendations.models import Recommendation, Stage
from governance.recommendations.queries import get_recommendation, room_of


def new_recommendation_version(request: Request, db: Session, actor: Actor) -> Response:
    """Word it better on the table; make a new version of a frozen text."""
    one = _to_word(request, db, actor)
    return _ask_words(request, one, WordingForm(None, title=one.title.text, text=one.text.text))


def create_recommendation_version(request: Request, db: Session, actor: Actor) -> Response:
    """Keep the new words beside the old ones."""
    one = _to_word(request, db, actor)
    form = WordingForm(request)
    if not form.validate():
        return _ask_words(request, one, form)
    write = actions.reword if one.stage == Stage.PROPOSED else actions.new_version
    try:
        write(db, one, form.title.data, form.text.data, why=form.why.data, by=actor)
    except Refused as refused:
        form.refuse("why", refused.sentence)
        return _ask_words(request, one, form)
    notice = _("Saved. The old text stays readable.")
    return redirect(request, "show_recommendation", recommendation=one.id, notice=notice)


def _to_word(request: Request, db: Session, actor: Actor) -> Recommendation:
    one = get_recommendation(db, request.path_params["recommendation"], for_=actor)
    if one.stage == Stage.PROPOSED:
        require(policy.can_reword(actor, one, room_of(db, one)))
    else:
        require(policy.can_make_version(actor, one))
    return one


def _ask_words(request: Request, one: Recommendation, form: WordingForm) -> Response:
    frozen = one.stage != Stage.PROPOSED
    return ask(
        request,
        form,
        title=_("A new version") if frozen else _("Word it better"),
        lead=_("In the language of the original. The text as it was stays readable."),
        about=one.title,
        reference=one.reference,
        station="recommendation",
        action=url(request, "create_recommendation_version", recommendation=one.id),
        label=_("Save"),
        back=url(request, "show_recommendation", recommendation=one.id),
        draft=f"wording-{one.id}",
    )


def new_recommendation_translation(request: Request, db: Session, actor: Actor) -> Response:
    """Translate it; what is there of the chosen language is filled in."""
    one = _to_translate(request, db, actor)
    asked = request.query_params.get("into", "")
    others = [code for code in LANGUAGES if code != one.title.original]
    language = asked if asked in others else (one.title.missing(others) or others)[0]
    form = TranslationForm(
        None,
        language=language,
        title=one.title.in_language(language) or "",
        text=one.text.in_language(language) or "",
        reasons=one.reasons.in_language(language) or "" if one.reasons else "",
    )
    return _ask_translation(request, one, form)


def create_recommendation_translation(request: Request, db: Session, actor: Actor) -> Response:
    """Keep the translation."""
    one = _to_translate(request, db, actor)
    form = TranslationForm(request)
    form.offer_languages(one.title.original)
    if not form.validate():
        return _ask_translation(request, one, form)
    texts = (form.title.data, form.text.data, form.reasons.data)
    actions.translate(db, one, form.language.data, *texts, by=actor)
    notice = _("The translation is kept.")
    response = redirect(request, "show_recommendation", recommendation=one.id, notice=notice)
    if next_path := _next(request):
        response.headers["location"] = next_path
    return response


def _next(request: Request) -> str:
    """The page on which translating was begun, where it was another one."""
    path = safe_path(request.query_params.get("next"))
    return "" if path == "/" else path


def _to_translate(request: Request, db: Session, actor: Actor) -> Recommendation:
    one = get_recommendation(db, request.path_params["recommendation"], for_=actor)
    require(policy.can_translate(actor, one, room_of(db, one)))
    return one


def _ask_translation(request: Request, one: Recommendation, form: TranslationForm) -> Response:
    form.offer_languages(one.title.original)
    action = url(request, "create_recommendation_translation", recommendation=one.id)
    next_path = _next(request)
    return ask(
        request,
        form,
        title=_("Translate the recommendation"),
        lead=one.text.text,
        about=one.title.text,
        reference=one.reference,
        station="recommendation",
        action=f"{action}?{urlencode({'next': next_path})}" if next_path else action,
        label=_("Save the translation"),
        back=next_path or url(request, "show_recommendation", recommendation=one.id),
        draft=f"translation-{one.id}",
    )
