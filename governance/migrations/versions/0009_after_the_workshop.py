"""A room agrees on its texts, and its report goes out, also to addresses left for it."""

import sqlalchemy as sa
from alembic import op

revision = "0009_after"
down_revision = "0009_search"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What a room agreed on, how somebody saw it before, and whom the report reaches."""
    with op.batch_alter_table(
        "recommendation", schema=None, table_kwargs={"sqlite_autoincrement": True}
    ) as batch_op:
        batch_op.add_column(
            sa.Column("agreed", sa.Boolean(), nullable=False, server_default=sa.false())
        )
    with op.batch_alter_table("recommendation_version", schema=None) as batch_op:
        batch_op.add_column(sa.Column("dissent", sa.Text(), nullable=True))
    with op.batch_alter_table("workshop", schema=None) as batch_op:
        batch_op.add_column(sa.Column("reported_at", sa.DateTime(timezone=True), nullable=True))
    op.create_table(
        "report_address",
        sa.Column("workshop_id", sa.Integer(), nullable=False),
        sa.Column("address", sa.String(length=200), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.ForeignKeyConstraint(
            ["workshop_id"],
            ["workshop.id"],
            name=op.f("fk_report_address_workshop_id_workshop"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("workshop_id", "address", name=op.f("pk_report_address")),
    )


def downgrade() -> None:
    """Nothing is taken back: a mistake is mended by the next migration."""
