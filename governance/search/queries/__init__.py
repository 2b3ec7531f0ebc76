"""What is known of what was typed: hits, how many of each kind, suggestions, ids."""

from governance.search.queries.found import Hit, alike, count_kinds, find, matching, suggest

__all__ = ["Hit", "alike", "count_kinds", "find", "matching", "suggest"]
