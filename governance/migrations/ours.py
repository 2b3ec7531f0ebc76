"""Which tables the models speak of: the tokens of the search are each database's own matter."""

from __future__ import annotations

from typing import Any


def is_ours(name: str | None, kind: str, _parents: Any) -> bool:
    """Whether something in the database is to be compared with the models."""
    return kind != "table" or not (name or "").startswith("search_word")
