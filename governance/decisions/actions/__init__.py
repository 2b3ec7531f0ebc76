"""What happens on an agenda: items are set, answered, voted on, decided, published, minuted."""

from governance.decisions.actions.again import take_over_agenda
from governance.decisions.actions.agenda import (
    Presented,
    Rewritten,
    add_item,
    move_item,
    rewrite_item,
    take_off,
)
from governance.decisions.actions.announcing import announce, publish, take_back
from governance.decisions.actions.approving import CameOut, approve
from governance.decisions.actions.attending import close_meeting, name_chair, note_who_attends
from governance.decisions.actions.conflicts import declare_conflict, take_back_conflict
from governance.decisions.actions.correcting import correct, leave_as_it_is, say_what_is_not_so
from governance.decisions.actions.deciding import draft, drop, rewrite
from governance.decisions.actions.documents import add_document, take_document_off
from governance.decisions.actions.inviting import invite
from governance.decisions.actions.minuting import begin_version, remark, send, treat, write
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
    decide_together,
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
from governance.decisions.actions.yearly import Yearly, add_yearly, end_yearly, make_yearly
from governance.decisions.rules import Drafted

__all__ = [
    "Advised",
    "CameOut",
    "Drafted",
    "Presented",
    "Rewritten",
    "Yearly",
    "add_document",
    "add_item",
    "add_yearly",
    "advise",
    "announce",
    "announce_together",
    "approve",
    "begin_version",
    "call_off_vote",
    "cast_vote",
    "close_meeting",
    "close_vote",
    "correct",
    "decide_together",
    "declare_conflict",
    "draft",
    "drop",
    "end_yearly",
    "follow",
    "follow_together",
    "invite",
    "keep_file",
    "leave_as_it_is",
    "make_yearly",
    "move_item",
    "name_chair",
    "note_who_attends",
    "open_vote",
    "prepare",
    "publish",
    "publish_together",
    "put_on_agenda",
    "remark",
    "rewrite",
    "rewrite_item",
    "say_what_is_not_so",
    "send",
    "set_voting_rule",
    "take_back",
    "take_back_conflict",
    "take_document_off",
    "take_off",
    "take_over",
    "take_over_agenda",
    "treat",
    "undo",
    "write",
]
