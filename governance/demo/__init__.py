"""The demo year: invented people walk the real actions through 2022."""
