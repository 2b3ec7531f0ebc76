"""How the tables came to be, step by step, on SQLite and PostgreSQL alike."""
