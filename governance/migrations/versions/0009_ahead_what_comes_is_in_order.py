"""Meetings to come are read in their order, however many were held."""

import sqlalchemy as sa
from alembic import op

revision = "0009_ahead"
down_revision = "0008_agenda"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """An index of the few meetings that are planned or in session."""
    ahead = sa.text("stage IN ('planned', 'open')")
    op.create_index(
        "ix_meeting_ahead",
        "meeting",
        ["held_on", "id"],
        sqlite_where=ahead,
        postgresql_where=ahead,
    )
