"""What is known of recommendations: one, the register, a workshop's table, who waits for what."""

from __future__ import annotations

from governance.recommendations.queries.imports import assessed, batches, get_batch, refusals_of
from governance.recommendations.queries.one import (
    Around,
    SignedBy,
    around,
    by_reference,
    clusters_of,
    get_recommendation,
    merged_from,
    room_of,
    signatures,
    versions_of,
)
from governance.recommendations.queries.register import (
    REGISTER_ORDER,
    Chosen,
    count_register,
    offices,
    register,
    years,
)
from governance.recommendations.queries.several import (
    authored_by,
    followed_by,
    holding,
    supported_on,
    table_of,
    waiting_for_answer,
)

__all__ = [
    "REGISTER_ORDER",
    "Around",
    "Chosen",
    "SignedBy",
    "around",
    "assessed",
    "authored_by",
    "batches",
    "by_reference",
    "clusters_of",
    "count_register",
    "followed_by",
    "get_batch",
    "get_recommendation",
    "holding",
    "merged_from",
    "offices",
    "refusals_of",
    "register",
    "room_of",
    "signatures",
    "supported_on",
    "table_of",
    "versions_of",
    "waiting_for_answer",
    "years",
]
