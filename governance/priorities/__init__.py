"""Which projects are chosen within the people and the money there are, and why."""
