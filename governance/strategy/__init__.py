"""Strategies in their versions, the axes of each, and the themes of the cooperative."""
