"""How each piece of the story is walked, with the same actions that the pages use."""
