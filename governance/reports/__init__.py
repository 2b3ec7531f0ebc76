"""The yearly report: chapters, citations, and editions that never change."""
