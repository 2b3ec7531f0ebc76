"""The journal's pages: what changed, and how anybody can verify it."""
