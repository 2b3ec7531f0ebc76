"""Outcomes: what changed for members, where to see it, and the evidence."""
