"""Means count in a year and for a team, and what there is of them is kept."""

import sqlalchemy as sa
from alembic import op

revision = "0010_means"
down_revision = "0009_rounds"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A line that is there counts in the year of its day, for no team; what there is is new."""
    with op.batch_alter_table("means") as means:
        means.add_column(sa.Column("year", sa.Integer(), nullable=False, server_default="0"))
        means.add_column(sa.Column("team", sa.String(length=60), nullable=False, server_default=""))
        means.add_column(
            sa.Column("over_because", sa.String(length=200), nullable=False, server_default="")
        )
    sqlite = op.get_bind().dialect.name == "sqlite"
    year = "CAST(strftime('%Y', \"on\") AS INTEGER)" if sqlite else 'EXTRACT(YEAR FROM "on")'
    op.execute(f"UPDATE means SET year = {year}")
    with op.batch_alter_table("means") as means:
        for name in ("year", "team", "over_because"):
            means.alter_column(name, server_default=None)
        means.create_index("ix_means_year", ["year", "resource", "team"])
    op.create_table(
        "available",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("resource", sa.String(length=40), nullable=False),
        sa.Column("team", sa.String(length=60), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("note", sa.String(length=200), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_available")),
    )
    op.create_index("ix_available_year", "available", ["year", "resource", "team"])


def downgrade() -> None:
    """Nothing is taken back: a mistake is mended by the next migration."""
