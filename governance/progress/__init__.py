"""What everybody may see of the whole line: the figures, the drawings, the data."""
