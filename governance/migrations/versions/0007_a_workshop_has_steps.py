"""A workshop has steps with minutes, tables, dots, and a network to join."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What a room is doing, until when, and what is set for it."""
    with op.batch_alter_table("workshop", schema=None) as batch_op:
        batch_op.add_column(sa.Column("tables", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("minutes", sa.Text(), nullable=False, server_default="{}"))
        batch_op.add_column(sa.Column("step", sa.String(length=40), nullable=True))
        batch_op.add_column(sa.Column("step_ends_at", sa.DateTime(timezone=True), nullable=True))
        batch_op.add_column(sa.Column("dots", sa.Integer(), nullable=False, server_default="3"))
        batch_op.add_column(
            sa.Column("asks_agreement", sa.Boolean(), nullable=False, server_default=sa.true())
        )
        batch_op.add_column(
            sa.Column("hides_texts", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        for name in ("wifi_name", "wifi_password"):
            batch_op.add_column(
                sa.Column(name, sa.String(length=64), nullable=False, server_default="")
            )


def downgrade() -> None:
    """Nothing is taken back: a mistake is mended by the next migration."""
