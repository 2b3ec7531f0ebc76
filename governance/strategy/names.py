"""What the stages of a strategy are called on the screen."""

from __future__ import annotations

from governance.core.i18n import later
from governance.strategy.models import Stage

STAGES = {
    Stage.PREPARED: later("in preparation"),
    Stage.CURRENT: later("current"),
    Stage.CLOSED: later("closed"),
}
