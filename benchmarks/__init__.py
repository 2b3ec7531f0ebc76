"""What the figures of the README are made with: one run, one machine, ratios rather than times."""
