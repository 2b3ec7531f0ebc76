"""One box for everything that is public, in all four languages at once."""
