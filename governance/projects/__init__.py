"""Projects of three kinds, what they carry, their milestones and their means."""
