"""What happens on an agenda: items are set, conflicts declared, decisions drafted and published."""

from governance.decisions.actions.agenda import (
    Presented,
    Rewritten,
    add_item,
    move_item,
    rewrite_item,
    take_off,
)
from governance.decisions.actions.announcing import announce, publish
from governance.decisions.actions.conflicts import declare_conflict
from governance.decisions.actions.deciding import draft, drop, rewrite
from governance.decisions.actions.documents import add_document, take_document_off
from governance.decisions.actions.inviting import invite
from governance.decisions.actions.yearly import Yearly, add_yearly, end_yearly, make_yearly
from governance.decisions.rules import Drafted

__all__ = [
    "Drafted",
    "Presented",
    "Rewritten",
    "Yearly",
    "add_document",
    "add_item",
    "add_yearly",
    "announce",
    "declare_conflict",
    "draft",
    "drop",
    "end_yearly",
    "invite",
    "make_yearly",
    "move_item",
    "publish",
    "rewrite",
    "rewrite_item",
    "take_document_off",
    "take_off",
]
