"""What is seen of yearly reports: the archive, an edition as published, and the editors' desk."""

from governance.reports.pages.citing import (
    create_citation,
    create_citation_removal,
    new_citation,
)
from governance.reports.pages.publishing import (
    create_archived_report,
    create_edition,
    new_archived_report,
)
from governance.reports.pages.reading import (
    list_reports,
    show_edition,
    show_edition_html,
    show_edition_pdf,
    show_report,
    show_report_line,
    show_report_pdf,
)
from governance.reports.pages.writing import (
    create_chapter,
    create_chapter_move,
    create_omission,
    create_report,
    create_return,
    edit_chapter,
    edit_report,
    edit_title,
    new_chapter,
    new_report,
    show_preview,
    update_chapter,
    update_title,
)

__all__ = [
    "create_archived_report",
    "create_chapter",
    "create_chapter_move",
    "create_citation",
    "create_citation_removal",
    "create_edition",
    "create_omission",
    "create_report",
    "create_return",
    "edit_chapter",
    "edit_report",
    "edit_title",
    "list_reports",
    "new_archived_report",
    "new_chapter",
    "new_citation",
    "new_report",
    "show_edition",
    "show_edition_html",
    "show_edition_pdf",
    "show_preview",
    "show_report",
    "show_report_line",
    "show_report_pdf",
    "update_chapter",
    "update_title",
]
