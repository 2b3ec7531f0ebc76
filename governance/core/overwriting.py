"""What a row was before is overwritten after the commit, in the files of the database too."""

from __future__ import annotations

from secrets import token_hex

from sqlalchemy.orm import Session

from governance.core.database import Database
from governance.core.outbox import Work, ask_for

WORK = "overwriting"


def want_overwritten(db: Session, table: str) -> None:
    """Ask that nothing of what the rows of a table were before stays in any file."""
    ask_for(db, WORK, f"{WORK} {table} {token_hex(8)}", {"table": table})


def overwrite(database: Database, piece: Work) -> None:
    """Do so; where somebody still reads an earlier state, it is tried again later."""
    database.overwrite(piece.payload["table"])
