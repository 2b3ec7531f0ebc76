"""The pages of recommendations: the room, the desk, the register, and one recommendation."""

from __future__ import annotations

from governance.recommendations.pages.additions import (
    create_addition,
    create_addition_draft,
    new_addition,
)
from governance.recommendations.pages.desk import (
    create_cluster,
    create_cluster_leaving,
    create_hand_over,
    create_hiding,
    create_hiding_end,
    create_merge_ends,
    create_merges,
    create_paper,
    create_paper_list,
    create_wording,
    list_suggested_groups,
    new_hiding,
    new_merges,
    new_wording,
    show_desk,
    show_desk_now,
    update_cluster,
)
from governance.recommendations.pages.exporting import (
    show_recommendations_csv,
    show_recommendations_xlsx,
)
from governance.recommendations.pages.imports import (
    create_import,
    create_intake,
    create_leaving,
    create_undoing,
    list_imports,
    show_import,
    update_import,
)
from governance.recommendations.pages.one import show_recommendation
from governance.recommendations.pages.phone import show_offline_room, show_room_worker
from governance.recommendations.pages.receipts import (
    create_following,
    create_own_withdrawal,
    show_receipts,
    update_left_address,
    update_own_words,
)
from governance.recommendations.pages.register import (
    create_own_recommendation,
    list_recommendations,
    new_recommendation,
)
from governance.recommendations.pages.room import (
    create_recommendation,
    show_workshop,
    show_workshop_line,
)
from governance.recommendations.pages.steps import (
    create_follow,
    create_follow_end,
    create_merge_end,
    create_review,
    create_support,
    create_support_end,
    create_withdrawal,
)
from governance.recommendations.pages.wall import show_events, show_wall
from governance.recommendations.pages.wording import (
    create_recommendation_translation,
    create_recommendation_version,
    new_recommendation_translation,
    new_recommendation_version,
)

__all__ = [
    "create_addition",
    "create_addition_draft",
    "create_cluster",
    "create_cluster_leaving",
    "create_follow",
    "create_follow_end",
    "create_following",
    "create_hand_over",
    "create_hiding",
    "create_hiding_end",
    "create_import",
    "create_intake",
    "create_leaving",
    "create_merge_end",
    "create_merge_ends",
    "create_merges",
    "create_own_recommendation",
    "create_own_withdrawal",
    "create_paper",
    "create_paper_list",
    "create_recommendation",
    "create_recommendation_translation",
    "create_recommendation_version",
    "create_review",
    "create_support",
    "create_support_end",
    "create_undoing",
    "create_withdrawal",
    "create_wording",
    "list_imports",
    "list_recommendations",
    "list_suggested_groups",
    "new_addition",
    "new_hiding",
    "new_merges",
    "new_recommendation",
    "new_recommendation_translation",
    "new_recommendation_version",
    "new_wording",
    "show_desk",
    "show_desk_now",
    "show_events",
    "show_import",
    "show_offline_room",
    "show_receipts",
    "show_recommendation",
    "show_recommendations_csv",
    "show_recommendations_xlsx",
    "show_room_worker",
    "show_wall",
    "show_workshop",
    "show_workshop_line",
    "update_cluster",
    "update_import",
    "update_left_address",
    "update_own_words",
]
