"""The file of a recommendation, read inside: advice, means, notes, and the answer as prepared."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from governance.core.errors import NotFound
from governance.core.i18n import _
from governance.core.policy import Actor, require
from governance.core.seen import Meanwhile, Seen, as_sent, clash, seen_of
from governance.core.web import House, redirect, render, url, whole
from governance.decisions import actions, names, policy
from governance.decisions.forms import AdviceForm, AnswerForm, FileForm, answer_form
from governance.decisions.models import Advice, AnswerFile, PreparedAnswer
from governance.decisions.queries import FileOf, decisions_about, file_of, get_advice
from governance.decisions.rules import as_advised
from governance.people.queries import who_did
from governance.recommendations.models import Recommendation
from governance.recommendations.queries import get_recommendation
from governance.search.queries import Hit, alike


def show_answer_file(request: Request, db: Session, actor: Actor) -> Response:
    """Everything there is to prepare an answer from."""
    return _page(request, db, actor, _of(request, db, actor))


def _of(request: Request, db: Session, actor: Actor) -> Recommendation:
    """The recommendation, for who may read its file."""
    one = get_recommendation(db, request.path_params["recommendation"], for_=actor)
    require(policy.can_see_file(actor))
    if not one.is_public:
        raise NotFound
    return one


def _page(
    request: Request,
    db: Session,
    actor: Actor,
    one: Recommendation,
    *,
    file_form: FileForm | None = None,
    before: Seen | None = None,
    advice_form: AdviceForm | None = None,
) -> Response:
    kept = file_of(db, one.id)
    refused = file_form or advice_form
    return render(
        request,
        "decisions/file.html",
        status=409 if before else (422 if refused is not None else 200),
        before=before or seen_of(kept.file, AnswerFile.TYPED, request),
        one=one,
        kept=kept,
        file_form=file_form or FileForm(thing=kept.file),
        advice_form=advice_form or AdviceForm(),
        refused=refused,
        missing=_missing(request, kept.prepared),
        similar=_similar(db, one),
        decided=decisions_about(db, one.id, for_=actor),
        may={"prepare": policy.can_prepare(actor, one)},
        names=names,
    )


def _missing(request: Request, prepared: PreparedAnswer | None) -> list[tuple[str, Any]]:
    """Each text of the prepared answer, with its languages that are there, old or missing."""
    if prepared is None:
        return []
    texts = {
        _("Reasons"): prepared.reasons,
        _("Text of the decision"): prepared.text,
        _("What is missing"): prepared.missing_resource,
    }
    house: House = request.app.state.house
    rows = []
    for label, text in texts.items():
        if text:
            states = {
                code: "missing"
                if text.in_language(code) is None
                else ("old" if text.shown_in(code).outdated else "there")
                for code in house.settings.languages
            }
            rows.append((label, states))
    return rows


def update_answer_file(request: Request, db: Session, actor: Actor) -> Response:
    """Keep means and notes; where somebody else wrote meanwhile, theirs is shown and what was
    typed kept."""
    one = _of(request, db, actor)
    require(policy.can_prepare(actor, one))
    form = FileForm(request, file_of(db, one.id).file)
    if not form.validate():
        return _page(request, db, actor, one, file_form=form)
    euros, days = form.euros.data or Decimal(0), form.days.data or Decimal(0)
    given: Any = {"euros": euros, "days": days, "notes": form.notes.data, "by": actor}
    try:
        actions.keep_file(db, one, **given, seen=as_sent(request))
    except Meanwhile as late:
        file = file_of(db, one.id).file
        form, who = FileForm(request, file), who_did(db, file, "answer_file.kept") if file else ""
        before = clash(form, file, AnswerFile.TYPED, late, who)
        return _page(request, db, actor, one, file_form=form, before=before)
    return _back(request, one, _("Saved."))


def create_advice(request: Request, db: Session, actor: Actor) -> Response:
    """Add what a directorate advises."""
    one = _of(request, db, actor)
    require(policy.can_prepare(actor, one))
    form = AdviceForm(request)
    if not form.validate():
        return _page(request, db, actor, one, advice_form=form)
    actions.advise(db, one, form.typed(), by=actor)
    return _back(request, one, _("The advice is in the file."), "advice")


def create_followed_advice(request: Request, db: Session, actor: Actor) -> Response:
    """Prepare the answer from an advice, to be read over; where one is prepared already, look at
    both first: nothing is kept of the advice before somebody says so."""
    require(policy.can_see_file(actor))
    advice = get_advice(db, request.path_params["advice"])
    one = get_recommendation(db, advice.recommendation_id, for_=actor)
    require(policy.can_prepare(actor, one))
    if file_of(db, one.id).prepared is not None:
        page = url(request, "edit_prepared_answer", recommendation=one.id)
        return RedirectResponse(f"{page}?advice={advice.id}", 303)
    actions.follow(db, one, advice, by=actor)
    notice = _("The answer is prepared from the advice. Read it over.")
    return redirect(request, "edit_prepared_answer", recommendation=one.id, notice=notice)


def edit_prepared_answer(request: Request, db: Session, actor: Actor) -> Response:
    """Write the answer before the meeting, and translate it beside the original."""
    one = _of(request, db, actor)
    require(policy.can_prepare(actor, one))
    kept = file_of(db, one.id)
    advice = _followed(kept, request.query_params)
    answer = as_advised(advice, kept.prepared) if advice else kept.prepared
    before = seen_of(kept.prepared, PreparedAnswer.TYPED)
    return _answer_page(request, db, one, kept, answer_form(answer), before=before, advice=advice)


def _followed(kept: FileOf, given: Mapping[str, Any]) -> Advice | None:
    """The advice of this file that is to be followed in place of what is prepared."""
    asked = whole(given, "advice")
    found = [advice for advice in kept.advices if advice.id == asked and advice.outcome]
    return found[0] if found and kept.prepared else None


def update_prepared_answer(request: Request, db: Session, actor: Actor) -> Response:
    """Keep it; where somebody else wrote meanwhile, theirs is shown and what was typed kept."""
    one = _of(request, db, actor)
    require(policy.can_prepare(actor, one))
    kept, names = file_of(db, one.id), PreparedAnswer.TYPED
    form, advice = answer_form(kept.prepared, request), _followed(kept, request.state.form)
    if not form.validate():
        before = seen_of(kept.prepared, names, request)
        return _answer_page(request, db, one, kept, form, before=before, advice=advice, status=422)
    try:
        actions.prepare(db, one, form.typed(), as_sent(request), by=actor)
    except Meanwhile as late:
        kept = file_of(db, one.id)
        who = who_did(db, kept.prepared, "answer.prepared") if kept.prepared else ""
        form = answer_form(kept.prepared, request)
        before = clash(form, kept.prepared, names, late, who)
        return _answer_page(request, db, one, kept, form, before=before, advice=advice, status=409)
    return _back(request, one, _("The answer is prepared."), "answer")


def _answer_page(
    request: Request,
    db: Session,
    one: Recommendation,
    kept: FileOf,
    form: AnswerForm,
    *,
    before: Seen,
    advice: Advice | None,
    status: int = 200,
) -> Response:
    """The form, with all that an answer is prepared from beside it."""
    house: House = request.app.state.house
    return render(
        request,
        "decisions/answer.html",
        status=status,
        one=one,
        kept=kept,
        form=form,
        before=before,
        advice=advice,
        similar=_similar(db, one),
        required_languages=house.settings.languages,
    )


def _similar(db: Session, one: Recommendation) -> list[Hit]:
    return alike(db, "decision", f"{one.title} {one.text}", limit=5)


def _back(request: Request, one: Recommendation, notice: str, anchor: str = "") -> Response:
    given = {"notice": notice, "anchor": anchor}
    return redirect(request, "show_answer_file", recommendation=one.id, **given)
