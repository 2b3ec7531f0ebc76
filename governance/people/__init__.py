"""Persons, their roles with dates, how they sign in, and their sessions."""
