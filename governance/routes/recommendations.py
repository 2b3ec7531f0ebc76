"""Recommendations: the register, imports, and what one does with a single one."""

from __future__ import annotations

from governance.core.transaction import download, get, look, post
from governance.recommendations import pages as recommendations
from governance.similar import pages as similar

RECOMMENDATIONS = [
    get("/imports", recommendations.list_imports),
    post("/imports", recommendations.create_import),
    get("/imports/{batch:int}", recommendations.show_import),
    post("/imports/{batch:int}", recommendations.update_import),
    post("/imports/{batch:int}/intake", recommendations.create_intake),
    post("/imports/{batch:int}/leaving", recommendations.create_leaving),
    post("/imports/{batch:int}/undoing", recommendations.create_undoing),
    get("/recommendations", recommendations.list_recommendations),
    download("/recommendations.csv", recommendations.show_recommendations_csv),
    download("/recommendations.xlsx", recommendations.show_recommendations_xlsx),
    post("/recommendations", recommendations.create_own_recommendation),
    get("/recommendations/new", recommendations.new_recommendation),
    look("/recommendations/comparison", similar.create_own_comparison),
    get("/recommendations/{recommendation:int}", recommendations.show_recommendation),
    post("/recommendations/{recommendation:int}/support", recommendations.create_support),
    post("/recommendations/{recommendation:int}/support-end", recommendations.create_support_end),
    get("/recommendations/{recommendation:int}/additions/new", recommendations.new_addition),
    look(
        "/recommendations/{recommendation:int}/addition-draft",
        recommendations.create_addition_draft,
    ),
    post("/recommendations/{recommendation:int}/additions", recommendations.create_addition),
    post("/recommendations/{recommendation:int}/follow", recommendations.create_follow),
    post("/recommendations/{recommendation:int}/follow-end", recommendations.create_follow_end),
    post("/recommendations/{recommendation:int}/review", recommendations.create_review),
    post("/recommendations/{recommendation:int}/withdrawal", recommendations.create_withdrawal),
    post("/recommendations/{recommendation:int}/merge-end", recommendations.create_merge_end),
    get(
        "/recommendations/{recommendation:int}/versions/new",
        recommendations.new_recommendation_version,
    ),
    post(
        "/recommendations/{recommendation:int}/versions",
        recommendations.create_recommendation_version,
    ),
    get(
        "/recommendations/{recommendation:int}/translations/new",
        recommendations.new_recommendation_translation,
    ),
    post(
        "/recommendations/{recommendation:int}/translations",
        recommendations.create_recommendation_translation,
    ),
]
