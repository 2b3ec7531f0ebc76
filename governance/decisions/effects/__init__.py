"""What an act on many would do, one by one, before it is done; and whether that is still so."""

from governance.decisions.effects.agendas import on_agenda
from governance.decisions.effects.alike import decided_alike
from governance.decisions.effects.effect import Effect, changed_since
from governance.decisions.effects.following import followed
from governance.decisions.effects.telling import published, told

__all__ = [
    "Effect",
    "changed_since",
    "decided_alike",
    "followed",
    "on_agenda",
    "published",
    "told",
]
