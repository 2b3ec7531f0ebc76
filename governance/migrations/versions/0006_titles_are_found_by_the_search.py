"""Titles are found by the search: what was kept of them for the register goes."""

from alembic import op

revision = "0006"
down_revision = "0005_search"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """The index of 0004 finds what this column found."""
    with op.batch_alter_table("recommendation", schema=None) as batch_op:
        batch_op.drop_column("title_folded")


def downgrade() -> None:
    """Nothing is taken back: a mistake is mended by the next migration."""
