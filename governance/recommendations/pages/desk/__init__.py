"""The facilitators' desk: the step, the table, wording, paper, and handing over."""

from __future__ import annotations

from governance.recommendations.pages.desk.paper import create_paper, create_paper_list
from governance.recommendations.pages.desk.showing import show_desk, show_desk_now
from governance.recommendations.pages.desk.table import (
    create_cluster,
    create_cluster_leaving,
    create_hand_over,
    create_merge_ends,
    create_merges,
    list_suggested_groups,
    new_merges,
    update_cluster,
)
from governance.recommendations.pages.desk.wording import (
    create_hiding,
    create_hiding_end,
    create_wording,
    new_hiding,
    new_wording,
)

__all__ = [
    "create_cluster",
    "create_cluster_leaving",
    "create_hand_over",
    "create_hiding",
    "create_hiding_end",
    "create_merge_ends",
    "create_merges",
    "create_paper",
    "create_paper_list",
    "create_wording",
    "list_suggested_groups",
    "new_hiding",
    "new_merges",
    "new_wording",
    "show_desk",
    "show_desk_now",
    "update_cluster",
]
