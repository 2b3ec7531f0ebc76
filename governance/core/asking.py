"""A page that asks one thing: a title, one form, a way back."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from governance.core.forms import Form
from governance.core.web import render
from governance.core.words import Words


def ask(
    request: Request,
    form: Form,
    *,
    title: str,
    action: str,
    label: str,
    back: str,
    about: Words | str | None = None,
    **more: Any,
) -> Response:
    """The page that asks `form`; 422 where what was typed has errors, with all of it kept.

    `about` is what it concerns; `more`: `lead`, `reference`, `station`, `draft`, `danger`,
    `multipart`, `leave` (how the way back is called), `compare` (where
    what is typed is compared with what others recommended).
    """
    given = {
        "lead": None,
        "reference": None,
        "station": None,
        "draft": None,
        "danger": False,
        "multipart": False,
        "leave": None,
        "compare": None,
    }
    return render(
        request,
        "shared/ask.html",
        status=422 if form.errors else 200,
        form=form,
        title=title,
        action=action,
        label=label,
        back=back,
        about=about,
        **given | more,
    )
