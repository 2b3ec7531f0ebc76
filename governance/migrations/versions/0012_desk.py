"""Drafts and announced decisions are found at once, and it is kept how many authors were told."""

import sqlalchemy as sa
from alembic import op

revision = "0012_desk"
down_revision = "0012_told"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nobody counted until now: answers that are announced wait as they did."""
    op.add_column("decision", sa.Column("authors_told", sa.Integer(), nullable=True))
    on_desk = sa.text("stage IN ('draft', 'announced')")
    op.create_index(
        "ix_decision_on_desk",
        "decision",
        ["stage", "decided_on", "id"],
        sqlite_where=on_desk,
        postgresql_where=on_desk,
    )


def downgrade() -> None:
    """Nothing is taken back: a mistake is mended by the next migration."""
