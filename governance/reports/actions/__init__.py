"""What happens to yearly reports: they are written, cite the year, and are published for good."""

from governance.reports.actions.citing import cite, uncite
from governance.reports.actions.publishing import archive, publish
from governance.reports.actions.writing import (
    add_chapter,
    begin,
    leave_out,
    move_chapter,
    put_back,
    retitle,
    rewrite_chapter,
)

__all__ = [
    "add_chapter",
    "archive",
    "begin",
    "cite",
    "leave_out",
    "move_chapter",
    "publish",
    "put_back",
    "retitle",
    "rewrite_chapter",
    "uncite",
]
