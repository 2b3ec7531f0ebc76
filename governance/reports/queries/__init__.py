"""What is known of the yearly reports: the archive, one report, its editions, what can be cited."""

from governance.reports.queries.behind import published_citations, recommendations_behind
from governance.reports.queries.checking import altered_files, must_be_as_published
from governance.reports.queries.citing import Citable, Cited, citable, cited_in
from governance.reports.queries.line import citations_of, standings
from governance.reports.queries.reading import (
    archived_files,
    editions_of,
    file_of,
    find_report,
    get_chapter,
    get_edition,
    get_report,
    languages_of,
    must_be_free,
    newest_pdf,
    newest_report,
    page_file_of,
    report_of,
    reports,
)

__all__ = [
    "Citable",
    "Cited",
    "altered_files",
    "archived_files",
    "citable",
    "citations_of",
    "cited_in",
    "editions_of",
    "file_of",
    "find_report",
    "get_chapter",
    "get_edition",
    "get_report",
    "languages_of",
    "must_be_as_published",
    "must_be_free",
    "newest_pdf",
    "newest_report",
    "page_file_of",
    "published_citations",
    "recommendations_behind",
    "report_of",
    "reports",
    "standings",
]
