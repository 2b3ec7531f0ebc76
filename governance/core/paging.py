"""Pages of a list by key: as quick on the last page as on the first, and no row twice."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, literal, tuple_
from sqlalchemy.orm import Session
from starlette.requests import Request

from governance.core.edge import LARGEST
from governance.core.errors import Refused
from governance.core.i18n import _
from governance.core.text import is_storable

SIZE = 25


@dataclass(frozen=True, slots=True)
class Page[T]:
    """One page of a list; `after` leads to the next one."""

    items: Sequence[T]
    after: str | None = None
    is_first: bool = True
    next_href: str | None = None
    first_href: str | None = None


def page_of(
    db: Session,
    statement: Select[Any],
    order: Sequence[Any],
    request: Request,
    *,
    newest_first: bool = True,
    size: int = SIZE,
) -> Page[Any]:
    """The rows of `statement` after the key in `?after=`, by the columns of `order`.

    The columns of `order` must be selected, be unique together, and never be NULL.
    """
    cursor = request.query_params.get("after")
    if cursor:
        values = tuple_(*_decoded(cursor, order))
        place = tuple_(*order)
        statement = statement.where(place < values if newest_first else place > values)
    turned = [column.desc() if newest_first else column.asc() for column in order]
    rows = db.execute(statement.order_by(*turned).limit(size + 1)).all()
    more, rows = len(rows) > size, rows[:size]
    after = _encoded([getattr(rows[-1], column.key) for column in order]) if more else None
    return Page(
        items=rows,
        after=after,
        is_first=not cursor,
        next_href=str(request.url.include_query_params(after=after)) if after else None,
        first_href=str(request.url.remove_query_params("after")) if cursor else None,
    )


def _encoded(values: Sequence[Any]) -> str:
    plain = [v.isoformat() if isinstance(v, date) else v for v in values]
    return base64.urlsafe_b64encode(json.dumps(plain).encode()).decode().rstrip("=")


def _decoded(cursor: str, order: Sequence[Any]) -> list[Any]:
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        values = json.loads(base64.urlsafe_b64decode(padded))
        return [_literal(v, column) for v, column in zip(values, order, strict=True)]
    except (ValueError, TypeError):
        raise Refused(_("This page of the list does not exist.")) from None


def _literal(value: Any, column: Any) -> Any:
    kind = column.type.python_type
    if issubclass(kind, datetime):
        value = datetime.fromisoformat(value)
    elif issubclass(kind, date):
        value = date.fromisoformat(value)
    elif type(value) is not kind or not is_storable(str(value)):
        raise ValueError(value)
    if isinstance(value, int) and abs(value) > LARGEST:
        raise ValueError(value)
    return literal(value, column.type)
