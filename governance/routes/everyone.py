"""What everybody reads: home, progress, calendar, open data, journal, search."""

from __future__ import annotations

from governance.core.transaction import download, get
from governance.journal import pages as journal
from governance.progress import pages as progress
from governance.search import pages as search

EVERYONE = [
    get("/", progress.show_home),
    get("/progress", progress.show_progress),
    get("/calendar", progress.show_calendar),
    get("/calendar.ics", progress.show_calendar_file),
    get("/feed.atom", progress.show_feed),
    get("/data", progress.show_data),
    download("/data/journal.jsonl", journal.show_journal_data),
    download("/data/{kind}.schema.json", progress.show_data_schema),
    download("/data/{kind}.json", progress.show_data_json),
    download("/data/{kind}.csv", progress.show_data_csv),
    get("/journal", journal.list_journal),
    get("/search", search.show_search),
    get("/search/suggestions", search.show_suggestions),
    get("/{reference}", progress.show_reference),
]
