"""What happens to projects: their life, what they carry, and how their work is kept."""

from governance.projects.actions.booking import Overcommitted, book, make_available
from governance.projects.actions.carrying import carry, serve_axis
from governance.projects.actions.keeping import add_milestone, post_update, reach
from governance.projects.actions.life import (
    Proposed,
    complete,
    plan,
    propose,
    rewrite,
    start,
    stop,
)

__all__ = [
    "Overcommitted",
    "Proposed",
    "add_milestone",
    "book",
    "carry",
    "complete",
    "make_available",
    "plan",
    "post_update",
    "propose",
    "reach",
    "rewrite",
    "serve_axis",
    "start",
    "stop",
]
