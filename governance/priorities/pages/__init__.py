"""The pages of rounds: their list, one round, the ballot, the result, scenarios, the decision."""

from governance.priorities.pages.ballot import (
    create_share_look,
    show_ballot,
    show_paper_ballot,
    update_ballot,
)
from governance.priorities.pages.calling_off import (
    create_round_cancellation,
    new_round_cancellation,
)
from governance.priorities.pages.deciding import create_round_adoption, new_round_adoption
from governance.priorities.pages.paper import (
    create_paper_ballot,
    edit_paper_ballots,
    update_paper_voters,
)
from governance.priorities.pages.preparing import (
    create_candidate,
    create_candidate_removal,
    create_round,
    create_round_closing,
    create_round_opening,
    edit_round,
    new_candidate,
    new_round,
    update_round,
)
from governance.priorities.pages.scenarios import (
    create_scenario,
    list_scenarios,
    new_scenario,
)
from governance.priorities.pages.shown import create_budget, list_rounds, show_pabulib, show_round

__all__ = [
    "create_budget",
    "create_candidate",
    "create_candidate_removal",
    "create_paper_ballot",
    "create_round",
    "create_round_adoption",
    "create_round_cancellation",
    "create_round_closing",
    "create_round_opening",
    "create_scenario",
    "create_share_look",
    "edit_paper_ballots",
    "edit_round",
    "list_rounds",
    "list_scenarios",
    "new_candidate",
    "new_round",
    "new_round_adoption",
    "new_round_cancellation",
    "new_scenario",
    "show_ballot",
    "show_pabulib",
    "show_paper_ballot",
    "show_round",
    "update_ballot",
    "update_paper_voters",
    "update_round",
]
