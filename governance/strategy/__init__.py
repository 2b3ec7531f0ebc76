"""Versions of the strategy, their axes, and the themes that recommendations are about."""
