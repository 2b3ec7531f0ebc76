"""What happened, in the words of those who were there; one file a workshop, meeting or project."""
