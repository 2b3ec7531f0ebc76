"""A mandate that was given by mistake is withdrawn; the four dates of a cycle belong to a year."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0012_tabs"
down_revision = "0012_held"
branch_labels = None
depends_on = None

DATES = ("texts_frozen_on", "answers_due_on", "assembly_on", "report_frozen_on")


def upgrade() -> None:
    """No mandate is withdrawn yet; the dates of a cycle move to the year of its assembly, or of
    the first of them that is known."""
    with op.batch_alter_table("mandate") as mandate:
        mandate.add_column(
            sa.Column("withdrawn", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        mandate.add_column(
            sa.Column("withdrawn_because", sa.String(length=200), nullable=False, server_default="")
        )
    with op.batch_alter_table("mandate") as mandate:
        for name in ("withdrawn", "withdrawn_because"):
            mandate.alter_column(name, server_default=None)
    op.create_table(
        "cycle_year",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("cycle_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        *[sa.Column(name, sa.Date(), nullable=True) for name in DATES],
        sa.Column("reminded", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["cycle_id"],
            ["cycle.id"],
            name=op.f("fk_cycle_year_cycle_id_cycle"),
            ondelete="RESTRICT",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cycle_year")),
        sa.UniqueConstraint("cycle_id", "year", name=op.f("uq_cycle_year_cycle_id_year")),
    )
    op.create_index(op.f("ix_cycle_year_cycle_id"), "cycle_year", ["cycle_id"])
    _move_dates()
    with op.batch_alter_table("cycle") as cycle:
        for name in (*DATES, "reminded"):
            cycle.drop_column(name)


def _move_dates() -> None:
    cycle = sa.table("cycle", sa.column("id"), *_columns())
    year = sa.table("cycle_year", sa.column("cycle_id"), sa.column("year"), *_columns())
    for row in op.get_bind().execute(sa.select(cycle)).all():
        dates = {name: getattr(row, name) for name in DATES}
        known = [dates["assembly_on"], *dates.values()]
        if first := next((day for day in known if day), None):
            moved = {"cycle_id": row.id, "year": first.year, "reminded": row.reminded}
            op.execute(sa.insert(year).values(**moved, **dates))


def _columns() -> list[sa.ColumnClause[Any]]:
    return [sa.column("reminded"), *(sa.column(name, sa.Date()) for name in DATES)]


def downgrade() -> None:
    """Nothing is taken back: a mistake is mended by the next migration."""
