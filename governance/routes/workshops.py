"""Workshops: the door, the room on a phone, the wall, the desk, choosing, receipts."""

from __future__ import annotations

from governance.choices import pages as choices
from governance.core.transaction import download, get, look, post
from governance.notifications import pages as notifications
from governance.recommendations import pages as recommendations
from governance.similar import pages as similar
from governance.workshops import pages as workshops

WORKSHOPS = [
    get("/workshops", workshops.list_workshops),
    post("/workshops", workshops.create_workshop),
    get("/workshops/new", workshops.new_workshop),
    get("/workshops/{workshop:int}", recommendations.show_workshop),
    get("/workshops/{workshop:int}/line", recommendations.show_workshop_line),
    post("/workshops/{workshop:int}", workshops.update_workshop),
    get("/workshops/{workshop:int}/edit", workshops.edit_workshop),
    post("/workshops/{workshop:int}/opening", workshops.create_opening),
    post("/workshops/{workshop:int}/closing", workshops.create_closing),
    post("/workshops/{workshop:int}/attendance", workshops.update_attendance),
    post("/workshops/{workshop:int}/steps", workshops.create_step),
    post("/workshops/{workshop:int}/extensions", workshops.create_extension),
    post("/workshops/{workshop:int}/text-hiding", workshops.create_text_hiding),
    post("/workshops/{workshop:int}/text-reveal", workshops.create_text_reveal),
    post("/workshops/{workshop:int}/sign-up", workshops.create_sign_up),
    post("/workshops/{workshop:int}/sign-up-end", workshops.create_sign_up_end),
    get("/workshops/{workshop:int}/door-sheet", workshops.show_door_sheet),
    get("/workshops/{workshop:int}/paper-forms", workshops.show_paper_forms),
    get("/join", workshops.new_joining),
    post("/join", workshops.create_joining),
    get("/join/{code}", workshops.show_joining),
    post("/join/{code}", workshops.create_participant),
    post("/join/{code}/next-person", workshops.create_next_person),
    get("/workshops/{workshop:int}/wall", recommendations.show_wall),
    get("/workshops/{workshop:int}/events", recommendations.show_events),
    get("/workshops/{workshop:int}/choice", choices.show_choice),
    get("/workshops/{workshop:int}/harvest", choices.show_harvest),
    download("/workshops/{workshop:int}/harvest.pdf", choices.show_harvest_pdf),
    post("/workshops/{workshop:int}/choice", choices.update_choice),
    get("/workshops/{workshop:int}/agreement", choices.show_agreement),
    post(
        "/workshops/{workshop:int}/agreements/{recommendation:int}",
        choices.create_agreement,
    ),
    post(
        "/workshops/{workshop:int}/agreements/{recommendation:int}/end",
        choices.create_agreement_end,
    ),
    get("/workshops/{workshop:int}/report-mails/new", notifications.new_report_mail),
    post("/workshops/{workshop:int}/report-mails", notifications.create_report_mail),
    post("/workshops/{workshop:int}/report-address", workshops.create_report_address),
    post("/workshops/{workshop:int}/paper-dots", choices.update_paper_dots),
    get("/workshops/{workshop:int}/desk", recommendations.show_desk),
    get("/workshops/{workshop:int}/desk/now", recommendations.show_desk_now),
    post("/workshops/{workshop:int}/recommendations", recommendations.create_recommendation),
    get("/workshops/{workshop:int}/suggested-groups", recommendations.list_suggested_groups),
    get("/workshops/phone.js", recommendations.show_room_worker),
    get("/workshops/{workshop:int}/offline", recommendations.show_offline_room),
    get("/receipts", recommendations.show_receipts),
    post("/receipts", recommendations.create_following),
    post("/receipts/words", recommendations.update_own_words),
    post("/receipts/withdrawal", recommendations.create_own_withdrawal),
    post("/receipts/address", recommendations.update_left_address),
    look("/workshops/{workshop:int}/comparison", similar.create_comparison),
    post("/workshops/{workshop:int}/clusters", recommendations.create_cluster),
    post("/workshops/{workshop:int}/clusters/{cluster:int}", recommendations.update_cluster),
    post("/workshops/{workshop:int}/cluster-leavings", recommendations.create_cluster_leaving),
    get("/workshops/{workshop:int}/merges/new", recommendations.new_merges),
    post("/workshops/{workshop:int}/merges", recommendations.create_merges),
    post("/workshops/{workshop:int}/merge-ends", recommendations.create_merge_ends),
    get("/workshops/{workshop:int}/wordings/{recommendation:int}", recommendations.new_wording),
    post("/workshops/{workshop:int}/wordings/{recommendation:int}", recommendations.create_wording),
    get("/workshops/{workshop:int}/hidings/{recommendation:int}", recommendations.new_hiding),
    post("/workshops/{workshop:int}/hidings/{recommendation:int}", recommendations.create_hiding),
    post(
        "/workshops/{workshop:int}/hidings/{recommendation:int}/end",
        recommendations.create_hiding_end,
    ),
    post("/workshops/{workshop:int}/hand-overs", recommendations.create_hand_over),
    post("/workshops/{workshop:int}/papers", recommendations.create_paper),
    post("/workshops/{workshop:int}/paper-lists", recommendations.create_paper_list),
]
