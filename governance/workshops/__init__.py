"""Workshops, who takes part, and the room in which recommendations are written."""
