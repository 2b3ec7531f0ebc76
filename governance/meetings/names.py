"""What kinds of meeting, voices, mandates and attendance are called on the screen."""

from __future__ import annotations

from governance.core.i18n import later
from governance.meetings.models import Kind, Obtained, Presence, Stage, Voice

KINDS = {
    Kind.BOARD_MEETING: later("Board meeting"),
    Kind.SEMINAR: later("Seminar"),
    Kind.ASSEMBLY: later("Assembly"),
}
STAGES = {
    Stage.PLANNED: later("planned"),
    Stage.OPEN: later("in session"),
    Stage.CLOSED: later("held"),
    Stage.CANCELLED: later("called off"),
}
VOICES = {
    Voice.DECIDING: later("decides"),
    Voice.ADVISORY: later("advises"),
}
OBTAINED = {
    Obtained.ELECTED: later("elected"),
    Obtained.CO_OPTED: later("co-opted"),
    Obtained.DRAWN: later("drawn by lot"),
    Obtained.EX_OFFICIO: later("by office"),
}
PRESENCES = {
    Presence.PRESENT: later("present"),
    Presence.REPRESENTED: later("represented"),
    Presence.EXCUSED: later("excused"),
    Presence.ABSENT: later("absent"),
}
