"""Who hears of what: one notice and one mail a person and event."""
