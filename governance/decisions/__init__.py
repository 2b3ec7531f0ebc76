"""Agendas, conflicts, votes and decisions with reasons."""
