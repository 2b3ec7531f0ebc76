"""A meeting says when it was opened and closed, who chaired it and who took its minutes."""

import sqlalchemy as sa
from alembic import op

revision = "0012_held"
down_revision = "0011_counted"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Four columns, unknown of what was held before."""
    with op.batch_alter_table("meeting") as meeting:
        for name in ("opened_at", "closed_at"):
            meeting.add_column(sa.Column(name, sa.DateTime(timezone=True), nullable=True))
        for name in ("chair_id", "secretary_id"):
            meeting.add_column(sa.Column(name, sa.Integer(), nullable=True))
            meeting.create_foreign_key(
                op.f(f"fk_meeting_{name}_person"), "person", [name], ["id"], ondelete="RESTRICT"
            )
    for name in ("chair_id", "secretary_id"):
        op.create_index(op.f(f"ix_meeting_{name}"), "meeting", [name])


def downgrade() -> None:
    """Nothing is taken back: a mistake is mended by the next migration."""
