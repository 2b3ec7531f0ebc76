"""Who has asked for the same before, in whatever language: suggested, never decided."""
