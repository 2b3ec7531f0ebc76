"""Outcomes: what changed for members because of a project, with evidence and a figure."""
