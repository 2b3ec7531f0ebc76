"""Workshops recommend, boards decide, projects deliver, reports account."""
