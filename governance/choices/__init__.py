"""Choices: what the people in a workshop's room choose together, counted when the step ends."""
