"""What is known of recommendations: one, the register, a workshop's table, who waits for what."""

from __future__ import annotations

from governance.recommendations.queries.additions import additions_to, count_additions
from governance.recommendations.queries.desk import (
    beside,
    count_on_table,
    lying,
    report_waits_because,
    said_at_tables,
)
from governance.recommendations.queries.imports import assessed, batches, get_batch, refusals_of
from governance.recommendations.queries.one import (
    Around,
    SignedBy,
    around,
    by_receipt,
    by_reference,
    clusters_of,
    get_recommendation,
    merged_from,
    room_of,
    signatures,
    versions_of,
)
from governance.recommendations.queries.register import (
    SORTS,
    Chosen,
    carried_counts,
    overdue,
    register,
    whole_register,
)
from governance.recommendations.queries.several import (
    authored_by,
    followed_by,
    holding,
    supported_on,
    table_of,
    waiting_for_answer,
)
from governance.recommendations.queries.shelf import recommendation_facets

__all__ = [
    "SORTS",
    "Around",
    "Chosen",
    "SignedBy",
    "additions_to",
    "around",
    "assessed",
    "authored_by",
    "batches",
    "beside",
    "by_receipt",
    "by_reference",
    "carried_counts",
    "clusters_of",
    "count_additions",
    "count_on_table",
    "followed_by",
    "get_batch",
    "get_recommendation",
    "holding",
    "lying",
    "merged_from",
    "overdue",
    "recommendation_facets",
    "refusals_of",
    "register",
    "report_waits_because",
    "room_of",
    "said_at_tables",
    "signatures",
    "supported_on",
    "table_of",
    "versions_of",
    "waiting_for_answer",
    "whole_register",
]
