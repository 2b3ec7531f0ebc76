"""The pages of the strategy: its versions, its themes, and the cycles of listening."""

from __future__ import annotations

from governance.strategy.pages.cycles import create_cycle, edit_cycle, list_cycles, update_cycle
from governance.strategy.pages.versions import (
    create_axis,
    create_strategy,
    create_strategy_adoption,
    create_strategy_closure,
    create_theme,
    edit_strategy,
    list_themes,
    new_axis,
    new_strategy,
    show_axis,
    show_strategy,
    show_version,
    update_strategy,
)
from governance.strategy.pages.years import edit_cycle_year, update_cycle_year

__all__ = [
    "create_axis",
    "create_cycle",
    "create_strategy",
    "create_strategy_adoption",
    "create_strategy_closure",
    "create_theme",
    "edit_cycle",
    "edit_cycle_year",
    "edit_strategy",
    "list_cycles",
    "list_themes",
    "new_axis",
    "new_strategy",
    "show_axis",
    "show_strategy",
    "show_version",
    "update_cycle",
    "update_cycle_year",
    "update_strategy",
]
