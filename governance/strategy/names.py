"""What the stages of a strategy are called on the screen."""

from __future__ import annotations

from governance.core.i18n import later
from governance.strategy.models import Landmark, Stage

STAGES = {
    Stage.PREPARED: later("in preparation"),
    Stage.CURRENT: later("current"),
    Stage.CLOSED: later("closed"),
}

LANDMARKS = {
    Landmark.TEXTS_FROZEN: later("Texts frozen"),
    Landmark.ANSWERS_DUE: later("Answers due"),
    Landmark.ASSEMBLY: later("Assembly"),
    Landmark.REPORT_FROZEN: later("Report frozen"),
}
