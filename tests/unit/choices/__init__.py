"""What the room chooses together."""
