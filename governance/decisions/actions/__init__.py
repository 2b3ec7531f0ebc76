"""What happens on an agenda: items are set, answers prepared, voted on, decided, published."""

from governance.decisions.actions.agenda import add_item, declare_conflict, move_item, take_off
from governance.decisions.actions.announcing import announce, publish, take_back
from governance.decisions.actions.correcting import correct, leave_as_it_is, say_what_is_not_so
from governance.decisions.actions.deciding import draft, drop, rewrite
from governance.decisions.actions.preparing import (
    Advised,
    advise,
    follow,
    keep_file,
    prepare,
    take_over,
)
from governance.decisions.actions.together import (
    announce_together,
    follow_together,
    publish_together,
    put_on_agenda,
    undo,
)
from governance.decisions.actions.voting import (
    call_off_vote,
    cast_vote,
    close_vote,
    open_vote,
    set_voting_rule,
)
from governance.decisions.rules import Drafted

__all__ = [
    "Advised",
    "Drafted",
    "add_item",
    "advise",
    "announce",
    "announce_together",
    "call_off_vote",
    "cast_vote",
    "close_vote",
    "correct",
    "declare_conflict",
    "draft",
    "drop",
    "follow",
    "follow_together",
    "keep_file",
    "leave_as_it_is",
    "move_item",
    "open_vote",
    "prepare",
    "publish",
    "publish_together",
    "put_on_agenda",
    "rewrite",
    "say_what_is_not_so",
    "set_voting_rule",
    "take_back",
    "take_off",
    "take_over",
    "undo",
]
