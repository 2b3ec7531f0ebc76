"""Every table of every room, for the migrations."""

from __future__ import annotations

from importlib import import_module

from sqlmodel import SQLModel

ROOMS = (
    "people",
    "strategy",
    "meetings",
    "workshops",
    "recommendations",
    "choices",
    "decisions",
    "projects",
    "priorities",
    "outcomes",
    "reports",
    "notifications",
    "search",
    "similar",
)
"""The rooms that have tables, in the order of the river."""

CORE = ("journal", "references", "outbox", "idempotency", "files", "pulse")

for _name in CORE:
    import_module(f"governance.core.{_name}")
for _name in ROOMS:
    import_module(f"governance.{_name}.models")

METADATA = SQLModel.metadata
