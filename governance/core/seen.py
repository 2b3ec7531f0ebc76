"""Two people at one form: the second sees what the first did, and loses nothing that was typed.

A form carries a mark of what stood there when it was opened. Whoever sends it is held back where
something else stands there by then; sent again, it holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import wtforms
from sqlalchemy.orm import Session
from starlette.requests import Request

from governance.core.errors import NotNow, Problem
from governance.core.forms import WordsField
from governance.core.i18n import LANGUAGES, _
from governance.core.journal import fingerprint
from governance.core.words import Words


class Meanwhile(NotNow):
    """Somebody else changed the same thing since this form was opened."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a form knows of what it changes: its mark and, where somebody else was first, a
    sentence, who it was, and how it stands now wherever that is not what was typed."""

    mark: str
    sentence: str = ""
    who: str = ""
    theirs: Sequence[tuple[str, Any]] = ()


def mark(thing: object | None, names: Sequence[str]) -> str:
    """A short print of what stands in these places of a thing, or of nothing."""
    return fingerprint([_plain(getattr(thing, name, None)) for name in names])[:16]


def _plain(value: object) -> object:
    if isinstance(value, Words):
        return value.to_json()
    return value if isinstance(value, (list, dict, int)) else str(value or "")


def must_be_as_seen(
    db: Session, thing: object | None, names: Sequence[str], seen: str | None
) -> None:
    """Raise `Meanwhile` where these places of a thing are no longer as `seen`; where they are,
    nobody else changes them until the commit. None: whoever acts saw no form."""
    if thing is not None:
        db.refresh(thing, names, with_for_update=True)
    if seen is not None and mark(thing, names) != seen:
        raise Meanwhile(_("Somebody else changed this while you were typing."))


def as_sent(request: Request) -> str | None:
    """The mark that a sent form carries."""
    given = getattr(request.state, "form", {}).get("seen")
    return given if isinstance(given, str) and given else None


def seen_of(thing: object | None, names: Sequence[str], request: Request | None = None) -> Seen:
    """What a form is shown with: how it stands, or what was seen by who already types."""
    return Seen((as_sent(request) if request else None) or mark(thing, names))


def clash(
    form: wtforms.Form, thing: object | None, names: Sequence[str], late: Problem, who: str = ""
) -> Seen:
    """What the form is shown with again: how it stands now, beside what was typed."""
    return Seen(mark(thing, names), late.sentence, who, _theirs(form))


def _theirs(form: wtforms.Form) -> list[tuple[str, Any]]:
    """The fields in which something else was typed than what stands there, each language of a
    text for itself."""
    fields = [field for field in form if field.name != "original"]
    texts = [field for field in fields if isinstance(field, WordsField)]
    values = [field for field in fields if field not in texts]
    plain = [
        (field.label.text, _read(field))
        for field in values
        if (field.object_data or None) != (field.data or None)
    ]
    return [row for field in texts for row in _languages(field)] + plain


def _languages(field: WordsField) -> list[tuple[str, Any]]:
    stands = field.object_data.all_texts() if field.object_data else {}
    return [
        (f"{field.label.text} ({name})", stands.get(code, ""))
        for code, name in LANGUAGES.items()
        if stands.get(code, "") != field.typed.get(code, "")
    ]


def _read(field: Any) -> object:
    """What stands there, as a reader knows it."""
    stands = field.object_data
    if isinstance(field, wtforms.SelectFieldBase):
        labels = {str(option.data): option.label.text for option in field}
        chosen = stands if isinstance(stands, list) else [stands]
        return ", ".join(str(labels.get(str(one), "")) for one in chosen if one is not None)
    return stands
