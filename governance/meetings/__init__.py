"""Bodies, mandates, meetings and who attends: who sits when, and may it decide."""
