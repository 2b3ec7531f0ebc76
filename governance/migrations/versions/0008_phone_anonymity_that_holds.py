"""An anonymous text takes its number by lot and is edited by a receipt; answers are sealed."""

import sqlalchemy as sa
from alembic import op

revision = "0008_phone"
down_revision = "0008_desk"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Numbers that can be kept, receipts, addresses that are left, and answers without an owner.

    What forms were answered before is forgotten: it said who had sent them.
    """
    on_sqlite = op.get_bind().dialect.name == "sqlite"
    with op.batch_alter_table(
        "recommendation",
        schema=None,
        recreate="always" if on_sqlite else "never",
        table_kwargs={"sqlite_autoincrement": True},
    ) as batch_op:
        batch_op.add_column(sa.Column("receipt", sa.String(length=64), nullable=True))
        batch_op.create_unique_constraint("uq_recommendation_receipt", ["receipt"])
    if on_sqlite:
        with op.batch_alter_table(
            "author", recreate="always", table_kwargs={"sqlite_autoincrement": True}
        ):
            pass
    op.create_table(
        "kept_numbers",
        sa.Column("workshop_id", sa.Integer(), nullable=False),
        sa.Column("first", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["workshop_id"], ["workshop.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("workshop_id", "first"),
    )
    op.create_table(
        "left_address",
        sa.Column("recommendation_id", sa.Integer(), nullable=False),
        sa.Column("address", sa.String(length=200), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.ForeignKeyConstraint(["recommendation_id"], ["recommendation.id"], ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("recommendation_id"),
    )
    op.execute("DELETE FROM answer")
    with op.batch_alter_table("answer", schema=None) as batch_op:
        for name in ("owner", "status", "location", "content"):
            batch_op.drop_column(name)
        batch_op.add_column(sa.Column("sealed", sa.LargeBinary(), nullable=False))


def downgrade() -> None:
    """Nothing is taken back: a mistake is mended by the next migration."""
