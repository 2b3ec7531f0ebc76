"""What happens on an agenda: items are set, conflicts declared, decisions drafted and published."""

from governance.decisions.actions.agenda import add_item, declare_conflict, move_item, take_off
from governance.decisions.actions.announcing import announce, publish
from governance.decisions.actions.deciding import draft, drop, rewrite
from governance.decisions.rules import Drafted

__all__ = [
    "Drafted",
    "add_item",
    "announce",
    "declare_conflict",
    "draft",
    "drop",
    "move_item",
    "publish",
    "rewrite",
    "take_off",
]
