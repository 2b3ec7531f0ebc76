"""The yearly reports."""

from __future__ import annotations

from governance.core.transaction import get, post
from governance.reports import pages as reports

REPORTS = [
    get("/reports", reports.list_reports),
    post("/reports", reports.create_report),
    get("/reports/new", reports.new_report),
    get("/reports/archive/new", reports.new_archived_report),
    post("/reports/archive", reports.create_archived_report),
    get("/reports/{year:int}", reports.show_report),
    get("/reports/{year:int}.pdf", reports.show_report_pdf),
    get("/reports/{year:int}/line", reports.show_report_line),
    get("/reports/{year:int}/editions/{edition:int}", reports.show_edition),
    get("/reports/{year:int}/editions/{edition:int}.pdf", reports.show_edition_pdf),
    get("/reports/{year:int}/editions/{edition:int}.html", reports.show_edition_html),
    post("/reports/{year:int}/editions", reports.create_edition),
    get("/reports/{year:int}/draft", reports.edit_report),
    get("/reports/{year:int}/preview", reports.show_preview),
    get("/reports/{year:int}/title", reports.edit_title),
    post("/reports/{year:int}/title", reports.update_title),
    get("/reports/{year:int}/chapters/new", reports.new_chapter),
    post("/reports/{year:int}/chapters", reports.create_chapter),
    get("/reports/{year:int}/chapters/{chapter:int}", reports.edit_chapter),
    post("/reports/{year:int}/chapters/{chapter:int}", reports.update_chapter),
    post("/reports/{year:int}/chapters/{chapter:int}/moves", reports.create_chapter_move),
    post("/reports/{year:int}/chapters/{chapter:int}/omission", reports.create_omission),
    post("/reports/{year:int}/chapters/{chapter:int}/return", reports.create_return),
    get("/reports/{year:int}/chapters/{chapter:int}/citations/new", reports.new_citation),
    post("/reports/{year:int}/chapters/{chapter:int}/citations", reports.create_citation),
    post(
        "/reports/{year:int}/chapters/{chapter:int}/citations/{citation:int}/removal",
        reports.create_citation_removal,
    ),
]
