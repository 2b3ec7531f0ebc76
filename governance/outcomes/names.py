"""What the stages of an outcome are called on the screen."""

from __future__ import annotations

from governance.core.i18n import later
from governance.outcomes.models import Stage

STAGES = {Stage.DRAFT: later("draft"), Stage.PUBLISHED: later("published")}
