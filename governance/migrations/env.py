"""Alembic's entry: one connection, one transaction for each migration."""

from __future__ import annotations

from typing import Any, Literal

from alembic import context
from sqlalchemy.types import TypeDecorator

from governance.migrations.ours import is_ours
from governance.models import METADATA


def render_item(kind: str, item: Any, autogen_context: Any) -> str | Literal[False]:
    """Write our column types as the types they are stored in."""
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{item.impl_instance!r}"
    if kind == "type" and type(item).__name__ == "AutoString":
        return f"sa.String({item.length})" if item.length else "sa.Text()"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    render_as_batch=True,
    compare_type=True,
    transaction_per_migration=True,
    render_item=render_item,
    include_name=is_ours,
)
with context.begin_transaction():
    context.run_migrations()
