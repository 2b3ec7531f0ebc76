"""Recommendations: who made them, who supports them, how they are worded, merged and answered."""
