"""A boardroom in which anybody tries anything: who acts, what they try, and what holds after it."""
