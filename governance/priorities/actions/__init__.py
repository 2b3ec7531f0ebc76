"""What happens to rounds: they are prepared, voted in, counted, tried otherwise, and decided."""

from governance.priorities.actions.adopting import Adopted, adopt
from governance.priorities.actions.closing import call_off, close_round, count_run
from governance.priorities.actions.preparing import (
    Planned,
    add_candidate,
    open_round,
    plan_round,
    rewrite_round,
    set_budget,
    take_off,
)
from governance.priorities.actions.trying import try_otherwise
from governance.priorities.actions.voting import cast, note_paper_voters, type_in_paper

__all__ = [
    "Adopted",
    "Planned",
    "add_candidate",
    "adopt",
    "call_off",
    "cast",
    "close_round",
    "count_run",
    "note_paper_voters",
    "open_round",
    "plan_round",
    "rewrite_round",
    "set_budget",
    "take_off",
    "try_otherwise",
    "type_in_paper",
]
