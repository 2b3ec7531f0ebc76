"""Who is reminded, and of what, by the chores of the day."""

from governance.notifications.reminding.cycles import reminder
from governance.notifications.reminding.workshops import remind_of_workshops

__all__ = ["remind_of_workshops", "reminder"]
